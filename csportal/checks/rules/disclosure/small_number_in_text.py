"""No text says a small number of people, which could single somebody out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.few_alone import alone
from csportal.checks.texts.few_aside import aside
from csportal.checks.texts.few_in_words import after_people, said
from csportal.checks.texts.few_meant import meant
from csportal.checks.texts.few_of_many import of_many
from csportal.checks.texts.people import is_small_number, names_people, small_numbers
from csportal.checks.texts.prose import holding, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.records.glossary import Glossary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage, Path
    from csportal.link import Portal
    from csportal.problems import Place


def check(portal: Portal) -> Iterator[Problem]:
    known: set[tuple[str, int]] = set()
    for place, key, words in (*_in_texts(portal), *aside(portal)):
        if (place.file, place.line) in known:
            continue
        known.add((place.file, place.line))
        message = f"{quoted(words)} seems to be a small number of people, which could single somebody out."
        hint = (
            "Say “a few” or leave the number out. If it counts nobody in particular, keep it and add: "
            f"accepted: {{{RULE.code}: why it may stand}}"
        )
        yield Problem(place, RULE.code, message, hint, RULE.level, key)


def _in_texts(portal: Portal) -> Iterator[tuple[Place, str, str]]:
    known: set[tuple[str, Path]] = set()
    numbers, people = words_like(portal, is_small_number), words_like(portal, names_people)
    held = holding(portal, numbers, people)
    for one, words in (
        *_in_numbers(held, numbers, people),
        *said(portal),
        *after_people(held),
        *alone(portal, numbers),
        *meant(portal, numbers),
        *of_many(portal),
    ):
        way = one.record.key, one.path
        if way not in known and not isinstance(one.record, Glossary):  # what a word means counts nobody
            known.add(way)
            yield place_of(one, words), one.record.key, words


def _in_numbers(held: list[Passage], numbers: set[str], people: set[str]) -> Iterator[tuple[Passage, str]]:
    for one in held:
        for words in small_numbers(one.words, numbers, people):
            yield one, words
            break


def _said(text: str) -> str:
    return with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", f"2024-25 Q1: {{value: 88.0, commentary: {text}}}")


RULE = Rule(
    code="small-number-in-text",
    says="No text, reason, comment or id gives a number of children, families or other people from one to five, in "
    "numerals or in words such as “a couple of children”, “the only pupil” or, where people are named before, “two of "
    "them”, nor as a share such as “37 of the 40”; nor does a discrepancy on privacy.",
    bad=Example(KPI, _said("The fall is due to three young people who moved."), "15:60: small-number-in-text: “three "
                "young people” seems to be a small number of people, which could single somebody out."),
    good=Example(KPI, _said("The fall is due to a few young people who moved to one of three homes.")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)  # fmt: skip
