"""The small whole council that the rules' examples stand in; its plan is closed, so that no more is asked of it."""

COUNCIL = {
    "portal.yml": """\
title: Plans and performance
headline: What the council plans, and how it is going
summary: One council's plan.
notice: An example.
licence: {name: Open Government Licence v3.0, url: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/}
contact: {name: Performance team}
accessibility: {prepared: 2026-11-21, reviewed: 2026-11-21, status: fully}
tolerance: {percent: {points: 5}, other: {percent: 10}}
disclosure: {largest_suppressed: 5}
attention: {amount: 25000, percent: 10, least: 5000}
""",
    "glossary.yml": """\
terms:
  - term: Target
    meaning: What a measure is to reach.
""",
    "anytown/council.yml": """\
name: Anytown Borough Council
short_name: Anytown
kind: unitary authority
ons_code: E06000999
summary: One plan.
services:
  - id: families
    title: Families
""",
    "anytown/plan-2024-25/plan.yml": """\
title: Families plan 2024/25
short_title: Families plan
kind: business plan
period: 2024-25
reports: [2024-25 Q1]
owner: Families
summary: What families can expect.
document: {title: Families plan, publisher: Anytown, date: 2024-04-01}
closed: {date: 2024-06-30, why: The example ends here.}
""",
    "anytown/plan-2024-25/priorities.yml": """\
priorities:
  - id: early-help
    title: Early help
""",
    "anytown/plan-2024-25/kpis/visits.yml": """\
title: Home visits on time
priority: early-help
unit: percent
decimals: 1
better: higher
counts_people: false
frequency: quarterly
window: in-period
definition: Visits made within five days.
owner: Families
targets:
  2024-25: 90
values:
  2023-24: 85.5
  2024-25 Q1: 88.0
source: {section: "1"}
""",
}

KPI = "anytown/plan-2024-25/kpis/visits.yml"
PLAN = "anytown/plan-2024-25/plan.yml"
LIVE = COUNCIL[PLAN].replace("closed: {date: 2024-06-30, why: The example ends here.}\n", "")
"""The plan while updates of it are still to come: some rules ask only then."""
MONEY = "anytown/plan-2024-25/finances/families.yml"
BUDGET = "anytown/plan-2024-25/budgets/savings.yml"
BRIDGE = "anytown/plan-2024-25/bridges/families.yml"

MONEY_TEXT = """\
title: Families budget to June 2024
kind: monitoring
period: 2024-25 Q1
as_at: 2024-06-30
unit: gbp-thousand
variance_is: budget-less-actual
columns: {annual_budget: Budget, budget_to_date: To date, actual_to_date: Actual, variance: Variance}
sections:
  - title: Expenditure
    kind: expenditure
    lines:
      - {name: Employees, figures: [400, 100, 110, (10)], note: Two more posts than planned.}
      - {name: Transport, figures: [40, 10, 9, 1]}
    total: {name: Total expenditure, figures: [440, 110, 119, (9)]}
  - title: Income
    kind: income
    lines:
      - {name: Fees, figures: [-40, -10, -10, 0]}
    total: {name: Total income, figures: [-40, -10, -10, 0]}
    running_total: {name: Net operational expenditure, figures: [400, 100, 109, (9)]}
  - title: Recharges
    kind: recharges
    lines:
      - {name: Offices, figures: [20, 5, 5, 0]}
    total: {name: Total recharges, figures: [20, 5, 5, 0]}
net: {name: Net total, figures: [420, 105, 114, (9)]}
source: {section: "2"}
"""

BUDGET_TEXT = """\
title: Savings
kind: savings
unit: gbp-thousand
cumulative: true
columns:
  - {key: by-2024-25, title: 2024/25, holds: planned, period: 2024-25}
  - {key: by-2025-26, title: 2025/26, holds: planned, period: 2025-26}
  - {key: share, title: Share, holds: share, share_of: by-2025-26}
  - {key: known, title: Known before, holds: planned, splits: by-2025-26}
  - {key: new, title: New, holds: planned, splits: by-2025-26}
lines:
  - {name: Offices, figures: [100, 300, 75, 300, blank]}
  - name: Contracts
    figures: [20, 100, 25, 60, 40]
    parts:
      - {name: Printing, figures: [20, 80, 20, 60, 20]}
      - {name: Travel, figures: [blank, 20, 5, blank, 20]}
total: {name: Total savings, figures: [120, 400, 100, 360, 40]}
source: {section: "3"}
"""

BRIDGE_TEXT = """\
title: Families
unit: gbp-million
starts: 2023-24
opening: 8.27
steps:
  - to: 2024-25
    movements:
      - {name: Savings, kind: savings, figure: (0.96)}
      - {name: Inflation, kind: inflation, figure: dash}
      - {name: Demographic growth, kind: growth, figure: 0.04}
    closing: 7.35
source: {section: "4"}
"""


HUB = f"{PLAN.rpartition('/')[0]}/milestones/hub.yml"


def hub(*update: str) -> str:
    """Return the file of a milestone, given the lines of its one update."""
    return f"""\
title: Open the hub
kind: milestone
priority: early-help
due: 2024-09
updates:
  2024-25 Q1:
{"".join(f"    {line}{chr(10)}" for line in update)}source: {{section: "1"}}
"""


def with_line(text: str, old: str, new: str) -> str:
    """Return the text with one part of it typed differently.

    Raises:
        ValueError: the text does not hold the part exactly once.

    """
    if text.count(old) != 1:
        raise ValueError(old)
    return text.replace(old, new)


DAYS = (
    with_line(COUNCIL[KPI], "unit: percent", "unit: days").replace("better: higher", "better: lower")
    .replace("decimals: 1", "decimals: 0").replace("2024-25: 90", "2024-25: 500")
    .replace("85.5", "590").replace("88.0", "560")
)  # fmt: skip
"""The measure as one that counts days."""


def revenue(line: str, titles: tuple[str, str] = ("Budget", "Actual")) -> str:
    """Return a revenue budget of one line, given what follows its name, and the titles of its two columns."""
    return f"""\
title: Revenue
kind: revenue
unit: gbp-million
columns:
  - {{key: first, title: {titles[0]}, holds: budget, period: 2023-24}}
  - {{key: second, title: {titles[1]}, holds: actual, period: 2023-24}}
lines:
  - {{name: Families, {line}}}
source: {{section: "3"}}
"""
