"""Days of closing that move, figures that are taken back, and what the way out of a lost or mistyped thing says."""

from __future__ import annotations

from datetime import date

import pytest

from csportal.checks.changes.against import against
from csportal.checks.changes.withheld_told import GONE, NONE, REGISTER, SEEN, TWO
from csportal.checks.days.turned_day import turned
from csportal.checks.example import BUDGET, BUDGET_TEXT, COUNCIL, KPI, PLAN, with_line
from csportal.checks.rules.finance.contract_ended import REGISTER as CONTRACTS
from csportal.gate import gate
from tests.small_council import problems
from tests.two_states import HUB, HUB_TEXT, TODAY, codes, lines, published, write

CLOSED = "closed: {date: 2024-06-30, why: The example ends here.}"
RISKS = f"{PLAN.removesuffix('plan.yml')}registers/risks.yml"
ROWS = [f"  - {{id: r{row}, title: Risk number {row}, text: It may come.}}\n" for row in range(1, 7)]


def told(folder, files: dict[str, str]) -> dict[str, str]:
    """Return the ways out of the small council with the files, by code."""
    return {problem.code: problem.hint for problem in problems(folder, files)}


@pytest.mark.parametrize(
    ("closed", "more", "found"),
    [
        ("closed: {date: 2024-09-30, why: The example ends here.}", "", ["closed-moved"]),
        ("closed: {date: 2024-05-30, why: The example ends here.}", "", ["closed-moved"]),
        ("closed: {date: 2024-09-30, why: The board ended it in September.}", "", []),
        (CLOSED.replace("06-30", "09-30"), "notes: [{title: Closing, text: The board met later.}]\n", []),
        (CLOSED.replace("The example ends", "The small example ends"), "", []),
    ],
)
def test_day_of_closing_moves_only_with_a_reason(closed: str, more: str, found: list[str], tmp_path):
    """The day of closing is told when it moves, later or sooner, unless its reason or a note says something new."""
    data = published(tmp_path, {})
    write(data, {PLAN: with_line(COUNCIL[PLAN], CLOSED, closed) + more})

    assert codes(data) == found


@pytest.mark.parametrize(
    ("why", "found"),
    [
        ("The report went to the board of 30 July 2024.", True),
        ("The report went to the board of 30 June 2023.", True),
        ("The board met on 14 June 2024.", False),
        ("The board met on 30 June 2024, and before on 30 May 2024.", False),
        ("The plan of the next year takes its place on 1 July 2024.", False),
        ("The report is of June 2024.", False),
    ],
)
def test_day_of_closing_beside_its_reason(why: str, found: bool, tmp_path):
    """A day that differs in its month or year alone is told; that of a decision beside it is another day."""
    assert (
        "closed-differs" in told(tmp_path, {PLAN: with_line(COUNCIL[PLAN], "The example ends here.", why)})
    ) is found


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        (date(2011, 1, 10), date(2011, 10, 1), True),
        (date(2011, 1, 1), date(2011, 1, 1), False),
        (date(2011, 1, 10), date(2012, 10, 1), False),
        (date(2011, 1, 31), date(2011, 3, 1), False),
    ],
)
def test_day_and_month_that_changed_places(one: date, other: date, are: bool):
    """Two days are one but for the order of day and month, in one year."""
    assert turned(one, other) is are


def test_baseline_that_is_taken_back_is_told_beside_the_missing_note(tmp_path):
    """What a baseline lost does not keep the rest of its measure from being looked at, in both states."""
    based = with_line(COUNCIL[KPI], "values:", "baseline: {period: 2023-24}\nvalues:")
    data = published(tmp_path, {KPI: based})
    write(data, {KPI: with_line(based, "2023-24: 85.5", "2023-24: not-available")})

    assert codes(data) == ["value-vanished"]
    assert [one.code for one in gate(data).problems] == ["unclear-value"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("88 in section 2", True),
        ("88 (visits)", True),
        ("1,088 in section 2", False),
        ("section 88", False),
        ("88b in section 2", False),
        ("the same number in section 2", False),
    ],
)
def test_withheld_figure_is_looked_for_beside_it(text: str, found: bool, tmp_path):
    """The number itself is told where it stands, no other number, and never in the words of the message."""
    here = with_line(TWO, "88 in section 2", text)
    data = published(tmp_path, {KPI: SEEN, REGISTER: here})
    write(data, {KPI: GONE})
    problems = [one for one in against(data, "HEAD", TODAY).problems if one.code == "withheld-told"]

    assert bool(problems) is found
    assert not any("88" in f"{one.message} {one.hint}" for one in problems)


def test_what_is_taken_out_for_its_sake_is_not_told_again(tmp_path):
    """That a text no longer tells a figure which is withheld now is told without the figure."""
    data = published(tmp_path, {KPI: SEEN, REGISTER: TWO})
    write(data, {KPI: GONE, REGISTER: with_line(TWO, "88 in section 2", "one number in section 2")})
    (problem,) = against(data, "HEAD", TODAY).problems

    assert problem.code == "closed-changed"
    assert "88" not in f"{problem.message} {problem.hint}"
    write(data, {REGISTER: NONE})
    assert codes(data) == []


