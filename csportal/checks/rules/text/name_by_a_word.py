"""A name of several words has each of them in the form that the glossary and the council's own names have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.text import nearly_the_name
from csportal.checks.texts.name_forms import STEM, forms_of, names_of, plain, tokens_of
from csportal.checks.texts.prose import holding, is_printed, own_words, place_of
from csportal.checks.texts.word_uses import AROUND
from csportal.problems import Level, Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.name_forms import Form, Name, Tokens
    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal
    from csportal.problems import Place
AS_PRINTED = {"group", "name", "table"}
"""What the source calls its lines and headings."""
OFTEN = 2
"""How many texts have another form than a name has, with none that has its own, for the name to be wrong."""


def check(portal: Portal) -> Iterator[Problem]:
    names = names_of(portal)
    tokens = tokens_of(portal, names.values())
    found: dict[Place, Problem] = {}
    # Of two names of which one is in the other, the longer is the one that is meant.
    for form in sorted(forms_of(names, tokens), key=lambda one: len(one.wrong)):
        near = _near(portal, form, tokens)
        plans = {_plan(one) for one in near if one.path[-1] in AS_PRINTED and form.wrong in plain(one.text)}
        if uses := [one for one in near if _plan(one) not in plans and _has(one, form.wrong, form.name)]:
            found |= {problem.place: problem for problem in _problems(portal, form, uses, tokens)}
    told = {(one.record, one.place) for one in nearly_the_name.check(portal)} if found else set()
    yield from (one for one in found.values() if (one.record, one.place) not in told)


def _plan(one: Passage) -> tuple[str, str]:
    return one.record.home.council, one.record.home.plan


def _problems(portal: Portal, form: Form, uses: list[Passage], tokens: Tokens) -> Iterator[Problem]:
    name, shown = form.name, _as_typed(uses[0], form.wrong)
    own = " ".join(name.words)
    right = [one for one in _near(portal, form._replace(other=name.words[0]), tokens) if _has(one, own, name)]
    hint = f"If both are right, add: accepted: {{{RULE.code}: why}}"
    if len(uses) >= OFTEN and not [one for one in right if (one.record, one.path) != (name.record, name.path)]:
        message = f"{quoted(name.name)} is the name here, but {len(uses)} texts have {quoted(shown)}."
        place = name.record.at(*name.path)
        yield Problem(place, RULE.code, message, f"Write {quoted(shown)}. {hint}", RULE.level, name.record.key)
        return
    for one in uses:
        typed = _as_typed(one, form.wrong)
        message = f"{quoted(typed)} is written here; the name is {quoted(name.name)}."
        hint = f"Write {quoted(name.name)}. If it is another name, add: accepted: {{{RULE.code}: why}}"
        yield Problem(place_of(one, typed), RULE.code, message, hint, RULE.level, one.record.key)


def _near(portal: Portal, form: Form, tokens: Tokens) -> list[Passage]:
    """Return the texts that hold the two longest of the words, the one that differs among them."""
    words = sorted({word for word in form.wrong.split() if word in tokens and word != form.other}, key=len)[-2:]
    sought = [form.other, *words[-1:]] if form.other else words
    return holding(portal, *(tokens[word] for word in sought)) if sought else []


def _has(one: Passage, words: str, name: Name) -> bool:
    """Whether a text of our own has the words; those of a name with capitals have capitals."""
    if name.council not in {"", one.record.home.council}:
        return False
    if is_printed(one.path) or one.path[-1] in AS_PRINTED or one.path[:-1] == ("source",):
        return False
    first, second = words.split()[-2:]
    text = one.text.lower()
    # A quick look, which most texts end at.
    if f"{first} {second}" not in text and f"{first}, {second}" not in text and "\n" not in text:
        return False
    if f" {words} " not in f" {plain(own_words(one.text))} ":
        return False
    typed = _as_typed(one, words).split()
    return not name.is_proper or all(not word[0].islower() for word in typed if len(word.strip(AROUND)) >= STEM)


def _as_typed(one: Passage, words: str) -> str:
    known = [plain(word) for word in one.words]
    sought = words.split()
    at = next((at for at in range(len(known)) if known[at : at + len(sought)] == sought), None)
    return words if at is None else " ".join(one.words[at : at + len(sought)]).strip(AROUND)


NAMED = with_line(COUNCIL["glossary.yml"], "terms:", "terms:\n  - term: Early Help Framework\n    meaning: Our rules.")

RULE = Rule(
    code="name-by-a-word",
    says="A term of the glossary, the title of a service or an owner's name of three words or more is not written with "
    "another form of one of its words, such as “School” for “Schools” or “of” for “for”.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "Visits made", "Visits under the Early Helping Framework made"),
        "9:30: name-by-a-word: “Early Helping Framework” is written here; the name is “Early Help Framework”.",
        beside=(("glossary.yml", NAMED),),
    ),
    good=Example(
        KPI,
        with_line(COUNCIL[KPI], "Visits made", "Visits under the Early Help Framework made"),
        beside=(("glossary.yml", NAMED),),
    ),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
