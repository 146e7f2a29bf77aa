"""A plan's registers: contracts, assets, projects and the like, and a page for each."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from csportal.present.doubts import of_register
from csportal.present.frame import DOING, has_registers, plan_crumbs, plan_menu
from csportal.present.registers import registers_of
from csportal.present.shapes import Block, Card, Cards, Details, Link, Page, Text
from csportal.present.source import about, printed_in
from csportal.records.base import Source
from csportal.records.plan import Plan
from csportal.records.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.present.registers import Register
    from csportal.present.shapes import Blocks

PARTS = {
    "menu": "Links to the plan's own pages.",
    "lead": "What the register holds.",
    "cards": "A card for each register, on the page of them all.",
    "chart": "The register as a picture, where it has one.",
    "reading": "The register to read, where it is words more than figures.",
    "table": "The register as a table.",
    "more": "What else the register holds.",
    "about": "Where the register came from.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for plan in portal.all(Plan):
        if has_registers(portal, plan):
            yield _index(portal, plan)
        for register in registers_of(portal, plan):
            yield _register(portal, plan, register)


def cards(portal: Portal, plan: Plan, level: int = 3) -> Cards:
    """Return a card for each register and survey of a plan, with what it holds; `level` is that of their headings."""
    found = [
        Card(Link(one.title, one.path(plan)), "", (Text((one.said(portal, plan),)),))
        for one in registers_of(portal, plan)
    ]
    found += [Card(Link(one.title, one.key), "", (Text((one.about,)),)) for one in portal.in_plan(Survey, plan)]
    return Cards(tuple(found), level)


def _index(portal: Portal, plan: Plan) -> Page:
    said = "Everything else that the plan lists: each register with its entries, to read and to download."
    nothing: dict[str, list[Block]] = {part: [] for part in PARTS}
    page = _page(portal, plan, f"Registers: {plan.short_title}", said)
    return replace(page, parts={**nothing, **page.parts, "cards": [cards(portal, plan, 2)]})


def _register(portal: Portal, plan: Plan, register: Register) -> Page:
    page = _page(portal, plan, f"{register.title}: {plan.short_title}", register.said(portal, plan))
    first = portal.in_plan(register.kind, plan)[0]
    table = register.table(portal, plan)
    chart = register.picture(portal, plan) if register.picture else None
    reading = register.read(portal, plan) if register.read else []
    where = [("Published in", one) for one in _sources(portal, plan, register)]
    parts: dict[str, Blocks] = {
        "cards": [],
        "chart": [chart] if chart else [],
        "reading": reading,
        "table": [Details("The same as a table", (table,), "data") if reading else table],
        "more": [
            *of_register(portal, plan, register.slug),
            *_note(portal, plan, register),
            *(register.more(portal, plan) if register.more else []),
        ],
        "about": [about(portal, first, [*where])],
    }
    return replace(
        page,
        path=register.path(plan),
        kind_label="Register",
        crumbs=(*page.crumbs, Link("Registers", page.path)),
        file=first.home.entry.file,
        parts={**page.parts, **parts},
    )


def _page(portal: Portal, plan: Plan, title: str, said: str) -> Page:
    """Return what the page of all registers and that of each have in common."""
    return Page(
        path=f"{plan.key}/registers",
        kind="registers",
        kind_label="Registers",
        title=title,
        description=said,
        crumbs=plan_crumbs(portal, plan),
        section=DOING,
        council=portal.council_of(plan).short_name,
        plan=plan.short_title,
        parts={"menu": [plan_menu(portal, plan, f"{plan.key}/registers")], "lead": [Text((said,), "lead")]},
    )


def _more(portal: Portal, plan: Plan, register: Register) -> list[Block]:
    more = register.more(portal, plan) if register.more else []
    return [*of_register(portal, plan, register.slug), *_note(portal, plan, register), *more]


def _note(portal: Portal, plan: Plan, register: Register) -> list[Block]:
    """Return what a reader should know of the whole register."""
    entry = portal.in_plan(register.kind, plan)[0].home.entry
    holders = [one for one in portal.records if one.home.entry is entry and not one.home.path]
    return [Text((note,), "note") for one in holders if (note := getattr(one, "note", None))]


def _sources(portal: Portal, plan: Plan, register: Register) -> list[str]:
    """Return where in the document a register stands: its one place, or the sections of its entries."""
    entry = portal.in_plan(register.kind, plan)[0].home.entry
    given = [getattr(one, "source", None) for one in portal.records if one.home.entry is entry]
    sources = [one for one in given if isinstance(one, Source)]
    sections = sorted({one.section for one in sources}, key=_natural)
    if len(sections) == 1:
        return [printed_in(plan, sources[0])]
    return [f"{plan.document.publisher}, {plan.document.title}, sections {', '.join(sections)}"] if sections else []


def _natural(section: str) -> tuple[int, str]:
    """Return what sections are sorted by: their first number, then their words."""
    number = re.match(r"\d+", section)
    return (int(number.group()) if number else 0, section)
