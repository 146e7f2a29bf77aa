"""What a section of a money table is, spending or income: by its heading, and by the signs of its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from csportal.records.finances import MoneyTable, Section

SIGNS = {"expenditure": 1, "income": -1}
WORDS = {"expenditure": ("expenditure", "spending", "costs"), "income": ("income",), "recharges": ("recharge",)}
FEWEST = 2
"""How many lines a section has at least whose figures tell of what kind it is."""


def named(title: str) -> str:
    """Return the kind of section that a heading is one of; nothing where it is of none or of several."""
    found = [kind for kind, words in WORDS.items() if any(word in title.lower() for word in words)]
    return found[0] if len(found) == 1 else ""


def turned(table: MoneyTable, section: Section) -> bool:
    """Whether most figures of a section have the sign of the other kind, spending or income."""
    sign = SIGNS.get(section.kind)
    if not sign:
        return False
    figures = [table.amount(line, "annual_budget") * sign for line in section.lines]
    wrong, right = sum(figure < 0 for figure in figures), sum(figure > 0 for figure in figures)
    titled = named(section.title)
    is_shown = wrong >= FEWEST or (titled and titled != section.kind)
    return bool(wrong > right and is_shown and table.amount(section.total, "annual_budget") * sign < 0)
