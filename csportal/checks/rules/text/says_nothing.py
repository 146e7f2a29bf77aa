"""Why a problem is accepted, a figure revised or a target moved is said in more than a word or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.placeholder_words import PLACEHOLDER
from csportal.checks.texts.prose import passages
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.budget import Path

FEWEST = 3
"""From how many words on a reason may say something."""
EMPTY = {
    "agreed", "all", "amended", "and", "are", "been", "change", "changed", "checked", "confirmed", "correct",
    "corrected", "date", "decided", "decision", "done", "error", "figure", "figures", "fine", "found", "from",
    "have", "issue", "just", "known", "made", "moved", "needed", "none", "note", "okay", "plan", "plans", "printed",
    "reason", "reasons", "request", "required", "reset", "reviewed", "revised", "right", "slip", "source", "target",
    "targets", "text", "this", "true", "typo", "unknown", "update", "updated", "value", "values", "various", "were",
    "when", "with",
}  # fmt: skip
"""Words that give no reason: “as agreed”, “target revised”; “the road” and “misprint” do."""
SHORTEST = 4
"""A word with fewer letters says nothing by itself."""


def check(portal: Portal) -> Iterator[Problem]:
    for record, path, text, what in _reasons(portal):
        if not PLACEHOLDER.fullmatch(text):  # which is told as that
            message = f"{quoted(text)} says nothing of {what}."
            hint = f"Write the reason in a plain sentence. If it says all, add: accepted: {{{RULE.code}: why}}"
            yield Problem(record.at(*path), RULE.code, message, hint, Level.WARNING, record.key)


def _reasons(portal: Portal) -> Iterator[tuple[Record, Path, str, str]]:
    """Yield each reason that is none: whose it is, where it stands, its words, and what it is for."""
    for record in portal.records:
        for code, reason in (record.accepted or {}).items():
            if len(reason.split()) < FEWEST:
                yield record, ("accepted", code), reason, f"why {quoted(code)} is accepted"
    for one in passages(portal):
        is_short = len(one.words) < FEWEST and one.path[-1] in {"why", "note"}
        if is_short and all(_is_empty(word) for word in one.words) and (what := _of(one)):
            yield one.record, one.path, one.text, what


def _is_empty(word: str) -> bool:
    return word.lower().strip(".,;:!?") in EMPTY or len(word) < SHORTEST


def _of(one: Passage) -> str:
    """Return what a short text is to give the reason for; nothing where it may be short."""
    if one.path[-1] == "why":
        return "why"
    if one.path[-2:-1] == ("known_discrepancy",):
        return "why the figures differ"
    if isinstance(one.record, Kpi) and one.path[0] == "values" and len(one.path) > 2:  # noqa: PLR2004 - of a period
        value = next(value for period, value in one.record.values.items() if period.text == one.path[1])
        return "what was changed, and why" if value.status == "revised" else ""
    return ""


MOVED = with_line(
    COUNCIL[KPI], "2024-25: 90", "2024-25: {value: 90, changes: [{from: 85, date: 2024-05, why: Staff joined us.}]}"
)

RULE = Rule(
    code="says-nothing",
    says="The reason why a problem is accepted has more than two words; and that why a date or target was moved, a "
    "figure was revised or does not add up is more than “revised” or “as agreed”.",
    bad=Example(
        KPI, with_line(MOVED, "Staff joined us.", "Revised"), "12:65: says-nothing: “Revised” says nothing of why."
    ),
    good=Example(KPI, MOVED),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
