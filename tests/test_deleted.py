"""What is deleted, or gets another name: told once, at what named it."""

from __future__ import annotations

import shutil

from csportal.checks.changes.against import against
from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from tests.two_states import HUB, HUB_TEXT, PRIORITIES, TODAY, codes, commit, lines, published, write


def test_deletion_tells_who_named_the_record(tmp_path):
    """Deleting a record is an error, and tells which others named it, even if they name it no more."""
    named = HUB_TEXT.replace("due:", "kpis: [visits]\ndue:")
    data = published(tmp_path, {HUB: named})
    write(data, {KPI: "", HUB: HUB_TEXT})
    first = against(data, "HEAD", TODAY).problems
    commit(tmp_path)
    write(data, {HUB: ""})
    second = against(data, "HEAD", TODAY).problems

    assert [(one.code, one.level) for one in first] == [("record-deleted", "error")]
    assert "the milestone “hub” named it" in first[0].message
    assert [(one.code, one.level) for one in second] == [("record-deleted", "error")]
    assert "named it" not in second[0].message


def test_item_of_a_list_is_missed_at_the_list(tmp_path):
    """A priority that is deleted is told at the list that held it."""
    more = COUNCIL[PRIORITIES] + "  - id: schools\n    title: Good schools\n"
    data = published(tmp_path, {PRIORITIES: more})
    write(data, {PRIORITIES: COUNCIL[PRIORITIES]})

    assert lines(against(data, "HEAD", TODAY)) == [
        f"data/{PRIORITIES}:1:1: record-deleted: The priority “Good schools” was published and is gone."
    ]


def test_item_with_another_id_is_told_at_it(tmp_path):
    """A priority whose id was changed is told at the id that it has now."""
    data = published(tmp_path, {PRIORITIES: COUNCIL[PRIORITIES] + "  - id: schools\n    title: Good schools\n"})
    write(data, {PRIORITIES: COUNCIL[PRIORITIES] + "  - id: shcools\n    title: Good schools\n"})

    (found,) = against(data, "HEAD", TODAY).problems

    assert str(found.place) == f"data/{PRIORITIES}:{COUNCIL[PRIORITIES].count(chr(10)) + 1}:9"
    assert "call it “schools” again" in found.hint


def test_plan_that_is_gone_is_told_once(tmp_path):
    """A plan that is deleted with all that it holds is one problem, and none if the council's text says so."""
    data = published(tmp_path, {HUB: HUB_TEXT})
    shutil.rmtree(data / "anytown" / "plan-2024-25")
    found = lines(against(data, "HEAD", TODAY))
    council = "anytown/council.yml"
    write(data, {council: with_line(COUNCIL[council], "One plan.", "The Families plan of 2024/25 was withdrawn.")})

    assert found == [f"data/{PLAN}:1:1: record-deleted: The plan “Families plan” was published and is gone."]
    assert codes(data) == []


def test_council_that_is_gone_is_told_once(tmp_path):
    """A council that is deleted is one problem."""
    data = published(tmp_path, {})
    shutil.rmtree(data / "anytown")

    assert lines(against(data, "HEAD", TODAY)) == [
        "data/anytown/council.yml:1:1: record-deleted: The council “Anytown” was published and is gone."
    ]


def test_new_name_of_a_file_is_recognised(tmp_path):
    """A record whose file has another name now is not only missed: the way out says what took its place."""
    data = published(tmp_path, {})
    (data / KPI).rename(data / KPI.replace("visits", "home-visits"))

    found = against(data, "HEAD", TODAY).problems

    assert [one.code for one in found] == ["record-deleted"]
    assert "The KPI “home-visits” has the same title now" in found[0].hint
