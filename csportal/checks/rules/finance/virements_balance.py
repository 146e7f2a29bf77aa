"""What is moved between a council's budgets leaves one and reaches another."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import MONEY, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance.current_budget import MOVED
from csportal.problems import Level, Problem
from csportal.records.finances import MoneyTable
from csportal.records.plan import Plan
from csportal.values.money import in_pounds, in_unit
from csportal.values.number import decimals_of, shown
from csportal.values.sums import tolerance, unit_of
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    """Look at the tables of one council and one day together, if all could be read and all say what was moved.

    Otherwise each that says so is looked at by itself.
    """
    groups: dict[tuple[str, str], list[MoneyTable]] = defaultdict(list)
    for table in portal.all(MoneyTable):
        groups[table.home.council, table.as_at.text].append(table)
    partly = {plan.home.council for plan in portal.all(Plan) if not portal.has_all(MoneyTable, plan)}
    for (council, _), tables in groups.items():
        telling = [one for one in tables if "virements" in one.columns.keys]
        if council not in partly and len(telling) == len(tables):
            yield from _of_group(tables)
        else:
            for table in telling:
                yield from _of_group([table])


def _of_group(tables: list[MoneyTable]) -> Iterator[Problem]:
    figures = [one.amount(one.net, "virements") for one in tables]
    moved = [in_pounds(figure, one.unit) for figure, one in zip(figures, tables, strict=True)]
    # Whole figures of one table are exact; those of several are each rounded by themselves.
    slack = sum(
        (in_pounds(tolerance(1, unit_of([figure])), one.unit) / 2 for figure, one in zip(figures, tables, strict=True)),
        Decimal(),
    )
    left = sum(moved, Decimal())
    if abs(left) <= (slack if len(tables) > 1 else 0):
        return
    most = max(range(len(tables)), key=lambda row: abs(moved[row]))
    table = tables[most]
    whose = "this table" if len(tables) == 1 else f"the council's {len(tables)} tables to {table.as_at.name}"
    message = f"What is moved between budgets comes to {pounds(left)} in {whose}, not to nought."
    right = shown(_as_printed(in_unit(moved[most] - left, table.unit), decimals_of(figures[most])))
    hint = (
        f"Check the virements of each line; nought is left with {right} here. If money is moved to or from budgets "
        f"that no table shows, add: accepted: {{{RULE.code}: where it is moved}}"
    )
    place = table.at("net", "figures", table.columns.keys.index("virements"))
    yield Problem(place, RULE.code, message, hint, Level.WARNING, table.key)


def _as_printed(number: Decimal, decimals: int) -> Decimal:
    """Return the number with the decimals of the table, or with as many as it takes: 0 rather than 0.000."""
    bare = number.normalize()
    return bare.quantize(Decimal(1).scaleb(-max(decimals_of(bare), decimals)))


RULE = Rule(
    code="virements-balance",
    says="Over all money tables of a council to one day, what is moved between budgets comes to nought; where some do "
    "not say what is moved, within each table that does.",
    bad=Example(
        MONEY,
        with_line(MOVED, "[390, 10, 400,", "[380, 20, 400,").replace("[440, 0, 440,", "[430, 10, 440,")
        .replace("[400, 0, 400,", "[390, 10, 400,").replace("[420, 0, 420,", "[410, 10, 420,"),
        "26:39: virements-balance: What is moved between budgets comes to £10,000 in this table, not to nought.",
    ),
    good=Example(MONEY, MOVED),
    check=check,
    level=Level.WARNING,
    source="FIN-05",
    acceptable=True,
)  # fmt: skip
