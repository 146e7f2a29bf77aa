from __future__ import annotations

import pytest

from csportal.checks.example import KPI
from csportal.derive.counts import Counts, count, count_progress
from csportal.derive.progress import Progress, milestone_standing
from csportal.derive.rag import Rag
from csportal.derive.standing import standing
from csportal.present.gather import kpis, milestones, money, standings
from csportal.records.council import Council, Service
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.objectives import Objective
from csportal.records.priorities import Priority
from tests.awkward import file, portal_of

PLAN = "anytown/families-2024-25"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], Counts(0, 0, 0, 0)),
        (["88", "85"], Counts(2, 0, 0, 0)),
        (["84", "80"], Counts(0, 2, 0, 0)),
        (["79"], Counts(0, 0, 1, 0)),
        (
            ["suppressed", "new", "not-available", {"due": "2024-10"}],
            Counts(0, 0, 0, 4, ((Rag.NOT_DUE, 1), (Rag.NOT_AVAILABLE, 2), (Rag.SUPPRESSED, 1))),
        ),
        (["88", "84", "79", "low"], Counts(1, 1, 1, 1, ((Rag.NOT_AVAILABLE, 1),))),
    ],
)
def test_measures_are_counted_by_status(values, expected):
    """Measures are counted as on target, close, off target, and not rated by the reason; each is counted once."""
    files = {KPI.replace("visits", f"kpi-{at}"): file(values={"2024-25 Q1": one}) for at, one in enumerate(values)}
    portal = portal_of(files)
    chosen = [kpi for kpi in portal.all(Kpi) if kpi.id.startswith("kpi-")]

    found = count(standing(portal, kpi) for kpi in chosen)

    assert found == expected
    assert found.total == len(values)


def test_milestones_are_counted_from_good_to_bad(portal):
    """Milestones are counted in the order from good to bad, leaving out what none is."""
    found = count_progress(milestone_standing(portal, one) for one in portal.all(Milestone))

    assert list(found.items()) == [
        (Progress.COMPLETE, 1),
        (Progress.AT_RISK, 1),
        (Progress.OFF_TRACK, 1),
        (Progress.LATE, 1),
        (Progress.NOT_RATED, 3),
    ]


def ids(records):
    return sorted(one.id for one in records)


def test_record_gathers_what_names_it(portal):
    """A priority, objective or service has the measures and milestones that name it, directly or through its parts."""
    early_help = portal.by_key[f"{PLAN}/priorities/early-help"]
    visits = portal.by_key[f"{PLAN}/objectives/visit-in-time"]
    assert isinstance(early_help, Priority)
    assert isinstance(visits, Objective)

    assert ids(kpis(portal, early_help)) == [
        "attendance", "conceptions", "crime", "crime-number", "moves", "reading", "visits",
    ]  # fmt: skip
    assert ids(milestones(portal, early_help)) == ["open-hub", "review", "short-breaks"]
    assert ids(kpis(portal, visits)) == ["crime", "visits"]


def test_service_gathers_its_parts(portal):
    """A service has the measures, milestones and money of the services within it, each once."""
    children = portal.by_key["anytown/services/children"]
    assert isinstance(children, Service)

    assert ids(kpis(portal, children)) == [
        "carers", "contacts", "crime", "inspections", "moves", "reading", "savings", "visits",
    ]  # fmt: skip
    assert ids(milestones(portal, children)) == ["carers-campaign", "open-hub", "short-breaks"]
    assert ids(money(portal, children)) == ["families", "schools"]


def test_council_gathers_all_its_plans(portal):
    """A council has every measure of every one of its plans."""
    council = portal.all(Council)[0]

    assert len(standings(portal, council)) == len(portal.all(Kpi))


def test_milestones_stand_by_their_dates(portal):
    """Milestones stand with the earliest due first."""
    plan = portal.by_key[PLAN]

    found = [one.id for one in milestones(portal, plan)]

    assert found == ["open-hub", "school-places", "carers-campaign", "short-breaks", "review", "no-date"]
