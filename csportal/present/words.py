"""Words: how statuses, figures and links are said on every page."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.milestones.progress import Progress
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.working import range_words, until
from csportal.derive.travel.change import as_a_whole
from csportal.derive.travel.direction import Direction, Travel
from csportal.present.shapes import Link, Number, Tag
from csportal.records.comparator import NAMES
from csportal.values.figure import Missing
from csportal.values.number import digits
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.derive.milestones.progress import MilestoneStanding
    from csportal.derive.rollup.counts import Counts
    from csportal.link import Portal
    from csportal.records.base import Rating, Record
    from csportal.records.kpi import Kpi
    from csportal.records.kpi_value import KpiValue
    from csportal.records.milestone import Milestone
    from csportal.records.target import Goal

TONES = {
    Rag.ON_TARGET: "on", Rag.CLOSE: "close", Rag.OFF_TARGET: "off",
    Progress.COMPLETE: "done", Progress.ON_TRACK: "on", Progress.AT_RISK: "close",
    Progress.OFF_TRACK: "off", Progress.LATE: "off",
}  # fmt: skip
JUDGED = {"on-track": "on", "at-risk": "close", "off-track": "off", "complete": "done"}


GATHERED = {
    "update": "updates#{id}", "finances": "finances#{id}", "budget": "finances#budget-{id}",
    "bridge": "finances#bridge-{id}", "control total": "finances#control-totals",
    "achievement": "registers/achievements#{id}", "topic": "registers/topics#{id}", "asset": "registers/assets",
    "consultation": "registers/consultations", "contract": "registers/contracts",
    "delivered service": "registers/delivery-models", "discrepancy": "registers/discrepancies",
    "document": "registers/documents", "fact": "registers/facts", "need group": "registers/need-groups",
    "post": "registers/posts", "project": "registers/projects", "promise": "registers/promises",
    "risk": "registers/risks", "strategy": "registers/strategies",
}  # fmt: skip
"""Where the records are that have no page of their own."""


SHORT = 30
"""A target in words is shown as printed if it has no more letters than this."""


def capital(text: str) -> str:
    """Return the text with its first letter large and the others as they are."""
    return text[:1].upper() + text[1:]


def plural(number: int, one: str, many: str = "") -> str:
    """Return the number with the right form of its noun."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def tag(status: Rag | Progress, why: str = "") -> Tag:
    """Return a status as a word with its tone, and with how it is worked out where that is told."""
    return Tag(capital(str(status)), TONES.get(status, "none"), why)


def milestone_tag(one: MilestoneStanding) -> Tag:
    """Return how a milestone stands, with its tone and its working; what is complete says how timely that was."""
    return Tag(capital(one.status), TONES.get(one.progress, "none"), one.working)


def judgement_tag(judgement: Rating) -> Tag:
    """Return an officer's rating as a word with its tone."""
    return Tag(capital(judgement.status.replace("-", " ")), JUDGED.get(judgement.status, "none"))


def judgement_words(judgement: Rating) -> str:
    """Return why an officer rates something so, how that is known, and whose rating it is."""
    by = f"Rated by: {judgement.by}." if judgement.by else ""
    sign = f"It is printed as “{judgement.printed}”." if judgement.printed else ""
    return " ".join(part for part in (judgement.reason, judgement.basis, sign, by) if part)


def count_tags(counts: Counts) -> tuple[Tag, ...]:
    """Return the counts of ratings in the same order everywhere; what none is is left out."""
    found = (
        (counts.on, "on target", "on"),
        (counts.close, "close", "close"),
        (counts.off, "off target", "off"),
        (counts.unrated, "not rated", "none"),
    )
    return tuple(Tag(f"{number} {word}", tone) for number, word, tone in found if number)


def rated_in_words(counts: Counts) -> str:
    """Return how many of the rated measures are on target; the verb is that of the one measure if there is but one."""
    verb = be(1 if counts.rated == 1 else counts.on)
    return f"{counts.on} of {plural(counts.rated, 'rated measure')} {verb} on target"


def counts_in_words(counts: Counts) -> str:
    """Return the counts of ratings in a sentence or two."""
    if not counts.rated:
        return f"{plural(counts.total, 'measure')}; none can be rated now."
    rated = rated_in_words(counts)
    off = f"; {counts.off} {be(counts.off)} off target" if counts.off else ""
    rest = f" {plural(counts.unrated, 'measure')} cannot be rated now." if counts.unrated else ""
    return f"{rated}{off}.{rest}"


