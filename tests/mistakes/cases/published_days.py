"""What changed in silence since it was published: days of closing, columns, and figures that are withheld now."""

from __future__ import annotations

from csportal.checks.example import with_line
from tests.conftest import ROOT
from tests.mistakes.cases.closed_days import COUNCIL_CAFS, DAY, HELD_BACK, OFFENDERS, PLAN
from tests.mistakes.change import FileMistake, Mistake
from tests.mistakes.places import BARNET, DISAGREEMENTS, HALTON, MANDATE, SERVICES, WESTMINSTER

FAMILY = "what is published"

DISCREPANCIES = f"{BARNET}/registers/discrepancies.yml"

SHOWN = "    value: 99\n    printed: Council – 99\n"
WITHHELD = with_line((ROOT / "data" / COUNCIL_CAFS).read_text("utf-8"), SHOWN, HELD_BACK)

CASES = [
    Mistake(
        "day of closing swapped in silence", PLAN, DAY, DAY.replace("01-10", "10-01"), "closed-moved", "date: 2011-10"
    ),
    Mistake("plan closed sooner", PLAN, DAY, DAY.replace("2011-01-10", "2010-10-10"), "closed-moved", "date: 2010-10"),
    Mistake(
        "plan closed later",
        f"{WESTMINSTER}/plan.yml",
        "date: 2017-09-30\n  why",
        "date: 2017-12-30\n  why",
        "closed-moved",
        "date: 2017-12",
    ),
    Mistake(
        "year of closing",
        f"{HALTON}/plan.yml",
        "date: 2011-06-30\n  why",
        "date: 2012-06-30\n  why",
        "closed-moved",
        "date: 2012-06",
    ),
    Mistake(
        "period of a column lost",
        SERVICES,
        ", holds: budget, period: 2017-18}",
        ", holds: budget}",
        "money-changed",
        "key: budget-2017-18",
    ),
    Mistake(
        "share of a column lost",
        f"{MANDATE}/budgets/spend-by-delivery-model.yml",
        ", share_of: spend-2011-12}",
        "}",
        "money-changed",
        "key: share-2011-12",
    ),
    Mistake(
        "link lost from a list",
        DISAGREEMENTS,
        "kpis: [ni104, ni105, ni102a, ni102b]",
        "kpis: [ni104, ni105, ni102a]",
        "closed-changed",
    ),
    FileMistake(
        "figure withheld that texts still tell",
        COUNCIL_CAFS,
        f"{BARNET}/kpis/new-cafs.yml:21: withheld-told",
        raw=WITHHELD.encode(),
        also=(f"{DISCREPANCIES}:178: withheld-told", f"{DISCREPANCIES}:179: withheld-told"),
    ),
    Mistake(
        "baseline taken back without a note",
        OFFENDERS,
        '    value: 77\n    printed: "77% March 2014"\n',
        "    value: not-available\n",
        "value-vanished",
        "value: not-available",
    ),
    FileMistake("measure that no other names deleted", f"{HALTON}/kpis/lpi01cyp.yml", "1: record-deleted"),
]
