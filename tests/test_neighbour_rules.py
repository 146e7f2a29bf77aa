"""What tells words that contradict each other from words that do not: stages of school, judgements, kinds, people."""

from __future__ import annotations

import pytest

from csportal.checks.example import COUNCIL, HUB, KPI, hub, with_line
from tests.small_council import codes


def measure(title: str, definition: str, **changed: str) -> dict[str, str]:
    """Return the measure with another title and definition."""
    found = with_line(COUNCIL[KPI], "Home visits on time", title)
    found = with_line(found, "Visits made within five days.", definition)
    for old, new in changed.items():
        found = found.replace(f"{old}: ", f"{old}: {new} #", 1)
    return {KPI: found}


@pytest.mark.parametrize(
    ("title", "definition", "is_told"),
    [
        ("Progress at Key Stage 2", "Pupils who do well at Key Stage 2.", False),
        ("Progress at Key Stage 2", "Pupils who do well at Key Stage 4.", True),
        ("Progress at KS2", "Pupils who do well at the end of Key Stage 2 (KS2), at age 11.", False),
        ("Progress between Key Stages 2 and 4", "Pupils who do well at Key Stage 2.", False),
        ("Progress between Key Stages 2 and 4", "Pupils who do well between the ages of 11 and 16.", False),
        ("Progress at Key Stage 2", "Pupils who do well at age 16.", True),
        ("Progress at Key Stage 2", "Pupils who do well at age 12.", False),
        ("Achieving Level 3 at school", "The share that holds a level 3 certificate.", False),
        ("Achieving Level 3 at school", "The share that holds a level 2 certificate.", True),
        ("Progress by two levels", "The share that goes up from level 2.", False),
        ("Families with children under 5", "The share of those with a child under five.", False),
        ("Families with children under 5", "The share of those with a child under 15.", True),
        ("Schools under 5% of places free", "The share of those with a child under 15.", False),
        ("Reading in Year 6", "How pupils of Year 9 read.", True),
        ("Reading in Years 6 and 9", "How pupils of Year 9 read.", False),
    ],
)
def test_stages_that_differ_are_told(title: str, definition: str, is_told: bool, tmp_path):
    """A stage, a level, a school year or a limit of age that only one of the two texts names is told."""
    assert ("stage-differs" in codes(tmp_path, measure(title, definition))) == is_told


@pytest.mark.parametrize(
    ("status", "said", "is_told"),
    [
        ("on-track", "basis: Progress is not as expected.", True),
        ("off-track", "basis: Progress is not as expected.", False),
        ("off-track", "basis: It is listed under “progress has been made”.", True),
        ("complete", "basis: It is listed under “progress has been made”.", False),
        ("on-track", "basis: The progress is more uncertain.", True),
        ("at-risk", "basis: Progress is more uncertain.", False),
        ("off-track", "basis: 'Progress is not as expected, though progress has been made.'", False),
        ("on-track", "basis: 'Progress is not as expected', reason: It went well since.", False),
        ("on-track", "printed: Green", False),
        ("on-track", "printed: Red", True),
        ("deferred", "basis: Progress is not as expected., reason: The road is closed.", False),
    ],
)
def test_grounds_of_another_judgement_are_told(status: str, said: str, is_told: bool, tmp_path):
    """A judgement that its basis or its printed colour contradicts is told, unless a reason stands beside it."""
    text = hub("commentary: The road is closed.", f"judgement: {{status: {status}, {said}}}")

    assert ("judgement-words" in codes(tmp_path, {HUB: text})) == is_told


@pytest.mark.parametrize(
    ("status", "commentary", "is_told"),
    [
        ("off-track", "The work is on track.", True),
        ("off-track", "The work was on track.", False),
        ("off-track", "The work is on track, but the money is not there.", False),
        ("on-track", "The work is slightly late.", True),
        ("on-track", "The work is done of late.", False),
        ("on-track", "The opening is late in May.", False),
        ("on-track", "It will not meet its target.", True),
        ("at-risk", "The work is on track.", False),
    ],
)
def test_commentary_on_another_judgement_is_told(status: str, commentary: str, is_told: bool, tmp_path):
    """A commentary that plainly says the opposite of the judgement is told."""
    text = hub(f'commentary: "{commentary}"', f"judgement: {{status: {status}}}")

    assert ("judgement-words" in codes(tmp_path, {HUB: text})) == is_told


@pytest.mark.parametrize(
    ("kind", "title", "is_told"),
    [
        ("law", "Children Act 1989", False),
        ("guidance", "Children Act 1989", True),
        ("guidance", "Statutory guidance on the Children Act 1989", False),
        ("background paper", "Report on the Children Act 1989", False),
        ("guidance", "Adoption Regulations 2005, regulation 3", True),
        ("guidance", "Act now: early help for families", False),
        ("background paper", "A plan of action", False),
        ("background paper", "White Paper on schools", False),
        ("law", "White Paper on schools", True),
        ("guidance", "Appendix B", True),
        ("appendix", "Appendix B: guidance on visits", False),
    ],
)
def test_kinds_that_titles_contradict_are_told(kind: str, title: str, is_told: bool, tmp_path):
    """An Act is a law, unless the title is of guidance or a paper on it."""
    source = '{section: "4"}'
    text = f'documents:\n  - {{id: one, title: "{title}", kind: {kind}, source: {source}}}\n'

    found = codes(tmp_path, {"anytown/plan-2024-25/registers/documents.yml": text})

    assert ("document-kind" in found) == is_told


@pytest.mark.parametrize(
    ("definition", "counts", "is_told"),
    [
        ("Vulnerable families who were helped.", "false", True),
        ("Additional families who were helped.", "false", True),
        ("Number of newly approved foster carers.", "false", True),
        ("Places for children in nurseries.", "false", False),
        ("Family Hubs that are open.", "false", False),
        ("Meals that children ate.", "false", False),
        ("School children who walk.", "false", True),
        ("Children’s centres that are open.", "false", False),
        ("Children who were seen.", "true", False),
        ("Primary schools that are good.", "true", True),
        ("Places with children in them.", "true", False),
    ],
)
def test_people_are_told_from_things(definition: str, counts: str, is_told: bool, tmp_path):
    """What begins with people counts them, and what begins with things does not."""
    title = definition.rstrip(".")
    files = measure(title, definition, unit="count", counts_people=counts, decimals="0")
    files[KPI] = files[KPI].replace("85.5", "85").replace("88.0", "88")

    assert ("people-not-counted" in codes(tmp_path, files)) == is_told
