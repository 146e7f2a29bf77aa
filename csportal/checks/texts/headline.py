"""Whether a sentence gives a figure as that of its measure: of the measure itself, and of all that it counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.texts.claims import SUBJECTS
from csportal.checks.texts.text_figures import stems, vocabulary
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi

PART = lazy_pattern(
    r"\b(?:teams?|areas?|wards?|localit\w+|boys|girls|of (?:those|these|them)|January|February|March|April|May|June|"
    r"July|August|September|October|November|December|weeks?|target|aims?|expect\w*|will|would|should|could|may|forecast\w*|"
    r"plan(?:s|ned)?|hopes?|if|nation\w*|England|regions?|neighbours|London|others?|each|either|both|respectively|one|"
    r"two|last|previous|before|earlier|ago|until|since|whereas|while|compared|against|first|second|third)\b"
)
"""Words that make a figure one of a part, of another time or of others, and not the value itself."""
ROUGH = lazy_pattern(
    r"\b(?:about|around|nearly|almost|over|under|than|least|most|some|roughly|approximately|by|of only|"
    r"(?<!gone )(?<!went )up to)$"
)
CHANGE = lazy_pattern(
    r"^ ?(?:more|fewer|less|higher|lower|rise|fall|increase|decrease|reduction|growth|drop|up|down|above|below|better|"
    r"worse)\b"
)
SUBJECT = lazy_pattern(
    r"\b(?:figure|performance|result|rate|share|percentage|proportion|outturn|value|score|take-up|it|this|we|standing)\b"
    r"[^.,;:]{0,30}\b(?:is|was|at|of|to|reached|reach|with|be|hit|hits|stands|stood|averaged|totalled)$",
    re.IGNORECASE,
)
OF = lazy_pattern(r" of ((?:[\w’'-]+ ?){1,5})")
HEAD = lazy_pattern(
    r"\b(?:by|were|was|are|is|be|had|have|has|in|within|who|which|that|whose|with|for|from|to|at|on|of|came|went|took|got|"
    r"said|completed|finished|receiv\w+|made)\b.*"
)
"""What comes after the word for those whom a figure counts."""
COUNTED = lazy_pattern(r"^.*?\b(?:share|percentage|proportion|number) of |^.*_(?: of)? ", re.IGNORECASE)
CLAUSE = lazy_pattern(r"[,;:–]| (?:al)?though | but | because | as | where ")
MEANT = {"quart", "year", "perio", "time", "cases", "month", "total", "only", "stron", "weak", "stabl", "stead",
         "consi", "excel", "rose", "risen", "fell", "falle", "went", "gone", "up", "down", "dropp", "climb", "impro",
         "moved", "grew", "grown", "stood", "reach", "slipp", "decli", "incre", "decre", "hit", "to"}  # fmt: skip
"""Beginnings of words that leave it open whether a sentence is about the measure."""
SHARE = 0.6


def is_headline(kpi: Kpi, sentence: str, said: re.Match[str]) -> bool:
    """Whether a sentence gives a figure as that of the measure itself, and of all that it counts."""
    before, after = sentence[: said.start()].rstrip(), sentence[said.end() :]
    own = vocabulary(kpi)
    parts = {word.lower()[:5] for word in PART.findall(sentence)} - own
    if parts or ROUGH.search(before) or CHANGE.search(after):
        return False
    lead = stems(CLAUSE.split(before)[-1]) - MEANT
    if (counted := OF.match(after)) and not stems(HEAD.sub("", counted[1])) & _heads(kpi):
        return False
    if SUBJECT.search(before) and not lead - own - SUBJECTS:
        return True
    about = stems(CLAUSE.split(before)[-1] + CLAUSE.split(after)[0]) - MEANT
    return bool(about) and len(about & own) >= max(SHARE * len(about), 1)


def _heads(kpi: Kpi) -> set[str]:
    """Return the beginnings of the words for those whom the measure counts: “assessments” of “assessments by staff”."""
    texts = (kpi.title, kpi.in_words or "", kpi.definition)
    return set().union(*(stems(HEAD.sub("", COUNTED.sub("", text))) for text in texts))
