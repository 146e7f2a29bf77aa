"""What is said to have happened, be it figures, ratings or milestones: the edges of its rules, and their ways out."""

from __future__ import annotations

import pytest

from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from csportal.checks.rule import Example
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import standing
from csportal.gate import gate
from csportal.present.summary import summary
from csportal.records.kpi import Kpi
from tests.test_rules import HUB, HUB_TEXT, problems_of

WIDE = with_line(COUNCIL[PLAN], "period: 2024-25", "period: 2024-25..2026-27")
LAST = "  2024-25 Q1: 88.0\n"
RATED = "{value: 88.0, judgement: {status: on-track, date: _}}"
REVIEWED = "reviewed: 2026-11-21"
FORESEEN = "forecast: 2025-01"


def codes(found: list[str]) -> list[str]:
    """Return the codes of problems."""
    return [line.split(": ")[1] for line in found]


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        # The example is judged on 30 June 2024, and its last report may be written until 14 August.
        (("88.0", RATED.replace("_", "2024-08-14")), ""),
        (("88.0", RATED.replace("_", "2024-08-15")), "future-date"),
        # A month that has begun may hold the day.
        (("88.0", RATED.replace("_", "2024-08")), ""),
        (("88.0", RATED.replace("_", "2024-04-01")), ""),
        (("88.0", RATED.replace("_", "2024-03-31")), "period-order"),
        (("88.0", RATED.replace("_", "2044-03-31")), "period-range"),
        (("88.0", "{value: 88.0, forecast: {value: 91, date: 2024-09, by: Us}}"), "future-date"),
        (("88.0", "{value: 88.0, forecast: {value: 91, date: 2025-04, by: Us}}"), "period-order"),
        (("88.0", "{value: 88.0, forecast: {value: 70, date: 2024-07, by: Us}}"), ""),
        (
            ("88.0", ("{value: 88.0, forecast: {value: 85, date: 2024-07, by: Us}, judgement: {status: on-track, "
             "about: year-end}}")),
            "",
        ),
        (
            ("88.0", ("{value: 88.0, forecast: {value: 84.9, date: 2024-07, by: Us}, judgement: {status: on-track, "
             "about: year-end}}")),
            "forecast-contradicts",
        ),
        (
            ("88.0", "{value: 88.0, forecast: {value: 84.9, date: 2024-07, by: Us}, judgement: {status: on-track}}"),
            "",
        ),
        (("2024-25: 90", "2024-25: {value: 90, changes: [{from: 80, date: 2024-09, why: It grew.}]}"), "future-date"),
        ((LAST, f"{LAST}  2024-07: 93.0\n"), "after-closing"),
        ((LAST, f"{LAST}  2024-06: 93.0\n"), "series-overlap"),
        ((LAST, f"{LAST}  2024-25 Q2: {{due: 2024-11}}\n"), ""),
        (("  2024-25: 90", "  2025-26: 90"), ""),
        (("  2024-25: 90", "  2023-24: 90"), "target-missing"),
        (
            ("2024-25: 90", ("2024-25: 90\ncomparators: {statistical-neighbours: {2023-24: "
             "{value: 81.0, members: {Bexford: 80.0, Carham: suppressed}}}}")),
            "",
        ),
        (
            ("2024-25: 90", ("2024-25: 90\ncomparators: {statistical-neighbours: {2023-24: "
             "{value: 81.5, members: {Bexford: 80.0, Carham: not-available}}}}")),
            "comparator-mean",
        ),
    ],
)  # fmt: skip
def test_edges_of_what_is_claimed_of_a_measure(edit, code, tmp_path):
    """What cannot have happened yet, or not then, is refused once, and what just can is let through."""
    found = problems_of(Example(KPI, with_line(COUNCIL[KPI], *edit)), tmp_path)

    assert [one for one in codes(found) if one != "series-overlap"] == [code] * (code not in {"", "series-overlap"})


def test_figure_of_a_period_that_has_not_begun_is_refused(tmp_path):
    """As long as a plan gets updates, a figure of a period to come is refused; one that has begun may have one."""
    text = with_line(COUNCIL[KPI], LAST, "  2024-25 Q1: 93.0\n  2024-25 Q4: 93.0\n")
    opened = with_line(COUNCIL[PLAN], "closed: {date: 2024-06-30, why: The example ends here.}\n", "")

    found = problems_of(Example(KPI, text, beside=((PLAN, opened),)), tmp_path)

    assert found[0].endswith("future-date: “2024-25 Q4” has not begun, so that it cannot have a figure yet.")


