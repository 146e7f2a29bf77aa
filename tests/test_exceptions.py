from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from csportal.checks.example import BUDGET, BUDGET_TEXT, KPI, MONEY, PLAN
from csportal.derive.exceptions import Exceptions, Why, exceptions
from csportal.derive.exceptions.registers import months_after
from csportal.derive.rollup.changed import changed
from csportal.load.text import read_text
from csportal.present import attention, followup, questions
from csportal.present.exceptional import in_a_sentence
from csportal.present.tables import data_exceptions
from csportal.problems import Problem
from csportal.publish.text import escaped
from csportal.records.plan import Plan
from csportal.records.reading import read_records
from csportal.site.edition import Edition
from tests.awkward import FOLDER, MILESTONE, contract, file, milestone, money, plan, portal_of

if TYPE_CHECKING:
    from csportal.link import Portal

TODAY = date(2024, 6, 30)
YEARLY = {"frequency": "annual", "targets": {}, "values": {}}


def found(files: dict[str, str] | None = None, today: date = TODAY) -> Exceptions:
    """Return the exceptions of the examples' plan with more files, on a day."""
    portal = replace(portal_of({KPI: file(values={"2024-25 Q1": "88"})} | (files or {})), today=today)
    return exceptions(portal, portal.all(Plan)[0])


def reasons(given: Exceptions) -> list[list[str]]:
    return [[reason.why.name for reason in one.reasons] for one in given]


def of_kpi(today: date = TODAY, **changes: Any) -> list[str]:
    """Return why a measure that differs from the plain one is an exception."""
    return next(iter(reasons(found({KPI: file(**changes)}, today))), [])


@pytest.mark.parametrize(
    ("value", "judged", "expected"),
    [
        ("88", None, []),
        ("84", {"status": "at-risk"}, []),
        ("84", {"status": "off-track"}, ["RATED_OFF"]),
        ("84", {"status": "off-track", "about": "year-end"}, ["FORECAST_OFF"]),
        ("60", None, ["OFF_TARGET"]),
        ("60", {"status": "on-track"}, ["OFF_TARGET"]),
        ("60", {"status": "off-track"}, ["OFF_TARGET", "RATED_OFF"]),
        ("suppressed", None, []),
        ("suppressed", {"status": "off-track"}, ["RATED_OFF"]),
        ("not-available", None, []),
    ],
)
def test_measure_is_an_exception_when_it_is_off(value, judged, expected):
    """A measure needs attention when it is off target, or the council says that it is or will be, and says which."""
    judgement = {"judgement": judged} if judged else {}

    assert of_kpi(values={"2024-25 Q1": {"value": value, **judgement}}) == expected


@pytest.mark.parametrize(
    ("forecast", "expected"), [("85", []), ("80", []), ("79.9", ["FORECAST_OFF"])]
)  # fmt: skip
def test_forecast_off_target_is_an_exception(forecast, expected):
    """A measure that is on target now and is forecast to miss it by the end of the year needs attention."""
    given = {"value": forecast, "date": "2024-06-30", "by": "Head of Families"}

    assert of_kpi(values={"2024-25 Q1": {"value": "88", "forecast": given}}) == expected


@pytest.mark.parametrize(
    ("better", "values", "expected"),
    [
        ("higher", {"2023-24 Q3": "90", "2023-24 Q4": "89", "2024-25 Q1": "88"}, True),
        ("higher", {"2023-24 Q4": "89", "2024-25 Q1": "88"}, False),
        ("higher", {"2023-24 Q3": "88", "2023-24 Q4": "89", "2024-25 Q1": "88"}, False),
        ("higher", {"2023-24 Q3": "90", "2023-24 Q4": "89", "2024-25 Q1": "89"}, False),
        # a change smaller than a published step is none
        ("higher", {"2023-24 Q3": "90", "2023-24 Q4": "89.96", "2024-25 Q1": "88"}, False),
        # nothing is compared across a gap, a break or a suppressed figure
        ("higher", {"2023-24 Q2": "90", "2023-24 Q4": "89", "2024-25 Q1": "88"}, False),
        ("higher", {"2023-24 Q3": "90", "2023-24 Q4": "suppressed", "2024-25 Q1": "88"}, False),
        ("higher", {"2023-24 Q3": "suppressed", "2023-24 Q4": "89", "2024-25 Q1": "88"}, False),
        ("higher", {"2023-24 Q3": "90", "2023-24 Q4": {"value": "89", "break_before": "New."}, "2024-25 Q1": "88"},
         False),
        ("lower", {"2023-24 Q3": "70", "2023-24 Q4": "71", "2024-25 Q1": "72"}, True),
        ("lower", {"2023-24 Q3": "72", "2023-24 Q4": "71", "2024-25 Q1": "70"}, False),
        ("neither", {"2023-24 Q3": "70", "2023-24 Q4": "71", "2024-25 Q1": "72"}, False),
        ("higher", {"2022-23": "95", "2023-24": "94", "2024-25": "93"}, True),
    ],
)  # fmt: skip
def test_getting_worse_twice_is_an_exception(better, values, expected):
    """A measure that got worse in its latest period and in the one before needs attention, though it is on target."""
    targets = {"2024-25": "85" if better != "neither" else "monitor"}

    why = of_kpi(better=better, targets=targets if better != "neither" else {}, values=values)

    assert ("WORSENED_TWICE" in why) == expected


