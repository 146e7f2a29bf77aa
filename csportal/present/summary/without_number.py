"""What is said of a figure that is not there: it is still to come, or a word says why there is none."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import Fresh, as_of, freshness
from csportal.derive.rating.target import latest
from csportal.present.figures import figure
from csportal.present.summary.aim import aim
from csportal.present.summary.figure import told
from csportal.present.summary.tense import closed, named
from csportal.present.words import plural
from csportal.values.figure import Missing

if TYPE_CHECKING:
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal

WITHOUT_NUMBER = {
    Missing.NOT_APPLICABLE: "the measure does not apply to {period}",
    Missing.NOT_AVAILABLE: "there is no figure for {period}",
    Missing.UNRELIABLE: "the figure printed for {period} is in doubt, so it is not used",
    Missing.LOW: "the figure for {period} rounds to nought",
    Missing.SUPPRESSED: "the figure for {period} is suppressed, because it is about so few people that it could single "
    "somebody out",
}


def missing(portal: Portal, one: Standing) -> str:
    """Return why there is no number."""
    assert isinstance(one.figure, Missing)  # noqa: S101 - asked only of words
    if one.figure == Missing.NEW:
        return f"the measure {_be_now(portal, one)} new, with no figure for {named(one.period)}"
    return WITHOUT_NUMBER[one.figure].format(period=named(one.period))


def awaited(portal: Portal, one: Standing) -> tuple[str, str]:
    """Return when the next figure is expected, and what the last one was."""
    due = one.entry.due
    assert due  # noqa: S101 - asked only of what is due
    if due.last >= portal.today:
        coming = f"the next figure is due {due.when}"
    elif not closed(portal, one):
        coming = f"the figure for {named(one.period)} was due {due.when} and is overdue"
    elif as_of(portal, portal.plan_of(one.kpi)) <= due.last:
        coming = f"the next figure was due {due.when}; the reports here end before that"
    else:
        coming = f"the next figure was due {due.when}, and the last report here does not have it"
    last, wanted = _last_known(portal, one), aim(portal, one)
    return coming, "; ".join(part for part in (last, wanted) if part)


def late(portal: Portal, one: Standing) -> str:
    """Return by how much the next figure is overdue; nothing where it is not, or where the figure is an earlier one."""
    now = freshness(portal, one.kpi)
    if now.state != Fresh.OVERDUE or now.next_period is None or one.period != latest(one.kpi):
        return ""
    return f"the figure for {named(now.next_period)} is {plural(now.days_overdue, 'day')} overdue"


def _last_known(portal: Portal, one: Standing) -> str:
    """Return the last figure before the one that is awaited."""
    kpi = one.kpi
    earlier = [period for period in kpi.values if period < one.period]
    numbers = [period for period in earlier if isinstance(kpi.values[period].value, Decimal)]
    if numbers:
        last = max(numbers)
        return told(kpi, last) if kpi.in_words else f"the last one was {figure(kpi, kpi.values[last]).text} {last.when}"
    if any(kpi.values[period].value == Missing.NEW for period in earlier) or not earlier:
        return f"it {_be_now(portal, one)} a new measure, with no figure yet"
    return "no earlier figure is published"


def _be_now(portal: Portal, one: Standing) -> str:
    return "was" if closed(portal, one) else "is"
