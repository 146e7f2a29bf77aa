"""Answers that are kept: what a pure function said of a text, for the next state of the data, where it is the same."""

from __future__ import annotations

from functools import lru_cache

MOST = 1 << 14
"""Of how many texts the answers of one function are kept; of more, those that were last asked for."""
kept = lru_cache(MOST)
"""Has a pure function keep its answers, where several rules ask it or where finding one takes long."""
