"""Lines that are lost, pushed in or not far enough in, and one slip in a survey's question: each is told once."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import ASSESSMENTS, SCHOOLS

FAMILY = "lines lost or pushed in"

HALTON = "halton/children-and-enterprise-2011-12"
WESTMINSTER = "westminster/business-plan-2017-18"
GRANTS = f"{WESTMINSTER}/budgets/grants.yml"
SERVED = f"{WESTMINSTER}/kpis/referrals-without-intervention.yml"
TRADED = f"{WESTMINSTER}/milestones/traded-income.yml"
HELP = f"{WESTMINSTER}/milestones/earlier-help.yml"
BASES = f"{HALTON}/milestones/las4-resource-bases.yml"
NEET = f"{HALTON}/kpis/ni117.yml"
CARE = f"{HALTON}/milestones/cfs3-children-in-care-council.yml"
PRIORITIES = f"{HALTON}/priorities.yml"
COUNCIL = "halton/council.yml"
PLAN = '["Yes", "No", Maybe]\n    share_of: ["Yes"]'
IMPORTANCE = 'Importance to school\n    answers: [1 Very, "2", "3", 4 Not]\n    weights: [4, 3, 2, 1]'

CASES = [
    Mistake("values without their heading", ASSESSMENTS, "\nvalues:\n", "\n", "missing-field", "  2010-11: 88.5"),
    Mistake(
        "lines of a table without their heading",
        GRANTS,
        "\nlines:\n",
        "\n",
        "missing-field",
        "  - {name: DSG - Dedicated Schools Grant,",
    ),
    Mistake(
        "list below a text without its heading",
        TRADED,
        "\nsuccess_measures:\n",
        "\n",
        "missing-field",
        "  - Income from selling",
    ),
    Mistake(
        "acceptances below a text without their heading",
        SERVED,
        "\naccepted:\n",
        "\n",
        "missing-field",
        "  unit-label:",
    ),
    Mistake(
        "services below a text without their heading", COUNCIL, "\nservices:\n", "\n", "missing-field", "  - id: ch"
    ),
    Mistake("heading pushed in", ASSESSMENTS, "\nvalues:\n", "\n  values:\n", "missing-field", "  values:"),
    Mistake("period lost above its fields", BASES, "\n  2011-12 Q1:\n", "\n", "not-a-period", "    commentary:"),
    Mistake(
        "period as far in as its fields",
        BASES,
        "\n  2011-12 Q1:\n",
        "\n    2011-12 Q1:\n",
        "not-a-period",
        "    2011-12 Q1:",
    ),
    Mistake(
        "second period as far in as its fields",
        NEET,
        "\n  2011-06:\n",
        "\n    2011-06:\n",
        "repeated-key",
        "    2011-06:",
    ),
    Mistake(
        "item pushed into the one above",
        HELP,
        "  - More use of earlier help",
        "    - More use of earlier help",
        "yaml-syntax",
    ),
    Mistake(
        "first item without its hyphen",
        PRIORITIES,
        "  - id: standards-in-education",
        "    id: standards-in-education",
        "yaml-syntax",
    ),
    Mistake("heading of a text without its colon", CARE, "    commentary: >", "    commentary >", "yaml-syntax"),
    Mistake("heading of a text out by one column", CARE, "    commentary: >", "   commentary: >", "yaml-syntax"),
    Mistake("values in the singular", ASSESSMENTS, "\nvalues:\n", "\nvalue:\n", "unknown-field", "value:\n  2010-11"),
    Mistake(
        "share of another answer",
        SCHOOLS,
        PLAN,
        PLAN.replace('["Yes"]', '["No"]'),
        "survey-figures",
        'share_of: ["No"]',
    ),
    Mistake(
        "share of one answer too many",
        SCHOOLS,
        PLAN,
        PLAN.replace('["Yes"]', '["Yes", Maybe]'),
        "survey-figures",
        'share_of: ["Yes", Maybe]',
    ),
    Mistake(
        "answers in another order",
        SCHOOLS,
        PLAN,
        PLAN.replace('["Yes", "No", ', '["No", "Yes", '),
        "survey-figures",
        'answers: ["No", "Yes", ',
    ),
    Mistake(
        "one weight of another answer",
        SCHOOLS,
        IMPORTANCE,
        IMPORTANCE.replace("[4, 3, 2, 1]", "[4, 3, 3, 1]"),
        "survey-figures",
        "weights: [4, 3, 3, 1]",
    ),
]