MONTHS_OF_2023 = [f"2023-{month:02}" for month in range(1, 13)]


@pytest.mark.parametrize(
    ("values", "target", "expected"),
    [
        # mean 49.67; ten moving ranges of 1 and one of 11, so 1.91; the lower limit is 44.59, and 40 lies below it
        ([51, 50] * 5 + [51, 40], "30", ["CONCERN"]),
        ([50, 51] * 5 + [50, 60], "30", []),
        # the upper limit of 50.5 + 2.66 is 53.16, below a target of 60 and above one of 53
        ([50, 51] * 6, "60", ["OFF_TARGET", "FAILING"]),
        ([50, 51] * 6, "53", []),
        # eleven figures are too few for limits
        ([50, 51] * 5 + [40], "30", []),
    ],
)
def test_unusual_variation_is_an_exception(values, target, expected):
    """A figure that is unusually bad needs attention, and a measure whose usual variation never meets its target."""
    series = dict(zip(MONTHS_OF_2023[-len(values):], map(str, values), strict=True))  # fmt: skip

    why = of_kpi(
        date(2024, 1, 15), frequency="monthly", decimals="0", values=series, targets={"2023": target},
        tolerance={"points": "5"},
    )  # fmt: skip

    assert why == expected


@pytest.mark.parametrize(
    ("today", "is_one"),
    [(date(2024, 10, 1), False), (date(2024, 11, 14), False), (date(2024, 11, 15), True)],
)
def test_overdue_figure_is_an_exception(today, is_one):
    """A measure needs attention from the day after its next figure was due, 45 days after the quarter's end."""
    assert of_kpi(today, values={"2024-25 Q1": "88"}) == (["OVERDUE"] if is_one else [])


def test_closed_plan_has_no_overdue_figure():
    """Nothing is overdue in a plan to which nothing more will come."""
    closed = plan("Closed", closed={"date": "2024-07-01", "why": "It was for one quarter."})

    assert reasons(found({PLAN: closed}, date(2026, 1, 1))) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"due": "2024-06"}, []),
        ({"due": "2024-05"}, ["LATE"]),
        ({"due": "2024-06", "updates": {"2024-25 Q1": {"commentary": "Late.", "forecast": "2024-09"}}}, []),
        ({"due": "2024-06", "updates": {"2024-25 Q1": {"commentary": "Late.", "forecast": "2024-10"}}}, ["SLIPPED"]),
        ({"due": "2024-03", "updates": {"2024-25 Q1": {"commentary": "Late.", "forecast": "2024-07"}}},
         ["LATE", "SLIPPED"]),
        ({"updates": {"2024-25 Q1": {"commentary": "No.", "judgement": {"status": "off-track"}}}}, ["OFF_TRACK"]),
        ({"updates": {"2024-25 Q1": {"commentary": "Hm.", "judgement": {"status": "at-risk"}}}}, []),
        ({"due": "2024-05", "updates": {"2024-25 Q1": {"commentary": "Done.", "completed": "2024-06"}}}, []),
        ({"due": "2024-12", "changes": [{"from": "2024-06", "date": "2024-05", "why": "Builders."}]}, ["SLIPPED"]),
        ({"due": "2024-09", "changes": [{"from": "2024-06", "date": "2024-05", "why": "Builders."}]}, []),
        ({"due": None}, []),
    ],
)  # fmt: skip
def test_milestone_is_an_exception_for_a_reason(changes, expected):
    """A milestone needs attention when it is late, off track, or more than a quarter behind its first date."""
    fields = {name: value for name, value in json.loads(milestone(**changes)).items() if value is not None}

    assert next(iter(reasons(found({MILESTONE: json.dumps(fields)}))), []) == expected


