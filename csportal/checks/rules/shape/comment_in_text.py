"""No text is cut off by a comment."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="comment-in-text",
    says="A “#” after a space begins a comment, so none follows a text of several words on its line, none stands in "
    "place of a value, and none of a number sign's kind (“#5”) follows a text, unless it stands in quotation marks.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "made within five days.", "made in #1 priority areas."),
        "9:28: comment-in-text: The text ends here: “#1 priority areas.” is taken for a comment and is not shown.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "unit: percent", "unit: percent   # of all the visits")),
)
