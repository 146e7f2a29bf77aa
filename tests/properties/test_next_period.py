from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from hypothesis import given
from hypothesis import strategies as st

from csportal.checks.rules.period.series_gap import gaps
from csportal.derive.freshness.next_period import STEPS, covered, delivered, next_period, series
from csportal.records.kpi_value import KpiValue
from csportal.values.period import parse_period
from csportal.values.period.steps import months_in, moved
from tests.properties.settings import tries

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi

YEARS = st.integers(min_value=1995, max_value=2190)
PAIRS = YEARS.map(lambda year: f"{year}-{(year + 1) % 100:02}")
MONTHS = st.tuples(YEARS, st.sampled_from(["January", "February", "June", "August", "December"])).map(
    lambda pair: f"{pair[1]} {pair[0]}"
)
DATES = st.dates(min_value=parse_period("1995").first, max_value=parse_period("2190").last).map(
    lambda day: day.isoformat()
)
SINGLE = st.one_of(
    PAIRS,
    YEARS.map(str),
    MONTHS,
    DATES,
    st.tuples(PAIRS, st.integers(1, 4)).map(lambda pair: f"{pair[0]} Q{pair[1]}"),
    PAIRS.map(lambda pair: f"AY {pair}"),
    st.tuples(PAIRS, st.sampled_from(["autumn", "spring", "summer"])).map(lambda pair: f"AY {pair[0]} {pair[1]}"),
).map(parse_period)
SPANS = st.tuples(MONTHS, st.integers(0, 40)).map(
    lambda pair: parse_period(f"{pair[0]}..{moved(parse_period(pair[0]), pair[1])}")
)
PERIODS = st.one_of(SINGLE, SPANS)
WORDS = st.sampled_from(["88", "suppressed", "not-available", "new", "-5.5", "0"])
ENTRIES: Any = st.one_of(WORDS.map(lambda word: {"value": word}), st.just({"due": "2100-10"}))


def measure(frequency: str, window: str, values: dict[Any, Any]) -> Kpi:
    entries = {period: KpiValue.model_validate(entry) for period, entry in values.items()}
    made = SimpleNamespace(frequency=frequency, window=window, values=entries, baseline=None)
    return cast("Kpi", made)


MEASURES = st.builds(
    measure,
    st.sampled_from([*STEPS]),
    st.sampled_from(["in-period", "point-in-time", "year-to-date", "rolling-12-months", "academic-year"]),
    st.dictionaries(PERIODS, ENTRIES, min_size=1, max_size=8),
)


@tries(200)
@given(PERIODS, st.sampled_from([*STEPS.values()]))
def test_period_moves_forward_and_stays_of_its_kind(period, months):
    """A period that moves on begins and ends later, is of the same kind, and is written in the one way."""
    then = moved(period, months)

    assert then.kind == period.kind
    assert then.first > period.first
    assert then.last > period.last
    assert parse_period(then.text) == then
    assert period.kind == "span" or months_in(then) == months_in(period)


@tries(200)
@given(MEASURES)
def test_next_period_is_one_without_a_value(kpi):
    """The next period has no value yet, and it is later than every one that the frequency counts in."""
    found = next_period(kpi)

    known = delivered(kpi)
    assert found or not known
    if found and found.named is None:
        assert not covered(kpi, found.period, known)
        assert all(one.last < found.period.last for one in series(kpi))


@tries(200)
@given(MEASURES)
def test_gap_lies_between_two_values(kpi):
    """What is missing in a series lies before the value that it is told of, and has no value of any name."""
    for period, missing in gaps(kpi):
        assert missing
        assert all(one < period and one not in kpi.values for one in missing)