@pytest.mark.parametrize(
    ("forecast", "said"),
    [
        ("2024-11-30", "It is 153 days behind the end of June 2024,"),
        # On some day of November: nobody knows which.
        ("2024-11", "It is up to 153 days behind the end of June 2024,"),
    ],
)
def test_slipped_milestone_says_by_how_much_as_far_as_is_known(forecast, said):
    """The days of a slippage are counted to the last day on which it may be done, and are a bound unless it is one."""
    update = {"commentary": "Slow.", "forecast": forecast}
    (one,) = found({MILESTONE: milestone(due="2024-06", updates={"2024-25 Q1": update})}).milestones

    assert one.said.startswith(said)


@pytest.mark.parametrize(
    ("figures", "kind", "expected"),
    [
        (["400000", "100000", "124999", "-24999"], "expenditure", True),  # 25 per cent and at least £5,000
        (["4000000", "1000000", "1024999", "-24999"], "expenditure", False),
        (["4000000", "1000000", "1025000", "-25000"], "expenditure", True),
        (["40000", "10000", "14999", "-4999"], "expenditure", False),
        (["40000", "10000", "15000", "-5000"], "expenditure", True),
        (["0", "0", "5000", "-5000"], "expenditure", True),
        (["400000", "100000", "50000", "50000"], "expenditure", False),
        (["-400000", "-100000", "-60000", "-40000"], "income", True),
        (["-400000", "-100000", "-140000", "40000"], "income", False),
    ],
)
def test_line_is_an_exception_by_the_portals_limits(figures, kind, expected):
    """A line needs attention at £25,000 over its budget, or 10% and £5,000; too little income is over as well."""
    given = found({MONEY: money([("Line", figures)], kind)})

    assert bool(given.money) == expected
    assert all("Line" not in one.said and "£" in one.said for one in given.money)


@pytest.mark.parametrize(
    ("delivered", "today", "expected"),
    [("360", date(2025, 4, 1), False), ("359", date(2025, 4, 1), True), ("0", date(2025, 3, 30), False)],
)
def test_savings_not_made_are_an_exception(delivered, today, expected):
    """Savings need attention when more than a tenth is missing at the end of their time; a tenth itself may be."""
    columns = [
        {"key": "target", "title": "Target", "holds": "target", "period": "2024-25"},
        {"key": "made", "title": "Made", "holds": "delivered", "period": "2024-25"},
    ]
    table = {"title": "Savings", "kind": "savings", "unit": "gbp-thousand", "columns": columns,
             "lines": [{"name": "All", "figures": ["400", delivered]}], "source": {"section": "1"}}  # fmt: skip

    assert bool(found({BUDGET: json.dumps(table)}, today).savings) == expected


@pytest.mark.parametrize(
    ("likelihood", "impact", "high", "expected"),
    [
        ("3", "4", None, True),
        ("2", "5", None, False),
        ("4", "3", None, True),
        ("5", "5", None, True),
        ("1", "1", None, False),
        (None, None, None, False),
        ("3", "4", "15", False),
        ("3", "5", "15", True),
        ("2", "5", "10", True),
    ],
)
def test_risk_is_an_exception_by_its_score(likelihood, impact, high, expected):
    """A risk needs attention when likelihood times impact is 12 or more, or what the register says instead."""
    risk = {"id": "money", "title": "Less money", "text": "The grant may end."}
    risk |= {"likelihood": likelihood, "impact": impact} if likelihood and impact else {}
    register = {"risks": [risk], "source": {"section": "1"}} | ({"high_score": high} if high else {})

    given = found({f"{FOLDER}/registers/risks.yml": json.dumps(register)})

    assert bool(given.risks) == expected
    if given.risks:
        assert f"likelihood {likelihood} times impact {impact}" in given.risks[0].said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"likelihood": "6", "impact": "1"}, "The likelihood of a risk is from 1 to 5, not 6."),
        ({"likelihood": "1", "impact": "0"}, "The impact of a risk is from 1 to 5, not 0."),
        ({"likelihood": "3"}, "A risk with a likelihood and an impact has a score; here is no “impact”."),
        ({"impact": "3"}, "A risk with a likelihood and an impact has a score; here is no “likelihood”."),
    ],
)
def test_score_of_a_risk_is_whole(fields, said):
    """A risk has both parts of its score, each from 1 to 5, or neither."""
    risk = {"id": "money", "title": "Less money", "text": "The grant may end.", **fields}
    text = json.dumps({"risks": [risk], "source": {"section": "1"}})

    assert [one.message for one in problems(f"{FOLDER}/registers/risks.yml", text)] == [said]


