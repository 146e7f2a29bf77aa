"""What holds of every period, whichever it is."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from csportal.values.period import MONTHS, Period, parse_period
from csportal.values.period.calendar import TERMS
from csportal.values.period.reading import FIRST_YEAR, LAST_YEAR
from tests.properties.settings import tried, tries

YEARS = st.integers(FIRST_YEAR, LAST_YEAR)
SOLID = {"month", "quarter", "term", "financial-year", "academic-year", "calendar-year", "date"}


def pair(year: int) -> str:
    return f"{year}-{(year + 1) % 100:02}"


def texts_of(year: st.SearchStrategy[int]) -> st.SearchStrategy[str]:
    """Return the ways to write a period other than a span, most of which name one."""
    month, day = st.integers(1, 12), st.integers(1, 31)
    return st.one_of(
        st.builds(pair, year),
        st.builds(lambda start, quarter: f"{pair(start)} Q{quarter}", year, st.integers(1, 4)),
        st.builds(str, year),
        st.builds("{}-{:02}".format, year, month),
        st.builds("{}-{:02}-{:02}".format, year, month, day),
        st.builds(lambda start: f"AY {pair(start)}", year),
        st.builds(lambda start, term: f"AY {pair(start)} {term}", year, st.sampled_from(sorted(TERMS))),
        st.builds("{} {}".format, st.sampled_from(MONTHS), year),
    )


def periods_of(year: st.SearchStrategy[int]) -> st.SearchStrategy[Period]:
    texts = texts_of(year)
    spans = st.builds("{}..{}".format, texts, texts)
    return st.one_of(texts, texts, spans).filter(lambda text: tried(parse_period, text)[0]).map(parse_period)


PERIODS = periods_of(YEARS)
# A span moves back by its own length, for which there must be room.
WITH_ROOM = periods_of(st.integers(2050, 2098))


@tries(200)
@given(PERIODS)
def test_text_is_read_back(period):
    """A period's text names the same period, in one way."""
    assert parse_period(period.text) == period
    assert str(parse_period(f"  {period.text} ")) == period.text


@tries(200)
@given(PERIODS)
def test_period_has_names(period):
    """Every period has a name that says its year, and begins before it ends."""
    assert period.first <= period.last
    assert str(period.last.year)[2:] in period.name
    assert len(period.short) <= len(period.name)
    assert period.name in period.when
    assert str(period.last.year)[2:] in period.end


@tries(200)
@given(PERIODS, PERIODS, PERIODS)
def test_periods_have_an_order(one, other, third):
    """Of two periods one comes first, whichever way round they are asked."""
    same_days = (one.first, one.last) == (other.first, other.last)
    first, middle, last = sorted((one, other, third))

    assert (one < other) + (other < one) == (0 if same_days else 1)
    assert first.last <= middle.last <= last.last
    assert not last < first


@tries(200)
@given(PERIODS, PERIODS)
def test_period_holds_what_lies_within(one, other):
    """A period holds another if it holds its first and its last day; two that hold each other have the same days."""
    first, last = (Period(day, day, "date", day.isoformat()) for day in (other.first, other.last))

    assert one.holds(one)
    assert one.holds(other) == (one.holds(first) and one.holds(last))
    assert not (one.holds(other) and other.holds(one)) or (one.first, one.last) == (other.first, other.last)


@tries(200)
@given(PERIODS)
def test_period_before_ends_where_this_begins(period):
    """The period before is of the same kind and ends on the day before; so nothing lies between the two."""
    before = period.before

    assert before.kind == period.kind
    assert before < period
    if period.kind != "span":
        assert before.last == period.first - timedelta(days=1)


@tries(200)
@given(WITH_ROOM)
def test_year_before_is_a_year_before(period):
    """The same period a year earlier has a text of its own, which names it, and is a year earlier."""
    before = period.year_before

    assert before.kind == period.kind
    assert parse_period(before.text) == before
    assert before < period
    if period.kind != "span":
        assert (before.first.year, before.first.month) == (period.first.year - 1, period.first.month)


@tries(100)
@given(WITH_ROOM.filter(lambda period: period.kind in {"month", "quarter", "term", "date"}))
def test_periods_before_make_a_year(period):
    """As many periods before as a year has of them lead to the same period a year before."""
    many = {"month": 12, "quarter": 4, "term": 3, "date": 365}[period.kind]
    earlier = period
    for _ in range(many):
        earlier = earlier.before

    if period.kind == "date":
        assert abs((earlier.first - period.year_before.first).days) <= 1
    else:
        assert earlier == period.year_before


@tries(300)
@given(
    st.one_of(
        st.text(max_size=30), st.text("0123456789-/.Q AYaubcgnprst–²٣８", max_size=20), texts_of(st.integers(0, 9999))
    )
)
def test_any_text_is_a_period_or_is_refused(text):
    """Whatever is typed either names a period that can be read back, or is refused with a way out."""
    period, refused = tried(parse_period, text)

    if refused:
        assert refused.code == "not-a-period"
        assert refused.message.endswith(".")
        assert refused.hint
    if period:
        assert parse_period(period.text) == period
        assert period.kind in SOLID | {"span"}
        assert period.text.isascii()
