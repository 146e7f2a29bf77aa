"""When contracts end and what is to happen then, the earliest first, beside the date of the plan."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from csportal.present.shapes import Axis, Chart, Points, Rule
from csportal.present.words import be, plural
from csportal.records.plan import Plan
from csportal.records.registers.contracts import Contract
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.values.period import Period

SUBJECTS = (Plan,)
TABLES = ("contracts",)
SHAPES = {"renew, renegotiate or extend": ("circle", "series"), "may become shared": ("diamond", "series-2"),
          "to be commissioned": ("square", "comparator"), "no change or other": ("ring", "none"),
          "no contract": ("triangle", "target")}  # fmt: skip


def chart(portal: Portal, plan: Plan) -> Chart | None:
    """Return a point for each contract with an end, or none where no contract has one."""
    every = portal.in_plan(Contract, plan)
    dated = sorted(((one.ends, one) for one in every if one.ends), key=lambda pair: pair[0].last)
    if not dated:
        return None
    here, days = plan.document.date, [ends.last for ends, _ in dated]
    first, last = min([here.last, *days]) - timedelta(days=15), max([here.last, *days]) + timedelta(days=15)
    points = tuple(
        (
            float(ends.last.toordinal()),
            float(at),
            f"{_end(ends)}, {one.intention.partition(',')[0]}",
            *SHAPES[one.intention],
        )
        for at, (ends, one) in enumerate(dated)
    )
    left = len(every) - len(dated)
    more = f"; {plural(left, 'contract')} without a date {be(left)} not drawn" if left else ""
    return Chart(
        name="contract-ends",
        title=f"{_count(len(dated))} between {_end(dated[0][0])} and {_end(dated[-1][0])}",
        subtitle=f"Contracts by the date that they end, with what is to happen then{more}",
        description=" ".join(f"{one.title}, {one.supplier}: {_end(ends)}, {one.intention}." for ends, one in dated),
        x=Axis("number", low=first.toordinal(), high=last.toordinal(), ticks=tuple(_quarters(first, last))),
        y=Axis("category", labels=tuple(_names([one for _, one in dated]))),
        marks=(
            Rule(_whose_day(here), here.last.toordinal(), "baseline", upright=True),
            Points("Contracts", points, labelled=True),
        ),
        height=60 + 40 * len(dated),
    )


def _count(number: int) -> str:
    return f"{plural(number, 'contract')} {'ends' if number == 1 else 'end'}"


def _end(period: Period) -> str:
    return period.short


def _whose_day(period: Period) -> str:
    """Return what the rule marks: the plan's own day or month, or the end of its year."""
    return f"Plan, {period.short}" if period.kind in {"date", "month"} else f"End of {period.short}, the plan’s year"


def _names(contracts: list[Contract]) -> list[str]:
    """Return what is supplied, with the supplier where several supply the same."""
    titles = Counter(one.title for one in contracts)
    return [f"{one.title}, {one.supplier}" if titles[one.title] > 1 else one.title for one in contracts]


def _quarters(first: date, last: date) -> list[tuple[float, str]]:
    """Return the quarter days, or in a long stretch the years, with their names."""
    step = 3 if (last - first).days < 1500 else 12  # noqa: PLR2004 - about four years
    months = range(0, (last.year - first.year + 1) * 12, step)
    found = [date(first.year + month // 12, month % 12 + 1, 1) for month in months]
    return [(day.toordinal(), f"{MONTHS[day.month - 1][:3]} {day.year}") for day in found if first <= day <= last]
