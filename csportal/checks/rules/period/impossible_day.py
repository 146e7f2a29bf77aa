"""A day that a text names is one of the calendar, and is the day of the week that the text says."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import NUMBERS
from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, is_printed, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern
from csportal.values.period import MONTHS, Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
LEADS = "on|by|until|of|from|since|before|after|to|and|week of"
MONTH = rf"(?P<month>{'|'.join(MONTHS)}|Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec)\b"
DAY = lazy_pattern(
    rf"(?:\b(?:(?P<week>{'|'.join(WEEK)}),?|(?P<lead>{LEADS}))(?: the)? )?(?<![\w.,/£–-])(?P<day>\d\d?)"
    rf"(?:st|nd|rd|th)? (?:of )?{MONTH}(?:,? (?P<year>20\d\d)\b)?(?! (?:children|people|pupils|[a-z]+ers|cases)\b)"
)
FIGURES = lazy_pattern(r"(?<![\w./-])(?P<day>\d\d?)([/.])(?P<month>\d\d?)\2(?P<year>(?:20)?\d\d)(?![\w/]|\.\d)")
QUARTER = lazy_pattern(r"\b(?:quarters? (?:[1-4],? (?:and|to|or) )?[05-9]|Q[05-9])\b(?![.,]?\d|%)", re.IGNORECASE)
MONTHLY = lazy_pattern(rf"[(“]*{MONTH}[.,;:)”’]*")
LAST, LEAP = 31, 2000


def check(portal: Portal) -> Iterator[Problem]:
    plans = {(plan.home.council, plan.home.plan): plan for plan in portal.all(Plan)}
    for one in holding(portal, words_like(portal, _is_sought)):
        if is_printed(one.path):
            continue
        text = " ".join(one.words)
        plan = plans.get((one.record.home.council, one.record.home.plan))
        if known := _never(text):
            words, what = known
        elif told := next(filter(None, (_odd(each, one, plan) for each in _days(text))), None):
            words, what = told
        else:
            continue
        hint = f"Check the day and the month. If the source has it so, add: accepted: {{{RULE.code}: why}}"
        message = f"{quoted(words)} {what}."
        yield Problem(place_of(one, words), RULE.code, message, hint, Level.WARNING, one.record.key)


@kept
def _never(text: str) -> tuple[str, str] | None:
    """Return the words of a day in figures, or of a quarter, that there is in no year, and why."""
    if found := next((each for each in FIGURES.finditer(text) if _in_figures(each)), None):
        return found[0], "is no day of the calendar"
    beyond = QUARTER.search(text)
    return (beyond[0], "is no quarter: there are four") if beyond else None


@kept
def _days(text: str) -> list[re.Match[str]]:
    return list(DAY.finditer(text))


def _is_sought(word: str) -> bool:
    is_quarter = word.lower() in {"quarter", "quarters"} or (word[0] == "Q" and bool(QUARTER.match(word)))
    return is_quarter or bool(MONTHLY.fullmatch(word)) or _is_dated(word)


def _is_dated(word: str) -> bool:
    return word.count("/") + word.count(".") > 1 and bool(FIGURES.search(word))


def _in_figures(found: re.Match[str]) -> bool:
    """Whether a day in figures, such as 31/06/2011, is none; a number of a paragraph is none of them."""
    day, month = int(found["day"]), int(found["month"])
    if found[2] == "." and len(found["year"]) < len("2011"):
        return False
    return not (0 < month <= len(MONTHS) and 0 < day <= monthrange(LEAP, month)[1])


def _odd(found: re.Match[str], one: Passage, plan: Plan | None) -> tuple[str, str] | None:
    """Return the words of a day that cannot be, and why."""
    day, month = int(found["day"]), NUMBERS[found["month"].lower()]
    is_date = found["year"] or found["week"] or found["lead"]
    last = monthrange(int(found["year"] or LEAP), month)[1]
    words = found[0].removeprefix(f"{found['lead']} ").removeprefix("the ")
    if not 0 < day <= last:
        if day > LAST and not is_date:
            return None
        of = f" {found['year']}" if found["year"] and month == NUMBERS["february"] else ""
        return words, f"is no day of the calendar: {MONTHS[month - 1]}{of} has {last}"
    if not found["week"]:
        return None
    years = [int(found["year"])] if found["year"] else _years(one, plan, month)
    fits = {WEEK[date(year, month, day).weekday()] for year in years if day <= monthrange(year, month)[1]}
    if fits and found["week"] not in fits and (found["year"] or len(fits) == 1):
        when = f"{day} {MONTHS[month - 1]} {years[0]}"
        return words, f"is said here, but {when} is a {next(iter(fits))}"
    return None


def _years(one: Passage, plan: Plan | None, month: int) -> list[int]:
    """Return the years in which a month without one may be: the report's own, else the plan's."""
    period = getattr(one.record, "period", None) or (plan.period if plan else None)
    if not isinstance(period, Period):
        return []
    own = plan.period if plan and plan.period.first <= period.first <= plan.period.last else period
    years = range(own.first.year, own.last.year + 1)
    return [year for year in years if own.first <= date(year, month, 1) <= own.last]


SPOKEN = "{value: 88.0, commentary: The team began on _ May 2024.}"

RULE = Rule(
    code="impossible-day",
    says="A day that a text names is one of the calendar, not 31 June, and is the day of the week that the text says "
    "it is; and no text names a fifth quarter.",
    bad=Example(
        KPI,
        COUNCIL[KPI].replace("88.0", SPOKEN.replace("_", "Thursday 14")),
        "15:59: impossible-day: “Thursday 14 May 2024” is said here, but 14 May 2024 is a Tuesday.",
    ),
    good=Example(KPI, COUNCIL[KPI].replace("88.0", SPOKEN.replace("_", "Tuesday 14"))),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
