"""A figure that is suppressed, told in a comment beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.texts.file_comments import comments
from csportal.checks.texts.text_figures import NUMBER, UP_TO_TWENTY
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.file_comments import Comment
    from csportal.link import Portal

HIDDEN = lazy_pattern(r"(?:[:,\[{]|-|\A)\s*[\"']?suppressed\b")
"""A value that is suppressed, as its line has it."""
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
SHARE = r"\d{1,3}/(?:[4-9]\d|1\d\d|2[1-9]\d|[3-9]\d\d)(?![\d/])"
"""A share, such as 3/225, and no day or year."""
FIGURE = lazy_pattern(
    rf"(?<![-/.\w])(?:{SHARE}|{NUMBER}(?![\w/]|-\d)|no(?:ne|ught)\b|(?:{'|'.join(UP_TO_TWENTY)})\b)"
    rf"(?! (?:(?:to|or|and|-|–) (?:fewer|less|under|\d)|(?:{MONTH})\b|years?\b|months?\b|weeks?\b|days?\b))",
    re.IGNORECASE,
)
NO_FIGURE = lazy_pattern(
    r"(?:\b(?:under|below|than|most|to|from|between|and|least|over|sections?|rules?|pages?|p|lines?|polic(?:y|ies)|"
    rf"tables?|notes?|paragraphs?|para|article|act|step|stage|level|version|see|ref|no|issue|{MONTH}) |#|[<≤>≥] ?)$",
    re.IGNORECASE,
)
"""What stands before a number that is a limit or a place in a document."""
YEAR = lazy_pattern(r"(?:19|20)\d\d")
IDIOM = {"one", "no", "none", "nought"}
"""What is seldom a figure unless it counts something or was it."""
COUNTS = lazy_pattern(r"^ (?:child|pupil|person|family|carer|baby|case|boy|girl|young)\b|^\W*$")


ABOUT = lazy_pattern(r"\b(?:suppress|withh[eo]ld|hidden\b|redact|(?:real|true|actual)(?:ly)?\b)", re.IGNORECASE)
"""What a comment says that is about a suppressed value wherever it stands."""


def in_comments(portal: Portal) -> Iterator[tuple[Comment, str]]:
    """Yield each comment on the line of a suppressed value or next to it, or about it, that gives a figure."""
    for one in comments(portal):
        before, own, after = one.lines
        is_open = not own.strip() or own.rstrip().endswith(":")
        is_beside = HIDDEN.search(own) or (is_open and (HIDDEN.search(before) or HIDDEN.search(after)))
        is_about = is_beside or (ABOUT.search(one.text) and HIDDEN.search(one.record.home.entry.text))
        if is_about and (figure := told(one.text)):
            yield one, figure


def told(text: str) -> str:
    """Return the first figure of a comment, or nothing."""
    for found in FIGURE.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if NO_FIGURE.search(before) or YEAR.fullmatch(found[0]):
            continue
        if found[0].lower() not in IDIOM or COUNTS.search(after):
            sign = "%" if after.startswith("%") else ""
            return found[0] + sign
    return ""
