"""A figure in the words that were published does not change in silence, and no word turns their sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.counts import unfollowed
from csportal.checks.changes.mention import why
from csportal.checks.changes.published import has_new_report
from csportal.checks.changes.rule import ChangeRule, Pair, key_of
from csportal.checks.changes.said import spoken
from csportal.checks.changes.turned import turn
from csportal.checks.changes.wording import MEANT, figures_in
from csportal.checks.example import HUB, hub
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.checks.changes.wording import Said
    from csportal.records.base import Record

FEW = 2
"""By how many words a note may be longer or shorter and be the same note, with a figure that is another."""


def check(change: Change) -> Iterator[Problem]:
    for one in spoken(change):
        if isinstance(one.new, Plan) and one.then.field == "summary" and has_new_report(change, one.new):
            continue  # it tells of more time now
        if one.now is None or not one.is_note or _is_as_long(one.then, one.now):
            yield from _of_field(change, one.new, one.then, one.now)


def _is_as_long(was: Said, now: Said) -> bool:
    """Whether a note is as long as it was: one with more words may say of itself what was put right."""
    lengths = [sum(len(text.split()) for _, text in said.rows) for said in (was, now)]
    return abs(lengths[0] - lengths[1]) <= FEW


def _of_field(change: Change, new: Record, was: Said, now: Said | None) -> Iterator[Problem]:
    """Find words that are gone, else a figure that stood in them and does so no more, or a turn of their sense."""
    rows = dict(now.rows).values() if now else ()
    if was.binds and len(rows) < len(was.rows):
        for _, text in was.rows:
            if text not in rows:
                message = f"{quoted(was.field)} said {quoted(text)}; that is gone, without a new note."
                place = key_of(new, was.field if now else "title")
                yield Problem(place, RULE.code, message, f"Put it back; {why(new)}", Level.ERROR, new.key)
        return
    before = figures_in(" ".join(text for _, text in was.rows))
    after = figures_in(" ".join(rows))
    lost = [words[0] for number, words in before.items() if len(words) > len(after.get(number, ()))]
    found = [words[0] for number, words in after.items() if len(words) > len(before.get(number, ()))]
    lost, found = unfollowed(change, new, lost, found) if found else (lost, found)
    if now and lost and (found or was.binds):
        told = f"says {quoted(found[0])} now" if found else "does not any more"
        yield _problem(new, was, now, (lost[0], told), (found or [" "])[0])
    elif now and len(now.rows) == len(was.rows):
        for (_, then), (path, here) in zip(was.rows, now.rows, strict=True):
            if turned := turn(then, here, binds=was.binds or was.field in MEANT):
                told = f"says {quoted(turned.now)} now" if turned.now else "does not any more"
                yield _problem(new, was, now._replace(rows=((path, here),)), (turned.then, told), turned.now)


def _problem(new: Record, was: Said, now: Said, told: tuple[str, str], found: str) -> Problem:
    """Return what is to be told of words that are others now, with those that are found where they stood."""
    message = f"{quoted(was.field)} said {quoted(told[0])} and {told[1]}, without a new note."
    old = {text for _, text in was.rows}
    path = next((path for path, text in now.rows if text not in old), now.rows[0][0])
    place = new.home.entry.at_words(found, *new.home.path, *path)
    return Problem(place, RULE.code, message, f"Put {quoted(told[0])} back; {why(new)}", RULE.level, new.key)


RULE = ChangeRule(
    code="words-changed",
    says="A figure in a published title, outcome, success measure, step or promise stays, or a new note says why; in a "
    "definition, a summary and what was said of a settled period, it does not give way to another in silence, but for "
    "a count of records when one is added or taken out. Nor does a word to one that turns the sense, such as “more” to "
    "“less”, while all others stay. A whole step, outcome or success measure that is gone is an error.",
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
