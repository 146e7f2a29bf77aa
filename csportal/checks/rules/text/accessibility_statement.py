"""The accessibility statement does not contradict itself, and tells of no review that is still to come."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, nearest, quoted
from csportal.records.portal import PortalSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Path
    from csportal.link import Portal
    from csportal.records.portal import Accessibility

STATES = ("fully", "partially", "not")


def check(portal: Portal) -> Iterator[Problem]:
    # The portal may be judged on an earlier day than today; a review of yesterday has been made all the same.
    now = max(portal.today, datetime.now(UTC).date()) + timedelta(days=1)
    for settings in portal.all(PortalSettings):
        facts = settings.accessibility
        found = list(_contradictions(facts))
        for name in ("prepared", "reviewed"):
            when = getattr(facts, name)
            if when.first > now:
                message = f"{quoted(when)} is still to come, so the statement cannot have been {name} then."
                found.append(((name,), message, "Check the date, above all its year."))
        for path, message, hint in found:
            yield Problem(settings.at("accessibility", *path), RULE.code, message, hint, record=settings.key)


def _contradictions(facts: Accessibility) -> Iterator[tuple[Path, str, str]]:
    """Yield what does not agree: the way to it, what is found, and the way out."""
    if facts.status not in STATES:
        message = f"{quoted(facts.status)} is not one of the words for how far the site meets the standard."
        yield ("status",), message, nearest(facts.status, STATES)
    elif facts.status == "fully" and facts.known_problems:
        message = "“fully” cannot be right while problems are known."
        yield ("status",), message, "Write partially, or delete the problems that have been solved."
    elif facts.status != "fully" and not facts.known_problems:
        message = f"{quoted(facts.status)} is said here, but no known problem is listed."
        yield ("status",), message, "List what does not meet the standard under “known_problems”, or write fully."


PORTAL = "portal.yml"
FULLY = "status: fully"

RULE = Rule(
    code="accessibility-statement",
    says="A site that is said to be fully accessible has no known problems, one that is not has at least one; and the "
    "statement was prepared and reviewed by today.",
    bad=Example(
        PORTAL,
        with_line(COUNCIL[PORTAL], FULLY, "status: partially"),
        "7:69: accessibility-statement: “partially” is said here, but no known problem is listed.",
    ),
    good=Example(
        PORTAL,
        with_line(COUNCIL[PORTAL], FULLY, "status: partially, known_problems: [The search needs JavaScript.]"),
    ),
    check=check,
)
