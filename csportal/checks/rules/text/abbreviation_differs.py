"""A term that is spelt out before its abbreviation has the one that the glossary gives it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.records.glossary import Glossary
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal
    from csportal.records.glossary import Term

BRACKET = lazy_pattern(r"\([A-Z]{2}")
SHORT = lazy_pattern(r"\(([A-Z]{2}[A-Za-z&]*\d?)\)")
Found = tuple["Passage", str]
MANY = 2
"""From how many records on, with none against them, the glossary is the one that is wrong."""


def check(portal: Portal) -> Iterator[Problem]:
    texts = holding(portal, words_like(portal, BRACKET.match))
    for glossary in portal.all(Glossary) if texts else ():
        said: dict[str, list[Found]] = defaultdict(list)
        for one in texts:
            for found in SHORT.finditer(one.text) if one.is_prose else ():
                if term := _spelt_out(one.text[: found.start()], found[1], glossary):
                    said[term.term].append((one, found[1]))
        for row, term in enumerate(glossary.terms):
            yield from _of(glossary, row, term, said[term.term])


@kept
def _spelt_out(before: str, short: str, glossary: Glossary) -> Term | None:
    """Return the term that stands before an abbreviation: one that has this abbreviation, else the longest.

    A term without an abbreviation may get one here, if it is not that of another.
    """
    words = f" {before.rstrip().lower()}"
    named = [term for term in glossary.terms if words.endswith(f" {term.term.lower()}")]
    is_known = any(term.abbreviation == short for term in glossary.terms)
    fitting = [term for term in named if term.abbreviation == short]
    fitting += sorted((term for term in named if term.abbreviation or is_known), key=lambda term: -len(term.term))
    return fitting[0] if fitting else None


def _of(glossary: Glossary, row: int, term: Term, said: list[Found]) -> Iterator[Problem]:
    if term.abbreviation and [other.abbreviation for other in glossary.terms].count(term.abbreviation) > 1:
        return  # Two terms with one abbreviation are told already: it is most likely wrong here.
    others = [(one, short) for one, short in said if short != term.abbreviation]
    if term.abbreviation and len(others) == len(said) >= MANY and len({short for _, short in others}) == 1:
        short = quoted(others[0][1])
        message = f"The glossary has {_given(term)}, but {len(others)} texts write {short}."
        place = glossary.at("terms", row, "abbreviation")
        yield Problem(place, RULE.code, message, f"Write {short}.", RULE.level, glossary.key)
        return
    for one, short in others:
        message = f"{quoted(short)} stands after {quoted(term.term)}; the glossary has {_given(term)}."
        hint = f"Write {quoted(term.abbreviation)}" if term.abbreviation else "Write the words that it stands for"
        hint += f", or correct the glossary. If it is right here, add: accepted: {{{RULE.code}: why}}"
        yield Problem(place_of(one, f"({short})"), RULE.code, message, hint, RULE.level, one.record.key)


def _given(term: Term) -> str:
    return f"{quoted(term.abbreviation)} for {quoted(term.term)}" if term.abbreviation else "that for another term"


GLOSSARY = "glossary.yml"
TERM = "  - term: Key Stage 2\n    abbreviation: KS2\n    meaning: The school years from age 7 to 11.\n"
BESIDE = ((GLOSSARY, COUNCIL[GLOSSARY] + TERM + TERM.replace("2", "4").replace("7 to 11", "14 to 16")),)

RULE = Rule(
    code="abbreviation-differs",
    says="A term that is spelt out before its abbreviation in brackets has the one that the glossary gives it.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "Visits made", "Visits in Key Stage 2 (KS4) made"),
        "9:35: abbreviation-differs: “KS4” stands after “Key Stage 2”; the glossary has “KS2” for “Key Stage 2”.",
        beside=BESIDE,
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "Visits made", "Visits in Key Stage 2 (KS2) made"), beside=BESIDE),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
