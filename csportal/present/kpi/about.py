"""About a KPI's data: what a value covers, whose it is, how fresh it is, and where it was published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present import freshness
from csportal.present.links import link
from csportal.present.source import about, printed_in
from csportal.present.words import capital, listed
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.present.shapes import Aside, Inline, Link

WINDOWS = {
    "point-in-time": "How things stood at the end of the period",
    "in-period": "What happened in the period alone",
    "year-to-date": "Everything from 1 April to the end of the period",
    "rolling-12-months": "The 12 months up to the end of the period",
    "academic-year": "The school year",
}


def about_kpi(portal: Portal, kpi: Kpi) -> Aside:
    """Return the box about the measure's data."""
    plan = portal.plan_of(kpi)
    service = portal.find(kpi, "service", kpi.service)
    parts: list[tuple[str, Inline | tuple[Inline, ...] | None]] = [
        ("Why it matters", kpi.why_it_matters),
        *freshness.facts(portal, kpi)[:-1],  # how that is worked out stands with the other workings
        ("Reference", kpi.ref),
        ("Owner", kpi.owner or plan.owner),
        ("Service", link(service) if service else None),
        ("How often", capital(kpi.frequency) if kpi.frequency else None),
        ("A value covers", WINDOWS[kpi.window]),
        ("Counts people", "Yes: small numbers are suppressed" if kpi.counts_people else "No"),
        ("See also", _related(portal, kpi)),
        ("Note", kpi.note),
        ("Data comes from", kpi.data_source),
        ("Limits of the data", kpi.data_quality),
        ("National frameworks", listed(kpi.frameworks) if kpi.frameworks else None),
        ("Published in", printed_in(plan, kpi.source)),
        (
            "How to cite",
            f"{portal.council_of(kpi).name}, {kpi.ref or kpi.title}, {max(kpi.values).name}. {portal.settings.title}.",
        ),
    ]
    return about(portal, kpi, [(term, said) for term, said in parts if said])


def _related(portal: Portal, kpi: Kpi) -> tuple[Link, ...] | None:
    """Return links to the measures that belong with it, whichever of the two names the other."""
    named = [portal.search(kpi, Kpi, one) for one in kpi.related]
    found = dict.fromkeys(one for one in (*named, *portal.citing(kpi, Kpi)) if one)
    return tuple(link(one) for one in found) or None
