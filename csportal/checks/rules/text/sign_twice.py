"""A figure's sign is not typed beside its place in a sentence: it comes with the figure."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PLACE = lazy_pattern(
    r"([£$€]\s?)?_(\s?(?:%|per ?cent\b|percent(?:age points?)?\b|pounds\b|"
    r"(?:million|m|k|bn|thousand|days|weeks|points)\b))?"
)
WITH_PER_CENT = lazy_pattern(r"\s?(?:%|per ?cent\b|percent\b)")


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if not kpi.in_words or not (found := PLACE.search(kpi.in_words)) or not (found[1] or found[2]):
            continue
        said = kpi.measure.say(Decimal(2))
        doubled = _doubled(found[1] or "", found[2] or "", said)
        if doubled:
            shown = kpi.in_words.replace("_", said)
            message = f"{quoted(found[0])} says {quoted(doubled)} twice: the sentence would read {quoted(shown)}"
            place = kpi.home.entry.at_words(found[0], "in_words")
            hint = "Write “_” alone: the figure brings its unit along."
            yield Problem(place, RULE.code, message + ("" if shown.endswith(".") else "."), hint, record=kpi.key)


def _doubled(before: str, after: str, said: str) -> str:
    """Return the sign beside the place that the figure brings too, or that contradicts its unit."""
    if before.strip() and said.startswith("£"):
        return before.strip()
    if "%" in said and WITH_PER_CENT.fullmatch(after):
        return after.strip()
    if said.startswith("£") and after.strip() in {"pounds", "million", "m", "k", "bn", "thousand"}:
        word = after.strip()
        return word if word == "pounds" or word[0] in said.partition("2")[2] or word in {"k", "thousand"} else ""
    return after.strip() if after.strip() in {"days", "weeks", "points"} & {*said.split()} else ""


RULE = Rule(
    code="sign-twice",
    says="In the sentence of a measure, “_” has no % or £ beside it: the figure brings its unit along.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "owner: Families", "in_words: _% of visits were made in time\nowner: Families"),
        "10:11: sign-twice: “_%” says “%” twice: the sentence would read “2%% of visits were made in time”.",
    ),
    good=Example(
        KPI, with_line(COUNCIL[KPI], "owner: Families", "in_words: _ of visits were made in time\nowner: Families")
    ),
    check=check,
)
