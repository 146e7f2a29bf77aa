"""No text holds what one officer means to tell another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.placeholder_words import PLACEHOLDER
from csportal.checks.texts.prose import holding, is_printed, own_words, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

ASKED = "confirm|check|advise|verify|clarify|query|review|supply|update|amend|chase|complete|sign off|follow up"
NOTE = lazy_pattern(
    r"(?<![\w-])(?:TODO|TO-DO|TO DO|FIX ?ME|HACK|WIP)(?![\w-])(?:[ :–-]+\S+){0,3}"
    r"|^(?i:to[ -]?do|fix ?me)\b(?:\s*[:–—-]|\s+[a-z]+ with\b)(?:\s*\S+){0,3}"
    r"|\?{2,}|\(\?\)"
    r"|[\[(](?:[A-Z]{2,3}|[A-Z][a-z]+|(?i:please|pls|to|need to|needs? to be|must))(?: to| please)? "
    rf"(?:{ASKED})(?:e?d)?\b[^\])]{{0,60}}[\])]"
    rf"|[\[(](?i:{ASKED})(?: (?:this|that|figure|with|by|wording|date|spelling|name)\b[^\])]{{0,60}})?\??[\])]"
    r"|[\[(][A-Z]{2,3}: [^\])]{0,80}[\])]|\[[A-Z]{2,3}\d{1,2}\]"
    r"|\b[Cc](?:heck|onfirm|lear)(?: (?:this|that|figures?|wording))? with [^.?!]{1,40}\?"
    r"|(?:^|(?<=[.!?] ))(?:Check|Confirm|Clear|Query|Ask|Verify) (?:this|that|the (?:figure|wording|spelling|date)s?) "
    r"(?:with|by|before|against)\b"
    r"|\b(?i:draft)\b\s*(?:[–—:-]+\s*)?(?i:not for|do not|for (?:review|comment|discussion|approval) (?:only|by)|v\d)\b"
    r"|\bDRAFT\b|\bNOT (?:YET )?FOR (?:PUBLICATION|CIRCULATION|RELEASE|DISTRIBUTION)\b|\bCONFIDENTIAL\b|\bRESTRICTED\b"
    r"|(?:^|(?<=[.!?(\[:] )|(?<=[(\[]))"
    r"(?i:not (?:yet )?for (?:publication|circulation|release|distribution)"
    r"|internal only|do not (?:publish|circulate|distribute)|(?:for )?internal use only"
    r"|(?:private and |strictly )?confidential[.:])"
    r"|\b(?i:OFFICIAL[- ]SENSITIVE)\b"
    r"|(?:^|(?<=[.!?(\[] )|(?<=[(\[*]))(?i:please )?(?i:delete|remove) (?i:this|before|after|if not|as app)\w*"
    r"|\b(?i:delete|remove) (?i:this |the )?(?i:line |row |note |text |sentence |paragraph |entry )?before publi\w+"
    r"|\*? ?\b[Dd]elete as app\w+"
    r"|\b(?i:note|message|comment|question) (?i:to|for) (?i:self|editor|reviewer|author|web team|comms|legal)\b"
    r"|@\w+[,:]? (?:please|pls|can you|could you|to )"
)
TRACE = lazy_pattern(
    r"TO-?DO|DRAFT|WIP|HACK|PUBLICATION|CONFIDENTIAL|RESTRICTED|\?\?|\(\?\)|^DO$|^[\[(][A-Z]{2,3}:?$|\[[A-Z]+\d|^@"
    r"|^(?i:[\[(*]*(?:to-?do|do:?|fix-?me|draft|publication|publish|circulate|circulation|release|distribution|only|"
    rf"confidential|official-sensitive|sensitive|delete|remove|ask|clear|{ASKED}|self|editor|reviewer|author|comms|legal|"
    r"please|pls)\W*)$"
)
"""What at least one of the words of such a text is like."""


def check(portal: Portal) -> Iterator[Problem]:
    for one in holding(portal, words_like(portal, TRACE.search)):
        if is_printed(one.path) or not (words := noted(one.text)) or PLACEHOLDER.fullmatch(one.text):
            continue
        message = f"{quoted(words)} seems to be a note among colleagues."
        hint = f"Do what it asks, and take it out. If residents are to read it, add: accepted: {{{RULE.code}: why}}"
        yield Problem(place_of(one, words), RULE.code, message, hint, RULE.level, one.record.key)


@kept
def noted(text: str) -> str:
    """Return the words of a text that are meant for a colleague; nothing where there are none."""
    found = NOTE.search(own_words(text))
    return found[0] if found else ""


RULE = Rule(
    code="working-note",
    says="No text holds what one officer means to tell another: “TODO”, “???”, “DRAFT”, “check with Legal?”, “not for "
    "publication”, “(JS to confirm)”.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "Visits made within five days.", "Visits made (JS to confirm) within five days."),
        "9:25: working-note: “(JS to confirm)” seems to be a note among colleagues.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "Visits made", "Visits that families are to confirm and that were made")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
