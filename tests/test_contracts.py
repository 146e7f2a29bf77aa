"""What every chart, table, page, record and module promises, over all that there are: a new one is tested at once."""

from __future__ import annotations

import ast
import csv
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from decimal import Decimal
from functools import cache
from html import unescape
from inspect import get_annotations
from io import StringIO
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import plotly.graph_objects
import pytest
from pydantic import BaseModel

from csportal.link import Portal
from csportal.present.gather import modules
from csportal.present.links import link
from csportal.present.pages.data import datasets
from csportal.present.shapes import Chart, Number, Table
from csportal.publish.csv import plain, to_csv
from csportal.publish.downloads import FORMATS, path_of
from csportal.publish.html import Writer
from csportal.publish.json import to_json
from csportal.publish.markdown import parts_of
from csportal.publish.plotly import figure, figure_json
from csportal.publish.svg import svg
from csportal.publish.text import cell as spreadsheet_cell
from csportal.records.base import Part, Record
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.comparator import COMPARATORS
from csportal.records.fields import Prose
from csportal.records.figures import NoAmount
from csportal.records.kinds import kinds, listings
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan
from csportal.records.survey import Survey
from csportal.site.edition import Edition
from tests.awkward import AWKWARD, awkward_portal
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

CHARTS = modules("csportal.present.charts")
TABLES = modules("csportal.present.tables")
PAGES = modules("csportal.present.pages")
TEMPLATES = ROOT / "content" / "templates"
KIND = attrgetter("kind")
KEY = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def subjects(module: Any) -> list[str]:
    """Return the keys of the awkward records that a chart or table is of."""
    return sorted(key for key, record in awkward_portal().by_key.items() if isinstance(record, module.SUBJECTS))


EVERY_TABLE = [
    (name, key) for name, module in TABLES.items() if hasattr(module, "SUBJECTS") for key in subjects(module)
]


@cache
def drawn(name: str, key: str) -> Chart | None:
    portal = awkward_portal()
    found: Chart | None = CHARTS[name].chart(portal, portal.by_key[key])
    return found


EVERY_CHART = [(name, key) for name, module in CHARTS.items() for key in subjects(module) if drawn(name, key)]


def chart_of(name: str, key: str) -> Chart:
    found = drawn(name, key)
    assert found
    return found


def pictures(chart: Chart) -> list[ET.Element]:
    """Return the chart's pictures, read strictly."""
    return list(ET.fromstring(f"<div>{svg(chart, 'anchor')}</div>"))


def marked(picture: ET.Element) -> list[ET.Element]:
    """Return the elements that each show one value."""
    return [one for one in picture.iter() if "v" in one.get("class", "").split()]


def coloured(tree: Any) -> Any:
    """Return a figure with a real colour for every role, as the page's script makes it."""
    if isinstance(tree, dict):
        return {name: coloured(value) for name, value in tree.items()}
    if isinstance(tree, list):
        return [coloured(value) for value in tree]
    if isinstance(tree, str):
        return re.sub(r"^var\(--[a-z0-9-]+\)$", "#12436D", tree)
    return tree


def shown_live(found: dict[str, Any]) -> int:
    """Return how many values a figure shows: points, bars, and shapes for rules and bands."""
    points = sum(
        sum(x is not None and y is not None for x, y in zip(trace["x"], trace["y"], strict=True))
        for trace in found["data"]
    )
    return points + len(found["layout"]["shapes"])


def test_every_chart_type_has_something_to_draw():
    """Every chart type draws at least one of the awkward records."""
    assert {name for name, _ in EVERY_CHART} == set(CHARTS)


@pytest.mark.parametrize("name", [name for name, module in CHARTS.items() if hasattr(module, "SUBJECTS")])
def test_chart_type_is_found_by_being_there(name):
    """A chart type is a module that says what it is of, and returns a chart."""
    assert CHARTS[name].SUBJECTS
    assert CHARTS[name].chart.__doc__


