"""The part of a measure's page on its usual variation: what stands out, whether the target is in reach, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.variation.variation import variation
from csportal.present.charts import kpi_variation as picture
from csportal.present.shapes import Block, Details, Heading, Inline, Link, Text
from csportal.present.tables import kpi_variation as figures
from csportal.present.usual import ASK, ASSURED, assurance_tag, icon_tag

if TYPE_CHECKING:
    from csportal.derive.variation.xmr import Variation
    from csportal.link import Portal
    from csportal.records.kpi import Kpi


def blocks(portal: Portal, kpi: Kpi) -> list[Block]:
    """Return the blocks: words with their shapes, the chart, its figures and the working.

    A measure with too few figures for limits has a quiet sentence, and the chart once there is something to see.
    """
    found = variation(portal, kpi)
    drawn = picture.chart(portal, kpi)
    if not drawn:
        return [Text((found.reason,), "quiet")] if found.reason else []
    told = _told(found) if found.icon else [Text((found.reason,), "quiet")]
    steps: list[Inline | tuple[Inline, ...]] = [*found.working.split("\n\n")]
    more = ("More on ", Link("usual variation", "how-to-read#usual-variation"), ".")
    return [
        Heading("Usual variation"),
        *told,
        drawn,
        Details("The figures of usual variation", (figures.table(portal, kpi),)),
        Details("How usual variation is worked out", (Text((*steps, more)),)),
    ]


def _told(found: Variation) -> list[Block]:
    """Return what the newest figure and the target show, each with what to make of it."""
    lines: list[Inline | tuple[Inline, ...]] = []
    if found.icon:
        lines.append((icon_tag(found.icon), f" {found.finding} {ASK[found.icon.kind]}"))
    if found.assurance:
        lines.append((assurance_tag(found.assurance), f" {found.assured} {ASSURED[found.assurance]}"))
    return [Text(tuple(lines))]
