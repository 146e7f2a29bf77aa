"""What a published record is called does not change to something else in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.mention import is_mentioned, why
from csportal.checks.changes.published import is_closed, is_new_edition
from csportal.checks.changes.register import moves_on
from csportal.checks.changes.rule import ChangeRule, Pair, is_new
from csportal.checks.changes.wording import figures_in
from csportal.checks.example import COUNCIL, KPI
from csportal.checks.texts.letters_apart import is_slip
from csportal.checks.texts.text_figures import stems
from csportal.problems import Level, Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.records.base import Record

FIELDS = ("title", "ref")


def check(change: Change) -> Iterator[Problem]:
    kinds = {type(record) for record in change.before.records}
    for old, new in (pair for kind in kinds for pair in change.pairs(kind)):
        if is_new_edition(change, old) or moves_on(change, old, new) or is_mentioned(change, new):
            continue
        if is_new(getattr(new, "note", None), getattr(old, "note", None)) or is_mentioned(change, old):
            continue
        for field in FIELDS:
            then, now = getattr(old, field, None), getattr(new, field, None)
            if (
                isinstance(then, str)
                and then != now
                and (
                    field == "ref"
                    or _is_another(then, str(now), is_closed(change, old))
                    or _is_of_another(change, old, str(now))
                )
            ):
                told = f"is {quoted(now)} now" if now else "is gone"
                message = f"The {field} {quoted(then)} was published and {told}, without a new note."
                hint = f"Put {quoted(then)} back; {why(new)}"
                level = Level.ERROR if field == "ref" else RULE.level
                yield Problem(new.at(field), RULE.code, message, hint, level, new.key)


def _is_another(then: str, now: str, is_settled: bool) -> bool:  # noqa: FBT001 - of the plan, as the others
    """Whether two titles share less than half of their words; if a figure went as well, that is told as such.

    In a plan that is closed, a title that is a letter away is another one too: it was as printed, or is now.
    """
    if is_settled and is_slip(then, now):
        return True
    before, after = stems(then), stems(now)
    is_told = not set(figures_in(then)) <= set(figures_in(now))
    return bool(before and after) and not is_told and len(before & after) * 2 < min(len(before), len(after))


def _is_of_another(change: Change, old: Record, now: str) -> bool:
    """Whether a title is the one that another record of the plan had."""
    beside = change.before.in_plan(type(old), old)
    return any(one is not old and getattr(one, "title", None) == now for one in beside)


TITLE = "title: Home visits on time"

RULE = ChangeRule(
    code="name-changed",
    says="The reference of a published record stays, and its title does not become quite another one, unless a new "
    "note says why: what follows would be read as the figures of something else. Another reference is an error.",
    bad=Pair(
        KPI,
        COUNCIL[KPI],
        COUNCIL[KPI].replace(TITLE, "title: Children in school"),
        "1:8: name-changed: The title “Home visits on time” was published and is “Children in school” now, without a "
        "new note.",
    ),
    good=Pair(KPI, COUNCIL[KPI], COUNCIL[KPI].replace(TITLE, "title: Visits to homes made on time")),
    check=check,
    level=Level.WARNING,
)