@pytest.mark.parametrize(("name", "key"), EVERY_CHART)
def test_picture_is_well_formed_and_named(name, key):
    """Whatever the figures, a chart's picture is well-formed and has a title and a description."""
    chart = chart_of(name, key)

    for picture in pictures(chart):
        assert picture.tag == "svg"
        assert " ".join(str(picture.findtext("title")).split()) == " ".join(chart.title.split()) != ""
        assert str(picture.findtext("desc")).strip()


@pytest.mark.parametrize(("name", "key"), EVERY_CHART)
def test_both_formats_show_the_same_values(name, key):
    """The picture and the live chart show the same number of values, gaps in neither."""
    chart = chart_of(name, key)

    found = [len(marked(picture)) for picture in pictures(chart)]

    assert {*found, shown_live(figure(chart))} == {chart.values}


@pytest.mark.parametrize(("name", "key"), EVERY_CHART)
def test_values_lie_within_the_picture(name, key):
    """Whatever the figures, every value is drawn within its picture, at a place that is a number."""
    for picture in pictures(chart_of(name, key)):
        _, _, width, height = map(float, picture.get("viewBox", "").split())
        for one in marked(picture):
            if one.tag == "circle":
                across, down = float(one.get("cx", "")), float(one.get("cy", ""))
                assert (0 <= across <= width, 0 <= down <= height) == (True, True)
            if one.tag == "rect":
                x, y, wide, high = (float(one.get(side, "")) for side in ("x", "y", "width", "height"))
                assert min(x, y) >= -1
                assert min(wide, high) >= 0
                assert x + wide <= width + 1
                assert y + high <= height + 1
            assert "nan" not in str(one.attrib)
            assert "inf" not in str(one.attrib)


@pytest.mark.parametrize(("name", "key"), EVERY_CHART)
def test_plotly_accepts_the_live_chart(name, key):
    """Plotly's own validators accept every live chart."""
    found = coloured(json.loads(figure_json(chart_of(name, key))))
    label = found.pop("label")

    made = plotly.graph_objects.Figure(**found)

    assert label
    assert len(made.data) == len(found["data"])


@pytest.mark.parametrize(("name", "key"), EVERY_CHART)
def test_live_chart_has_strict_json(name, key):
    """A live chart is plain JSON: no infinity, and nothing that is not a number."""

    def refuse(constant: str) -> None:
        pytest.fail(f"{constant} is not JSON")

    json.loads(figure_json(chart_of(name, key)), parse_constant=refuse)


@pytest.mark.parametrize("key", [key for name, key in EVERY_CHART if name == "kpi_over_time"])
def test_chart_shows_each_number_of_its_measure(key):
    """A measure's chart shows each of its numbers once in its line, and no others."""
    chart = chart_of("kpi_over_time", key)
    record: Any = awkward_portal().by_key[key]

    line: Any = next(mark for mark in chart.marks if mark.name == "Value")
    found = [value for _, value, _ in line.points if value is not None]

    numbers = [one.value for _, one in sorted(record.values.items()) if isinstance(one.value, Decimal)]
    assert found == [float(number) for number in numbers]


@pytest.mark.parametrize("name", AWKWARD)
def test_every_awkward_measure_has_its_page(name, awkward_edition):
    """A measure's page is made whatever its figures are."""
    key = f"anytown/plan-2024-25/kpis/{'visits' if name == 'ordinary' else name}"

    found = [awkward_edition.show(key, part, key) for part in PAGES["kpi"].PARTS]

    assert all(found)


# ------------------------------------------------------------------------------------------------ tables


@pytest.fixture(scope="module")
def awkward_edition() -> Edition:
    return Edition(awkward_portal())


@cache
def every_table() -> dict[str, Table]:
    """Return every table: of each table type and record, of each page, and of the open data."""
    portal = awkward_portal()
    found = {f"{name}:{key}": TABLES[name].table(portal, portal.by_key[key]) for name, key in EVERY_TABLE}
    for page in Edition(portal).pages.values():
        found |= {f"{page.path or 'home'}/{table.name}": table for table in page.tables()}
    return found | {f"data/{table.name}": table for table in datasets(portal)}


