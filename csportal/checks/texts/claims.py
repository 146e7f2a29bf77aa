"""What a sentence claims of a measure: where it stands against its target, and which way it went since when."""

from __future__ import annotations

import re
from typing import NamedTuple

from csportal.checks.texts.text_figures import FEW, NUMBER, SIGN, stems
from csportal.values.pattern import lazy_pattern

WAYS = {
    "up": "rose|risen|rising|increased?|increasing|grew|grown|climbed|gone up|went up|is up|was up|higher|above",
    "down": "fell|fallen|falling|dropped|decreased?|decreasing|declined|reduced|gone down|went down|is down|was down|"
    "lower|below|fewer",
    "good": "improved|improving|improvement|better",
    "bad": "worsened|worsening|worse|deteriorated|slipped",
    "same": "unchanged|the same as",
}
WAY = "|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in WAYS.items())
SINCE = (
    r"\b(?:on|than|from|since|over|as|compared (?:with|to)|against|below|above) (?:the )?"
    r"(?:(?:same|corresponding) (?:\w+ )?(?:of )?)?"
    r"(?P<which>last|previous|the year before|year before|a year (?:ago|earlier|before)) ?"
    r"(?P<step>year|quarter|month|term)?\b(?!['’]?s? target)"
)
TRAVEL = lazy_pattern(
    rf"(?:{WAY})(?: (?:slightly|sharply|again|further|well|a little|much))*"
    rf"(?: by [^ ]+(?: points?| per cent)?)? {SINCE}|"
    r"\b(?P<beside>above|below) (?:that of )?(?:last|the previous) year\b",
    re.IGNORECASE,
)
OWN = r"(?:(?:the|its|our|this|their|a) )"
OBJECT = (
    rf"{OWN}(?:(?:annual|year['’]s|quarter['’]s|yearly|quarterly) )?target\b(?! (?:for|set by|in) (?:next|the Gov))"
)
VERB = (
    "met|meets|meeting|achieved|achieves|hit|hits|reached|reaches|beat|beats|beaten|exceeded|exceeds|surpassed|passed"
)
ON = lazy_pattern(
    rf"\b(?:(?:{VERB}) {OBJECT}|target(?P<whole> for the (?:whole )?year)? (?:was|is|has been) "
    rf"(?:met|achieved|hit|reached|beaten|exceeded|surpassed)\b|"
    rf"(?P<ahead>ahead of|better than|on) {OWN}?target\b)",
    re.IGNORECASE,
)
OFF = lazy_pattern(
    r"\b(?:missed|misses|fell short of|falls short of|short of|behind|worse than|failed to (?:meet|reach|achieve|hit)|"
    r"not (?:yet )?(?:met|meeting|reached|achieved|hit)|(?:did|does|do) not (?:meet|reach|achieve|hit)|not on) "
    rf"{OWN}?target\b|\btarget (?:was|is|has) (?:not (?:yet )?(?:been )?(?:met|reached|achieved)|missed)|"
    r"\boff target\b",
    re.IGNORECASE,
)
SIDE = lazy_pattern(
    rf"\b(?P<side>above|over|below|under|higher than|lower than) (?:both )?{OWN}?target\b", re.IGNORECASE
)
BEST = lazy_pattern(
    r"\b(?P<word>best|highest|lowest|worst)(?: (?:figure|result|rate|level|value|number|score|performance))?"
    r"(?: (?:ever|on record|yet|so far)| since (?P<year>(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
YEAR = r"(?:19|20)\d\d\b"
RISES = {"rose", "risen", "increased", "grew", "grown", "climbed", "gone up", "went up"}
FALLS = {"fell", "fallen", "dropped", "decreased", "declined", "reduced", "gone down", "went down"}
FROM_TO = lazy_pattern(
    rf"\b(?P<way>{'|'.join(sorted(RISES | FALLS))}) from (?!{YEAR})(?P<first>{NUMBER})(?:{SIGN}| [a-z]+)?"
    rf"(?: \(?(?:in|at) [\w/ -]{{4,20}}\)?)? to (?!{YEAR})(?P<last>{NUMBER})(?![.,]?\d)"
    r"(?! ?(?:million|thousand|m\b|k\b))",
    re.IGNORECASE,
)
UNSURE = lazy_pattern(
    r"\b(?:will|would|should|could|may|might|expect\w*|aim\w*|hop\w+|likely|unlikely|planned|to be|if|until|"
    r"once|forecast\w*|predict\w*|by the end|set|next|past|previously|usually|often|always|"
    r"sometimes|on course|on track|nation\w*|England|region\w*|"
    r"neighbours?|others?|except|apart|teams?|areas?|wards?|boys|girls|each|some|two|three|four|five|most|many|"
    r"January|February|March|April|June|July|August|September|October|November|December)\b"
)
"""Words beside which a claim is about another time, a part, or others."""
SUBJECTS = {
    "perfo", "figur", "resul", "value", "quart", "year", "score", "outtu", "overa", "also", "now", "just", "well",
    "again", "still", "only", "sligh", "far", "very", "there", "so", "good", "lates", "curre", "perio", "stand",
    "remai", "we", "counc", "howev", "over", "high", "sharp", "furth", "much", "littl",
}  # fmt: skip
"""Beginnings of the words that may lead up to a claim about the measure itself, besides its own."""


class Claim(NamedTuple):
    """One claim: its kind, which of that kind, its words, and the year or step that it looks back to."""

    kind: str
    which: str
    words: str
    since: str = ""


def claims(sentence: str, own: set[str]) -> list[Claim]:
    """Return what a sentence claims of the measure that is named by the stems, where that leaves no doubt."""
    if UNSURE.search(sentence):
        return []
    found = []
    if (off := OFF.search(sentence)) and _is_of_it(sentence, off, own):
        found.append(Claim("target", "off", off[0]))
    elif (on := ON.search(sentence)) and _is_of_it(sentence, on, own) and not _is_denied(sentence, on):
        found.append(Claim("target", "on" if (on["ahead"] or "").lower() == "on" else "met", on[0]))
    if (side := SIDE.search(sentence)) and _is_of_it(sentence, side, own) and not _is_denied(sentence, side):
        found.append(
            Claim("side", "above" if side["side"].lower() in {"above", "over", "higher than"} else "below", side[0])
        )
    if (went := TRAVEL.search(sentence)) and _is_of_it(sentence, went, own) and not _is_denied(sentence, went):
        way = next((name for name in WAYS if went[name]), "up" if went["beside"] == "above" else "down")
        if way in {"up", "down"} and re.search(r"\bperformance\b", sentence[: went.start()], re.IGNORECASE):
            way = {"up": "good", "down": "bad"}[way]
        found.append(Claim("travel", way, went[0], (went["step"] or "year").lower()))
    if (best := BEST.search(sentence)) and _is_of_it(sentence, best, own) and not _is_denied(sentence, best):
        found.append(Claim("best", best["word"].lower(), best[0], best["year"] or ""))
    return found


def _is_denied(sentence: str, found: re.Match[str]) -> bool:
    return bool(re.search(r"\b(?:not|never|no|nor|hardly|n['’]t|from being|rather than)\b", sentence[: found.start()]))


def _is_of_it(sentence: str, found: re.Match[str], own: set[str]) -> bool:
    """Whether all that leads up to a claim, from the comma before, is about the measure and about the whole of it."""
    clause = re.split(r"[,;:–]| and | but ", sentence[: found.start()])[-1]
    return not {one for one in stems(clause) if one not in FEW} - own - SUBJECTS
