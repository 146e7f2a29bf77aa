"""What a measure says of how its count builds up goes with its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import own_words
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

GROWS = lazy_pattern(
    r"\b(?:builds? up (?:over|during|through|across) the year|(?:so far|to date) this year|since (?:1 )?April\b(?! \d)|"
    r"(?:is|are) (?:a )?cumulative|year[- ]to[- ]date|adds? up over the year|from the (?:start|beginning) of the year)"
)
ROLLS = lazy_pattern(
    r"\b(?:over|in|for|of) the (?:last|past|previous) (?:12|twelve) months\b|\brolling (?:12|twelve)[- ]month|"
    r"\b(?:12|twelve)[- ]month rolling\b"
)
ON_A_DAY = lazy_pattern(r"\b(?:on the last day of (?:the|each)|at the end of each|snapshot on|counted on one day)\b")
SAID = (("year-to-date", GROWS), ("rolling-12-months", ROLLS), ("point-in-time", ON_A_DAY))
"""Each window, and words that only one of it says of itself."""
CUES = ("up", "this year", "since", "cumulative", "to-date", "to date", "from the", "12", "welve", "day", "each")


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        text = f"{kpi.data_quality or ''} {kpi.definition}"
        if not any(cue in text for cue in CUES):  # a quick look, which most texts end at
            continue
        text = own_words(" ".join(text.split()))
        said = {window: found for window, pattern in SAID if (found := pattern.search(text))}
        if said and kpi.window not in said:
            window, found = next(iter(said.items()))
            if window == "rolling-12-months" and kpi.frequency == "annual":
                continue  # The last twelve months of a year are the year.
            message = f"“window” is {quoted(kpi.window)}, but the measure's own text says {quoted(found[0])}."
            hint = f"Check “window”: that text goes with {quoted(window)}. "
            hint += f"If both are right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(kpi.at("window"), RULE.code, message, hint, RULE.level, kpi.key)


BUILDS = with_line(COUNCIL[KPI], "owner:", "data_quality: The figure builds up over the year.\nowner:")

RULE = Rule(
    code="window-in-words",
    says="A measure whose definition or data quality says that its figure builds up over the year, or is of the last "
    "twelve months or of one day, has the window that goes with it.",
    bad=Example(
        KPI,
        BUILDS,
        "8:9: window-in-words: “window” is “in-period”, but the measure's own text says “builds up over the year”.",
    ),
    good=Example(KPI, BUILDS.replace("in-period", "year-to-date")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
