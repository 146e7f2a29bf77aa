"""A target is as much more or less than its start as the words beside it say."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.days.named_dates import named
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.growth import growth
from csportal.checks.texts.prose import holding, words_like
from csportal.checks.texts.text_figures import is_per_cent
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.kpi_value import Start
from csportal.records.milestone import Milestone
from csportal.values.number import decimals_of, rounded, shown
from csportal.values.period import Period
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.problems import Place
    from csportal.records.base import Record

NEAR = Decimal(1)
"""By how many per cent a rounded growth may differ from what the figures make."""


class Made(NamedTuple):
    """What a target makes: how much more than its start it is, in per cent."""

    kpi: Kpi
    period: Period
    aim: Decimal
    start: Start
    growth: Decimal


def check(portal: Portal) -> Iterator[Problem]:
    texts = [
        (one, said)
        for one in holding(portal, words_like(portal, is_per_cent))
        if isinstance(one.record, Kpi | Milestone) and (said := growth(one.text))
    ]
    told: set[str] = set()
    for one, said in texts:
        kpi = one.record
        if isinstance(kpi, Kpi) and one.path[0] == "targets" and one.path[2] != "changes":
            made = [each for each in _made(kpi) if each.period.text == one.path[1]]
            if wrong := _wrong(made, said, one.text):
                told.add(kpi.key)
                place = kpi.at("targets", wrong.period.text, "value")
                yield _problem(kpi, place, f"its {one.path[2]} says", said, wrong)
    for one, said in texts:
        milestone = one.record
        if isinstance(milestone, Milestone) and one.path[0] == "success_measures":
            kpis = [found for named in milestone.kpis if (found := portal.search(milestone, Kpi, named))]
            # What is wrong in the measure's own file is told there alone.
            made = list(_made(kpis[0])) if len(kpis) == 1 and kpis[0].key not in told else []
            if wrong := _wrong(made, said, one.text):
                yield _problem(milestone, milestone.at(*one.path), "this success measure says", said, wrong)


def _made(kpi: Kpi) -> Iterator[Made]:
    """Yield the growth of each target that is a number, from the baseline or the last value before its time.

    Of one that was moved, what it was until then is yielded too: the words may be those of that time.
    """
    if kpi.unit == Unit.PERCENT:
        return  # There “5% more” may be five points.
    for period, target in kpi.targets.items():
        dated = [
            Start(one, value.value)
            for one, value in kpi.values.items()
            if isinstance(value.value, Decimal) and one.last < period.first
        ]
        start = kpi.start or max(dated, key=lambda one: one.period, default=None)
        if target.value is not None and start and start.value > 0 and start.period < period:
            for aim in (target.value, *(moved.was.value for moved in target.changes)):
                if aim is not None:
                    yield Made(kpi, period, aim, start, (aim - start.value) / start.value * 100)


def _wrong(made: list[Made], said: Decimal, text: str) -> Made | None:
    """Return what the figures make, if none of them makes what is said; a text may speak of growth from elsewhere."""
    stretch = named(text)
    if stretch and any(stretch[1] < one.start.period.first or one.period.last < stretch[0] for one in made):
        return None
    return made[0] if made and all(abs(one.growth - said) > NEAR for one in made) else None


def _problem(record: Record, place: Place, where: str, said: Decimal, wrong: Made) -> Problem:
    unit = wrong.kpi.measure
    message = (
        f"The target of {quoted(wrong.kpi.id)} for {wrong.period}, {unit.say(wrong.aim)}, is "
        f"{_change(rounded(wrong.growth, max(1, decimals_of(said))))} than {unit.say(wrong.start.value)} for "
        f"{wrong.start.period}; {where} {_change(said)}."
    )
    meant = rounded(wrong.start.value * (1 + said / 100), max(decimals_of(wrong.aim), decimals_of(wrong.start.value)))
    hint = (
        f"{_change(said)} than {unit.say(wrong.start.value)} comes to {unit.say(meant)}. Check the figures and the "
        f"text. If the source has them so, add to this file: accepted: {{{RULE.code}: why}}"
    )
    return Problem(place, RULE.code, message, hint, Level.WARNING, record.key)


def _change(growth: Decimal) -> str:
    return f"{shown(abs(growth))}% {'more' if growth >= 0 else 'less'}"


GROWS = (
    with_line(COUNCIL[KPI], "unit: percent", "unit: gbp").replace("targets:", "baseline: {period: 2023-24}\ntargets:")
    .replace("2024-25: 90", "2024-25: {value: 10285, note: This is 21% more than in 2023/24.}")
    .replace("85.5", "8500").replace("88.0", "2300").replace("in-period", "year-to-date")
)  # fmt: skip

RULE = Rule(
    code="growth-stated",
    says="Where a target's note, or a success measure of a milestone that names its measure, says by how many per cent "
    "the figure is to grow or to fall, the target is so much more or less than the figure that it starts from.",
    bad=Example(
        KPI,
        with_line(GROWS, "value: 10285", "value: 12085"),
        "13:20: growth-stated: The target of “visits” for 2024-25, £12,085, is 42.2% more than £8,500 for 2023-24; its "
        "note says 21% more.",
    ),
    good=Example(KPI, GROWS),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
