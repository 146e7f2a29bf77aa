"""What is suppressed is not told in words after all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.people import names_people
from csportal.checks.texts.prose import passages, place_of
from csportal.checks.texts.text_figures import NUMBER, NUMERALS, SIGN, figures_of, is_among, read
from csportal.checks.texts.withheld_elsewhere import elsewhere, withheld
from csportal.checks.texts.withheld_in_comment import in_comments
from csportal.link.remembered import remembered
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

ABOUT_IT = {"values", "note", "data_quality"}
"""The fields of a measure in which texts tell of its values."""
ONE = rf"(?:{NUMBER}|{'|'.join(NUMERALS)})"
SHARE = lazy_pattern(rf"\b{ONE} (?:in|out of|of (?:the|our|these)) (?!(?:19|20)\d\d\b){ONE}\b", re.IGNORECASE)
FRACTION = lazy_pattern(
    r"\b(?:an?|one|two|three) (?:third|quarter|fifth|sixth|eighth|tenth)s? of "
    r"(?!the (?:financial |school )?year|a year)|"
    r"\bhalf (?:of )?(?:the|all|our|these) (?!year)",
    re.IGNORECASE,
)
FIGURE = lazy_pattern(
    rf"({NUMBER})(?:{SIGN}|(?<=\.\d)|(?<=\.\d\d))(?!\d)|\b({'|'.join(NUMERALS)}) per ?cent\b(?! points)", re.IGNORECASE
)
"""A figure in per cent, or one with decimals."""
LED = lazy_pattern(
    rf"\b(?:was|were|is|to|only|numbered|totalled|reached) (?:just |only )?({ONE})"
    r"(?= (?:in|this|last|at|during|since|from|compared)\b|[,;)]|\.(?!\d)|$)",
    re.IGNORECASE,
)
COUNTED = lazy_pattern(rf"(?<![\w-])({ONE}) ((?:[\w’'-]+ ){{0,3}}[\w’'-]+)", re.IGNORECASE)
STOPS = {"years", "months", "weeks", "days", "hours", "times", "terms", "quarters", "per", "cent", "and", "in", "for",
         "with", "that", "who", "to", "or", "at", "by"}  # fmt: skip
WHERE = re.compile(r"\b(?:by|at|in|from)\b")
"""Words of a title that lead from those who are counted to where they are, and to who does something for them."""
LABEL = lazy_pattern(
    r"\b(?:aged?|under|over|stage|level|tier|years?|phase|band|grade|section|part|quarter|no|team|least) $",
    re.IGNORECASE,
)
"""Words before a number that make it none of people."""
WAY_OUT = (
    "Take the number out of the text, with what narrows it down, such as how it stands to the target (“well inside”), "
    "and out of the file's history too. If it tells nothing of that figure, add: "
    "accepted: {suppressed-in-text: what it counts}"
)


def check(portal: Portal) -> Iterator[Problem]:
    for one, words in told(portal).items():
        record, path, period = one
        message = f"{quoted(words)} seems to tell the figure for {period}, which is suppressed."
        yield Problem(record.at(*path), RULE.code, message, WAY_OUT, record=record.key)
    for passage, kpi, words in elsewhere(portal):
        message = f"{quoted(words)} seems to tell a figure of {quoted(kpi.title)} that is suppressed."
        yield Problem(place_of(passage, words), RULE.code, message, WAY_OUT, record=passage.record.key)
    for comment, words in in_comments(portal):
        message = f"{quoted(words)} in this comment seems to tell the figure beside it, which is suppressed."
        yield Problem(comment.at(words), RULE.code, message, WAY_OUT, record=comment.record.key)


Told = dict[tuple[Kpi, tuple[str | int, ...], str], str]


@remembered
def told(portal: Portal) -> Told:
    """Return the words in which texts tell figures that are suppressed, by measure, way to the text, and period."""
    hidden = withheld(portal)
    found: Told = {}
    for one in passages(portal) if hidden else ():
        if isinstance(one.record, Kpi) and one.record in hidden and (words := _leak(one)):
            periods = hidden[one.record]
            own = str(one.path[1]) if one.path[0] == "values" else ""
            found[one.record, one.path, own if own in periods else periods[-1]] = words
    return found


def _leak(one: Passage) -> str:
    """Return the first words of a text that give a figure which the measure does not publish, or nothing."""
    kpi = one.record
    if not isinstance(kpi, Kpi) or one.path[0] not in ABOUT_IT:
        return ""
    text = " ".join(one.words)
    own = f"{kpi.title} {kpi.definition} {kpi.in_words or ''}"
    known = figures_of(kpi, apart=ABOUT_IT - {"values"} | {"break_before"}) | {
        read(str(number)) for word, number in NUMERALS.items() if word in own.split()
    }
    if found := SHARE.search(text) or FRACTION.search(text):
        return found[0].strip()
    for pattern in (FIGURE, LED):
        for found in pattern.finditer(text):
            if not is_among(_number(next(filter(None, found.groups()))), known):
                return found[0].strip()
    nouns = {word.strip("“”‘’():;,.").lower() for word in counted(kpi.title).split()}
    for found in COUNTED.finditer(text):
        if is_among(_number(found[1]), known) or LABEL.search(text[: found.start()]):
            continue
        if words := _people(found[2].split(" "), nouns):
            return f"{found[1]} {words}"
    return ""


def counted(title: str) -> str:
    """Return the part of a title that says who is counted, without where and by whom, if it can be told."""
    head = WHERE.split(title, maxsplit=1)[0]
    return head if any(map(names_people, head.split())) else title


def _number(typed: str) -> Decimal:
    return read(str(NUMERALS.get(typed.lower(), typed)))


def _people(after: list[str], nouns: set[str]) -> str:
    """Return the words after a number up to those whom it counts, or nothing."""
    for row, word in enumerate(after):
        if word.lower() in STOPS:
            return ""
        if names_people(word) or (word.endswith("s") and word.lower() in nouns):
            return " ".join(after[: row + 1])
    return ""


HIDDEN = COUNCIL[KPI].replace("88.0", "{value: suppressed, commentary: The number is very small}")

RULE = Rule(
    code="suppressed-in-text",
    says="Where a value is suppressed, no text of its measure, no comment beside it, and no "
    "sentence that names the measure elsewhere gives a figure that the measure does not publish.",
    bad=Example(
        KPI,
        HIDDEN.replace("very small", "but 0.8%"),
        "15:47: suppressed-in-text: “0.8%” seems to tell the figure for 2024-25 Q1, which is suppressed.",
    ),
    good=Example(KPI, HIDDEN),
    check=check,
    acceptable=True,
)