def link(record: Record, text: str = "") -> Link:
    """Return the link to a record's page, or to its place on the page that holds it."""
    home = record.home
    gathered = GATHERED.get(home.kind)
    to = f"{home.council}/{home.plan}/{gathered.format(id=record.id)}" if gathered else record.key
    names = (getattr(record, name, None) for name in ("short_title", "title", "short_name", "text"))
    return Link(text or next((name for name in names if name), record.id), to)


def figure(kpi: Kpi, entry: KpiValue) -> Number:
    """Return a KPI's value for readers and for machines, with the word or symbol where there is no number."""
    if entry.due:
        return Number(f"Due {entry.due.name}", "x")
    if isinstance(entry.value, Missing):
        return Number(entry.value.words, entry.value.symbol)
    assert isinstance(entry.value, Decimal)  # noqa: S101 - a value is due, a word or a number
    return Number(kpi.measure.say(entry.value), digits(entry.value))


def due_name(milestone: Milestone) -> str:
    """Return by when a milestone is due, as exactly as the source says."""
    if milestone.due:
        return capital(milestone.printed) if milestone.printed else milestone.due.name
    return milestone.deadline.name if milestone.deadline else "No date given"


def due_words(milestone: Milestone) -> str:
    """Return by when a milestone is due, within a line: "due August 2011", "no date given"."""
    if milestone.deadline is None:
        return "no date given"
    name = due_name(milestone)
    first = name.split()[0]
    return f"due {name if first in MONTHS or first[0].isdigit() else name[:1].lower() + name[1:]}"


def compared_with(whose: str) -> str:
    """Return the name of those that a measure is compared with."""
    return NAMES[whose]


def target_figure(kpi: Kpi, target: Goal | None) -> Number:
    """Return a target for readers and for machines; without one, what is expected where neither way is better."""
    if target is None:
        return Number(f"None; {range_words(kpi, kpi.expected)} is expected" if kpi.expected else "None", "")
    found = _target_figure(kpi, target)
    return Number(f"{found.text} {until(target.by, 'by')}", found.value) if target.by else found


def _target_figure(kpi: Kpi, target: Goal) -> Number:
    """Return what a target asks for, without by when."""
    if target.value is not None:
        return Number(kpi.measure.say(target.value), digits(target.value))
    if target.between is not None:
        return Number(range_words(kpi, target.between), " to ".join(digits(end) for end in target.between))
    since = f" from {target.since.name}" if target.since else ""
    if target.change is not None:
        return Number(f"{digits(target.change)}%{since}", f"{digits(target.change)}%")
    if target.change_points is not None:
        sign = "-" if target.change_points < 0 else "+"
        gap = kpi.measure.say_gap(abs(target.change_points))
        return Number(f"{sign}{gap}{since}", f"{sign}{digits(abs(target.change_points))} points")
    if target.below or target.above:
        way, whose = ("Lower", target.below) if target.below else ("Higher", target.above)
        return Number(f"{way} than {compared_with(str(whose))}", f"{way.lower()} than {whose}")
    word = str(target.aim)
    printed: str | None = getattr(target, "printed", None)
    if word in {"sustain", "monitor"} and (printed or word).lower().strip(" .") == word:
        return Number(_level(kpi, target) if word == "sustain" else "Monitor: only watched", word)
    if printed and len(printed) <= SHORT and word not in {"not-applicable", "to be confirmed"}:
        return Number(capital(printed), word)
    return Number("Not applicable" if word == "not-applicable" else capital(word), word)


def _level(kpi: Kpi, target: Goal) -> str:
    """Return which level is to be kept: "Sustain: keep at 2013/14’s level"."""
    start = kpi.start if target.since is None else None
    period = start.period if start else target.since
    return f"Sustain: keep at {period.name}’s level" if period else "Sustain: keep at the same level"


def travel_words(direction: Direction) -> str:
    """Return the direction of travel with its arrow."""
    return f"{direction.arrow}\N{NO-BREAK SPACE}{direction.travel}".strip()


def since_words(kpi: Kpi, direction: Direction) -> str:
    """Return what a direction of travel is compared with."""
    if direction.travel == Travel.NO_COMPARISON or direction.earlier is None or direction.since is None:
        return "nothing to compare with"
    whole = as_a_whole(direction.since, direction.length)
    return f"{kpi.measure.say(direction.earlier)} {direction.since.when}{whole}"


def be(number: int) -> str:
    """Return the form of "to be" that goes with a number."""
    return "is" if number == 1 else "are"


def listed(words: Iterable[str]) -> str:
    """Return words as a list in a sentence: "a, b and c"."""
    *most, last = list(words)
    return f"{', '.join(most)} and {last}" if most else last


def place_of(portal: Portal, record: Record) -> str:
    """Return the council that a record belongs to, in short."""
    return portal.council_of(record).short_name
