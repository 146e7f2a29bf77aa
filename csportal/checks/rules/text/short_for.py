"""An abbreviation that a text explains is short for what the glossary says, and for words with its letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.letters_apart import folded
from csportal.checks.texts.name_forms import STEM
from csportal.checks.texts.prose import holding, is_printed, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.records.glossary import Glossary
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

SAYS = lazy_pattern(
    r"\b([A-Z][A-Z&]{1,6}) (?:is short for|stands for|is the abbreviation of|means) (?:the )?([^.;,()]+)"
)
CAPITALS = lazy_pattern(r"[A-Z][A-Z&]+$")


def check(portal: Portal) -> Iterator[Problem]:
    terms = {term.abbreviation: term.term for one in portal.all(Glossary) for term in one.terms if term.abbreviation}
    others = {folded(term): short for short, term in terms.items()}
    for one in holding(portal, words_like(portal, CAPITALS.match)):
        for short, words in SAYS.findall(" ".join(one.words)) if one.is_prose and not is_printed(one.path) else ():
            said, known = folded(words), terms.get(short)
            if known and _is_by_a_word(words, known):
                continue  # It is told as another form of the name.
            if known and sorted(said) != sorted(folded(known)) and said != folded(f"{known}s"):
                told = f"in the glossary it is {quoted(known)}"
            elif not known and sorted(others.get(said, short)) != sorted(short):  # else that one is turned about
                told = f"in the glossary that is {quoted(others[said])}"
            else:
                continue
            message = f"{quoted(short)} is said to be short for {quoted(words)}, but {told}."
            hint = f"Write the same in both. If it has two meanings, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, short), RULE.code, message, hint, RULE.level, one.record.key)


def _is_by_a_word(words: str, name: str) -> bool:
    """Whether words are a name but for another form of one of its words."""
    pairs = list(zip(words.lower().split(), name.lower().split(), strict=False))
    apart = [(one, other) for one, other in pairs if one != other]
    return len(words.split()) == len(name.split()) and len(apart) == 1 and apart[0][0][:STEM] == apart[0][1][:STEM]


TERMS = (
    COUNCIL["glossary.yml"] + "  - term: Early Help Hub\n    abbreviation: EHH\n    meaning: A place for families.\n"
)
SAID = with_line(COUNCIL[KPI], "five days.", "five days. EHH is short for Early Help Hub.")

RULE = Rule(
    code="short-for",
    says="What a text says that an abbreviation is short for is what the glossary says.",
    bad=Example(
        KPI,
        SAID.replace("Early Help Hub", "Early Health Help"),
        "9:43: short-for: “EHH” is said to be short for “Early Health Help”, but in the glossary it is “Early Help "
        "Hub”.",
        beside=(("glossary.yml", TERMS),),
    ),
    good=Example(KPI, SAID, beside=(("glossary.yml", TERMS),)),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
