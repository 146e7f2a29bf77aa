"""Projects: what is being worked on under each priority, where the plan names no date."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, reference, required


class Project(Record):
    """One project."""

    kind_of_record: ClassVar = "project"

    item_id: Id = required("The project's id, unique in the plan.", alias="id")
    title: Line = required("The project's name, as printed or shorter.")
    priority: reference("priority") = required("The priority that it serves.")  # type: ignore[valid-type]


class Projects(Record):
    """The projects of a plan, in its order."""

    kind_of_record: ClassVar = "projects"
    file: ClassVar = "{council}/{plan}/registers/projects.yml"

    projects: tuple[Project, ...] = required("The projects.", min_length=1)
    source: Source = required("Where the lists stand in the source.")
