"""A number in a record's title is the one that its id has in the same place."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

NUMBER = lazy_pattern(r"\d+")
TOKEN = lazy_pattern(r"\d+|[a-z]+")
RANGE = lazy_pattern(r"(?<![\d/])(\d{1,2}) ?(?:-|–|to|and) ?(\d{1,2})(?![\d/])")
YEARS = 1000
"""From here on a number is a year, which another rule looks at."""


def check(portal: Portal) -> Iterator[Problem]:
    for record in portal.records:
        title = record.__dict__.get("title")
        # An id is most often words alone, or has the numbers of the title: a look at them ends the matter there.
        numbers = set(NUMBER.findall(record.id)) if record.home.plan else ()
        if not numbers or not isinstance(title, str) or not numbers - set(NUMBER.findall(title)):
            continue
        if found := _differs(record.id, title):
            of_title, of_id = found
            message = f"The title says {quoted(of_title)}, but the id is {quoted(record.id)}, with {quoted(of_id)}."
            hint = "Check the title; an id that is published stays as it is. If both are right, add: "
            place = record.home.entry.at_words(of_title, *record.home.path, "title")
            hint += f"accepted: {{{RULE.code}: why}}"
            yield Problem(place, RULE.code, message, hint, RULE.level, record.key)


@kept
def _differs(name: str, title: str) -> tuple[str, str] | None:
    """Return the words of a title whose number is another than that of the id, and those of the id."""
    ranges = {(first, last): words for first, last, words in _ranges(title)}
    of_id = [(first, last) for first, last, _ in _ranges(name.replace("-", " ").replace(" to ", " "), between=" ")]
    if ranges and of_id and not ranges.keys() & set(of_id):
        return next(iter(ranges.values())), "-".join(map(str, of_id[-1]))
    ids, titles = TOKEN.findall(name), TOKEN.findall(title.lower())
    for at, token in enumerate(ids):
        if not token.isdigit() or int(token) >= YEARS or (at + 1 < len(ids) and ids[at + 1].isdigit()):
            continue
        beside = ids[at - 1] if at else ids[1] if len(ids) > 1 else ""
        pairs = pairwise(titles) if at else ((second, first) for first, second in pairwise(titles))
        found = [number for word, number in pairs if word == beside and number.isdigit()]
        if beside.isalpha() and found and token not in found and all(int(one) < YEARS for one in found):
            words = next((one for one in title.split() if one.strip(".,:()") == found[0]), found[0])
            return words, f"{beside} {token}" if at else f"{token} {beside}"
    return None


def _ranges(text: str, between: str = "") -> Iterator[tuple[int, int, str]]:
    """Yield the ages and the like that a text gives from the one to the other."""
    if between:
        numbers = text.split(between)
        for first, last in pairwise(numbers):
            if first.isdigit() and last.isdigit() and int(first) < int(last) < 100:  # noqa: PLR2004 - no year
                yield int(first), int(last), ""
        return
    for found in RANGE.finditer(text):
        if int(found[1]) < int(found[2]):
            yield int(found[1]), int(found[2]), found[0]


FILE = "anytown/plan-2024-25/registers/strategies.yml"
TEXT = """\
strategies:
  - {id: towns-for-all-year-3, title: Towns for All Year 3, state: developed}
source: {section: "4"}
"""

RULE = Rule(
    code="number-of-id",
    says="Where an id has a number beside a word, as “year-3”, or two, as “18-24”, the title has no other number "
    "there.",
    bad=Example(
        FILE,
        TEXT.replace("All Year 3", "All Year 2"),
        "2:58: number-of-id: The title says “2”, but the id is “towns-for-all-year-3”, with “year 3”.",
    ),
    good=Example(FILE, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