def test_rows_are_as_wide_as_the_columns():
    """Every row has a cell for each column; a heading within a table has one."""
    wrong = {
        name: row
        for name, table in every_table().items()
        for row in table.rows
        if len(row.cells) != (1 if row.role == "heading" else len(table.columns))
    }

    assert len(every_table()) > 1000
    assert wrong == {}


def test_columns_have_stable_keys_and_meanings():
    """Each column has a key of its own in snake_case for machines, a title for readers, and a meaning."""
    columns = [(name, column) for name, table in every_table().items() for column in table.columns]

    assert [(name, one.key) for name, one in columns if not KEY.fullmatch(one.key)] == []
    assert [one for one, times in Counter((name, one.key) for name, one in columns).items() if times > 1] == []
    assert [(name, one.key) for name, one in columns if not (one.title and one.meaning.endswith("."))] == []


def test_download_has_the_tables_numbers():
    """A table's download reads back with its rows, and every number in it is the exact number of the table."""
    for name, table in every_table().items():
        header, *rows = csv.reader(StringIO(to_csv(table), newline=""))

        assert header == [column.key for column in table.columns], name
        expected = [row for row in table.rows if row.role != "heading"]
        assert len(rows) == len(expected), name
        for typed, read in zip(expected, rows, strict=True):
            for cell, text in zip(typed.cells, read, strict=True):
                first = cell[0] if isinstance(cell, tuple) else cell
                if isinstance(first, Number) and isinstance(first.value, Decimal):
                    assert Decimal(text) == first.value, name
                    assert "E" not in text, name
                assert text == plain(cell), name


def differences(table: Table) -> list[tuple[str, Any, str]]:
    """Return the cells that are not the same in a table's JSON as in its CSV, digit for digit."""
    header, *rows = csv.reader(StringIO(to_csv(table), newline=""))
    read = json.loads(to_json(table), parse_int=Decimal, parse_float=Decimal, parse_constant=pytest.fail)
    assert [column["key"] for column in read["columns"]] == header
    assert [list(row) for row in read["rows"]] == [header] * len(rows)
    numeric = {column["key"] for column in read["columns"] if column["numeric"]}
    return [
        (key, value, text)
        for row, texts in zip(read["rows"], rows, strict=True)
        for (key, value), text in zip(row.items(), texts, strict=True)
        if not same(value, text) or (key in numeric and isinstance(value, str) and re.fullmatch(r"-?[\d.]+", value))
    ]


def same(value: Decimal | str | None, text: str) -> bool:
    """Whether a value of a JSON file is what the CSV says; an apostrophe there is for spreadsheets."""
    if isinstance(value, str):
        return bool(value) and text in {value, spreadsheet_cell(value)}
    return text == ("" if value is None else f"{value:f}")


def test_downloads_say_the_same():
    """A table's JSON has the rows and the values of its CSV; only a spreadsheet's apostrophe is not in it."""
    assert {name: found for name, table in every_table().items() if (found := differences(table))} == {}


def test_downloads_of_the_example_say_the_same(example):
    """Every table that this repository publishes has the same values in each format."""
    tables = {f"{page.path}/{table.name}": table for page in Edition(example).pages.values() for table in page.tables()}
    tables |= {f"data/{table.name}": table for table in datasets(example)}

    wrong = {name: found for name, table in tables.items() if (found := differences(table))}

    assert len(tables) > 50
    assert wrong == {}


def test_table_has_a_name_and_a_caption():
    """Each table has a name that can be a file's and a caption."""
    tables = every_table().items()

    assert [name for name, table in tables if not re.fullmatch(r"[a-z0-9-]+", table.name)] == []
    assert [name for name, table in tables if not table.caption.strip()] == []


