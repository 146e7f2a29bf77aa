"""Ids that name nothing, or one too many."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ADOLESCENTS,
    ADOPTIONS,
    ASSESSMENTS,
    CONTRACTS,
    GOOD_SCHOOLS,
    HEALTH_PLANS,
    LEAVERS,
    LIBRARIES,
    NEEDS,
    OBJECTIVES,
    OUTCOMES,
    POSTS,
    PRIORITIES,
    REVENUE,
    SAVINGS,
    SCHOOLS,
    SPENDING,
    TRADING,
    UPDATES,
    VOLUNTEERS,
    WESTMINSTER_DISAGREEMENTS,
    YOUTH,
)

FAMILY = "references"

CASES = [
    Mistake(
        "priority that does not exist",
        ASSESSMENTS,
        "priority: continuum-of-need",
        "priority: continum-of-need",
        "unknown-reference",
    ),
    Mistake(
        "service that does not exist",
        YOUTH,
        "service: organisation-and-provision",
        "service: youth-service",
        "unknown-reference",
    ),
    Mistake("service by its name", YOUTH, "service: organisation-and-provision", "service: Youth Service", "not-an-id"),
    Mistake(
        "service of an update misspelt",
        UPDATES,
        "    title: Inspections\n    period: 2011-12 Q1\n    services: [children-and-families]",
        "    title: Inspections\n    period: 2011-12 Q1\n    services: [children-and-familes]",
        "unknown-reference",
        "familes]",
    ),
    Mistake(
        "priority with an id used already",
        PRIORITIES,
        "id: managing-resources",
        "id: continuum-of-need",
        "repeated-id",
        "id: continuum-of-need\n    title: Managing",
    ),
    Mistake("reference used already", LEAVERS, "ref: NI117", "ref: NI059", "repeated-name"),
    Mistake(
        "objective misspelt",
        ADOPTIONS,
        "objective: looked-after-children",
        "objective: looked-after-childrens",
        "unknown-reference",
    ),
    Mistake(
        "objective that is a service",
        ADOPTIONS,
        "objective: looked-after-children",
        "objective: adoption",
        "unknown-reference",
    ),
    Mistake(
        "service of another council",
        ADOPTIONS,
        "service: adoption",
        "service: children-and-families",
        "unknown-reference",
    ),
    Mistake(
        "service of a budget line misspelt",
        REVENUE,
        "service: family-services",
        "service: family-servces",
        "unknown-reference",
    ),
    Mistake(
        "service of a contract misspelt",
        CONTRACTS,
        "service: fostering-and-adoption",
        "service: fostering-adoption",
        "unknown-reference",
    ),
    Mistake(
        "measure of a milestone misspelt", TRADING, "kpis: [traded-income]", "kpis: [trade-income]", "unknown-reference"
    ),
    Mistake(
        "measure of a discrepancy misspelt",
        WESTMINSTER_DISAGREEMENTS,
        "kpis: [secondary-school-places]",
        "kpis: [secondary-school-place]",
        "unknown-reference",
    ),
    Mistake(
        "related measure misspelt",
        ADOLESCENTS,
        "related: [adolescents-entering-care-share]",
        "related: [adolescents-entering-care-shares]",
        "unknown-reference",
    ),
    Mistake(
        "measure related to itself",
        ADOLESCENTS,
        "related: [adolescents-entering-care-share]",
        "related: [adolescents-entering-care]",
        "self-reference",
    ),
    Mistake(
        "priority of an objective misspelt",
        OBJECTIVES,
        "priorities: [safeguarding, health-and-well-being, parenting]",
        "priorities: [safeguarding, health-and-wellbeing, parenting]",
        "unknown-reference",
    ),
    Mistake(
        "objective of a bridge misspelt", LIBRARIES, "objective: libraries", "objective: library", "unknown-reference"
    ),
    Mistake(
        "need group used twice",
        NEEDS,
        "id: care-leavers\n    title: Care leavers",
        "id: children-in-care\n    title: Care leavers",
        "repeated-id",
    ),
    Mistake(
        "contract used twice",
        CONTRACTS,
        "id: fostering\n",
        "id: social-care-placements\n",
        "repeated-id",
        "id: social-care-placements\n    supplier: Various Fostering",
    ),
    Mistake(
        "post used twice",
        POSTS,
        "id: lscb-business-support-officer\n",
        "id: lscb-manager\n",
        "repeated-id",
        "id: lscb-manager\n    title: LSCB Business",
    ),
    Mistake("id with a space", CONTRACTS, "id: school-catering", "id: school catering", "not-an-id"),
    Mistake("id with a capital", NEEDS, "id: early-help\n", "id: Early-Help\n", "not-an-id"),
    Mistake(
        "column of a share misspelt", SPENDING, "share_of: spend-2011-12", "share_of: spend-2011-21", "unknown-word"
    ),
    Mistake(
        "column that splits misspelt",
        SAVINGS,
        "{key: existing-mtfs, title: Existing MTFS £000's, holds: planned, period: 2014-15, splits: savings-2014-15}",
        "{key: existing-mtfs, title: Existing MTFS £000's, holds: planned, period: 2014-15, splits: saving-2014-15}",
        "unknown-word",
    ),
    Mistake(
        "question of an answer misspelt",
        SCHOOLS,
        "      importance: {counts: [7, 8, 1, 3],",
        "      importanse: {counts: [7, 8, 1, 3],",
        "unknown-word",
    ),
    Mistake(
        "title copied from another measure",
        VOLUNTEERS,
        "title: Volunteer hours worked in Barnet libraries",
        "title: Number of children adopted",
        "repeated-name",
    ),
    Mistake(
        "priority renamed that objectives name",
        OUTCOMES,
        "  - id: parenting\n",
        "  - id: parents\n",
        "unknown-reference",
    ),
    Mistake(
        "measure without a home", GOOD_SCHOOLS, "objective: academic-achievement\n", "", "orphan", "title: Proportion"
    ),
    Mistake(
        "acceptance of what is not there",
        HEALTH_PLANS,
        "source: {",
        "accepted:\n  unit-slip: It grew.\nsource: {",
        "idle-acceptance",
        "  unit-slip",
    ),
    Mistake(
        "acceptance misspelt",
        ADOLESCENTS,
        "  unconfirmed-target:",
        "  unconfirmed-targets:",
        "idle-acceptance",
        also=(f"{ADOLESCENTS}:18: unconfirmed-target",),
    ),
]
