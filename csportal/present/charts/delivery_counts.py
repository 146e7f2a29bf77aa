"""How services are provided, counted: for each period one bar in parts, a part for each way."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from csportal.present.shapes import Axis, Bars, Chart
from csportal.present.words import be, capital, listed, plural
from csportal.records.plan import Plan
from csportal.records.registers.delivery import MODELS, DeliveredService

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.values.period import Period

SUBJECTS = (Plan,)
TABLES = ("delivery_matrix",)
ROLES = dict(zip(MODELS, ("series", "series-2", "series-3", "comparator", "target", "none"), strict=True))


def chart(portal: Portal, plan: Plan) -> Chart | None:
    """Return the bars, or none where the plan does not say how services are provided."""
    services = portal.in_plan(DeliveredService, plan)
    periods = sorted({period for one in services for period in one.models})
    if not periods:
        return None
    counts = [Counter(one.models[period].model for one in services if period in one.models) for period in periods]
    most = max(count.total() for count in counts)
    return Chart(
        name="delivery-counts",
        title=_finding(periods, counts),
        subtitle="Services by how they are provided, in number",
        description=" ".join(
            f"{period.name}: {listed(f'{count[model]} {model}' for model in MODELS if count[model])}."
            for period, count in zip(periods, counts, strict=True)
        ),
        x=Axis("number", low=0, high=most, ticks=((0, "0"), (most, str(most)))),
        y=Axis("category", labels=tuple(period.name for period in periods)),
        marks=tuple(
            Bars(
                capital(model),
                tuple(
                    (at, _before(count, model), _before(count, model) + count[model], str(count[model]))
                    for at, count in enumerate(counts)
                    if count[model]
                ),
                role,
                labelled=True,
                within=True,
            )
            for model, role in ROLES.items()
            if any(count[model] for count in counts)
        ),
        height=70 + 46 * len(periods),
    )


def _before(count: Counter[str], model: str) -> int:
    """Return how many services are provided in the ways that stand before one."""
    return sum(count[one] for one in MODELS[: MODELS.index(model)])


def _finding(periods: list[Period], counts: list[Counter[str]]) -> str:
    model = MODELS[0]
    first, *_, last = [*counts, counts[-1]]
    words = f"{first[model]} of {plural(first.total(), 'service')} {be(first[model])} {model} in {periods[0].name}"
    if len(periods) == 1:
        return words
    return f"{words}, {last[model]} of {last.total()} in {periods[-1].name}"