def test_numeric_columns_hold_numbers(portal):
    """A column of numbers has a number or its symbol in every cell of the open data."""
    symbols = {
        "",
        "c",
        "x",
        "z",
        "low",
        "u",
        "increase",
        "decrease",
        "sustain",
        "monitor",
        "to be confirmed",
        "not-applicable",
        *(f"{way} than {whose}" for way in ("lower", "higher") for whose in COMPARATORS),
    }
    wrong = []
    for table in datasets(portal):
        _, *rows = csv.reader(StringIO(to_csv(table), newline=""))
        for row in rows:
            for column, text in zip(table.columns, row, strict=True):
                number = re.fullmatch(r"[+-]?\d+(\.\d+)?(%| points)?|-?\d+(\.\d+)? to -?\d+(\.\d+)?", text)
                if column.numeric and not number and text not in symbols:
                    wrong.append(f"{table.name}: {column.key}: {text}")

    assert wrong == []


def test_open_data_has_every_figure(portal):
    """The open data has every number that was typed for a measure: values, targets and baselines."""
    rows = {
        table.name: list(csv.DictReader(StringIO(to_csv(table), newline="")))
        for table in datasets(portal)
        if table.name in {"kpis", "kpi-values"}
    }
    values = {(row["kpi"], row["period"]): row for row in rows["kpi-values"]}
    baselines = {row["kpi"]: row["baseline"] for row in rows["kpis"]}

    for kpi in portal.all(Kpi):
        typed = {period.text: one.value for period, one in kpi.values.items() if isinstance(one.value, Decimal)}
        published = {period: Decimal(values[kpi.key, period]["value"]) for period in typed}
        assert published == typed
        assert baselines[kpi.key] == (str(kpi.start.value) if kpi.start else "")


def test_open_data_has_every_amount(portal):
    """The open data has every amount of every budget table and bridge, and every number of every survey."""
    rows = {table.name: list(csv.DictReader(StringIO(to_csv(table), newline=""))) for table in datasets(portal)}
    given: dict[str, list[tuple[str, ...]]] = {
        "budget-lines": [
            (budget.key, key, line.name, amount_of(figure))
            for budget in portal.all(Budget)
            for _, line in budget.every_line()
            for key, figure in zip(budget.keys, line.figures, strict=True)
        ],
        "bridge-steps": [
            (bridge.key, amount_of(figure)) for bridge in portal.all(Bridge) for figure in amounts(bridge)
        ],
        "survey-answers": [
            (survey.key, result.title, f"{number}")
            for survey in portal.all(Survey)
            for result in survey.results
            for one in result.answers.values()
            for number in (*one.counts, *([] if one.score is None else [one.score]), one.share)
        ],
    }

    published: dict[str, list[tuple[str, ...]]] = {
        "budget-lines": [(row["table"], row["column"], row["line"], row["printed"]) for row in rows["budget-lines"]],
        "bridge-steps": [
            (row["bridge"], row["printed"]) for row in rows["bridge-steps"] if row["role"] != "unexplained"
        ],
        "survey-answers": [(row["survey"], row["name"], row["value"]) for row in rows["survey-answers"]],
    }
    assert {name: unquoted(found) for name, found in published.items()} == {
        name: sorted(found) for name, found in given.items()
    }


def amount_of(figure: Decimal | NoAmount) -> str:
    """Return an amount as open data has it."""
    return figure.symbol if isinstance(figure, NoAmount) else f"{figure:f}"


def amounts(bridge: Bridge) -> list[Decimal | NoAmount]:
    """Return every amount of a bridge, those beside it too."""
    steps = [(*(one.figure for one in step.movements), step.closing) for step in bridge.steps]
    return [bridge.opening, *(figure for step in steps for figure in step), *(one.figure for one in bridge.memo)]


