"""Registers: the lists that a plan keeps beside its measures and milestones, and how each is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.present import reading
from csportal.present.charts import contract_ends, delivery_counts
from csportal.present.gather import modules
from csportal.present.words import plural
from csportal.records.registers.achievements import Achievement
from csportal.records.registers.assets import Asset
from csportal.records.registers.consultations import Consultation
from csportal.records.registers.contracts import Contract
from csportal.records.registers.delivery import DeliveredService
from csportal.records.registers.discrepancies import SourceDiscrepancy
from csportal.records.registers.documents import Reference
from csportal.records.registers.facts import Fact
from csportal.records.registers.need_groups import NeedGroup
from csportal.records.registers.posts import Post
from csportal.records.registers.projects import Project
from csportal.records.registers.promises import Promise
from csportal.records.registers.risks import Risk
from csportal.records.registers.strategies import Strategy
from csportal.records.registers.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Callable

    from csportal.link import Portal
    from csportal.present.shapes import Block, Chart, Table
    from csportal.records.base import Record
    from csportal.records.plan import Plan


@dataclass(frozen=True)
class Register:
    """One register: its kind of record, its address within a plan, and how it is called and shown.

    `one` and `many` name its entries; `shown` is the module of its table; `picture` draws it; `read` puts it in
    headings and paragraphs where it is words more than figures; `more` follows its table.
    """

    kind: type[Record]
    slug: str
    title: str
    one: str
    tells: str
    many: str = ""
    shown: str = ""
    picture: Callable[[Portal, Plan], Chart | None] | None = None
    read: Callable[[Portal, Plan], list[Block]] | None = None
    more: Callable[[Portal, Plan], list[Block]] | None = None

    def path(self, plan: Plan) -> str:
        """Return the address of the register's page."""
        return f"{plan.key}/registers/{self.slug}"

    def table(self, portal: Portal, plan: Plan) -> Table:
        """Return the register as a table."""
        found: Table = modules("csportal.present.tables")[self.shown or self.slug].table(portal, plan)
        return found

    def said(self, portal: Portal, plan: Plan) -> str:
        """Return how many entries the register has, and what it tells."""
        rows = [row for row in self.table(portal, plan).rows if row.role != "heading"]
        return f"{plural(len(rows), self.one, self.many)}. {self.tells}"


REGISTERS = (
    Register(Topic, "topics", "In words", "topic", "What the document says in words, in short.", read=reading.topics),
    Register(Fact, "facts", "Facts and figures", "fact", "Single figures that the document gives without a target."),
    Register(
        Promise, "promises", "What it will mean", "promise", "What the plan says it will mean for people.",
        read=reading.promises,
    ),
    Register(
        Project, "projects", "Projects", "project", "What is being worked on under each priority.",
        read=reading.projects,
    ),
    Register(
        Achievement, "achievements", "Achievements", "achievement", "What the plan reports as done.",
        read=reading.achievements,
    ),
    Register(
        DeliveredService, "delivery-models", "Delivery models", "service",
        "Who provides each service, now and in the years to come.",
        shown="delivery_matrix", picture=delivery_counts.chart, more=reading.delivery,
    ),
    Register(
        Contract, "contracts", "Contracts", "contract", "What is bought, from whom, and what happens next.",
        picture=contract_ends.chart,
    ),
    Register(Asset, "assets", "Buildings and sites", "asset", "What is happening to each building and site."),
    Register(
        NeedGroup, "need-groups", "People who use services", "group",
        "How many people use services, by how much help they need.", shown="need_groups",
    ),
    Register(
        Consultation, "consultations", "Consultations", "consultation",
        "Who was or will be asked, and what came of it.",
    ),
    Register(
        Strategy, "strategies", "Strategies", "strategy", "The other plans that this one belongs with.",
        many="strategies",
    ),
    Register(Risk, "risks", "Risks", "risk", "What may keep the plan from being done."),
    Register(Post, "posts", "Posts", "post", "The jobs of a proposed team."),
    Register(
        Reference, "documents", "Laws, guidance and papers", "document",
        "What the plan rests on, and papers that it names.",
    ),
    Register(
        SourceDiscrepancy, "discrepancies", "What does not agree", "discrepancy",
        "Where the document does not agree with itself, and what to make of it.", many="discrepancies",
    ),
)  # fmt: skip
"""The registers in the order in which a plan shows them."""


def registers_of(portal: Portal, plan: Plan) -> list[Register]:
    """Return the registers that a plan has entries for."""
    return [one for one in REGISTERS if portal.in_plan(one.kind, plan)]
