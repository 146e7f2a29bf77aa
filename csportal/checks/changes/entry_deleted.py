"""An entry of a register that was published is not deleted in silence."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.changes.mention import is_mentioned, said_by, twin_of, way_out, went_with_its_folder
from csportal.checks.changes.published import has_new_report, is_closed, is_new_edition
from csportal.checks.changes.register import HAVE_A_COURSE, holder_of, is_of_another_year, kinds_of_entries
from csportal.checks.changes.rule import ChangeRule, Pair
from csportal.checks.changes.series import MANY
from csportal.checks.example import COUNCIL, PLAN
from csportal.problems import Place, Problem, quoted
from csportal.records.registers.assets import Asset
from csportal.records.registers.contracts import Contract

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.records.base import Record

APART = {"item_id", "accepted", "source"}
"""What a copy of an entry does not share with it."""


def check(change: Change) -> Iterator[Problem]:
    registers: dict[str, list[Record]] = defaultdict(list)
    for record in change.before.records:
        if record.home.kind in kinds_of_entries():
            registers[record.home.entry.file].append(record)
    for file, entries in registers.items():
        if any(map(change.is_gone, entries)) and not went_with_its_folder(change, entries[0]):
            yield from _of_register(change, file, entries)


def _of_register(change: Change, file: str, entries: list[Record]) -> Iterator[Problem]:
    holder = holder_of(change.before, entries[0])
    if holder is None or is_new_edition(change, holder):
        return
    lost, are_many = [one for one in entries if change.is_gone(one) and not _is_told(change, one)], False
    if change.is_gone(holder):
        place, hint = Place(file), "Put the file back."
        message = f"The register {quoted(holder.id)} and what it lists ({len(entries)}) were published and are gone."
    elif len(lost) >= MANY:
        named = ", ".join(quoted(said_by(one)) for one in lost[:MANY])
        more = f" and {len(lost) - MANY} more" if len(lost) > MANY else ""
        place, are_many = _place(change, lost[0]), True
        is_cut_off = lost == entries[-len(lost) :]
        hint = f"{'They are the last of the file, which looks cut off. ' if is_cut_off else ''}Put them back."
        message = f"{len(lost)} of {len(entries)} entries that were published are gone: {named}{more}."
    else:
        yield from (_problem(change, record) for record in lost)
        return
    if not is_mentioned(change, holder):
        hint = f"{hint} {way_out(holder, are_many=are_many)}"
        yield Problem(place, RULE.code, message, hint, RULE.level, holder.key)


def _problem(change: Change, record: Record) -> Problem:
    twin = twin_of(change, record)
    place, hint = _place(change, record), "Put it back. "
    if twin:
        was, now = record.identity(), twin.identity()
        field = next(name for name in was if was[name] != now[name])
        called = "It is called" if field == "id" else f"Its {quoted(field)} is"
        again = "call it" if field == "id" else "make it"
        place, hint = twin.at(field), f"{called} {quoted(now[field])} now; {again} {quoted(was[field])} again. "
    message = f"The {record.home.kind} {quoted(said_by(record))} was published and is gone."
    return Problem(place, RULE.code, message, hint + way_out(record), RULE.level, record.key)


def _is_told(change: Change, record: Record) -> bool:
    """Whether the plan says that the entry went, or it went as such entries do in a plan that is kept up to date."""
    if is_mentioned(change, record) or _is_a_copy(change, record):
        return True
    if is_closed(change, record):
        return False
    has_ended = isinstance(record, Contract | Asset) and record.ends and record.ends.last < change.today
    may_go = record.home.kind in HAVE_A_COURSE and has_new_report(change, record)
    return bool(has_ended or may_go or is_of_another_year(change, record))


def _is_a_copy(change: Change, record: Record) -> bool:
    """Whether another entry that stays says all that this one said."""
    beside = [one for one in change.after.in_plan(type(record), record) if said_by(one) == said_by(record)]
    names = set(type(record).model_fields) - APART
    return any(
        one.key in change.before.by_key and all(getattr(one, name) == getattr(record, name) for name in names)
        for one in beside
    )


def _place(change: Change, record: Record) -> Place:
    """Return the list that held the entry."""
    entry = next(
        (one.home.entry for one in change.after.records if one.home.entry.file == record.home.entry.file), None
    )
    return entry.at_key(*record.home.path[:1]) if entry else Place(record.home.entry.file)


RISKS = f"{PLAN.removesuffix('plan.yml')}registers/risks.yml"
TEXT = """\
risks:
  - {id: money, title: Less money, text: There may be less to spend.}
  - {id: staff, title: Too few nurses, text: Posts may stay empty.}
source: {section: "5"}
"""
LESS = TEXT.replace("  - {id: staff, title: Too few nurses, text: Posts may stay empty.}\n", "")
NOTE = "notes: [{title: A risk that is over, text: There are no longer Too few nurses.}]\n"

RULE = ChangeRule(
    code="entry-deleted",
    says="An entry of a register that was published stays, or a note of its plan names it and says why it is gone. In "
    "a plan that is not closed, a contract or lease that has ended may go, and with a new report a risk or the like; "
    "and a new edition of the plan has lists of its own.",
    bad=Pair(RISKS, TEXT, LESS, "1:1: entry-deleted: The risk “Too few nurses” was published and is gone."),
    good=Pair(RISKS, TEXT, LESS, more=((PLAN, COUNCIL[PLAN], COUNCIL[PLAN] + NOTE),)),
    check=check,
)
