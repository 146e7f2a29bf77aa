"""The title, the definition and the sentence of a measure name the same stage of school, level or limit of age."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.text.in_words_of_another import copied
from csportal.checks.texts.text_figures import NUMERALS
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

FIELDS = "title", "definition", "in_words"
SIGNS = ("stage", "ks", "level", "year", "under", "over", "age")
"""Letters of which one is in each text that names what is compared here."""
NUMBER = rf"(?:\d{{1,2}}|{'|'.join(NUMERALS)})"
AND = r"(?: ?(?:and|to|or|&|–|-) ?(?P<second>\d))?"
STAGE = lazy_pattern(rf"\b(?:key stages?|KS) ?(?P<first>\d){AND}", 2)
KINDS = {
    "level": lazy_pattern(r"\blevels? ?(?P<first>\d)(?P<second>)", 2),
    "year": lazy_pattern(r"\bYears? (?P<first>\d{1,2})(?!\d)(?: ?(?:and|to|or|&|–|-) ?(?P<second>\d{1,2})(?!\d))?"),
    "under": lazy_pattern(
        rf"\bunder[- ](?:the age of )?(?P<first>{NUMBER})s?\b(?![,.]\d| ?(?:%|per cent))(?P<second>)", 2
    ),
    "over": lazy_pattern(
        rf"\bover[- ](?:the age of )?(?P<first>{NUMBER})s?\b(?![,.]\d| ?(?:%|per cent))(?P<second>)", 2
    ),
}
AT_AGE = lazy_pattern(
    r"\b(?:at|aged?|ages of|between|the ages) (?P<first>7|11|14|16)(?: (?:and|to) (?P<second>7|11|14|16))?\b", 2
)
STAGES = {"7": "1", "11": "2", "14": "3", "16": "4"}
"""The age at which each stage of school ends."""

Said = dict[str, dict[str, str]]
"""What a text names of each kind: the number, and the words that it stands in."""


def check(portal: Portal) -> Iterator[Problem]:
    told = copied(portal)
    for kpi in portal.all(Kpi):
        texts = [(field, getattr(kpi, field) or "") for field in FIELDS]
        said = {field: found for field, text in texts if (found := _said(text))}
        if len(said) > 1 and (odd := _odd(said)) and not (odd[0] == "in_words" and kpi in told):
            field, words, other, others = odd
            if len({age[0] for _, text in texts if (age := AT_AGE.search(text)) and age["second"]}) > 1:
                continue  # Ages that differ are told by themselves.
            message = f"{quoted(words)} is said here, but the {_name(other)} says {quoted(others)}."
            hint = f"Check the two. If both are right, add: accepted: {{{RULE.code}: why}}"
            place = kpi.home.entry.at_words(words, *kpi.home.path, field)
            yield Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


def _name(field: str) -> str:
    return field if field == "in_words" else field.replace("_", " ")


def _odd(said: dict[str, Said]) -> tuple[str, str, str, str] | None:
    """Return the text that names another than one does, its words, the other and that one's words."""
    for one, other in combinations(said, 2):
        for kind in said[one].keys() & said[other].keys():
            first, second = said[one][kind], said[other][kind]
            if first.keys() <= second.keys() or second.keys() <= first.keys():
                continue
            third = {word for field in said if field not in {one, other} for word in said[field].get(kind, {})}
            sides = [(one, first, second), (other, second, first)]
            # What two texts agree on is right; else the first is the slip, or the definition is.
            if third and third <= first.keys():
                sides.reverse()
            (field, mine, theirs), (right, *_) = sides
            words = next(words for number, words in mine.items() if number not in theirs)
            return field, words, right, next(words for number, words in theirs.items() if number not in mine)
    return None


@kept
def _said(text: str) -> Said:
    lower = text.lower()
    if not any(sign in lower for sign in SIGNS):
        return {}
    found: Said = {}
    for one in STAGE.finditer(text):
        found.setdefault("stage", {}).update({number: one[0] for number in one.group("first", "second") if number})
    for one in AT_AGE.finditer(text) if "stage" not in found else ():
        stages = {STAGES[age]: one[0] for age in one.group("first", "second") if age}
        found.setdefault("stage", {}).update(stages)
    for kind, pattern in KINDS.items():
        for one in pattern.finditer(text):
            numbers = [number.lower() for number in one.group("first", "second") if number]
            found.setdefault(kind, {}).update({str(NUMERALS.get(number, number)): one[0] for number in numbers})
    return found


STAGED = with_line(COUNCIL[KPI], "Home visits on time", "Pupils who read well at Key Stage 2")
STAGED = with_line(STAGED, "Visits made within five days.", "The share of pupils who read well at age 11.")

RULE = Rule(
    code="stage-differs",
    says="The Key Stage, the level, the school year and the limit of age (under 5) that a measure's title names are "
    "those of its definition and of the sentence that its figure is said in; a Key Stage goes with the age at which "
    "it ends.",
    bad=Example(
        KPI,
        with_line(STAGED, "Key Stage 2", "Key Stage 4"),
        "1:32: stage-differs: “Key Stage 4” is said here, but the definition says “age 11”.",
    ),
    good=Example(KPI, STAGED),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
