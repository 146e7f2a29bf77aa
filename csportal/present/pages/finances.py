"""A plan's money: budget against actual spending, budget tables, and bridges from year to year, as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.money.year_on_year import years_on_year
from csportal.present import budgets, monitoring, outturn, savings
from csportal.present.charts import budget_actual
from csportal.present.frame import MONEY, has_money, plan_crumbs, plan_menu
from csportal.present.gather import every_money, money
from csportal.present.shapes import Block, Heading, Page, Text
from csportal.present.tables import money_summary
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.finances import MoneyTable

PARTS = {
    "menu": "Links to the plan's own pages.",
    "lead": "The money in a sentence or two.",
    "contents": "Links to the tables of the page, where there are several.",
    "attention": "The lines that need attention, each with the reason and what is being done.",
    "savings": "How much of the planned savings is made, expected or at risk.",
    "summary": "A row and two bars for each department that is monitored.",
    "checks": "What was added up, and what does not add up as printed.",
    "tables": "Each department's chart and table.",
    "years": "How the whole budget changes from year to year, and what explains it.",
    "bridges": "How each service's budget becomes that of later years.",
    "budgets": "Revenue, savings, grants and capital, a chart and a table each.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for plan in portal.all(Plan):
        if has_money(portal, plan):
            yield _page(portal, plan)


def _page(portal: Portal, plan: Plan) -> Page:
    said = _said(portal, plan)
    monitored = every_money(portal, plan)
    return Page(
        path=f"{plan.key}/finances",
        kind="finances",
        kind_label="Money",
        title=f"Money: {plan.short_title}",
        description=" ".join(said),
        crumbs=plan_crumbs(portal, plan),
        section=MONEY,
        council=portal.council_of(plan).short_name,
        plan=plan.short_title,
        parts={
            "menu": [plan_menu(portal, plan, f"{plan.key}/finances")],
            "lead": [Text(said, "lead")],
            "contents": budgets.contents(portal, plan),
            "attention": outturn.attention(portal, plan),
            "savings": savings.blocks(portal, plan),
            "summary": _summary(portal, plan),
            "checks": [monitoring.checks(monitored)] if monitored else [],
            "tables": [block for table in monitored for block in _table(portal, table)],
            "years": _years(portal, plan),
            "bridges": budgets.bridges(portal, plan),
            "budgets": [block for one in budgets.budgets(portal, plan) for block in budgets.budget(portal, one)],
        },
    )


def _table(portal: Portal, table: MoneyTable) -> list[Block]:
    return [*monitoring.blocks(portal, table), outturn.workings(portal, table)]


def _years(portal: Portal, plan: Plan) -> list[Block]:
    found = years_on_year(portal, plan)
    said = tuple(one.working for one in found)
    return [Heading("How the whole budget changes"), Text(said)] if said else []


def in_words(portal: Portal, plan: Plan) -> str:
    """Return a plan's money in a few sentences."""
    return " ".join(_said(portal, plan))


def _said(portal: Portal, plan: Plan) -> tuple[str, ...]:
    """Return a plan's money in paragraphs: this year so far, then the years before and to come."""
    monitored = money(portal, plan)
    said = [f"{monitoring.in_words(portal, monitored)} {outturn.in_words(portal, monitored)}"] if monitored else []
    said.append(f"{outturn.came_out(portal, plan)} {budgets.in_words(portal, plan)}")
    return tuple(one.strip() for one in said if one.strip())


def _summary(portal: Portal, plan: Plan) -> list[Block]:
    if not money(portal, plan):
        return []
    chart = budget_actual.chart(portal, plan)
    return [Heading("By department"), *([chart] if chart else []), money_summary.table(portal, plan)]
