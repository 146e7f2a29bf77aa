"""Ratings of councils that are not the calculated ones: both, and why they may differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rating.disagreement import disagreements
from csportal.link import Portal
from csportal.present.links import link, place_of
from csportal.present.shapes import Column, Row, Table
from csportal.present.tags import judgement_tag, tag

if TYPE_CHECKING:
    from csportal.derive.rating.disagreement import Disagreement

SUBJECTS = (Portal,)
COLUMNS = (
    Column("kpi", "KPI", "The measure's key.", hidden=True),
    Column("measure", "Measure", "The measure that is rated."),
    Column("period", "Period", "The period whose report has the rating."),
    Column("council_rating", "Council’s rating", "How the council itself rates it."),
    Column("printed", "As printed", "The council's rating in the source's own word or sign.", hidden=True),
    Column("calculated", "Calculated", "The rating that is worked out from the figure and its target."),
    Column("working", "How it is worked out", "How the calculated rating is worked out."),
    Column("why", "Why they may differ", "What each of the two ratings looks at, and the council's own reason."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return every such rating, over all plans."""
    rows = [_row(portal, one) for one in disagreements(portal)]
    title = "Ratings of councils that differ from the calculated ones"
    return Table("rating-disagreements", title, COLUMNS, tuple(rows))


def _row(portal: Portal, one: Disagreement) -> Row:
    rated = judgement_tag(one.judgement)
    cells = (
        one.kpi.key,
        (link(one.kpi), place_of(portal, one.kpi)),
        one.period.name,
        rated,
        one.judgement.printed or "",
        tag(one.calculated),
        one.working,
        one.why,
    )
    return Row(cells, status=str(one.calculated))
