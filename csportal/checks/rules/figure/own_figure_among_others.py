"""A council that stands among the others has the same figure there as in the measure itself."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.council import Council
from csportal.records.kpi import Kpi
from csportal.values.figure import Missing
from csportal.values.number import rounded, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.figure import Figure
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        council = portal.by_key.get(kpi.home.council)
        if not isinstance(council, Council):
            continue
        names = {council.name.casefold(), council.short_name.casefold()}
        for whose, series in kpi.comparators.items():
            for period, one in series.items():
                for name, figure in one.members.items():
                    if name.casefold() in names and (message := _differs(kpi, period, name, figure)):
                        place = kpi.at("comparators", whose, period.text, "members", name)
                        hint = "Leave the council out here: its own figure is always shown beside the others."
                        yield Problem(place, RULE.code, message, hint, record=kpi.key)


def _differs(kpi: Kpi, period: Period, name: str, figure: Figure) -> str:
    """Return how the figure differs from the measure's own; one that is suppressed there may stand nowhere else."""
    entry = kpi.values.get(period)
    own = entry.value if entry else None
    if own == Missing.SUPPRESSED and isinstance(figure, Decimal):
        return f"{quoted(name)} has a figure here, and the measure's own for {period} is suppressed."
    if not (isinstance(own, Decimal) and isinstance(figure, Decimal)):
        return ""
    if rounded(own, kpi.decimals) == rounded(figure, kpi.decimals):
        return ""
    return f"{quoted(name)} has {shown(figure)} here, and the measure's own figure for {period} is {shown(own)}."


OTHERS = with_line(
    COUNCIL[KPI],
    "source:",
    """\
comparators:
  region:
    2023-24:
      value: 84.0
      members: {Anytown: 85.5, Carham: 83.0}
source:""",
)

RULE = Rule(
    code="own-figure-among-others",
    says="Where a council stands among the others that its measure is compared with, it has the same figure there; and "
    "none where its own is suppressed.",
    bad=Example(
        KPI,
        with_line(OTHERS, "Anytown: 85.5", "Anytown: 84.5"),
        "20:26: own-figure-among-others: “Anytown” has 84.5 here, and the measure's own figure for 2023-24 is 85.5.",
    ),
    good=Example(KPI, OTHERS),
    check=check,
)
