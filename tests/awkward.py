"""Records that break charts, tables and escaping, and the portals that hold them."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from csportal.checks.example import COUNCIL, KPI, LIVE, MONEY, PLAN
from csportal.link import link
from csportal.load.text import read_text
from csportal.records.kpi import Kpi
from csportal.records.reading import read_records
from csportal.records.registers.delivery import MODELS

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
    "among-others": {
        "values": {"2022-23": "70", "2023-24": "80.5"},
        "comparators": {
            "statistical-neighbours": {"2023-24": {
                "value": "76", "members": {HOSTILE[3]: "70", "W" * 280: "82", "Carham": "suppressed"},
            }},
            "region": {"2021-22": "0", "2025-26": "100"},
            "england": {"2022-23": {"value": "70", "quartiles": ["70", "70", "70", "70", "70"], "note": HOSTILE[0]}},
        },
    },
    "among-equals": {
        "decimals": "0", "values": {"2023-24": "0"},
        "comparators": {"region": {"2023-24": {"value": "0", "members": {f"Council {row}": "0" for row in range(40)}}}},
    },
    "beside-others-but-suppressed": {
        "values": {"2023-24": "suppressed"},
        "comparators": {"region": {"2023-24": {"value": "50", "members": {"Bexford": "40", "Carham": "60"}}}},
    },
    "not-comparable": {"not_comparable": HOSTILE[0] + HOSTILE[3], "comparators": {"england": {"2023-24": "70"}}},
    "broken": {"values": {"2023-24 Q1": "80", "2024-25 Q1": {"value": "70", "break_before": HOSTILE[3]}}},
    "seasonal": {"seasonal": HOSTILE[0], "values": {"2023-24 Q4": "80", "2024-25 Q1": "70"}},
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
    for name, text in (COUNCIL | {PLAN: LIVE} | (files or {})).items():
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


SOURCE = {"section": "2"}


def budget(lines: list[tuple[str, list[str]]], kind: str = "capital", **changes: Any) -> str:
    """Return the file of a budget table with a column for each figure of its first line, one a year."""
    columns = [
        {"key": f"year-{row}", "title": f"Year {row}", "holds": "planned", "period": f"{2024 + row}"}
        for row in range(len(lines[0][1]))
    ]
    rows = [{"name": name, "figures": row} for name, row in lines]
    fields = {"title": "Capital", "kind": kind, "unit": "gbp-thousand", "columns": columns, "lines": rows,
              "source": SOURCE}  # fmt: skip
    return json.dumps({**fields, **changes}, ensure_ascii=False)


AWKWARD_BUDGETS = {
    "one-figure": budget([("Roofs", ["400"])]),
    "no-figure": budget([("Roofs", ["blank", "dash"]), ("Boilers", ["to-be-confirmed", "blank"])]),
    "all-nought": budget([("Roofs", ["0", "0"]), ("Boilers", ["0", "dash"])]),
    "both-signs": budget([("Sales", ["(400)", "-1"]), ("Roofs", ["400", "1"])]),
    "huge": budget([("All", ["999999999999", "1"]), ("Pens", ["1", "blank"])], unit="gbp"),
    "tiny": budget([("All", ["0.0001", "0.0002"])], unit="gbp-million"),
    "markup": budget([(HOSTILE[3], ["400", "100"]), (HOSTILE[0] * 30, ["4", "1"]), ("W" * 280, ["4", "1"])]),
    "same-names": budget([("Other", ["400"]), ("Other", ["300"])]),
    "forty-lines": budget([(f"Line {number}", [str(number), str(40 - number)]) for number in range(40)]),
    "twelve-years": budget([("Roofs", [str(number * 7) for number in range(12)])]),
    "without-periods": budget([("Roofs", ["1", "2"])], columns=[
        {"key": "given", "title": "Given", "holds": "target"}, {"key": "made", "title": "Made", "holds": "delivered"},
    ]),
    "posts-and-shares": budget([("Visits", ["0.5", "100"])], "services", columns=[
        {"key": "posts", "title": "Posts", "holds": "posts"}, {"key": "share", "title": "Share", "holds": "share"},
    ]),
    "savings": budget([("Offices", ["1", "2"]), ("Staff", ["0", "(3)"])], "savings", cumulative="true"),
    "savings-nought": budget([("Offices", ["0", "blank"]), ("Staff", ["dash", "0"])], "savings"),
    "savings-less-than-nought": budget([("Offices", ["-5", "-9"])], "savings"),
    "savings-forty-lines": budget(
        [(f"Line {number}" + "W" * number, [str(number), str(number * 2), str(number * 3)]) for number in range(40)],
        "savings", cumulative="true", total={"name": "Total", "figures": ["780", "1560", "2340"]},
    ),
    "savings-one-year": budget([("Offices", ["5"])], "savings"),
    "savings-markup": budget([(HOSTILE[3], ["5", "6"]), (HOSTILE[4], ["6", "7"])], "savings"),
}  # fmt: skip


def bridge(opening: str, *steps: tuple[list[tuple[str, str, str]], str], **changes: Any) -> str:
    """Return the file of a bridge: each step has its movements, by name, kind and figure, and its closing."""
    rows = [
        {"to": f"{2024 + row}", "closing": closing,
         "movements": [{"name": name, "kind": kind, "figure": figure} for name, kind, figure in movements]}
        for row, (movements, closing) in enumerate(steps)
    ]  # fmt: skip
    fields = {"title": "Roofs", "unit": "gbp-million", "starts": "2023", "opening": opening, "steps": rows,
              "source": SOURCE}  # fmt: skip
    return json.dumps({**fields, **changes}, ensure_ascii=False)


AWKWARD_BRIDGES = {
    "level": bridge("5", ([("Savings", "savings", "dash"), ("Inflation", "inflation", "blank")], "5")),
    "all-nought": bridge("0", ([("Other", "other", "0")], "0")),
    "to-be-confirmed": bridge("5", ([("Growth", "growth", "to-be-confirmed")], "6")),
    "below-nought": bridge("-5", ([("Savings", "savings", "(3)")], "-8"), ([("Growth", "growth", "20")], "12")),
    "huge": bridge("1", ([("Growth", "growth", "999999999998")], "999999999999"), unit="gbp"),
    "tiny-steps": bridge("999999", ([("Growth", "growth", "0.01"), ("Savings", "savings", "(0.02)")], "999998.99")),
    "does-not-close": bridge("5", ([("Savings", "savings", "(1)")], "9"), ([("Growth", "growth", "1")], "2")),
    "markup": bridge("5", ([(HOSTILE[3], "other", "1"), (HOSTILE[4], "other", "(1)")], "5"), title=HOSTILE[0]),
    "long-names": bridge("5", ([("W" * 280, "other", "1"), ("word " * 50, "other", "(1)")], "5"), title="W" * 280),
    "forty-movements": bridge("0", ([(f"Part {number}", "growth", str(number)) for number in range(40)], "780")),
    "eight-steps": bridge("0", *[([("Growth", "growth", "1")], str(number)) for number in range(1, 9)]),
}


def survey(rows: list[tuple[str, list[int], str]], **changes: Any) -> str:
    """Return the file of a survey of one question with two answers; each row has its title, counts and share."""
    fields = {
        "title": "What parents think", "about": "Parents were asked.", "period": "2024", "of": "parents",
        "questions": [{"key": "useful", "title": "Is it useful?", "short_title": "Useful", "answers": ["Yes", "No"],
                       "share_of": ["Yes"]}],
        "results": [{"title": title, "answers": {"useful": {"counts": [str(one) for one in counts], "share": share}}}
                    for title, counts, share in rows],
        "source": SOURCE,
    }  # fmt: skip
    return json.dumps({**fields, **changes}, ensure_ascii=False)


AWKWARD_SURVEYS = {
    "one-row": survey([("Hub", [1, 0], "100")]),
    "nobody-answered": survey([("Hub", [0, 0], "0"), ("Visits", [0, 0], "0")]),
    "all-alike": survey([(f"Hub {number}", [1, 1], "50") for number in range(5)]),
    "same-names": survey([("Hub", [1, 1], "50"), ("Hub", [1, 3], "25")]),
    "forty-rows": survey([(f"Service {number}", [number, 40 - number], f"{number * 2.5}") for number in range(41)]),
    "markup": survey([(HOSTILE[3], [1, 1], "50"), ("W" * 280, [3, 1], "75.00")], title=HOSTILE[0], of=HOSTILE[5]),
    "above-the-whole": survey([("Hub", [1, 1], "150"), ("Visits", [1, 1], "-5")]),
}


def contract(id: str, **changes: Any) -> dict[str, Any]:
    """Return a contract that ends in June 2026."""
    fields = {"id": id, "supplier": f"Supplier {id}", "title": f"Thing {id}", "value": "100", "ends": "2026-06",
              "forecast": "10", "intention": "renew, renegotiate or extend"}  # fmt: skip
    return {name: value for name, value in (fields | changes).items() if value}


AWKWARD_CONTRACTS = {
    "one": [contract("a")],
    "no-date": [contract("a", ends="", printed="Rolling"), contract("b", ends="", value="blank", forecast="dash")],
    "on-one-day": [contract(f"same-{number}", ends="2026-03-31") for number in range(5)],
    "forty": [contract(f"one-{number}", ends=f"{2024 + number // 12}-{number % 12 + 1:02}-28") for number in range(40)],
    "far-apart": [contract("soon", ends="1999-12-31"), contract("late", ends="2199", intention="no contract")],
    "same-supplier": [contract("a", supplier="X", title="Y"), contract("b", supplier="X", title="Y")],
    "markup": [
        contract("a", supplier=HOSTILE[3], title=HOSTILE[0]),
        contract("b", supplier="W" * 280, title="W" * 280),
    ],
}


def delivered(id: str, models: dict[str, str], **changes: Any) -> dict[str, Any]:
    """Return a service with how it is provided in each period."""
    return {"id": id, "title": f"Service {id}", "group": "Families", "models": models, **changes}


NOW, LATER, MUCH_LATER = "2024-25", "2025-26", "2026-27..2029-30"
AWKWARD_DELIVERIES = {
    "one": [delivered("a", {NOW: "provided directly"})],
    "all-alike": [delivered(f"s{number}", {NOW: "undecided", LATER: "undecided"}) for number in range(3)],
    "gaps": [delivered("a", {NOW: "contracted out"}), delivered("b", {LATER: "to be commissioned"}),
             delivered("c", {MUCH_LATER: "to be market tested"})],
    "every-model": [delivered(f"s{row}", {NOW: model, MUCH_LATER: MODELS[-row]}) for row, model in enumerate(MODELS)],
    "forty": [delivered(f"s{number}", {NOW: MODELS[number % 6], LATER: MODELS[0]}) for number in range(40)],
    "markup": [delivered("a", {NOW: "undecided"}, title=HOSTILE[3]),
               delivered("b", {LATER: "undecided"}, title="W" * 280)],
}  # fmt: skip

MANY = range(20)
AWKWARD_THREADS: dict[str, dict[str, str]] = {
    "priorities-alone": {"priorities.yml": json.dumps({"priorities": [{"id": "one", "title": "One"}]})},
    "objectives-alone": {"objectives.yml": json.dumps({"objectives": [{"id": "one", "title": "One"}]})},
    "everything-with-everything": {
        "priorities.yml": json.dumps({"priorities": [{"id": f"p{row}", "title": f"Priority {row}"} for row in MANY]}),
        "objectives.yml": json.dumps({"objectives": [
            {"id": f"o{row}", "title": f"Objective {row}", "priorities": [f"p{other}" for other in MANY]}
            for row in MANY
        ]}),
    },
    "markup": {
        "priorities.yml": json.dumps({"priorities": [
            {"id": "p", "title": HOSTILE[3]}, {"id": "w", "title": "W" * 280},
        ]}),
        "objectives.yml": json.dumps({"objectives": [{"id": "o", "title": HOSTILE[4], "priorities": ["p", "w"]}]}),
    },
}  # fmt: skip


def _of_new_kinds() -> dict[str, str]:
    """Return the files of all awkward budgets, bridges and surveys, and a plan for each register and thread."""
    files = {f"anytown/new-{kind}/plan.yml": plan(f"All {kind}") for kind in ("budgets", "bridges", "surveys")}
    for kind, texts in (("budgets", AWKWARD_BUDGETS), ("bridges", AWKWARD_BRIDGES), ("surveys", AWKWARD_SURVEYS)):
        files |= {f"anytown/new-{kind}/{kind}/{name}.yml": text for name, text in texts.items()}
    for name, found in AWKWARD_CONTRACTS.items():
        register = {"unit": "gbp", "forecast_for": "2024-25", "contracts": found, "source": SOURCE}
        files[f"anytown/contracts-{name}/plan.yml"] = plan(f"Contracts: {name}")
        files[f"anytown/contracts-{name}/registers/contracts.yml"] = json.dumps(register)
    for name, services in AWKWARD_DELIVERIES.items():
        models = {"groups": [{"title": "Families"}], "delivered_services": services, "source": SOURCE}
        files[f"anytown/delivery-{name}/plan.yml"] = plan(f"Delivery: {name}")
        files[f"anytown/delivery-{name}/registers/delivery-models.yml"] = json.dumps(models)
    for name, lists in AWKWARD_THREADS.items():
        files[f"anytown/thread-{name}/plan.yml"] = plan(f"Thread: {name}")
        files |= {f"anytown/thread-{name}/{file}": text for file, text in lists.items()}
    return files


@cache
def awkward_portal() -> Portal:
    """Return one portal with every awkward KPI, and plans with all else that is awkward."""
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
    return portal_of(files | _of_new_kinds())


def subjects(module: Any) -> list[str]:
    """Return the keys of the awkward records that a chart or table is of."""
    return sorted(key for key, record in awkward_portal().by_key.items() if isinstance(record, module.SUBJECTS))
