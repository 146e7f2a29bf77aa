"""Nothing that identifies a person stands in text that is published."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.file_comments import comments, files
from csportal.checks.texts.persons import persons, told
from csportal.checks.texts.private_places import NETWORK, PLACES, SECRET, may_lead_there
from csportal.checks.texts.prose import passages, place_of, vocabulary
from csportal.checks.texts.together import Together
from csportal.checks.texts.typed import different, strings, with_ways
from csportal.problems import Problem
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.load.entry import Entry

DAY = (
    r"(?:[0-9]{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]{2,8},?\s+[0-9]{4}|"
    r"[0-9]{1,2}([/.-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2})\b"
)
# Each pattern begins with a few letters to look for and looks back from there, which is many times faster.
PATTERNS: dict[str, re.Pattern[str]] = {
    "an e-mail address": lazy_pattern(
        r"[\w.+-]+@[\w-]+\.[\w.-]*\w|\w+(?:\.\w+ at |[\w.]* ?[\[(]at[\])] ?)(?:[\w-]+\.)+(?:uk|com|org|net)\b"
    ),
    "a telephone number": lazy_pattern(
        r"[+0](?<![0-9-][+0])(?:(?<=\+)44\s?|(?<=0))[0-9]{2,5}\)?[\s-]?[0-9]{3,4}[\s-]?[0-9]{3,4}(?![0-9])"
        r"|[TtPpRrCcMmEe](?<!\w[TtPpRrCcMmEe])(?:el(?:ephone)?|hone|ing|all|obile|xt(?:ension)?)[.:]*(?: on| no\.?)? "
        r"(?:[0-9]{4} [0-9]{4}|(?:(?<=xt )|(?<=xt\. )|(?<=xtension ))(?!20)[0-9]{3,5})(?![0-9])"
    ),
    "a postcode": lazy_pattern(
        r"[A-Z](?<!\w[A-Z])[A-Z]?[0-9][A-Z0-9]? [0-9][A-Z]{2}\b|[Pp]ostcode:? [A-Z]{1,2}[0-9][A-Z0-9]{3,4}\b"
    ),
    "a date of birth": lazy_pattern(
        r"[bBdD](?<!\w[bBdD])(?:orn|\.?[oO]\.?[bB]\.?|ate of [bB]irth)(?:\s+(?:is|was|on)\b|\s*:)*\s+" + DAY
    ),
    "an NHS number": lazy_pattern(r"[0-9](?<![0-9-][0-9])[0-9]{2}([ -])[0-9]{3}\1[0-9]{4}(?![0-9])"),
    "a pupil number": lazy_pattern(r"[A-Z](?<!\w[A-Z])[0-9]{12}\b"),
} | PLACES
NUMBERS = (re.compile(rb"000(?:000|[ -]000|[\x80-\xff]{1,3}000|\) ?-?000)"), re.compile(rb"xt(?:\.|ension)? 000"))
TRACES: dict[str, tuple[re.Pattern[bytes], ...]] = {
    "an e-mail address": (
        re.compile(rb"@"),
        re.compile(rb"at[\])](?<=[\[(]at[\])])"),
        re.compile(rb"\.(?<=\w\.)\w+ at "),
    ),
    "a telephone number": NUMBERS,
    "a postcode": (re.compile(rb" 0[a-z]{2}\b"), re.compile(rb"postcode")),
    "a date of birth": (re.compile(rb"b(?:orn|irth|(?<=[bd]ob)|(?<=[bd]\.ob)|(?<=[bd]o\.b)|(?<=[bd]\.o\.b))"),),
    "an NHS number": NUMBERS,
    "a pupil number": NUMBERS,
}
"""What small letters and digits all alike hold one of, if such a pattern is to be found in the text."""
CONTACT = {"portal.yml"}
OF_OFFICES = {"an e-mail address", "a telephone number"}
"""What an office has as well as a person."""
HINTS = {
    NETWORK: "Take it out: readers cannot open it, and it may tell who works where; link what is published.",
    SECRET: "Take it out, and change it where it is used.",
}
OFFICES = "Take it out; an office's contact details belong in portal.yml only, those of a person nowhere."
PERSONS = "Take it out; it may tell who a person is."
REMEMBERED = "Git remembers what was committed once, so if it is a person's, have the history cleaned too."


def check(portal: Portal) -> Iterator[Problem]:
    lines: dict[tuple[str, int], list[tuple[Problem, str]]] = defaultdict(list)
    for problem, what in _in_texts(portal):
        lines[problem.place.file, problem.place.line].append((problem, what))
    for found in lines.values():
        first, _ = min(found)
        what = " and ".join(dict.fromkeys(one for _, one in sorted(found)))
        kinds = {one for _, one in found}
        hint = first.hint if kinds <= OF_OFFICES or len(kinds) == 1 else f"{PERSONS} {REMEMBERED}"
        yield replace(first, message=f"This text seems to hold {what}.", hint=hint)
    yield from _in_comments(portal)


def _in_texts(portal: Portal) -> Iterator[tuple[Problem, str]]:
    """Yield what texts hold of persons, each with the words for it."""
    held = [record for file, record in files(portal).items() if file.partition("/")[2] not in CONTACT]
    _look(portal, [record.home.entry for record in held])
    for record in held:
        suspect = _suspect(record.home.entry)
        for path, text in with_ways(record.home.entry.tree) if suspect else ():
            for what, pattern in suspect.items():
                if found := pattern.search(text):
                    place = record.home.entry.at_words(found[0], *path)
                    hint = f"{OFFICES if what in OF_OFFICES else HINTS.get(what, PERSONS)} {REMEMBERED}"
                    yield Problem(place, RULE.code, f"This text seems to hold {what}.", hint, record=record.key), what
    for passage, what, words in persons(portal):
        if passage.record.home.entry.file.partition("/")[2] not in CONTACT:
            message, hint = f"This text seems to hold {what}.", f"{PERSONS} {REMEMBERED}"
            yield Problem(place_of(passage, words), RULE.code, message, hint, record=passage.record.key), what


def _look(portal: Portal, entries: list[Entry]) -> None:
    """Note with each file of what it holds a trace; where that was done in the state before, it is known."""
    new = [entry for entry in entries if _look not in entry.memory]
    texts = {one.text for one in passages(portal)} if new else set()
    others = {text.strip() for text in different(portal)} - texts if new else set()
    together = Together(map(_typed, new), [*vocabulary(portal), *others])
    near: dict[int, set[str]] = defaultdict(set)
    holding = {trace: together.holding(trace) for trace in {trace for traces in TRACES.values() for trace in traces}}
    for what, traces in TRACES.items():
        for row in set().union(*(holding[trace] for trace in traces)):
            near[row].add(what)
    for row in may_lead_there(together):
        near[row] |= PLACES.keys()
    for row, entry in enumerate(new):
        entry.memory[_look] = near.get(row, set())


def _suspect(entry: Entry) -> dict[str, re.Pattern[str]]:
    """Return what all texts of a file together seem to hold, of what it holds a trace of: each with its pattern."""
    if _suspect not in entry.memory:
        near = entry.memory[_look]
        typed = _typed(entry) if near else ""
        found = {what: pattern for what, pattern in PATTERNS.items() if what in near and pattern.search(typed)}
        entry.memory[_suspect] = found
    suspect: dict[str, re.Pattern[str]] = entry.memory[_suspect]
    return suspect


def _typed(entry: Entry) -> str:
    return "\n".join(strings(entry))


def _in_comments(portal: Portal) -> Iterator[Problem]:
    for comment in comments(portal):
        held = {what: found[0] for what, pattern in PATTERNS.items() if (found := pattern.search(comment.text))}
        for what, words in {**held, **told(comment.text)}.items():
            message = f"This comment seems to hold {what}, and is published with the file."
            yield Problem(comment.at(words), RULE.code, message, f"{PERSONS} {REMEMBERED}", record=comment.record.key)


RULE = Rule(
    code="personal-data",
    says="No text and no comment holds an e-mail address, telephone number, postcode, date of birth, home or a child's "
    "name, tells of a single child, gives an NHS, pupil, National Insurance or case number, leads to a file that only "
    "some can open or to a person's own pages, or holds a password; an office's contact "
    "details belong in portal.yml.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "owner: Families", "owner: jo.smith@anytown.example"),
                "10:8: personal-data: This text seems to hold an e-mail address."),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
    acceptable=True,
)  # fmt: skip
