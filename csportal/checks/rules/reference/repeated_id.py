"""An id is given once."""

from __future__ import annotations

from csportal.checks.example import COUNCIL
from csportal.checks.rule import Example, Rule

PRIORITIES = "anytown/plan-2024-25/priorities.yml"
TWO = COUNCIL[PRIORITIES] + "  - id: second\n    title: Second\n"

RULE = Rule(
    code="repeated-id",
    says="No two services of a council, and no two priorities, objectives or updates of a plan, have the same id.",
    bad=Example(
        PRIORITIES,
        TWO.replace("second", "early-help"),
        "4:9: repeated-id: The priority “early-help” is here twice; it stands at "
        "data/anytown/plan-2024-25/priorities.yml:2:9 already.",
    ),
    good=Example(PRIORITIES, TWO),
)
