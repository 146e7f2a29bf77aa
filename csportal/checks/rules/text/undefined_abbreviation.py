"""An abbreviation is one that a reader can look up, or is spelt out where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.text.abbreviation_letters import in_glossary, turned
from csportal.checks.rules.text.working_note import noted
from csportal.checks.texts.placeholder_words import kept_place
from csportal.checks.texts.prose import AS_PRINTED, holding, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.records.glossary import Glossary
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

# Looked for by its first letter and then looked back from there, which is many times faster.
CAPITALS = lazy_pattern(r"([A-Z](?<![\w&£][A-Z])[A-Z&]{1,5})s?(?![\w&])")
SPELT_OUT = lazy_pattern(r"\(([^()]*)\)|([A-Z](?<![\w&£][A-Z])[A-Z&]{1,5})s?(?=\s\(|:\s)")
ROMAN = lazy_pattern(r"[IVX]+")


def check(portal: Portal) -> Iterator[Problem]:
    if not portal.all(Glossary):  # its absence is told already
        return
    known = {word for glossary in portal.all(Glossary) for word in _explained(glossary)}
    known |= {*in_glossary(portal).values()}  # told there
    texts = holding(portal, words_like(portal, CAPITALS.search))
    spelt = {(one.record, word) for one in texts for word in _spelt_out(one.text)}
    told = {(one.record, word) for one, word, _ in turned(portal)}
    for one in texts:
        for word in CAPITALS.findall(AS_PRINTED.sub(" ", one.text)) if one.is_prose and " " in one.text else ():
            name = (one.record, word)
            if word in known or name in spelt or name in told or ROMAN.fullmatch(word):
                continue
            if word in f"{kept_place(one.text)} {noted(one.text)}":  # told as what it is
                continue
            told.add(name)
            message = f"{quoted(word)} is neither in the glossary nor spelt out here."
            hint = (
                f"Spell it out, as in “special educational needs (SEN)”, or add it to glossary.yml: "
                f"{{term: …, abbreviation: {word}, meaning: …}}"
            )
            yield Problem(place_of(one, word), RULE.code, message, hint, RULE.level, one.record.key)


def _explained(glossary: Glossary) -> Iterator[str]:
    for term in glossary.terms:
        yield from CAPITALS.findall(f"{term.abbreviation or ''} {term.term}")


def _spelt_out(text: str) -> Iterator[str]:
    """Yield what stands in brackets after its words, or before what it stands for: “(SEN)”, “SEN: special …”."""
    for inner, before in SPELT_OUT.findall(text):
        yield from [before] if before else CAPITALS.findall(inner)


RULE = Rule(
    code="undefined-abbreviation",
    says="An abbreviation in a text for residents is in the glossary, or is spelt out in the same record.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "Visits made", "Visits by the MASH made"), "9:27: undefined-abbreviation: "
                "“MASH” is neither in the glossary nor spelt out here."),
    good=Example(KPI, with_line(COUNCIL[KPI], "Visits made", "Visits by the front door team (MASH) made")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)  # fmt: skip