def unquoted(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return rows in order, without the apostrophe that keeps a spreadsheet from running a text."""
    return sorted(tuple(re.sub(r"^'(?=[=+@-])", "", text) for text in row) for row in rows)


# ------------------------------------------------------------------------------------------------- pages


@pytest.mark.parametrize("kind", PAGES)
def test_page_type_has_its_template(kind):
    """The parts that a page type makes are those that it documents and those that its template shows, each once."""
    template = (TEMPLATES / f"{kind}.md").read_text("utf-8")

    shown = parts_of(template)

    assert sorted(shown) == sorted(["top", *PAGES[kind].PARTS])
    assert shown[0] == "top"


@pytest.mark.parametrize("kind", PAGES)
def test_template_calls_nothing_else(kind):
    """Every macro in a template is one that shows a part of the page."""
    template = (TEMPLATES / f"{kind}.md").read_text("utf-8")

    assert template.count("{{") == len(parts_of(template))
    assert "{%" not in template


def test_template_has_its_page_type():
    """No template is left over from a page type that has gone."""
    assert {path.stem for path in TEMPLATES.glob("*.md")} == set(PAGES)


@pytest.mark.parametrize("kind", PAGES)
def test_page_type_makes_what_it_documents(kind, portal):
    """Every page has exactly the parts that its type documents, each in a plain sentence."""
    documented = PAGES[kind].PARTS

    for which in (portal, awkward_portal()):
        made = list(PAGES[kind].pages(which))
        assert [page.path for page in made if page.kind != kind or set(page.parts) != set(documented)] == []
        if which is portal:
            assert made
    assert all(said[:1].isupper() and said.endswith(".") for said in documented.values())


@pytest.mark.parametrize("which", ["council", "awkward"])
def test_every_page_has_an_address_of_its_own(which, edition):
    """No two pages share an address, and each has a title, a kind and a description."""
    portal = edition.portal if which == "council" else awkward_portal()
    pages = [page for module in PAGES.values() for page in module.pages(portal)]

    assert len({page.path for page in pages}) == len(pages)
    assert [page.path for page in pages if not (page.title and page.kind_label and page.description)] == []
    assert [page.path for page in pages if page.path != page.path.strip("/") or page.path != page.path.lower()] == []


@pytest.mark.parametrize("which", ["council", "awkward"])
def test_every_link_leads_to_a_page(which, edition):
    """Every link between pages leads to a page that there is, and to an anchor on it."""
    wanted = edition if which == "council" else Edition(awkward_portal())
    html = html_of(wanted)
    tables = [(path, table) for path, page in wanted.pages.items() for table in page.tables()]
    tables += [("data", table) for table in datasets(wanted.portal)]
    files = {path_of(home, table, form) for home, table in tables for form in FORMATS}
    broken = defaultdict(set)
    for path, text in html.items():
        for address in re.findall(r'<a href="([^"]*)"', text):
            if re.match(r"[a-z]+:", address):
                continue
            page, _, anchor = address.removeprefix("../" * len([part for part in path.split("/") if part])).partition(
                "#"
            )
            is_file = page.endswith(tuple(f".{form}" for form in FORMATS))
            target = page.removeprefix("./") if is_file else page.strip("./")
            if is_file:
                if target not in files:
                    broken[path].add(address)
            elif target not in html or (anchor and f'id="{anchor}"' not in html[target]):
                broken[path].add(address)

    assert dict(broken) == {}


def html_of(edition: Edition) -> dict[str, str]:
    """Return what every page shows, by its address."""
    return {
        path: "".join(edition.show(path, part, path) for part in ["top", *page.parts])
        for path, page in edition.pages.items()
    }


@pytest.mark.parametrize("which", ["council", "awkward"])
def test_every_record_has_its_place(which, edition):
    """The link to each record leads to a page that there is, and to a place on it; only files that list have none."""
    wanted = edition if which == "council" else Edition(awkward_portal())
    html = html_of(wanted)
    own = {"portal", "glossary"} | {one.holder for one in listings() if one.holder != "council"}

    lost = []
    for record in wanted.portal.records:
        page, _, place = link(record).to.partition("#")
        if record.home.kind not in own and (page not in html or (place and f'id="{place}"' not in html[page])):
            lost.append(f"{record.key}: {page}#{place}")

    assert lost == []


@pytest.mark.parametrize(
    "register", sorted({one for one in listings() if "/registers/" in one.file}, key=str), ids=KIND
)
def test_every_register_is_shown(register, edition):
    """Each kind of register has entries in both of the tests' plans, with a page for each and a row an entry."""
    found = [one for one in edition.portal.records if one.home.kind == register.kind]
    data = {table.name: len(table.rows) for table in datasets(edition.portal)}

    assert {one.home.plan for one in found} == {plan.id for plan in edition.portal.all(Plan)}
    assert {link(one).to.partition("#")[0] for one in found} <= set(edition.pages)
    assert data[register.file.rpartition("/")[2].removesuffix(".yml")] >= len(found)


def test_every_text_is_shown(edition):
    """Every text that an officer types stands on some page: there is no field that nobody reads."""
    pages = [unescape(re.sub(r"<[^>]*>", "", text)) for text in html_of(edition).values()]
    shown = packed("\n".join(pages))

    unseen = {
        (".".join(path), text)
        for record in edition.portal.records
        for path, text in written(record)
        # Pages show a column's heading in place of its key, may name a source by its section alone, and put a figure
        # in the place that is kept for it.
        if packed(text) not in shown and path[-1] not in {"column", "table", "lines", "in_words"}
    }

    assert sorted(unseen) == []


def packed(text: str) -> str:
    """Return a text without its spaces and capitals: pages begin sentences and wrap lines in their own way."""
    return re.sub(r"\s+", "", text).casefold()


def written(value: Any, path: tuple[str, ...] = (), *, prose: bool = False) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each text for readers within a record, with the fields that lead to it; a record within it has its own."""
    if isinstance(value, str) and prose:
        yield path, value
    elif isinstance(value, BaseModel) and not (path and isinstance(value, Record)):
        start = path or (str(getattr(value, "kind_of_record", "")),)
        for name, field in type(value).model_fields.items():
            yield from written(getattr(value, name), (*start, name), prose=holds_prose(field))
    elif isinstance(value, tuple | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from written(one, path, prose=prose)


def holds_prose(annotation: Any) -> bool:
    """Whether a field, or what it is a list of, is text for a reader."""
    marks = [*getattr(annotation, "metadata", ()), *getattr(annotation, "__metadata__", ())]
    inner = [getattr(annotation, "annotation", None), *getattr(annotation, "__args__", ())]
    return any(isinstance(mark, Prose) for mark in marks) or any(holds_prose(one) for one in inner if one)


@pytest.mark.parametrize("which", ["council", "awkward"])
def test_ids_on_a_page_are_unique(which, edition):
    """No two things on a page share an id, though its parts are written one by one."""
    wanted = edition if which == "council" else Edition(awkward_portal())

    repeated = {}
    for path, page in wanted.pages.items():
        ids = [one for part in page.parts for one in re.findall(r' id="([^"]+)"', wanted.show(path, part, path))]
        if twice := {one for one in ids if ids.count(one) > 1}:
            repeated[path] = twice

    assert repeated == {}


def test_tables_of_one_page_have_names_of_their_own(edition):
    """Two different tables of one page never share a download."""
    clashes = []
    for page in edition.pages.values():
        by_name: dict[str, set[Table]] = defaultdict(set)
        for blocks in page.parts.values():
            for block in walk(blocks):
                by_name[block.name].add(block)
        clashes += [f"{page.path}/{name}" for name, tables in by_name.items() if len(tables) > 1]

    assert clashes == []


def walk(blocks: Any) -> Any:
    for block in blocks:
        if isinstance(block, Table):
            yield block
        yield from walk(getattr(block, "blocks", ()))
        for card in getattr(block, "cards", ()):
            yield from walk(card.blocks)


# ----------------------------------------------------------------------------------------------- records


def parts() -> set[type[BaseModel]]:
    """Return every kind of record and every group of fields within one."""
    found: set[type[BaseModel]] = set()
    waiting: list[Any] = list(kinds().values())
    while waiting:
        one = waiting.pop()
        if isinstance(one, type) and issubclass(one, BaseModel):
            if one not in found:
                found.add(one)
                waiting += [field.annotation for field in one.model_fields.values()]
        else:
            waiting += [*getattr(one, "__args__", ())]
    return found


MODELS = sorted(parts(), key=lambda model: model.__name__)
FIELDS = sorted(
    {
        (owner.__name__, name)
        for model in parts()
        for name in model.model_fields
        for owner in model.__mro__
        if name in get_annotations(owner)
    }
)


@pytest.mark.parametrize("model", MODELS, ids=[model.__name__ for model in MODELS])
def test_every_field_says_what_it_means(model):
    """Each field of each record says what it means in a plain sentence, once, for everything that shows it."""
    wrong = [
        name for name, field in model.model_fields.items() if not re.fullmatch(r"[A-Z].*\.", field.description or "")
    ]

    assert wrong == []


@pytest.mark.parametrize("model", MODELS, ids=[model.__name__ for model in MODELS])
def test_every_group_of_fields_is_closed(model):
    """No record lets an unknown field in, and none can change after it has been read."""
    assert issubclass(model, Part)
    assert (model.model_config["extra"], model.model_config["frozen"]) == ("forbid", True)
    assert model.__doc__


@pytest.fixture(scope="module")
def used(portal: Portal) -> set[tuple[str, str]]:
    """Every field that the tests' council uses, by the class that declares it."""
    found: set[tuple[str, str]] = set()
    waiting: list[Any] = list(portal.records)
    while waiting:
        one = waiting.pop()
        if isinstance(one, BaseModel):
            for name in one.model_fields_set:
                owners = [owner.__name__ for owner in type(one).__mro__ if name in get_annotations(owner)]
                found |= {(owner, name) for owner in owners}
                waiting.append(getattr(one, name))
        elif isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, tuple):
            waiting += one
    return found


