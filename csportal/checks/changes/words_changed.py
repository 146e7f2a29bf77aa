"""A figure in the words that were published does not change in silence: a title, an outcome, a promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.mention import is_mentioned, why
from csportal.checks.changes.published import is_new_edition, why_settled
from csportal.checks.changes.register import moves_on
from csportal.checks.changes.rule import ChangeRule, Pair, key_of
from csportal.checks.changes.wording import RECORDS, figures_in, texts
from csportal.checks.example import HUB, hub
from csportal.problems import Level, Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.checks.changes.wording import Said
    from csportal.records.base import Record


def check(change: Change) -> Iterator[Problem]:
    for kind in RECORDS:
        for old, new in change.pairs(kind):
            then, now = texts(old), texts(new)
            if then == now or _is_told(change, old, new):
                continue
            for path, was in then.items():
                here = now.get(path)
                if was.of and (here is None or not why_settled(change, old, was.of)):
                    continue
                if here is None or not here.note or here.note == was.note:
                    yield from _of_field(new, was, here)


def _is_told(change: Change, old: Record, new: Record) -> bool:
    """Whether a note of the record or of its plan says something new of it, or the plan is another edition."""
    note = getattr(new, "note", None)
    is_noted = note is not None and note != getattr(old, "note", None)
    if is_noted or is_new_edition(change, old) or moves_on(change, old, new):
        return True
    return is_mentioned(change, old) or is_mentioned(change, new)


def _of_field(new: Record, was: Said, now: Said | None) -> Iterator[Problem]:
    """Find words that are gone, else a figure that stood in them and does so no more."""
    rows = dict(now.rows).values() if now else ()
    if was.binds and len(rows) < len(was.rows):
        for _, text in was.rows:
            if text not in rows:
                message = f"{quoted(was.field)} said {quoted(text)}; that is gone, without a new note."
                place = key_of(new, was.field if now else "title")
                yield Problem(place, RULE.code, message, f"Put it back; {why(new)}", RULE.level, new.key)
        return
    before = figures_in(" ".join(text for _, text in was.rows))
    after = figures_in(" ".join(rows))
    lost = [words[0] for number, words in before.items() if len(words) > len(after.get(number, ()))]
    found = [words[0] for number, words in after.items() if len(words) > len(before.get(number, ()))]
    if now and lost and (found or was.binds):
        told = f"says {quoted(found[0])} now" if found else "does not any more"
        message = f"{quoted(was.field)} said {quoted(lost[0])} and {told}, without a new note."
        old = {text for _, text in was.rows}
        path = next((path for path, text in now.rows if text not in old), now.rows[0][0])
        place = new.home.entry.at_words((found or [" "])[0], *new.home.path, *path)
        yield Problem(place, RULE.code, message, f"Put {quoted(lost[0])} back; {why(new)}", RULE.level, new.key)


RULE = ChangeRule(
    code="words-changed",
    says="A figure in a published title, outcome, success measure, step or promise stays, or a new note says why; in a "
    "definition, a summary and what was said of a settled period, it does not give way to another in silence.",
    bad=Pair(
        HUB,
        hub("commentary: The roof is on.").replace("updates:", "success_measures: [Visits grow by 21%]\nupdates:"),
        hub("commentary: The roof is on.").replace("updates:", "success_measures: [Visits grow by 12%]\nupdates:"),
        "5:35: words-changed: “success_measures” said “21%” and says “12%” now, without a new note.",
    ),
    good=Pair(
        HUB,
        hub("commentary: The roof is on.").replace("updates:", "success_measures: [Visits grow by 21%]\nupdates:"),
        hub("commentary: The roof is on.").replace(
            "updates:", "success_measures: [Visits grow by 12%]\nnote: The source prints 12%.\nupdates:"
        ),
    ),
    check=check,
    level=Level.WARNING,
)
