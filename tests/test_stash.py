from __future__ import annotations

import markdown
import pytest
from markdown.extensions import Extension

from csportal.publish.stash import StashExtension, finished
from csportal.publish.text import escaped
from tests.awkward import HOSTILE

EXTENSIONS: list[str | Extension] = [StashExtension(), "attr_list", "md_in_html", "tables", "toc", "admonition"]


def html_of(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


@pytest.mark.parametrize(
    "html",
    [
        "<p>*not starred*</p>",
        "<table><tr><td>| a | b |</td></tr></table>",
        "<p>line</p><pre>\n\n    indented\n\n# no heading\n</pre>",
        '<figure><svg viewBox="0 0 1 1"><title>A_b_c</title></svg></figure>',
    ],
)
def test_finished_html_is_not_read_again(html):
    """What a macro returns reaches the page to the letter: Markdown does not read it again."""
    assert html_of(f"Before\n{finished(html)}\nafter") == f"<p>Before</p>\n{html}\n<p>after</p>"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_survives(text):
    """Text that looks like Markdown reaches the page as it was typed."""
    html = f"<p>{escaped(text)}</p>"

    assert html_of(f"# Title\n{finished(html)}\n") == f'<h1 id="title">Title</h1>\n{html}'


def test_finished_html_may_stand_within_an_element():
    """Finished HTML within an element that holds Markdown stays within it."""
    found = html_of(f'<div class="main" markdown>\n\n## Head\n{finished("<p>*x*</p>")}\n</div>\n')

    assert found.replace("\n", "") == '<div class="main"><h2 id="head">Head</h2><p>*x*</p></div>'


def test_several_stand_in_their_order():
    """Several finished parts stand in the order in which the page shows them."""
    assert html_of("".join(finished(f"<p>{number}</p>") for number in range(12))).replace("\n", "") == "".join(
        f"<p>{number}</p>" for number in range(12)
    )
