"""What is said today of what was said then: a note may name this year, a final figure was printed as provisional."""

from __future__ import annotations

import pytest

from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from csportal.values.today import DAY
from tests.small_council import codes

TEXT = COUNCIL[KPI]
VALUE = "2024-25 Q1: 88.0"


@pytest.mark.parametrize(
    ("file", "edit", "expected"),
    [
        (KPI, ("source:", "note: The definition was put right in 2040.\nsource:"), []),
        (KPI, ("source:", "note: Checked and corrected in May 2040.\nsource:"), []),
        (KPI, ("source:", "note: The definition was put right in 2042.\nsource:"), ["text-year"]),
        (KPI, ("source:", "note: The new law comes into force in 2040.\nsource:"), ["text-year"]),
        (KPI, ("source:", "note: The page was lost. The new law comes in 2040.\nsource:"), ["text-year"]),
        (KPI, ("within five days.", "within five days. It was put right in 2040."), ["text-year"]),
        (KPI, (VALUE, "2024-25 Q1: {value: 88.0, note: Late forms were added in 2040.}"), []),
        (KPI, (VALUE, "2024-25 Q1: {value: 88.0, commentary: Late forms were added in 2040.}"), ["text-year"]),
        (PLAN, ("why: The example ends here.", "why: The day was put right in 2040."), []),
        (PLAN, ("closed:", "notes: [{title: Put right, text: The title was put right in 2040.}]\nclosed:"), []),
    ],
)
def test_note_may_tell_what_was_done_until_today(file, edit, expected, tmp_path, monkeypatch):
    """A note or a reason may say what was done long after the plan, up to this year; others may not."""
    monkeypatch.setenv(DAY, "2041-06-30")

    assert codes(tmp_path, {file: with_line(COUNCIL[file], *edit)}) == expected


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        ("status: final, printed: 88.0 from provisional results", ["status-in-words"]),
        ("status: final, printed: 88.0 from provisional results, note: Nothing changed in the final count.", []),
        ("status: final, printed: 88.0, note: These are provisional figures.", ["status-in-words"]),
        ("status: provisional, printed: 88.0, commentary: These are final figures.", ["status-in-words"]),
        ("status: provisional, printed: 88.0 from final results", ["status-in-words"]),
    ],
)
def test_note_tells_what_came_after_print(beside, expected, tmp_path):
    """What is printed is of its own time: with a note beside it, it is not held against how firm the figure is now."""
    text = with_line(TEXT, VALUE, f"2024-25 Q1: {{value: 88.0, {beside}}}")

    assert codes(tmp_path, {KPI: text}) == expected


GROWS = (
    with_line(TEXT, "unit: percent", "unit: gbp")
    .replace("decimals: 1", "decimals: 0")
    .replace("targets:", "baseline: {period: 2023-24}\ntargets:")
    .replace("85.5", "8500")
    .replace("88.0", "2300")
    .replace("in-period", "year-to-date")
)
OF_OLD = "note: This is 21% more than in 2023/24."
MOVED = "changes: [{from: 10285, date: 2024-07, why: _}]"
LEFT = '"One team left, so that there were 5% fewer visits to sell."'


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (f"{{value: 9500, {OF_OLD}}}", ["growth-stated"]),
        (f"{{value: 9500, {OF_OLD}, {MOVED.replace('_', 'A team left.')}}}", []),
        (f"{{value: 9350, note: This is 10% more than in 2023/24., {MOVED.replace('_', 'A team left.')}}}", []),
        (f"{{value: 9350, note: This is 15% more than in 2023/24., {MOVED.replace('_', 'A team left.')}}}",
         ["growth-stated"]),
        (f"{{value: 9350, {MOVED.replace('_', LEFT)}}}", []),
    ],
)  # fmt: skip
def test_words_may_tell_a_target_as_it_was(target, expected, tmp_path):
    """A target that was moved may have words of the growth that it was set for, and so may the reason."""
    text = with_line(GROWS, "2024-25: 90", f"2024-25: {target}")

    assert codes(tmp_path, {KPI: text}) == expected
