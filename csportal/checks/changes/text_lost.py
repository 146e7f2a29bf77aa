"""A text that was published keeps its end and its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.leaves import known_by
from csportal.checks.changes.mention import why
from csportal.checks.changes.rule import ChangeRule, Pair, key_of
from csportal.checks.changes.said import spoken
from csportal.checks.changes.wording import MEANT, notes, texts
from csportal.checks.example import COUNCIL, KPI
from csportal.checks.texts.text_figures import stems
from csportal.problems import Level, Problem, quoted
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.checks.changes.said import Spoken
    from csportal.checks.changes.wording import Path
    from csportal.problems import Place

ENDS = (".", "!", "?", ".”", ".’", ".)")
ENOUGH = 4
"""From how many words a line of a file may be known again by them."""
EXACT = {*MEANT, "name", "expected"}
"""The fields that only tell, but in which each word says what is counted, meant or printed."""
BROKEN = lazy_pattern(
    r"\b(?:(?:an?|the|its|their|our|his|her|every|each) (?:an?|the|of|in|on|to|for|with|by|from|at|and|or|is|are|was|"
    r"were|has|have|had|that|which|who|will|should|must)|(?:of|in|on|to|for|with|by|from|at) (?:of|and|or|is|are|was|"
    r"were|has|have|had|who|will|should|must))$"
)
"""Two words that do not stand beside each other unless one between them is lost."""
BEFORE = 3
"""How many words are told of those before the ones that are lost."""
TOLD_OF = {"title", "name", "commentary"}
"""The fields of which other rules tell that they are gone or say something else."""


def check(change: Change) -> Iterator[Problem]:
    known: dict[str, set[tuple[str, str]]] = {}
    for one in spoken(change):
        if one.now and len(one.now.rows) == len(one.then.rows):
            held = one.then.rows
            pairs = [(then, *now) for (_, then), now in zip(held, one.now.rows, strict=True) if now[1] != then]
            for then, path, now in pairs:
                if cut := _cut(one, then, now):
                    yield _lost(one, path, now, cut)
                elif one.is_archive and now not in dict(held).values() and _is_of_another(change, one, now, known):
                    told = f"{quoted(one.then.field)} said {quoted(then)} and says what another says"
                    yield _problem(one, one.new.at(*path), told)
        elif one.is_archive and not one.then.binds and one.then.field not in TOLD_OF:
            yield from _gone(one)


def _gone(one: Spoken) -> Iterator[Problem]:
    """Find the texts of a field that are there no more, if all others of it are what they were."""
    was, now = one.then, one.now.rows if one.now else ()
    held = {text for _, text in now}
    gone = [text for _, text in was.rows if text not in held]
    place = key_of(one.new, *was.rows[0][0][: -1 if now else 1])
    row = _row_of(one, was.rows[0][0]) if one.now is None else ""
    for text in gone if len(gone) == len(was.rows) - len(now) else ():
        told = f"{row}, {quoted(text)}, is gone" if row else f"{quoted(was.field)} said {quoted(text)}; that is gone"
        yield _problem(one, place, told)


def _row_of(one: Spoken, path: Path) -> str:
    """Return what the part of a list is called that held a text, where it is gone as a whole; else nothing."""
    if len(path) <= 2 or not isinstance(path[1], int):  # noqa: PLR2004
        return ""
    field = str(path[0])
    held, now = getattr(one.old, field, ()), getattr(one.new, field, ())
    name = known_by(held[path[1]], "") if path[1] < len(held) else ""
    if not name or name in {known_by(other, "") for other in now}:
        return ""
    return f"The row {quoted(name)} of {'the front sheet' if field == 'front_sheet' else quoted(field)}"


def _lost(one: Spoken, path: Path, now: str, cut: tuple[str, str]) -> Problem:
    """Return what is to be said of words that are gone, at those that stood before them."""
    before, lost = cut
    place = one.new.home.entry.at_words(before or now, *one.new.home.path, *path)
    return _problem(
        one, place, f"{quoted(one.then.field)} said {quoted(f'{before} {lost}'.strip())}; {quoted(lost)} is gone"
    )


def _problem(one: Spoken, place: Place, told: str) -> Problem:
    way = "or write why it was taken out." if one.is_note else why(one.new)
    return Problem(place, RULE.code, f"{told}, without a new note.", f"Put it back; {way}", RULE.level, one.new.key)


def _cut(one: Spoken, then: str, now: str) -> tuple[str, str] | None:
    """Return the words that were lost so that what is left is no sentence, and the words before them.

    In an archive, that may be a line of the file too, or any words of a title, a promise and the like.
    """
    old, new = then.split(), now.split()
    many = len(old) - len(new)
    same = next((row for row, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), len(new))
    found = " ".join(old[max(0, same - BEFORE) : same]), " ".join(old[same : same + max(many, 1)])
    if then.startswith(now) and not now.endswith(ENDS):
        return found if then.endswith(ENDS) or (one.is_archive and one.then.field == "title") else None
    if many <= 0 or old[same + many :] != new[same:]:
        return None
    begins, ends = same == 0 or old[same - 1].endswith(ENDS), old[same + many - 1].endswith(ENDS)
    if begins != ends and then.endswith(ENDS):
        return found if ends or new[same][:1].islower() else None
    typed = {line.strip() for line in one.old.home.entry.text.splitlines()} if many >= ENOUGH else set()
    is_line = found[1] in typed and (one.is_archive if begins else then.endswith(ENDS))
    is_broken = not begins and not ends and BROKEN.search(" ".join(new[same - 1 : same + 1]).lower())
    is_exact = one.is_archive and (one.then.binds or one.then.field in EXACT) and stems(found[1])
    return found if is_broken or is_exact or (is_line and one.then.field != "commentary") else None


def _is_of_another(change: Change, one: Spoken, now: str, known: dict[str, set[tuple[str, str]]]) -> bool:
    """Whether a text is what the same field of another record said; `known` keeps what each plan said."""
    home, field = one.old.home, one.then.field
    if field in TOLD_OF and len(one.then.rows[0][0]) == 1:
        return False
    plan = f"{home.council}/{home.plan}"
    if plan not in known:
        beside = [each for each in change.before.records if f"{each.home.council}/{each.home.plan}" == plan]
        found = [said for each in beside for said in (*texts(each).values(), *notes(each).values())]
        known[plan] = {(said.field, text) for said in found for _, text in said.rows}
    return (field, now) in known[plan]


DEFINED = "Visits made within five days."

RULE = ChangeRule(
    code="text-lost",
    says="A published text does not end in the middle of what it said, nor lose a line. In a plan that is closed, it "
    "does not go, and does not give way to that of another, without a new note that says why.",
    bad=Pair(
        KPI,
        COUNCIL[KPI],
        COUNCIL[KPI].replace(DEFINED, "Visits made within"),
        "9:13: text-lost: “definition” said “Visits made within five days.”; “five days.” is gone, without a new note.",
    ),
    good=Pair(KPI, COUNCIL[KPI], COUNCIL[KPI].replace(DEFINED, "Visits that were made within five days.")),
    check=check,
    level=Level.WARNING,
)
