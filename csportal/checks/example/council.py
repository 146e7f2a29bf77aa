"""The council, its one plan and its one measure; and the same with other lines in them."""

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
HUB = "anytown/plan-2024-25/milestones/hub.yml"
LIVE = COUNCIL[PLAN].replace("closed: {date: 2024-06-30, why: The example ends here.}\n", "")
"""The plan while updates of it are still to come: some rules ask only then."""


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
