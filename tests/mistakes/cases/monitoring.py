"""Figures of a table of spending against budget that do not agree."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import FAMILIES, LEARNING, PROVISION

FAMILY = "spending against budget"

CASES = [
    Mistake("one digit wrong in a line", FAMILIES, "[7152, 1812,", "[7252, 1812,", "lines-total", "Total Expenditure"),
    Mistake("total wrong", FAMILIES, "[15827, 3417,", "[15872, 3417,", "lines-total"),
    Mistake("net wrong", FAMILIES, "[11781, 1056,", "[11718, 1056,", "net-total"),
    Mistake("running total wrong", LEARNING, "[2358, 1193,", "[2538, 1193,", "running-total"),
    Mistake(
        "sign of a variance wrong", FAMILIES, "[7152, 1812, 1823, (11),", "[7152, 1812, 1823, 11,", "variance-identity"
    ),
    Mistake("figure left out", FAMILIES, "[3216, 300, 302, (2), 369]", "[3216, 300, 302, (2)]", "column-count"),
    Mistake("figure too many", FAMILIES, "[3216, 300, 302, (2), 369]", "[3216, 300, 302, (2), 369, 0]", "column-count"),
    Mistake("thousands comma in a list", FAMILIES, "[7152, 1812,", "[7,152, 1812,", "column-count"),
    Mistake("full stop for a thousands comma", FAMILIES, "[7152, 1812,", "[7.152, 1812,", "thousands-separator"),
    Mistake("unknown column", LEARNING, "column: committed", "column: comitted", "unknown-word"),
    Mistake(
        "discrepancy that is not there any more",
        LEARNING,
        "43, 1.435]",
        "43, 1435]",
        "idle-discrepancy",
        'printed: "1.435"',
    ),
    Mistake(
        "heading left out",
        FAMILIES,
        '  variance: "Variance to Date (Overspend) £\'000"\n',
        "",
        "missing-field",
        "annual_budget:",
    ),
    Mistake("one digit wrong in a budget to date", FAMILIES, "[7152, 1812,", "[7152, 1892,", "variance-identity"),
    Mistake(
        "one digit wrong in an actual figure", FAMILIES, "[3216, 300, 302,", "[3216, 300, 362,", "variance-identity"
    ),
    Mistake("total to date wrong", FAMILIES, "[15827, 3417, 3473,", "[15827, 3417, 3743,", "lines-total"),
    Mistake("net to date wrong", LEARNING, "[3469, 1472, 1429,", "[3469, 1472, 1249,", "net-total"),
    Mistake("word for a figure", FAMILIES, "[3216, 300, 302, (2), 369]", "[3216, 300, nil, (2), 369]", "not-a-number"),
    Mistake("brackets and a minus", FAMILIES, "1823, (11),", "1823, (-11),", "not-a-number"),
    Mistake(
        "row pasted twice",
        FAMILIES,
        "      - {name: Transport, figures: [39, 5, 3, 2, 6]}\n",
        "      - {name: Transport, figures: [39, 5, 3, 2, 6]}\n" * 2,
        "lines-total",
        "    total: {name: Total Expenditure",
        (f"{FAMILIES}:25: repeated-line",),
    ),
    Mistake(
        "row deleted",
        PROVISION,
        "      - {name: Connexions, figures: [1323, 251, 251, 0, 251]}\n",
        "",
        "lines-total",
        "Total Expenditure",
    ),
    Mistake(
        "total deleted",
        PROVISION,
        "    total: {name: Total Expenditure, figures: [8881, 1502, 1477, 25, 1947]}\n",
        "",
        "missing-field",
        "title: Expenditure",
    ),
    Mistake(
        "net deleted",
        PROVISION,
        "net: {name: Net Departmental Total, figures: [12346, 1943, 1891, 52, 2361]}\n",
        "",
        "missing-field",
        'title: "Children',
    ),
    Mistake(
        "two columns swapped",
        LEARNING,
        "[5456, 1196, 1159, 37, 1158]",
        "[5456, 1159, 1196, 37, 1158]",
        "variance-identity",
        also=(f"{LEARNING}:33: lines-total",),
    ),
    Mistake(
        "budget of the year and to date swapped",
        PROVISION,
        "[1008, 130, 128, 2, 475]",
        "[130, 1008, 128, 2, 475]",
        "variance-identity",
        also=(f"{PROVISION}:33: lines-total",),
    ),
    Mistake(
        "digits swapped in a line",
        PROVISION,
        "[828, 207, 204, 3, 270]",
        "[882, 207, 204, 3, 270]",
        "lines-total",
        "Total Expenditure",
    ),
    Mistake(
        "digits swapped in commitments",
        PROVISION,
        "[828, 207, 204, 3, 270]",
        "[828, 207, 204, 3, 207]",
        "lines-total",
        "Total Expenditure",
    ),
    Mistake(
        "line a thousand times", PROVISION, "[5, 1, 0, 1, 0]", "[5000, 1, 0, 1, 0]", "lines-total", "Total Expenditure"
    ),
    Mistake("line a tenth", LEARNING, "[1839, 365, 357, 8, 364]", "[183.9, 365, 357, 8, 364]", "thousands-separator"),
    Mistake("brackets lost", FAMILIES, "[237, 59, 94, (35), 94]", "[237, 59, 94, 35, 94]", "variance-identity"),
    Mistake(
        "bracket not closed in a figure", FAMILIES, "[237, 59, 94, (35), 94]", "[237, 59, 94, (35, 94]", "not-a-number"
    ),
    Mistake(
        "minus lost in income",
        LEARNING,
        "[-1424, -77, -78, 1, -78]",
        "[1424, -77, -78, 1, -78]",
        "budget-to-date",
        also=(f"{LEARNING}:43: lines-total",),
    ),
    Mistake("unit in pounds", PROVISION, "unit: gbp-thousand", "unit: gbp\n", "money-unit"),
    Mistake(
        "total under the next section",
        LEARNING,
        "[-9732, -1036, -1037, 1, -1037]",
        "[-9723, -1036, -1037, 1, -1037]",
        "lines-total",
    ),
    Mistake(
        "printed figure of a discrepancy wrong", LEARNING, 'printed: "1.435"', 'printed: "1.453"', "idle-discrepancy"
    ),
    Mistake("figure of a discrepancy wrong", LEARNING, "computed: 1435", "computed: 1453", "net-total"),
    Mistake(
        "note of an overspend deleted",
        FAMILIES,
        (
            "        figures: [316, 79, 118, (39), 205]\n"
            "        note: The report gives no explanation for this overspend.\n"
        ),
        "        figures: [316, 79, 118, (39), 205]\n",
        "variance-unexplained",
        "[316, 79",
    ),
]
