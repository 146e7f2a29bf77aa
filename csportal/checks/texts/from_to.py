"""What a text says that a measure rose or fell from, and to, beside the figures that the measure has."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.texts.claims import FROM_TO, SUBJECTS, UNSURE
from csportal.checks.texts.text_figures import FEW, figures_of, is_among, read, stems, vocabulary
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period

OTHER_TIME = re.compile(r"\b(?:in|at|quarter|month|week|term|mid-year|years|ago|start|beginning)\b", re.IGNORECASE)
"""Words with which a text may start from a figure that the file does not have."""
CLAUSE = re.compile(r"[,;:–]| and | but ")


def _is_in_its_unit(kpi: Kpi, sentence: str, found: re.Match[str]) -> bool:
    """Whether the two numbers are in the measure's unit: both bare, or with the sign of a percentage."""
    signs = re.search(r"%|per ?cent", sentence[found.start() : found.end() + len(" per cent")])
    is_bare = re.search(r"\d to \S+$", found[0]) and re.match(r"[.,;)]|$", sentence[found.end() :])
    return bool(signs or is_bare) if kpi.unit == Unit.PERCENT else bool(is_bare and not signs)


def of_from_to(kpi: Kpi, period: Period, sentence: str) -> tuple[str, str] | None:
    """Return words about the measure itself of which one end is its own figure and the other none, and what it has."""
    found = FROM_TO.search(sentence)
    value = kpi.values[period].value
    if (
        not found
        or UNSURE.search(sentence)
        or not isinstance(value, Decimal)
        or kpi.unit not in {Unit.PERCENT, Unit.COUNT}
    ):
        return None
    if not _is_in_its_unit(kpi, sentence, found):
        return None
    subject = stems(CLAUSE.split(sentence[: found.start()])[-1]) - FEW
    if subject - vocabulary(kpi) - SUBJECTS:
        return None
    first, last = read(found["first"]), read(found["last"])
    told = {at: one.value for at, one in kpi.values.items() if at.last < period.last}
    before = {at: one for at, one in told.items() if isinstance(one, Decimal)}
    if kpi.start:
        before.setdefault(kpi.start.period, kpi.start.value)
    began, ended = is_among(first, {*before.values()}), is_among(last, {value})
    if began and not ended and not is_among(last, figures_of(kpi)):
        return found[0], f"the value for {period} is {kpi.measure.say(value)}"
    earlier = max((at for at in before if at.last < period.last), default=None)
    if ended and not began and earlier and not OTHER_TIME.search(sentence) and not is_among(first, figures_of(kpi)):
        return found[0], f"it was {kpi.measure.say(before[earlier])} in {earlier}"
    return None
