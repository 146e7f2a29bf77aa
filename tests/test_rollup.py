from __future__ import annotations

import json
from collections import Counter

import pytest

from csportal.checks.example import KPI, PLAN
from csportal.derive.milestones.progress import Progress
from csportal.derive.rating.rag import Rag
from csportal.derive.rollup.counts import Counts
from csportal.derive.rollup.rollup import Milestones, Overall, overall, rollup
from csportal.derive.rollup.tally import measures_in_words, milestones_in_words
from csportal.link import Portal
from csportal.present import rollup as presented
from csportal.present.gather import modules
from csportal.present.shapes import Items, Page, Tag
from csportal.present.tables import commitments, data_rollups, measures
from csportal.publish.text import escaped
from csportal.records.council import Council, Service
from csportal.records.objectives import Objective
from csportal.records.plan import Plan
from csportal.records.priorities import Priority
from csportal.site.edition import Edition
from tests.awkward import file, milestone, portal_of

ON, MIXED, OFF, NONE = Overall.ON_COURSE, Overall.MIXED, Overall.OFF_COURSE, Overall.NOT_ENOUGH
FOLDER = PLAN.removesuffix("plan.yml")


def counts(on: int, close: int, off: int, *reasons: tuple[Rag, int]) -> Counts:
    return Counts(on, close, off, sum(number for _, number in reasons), reasons)


def dated(**states: int) -> Milestones:
    return Milestones(tuple((Progress[name.upper()], number) for name, number in states.items()))


@pytest.mark.parametrize(
    ("measures", "milestones", "expected"),
    [
        # fewer than three are rated
        (counts(0, 0, 0), dated(), NONE),
        (counts(2, 0, 0), dated(), NONE),
        (counts(0, 0, 2), dated(), NONE),
        (counts(1, 0, 0), dated(complete=1), NONE),
        (counts(3, 0, 0), dated(), ON),
        (counts(1, 0, 0), dated(complete=1, on_track=1), ON),
        (counts(0, 0, 0), dated(complete=3), ON),
        # fewer than half of those that can be rated
        (counts(3, 0, 0, (Rag.NOT_DUE, 3)), dated(), ON),
        (counts(3, 0, 0, (Rag.NOT_DUE, 4)), dated(), NONE),
        (counts(3, 0, 0, (Rag.NOT_DUE, 3), (Rag.DATA_ONLY, 9)), dated(), ON),
        (counts(0, 0, 3, (Rag.SUPPRESSED, 2), (Rag.NO_TARGET, 2)), dated(), NONE),
        (counts(3, 0, 0), dated(on_track=1, not_rated=1), ON),
        (counts(3, 0, 0), dated(on_track=1, not_rated=2), NONE),
        (counts(1, 0, 0, (Rag.NOT_DUE, 2)), dated(complete=20), NONE),
        # the good word stands over good things only
        (counts(9, 1, 0), dated(), MIXED),
        (counts(9, 0, 1), dated(), MIXED),
        (counts(9, 0, 0), dated(complete=4, at_risk=1), MIXED),
        (counts(9, 0, 0), dated(complete=4, late=1), MIXED),
        (counts(9, 0, 0), dated(off_track=1), MIXED),
        (counts(0, 3, 0), dated(), MIXED),
        (counts(0, 0, 0), dated(at_risk=3), MIXED),
        # half or more is off
        (counts(2, 0, 1), dated(), MIXED),
        (counts(2, 0, 2), dated(), OFF),
        (counts(1, 0, 2), dated(), OFF),
        (counts(3, 3, 5), dated(), MIXED),
        (counts(3, 2, 5), dated(), OFF),
        (counts(0, 0, 3), dated(), OFF),
        # milestones that are done do not make up for measures
        (counts(1, 0, 1), dated(complete=20), OFF),
        (counts(2, 0, 0), dated(late=2), OFF),
        (counts(2, 0, 0), dated(late=1, off_track=1), OFF),
        (counts(3, 0, 0), dated(late=2), MIXED),
        (counts(0, 0, 0), dated(complete=2, late=2), OFF),
        (counts(0, 0, 0), dated(complete=3, late=2), MIXED),
    ],
)
def test_whole_has_a_status_by_one_rule(measures, milestones, expected):
    """Enough must be rated; on course is said of good things only, off course where half or more are off."""
    status, reason = overall(measures, milestones)

    assert status == expected
    assert reason.endswith(".")


