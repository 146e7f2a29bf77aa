"""The days that a plan gives its own document in words, and whether its date is at odds with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import named
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.days.named_dates import Stretch
    from csportal.records.budget import Path
    from csportal.records.plan import Plan
    from csportal.values.period import Period

TERM = lazy_pattern(
    r"(?:(?:meeting|publication|report|document) )?date(?: of (?:the )?(?:meeting|report|document|publication))?|"
    r"date published|published|meeting",
    re.IGNORECASE,
)
"""What a row of a front sheet is called that says when the document was made."""
OF_IT = lazy_pattern(
    r"\b(?:dated|written (?:in|on)|published (?:in|on)|meeting (?:of|on)|single (?:report|plan|document) of)\s+"
    r"([^.;,]{4,30})",
    re.IGNORECASE,
)
"""What a reason for closing a plan says of the document's day."""


def odd_day(plan: Plan) -> tuple[Path, Path, str] | None:
    """Return where the fault most likely is, where the other day stands, and its words, where the two differ.

    A document's date that most of the plan is at odds with is most likely wrong itself.
    """
    told = dict(_told(plan))
    day = plan.document.date
    odd = [path for path, (_, stretch) in told.items() if not _meet(day, stretch)]
    if not odd:
        return None
    agreeing = len(told) - len(odd) + bool(plan.closed and _meet(day, (plan.closed.date.first, plan.closed.date.last)))
    path = odd[0]
    return (("document", "date") if agreeing < len(odd) else path), path, told[path][0]


def _told(plan: Plan) -> Iterator[tuple[Path, tuple[str, Stretch]]]:
    for row, one in enumerate(plan.front_sheet):
        if TERM.fullmatch(one.term) and (stretch := named(one.text)):
            yield ("front_sheet", row, "text"), (one.text, stretch)
    if plan.closed and (found := OF_IT.search(plan.closed.why)) and (stretch := named(found[1])):
        yield ("closed", "why"), (re.sub(r"\s+", " ", found[1]).strip(), stretch)


def _meet(period: Period, stretch: Stretch) -> bool:
    return period.first <= stretch[1] and stretch[0] <= period.last
