"""The growth that a text states in per cent, exactly and once: what rules for targets hold against the figures."""

from __future__ import annotations

import re
from decimal import Decimal

from csportal.values.pattern import lazy_pattern

RATE = r"(\d+(?:\.\d+)?)\s?(?:%|per ?cent\b)(?!\s?points)"
UP = lazy_pattern(
    rf"\b(?:gr[eo]w\w*|ris\w+|rose|increas\w+|up)\s+(?:by|of)\s+{RATE}|{RATE}\s+(?:more|higher|growth|increase|rise)\b",
    re.IGNORECASE,
)
DOWN = lazy_pattern(
    rf"\b(?:f[ae]ll\w*|reduc\w+|decreas\w+|drop\w*|down)\s+(?:by|of)\s+{RATE}|{RATE}\s+(?:less|lower|fewer|reduction|fall)\b",
    re.IGNORECASE,
)
APART = lazy_pattern(
    r"\b(?:a|each|per|every) year\b|\bannual|\byearly|\babout|\baround|\bleast|\bover\b|\bup to\b", re.IGNORECASE
)
"""Words with which a growth is not the whole of it, or not exactly so much."""


def growth(text: str) -> Decimal | None:
    """Return the one growth that a text states exactly, a fall below nought."""
    if APART.search(text):
        return None
    up = [Decimal(one) for pair in UP.findall(text) for one in pair if one]
    down = [-Decimal(one) for pair in DOWN.findall(text) for one in pair if one]
    return (up + down)[0] if len(up + down) == 1 else None
