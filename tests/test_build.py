from __future__ import annotations

import gzip
import hashlib
import html
import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from csportal.checks.example import KPI
from csportal.gate import gate
from csportal.link import Portal
from csportal.present.gather import modules
from csportal.publish.downloads import FORMATS, path_of
from csportal.publish.text import escaped
from csportal.records.kpi import Kpi
from csportal.site.build import BuildError, build
from csportal.site.edition import Edition
from csportal.site.prepare import TemplateError, files, prepare, template
from tests.conftest import portal_at, project_at, run

COUNCIL = Path(__file__).parent / "council"
HOSTILE = "anytown/hostile-2023-24"
ADDRESS = "https://anytown.example/plans/"


def digests(folder: Path) -> dict[str, str]:
    """Return the fingerprint of every file of a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def rebuilt(small, tmp_path) -> Path:
    """A copy of the small built project that a test may spoil."""
    return Path(shutil.copytree(small, tmp_path / "project", symlinks=True))


# ------------------------------------------------------------------------------------- a whole site or none


def mistyped(root: Path) -> None:
    kpi = root / "data" / KPI
    kpi.write_text(kpi.read_text("utf-8").replace("frequency:", "frequncy:"), "utf-8")


def no_such_part(root: Path) -> None:
    (root / "content/about.md").write_text('# About\n\n{{ show("nowhere", "top") }}\n', "utf-8")


def no_such_macro(root: Path) -> None:
    (root / "content/about.md").write_text('# About\n\n{{ shown("glossary", "top") }}\n', "utf-8")


def broken_link(root: Path) -> None:
    (root / "content/about.md").write_text("# About\n\n[Nowhere](nowhere.md)\n", "utf-8")


def no_such_part_in_template(root: Path) -> None:
    (root / "content/templates/glossary.md").write_text('{{ show(id, "top") }}\n\n{{ show(id, "term") }}\n', "utf-8")


def no_template(root: Path) -> None:
    (root / "content/templates/glossary.md").unlink()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (mistyped, "unknown-field"),
        (no_such_part, "There is no page “nowhere”"),
        (no_such_macro, "shown"),
        (broken_link, "nowhere.md"),
        (no_such_part_in_template, "there is no part “term”"),
        (no_template, "content/templates/glossary.md is missing"),
    ],
)
def test_failed_build_leaves_the_old_site(spoil, said, rebuilt):
    """A build that stops, for whatever reason, says why and leaves the old site as it was, byte for byte."""
    before = digests(rebuilt / "public")
    spoil(rebuilt)

    done = run(rebuilt, "csportal", "build", "--site-dir", "public")

    assert done.returncode == 1
    assert said in " ".join((done.stdout + done.stderr).split())
    assert "Traceback" not in done.stderr
    assert digests(rebuilt / "public") == before


def test_folder_that_is_no_site_is_left_alone(rebuilt):
    """A build never takes the place of a folder that holds something other than a site."""
    before = digests(rebuilt / "content")

    with pytest.raises(BuildError, match="something other than a site"):
        build(rebuilt, portal_at(rebuilt / "data"), rebuilt / "content")

    assert digests(rebuilt / "content") == before


def test_same_data_makes_the_same_site(built, tmp_path):
    """The same data makes the same site to the byte, in whatever folder and however often it is built."""
    other = project_at(tmp_path / "another place" / "project", COUNCIL)

    done = run(other, "csportal", "build", "--site-dir", "elsewhere/site", SITE_URL=ADDRESS, PYTHONHASHSEED="7")

    assert done.returncode == 0, done.stderr
    one, two = digests(built / "public"), digests(other / "elsewhere/site")
    assert {name for name in one.keys() | two.keys() if one.get(name) != two.get(name)} == set()


def test_search_index_is_whole(built):
    """Every file that the search index names is there, under a name made of what it holds."""
    folder = built / "public/pagefind"
    metas = [path.name.split(".")[1] for path in folder.glob("*.pf_meta")]
    filters = [path.stem for path in folder.glob("filter/*.pf_filter")]

    entry = (folder / "pagefind-entry.json").read_text("utf-8")
    meta = gzip.decompress(next(folder.glob("*.pf_meta")).read_bytes())

    assert [name for name in metas if name not in entry] == []
    assert [name for name in filters if name.encode() not in meta] == []
    assert len(filters) == 3


def test_words_of_a_filter_are_sorted(built):
    """The words of a search filter stand in the order of their length and of the alphabet."""
    read = [gzip.decompress(path.read_bytes()) for path in (built / "public/pagefind/filter").iterdir()]

    kinds = next(one for one in read if b"dkind" in one)

    places = [kinds.index(word) for word in (b"dData", b"eMoney", b"gMeasure", b"hMeasures", b"kDeliverable")]
    assert places == sorted(places)


def test_new_site_takes_the_place_of_the_old(rebuilt):
    """A page whose record has gone is gone from the site when it is built again."""
    gone = KPI.replace("visits.yml", "calls")
    assert (rebuilt / "public" / gone / "index.html").is_file()
    (rebuilt / f"data/{gone}.yml").unlink()

    done = run(rebuilt, "csportal", "build", "--site-dir", "public")

    assert done.returncode == 0, done.stderr
    assert not (rebuilt / "public" / gone).exists()
    assert (rebuilt / "public/index.html").is_file()
    assert sorted(path.name for path in (rebuilt / "build").iterdir()) == ["pages", "read.json"]


# -------------------------------------------------------------------------------------------- the builder


def test_builder_works_by_itself(small, rebuilt):
    """`mkdocs build --strict` by itself checks the data and builds the very same site."""
    done = run(rebuilt, "mkdocs", "build", "--strict", "--quiet", "--site-dir", "by-itself", SITE_URL=ADDRESS)

    assert done.returncode == 0, done.stderr
    one, two = digests(small / "public"), digests(rebuilt / "by-itself")
    assert {name for name in one.keys() | two.keys() if one.get(name) != two.get(name)} == set()


def test_builder_refuses_bad_data_by_itself(rebuilt):
    """`mkdocs build` by itself refuses bad data, says where it is, and leaves the old site."""
    before = digests(rebuilt / "public")
    mistyped(rebuilt)

    done = run(rebuilt, "mkdocs", "build", "--site-dir", "public")

    assert done.returncode != 0
    assert f"data/{KPI}:" in done.stderr
    assert "unknown-field" in done.stderr
    assert "Traceback" not in done.stderr
    assert digests(rebuilt / "public") == before


# ------------------------------------------------------------------------------------------- prepared pages


def test_prepared_files_that_are_alike_are_left_alone(project, tmp_path):
    """A page that has not changed is not written again, so that a builder that watches sees only what changed."""
    root = project_at(tmp_path / "project", project / "data")
    edition = Edition(portal_at(root / "data"))
    target = prepare(root, edition, ADDRESS)
    before = {path: path.stat().st_mtime_ns for path in target.rglob("*") if path.is_file()}
    (root / "content/about.md").write_text("# About\n\nOther words.\n", "utf-8")

    prepare(root, edition, ADDRESS)

    changed = {path.relative_to(target).as_posix() for path, time in before.items() if path.stat().st_mtime_ns != time}
    assert changed == {"about.md"}


def test_prepared_file_that_nothing_needs_is_deleted(project, tmp_path):
    """A page that no record needs any more is deleted, and so is its folder."""
    root = project_at(tmp_path / "project", project / "data")
    edition = Edition(portal_at(root / "data"))
    target = prepare(root, edition, ADDRESS)
    (target / "old/kpis/gone").mkdir(parents=True)
    (target / "old/kpis/gone/index.md").write_text("Old.", "utf-8")

    prepare(root, edition, ADDRESS)

    assert not (target / "old").exists()


def test_every_prepared_file_has_a_path_of_its_own(project, edition):
    """No two pages, tables or pieces of prose are written to one file."""
    names = [name for name, _ in files(project, edition, ADDRESS)]

    assert len(names) == len({name.lower() for name in names})


def test_every_page_and_table_is_prepared(project, edition):
    """Every page has its file, and every table of it the downloads that it names."""
    names = {name for name, _ in files(project, edition, ADDRESS)}

    for path, page in edition.pages.items():
        assert f"{path}/index.md".lstrip("/") in names
        assert {path_of(path, table, form) for table in page.tables() for form in FORMATS} <= names


def test_templates_are_no_pages(project, edition):
    """Prose in content/ is published as it is written; templates are not."""
    names = {name for name, _ in files(project, edition, ADDRESS)}

    assert "about.md" in names
    assert [name for name in names if name.startswith("templates")] == []


def test_missing_template_is_named(tmp_path):
    """A page type without a template stops the build, which names the file that is missing."""
    with pytest.raises(TemplateError, match=r"content/templates/kpi\.md is missing"):
        template(tmp_path, "kpi")


# ----------------------------------------------------------------------------------------- what is published


class Seen(HTMLParser):
    """What a browser makes of a page: its elements, the text of each kind, and what could run."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.inside: list[str] = []
        self.text: dict[str, str] = {}
        self.dangers: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "link", "img", "input", "br", "hr", "source"}:
            self.inside.append(tag)
        for name, value in attrs:
            runs = name in {"href", "src", "action"} and "javascript:" in str(value).lower()
            if name.startswith("on") or runs or (name == "src" and value == "x"):
                self.dangers.append(f"{tag} {name}={value}")

    def handle_endtag(self, tag: str) -> None:
        while tag in self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        for tag in set(self.inside):
            self.text[tag] = self.text.get(tag, "") + data
        if self.inside[-1:] == ["script"] and "alert(1)" in data:
            self.dangers.append(f"script {data}")