@pytest.mark.parametrize(
    ("edits", "code"),
    [
        (((FORESEEN, "judgement: {status: on-track}, forecast: 2024-12"),), ""),
        (((FORESEEN, "judgement: {status: on-track}, forecast: 2025-01"),), "expected-late"),
        (((FORESEEN, "judgement: {status: on-track, reason: It is a quick job.}, forecast: 2025-01"),), ""),
        (((FORESEEN, "judgement: {status: on-track}, forecast: 2025-01, note: The board knows."),), ""),
        (((FORESEEN, "judgement: {status: at-risk}, forecast: 2025-01"),), ""),
        (((FORESEEN, "judgement: {status: complete}"),), "complete-without-date"),
        (((FORESEEN, "judgement: {status: complete}, completed: 2024-06"),), ""),
        (((FORESEEN, "judgement: {status: at-risk, date: 2024-09}"),), "future-date"),
        ((("starts: 2024-05\n", ""), (FORESEEN, "completed: 2023-04")), ""),
        ((("starts: 2024-05\n", ""), (FORESEEN, "completed: 2023-02")), "done-before-plan"),
        ((("2024-05", "2022-05"), (FORESEEN, "completed: 2023-02")), ""),
    ],
)
def test_edges_of_what_is_claimed_of_a_milestone(edits, code, tmp_path):
    """What a milestone's update says agrees with its dates and with the plan's, or a warning asks for why."""
    text = HUB_TEXT
    for old, new in edits:
        text = with_line(text, old, new)

    assert codes(problems_of(Example(HUB, text), tmp_path)) == ([code] if code else [])


def test_way_out_of_an_update_of_a_quarter_that_is_not_among_the_reports(tmp_path):
    """Where an update is of a quarter that the plan does not name yet, the hint says where to add it."""
    text = with_line(HUB_TEXT, "updates:\n", "updates:\n  2024-25 Q2: {commentary: Done., completed: 2024-08}\n")
    plan = with_line(COUNCIL[PLAN], "closed: {date: 2024-06-30", "closed: {date: 2024-07-31")
    problems_of(Example(HUB, with_line(text, f", {FORESEEN}", ""), beside=((PLAN, plan),)), tmp_path)

    (found,) = [one for one in gate(tmp_path / "data").problems if one.code == "period-order"]

    assert (
        found.message
        == "The date of completion “2024-08” is after 2024-25 Q1, the last period that the plan reports on."
    )
    assert found.hint == "Check the two dates. If 2024-25 Q2 is reported on now, add it to “reports” in plan.yml."


def test_way_out_of_a_closed_plan(tmp_path):
    """Where a plan is closed and updates come all the same, the hint says what to delete or to move."""
    problems_of(Example(KPI, with_line(COUNCIL[KPI], LAST, f"{LAST}  2024-25 Q2: 93.0\n")), tmp_path)

    (found,) = gate(tmp_path / "data").problems

    assert found.hint == "Delete “closed” from plan.yml if updates come, or move its date. Else check the year."


def test_baseline_of_a_value_that_was_taken_back_has_to_move(tmp_path):
    """Nobody is told to write again the number that was taken back: the baseline moves to another period."""
    text = with_line(COUNCIL[KPI], "2023-24: 85.5", "2023-24: {value: not-available, note: The forms were lost.}")
    text = with_line(text, "targets:\n", "baseline: {period: 2023-24}\ntargets:\n")
    problems_of(Example(KPI, text), tmp_path)

    (found,) = gate(tmp_path / "data").problems

    assert found.message == "The baseline is for “2023-24”, whose value is “not-available”."
    assert found.hint == (
        "Move the baseline to a period with a number; the nearest with a number is “2024-25 Q1”, and say why in its "
        "“note”; or delete it."
    )


def test_accessibility_statement_is_reviewed_after_it_was_prepared(tmp_path):
    """A review from before the statement is a slip in a year."""
    text = with_line(COUNCIL["portal.yml"], REVIEWED, "reviewed: 2025-11-21")

    found = problems_of(Example("portal.yml", text), tmp_path)

    assert found == [
        (
            "data/portal.yml:7:49: period-order: The date of the review “2025-11-21” is before 2026-11-21, when it was "
            "first prepared."
        )
    ]


@pytest.mark.parametrize(
    ("baseline", "rag", "working"),
    [
        (
            "baseline: {period: 2022-23, value: 80}\n",
            Rag.TOO_EARLY,
            "The target is for 2026/27; this figure is for an earlier time.",
        ),
        # Without a baseline nothing says where the way to the target begins.
        ("", Rag.NO_TARGET, "No target is set for April to June 2024."),
    ],
)
def test_figure_on_the_way_to_a_later_target_is_too_early(baseline, rag, working, tmp_path):
    """A figure between the baseline and the time of the target is shown beside that target, and not rated by it."""
    text = with_line(COUNCIL[KPI], "targets:\n  2024-25: 90", f"{baseline}targets:\n  2026-27: 90")
    assert problems_of(Example(KPI, text, beside=((PLAN, WIDE),)), tmp_path) == []
    portal = gate(tmp_path / "data").portal
    assert portal

    now = standing(portal, portal.all(Kpi)[0])

    assert (now.rag, now.working) == (rag, working)


def test_figure_on_the_way_is_told_beside_where_the_target_starts(tmp_path):
    """An aim in words is told from the baseline, and not from the figure that is on the way."""
    text = with_line(
        COUNCIL[KPI],
        "targets:\n  2024-25: 90",
        "baseline: {period: 2022-23, value: 80}\ntargets:\n  2026-27: increase",
    )
    problems_of(Example(KPI, text, beside=((PLAN, WIDE),)), tmp_path)
    portal = gate(tmp_path / "data").portal
    assert portal

    said = summary(portal, standing(portal, portal.all(Kpi)[0]))

    assert said == (
        "In April to June 2024 the figure was 88.0%. The aim is to raise it from 80% in 2022/23 by the end of "
        "2026/27, so it is too early to rate; the figure is better than 85.5% in 2023/24 as a whole."
    )
