"""An amount in another unit than its table's is told with the unit that it looks typed in."""

from __future__ import annotations

from decimal import Decimal

import pytest

from csportal.checks.sums.far_apart import beyond_all
from csportal.checks.sums.typed_in import typed_in


@pytest.mark.parametrize(
    ("given", "meant", "unit", "said"),
    [
        ("1200", "1.2", "gbp-million", "1,200 looks typed in £ thousand; this table is in £ million"),
        ("1200000", "1.2", "gbp-million", "1,200,000 looks typed in pounds; this table is in £ million"),
        ("70000", "70", "gbp-thousand", "70,000 looks typed in pounds; this table is in £ thousand"),
        ("0.07", "70", "gbp-thousand", "0.07 looks typed in £ million; this table is in £ thousand"),
        ("1.2", "1200", "gbp-million", ""),
        ("12", "1.2", "gbp-million", ""),
        ("1201", "1.2", "gbp-million", ""),
        ("0", "0", "gbp-million", ""),
    ],
)
def test_unit_that_an_amount_looks_typed_in(given: str, meant: str, unit: str, said: str):
    """An amount that is as many thousand times another as two units are apart is told with its unit."""
    assert typed_in(Decimal(given), Decimal(meant), unit) == said


@pytest.mark.parametrize(
    ("amounts", "unit", "found"),
    [
        (["115", "1200", "0.65"], "gbp-million", 1),
        (["115", "1200", "65"], "gbp-million", None),
        (["115", "1200.5", "0.65"], "gbp-million", None),
        (["200", "1200", "0.65"], "gbp-million", None),
        (["90", "999", "0.65"], "gbp-million", None),
        (["1200"], "gbp-million", None),
        (["115000", "1200000", "650.5"], "gbp-thousand", 1),
        (["115000", "1200000000", "650.5"], "gbp", None),
    ],
)
def test_amount_of_a_billion_among_small_ones(amounts: list[str], unit: str, found: int | None):
    """A whole number of a billion pounds stands out where others have decimals and are an eighth of it, or less."""
    cells = [(row, f"Line {row}", Decimal(amount)) for row, amount in enumerate(amounts)]
    far = beyond_all(cells, unit)

    assert (far[0] if far else None) == found


def test_way_out_names_the_unit():
    """The message has the amount in words of its unit, and the way out what would be meant."""
    far = beyond_all(
        [(0, "Schools", Decimal(115)), (1, "Homes", Decimal(1200)), (2, "Parks", Decimal("0.65"))], "gbp-million"
    )

    assert far
    assert far[1] == "“Homes”: 1,200 in £ million is £1.2 billion; the next largest here is 115."
    assert far[2].startswith("If it was typed in £ thousand, write “1.2”. ")
