import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from html import unescape
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.browser import Site
from tests.html_page import Element, html_page
from tests.site_server import BASE

NAMING = ("href", "src", "action", "poster")


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, Element]:
    return {f"{site.url}{site.address(path)}": html_page(path) for path in site.files}


def named(page: Element, at: str) -> list[str]:
    """Return the whole address of everything that a page names."""
    found = [one[name] for one in page.walk() for name in NAMING if name in one.attributes]
    found += [one["content"] for one in page.all("meta") if one["property"] == "og:url"]
    return [urljoin(at, name) for name in found]


def fault(site: Site, pages: dict[str, Element], address: str) -> str:
    """Return what is wrong with an address: it is not below the base path, or there is nothing there."""
    parts = urlsplit(address)
    if f"{parts.scheme}://{parts.netloc}" != site.server.origin:
        return "" if parts.scheme in {"https", "mailto"} else "is no safe address"
    if not parts.path.startswith(BASE):
        return "is outside the base path"
    if not site.server.file(unquote(parts.path)).is_file():
        return "is not there"
    page = pages.get(f"{site.server.origin}{parts.path}")
    if parts.fragment and (not page or unquote(parts.fragment) not in {one["id"] for one in page.walk()}):
        return "has no such place"
    return ""


def test_every_link_leads_somewhere(site: Site, pages):
    """Everything that a page names is there, places within pages too, below the base path that GitHub Pages gives."""
    found = {(at, address) for at, page in pages.items() for address in named(page, at)}

    broken = sorted(f"{at}: {address} {said}" for at, address in found if (said := fault(site, pages, address)))

    assert len(found) > 1000
    assert broken == []


def test_every_page_is_reached_from_the_home_page(site: Site, pages):
    """A reader who starts at the home page can get to every page by links alone."""
    reached, waiting = {site.url}, [site.url]
    while waiting:
        at = waiting.pop()
        for link in pages[at].all("a"):
            to = urljoin(at, link["href"]).split("#")[0]
            if to in pages and to not in reached:
                reached.add(to)
                waiting.append(to)

    unreached = set(pages) - reached - {f"{site.url}404.html"}

    assert unreached == set()


def test_every_page_leads_back_up(site: Site, pages):
    """A page below a section shows the way back up, from the home page on, each step a page above it."""
    ways = {
        at.removeprefix(site.url): [
            urljoin(at, link["href"]) for nav in page.all("nav", style="crumbs") for link in nav.all("a")
        ]
        for at, page in pages.items()
        if at.removeprefix(site.url).count("/") > 1
    }

    lost = {at: way for at, way in ways.items() if not way or any(step not in pages for step in way)}

    assert len(ways) > 20
    assert lost == {}


def test_what_lists_the_pages_agrees_with_them(site: Site, pages):
    """The site map lists every page once, and the feed's addresses are pages and places of the site."""
    listed = re.findall("<loc>(.*?)</loc>", (site.folder / "sitemap.xml").read_text(encoding="utf-8"))
    feed = ET.fromstring((site.folder / "feed.xml").read_text(encoding="utf-8"))
    space = "{http://www.w3.org/2005/Atom}"
    links = [one.attrib["href"] for one in feed.iter(f"{space}link")]

    broken = [f"{address} {said}" for address in links if (said := fault(site, pages, address))]

    assert sorted(map(unescape, listed)) == sorted(set(pages) - {f"{site.url}404.html"})
    assert len(links) > 20
    assert broken == []


def test_what_is_missing_says_so(visitor, site: Site):
    """An address of nothing, however deep, gets a page that says so, looks right, and leads back."""
    page = visitor.open(first=True)
    with page.expect_response(f"{site.url}halton/no/such/page/") as missing:
        visitor.go(page, "halton/no/such/page/")
    visitor.errors.clear()  # the browser reports the status 404
    colour = page.locator(".brand-bar").evaluate("bar => getComputedStyle(bar).backgroundColor")
    with page.expect_response(f"{site.url}money/") as found:
        page.get_by_role("link", name="Money").first.click()
    page.wait_for_url(f"{site.url}money/")

    assert missing.value.status == HTTPStatus.NOT_FOUND
    assert found.value.status in {HTTPStatus.OK, HTTPStatus.NOT_MODIFIED}
    assert colour == "rgb(18, 67, 109)"


def test_linkchecker_agrees(hostile: Site):
    """linkchecker, which reads styles, feeds and site maps too, finds nothing broken in a site of one council either.

    That every address on every page leads somewhere is tested above.
    """
    # As root, linkchecker gives up its rights, so what it reads must be open to all.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        settings = folder / "linkcheckerrc"
        settings.write_text(
            "[checking]\nthreads=4\nmaxrequestspersecond=2000\nrecursionlevel=-1\n"
            f"[filtering]\ninternlinks=^{re.escape(hostile.server.origin)}/\n[output]\nstatus=0\n",
            encoding="utf-8",
        )
        settings.chmod(0o644)

        done = subprocess.run(
            [Path(sys.executable).with_name("linkchecker"), "--config", settings, "--no-status", hostile.url],
            env=os.environ | {"HOME": name, "XDG_CONFIG_HOME": name, "XDG_DATA_HOME": name},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    assert done.returncode == 0, done.stdout + done.stderr
