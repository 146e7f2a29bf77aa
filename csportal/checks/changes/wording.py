"""The words that a record publishes about what is promised, done or counted, and the figures that stand in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.changes.leaves import noted, words
from csportal.records.council import Council
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.records.portal import PortalSettings
from csportal.records.priorities import Priority
from csportal.records.registers.achievements import Achievement
from csportal.records.registers.delivery import DeliveredService, DeliveryModels
from csportal.records.registers.promises import Promise
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from csportal.checks.changes.leaves import Leaf
    from csportal.records.base import Record
    from csportal.values.period import Period

Path = tuple[str | int, ...]
MARKS = ".,;:!?()“”‘’\"'"
Rows = tuple[tuple[Path, str], ...]
COUNTED = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
MORE = "|".join(word for word in COUNTED if word != "one")
TIME = "(?:hour|day|week|month|term|year)"
MONTH = "|".join(month for month in MONTHS if month != "May")
FIGURE = re.compile(rf"\d[\d,]*(?:\.\d+)?|\b(?:(?i:{MORE})|(?i:one)(?= {TIME})|{MONTH}|(?<=\d )May|May(?= \d))\b")
"""A number in digits or in words, or a month; “one” and “May” only where they are sure to be that."""


class Said(NamedTuple):
    """What one field says: each text with the way to it."""

    field: str
    rows: Rows
    binds: bool = True
    """Whether it is a promise or a name as printed, which loses no figure; of other words one may be left out."""
    of: Period | None = None
    """The period of whose report it is a part."""
    note: str | None = None
    """What is noted beside it."""


FIELDS: dict[type[Record], tuple[str, ...]] = {
    Achievement: ("title", "achieved", "target"),
    DeliveredService: ("title", "aims"),
    Milestone: ("title", "outcome", "success_measures"),
    Plan: ("title", "short_title"),
    Priority: ("title", "outcomes"),
    Promise: ("text",),
}
"""The fields of each kind of record whose words bind, where it has more of them than its title."""
MEANT = {"definition", "in_words", "requirement", "meaning"}
"""Fields that only tell, but in which one word more or fewer is another thing that is counted or meant."""
APART: tuple[type[Record], ...] = (Council, PortalSettings)
"""What is said of a council and of the portal follows the times."""


def texts(record: Record) -> dict[Path, Said]:
    """Return what the record says, by the way to each field."""
    found: dict[Path, Said] = {}
    for name in FIELDS.get(type(record), ("title",)):
        if given := getattr(record, name, None):
            rows = _rows(name, given) if isinstance(given, tuple) else (((name,), given),)
            found[name,] = Said(name, rows)
    if isinstance(record, Milestone) and record.steps:
        found["steps",] = Said("steps", _rows("steps", tuple(step.what for step in record.steps), "what"))
    for row, group in enumerate(record.groups) if isinstance(record, DeliveryModels) else ():
        rows = tuple((("groups", row, "metrics", place), text) for place, text in enumerate(group.metrics))
        found["groups", group.title] = Said("groups", rows)
    bound = {one.field for one in found.values()}
    return found | {name: _telling(record, leaf) for name, leaf in words(record).items() if leaf.path[0] not in bound}


def _rows(name: str, given: tuple[str, ...], *more: str) -> Rows:
    return tuple(((name, row, *more), text) for row, text in enumerate(given))


def notes(record: Record) -> dict[Path, Said]:
    """Return every note that stands anywhere in a record, by the way to it."""
    return {name: _telling(record, leaf)._replace(of=None, note=None) for name, leaf in noted(record)[0].items()}


def _telling(record: Record, leaf: Leaf) -> Said:
    """Return a text that only tells; if it is of a report, with the period of that and what is noted beside it."""
    given = leaf.value
    rows = tuple(((*leaf.path, row), text) for row, text in enumerate(given)) if isinstance(given, tuple) else ()
    entries = record.values if isinstance(record, Kpi) else record.updates if isinstance(record, Milestone) else {}
    of, note = None, None
    if leaf.path[0] in {"values", "updates"}:
        of, entry = next((one, each) for one, each in entries.items() if one.text == leaf.path[1])
        of, note = getattr(entry, "reported", None) or of, entry.note
    return Said(leaf.field, rows or ((leaf.path, given),), binds=False, of=of, note=note)


def figures_in(text: str) -> dict[str, list[str]]:
    """Return the numbers and months that a text names, each with the words in which it does so every time."""
    found: dict[str, list[str]] = {}
    for match in FIGURE.finditer(text):
        typed = match[0]
        number = COUNTED.get(typed.lower()) or typed.replace(",", "")
        found.setdefault(str(number), []).append(_words_at(text, match))
    return found


def _words_at(text: str, match: re.Match[str]) -> str:
    """Return the word in which a number stands, with its unit: “£0.4m”, “21%”; and the next one, if that has it."""
    first = max(text.rfind(gap, 0, match.start()) for gap in " \n") + 1
    words = text[first:].split(maxsplit=2)
    bare = words[0].strip(MARKS)
    return f"{bare} {words[1].strip(MARKS)}" if words[0] == match[0] and len(words) > 1 else bare
