"""A money table as bars by line: what was spent beside the budget, or the amounts of up to three periods."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.present.amounts import say
from csportal.present.charts import savings_by_year
from csportal.present.charts.money_scale import axis, brief
from csportal.present.shapes import Axis, Bars, Chart
from csportal.present.tables.budget_lines import compared, heading
from csportal.present.words import be, listed, plural
from csportal.records.budget import Budget
from csportal.values.number import Printed, decimals_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.budget import BudgetColumn, BudgetLine

SUBJECTS = (Budget,)
TABLES = ("budget_lines",)
MOST_LINES, MOST_COLUMNS = 15, 3
ROLES = ("budget", "series", "series-2")
