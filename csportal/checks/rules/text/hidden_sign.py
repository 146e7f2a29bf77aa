"""No text holds signs that deceive the eye."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.typed import strings
from csportal.problems import Level, Place, Problem, quoted
from csportal.signs import NEVER_MEANT, OTHER_SCRIPT, UNSEEN, deceiving, plain
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.load.entry import Entry

JOINERS = lazy_pattern("(?<=[A-Za-z0-9])[\u200c-\u200f](?=[A-Za-z0-9])")
MIXED = lazy_pattern(rf"[A-Za-z]+[{OTHER_SCRIPT}][\w-]*|(?<!\w)[{OTHER_SCRIPT}]+[A-Za-z][\w-]*")
SUSPECT = lazy_pattern(f"{NEVER_MEANT.pattern}|[\u200c-\u200f{OTHER_SCRIPT}]")
"""What each of them holds at least one of: a text without is not looked at closely."""
DECEIVING = lazy_pattern(f"{NEVER_MEANT.pattern}|{JOINERS.pattern}|{MIXED.pattern}")


def check(portal: Portal) -> Iterator[Problem]:
    for file, record in {record.home.entry.file: record for record in reversed(portal.records)}.items():
        entry = record.home.entry
        together = "\n".join(strings(entry))
        if together.isascii() or not SUSPECT.search(together) or not DECEIVING.search(together):
            continue
        for found in DECEIVING.finditer(entry.text):
            if (told := _told(entry, found)) is not None:
                message, hint = told
                yield Problem(_place(file, entry.text, found.start()), RULE.code, message, hint, RULE.level, record.key)


def _told(entry: Entry, found: re.Match[str]) -> tuple[str, str] | None:
    """Return what is found and the way out; nothing where it stands in a comment, or mixes scripts on purpose."""
    line = entry.text[: found.start()].rpartition("\n")[2]
    if line.lstrip().startswith("#"):
        return None
    if name := UNSEEN.get(found[0]):
        before, after = line.split(" ")[-1], entry.text[found.end() :].split("\n")[0].split(" ")[0]
        word = f"{before}{after}" or "this line"
        return (
            f"There is a {name} in {quoted(plain(word))}, which cannot be seen.",
            "Delete the word and type it again.",
        )
    if not (odd := deceiving(found[0])):
        return None
    return f"{quoted(found[0])} holds {odd}.", f"Type it again by hand: {quoted(plain(found[0]))}."


def _place(file: str, text: str, at: int) -> Place:
    return Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


RULE = Rule(
    code="hidden-sign",
    says="No text holds a sign that cannot be seen, such as a zero-width space or a soft hyphen, nor a word with a "
    "letter of another script that looks like its own.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "Visits made", "Vi\u00adsits made"),
        "9:15: hidden-sign: There is a soft hyphen in “Visits”, which cannot be seen.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "Visits made", "Visits made (Визиты, Επισκέψεις)")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