def problems(name: str, text: str) -> list[Problem]:
    entry, _ = read_text(f"data/{name}", text.encode())
    assert entry
    _, refused, _ = read_records([entry])
    return list(refused)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"ends": "2024-12-30"}, True),
        ({"ends": "2024-12-31"}, False),
        ({"ends": "2024-12"}, False),
        ({"ends": "2024-06-30"}, True),
        ({"ends": "2024-04-30"}, True),
        ({"ends": "2024-04-30", "intention": "no contract"}, False),
        ({"ends": "2024-09-30", "decision": "Extended by a year, June 2024"}, False),
        ({"ends": "2024-09-30", "intention": "may become shared"}, True),
        ({"ends": "", "printed": "Rolling"}, False),
    ],
)
def test_contract_that_ends_undecided_is_an_exception(changes, expected):
    """A contract that ends within six months needs attention until a decision is recorded, also when it has ended."""
    register = {"unit": "gbp", "forecast_for": "2024-25", "contracts": [contract("a", **changes)],
                "source": {"section": "1"}}  # fmt: skip

    given = found({f"{FOLDER}/registers/contracts.yml": json.dumps(register)})

    assert bool(given.contracts) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 6, 30), date(2024, 12, 30)),
        (date(2024, 8, 31), date(2025, 2, 28)),
        (date(2023, 8, 29), date(2024, 2, 29)),
        (date(2024, 12, 31), date(2025, 6, 30)),
        (date(2024, 2, 29), date(2024, 8, 29)),
    ],
)
def test_months_are_counted_by_the_calendar(day, expected):
    """Six months after a day is the same day six months on, or the last of that month."""
    assert months_after(day, 6) == expected


def test_exceptions_are_gathered_for_the_plan():
    """A plan's exceptions are all that need attention, kind by kind, and no others; each is told with its sentence."""
    given = found(
        {
            KPI: file(values={"2024-25 Q1": "60"}),
            MILESTONE: milestone(due="2024-05"),
            MONEY: money([("Staff", ["0", "0", "90000", "0"]), ("Pens", ["1", "1", "1", "0"])]),
            BUDGET: BUDGET_TEXT,
        }
    )

    assert [one.about.kpi.id for one in given.kpis] == ["visits"]
    assert [one.about.milestone.id for one in given.milestones] == ["hub"]
    assert [one.about.row.line.name for one in given.money] == ["Staff"]
    assert len(given) == len(list(given)) == 3
    assert in_a_sentence(given) == "Needs attention: 1 measure, 1 milestone and 1 budget line."


def test_every_reason_has_its_rule_and_a_question(portal):
    """Each reason has its rule in plain words for readers, and at least one question that it raises."""
    asked = {why for _, kinds in questions.BANK for why in kinds}

    assert asked == set(Why)
    assert all(attention.rule(portal, why).endswith(".") for why in Why)


# -------------------------------------------------------------------------------------- what was promised before


def test_promise_is_held_against_what_happened():
    """An exception says what was promised with an earlier figure, whether its time has passed, and the figures."""
    action = {"what": "Move two social workers.", "who": "Head of Families", "by": "2024-05"}
    values = {"2023-24 Q4": {"value": "84", "action": action}, "2024-25 Q1": "60"}
    portal = replace(portal_of({KPI: file(values=values, targets={"2023-24": "85", "2024-25": "85"})}), today=TODAY)

    said = followup.of_measure(portal, exceptions(portal, portal.all(Plan)[0]).kpis[0].about)

    assert said == (
        "Promised in January to March 2024: Move two social workers. It was to be done by May 2024, which has passed. "
        "Since: then 84% (close to target), now 60% (off target)."
    )


