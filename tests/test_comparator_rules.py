"""The rules for what others have: averages, ranges, the council's own figure among them, and small counts."""

from __future__ import annotations

import pytest

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example
from tests.test_rules import problems_of

QUARTILES = "quartiles: [40.0, 70.2, 81.0, 84.4, 85.0]"


def with_others(whose: str, figure: str, text: str = COUNCIL[KPI]) -> str:
    """Return the file of the example's KPI with what others had in 2023/24, for which its own figure is 85.5."""
    return with_line(text, "source:", f"comparators:\n  {whose}:\n    2023-24: {figure}\nsource:")


@pytest.mark.parametrize(
    ("code", "whose", "figure"),
    [
        # The average agrees with the members within one published step.
        ("", "statistical-neighbours", "{value: 84.1, members: {A: 80.0, B: 88.1}}"),
        ("", "statistical-neighbours", "{value: 84.2, members: {A: 80.0, B: 88.2}}"),
        ("comparator-mean", "statistical-neighbours", "{value: 84.3, members: {A: 80.0, B: 88.1}}"),
        ("comparator-mean", "statistical-neighbours", "{value: 84.1, members: {A: 80.0}}"),
        ("", "statistical-neighbours", "{value: 80.0, members: {A: 80.0, B: not-available}}"),
        ("", "statistical-neighbours", "{value: 80.0, members: {A: suppressed}}"),
        # The figure of a whole is no mean, but lies between those of its councils, if all are there.
        ("", "region", "{value: 87.0, members: {A: 80.0, B: 88.1}}"),
        ("comparator-range", "region", "{value: 88.2, members: {A: 80.0, B: 88.1}}"),
        ("", "region", "{value: 88.2, members: {A: 80.0, B: 88.1, C: not-available}}"),
        # What others have lies between the least and the most of all; and so does the council, if it is one of them.
        ("comparator-range", "england", f"{{value: 80.0, {QUARTILES}}}"),
        ("", "statistical-neighbours", f"{{value: 80.0, {QUARTILES}}}"),
        ("", "england", f"{{value: 80.0, {QUARTILES}, not_comparable: It is counted from another day.}}"),
        ("comparator-range", "statistical-neighbours", f"{{value: 30.0, {QUARTILES}}}"),
        (
            "comparator-range",
            "statistical-neighbours",
            f"{{value: 60.0, members: {{A: 30.0, B: 85.0, C: 65.0}}, {QUARTILES}}}",
        ),
        ("unclear-value", "england", "{value: 80.0, quartiles: [40, 81, 70, 84, 99]}"),
        # The council's own figure is the same wherever it stands.
        ("", "region", "{value: 84.0, members: {Anytown: 85.5, B: 80.0}}"),
        ("", "region", "{value: 84.0, members: {Anytown: suppressed, B: 80.0}}"),
        ("own-figure-among-others", "region", "{value: 84.0, members: {anytown borough council: 85.4, B: 80.0}}"),
        # What holds for the measure's own figures holds for those of others.
        ("impossible-figure", "region", "{value: 84.0, members: {A: 784, B: 80.0}}"),
        ("too-many-decimals", "region", "{value: 84.0, members: {A: 84.04, B: 80.0}}"),
        ("not-a-number", "region", "{value: 84.0, members: {A: n/a, B: 80.0}}"),
    ],
)
def test_figures_of_others_agree_with_each_other(code, whose, figure, tmp_path):
    """What others have is refused where it contradicts itself or the council's own figure, and let through if not."""
    found = problems_of(Example(KPI, with_others(whose, figure)), tmp_path)

    assert [line.split(": ")[1] for line in found] == ([code] if code else [])


def test_suppressed_figure_does_not_stand_among_others(tmp_path):
    """A figure that is suppressed in the measure is not given among those of others."""
    text = with_line(COUNCIL[KPI], "2023-24: 85.5", "2023-24: suppressed")

    found = problems_of(
        Example(KPI, with_others("region", "{value: 84.0, members: {Anytown: 85.5, B: 80.0}}", text)), tmp_path
    )

    assert [line.split(": ")[1] for line in found] == ["own-figure-among-others"]


def test_contradiction_may_be_accepted(tmp_path):
    """Where the source has it so, the average stands with the reason."""
    text = with_line(COUNCIL[KPI], "source:", "accepted: {comparator-mean: The source rounds every figure.}\nsource:")

    found = problems_of(
        Example(KPI, with_others("statistical-neighbours", "{value: 84.9, members: {A: 80.0, B: 88.1}}", text)),
        tmp_path,
    )

    assert found == []
