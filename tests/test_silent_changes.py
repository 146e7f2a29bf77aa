"""What a plan that is closed, a register, a setting and the words of a promise may not change in silence."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from csportal.checks.changes.against import against
from csportal.checks.changes.wording import figures_in
from csportal.checks.example import (
    BRIDGE,
    BRIDGE_TEXT,
    BUDGET,
    BUDGET_TEXT,
    COUNCIL,
    HUB,
    KPI,
    LIVE,
    MONEY,
    MONEY_TEXT,
    PLAN,
    hub,
    with_line,
)
from tests.two_states import TODAY, check, codes, commit, lines, published, write

if TYPE_CHECKING:
    from pathlib import Path

TEXT = COUNCIL[KPI]
REGISTERS = f"{PLAN.removesuffix('plan.yml')}registers"
CONTRACTS = f"{REGISTERS}/contracts.yml"
CONTRACT = """\
unit: gbp-thousand
forecast_for: 2024-25
contracts:
  - {id: cooks, supplier: Cooks, title: Meals, value: 90, ends: 2024-05-31, forecast: 30, intention: no contract}
  - {id: drivers, supplier: Cars, title: Buses, value: 60, ends: 2026-03-31, forecast: 20, intention: no contract}
source: {section: "4"}
"""
COOKS = CONTRACT.splitlines(keepends=True)[3]
DRIVERS = CONTRACT.splitlines(keepends=True)[4]
RISKS = f"{REGISTERS}/risks.yml"
RISK = """\
risks:
  - {id: money, title: Less money, text: There may be less to spend., likelihood: 2, impact: 3}
  - {id: staff, title: Too few nurses, text: Posts may stay empty., likelihood: 2, impact: 3}
  - {id: roofs, title: Old roofs, text: A roof may leak., likelihood: 2, impact: 3}
  - {id: floods, title: Floods, text: The river may rise., likelihood: 2, impact: 3}
source: {section: "5"}
"""
STAFF = RISK.splitlines(keepends=True)[2]
FACTS = f"{REGISTERS}/facts.yml"
FACT = """\
facts:
  - {id: meals, title: Meals, value: 76, unit: percent, counts_people: true, period: 2022-23, source: {section: "1"}}
"""
NEEDS = f"{REGISTERS}/need-groups.yml"
NEED = """\
period: 2024-25
need_groups:
  - {id: early, title: Early help, tier: Targeted, number: 283}
source: {section: "1"}
"""
PROMISES = f"{REGISTERS}/promises.yml"
PROMISE = """\
promises:
  - {id: places, audience: residents, text: There are 40 more places by May 2025., source: {section: "1"}}
"""
SURVEY = f"{PLAN.removesuffix('plan.yml')}surveys/parents.yml"
ANSWERS = """\
title: What parents said
about: Parents were asked how easy it was to find help.
period: 2023-24
of: parents
questions:
  - {key: easy, title: Was it easy?, short_title: Easy, answers: ["Yes", "No"], share_of: ["Yes"]}
results:
  - title: Finding help
    answers:
      easy: {counts: [30, 10], share: 75}
  - title: Finding a place
    answers:
      easy: {counts: [20, 20], share: 50}
