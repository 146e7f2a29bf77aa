import gzip
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import KPI, PLAN, ROOT, Visitor

SCRIPT = "assets/vendor/plotly.min.js"
FINANCES = f"{PLAN}finances/"
CHARTS = {"one line": KPI, "bars": FINANCES, "a timeline": f"{PLAN}milestones/"}

# What the live drawing shows: points, bars and straight lines; and how many marks of points it has really drawn.
SHOWN = """plot => {
    const values = plot.data.flatMap(trace => trace.type === 'bar' ? trace.base.map((_, at) => at)
        : trace.y.filter(value => value !== null));
    return values.length + (plot.layout.shapes ?? []).length;
}"""

# The words of a drawing that lie outside it, are too small to read, or lie over one another.
WORDS = """picture => {
    const frame = picture.getBoundingClientRect();
    const words = [...picture.querySelectorAll('text')].filter(one => one.textContent.trim())
        .map(one => [one.textContent, one.getBoundingClientRect()]);
    const outside = words.filter(([, box]) => box.left < frame.left - 2 || box.right > frame.right + 2
        || box.top < frame.top - 2 || box.bottom > frame.bottom + 2).map(([text]) => `outside: ${text}`);
    const small = words.filter(([, box]) => box.height < 10).map(([text, box]) => `small: ${text} ${box.height}`);
    const over = words.flatMap(([text, box], at) => words.slice(at + 1).filter(([, other]) =>
        Math.min(box.right, other.right) - Math.max(box.left, other.left) > 2
        && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 5)
        .map(([other]) => `${text} over ${other}`));
    return [...outside, ...small, ...over];
}"""


def scripts(visitor: Visitor) -> int:
    """Return how often the drawing script was sent."""
    return sum(path.endswith(SCRIPT) and status == 200 for path, status in visitor.site.server.seen)


def explore(page: Page, at: int = 0) -> None:
    """Ask for a live chart by its button, and wait until it is drawn."""
    figure = page.locator("figure.chart[data-figure]").nth(at)
    figure.get_by_role("button", name="Explore this chart").click()
    figure.locator(".chart-live .main-svg").first.wait_for()
    expect(figure.get_by_role("button", name="Show the still picture")).to_be_visible()


@pytest.mark.parametrize(("width", "size", "scheme"), [(390, "narrow", "light"), (1280, "wide", "dark")])
@pytest.mark.parametrize("address", CHARTS.values(), ids=CHARTS)
def test_a_chart_is_there_without_scripts(visitor: Visitor, address, width, size, scheme):
    """Every chart is drawn before any script runs, in the one picture that suits the screen, and large enough."""
    page = visitor.open(address, width=width, color_scheme=scheme, java_script_enabled=False)
    charts = page.locator("figure.chart[data-figure]").all()
    shown = [[one.get_attribute("class") for one in chart.locator("svg:visible").all()] for chart in charts]
    boxes = [chart.locator("svg:visible").bounding_box() for chart in charts]

    assert charts
    assert shown == [[f"chart-{size}"]] * len(charts)
    assert all(box and box["width"] > 100 and box["height"] > 100 for box in boxes)


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("address", CHARTS.values(), ids=CHARTS)
def test_no_words_of_a_chart_are_cut_off_or_overlap(visitor: Visitor, address, width):
    """The words in a chart lie within its picture, are large enough to read, and none lies over another."""
    page = visitor.open(address, width=width)
    pictures = page.locator("figure.chart[data-figure] svg:visible").all()

    found = [fault for one in pictures for fault in one.evaluate(WORDS)]

    assert pictures
    assert found == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", CHARTS.values(), ids=CHARTS)
def test_no_words_of_a_live_chart_are_cut_off_or_overlap(visitor: Visitor, address, width):
    """The words in a live chart lie within it, are level and large enough to read, and none lies over another."""
    page = visitor.open(address, width=width)
    explore(page)
    live = page.locator(".chart-live:visible")
    slanted = live.locator("text[transform*='rotate(']").evaluate_all(
        "all => all.filter(one => !/rotate\\(-?0[,)]/.test(one.getAttribute('transform'))).map(one => one.textContent)"
    )

    assert live.evaluate(WORDS) == []
    assert slanted == []


