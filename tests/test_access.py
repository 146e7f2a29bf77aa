from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser import KINDS, KPI, PLAN, Visitor

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""The rules whose answer depends on the colours: the only ones to ask again in the dark."""
OF_LAYOUT = ["target-size", "scrollable-region-focusable"]
"""The other rules whose answer depends on the width: the only ones to ask again of a wider window."""
CONTRAST = OF_COLOUR[0]
"""The rule that takes axe the longest: asked of three of all the places whose answer must be the same."""
# The places with words that axe has not been asked of: three of each that have the same colours, theirs and those
# below and around them, in the same size. What was asked in the light is asked again in the dark, as other colours.
UNASKED = """() => {
    const asked = window.asked ??= new Map();
    const grounds = new Map([[null, '']]);
    const ground = one => {
        if (!grounds.has(one)) {
            const {backgroundColor, backgroundImage, opacity, filter, mixBlendMode} = getComputedStyle(one);
            const own = `${backgroundColor} ${backgroundImage} ${opacity} ${filter} ${mixBlendMode}`;
            grounds.set(one, ground(one.parentElement)
                + (own === 'rgba(0, 0, 0, 0) none 1 none normal' ? '' : `${own}; `));
        }
        return grounds.get(one);
    };
    const look = one => {
        const {color, fill, fontSize, fontWeight, textShadow, textDecorationLine, position} = getComputedStyle(one);
        return [one.tagName, color, fill, fontSize, fontWeight, textShadow, textDecorationLine, position].join();
    };
    return [...document.body.querySelectorAll('*')].filter(one => {
        const says = one.matches('input, select, textarea, button')
            || [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
        if (!says || !one.checkVisibility({visibilityProperty: true})) return false;
        const kind = `${ground(one)} ${look(one)} ${look(one.parentElement)}`;
        asked.set(kind, (asked.get(kind) ?? 0) + 1);
        return asked.get(kind) <= 3;
    });
}"""
RUN = f"""async ({{only, without, everywhere}}) => {{
    const of = everywhere ? document : {{include: ({UNASKED})()}};
    if (of.include?.length === 0) return [];
    const rules = Object.fromEntries(without.map(name => [name, {{enabled: false}}]));
    return (await axe.run(of, {{runOnly: only, rules, resultTypes: ['violations'], preload: false}})).violations;
}}"""
SCREENS = {"phone": 390, "desk": 1280}
LARGE = 60_000
"""A page of a type has all that its type has; one of more bytes has only more of it, and axe takes its time."""
ADDRESSES = {
    "home": "",
    "kpi": KPI,
    "finances": f"{PLAN}finances/",
    "report": f"{PLAN}reports/2011-12-q1/",
}


def violations(page: Page, rules: list[str] | None = None) -> list[str]:
    """Return what axe finds, each with its rule and the first places: all rules of it, or some everywhere.

    The rules of colours are asked of what has not been seen in the same colours and the same size on this page.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    asks = [{"only": {"type": "rule", "values": OF_COLOUR}, "without": [], "everywhere": False}]
    if rules is None:
        asks.append({"only": {"type": "tag", "values": TAGS}, "without": [CONTRAST], "everywhere": True})
    elif rules:
        asks.append({"only": {"type": "rule", "values": rules}, "without": [], "everywhere": True})
    return [
        f"{one['id']}: {node['html'][:120]}: {node['failureSummary'][:200]}"
        for ask in asks
        for one in page.evaluate(RUN, ask)
        for node in one["nodes"][:3]
    ]


def sideways(page: Page) -> int:
    """Return by how many pixels a page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def open_kind(visitor: Visitor, kind: str, largest: int = 0, **options: Any) -> Page:
    """Open the largest page of a type, if asked only up to some bytes."""
    found = ["404.html"] if kind == "missing" else visitor.site.of_kind(kind)
    small = [address for address in found if not largest or visitor.site.size(address) <= largest]
    return visitor.open((small or found[-1:])[0], **options)


@pytest.mark.parametrize("kind", [*KINDS, "prose", "missing"])
def test_axe_finds_nothing(visitor: Visitor, kind):
    """A page of every type keeps WCAG 2.2 AA as far as axe can tell, on a phone; on a desk, in what depends on it."""
    page = open_kind(visitor, kind, LARGE, width=SCREENS["phone"])
    found = violations(page)
    page.set_viewport_size({"width": SCREENS["desk"], "height": 900})
    found += [f"desk: {one}" for one in violations(page, OF_LAYOUT)]
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {one}" for one in violations(page, [])]

    assert found == []


@pytest.mark.parametrize("kind", ADDRESSES)
def test_axe_finds_nothing_in_forced_colours(visitor: Visitor, kind):
    """A reader who has chosen their own colours, or a screen of 320 pixels, meets no violation either."""
    page = visitor.open(ADDRESSES[kind], forced_colors="active")
    forced = violations(page)
    narrow = visitor.open(ADDRESSES[kind], width=320)

    assert forced == []
    assert violations(narrow) == []


def test_axe_finds_nothing_when_a_choice_of_colours_is_made(visitor: Visitor):
    """The theme that a reader chooses is as legible as the one that their device asks for."""
    page = visitor.open(KPI)
    page.get_by_role("button", name="Dark").click()

    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_live_chart(visitor: Visitor, scheme):
    """A chart that has come to life has a name and contents that a screen reader can pass by."""
    page = visitor.open(KPI, color_scheme=scheme)
    page.get_by_role("button", name="Explore this chart").first.click()
    page.locator(".chart-live .main-svg").first.wait_for()

    assert violations(page) == []


@pytest.mark.parametrize("width", SCREENS.values())
def test_axe_finds_nothing_in_search_results(visitor: Visitor, width):
    """The results under the search box, and the results page, keep the rules too."""
    page = visitor.open(KPI, width=width)
    page.get_by_role("searchbox").first.fill("children")
    page.locator(".search-panel .results li").first.wait_for()
    panel = violations(page)
    visitor.go(page, "search/?q=children")
    page.locator("#search-results .results li").first.wait_for()

    assert panel == []
    assert violations(page) == []


def test_axe_finds_nothing_with_everything_unfolded(visitor: Visitor):
    """What is folded away at first keeps the rules as well."""
    for scheme in ("light", "dark"):
        page = visitor.open(KPI, color_scheme=scheme)
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")

        assert violations(page) == []


@pytest.mark.parametrize("kind", [*KINDS, "prose", "missing"])
def test_no_page_scrolls_sideways(visitor: Visitor, kind):
    """A page of every type fits a screen of 320 pixels, as at 400% on a desk: only tables scroll, in their own box."""
    page = open_kind(visitor, kind, width=320)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")

    found = {320: sideways(page)}
    for width in (390, 768):
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = sideways(page)

    assert found == dict.fromkeys(found, 0)


@pytest.mark.parametrize("kind", ADDRESSES)
def test_text_can_be_spaced_out(visitor: Visitor, kind):
    """With the spacing of WCAG 1.4.12 nothing is cut off and the page still fits a phone."""
    page = visitor.open(ADDRESSES[kind], width=390)
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } "
        "p { margin-bottom: 2em !important }"
    )
    cut = page.evaluate(
        """() => [...document.querySelectorAll('main *, header *, footer *')].filter(one =>
            !one.closest('svg, .visually-hidden, .table-scroll, .skip') && one.textContent.trim()
            && ['hidden', 'clip'].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1
        ).map(one => one.outerHTML.slice(0, 100))"""
    )

    assert sideways(page) == 0
    assert cut == []


def test_nothing_moves_for_who_wants_it_still(visitor: Visitor):
    """With reduced motion, no element has a transition or an animation that takes time."""
    page = visitor.open(KPI)
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(one => {
            const style = getComputedStyle(one);
            return parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01;
        }).map(one => one.outerHTML.slice(0, 100))"""
    )

    assert moving == []


