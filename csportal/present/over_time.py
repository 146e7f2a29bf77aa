"""What a KPI's chart over time draws: its figures, what they are held to, and what stands beside them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from csportal.derive.rating.limits import limits_of
from csportal.derive.rating.standing import standing
from csportal.derive.rating.target import target_for

if TYPE_CHECKING:
    from csportal.derive.rating.forecast import Outlook
    from csportal.derive.rating.rag import Interval
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal
    from csportal.records.kpi import Kpi
    from csportal.records.kpi_value import Start
    from csportal.values.period import Period


@dataclass(frozen=True)
class OverTime:
    """A KPI's series, period by period; everything about it is worked out from the same records as its page."""

    portal: Portal
    kpi: Kpi

    @cached_property
    def now(self) -> Standing:
        """How the KPI stands."""
        return standing(self.portal, self.kpi)

    @cached_property
    def numbers(self) -> dict[Period, Decimal]:
        """The values that are numbers, in order."""
        return {period: entry.value for period, entry in sorted(self.kpi.values.items())
                if isinstance(entry.value, Decimal)}  # fmt: skip

    @cached_property
    def breaks(self) -> set[Period]:
        """The periods whose values cannot be compared with those before them, so that no line joins the two."""
        return {period for period, entry in self.kpi.values.items() if entry.break_before}

    @cached_property
    def baseline(self) -> Start | None:
        """The baseline, where it is not one of the values."""
        return self.kpi.start if self.kpi.baseline and self.kpi.baseline.value is not None else None

    @cached_property
    def others(self) -> dict[str, dict[Period, Decimal]]:
        """What others have, by whom and by period; nothing where it cannot be compared."""
        found: dict[str, dict[Period, Decimal]] = {}
        for whose, series in ({} if self.kpi.not_comparable else self.kpi.comparators).items():
            known = {period: one.value for period, one in sorted(series.items()) if not one.not_comparable}
            found |= {whose: known} if known else {}
        return found

    @cached_property
    def forecast(self) -> Outlook | None:
        """The number that is expected at the end of the target's time, if there is one."""
        one = self.now.forecast
        return one if one and one.value is not None and one.period else None

    @cached_property
    def forecast_at(self) -> Period | None:
        """Where the forecast is drawn: at the period that is to come and ends with the target's time."""
        end = self.forecast.period if self.forecast else None
        return next((one for one in sorted(self.to_come) if end and one.last == end.last), end)

    @cached_property
    def to_come(self) -> set[Period]:
        """The periods of targets that no value is held to yet; of a profile, those of its points.

        A figure that builds up is held to its target only when the target's time is over.
        """
        newest = max(self.kpi.values)
        held = set() if self.kpi.window == "year-to-date" else {target_for(self.kpi, one)[0] for one in self.kpi.values}
        found: set[Period] = set()
        for period, target in self.kpi.targets.items():
            is_asked_of_one = period in held and not target.profile
            if period > newest and not is_asked_of_one and limits_of(self.portal, self.kpi, target):
                found |= {one for one in target.points(period) if one > newest} or {period}
        return found

    @cached_property
    def periods(self) -> list[Period]:
        """Every period of the chart, in order."""
        own = [self.baseline.period] if self.baseline else []
        own += [self.forecast_at] if self.forecast_at else []
        return sorted(
            {*self.kpi.values, *own, *self.to_come, *(one for series in self.others.values() for one in series)}
        )

    @cached_property
    def wanted(self) -> dict[Period, Interval]:
        """What is on target in each period; a target to be better than others is drawn as their figures."""
        found: dict[Period, Interval] = {}
        for period in self.periods:
            held, target = target_for(self.kpi, period)
            if target is None or (held and held > period and not held.holds(period)):
                continue  # the target of a later time is drawn there
            limits = limits_of(self.portal, self.kpi, target, period)
            if limits and (limits.goal is not None or target.between) and not (target.below or target.above):
                found[period] = limits.on
        return found

    @cached_property
    def goals(self) -> dict[Period, Decimal]:
        """The number to be reached in each period, where the target has but one end."""
        ends = {period: one.least if one.most is None else one.most if one.least is None else None
                for period, one in self.wanted.items()}  # fmt: skip
        return {period: end for period, end in ends.items() if end is not None}

    @cached_property
    def ranges(self) -> dict[Period, tuple[Decimal, Decimal]]:
        """The range to be within in each period; or the one that is expected, where neither way is better."""
        if self.kpi.better == "neither":
            return dict.fromkeys(self.numbers, self.kpi.expected) if self.kpi.expected else {}
        return {period: (one.least, one.most) for period, one in self.wanted.items()
                if one.least is not None and one.most is not None}  # fmt: skip

    @property
    def drawn(self) -> list[Decimal]:
        """Every figure that the chart shows."""
        found = [*self.numbers.values(), *self.goals.values(), *(end for ends in self.ranges.values() for end in ends)]
        found += [figure for series in self.others.values() for figure in series.values()]
        found += [self.baseline.value] if self.baseline else []
        return found + ([self.forecast.value] if self.forecast and self.forecast.value is not None else [])
