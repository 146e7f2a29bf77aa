"""Texts with placeholders, unknown abbreviations or sentences that are too long."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import ACHIEVEMENTS, ADOPTIONS, CHILD_PLANS

FAMILY = "texts"

CASES = [
    Mistake(
        "TBC left in a definition",
        ADOPTIONS,
        "definition: Children in care who were adopted in the year.",
        "definition: TBC",
        "placeholder",
    ),
    Mistake(
        "to follow left in a commentary",
        CHILD_PLANS,
        "    note: This is the figure for the first three months of the year. The target of 50% is for the whole year.",
        "    note: To follow",
        "placeholder",
    ),
    Mistake("xxx left in a title", ACHIEVEMENTS, "title: Early Help reorganised", "title: xxx", "placeholder"),
    Mistake(
        "lorem ipsum",
        ADOPTIONS,
        "definition: Children in care who were adopted in the year.",
        "definition: Lorem ipsum dolor sit amet.",
        "placeholder",
    ),
    Mistake(
        "abbreviation that nobody knows",
        ADOPTIONS,
        "definition: Children in care",
        "definition: Children with a PEPX in care",
        "undefined-abbreviation",
    ),
    Mistake(
        "sentence without end",
        ADOPTIONS,
        "definition: Children in care who were adopted in the year.",
        (
            "definition: Children in care who were adopted in the year, and who had before that "
            "lived with a foster family or in a home, or with relatives, or on their own, or "
            "elsewhere, and whose order was made by a court."
        ),
        "long-sentence",
    ),
    Mistake(
        "title that is a page",
        ADOPTIONS,
        "title: Number of children adopted",
        "title: Number of children adopted" + " and placed" * 30,
        "too-long",
    ),
    Mistake(
        "text cut at a number sign",
        ADOPTIONS,
        "definition: Children in care",
        "definition: Children in #1 care",
        "comment-in-text",
    ),
    Mistake(
        "why it matters left empty",
        ADOPTIONS,
        "why_it_matters: Adoption gives a child a family for life.",
        "why_it_matters:",
        "empty-text",
    ),
    Mistake(
        "formula of a spreadsheet",
        ADOPTIONS,
        "definition: Children in care who were adopted in the year.",
        "definition: =SUM(A1:A4)",
        "pasted-text",
    ),
    Mistake(
        "instruction of a form left in",
        ADOPTIONS,
        "definition: Children in care who were adopted in the year.",
        'definition: "[insert definition here]"',
        "placeholder",
    ),
    Mistake(
        "mark-up of a web page",
        ADOPTIONS,
        "definition: Children in care who",
        "definition: <p>Children in care</p> who",
        "pasted-text",
    ),
    Mistake(
        "signs broken on their way",
        ADOPTIONS,
        "definition: Children in care who",
        "definition: Childrenâ€™s care who",
        "pasted-text",
    ),
]
