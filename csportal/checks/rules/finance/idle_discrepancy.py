"""A discrepancy is acknowledged only where the printed figure is really wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from csportal.checks.example import MONEY, MONEY_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance.control_total import is_known, other_year
from csportal.checks.sums.acknowledged import as_typed, said_wrongly
from csportal.checks.sums.known import known_discrepancies
from csportal.problems import Problem, quoted
from csportal.records.bridge import ControlTotal
from csportal.records.figures import read_amount
from csportal.records.registers.discrepancies import SourceDiscrepancy
from csportal.values.number import Printed, digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.known import Known
    from csportal.link import Portal

CHANGED = (
    "Check the line's figure: if it was changed by mistake, take it back. If this one is mistyped, copy the printed "
    "figure here"
)


def check(portal: Portal) -> Iterator[Problem]:
    for each in known_discrepancies(portal):
        # Where a stated amount is held against another year than its own, that is told.
        if isinstance(each.record, ControlTotal) and other_year(portal, each.record):
            continue
        known = _unsure(each) if isinstance(each.record, ControlTotal) and _is_open(portal, each.record) else each
        if found := _idle(known):
            field, message, hint = found
            place = known.record.at(*known.path, "known_discrepancy", field)
            yield Problem(place, RULE.code, message, hint, record=known.record.key)
    for one in portal.all(SourceDiscrepancy):
        if one.expected == one.printed and _as_written(one, "expected") == _as_written(one, "printed"):
            message = f"{quoted(one.printed)} is said to be printed, and to be expected, so nothing disagrees."
            hint = "Copy the printed one from the source, and check the expected one; if they agree, delete the entry."
            yield Problem(one.at("expected"), RULE.code, message, hint, record=one.key)


def _as_written(one: SourceDiscrepancy, field: str) -> str:
    """Return a text as its file has it, with all its spaces, which may be what the entry is about."""
    tree: object = one.home.entry.tree
    for step in (*one.home.path, field):
        tree = tree[step] if isinstance(tree, dict | list) else ""  # type: ignore[index]
    return str(tree).strip()


def _is_open(portal: Portal, total: ControlTotal) -> bool:
    """Whether it is not known what an amount is the sum of, although it says so."""
    return bool(total.adds) and not is_known(portal, total)


def _unsure(known: Known) -> Known:
    """Return what is known of a discrepancy where nothing tells what its figure should be."""
    return replace(known, is_needed=True, made=None)


def _idle(known: Known) -> tuple[str, str, str] | None:
    """Return which field of the acknowledgement is wrong, why, and the way out."""
    given = known.discrepancy
    right = Printed(given.computed)
    if known.figure is None:
        hint = "Add “column: …”: the one of the figures that is not what it should be."
        return "column", "It does not say which figure of its line it is about.", hint
    if known.meant:
        is_right = read_amount(given.printed) == known.figure
        has = "where the figure is right" if is_right else f"where the line has {as_typed(known.figure)}"
        message = f"The acknowledgement is about {quoted(given.column)}, {has}."
        too = " too, where it is wrong" if is_right else ""
        hint = f"The line has {quoted(given.printed)} in {quoted(known.meant)}{too}: write “column: {known.meant}”."
        return "column", message, hint
    if read_amount(given.printed) != known.figure:
        message = f"{quoted(given.printed)} is said to be printed, but the line has {quoted(as_typed(known.figure))}."
        return "printed", message, CHANGED + _elsewhere(known)
    if right == known.figure and (known.made is None or not known.is_needed):
        message = "The printed and the computed figure are the same, so there is no discrepancy."
        return "printed", message, "Check the computed one; if both are right, delete the acknowledgement."
    if not known.is_needed:
        message = f"{quoted(given.printed)} is right as printed: no rule finds anything wrong with it."
        hint = (
            "Check the figures that it should follow from: one of them may have been changed. If they are right, "
            "delete the acknowledgement; say in a note what a reader should know."
        )
        return "printed", message, hint
    if known.made is not None and right != known.made:
        message = f"{quoted(given.computed)} is said to be computed, but the others make {digits(known.made)}."
        return "computed", message, said_wrongly(known.made)
    return None


def _elsewhere(known: Known) -> str:
    """Return what else may be done where the line has another figure than the acknowledgement repeats."""
    if not known.elsewhere:
        return "; if the line was put right, delete the acknowledgement."
    where = " and ".join(map(quoted, known.elsewhere))
    return f". {quoted(known.discrepancy.printed)} stands in {where}: check “column” as well."


ACKNOWLEDGED = """{name: Total income, figures: [-40, -10, -10, 0], \
known_discrepancy: {column: annual_budget, printed: "-44", computed: "-40", note: Misprint.}}"""

RULE = Rule(
    code="idle-discrepancy",
    says="A known discrepancy repeats the printed figure, which a rule finds wrong, and says what it should be; what a "
    "discrepancy of the register expects is not what it says is printed.",
    bad=Example(
        MONEY,
        with_line(MONEY_TEXT, "{name: Total income, figures: [-40, -10, -10, 0]}", ACKNOWLEDGED),
        "19:114: idle-discrepancy: “-44” is said to be printed, but the line has “-40”.",
    ),
    good=Example(
        MONEY,
        with_line(
            MONEY_TEXT,
            "{name: Total income, figures: [-40, -10, -10, 0]}",
            ACKNOWLEDGED.replace("[-40,", "[-44,"),
        ),
    ),
    check=check,
)
