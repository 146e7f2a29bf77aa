"""The slips that officers make, each made in a copy of the published data: refused with the right file and line."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from csportal.cli import app
from csportal.gate import gate

DATA = Path(__file__).parent.parent / "data"
PLAN = "halton/children-and-enterprise-2011-12"
ASSESSMENTS = f"{PLAN}/kpis/ni059.yml"
CHILD_PLANS = f"{PLAN}/kpis/lpi06cfs.yml"
LEAVERS = f"{PLAN}/kpis/ni117.yml"
GAP = f"{PLAN}/kpis/ni102b.yml"
CONCEPTIONS = f"{PLAN}/kpis/ni112.yml"
HOMES = f"{PLAN}/kpis/lpi05cfs.yml"
PLACEMENTS = f"{PLAN}/kpis/ni062.yml"
YOUTH = f"{PLAN}/milestones/cops4-youth-strategy.yml"
FAMILIES = f"{PLAN}/finances/children-and-families.yml"
LEARNING = f"{PLAN}/finances/learning-and-achievement.yml"
UPDATES = f"{PLAN}/registers/updates.yml"
PRIORITIES = f"{PLAN}/priorities.yml"


@dataclass(frozen=True)
class Mistake:
    """One part of one file typed differently, the code that it gets, and the text on the line that is blamed."""

    name: str
    file: str
    old: str
    new: str
    code: str
    at: str = ""

    def __str__(self) -> str:
        return self.name.replace(" ", "-")


MISTAKES = [
    # Fields
    Mistake("misspelt field", ASSESSMENTS, "tolerance:", "tolerence:", "unknown-field"),
    Mistake("misspelt field within a value", ASSESSMENTS, "    commentary: >", "    comentary: >", "unknown-field"),
    Mistake("misspelt field that is required", ASSESSMENTS, "better: higher", "beter: higher", "unknown-field"),
    Mistake("field with a capital", ASSESSMENTS, "owner: Children", "Owner: Children", "unknown-field"),
    Mistake("field with a hyphen", CHILD_PLANS, "why_it_matters:", "why-it-matters:", "unknown-field"),
    Mistake("missing field", ASSESSMENTS, "unit: percent\n", "", "missing-field", "title: Initial"),
    Mistake("missing field of an item", UPDATES, "    title: Inspections\n", "", "missing-field", 'ref: "2.1"'),
    Mistake(
        "repeated field", ASSESSMENTS, "decimals: 1\n", "decimals: 1\ndecimals: 0\n", "repeated-key", "decimals: 0"
    ),
    Mistake("period written in a second way", LEAVERS, "  2011-06:\n", "  June 2011:\n", "not-a-period", "June 2011:"),
    Mistake(
        "id of a list misspelt", PRIORITIES, "id: managing-resources", "id: managing-resorces", "unknown-reference"
    ),
    Mistake(
        "field of an id misspelt", PRIORITIES, "id: managing-resources", "ids: managing-resources", "unknown-field"
    ),
    Mistake("field of the council misspelt", "halton/council.yml", "ons_code:", "ons-code:", "unknown-field"),
    Mistake("field of the portal misspelt", "portal.yml", "headline:", "head_line:", "unknown-field"),
    Mistake(
        "repeated period",
        ASSESSMENTS,
        "  2010-11: 88.5\n",
        "  2010-11: 88.5\n  2010-11: 87.5\n",
        "repeated-key",
        "87.5",
    ),
    Mistake("field emptied", ASSESSMENTS, "owner: Children and Families Services", "owner:", "empty-text"),
    Mistake("text emptied", ASSESSMENTS, "owner: Children and Families Services", 'owner: ""', "empty-text"),
    Mistake("list in place of text", CHILD_PLANS, "ref: LPI06CFS", "ref: [LPI06CFS]", "wrong-type"),
    Mistake("text in place of a list", YOUTH, "refs: [COPS4]", "refs: COPS4", "wrong-type"),
    Mistake(
        "all values deleted",
        GAP,
        "  2010-11: 28\n  2011-12 Q1: {due: 2011-10}\n",
        "",
        "wrong-type",
        "values:",
    ),
    # Periods
    Mistake("day that no month has", FAMILIES, "as_at: 2011-06-30", "as_at: 2011-02-31", "not-a-period"),
    Mistake("day before month", FAMILIES, "as_at: 2011-06-30", "as_at: 31/02/2025", "not-a-period"),
    Mistake("two years in one period", ASSESSMENTS, "  2011-12: 85", "  2011-13: 85", "not-a-period"),
    Mistake("fifth quarter", ASSESSMENTS, "  2011-12 Q1:", "  2011-12 Q5:", "not-a-period"),
    Mistake("slash in a financial year", ASSESSMENTS, "  2011-12: 85", "  2011/12: 85", "not-a-period"),
    Mistake("year far ahead", YOUTH, "due: 2012-03", "due: 2203-03", "not-a-period"),
    Mistake("wrong century", YOUTH, "due: 2012-03", "due: 2102-03", "period-range"),
    Mistake("value for next year", ASSESSMENTS, "  2011-12 Q1:", "  2021-22 Q1:", "period-range"),
    Mistake("period that is not reported", f"{PLAN}/plan.yml", "[2011-12 Q1]", "[2011-12 Q6]", "not-a-period"),
    # Figures
    Mistake(
        "value a thousand times too large", HOMES, "    value: 4\n", "    value: 4000\n", "unit-slip", "value: 4000"
    ),
    Mistake("percentage beyond 100", ASSESSMENTS, "value: 78.4", "value: 784", "impossible-figure"),
    Mistake("target beyond 100", ASSESSMENTS, "  2011-12: 85", "  2011-12: 850", "impossible-figure"),
    Mistake("value a tenth", ASSESSMENTS, "value: 78.4", "value: 7.8", "unit-slip"),
    Mistake("too many decimals", ASSESSMENTS, "value: 78.4", "value: 78.42", "too-many-decimals"),
    Mistake("decimal comma", ASSESSMENTS, "value: 78.4", "value: 78,4", "not-a-number"),
    Mistake("letter O for nought", CHILD_PLANS, "  2011-12: 50", "  2011-12: 5O", "not-a-number"),
    Mistake("n/a for a value", ASSESSMENTS, "value: 78.4", "value: n/a", "not-a-number"),
    Mistake("words for a value", ASSESSMENTS, "value: 78.4", "value: about 78", "not-a-number"),
    Mistake("word for a value misspelt", PLACEMENTS, "value: suppressed", "value: supressed", "not-a-number"),
    Mistake(
        "value and due date",
        ASSESSMENTS,
        "    value: 78.4",
        "    due: 2011-10\n    value: 78.4",
        "unclear-value",
        "due: 2011-10",
    ),
    Mistake("rate without its base", CONCEPTIONS, "per: 1000\n", "", "rate-without-per", "unit: rate"),
    # Words
    Mistake("direction in other words", ASSESSMENTS, "better: higher", "better: up", "unknown-word"),
    Mistake("neither yes nor no", ASSESSMENTS, "counts_people: true", "counts_people: maybe", "wrong-type"),
    Mistake("number in words", ASSESSMENTS, "decimals: 1", "decimals: one", "wrong-type"),
    Mistake("sign for a unit", CHILD_PLANS, "unit: percent", 'unit: "%"', "unknown-word"),
    Mistake("target word misspelt", CHILD_PLANS, "  2011-12: 50", "  2011-12: incraese", "not-a-number"),
    Mistake("judgement in other words", ASSESSMENTS, "status: on-track", "status: on track", "unknown-word"),
    Mistake("judgement as a colour", YOUTH, "status: off-track", "status: red", "unknown-word"),
    Mistake("two kinds of tolerance", ASSESSMENTS, "{points: 5}", "{points: 5, percent: 10}", "unclear-tolerance"),
    Mistake("negative tolerance", ASSESSMENTS, "{points: 5}", "{points: -5}", "unclear-tolerance"),
    # References
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
    # Money
    Mistake("one digit wrong in a line", FAMILIES, "[7152, 1812,", "[7252, 1812,", "lines-total", "Total Expenditure"),
    Mistake("total wrong", FAMILIES, "[15827, 3417,", "[15872, 3417,", "lines-total"),
    Mistake("net wrong", FAMILIES, "[11781, 1056,", "[11718, 1056,", "net-total"),
    Mistake("running total wrong", LEARNING, "[2358, 1193,", "[2538, 1193,", "running-total"),
    Mistake(
        "sign of a variance wrong", FAMILIES, "[7152, 1812, 1823, (11),", "[7152, 1812, 1823, 11,", "variance-identity"
    ),
    Mistake("figure left out", FAMILIES, "[3216, 300, 302, (2), 369]", "[3216, 300, 302, (2)]", "column-count"),
    Mistake("figure too many", FAMILIES, "[3216, 300, 302, (2), 369]", "[3216, 300, 302, (2), 369, 0]", "column-count"),
    Mistake("thousands comma in a list", FAMILIES, "[7152, 1812,", "[7,152, 1812,", "column-count"),
    Mistake("full stop for a thousands comma", FAMILIES, "[7152, 1812,", "[7.152, 1812,", "thousands-separator"),
    Mistake("unknown column", LEARNING, "column: committed", "column: comitted", "unknown-word"),
    Mistake(
        "discrepancy that is not there any more",
        LEARNING,
        "43, 1.435]",
        "43, 1435]",
        "idle-discrepancy",
        'printed: "1.435"',
    ),
    Mistake(
        "heading left out",
        FAMILIES,
        '  variance: "Variance to Date (Overspend) £\'000"\n',
        "",
        "missing-field",
        "annual_budget:",
    ),
    Mistake("one digit wrong in a budget to date", FAMILIES, "[7152, 1812,", "[7152, 1892,", "variance-identity"),
    Mistake(
        "one digit wrong in an actual figure", FAMILIES, "[3216, 300, 302,", "[3216, 300, 362,", "variance-identity"
    ),
    Mistake("total to date wrong", FAMILIES, "[15827, 3417, 3473,", "[15827, 3417, 3743,", "lines-total"),
    Mistake("net to date wrong", LEARNING, "[3469, 1472, 1429,", "[3469, 1472, 1249,", "net-total"),
    Mistake("word for a figure", FAMILIES, "[3216, 300, 302, (2), 369]", "[3216, 300, nil, (2), 369]", "not-a-number"),
    Mistake("brackets and a minus", FAMILIES, "1823, (11),", "1823, (-11),", "not-a-number"),
    # Disclosure
    Mistake("small count", HOMES, "counts_people: false", "counts_people: true", "small-count", "value: 4"),
    Mistake(
        "e-mail in commentary",
        CHILD_PLANS,
        "The council calls",
        "Ask jo.smith@halton.example. The council calls",
        "personal-data",
    ),
    # Periods against one another
    Mistake("money counted up to the year after", FAMILIES, "as_at: 2011-06-30", "as_at: 2012-06-30", "period-order"),
    Mistake("money of the year before", FAMILIES, "period: 2011-12 Q1", "period: 2010-11 Q1", "period-range"),
    Mistake("value due before it is over", GAP, "{due: 2011-10}", "{due: 2010-10}", "period-order"),
    Mistake(
        "milestone begun after it is due", YOUTH, "due: 2012-03\n", "starts: 2012-06\ndue: 2012-03\n", "period-order"
    ),
    Mistake("milestone told of in another year", YOUTH, "  2011-12 Q1:", "  2012-13 Q1:", "period-range"),
    Mistake(
        "report of another year", f"{PLAN}/plan.yml", "reports: [2011-12 Q1]", "reports: [2010-11 Q1]", "period-range"
    ),
    Mistake("report named twice", f"{PLAN}/plan.yml", "[2011-12 Q1]", "[2011-12 Q1, 2011-12 Q1]", "repeated-key"),
    # Targets
    Mistake("target under the wrong year", ASSESSMENTS, "  2011-12: 85\n", "  2010-11: 85\n", "target-missing"),
    Mistake(
        "target in words against better", ASSESSMENTS, "  2011-12: 85\n", "  2011-12: decrease\n", "target-contradicts"
    ),
    Mistake("floor above the target", ASSESSMENTS, "{points: 5}", "{floor: 90}", "target-contradicts"),
    Mistake("change from a year without a figure", CONCEPTIONS, "from: 2009", "from: 2008", "change-without-start"),
    # Units
    Mistake("minus before a percentage", ASSESSMENTS, "value: 78.4", "value: -78.4", "impossible-figure"),
    Mistake("per cent after a rate", CONCEPTIONS, "  value: 58.9", "  value: 58.9%", "percent-sign"),
    Mistake(
        "numerator and denominator swapped",
        CONCEPTIONS,
        "  numerator: 140\n  denominator: 2374\n",
        "  numerator: 2374\n  denominator: 140\n",
        "baseline-parts",
        "numerator: 2374",
    ),
    # YAML
    Mistake("number sign within text", CHILD_PLANS, "The council calls", "Ward # 1 calls", "comment-in-text"),
    Mistake(
        "curly quotation marks",
        ASSESSMENTS,
        "priority: continuum-of-need",
        "priority: “continuum-of-need”",
        "yaml-syntax",
    ),
    Mistake("merge conflict", CHILD_PLANS, "ref: LPI06CFS", "<<<<<<< HEAD\nref: LPI06CFS\n=======", "yaml-syntax"),
    Mistake("period among the fields", LEAVERS, "source:", "2011-12 Q2: 9.5\nsource:", "unknown-field"),
    Mistake(
        "address without its beginning",
        "portal.yml",
        "https://www.nationalarchives",
        "www.nationalarchives",
        "wrong-type",
    ),
    Mistake("tab in place of spaces", ASSESSMENTS, "    value: 78.4", "\tvalue: 78.4", "yaml-syntax"),
    Mistake(
        "quotation mark missing", LEAVERS, 'printed: "11.57 (June 2011)"', 'printed: "11.57 (June 2011)', "yaml-syntax"
    ),
    Mistake("colon within text", CHILD_PLANS, "ref: LPI06CFS", "ref: LPI: 06", "yaml-syntax"),
    Mistake("colon missing", CHILD_PLANS, "ref: LPI06CFS", "ref LPI06CFS", "yaml-syntax"),
    Mistake("space after the colon missing", CHILD_PLANS, "ref: LPI06CFS", "ref:LPI06CFS", "yaml-syntax"),
    Mistake("bracket missing", FAMILIES, "[3216, 300, 302, (2), 369]", "[3216, 300, 302, (2), 369", "yaml-syntax"),
    Mistake("indent too deep", CHILD_PLANS, "ref: LPI06CFS", "  ref: LPI06CFS", "yaml-syntax"),
    Mistake("indent too shallow", ASSESSMENTS, "    value: 78.4", "   value: 78.4", "yaml-syntax"),
    Mistake("text that opens with a percent sign", CHILD_PLANS, "ref: LPI06CFS", "ref: %06", "yaml-syntax"),
    Mistake("text that opens with an at sign", CHILD_PLANS, "ref: LPI06CFS", "ref: @06", "yaml-syntax"),
    Mistake("text that opens with an ampersand", CHILD_PLANS, "ref: LPI06CFS", "ref: &06", "yaml-alias"),
    Mistake("text that opens with an exclamation mark", CHILD_PLANS, "ref: LPI06CFS", "ref: !06", "yaml-tag"),
    Mistake("no-break space in an indent", ASSESSMENTS, "    value: 78.4", "\u00a0   value: 78.4", "yaml-syntax"),
    Mistake(
        "hyphen without a space", PRIORITIES, "  - id: managing-resources", "  -id: managing-resources", "yaml-syntax"
    ),
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the published data."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def found_in(data: Path) -> list[str]:
    """Return the problems of the folder, as `file:line: code`."""
    return [f"{one.place.file}:{one.place.line}: {one.code}" for one in gate(data).problems]


def test_published_data_is_whole():
    """The data as it is published has no problem at all."""
    assert [str(problem) for problem in gate(DATA).problems] == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=str)
def test_mistake_is_found_on_its_line(mistake: Mistake, data: Path):
    """One slip is one problem, in the file and on the line where it was made, and closes the gate."""
    path = data / mistake.file
    before = path.read_text("utf-8")
    assert before.count(mistake.old) == 1
    after = before.replace(mistake.old, mistake.new)
    line = after[: after.index(mistake.at or mistake.new)].count("\n") + 1

    path.write_text(after, "utf-8")
    found = gate(data)

    places = [f"{one.place.file}:{one.place.line}: {one.code}" for one in found.problems]
    assert places == [f"data/{mistake.file}:{line}: {mistake.code}"]
    assert found.problems[0].hint
    assert found.portal is None


@pytest.mark.parametrize("mistake", MISTAKES[::6], ids=str)
def test_command_tells_of_a_mistake(mistake: Mistake, data: Path):
    """The command prints the file and the code of a mistake, and ends with exit status 1 and no traceback."""
    path = data / mistake.file
    path.write_text(path.read_text("utf-8").replace(mistake.old, mistake.new), "utf-8")

    result = CliRunner().invoke(app, ["check", "--root", str(data.parent), "--format", "json"])

    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert mistake.code in result.output
    assert Path(mistake.file).name in result.output


def test_command_is_content_with_published_data(data: Path):
    """The command ends with exit status 0 where nothing is wrong."""
    result = CliRunner().invoke(app, ["check", "--root", str(data.parent)])

    assert result.exit_code == 0


GONE = [
    ("halton/council.yml", "missing-file"),
    (f"{PLAN}/plan.yml", "missing-file"),
    (PRIORITIES, "missing-file"),
    ("portal.yml", "missing-file"),
    ("glossary.yml", "missing-file"),
]


@pytest.mark.parametrize(("file", "code"), GONE)
def test_deleted_file_is_missed_once(file: str, code: str, data: Path):
    """A file that others lean on is missed once, not again by each record that names what it held."""
    (data / file).unlink()

    assert found_in(data) == [f"data/{file}:1: {code}"]


@pytest.mark.parametrize("file", [file for file, _ in GONE])
@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty-file"),
        (b"title: [\n", "yaml-syntax"),
        (b"title: Caf\xe9\n", "unreadable-file"),
        (b"- a\n", "wrong-type"),
    ],
    ids=["emptied", "broken", "Latin-1", "list"],
)
def test_broken_file_is_told_once(file: str, raw: bytes, code: str, data: Path):
    """A file that cannot be read is one problem, and nobody who names what it held is blamed."""
    (data / file).write_bytes(raw)

    assert found_in(data) == [f"data/{file}:1: {code}"]


@pytest.mark.parametrize(
    ("old", "new", "blamed", "code"),
    [
        (ASSESSMENTS, f"{PLAN}/kpis/NI059.yml", f"{PLAN}/kpis/NI059.yml", "not-an-id"),
        (ASSESSMENTS, f"{PLAN}/kpis/ni 059.yml", f"{PLAN}/kpis/ni 059.yml", "not-an-id"),
        (ASSESSMENTS, f"{PLAN}/kpis/ni059.yaml", f"{PLAN}/kpis/ni059.yaml", "misplaced-file"),
        (ASSESSMENTS, f"{PLAN}/kpis/ni059.txt", f"{PLAN}/kpis/ni059.txt", "misplaced-file"),
        (ASSESSMENTS, f"{PLAN}/ni059.yml", f"{PLAN}/ni059.yml", "misplaced-file"),
        (ASSESSMENTS, f"{PLAN}/kpi/ni059.yml", f"{PLAN}/kpi/ni059.yml", "misplaced-file"),
        (ASSESSMENTS, f"{PLAN}/milestones/ni059.yml", f"{PLAN}/milestones/ni059.yml", "misplaced-file"),
        (YOUTH, f"{PLAN}/kpis/youth.yml", f"{PLAN}/kpis/youth.yml", "misplaced-file"),
        ("halton/council.yml", "halton/councils.yml", "halton/councils.yml", "misplaced-file"),
        (PRIORITIES, f"{PLAN}/priority.yml", f"{PLAN}/priority.yml", "misplaced-file"),
    ],
)
def test_file_in_the_wrong_place(old: str, new: str, blamed: str, code: str, data: Path):
    """A file with a wrong name or in a wrong folder is one problem, told of the file itself."""
    (data / new).parent.mkdir(exist_ok=True)
    (data / old).rename(data / new)

    # Where the file holds a comment first, the line is that of its first field.
    assert [place.replace(":2:", ":1:") for place in found_in(data)] == [f"data/{blamed}:1: {code}"]


def test_copied_file_keeps_its_title(data: Path):
    """A file that was copied to begin a new measure is told where its name still is the old one's."""
    shutil.copy(data / ASSESSMENTS, data / PLAN / "kpis" / "ni059b.yml")

    assert found_in(data) == [
        f"data/{PLAN}/kpis/ni059b.yml:2: repeated-name",
        f"data/{PLAN}/kpis/ni059b.yml:3: repeated-name",
    ]


