"""No text is a word that keeps a place for one, or holds such a word."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.text.unwritten_reason import is_unwritten
from csportal.checks.texts.placeholder_words import PLACEHOLDER, SURE, TRACE, kept_place
from csportal.checks.texts.prose import holding, is_printed, own_words, place_of, words_like
from csportal.checks.texts.typed import different, strings, with_ways
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.meaning import may_be_left_out
from csportal.values.kept import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.budget import Path

LONGEST = 40
"""A placeholder is short, save for the printers' Latin."""


def check(portal: Portal) -> Iterator[Problem]:
    files: dict[str, list[Record]] = defaultdict(list)
    for record in portal.records:
        files[record.home.entry.file].append(record)
    found = set(filter(_is_one, different(portal)))
    for records in files.values():
        entry = records[0].home.entry
        for path, text in with_ways(entry.tree) if not found.isdisjoint(strings(entry)) else ():
            if text in found:
                holders = [one for one in records if path[: len(one.home.path)] == one.home.path]
                record = max(holders or records, key=lambda one: len(one.home.path))
                if not (_is_meant(record, path) or is_unwritten(path, text)):
                    message = f"{quoted(text)} seems to keep the place of a text that is yet to be written."
                    way = _way_out(record, path)
                    yield Problem(entry.at(*path), RULE.code, message, way, _level(text, path), record.key)
    yield from _within(portal, found)


@kept
def _is_one(text: str) -> bool:
    is_short = len(text) <= LONGEST or text[:5].lower() == "lorem"
    return is_short and bool(PLACEHOLDER.fullmatch(text))


def _within(portal: Portal, whole: set[str]) -> Iterator[Problem]:
    """Yield the words that keep a place within a text that says more than that."""
    for one in holding(portal, words_like(portal, TRACE.search)):
        if one.text not in whole and not is_printed(one.path) and (words := kept_place(own_words(one.text))):
            message = f"{quoted(words)} in this text seems to keep the place of what is yet to be written."
            hint = f"Write what belongs there. If the words are meant, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, words), RULE.code, message, hint, _level(words, one.path), one.record.key)


def _level(words: str, path: Path) -> Level:
    """Return how much a placeholder weighs: words such as “pending”, or what a source may print, may be meant."""
    return Level.ERROR if SURE.fullmatch(words) and path[-1] != "printed" else Level.WARNING


def _is_meant(record: Record, path: Path) -> bool:
    """Whether the words are what they should be: a target's aim, now or before, an id, or print beside a note on it."""
    is_target = isinstance(record, Kpi) and path[:-1] == ("targets",)
    if is_target or path[-1] in {"id", "ref", "aim", "value", "from"}:
        return True
    group = _at(record.home.entry.tree, path[:-1])
    return path[-1] == "printed" and isinstance(group, dict) and ("note" in group or "aim" in group)


def _at(tree: object, path: Path) -> object:
    for step in path:
        if isinstance(tree, dict):
            tree = tree.get(str(step))
        elif isinstance(tree, list) and isinstance(step, int):
            tree = tree[step]
    return tree


def _way_out(record: Record, path: Path) -> str:
    if path[-1] == "printed":
        return "If the source prints it so, say beside it what a reader should make of it: note: …"
    may_go = may_be_left_out(type(record), path[len(record.home.path) :])
    field = "field" if isinstance(path[-1], str) else "entry"
    stays = f"This {field} may be left out: delete it if the source has no text." if may_go else "This field must stay."
    return f"Write the text. {stays} If the words are meant, add: accepted: {{{RULE.code}: why}}"


RULE = Rule(
    code="placeholder",
    says="No text is “TBC”, “update”, “to follow”, “xxx” or the like, nor has it such words in the place of others, as "
    "in “XX of them” or “[insert name]”; a word that the source prints so has a note beside it.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "Visits made within five days.", "TBC"),
        "9:13: placeholder: “TBC” seems to keep the place of a text that is yet to be written.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
    acceptable=True,
)