def test_every_field_is_used_by_the_tests(used):
    """Every field that a data file may have stands in the tests' council at least once."""
    assert len(FIELDS) > 100
    assert [field for field in FIELDS if field not in used] == []


# ----------------------------------------------------------------------------------------------- modules

MODULES = sorted(path for folder in ("csportal", "macros") for path in (ROOT / folder).rglob("*.py"))
AFTER_THE_GATE = sorted(
    path for folder in ("derive", "present", "publish", "site") for path in (ROOT / "csportal" / folder).rglob("*.py")
)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_every_module_says_what_it_is_for():
    """Each module opens with a sentence that says what it is for."""
    said = {name_of(path): ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "" for path in MODULES}

    first = {name: text.partition("\n\n")[0].replace("\n", " ") for name, text in said.items()}

    assert len(MODULES) > 100
    assert [name for name, text in first.items() if not re.match(r"[A-Z`].*[.:]", text)] == []


def test_every_public_function_states_its_rule():
    """Each public function after the gate says in a sentence what it returns; its name need not be guessed at."""
    # What each module of its kind has, the kind's own package says.
    silent = [
        f"{name_of(path)}: {node.name}"
        for path in AFTER_THE_GATE
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and node.name not in ({"pages"} if path.parent.name == "pages" else {"makeExtension"})
        and not ast.get_docstring(node)
    ]

    assert silent == []


def test_nothing_is_caught_after_the_gate():
    """After the gate nothing can be wrong with the data, so nothing there is caught."""
    caught = [
        name_of(path)
        for path in AFTER_THE_GATE
        if path.parent.name != "site"
        and any(isinstance(node, ast.Try) for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    ]

    assert caught == []


def test_writer_knows_every_shape():
    """Every shape that a page may hold can be written."""
    writer = Writer("a")
    blocks = [
        block for page in Edition(awkward_portal()).pages.values() for part in page.parts.values() for block in part
    ]

    assert all(isinstance(writer.block(block), str) for block in blocks)