def test_lost_item_of_a_list_is_named(tmp_path):
    """Of a list it is told which item is gone, and that it belongs beside the others."""
    text = with_line(HUB_TEXT, "due:", "kpis: [visits, calls]\ndue:")
    calls = COUNCIL[KPI].replace("Home visits on time", "Calls answered").replace("Visits made", "Calls taken")
    data = published(tmp_path, {HUB: text, KPI.replace("visits", "calls"): calls})
    write(data, {HUB: text.replace("[visits, calls]", "[visits]")})
    (problem,) = against(data, "HEAD", TODAY).problems

    assert problem.message == "“calls” is gone from “kpis”, in a closed plan; no new note says why."
    assert problem.hint.startswith("Add it again beside the others; or ")


def test_lost_field_is_told_at_its_part(tmp_path):
    """What is gone from a column or a line is told on the line of that part, by its key or name."""
    data = published(tmp_path, {BUDGET: BUDGET_TEXT})
    row = next(line for line in BUDGET_TEXT.splitlines() if "by-2024-25" in line)
    write(data, {BUDGET: BUDGET_TEXT.replace(row, row.replace(", period: 2024-25", ""))})
    (line,) = lines(against(data, "HEAD", TODAY))

    assert line.split(":")[1] == str(BUDGET_TEXT.splitlines().index(row) + 1)
    assert "“period” of the column “by-2024-25” was “2024-25” and is gone." in line


@pytest.mark.parametrize(
    ("kept", "hint"),
    [
        (slice(0, 3), "They are the last of the file, which looks cut off. Put them back. If they are to go, name "),
        (slice(3, 6), "Put them back. If they are to go, name "),
    ],
)
def test_many_lost_entries_are_told_as_many(kept: slice, hint: str, tmp_path):
    """The way out speaks of several entries, and of a file that is cut off where the last of them are gone."""
    rows = 'risks:\n{}source: {{section: "5"}}\n'
    data = published(tmp_path, {RISKS: rows.format("".join(ROWS))})
    write(data, {RISKS: rows.format("".join(ROWS[kept]))})
    (problem,) = against(data, "HEAD", TODAY).problems

    assert problem.hint.startswith(hint)


@pytest.mark.parametrize(
    ("told_as", "found"),
    [
        ("“Home visits on time” are no longer counted.", []),
        ("We no longer count home visits on time.", []),
        ("Visits are no longer counted.", ["record-deleted"]),
    ],
)
def test_record_is_named_in_any_letters(told_as: str, found: list[str], tmp_path):
    """A note names what was taken out, with a capital or without."""
    data = published(tmp_path, {})
    note = f'notes: [{{title: Taken out, text: "{told_as}"}}]\n'
    write(data, {KPI: "", PLAN: COUNCIL[PLAN] + note})

    assert codes(data) == found


def test_long_title_may_be_named_as_the_message_does(tmp_path):
    """A note that has as much of a long title as the message shows names the record."""
    title = "Home visits that were made on time by a nurse or a helper in the first five days"
    data = published(tmp_path, {KPI: with_line(COUNCIL[KPI], "Home visits on time", title)})
    write(data, {KPI: "", PLAN: COUNCIL[PLAN] + f"notes: [{{title: Taken out, text: “{title[:59]}…” is over.}}]\n"})

    assert codes(data) == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [("0.86", "Was it 86? "), ("8.62", "Was it 86.2? "), ("88.04", "Round it "), ("0.123", "Round it ")],
)
def test_decimal_point_that_moved_is_asked_for_first(typed: str, first: str, tmp_path):
    """A figure that is as the others are with its point one or two places on is asked for before rounding it."""
    found = told(tmp_path, {KPI: with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", f"2024-25 Q1: {typed}")})

    assert found["too-many-decimals"].startswith(first)


@pytest.mark.parametrize(
    ("value", "first"),
    [("90", "The two may have changed places; or the value has lost a digit: "), ("9", "Check both against ")],
)
def test_contract_below_its_forecast(value: str, first: str, tmp_path):
    """Where a contract's value and forecast would be right in each other's place, that is said first."""
    found = told(tmp_path, {f"{PLAN.removesuffix('plan.yml')}registers/contracts.yml": CONTRACTS.replace("900", value)})

    assert found["contract-ended"].startswith(first)


def test_file_in_the_folder_of_another_plan_is_to_be_moved_back(tmp_path):
    """Where a record is named that stands in another plan, and nothing there names it, its file may have been moved."""
    named = with_line(COUNCIL[KPI], 'source: {section: "1"}', 'related: [calls]\nsource: {section: "1"}')
    other = {name.replace("plan-2024-25", "plan-2023-24"): text for name, text in COUNCIL.items() if "/plan-" in name}
    moved = KPI.replace("plan-2024-25", "plan-2023-24").replace("visits", "calls")
    calls = COUNCIL[KPI].replace("Home visits on time", "Calls answered")
    found = told(tmp_path, other | {KPI: named, moved: calls})

    assert f"if data/{moved} was put in the wrong folder, move it back" in found["unknown-reference"]
