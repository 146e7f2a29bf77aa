"""A small number of people of another council is never in the data either."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.records.portal import PortalSettings
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.kpis import Path
    from csportal.link import Portal

HINT = "Write “suppressed” in its place, and remove the number from the file's history too."


def check(portal: Portal) -> Iterator[Problem]:
    for settings in portal.all(PortalSettings):
        largest = settings.disclosure.largest_suppressed
        for kpi in portal.all(Kpi):
            if kpi.counts_people and kpi.unit == Unit.COUNT:
                for path, number in _of_members(kpi):
                    if 1 <= number <= largest:
                        message = f"This is a count of people from 1 to {largest}, which could single somebody out."
                        yield Problem(kpi.at(*path), RULE.code, message, HINT, record=kpi.key)


def _of_members(kpi: Kpi) -> Iterator[tuple[Path, Decimal]]:
    """Yield the figure of each other council; an average or a whole counts nobody in one place."""
    for whose, series in kpi.comparators.items():
        for period, one in series.items():
            for name, figure in one.members.items():
                if isinstance(figure, Decimal):
                    yield ("comparators", whose, period.text, "members", name), figure


PEOPLE = (
    COUNCIL[KPI]
    .replace("unit: percent", "unit: count")
    .replace("decimals: 1", "decimals: 0")
    .replace("counts_people: false", "counts_people: true")
    .replace("85.5", "85")
    .replace("88.0", "88")
)
OTHERS = with_line(
    PEOPLE,
    "source:",
    """\
comparators:
  region:
    2023-24:
      value: 60
      members: {Bexford: 50, Carham: 70, Dunley: suppressed}
source:""",
)

RULE = Rule(
    code="small-count-of-others",
    says="A count of people from 1 to the portal's limit is suppressed for another council as for one's own.",
    bad=Example(
        KPI,
        with_line(OTHERS, "Dunley: suppressed", "Dunley: 4"),
        "20:50: small-count-of-others: This is a count of people from 1 to 5, which could single somebody out.",
    ),
    good=Example(KPI, OTHERS),
    check=check,
    source="Department for Education: any number from 1 to 5 is suppressed",
)
