"""A rule as its page shows it: what it asks, how much it weighs, and its examples with what the check says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule
from csportal.checks.rule import Rule, Shown
from csportal.present.shapes import Block, Code, Details, Heading, Text
from csportal.present.words import capital
from csportal.problems import Level

if TYPE_CHECKING:
    from collections.abc import Iterator


def shown(rule: Rule | ChangeRule) -> Iterator[Block]:
    """Yield a rule under its code, which a problem's message names."""
    yield Heading(rule.code, 2, rule.code)
    yield Text((rule.says,))
    yield Text((" · ".join(part for part in (_weight(rule), rule.source) if part),), "quiet")
    met = "is refused" if rule.level == Level.ERROR else "gets a warning"
    bad, good = rule.bad.shown, rule.good.shown
    yield Details(
        f"Examples of {rule.code}",
        (
            Text((f"This {met}:",)),
            *_files(bad),
            Text(("The check says:",)),
            Code("\n".join(rule.bad.lines)),
            Text(("This is let through:",)),
            *_files(tuple(_beside(one, bad) for one in good)),
        ),
    )


def _weight(rule: Rule | ChangeRule) -> str:
    if isinstance(rule, ChangeRule):
        return capital(rule.level)
    return f"{capital(rule.level)}, {'may be accepted with a reason' if rule.acceptable else 'cannot be accepted'}"


def _files(files: tuple[Shown, ...]) -> Iterator[Block]:
    for one in files:
        yield Text((one.title,), "quiet")
        yield Code(one.text, one.lines)


def _beside(good: Shown, bad: tuple[Shown, ...]) -> Shown:
    """Return a file of the good example with the lines marked that the same file of the bad one has not."""
    typed = {line for one in bad if one.title == good.title for line in one.text.splitlines()}
    lines = [at for at, line in enumerate(good.text.splitlines(), 1) if line not in typed]
    return Shown(good.title, good.text, tuple(lines) if typed else ())
