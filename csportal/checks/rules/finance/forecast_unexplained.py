"""A forecast far from the year's budget has an explanation, and something is done where it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import MONEY, MONEY_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance.variance_unexplained import difference
from csportal.derive.money.rows import money_rows
from csportal.problems import Level, Problem
from csportal.records.finances import MoneyTable
from csportal.records.portal import PortalSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.money.rows import MoneyRow
    from csportal.link import Portal

HINT = (
    "Check the figures. If they are right, add to this line “explanation: …” and, where it is over its budget, "
    "“action: {what: …, who: …, by: …}”; or, if the source gives none, to the file: accepted: "
)


def check(portal: Portal) -> Iterator[Problem]:
    for settings in portal.all(PortalSettings)[:1]:
        for table in portal.all(MoneyTable):
            places = {id(line): path for path, line in table.every_line()}
            for row in money_rows(table) if "forecast" in table.columns.keys else []:
                if row.role != "line" or row.forecast is None or row.line.known_discrepancy:
                    continue
                said = difference(settings.attention.of_forecasts, row.annual, row.forecast, row.kind)
                if said and (lacks := _lacks(row)):
                    message = f"“{row.line.name}”: the forecast for the year is {said}, and {lacks}."
                    place = table.at(*places[id(row.line)], "figures", table.columns.keys.index("forecast"))
                    hint = f"{HINT}{{{RULE.code}: why}}"
                    yield Problem(place, RULE.code, message, hint, Level.WARNING, table.key)


def _lacks(row: MoneyRow) -> str:
    """Return what is missing of an explanation and, where the line is over its budget, an action."""
    if not row.line.said:
        return "no reason is given"
    return "nothing is said to be done about it" if (row.forecast_over or 0) > 0 and not row.line.action else ""


FORECAST = (
    MONEY_TEXT.replace("variance: Variance}", "variance: Variance, forecast: Expected, forecast_variance: Over}")
    .replace(
        "(10)], note: Two more posts than planned.",
        "(10), 450, (50)], explanation: Two more posts than planned., action: {what: A post is frozen., who: Director}",
    )
    .replace("9, 1]", "9, 1, 40, 0]")
    .replace("119, (9)]", "119, (9), 490, (50)]")
    .replace("-10, 0]", "-10, 0, -40, 0]")
    .replace("109, (9)]", "109, (9), 450, (50)]")
    .replace("5, 0]", "5, 0, 20, 0]")
    .replace("114, (9)]", "114, (9), 470, (50)]")
)
"""The small council's money table with what is expected for the whole year."""

RULE = Rule(
    code="forecast-unexplained",
    says="A line of a money table has an explanation where its forecast and its budget for the year differ by so much "
    "that the portal's rule for attention asks for one; where it is over, it also says what is done.",
    bad=Example(
        MONEY,
        with_line(FORECAST, ", action: {what: A post is frozen., who: Director}", ""),
        "12:58: forecast-unexplained: “Employees”: the forecast for the year is £50,000 over budget, 13% of the "
        "budget, and nothing is said to be done about it.",
    ),
    good=Example(MONEY, FORECAST),
    check=check,
    level=Level.WARNING,
    source="FIN-10",
    acceptable=True,
)
