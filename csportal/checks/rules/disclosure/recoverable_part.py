"""A suppressed number of people is not left as the rest of two measures that seem to be its whole and another part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.adding_up import adds_up, naming, numbers
from csportal.checks.texts.withheld_elsewhere import withheld
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.portal import PortalSettings
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

ALIKE = 3
"""With how many words the titles of parts begin alike, where they are the parts of one measure."""


def check(portal: Portal) -> Iterator[Problem]:
    for settings in portal.all(PortalSettings):
        for kpi in withheld(portal):
            yield from _of(portal, kpi, settings.disclosure.largest_suppressed)


def _of(portal: Portal, kpi: Kpi, largest: int) -> Iterator[Problem]:
    for whole, others in _wholes(portal, kpi):
        of_whole, of_others = numbers(whole), [numbers(one) for one in others]
        for period in (period for period, number in numbers(kpi).items() if number is None):
            parts = [found.get(period) for found in of_others]
            total = of_whole.get(period)
            if total is None or None in parts:
                continue
            rest = total - sum(one or 0 for one in parts)
            if 1 <= rest <= largest or (rest > 0 and _is_alike(kpi, others)):
                names = " and ".join(quoted(one.title) for one in others)
                message = (
                    f"This suppressed number can be worked out if it makes up {quoted(whole.title)} with {names}: "
                    "they are related to one another, and published."
                )
                hint = (
                    f"Write “suppressed” for {quoted(period.text)} in {others[0].home.entry.file} too. If they do not "
                    f"add up, add: accepted: {{{RULE.code}: what each of them counts}}"
                )
                yield Problem(kpi.at("values", period.text), RULE.code, message, hint, RULE.level, kpi.key)


def _wholes(portal: Portal, kpi: Kpi) -> Iterator[tuple[Kpi, list[Kpi]]]:
    """Yield each measure that may be the whole of a part, with its other parts: all name one another as related.

    Those that are seen to add up in some period have a rule of their own, and those seen not to are no parts.
    """
    if not kpi.counts_people or kpi.unit != Unit.COUNT:
        return
    related = set(kpi.related or ())
    for whole in portal.citing(kpi, Kpi):
        if not whole.counts_people or whole.unit != Unit.COUNT or whole.id not in related:
            continue
        parts = [one for one in naming(portal, whole) if one.id in set(whole.related or ())]
        others = [one for one in parts if one is not kpi and one.id in related and kpi.id in (one.related or ())]
        if kpi in parts and others and len(others) == len(parts) - 1 and adds_up(whole, parts) is None:
            yield whole, others


def _is_alike(kpi: Kpi, others: list[Kpi]) -> bool:
    """Whether titles begin alike, as those of the parts of one measure do."""
    begin = kpi.title.split()[:ALIKE]
    return len(begin) == ALIKE and all(one.title.split()[:ALIKE] == begin for one in others)


def _counted(name: str, value: str, *related: str) -> str:
    return (
        with_line(COUNCIL[KPI], "title: Home visits on time", f"title: {name}")
        .replace("unit: percent", "unit: count")
        .replace("decimals: 1", "decimals: 0")
        .replace("counts_people: false", f"counts_people: true\nrelated: [{', '.join(related)}]")
        .replace("  2023-24: 85.5\n  2024-25 Q1: 88.0\n", f"  2024-25 Q1: {value}\n")
    )


PART = _counted("Visits by nurses", "suppressed", "all", "helpers")
FOLDER = KPI.rpartition("/")[0]
BESIDE = (
    (f"{FOLDER}/all.yml", _counted("All visits", "90", "visits", "helpers")),
    (f"{FOLDER}/helpers.yml", _counted("Visits by helpers", "87", "visits", "all")),
)

RULE = Rule(
    code="recoverable-part",
    says="A suppressed number of people is not the rest of a whole and its other parts that are published: measures "
    "that all name one another as related, of which no period shows whether they add up.",
    bad=Example(
        KPI,
        PART,
        "15:15: recoverable-part: This suppressed number can be worked out if it makes up “All visits” with “Visits "
        "by helpers”: they are related to one another, and published.",
        beside=BESIDE,
    ),
    good=Example(KPI, PART, beside=(BESIDE[0], (BESIDE[1][0], BESIDE[1][1].replace("87", "suppressed")))),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