@pytest.mark.parametrize("state", [one for one in Progress if one.name in {"NOT_STARTED", "CANCELLED", "DEFERRED"}])
def test_milestones_that_are_not_under_way_do_not_count(state):
    """Milestones that have not begun, or were cancelled or put off, neither help nor hinder."""
    found = Milestones(((Progress.ON_TRACK, 1), (state, 9)))

    assert overall(counts(2, 0, 0), found)[0] == Overall.ON_COURSE
    assert (found.rated, found.can_be_rated, found.total) == (1, 1, 10)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (counts(0, 0, 0), ""),
        (counts(0, 0, 0, (Rag.NO_TARGET, 1)), "The measure has no target."),
        (counts(0, 0, 0, (Rag.NOT_DUE, 3)), "None of 3 measures is rated: 3 are not due yet."),
        (counts(1, 0, 0), "The rated measure is on target."),
        (counts(0, 0, 4), "All 4 rated measures are off target."),
        (counts(4, 1, 3), "Of 8 rated measures 4 are on target, 1 is close to target and 3 are off target."),
        (
            counts(0, 0, 2, (Rag.NO_TARGET, 1), (Rag.SUPPRESSED, 2)),
            "All 2 rated measures are off target. 3 more cannot be rated: 1 has no target and 2 are suppressed.",
        ),
        (
            counts(0, 1, 0, (Rag.DATA_ONLY, 1)),
            "The rated measure is close to target. 1 more cannot be rated: 1 is for information only.",
        ),
    ],
)
def test_measures_are_told_so_that_they_add_up(found, said):
    """The counts of measures stand in a sentence with every group that has any, and verbs that fit."""
    assert measures_in_words(found) == said


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ({}, ""),
        ({"LATE": 1}, "The milestone is late."),
        ({"COMPLETE": 2}, "All 2 milestones are complete."),
        ({"NOT_RATED": 5}, "None of 5 milestones is rated."),
        ({"NOT_RATED": 1}, "The milestone is not rated."),
        ({"COMPLETE": 2, "LATE": 1}, "Of 3 milestones 2 are complete and 1 is late."),
    ],
)
def test_milestones_are_told_so_that_they_add_up(states, said):
    """The counts of milestones stand in a sentence with every state that any has."""
    assert milestones_in_words((Progress[name], number) for name, number in states.items()) == said


def shared(priority: str = "early-help") -> Portal:
    """A plan whose measure and milestone hang on a priority twice: by themselves and through an objective."""
    objectives = [{"id": "visit", "title": "Visit", "priorities": [priority]}]
    return portal_of(
        {
            f"{FOLDER}objectives.yml": json.dumps({"objectives": objectives}),
            KPI: file(objective="visit"),
            KPI.replace("visits", "calls"): file(title="Calls", objective="visit", values={"2024-25 Q1": "60"}),
            f"{FOLDER}milestones/hub.yml": milestone(objective="visit"),
        }
    )


def test_measure_counts_once():
    """A measure that hangs on a priority by itself and through an objective counts once there."""
    portal = shared()
    plan = portal.all(Plan)[0]

    found = rollup(portal, portal.all(Priority)[0])

    assert (found.counts.total, found.milestones.total) == (2, 1)
    assert (found.counts.on, found.counts.off) == (1, 1)
    assert rollup(portal, plan).counts == rollup(portal, portal.all(Council)[0]).counts == found.counts
    assert rollup(portal, portal.all(Objective)[0]).counts == found.counts


def test_nothing_is_summed_up_of_nothing():
    """What has no measure and no milestone has no status, no sentence and nothing on its page."""
    portal = portal_of({})
    service = portal.all(Service)[0]

    found = rollup(portal, service)

    assert found.status == Overall.NOT_ENOUGH
    assert presented.blocks(portal, service) == []


