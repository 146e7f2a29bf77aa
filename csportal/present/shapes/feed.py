"""Feeds: dated pieces of news, each with the page that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class News:
    """One piece of news: its day, its title, the address that it leads to, and what it says."""

    day: date
    title: str
    to: str
    words: str


@dataclass(frozen=True)
class Feed:
    """News, the newest first; `since` is its date where there is none."""

    title: str
    author: str
    since: date
    news: tuple[News, ...]
