"""What others have is what the measure's own printed words say that they have."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.powers_of_ten import times
from csportal.problems import Problem, quoted
from csportal.records.comparator import NAMES
from csportal.records.kpi import Kpi
from csportal.values.number import digits
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.figure import Figure

NUMBER = r"(\d[\d,]*(?:\.\d+)?)"
WHOSE = {
    "statistical-neighbours": r"(?:statistical )?neighbours?'?",
    "region": r"region(?:al)?|London|inner London|outer London",
    "england": r"England|nation(?:al|ally)?",
}
SAYS = {
    whose: lazy_pattern(
        rf"{NUMBER}%?,? (?:(?:the )?(?:average|rate|mean) )?(?:for|of|among|in|across) (?:the |our )?(?:{name})\b"
        rf"|\b(?:{name})(?: average| mean| rate)?(?: of| is| was|:| at)? {NUMBER}",
        re.IGNORECASE,
    )
    for whose, name in WHOSE.items()
}
"""A figure in printed words that is said to be of others."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for whose, series in kpi.comparators.items():
            for period, value in kpi.values.items():
                found = SAYS[whose].search(value.printed) if value.printed else None
                if found is None:
                    continue
                said = next(one for one in found.groups() if one)
                number = Decimal(said.replace(",", ""))
                there = series.get(period)
                if there is None:
                    moved = next((one for one, other in series.items() if other.value == number), None)
                    if moved is None:
                        continue
                    message = (
                        f"The source is said to print {quoted(said)} for {NAMES[whose]} beside the value for {period}; "
                        f"here it stands under {quoted(moved)}."
                    )
                    place = kpi.home.entry.at_key("comparators", whose, moved.text)
                elif there.value != number and not _is_told(value.value, there.value):
                    message = (
                        f"The source is said to print {quoted(said)} for {NAMES[whose]} beside the value for {period}; "
                        f"here it is {quoted(digits(there.value))}."
                    )
                    place = kpi.at("comparators", whose, period.text, "value")
                else:
                    continue
                hint = f"Check the two, digit by digit. If both are right, add: accepted: {{{RULE.code}: why}}"
                yield Problem(place, RULE.code, message, hint, record=kpi.key)


def _is_told(own: Figure | None, other: Decimal) -> bool:
    """Whether the figure is told as ten times the measure's own, or a tenth of it."""
    return isinstance(own, Decimal) and bool(times(own, other))


OTHERS = with_line(
    with_line(
        COUNCIL[KPI], "2023-24: 85.5", "2023-24: {value: 85.5, printed: 85.5 compared with 80.2 average for England}"
    ),
    "source:",
    "comparators:\n  england:\n    2023-24: 80.2\nsource:",
)

RULE = Rule(
    code="comparator-printed",
    says="Where the words printed for a value say what others have, the same figure stands under “comparators” for the "
    "same period.",
    bad=Example(
        KPI,
        with_line(OTHERS, "    2023-24: 80.2", "    2023-24: 82.0"),
        "18:14: comparator-printed: The source is said to print “80.2” for England beside the value for 2023-24; here "
        "it is “82.0”.",
    ),
    good=Example(KPI, OTHERS),
    check=check,
    acceptable=True,
)