def test_suppressed_figures_are_only_counted():
    """A suppressed figure is told as one that is suppressed, and no more."""
    portal = portal_of({KPI: file(values={"2024-25 Q1": "suppressed"})})

    said = rollup(portal, portal.all(Plan)[0]).working

    assert said.startswith("The measure is suppressed.")


# ------------------------------------------------------------------------------- every page, from its own rows


def statuses(portal: Portal, record: Council | Plan | Priority | Objective | Service) -> tuple[Counter[str], ...]:
    """Return the statuses in the rows of the tables of a record's measures and milestones."""
    rows = measures.table(portal, record).rows
    plans = portal.plans_of(record) if isinstance(record, Council) else [record]
    done = [
        row
        for one in plans
        if isinstance(one, Plan | Priority | Objective)
        for row in commitments.table(portal, one).rows
    ]
    return Counter(row.status for row in rows), Counter(row.status for row in done)


@pytest.mark.parametrize("which", ["portal", "example"])
def test_every_rollup_is_that_of_its_rows(which, request):
    """The roll-up of every council, plan, priority, objective and service equals a recount from its tables' rows."""
    portal = request.getfixturevalue(which)
    kinds: tuple[type[Council | Plan | Priority | Objective | Service], ...] = (
        Council, Plan, Priority, Objective, Service,
    )  # fmt: skip
    records = [record for kind in kinds for record in portal.all(kind)]

    for record in records:
        rated, states = statuses(portal, record)
        found = rollup(portal, record)
        shown = {str(Rag.ON_TARGET): found.counts.on, str(Rag.CLOSE): found.counts.close}
        shown |= {str(Rag.OFF_TARGET): found.counts.off} | {str(one): number for one, number in found.counts.reasons}
        assert {name: number for name, number in shown.items() if number} == dict(rated)
        if not isinstance(record, Service):
            assert {str(state): number for state, number in found.milestones.states} == dict(states)
    assert len(records) > 5


@pytest.mark.parametrize("which", ["portal", "example"])
def test_every_page_shows_its_rollup(which, request):
    """Every page of something with measures or milestones shows their counts, the status and how it is worked out."""
    portal = request.getfixturevalue(which)
    edition = Edition(portal)
    pages = modules("csportal.present.pages")
    shown = 0

    for kind in ("council", "plan", "priority", "objective", "service"):
        for page in pages[kind].pages(portal):
            record = portal.by_key[page.path]
            found = rollup(portal, record)
            text = edition.show(page.path, "counts", page.path)
            if found.counts.total or found.milestones.total:
                assert escaped(found.working) in text
                assert presented.overall_tag(found).word in text
                assert sum(counted(page)) == found.counts.total + found.milestones.total
                shown += 1
            else:
                assert text.count("<p") == 0
    assert shown > 5


def counted(page: Page) -> list[int]:
    """Return the numbers of the list of counts."""
    tags = [
        one
        for block in page.parts["counts"]
        if isinstance(block, Items)
        for line, _ in block.items
        for one in line
        if isinstance(one, Tag)
    ]
    return [int(one.word.partition(" ")[0]) for one in tags]


@pytest.mark.parametrize("which", ["portal", "example"])
def test_open_data_has_every_rollup(which, request):
    """The open data has a row for everything with a measure or milestone, whose counts add up."""
    portal = request.getfixturevalue(which)
    table = data_rollups.table(portal, portal)
    keys = [column.key for column in table.columns]

    for row in table.rows:
        read = dict(zip(keys, (getattr(cell, "value", cell) for cell in row.cells), strict=True))
        number = {key: int(str(value)) for key, value in read.items() if str(value).isdigit()}
        unrated = sum(value for key, value in number.items() if key.startswith("unrated_"))
        assert number["rated"] == number["on_target"] + number["close_to_target"] + number["off_target"]
        assert number["measures"] == number["rated"] + unrated
        assert number["milestones"] == sum(value for key, value in number.items() if key.startswith("milestones_"))
        record = portal.by_key[str(read["record"])]
        assert read["status"] == rollup(portal, record).status
    assert table.rows
