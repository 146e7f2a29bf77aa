"""A council and its services."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record
from csportal.records.fields import Id, Line, Text, listed, optional, required


class Service(Record):
    """A service of a council, with the services within it."""

    kind_of_record: ClassVar = "service"

    item_id: Id = required("The service's id, unique in the council.", alias="id")
    title: Line = required("The service's name.")
    about: Text | None = optional("What the service does, in a plain sentence.")
    services: tuple[Service, ...] = listed("The services within it.")


class Council(Record):
    """One council."""

    kind_of_record: ClassVar = "council"
    file: ClassVar = "{council}/council.yml"

    name: Line = required("The council's full name.")
    short_name: Line = required("The name that people use.")
    kind: Line = required("The kind of council.", examples=["unitary authority", "London borough"])
    ons_code: Line = required(
        "Its code at the Office for National Statistics: a letter and eight digits.",
        pattern=r"^[EWSN][0-9]{8}$",
        examples=["E06000006"],
    )
    summary: Text = required("What the portal holds of this council.")
    services: tuple[Service, ...] = required("The council's services, as a tree.", min_length=1)
