"""What is said of one measure or milestone is not said, word for word, of another."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.look_up import earlier, look_up
from csportal.checks.texts.prose import prose
from csportal.checks.texts.same_names import copied_plans
from csportal.checks.texts.text_figures import ANY, stems
from csportal.link.remembered import remembered
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal
    from csportal.records.base import Record

LEAST: dict[str | int, int] = {"definition": 6, "commentary": 8, "what": 8, "reason": 8, "why_it_matters": 6}
"""The texts that are one record's own, and how long one is that is hardly right of two."""
NAMES: dict[str | int, str] = {"what": "action", "why_it_matters": "reason why it matters"}
ALIKE = 0.5
"""From which share of their words in common on two titles are of the same kind: the same thing in two places."""
MOST = 12
"""A text that stands more often than this is no slip of the hand."""


def check(portal: Portal) -> Iterator[Problem]:
    for first, one in pairs(portal):
        yield problem(first, one)


def problem(first: Passage, one: Passage) -> Problem:
    """Return what is told of a text that is the copy of another."""
    field = one.path[-1]
    message = f"The {NAMES.get(field, field)} is word for word that of another, at {first.record.at(*first.path)}."
    hint = (
        "See which of the two was pasted over, and say there what is so of it. "
        f"{earlier(one.record)}{look_up(one.record)}If it is right of both, add: "
        f"accepted: {{{RULE.code}: why}}"
    )
    return Problem(one.record.at(*one.path), RULE.code, message, hint, Level.WARNING, one.record.key)


def is_told(portal: Portal, one: Passage) -> bool:
    """Whether a text is told to be that of another: what is wrong with it follows from that."""
    return any(
        one.record is each.record and one.path == each.path
        for pair in pairs(portal)
        if RULE.code not in (pair[1].record.accepted or {})
        for each in pair
    )


@remembered
def pairs(portal: Portal) -> list[tuple[Passage, Passage]]:
    """Return the texts that are told, each with what it is a copy of."""
    return list(_found(portal))


def _found(portal: Portal) -> Iterator[tuple[Passage, Passage]]:
    said: dict[tuple[str | int, str], list[Passage]] = defaultdict(list)
    for one in prose(portal):
        field = one.path[-1]
        if field in LEAST and len(one.words) >= LEAST[field]:
            said[field, one.text].append(one)
    copies = copied_plans(portal)
    told: set[Record] = set()
    for (field, _), everywhere in said.items():
        for again in _by_plan(everywhere, copies, by_itself=field != "commentary") if len(everywhere) > 1 else ():
            if not 1 < len(again) <= MOST or not (pair := _pair(again)):
                continue
            if pair[1].record in told:
                continue
            told.add(pair[1].record)
            yield pair


def _by_plan(found: list[Passage], copies: Container[tuple[str, str]], *, by_itself: bool) -> Iterable[list[Passage]]:
    """Return the texts of each plan by itself, or all together; a plan that is told to be a copy is left out."""
    plans: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for one in found:
        home = one.record.home
        if (home.council, home.plan) not in copies:
            plans[(home.council, home.plan) if by_itself else ("", "")].append(one)
    return plans.values()


def _pair(again: list[Passage]) -> tuple[Passage, Passage] | None:
    """Return the first of the texts and the copy of it, where one is; a record may repeat itself."""
    first = min(again, key=_strangeness)
    for one in again:
        if one.record is not first.record and not _is_right_of_both(first, one):
            return first, one
    return None


def _strangeness(one: Passage) -> int:
    """Return, below nought, how many words a text shares with its title: the copy shares fewer, and is to be blamed."""
    title = str(one.record.__dict__.get("title") or "")
    return -len(stems(one.text) & stems(title)) - len(set(ANY.findall(one.text)) & set(ANY.findall(title)))


def _is_right_of_both(one: Passage, other: Passage) -> bool:
    """Whether two measures may share the text: printed as one, or, of what is lasting, the same in two places.

    What tells their titles apart may then not stand in the text.
    """
    if not (isinstance(one.record, Kpi) and isinstance(other.record, Kpi)):
        return False
    kpis = one.record, other.record
    if kpis[0].title == kpis[1].title or (kpis[0].ref and kpis[0].ref == kpis[1].ref):
        return True  # That is told already.
    if kpis[0].home.plan != kpis[1].home.plan or kpis[0].home.council != kpis[1].home.council:
        return False
    if kpis[1].id in kpis[0].related or kpis[0].id in kpis[1].related:
        return True
    first, second = ({*stems(kpi.title), *ANY.findall(kpi.title)} for kpi in kpis)
    if one.path[-1] == "why_it_matters":
        return bool(first & second)
    if one.path[-1] != "definition" or len(first & second) < ALIKE * len(first | second):
        return False
    return not (first ^ second) & {*stems(one.text), *ANY.findall(one.text)}


COPY = COUNCIL[KPI].replace("Visits made", "Visits to families that were made")
OTHER = COPY.replace("Home visits on time", "Children who read well").replace("85.5", "83.5")

RULE = Rule(
    code="copied-text",
    says="A definition, commentary, action or reason is that of one measure or milestone, unless two are the same "
    "thing in two places or printed as one; and what makes a measure matter is not that of one on another subject.",
    bad=Example(
        KPI.replace("visits", "reading"),
        OTHER,
        f"9:13: copied-text: The definition is word for word that of another, at data/{KPI}:9:13.",
        beside=((KPI, COPY),),
    ),
    good=Example(
        KPI.replace("visits", "reading"),
        OTHER.replace("Visits to families that were made within five days", "Children who read well at the age of 7"),
        beside=((KPI, COPY),),
    ),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
