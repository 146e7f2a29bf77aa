"""A judgement is the one that its basis, its printed sign and its own commentary speak of."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.example import HUB, hub
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.sentences import sentences
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Path
    from csportal.link import Portal
    from csportal.records.base import Rating

GOAL = r"(?:target|track|course|schedule)"
ITS = r"(?:the|its|this|that|their|our) (?:target|date|deadline)"
SAYS = {
    "on-track": lazy_pattern(
        rf"\bprogress (?:has been|is being) made\b|\b(?:is|are|remains?|still|be|and) (?:well )?on {GOAL}\b|"
        rf"\bexpect(?:s|ed)? to (?:meet|reach|hit|exceed|beat) {ITS}\b|"
        rf"\b{ITS} (?:will|is likely to) be (?:met|reached)\b",
        2,
    ),
    "at-risk": lazy_pattern(r"\bprogress is (?:more )?uncertain\b|\b(?:is|are) at risk\b", 2),
    "off-track": lazy_pattern(
        rf"\bprogress (?:is|has) not (?:been )?as expected\b|\b(?:is|are) (?:slightly |a little |well |now |running )?"
        rf"(?:late\b(?! (?:in|this|next))|overdue|(?:behind|off) {GOAL})\b|\b(?:is|are) not on {GOAL}\b|"
        rf"\b(?:will not|is unlikely to|are unlikely to) (?:meet|reach|hit) {ITS}\b|"
        rf"\b{ITS} (?:will not|is unlikely to) be (?:met|reached)\b",
        2,
    ),
}
SIGNS = {"green": "on-track", "amber": "at-risk", "yellow": "at-risk", "red": "off-track"}
FITS = {"on-track": {"on-track", "complete"}, "at-risk": {"at-risk"}, "off-track": {"off-track"}}
RATED = {"on-track", "complete", "at-risk", "off-track"}
"""The judgements that tell how things go; the others tell what was decided."""
OPPOSITE = {("on-track", "off-track"), ("off-track", "on-track"), ("off-track", "complete")}
"""What a commentary says and what cannot be judged beside it."""
TURNS = {"but", "although", "though", "however", "unless", "until", "if", "except", "was", "were", "would"}
"""Words by which a sentence takes back what it says, or puts it elsewhere."""
WORDS = ("target", "track", "course", "schedule", "date", "deadline", "late", "overdue")
"""What is in each sentence that tells how things go."""
QUOTED = lazy_pattern(r"“([^”]{4,})”")
FEWEST = 3
"""From how many others on that quote the same words and are judged alike a single one that is not is odd."""


class Judged(NamedTuple):
    """One judgement: whose it is, the way to it, itself, and what is said beside it."""

    record: Kpi | Milestone
    path: Path
    rating: Rating
    commentary: str


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        judged = [*_judged(portal.in_plan(Kpi, plan)), *_judged(portal.in_plan(Milestone, plan))]
        usual = _usual(judged)
        for one in judged:
            if found := _said(one, usual):
                words, where, other = found
                message = f"{quoted(one.rating.status)} does not go with {quoted(words)} in its {where}"
                message += f", which {other}." if other else "."
                hint = f"Check the judgement and the {where}. If both are right, add: accepted: {{{RULE.code}: why}}"
                yield Problem(one.record.at(*one.path), RULE.code, message, hint, RULE.level, one.record.key)


def _judged(records: list[Kpi] | list[Milestone]) -> Iterator[Judged]:
    for record in records:
        name, told = ("values", record.values) if isinstance(record, Kpi) else ("updates", record.updates)
        for period, one in told.items():
            # A reason says why it is judged otherwise.
            if one.judgement and one.judgement.status in RATED and not one.judgement.reason:
                yield Judged(record, (name, period.text, "judgement", "status"), one.judgement, one.commentary or "")


def _usual(judged: list[Judged]) -> dict[str, Counter[str]]:
    """Return what is judged how often beside each of the words that are quoted, and beside each printed sign."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for one in judged:
        for words in {*QUOTED.findall((one.rating.basis or "").lower()), (one.rating.printed or "").lower()} - {""}:
            found[words][_way(one.rating.status)] += 1
    return found


def _said(one: Judged, usual: dict[str, Counter[str]]) -> tuple[str, str, str] | None:
    """Return the words that speak of another judgement, where they stand, and how others have them."""
    status, basis, printed = one.rating.status, one.rating.basis or "", one.rating.printed or ""
    for way, pattern in SAYS.items():
        found = pattern.search(basis)
        if found and status not in FITS[way] and not any(SAYS[other].search(basis) for other in _of(status)):
            return found[0], "basis", ""
    if (
        (way := SIGNS.get(printed.lower(), ""))
        and status not in FITS[way]
        and usual[printed.lower()][_way(status)] == 1
    ):
        return printed, "“printed”", ""
    for words in (*QUOTED.findall(basis), *([printed] if printed else [])):
        counts = usual[words.lower()]
        if counts[_way(status)] == 1 and len(counts) == 2 and counts.total() > FEWEST:  # noqa: PLR2004 - it and the others
            other = counts.most_common()[0][0]
            return words, "basis" if words in basis else "“printed”", f"is {quoted(other)} in {counts[other]} others"
    for sentence in sentences(one.commentary) if any(word in one.commentary for word in WORDS) else ():
        for way, pattern in SAYS.items():
            found = pattern.search(sentence) if (way, status) in OPPOSITE else None
            if found and TURNS.isdisjoint(sentence.lower().replace(",", " ").split()):
                return found[0], "commentary", ""
    return None


def _way(status: str) -> str:
    """Return how things go: what is complete is as it should be."""
    return "on-track" if status == "complete" else status


def _of(status: str) -> list[str]:
    return [way for way, fits in FITS.items() if status in fits]


GOOD = hub("commentary: The road is closed.", "judgement: {status: off-track, basis: Progress is not as expected.}")

RULE = Rule(
    code="judgement-words",
    says="A judgement is the one that its basis, its printed colour and its commentary speak of: what is “not as "
    "expected” is not on track; and words that are quoted as the basis of several judgements go with one of them.",
    bad=Example(
        HUB,
        GOOD.replace("off-track", "on-track"),
        "8:25: judgement-words: “on-track” does not go with “Progress is not as expected” in its basis.",
    ),
    good=Example(HUB, GOOD),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