@pytest.fixture(scope="module")
def typed(portal: Portal) -> str:
    return next(kpi.title for kpi in portal.all(Kpi) if kpi.key == f"{HOSTILE}/kpis/hostile")


def test_nothing_that_was_typed_runs(built):
    """Whatever is typed, no page has an element, a handler or an address that would run it."""
    found = {
        path.relative_to(built / "public").as_posix(): dangers
        for path in (built / "public").rglob("*.html")
        if (dangers := Seen(path.read_text("utf-8")).dangers)
    }

    assert found == {}


def test_no_template_is_run(built):
    """A template that somebody typed is shown, never worked out."""
    page = (built / "public" / HOSTILE / "kpis/hostile/index.html").read_text("utf-8")

    assert "{{ 7*7 }}" in page.replace("&#123;", "{").replace("&#125;", "}").replace("&#42;", "*")
    assert "49 <img" not in page
    assert not re.search(r">\s*49\s*&lt;img", page)


@pytest.mark.parametrize(
    "address", ["kpis/hostile", "milestones/hostile", "priorities/hostile", "objectives/hostile", ""]
)
def test_title_is_shown_as_typed(address, built, typed):
    """A title shows as it was typed: in the heading, in the browser's tab, and on the way back up."""
    seen = Seen((built / "public" / HOSTILE / address / "index.html").read_text("utf-8"))

    assert " ".join(seen.text["h1"].split()) == typed
    assert typed in " ".join(seen.text["title"].split())
    assert typed in " ".join(seen.text["nav"].split()) or not address


