import pytest
from playwright.sync_api import Page, expect

from tests.browser import KPI, Visitor

NAME = "Initial Assessments completed within 10 working days"


def fetched(visitor: Visitor) -> list[str]:
    """Return what was fetched of the search index and its program."""
    return [path for path, _ in visitor.site.server.seen if "/pagefind/" in path]


def search(page: Page, words: str) -> list[str]:
    """Paste words into the box at the top, and return the lines of the first results."""
    page.get_by_role("searchbox").first.fill(words)
    expect(page.locator(".search-panel [role=status]")).to_contain_text(f"“{words}”")
    return [one.inner_text() for one in page.locator(".search-panel .results li").all()]


def test_nothing_of_search_is_fetched_before_it_is_used(visitor: Visitor):
    """A reader who does not search fetches no byte for it, not even by going to the box."""
    before = len(fetched(visitor))
    page = visitor.open(first=True)
    page.get_by_role("searchbox").first.focus()
    page.wait_for_timeout(400)
    unused = len(fetched(visitor)) - before
    search(page, "NI059")

    assert unused == 0
    assert len(fetched(visitor)) > before


@pytest.mark.parametrize(
    "words",
    ["NI059", "ni059", NAME, "initial assessments", "CareFirst", "CareFirst 6"],
)
def test_a_measure_is_found(visitor: Visitor, words):
    """A measure is found by its reference, by its name, by some of its name and by a word of its commentary."""
    page = visitor.open()
    found = search(page, words)

    assert any(one.startswith(NAME) for one in found[:3]), found


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Continuum of Need", "Continuum of Need: from Early Help and Support to Safeguarding"),
        ("commissioning framework", "commissioning"),
        ("ring-fenced", "Glossary"),
        ("Learning and Achievement", "Learning and Achievement"),
    ],
)
def test_other_pages_are_found(visitor: Visitor, words, title):
    """Priorities, milestones, services and words to look up are found as well."""
    page = visitor.open()
    found = search(page, words)

    assert any(title.lower() in one.split("\n")[0].lower() for one in found), found


def test_a_result_says_what_it_is(visitor: Visitor):
    """A result says what kind of page it is, whose, and how it stands, and leads to the page below the base path."""
    page = visitor.open("about/")
    (first, *_) = search(page, "NI059")
    page.locator(".search-panel .results a").first.click()
    page.wait_for_url(f"{visitor.site.url}{KPI}")

    assert "Measure · Halton · " in first
    assert page.locator("h1").inner_text() == NAME


def test_an_excerpt_marks_the_words(visitor: Visitor):
    """A result shows the words that were sought, marked, in their sentence."""
    page = visitor.open()
    search(page, "CareFirst")

    assert "CareFirst" in page.locator(".search-panel mark").first.inner_text()


def test_the_results_are_used_by_keyboard(visitor: Visitor):
    """Arrows go through the results and back to the box, Enter follows one, Escape closes and returns to the box."""
    page = visitor.open("about/")
    box = page.get_by_role("searchbox").first
    box.focus()
    page.keyboard.type("assessments")
    links = page.locator(".search-panel .results a")
    links.first.wait_for()
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(".search-panel")).to_be_hidden()
    expect(box).to_be_focused()
    page.keyboard.type(" 10 working days")
    links.first.wait_for()
    page.keyboard.press("ArrowDown")
    to = links.first.get_attribute("href") or ""
    page.keyboard.press("Enter")

    page.wait_for_url(f"**{to}")


def test_the_results_go_away(visitor: Visitor):
    """The results close when the reader goes on by Tab, presses elsewhere, or empties the box."""
    page = visitor.open()
    panel = page.locator(".search-panel")
    box = page.get_by_role("searchbox").first
    search(page, "schools")
    page.mouse.click(5, 800)
    expect(panel).to_be_hidden()
    search(page, "school")
    box.fill("")
    expect(panel).to_be_hidden()
    search(page, "schools")
    for _ in range(12):
        page.keyboard.press("Tab")

    expect(panel).to_be_hidden()


def test_a_search_that_finds_nothing_says_so(visitor: Visitor):
    """A search for what is nowhere says so, and what to try."""
    page = visitor.open()
    found = search(page, "jjjj")

    assert found == []
    expect(page.locator(".search-panel [role=status]")).to_have_text(
        "Nothing found for “jjjj”. Try fewer or other words."
    )


def test_a_search_can_be_sent_as_a_link(visitor: Visitor):
    """The results page answers the words in its address, keeps the address as the words change, and can be narrowed."""
    page = visitor.open("search/?q=children")
    results = page.locator("#search-results .results > li")
    results.first.wait_for()
    status = page.locator("#search-results [role=status]")
    expect(status).to_contain_text("results for “children”")
    total = int((status.text_content() or "").split()[0])
    page.get_by_label("Kind of page").select_option("Milestone")
    expect(status).not_to_contain_text(f"{total} results")
    results.first.wait_for()
    kinds = {one.split(" · ")[0] for one in page.locator("#search-results .result-meta").all_inner_texts()}
    page.locator("#search-words").fill("CareFirst")
    page.get_by_label("Kind of page").select_option("")
    expect(results.first.locator("a")).to_have_text(NAME)

    assert kinds == {"Milestone"}
    assert page.url.endswith("/search/?q=CareFirst")


def test_enter_in_the_box_leads_to_the_results_page(visitor: Visitor):
    """Who presses Enter in the box gets the page with all results."""
    page = visitor.open("about/")
    page.get_by_role("searchbox").first.fill("NI059")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=NI059")

    expect(page.locator("#search-results .results > li a").first).to_have_text(NAME)


def test_more_results_come_on_request(visitor: Visitor):
    """A long list grows by a button, and the focus goes to the first new result."""
    page = visitor.open("search/?q=children")
    results = page.locator("#search-results .results > li")
    results.first.wait_for()
    before = results.count()
    page.get_by_role("button", name="Show more results").press("Enter")
    expect(results.nth(before).locator("a")).to_be_focused()

    assert results.count() > before == 20


@pytest.mark.parametrize(
    "typed", ["<img src=x onerror=alert(1)>", '{{ 7*7 }}"><script>alert(1)</script>', "%00%ff&q=2#x"]
)
def test_what_is_typed_is_only_words(visitor: Visitor, typed):
    """Whatever is typed or sent in an address is shown as typed, and does nothing."""
    page = visitor.open()
    search(page, typed)
    visitor.go(page, "search/")
    page.locator("#search-words").fill(typed)
    expect(page.locator("#search-results [role=status]")).to_contain_text(f"“{typed}”")
    page.reload()

    expect(page.locator("#search-results [role=status]")).to_contain_text(f"“{typed}”")
    assert page.locator("img").count() == 0


def test_a_search_that_cannot_be_loaded_says_so(visitor: Visitor):
    """Where the index does not come, a message says so, and the next try may succeed."""
    page = visitor.open(first=True)
    page.route("**/pagefind/**", lambda route: route.abort())
    page.get_by_role("searchbox").first.fill("NI059")
    expect(page.locator(".search-panel [role=status]")).to_contain_text("could not be loaded")
    visitor.errors.clear()  # the browser reports the lost file
