"""A note is the reason of a change only where it says one, and a closed plan gets nothing that it cannot have told."""

from __future__ import annotations

import pytest

from csportal.checks.example import COUNCIL, HUB, KPI, PLAN, hub, with_line
from tests.two_states import codes, published, write

TEXT = COUNCIL[KPI]
LAST = "  2024-25 Q1: 88.0\n"
OTHER = KPI.replace("visits", "calls")
REASON = "The team counted the visits of one street twice."
CALLS = TEXT.replace("Home visits", "Phone calls").replace("Visits made", "Calls made")
BEFORE = with_line(TEXT, "85.5", "{value: 85.5, note: It was counted by hand.}")


def revised(note: str) -> str:
    """Return the measure with a figure that is revised, and the note beside it."""
    return with_line(TEXT, "85.5", f"{{value: 87.5, status: revised, note: '{note}'}}")


@pytest.mark.parametrize(
    ("note", "is_told"),
    [
        ("Late forms came in.", False),
        ("Late forms.", False),
        ("A misprint in the report.", False),
        ("87.5 in place of 85.5, which was of the year before.", False),
        ("87.5", True),
        ("Now 87.5.", True),
        ("Updated", True),
        ("Updated to the new figure.", True),
        ("The value was changed as required.", True),
        ("As agreed.", True),
        ("-", True),
    ],
)
def test_note_of_a_change_says_why(note, is_told, tmp_path):
    """A figure, a word or two that say only that something changed are no reason; the fewest words with one are."""
    data = published(tmp_path, {})
    write(data, {KPI: revised(note)})

    assert codes(data) == ["empty-note"] * is_told


@pytest.mark.parametrize(
    ("note", "is_told"),
    [
        ("It was counted by hand, and one street was left out.", False),
        ("It was counted by hand. Changed.", True),
        ("One street was left out.", False),
        ("Changed now.", True),
    ],
)
def test_note_that_was_there_says_something_more(note, is_told, tmp_path):
    """Where a note was there before, what it says more is to be a reason."""
    data = published(tmp_path, {KPI: BEFORE})
    write(data, {KPI: revised(note)})

    assert codes(data) == ["empty-note"] * is_told


def test_note_of_another_record_is_no_reason(tmp_path):
    """A note that another record has had before is told; of two changes at once one reason may hold."""
    noted = CALLS.replace("source:", f"note: {REASON}\nsource:")
    data = published(tmp_path / "copied", {OTHER: noted})
    write(data, {KPI: revised(REASON)})
    both = published(tmp_path / "both", {OTHER: CALLS})
    write(both, {KPI: revised(REASON), OTHER: noted.replace("85.5", "86.5")})

    assert codes(data) == ["empty-note"]
    assert "empty-note" not in codes(both)


def test_short_note_of_a_new_figure_may_stand(tmp_path):
    """A figure that is new has changed nothing, so that its note may be a word, as may one beside what is the same."""
    data = published(tmp_path, {})
    write(data, {KPI: with_line(TEXT, "88.0", "{value: 88.0, note: Provisional.}")})

    assert codes(data) == []


YEAR = "  2024-25: 91.0\n"
MOVED = COUNCIL[PLAN].replace("2024-06-30", "2025-03-31")


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({KPI: with_line(TEXT, LAST, LAST + YEAR)}, ["closed-added"]),
        ({KPI: with_line(TEXT, LAST, LAST + "  2024-25: {value: 91.0, note: The report expects it.}\n")}, []),
        ({KPI: with_line(TEXT, LAST, LAST + YEAR), PLAN: MOVED}, []),
        ({KPI: with_line(TEXT, LAST, "  2022-23: 84.1\n" + LAST)}, []),
        ({KPI: with_line(TEXT, LAST, LAST + "  2024-25: not-available\n")}, []),
        ({KPI: with_line(TEXT, "targets:\n", "targets:\n  2023-24: 80\n")}, ["closed-added"]),
        ({KPI: with_line(TEXT, "  2024-25: 90\n", "  2024-25: 90\n  2025-26: 92\n")}, []),
        ({OTHER: CALLS.replace(LAST, LAST + YEAR)}, ["closed-added"]),
        ({OTHER: CALLS}, []),
        ({HUB: hub("commentary: It is built.")}, []),
        ({HUB: hub("commentary: It is built.").replace("25 Q1", "25")}, ["closed-added"]),
    ],
)
def test_closed_plan_tells_of_nothing_later(files, expected, tmp_path):
    """What a closed plan left out may be added; a figure of a time that was not over needs a word, or a later day."""
    data = published(tmp_path, {})
    write(data, files)

    assert codes(data) == expected
