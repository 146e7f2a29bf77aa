"""Money tables whose names, years, kinds, units and signs do not fit their figures, and slips that run through many."""

from __future__ import annotations

from tests.mistakes.change import FileMistake, Mistake
from tests.mistakes.places import (
    BUILDINGS,
    CONTRACTS,
    CUTS,
    FAMILIES,
    GRANTS,
    LEARNING,
    LOOKED_AFTER,
    POSTS,
    PROVISION,
    REVENUE,
    REVENUE_BEFORE,
    SAFEGUARDING,
    SAVINGS,
    SERVICES,
    SPENDING,
    WESTMINSTER,
    WESTMINSTER_DISAGREEMENTS,
)

FAMILY = "names and kinds of money tables"

CAPITAL_AFTER = f"{WESTMINSTER}/budgets/capital-2017-18.yml"
CONNEXIONS = "      - {name: Connexions, figures: [1323, 251, 251, 0, 251]}\n"
HEADINGS = """\
  budget_to_date: "Budget to Date £'000"
  actual_to_date: "Expenditure to Date £'000"
"""

CASES = [
    # Years.
    Mistake("year of a budget's column", REVENUE, "period: 2017-18", "period: 2016-17", "table-years"),
    Mistake("year of a column unlike its heading", SAVINGS, "2012/13 £000's, holds: planned, period: 2012-13",
            "2012/13 £000's, holds: planned, period: 2011-12", "table-years"),
    Mistake("headings of two years exchanged", GRANTS,
            "2016/17 Amount, holds: amount, period: 2016-17}\n  - {key: amount-2017-18, title: 2017/18 Amount",
            "2017/18 Amount, holds: amount, period: 2016-17}\n  - {key: amount-2017-18, title: 2016/17 Amount",
            "table-years", "key: amount-2016-17", (f"{GRANTS}:7: table-years",)),
    Mistake("title of another year's budget", REVENUE, "budget 2017/18", "budget 2018/19", "table-years"),
    Mistake("year after the last one of the title", BUILDINGS, "..2019-20", "..2020-21", "table-years"),
    Mistake("source of another year's table", CUTS, "Savings - 2017/18", "Savings - 2016/17", "table-years"),
    Mistake("day with its digits turned", LEARNING, "as_at: 2011-06-30", "as_at: 2011-06-03", "table-years"),
    FileMistake("file of savings under another year", CUTS, f"{WESTMINSTER}/budgets/savings-2018-19.yml:2: table-years",
                to=f"{WESTMINSTER}/budgets/savings-2018-19.yml",
                also=(f"{WESTMINSTER_DISAGREEMENTS}:205: unknown-reference",)),
    Mistake("bridge to another year than the others", SAFEGUARDING, "to: 2019-20", "to: 2018-19", "bridge-years"),
    Mistake("part of another year's savings", SAVINGS,
            "title: Existing MTFS £000's, holds: planned, period: 2014-15, splits: savings-2014-15",
            "title: Existing MTFS £000's, holds: planned, period: 2014-15, splits: savings-2013-14", "split-period"),
    Mistake("share of another year's spending", SPENDING, "period: 2012-13, share_of: spend-2012-13",
            "period: 2012-13, share_of: spend-2011-12", "split-period"),
    # What columns, sections and tables are.
    Mistake("actual under the heading of a budget", REVENUE, "holds: budget", "holds: actual", "column-heading"),
    Mistake("budget called posts", SERVICES, "holds: budget, period: 2017-18", "holds: posts, period: 2017-18",
            "column-heading"),
    Mistake("share called a plan", SPENDING,
            "(%), holds: share, period: 2012-13, share_of: spend-2012-13",
            "(%), holds: planned, period: 2012-13", "column-heading"),
    Mistake("plan called spent", SPENDING, "(£k), holds: planned, period: 2012-13",
            "(£k), holds: actual, period: 2012-13", "column-heading"),
    Mistake("headings of budget and spending exchanged", FAMILIES, HEADINGS,
            HEADINGS.replace("Budget", "X").replace("Expenditure", "Budget").replace("X", "Expenditure"),
            "column-heading", "budget_to_date:", (f"{FAMILIES}:12: column-heading",)),
    Mistake("income called spending", PROVISION, "kind: income", "kind: expenditure", "section-kind",
            "kind: expenditure\n    lines:\n      - name: Reimb"),
    Mistake("spending called income", LEARNING, "kind: expenditure", "kind: income", "section-kind"),
    Mistake("recharges called income", LEARNING, "kind: recharges", "kind: income", "section-kind",
            "kind: income\n    lines:\n      - {name: Premises S"),
    Mistake("variance the other way round", PROVISION, "variance_is: budget-less-actual",
            "variance_is: actual-less-budget", "variance-identity"),
    Mistake("capital called savings", CAPITAL_AFTER, "kind: capital", "kind: savings", "table-kind"),
    Mistake("growth called inflation", LOOKED_AFTER, "kind: growth, figure: 3.29", "kind: inflation, figure: 3.29",
            "movement-kind"),
    Mistake("saving called other", SAFEGUARDING, "kind: savings, figure: (0.98)", "kind: other, figure: (0.98)",
            "movement-kind"),
    Mistake("bridge in thousands", SAFEGUARDING, "unit: gbp-million", "unit: gbp-thousand", "money-unit"),
    Mistake("table of another service", LEARNING, "service: learning-and-achievement", "service: children-and-families",
            "copied-table"),
    Mistake("section twice", PROVISION, "  - title: Recharges\n", "  - title: Income\n", "repeated-line",
            "title: Income\n    kind: recharges", (f"{PROVISION}:46: section-kind",)),
    # Amounts.
    Mistake("unconfirmed before known", GRANTS, "[5.30, to-be-confirmed]", "[to-be-confirmed, 5.30]",
            "earlier-unconfirmed"),
    Mistake("capital in pounds", CAPITAL_AFTER, "[0.43]", "[430000]", "amount-slip"),
    Mistake("capital in thousands", BUILDINGS, "[0.65]", "[650]", "note-amount"),
    Mistake("grant ten times that of the year before", GRANTS, "[81.92, 84.90]", "[81.92, 849.0]", "amount-slip"),
    Mistake("year of a contract in pounds", CONTRACTS, "forecast: 2354\n", "forecast: 2354000\n", "amount-slip"),
    Mistake("digits of a note turned", REVENUE_BEFORE, "overspend of £0.76m", "overspend of £0.67m", "note-amount"),
    Mistake("underspend in a note on an overspend", REVENUE_BEFORE, "overspend of £0.76m", "underspend of £0.76m",
            "note-amount"),
    Mistake("sum of a note turned", SERVICES, "add up to £30.78m", "add up to £30.87m", "stated-total"),
    Mistake("amount that is not explained turned", REVENUE, "so £1.189m is not", "so £1.198m is not", "budget-change",
            "  - >"),
    Mistake("post ten times", POSTS, "full_time_equivalent: 0.8", "full_time_equivalent: 8", "post-size"),
    # One slip that runs through many figures.
    Mistake("row of savings one column off", SAVINGS, "[blank, blank, 350, 700, blank, 700]",
            "[blank, 350, 700, blank, 700, blank]", "lines-total", "figures: [1075",
            (f"{SAVINGS}:26: cumulative-falls",)),
    Mistake("total typed over", PROVISION, "[8881, 1502, 1477, 25, 1947]", "[7139, 1472, 1420, 52, 1890]",
            "lines-total"),
    Mistake("row of spending twice", PROVISION, CONNEXIONS, CONNEXIONS * 2, "lines-total", "name: Total Expenditure",
            (f"{PROVISION}:33: repeated-line",)),
    Mistake("column added without figures", SAVINGS, "lines:\n  - {name: Single M",
            "  - {key: later, title: Later, holds: planned}\nlines:\n  - {name: Single M", "column-count",
            "  - {key: savings-2011-12"),
    Mistake("computed figure turned", LEARNING, "computed: 1435", "computed: 1345", "net-total"),
    Mistake("cells of a service exchanged", SERVICES, "[22.87, 1.88]", "[1.88, 22.87]", "services-total",
            also=(f"{SERVICES}:30: stated-total",)),
    Mistake("amounts of two services exchanged", SERVICES,
            "[24.54, 3.07], service: commissioning}\n  - {name: Finance & Resources, figures: [22.87, 1.88]",
            "[24.54, 1.88], service: commissioning}\n  - {name: Finance & Resources, figures: [22.87, 3.07]",
            "services-total", "[24.54, 1.88]"),
]  # fmt: skip