def test_description_is_as_typed(built, typed):
    """A page's description for search engines is what was typed."""
    page = (built / "public" / HOSTILE / "index.html").read_text("utf-8")

    described = re.search(r'<meta name="?description"? content="([^"]*)"', page)

    assert described
    assert html.unescape(described[1]) == typed


@pytest.mark.parametrize("kind", modules("csportal.present.pages"))
def test_every_page_type_is_built(kind, built, edition):
    """Each type of page is built, with its title in its heading."""
    for page in [page for page in edition.pages.values() if page.kind == kind]:
        seen = Seen((built / "public" / page.path / "index.html").read_text("utf-8"))

        assert " ".join(seen.text["h1"].split()) == page.title


def test_downloads_are_published(built, edition):
    """Every table's download is on the site, to the byte."""
    for name, content in files(built, edition, ADDRESS):
        if name.endswith((*(f".{form}" for form in FORMATS), "feed.xml")):
            assert (built / "public" / name).read_bytes() == (content.encode() if isinstance(content, str) else content)


def test_hostile_text_is_in_the_downloads(built, typed):
    """Whatever is typed is in the open data and in the feed as it was typed."""
    assert typed.replace('"', '""') in (built / "public/data/kpis.csv").read_text("utf-8")
    assert json.dumps(typed, ensure_ascii=False) in (built / "public/data/kpis.json").read_text("utf-8")
    assert escaped(typed).replace("&quot;", '"').replace("&#x27;", "'") in (built / "public/feed.xml").read_text(
        "utf-8"
    )


def test_nothing_comes_from_elsewhere(built):
    """No page loads a script, a style, a font or a picture from another site."""
    loaded = re.compile(
        r'<(?:script|img|iframe|source)[^>]+src="?(https?:)?//|<link[^>]+rel="?(?:stylesheet|preload|icon)"?[^>]+href="?(https?:)?//'
    )

    found = [str(path) for path in (built / "public").rglob("*.html") if loaded.search(path.read_text("utf-8"))]

    assert found == []


def test_nothing_of_this_machine_is_published(built):
    """No published file names a folder of the machine that built it."""
    place = str(built).encode()

    found = [path for path in (built / "public").rglob("*") if path.is_file() and place in path.read_bytes()]

    assert found == []


def test_suppressed_figure_is_nowhere(built):
    """A suppressed value is a word and a symbol everywhere, and no rating or direction gives it away."""
    page = (built / "public/anytown/families-2024-25/kpis/carers/values.csv").read_text("utf-8")

    row = next(line for line in page.splitlines() if line.startswith("April to June 2024"))

    assert row.split(",")[1:4] == ["c", "20", "Suppressed"]


def test_data_that_is_built_passes_the_gate():
    """The tests' own council is data that the gate lets through."""
    assert gate(COUNCIL).problems == ()
