"""Words that keep a place for what is yet to be written: as a whole text, and within one."""

from __future__ import annotations

import re

from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

WHOLE = (
    r"tb[acdn]",
    "to be (?:confirmed|advised|added|agreed|announced|decided|determined|written|provided|updated|supplied)",
    "to follow", "to come", "updates?(?: needed| required)?", "to ?do", "fix ?me", "pending", "awaited",
    "awaiting (?:data|text|update)", "coming soon", "under construction", "placeholder(?: text)?", "draft(?: text)?",
    "(?:insert|add|enter)(?: \\w+){0,3} here", "text here", "x{2,}", r"\?+", r"\.{2,}|…", "-{2,}|_{2,}|–|—", "asdf\\w*",
    "test(?:ing)?(?: text)?", "lorem ipsum.*", "as above", "see above", "ditto",
    "same as (?:above|last (?:quarter|time))",
    "untitled", "change ?me", "blah.*", "a\\.? ?n\\.? other", "jo[eh]? bloggs",
    "(?:job|post) title", "(?:your|officer) name",
    "(?:name|title|role|post|grade)(?: of)?(?: the)?(?: (?:lead|responsible))? (?:officer|owner|manager|person|lead)",
    "(?:lead|responsible) officer(?:'s)? name", "name,? surname", "first name,? (?:surname|last name)",
    "(?:service|team|department|council|director(?:ate)?)(?:'s)? name",
    "name of (?:the )?(?:service|team|council|director)",
)  # fmt: skip
PLACEHOLDER = lazy_pattern(rf"[\s\[(<{{]*(?:{'|'.join(WHOLE)})[\s\])>}}.!…]*", re.IGNORECASE | re.DOTALL)
SURE = lazy_pattern(
    r"[\s\[(<{]*(?:tb[acdn]|t\.b\.[acd]\.?|[x?]{2,}|£x+(?:m|k|bn)?|x+ ?%|x+ per cent|\?|\.{2,}|…|_{3,}|asdf\w*|"
    r"lorem ipsum.*|fix ?me|change ?me|blah.*|placeholder(?: text)?|text here|dd/mm/y{2,4}|choose an item|"
    r"(?:insert|enter|add|type|put|your)\b.*|(?:click|tap)\b.*)[\s\])>}.!…]*|\$?\{\{?.*\}\}?|«\w+»",
    re.IGNORECASE | re.DOTALL,
)
"""Placeholders that are never meant."""
FORM = (
    "insert|enter|add|type|put|your|name(?! (?:withheld|removed|redacted))|date|figure|number|text|council|service|"
    "officer|amount|title"
)
WRITTEN = "supplied|provided|written|added|inserted|drafted|completed|filled in|confirmed|advised|agreed|updated"
WORDING = (
    "(?:commentary|narrative|wording|words|text|definition|note|explanation|paragraph|sentence|summary|description|"
    "comments?|update|reason|input)"
)
WITHIN = lazy_pattern(
    r"(?<![\w£-])(?:[Tt][Bb][AaCcDdNn]|T\.B\.[ACD]\.?)(?![\w-])"
    r"|(?<![^\W\d])X{2,}(?![^\W\d])|(?<![^\W\d])x{2,}(?![^\W\d])|£[Xx]+(?:[mk]|bn)?\b|\b[Xx] ?%|\b[Xx]+ per cent\b"
    r"|\b[Dd][Dd]/[Mm][Mm]/[Yy]{2,4}\b"
    r"|\$?\{\{?\s*[A-Za-z_][\w .'-]{0,60}\}\}?|«\w+»"
    rf"|\[(?i:{FORM})\b[^\[\]]{{0,60}}\]|<(?i:{FORM})\b[^<>]{{0,60}}>"
    r"|(?i:\blorem ipsum\b|\b(?:click|tap)(?: or tap)? (?:here )?to enter \w+|\bchoose an item\b)"
    r"|(?i:\btype (?:your )?text here\b)"
    r"|_{3,}"
    rf"|^(?i:(?:still |yet )?to be (?:{WRITTEN}) (?:by|from|with|when|once|after|later|in|at)\b)"
    rf"|^(?i:{WORDING} (?:is |are |still |yet )*(?:to be (?:{WRITTEN})|to follow|to come|awaited|pending)\b)"
    rf"|(?i:\bawaiting (?:{WORDING}|sign-off)\b)"
)
TRACE = lazy_pattern(
    r"(?i:(?<![a-z])(?:x{2,}(?![a-z])|x%|£x|tb[acdn](?![a-z])|t\.b\.|d{2}/m{2})|[{]|«\w|\[\w|<\w|lorem|_{3}"
    rf"|^(?:enter|choose|awaiting|x)$|^(?:be|{WORDING}|type|here|item)\W*$)"
)
"""What at least one of the words of such a text is like."""
NUMBERED = lazy_pattern(r"(?i:part|article|annex|chapter|schedule|section|appendix|volume|title|book|level)\s+$")
"""What stands before a Roman number."""


@kept
def kept_place(text: str) -> str:
    """Return the words within a text that keep a place; nothing where there are none."""
    for found in WITHIN.finditer(text):
        if not (set(found[0]) == {"X"} and NUMBERED.search(text[: found.start()])):
            return found[0]
    return ""