@pytest.mark.parametrize("address", CHARTS.values(), ids=CHARTS)
def test_a_live_chart_has_the_colours_of_its_picture(visitor: Visitor, address):
    """What is drawn live has the same colours as in the still picture, so that a legend or a status does not change."""
    page = visitor.open(address)
    figure = page.locator("figure.chart[data-figure]").first
    fills = "all => [...new Set(all.map(one => getComputedStyle(one).fill))].sort()"
    still = figure.locator("svg.chart-wide .f.v").evaluate_all(fills)
    explore(page)
    live = figure.locator(".chart-live .point path, .chart-live .points path.point").evaluate_all(fills)

    assert set(live) - {"none"} <= set(still), (live, still)


def test_the_script_is_not_fetched_before_a_chart_is_reached_for(visitor: Visitor):
    """A page with charts fetches no drawing script while a reader reads and scrolls."""
    before = scripts(visitor)
    page = visitor.open(FINANCES, first=True)
    page.keyboard.press("End")
    page.keyboard.press("Home")
    page.wait_for_timeout(400)

    assert scripts(visitor) == before


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", CHARTS.values(), ids=CHARTS)
def test_a_live_chart_shows_the_same_values(visitor: Visitor, address, width):
    """The live chart shows as many values as the still picture, all of them drawn, and says what it is."""
    page = visitor.open(address, width=width)
    figure = page.locator("figure.chart[data-figure]").first
    still = figure.locator("svg:visible .v").count()
    explore(page)
    live = figure.locator(".chart-live")
    markers = live.evaluate(
        "plot => plot.data.filter(one => one.type === 'scatter' && one.mode.includes('markers'))"
        ".flatMap(one => one.y.filter(value => value !== null)).length"
    )

    assert live.evaluate(SHOWN) == still
    assert live.locator(".scatterlayer .points path").count() == markers
    assert live.get_attribute("role") == "img"
    assert figure.locator(f"#{live.get_attribute('aria-labelledby')}").inner_text()
    assert figure.locator(".chart-static").is_hidden()


def test_a_chart_comes_to_life_by_keyboard(visitor: Visitor):
    """The button is pressed by Enter; the focus stays on it, and pressing again brings the picture back."""
    page = visitor.open(KPI)
    figure = page.locator("figure.chart").first
    figure.get_by_role("button").focus()
    page.keyboard.press("Enter")
    figure.locator(".chart-live .main-svg").first.wait_for()
    expect(figure.get_by_role("button", name="Show the still picture")).to_be_focused()
    page.keyboard.press("Enter")

    expect(figure.locator(".chart-static")).to_be_visible()
    expect(figure.locator(".chart-live")).to_be_hidden()
    expect(figure.get_by_role("button", name="Explore this chart")).to_be_focused()


def test_a_chart_comes_to_life_when_the_mouse_rests_on_it(visitor: Visitor):
    """A mouse that rests on a chart brings it to life; one that only passes over it does not."""
    page = visitor.open(KPI, first=True)
    picture = page.locator("figure.chart .chart-static").first
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    assert box
    before = scripts(visitor)
    page.mouse.move(box["x"] + 50, box["y"] + 50)
    page.mouse.move(box["x"] + 50, box["y"] - 30)
    page.wait_for_timeout(350)
    passed = scripts(visitor) - before

    page.mouse.move(box["x"] + 60, box["y"] + 60)
    page.locator(".chart-live .main-svg").first.wait_for()

    assert (passed, scripts(visitor) - before) == (0, 1)


def test_a_finger_does_not_wake_a_chart(visitor: Visitor):
    """On a touch screen a touch on the picture scrolls as elsewhere; only the button brings the chart to life."""
    page = visitor.open(KPI, width=390, has_touch=True, first=True)
    before = scripts(visitor)
    page.locator("figure.chart .chart-static").first.tap()
    page.wait_for_timeout(350)
    touched = scripts(visitor) - before
    page.get_by_role("button", name="Explore this chart").first.tap()
    page.locator(".chart-live .main-svg").first.wait_for()

    assert touched == 0


