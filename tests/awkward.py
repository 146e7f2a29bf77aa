"""Records that break charts, tables and escaping, and the portals that hold them."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from csportal.checks.example import COUNCIL, KPI, MONEY, PLAN
from csportal.link import link
from csportal.load.text import read_text
from csportal.records.kpi import Kpi
from csportal.records.reading import read_records

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.load.entry import Entry

FOLDER = PLAN.rpartition("/")[0]
MILESTONE = f"{FOLDER}/milestones/hub.yml"

HOSTILE = (
    "{{ 7*7 }}",
    "{% raw %}",
    "{# note #}",
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "<!--/finished-->",
    "| a | b |",
    "[x](javascript:alert(1))",
    "![x](x)",
    "{: onclick=alert(1) }",
    "$[math] $$x$$",
    "\"double\" and 'single'",
    "`code` and \\ and \\\\",
    "# heading",
    "*star* _line_ ~~gone~~",
    "&lt;b&gt; &amp; &",
    "---",
    "+++",
    "%{text}<extra></extra>",
    "https://example.org/ and www.example.org",
    "“quotes” – dash … ½ ≤ ☃",
    "👩‍👩‍👧‍👦 family",
    "قال المدير: كل شيء على ما يرام",
    "W" * 280,
)
"""Text that some format or other would take for more than text."""

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0")
"""Text that a spreadsheet would run."""

PLAIN = {
    "title": "Home visits on time",
    "priority": "early-help",
    "unit": "percent",
    "decimals": "1",
    "better": "higher",
    "counts_people": "false",
    "frequency": "quarterly",
    "window": "in-period",
    "definition": "Visits made within five days.",
    "owner": "Families",
    "targets": {"2024-25": "85"},
    "values": {"2024-25 Q1": "88.0"},
    "source": {"section": "1"},
}
"""A KPI without anything awkward: a percentage with a target for the year."""

AWKWARD: dict[str, dict[str, Any]] = {
    "ordinary": {},
    "no-value": {"values": {"2024-25 Q1": {"due": "2024-10"}}},
    "one-value": {"values": {"2024-25 Q1": "84.6"}},
    "a-gap": {"values": {"2023-24 Q3": "70", "2023-24 Q4": "not-available", "2024-25 Q1": "80"}},
    "gaps-at-the-ends": {"values": {"2023-24 Q3": "new", "2023-24 Q4": "75", "2024-25 Q1": "suppressed"}},
    "all-missing": {"values": {"2023-24 Q4": "suppressed", "2024-25 Q1": "unreliable", "2024-25 Q2": "low"}},
    "negative": {"values": {"2023-24 Q4": "-5.7", "2024-25 Q1": "-10"}, "targets": {"2024-25": "-10"}},
    "below-and-above-nought": {"values": {"2023-24 Q4": "-50", "2024-25 Q1": "50"}},
    "huge": {
        "unit": "count",
        "decimals": "0",
        "targets": {"2024-25": "999999999999"},
        "values": {"2023-24": "1", "2024-25 Q1": "123456789012345"},
    },
    "tiny": {"decimals": "6", "targets": {"2024-25": "0.000002"}, "values": {"2024-25 Q1": "0.000001"}},
    "nought-target": {"better": "lower", "targets": {"2024-25": "0"}, "values": {"2024-25 Q1": "3"}},
    "all-nought": {"targets": {"2024-25": "0"}, "values": {"2023-24 Q4": "0", "2024-25 Q1": "0.0"}},
    "the-whole": {"targets": {"2024-25": "100"}, "values": {"2023-24 Q4": "100", "2024-25 Q1": "100"}},
    "markup-in-the-title": {"title": HOSTILE[0] + HOSTILE[3], "values": {"2023-24 Q1": "80", "2024-25 Q1": "81"}},
    "a-long-title": {"title": "W" * 280, "values": {"2023-24 Q1": "80", "2024-25 Q1": "81"}},
    "equal-values": {"values": {f"2023-24 Q{number}": "85" for number in range(1, 5)}},
    "forty-values": {
        "values": {f"{year}-{year % 100 + 1:02} Q{quarter}": str(40 + (year * 7 + quarter * 3) % 50)
                   for year in range(2014, 2024) for quarter in range(1, 5)},
    },
    "targets-that-move": {
        "targets": {"2022-23": "70", "2023-24": "80", "2024-25": "90"},
        "values": {"2022-23": "71", "2023-24": "72", "2024-25 Q1": "73"},
    },
    "a-target-in-words": {"targets": {"2024-25": "increase"}, "baseline": {"period": "2019", "value": "60"}},
    "a-change-from-a-baseline": {
        "unit": "rate",
        "per": "1000",
        "better": "lower",
        "baseline": {"period": "2009", "value": "58.9"},
        "targets": {"2024-25": {"change": "-1.43%", "from": "2009"}},
        "values": {"2024-25 Q1": "60.7"},
    },
    "a-baseline-where-a-value-is": {"baseline": {"period": "2024-25 Q1", "value": "50"}},
    "a-baseline-alone": {"baseline": {"period": "2023", "value": "50"}, "values": {"2024-25 Q1": "not-available"}},
    "no-target": {"targets": {}},
    "neither-way": {"better": "neither", "targets": {}, "unit": "count", "decimals": "0", "values": {"2024": "1210"}},
    "pounds": {"unit": "gbp-thousand", "decimals": "0", "values": {"2023": "-56", "2024": "7152"}},
    "days": {"unit": "days", "better": "lower", "decimals": "0", "values": {"2023": "2", "2024": "1"}},
    "periods-of-all-kinds": {
        "values": {"2020": "81", "AY 2020-21": "82", "AY 2021-22 autumn": "83", "2021-12-31": "84", "2022-01": "85",
                   "2022-23 Q1": "86", "2022-23": "87", "2023..2024": "88"},
    },
}  # fmt: skip
"""What is awkward about each KPI, as changes to the plain one."""


def file(**changes: Any) -> str:
    """Return the file of a KPI that differs from the plain one; every field is text, as an officer types it."""
    return json.dumps({**PLAIN, **changes}, ensure_ascii=False)


def portal_of(files: dict[str, str] | None = None) -> Portal:
    """Return the portal of the examples' small council with more files, which the rules for figures need not like."""
    entries: list[Entry] = []
    for name, text in (COUNCIL | (files or {})).items():
        entry, problems = read_text(f"data/{name}", text.encode())
        assert entry, problems
        entries.append(entry)
    records, problems, seen = read_records(entries)
    portal, unlinked = link(records, seen)
    assert [*problems, *unlinked] == []
    return portal


