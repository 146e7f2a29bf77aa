"""Milestones of any dates and ratings: what always holds of how they stand."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from csportal.derive.milestones.progress import FROM_GOOD_TO_BAD, MilestoneStanding, Progress, milestone_standing
from csportal.records.milestone import Milestone
from tests.awkward import MILESTONE, milestone, portal_of
from tests.properties.settings import tries

PERIODS = st.sampled_from(
    [
        "2023",
        "2024-02-29",
        "2024-05",
        "2024-06",
        "2024-06-30",
        "2024-07-01",
        "2024-25 Q2",
        "2024-25",
        "AY 2024-25 autumn",
    ]
)
STATUSES = ("on-track", "at-risk", "off-track", "complete", "not-started", "deferred", "cancelled")
JUDGEMENTS = st.builds(lambda status: {"status": status, "reason": "So it is."}, st.sampled_from(STATUSES))
MAYBE = st.none() | PERIODS
UPDATES = st.dictionaries(
    st.sampled_from(["2023-24 Q3", "2023-24 Q4", "2024-25 Q1"]),
    st.fixed_dictionaries(
        {"commentary": st.just("As reported.")},
        optional={"forecast": PERIODS, "completed": PERIODS, "judgement": JUDGEMENTS},
    ),
)
CHANGES = st.lists(
    st.builds(lambda was, date: {"from": was, "date": date, "why": "A road."}, PERIODS, PERIODS), max_size=2
)
STEPS = st.lists(
    st.fixed_dictionaries({"what": st.just("Ask families.")}, optional={"due": PERIODS, "completed": PERIODS}),
    max_size=2,
)
FIELDS = st.fixed_dictionaries(
    {"due": PERIODS}, optional={"starts": PERIODS, "updates": UPDATES, "changes": CHANGES, "steps": STEPS}
)


def standing_of(fields: dict[str, Any]) -> MilestoneStanding | None:
    """Return how the milestone stands; nothing where a change leaves its date as it was, which is refused."""
    dates = [*(one["from"] for one in fields.get("changes", ())), fields["due"]]
    if any(one == other for one, other in pairwise(dates)):
        return None
    portal = portal_of({MILESTONE: milestone(**fields)})
    return milestone_standing(portal, portal.all(Milestone)[0])


@given(FIELDS)
@tries(150)
def test_every_status_explains_itself(fields: dict[str, Any]):
    """Whatever is said of a milestone, it has a status with sentences that say why; its slippage fits its dates."""
    one = standing_of(fields)
    if one is None:
        return

    assert re.fullmatch(r"[A-Z].*[.”]", one.working)
    if one.progress == Progress.LATE:
        assert one.milestone.due is not None
        assert one.milestone.due.last < one.today
    if one.progress == Progress.CANCELLED:
        assert (one.slippage, one.slippage_from_baseline) == (None, None)
    if one.timing:
        assert (one.slippage or 0) > 0 if one.timing == "late" else (one.slippage or 0) <= 0
    if not one.milestone.changes:
        assert one.slippage == one.slippage_from_baseline


@given(STEPS, st.integers(0, 1), st.sampled_from(["on-track", "at-risk", "off-track"]))
@tries(150)
def test_step_that_is_done_never_makes_things_worse(steps: list[dict[str, Any]], which: int, status: str):
    """Whatever its steps are, a milestone stands no worse once one of them is reported as done."""
    updates = {"2024-25 Q1": {"commentary": "As reported.", "judgement": {"status": status}}}
    done = [{**step, "completed": "2024-05"} if row == which else step for row, step in enumerate(steps)]

    before, after = (standing_of({"due": "2024-25", "updates": updates, "steps": each}) for each in (steps, done))

    assert before
    assert after
    assert FROM_GOOD_TO_BAD.index(after.progress) <= FROM_GOOD_TO_BAD.index(before.progress)


@given(FIELDS, st.sampled_from(["at-risk", "off-track"]))
@tries(100)
def test_worse_rating_never_looks_better(fields: dict[str, Any], status: str):
    """A milestone that the council rates as at risk or off track is never shown as on track or not started."""
    updates = {"2024-25 Q1": {"commentary": "As reported.", "judgement": {"status": status}}}

    one = standing_of(fields | {"updates": updates})

    assert one is None or one.progress not in {Progress.ON_TRACK, Progress.NOT_STARTED, Progress.NOT_RATED}
