"""A measure's rating with its working, and the kinds of figure and target that several tests have."""

from __future__ import annotations

from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import standing
from tests.awkward import measure

Q1 = "2024-25 Q1"
Q2 = "2024-25 Q2"
BASELINE = {"period": "2019", "value": "60.0"}
COUNT = {"unit": "count", "decimals": "0", "window": "year-to-date"}
YEAR = {"value": "90", "profile": {"Q1": "20", "Q2": "45", "Q3": "70", "Q4": "90"}}
ON, CLOSE, OFF, EARLY, ONLY = Rag.ON_TARGET, Rag.CLOSE, Rag.OFF_TARGET, Rag.TOO_EARLY, Rag.DATA_ONLY


def found(*, at: str = Q1, **changes):
    """Return the rating at a period, and its working, of the awkward measure with these changes."""
    portal, kpi = measure(**changes)
    one = standing(portal, kpi, next(period for period in kpi.values if period.text == at))
    return one.rag, one.working
