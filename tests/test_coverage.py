"""Every table and list of the five documents is published: as data, on a page near the home page, as a download."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from html import unescape
from io import StringIO
from pathlib import Path
from posixpath import normpath
from typing import Any

import pytest
import yaml

from csportal.link import Portal
from csportal.publish.markdown import parts_of
from csportal.records.base import Record
from csportal.site.edition import Edition
from csportal.site.prepare import files, template
from tests.conftest import ROOT

COVERAGE = yaml.safe_load((Path(__file__).parent / "coverage.yml").read_text("utf-8"))
PLANS, ROWS = COVERAGE["plans"], COVERAGE["rows"]
# How many tables and lists each document has, counted when it was first read.
LISTED = {"HF": 18, "WCC": 22, "LB": 12, "BA": 39, "HA": 16}
IDS = [f"{document}-{number:02}" for document, last in LISTED.items() for number in range(1, last + 1)]
# What stands before the first section of its document, so that there is no section to name.
BEFORE_SECTIONS = {"LB-01", "HA-01"}
LINKS_AWAY = 3
FIELDS = {
    "row": {"means", "n", "differs", "data", "beside", "pages", "downloads"},
    "data": {"file", "number", "kind", "ids", "where", "each", "distinct", "records"},
    "pages": {"at", "number", "anchor", "section", "shows"},
    "downloads": {"file", "rows", "where", "shows"},
}  # fmt: skip
KEYS = ("plan", "kpi", "milestone", "table", "bridge", "survey")

each_row = pytest.mark.parametrize("id", IDS)


def plan_of(id: str) -> str:
    """Return the address of the plan that a row's document is."""
    return str(PLANS[id.partition("-")[0]])


def address(id: str, name: str) -> str:
    """Return an address from the root: names are within the plan, unless they begin with a stroke."""
    return name[1:] if name.startswith("/") else f"{plan_of(id)}/{name}".rstrip("/")


def kept_in(id: str) -> list[dict[str, Any]]:
    """Return what carries a row, and what says more of it."""
    return [*ROWS[id]["data"], *ROWS[id].get("beside", [])]


def found(names: Collection[str], pattern: str) -> list[str]:
    """Return the names that a pattern finds; a star does not cross into another folder."""
    if "*" not in pattern:
        return [pattern] if pattern in names else []
    return sorted(one for one in names if one.count("/") == pattern.count("/") and fnmatchcase(one, pattern))


def gone(names: set[str]) -> set[str]:
    """Return the rows of which a file is missing, or whose pattern finds more or fewer files than it should."""
    return {
        id for id in ROWS for one in kept_in(id) if len(found(names, address(id, one["file"]))) != one.get("number", 1)
    }


def values(record: object, path: str) -> list[object]:
    """Return what a record holds at a path of fields; of a list, a number in the path picks one, else all are taken."""
    inside: list[object] = [record]
    for name in path.split("."):
        if name.isdigit():
            inside = [inside[int(name)]]
        else:
            inside = [each for one in inside for each in _each(getattr(one, name))]
    return inside