source: {section: "6"}
"""
RATED = with_line(TEXT, "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88.0, judgement: {status: off-track}}")
MINDED = with_line(
    TEXT, "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88.0, forecast: {value: 89, date: 2024-07-01, by: Families}}"
)
BUILT = hub("commentary: Built in May.", "completed: 2024-05")
STEPS = hub("commentary: Begun.").replace("updates:", "steps:\n  - {what: Build 12 rooms, due: 2024-08}\nupdates:")
ACTED = with_line(TEXT, "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88.0, commentary: Good., action: {what: More visits}}")
SAVED = with_line(BRIDGE_TEXT, "figure: (0.96)", "figure: (0.96), note: From the plan")
NEW_YEAR = with_line(CONTRACT, "forecast_for: 2024-25", "forecast_for: 2025-26")
LOW = with_line(BUDGET_TEXT, "[blank, 20, 5, blank, 20]", "[blank, 15, 4, blank, 15]")
TRIPS = "      - {name: Trips, figures: [blank, 5, 1, blank, 5]}\n"
PLACES = "  - title: Finding a place\n    answers:\n      easy: {counts: [20, 20], share: 50}\n"

CLOSED = [
    # What the last report of a plan that is closed has said.
    (KPI, TEXT, with_line(TEXT, "88.0", "88.4"), ["final-changed"]),
    (KPI, TEXT, with_line(TEXT, "88.0", "{value: 88.4, status: revised, note: Late forms came in.}"), []),
    (KPI, RATED, RATED.replace("off-track", "on-track"), ["judgement-changed"]),
    (KPI, RATED, TEXT, ["judgement-changed"]),
    (KPI, RATED, RATED.replace("off-track", "on-track, reason: The sign was read wrongly."), []),
    (KPI, TEXT, RATED, []),
    (KPI, MINDED, TEXT, []),
    (KPI, ACTED, TEXT, ["update-vanished", "update-vanished"]),
    (KPI, ACTED, with_line(TEXT, "88.0", "{value: 88.0, note: The commentary named a child and was taken out.}"), []),
    (HUB, BUILT, BUILT.replace("completed: 2024-05", "completed: 2024-06"), ["judgement-changed"]),
    (HUB, BUILT, hub("commentary: Built in May."), ["judgement-changed"]),
    (HUB, hub("commentary: Begun.", "forecast: 2024-08"), hub("commentary: Begun.", "completed: 2024-06"), []),
    (MONEY, MONEY_TEXT, with_line(MONEY_TEXT, "[400, 100, 110, (10)]", "[400, 100, 111, (11)]"), ["money-changed"]),
    (MONEY, MONEY_TEXT, MONEY_TEXT.replace("budget-less-actual", "actual-less-budget"), ["money-changed"]),
    (CONTRACTS, CONTRACT, CONTRACT.replace(COOKS, ""), ["entry-deleted"]),
    (RISKS, RISK, RISK.replace("less to spend., likelihood: 2", "less to spend., likelihood: 1"), ["figure-changed"]),
]  # fmt: skip

OPEN = [
    # What the newest report of a plan that goes on has said may yet be put right.
    (KPI, RATED, RATED.replace("off-track", "on-track"), []),
    (HUB, BUILT, hub("commentary: Built in May."), []),
    (HUB, hub("commentary: Begun."), hub("commentary: Begun by 30 people."), []),
    (HUB, BUILT, hub().replace("updates:\n  2024-25 Q1:\n", ""), ["update-vanished"]),
    # Entries of registers.
    (CONTRACTS, CONTRACT, CONTRACT.replace(COOKS, ""), []),
    (CONTRACTS, CONTRACT, CONTRACT.replace(DRIVERS, ""), ["entry-deleted"]),
    (CONTRACTS, CONTRACT, NEW_YEAR.replace(DRIVERS, ""), []),
    (CONTRACTS, CONTRACT, CONTRACT.replace("id: drivers", "id: buses"), ["entry-deleted"]),
    (CONTRACTS, CONTRACT, "", ["entry-deleted"]),
    (RISKS, RISK, RISK.replace(STAFF, ""), ["entry-deleted"]),
    (RISKS, RISK, "\n".join(RISK.splitlines()[:2] + RISK.splitlines()[-1:]), ["entry-deleted"]),
    (RISKS, RISK.replace("source:", STAFF.replace("id: staff", "id: staff-2") + "source:"), RISK, []),
    (RISKS, RISK, RISK.replace("source:", "high_score: 20\nsource:"), ["settings-changed"]),
    (RISKS, RISK, RISK.replace("source:", "high_score: 10\nsource:"), []),
    # Figures of registers, surveys, bridges and of others.
    (FACTS, FACT, FACT.replace("76", "77"), ["figure-changed"]),
    (FACTS, FACT, FACT.replace("76", "77").replace("2022-23", "2023-24"), []),
    (FACTS, FACT, FACT.replace("2022-23", "2023-24"), ["figure-changed"]),
    (FACTS, FACT.replace("title: Meals", "title: Meals in 2022"), FACT.replace("title: Meals", "title: Meals in 2023"),
     ["words-changed"]),
    (FACTS, FACT, FACT.replace("76,", "76, note: Meals at school.,"), []),
    (FACTS, FACT, FACT.replace("76", "76.0"), []),
    (FACTS, FACT, FACT.replace("true", "false"), ["reading-changed"]),
    (NEEDS, NEED, NEED.replace("283", "238"), ["figure-changed"]),
    (NEEDS, NEED, NEED.replace("283", "238").replace("period: 2024-25", "period: 2025-26"), []),
    (CONTRACTS, CONTRACT, CONTRACT.replace("forecast: 20", "forecast: 25"), ["figure-changed"]),
    (CONTRACTS, CONTRACT, CONTRACT.replace("forecast: 20", "forecast: 25, decision: More buses run since June"), []),
    (CONTRACTS, CONTRACT, CONTRACT.replace("gbp-thousand", "gbp"), ["figure-changed"]),
    (SURVEY, ANSWERS, ANSWERS.replace("[30, 10], share: 75", "[20, 20], share: 50"), ["figure-changed"] * 2),
    (SURVEY, ANSWERS, ANSWERS.replace("title: Finding help", "title: To find help"), []),
    (SURVEY, ANSWERS, with_line(ANSWERS, PLACES, ""), ["figure-changed"]),
    (BRIDGE, BRIDGE_TEXT, BRIDGE_TEXT.replace("opening: 8.27", "opening: 8.72"), ["figure-changed"]),
    (BRIDGE, BRIDGE_TEXT, BRIDGE_TEXT.replace("(0.96)", "(0.69)"), ["figure-changed"]),
    (BRIDGE, BRIDGE_TEXT, SAVED.replace("(0.96)", "(0.69)"), []),
    (BRIDGE, BRIDGE_TEXT, BRIDGE_TEXT.replace("name: Savings", "name: Savings on staff"), []),
    (BUDGET, BUDGET_TEXT, BUDGET_TEXT.replace("planned, period: 2025", "target, period: 2025"), ["money-changed"]),
    (BUDGET, BUDGET_TEXT, LOW, ["money-changed"]),
    (BUDGET, BUDGET_TEXT, LOW.replace("      - {name: Travel", f"{TRIPS}      - {{name: Travel"), []),
    (HUB, STEPS, STEPS.replace("due: 2024-08", "due: 2024-09"), ["figure-changed"]),
    # Words.
    (HUB, STEPS, STEPS.replace("12 rooms", "10 rooms"), ["words-changed"]),
    (HUB, STEPS, STEPS.replace("Build 12 rooms", "Build twelve rooms"), []),
    (HUB, STEPS, hub("commentary: Begun."), ["words-changed"]),
    (HUB, STEPS, STEPS.replace("source:", "note: The rooms are those of phase 1.\nsource:").replace("12", "10"), []),
    (PROMISES, PROMISE, PROMISE.replace("40", "30"), ["words-changed"]),
    (PROMISES, PROMISE, PROMISE.replace("May 2025", "July 2025"), ["words-changed"]),
    (PROMISES, PROMISE, PROMISE.replace("There are 40 more places by", "40 more places are there by"), []),
    (KPI, TEXT, TEXT.replace("within five days", "within ten days"), ["words-changed"]),
    (KPI, TEXT, TEXT.replace("within five days", "in time"), []),
    (KPI, TEXT, with_line(TEXT, "title: Home visits on time", "title: Home visits"), []),
    # How figures are read.
    (KPI, TEXT, with_line(TEXT, "targets:", "tolerance: {points: 3}\ntargets:"), []),
    (KPI, TEXT, with_line(TEXT, "window: in-period", "window: rolling-12-months"), ["reading-changed"]),
    (KPI, with_line(TEXT, "targets:", "tolerance: {points: 3}\ntargets:"), TEXT, ["reading-changed"]),
    (KPI, with_line(TEXT, "88.0", "{value: 88.0, break_before: A new form is used.}"), TEXT, ["reading-changed"]),
    (KPI, with_line(TEXT, "counts_people: false", "counts_people: true"), TEXT, ["reading-changed"]),
    (KPI, TEXT, with_line(TEXT, "counts_people: false", "counts_people: true"), []),
    # The plan.
    (PLAN, LIVE, LIVE.replace("reports: [2024-25 Q1]", "reports: [2023-24 Q4]"), ["report-vanished"]),
    (PLAN, LIVE, COUNCIL[PLAN], []),
]  # fmt: skip


@pytest.mark.parametrize(("file", "before", "after", "expected"), CLOSED)
def test_closed_plan_is_settled(file, before, after, expected, tmp_path):
    """What a plan that is closed has said changes only with a word of why."""
    data = published(tmp_path, {file: before})
    write(data, {file: after})

    assert before != after
    assert codes(data) == expected


@pytest.mark.parametrize(("file", "before", "after", "expected"), OPEN)
def test_plan_that_goes_on_may_move(file, before, after, expected, tmp_path):
    """In a plan that gets updates, what is settled is told, and what officers do every quarter is not."""
    data = published(tmp_path, {PLAN: LIVE, file: before})
    write(data, {file: after})

    assert before != after
    assert codes(data) == expected


REPORTED = LIVE.replace("[2024-25 Q1]", "[2024-25 Q1, 2024-25 Q2]")
REISSUED = LIVE.replace("date: 2024-04-01", "date: 2025-04-01")


@pytest.mark.parametrize(
    ("file", "before", "after", "expected"),
    [
        # With the next report a risk may go and be scored anew, and what was said before it is settled.
        (RISKS, RISK, RISK.replace(STAFF, ""), []),
        (RISKS, RISK, RISK.replace("likelihood: 2", "likelihood: 1"), []),
        (KPI, RATED, RATED.replace("off-track", "on-track"), ["judgement-changed"]),
        (KPI, MINDED, MINDED.replace("value: 89,", "value: 91,"), ["judgement-changed"]),
        (HUB, hub("commentary: 12 came."), hub("commentary: 21 came."), ["words-changed"]),
        (PROMISES, PROMISE, PROMISE.replace("40", "30"), ["words-changed"]),
        (FACTS, FACT, FACT.replace("76", "77"), ["figure-changed"]),
    ],
)
def test_new_report_settles_what_came_before(file, before, after, expected, tmp_path):
    """With a new report, what has a course may move, and what was said before it may not."""
    data = published(tmp_path, {PLAN: LIVE, file: before})
    write(data, {PLAN: REPORTED, file: after})

    assert codes(data) == expected


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        # A new edition of the plan's document has lists and words of its own.
        (FACTS, FACT, FACT.replace("meals", "lunches")),
        (FACTS, FACT, FACT.replace("76", "77")),
        (PROMISES, PROMISE, PROMISE.replace("40", "30")),
        (RISKS, RISK, ""),
    ],
)
def test_new_edition_has_lists_of_its_own(file, before, after, tmp_path):
    """Where the plan's document is a later one, nothing in its lists is missed."""
    data = published(tmp_path, {PLAN: LIVE, file: before})
    write(data, {PLAN: REISSUED, file: after})

    assert codes(data) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("largest_suppressed: 5", "largest_suppressed: 4", 1),
        ("largest_suppressed: 5", "largest_suppressed: 6", 0),
        ("percent: {points: 5}", "percent: {points: 4}", 1),
        ("disclosure:", "lag_days: 60\ndisclosure:", 1),
        ("disclosure:", "lag_days: 30\ndisclosure:", 0),
        ("amount: 25000", "amount: 30000", 1),
        ("amount: 25000", "amount: 20000", 0),
        ("least: 5000}", "least: 5000, savings_share: 20}", 1),
    ],
)
def test_setting_that_protects_less_is_told(old, new, expected, tmp_path):
    """A setting that holds back less, waits longer or rates otherwise is told as a warning; the other way is not."""
    data = published(tmp_path, {})
    write(data, {"portal.yml": with_line(COUNCIL["portal.yml"], old, new)})

    found = against(data, "HEAD", TODAY).problems

    assert [(one.code, one.level) for one in found] == [("settings-changed", "warning")] * expected


