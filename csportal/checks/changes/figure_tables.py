"""The figures of a survey, of a bridge and of what others have, each by a name that it keeps."""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.changes.typed import plain
from csportal.problems import quoted
from csportal.records.bridge import Bridge
from csportal.records.figures import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.records.base import Record
    from csportal.records.bridge import BridgeStep
    from csportal.records.kpi import Kpi
    from csportal.records.survey import Survey

Name = tuple[object, ...]
Path = tuple[str | int, ...]


class Published(NamedTuple):
    """One figure as its file has it: where it stands, what it is called, and how a change of it is explained."""

    text: str
    path: Path
    words: str
    way: str = "in its “note”"
    notes: tuple[str | None, ...] = ()
    """What is said beside it."""
    row: str = ""
    """What holds it and others, so that it is told once where all of that is gone."""
    group: Name = ()
    """The step of a bridge and the kind of movement, for all that moves the budget in the same way."""

    def is_same(self, other: Published) -> bool:
        """Whether the other says the same, be it with more noughts after the point."""
        if self.text == other.text:
            return True
        try:
            return Decimal(self.text) == Decimal(other.text)
        except InvalidOperation:
            return False


Figures = dict[Name, Published]


def sums(record: Record) -> dict[Name, Decimal]:
    """Return what the movements of each kind make up in each step of a bridge."""
    found: dict[Name, Decimal] = defaultdict(Decimal)
    for step in record.steps if isinstance(record, Bridge) else ():
        for one in step.movements:
            found[step.to.text, one.kind] += value_of(one.figure)
    return found


def of_others(kpi: Kpi) -> Iterator[tuple[Name, Published]]:
    """Yield what others have, on average and one by one."""
    way = "in its “note” or “source”"
    for whose, series in kpi.comparators.items():
        for period, one in series.items():
            where = ("comparators", whose, period.text)
            beside = (one.note, one.source, one.list_version)
            words = f"The figure of {quoted(whose)} for {period}"
            yield where, Published(plain(one.value), (*where, "value"), words, way, beside, words)
            for name, figure in one.members.items():
                if isinstance(figure, Decimal):
                    path, of_one = (*where, "members", name), f"The figure of {quoted(name)} for {period}"
                    yield path, Published(plain(figure), path, of_one, way, beside, words)


def of_bridge(bridge: Bridge) -> Iterator[tuple[Name, Published]]:
    """Yield the budgets that the bridge begins with and leads to, and all that moves them."""
    way = "in the “notes” of the bridge"
    yield ("unit",), Published(bridge.unit, ("unit",), "“unit”", way)
    yield ("opening",), Published(plain(bridge.opening), ("opening",), "“opening”", way)
    for row, step in enumerate(bridge.steps):
        yield from _of_step(row, step)
    for row, memo in enumerate(bridge.memo):
        words = f"{quoted(memo.name)} of {memo.period}"
        name = ("memo", memo.name, memo.period.text)
        yield name, Published(plain(memo.figure), ("memo", row, "figure"), words, way)


def _of_step(row: int, step: BridgeStep) -> Iterator[tuple[Name, Published]]:
    where, to, beside = ("steps", row), step.to.text, (step.note, _known(step))
    whole, way = f"The step to {to}", "in its “note”, or in that of the step"
    yield (to,), Published(plain(step.closing), (*where, "closing"), f"The budget of {to}", way, beside, whole)
    seen: Counter[str] = Counter()
    for place, one in enumerate(step.movements):
        seen[one.name] += 1
        if isinstance(one.figure, Decimal):
            path, words = (*where, "movements", place, "figure"), f"{quoted(one.name)} to {to}"
            notes = (one.note, step.note, _known(one))
            name = (to, one.name, seen[one.name])
            yield name, Published(plain(one.figure), path, words, way, notes, whole, (to, one.kind))


def of_survey(survey: Survey) -> Iterator[tuple[Name, Published]]:
    """Yield how often each answer was given, with the scores and shares that the source works out."""
    way = "in the “notes” of the survey"
    for row, result in enumerate(survey.results):
        for key, answers in result.answers.items():
            for field in ("counts", "score", "share"):
                if (given := getattr(answers, field)) is not None:
                    name, path = (result.group, result.title, key, field), ("results", row, "answers", key, field)
                    words, whole = (
                        f"{quoted(field)} of {quoted(result.title)}, {key},",
                        f"The row {quoted(result.title)}",
                    )
                    yield name, Published(plain(given), path, words, way, (_known(answers),), whole)


def _known(part: object) -> str | None:
    return plain(getattr(part, "known_discrepancy", None)) or None
