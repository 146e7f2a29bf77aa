from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import KPI, PLAN, Visitor

# Where the focus is: what it is on, whether its ring can be seen, and whether anything lies over it.
STOP = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const style = getComputedStyle(one);
    const box = one.getClientRects()[0] ?? one.getBoundingClientRect();
    // The middle of what the window shows of it: a table may be longer than the window.
    const between = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
    const [x, y] = [between(box.left, box.right, innerWidth), between(box.top, box.bottom, innerHeight)];
    const over = document.elementFromPoint(x, y);
    const faults = [];
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push('no ring');
    if (box.width < 1 || box.height < 1) faults.push('no size');
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) faults.push('off the screen');
    else if (!over || !(one.contains(over) || over.contains(one))) faults.push(`under ${over?.outerHTML.slice(0, 60)}`);
    const what = `${one.tagName} ${one.id || one.textContent.trim().slice(0, 50) || one.name}`;
    return {what, to: one.href ?? '', faults};
}"""
PAGES = {
    "home": "",
    "kpi": KPI,
    "finances": f"{PLAN}finances/",
    "report": f"{PLAN}reports/2011-12-q1/",
    "measures": f"{PLAN}kpis/",
    "search": "search/",
}


def stops(page: Page, key: str = "Tab", most: int = 400) -> list[dict[str, Any]]:
    """Go through a page by one key until the focus leaves it, and return each stop.

    In a window whose focus has left it once, it goes round again.
    """
    found: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press(key)
        stop = page.evaluate(STOP)
        if stop is None:
            return found
        found.append(stop)
    raise AssertionError(f"The focus does not leave the page: {[one['what'] for one in found[-5:]]}")


@pytest.mark.parametrize(("width", "key"), [(1280, "Tab"), (390, "Shift+Tab")])
@pytest.mark.parametrize("kind", PAGES)
def test_the_focus_is_always_seen(visitor: Visitor, kind, width, key):
    """Each stop of the Tab key, there and back, has a ring, is on the screen and has nothing over it."""
    page = visitor.open(PAGES[kind], width=width, height=600, first=True)
    passed = stops(page, key)

    faults = [f"{one['what']}: {one['faults']}" for one in passed if one["faults"]]

    assert len(passed) > 10
    assert faults == []


@pytest.mark.parametrize("kind", PAGES)
def test_the_first_stop_leads_past_the_header(visitor: Visitor, kind):
    """The first stop is the way to the main content; Enter goes there, past all that is in the header."""
    page = visitor.open(PAGES[kind])
    page.keyboard.press("Tab")
    first = page.evaluate(STOP)
    page.keyboard.press("Enter")
    at_main = page.evaluate("document.activeElement.id")
    page.keyboard.press("Tab")

    assert (first["what"], first["faults"]) == ("A Skip to main content", [])
    assert at_main == "main"
    assert page.evaluate("!document.activeElement.closest('header.site-header')")


def test_from_the_top_of_the_home_page_to_a_measure(visitor: Visitor):
    """Tab and Enter alone lead from the home page to a measure, its chart and the download of its figures."""
    page = visitor.open(first=True)
    for _ in range(60):
        page.keyboard.press("Tab")
        if "/kpis/" in page.evaluate("document.activeElement.href ?? ''"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/kpis/*/")
    passed = stops(page)
    download = next(one for one in passed if one["to"].endswith(".csv"))

    assert "BUTTON Explore this chart" in [one["what"] for one in passed]
    assert visitor.site.server.file(download["to"].removeprefix(visitor.site.server.origin)).is_file()


def test_folded_parts_open_by_keyboard(visitor: Visitor):
    """What is folded away opens and closes by Enter and by the space bar."""
    page = visitor.open(KPI)
    folded = page.locator("details").first
    folded.locator("summary").focus()
    page.keyboard.press("Enter")
    opened = folded.evaluate("one => one.open")
    page.keyboard.press("Space")

    assert opened
    assert not folded.evaluate("one => one.open")


def test_a_wide_table_scrolls_by_keyboard(visitor: Visitor):
    """On a phone a table that is wider than the screen takes the focus and moves by the arrow keys."""
    page = visitor.open(PAGES["finances"], width=320)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    wide = page.locator(".table-scroll[tabindex='0']").first
    wide.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")

    assert wide.get_attribute("role") == "region"


def test_a_list_of_measures_is_filtered_by_keyboard(visitor: Visitor):
    """Words and a status narrow a list; the count is said, and emptying brings all back."""
    page = visitor.open(PAGES["measures"])
    rows = page.locator("table.data tbody tr:not(.row-heading):visible")
    status = page.locator(".filter [role=status]")
    total = rows.count()
    page.get_by_label("Filter by word").focus()
    page.keyboard.type("assessments")
    expect(status).to_contain_text(f"of {total}")
    some = rows.count()
    names = rows.all_inner_texts()
    page.get_by_label("Filter by word").fill("")
    page.get_by_label("Status").select_option("off target")
    expect(status).to_contain_text(f"of {total}")
    off = rows.count()
    page.get_by_label("Status").select_option("")

    assert 0 < some < total
    assert all("assessments" in one.lower() for one in names)
    assert 0 < off < total
    assert rows.count() == total
    expect(status).to_have_text("")


def test_the_theme_is_chosen_by_keyboard(visitor: Visitor):
    """The choice of colours is a group of buttons with a name, of which one is pressed."""
    page = visitor.open("about/")
    group = page.get_by_role("group", name="Colours")
    group.get_by_role("button", name="Dark").focus()
    page.keyboard.press("Space")

    assert group.get_by_role("button", pressed=True).all_inner_texts() == ["Dark"]