NAMED = "“Too few nurses”, “Old roofs”, “Floods”"


def test_register_that_is_gone_is_told_once(tmp_path):
    """A register's file that is deleted is one problem, as are many entries; none goes with a word in the plan."""
    data = published(tmp_path, {RISKS: RISK, FACTS: FACT})
    write(data, {RISKS: "\n".join(RISK.splitlines()[:2] + RISK.splitlines()[-1:]), FACTS: ""})
    found = lines(against(data, "HEAD", TODAY))
    told = COUNCIL[PLAN] + "notes: [{title: Lists, text: The lists of risks and facts were of another plan.}]\n"
    write(data, {PLAN: told})

    assert found == [
        f"data/{FACTS}:1:1: entry-deleted: The register “facts” and what it lists (1) were published and are gone.",
        f"data/{RISKS}:1:1: entry-deleted: 3 of 4 entries that were published are gone: {NAMED}.",
    ]
    assert codes(data) == []


def test_new_id_of_an_entry_is_recognised(tmp_path):
    """An entry whose id is another now is not only missed: the way out says what it is called."""
    data = published(tmp_path, {FACTS: FACT})
    write(data, {FACTS: FACT.replace("id: meals", "id: lunches")})

    (found,) = against(data, "HEAD", TODAY).problems

    assert found.hint.startswith("It is called “lunches” now; call it “meals” again.")


