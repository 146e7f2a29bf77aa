"""What every page promises, over all that there are: a new one is tested at once."""

from __future__ import annotations

import re
from collections import defaultdict
from html import unescape
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import BaseModel

from csportal.present.gather import modules
from csportal.present.links import link
from csportal.present.pages.data import datasets
from csportal.present.shapes import Table
from csportal.publish.downloads import FORMATS, path_of
from csportal.publish.markdown import parts_of
from csportal.records.base import Record
from csportal.records.fields import Prose
from csportal.records.kinds import listings
from csportal.records.plan import Plan
from csportal.site.edition import Edition
from tests.awkward import AWKWARD, awkward_portal
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = modules("csportal.present.pages")
TEMPLATES = ROOT / "content" / "templates"
KIND = attrgetter("kind")


@pytest.fixture(scope="module")
def awkward_edition() -> Edition:
    return Edition(awkward_portal())


@pytest.mark.parametrize("name", AWKWARD)
def test_every_awkward_measure_has_its_page(name, awkward_edition):
    """A measure's page is made whatever its figures are."""
    key = f"anytown/plan-2024-25/kpis/{'visits' if name == 'ordinary' else name}"

    found = [awkward_edition.show(key, part, key) for part in PAGES["kpi"].PARTS]

    assert all(found)


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
