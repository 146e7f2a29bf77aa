"""Of two texts that are the same, the one that was another when it was published is the copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.rules.text import copied_text
from csportal.checks.texts.prose import passages_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.checks.changes.rule import Change
    from csportal.checks.texts.prose import Passage
    from csportal.problems import Problem


def at_the_copy(problems: Iterable[Problem], change: Change | None) -> list[Problem]:
    """Point what is told of a text and its copy at the one that has changed; the data alone does not know which."""
    given = list(problems)
    if change is None or not any(one.code == copied_text.RULE.code for one in given):
        return given
    turned = {
        copied_text.problem(first, one): copied_text.problem(one, first)
        for first, one in copied_text.pairs(change.after)
        if _stood(change, one) and not _stood(change, first)
    }
    return [turned.get(one, one) for one in given]


def _stood(change: Change, one: Passage) -> bool:
    """Whether a record said the same in the same field when it was published."""
    record = change.before.by_key.get(one.record.key)
    said = passages_of(record) if record else []
    return any((was.path, was.text) == (one.path, one.text) for was in said)
