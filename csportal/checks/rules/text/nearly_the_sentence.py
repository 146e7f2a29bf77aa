"""A sentence that stands word for word in several places is not a letter off in one more."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import MONEY, MONEY_TEXT
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.letters_apart import is_slip
from csportal.checks.texts.prose import passages, place_of
from csportal.problems import Level, Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

SHORTEST = 6
"""From how many words on a text that stands twice is one that was copied."""
MOST = 12
"""A text that stands more often than this is filled in by a program."""


def check(portal: Portal) -> Iterator[Problem]:
    # What is said of one value is hardly said of another: commentaries are left out.
    texts = [one for one in passages(portal) if one.is_prose and one.path[-1] != "commentary"]
    texts = [one for one in texts if len(one.words) >= SHORTEST]
    counts = Counter(one.text for one in texts)
    # Two texts that differ in one word have either their first or their second half in common.
    halves: dict[tuple[int, tuple[str, ...]], list[Passage]] = defaultdict(list)
    for one in texts:
        if 1 < counts[one.text] <= MOST:
            middle = len(one.words) // 2
            halves[len(one.words), tuple(one.words[:middle])].append(one)
            halves[-len(one.words), tuple(one.words[middle:])].append(one)
    lengths = {abs(length) for length, _ in halves}
    for one in texts:
        if len(one.words) in lengths and counts[one.text] == 1:
            middle, length = len(one.words) // 2, len(one.words)
            alike = halves.get((length, tuple(one.words[:middle]))) or halves.get((-length, tuple(one.words[middle:])))
            if alike and (found := _slip(one, alike[0])):
                word, usual = found
                message = (
                    f"{quoted(word)} stands here in a sentence that has {quoted(usual)} in its place elsewhere, at "
                )
                message += f"{place_of(alike[0], usual)}."
                hint = f"Write {quoted(usual)}. If both are right, add: accepted: {{{RULE.code}: why}}"
                yield Problem(place_of(one, word), RULE.code, message, hint, RULE.level, one.record.key)


def _slip(one: Passage, other: Passage) -> tuple[str, str] | None:
    """Return the one word in which two texts differ, and the other's, where it is a slip of the hand."""
    pairs = [(mine, theirs) for mine, theirs in zip(one.words, other.words, strict=True) if mine != theirs]
    if len(pairs) != 1:
        return None
    word, usual = (text.strip(".,;:()“”’‘\"'") for text in pairs[0])
    is_plural = min((word, usual), key=len) + "s" == max(word, usual, key=len)
    return (word, usual) if word and usual and not is_plural and is_slip(word, usual) else None


def _noted(last: str) -> str:
    said = "The figure is that of {} money tables."
    text = MONEY_TEXT
    for figures, number in (("40, 10, 9, 1", "three"), ("-40, -10, -10, 0", "three"), ("20, 5, 5, 0", last)):
        text = text.replace(f"[{figures}]}}", f"[{figures}], note: {said.format(number)}}}", 1)
    return text


RULE = Rule(
    code="nearly-the-sentence",
    says="A sentence that stands word for word in two places or more is not one letter off in another.",
    bad=Example(
        MONEY,
        _noted("tree"),
        "24:77: nearly-the-sentence: “tree” stands here in a sentence that has “three” in its place elsewhere, at "
        f"data/{MONEY}:13:80.",
    ),
    good=Example(MONEY, _noted("three")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
