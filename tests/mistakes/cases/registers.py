"""Surveys, facts, needs, models, promises and the other registers."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import *

FAMILY = "surveys and registers"

CASES = [
    Mistake("count of a survey wrong", SCHOOLS, "counts: [7, 8, 1, 3]", "counts: [7, 8, 1, 30]", "survey-figures"),
    Mistake("share of a survey wrong", SCHOOLS, "score: 3.0, share: 79", "score: 3.0, share: 97", "survey-figures"),
    Mistake("score of a survey wrong", SCHOOLS, "score: 3.0, share: 79", "score: 0.3, share: 79", "survey-figures"),
    Mistake("count of a survey left out", SCHOOLS, "counts: [7, 8, 1, 3]", "counts: [7, 8, 1]", "column-count"),
    Mistake("count of a survey in words", SCHOOLS, "counts: [7, 8, 1, 3]", "counts: [seven, 8, 1, 3]", "wrong-type"),
    Mistake("counts of a survey swapped", SCHOOLS, "counts: [13, 5, 1]", "counts: [1, 5, 13]", "survey-figures"),
    Mistake("row of a survey pasted twice", SCHOOLS, "  - title: NQT Induction\n", "XX", ""),
    Mistake("weight left out", SCHOOLS, "XX", "", "column-count"),
    Mistake("answer of a share misspelt", SCHOOLS, "share_of: [\"Yes\"]\n  - key: importance-to-have", "share_of: [\"Yse\"]\n  - key: importance-to-have", "unknown-word"),
    Mistake("fact with a point for a comma", FACTS, "value: 34853", "value: 34.853", ""),
    Mistake("fact with digits swapped", FACTS, "value: 16931", "value: 19631", ""),
    Mistake("fact as text", FACTS, "value: 4500", "value: over 4500", "not-a-number"),
    Mistake("small number among the facts", FACTS, "value: 138", "value: 3", "small-count"),
    Mistake("address of a document broken", DOCUMENTS, "https://barnet", "https//barnet", "wrong-type"),
    Mistake("address with a space", DOCUMENTS, "Planning%20for%20New", "Planning for New", "wrong-type"),
    Mistake("date of a document not a date", DOCUMENTS, "date: 2014-09-15", "date: 15.9.2014", "not-a-period"),
    Mistake("discrepancy without what was printed", WESTMINSTER_DISAGREEMENTS, "    printed: update\n", "", "missing-field", "id: therapy"),
    Mistake("milestone of a discrepancy misspelt", WESTMINSTER_DISAGREEMENTS, "milestones: [outstanding-schools]", "milestones: [outstanding-school]", "unknown-reference"),
    Mistake("promise without text", PROMISES, "    text: Education in Barnet stays good, because schools are well supported.\n", "", "missing-field", "id: good-education"),
    Mistake("promise pasted twice", PROMISES, "XX", "", "repeated-id"),
    Mistake("asset whose lease ended long ago", ASSETS, "ends: December 2011", "ends: December 1911", ""),
    Mistake("post full time ten times", POSTS, "full_time_equivalent: 0.8", "full_time_equivalent: 8", ""),
    Mistake("post of no one", POSTS, "full_time_equivalent: 0.8", "full_time_equivalent: -0.8", ""),
    Mistake("model of a period misspelt", MODELS, "XX", "", "not-a-period"),
    Mistake("risk without title", RISKS, "    title: Further savings\n", "", "missing-field", "id: further-savings"),
    Mistake("topic with text in the wrong place", TOPICS, "XX", "", ""),
    Mistake("term given twice", GLOSSARY, "  - term: Bursary\n", "  - term: Baseline\n", "repeated-name"),
    Mistake("abbreviation given twice", GLOSSARY, "abbreviation: BSF", "abbreviation: AGM", ""),
    Mistake("meaning of a term deleted", GLOSSARY, "    meaning: Money that helps a learner with the costs of staying in education.\n", "", "missing-field", "term: Bursary"),
    Mistake("ONS code of another kind", COUNCIL, "E06000006", "E6000006", ""),
]