@pytest.mark.parametrize(
    ("folder", "name", "told"),
    [("anytown", "any", "The council “any” has"), ("anytown/plan-2024-25", "anytown/plan", "The plan “plan” has")],
)
def test_new_name_of_a_folder_is_recognised(folder, name, told, tmp_path):
    """A council or plan whose folder has another name now is one problem, which says what took its place."""
    data = published(tmp_path, {})
    (data / folder).rename(data / name)

    (found,) = against(data, "HEAD", TODAY).problems

    assert found.code == "record-deleted"
    assert found.hint.startswith(told)


def overdue(root: Path, *words: str) -> list[str]:
    """Return the codes that the command tells of, on a day when the plan's next figures are overdue."""
    _, said, _ = check(root, "--today", "2024-12-31", *words)
    return re.findall(r"^data/.*?:\d+:\d+: (?:warning: )?([a-z-]+): ", said, re.MULTILINE)


def test_plan_that_is_open_again_is_told_once(tmp_path):
    """A plan that is open again is one problem at the plan: what is overdue in it is not told beside that."""
    data = published(tmp_path, {})
    write(data, {PLAN: LIVE})

    assert "value-overdue" in overdue(tmp_path, "--alone")
    assert overdue(tmp_path) == ["plan-reopened"]

    commit(tmp_path)

    assert "value-overdue" in overdue(tmp_path)


def test_plan_goes_on_with_a_report_or_a_word(tmp_path):
    """A plan is open again in peace with its next report, or with a note that says why."""
    data = published(tmp_path, {})
    write(data, {PLAN: REPORTED})
    with_report = codes(data, date(2024, 8, 1))
    write(data, {PLAN: LIVE + "notes: [{title: Taken up again, text: The council reports on it again.}]\n"})

    assert (with_report, codes(data)) == ([], [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("grows by 21% compared with 2016/17", {"21": "21%", "2016": "2016/17", "17": "2016/17"}),
        ("1,200 places", {"1200": "1,200 places"}),
        ("Six hubs, one of them new", {"6": "Six hubs"}),
        ("within one year", {"1": "one year"}),
        ("by May 2015, or in July", {"May": "May 2015", "2015": "2015 or", "July": "July"}),
        ("It may rise; someone will attend on the weekend.", {}),
        ("£0.4m for 30 posts.", {"0.4": "£0.4m", "30": "30 posts"}),
    ],
)
def test_figures_of_a_text(text, expected):
    """Numbers in digits and in words and months are found with the words that they stand in."""
    assert {number: words[0] for number, words in figures_in(text).items()} == expected
