"""The words in which a measure's figure is said are a part of a sentence, without its capital and its full stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import words_like
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    small = words_like(portal, str.islower)
    for kpi in portal.all(Kpi):
        said = kpi.in_words or ""
        if said.endswith((".", "!", "?", ";", ",")):
            message = f"{quoted(said)} ends with {quoted(said[-1])}, but it is set into a longer sentence."
            hint = "End it with its last word: where the sentence ends, the full stop is put there."
        elif _begins_large(said, small):
            first = said.split()[0]
            message = f"{quoted(first)} has a capital, but stands in the middle of a sentence: “In 2024/25, {first} …”."
            hint = f"Write {quoted(first[0].lower() + first[1:])}. If it is a name, add: accepted: {{{RULE.code}: why}}"
        else:
            continue
        yield Problem(kpi.at("in_words"), RULE.code, message, hint, Level.WARNING, kpi.key)


def _begins_large(said: str, small: set[str]) -> bool:
    """Whether the first word has a capital, though it is no name: it stands in small letters elsewhere."""
    first, _, rest = said.partition(" ")
    if not first[:1].isupper() or not (first[1:].islower() or first == "A"):
        return False
    # “Level 3”, “Family Hubs”: with a number or another capital it is a name.
    return first.lower() in small and not (rest[:1].isdigit() or rest[:1].isupper())


SAID = with_line(COUNCIL[KPI], "owner:", "in_words: _ of visits were made in time\nowner:")

RULE = Rule(
    code="part-of-sentence",
    says="The words in which a measure's figure is said begin with a small letter, but for a name, and have no full "
    "stop: they are set into a longer sentence.",
    bad=Example(
        KPI,
        with_line(SAID, "made in time", "made in time."),
        "10:11: part-of-sentence: “_ of visits were made in time.” ends with “.”, but it is set into a longer "
        "sentence.",
    ),
    good=Example(KPI, SAID),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
