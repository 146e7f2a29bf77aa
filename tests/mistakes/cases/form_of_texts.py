"""The form of texts: what is unfinished, cut off, pasted along or hidden, and the portal's own small files."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ADOPTIONS,
    ASSESSMENTS,
    BASES,
    COUNCIL,
    GLOSSARY,
    HALTON,
    MANDATE,
    PORTAL,
    PROMISES,
    SHARING,
    WESTMINSTER,
)

FAMILY = "form of texts"

CORE = f"{HALTON}/kpis/ni060.yml"
PRIMARY = f"{HALTON}/kpis/lpi02las.yml"
DOCUMENTS = f"{WESTMINSTER}/registers/documents.yml"
HALTON_PLAN = f"{HALTON}/plan.yml"
PLAN = f"{WESTMINSTER}/plan.yml"
STRONG = "The council says that performance is strong and on target, although the number of cases is high."
DIP = "It expects a dip while the team new to CareFirst 6 learns to use it."
CABINET = "The councillors who take the main decisions of a council."
ADOPTED = "definition: Children in care who were adopted in the year."
OWNER = "owner: Children and Families Services"
EHCP = "term: Education, health and care plan\n    abbreviation: EHCP"
EXCHANGED = "term: EHCP\n    abbreviation: Education, health and care plan"
NOT_COMPARED = "sign: Red\n        applies_to: measure\n        meaning: The measure cannot"
LICENCE = "open-government-licence/version/3/"


def _texts(code: str, file: str, old: str, cases: dict[str, str | tuple[str, str]]) -> list[Mistake]:
    """Return mistakes of one kind in one text: what is typed in its place, and the words that are blamed."""
    typed = {name: one if isinstance(one, tuple) else (one, one) for name, one in cases.items()}
    return [Mistake(name, file, old, new, code, at) for name, (new, at) in typed.items()]


CASES = [
    *_texts(
        "placeholder",
        CORE,
        STRONG,
        {
            "commentary that the service is to supply": "Commentary to be supplied by the service.",
            "commentary that somebody is to write": "To be written by the head of service.",
            "gap for a figure": "In all, XX of the assessments were late.",
            "gap for a percentage": "In all, xx% of the assessments were late.",
            "gap of underscores": "In all, ____ of the assessments were late.",
            "gap for an amount": "It cost £X more than planned.",
            "TBC within a sentence": "The reason is TBC.",
            "field of a mail merge": "“Strong”, says «directorate» of the figure.",
            "insert left within a sentence": ('"Performance is strong [insert reason]."', "[insert"),
            "words of a form": "Performance is strong. Click or tap here to enter text.",
            "printers' Latin after a sentence": "Performance is strong. Lorem ipsum dolor sit amet.",
            "day of a form": "Performance is strong as of dd/mm/yyyy.",
        },
    ),
    Mistake("XX in place of a number", PRIMARY, "Two of them were graded", "XX of them were graded", "placeholder"),
    Mistake("owner as in the template", CORE, OWNER, "owner: Name of officer / tbc", "placeholder"),
    Mistake("owner's role as in the template", CORE, OWNER, "owner: Name of lead officer", "placeholder"),
    Mistake("owner that is nobody", CORE, OWNER, "owner: A. N. Other", "placeholder"),
    Mistake(
        "reference to a cell above", ADOPTIONS, "Adoption gives a child a family for life.", "As above", "placeholder"
    ),
    Mistake("field in braces", PLAN, "What Westminster's services", "What {{council}}'s services", "placeholder"),
    *_texts(
        "working-note",
        CORE,
        STRONG,
        {
            "question marks": "Performance is strong???",
            "initials of a reviewer": "Performance is strong (JS to confirm).",
            "name of a reviewer": "Performance is strong (Jane to check by Friday).",
            "question to Finance": "Performance is strong, check with Finance?",
            "request in square brackets": ('"Performance is strong [check this with Legal]."', "[check"),
            "please confirm": "Performance is strong (please confirm).",
            "not for publication": "Performance is strong. NOT FOR PUBLICATION",
            "not for publication in small letters": "Not for publication. Performance is strong.",
            "draft": "DRAFT - performance is strong.",
            "FIXME": "FIXME performance is strong.",
            "order to delete": "Performance is strong. Delete this before publishing.",
            "word to a colleague": ('"@Jane please look at this. Performance is strong."', "@Jane"),
            "marking of a document": "OFFICIAL-SENSITIVE. Performance is strong.",
        },
    ),
    Mistake("TODO in the glossary", GLOSSARY, CABINET, "TODO check with Legal", "working-note"),
    Mistake("to do in small letters", GLOSSARY, CABINET, "to do - check with Legal.", "working-note"),
    *_texts(
        "cut-off-text",
        ASSESSMENTS,
        DIP,
        {
            "ends with while the": "It expects a dip while the",
            "ends with a comma": "It expects a dip,",
            "ends with a dash": "It expects a dip -",
            "ends within the sentence": "It expects a dip while the team new to CareFirst 6",
            "ends with to": "It expects a dip while the team learns to",
        },
    ),
    Mistake("ends with by", ADOPTIONS, "a family for life.", "a family for life, which is begun by", "cut-off-text"),
    Mistake(
        "title that ends with and",
        ADOPTIONS,
        "Number of children adopted",
        "Number of children adopted and",
        "cut-off-text",
    ),
    Mistake("begins within a sentence", CORE, STRONG, "earlier than before. " + STRONG, "cut-off-text"),
    Mistake("bracket not closed", CORE, "strong and on target", "strong (and on target", "unpaired-mark"),
    Mistake("bracket not opened", CORE, "strong and on target", "strong and on target)", "unpaired-mark"),
    Mistake("quotation not closed", CORE, "strong and on target", "“strong and on target", "unpaired-mark"),
    Mistake("quotation not opened", CORE, "strong and on target", "strong” and on target", "unpaired-mark"),
    Mistake("straight quotation mark alone", CORE, "strong and on target", 'strong" and on target', "unpaired-mark"),
    Mistake("word twice", COUNCIL, "The portal holds how", "The portal holds how how", "repeated-word"),
    Mistake("word twice at the beginning", COUNCIL, "The portal holds", "The the portal holds", "repeated-word"),
    Mistake("long word twice", ADOPTIONS, ADOPTED, ADOPTED.replace("adopted", "adopted adopted"), "repeated-word"),
    Mistake("percent sign after the figure", CORE, "in_words: _ of", "in_words: _% of", "sign-twice"),
    Mistake("per cent after the figure", CORE, "in_words: _ of", "in_words: _ per cent of", "sign-twice"),
    *_texts(
        "pasted-text",
        BASES,
        "      The hoped-for date",
        {
            "mark of a merge conflict": ("      =======\n      The hoped-for date", "======="),
            "name of a branch": ("      >>>>>>> q1-update\n      The hoped-for date", ">>>>>>>"),
            "head of an e-mail": ("      -----Original Message-----\n      The hoped-for date", "-----Or"),
            "sign of an answered e-mail": "      > The hoped-for date",
            "error of a word processor": (
                "      See Error! Reference source not found.\n      The hoped-for date",
                "Error!",
            ),
            "points in one line": ("      Two points: • one • two.\n      The hoped-for date", "•"),
            "bold of Markdown": "      The **hoped-for** date",
            "link of Markdown": ("      [Site](https://a.example): the hoped-for date", "[Site]"),
            "question mark for an apostrophe": "      The council?s hoped-for date",
            "sign of a symbol font": "      \uf0b7 The hoped-for date",
        },
    ),
    Mistake("end of an e-mail", CORE, STRONG, "Performance is strong. Kind regards, Jo", "pasted-text"),
    Mistake("end of an e-mail from a telephone", CORE, STRONG, "All is well. Sent from my iPhone", "pasted-text"),
    Mistake("beginning of an e-mail", CORE, STRONG, "Hi Jane, performance is strong.", "pasted-text"),
    Mistake(
        "quoted line within a sentence", CORE, STRONG, ">\n      All went\n      > well here.", "pasted-text", "> well"
    ),
    Mistake("space before a comma", CORE, "strong and on target,", "strong and on target ,", "stray-sign"),
    Mistake("two full stops", CORE, "of cases is high.", "of cases is high..", "stray-sign"),
    Mistake("comma without a space", CORE, "on target, although", "on target,although", "stray-sign"),
    Mistake(
        "text cut after its first word",
        ADOPTIONS,
        "definition: Children in care",
        "definition: Children #1 in care",
        "comment-in-text",
    ),
    Mistake(
        "number sign in a title", ADOPTIONS, "Number of children", "Number #2 of children", "comment-in-text", "#2"
    ),
    Mistake(
        "number sign after one word",
        f"{SHARING}/milestones/recommendation-5-wider-programme.yml",
        "title: ",
        "title: Recommendation #5 ",
        "comment-in-text",
    ),
    Mistake("number sign before an owner", CORE, "owner: C", "owner: #1 C", "comment-in-text"),
    Mistake("number sign in a list", BASES, "refs: [LAS4]", "refs:\n  - #4", "comment-in-text", "- #4"),
    Mistake("error of a spreadsheet for a figure", CORE, "    value: 91", "    value: #N/A", "comment-in-text"),
    Mistake("error of a division for a target", CORE, "  2011-12: 92", "  2011-12: #DIV/0!", "comment-in-text"),
    Mistake(
        "zero-width space in a reference",
        ASSESSMENTS,
        "priority: continuum-of-need",
        "priority: continuum-of-need\u200b",
        "not-an-id",
    ),
    Mistake(
        "Cyrillic letter in a reference",
        ASSESSMENTS,
        "priority: continuum-of-need",
        "priority: c\u043entinuum-of-need",
        "not-an-id",
    ),
    Mistake("no-break space in an id", PROMISES, "id: routes-into-work", "id: routes-into\u00a0work", "not-an-id"),
    Mistake("soft hyphen in a title", ADOPTIONS, "Number of children", "Number of chil\u00addren", "hidden-sign"),
    Mistake("zero-width space in a text", ADOPTIONS, "Children in care", "Children\u200b in care", "hidden-sign"),
    Mistake("Greek letter in a title", ADOPTIONS, "Number of children", "Number \u03bff children", "hidden-sign"),
    Mistake("term and abbreviation exchanged", GLOSSARY, EHCP, EXCHANGED, "glossary-term", "term: EHCP"),
    Mistake(
        "term in the plural",
        GLOSSARY,
        "  - term: Children's Social Care",
        "  - term: Children's centres\n    meaning: Places for families.\n  - term: Children's Social Care",
        "glossary-term",
    ),
    Mistake("meaning that is the term", GLOSSARY, CABINET, "The Cabinet.", "glossary-term"),
    Mistake("address of another version", PORTAL, LICENCE, LICENCE.replace("3", "2"), "licence-version"),
    Mistake("name of another version", PORTAL, "Licence v3.0", "Licence v2.0", "licence-version", "url: "),
    Mistake(
        "comma in an e-mail address",
        PORTAL,
        "  response_days",
        "  email: data@halton,gov.uk\n  response_days",
        "wrong-type",
    ),
    Mistake(
        "words for an e-mail address", PORTAL, "  response_days", "  email: see website\n  response_days", "wrong-type"
    ),
    Mistake("review still to come", PORTAL, "reviewed: 2026", "reviewed: 2126", "accessibility-statement"),
    Mistake(
        "fully accessible with known problems", PORTAL, "status: partially", "status: fully", "accessibility-statement"
    ),
    Mistake(
        "word for accessibility that is none", PORTAL, "status: partially", "status: mostly", "accessibility-statement"
    ),
    Mistake(
        "sign of a key twice", HALTON_PLAN, "      - sign: N/A\n", "      - sign: Red\n", "repeated-sign", NOT_COMPARED
    ),
    Mistake(
        "meaning of a sign copied",
        HALTON_PLAN,
        "Performance is worse than in the same period last year.",
        "Performance is the same as in the same period last year.",
        "repeated-sign",
        "meaning: Performance is the same as in the same period last year.\n      - sign: N/A",
    ),
    Mistake("lines of the source backwards", f"{MANDATE}/registers/risks.yml", "313-317", "317-313", "source-lines"),
    Mistake("law of another year", DOCUMENTS, "kind: law, date: 2004", "kind: law, date: 2014", "year-in-name"),
    Mistake(
        "name of a law of another year",
        DOCUMENTS,
        "title: Children Act 1989",
        "title: Children Act 1998",
        "year-in-name",
    ),
    *_texts(
        "personal-data",
        CORE,
        STRONG,
        {
            "National Insurance number": "The case of QQ 12 34 56 C is still open.",
            "pupil number with spaces": "One pupil (H801 2001 23456) is still waiting.",
            "pupil number with its name": "One pupil (UPN 8012001234) is still waiting.",
            "NHS number without spaces": "One child (NHS 4857773456) is still waiting.",
            "number of a case": "Case number 1234567 is still open.",
            "home of a family": "The family at 12 Acacia Avenue is still waiting.",
            "child by the mother's name": "Mrs Jones's son is still waiting.",
            "child with age and school": "Liam, 9, attends a school in Widnes.",
        },
    ),
]
