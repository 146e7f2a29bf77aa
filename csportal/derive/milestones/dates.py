"""What a milestone's dates say of it by themselves, on the day on which it is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.milestones.slippage import by, slip_words
from csportal.derive.milestones.standing import Progress
from csportal.values.period import parse_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.milestones.standing import MilestoneStanding
    from csportal.records.plan import Plan
    from csportal.values.period import Period

Finding = tuple[Progress | None, str]
WORST_LAST = [None, Progress.ON_TRACK, Progress.AT_RISK, Progress.LATE]


def by_dates(one: MilestoneStanding, plan: Plan, *, is_followed: bool) -> Finding:
    """Return what the dates alone say: late, at risk, on track or nothing, with the sentences that say why.

    Of what nobody reports on (`is_followed` is false) nothing can be said to be late, nor a step to be missed: nobody
    was asked.
    """
    found = [_of_due(one, plan, is_followed=is_followed)]
    if found[0][0] != Progress.LATE:
        found += [*_of_start(one), *_of_steps(one, is_followed=is_followed)]
    return max((state for state, _ in found), key=WORST_LAST.index), " ".join(said for _, said in found)


def _of_due(one: MilestoneStanding, plan: Plan, *, is_followed: bool) -> Finding:
    due, forecast = one.milestone.deadline, one.forecast
    if due is None:
        return _undated(one)
    has_passed = forecast is not None and forecast.last < one.today
    if due.last < one.today and not is_followed:
        if due.last < plan.document.date.first:
            return None, f"It was due {by(due)}, before the plan was published."
        return None, f"It was due {by(due)}."
    if due.last < one.today:
        said = f"It was due {by(due)} and has not been reported as done"
        if forecast is None or has_passed:
            return Progress.LATE, f"{said}."
        return Progress.LATE, f"{said}; it is now expected {forecast.when}, {slip_words(due, forecast)}."
    lead, end = f"It {_be(one, due)} due {by(due)}", _closing(one, plan)
    if forecast is None:
        return None, f"{lead}.{end}"
    if has_passed:
        return Progress.AT_RISK, f"{lead}.{end} It was expected {forecast.when} and has not been reported as done."
    if forecast.last > due.last:
        now = "is now" if _be(one, forecast) == "is" else "was then"
        late = slip_words(due, forecast, "later", "earlier")
        return Progress.AT_RISK, f"It was to be done {by(due)} and {now} expected {forecast.when}, {late}.{end}"
    return Progress.ON_TRACK, f"{lead} and expected {forecast.when}.{end}"


def _be(one: MilestoneStanding, period: Period) -> str:
    """Return "is" of what is still to come on the day on which it is read, and "was" of what has passed by then."""
    return "is" if period.last >= one.read else "was"


def _closing(one: MilestoneStanding, plan: Plan) -> str:
    """Return that the reports end before the due date, where a reader of today would look for what came of it."""
    due = one.milestone.deadline
    if due is None or not plan.reports or one.today == one.read or _be(one, due) == "is":
        return ""
    return f" The reports here end before that, on {parse_period(one.today.isoformat()).name}."


def _undated(one: MilestoneStanding) -> Finding:
    """Return what can be said where there is no due date: it can be missed only as it was expected."""
    lead = "No date is given for it any more." if one.milestone.changes else "The document gives no date for it."
    forecast = one.forecast
    if forecast is None:
        return None, lead
    if forecast.last < one.today:
        return Progress.AT_RISK, f"{lead} It was expected {forecast.when} and has not been reported as done."
    return None, f"{lead} It {_be(one, forecast)} expected {forecast.when}."


def _of_start(one: MilestoneStanding) -> Iterator[Finding]:
    """Yield what its start says: it lies ahead, or it has passed though the council says that nothing was begun."""
    starts = one.milestone.starts
    if starts and starts.first > one.today:
        yield None, f"It {_be(one, starts)} to start {starts.when}."
    elif starts and starts.last < one.today and one.judgement and one.judgement.status == "not-started":
        yield Progress.AT_RISK, f"It was to start {by(starts)} and has not started."


def _of_steps(one: MilestoneStanding, *, is_followed: bool) -> Iterator[Finding]:
    """Yield what its steps say: how many are done, and that one whose date has passed without that puts it at risk.

    Whether any other step is done makes no difference, so that doing one can never make things look worse.
    """
    steps, done = one.milestone.steps, one.steps_done
    if done is not None:
        all_of_them = f"Of its {len(steps)} steps" if len(steps) > 1 else "Of its one step"
        yield None, f"{all_of_them} {done} {'is' if done == 1 else 'are'} done."
    for step in steps if is_followed else ():
        if step.due and step.due.last < one.today and step.completed is None:
            what = step.what if step.what.endswith((".", "!", "?")) else f"{step.what}."
            yield Progress.AT_RISK, f"A step was due {by(step.due)} and has not been reported as done: {what}"
