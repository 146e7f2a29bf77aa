"""Figures are not copied from the next row, from another period or from the target."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.derive.numbers import own_numbers
from csportal.problems import Level, Problem, quoted
from csportal.records.comparator import NAMES
from csportal.records.kpi import Kpi
from csportal.values.number import digits, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.kpis import Path
    from csportal.link import Portal
    from csportal.values.period import Period

EXACT = 4
"""From how many digits on two figures that are alike are hardly so by chance; noughts at the ends do not count."""
ROW = 2
"""From how many figures on a row that is like another is a copy, where they have decimals; one more where not."""
Series = Mapping["Period", Decimal]


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if kpi.comparators:
            for path, message in _rows(kpi):
                yield _problem(kpi, path, message)
        aims = [target.value for target in kpi.targets.values() if target.value is not None]
        if len({*own_numbers(kpi).values(), *aims}) < len(own_numbers(kpi)) + len(aims):
            for path, message in _alike(kpi):
                yield _problem(kpi, path, message)


def _problem(kpi: Kpi, path: Path, message: str) -> Problem:
    hint = f"Check that it was not copied. If it is right, add: accepted: {{{RULE.code}: why}}"
    return Problem(kpi.at(*path), RULE.code, message, hint, Level.WARNING, kpi.key)


def _rows(kpi: Kpi) -> Iterator[tuple[Path, str]]:
    """Yield each row of others' figures that is like the row above it or like the measure's own."""
    rows: list[tuple[str, Series]] = [("the measure itself", own_numbers(kpi))]
    for whose, series in kpi.comparators.items():
        row = {period: one.value for period, one in series.items()}
        for name, other in rows:
            both = [period for period in row if period in other]
            least = ROW if any(number != number.to_integral() for number in row.values()) else ROW + 1
            if len(both) >= least and all(row[one] == other[one] for one in both) and len(set(row.values())) > 1:
                first = both[0].text
                yield (
                    ("comparators", whose, first, "value"),
                    (f"The figures of {NAMES[whose]} are those of {name}, in all of the {len(both)} periods."),
                )
                break
        rows.append((NAMES[whose], row))


def _alike(kpi: Kpi) -> Iterator[tuple[Path, str]]:
    """Yield each value of many digits that stands under an earlier period too, or is a target to the last digit."""
    seen: dict[Decimal, Period] = {}
    for period, number in sorted(own_numbers(kpi).items()):
        if len(digits(number).replace(".", "").strip("-0")) < EXACT:
            continue
        if number in seen and seen[number].last != period.last:
            message = f"{shown(number)} is the value for {quoted(seen[number])} too, to the last digit."
            yield ("values", period.text, "value"), message
        elif number not in seen:
            for year, target in kpi.targets.items():
                if target.value == number:
                    message = f"{shown(number)} is the target for {quoted(year)}, to the last digit."
                    yield ("values", period.text, "value"), message
                    break
        seen.setdefault(number, period)


CALLS = (
    with_line(COUNCIL[KPI], "unit: percent", "unit: count").replace("decimals: 1", "decimals: 0")
    .replace("85.5", "8513").replace("88.0", "8798").replace("2024-25: 90", "2024-25: 9000")
)  # fmt: skip

RULE = Rule(
    code="copied-figures",
    says="A value of four digits or more is not that of another period nor a target to the last digit, and what others "
    "have is not, in every period, what the measure itself or others in the next row have.",
    bad=Example(
        KPI,
        with_line(CALLS, "8798", "8513"),
        "15:15: copied-figures: 8,513 is the value for “2023-24” too, to the last digit.",
    ),
    good=Example(KPI, CALLS),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
