"""Where a rating that is printed, or is an officer's, differs from the one that is worked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.derive.rating.forecast import JUDGED
from csportal.derive.rating.standing import standing
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from csportal.derive.rating.rag import Rag
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal
    from csportal.records.base import Judgement
    from csportal.values.period import Period


@dataclass(frozen=True)
class Disagreement:
    """One rating that differs: the officer's, the calculated one, its working, and why the two may differ."""

    kpi: Kpi
    period: Period
    judgement: Judgement
    calculated: Rag
    working: str
    why: str


def disagreements(portal: Portal) -> list[Disagreement]:
    """Return every officer's rating that is not the calculated one, measure by measure, the newest period first.

    A rating of the year's end is held against that of the forecast where there is one, else against that of the value.
    Where nothing can be rated there is nothing to differ from.
    """
    found = [
        _compared(standing(portal, kpi, period), entry.judgement)
        for kpi in portal.all(Kpi)
        for period, entry in sorted(kpi.values.items(), reverse=True)
        if entry.judgement
    ]
    return [one for one in found if one]


def _compared(one: Standing, judgement: Judgement) -> Disagreement | None:
    ahead = judgement.about == "year-end"
    outlook = one.forecast if ahead and one.forecast and one.forecast.value is not None else None
    status, working = (outlook.rag, outlook.working) if outlook else (one.rag, one.working)
    if not status.rated or JUDGED[judgement.status] == status:
        return None
    return Disagreement(one.kpi, one.period, judgement, status, working, _why(one, judgement, has_number=bool(outlook)))


def _why(one: Standing, judgement: Judgement, *, has_number: bool) -> str:
    """Return why the two may differ: what each of them looks at, and the officer's own reason."""
    if has_number:
        said = "The council rates the end of the year in its own judgement, not by the number that it expects."
    elif judgement.about == "year-end":
        end = one.forecast.period if one.forecast else None
        said = (
            f"The council’s rating looks ahead to the end of {end.name if end else 'the year'}. "
            f"The other says how the figure for {one.period.name} stands."
        )
    else:
        said = "The council’s rating is its own judgement. The other goes by the figure and its target alone."
    return " ".join(part for part in (said, judgement.reason) if part)