def test_the_script_is_fetched_once(visitor: Visitor):
    """Two charts that are reached for at once need one script, and so does the next page."""
    page = visitor.open(FINANCES, first=True)
    before = scripts(visitor)
    page.evaluate("for (const one of [...document.querySelectorAll('.explore')].slice(0, 2)) one.click()")
    page.locator("figure.chart .chart-live .main-svg").nth(3).wait_for(state="attached")
    drawn = page.locator(".chart-live:visible").count()
    visitor.go(page, KPI)
    explore(page)

    assert drawn == 2
    assert scripts(visitor) - before == 1


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", CHARTS.values(), ids=CHARTS)
def test_nothing_moves_when_a_chart_comes_to_life(visitor: Visitor, address, width):
    """The live chart takes just the room of the picture, so that what a reader was looking at stays where it was."""
    page = visitor.open(address, width=width)
    after = page.locator("figure.chart[data-figure]").first.locator("xpath=following::*[1]")
    before = after.evaluate("one => one.getBoundingClientRect().top + scrollY")
    explore(page)

    moved = after.evaluate("one => one.getBoundingClientRect().top + scrollY") - before

    assert abs(moved) < 1
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_a_live_chart_follows_the_theme(visitor: Visitor):
    """A live chart takes the colours of the theme that the reader chooses, with no colour left unnamed."""
    page = visitor.open(KPI)
    explore(page)
    colour = "() => getComputedStyle(document.querySelector('.chart-live .scatterlayer .js-line')).stroke"
    rgb = "() => getComputedStyle(document.querySelector('.chart-static .s.c-series')).stroke"
    light = (page.evaluate(colour), page.evaluate(rgb))
    page.get_by_role("button", name="Dark").click()
    page.wait_for_function(f"before => ({colour})() !== before", arg=light[0])
    dark = (page.evaluate(colour), page.evaluate(rgb))

    assert light[0] == light[1]
    assert dark[0] == dark[1]
    assert "var(" not in page.locator(".chart-live").first.inner_html()


def test_a_live_chart_offers_nothing_to_anybody_else(visitor: Visitor):
    """A live chart has no bar of tools, no maker's logo, and nothing that would send its data away."""
    page = visitor.open(KPI)
    explore(page)

    assert page.locator(".modebar, .modebar-btn, .chart-live a").count() == 0


def test_a_chart_whose_script_does_not_come_stays_a_picture(visitor: Visitor):
    """Where the script is lost, the picture stays, a message says so, and the next try may succeed."""
    page = visitor.open(KPI, first=True)
    page.route(f"**/{SCRIPT}", lambda route: route.abort())
    button = page.get_by_role("button", name="Explore this chart").first
    button.click()
    said = page.locator("figure.chart [role=status]").first
    expect(said).to_contain_text("could not be loaded")
    assert page.locator("figure.chart .chart-static").first.is_visible()

    page.unroute(f"**/{SCRIPT}")
    button.click()
    page.locator(".chart-live .main-svg").first.wait_for()
    expect(said).to_have_text("")

    assert any("Failed to load resource" in one for one in visitor.errors)
    visitor.errors.clear()


def test_a_live_chart_fits_a_screen_that_turns(visitor: Visitor):
    """A live chart grows and shrinks with its window."""
    page = visitor.open(KPI, width=1280)
    explore(page)
    page.set_viewport_size({"width": 390, "height": 800})
    page.wait_for_function("document.querySelector('.chart-live .main-svg').getBoundingClientRect().width < 390")

    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_the_drawing_script_is_small(visitor: Visitor):
    """The drawing script is at most 400 kB compressed where npm has brought it, and says which version it is."""
    script = (visitor.site.folder / SCRIPT).read_bytes()
    has_npm = (ROOT / "node_modules/plotly.js-basic-dist-min").is_dir()

    assert len(gzip.compress(script)) <= (400_000 if has_npm else 1_500_000)
    assert re.search(rb"plotly\.js.* v4\.\d+\.\d+", script[:300])
