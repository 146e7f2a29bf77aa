"""Series, what is due, and what is said and done about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.mistakes.change import Mistake
from tests.mistakes.places import ASSESSMENTS, BARNET, CHILD_PLANS, HALTON, WESTMINSTER

if TYPE_CHECKING:
    from tests.mistakes.change import Changed, Files

FAMILY = "freshness"
PLAN = f"{BARNET}/plan.yml"
PROCEEDINGS = f"{BARNET}/kpis/care-proceedings.yml"
ADOPTIONS = f"{BARNET}/kpis/adoptions.yml"


@dataclass(frozen=True)
class Live(Mistake):
    """A mistake in a plan that still gets updates: the published one with “closed” left out, which is right so."""

    def changed(self, files: Files) -> Changed:
        """Return what the mistake leaves, and the plan as it is while updates of it come."""
        text = files[PLAN].decode()
        begin = text.index("closed:\n")
        end = text.index("\nservice:", begin) + 1
        return super().changed(files) | {PLAN: (text[:begin] + text[end:]).encode()}


BASE = '    printed: "26 (2013/14)"\n'
PLANNED = "what: Plan the hearings with the courts."
CASES = [
    Mistake(
        "quarter skipped",
        ASSESSMENTS,
        "  2011-12 Q1:\n",
        "  2010-11 Q3: 80.2\n  2011-12 Q1:\n",
        "series-gap",
        "  2011-12 Q1:",
    ),
    Mistake(
        "quarter skipped in a longer series",
        CHILD_PLANS,
        "  2011-12 Q1:\n",
        "  2010-11 Q2: 95\n  2010-11 Q4: 95\n  2011-12 Q1:\n",
        "series-gap",
        "  2010-11 Q4:",
    ),
    Mistake(
        "year typed again in months",
        ASSESSMENTS,
        "  2010-11: 88.5\n",
        "  2010-11: 88.5\n  2010-04..2011-03: 88.5\n",
        "series-overlap",
        "  2010-04..2011-03",
    ),
    Mistake(
        "calendar year beside the financial year",
        ASSESSMENTS,
        "  2010-11: 88.5\n",
        "  2010-11: 88.5\n  2010: 87.9\n",
        "series-overlap",
        "  2010-11:",
    ),
    Mistake(
        "plan closed before its report",
        f"{HALTON}/plan.yml",
        "closed:\n  date: 2011-06-30",
        "closed:\n  date: 2011-03-31",
        "closed-too-soon",
        "  date: 2011-03-31",
    ),
    Mistake(
        "plan closed in a far year",
        f"{WESTMINSTER}/plan.yml",
        "  date: 2017-09-30",
        "  date: 2071-09-30",
        "closed-too-soon",
    ),
    Live(
        "value of the year after forgotten",
        PROCEEDINGS,
        "window: in-period\n",
        "frequency: annual\nwindow: in-period\n",
        "value-overdue",
        "  2013-14:",
    ),
    Live(
        "values of a quarterly measure forgotten",
        ADOPTIONS,
        "window: in-period\n",
        "frequency: quarterly\nwindow: in-period\n",
        "value-overdue",
        "  2013-14:",
    ),
    Live(
        "worse value without an action",
        PROCEEDINGS,
        BASE,
        f"{BASE}  2019-20: {{value: 31, commentary: Two courts were shut for repairs in winter.}}\n",
        "off-target-without-action",
        "  2019-20: {value",
    ),
    Live(
        "worse value with an action and nobody to do it",
        PROCEEDINGS,
        BASE,
        f"{BASE}  2019-20: {{value: 31, action: {{{PLANNED}, by: 2199}}}}\n",
        "off-target-without-action",
        "  2019-20: {value",
    ),
    Live(
        "commentary copied from the year before",
        PROCEEDINGS,
        BASE,
        f"{BASE}    commentary: Fewer families wait for a hearing now.\n"
        "  2019-20: {value: 24, commentary: Fewer families wait for a hearing now.}\n",
        "commentary-stale",
        "  2019-20: {value",
    ),
    Live(
        "action that should have been done long ago",
        PROCEEDINGS,
        BASE,
        f"{BASE}  2019-20: {{value: 31, action: {{{PLANNED}, who: Legal, by: 2020-09}}}}\n",
        "commentary-stale",
        "  2019-20: {value",
    ),
]
