"""The page of the rules: made from the rules themselves, so that a new one shows up by being there."""

from __future__ import annotations

import html
import re
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from csportal.checks import rules as rooms
from csportal.checks.changes.rule import ChangeRule, change_rules
from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Rule, legible
from csportal.checks.rules import rules
from csportal.cli import app
from csportal.present import shapes
from csportal.present.rule_families import FAMILIES
from csportal.publish.html import Writer
from csportal.site.edition import Edition
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser import Visitor

EVERY: tuple[Rule | ChangeRule, ...] = (*rules(), *change_rules())


def family_page(edition: Edition, family: str) -> str:
    """Return the rules as the page of a family shows them."""
    return edition.show(f"rules/{family}", "rules", f"rules/{family}")


@pytest.fixture(scope="module")
def shown(edition: Edition) -> str:
    """The rules as the pages of all families show them."""
    return "".join(family_page(edition, family) for family in FAMILIES)


def section(text: str, code: str) -> str:
    """Return what the pages show under a rule's heading."""
    (found,) = re.findall(rf'<h2 id="{code}">{code}</h2>(.*?)(?=<h2|\Z)', text, re.DOTALL)
    return str(found)


def test_pages_tell_of_every_rule_once(shown):
    """Every rule has one heading, which is its code and its anchor, and there is no other."""
    assert sorted(re.findall(r'<h2 id="([^"]+)">', shown)) == sorted(rule.code for rule in EVERY)


def test_first_page_lists_every_rule_once(edition):
    """The first page lists the code of every rule, each with the way to it on its family's page."""
    text = edition.show("rules", "rules", "rules")

    assert sorted(re.findall(r'<a href="../rules/([a-z-]+)/#([a-z-]+)">\2</a>', text)) == sorted(
        (rule.family, rule.code) for rule in EVERY
    )


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.code)
def test_rule_is_told_whole(rule, shown):
    """A rule's sentence, level, source and examples stand under its code, with the message that the check prints."""
    found = section(shown, rule.code)
    text = html.unescape(re.sub(r"</?mark>", "", found))

    assert html.escape(rule.says) in found
    assert rule.source in text
    assert ("Error" if rule.level == "error" else "Warning") in found
    assert "\n".join(rule.bad.lines) in text
    for one in (*rule.bad.shown, *rule.good.shown):
        assert one.title in text
        assert one.text.removesuffix("\n") in text


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_page_says_whether_a_breach_may_be_accepted(rule, shown):
    """A reader learns which problems a record may accept with a reason, and which never."""
    assert ("may be accepted with a reason" in section(shown, rule.code)) == rule.acceptable


def test_every_family_says_what_it_protects(edition):
    """Each family of rules has a title and a sentence on what it protects, and no other family is told of."""
    ways = edition.show("rules", "families", "rules")

    assert {rule.family for rule in EVERY} == set(FAMILIES)
    for family, (title, protects) in FAMILIES.items():
        assert edition.pages[f"rules/{family}"].title == f"Rules for the data: {title.lower()}"
        assert html.escape(protects) in edition.show(f"rules/{family}", "lead", f"rules/{family}")
        assert f'/{family}/">{html.escape(title)}</a>' in ways


HOSTILE = "title: </code></pre><script>alert(1)</script> {{ 7 * 7 }}\n\nunit: 'percent' & more\n"
NEW = f'''"""A rule that has just been written."""

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="no-such-rule",
    says="No text is <b>bold</b> & loud.",
    bad=Example(KPI, {HOSTILE!r}, "3:1: no-such-rule: “<i>” is not plain."),
    good=Example(KPI, COUNCIL[KPI]),
)
'''


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The code of a rule of a new family, which is a folder beside the others with the rule in a file of its own."""
    (tmp_path / "brand_new").mkdir()
    (tmp_path / "brand_new" / "__init__.py").touch()
    (tmp_path / "brand_new" / "no_such_rule.py").write_text(NEW, "utf-8")
    monkeypatch.setattr(rooms, "__path__", [*rooms.__path__, str(tmp_path)])
    rules.cache_clear()
    yield "no-such-rule"
    rules.cache_clear()
    for name in ("brand_new.no_such_rule", "brand_new"):
        sys.modules.pop(f"{rooms.__name__}.{name}", None)


def test_new_rule_shows_up_by_being_there(added, portal):
    """A rule in a file of its own is on the page and in the command, with no other file touched."""
    page = Edition(portal)

    found = section(family_page(page, "brand-new"), added)

    assert "No text is &lt;b&gt;bold&lt;/b&gt; &amp; loud." in found
    assert '<a href="../rules/brand-new/">Brand-new</a> (1 rule)' in page.show("rules", "families", "rules")
    assert CliRunner().invoke(app, ["rules", added]).output.startswith("no-such-rule · brand-new · error")


def test_examples_are_shown_as_typed(added, portal):
    """Markup in an example is text on the page, its empty lines stay, and the line at fault is marked."""
    found = section(family_page(Edition(portal), "brand-new"), added)

    assert "<script>" not in found
    assert "\n\n" not in found.strip()
    assert (
        "<code>title: &lt;/code&gt;&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }}"
        "&#10;&#10;<mark>unit: &#x27;percent&#x27; &amp; more</mark></code>"
    ) in found


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.code)
def test_line_at_fault_is_marked(rule):
    """Each problem of an example marks its line in the file that it is about, where the example shows that file."""
    places = {(line.split(":")[0], int(line.split(":")[1])) for line in rule.bad.lines}
    held = {one.title.rpartition(": ")[2] for one in rule.bad.shown}

    marked = {(one.title.rpartition(": ")[2], at) for one in rule.bad.shown for at in one.lines}

    assert marked == {(file, at) for file, at in places if file in held}
    assert all(at <= one.text.count("\n") + 1 for one in rule.bad.shown for at in one.lines)
    assert not any(one.lines for one in rule.good.shown)


def test_line_that_puts_it_right_is_marked(shown):
    """In the good example of a rule, the lines that differ from the bad one are marked."""
    _, good = section(shown, "not-a-number").split("This is let through:")

    assert len(re.findall("<mark>", good)) == 1


def test_what_cannot_be_shown_has_a_sign_of_its_own():
    """A byte that is no text and a sign that nobody sees are shown as “�”."""
    assert legible("Caf\udce9 \0\ufeff\tx\n") == "Caf� ��\tx\n"


def test_code_keeps_its_lines():
    """A file's text keeps its empty lines, in HTML that has none, and only whole lines are marked."""
    found = Writer("a").block(shapes.Code("a: 1\n\nb: <2>\n", (2, 3)))

    assert found == (
        '<pre class="code" data-pagefind-ignore><code>a: 1&#10;&#10;<mark>b: &lt;2&gt;</mark></code></pre>'
    )


