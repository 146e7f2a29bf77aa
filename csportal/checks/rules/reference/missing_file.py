"""The files that others lean on are there."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, PLAN
from csportal.checks.rule import Example, Rule

NEXT = COUNCIL[PLAN].replace("2024/25", "2025/26").replace("2024-25", "2025-26").replace("2024-", "2025-")

RULE = Rule(
    code="missing-file",
    says="The data folder has portal.yml and glossary.yml, a council's folder council.yml, a plan's folder "
    "plan.yml, and priorities or objectives that records name are listed.",
    bad=Example(
        "anytown/plan-2025-26/priorities.yml",
        COUNCIL["anytown/plan-2024-25/priorities.yml"],
        "1:1: missing-file: The folder “anytown/plan-2025-26” has no plan.yml.",
        blames="anytown/plan-2025-26/plan.yml",
    ),
    good=Example("anytown/plan-2025-26/plan.yml", NEXT),
)