def kpi_of(portal: Portal) -> Kpi:
    """Return the portal's first KPI."""
    return portal.all(Kpi)[0]


def measure(**changes: Any) -> tuple[Portal, Kpi]:
    """Return a portal whose one KPI differs from the plain one, and the KPI."""
    portal = portal_of({KPI: file(**changes)})
    return portal, kpi_of(portal)


def milestone(**changes: Any) -> str:
    """Return the file of a milestone that is due in June 2024."""
    fields = {"title": "Open the hub", "kind": "milestone", "priority": "early-help", "due": "2024-06",
              "source": {"section": "1"}}  # fmt: skip
    return json.dumps({**fields, **changes}, ensure_ascii=False)


def plan(title: str, **changes: Any) -> str:
    """Return the file of a plan for 2024-25 that reports on its first quarter."""
    fields = {
        "title": title, "short_title": title, "kind": "business plan", "period": "2024-25", "reports": ["2024-25 Q1"],
        "owner": "Families", "summary": "What families can expect.",
        "document": {"title": "Plan", "publisher": "Anytown", "date": "2024-04-01"},
    }  # fmt: skip
    return json.dumps({**fields, **changes}, ensure_ascii=False)


def money(lines: list[tuple[str, list[str]]], kind: str = "expenditure", **changes: Any) -> str:
    """Return the file of a money table of one part; its totals repeat its first line."""
    first = lines[0][1]
    fields = {
        "title": "Families budget to June 2024",
        "kind": "monitoring",
        "period": "2024-25 Q1",
        "as_at": "2024-06-30",
        "unit": "gbp",
        "variance_is": "budget-less-actual",
        "columns": {"annual_budget": "Budget", "budget_to_date": "To date", "actual_to_date": "Actual",
                    "variance": "Variance"},
        "sections": [
            {"title": "Only part", "kind": kind, "lines": [{"name": name, "figures": row} for name, row in lines],
             "total": {"name": "Total", "figures": first}},
        ],
        "net": {"name": "Net total", "figures": first},
        "source": {"section": "2"},
    }  # fmt: skip
    return json.dumps({**fields, **changes}, ensure_ascii=False)


