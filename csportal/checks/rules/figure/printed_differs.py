"""A figure is among the words in which the source prints it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.impossible import impossible
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.number import digits, shown
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.kpis import Path
    from csportal.link import Portal

LAST = r"(?![\w*])"
NUMBER = lazy_pattern(rf"(?<![\w*.])(?<!\w\()(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?{LAST}")
"""A number by itself; not one in a word, a sum or the call of a program."""


PER_CENT = lazy_pattern(NUMBER.pattern.removesuffix(LAST) + r"(?= ?%| per cent)")
"""A number in per cent."""
NOTHING = lazy_pattern(
    r"^\W*(?:update\b|n/?a\b|not\b|none\b|nil return|new\b|to follow|awaited|awaiting|pending|unavailable|adjusted|"
    r"baseline to be|data to|[-–—?…. ]+$)",
    re.IGNORECASE,
)
"""Words that a source prints where it has no figure."""
PAIRS = (
    lazy_pattern(r"(?P<counted>\d[\d,.]*) ?\((?P<share>\d[\d,.]*) ?%\)"),
    lazy_pattern(r"(?P<share>\d[\d,.]*) ?% ?\((?P<counted>\d[\d,.]*)\)"),
)
"""A number with its percentage in brackets, and the other way round."""
SIGNED = lazy_pattern(r"(?:^|[\s(:;,])[-−–]£?$")
"""What a figure below nought stands after."""
DASH = lazy_pattern(r"[\w%)] ?[-−–] ?£?$")
"""What may be a dash or the middle of a span as well as a minus."""
FALLS = lazy_pattern(
    r"\b(?:less|fewer|f[ae]ll(?:s|en|ing)?|reduc\w+|decreas\w+|below|lower\w*|down|minus|under\w*|deficit|behind|"
    r"negative|cut\w*|drop\w*|decline\w*|gap|sav(?:e|es|ed|ing|ings)|loss|worse)\b",
    re.IGNORECASE,
)
"""Words that say of a figure without a minus that it is below nought."""
ACCEPT = "accepted: {printed-differs: why the source prints another figure}"


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        yield from _in_per_cent(kpi)
        for path, number, printed in _both(kpi):
            found = [Decimal(one.replace(",", "")) for one in NUMBER.findall(printed)]
            said = f"the words that the source is said to print, {quoted(printed)}"
            hint = f"Check both, digit by digit. If they are right, add: {ACCEPT}"
            if NOTHING.search(printed) and not found:
                message = f"{shown(number)} stands beside {said}, which are no figure."
                hint = f"Write the word for why there is none, such as “not-available”; or add: {ACCEPT}"
            elif _is_the_other(kpi, abs(number), printed):
                unit = quoted(kpi.unit)
                message = f"{shown(number)} is the other of the two figures in {said}: “unit” is {unit}."
            elif found and abs(number) not in found:
                message = f"{shown(number)} is not in {said}."
            elif side := _other_side(kpi, number, printed):
                message = f"{shown(number)} is {side} nought, but not in {said}."
            else:
                continue
            yield Problem(kpi.at(*path), RULE.code, message, hint, record=kpi.key)


def _is_the_other(kpi: Kpi, number: Decimal, printed: str) -> bool:
    """Whether the source prints a number and a percentage side by side, and the figure is the one its unit is not."""
    if kpi.unit not in {Unit.PERCENT, Unit.COUNT}:
        return False
    for pair in filter(None, (pattern.search(printed) for pattern in PAIRS)):
        counted, share = (Decimal(pair[name].replace(",", "").rstrip(".")) for name in ("counted", "share"))
        return counted != share and number == (counted if kpi.unit == Unit.PERCENT else share)
    return False


def _other_side(kpi: Kpi, number: Decimal, printed: str) -> str:
    """Return the side of nought on which the figure is, where the source prints it on the other one; else nothing."""
    if not number or impossible(kpi, number):
        return ""
    heads = [
        printed[: one.start()] for one in NUMBER.finditer(printed) if Decimal(one[0].replace(",", "")) == abs(number)
    ]
    if number > 0:
        return "above" if heads and all(SIGNED.search(head) and not DASH.search(head) for head in heads) else ""
    is_plain = not any(head.endswith(("(", "(£")) or SIGNED.search(head) or DASH.search(head) for head in heads)
    return "below" if heads and is_plain and not FALLS.search(printed) else ""


def _in_per_cent(kpi: Kpi) -> Iterator[Problem]:
    """Find the changes in the measure's own unit that the source prints in per cent, which is another thing."""
    for period, target in kpi.targets.items():
        points, printed = target.change_points, target.printed
        if points is None or not printed:
            continue
        if abs(points) in {Decimal(one.replace(",", "")) for one in PER_CENT.findall(printed)}:
            message = f"{shown(points)} is a change in points, but the source is said to print {quoted(printed)}."
            hint = (
                f"Write “change: {digits(points)}%” if per cent are meant. If points are, add: "
                f"accepted: {{{RULE.code}: why the source prints a %}}"
            )
            path = ("targets", period.text, "change_points")
            yield Problem(kpi.at(*path), RULE.code, message, hint, record=kpi.key)


def _both(kpi: Kpi) -> Iterator[tuple[Path, Decimal, str]]:
    """Yield each figure of the measure that stands beside its printed words."""
    for period, value in kpi.values.items():
        if isinstance(value.value, Decimal) and value.printed:
            yield ("values", period.text, "value"), value.value, value.printed
    for period, target in kpi.targets.items():
        if target.value is not None and target.printed:
            yield ("targets", period.text, "value"), target.value, target.printed
    if kpi.baseline and kpi.baseline.value is not None and kpi.baseline.printed:
        yield ("baseline", "value"), kpi.baseline.value, kpi.baseline.printed


PRINTED = with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", '2024-25 Q1: {value: 88.0, printed: "88.0% (June 2024)"}')

RULE = Rule(
    code="printed-differs",
    says="A value, target or baseline that stands beside the words in which the source prints it is one of the numbers "
    "in them, on the same side of nought, and the percentage if the unit is per cent; where a word says that there is "
    "none, it is none; and a change in points is not printed in per cent.",
    bad=Example(
        KPI,
        with_line(PRINTED, "value: 88.0", "value: 80.8"),
        "15:23: printed-differs: 80.8 is not in the words that the source is said to print, “88.0% (June 2024)”.",
    ),
    good=Example(KPI, PRINTED),
    check=check,
    acceptable=True,
)
