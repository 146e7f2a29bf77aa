"""A sign for per cent stands after percentages only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.kpis import figures, typed
from csportal.problems import Problem, quoted
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi, path, _ in figures(portal):
        if kpi.unit == Unit.PERCENT:
            continue
        text = typed(kpi, path)
        if text.endswith("%"):
            message = f"{quoted(text)} is in per cent, but the measure's unit is “{kpi.unit}”."
            hint = "Leave the % out, or write “unit: percent” if the measure is a percentage."
            yield Problem(kpi.at(*path), RULE.code, message, hint, record=kpi.key)


COUNT = COUNCIL[KPI].replace("unit: percent", "unit: days")

RULE = Rule(
    code="percent-sign",
    says="A % stands after the values, targets and baselines of measures in per cent only.",
    bad=Example(KPI, with_line(COUNT, "88.0", "88.0%"), "15:15: percent-sign: “88.0%” is in per cent, but the "
                "measure's unit is “days”."),
    good=Example(KPI, with_line(COUNCIL[KPI], "88.0", "88.0%")),
    check=check,
)  # fmt: skip
