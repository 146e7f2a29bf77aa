"""What the reason of an acceptance speaks of that its record no longer has: where to look first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.problems import quoted
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from csportal.records.base import Record

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MONTH = lazy_pattern(rf"\b({'|'.join(MONTHS)}) (20\d\d)\b")
DATE = lazy_pattern(r"(?<![\d-])20\d\d-(?:0[1-9]|1[0-2])(?!\d)")
NUMBER = lazy_pattern(r"(?<![\w.,/-])\d[\d,]*(?:\.\d+)?(?![\w/]|[.,-]\d)")
SHORTEST = 2
"""From how many digits on a number is one of the record's figures, and no count in words."""


def unmet(record: Record, code: str) -> str:
    """Return what an acceptance's reason names that stands nowhere else in the file, with the date that is near it."""
    reason = (record.accepted or {}).get(code, "")
    rest = " ".join(record.home.entry.text.split())
    for other in (record.accepted or {}).values():
        rest = rest.replace(other, "")
    for name, year in MONTH.findall(reason):
        month = f"{MONTHS.index(name) + 1:02}"
        if f"{year}-{month}" in rest or f"{name} {year}" in rest:
            continue
        near = {one for one in DATE.findall(rest) if one.startswith(year) or one.endswith(month)}
        now = f"; here is {quoted(near.pop())}" if len(near) == 1 else ", which stands nowhere else in this file"
        return f"The reason speaks of {quoted(f'{name} {year}')}{now}. "
    bare = rest.replace(",", "")
    for number in NUMBER.findall(MONTH.sub("", reason)):
        plain = number.replace(",", "")
        is_year = plain.startswith("20") and len(plain) == len("2011")
        stands = re.search(rf"(?<![\d.]){re.escape(plain)}(?!\d|\.\d)", bare)
        if sum(map(str.isdigit, plain)) >= SHORTEST and not is_year and not stands:
            return f"The reason speaks of {quoted(number)}, which stands nowhere else in this file. "
    return ""
