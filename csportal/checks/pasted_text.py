"""No text holds what another program has left in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.prose import holding, words_like
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

TRACES = {
    "a tag of a web page": r"</?(?:p|br|b|i|u|em|strong|span|div|font|a|li|ul|ol|td|tr|table|h[1-6])(?:\s[^<>]*)?/?>",
    "a sign written out for a web page": r"&(?:amp|nbsp|lt|gt|quot|apos|pound|[lr][sd]quo|[nm]dash|#x?[0-9a-f]+);",
    "a sign broken on its way": r"â€|Ã[\x80-\xbf]|Â[£\xa0]|\ufffd",
    "a formula of a spreadsheet": r"^=\s*[A-Z][A-Z.]*\(|#(?:REF|N/A|VALUE|DIV/0|NAME|NULL|NUM)[!?]?",
}
FOUND = {what: re.compile(pattern) for what, pattern in TRACES.items()}
ANY = re.compile("|".join(f"(?:{pattern})" for pattern in TRACES.values()))
SIGNS = re.compile("[<&=#âÃÂ\ufffd]")
"""What each of them holds at least one of: a text without is not looked at closely."""


def check(portal: Portal) -> Iterator[Problem]:
    for passage in holding(portal, words_like(portal, SIGNS.search)):
        if not (trace := ANY.search(passage.text)):
            continue
        what = next(name for name, pattern in FOUND.items() if pattern.search(passage.text))
        message = f"{quoted(trace[0])} seems to be {what}."
        hint = f"Type the text itself. If it is meant, add: accepted: {{{RULE.code}: why}}"
        place = passage.record.at(*passage.path)
        yield Problem(place, RULE.code, message, hint, Level.WARNING, passage.record.key)


RULE = Rule(
    code="pasted-text",
    family="text",
    says="No text holds what another program has left in it: tags of a web page, broken signs, formulas.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "Visits made within five days.", "Visits made <b>within</b> five days."),
        "9:13: pasted-text: “<b>” seems to be a tag of a web page.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
