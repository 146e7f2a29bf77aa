"""The years that a plan's folder bears in its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from csportal.records.plan import Plan

YEARS = lazy_pattern(r"(?:^|-)((?:19|20)\d\d)(?:-((?:19|20)?\d\d))?$")


def is_misnamed(plan: Plan) -> bool:
    """Whether the folder's name ends in other years than the plan's."""
    found = YEARS.search(plan.id)
    if not found:
        return False
    begins, ends = found.groups()
    # A folder with one year may name the year in which the plan came out.
    years = {plan.period.first.year} | (set() if ends else {plan.period.last.year, plan.document.date.first.year})
    return int(begins) not in years or bool(ends and int(ends) % 100 not in _last_years(plan))


def _last_years(plan: Plan) -> set[int]:
    """Return the years that a folder's name may end in: a plan that is carried on keeps its folder, and its address."""
    first, last = plan.period.first.year, plan.period.last.year
    return {year % 100 for year in range(min(first + 1, last), last + 1)}
