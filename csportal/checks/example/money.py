"""The council's money: a table of what is spent, a table of savings, a bridge between two years."""

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
