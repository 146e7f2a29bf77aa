"""What is claimed of a value, beside its target or since last year, is what its figures show."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.text.copied_text import is_told
from csportal.checks.sums.impossible import impossible
from csportal.checks.texts.claimed_travel import of_best, of_travel
from csportal.checks.texts.claims import BEST, FROM_TO, OFF, ON, RISES, SIDE, TRAVEL, Claim, claims
from csportal.checks.texts.from_to import of_from_to
from csportal.checks.texts.prose import holding, place_of, words_like
from csportal.checks.texts.sentences import sentences
from csportal.checks.texts.text_figures import read, vocabulary
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import standing
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.portal import PortalSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal
    from csportal.values.period import Period

TRIGGERS = ("target", "last", "previous", "ago", "earlier", "before", "best", "highest", "lowest", "worst", "from")
WRONG = {"met": {Rag.CLOSE, Rag.OFF_TARGET}, "on": {Rag.OFF_TARGET}, "off": {Rag.ON_TARGET}}
"""The ratings beside which it cannot be said of a value that it has met its target, is on or is off it."""
SLIP = 10
"""A value so many times its target or less is told by another rule."""


def check(portal: Portal) -> Iterator[Problem]:
    sought = words_like(portal, lambda word: word.lower().startswith(TRIGGERS))
    for one in holding(portal, sought) if portal.all(PortalSettings) else ():
        if not (one.is_prose and (told := _contradiction(portal, one))) or is_told(portal, one):
            continue
        words, why = told
        message = f"{quoted(words)} contradicts the figures: {why}."
        hint = f"Check the text and the figures. If both are right, add: accepted: {{{RULE.code}: what the text means}}"
        yield Problem(place_of(one, words), RULE.code, message, hint, Level.WARNING, one.record.key)


def _contradiction(portal: Portal, one: Passage) -> tuple[str, str] | None:
    for found in FROM_TO.finditer(" ".join(one.words)) if "from" in one.words else ():
        first, last = read(found["first"]), read(found["last"])
        if first != last and (first < last) != (found["way"].lower() in RISES):
            return found[0], f"{last} is {'less' if last < first else 'more'} than {first}"
    kpi = one.record
    if not isinstance(kpi, Kpi) or one.path[0] != "values" or one.path[-1] not in {"commentary", "note"}:
        return None
    if not any(pattern.search(" ".join(one.words)) for pattern in (ON, OFF, SIDE, TRAVEL, BEST, FROM_TO)):
        return None
    period = next(period for period in kpi.values if period.text == one.path[1])
    if not isinstance(kpi.values[period].value, Decimal) or _is_impossible(kpi):
        return None
    own = vocabulary(kpi)
    for sentence in sentences(one.text):
        if told := of_from_to(kpi, period, sentence):
            return told
        for claim in claims(sentence, own):
            if why := _against(portal, kpi, period, claim):
                return claim.words, why
    return None


def _is_impossible(kpi: Kpi) -> bool:
    """Whether any figure of the measure is one that it cannot have, which is told as that."""
    values = [one.value for one in kpi.values.values() if isinstance(one.value, Decimal)]
    goals = [one.value for one in kpi.targets.values() if one.value is not None]
    return any(impossible(kpi, number) for number in (*values, *goals))


def _against(portal: Portal, kpi: Kpi, period: Period, claim: Claim) -> str:
    """Return what shows that a claim is wrong, or nothing."""
    if claim.kind == "travel":
        return of_travel(kpi, period, claim)
    if claim.kind == "best":
        return of_best(kpi, period, claim)
    now = standing(portal, kpi, period)
    if (
        now.number is None
        or (not now.rag.rated and "year" not in claim.words)
        or (now.goal and not now.goal / SLIP < now.number < now.goal * SLIP)
    ):
        return ""
    said = kpi.measure.say(now.number)
    if claim.kind == "target":
        if now.rag == Rag.TOO_EARLY and claim.which == "met":
            return f"{said} falls short of {kpi.measure.say(now.goal or now.number)}" if _falls_short(now) else ""
        return f"{said} is {now.rag}" if now.rag in WRONG[claim.which] else ""
    if now.goal is None or now.goal == now.number or (now.number > now.goal) == (claim.which == "above"):
        return ""
    return f"{said} is {'above' if now.number > now.goal else 'below'} the target of {kpi.measure.say(now.goal)}"


def _falls_short(now: Standing) -> bool:
    """Whether a value that it is too early to rate is still worse than what the whole year asks for."""
    if now.goal is None or now.number is None or now.kpi.better not in {"higher", "lower"}:
        return False
    return now.number != now.goal and (now.number < now.goal) == (now.kpi.better == "higher")


SAID = "{value: 88.0, commentary: Performance is _ the target.}"

RULE = Rule(
    code="claim-contradicts",
    says="Where a text says that a value is above, below, on or off its target, better or worse than last year, or the "
    "best ever, its figures do not say the opposite; and what rose from one figure to another did not fall, nor do "
    "the figures of the measure say another one.",
    bad=Example(
        KPI,
        COUNCIL[KPI].replace("88.0", SAID.replace("_", "above")),
        "15:56: claim-contradicts: “above the target” contradicts the figures: 88.0% is below the target of 90%.",
    ),
    good=Example(KPI, COUNCIL[KPI].replace("88.0", SAID.replace("_", "below"))),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