def _each(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    if isinstance(value, tuple):
        return list(value)
    return [] if value is None else [value]


def words(html: str) -> str:
    """Return what a reader sees of some HTML, with single spaces and plain apostrophes."""
    shown = re.sub(r"<svg.*?</svg>|<[^>]+>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(shown).replace("’", "'").split())


def lacks(text: str, wanted: list[str]) -> list[str]:
    """Return the names and figures that do not stand in a text, whole: 138 is not within 1,138 or 138.5."""
    return [one for one in wanted if not re.search(rf"(?<!\w)(?<!\d[.,]){re.escape(one)}(?!\w|[.,]\d)", text)]


def from_anchor(html: str, anchor: str) -> str:
    """Return the part of a page from a heading to the next one that is not below it."""
    start = re.search(rf'<h([1-6]) id="{re.escape(anchor)}">', html)
    assert start, f"the page has no place “{anchor}”"
    end = re.compile(rf"<h[1-{start[1]}][ >]").search(html, start.end())
    return html[start.start() : end.start() if end else len(html)]


def names_section(html: str, section: str) -> bool:
    """Whether “Published in”, a line of the page, or a table's column for it says that it comes from a section."""
    whole = re.compile(rf"(?<![\w.]){re.escape(section)}(?!\w|\.\d)")
    said = [words(part) for part in re.split(r"</(?:p|dd|li|td|tr)>", html)]
    places = [place for one in said for place in re.findall(r"[Ss]ections? (.*)", one)]
    return any(whole.search(re.sub(r"“.*?”|lines .*", "", place)) for place in [*places, *_column(html, "Section")])


def _column(html: str, title: str) -> list[str]:
    """Return what the tables of a page have in the column of a title."""
    cells = []
    for table in re.findall(r"<table.*?</table>", html, re.DOTALL):
        head, *rows = [re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL) for row in table.split("<tr")[1:]]
        at = [words(cell) for cell in head].index(title) if title in map(words, head) else len(head)
        cells += [words(row[at]) for row in rows if len(row) > at]
    return cells


@dataclass(frozen=True)
class Site:
    """The example as a reader meets it: pages, links and downloads."""

    edition: Edition

    @cached_property
    def pages(self) -> dict[str, str]:
        """The HTML of every page by its address."""
        shown = {kind: parts_of(template(ROOT, kind)) for kind in {one.kind for one in self.edition.pages.values()}}
        return {
            at: "".join(self.edition.show(at, part, at) for part in shown[page.kind])
            for at, page in self.edition.pages.items()
        }

    @cached_property
    def clicks(self) -> dict[str, int]:
        """How many links away from the home page each page is."""
        away, waiting = {"": 0}, [""]
        for at in waiting:
            for link in re.findall(r'<a href="([^"#:]*)', self.pages[at]):
                to = normpath(f"/{at}/{link}").strip("/") if link else at
                if to in self.pages and to not in away:
                    away[to] = away[at] + 1
                    waiting.append(to)
        return away

    @cached_property
    def downloads(self) -> dict[str, list[dict[str, str]]]:
        """The rows of every CSV file by its path."""
        made = files(ROOT, self.edition, "https://council.example/")
        return {
            name: list(csv.DictReader(StringIO(str(text), newline=""))) for name, text in made if name.endswith(".csv")
        }

    def at(self, id: str, page: dict[str, Any]) -> list[str]:
        """Return the addresses of the pages that a row speaks of."""
        return found(self.pages, address(id, page["at"]))


@pytest.fixture(scope="module")
def shown(example: Portal) -> Site:
    return Site(Edition(example))


@pytest.fixture(scope="module")
def kept() -> set[str]:
    """Every data file of a council."""
    data = ROOT / "data"
    names = {path.relative_to(data).as_posix() for path in data.glob("*/**/*") if path.is_file()}
    return {name for name in names if not name.startswith("schemas/")}


def counted(id: str, one: dict[str, Any], example: Portal, kept: set[str]) -> int:
    """Return how many records, or entries of a list within them, the files of a row hold."""
    names = {f"data/{name}" for name in found(kept, address(id, one["file"]))}
    records = [each for each in example.records if each.home.entry.file in names and each.home.kind == one["kind"]]
    if "ids" in one:
        assert set(one["ids"]) <= {record.id for record in records}
        records = [record for record in records if record.id in one["ids"]]
    records = [record for record in records if all(_has(record, *each) for each in one.get("where", {}).items())]
    if "each" not in one:
        return len(records)
    inside = [str(each) for record in records for each in values(record, one["each"])]
    return len(set(inside) if one.get("distinct") else inside)


def _has(record: Record, field: str, value: str) -> bool:
    return str(getattr(record, field)) == value


def of_plan(row: dict[str, str], plan: str) -> bool:
    """Whether a row of the open data belongs to a plan, or to its council where it names no plan."""
    council, _, name = plan.partition("/")
    keys = [row[key] for key in KEYS if row.get(key)]
    if any("/" in key for key in keys):
        return any(f"{key}/".startswith(f"{plan}/") for key in keys)
    return row.get("council") == council and row.get("plan", name) == name


def test_every_row_is_there():
    """Each table and list of the five documents has its entry, and there is none beside them."""
    assert set(IDS) == set(ROWS)


@each_row
def test_row_is_well_formed(id):
    """An entry says what it means, and where it is kept, shown and downloaded, in the fields that there are."""
    row = ROWS[id]

    assert set(row) <= FIELDS["row"]
    assert all(row[name] for name in ("means", "data", "pages", "downloads"))
    assert [set(one) - FIELDS["data"] for one in kept_in(id) if set(one) - FIELDS["data"]] == []
    for name in ("pages", "downloads"):
        assert [set(one) - FIELDS[name] for one in row[name] if set(one) - FIELDS[name]] == []


@each_row
def test_row_is_kept(id, kept):
    """Each data file that an entry names is there, and each pattern finds as many as it says."""
    assert id not in gone(kept)


@each_row
def test_row_has_its_records(id, example, kept):
    """The files hold as many records as the document has rows; where they do not, the entry says why."""
    row = ROWS[id]
    wanted = [one.get("records", len(one.get("ids", ()))) for one in kept_in(id)]

    numbers = [counted(id, one, example, kept) for one in kept_in(id)]

    assert wanted == numbers
    if "n" in row:
        assert (sum(numbers[: len(row["data"])]) != row["n"]) == ("differs" in row)


def test_every_file_is_named(kept):
    """Every data file of a council belongs to at least one table or list."""
    named = {name for id in ROWS for one in kept_in(id) for name in found(kept, address(id, one["file"]))}

    assert kept == named


def test_no_file_can_be_removed(kept):
    """Whichever data file is taken away, a table or list is no longer covered."""
    unnoticed = [name for name in sorted(kept) if not gone(kept - {name})]

    assert len(kept) > 250
    assert unnoticed == []


@each_row
def test_row_is_shown(id, shown):
    """Each page that an entry names is there, holds the names and figures of the document, and names its section."""
    lacking = []
    for page in ROWS[id]["pages"]:
        addresses = shown.at(id, page)
        assert (page["at"], len(addresses)) == (page["at"], page.get("number", 1))
        for at in addresses:
            html = from_anchor(shown.pages[at], page["anchor"]) if "anchor" in page else shown.pages[at]
            lacking += [(at, each) for each in lacks(words(html), page.get("shows", []))]
            if "section" in page and not names_section(html, page["section"]):
                lacking.append((at, f"section {page['section']}"))

    assert lacking == []


@pytest.mark.parametrize("id", sorted(set(IDS) - BEFORE_SECTIONS))
def test_row_names_its_section(id):
    """An entry says of at least one page which section of the document it names."""
    assert any("section" in page for page in ROWS[id]["pages"])


@each_row
def test_row_is_close(id, shown):
    """A reader gets from the home page to each page of an entry by three links."""
    far = {
        at: shown.clicks.get(at)
        for page in ROWS[id]["pages"]
        for at in shown.at(id, page)
        if shown.clicks.get(at, LINKS_AWAY + 1) > LINKS_AWAY
    }

    assert far == {}


@each_row
def test_row_can_be_downloaded(id, shown):
    """Each download that an entry names is there, with the rows of the plan and the words and figures of the entry."""
    lacking = []
    for one in ROWS[id]["downloads"]:
        name = address(id, one["file"])
        if name not in shown.downloads:
            lacking.append((name, "is not there"))
            continue
        rows = [row for row in shown.downloads[name] if not name.startswith("data/") or of_plan(row, plan_of(id))]
        rows = [row for row in rows if all(row[key] == value for key, value in one.get("where", {}).items())]
        if len(rows) < one.get("rows", ROWS[id].get("n", 1)):
            lacking.append((name, f"has {len(rows)} rows"))
        text = words(" ".join(cell for row in rows for cell in row.values()))
        lacking += [(name, each) for each in lacks(text, one.get("shows", []))]

    assert lacking == []
