"""Following up: what was promised at the time of an earlier figure or report, and what has happened since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import as_of
from csportal.derive.rating.standing import standing
from csportal.present.figures import figure

if TYPE_CHECKING:
    from csportal.derive.milestones.progress import MilestoneStanding
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal
    from csportal.records.kpi_value import Action


def action(given: Action | None) -> str:
    """Return what is being done, by whom and by when."""
    if given is None:
        return "Action: none is recorded."
    who = f"Who: {given.who.rstrip('.')}." if given.who else ""
    by = f"By: {given.by.name}." if given.by else ""
    return " ".join(part for part in (f"Action: {given.what}", who, by) if part)


def of_measure(portal: Portal, now: Standing) -> str:
    """Return the action of the latest earlier figure that has one, with the figures then and now; or nothing."""
    kpi = now.kpi
    earlier = [period for period, entry in kpi.values.items() if period < now.period and entry.action]
    if not earlier:
        return ""
    then = standing(portal, kpi, max(earlier))
    promise = then.entry.action
    by = promise.by if promise else None
    past = by is not None and by.last < as_of(portal, portal.plan_of(kpi))
    until = f" It was to be done by {by.end}{', which has passed' if past else ''}." if by else ""
    figures = f"then {figure(kpi, then.entry).text} ({then.rag}), now {figure(kpi, now.entry).text} ({now.rag})"
    return f"Promised {then.period.when}: {promise.what if promise else ''}{until} Since: {figures}."


def of_milestone(now: MilestoneStanding) -> str:
    """Return what the report before the latest said of a milestone; or nothing."""
    before = [period for period in now.milestone.updates if now.period and period < now.period]
    if not before:
        return ""
    period = max(before)
    update = now.milestone.updates[period]
    expected = f" It was expected {update.forecast.when}." if update.forecast else ""
    since = f" Now it is expected {now.expected.when}." if update.forecast and now.expected else ""
    return f"Said {period.when}: {update.commentary}{expected}{since}"
