"""Warnings: odd figures, dates and labels that may be right, told until a note or a record's word lets them stand."""

from __future__ import annotations

import json
import re
import shutil
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from csportal.checks.example import BRIDGE, BRIDGE_TEXT, BUDGET, BUDGET_TEXT, COUNCIL, KPI, MONEY, MONEY_TEXT, PLAN
from csportal.checks.rule import Example
from csportal.checks.rules import rules
from csportal.checks.rules.finance.capital_slippage import CAPITAL
from csportal.checks.rules.finance.committed_below_actual import ORDERED
from csportal.checks.rules.finance.contract_ended import REGISTER
from csportal.checks.rules.finance.services_total import REVENUE, REVENUE_TEXT, SERVICES
from csportal.checks.rules.finance.variance_unexplained import REVENUE as SPENT
from csportal.checks.rules.period.date_past_the_plan import HUB_TEXT, OTHER, PLAN_TEXT
from csportal.checks.rules.target.target_conflict import VISITS, WIDER
from csportal.cli import app
from csportal.gate import gate
from csportal.present.pages import data_quality
from csportal.present.shapes import Link, Table
from csportal.problems import Level, as_annotation
from tests.small_council import codes, written

DATA = Path(__file__).parent.parent / "data"
FOLDER = PLAN.removesuffix("plan.yml")
CONTRACTS = f"{FOLDER}registers/contracts.yml"
TWIN = f"{FOLDER}kpis/visits-again.yml"
HUB = f"{OTHER}milestones/hub.yml"
WARNING_RULES = [rule for rule in rules() if rule.level == Level.WARNING]
NUMBERED = COUNCIL[KPI].replace("Home visits on time", "Number of home visits on time")


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_problem_has_the_level_of_its_rule(rule, tmp_path):
    """What a rule finds weighs as much as the rule says; warnings leave the gate open."""
    file = {rule.bad.file: rule.bad.text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")}
    verdict = gate(written(tmp_path, dict(rule.bad.beside) | file))

    found = {problem.level for problem in verdict.problems if problem.code == rule.code}

    assert found <= {rule.level}
    assert (verdict.portal is None) == any(problem.level == Level.ERROR for problem in verdict.problems)


@pytest.mark.parametrize("rule", [rule for rule in WARNING_RULES if rule.family != "text"], ids=lambda rule: rule.code)
def test_warning_says_how_it_may_stand(rule, tmp_path):
    """Each warning says what to add where the source has it so, by its own code, or that a note is enough."""
    for problem in gate(written(tmp_path, dict(rule.bad.beside) | {rule.bad.file: rule.bad.text})).problems:
        assert f"accepted: {{{rule.code}: " in problem.hint or "note: …" in problem.hint
        assert problem.record


def with_reason(example: Example, code: str, *, line: int, of_file: bool) -> str:
    """Return the text of an example whose file accepts the problem; or, of a register, the entry on the line does."""
    text, reason = example.text.rstrip("\n"), f"accepted: {{{code}: It is so.}}"
    if of_file:
        return f"{text}\n{reason}\n"
    rows = text.splitlines()
    dash = next(row for row in rows if row.lstrip().startswith("- ")).partition("- ")[0] + "- "
    begin = max(row for row in range(min(line, len(rows))) if rows[row].startswith(dash))
    if not rows[begin].startswith(dash + "{"):
        inner = " " * len(dash)
        after = next((row for row in range(begin + 1, len(rows)) if not rows[row].startswith(inner)), len(rows))
        return "\n".join([*rows[:after], f"{inner}{reason}", *rows[after:], ""])
    end = next(row for row in range(begin, len(rows)) if rows[row].endswith("}"))
    rows[end] = f"{rows[end][:-1]}, {reason}}}"
    return "\n".join([*rows, ""])


@pytest.mark.parametrize("rule", [rule for rule in WARNING_RULES if rule.acceptable], ids=lambda rule: rule.code)
def test_accepted_warning_is_told_no_more(rule, tmp_path):
    """A reason under “accepted” lets a warning stand; where there is nothing to accept, that is told."""
    data = written(tmp_path, dict(rule.bad.beside) | {rule.bad.file: rule.bad.text})
    if not rule.bad.file.endswith("registers/contracts.yml"):
        found = gate(data).problems[0]
        accepts = partial(with_reason, code=rule.code, line=found.place.line, of_file=found.record in rule.bad.file)
        (data / rule.bad.file).write_text(accepts(rule.bad), "utf-8")

        assert gate(data).problems == ()

        idle = {rule.good.file: accepts(rule.good)}

        assert codes(tmp_path / "idle", dict(rule.good.beside) | idle) == ["idle-acceptance"]


def test_command_counts_warnings_and_is_content(tmp_path):
    """The command prints and counts warnings, and ends with exit status 0."""
    written(tmp_path, {KPI: NUMBERED, MONEY: MONEY_TEXT.replace(", note: Two more posts than planned.", "")})

    said = CliRunner().invoke(app, ["check", "--root", str(tmp_path)])
    github = CliRunner().invoke(app, ["check", "--root", str(tmp_path), "--format", "github"])
    machine = CliRunner().invoke(app, ["check", "--root", str(tmp_path), "--format", "json"])

    assert (said.exit_code, github.exit_code, machine.exit_code) == (0, 0, 0)
    assert "0 errors, 2 warnings" in said.output
    assert f"data/{KPI}:1:8: warning: unit-label:" in said.output
    assert f"::warning file=data/{KPI},line=1,col=8,title=unit-label::" in github.output
    assert [one["level"] for one in json.loads(machine.stdout)] == ["warning", "warning"]


def test_rule_that_warns_is_explained_as_such():
    """The command does not say of an example that it is refused where it only gets a warning."""
    said = CliRunner().invoke(app, ["rules", "unit-label"]).output

    assert "unit-label · figure · warning" in said
    assert "This gets a warning:" in said


def test_line_with_an_error_gets_no_warning(tmp_path):
    """A figure that an error is about is not also told of as odd."""
    text = MONEY_TEXT.replace("110, (10)], note: Two more posts than planned.}", "110, (12)]}")

    assert codes(tmp_path, {MONEY: text}) == ["variance-identity"]


def test_data_quality_page_lists_what_stands(tmp_path):
    """The page lists each warning that no record accepts, with its rule, its words and its line."""
    portal = gate(written(tmp_path, {KPI: NUMBERED})).portal
    assert portal

    (page,) = data_quality.pages(portal)
    (table,) = [block for block in page.parts["warnings"] if isinstance(block, Table)]

    assert [as_annotation(one)[:9] for one in portal.warnings] == ["::warning"]
    assert [row.cells[1:] for row in table.rows] == [
        (
            Link("unit-label", "rules/figure#unit-label"),
            "The name says “Number”, but “unit” is “percent”.",
            f"data/{KPI}, line 1",
        )
    ]


def test_data_quality_page_has_no_empty_table(portal):
    """Where no warning stands, the page has no table of them."""
    (page,) = data_quality.pages(portal)

    assert page.parts["warnings"] == []


BASED = COUNCIL[KPI].replace("targets:\n", "baseline: {period: 2022-23, value: 84}\ntargets:\n")
OPEN = COUNCIL[KPI].replace("2024-25: 90", "2024-25: {aim: to be confirmed, printed: TBC}")
LATER = COUNCIL[PLAN].replace("2024-04-01", "2024-09-30")
RELATED = (
    COUNCIL[KPI]
    .replace("Home visits", "Visits")
    .replace("2024-25: 90", "2024-25: 91")
    .replace("source:", "related: [visits]\nsource:")
)
RATE = COUNCIL[KPI].replace("unit: percent", "unit: rate\nper: 1000").replace("on time", "on time (per 1,000)")

COUNTED = (
    COUNCIL[KPI].replace("percent", "count").replace("decimals: 1", "decimals: 0").replace("85.5", "85")
    .replace("88.0", "88")
)  # fmt: skip
PRINTED = COUNCIL[KPI].replace("2024-25 Q1: 88.0", "2024-25 Q1: {value: 88.0, printed: TBC}")

EDGES = {
    # Money to date
    "less committed than spent": ({MONEY: ORDERED.replace("(10), 120]", "(10), 109]").replace("132]", "121]")
        .replace("122]", "111]").replace("127]", "116]").replace(", note: Two more posts than planned.", "")},
        ["variance-unexplained", "committed-below-actual"]),
    "less committed than spent, with a note": ({MONEY: ORDERED.replace("(10), 120]", "(10), 109]")
        .replace("132]", "121]").replace("122]", "111]").replace("127]", "116]")}, []),
    "all committed that is budgeted": ({MONEY: ORDERED.replace("9, 1, 12]", "9, 1, 40]").replace("132]", "160]")
        .replace("122]", "150]").replace("127]", "155]")}, []),
    "no budget for the year": ({MONEY: MONEY_TEXT.replace("[-40, -10,", "[0, -10,").replace(
        "[400, 100, 109", "[440, 100, 109").replace("[420, 105", "[460, 105")}, ["budget-to-date"]),
    "budget to date of another sign": ({MONEY: MONEY_TEXT.replace("[-40, -10,", "[40, -10,").replace(
        "[400, 100, 109", "[480, 100, 109").replace("[420, 105", "[500, 105")}, ["budget-to-date"]),
    "income above nought": ({MONEY: MONEY_TEXT.replace("[-40, -10, -10,", "[40, 10, 10,").replace(
        "[400, 100, 109", "[480, 120, 129").replace("[420, 105, 114", "[500, 125, 134")}, ["money-sign"]),
    "a large underspend": ({MONEY: MONEY_TEXT.replace("[40, 10, 9, 1]", "[400, 100, 75, 25]")
        .replace("[440, 110, 119, (9)]", "[800, 200, 185, 15]").replace("[400, 100, 109, (9)]", "[760, 190, 175, 15]")
        .replace("[420, 105, 114, (9)]", "[780, 195, 180, 15]")}, ["variance-unexplained"]),
    "an underspend just below that": ({MONEY: MONEY_TEXT.replace("[40, 10, 9, 1]", "[4000, 1000, 976, 24]")
        .replace("[440, 110, 119, (9)]", "[4400, 1100, 1086, 14]")
        .replace("[400, 100, 109, (9)]", "[4360, 1090, 1076, 14]")
        .replace("[420, 105, 114, (9)]", "[4380, 1095, 1081, 14]")}, []),
    # Budgets
    "a revenue line far over": ({BUDGET: SPENT.replace("2.02", "2.20")}, ["variance-unexplained"]),
    "a revenue line far over, with a note": (
        {BUDGET: SPENT.replace("2.02]", "2.20], note: More placements.")}, []),
    "spending of another year": ({BUDGET: SPENT.replace("2.02", "2.20").replace(
        "holds: actual, period: 2023-24", "holds: actual, period: 2022-23")}, []),
    "a tenth not spent": ({BUDGET: CAPITAL.replace("1.90", "1.80")}, []),
    "more than a tenth not spent": ({BUDGET: CAPITAL.replace("1.90", "1.79")}, ["capital-slippage"]),
    "more spent than budgeted": ({BUDGET: CAPITAL.replace("1.90", "3.00")}, []),
    "nothing budgeted": ({BUDGET: CAPITAL.replace("2.00, 1.90", "0.00, 0.00")}, []),
    "services within rounding": ({BUDGET: SERVICES, REVENUE: REVENUE_TEXT.replace("3.00]", "3.01]")}, []),
    "services without a total": ({BUDGET: SERVICES.replace("total: {name: Total, figures: [3.00]}\n", ""),
        REVENUE: REVENUE_TEXT.replace("1.00", "1.20").replace("3.00", "3.20")}, ["services-total"]),
    "services in another unit": ({BUDGET: SERVICES.replace("million", "thousand").replace("2.00", "2000")
        .replace("1.00", "1000").replace("3.00", "3000"), REVENUE: REVENUE_TEXT}, []),
    "services of another year": ({BUDGET: SERVICES.replace("2024-25", "2025-26"),
        REVENUE: REVENUE_TEXT.replace("1.00", "1.20").replace("3.00", "3.20")}, []),
    "services that do not add up": ({BUDGET: SERVICES.replace("[3.00]", "[3.20]"), REVENUE: REVENUE_TEXT}, [
        "lines-total"]),
    "a movement to be confirmed": ({BRIDGE: BRIDGE_TEXT.replace("figure: 0.04", "figure: to-be-confirmed"),
        PLAN: LATER}, ["unconfirmed-amount"]),
    "a forecast to be confirmed": ({CONTRACTS: REGISTER.replace("forecast: 300", "forecast: to-be-confirmed"),
        PLAN: LATER}, ["unconfirmed-amount"]),
    "an amount of next year to be confirmed": ({PLAN: LATER, BUDGET: BUDGET_TEXT.replace(
        "75, 300, blank]", "75, 300, blank]").replace("[100, 300,", "[100, 300,")}, []),
    "a contract that ends in the year": ({CONTRACTS: REGISTER.replace("2026-03-31", "2024-04")}, []),
    "a contract that ended": ({CONTRACTS: REGISTER.replace("2026-03-31", "2024-03")}, ["contract-ended"]),
    "a contract that ended, with a note": (
        {CONTRACTS: REGISTER.replace("2026-03-31", "2024-03, note: It rolls on")}, []),
    # Dates
    "due before the plan": ({HUB: HUB_TEXT.replace("2024-02", "2023-12"), f"{OTHER}plan.yml": PLAN_TEXT}, [
        "date-past-the-plan"]),
    "due in the month of the plan": ({HUB: HUB_TEXT.replace("2024-02", "2024-01"), f"{OTHER}plan.yml": PLAN_TEXT}, []),
    "a step before the plan": ({HUB: HUB_TEXT.replace("due: 2024-02", "steps: [{what: Find a site, due: 2023-06}]"),
        f"{OTHER}plan.yml": PLAN_TEXT}, ["date-past-the-plan"]),
    "a plan with reports": ({HUB: HUB_TEXT.replace("2024-02", "2023-12"),
        f"{OTHER}plan.yml": f"{PLAN_TEXT}reports: [2023-24 Q3]\n"}, []),
    # Targets
    "a baseline not two years old": ({KPI: BASED.replace("2022-23", "2022-04")}, []),
    "a baseline two years old": ({KPI: BASED.replace("2022-23", "2021-22")}, ["stale-baseline"]),
    "a latest value that is old": ({KPI: COUNCIL[KPI].replace("2023-24: 85.5", "2020-21: 85.5").replace(
        "  2024-25 Q1: 88.0\n", "")}, ["stale-baseline"]),
    "a target open at the half": ({KPI: OPEN, PLAN: LATER}, ["unconfirmed-target"]),
    "a target open before the half": ({KPI: OPEN, PLAN: LATER.replace("2024-09-30", "2024-09-28")}, []),
    "two targets for the same figures": ({TWIN: RELATED}, ["target-conflict"]),
    "two targets for other figures": ({TWIN: RELATED.replace("88.0", "87.0")}, []),
    "one target for the same figures": ({TWIN: RELATED.replace("91", "90")}, []),
    "a success measure of a change": ({VISITS: WIDER.replace("At least 90%", "5% more")}, []),
    "a success measure of two figures": ({VISITS: WIDER.replace("At least 90%", "From 80% to 85%")}, []),
    # Labels
    "how many": ({KPI: COUNCIL[KPI].replace("Home visits on time", "How many visits are on time")}, ["unit-label"]),
    "the percentage of a number": ({KPI: COUNCIL[KPI].replace("Home", "Percentage fall in the number of")}, []),
    "a number and a percentage": ({KPI: COUNCIL[KPI].replace("Home", "Number & percentage of")}, ["unit-label"]),
    "a number and a percentage, both given": (
        {KPI: COUNCIL[KPI].replace("Home", "Number and percentage of").replace("source:", "related: [count]\nsource:"),
         TWIN.replace("visits-again", "count"): COUNTED.replace("Home visits", "Visits")}, []),
    "a proportion that is a count": ({KPI: COUNTED.replace("Home", "Proportion of")}, ["unit-label"]),
    "per 1,000": ({KPI: RATE}, []),
    "per 1,000 and per 10,000": ({KPI: RATE.replace("per: 1000", "per: 10000")}, ["unit-label"]),
    "per 1,000 in per cent": ({KPI: RATE.replace("unit: rate\nper: 1000", "unit: percent")}, ["unit-label"]),
    # Placeholders
    "to follow": ({KPI: COUNCIL[KPI].replace("owner: Families", "owner: To follow …")}, ["placeholder"]),
    "printers' Latin": ({KPI: COUNCIL[KPI].replace("Visits made within five days.", "Lorem ipsum dolor sit amet, "
        "consectetur adipiscing elit.")}, ["placeholder"]),
    "an update of something": ({KPI: COUNCIL[KPI].replace("owner: Families", "owner: Update team")}, []),
    "what the source prints": ({KPI: PRINTED}, ["placeholder"]),
    "what the source prints, with a note": ({KPI: PRINTED.replace("TBC}", "TBC, note: It came later.}")}, []),
}  # fmt: skip


@pytest.mark.parametrize("case", EDGES)
def test_edges_of_the_rules(case, tmp_path):
    """A rule warns of what breaks it, once, and lets through what is just within it or explained."""
    files, expected = EDGES[case]

    assert codes(tmp_path, files) == expected


HALTON, WESTMINSTER = "halton/children-and-enterprise-2011-12", "westminster/business-plan-2017-18"
BARNET, MANDATE = "barnet/commissioning-plan-2015-20", "hammersmith-and-fulham/mandate-2011"
FOUND = [
    (f"{HALTON}/finances/children-and-families.yml", "[83, 68, 69, (1), 91]", "committed-above-budget"),
    (f"{HALTON}/finances/organisation-and-provision.yml", "[40, 10, 10, 0, 42]", "committed-above-budget"),
    (f"{HALTON}/finances/learning-and-achievement.yml", "[5456, 1196, 1159, 37, 1158]", "committed-below-actual"),
    (f"{HALTON}/finances/children-and-families.yml", "[-12, -19, -19, 0, -19]", "budget-to-date"),
    (f"{HALTON}/finances/children-and-families.yml", "[0, -22, -22, 0, -22]", "budget-to-date"),
    (f"{HALTON}/finances/learning-and-achievement.yml", "[779, -637, -637, 0, -637]", "budget-to-date"),
    (f"{HALTON}/finances/learning-and-achievement.yml", "[-578, 178, 178, 0, 178]", "budget-to-date"),
    (f"{HALTON}/finances/children-and-families.yml", "[237, 59, 94, (35), 94]", "variance-unexplained"),
    (f"{HALTON}/finances/children-and-families.yml", "[316, 79, 118, (39), 205]", "variance-unexplained"),
    (f"{HALTON}/kpis/ni104.yml", "  2008-09:", "stale-baseline"),
    (f"{WESTMINSTER}/milestones/care-leavers-accommodation.yml", "due: 2017-03", "date-past-the-plan"),
    (f"{WESTMINSTER}/milestones/health-visiting-review.yml", "due: 2017-06", "date-past-the-plan"),
    (f"{WESTMINSTER}/milestones/outstanding-schools.yml", "36% or higher", "target-conflict"),
    (f"{WESTMINSTER}/budgets/capital-2016-17.yml", "[6.61, 1.43]", "capital-slippage"),
    (f"{WESTMINSTER}/budgets/revenue-2016-17.yml", "[21.51, 22.27]", "variance-unexplained"),
    (f"{WESTMINSTER}/budgets/grants.yml", "[5.30, to-be-confirmed]", "unconfirmed-amount"),
    (f"{WESTMINSTER}/kpis/adolescents-entering-care.yml", "2017-18:", "unconfirmed-target"),
    (f"{WESTMINSTER}/kpis/placement-spend.yml", "2017-18:", "unconfirmed-target"),
    (f"{WESTMINSTER}/kpis/referrals-without-intervention.yml", "2017-18:", "unconfirmed-target"),
    (f"{WESTMINSTER}/kpis/referrals-without-intervention.yml", "title:", "unit-label"),
    (f"{WESTMINSTER}/kpis/sen-statements-transferred.yml", "title:", "unit-label"),
    (f"{BARNET}/kpis/long-protection-plans.yml", "title:", "unit-label"),
    (f"{BARNET}/kpis/breastfeeding.yml", "title:", "unit-label"),
    (f"{BARNET}/kpis/closed-cafs.yml", "title:", "unit-label"),
    (f"{BARNET}/kpis/first-time-entrants.yml", "per: 10000", "usual-rate"),
    (f"{BARNET}/kpis/childcare-good.yml", "baseline:", "stale-baseline"),
    (f"{MANDATE}/kpis/neet.yml", "title:", "unit-label"),
]
"""What the five documents hold that is odd: the file, what its line holds, and the rule that finds it."""


@pytest.fixture(scope="module")
def bare(tmp_path_factory) -> Path:
    """Return a copy of the published data without the notes on lines of money and without what is accepted."""
    data = Path(shutil.copytree(DATA, tmp_path_factory.mktemp("bare") / "data"))
    mine = "|".join(rule.code for rule in WARNING_RULES)
    for path in data.rglob("*.yml"):
        text = path.read_text("utf-8")
        text = re.sub(rf"(?m)^  (?:{mine}): .*\n", "", text)
        text = re.sub(r"(?m)^accepted:\n(?=\S)", "", text)
        if path.parent.name == "finances":
            text = re.sub(r"(?m)^ {8}note: (?:>\n(?: {10}.*\n)+|.*\n)", "", text)
        if path.stem.startswith(("capital-", "revenue-")):
            text = re.sub(r"(?m)^ {4}note: .*\n", "", text)
        path.write_text(text, "utf-8")
    return data


@pytest.fixture(scope="module")
def found_in_bare(bare) -> set[tuple[str, int, str]]:
    """Return what the rules find in it: the file, the line and the code."""
    return {(one.place.file, one.place.line, one.code) for one in gate(bare).problems}


@pytest.mark.parametrize(("file", "holds", "code"), FOUND)
def test_oddities_of_the_documents_are_found(bare, found_in_bare, file, holds, code):
    """Each oddity of the published documents is found on its line; notes and reasons are all that lets it stand."""
    lines = (bare / file).read_text("utf-8").splitlines()
    (line,) = [number for number, text in enumerate(lines, 1) if holds in text][:1]

    assert (f"data/{file}", line, code) in found_in_bare


def test_reason_is_not_the_message_again():
    """The published data says in its own words why a warning stands."""
    verdict = gate(DATA)
    assert verdict.portal

    reasons = [why for record in verdict.portal.records for why in (record.accepted or {}).values()]

    assert reasons
    assert not [
        why for why in reasons if "still to be confirmed" in why or "The name says" in why or "worse than" in why
    ]
