"""Where it is told that a record was taken out: in the text above it, by its title or reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.problems import quoted
from csportal.records.council import Council, Service
from csportal.records.plan import Plan
from csportal.records.portal import PortalSettings

if TYPE_CHECKING:
    from csportal.checks.changes.rule import Change
    from csportal.link import Portal
    from csportal.records.base import Record


def is_mentioned(change: Change, record: Record) -> bool:
    """Whether a text that was not there before names the record, be it as short as a message does."""
    title, ref = title_of(record), getattr(record, "ref", None)
    before = _texts(change.before, record)
    texts = [text for text in _texts(change.after, record) if text not in before]
    name = quoted(title).strip("“…”").casefold()
    return any(name in text.casefold() or (ref and ref in text) for text in texts)


def went_with_its_folder(change: Change, record: Record) -> bool:
    """Whether the plan or council that it belongs to is gone as a whole, which is told once."""
    home = record.home
    above = [home.council] if isinstance(record, Plan | Council) else [home.council, f"{home.council}/{home.plan}"]
    holders = [change.before.by_key.get(key) for key in above]
    return any(one is not None and one is not record and change.is_gone(one) for one in holders)


def twin_of(change: Change, record: Record) -> Record | None:
    """Return the record that has taken its name, where one has: in its plan, or beside it if it is a plan itself."""
    keys = change.before.by_key
    alike = [one for one in change.after.all(type(record)) if one.key not in keys and said_by(one) == said_by(record)]
    return next((one for one in alike if _holder(one) == _holder(record)), None)


def way_out(record: Record, *, are_many: bool = False) -> str:
    """Return what to write, and where, if the record is to go, or many of what it lists."""
    title, go = quoted(title_of(record)), "they are" if are_many else "it is"
    match record:
        case Council():
            return f"If {go} to go, name {title} in the summary of portal.yml and say why."
        case Plan() | Service():
            return f"If {go} to go, name {title} in the summary of council.yml and say why."
    return f"If {go} to go, name {title} in plan.yml and say why: “notes: [{{title: Taken out, text: …}}]”."


def why(record: Record) -> str:
    """Return where the reason goes, for a record that has a note of its own and for one that has none."""
    if "note" in type(record).model_fields:
        return "or say in its “note” why it changed."
    name = quoted(getattr(record, "title", record.id))
    if isinstance(record, Service):
        return f"or name {name} in the summary of council.yml and say why."
    if not record.home.plan and not isinstance(record, Plan):
        return "or leave it so, if it was wrong until now: this is told once, beside the change itself."
    return f"or name {name} in plan.yml and say why: “notes: [{{title: Put right, text: …}}]”."


def title_of(record: Record) -> str:
    """Return the name by which a text would speak of the record."""
    names = ("short_title", "short_name", "title")
    return next((str(name) for each in names if (name := getattr(record, each, None))), record.id)


def said_by(record: Record) -> str:
    """Return what a record is known again by: its title, or its text where it has no title."""
    return str(getattr(record, "title", None) or getattr(record, "text", None) or title_of(record))


def _holder(record: Record) -> tuple[str, str]:
    home = record.home
    match record:
        case Council():
            return "", ""
        case Plan():
            return home.council, ""
    return home.council, home.plan


def _texts(portal: Portal, record: Record) -> list[str]:
    match record:
        case Council():
            return [f"{one.summary} {one.notice}" for one in portal.all(PortalSettings)]
        case Plan() | Service():
            council = portal.by_key.get(record.home.council)
            return [council.summary] if isinstance(council, Council) else []
    plan = portal.by_key.get(f"{record.home.council}/{record.home.plan}")
    return [f"{one.title} {one.text}" for one in plan.notes] if isinstance(plan, Plan) else []
