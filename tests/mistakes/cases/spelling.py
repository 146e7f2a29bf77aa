"""Words that are misspelt, and words that are taken for others of much the same sound."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ACHIEVEMENTS,
    ADOPTIONS,
    ASSESSMENTS,
    BARNET,
    GLOSSARY,
    MANDATE,
    PROMISES,
    RISKS,
    SCHOOLS,
    SHARING,
    WESTMINSTER_FACTS,
)

FAMILY = "spelling"

CASES = [
    Mistake(
        "word misspelt in a text", ADOPTIONS, "definition: Children in care", "definition: Chidren in care", "misspelt"
    ),
    Mistake(
        "letters of a title changed places",
        "halton/council.yml",
        "name: Halton Borough Council",
        "name: Haltno Borough Council",
        "misspelt",
    ),
    Mistake(
        "title of a service with a letter lost",
        "hammersmith-and-fulham/council.yml",
        "title: Family Support Programme",
        "title: Family Suport Programme",
        "misspelt",
    ),
    Mistake(
        "title of a service with a wrong plural",
        "barnet/council.yml",
        "title: Libraries\n",
        "title: Librarys\n",
        "misspelt",
    ),
    Mistake(
        "letter lost where another word of the list is near",
        "barnet/council.yml",
        "special educational needs.",
        "special educational neds.",
        "misspelt",
    ),
    Mistake("term with letters turned round", GLOSSARY, "term: Revenue budget", "term: Revenue bugdet", "misspelt"),
    Mistake(
        "row of the source with letters turned round",
        f"{BARNET}/bridges/family-and-youth-support.yml",
        "row: General fund budget",
        "row: General fund bugdet",
        "misspelt",
        also=(f"{BARNET}/bridges/family-and-youth-support.yml:8: odd-one-out",),
    ),
    Mistake(
        "group of a survey with a letter too many",
        SCHOOLS,
        "title: Training\n    group: Language Development Service",
        "title: Training\n    group: Language Developement Service",
        "nearly-the-name",
        "Developement",
    ),
    Mistake(
        "first word of a sentence with letters turned round",
        f"{BARNET}/plan.yml",
        "Measures are therefore linked",
        "Meausres are therefore linked",
        "misspelt",
    ),
    Mistake(
        "name of the council with a letter too many",
        f"{MANDATE}/objectives.yml",
        "for Hammersmith & Fulham schools",
        "for Hammersmith & Fullham schools",
        "misspelt",
    ),
    Mistake("wrong vowel", PROMISES, "make people more independent", "make people more independant", "misspelt"),
    Mistake(
        "name of a council with another letter",
        f"{SHARING}/plan.yml",
        "term: Title, text: Progress on sharing of children's services with Westminster City Council and Royal Borough "
        "of Kensington & Chelsea",
        "term: Title, text: Progress on sharing of children's services with Westminster City Council and Royal Borough "
        "of Kensington & Chelsey",
        "misspelt",
    ),
    Mistake(
        "where for were",
        WESTMINSTER_FACTS,
        "Young people leaving care who were in education, employment",
        "Young people leaving care who where in education, employment",
        "misspelt",
    ),
    Mistake(
        "letters turned round in a definition",
        ASSESSMENTS,
        "by social workers that were finished",
        "by social workers taht were finished",
        "misspelt",
    ),
    Mistake(
        "letter too many in a commentary",
        ASSESSMENTS,
        "A high number of referrals makes",
        "A high number of refferals makes",
        "misspelt",
    ),
    Mistake("letters turned round in a note", RISKS, "risks, which are kept", "risks, whcih are kept", "misspelt"),
    Mistake(
        "letters turned round in the meaning of a sign",
        f"{MANDATE}/plan.yml",
        "Another organisation runs the service under a contract.",
        "Another organistaion runs the service under a contract.",
        "misspelt",
    ),
    Mistake(
        "letter too many in a word for which no list is needed",
        ACHIEVEMENTS,
        "has found 400 childcare places",
        "has found 400 chilldcare places",
        "misspelt",
    ),
    Mistake(
        "letter lost at the beginning of a title",
        ACHIEVEMENTS,
        "title: Childcare places for two-year-olds",
        "title: Chldcare places for two-year-olds",
        "misspelt",
    ),
    Mistake(
        "of for have",
        RISKS,
        "more families will need help.",
        "more families would of needed help.",
        "misspelt",
        "would of",
    ),
    Mistake(
        "space lost beside a small word",
        f"{BARNET}/plan.yml",
        "Measures are therefore linked",
        "Measures aretherefore linked",
        "misspelt",
    ),
]
