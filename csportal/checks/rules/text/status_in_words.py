"""How firm a figure is, is said alike by its status and by the words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.kpi_value import KpiValue
    from csportal.values.period import Period

SAYINGS = {
    "provisional": lazy_pattern(
        r"\b(?:provisional (?:results?|figures?|data|outturn)|(?:figures?|value|results?|data) (?:is|are) (?:still )?"
        r"provisional|\(provisional\)|not yet (?:validated|final)|unvalidated)\b",
    ),
    "final": lazy_pattern(
        r"\b(?:(?<!not yet )(?<!un)validated (?:results?|figures?|data)|final (?:results?|figures?|outturn|data)|"
        r"(?:figures?|value|results?) (?:is|are) (?:now )?(?:final|confirmed|validated))\b"
    ),
}
"""The words that say how firm the figure beside them is."""
NOT_OF_IT = lazy_pattern(r"\b(?:adds|would|will|were|was|until|before|earlier|replace[sd]?|first|expected|come|due)\b")
"""Words by which a text speaks of another figure, or another time."""
FIELDS = ("printed", "commentary", "note")
"""The fields that are looked at; what is printed is of its own time, and a note beside it may tell what came later."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for period, value in kpi.values.items():
            if value.status in {"provisional", "final"} and (said := _said(value)) and value.status not in said:
                yield _problem(kpi, period, value, *next(iter(said.values())))


def _said(value: KpiValue) -> dict[str, tuple[str, str]]:
    """Return what the words beside a value say of how firm it is, each with its field and the words."""
    found: dict[str, tuple[str, str]] = {}
    for field in FIELDS[1:] if value.note else FIELDS:
        text = value.__dict__[field] or ""
        for sentence in text.split(". "):
            for status, pattern in SAYINGS.items():
                if (words := pattern.search(sentence)) and not NOT_OF_IT.search(sentence):
                    found.setdefault(status, (field, words[0]))
    return found


def _problem(kpi: Kpi, period: Period, value: KpiValue, field: str, words: str) -> Problem:
    message = f"“status” is {quoted(value.status or '')}, but “{field}” says {quoted(words)}."
    hint = f"Check both. If they speak of two figures, add: accepted: {{{RULE.code}: why}}"
    return Problem(kpi.at("values", period.text, "status"), RULE.code, message, hint, RULE.level, kpi.key)


SAID = "{value: 88.0, status: final, printed: 88.0 from final results}"

RULE = Rule(
    code="status-in-words",
    says="A figure that is said to be provisional in the commentary or the note beside it, or without a note in what "
    "is printed, is not “final”, and the other way round.",
    bad=Example(
        KPI,
        COUNCIL[KPI].replace("88.0\n", SAID.replace("from final", "from provisional") + "\n"),
        "15:37: status-in-words: “status” is “final”, but “printed” says “provisional results”.",
    ),
    good=Example(KPI, COUNCIL[KPI].replace("88.0\n", f"{SAID}\n")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
