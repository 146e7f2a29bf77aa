"""What bears the letters of a service, in its name or its reference, is put down to that service."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.reference.other_service import misput
from csportal.checks.texts.service_names import is_within, plain
from csportal.problems import Level, Problem, quoted
from csportal.records.council import Service
from csportal.records.glossary import Glossary
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.records.registers.posts import Post
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record

LETTERS = lazy_pattern(r"(?<![\w&-])[A-Z]{3,6}(?![\w&-])")
REF = lazy_pattern(r"([A-Z]{2,5})\d+[a-z]?|[A-Z]{2,4}\d+([A-Z]{2,5})")
"""A reference such as “CFS3” or “LPI05CFS”."""
FEWEST = 3
"""How many other records with the same letters agree, and all of them, for a single one to be odd."""


def check(portal: Portal) -> Iterator[Problem]:
    told = {problem.record for problem in misput(portal)}
    for problem in (*_by_name(portal), *_by_reference(portal)):
        if problem.record not in told:
            told.add(problem.record)
            yield problem


def _by_name(portal: Portal) -> Iterator[Problem]:
    terms = {term.abbreviation: term.term for one in portal.all(Glossary) for term in one.terms if term.abbreviation}
    services = {(one.home.council, plain(one.title)): one for one in portal.all(Service)}
    for record in portal.all(Post):
        own = portal.find(record, "service", record.service) if record.service else None
        for text in (record.team, record.title) if own else ():
            for letters in LETTERS.findall(text):
                meant = services.get((record.home.council, plain(terms.get(letters, ""))))
                if meant and own and not is_within(own, meant) and not is_within(meant, own):
                    message = f"{quoted(text)} is put down to the service {quoted(own.id)}, but {quoted(letters)} is "
                    message += f"{quoted(meant.title)}."
                    yield _problem(record, "service", message, f"Write “service: {meant.id}”, or check the name.")


def _by_reference(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        found: dict[str, list[Record]] = defaultdict(list)
        for record in (*portal.in_plan(Milestone, plan), *portal.in_plan(Kpi, plan)):
            if record.__dict__["service"]:
                for letters in _letters(record):
                    found[letters].append(record)
        for letters, records in found.items():
            counts = Counter(record.__dict__["service"] for record in records)
            (usual, most), *others = counts.most_common()
            if most < FEWEST or [count for _, count in others] != [1]:
                continue
            odd = next(record for record in records if record.__dict__["service"] != usual)
            message = f"“service” is {quoted(others[0][0])} here; in the {most} other records whose references have "
            message += f"{quoted(letters)} it is {quoted(usual)}."
            yield _problem(odd, "service", message, "Check “service” and the reference.")


def _letters(record: Record) -> set[str]:
    held = record.__dict__
    refs = held["refs"] if isinstance(record, Milestone) else [held["ref"]]
    return {found[1] or found[2] for ref in refs if ref and (found := REF.fullmatch(ref.replace(" ", "")))}


def _problem(record: Record, field: str, message: str, hint: str) -> Problem:
    hint += f" If it is right, add: accepted: {{{RULE.code}: why}}"
    return Problem(record.at(field), RULE.code, message, hint, RULE.level, record.key)


POSTS = """\
posts:
  - {id: clerk, title: Clerk, full_time_equivalent: 1, team: The YOS team, service: youth-offending}
source: {section: "2"}
"""
COUNCIL_FILE = "anytown/council.yml"
SERVICES = COUNCIL[COUNCIL_FILE] + "  - id: youth-offending\n    title: Youth Offending Service\n"
TERMS = COUNCIL["glossary.yml"] + (
    "  - term: Youth Offending Service\n    abbreviation: YOS\n    meaning: Works with young people who break laws.\n"
)
BESIDE = ((COUNCIL_FILE, SERVICES), ("glossary.yml", TERMS))

RULE = Rule(
    code="service-by-letters",
    says="A post that has the abbreviation of a service in its title or team is put down to that service, or to one in "
    "it or around it; and where all but one of a plan's measures and milestones with the same letters in their "
    "references are one service's, that one is too.",
    bad=Example(
        f"{PLAN.removesuffix('plan.yml')}registers/posts.yml",
        POSTS.replace("service: youth-offending", "service: families"),
        "2:85: service-by-letters: “The YOS team” is put down to the service “families”, but “YOS” is “Youth Offending "
        "Service”.",
        beside=BESIDE,
    ),
    good=Example(f"{PLAN.removesuffix('plan.yml')}registers/posts.yml", POSTS, beside=BESIDE),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