WITH_FILES = [rule for rule in EVERY if len(rule.bad.shown) > 1]


@pytest.mark.parametrize("rule", WITH_FILES, ids=lambda rule: rule.code)
def test_command_shows_every_file_of_an_example(rule):
    """`csportal rules CODE` prints each file of an example under its name, and the problem's exact line."""
    said = CliRunner().invoke(app, ["rules", rule.code]).output

    for one in (*rule.bad.shown, *rule.good.shown):
        assert f"# {one.title}\n{one.text}" in said
    assert all(f"{line}\n" in said for line in rule.bad.lines)


def test_some_examples_have_more_files():
    """Rules that compare files show the others too."""
    assert {"services-total", "record-deleted"} <= {rule.code for rule in WITH_FILES}


def test_check_says_where_to_learn_more(tmp_path):
    """After its list the check says how to learn more about a code, once, for people only and only if there is one."""
    data = tmp_path / "data"
    for file, text in COUNCIL.items():
        (data / file).parent.mkdir(parents=True, exist_ok=True)
        (data / file).write_text(text, "utf-8")
    command = ["check", "--root", str(tmp_path)]
    clean = CliRunner().invoke(app, command)
    (data / KPI).write_text(COUNCIL[KPI].replace("unit: percent", "unit: percents"), "utf-8")
    said = CliRunner().invoke(app, command)
    machine = CliRunner().invoke(app, [*command, "--format", "json"])

    more = "To learn more about a code: “csportal rules unknown-word”, or the page “Rules for the data” "
    assert more not in clean.output
    assert said.stderr.count(more) == 1
    assert "rules/shape/#unknown-word" in said.stderr
    assert more not in machine.output


def test_pages_lead_to_the_rules(edition):
    """The page on data quality leads to the rules, and each code in it to its rule; so does “How to read this”."""
    found = "".join(edition.show("data-quality", part, "data-quality") for part in edition.pages["data-quality"].parts)

    assert '<a href="../rules/">rules for the data</a>' in found
    assert re.findall(r'<a href="../rules/[a-z]+/#([a-z-]+)">\1</a>', found)
    assert "(../rules/index.md)" in (ROOT / "content" / "templates" / "how_to_read.md").read_text("utf-8")
    assert "“Rules for the data”" in (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert "rules" not in [one.partition(": ")[2] for one in (ROOT / "mkdocs.yml").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_open_examples_never_scroll_sideways(visitor: Visitor, width):
    """With every example open, long lines wrap: the page does not scroll sideways, nor does any example."""
    page = visitor.open("rules/text/", width=width)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")

    wide = page.evaluate(
        "[document.documentElement, ...document.querySelectorAll('pre')]"
        ".filter(one => one.scrollWidth > one.clientWidth).map(one => one.textContent.slice(0, 80))"
    )

    assert page.locator("pre").count() > 2 * sum(rule.family == "text" for rule in EVERY)
    assert wide == []


def test_code_of_a_problem_leads_to_its_rule(visitor: Visitor):
    """The address with a code at its end opens the page at that rule."""
    page = visitor.open("rules/disclosure/#small-count")

    assert page.evaluate("document.querySelector(':target').textContent") == "small-count"
    assert page.evaluate("document.querySelector(':target').getBoundingClientRect().top < innerHeight")
