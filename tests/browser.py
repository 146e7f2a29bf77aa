"""The built site, a server for it and a browser to look at it with: made once for all tests that need them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest
from playwright.sync_api import Browser, Dialog, Page, sync_playwright

from tests.once import made_once
from tests.site_server import BASE, Server, serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[1]
PARTS = ("content", "csportal", "data", "macros", "overrides")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Whatever a page asks for elsewhere, nothing leaves this machine.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]
KINDS = sorted(path.stem for path in (ROOT / "content/templates").glob("*.md"))
"""The types of pages that have a template; the largest page of each stands for it."""
PLAN = "halton/children-and-enterprise-2011-12/"
KPI = f"{PLAN}kpis/ni059/"

# What no schema forbids and nothing may act on.
HOSTILE = (
    "{{ 7*7 }} <img src=x onerror=alert(1)> | a | b | [x](javascript:alert(1)) "
    "<b>zebra</b> {: onclick=alert(2) } &amp; </script>"
)


@dataclass(frozen=True)
class Site:
    """A built site that is being served."""

    project: Path
    folder: Path
    server: Server

    @property
    def url(self) -> str:
        return self.server.url

    @property
    def files(self) -> list[Path]:
        """Every page's file, in order."""
        return sorted(self.folder.rglob("*.html"))

    def address(self, file: Path) -> str:
        """Return where a page's file is served, from the base path: nothing for the home page."""
        return file.relative_to(self.folder).as_posix().removesuffix("index.html")

    def of_kind(self, kind: str) -> list[str]:
        """Return the addresses of the pages of a type, the largest first; `prose` is what people have written."""
        found = []
        for path in (self.project / "build/pages").rglob("*.md"):
            said = re.search(r'^kind: "?(.*?)"?$', path.read_text(encoding="utf-8"), re.MULTILINE)
            if said and unescape(said[1]) == kind:
                place = path.relative_to(self.project / "build/pages").with_suffix("")
                name = place.parent if place.name == "index" else place
                found.append(f"{name.as_posix()}/" if name.parts else "")
        return sorted(found, key=lambda one: (-self.size(one), one))

    def size(self, address: str) -> int:
        """Return how many bytes a page has."""
        return self.server.file(BASE + address).stat().st_size


@dataclass
class Windows:
    """The windows that visits are made in: emptied after each visit and used again, as a new one takes its time."""

    chromium: Browser
    free: dict[tuple[tuple[str, Any], ...], list[Page]] = field(default_factory=dict)

    def opened(self, **options: Any) -> Page:
        """Open a window in which nobody has been, whose browser has kept nothing."""
        context = self.chromium.new_context(locale="en-GB", reduced_motion="reduce", **options)
        context.set_default_timeout(8000)
        return context.new_page()

    def taken(self, **options: Any) -> Page:
        """Take an empty window of those that are there, else open one."""
        free = self.free.get(tuple(options.items()))
        return free.pop() if free else self.opened(**options)

    def left(self, page: Page, **options: Any) -> None:
        """Keep a window for the next visit, with nothing in it of the last one."""
        page.unroute_all()
        page.goto("about:blank")
        page.mouse.move(0, 0)
        self.free.setdefault(tuple(options.items()), []).append(page)


@dataclass
class Visitor:
    """Somebody who looks at a site, each time in an empty window; remembers what should not have happened."""

    windows: Windows
    site: Site
    errors: list[str] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)
    leaving: list[Callable[[], None]] = field(default_factory=list)

    def open(
        self,
        address: str = "",
        *,
        width: int = 1280,
        height: int = 900,
        first: bool = False,
        color_scheme: Literal["light", "dark"] = "light",
        forced_colors: Literal["active", "none"] = "none",
        **options: Any,
    ) -> Page:
        """Open a page by its address from the base path, and wait until it and its font are there.

        At a first visit, the browser has kept nothing of the site's from before.
        """
        page = self.windows.opened(**options) if first else self.windows.taken(**options)
        heard: list[tuple[Any, Any, Any]] = [
            (page.context, "request", lambda request: self._note(request.url)),
            (page, "console", lambda said: self.errors.append(said.text) if said.type == "error" else None),
            (page, "pageerror", lambda error: self.errors.append(str(error))),
            (page, "dialog", self._dismiss),
        ]
        for teller, event, hear in heard:
            teller.on(event, hear)

        def leave() -> None:
            page.evaluate("[localStorage, sessionStorage].forEach(one => one.clear())")
            for teller, event, hear in heard:
                teller.remove_listener(event, hear)
            if first:
                page.context.close()
            else:
                self.windows.left(page, **options)

        self.leaving.append(leave)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(media="null", color_scheme=color_scheme, forced_colors=forced_colors)
        self.go(page, address)
        return page

    def go(self, page: Page, address: str) -> None:
        """Load another page in the same window."""
        page.goto(f"{self.site.url}{address}", wait_until="load")
        page.evaluate("document.fonts.ready.then(() => {})")

    def close(self) -> None:
        for leave in self.leaving:
            leave()

    def _dismiss(self, dialog: Dialog) -> None:
        self.errors.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _note(self, url: str) -> None:
        if not url.startswith((self.site.url, "data:", "blob:")):
            self.strays.append(url)


