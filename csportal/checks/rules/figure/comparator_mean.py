"""What statistical neighbours have on average is the mean of those whose figures are given."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.derive.comparison.beside import mean
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.values.figure import Missing
from csportal.values.number import rounded, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

WHOSE = "statistical-neighbours"


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        step = Decimal(1).scaleb(-kpi.decimals)
        for period, one in kpi.comparators.get(WHOSE, {}).items():
            # The average holds the figure of one that is suppressed, so that the mean of the others need not be it.
            if Missing.SUPPRESSED in one.members.values():
                continue
            figures = [figure for figure in one.members.values() if isinstance(figure, Decimal)]
            found = mean(figures)
            # Half a step for the mean's own rounding and half for that of the figures that it is of.
            if found is not None and abs(one.value - found) > step:
                of = f"the {len(figures)} with a figure" if len(figures) > 1 else "the only one with a figure"
                computed = shown(rounded(found, kpi.decimals))
                message = f"{shown(one.value)} is given as the neighbours' average; the mean of {of} is {computed}."
                hint = f"Check the figures. If the source has them so, add: accepted: {{{RULE.code}: why}}"
                place = kpi.at("comparators", WHOSE, period.text, "value")
                yield Problem(place, RULE.code, message, hint, record=kpi.key)


OTHERS = with_line(
    COUNCIL[KPI],
    "source:",
    """\
comparators:
  statistical-neighbours:
    2023-24:
      value: 84.1
      members: {Bexford: 80.0, Carham: 88.1, Dunley: not-available}
source:""",
)

RULE = Rule(
    code="comparator-mean",
    says="The average of statistical neighbours is the simple mean of those whose figures are given, within one step "
    "of the published decimals; those without a figure are left out of it. Where the figure of one is suppressed, "
    "the mean cannot be worked out.",
    bad=Example(
        KPI,
        with_line(OTHERS, "value: 84.1", "value: 86.1"),
        "19:14: comparator-mean: 86.1 is given as the neighbours' average; the mean of the 2 with a figure is 84.1.",
    ),
    good=Example(KPI, OTHERS),
    check=check,
    source="Department for Education, Local Authority Interactive Tool: the mean of statistical neighbours",
    acceptable=True,
)
