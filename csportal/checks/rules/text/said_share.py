"""The share that a commentary counts out, “of 50 schools, 14 are outstanding and 26 good”, is the value beside it."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.counted_out import IN_WORDS, LOOSE, fraction, is_asked, is_in_words, of_them
from csportal.checks.texts.few_of_many import LARGEST
from csportal.checks.texts.headline import PART
from csportal.checks.texts.prose import holding, own_words, place_of, words_like
from csportal.checks.texts.run_together import with_pattern
from csportal.checks.texts.sentences import sentences
from csportal.checks.texts.text_figures import NUMBER, read, stems, vocabulary
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.number import digits, rounded
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from csportal.link import Portal

COUNT = rf"({NUMBER})(?![\w%/]|[.,]\d| per ?cent)"
OF = lazy_pattern(
    rf"\b[Oo]f (?:the |all |our |all the )?{COUNT} ([a-z][a-z -]{{2,50}}), {COUNT} ([a-z][a-z -]{{2,60}}?)"
    rf"(?:,? and {COUNT} ([a-z][a-z -]{{2,60}}?))?(?=[.,;:)]|$)"
)
OUT_OF = lazy_pattern(
    rf"(?:^|[:;,] ){COUNT} (?:out )?of (?:the |all |our |all the )?{COUNT} ([a-z][a-z -]{{2,60}}?)(?=[.,;:)]|$)"
)
NEAR = (
    lazy_pattern(r", [0-9]"),
    lazy_pattern(r" of (?:(?<=[0-9] of )|(?<= out of ))[0-9a-z]"),
)
"""A quick look: in the one or the other of them a part is said in figures."""
ROUGH = 1
"""By how many steps of its last digit a value may be off what is counted, as it may be cut off or rounded up."""


def check(portal: Portal) -> Iterator[Problem]:
    near = [one for pattern in NEAR for one in with_pattern(portal, pattern)]
    near += [one for one in holding(portal, words_like(portal, is_in_words)) if IN_WORDS.search(one.text)]
    for one in {id(one): one for one in near}.values():
        kpi = one.record
        if one.path[0] != "values" or not isinstance(kpi, Kpi) or kpi.unit != Unit.PERCENT:
            continue
        period = next(period for period in kpi.values if period.text == one.path[1])
        value = kpi.values[period].value
        if one.path[-1] not in {"commentary", "note"} or not isinstance(value, Decimal):
            continue
        for words, said, lead in _told(kpi, value, sentences(own_words(one.text))):
            message = f"{quoted(words, 100)} {said}; the value is {kpi.measure.say(value)}."
            hint = (
                f"{lead}check both and the value against the source. If all are right, add: accepted: "
                f"{{{RULE.code}: what it counts}}"
            )
            yield Problem(place_of(one, words), RULE.code, message, hint, Level.WARNING, kpi.key)
            break


def _told(kpi: Kpi, value: Decimal, said: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the words of a share that is not the value, what they make, and how the way out begins."""
    for before, sentence in pairwise(("", *said)):
        if (found := _counted(kpi, sentence) or of_them(kpi, before, sentence)) and not _fits(kpi, value, *found[1:]):
            words, part, whole = found
            share = rounded(part * 100 / whole, kpi.decimals)
            yield words, f"makes {kpi.measure.say(share)}", f"{digits(part)} of {digits(whole)}: "
        elif (told := fraction(kpi, sentence)) and min(abs(told[1] - one) for one in (value, 100 - value)) > LOOSE:
            yield told[0], f"is {kpi.measure.say(rounded(told[1], kpi.decimals))}", "See which is right: "


def _counted(kpi: Kpi, sentence: str) -> tuple[str, Decimal, Decimal] | None:
    """Return the words that count the measure out, how many have what it asks for, and of how many."""
    of, out_of = OF.search(sentence), OUT_OF.search(sentence)
    if not (of or out_of):  # as in most sentences, of which nothing more is asked
        return None
    own = vocabulary(kpi)
    if {word.lower()[:5] for word in PART.findall(sentence)} - own:
        return None
    if found := of:
        whole, who, *told = found.groups()
        parts = [(number, words) for number, words in zip(told[::2], told[1::2], strict=True) if number]
        if stems(who) <= own and all(is_asked(kpi, stems(words)) for _, words in parts):
            return found[0], sum((read(number) for number, _ in parts), Decimal()), read(whole)
    elif found := out_of:
        part, whole, words = found.groups()
        if is_asked(kpi, stems(words)):
            return found[0].lstrip(":;, "), read(part), read(whole)
    return None


def _fits(kpi: Kpi, value: Decimal, part: Decimal, whole: Decimal) -> bool:
    """Whether a value is the share, or that of the others; a number that is no part, or of a few, is told elsewhere."""
    if not 0 < part <= whole or (kpi.counts_people and 0 < min(part, whole - part) <= LARGEST):
        return True
    step = Decimal(1).scaleb(-kpi.decimals)
    return any(abs(one * 100 / whole - value) < step * ROUGH for one in (part, whole - part))


COUNTING = "{value: 88.0, commentary: 'Of 50 visits, _ were made within five days.'}"

RULE = Rule(
    code="said-share",
    says="Where the commentary of a percentage counts out what it measures, as in “of 50 schools, 14 are outstanding "
    "and 25 good” or “four schools were inspected; two of them are good”, the numbers make the value; and where it "
    "calls it a half, a third or a quarter, the value is near that.",
    bad=Example(
        KPI,
        COUNCIL[KPI].replace("88.0", COUNTING.replace("_", "42")),
        "15:42: said-share: “Of 50 visits, 42 were made within five days” makes 84%; the value is 88.0%.",
    ),
    good=Example(KPI, COUNCIL[KPI].replace("88.0", COUNTING.replace("_", "44"))),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
