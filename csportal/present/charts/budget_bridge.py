"""A bridge as a waterfall: a year's budget, each movement that adds to it or takes away, the next year's budget."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.money.bridge import legs
from csportal.present.scale import ticks
from csportal.present.shapes import Axis, Bars, Chart
from csportal.records.bridge import Bridge
from csportal.records.figures import value_of
from csportal.values.money import in_pounds, say
from csportal.values.number import decimals_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.derive.money.bridge import Leg
    from csportal.link import Portal

SUBJECTS = (Bridge,)
TABLES = ("bridge_steps",)
BARS = {"budget": "Budget", "under": "Decrease", "over": "Increase", "comparator": "Not explained"}
Step = tuple[str, str, Decimal, Decimal, str]


def chart(portal: Portal, bridge: Bridge) -> Chart | None:  # noqa: ARG001 - every chart is called alike
    """Return the waterfall; a movement without an amount has no bar."""
    steps = list(_steps(bridge))
    ends = [end for _, _, start, end, _ in steps for end in (start, end)]
    return Chart(
        name=f"bridge-{bridge.id}",
        title=_finding(bridge),
        subtitle=f"{bridge.title}: the budget from year to year, and what moves it",
        description=" ".join(f"{label}: {said}." for label, _, _, _, said in steps),
        x=money_axis(ends, bridge.unit),
        y=Axis("category", labels=tuple(label for label, *_ in steps)),
        marks=tuple(
            Bars(
                name,
                tuple(
                    (at, float(start), float(end), said)
                    for at, (_, of, start, end, said) in enumerate(steps)
                    if of == role
                ),
                role,
                labelled=True,
            )
            for role, name in BARS.items()
            if any(of == role for _, of, *_ in steps)
        ),
        height=60 + 32 * len(steps),
    )


def brief(number: Decimal, unit: str, decimals: int) -> str:
    """Return an amount as short as a label must be, with all its digits: "£0.40m", "£4.283m", "£70k"."""
    thousands = unit == "gbp-thousand" and number == number.to_integral_value()
    if thousands and abs(number) < 1000:  # noqa: PLR2004 - from a thousand thousands on they are millions
        return f"{'-' if number < 0 else ''}£{abs(number):f}k" if number else "£0"
    if thousands:
        millions = (number / 1000).normalize()
        return say(millions, "gbp-million", decimals_of(millions)).replace(" million", "m")
    return say(number, unit, decimals).replace(" million", "m")


def money_axis(amounts: Iterable[Decimal], unit: str) -> Axis:
    """Return the axis that holds the amounts, from nought on, with round sums of money on it."""
    steps = ticks([float(one) for one in amounts], from_nought=True)
    return Axis("number", "£", low=steps[0], high=steps[-1], ticks=tuple((one, _round_sum(one, unit)) for one in steps))


def _round_sum(step: float, unit: str) -> str:
    pounds = in_pounds(Decimal(str(step)), unit)
    sign, size = ("-" if pounds < 0 else ""), abs(pounds)
    for least, letter in ((1_000_000, "m"), (1_000, "k")):
        if size >= least:
            return f"{sign}£{float(size / least):g}{letter}"
    return f"{sign}£{float(size):g}"


def _steps(bridge: Bridge) -> Iterator[Step]:
    """Yield the bars downwards: (label, role, from, to, words)."""
    nought = Decimal()
    yield f"Budget {bridge.starts.name}", "budget", nought, Decimal(bridge.opening), _said(bridge, bridge.opening)
    for leg in legs(bridge):
        now = leg.opening
        for one in leg.moved:
            amount = value_of(one.figure)
            if amount:
                yield one.movement.name, "over" if amount > 0 else "under", now, now + amount, _moved(bridge, amount)
            now += amount
        if leg.unexplained:
            rounding = ", rounding" if leg.is_reached else ""
            yield "Not explained", "comparator", now, leg.closing, _moved(bridge, leg.unexplained) + rounding
        yield f"Budget {leg.step.to.name}", "budget", nought, Decimal(leg.closing), _said(bridge, leg.closing)


def _moved(bridge: Bridge, amount: Decimal) -> str:
    return f"{'adds' if amount > 0 else 'takes away'} {_said(bridge, abs(amount))}"


def _said(bridge: Bridge, amount: Decimal) -> str:
    return brief(amount, bridge.unit, decimals_of(amount))


def _finding(bridge: Bridge) -> str:
    last: Leg = legs(bridge)[-1]
    change = last.closing - bridge.opening
    years = f"from {bridge.starts.name} to {last.step.to.name}"
    if not change:
        return f"The budget is the same in {last.step.to.name} as in {bridge.starts.name}"
    way = "rises" if change > 0 else "falls"
    return f"The budget {way} by {say(abs(change), bridge.unit, decimals_of(change))} {years}"
