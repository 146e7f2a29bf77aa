"""A text ends with a full stop where all others of its field do."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.text.cut_off_text import NO_END, STOPS, is_cut_off
from csportal.checks.texts.placeholder_words import kept_place
from csportal.checks.texts.prose import is_printed, place_of, prose
from csportal.problems import Level, Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

FEWEST = 3
"""From how many others on, all of them with a full stop, it is the way of the field or of the list."""
ASKED = ("How", "What", "Whether", "Which", "When", "Who", "Where")
"""What names a thing that is counted or asked, rather than saying something of it."""
LEAST = 6
"""Fewer words than these may be no more than a remark."""


def check(portal: Portal) -> Iterator[Problem]:
    bare: dict[tuple[object, ...], list[Passage]] = defaultdict(list)
    for one in prose(portal):
        if one.text[-1] not in STOPS and not is_printed(one.path):
            bare[_field(one)].append(one)
    single = {field: texts[0] for field, texts in bare.items() if len(texts) == 1 and _is_sentence(texts[0])}
    kinds = {one.record.home.kind for one in single.values()}
    count = Counter(_field(one) for one in prose(portal) if one.record.home.kind in kinds) if single else Counter()
    for field, one in single.items():
        if count[field] > FEWEST:
            words = " ".join(one.words[-3:])
            what = "lines of the list" if field[-1] == "*" else f"texts of {quoted(str(field[-1]))}"
            others = f"all {count[field] - 1} other {what}"
            message = f"The text ends with {quoted(words)}, without a full stop; {others} have one."
            hint = f"Write the rest of it, or the full stop. If it is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, one.words[-1]), RULE.code, message, hint, RULE.level, one.record.key)


def _field(one: Passage) -> tuple[object, ...]:
    """Return what texts of one field share: the kind of record in a plan, or in no plan, and the name; or the list."""
    home = one.record.home
    if isinstance(one.path[-1], int):
        return (one.record, *one.path[:-1], "*")
    return (home.plan and home.council, home.plan, home.kind, one.path[-1])


def _is_sentence(one: Passage) -> bool:
    is_told = is_cut_off(one) or kept_place(one.text)
    return len(one.words) >= LEAST and one.words[0] not in ASKED and not NO_END.search(one.text) and not is_told


FILE = f"{PLAN.removesuffix('plan.yml')}registers/risks.yml"
THINGS = ("visits", "parks", "clubs", "books", "meals", "games")
RISKS = "risks:\n" + "".join(
    f"  - {{id: {one}, title: Fewer {one}, text: There may be fewer {one} for all who want them.}}\n" for one in THINGS
) + 'source: {section: "2"}\n'  # fmt: skip

RULE = Rule(
    code="no-full-stop",
    says="Where all other texts of a field, three or more of a plan's records of one kind, or all other lines of a "
    "list end with a full stop, a single one does so too.",
    bad=Example(
        FILE,
        RISKS.replace("fewer meals for all who want them.", "fewer meals for all who want"),
        "6:80: no-full-stop: The text ends with “all who want”, without a full stop; all 5 other texts of “text” have "
        "one.",
    ),
    good=Example(FILE, RISKS),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
