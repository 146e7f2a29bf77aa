"""A council moves, renames and merges its teams: what its older plans say of them is not called wrong for that."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
import yaml

from tests.mistakes.change import Changed, Edit, Files
from tests.mistakes.ground import Ground, places
from tests.mistakes.places import BARNET, COUNCIL, LEARNING, MANDATE

Grounds = Callable[[str], Ground]
Services = dict[str, dict[str, Any]]
LONDON, WEST = "barnet/council.yml", "hammersmith-and-fulham/council.yml"
TRANSPORT = f"{BARNET}/milestones/disabilities-7-transport.yml"
DISABILITY = f"{BARNET}/milestones/disabilities-3-care-plans.yml"
MODELS = f"{MANDATE}/registers/delivery-models.yml"
TEAMS = [
    *(
        (LONDON, "education-services", team)
        for team in ("sen-transport", "camhs", "disabilities-0-25", "virtual-school")
    ),
    *((LONDON, "safeguarding", team) for team in ("school-places", "leaving-care", "early-years", "youth-work")),
    *((LONDON, "libraries", team) for team in ("mash", "early-help", "adoption", "post-16-opportunities")),
    *((WEST, "education", team) for team in ("safeguarding", "transport", "looked-after-children")),
    *((WEST, "health-integration", team) for team in ("vulnerable-children", "it-services-to-schools")),
]


@dataclass(frozen=True)
class Reorganisation:
    """A new text of a council's file, and services whose records are put down to another."""

    file: str
    text: str
    merged: tuple[tuple[str, str], ...] = ()

    def changed(self, files: Files) -> Changed:
        """Return what the change leaves of the files that it touches."""
        after: Changed = {self.file: self.text.encode()}
        for old, new in self.merged:
            link = re.compile(rf"(?<=service: ){old}(?![\w-])")
            texts = {file: raw.decode() for file, raw in files.items() if file.endswith(".yml")}
            after |= {file: link.sub(new, text).encode() for file, text in texts.items() if link.search(text)}
        return after


def with_teams(text: str, act: Callable[[Services, Services], None]) -> str:
    """Return a council's file in which an act is done upon its services; it gets them, and what each is in, by id."""
    council = yaml.load(text, yaml.BaseLoader)
    found: Services = {}
    within: Services = {}

    def look(holder: dict[str, Any]) -> None:
        for one in holder.get("services", []):
            found[one["id"]], within[one["id"]] = one, holder
            look(one)

    look(council)
    act(found, within)
    return yaml.safe_dump(council, sort_keys=False, allow_unicode=True)


@pytest.mark.parametrize(("file", "to", "team"), TEAMS, ids=[team for _, _, team in TEAMS])
def test_team_may_move_to_another_service(file: str, to: str, team: str, ground: Grounds):
    """A team moves to another service: the milestones and measures that nobody touched get no warning."""
    here = ground(file)

    def move(found: Services, within: Services) -> None:
        within[team]["services"].remove(found[team])
        found[to].setdefault("services", []).append(found[team])

    act = Reorganisation(file, with_teams(here.files[file].decode(), move))

    assert [str(one) for one in here.gate(act)] == []
    assert [str(one) for one in here.against(act)] == []


def test_service_may_get_another_name(ground: Grounds):
    """A service is renamed: the lines of tables that have its older name, which its id keeps, are still its own."""
    here = ground(WEST)

    def rename(found: Services, within: Services) -> None:
        del within
        found["local-safeguarding-children-board"]["title"] = "Partnership for Children"

    assert here.gate(Reorganisation(WEST, with_teams(here.files[WEST].decode(), rename))) == []


def test_two_services_may_become_one(ground: Grounds):
    """Two services are made one with both their names: the money tables of both are the one's."""
    here = ground(COUNCIL)

    def merge(found: Services, within: Services) -> None:
        old, new = found["learning-and-achievement"], found["organisation-and-provision"]
        within[old["id"]]["services"].remove(old)
        new["title"] += " and Learning and Achievement"

    text = with_teams(here.files[COUNCIL].decode(), merge)
    act = Reorganisation(COUNCIL, text, (("learning-and-achievement", "organisation-and-provision"),))

    assert {one.code for one in here.gate(act)} == {
        "unknown-reference"
    }  # the lists of services, which stay as they are


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (TRANSPORT, "service: sen-transport", "service: fostering", {"10: heading-of-another", "10: other-service"}),
        (TRANSPORT, "objective: disabilities-and-sen", "objective: libraries", {"9: other-service"}),
        (
            DISABILITY,
            "service: disabilities-and-sen",
            "service: education-services",
            {"7: other-service", "8: heading-of-another"},
        ),
        (
            MODELS,
            "    service: it-services-to-schools",
            "    service: transport",
            {"214: heading-of-another", "214: other-service"},
        ),
        (LEARNING, "service: learning-and-achievement", "service: children-and-families", {"4: copied-table"}),
    ],
    ids=["team", "objective", "service", "entry", "table"],
)
def test_slip_is_told_from_a_move(file: str, old: str, new: str, told: set[str], ground: Grounds):
    """A record that is put down to a team that it does not name, or whose others stand where they should, is told."""
    here = ground(file)

    found = places(here.gate(Edit("slip", file, old, new)))

    assert {one.partition(":")[2] for one in found} == told
    assert all(one.startswith(f"data/{file}") for one in found)
