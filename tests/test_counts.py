from __future__ import annotations

import pytest

from csportal.checks.example import KPI
from csportal.derive.milestones.progress import Progress, milestone_standing
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import standing
from csportal.derive.rollup.counts import Counts, count, count_progress
from csportal.present.gather import kpis, milestones, money, standings
from csportal.records.council import Council, Service
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.objectives import Objective
from csportal.records.priorities import Priority
from tests.awkward import MILESTONE, file, milestone, portal_of

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


def test_milestones_are_counted_from_good_to_bad():
    """Milestones are counted in the order from good to bad, leaving out what none is."""
    told = {
        "late": milestone(due="2024-03"),
        "none": milestone(due="2024-12"),
        "done": milestone(updates={"2024-25 Q1": {"commentary": "Done.", "completed": "2024-05"}}),
        "slower": milestone(updates={"2024-25 Q1": {"commentary": "Later.", "forecast": "2024-08"}}),
        "slow": milestone(updates={"2024-25 Q1": {"commentary": "Later.", "forecast": "2024-07"}}),
    }
    portal = portal_of({MILESTONE.replace("hub", name): text for name, text in told.items()})

    found = count_progress(milestone_standing(portal, one) for one in portal.all(Milestone))

    assert list(found.items()) == [
        (Progress.COMPLETE, 1),
        (Progress.AT_RISK, 2),
        (Progress.LATE, 1),
        (Progress.NOT_RATED, 1),
    ]


def ids(records):
    return sorted(one.id for one in records)


def test_record_gathers_what_names_it(portal):
    """A priority, objective or service has the measures and milestones that name it, directly or through its parts."""
    early_help = portal.by_key[f"{PLAN}/priorities/early-help"]
    visits = portal.by_key[f"{PLAN}/objectives/visit-in-time"]
    assert isinstance(early_help, Priority)
    assert isinstance(visits, Objective)
    through = {"visit-in-time", "homes-near-by"}

    for found, kind in ((kpis(portal, early_help), Kpi), (milestones(portal, early_help), Milestone)):
        named = [one for one in portal.in_plan(kind, early_help)
                 if one.priority == "early-help" or one.objective in through]  # fmt: skip
        assert ids(found) == ids(named)
    # The reading of seven-year-olds names another priority, and an objective that serves this one as well.
    assert {"visits", "crime", "reading"} < set(ids(kpis(portal, early_help)))
    assert {"crime", "visits"} <= set(ids(kpis(portal, visits)))
    assert "carers" not in ids(kpis(portal, early_help))


def test_service_gathers_its_parts(portal):
    """A service has the measures, milestones and money of the services within it, each once."""
    children = portal.by_key["anytown/services/children"]
    assert isinstance(children, Service)
    within = {"children", "families", "fostering", "schools"}

    for found, kind in ((kpis(portal, children), Kpi), (milestones(portal, children), Milestone)):
        assert ids(found) == ids(one for one in portal.all(kind) if one.service in within)
    assert {"families", "schools"} <= set(ids(money(portal, children)))
    assert {"carers", "visits", "inspections"} < set(ids(kpis(portal, children)))


def test_council_gathers_all_its_plans(portal):
    """A council has every measure of every one of its plans."""
    council = portal.all(Council)[0]

    assert len(standings(portal, council)) == len(portal.all(Kpi))


def test_milestones_stand_by_their_dates(portal):
    """Milestones stand with the earliest due first, and those without a date last."""
    plan = portal.by_key[PLAN]

    found = [one.id for one in milestones(portal, plan)]

    order = ["open-hub", "school-places", "carers-campaign", "short-breaks"]
    assert [one for one in found if one in order] == order
    assert found.index("no-date") > found.index("review")
