"""The figures of others lie between the least and the most of all of them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.kpis import Path
    from csportal.link import Portal
    from csportal.records.comparator import OthersFigure
    from csportal.values.period import Period

NEIGHBOURS = "statistical-neighbours"


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for whose, series in kpi.comparators.items():
            for period, one in series.items():
                for path, number, what in _held(kpi, whose, period, one):
                    least, most, of = _bounds(one)
                    if not least <= number <= most:
                        message = f"{shown(number)}, {what}, is not between {shown(least)} and {shown(most)}, {of}."
                        hint = f"Check the figures. If the source has them so, add: accepted: {{{RULE.code}: why}}"
                        yield Problem(kpi.at(*path), RULE.code, message, hint, record=kpi.key)


def _held(kpi: Kpi, whose: str, period: Period, one: OthersFigure) -> Iterator[tuple[Path, Decimal, str]]:
    """Yield what lies between the least and the most, where those are known.

    A figure of the whole lies between those of its councils, if all are given. The council itself is one of the region
    and of England, but none of its own neighbours.
    """
    here: Path = ("comparators", whose, period.text)
    own = kpi.values.get(period)
    if one.quartiles or (whose != NEIGHBOURS and _is_whole(one)):
        yield (*here, "value"), one.value, "the figure of others"
    if one.quartiles:
        for name, figure in one.members.items():
            if isinstance(figure, Decimal):
                yield (*here, "members", name), figure, f"the figure of {name}"
        if own and isinstance(own.value, Decimal) and whose != NEIGHBOURS and not _is_set_apart(kpi, one):
            yield ("values", period.text, "value"), own.value, "the measure's own figure"


def _bounds(one: OthersFigure) -> tuple[Decimal, Decimal, str]:
    if one.quartiles:
        return one.quartiles[0], one.quartiles[-1], "the least and the most of all of them"
    figures = [figure for figure in one.members.values() if isinstance(figure, Decimal)]
    return min(figures), max(figures), "the least and the most of the councils given"


def _is_whole(one: OthersFigure) -> bool:
    """Whether there are councils and each has its figure."""
    return bool(one.members) and all(isinstance(figure, Decimal) for figure in one.members.values())


def _is_set_apart(kpi: Kpi, one: OthersFigure) -> bool:
    return bool(kpi.not_comparable or one.not_comparable)


OTHERS = with_line(
    COUNCIL[KPI],
    "source:",
    """\
comparators:
  england:
    2023-24: {value: 80.2, quartiles: [48.1, 70.2, 81.0, 88.4, 99.5]}
source:""",
)

RULE = Rule(
    code="comparator-range",
    says="What others have lies between the least and the most of all of them, and so does the measure's own figure "
    "of the same period in its region and in England.",
    bad=Example(
        KPI,
        with_line(OTHERS, "2023-24: 85.5", "2023-24: 99.9"),
        "14:12: comparator-range: 99.9, the measure's own figure, is not between 48.1 and 99.5, the least and the most "
        "of all of them.",
    ),
    good=Example(KPI, OTHERS),
    check=check,
    acceptable=True,
)
