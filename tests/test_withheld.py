"""What tells of a few people without a number in a figure: comments, other words, other texts, the rest of a sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from csportal.checks.rules.disclosure.recoverable_part import BESIDE, PART
from csportal.checks.rules.disclosure.suppressed_in_text import counted
from csportal.checks.texts.few_in_words import in_words, rest
from csportal.checks.texts.persons import READ, told
from csportal.checks.texts.withheld_in_comment import told as figure_in
from tests.small_council import problems

if TYPE_CHECKING:
    from pathlib import Path

HIDDEN = with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", "2024-25 Q1: suppressed")


def lines(folder: Path, files: dict[str, str]) -> list[str]:
    """Return the line and code of each problem of the small council with these files in it."""
    return [f"{one.place.line} {one.code}" for one in problems(folder, files)]


FEW = [
    ("A couple of children waited.", "A couple of children"),
    ("It is a couple of looked after children.", "a couple of looked after children"),
    ("a pair of siblings moved", "a pair of siblings"),
    ("the set of twins", "the set of twins"),
    ("Just a single child waited.", "a single child"),
    ("the only pupil with a plan", "the only pupil"),
    ("our only young person in custody", "our only young person"),
    ("Both children moved.", "Both children"),
    ("both of the girls left", "both of the girls"),
    ("None but one came, of all the pupils.", "None but one"),
    ("All but three of the pupils came.", "All but three"),
    ("neither of the girls", "neither of the girls"),
    ("Neither child moved.", "Neither child"),
    ("neither child nor parent", ""),
    ("Not a single child was left out.", ""),
    ("every single child", ""),
    ("a single child protection plan", ""),
    ("a single family home", ""),
    ("The cost for a single child is high.", ""),
    ("a single parent, an only child", ""),
    ("both children and their parents", ""),
    ("both children's homes", ""),
    ("both parents", ""),
    ("pupils in all but one school", ""),
    ("a couple of years", ""),
    ("the only children's centre", ""),
    ("the only family centre", ""),
]


@pytest.mark.parametrize(("text", "expected"), FEW)
def test_few_people_in_other_words(text: str, expected: str):
    """Words that stand for one person or two are found, and idioms that count nobody are not."""
    assert in_words(text) == expected


REST = [
    ("Six young people changed home. Four moves were planned; two followed a breakdown.", "Four moves"),
    ("Six young people changed home. Four of these moves were planned.", "Four of these"),
    ("Of 14 children, 3 were moved.", "3 were"),
    ("Nine pupils left. For four it was planned.", "four it was"),
    ("Six young people changed home. Two homes closed.", ""),
    ("Six young people changed home. It rained. Two were built.", ""),
    ("Six young people changed home at stage 2 were it so.", ""),
    ("Six homes changed. Two were closed.", ""),
    ("60% of children are seen. Two were built.", ""),
    ("Two were built. Six young people moved in.", ""),
]


@pytest.mark.parametrize(("text", "expected"), REST)
def test_part_of_people_that_are_numbered(text: str, expected: str):
    """A small number without a noun counts people where the sentence, or the one before, has numbered them."""
    assert rest(text) == expected


ONE = [
    ("Child A, aged 9, of Runcorn", "Child A"),
    ("Child B, 14, from Widnes", "Child B"),
    ("We met Family C.", "Family C"),
    ("Young person D left.", "Young person D"),
    ("A 9-year-old boy waited.", "A 9-year-old boy"),
    ("the nine-year-old girl", "the nine-year-old girl"),
    ("a 14 year old pupil was moved", "a 14 year old pupil was"),
    ("the case of Kayleigh Thompson (15)", "case of Kayleigh Thompson (15)"),
    ("the mother of Sean O'Brien, 12, asked", "mother of Sean O'Brien, 12,"),
    ("Kayleigh Thompson (aged 15)", "Kayleigh Thompson (aged 15)"),
    ("Child 1 moved.", "Child 1"),
    ("KT, aged 9, moved", "KT, aged 9,"),
    ("Child 1 to 5", ""),
    ("Pupil 2.5", ""),
    ("Child A&E attendances", ""),
    ("Pupil A levels", ""),
    ("Family A to Z", ""),
    ("a 5-year-old child in Year 1", ""),
    ("a 2-year-old child in England", ""),
    ("9-year-old boys", ""),
    ("a two-year-old child health check", ""),
    ("the needs of Windmill Hill (12)", ""),
    ("Children and Young People (aged 16)", ""),
    ("the Youth Service (aged 13)", ""),
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_person(text: str, expected: str):
    """A text that tells of one child or family is found, and what only looks like it is not."""
    found = [*told(text).values()]

    assert found == ([expected] if expected else [])
    assert not found or any(pattern.search(word) for pattern in READ.values() for word in text.split())


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Families helped by the family hubs", "Families helped "),
        ("Children in care at residential homes", "Children "),
        ("Visits by hubs", "Visits by hubs"),
    ],
)
def test_who_is_counted(title: str, expected: str):
    """What a title says of where people are, and of who helps them, is not counted."""
    assert counted(title) == expected


BESIDE_IT = [
    ("# was 0.8, 1 child", "0.8"),
    ("# 3", "3"),
    ("#=3", "3"),
    ("# three children", "three"),
    ("# only one child", "one"),
    ("# it was 4%", "4%"),
    ("# 3/225", "3/225"),
    ("# by 10/11 at the latest, 10/2011", ""),
    ("# fewer than six", ""),
    ("# 5 or fewer", ""),
    ("# 1 to 5, by section 6.0", ""),
    ("# decided on 14 July 2011, 2011-07-14 and 14/07/11", ""),
    ("# see page 12 of NI062", ""),
    ("# one of the small ones", ""),
    ("# no one knows", ""),
]


@pytest.mark.parametrize(("comment", "expected"), BESIDE_IT)
def test_figure_in_a_comment(comment: str, expected: str):
    """A figure in a comment is found; a limit, a date and a place in a document are none."""
    assert figure_in(comment) == expected


COMMENTS = [
    ("2024-25 Q1: suppressed", "2024-25 Q1: suppressed  # was 3", ["15 suppressed-in-text"]),
    ("  2024-25 Q1: suppressed", "  # was 3\n  2024-25 Q1: suppressed", ["15 suppressed-in-text"]),
    ("  2024-25 Q1: suppressed", "  2024-25 Q1: suppressed\n  # was 3", ["16 suppressed-in-text"]),
    ("  2024-25 Q1: suppressed", "  2024-25 Q1: # 3\n    value: suppressed", ["15 suppressed-in-text"]),
    ("  2024-25 Q1: s", "  # was 3,\n  # as told\n  2024-25 Q1: s", ["15 suppressed-in-text"]),
    ("unit: percent", "# the real figure is 3\nunit: percent", ["3 suppressed-in-text"]),
    ("2023-24: 85.5", "2023-24: 85.5  # of 3 kinds", []),
    ("unit: percent", "unit: percent # 0151 496 0321", ["3 personal-data"]),
    ("unit: percent", "#jo.smith@anytown.example\nunit: percent", ["3 personal-data"]),
    ('source: {section: "1"}', 'source: {section: "1"}\n# Child B', ["17 personal-data"]),
    ('source: {section: "1"}', 'source: {section: "1 # was 3"}', []),
    ("definition: Visits", "definition: > # by 0151 496 0321\n  Visits", ["9 personal-data"]),
    ("definition: Visits", "definition: |\n  Visits # 3 of each kind,", []),
]


@pytest.mark.parametrize(("old", "new", "expected"), COMMENTS)
def test_comments(old: str, new: str, expected: list[str], tmp_path):
    """A comment is read wherever it stands; a number sign within a text begins none."""
    assert lines(tmp_path, {KPI: HIDDEN.replace(old, new, 1)}) == expected


def test_comment_on_a_schema_is_none(tmp_path):
    """The line that names the schema tells nothing, wherever it stands."""
    assert lines(tmp_path, {KPI: f"# yaml-language-server: $schema=../0151 496 0321\n{COUNCIL[KPI]}"}) == []


ELSEWHERE = [
    ("It was 0.8% in HV1.", ["7 suppressed-in-text"]),
    ("The share of “Home visits on time” was 0.8 per cent.", ["7 suppressed-in-text"]),
    ("The target of HV1 is 90%, after 85.5%.", []),
    ("HV1 is in section 6.2.", []),
    ("HV1 is withheld. It cost 0.8% more.", []),
    ("It was 0.8% in HV10.", []),
]


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE)
def test_withheld_figure_in_another_text(text: str, expected: list[str], tmp_path):
    """A sentence of another record that names the measure does not give the figure that it withholds."""
    plan = with_line(COUNCIL[PLAN], "What families can expect.", text)
    measure = HIDDEN.replace("priority:", "ref: HV1\npriority:")

    assert lines(tmp_path, {KPI: measure, PLAN: plan}) == expected


def test_parts_may_have_other_wholes(tmp_path):
    """Measures that do not all name one another are no sum, and what a large rest is tells nothing by itself."""
    files = dict(BESIDE)
    (whole, all_of_it), (part, other) = BESIDE

    assert lines(tmp_path / "one", {KPI: PART, **files}) == ["15 recoverable-part"]
    assert lines(tmp_path / "two", {KPI: PART, whole: all_of_it, part: other.replace("visits, all", "all")}) == []
    assert lines(tmp_path / "three", {KPI: PART, whole: all_of_it.replace("90", "400"), part: other}) == []


def test_parts_of_one_measure_have_no_rest(tmp_path):
    """Where titles begin alike, as those of one measure's parts do, a rest of any size is given away."""
    (whole, all_of_it), (part, other) = BESIDE
    files = {
        KPI: PART.replace("Visits by nurses", '"Visits by team: nurses"'),
        whole: all_of_it.replace("90", "400"),
        part: other.replace("Visits by helpers", '"Visits by team: helpers"'),
    }

    assert lines(tmp_path, files) == ["15 recoverable-part"]
