"""The accessibility statement, with its own facts from the portal's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.frame import HOME
from csportal.present.shapes import Inline, Items, Link, Page, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "applies": "What the statement applies to.",
    "contact": "Whom to ask and when to expect an answer.",
    "status": "How far the site meets the standard.",
    "problems": "What does not meet it yet.",
    "dates": "When the statement was prepared and reviewed.",
}
STANDARD = Link("Web Content Accessibility Guidelines version 2.2, AA", "https://www.w3.org/TR/WCAG22/")


def pages(portal: Portal) -> Iterator[Page]:
    settings = portal.settings
    facts = settings.accessibility
    because = ", because of what is listed below" if facts.known_problems else ""
    yield Page(
        path="accessibility",
        kind="accessibility",
        kind_label="Help",
        title="Accessibility statement",
        description=f"How accessible {settings.title} is, and whom to ask when something is in your way.",
        crumbs=(HOME,),
        file="data/portal.yml",
        parts={
            "applies": [Text((f"This statement applies to {settings.title}.", settings.notice))],
            "contact": [Text(tuple(_contact(portal)))],
            "status": [Text(((f"This site is {facts.status} compliant with the ", STANDARD, f"{because}."),))],
            "problems": [Items(tuple(((one,), None) for one in facts.known_problems))]
            if facts.known_problems
            else [Text(("Nothing is known.",))],
            "dates": [Text((f"Prepared on {facts.prepared.name}. Last reviewed on {facts.reviewed.name}.",))],
        },
    )


def _contact(portal: Portal) -> Iterator[Inline | tuple[Inline, ...]]:
    """Yield who answers, by which ways, and when."""
    contact = portal.settings.contact
    yield f"{contact.name} answers for this site{f': {contact.email}' if contact.email else ''}."
    if portal.repository:
        report = Link("Report what is in your way", f"{portal.repository}/issues/new/choose")
        yield (report, " on the page where the site is kept.")
    if contact.response_days:
        yield f"You can expect an answer within {contact.response_days} working days."
