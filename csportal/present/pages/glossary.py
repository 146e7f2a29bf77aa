"""The glossary: every term and abbreviation with its plain meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.frame import HOME
from csportal.present.shapes import Definitions, Page, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "lead": "What the list is.",
    "terms": "The terms in the order of the alphabet.",
}


def pages(portal: Portal) -> Iterator[Page]:
    terms = sorted(portal.glossary.terms, key=lambda one: one.term.lower())
    lead = "What the words and abbreviations on these pages mean."
    yield Page(
        path="glossary",
        kind="glossary",
        kind_label="Help",
        title="Glossary",
        description=lead,
        crumbs=(HOME,),
        file=portal.glossary.home.entry.file,
        parts={
            "lead": [Text((lead,), "lead")],
            "terms": [
                Definitions(
                    tuple(
                        (f"{one.term} ({one.abbreviation})" if one.abbreviation else one.term, one.meaning)
                        for one in terms
                    )
                )
            ],
        },
    )
