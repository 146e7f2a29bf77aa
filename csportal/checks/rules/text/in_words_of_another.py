"""The sentence that a figure is said in is its own measure's."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.same_names import copied_plans
from csportal.checks.texts.text_figures import ANY, stems
from csportal.link.remembered import remembered
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi, first in copied(portal).items():
        message = f"“in_words” is word for word that of {first.id}, at {first.at('in_words')}."
        hint = f"Say this measure's own figure. If it is right of both, add: accepted: {{{RULE.code}: why}}"
        yield Problem(kpi.at("in_words"), RULE.code, message, hint, Level.WARNING, kpi.key)


@remembered
def copied(portal: Portal) -> dict[Kpi, Kpi]:
    """Return the measures that say their figure in the sentence of another, each with that other."""
    return dict(_found(portal))


def _found(portal: Portal) -> Iterator[tuple[Kpi, Kpi]]:
    said: dict[tuple[str, str, str], list[Kpi]] = defaultdict(list)
    for kpi in portal.all(Kpi):
        if kpi.in_words:
            said[kpi.home.council, kpi.home.plan, kpi.in_words.lower().rstrip(" .")].append(kpi)
    again = {key: kpis for key, kpis in said.items() if len(kpis) > 1}
    copies = copied_plans(portal) if again else set()
    for (council, plan, words), kpis in again.items():
        if (council, plan) not in copies:
            first = max(kpis, key=lambda kpi: _fits(kpi, words))
            yield from ((kpi, first) for kpi in kpis if kpi is not first and not _are_one(first, kpi))


def _fits(kpi: Kpi, words: str) -> int:
    """Return how much of the words a measure has in its title and definition."""
    own = f"{kpi.title} {kpi.definition}"
    return len(stems(own) & stems(words)) + 2 * len({*ANY.findall(own)} & {*ANY.findall(words)})


def _are_one(one: Kpi, other: Kpi) -> bool:
    """Whether two measures count the same thing, or are told to be the same."""
    return (
        one.id in other.related
        or other.id in one.related
        or one.title == other.title
        or one.definition == other.definition
        or (one.ref is not None and one.ref == other.ref)
    )


WORDED = with_line(COUNCIL[KPI], "owner:", "in_words: _ of visits were made in time\nowner:")
OTHER = (
    WORDED.replace("Home visits on time", "Children who read well")
    .replace("Visits made within five days", "Children who read well at the age of 7").replace("85.5", "83.5")
)  # fmt: skip

RULE = Rule(
    code="in-words-of-another",
    says="The sentence in which a measure's figure is said is not that of another measure, unless they are related.",
    bad=Example(
        KPI.replace("visits", "reading"),
        OTHER,
        f"10:11: in-words-of-another: “in_words” is word for word that of visits, at data/{KPI}:10:11.",
        beside=((KPI, WORDED),),
    ),
    good=Example(
        KPI.replace("visits", "reading"),
        with_line(OTHER, "_ of visits were made in time", "_ of children read well"),
        beside=((KPI, WORDED),),
    ),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