@pytest.mark.parametrize("kind", ADDRESSES)
def test_things_to_press_are_large_enough(visitor: Visitor, kind):
    """On a phone, what can be pressed outside running text is at least 24 pixels high, or has that room around it."""
    page = visitor.open(ADDRESSES[kind], width=390)
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, input, select, summary, .actions a, nav a, .footer-links a')]
            .map(one => [one, one.getBoundingClientRect()])
            .filter(([one, box]) => box.width && box.right > 0 && (box.height < 23.9 || box.width < 23.9))
            .map(([one, box]) => `${one.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)"""
    )

    assert small == []


def test_the_page_is_whole_without_scripts(visitor: Visitor):
    """Without JavaScript there are the words, the charts and the tables, and no control that does nothing."""
    page = visitor.open(KPI, java_script_enabled=False)
    idle = [one for one in page.locator("button:visible").all_inner_texts() if one.strip() != "Search"]

    assert page.locator("h1").is_visible()
    assert page.locator("figure.chart svg.chart-wide").first.is_visible()
    assert page.locator("table.data caption").first.is_visible()
    assert page.locator(".filter:visible, .theme:visible").count() == 0
    assert idle == []


def test_search_without_scripts_leads_to_the_list_of_everything(visitor: Visitor):
    """Without JavaScript, searching leads to a page that says so and lists everything from A to Z."""
    page = visitor.open(java_script_enabled=False)
    page.get_by_role("searchbox").first.fill("assessments")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=assessments")

    assert page.locator("noscript p").is_visible()
    assert page.get_by_role("link", name="Initial Assessments completed within 10 working days").first.is_visible()


def test_the_colours_of_dark_are_the_same_twice(visitor: Visitor):
    """Dark is dark in the same colours, whether the device or the reader chose it, and light likewise."""
    read = """() => Object.fromEntries([...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
        .filter(rule => rule.selectorText === ':root').flatMap(rule => [...rule.style])
        .filter(name => name.startsWith('--'))
        .map(name => [name, getComputedStyle(document.documentElement).getPropertyValue(name)]))"""
    light = visitor.open("about/")
    dark = visitor.open("about/", color_scheme="dark")
    by_device = {"light": light.evaluate(read), "dark": dark.evaluate(read)}

    dark.get_by_role("button", name="Light").click()
    light.get_by_role("button", name="Dark").click()

    assert {"light": dark.evaluate(read), "dark": light.evaluate(read)} == by_device
    assert by_device["light"]["--page"] != by_device["dark"]["--page"]


def test_a_choice_of_colours_lasts(visitor: Visitor):
    """The reader's choice of colours holds on the next page, from before it is painted, and can be taken back."""
    page = visitor.open("about/")
    page.get_by_role("button", name="Dark").click()
    visitor.go(page, "data/")
    kept = page.evaluate("document.documentElement.dataset.theme")
    pressed = page.get_by_role("button", pressed=True).all_inner_texts()
    page.get_by_role("button", name="As my device").click()
    visitor.go(page, "about/")

    assert (kept, pressed) == ("dark", ["Dark"])
    assert page.evaluate("document.documentElement.dataset.theme ?? ''") == ""
