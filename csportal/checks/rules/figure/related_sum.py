"""A count is what the counts are together that are its parts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.slips import slip
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.number import shown
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if len(kpi.related) < 2 or kpi.unit != Unit.COUNT:  # noqa: PLR2004 - one part is no sum
            continue
        parts = [found for named in kpi.related if (found := portal.search(kpi, Kpi, named))]
        if any(part.unit != Unit.COUNT or part.window != kpi.window or kpi.id not in part.related for part in parts):
            continue
        for period, entry in kpi.values.items():
            figures = [part.values[period].value for part in parts if period in part.values]
            numbers = [one for one in figures if isinstance(one, Decimal)]
            if len(numbers) < len(kpi.related) or not isinstance(entry.value, Decimal):
                continue
            made = sum(numbers, Decimal())
            # Related measures need not add up; where the sum is the number but for a slip, they most likely do.
            if how := slip(entry.value, made, alone=False):
                names = " and ".join(
                    f"{shown(one)} ({quoted(part.id)})" for part, one in zip(parts, numbers, strict=True)
                )
                message = f"{shown(entry.value)} is given, but {names} make {shown(made)}: {how}."
                hint = f"Check each figure, digit by digit. If they are right, add: accepted: {{{RULE.code}: why}}"
                place = kpi.at("values", period.text, "value")
                yield Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


COUNTED = (
    with_line(COUNCIL[KPI], "unit: percent", "unit: count")
    .replace("decimals: 1", "decimals: 0")
    .replace("2024-25: 90", "2024-25: increase")
)
WHOLE = COUNTED.replace("85.5", "468").replace("88.0", "480").replace("source:", "related: [ours, theirs]\nsource:")
OURS, THEIRS = (
    (
        KPI.replace("visits.yml", f"{name}.yml"),
        COUNTED.replace("Home visits on time", f"Home visits on time by {name}")
        .replace("85.5", first)
        .replace("88.0", second)
        .replace("Visits made", f"Visits of {name} made")
        .replace("source:", f"related: [visits, {other}]\nsource:"),
    )
    for name, other, first, second in (("ours", "theirs", "99", "103"), ("theirs", "ours", "369", "377"))
)

RULE = Rule(
    code="related-sum",
    says="A count is not its related counts together with two digits changed round, with one digit of many changed, or "
    "ten, a hundred or a thousand times that.",
    bad=Example(
        KPI,
        with_line(WHOLE, "468", "486"),
        "14:12: related-sum: 486 is given, but 99 (“ours”) and 369 (“theirs”) make 468: two digits may have changed "
        "places.",
        beside=(OURS, THEIRS),
    ),
    good=Example(KPI, WHOLE, beside=(OURS, THEIRS)),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