AWKWARD_MONEY = {
    "one-line": money([("Employees", ["400", "100", "110", "(10)"])]),
    "all-nought": money([("Employees", ["0", "0", "0", "0"])]),
    "no-budget": money([("Employees", ["0", "0", "9000", "-9000"])]),
    "less-than-nought": money([("Refunds", ["-400", "-100", "-90", "(10)"]), ("Staff", ["400", "100", "50", "50"])]),
    "huge": money([("All", ["999999999999", "499999999999", "1", "499999999998"]), ("Pens", ["1", "1", "1", "0"])]),
    "markup": money([(HOSTILE[3], ["400", "100", "110", "(10)"]), ("W" * 280, ["4", "1", "1", "0"])]),
    "forty-lines": money([(f"Line {number}", ["400", str(number), "20", str(number - 20)]) for number in range(1, 41)]),
    "income-only": money([("Grant", ["-400", "-100", "-90", "(10)"])], "income"),
}  # fmt: skip

AWKWARD_MILESTONES: dict[str, dict[str, str]] = {
    "one-milestone": {"only": milestone()},
    "all-on-one-day": {f"same-{number}": milestone(title=f"Same {number}") for number in range(3)},
    "forty-milestones": {
        f"step-{number}": milestone(title=f"Step {number}", due=f"20{24 + number // 12}-{number % 12 + 1:02}-28")
        for number in range(40)
    },
    "far-apart": {"soon": milestone(due="2024-06"), "late": milestone(title="Later", due="2199")},
    "markup": {"markup": milestone(title=HOSTILE[0] + HOSTILE[3])},
    "slipped": {
        "slipped": milestone(updates={"2024-25 Q1": {"commentary": "Late.", "forecast": "2025-06"}}),
        "done": milestone(title="Done", updates={"2024-25 Q1": {"commentary": "Done.", "completed": "2024-05"}}),
        "on-time": milestone(title="On time", updates={"2024-25 Q1": {"commentary": "Yes.", "forecast": "2024-06"}}),
    },
}


@cache
def awkward_portal() -> Portal:
    """Return one portal with every awkward KPI, and a plan each for every awkward set of milestones and table."""
    files = {KPI.replace("visits", name): file(**({"title": name} | changes)) for name, changes in AWKWARD.items()}
    del files[KPI.replace("visits", "ordinary")]
    files[KPI] = file()
    for name, text in AWKWARD_MONEY.items():
        files[f"anytown/money-{name}/plan.yml"] = plan(f"Money: {name}")
        files[MONEY.replace("plan-2024-25", f"money-{name}")] = text
    for name, found in AWKWARD_MILESTONES.items():
        folder = f"anytown/dates-{name}"
        files[f"{folder}/plan.yml"] = plan(f"Dates: {name}")
        files[f"{folder}/priorities.yml"] = COUNCIL[f"{FOLDER}/priorities.yml"]
        files |= {f"{folder}/milestones/{one}.yml": text for one, text in found.items()}
    files["anytown/one-measure/plan.yml"] = plan("One measure")
    files["anytown/one-measure/priorities.yml"] = COUNCIL[f"{FOLDER}/priorities.yml"]
    files["anytown/one-measure/kpis/only.yml"] = file()
    files["anytown/nothing/plan.yml"] = plan("Nothing", reports=[])
    return portal_of(files)
