"""What a published text may not lose in silence, and what may be left out."""

from __future__ import annotations

import pytest

from csportal.checks.example import COUNCIL, KPI, LIVE, PLAN
from tests.two_states import codes, published, write

DEFINED = "definition: Visits made within five days."
LONG = """\
definition: >
  Visits that the team made within five days.
  The days between a call and the first visit are counted,
  but not those on which a family is away.
  Calls from schools are left out."""
NOTED = "owner: Families\nnote: The report names a department."

ANYWHERE = [
    # A sentence that ends or begins in its midst, whether or not the plan is closed.
    ("but not those on which a family is away.", "but not those on which a family is"),
    ("Calls from schools are left out.", "Calls from schools"),
    ("Calls from schools are left out.", "Calls from schools are left out"),
    ("The days between a call and the first visit are counted,\n", ""),
    ("  but not those on which a family is away.\n", ""),
    ("between a call and the first", "between a and the first"),
]
ARCHIVED = [
    # A line of its own, a word of a definition or a field.
    ("  Calls from schools are left out.", "  "),
    ("the first visit", "the visit"),
    ("owner: Families\n", ""),
]
LEFT_OUT = [
    (LONG, "definition: How soon a family saw somebody after its first call."),
    (LONG, "definition: Visits by the team within five days of a call. Calls from schools are left out."),
    (
        "The days between a call and the first visit are counted",
        "What counts are the days from a call to the first visit",
    ),
]


def changed(tmp_path, text: str, plan: str, old: str, new: str) -> list[str]:
    before = COUNCIL[KPI].replace(DEFINED, text)
    assert old in before
    data = published(tmp_path, {PLAN: plan, KPI: before})
    write(data, {KPI: before.replace(old, new)})
    return codes(data)


@pytest.mark.parametrize(("old", "new"), ANYWHERE)
@pytest.mark.parametrize("plan", [LIVE, COUNCIL[PLAN]], ids=["open", "closed"])
def test_broken_sentence_is_told(plan, old, new, tmp_path):
    """A text that breaks off is told in every plan."""
    assert changed(tmp_path, LONG, plan, old, new) == ["text-lost"]


@pytest.mark.parametrize(("old", "new"), ARCHIVED)
def test_archive_keeps_its_texts(old, new, tmp_path):
    """In a plan that is closed, a line, a word or a field that is gone is told too."""
    assert changed(tmp_path / "closed", LONG, COUNCIL[PLAN], old, new) == ["text-lost"]
    assert changed(tmp_path / "open", LONG, LIVE, old, new) == []


@pytest.mark.parametrize(("old", "new"), LEFT_OUT)
def test_text_may_be_put_better(old, new, tmp_path):
    """A text in other words, shorter or longer, has lost nothing."""
    assert changed(tmp_path, LONG, COUNCIL[PLAN], old, new) == []


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("owner: Families", ["text-lost"]),
        ("owner: Families\nnote: The report names", ["text-lost"]),
        ("owner: Families\nnote: The report names a department. The summary does.", []),
        ("owner: Families and schools", []),
    ],
)
def test_note_of_an_archive(new, expected, tmp_path):
    """A note is missed where it alone has changed; with another change, it is what explains that."""
    before = COUNCIL[KPI].replace("owner: Families", NOTED)
    data = published(tmp_path, {KPI: before})
    write(data, {KPI: before.replace(NOTED, new)})

    assert codes(data) == expected
