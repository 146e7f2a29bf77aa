"""What the rules for dates, years, ages and numbers in texts tell, and what they leave alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.gate import gate

if TYPE_CHECKING:
    from pathlib import Path

SAID = [
    ("year-pair", "It begins in 2042/25.", 1),
    ("year-pair", "It begins in 2024/52.", 1),
    ("year-pair", "It is for 2024/25, 2024-27 and 2024/2026.", 0),
    ("year-pair", "It is report 2024/07 of the council.", 0),
    ("text-year", "It begins in September 20244.", 1),
    ("text-year", "It begins in September 204 and ends soon.", 0),
    ("text-year", "It was for 2042 children.", 0),
    ("text-year", "It goes on until 2240.", 1),
    ("backward-span", "It is for pupils aged 16 to 11.", 1),
    ("backward-span", "It is between 2025/26 and 2023/24.", 1),
    ("backward-span", "It is from May 2024 to April 2024.", 1),
    ("backward-span", "Sections 5 to 3 tell of it.", 1),
    ("backward-span", "Money was moved from 2025/26 to 2024/25.", 0),
    ("backward-span", "The wait fell from 12 to 10 weeks.", 0),
    ("backward-span", "It runs from October to March.", 0),
    ("past-to-come", "The hub was opened in May 2025.", 1),
    ("past-to-come", "In May 2025 the council opened the hub.", 1),
    ("past-to-come", "The hub was opened in May 2024.", 0),
    ("past-to-come", "The hub was to be opened in May 2025.", 0),
    ("past-to-come", "The hub is opened in May 2025.", 0),
    ("past-to-come", "The hub was due in May 2025.", 0),
    ("impossible-day", "It was held on 31 June 2024.", 1),
    ("impossible-day", "It was held on 30 February 2024.", 1),
    ("impossible-day", "It was held on 29 February 2024.", 0),
    ("impossible-day", "It was held on 29 February 2023.", 1),
    ("impossible-day", "It was held on 31/06/2024.", 1),
    ("impossible-day", "It was held on Monday 3 June 2024.", 0),
    ("impossible-day", "It was held on Monday 4 June 2024.", 1),
    ("impossible-day", "It is told in Quarter 5.", 1),
    ("odd-age", "It is for pupils aged 11 to 61.", 1),
    ("odd-age", "It is for all from birth to 52.", 1),
    ("odd-age", "It is for people aged 118.", 1),
    ("odd-age", "It is for parents of children, aged 25 to 44.", 0),
    ("odd-age", "It is for adults aged 18 to 64.", 0),
    ("share-of-all", "It reached 740% of pupils.", 1),
    ("share-of-all", "It reached 120% of the target.", 0),
    ("share-of-all", "It grew by 150%.", 0),
    ("counted-names", "It is for three towns: Ashford and Bray.", 1),
    ("counted-names", "It is for two towns: Ashford, and Bray and Cole.", 0),
    ("counted-names", "It is for three towns: Ashford, Bray and Cole.", 0),
    ("counted-names", "It is for two towns (Ashford, Bray and Cole).", 1),
    ("counted-names", "It is for four towns, such as these: Ashford and others.", 0),
    ("sum-in-text", "The parts, 120 and 300, add up to 402.", 1),
    ("sum-in-text", "The parts, 120 and 300, add up to 420.", 0),
    ("sum-in-text", "The parts, £650k and £1.2m, add up to £1.85m.", 0),
    ("sum-in-text", "They lead to 8.61, which is 0.01 less than the printed 8.62.", 0),
    ("sum-in-text", "They lead to 8.61, which is 0.10 less than the printed 8.62.", 1),
]


@pytest.mark.parametrize(("code", "text", "expected"), SAID)
def test_text_is_told_or_left_alone(code: str, text: str, expected: int, tmp_path: Path):
    """A text with a slip gets its problem once; one that is right does not get it."""
    spoken = with_line(COUNCIL[KPI], "88.0", f'{{value: 88.0, commentary: "{text}"}}')
    for file, content in (COUNCIL | {KPI: spoken}).items():
        path = tmp_path / "data" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

    found = [one.code for one in gate(tmp_path / "data").problems]

    assert found.count(code) == expected
