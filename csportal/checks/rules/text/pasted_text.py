"""No text holds what another program has left in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

ANSWER = "the beginning of a line in an e-mail that is answered"
ANSWERED = lazy_pattern(r"^[ \t]+(> \S+)", re.MULTILINE)
TRACES = {
    "a tag of a web page": r"</?(?:p|br|b|i|u|s|em|strong|small|su[bp]|span|div|font|center|a|li|ul|ol|t[drh]|thead|"
    r"tbody|table|h[1-6r]|pre|code|ins|del|strike|o:p)(?:\s[^<>]*)?/?>",
    "a sign written out for a web page": r"&(?:amp|nbsp|lt|gt|quot|apos|pound|[lr][sd]quo|[nm]dash|#x?[0-9a-f]+);"
    r"|\\u[0-9a-fA-F]{4}|\\[nrt](?![\w.])",
    "a sign broken on its way": r"â€|Ã[\x80-\xbf]|Â[£\xa0]|\ufffd|[\ue000-\uf8ff]|ï»¿"
    r"|\b[A-Za-z]+\?(?:s|t|re|ve)\b(?!=)",
    "a formula of a spreadsheet": r"^=\s*[A-Z][A-Z.]*\(|#(?:REF|N/A|VALUE|DIV/0|NAME|NULL|NUM|SPILL|CALC)[!?]?|#{3,}"
    r"|\b\w+!\$?[A-Z]{1,2}\$?\d+\b",
    "a mark of a merge conflict": r"(?:^|(?<=\s))(?:<{7}|={7}|>{7}|\|{7})(?!\S)",
    ANSWER: r"^>+ ?\S+(?: \S+)?"
    r"|(?:(?<=[.!?:] )|(?<=\n))> ?[A-Z“]\S*",
    "a part of an e-mail": r"-{2,} ?(?:Original|Forwarded) [Mm]essage|\bSent from (?:my|Outlook|Mail)\b"
    r"|\b[Tt]his e-?mail (?:and|is)\b|\b(?:Kind(?:est)?|Best|Warm) [Rr]egards\b|\bRegards,"
    r"|\bYours (?:sincerely|faithfully)\b|^(?:Hi|Dear|Hello) (?:all|colleagues?|team|[A-Z][a-z]+),"
    r"|\b(?:Sent|Subject|Cc|From): \S",
    "a fault of a word processor": r"\bError! (?:Reference|Bookmark|No text|Hyperlink|Not a valid)[\w ]*"
    r"|\{ ?(?:MERGEFIELD|HYPERLINK|PAGE|PAGEREF|REF|TOC|SEQ)\b|\bFormatted: \w+|\b_(?:Ref|Toc)\d+",
    "a point of a list that was pasted into the line": r"(?<!\n)(?<!\n )[•▪◦‣●■]\s?\S+",
    "mark-up": r"\*\*[^*\s][^*]*\*\*|(?<!\w)__\w[^_]*__(?!\w)|\[[^\[\]]+\]\(https?:|^#{1,6} \w+|```"
    r"|(?<!\w)\*\w[^*\n]*\w\*(?!\w)|~~\w|\[/?(?:b|i|u|url|quote)\]",
}
FOUND = {what: lazy_pattern(pattern) for what, pattern in TRACES.items()}
ANY = lazy_pattern("|".join(f"(?:{pattern})" for pattern in TRACES.values()))
SIGNS = lazy_pattern(
    r"[<>&=#âÃÂï\ufffd\ue000-\uf8ff•▪◦‣●■*`\\]|\w\?\w|\w!\$?[A-Z]|_\w|__|~~|--|\|{7}|\]\(|\[/?[a-z]+\]|\{|"
    r"^(?:Error!|Formatted:|Sent|Sent:|Subject:|Cc:|From:|[Rr]egards\W*|Yours|Hi|Dear|Hello|[Tt]his|e-?mail)$"
)
"""What each of them holds at least one of: a text without is not looked at closely."""


POINTS = lazy_pattern(r"^\s*[•▪◦‣●■] ", re.MULTILINE)


def check(portal: Portal) -> Iterator[Problem]:
    for passage in holding(portal, words_like(portal, SIGNS.search)):
        if len(POINTS.findall(passage.text)) > 1 or not (
            found := _found(passage)
        ):  # points on lines of their own stand
            continue
        trace, what = found
        message = f"{quoted(trace)} seems to be {what}."
        hint = f"Type the text itself. If it is meant, add: accepted: {{{RULE.code}: why}}"
        yield Problem(place_of(passage, trace), RULE.code, message, hint, Level.WARNING, passage.record.key)


def _found(passage: Passage) -> tuple[str, str] | None:
    """Return what another program has left in a text, and what it is."""
    if trace := pasted(passage.text):
        return trace, next(name for name, pattern in FOUND.items() if pattern.search(passage.text))
    # A sign that begins a line of the file, where the text runs on: as an e-mail marks what it answers.
    answered = ANSWERED.search(passage.record.home.entry.text) if ">" in passage.words else None
    return (answered[1], ANSWER) if answered and answered[1] in passage.text else None


@kept
def pasted(text: str) -> str:
    """Return the first words that another program has left in a text; nothing where there are none."""
    found = ANY.search(text)
    return found[0] if found else ""


RULE = Rule(
    code="pasted-text",
    says="No text holds what another program has left in it: tags of a web page, broken signs, formulas, parts of an "
    "e-mail, points of a list in one line, marks of a merge conflict.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "Visits made within five days.", "Visits made <b>within</b> five days."),
        "9:25: pasted-text: “<b>” seems to be a tag of a web page.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