def test_copy_is_blamed_not_the_original(data: Path):
    """Of two measures with one reference, the one whose file is not named after it is told, wherever it sorts."""
    shutil.copy(data / ASSESSMENTS, data / PLAN / "kpis" / "ni059-copy.yml")

    assert found_in(data) == [
        f"data/{PLAN}/kpis/ni059-copy.yml:2: repeated-name",
        f"data/{PLAN}/kpis/ni059-copy.yml:3: repeated-name",
    ]


def test_several_mistakes_are_told_together(data: Path):
    """Slips in several files, and several in one, are all told at once, sorted by place."""
    text = (data / ASSESSMENTS).read_text("utf-8")
    text = text.replace("decimals: 1", "decimals: one").replace("better: higher", "better: up")
    (data / ASSESSMENTS).write_text(text, "utf-8")
    text = (data / FAMILIES).read_text("utf-8")
    text = text.replace("302, (2), 369]", "302, (2)]").replace("[39, 5, 3, 2, 6]", "[39, 5, 3, 2]")
    (data / FAMILIES).write_text(text, "utf-8")

    found = found_in(data)

    assert [place.partition(PLAN)[2] for place in found] == [
        "/finances/children-and-families.yml:23: column-count",
        "/finances/children-and-families.yml:24: column-count",
        "/kpis/ni059.yml:7: wrong-type",
        "/kpis/ni059.yml:8: unknown-word",
    ]