def test_promise_beside_a_suppressed_figure_tells_no_number():
    """Where the earlier figure is suppressed, what is said of it holds no number."""
    values = {"2023-24 Q4": {"value": "suppressed", "action": {"what": "Visit."}}, "2024-25 Q1": "60"}
    portal = replace(portal_of({KPI: file(values=values)}), today=TODAY)

    said = followup.of_measure(portal, exceptions(portal, portal.all(Plan)[0]).kpis[0].about)

    assert "then Suppressed (suppressed)" in said


# ------------------------------------------------------------------------------- what changed since the last report


def two_reports() -> Portal:
    """A plan with two reports, between which a measure left its target and another met it."""
    bad, good = {"2023-24 Q4": "88", "2024-25 Q1": "60"}, {"2023-24 Q4": "60", "2024-25 Q1": "88"}
    years = {"2023-24": "85", "2024-25": "85"}
    said = {"2023-24 Q4": {"commentary": "On time.", "forecast": "2024-06"},
            "2024-25 Q1": {"commentary": "Late.", "forecast": "2024-12"}}  # fmt: skip
    return replace(
        portal_of(
            {
                PLAN: plan("Families", reports=["2023-24 Q4", "2024-25 Q1"], period="2023-24..2024-25"),
                KPI: file(values=bad, targets=years),
                KPI.replace("visits", "calls"): file(title="Calls", values=good, targets=years),
                KPI.replace("visits", "same"): file(
                    title="Same", values={"2023-24 Q4": "88", "2024-25 Q1": "89"}, targets=years
                ),
                KPI.replace("visits", "new"): file(title="New", values={"2024-25 Q1": "60"}, targets=years),
                MILESTONE: milestone(updates=said),
            }
        ),
        today=TODAY,
    )


def test_changes_between_two_reports_are_told():
    """A report says which statuses and dates changed since the one before, and what needs attention no longer."""
    portal = two_reports()
    one = portal.all(Plan)[0]
    first, second = one.reports

    change = changed(portal, one, second)

    assert changed(portal, one, first) is None
    assert change
    assert change.since == first
    assert {old.kpi.id: (str(old.rag), str(new.rag)) for old, new in change.kpis} == {
        "visits": ("on target", "off target"),
        "calls": ("off target", "on target"),
    }
    assert [(old.expected, new.expected) for old, new in change.milestones] != []
    assert {record.id for record in change.new} == {"visits", "new", "hub"}
    assert {record.id for record in change.gone} == {"calls"}


# ------------------------------------------------------------------------------------------------- every page


@pytest.mark.parametrize("which", ["portal", "example"])
def test_every_reason_is_on_the_pages(which, request):
    """The page for scrutiny has every reason of every exception; a plan's latest report has those of that time."""
    portal = request.getfixturevalue(which)
    edition = Edition(portal)
    page = edition.pages["scrutiny"]
    html = "".join(edition.show("scrutiny", part, "scrutiny") for part in page.parts)

    number = 0
    for one in portal.all(Plan):
        for exception in exceptions(portal, one):
            number += 1
            assert exception.reasons
            for reason in exception.reasons:
                assert escaped(reason.said) in html
    assert number > 3
    assert html.count('<article class="exception">') == number


def test_page_says_what_was_promised(edition):
    """The page for scrutiny says what was promised last time, and what has happened since."""
    html = edition.show("scrutiny", "exceptions", "scrutiny")

    assert (
        "Promised in January to March 2024: Share the work with the next school. It was to be done by May 2024, which "
        "has passed. Since: then 80% (off target), now 76% (off target)."
    ) in html
    assert "Action: Find another nurse. Who: Head of School Nursing. By: October 2024." in html


@pytest.mark.parametrize("which", ["portal", "example"])
def test_open_data_has_every_reason(which, request):
    """The open data has a row for each reason of each exception, with the owner."""
    portal = request.getfixturevalue(which)
    table = data_exceptions.table(portal, portal)
    keys = [column.key for column in table.columns]

    rows = [dict(zip(keys, row.cells, strict=True)) for row in table.rows]

    expected = [
        (exception.record.key, reason.said)
        for one in portal.all(Plan)
        for exception in exceptions(portal, one)
        for reason in exception.reasons
    ]
    assert [(row["record"], row["why"]) for row in rows] == expected
    assert all(row["owner"] for row in rows)
