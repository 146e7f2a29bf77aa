"""A value is there or is due, and what stands beside it makes sense of it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.figure import Missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    """Find the baselines whose value was taken back; what a measure says by itself is told where it is read."""
    for kpi in portal.all(Kpi):
        entry = kpi.values.get(kpi.baseline.period) if kpi.baseline and kpi.start is None else None
        if kpi.baseline is None or entry is None or not isinstance(entry.value, Missing):
            continue
        period = kpi.baseline.period
        dated = [one for one, value in kpi.values.items() if isinstance(value.value, Decimal)]
        closest = min(dated, key=lambda one: abs(one.first - period.first), default=None)
        near = f"; the nearest with a number is {quoted(closest)}" if closest else ""
        message = f"The baseline is for {quoted(period)}, whose value is {quoted(entry.value.value)}."
        # A number here would publish again what was taken back.
        hint = f"Move the baseline to a period with a number{near}, and say why in its “note”; or delete it."
        yield Problem(kpi.at("baseline", "period"), RULE.code, message, hint, record=kpi.key)


RULE = Rule(
    code="unclear-value",
    says="A period has a value or the date when it is due; a revised value has a note, and a suppressed one has no "
    "printed words, numerator or forecast beside it. A baseline has a number: its own, or that of its period under "
    "“values”. The two figures of a range rise, and so do quartiles, from the least to the most. The smallest change "
    "that counts is more than nought. “in_words” has one “_”. A run that tells of a change has 6 or 7 points. A risk "
    "is scored from 1 to 5, by both its likelihood and its impact.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88.0, due: 2024-10}"),
        "15:15: unclear-value: A period has either a value or the date when it is due.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", "2024-25 Q1: {due: 2024-10}")),
    check=check,
)
