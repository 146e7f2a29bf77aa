"""The figures and dates that a record publishes outside of series and money tables, each by a name that it keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.figure_tables import Name, Published, of_bridge, of_others, of_survey
from csportal.checks.changes.typed import plain
from csportal.problems import quoted
from csportal.records.bridge import Bridge, ControlTotal
from csportal.records.figures import NoAmount
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.registers.assets import Asset
from csportal.records.registers.contracts import Contract, Contracts
from csportal.records.registers.delivery import DeliveredService
from csportal.records.registers.documents import Reference
from csportal.records.registers.facts import Fact
from csportal.records.registers.need_groups import NeedGroup
from csportal.records.registers.posts import Post
from csportal.records.registers.risks import Risk
from csportal.records.registers.strategies import Strategy
from csportal.records.survey import Survey

if TYPE_CHECKING:
    from csportal.records.base import Record

FIELDS: dict[type[Record], tuple[str, ...]] = {
    Asset: ("ends",),
    Contract: ("value", "forecast", "ends", "intention"),
    Contracts: ("unit",),
    ControlTotal: ("figure", "unit", "to"),
    DeliveredService: (),
    Fact: ("value", "unit", "per", "out_of", "period"),
    Milestone: ("starts",),
    NeedGroup: ("number",),
    Post: ("full_time_equivalent",),
    Reference: ("date",),
    Risk: ("likelihood", "impact"),
    Strategy: ("period",),
}
"""The fields of each kind of entry that are figures and dates of the source."""
RECORDS: tuple[type[Record], ...] = (*FIELDS, Bridge, Kpi, Survey)


def figures(record: Record) -> dict[Name, Published]:
    """Return what the record publishes, by what it is rather than by where it stands."""
    match record:
        case Kpi():
            return dict(of_others(record)) if record.comparators else {}
        case Bridge():
            return dict(of_bridge(record))
        case Survey():
            return dict(of_survey(record))
    way = "in its “note”" if "note" in type(record).model_fields else "in the “notes” of plan.yml, and name it there"
    held = {name: getattr(record, name) for name in FIELDS[type(record)]}
    found: dict[Name, Published] = {
        (name,): Published(plain(given), (name,), quoted(name), way)
        for name, given in held.items()
        if given is not None and not isinstance(given, NoAmount) and plain(given) != "suppressed"
    }
    if isinstance(record, Milestone):
        for row, step in enumerate(record.steps):
            for name in ("starts", "due", "completed"):
                if (day := getattr(step, name)) is not None:
                    whole, path = f"the step {quoted(step.what)}", ("steps", row, name)
                    words, notes = f"{quoted(name)} of {whole}", (step.note,)
                    found["steps", step.what, name] = Published(plain(day), path, words, notes=notes, row=whole)
    if isinstance(record, DeliveredService):
        for period, model in record.models.items():
            words = f"How it is provided in {period}"
            found["models", period.text] = Published(model.model, ("models", period.text, "model"), words, way)
    return found
