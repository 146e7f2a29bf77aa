"""Registers that are words more than figures, as headings and paragraphs to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.links import link
from csportal.present.shapes import Block, Heading, Inline, Items, Text
from csportal.present.words import capital
from csportal.records.objectives import Objective
from csportal.records.registers.achievements import Achievement
from csportal.records.registers.delivery import DeliveredService, DeliveryModels
from csportal.records.registers.projects import Project
from csportal.records.registers.promises import Promise
from csportal.records.registers.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.plan import Plan

AUDIENCES = ("residents", "providers")


def topics(portal: Portal, plan: Plan) -> list[Block]:
    """Return each topic with what it says and its points."""
    blocks: list[Block] = []
    for one in portal.in_plan(Topic, plan):
        blocks.append(Heading(one.title, 2, one.id))
        if one.text:
            blocks.append(Text((one.text,)))
        if one.points:
            blocks.append(Items(tuple(((point,), None) for point in one.points)))
        blocks.append(_where(portal, one, "service", one.services))
    return blocks


def achievements(portal: Portal, plan: Plan) -> list[Block]:
    """Return each achievement with its figure and target."""
    blocks: list[Block] = []
    for one in portal.in_plan(Achievement, plan):
        blocks += [Heading(one.title, 2, one.id), Text((one.text,))]
        if one.achieved:
            blocks.append(Text((f"Reached: {one.achieved}.{f' Target: {one.target}.' if one.target else ''}",)))
        named = [*_links(portal, one, "priority", one.priorities), *_links(portal, one, "kpi", one.kpis)]
        if named:
            blocks.append(Text((_joined(named),), "quiet"))
    return blocks


def promises(portal: Portal, plan: Plan) -> list[Block]:
    """Return what a plan will mean, for residents first, by the objective or service that it comes from."""
    found = portal.in_plan(Promise, plan)
    blocks: list[Block] = []
    for audience in AUDIENCES:
        own = [one for one in found if one.audience == audience]
        if own:
            blocks += [Heading(f"For {audience}"), *promised(portal, own)]
    return blocks


def meant(found: Iterable[Promise]) -> list[Block]:
    """Return what promises mean for people, for residents first, each as an item under its audience."""
    told = list(found)
    blocks: list[Block] = []
    for audience in AUDIENCES:
        items = tuple(((one.text,), None) for one in told if one.audience == audience)
        blocks += [Heading(f"What it will mean for {audience}"), Items(items)] if items else []
    return blocks


def promised(portal: Portal, found: Iterable[Promise]) -> list[Block]:
    """Return promises under what they come from."""
    under: dict[str, list[Promise]] = {}
    for one in found:
        under.setdefault(one.objective or one.service or "", []).append(one)
    blocks: list[Block] = []
    for group in under.values():
        first = group[0]
        home = portal.find(first, "objective", first.objective) or portal.find(first, "service", first.service)
        if home:
            blocks.append(Text(((link(home),),)))
        blocks.append(Items(tuple(((one.text,), None) for one in group)))
    return blocks


def projects(portal: Portal, plan: Plan) -> list[Block]:
    """Return the projects under their priorities."""
    under: dict[str, list[Project]] = {}
    for one in portal.in_plan(Project, plan):
        under.setdefault(one.priority, []).append(one)
    blocks: list[Block] = []
    for name, group in under.items():
        home = portal.find(group[0], "priority", name)
        blocks.append(Heading(f"{getattr(home, 'title', name)} ({len(group)})", 2))
        blocks.append(Items(tuple(((one.title,), None) for one in group)))
    return blocks


def delivery(portal: Portal, plan: Plan) -> list[Block]:
    """Return each group of services with its objectives, and by what its work is judged."""
    holder = portal.in_plan(DeliveryModels, plan)[0]
    blocks: list[Block] = []
    for at, group in enumerate(holder.groups):
        service = portal.find(holder, "service", group.service)
        blocks.append(Heading(group.title))
        if service:
            blocks.append(Text((("Service: ", link(service)),), "quiet"))
        if group.objectives:
            found = [portal.search(holder, Objective, one) for one in group.objectives]
            blocks += [
                Heading("Objectives", 3, f"objectives-{at + 1}"),
                Items(tuple(((link(one),), None) for one in found if one)),
            ]
        if group.metrics:
            blocks += [
                Heading("Judged by", 3, f"judged-by-{at + 1}"),
                Items(tuple(((one,), None) for one in group.metrics)),
            ]
        if named := _links(portal, holder, "kpi", group.kpis):
            blocks.append(Text((("Measures: ", *_joined(named)),), "quiet"))
        own = [one for one in portal.in_plan(DeliveredService, plan) if one.group == group.title and one.aims]
        aims = tuple(((one.title,), Items(tuple(((aim,), None) for aim in one.aims))) for one in own)
        if aims:
            blocks += [Heading("What each service is to achieve", 3, f"aims-{at + 1}"), Items(aims)]
    return blocks


def _where(portal: Portal, one: Topic, kind: str, ids: tuple[str, ...]) -> Text:
    named = _links(portal, one, kind, ids)
    return Text(((capital(f"section {one.source.section}"), *(" · " if named else "",), *_joined(named)),), "quiet")


def _links(portal: Portal, record: Record, kind: str, ids: tuple[str, ...]) -> list[Inline]:
    return [link(one) for each in ids if (one := portal.find(record, kind, each))]


def _joined(found: list[Inline]) -> tuple[Inline, ...]:
    """Return inline parts with dots between them."""
    return tuple(part for at, one in enumerate(found) for part in ((" · ", one) if at else (one,)))
