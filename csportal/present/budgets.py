"""Budget tables and bridges: each with its finding, its chart, its table and where it came from."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.money.bridge import legs
from csportal.present.charts import budget_bridge, budget_lines_bars, savings_by_year
from csportal.present.doubts import doubts
from csportal.present.links import link
from csportal.present.outturn import of_budget
from csportal.present.shapes import Block, Details, Heading, Inline, Items, Text
from csportal.present.source import about, printed_in
from csportal.present.tables import bridge_steps, budget_lines, control_totals
from csportal.present.words import listed, plural
from csportal.records.bridge import Bridge, ControlTotal
from csportal.records.budget import Budget
from csportal.records.objectives import Objective
from csportal.values.money import in_millions
from csportal.values.number import shown

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.plan import Plan

NAMES = {"services": "services", "revenue": "revenue", "savings": "savings", "grants": "grants", "capital": "capital",
         "delivery models": "spending by delivery model"}  # fmt: skip
ORDER = list(NAMES)


def budgets(portal: Portal, plan: Plan) -> list[Budget]:
    """Return a plan's budget tables: services first, then revenue, savings, grants and capital, the earliest first."""
    return sorted(portal.in_plan(Budget, plan), key=lambda one: (ORDER.index(one.kind), one.id))


def in_words(portal: Portal, plan: Plan) -> str:
    """Return in a sentence or two what money tables a plan has, and where its bridges lead."""
    own, found = budgets(portal, plan), portal.in_plan(Bridge, plan)
    said = _together(found)
    if own or found:
        years = ["budgets from year to year"] if found else []
        kinds = listed([*years, *dict.fromkeys(NAMES[one.kind] for one in own)])
        number = len(own) + len(found)
        said.append(f"There {'is' if number == 1 else 'are'} {plural(number, 'table')} here, on {kinds}.")
    return " ".join(said)


def _together(bridges: list[Bridge]) -> list[str]:
    """Return where the services' bridges lead together; nothing where they are of different years.

    A bridge of all services together is not added to those of its parts.
    """
    found = [(legs(one)[0], legs(one)[-1]) for one in bridges if one.service or not one.budgets]
    years = {(first.start, last.step.to) for first, last in found}
    if len(years) != 1:
        return []
    ends = [(in_millions(a.opening, a.bridge.unit), in_millions(b.closing, b.bridge.unit)) for a, b in found]
    before, after = (sum(amounts, Decimal()) for amounts in zip(*ends, strict=True))
    start, end = years.pop()
    way = "falls" if after < before else "rises"
    moves = f"{way} from £{shown(before)} million in {start.name} to £{shown(after)} million in {end.name}"
    return [f"The budget of {plural(len(found), 'service')} together {moves}."]


def budget(portal: Portal, record: Budget) -> list[Block]:
    """Return a budget table with its chart, under a heading."""
    chart = savings_by_year.chart(portal, record) or budget_lines_bars.chart(portal, record)
    return [
        Heading(record.title, 2, link(record).to.partition("#")[2]),
        *([chart] if chart else []),
        budget_lines.table(portal, record),
        *of_budget(portal, record),
        *doubts(portal, record),
        _about(portal, record, []),
    ]


def bridge(portal: Portal, record: Bridge) -> list[Block]:
    """Return a bridge with its waterfall, under a heading."""
    facts: list[tuple[str, Inline | tuple[Inline, ...]]] = []
    for kind, named in (("objective", record.objective), ("service", record.service)):
        if found := portal.find(record, kind, named):
            facts.append((kind.capitalize(), link(found)))
    chart = budget_bridge.chart(portal, record)
    return [
        Heading(record.title, 3, link(record).to.partition("#")[2]),
        *([chart] if chart else []),
        bridge_steps.table(portal, record),
        *doubts(portal, record),
        _about(portal, record, facts),
    ]


def in_order(portal: Portal, plan: Plan) -> list[Bridge]:
    """Return a plan's bridges in the order of its objectives."""
    order = [one.id for one in portal.in_plan(Objective, plan)]
    place = {name: at for at, name in enumerate(order)}
    return sorted(portal.in_plan(Bridge, plan), key=lambda one: place.get(one.objective or "", len(order)))


def contents(portal: Portal, plan: Plan) -> list[Block]:
    """Return links to the tables of a plan's money page, where there are several."""
    found = [*in_order(portal, plan), *portal.in_plan(ControlTotal, plan)[:1], *budgets(portal, plan)]
    stated = "Amounts that the text states"
    items = tuple(((link(one, stated if isinstance(one, ControlTotal) else ""),), None) for one in found)
    return [Details("All tables on this page", (Items(items),), "contents")] if len(items) > 2 else []  # noqa: PLR2004


def bridges(portal: Portal, plan: Plan) -> list[Block]:
    """Return all bridges of a plan, then the amounts that its text states."""
    found = in_order(portal, plan)
    blocks: list[Block] = [Heading("From year to year")] if found else []
    blocks += [block for one in found for block in bridge(portal, one)]
    if portal.in_plan(ControlTotal, plan):
        said = "The text of the plan states some amounts; here they are held against what the tables add up to."
        table = control_totals.table(portal, plan)
        blocks += [Heading("Amounts that the text states", 2, "control-totals"), Text((said,)), table]
    return blocks


def _about(portal: Portal, record: Budget | Bridge, facts: list[tuple[str, Inline | tuple[Inline, ...]]]) -> Details:
    where = printed_in(portal.plan_of(record), record.source)
    return Details("About this table", about(portal, record, [*facts, ("Published in", where)]).blocks)
