"""The known discrepancies of money and surveys, each with what the rules make of its figure without it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.checks.sums import line_totals, share_columns, split_columns, stray_points, yearly_falls
from csportal.checks.sums.budgets import Reading
from csportal.checks.sums.money import as_meant
from csportal.checks.sums.other_column import columns_with, moved
from csportal.checks.sums.survey_rows import worked
from csportal.derive.money.bridge import legs
from csportal.derive.money.stated import agrees, sum_of
from csportal.records.bridge import Bridge, ControlTotal
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.records.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.link import Portal
    from csportal.records.base import Discrepancy, Record
    from csportal.records.budget import Path
    from csportal.records.figures import Figure

BUDGET_RULES = (line_totals.slips, split_columns.slips, share_columns.slips, yearly_falls.slips, stray_points.slips)


@dataclass(frozen=True)
class Known:
    """One known discrepancy: where it stands, the figure that it is about, and what is known of that figure."""

    record: Record
    path: Path
    discrepancy: Discrepancy
    figure: Figure | None
    """The figure as its file has it; nothing where the discrepancy does not say which it is about."""
    is_needed: bool = True
    """Whether a rule would complain of the figure without it."""
    made: Decimal | None = None
    """What the others make the figure, where they say exactly."""
    elsewhere: tuple[str, ...] = ()
    """The other columns of its line that have its printed figure."""
    meant: str = ""
    """The one of them that it is most likely about."""


def acknowledged(portal: Portal) -> Iterator[tuple[Record, Path, Discrepancy]]:
    """Yield every known discrepancy with where it stands, and no more: that takes far less time."""
    lines: list[MoneyTable | Budget] = [*portal.all(MoneyTable), *portal.all(Budget)]
    found: list[tuple[Record, Path, Discrepancy | None]] = [
        *((table, path, line.known_discrepancy) for table in lines for path, line in table.every_line()),
        *((total, (), total.known_discrepancy) for total in portal.all(ControlTotal)),
        *((survey, ("results", row, "answers", key), answers.known_discrepancy)
          for survey in portal.all(Survey)
          for row, result in enumerate(survey.results)
          for key, answers in result.answers.items()),
    ]  # fmt: skip
    for bridge in portal.all(Bridge):
        for row, step in enumerate(bridge.steps):
            found += [(bridge, ("steps", row), step.known_discrepancy)]
            found += [
                (bridge, ("steps", row, "movements", at), one.known_discrepancy)
                for at, one in enumerate(step.movements)
            ]
    yield from ((record, path, known) for record, path, known in found if known)


def known_discrepancies(portal: Portal) -> Iterator[Known]:
    """Yield every known discrepancy of a figure."""
    for table in portal.all(MoneyTable):
        yield from _of_table(table)
    for budget in portal.all(Budget):
        yield from _of_budget(budget)
    for bridge in portal.all(Bridge):
        yield from _of_bridge(bridge)
    for total in portal.all(ControlTotal):
        if known := total.known_discrepancy:
            made = sum_of(portal, total) if total.adds else None
            yield Known(total, (), known, total.figure, made is not None and not agrees(portal, total), made)
    for survey in portal.all(Survey):
        yield from _of_survey(survey)


def _of_table(table: MoneyTable) -> Iterator[Known]:
    for path, line in table.every_line():
        if known := line.known_discrepancy:
            elsewhere = tuple(columns_with(line, table.columns.keys))
            best = dict(as_meant(table).every_line())[path].known_discrepancy if elsewhere else None
            meant = str(best.column) if best and best.column in elsewhere else ""
            figure = table.printed(line, known.column) if known.column else None
            yield Known(table, path, known, figure, elsewhere=elsewhere, meant=meant)


def _of_budget(budget: Budget) -> Iterator[Known]:
    for path, line in budget.every_line():
        if known := line.known_discrepancy:
            column = known.column or (budget.keys[0] if len(budget.keys) == 1 else None)
            figure = line.figures[budget.keys.index(column)] if column else None
            told = _told(Reading(budget))
            is_needed = bool(split_columns.strays(budget) or _told(Reading(budget, without=path)) - told)
            elsewhere = tuple(columns_with(line, budget.keys))
            faults = {one: len(_told(Reading(moved(budget, path, one)))) for one in elsewhere}
            meant = min(faults, key=faults.__getitem__, default="")
            is_better = meant and faults[meant] < len(told)
            yield Known(budget, path, known, figure, is_needed, None, elsewhere, meant if is_better else "")


def _told(reading: Reading) -> set[tuple[int, Path, str]]:
    return {(row, one.path, one.column) for row, rule in enumerate(BUDGET_RULES) for one in rule(reading)}


def _of_bridge(bridge: Bridge) -> Iterator[Known]:
    for leg in legs(bridge):
        for place, one in enumerate(leg.moved):
            if known := one.movement.known_discrepancy:
                as_printed = legs(bridge, without=one.path)[leg.row]
                is_needed = as_printed.moved[place].has_wrong_sign or not as_printed.is_reached
                yield Known(bridge, one.path, known, one.movement.figure, is_needed)
        if known := leg.step.known_discrepancy:
            made = None if leg.is_open else leg.computed
            yield Known(bridge, ("steps", leg.row), known, leg.step.closing, not leg.is_reached, made)


def _of_survey(survey: Survey) -> Iterator[Known]:
    found = {(one.path, one.column): one for one in worked(survey)}
    for row, result in enumerate(survey.results):
        for key, answers in result.answers.items():
            if known := answers.known_discrepancy:
                path: Path = ("results", row, "answers", key)
                one = found.get((path, known.column or ""))
                if one is None:
                    yield Known(survey, path, known, None)
                else:
                    yield Known(survey, path, known, one.printed, one.printed != one.computed, one.computed)
