import gzip

import pytest

from tests.browser import KPI, PLAN, Visitor

LIMIT = 150_000
SHIFT = """() => new Promise(answer => {
    let sum = 0;
    new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
        .observe({type: 'layout-shift', buffered: true});
    requestAnimationFrame(() => setTimeout(() => answer(sum), 300));
})"""
PAGES = {
    "home": "",
    "kpi": KPI,
    "plan": PLAN,
    "finances": f"{PLAN}finances/",
    "report": f"{PLAN}reports/2011-12-q1/",
    "milestones": f"{PLAN}milestones/",
}


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_is_light(visitor: Visitor, kind):
    """All that a first visit to a page brings, before a chart is touched, is at most 150 kB compressed."""
    server = visitor.site.server
    before = len(server.seen)
    page = visitor.open(PAGES[kind], first=True)
    page.keyboard.press("End")
    page.wait_for_timeout(200)

    sent = {path: len(gzip.compress(server.file(path).read_bytes())) for path, _ in server.seen[before:]}

    assert f"/council-plans/{PAGES[kind]}" in sent
    assert sum(sent.values()) <= LIMIT, sent


def test_no_script_is_sent_that_no_page_needs(visitor: Visitor):
    """The site holds its own two scripts, the drawing script and the search program, and nothing of the theme's."""
    scripts = {path.relative_to(visitor.site.folder).as_posix() for path in visitor.site.folder.rglob("*.js")}

    others = {one for one in scripts if not one.startswith("pagefind/")}

    assert others == {"assets/js/portal.js", "assets/js/charts.js", "assets/vendor/plotly.min.js"}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", PAGES)
def test_nothing_moves_while_a_page_loads(visitor: Visitor, kind, width):
    """A page stays where it is while its font and its scripts arrive."""
    page = visitor.open(PAGES[kind], width=width, first=True)

    assert page.evaluate(SHIFT) < 0.02


def test_pages_load_without_a_fault(visitor: Visitor):
    """No page asks for what is not there, reports an error, or asks for anything elsewhere: every third page is opened.

    That every address on every page leads somewhere is tested without a browser.
    """
    page = visitor.open()
    server = visitor.site.server
    before = len(server.seen)
    for file in visitor.site.files[::3]:
        page.goto(f"{visitor.site.url}{visitor.site.address(file)}", wait_until="load")

    assert [one for one in server.seen[before:] if one[1] not in {200, 304}] == []
    # The errors and strays of the visit are looked at when it ends.


def test_the_site_fits_where_it_is_published(visitor: Visitor):
    """The whole site is far below the limit of GitHub Pages, and holds no link to a file elsewhere on the machine."""
    files = [path for path in visitor.site.folder.rglob("*") if path.is_file()]

    assert not any(path.is_symlink() for path in files)
    assert sum(path.stat().st_size for path in files) < 20_000_000
