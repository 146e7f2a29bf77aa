"""Series whose limits and signals others have published or that were worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from csportal.derive.variation.variation import variation
from csportal.values.period import MONTHS
from tests.awkward import measure

if TYPE_CHECKING:
    from csportal.derive.variation.xmr import Variation

V1 = "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1"
V2 = "10 12 11 13 12 11 12 13 11 12 20 12"
NORMAL = (
    "-0.56047565 -0.23017749 1.55870831 0.07050839 0.12928774 1.71506499 0.46091621 -1.26506123 -0.68685285 "
    "-0.44566197 1.22408180 0.35981383 0.40077145 0.11068272 -0.55584113 1.78691314 0.49785048 -1.96661716 "
    "0.70135590 -0.47279141"
)
"""Twenty numbers that R draws (seed 123), on which NHSRplotthedots is tested."""
JUMPED = NORMAL.replace("-0.55584113", "10")
FIRST_TEN, LAST_TEN = " ".join(NORMAL.split()[:10]), " ".join(NORMAL.split()[10:])
PAINT = "33.75 33.05 34.00 33.81 33.46 34.02 33.68 33.27 33.49 33.20 33.62 33.00 33.54 33.12 33.84"
FLOW = "49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1"
EAST = (
    "1199 929 970 1178 1110 1388 2061 1985 2675 3141 1942 2030 "
    "1309 1960 1169 1117 1085 1492 1280 1197 1569 1406 1328 1564"
)
"""Breaches of one hospital trust from April 2016 to March 2018, as NHSRdatasets has them."""
WEST = (
    "1195 1843 1397 1333 1771 1751 2013 1759 2179 2585 1654 1543 "
    "1632 1558 1190 1357 1279 1683 2190 1804 986 2181 2048 2154"
)


def numbers(text: str) -> list[Decimal]:
    return [Decimal(one) for one in text.split()]


def month(at: int, year: int = 2016, first: int = 4) -> str:
    """Return the period of a month; those that look like a financial year are written by their names."""
    year, number = year + (first - 1 + at) // 12, (first - 1 + at) % 12 + 1
    return f"{MONTHS[number - 1]} {year}" if number == (year + 1) % 100 else f"{year}-{number:02}"


def monthly(values: str, **changes: Any) -> dict[str, Any]:
    """Return the changes that make a monthly measure of the values, from April 2016."""
    months = {month(at): one for at, one in enumerate(values.split())}
    return {"unit": "score", "decimals": "0", "frequency": "monthly", "targets": {}, "values": months, **changes}


def found(values: str, **changes: Any) -> Variation:
    portal, kpi = measure(**monthly(values, **changes))
    return variation(portal, kpi)


def flagged(one: Variation) -> dict[int, str]:
    return {at: str(point.flag.cause) for at, point in enumerate(one.points) if point.flag}


def rebased(at: int) -> dict[str, Any]:
    return {"rebases": {month(at): {"date": "2017-06-01", "why": "One team answers now."}}}