def project_copy(to: Path) -> Path:
    """Copy what a site is made of, so that a test can change it and build it by itself."""
    for name in PARTS:
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    shutil.copyfile(ROOT / "mkdocs.yml", to / "mkdocs.yml")
    if (ROOT / "node_modules").is_dir():
        (to / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
    return to


def built(project: Path, site_url: str) -> None:
    """Build a project's site by the command that people use."""
    done = subprocess.run(
        [sys.executable, "-m", "csportal", "build", "--root", str(project)],
        env=os.environ | {"SITE_URL": site_url},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def served(factory: pytest.TempPathFactory, name: str, spoil: Callable[[Path], None] | None = None) -> Iterator[Site]:
    """Serve a site, built by whichever process is the first to need it, put at another address by the others."""
    project = factory.mktemp(name) / "project"
    with serving(project / "site") as server:
        with made_once(factory, f"site-{name}") as (folder, whole):
            if whole:
                moved(folder, project, server.url)
            else:
                project_copy(project)
                if spoil:
                    spoil(project / "data")
                built(project, server.url)
                (folder / "url").write_text(server.url, encoding="utf-8")
                (folder / "project").symlink_to(project)
        yield Site(project, project / "site", server)


def moved(folder: Path, project: Path, site_url: str) -> None:
    """Copy the project that has been built, with its site as it would be at another address."""
    before = (folder / "url").read_bytes()
    shutil.copytree(folder / "project", project, symlinks=True)
    for path in (project / "site").rglob("*"):
        if path.suffix in {".html", ".xml"}:
            path.write_bytes(path.read_bytes().replace(before, site_url.encode()))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The example's site."""
    yield from served(tmp_path_factory, "example")


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site of one council, one of whose measures holds text that tries to be markup, a template and a script."""
    yield from served(tmp_path_factory, "hostile", make_hostile)


def make_hostile(data: Path) -> None:
    """Leave one council in the data, and put the text into one of its measures and into an objective."""
    for council in data.glob("*/council.yml"):
        if not PLAN.startswith(f"{council.parent.name}/"):
            shutil.rmtree(council.parent)
    kpi = data / PLAN / "kpis/ni059.yml"
    typed = kpi.read_text(encoding="utf-8")
    typed = re.sub(r"^title: .*$", lambda _: f"title: {json.dumps(HOSTILE)}", typed, flags=re.MULTILINE)
    typed = re.sub(
        r"( +)commentary: >\n(?:\1 +.*\n)+", lambda found: f"{found[1]}commentary: {json.dumps(HOSTILE)}\n", typed
    )
    assert typed.count(json.dumps(HOSTILE)) == 2
    kpi.write_text(f"{typed}objective: hostile\n", encoding="utf-8")
    objective = {"id": "hostile", "title": HOSTILE, "summary": HOSTILE, "priorities": ["continuum-of-need"]}
    (data / PLAN / "objectives.yml").write_text(json.dumps({"objectives": [objective]}), encoding="utf-8")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser: `CHROMIUM` in the environment names it, else it is the one on the path."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert program, "The tests need Chromium; set CHROMIUM to its path."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def windows(chromium: Browser) -> Windows:
    """The windows of the browser."""
    return Windows(chromium)


@pytest.fixture
def visitor(windows: Windows, site: Site) -> Iterator[Visitor]:
    """Somebody who looks at the example's site; at the end, nothing has failed and nothing was asked for elsewhere."""
    yield from _visiting(windows, site)


@pytest.fixture
def target(windows: Windows, hostile: Site) -> Iterator[Visitor]:
    """Somebody who looks at the site with the hostile measure."""
    yield from _visiting(windows, hostile)


def _visiting(windows: Windows, site: Site) -> Iterator[Visitor]:
    visitor = Visitor(windows, site)
    yield visitor
    visitor.close()
    assert (visitor.errors, visitor.strays) == ([], [])
