"""What the rules for the form of texts take for a slip, and what they let pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rules.text.pasted_text import pasted
from csportal.checks.rules.text.repeated_word import repeated
from csportal.checks.rules.text.stray_sign import stray
from csportal.checks.rules.text.unpaired_mark import unpaired
from csportal.checks.rules.text.working_note import noted
from csportal.checks.texts.persons import told
from csportal.checks.texts.placeholder_words import PLACEHOLDER, kept_place
from csportal.problems import Problem, quoted
from csportal.signs import deceiving, plain
from tests.small_council import problems

DEFINITION = "definition: Visits made within five days."


def told_of(folder: Path, old: str, new: str, file: str = KPI) -> list[Problem]:
    """Return the problems of the small council with one part of one file typed differently."""
    return problems(folder, {file: with_line(COUNCIL[file], old, new)})


WITHIN = [
    ("XX of them were good.", "XX"),
    ("In 20XX it was open.", "XX"),
    ("xx% of them", "xx"),
    ("X% of them", "X%"),
    ("It cost £xm.", "£xm"),
    ("The owner is tbc.", "tbc"),
    ("A T.B.C. date", "T.B.C."),
    ("by dd/mm/yyyy", "dd/mm/yyyy"),
    ("Of {{council}} it is said", "{{council}}"),
    ("Of «council» it is said", "«council»"),
    ("By [name of officer], late", "[name of officer]"),
    ("By <insert date>", "<insert date>"),
    ("Of ___ children", "___"),
    ("Then lorem ipsum dolor", "lorem ipsum"),
    ("Commentary to be supplied by the service.", "Commentary to be supplied"),
    ("To be written by Jane.", "To be written by"),
    ("Awaiting sign-off by the head", "Awaiting sign-off"),
    ("Title XX of the Act", ""),
    ("Part XXX", ""),
    ("The date is to be confirmed by the Government.", ""),
    ("A report [name withheld] was made", ""),
    ("{{ 7*7 }}", ""),
    ("« Bonjour »", ""),
    ("X marks the place.", ""),
    ("More is to follow.", ""),
    ("The home is to be completed by March.", ""),
    ("A box of size XXL", ""),
]


@pytest.mark.parametrize(("text", "words"), WITHIN)
def test_placeholder_within_a_text(text: str, words: str):
    """Words that keep a place are known within a text; those of plain sentences are left alone."""
    assert kept_place(text) == words


@pytest.mark.parametrize(
    "text", ["Name of lead officer", "A. N. Other", "as above", "(tbc)", "Job title", "Untitled", "___"]
)
def test_placeholder_as_a_whole_text(text: str):
    """What stands in the cells of a form is no text."""
    assert PLACEHOLDER.fullmatch(text)


@pytest.mark.parametrize(
    "text", ["Head of Families", "Name of the game", "Test results", "Above target", "Update of the plan"]
)
def test_text_that_begins_like_a_placeholder(text: str):
    """A text that says more than a placeholder is one."""
    assert not PLACEHOLDER.fullmatch(text)


NOTES = [
    ("TODO check with Legal", "TODO check with Legal"),
    ("to do - check with Legal.", "to do - check with Legal."),
    ("Good (JS to confirm).", "(JS to confirm)"),
    ("Good (Jane to check by Friday).", "(Jane to check by Friday)"),
    ("Good [JS1]", "[JS1]"),
    ("Good, check with Legal?", "check with Legal?"),
    ("Good??", "??"),
    ("DRAFT", "DRAFT"),
    ("Good. Do not publish.", "Do not publish"),
    ("Good. *Delete as appropriate", "*Delete as appropriate"),
    ("Note to self, look again", "Note to self"),
    ("Check this with the service.", "Check this with"),
    ("The report is not for publication.", ""),
    ("A draft is out.", ""),
    ("There is much to do with it.", ""),
    ("Staff check with schools.", ""),
    ("The plan (to be completed by March) goes on.", ""),
    ("Is it so?", ""),
    ("It says “to be deleted ??”.", ""),
    ("The council (as Ofsted confirmed) did well.", ""),
]


@pytest.mark.parametrize(("text", "words"), NOTES)
def test_note_among_colleagues(text: str, words: str):
    """What one officer tells another is known by its form."""
    assert noted(text) == words


PASTED = [
    ("a ======= b", "======="),
    ("> It is", "> It is"),
    ("All is well. > It is", "> It"),
    ("See -----Original Message-----", "-----Original Message"),
    ("Well. Sent from my iPhone", "Sent from my"),
    ("See Error! Bookmark not defined.", "Error! Bookmark not defined"),
    ("Two: • one • two", "• one"),
    ("A **new** plan", "**new**"),
    ("The council?s plan", "council?s"),
    ("The [plan](https://a.example)", "[plan](https:"),
    ("Dear Jane, it is well.", "Dear Jane,"),
    ("Home > Schools", ""),
    ("More than > 5", ""),
    ("Grades A*-C and A* to C", ""),
    ("With regards to schools", ""),
    ("https://a.example/?s=1", ""),
    ("It is x = y", ""),
]


@pytest.mark.parametrize(("text", "words"), PASTED)
def test_what_is_pasted_along(text: str, words: str):
    """What mail, web pages and word processors leave in a text is known."""
    assert pasted(text) == words


CUT = [
    ("Visits made within the", 1),
    ("Visits made,", 1),
    ("Visits made -", 1),
    ("Visits are made. They help", 1),
    ("made in time. They help.", 1),
    ("Visits to families that are made by", 1),
    ("Visits made in time", 0),
    ("Visits that families asked for.", 0),
    ("Visits are made. See https://a.example/visits", 0),
    ("Visits are made … in time.", 0),
    ("Visits made (in time)", 0),
    ("iPads are lent. They help.", 0),
]


@pytest.mark.parametrize(("text", "expected"), CUT)
def test_text_that_is_cut_off(text: str, expected: int, tmp_path: Path):
    """A text that stops or begins in the middle is told, a short one without a full stop is not."""
    assert [one.code for one in told_of(tmp_path, DEFINITION, f"definition: {text}")] == ["cut-off-text"] * expected


def test_text_is_cut_off_at_its_last_line(tmp_path: Path):
    """The place is the last word, not where the same word stands before."""
    text = "definition: >\n  Visits made within the time\n  that is given by the"

    (found,) = told_of(tmp_path, DEFINITION, text)

    assert (found.place.line, found.place.column) == (11, 20)


MARKS = [
    ("(a", "("),
    ("a) b", None),
    ("ab) c", ")"),
    ("1) a; 2) b", None),
    ("(aged 5) a", None),
    ("“a", "“"),
    ("a”", "”"),
    ("“a (b” c)", "”"),
    ("[a", "["),
    ('say "a', '"'),
    ('5" wide', None),
    ("15” wide", None),
    ("“a\n\n“b”", None),
]


@pytest.mark.parametrize(("text", "mark"), MARKS)
def test_unpaired_marks(text: str, mark: str | None):
    """The mark that has no other is found; a number of an item and a sign for inches need none."""
    found = unpaired(text)

    assert (found and found[0]) == mark


REPEATED = [
    ("it is how how", "how how"),
    ("The the", "The the"),
    ("in\nin", "in\nin"),
    ("had had", ""),
    ("very very", ""),
]
REPEATED += [
    ("in. In", ""),
    ("10 10", ""),
    ("Walla Walla", ""),
    ("well-known known", ""),
    ("whose’s s", ""),
    ("“in in” a", "in in"),
]


@pytest.mark.parametrize(("text", "words"), REPEATED)
def test_repeated_words(text: str, words: str):
    """A word that stands twice is found, unless it may."""
    assert repeated(text) == words


STRAY = [("a , b", "a ,"), ("it rose,but fell", "rose,but"), ("the end..", "end.."), ("the end.The next", "end.The")]
STRAY += [
    ("etc., and", ""),
    ("e.g., this", ""),
    ("1,000", ""),
    ("www.a.example", ""),
    ("so … and", ""),
    ("wait...", ""),
]


@pytest.mark.parametrize(("text", "words"), STRAY)
def test_stray_signs(text: str, words: str):
    """Commas and full stops that do not stand as they should are found."""
    assert stray(f"{text} ").replace("The next", "The") == words


PERSONS = [
    ("QQ 12 34 56 C", "a National Insurance number"),
    ("QQ123456C", "a National Insurance number"),
    ("H801 2001 23456", "a pupil number"),
    ("UPN: 8012001234", "a pupil number"),
    ("NHS number 4857773456", "an NHS number"),
    ("case ref 123456", "the number of a person's case"),
    ("She lives at 12 Acacia Avenue.", "the home of a person"),
    ("Mrs Carter of 14 Kingsway", "the home of a person"),
    ("Mrs Jones's son", "the name of a child"),
    ("Liam, aged 9, was seen.", "the name of a child"),
    ("Children, aged 9, were seen.", ""),
    ("The hub at 12 High Street", ""),
    ("The 20 families in Church Street", ""),
    ("NI 062 and NI 075", ""),
    ("CareFirst 6 is new.", ""),
    ("In case 2011 is late", ""),
    ("Mrs Jones, who leads the team", ""),
]


@pytest.mark.parametrize(("text", "what"), PERSONS)
def test_what_tells_of_a_person(text: str, what: str):
    """Numbers, homes and names that are one person's are known, those of the public are left alone."""
    assert list(told(text)) == ([what] if what else [])


SIGNS = [
    ("care\u200b", "a zero-width space, which cannot be seen", "care"),
    ("ca\u00adre", "a soft hyphen, which cannot be seen", "care"),
    ("c\u0430re", "the Cyrillic letter “\u0430”, which looks like “a”", "care"),
    ("l\u03bfok", "the Greek letter “\u03bf”, which looks like “o”", "look"),
    ("a\u00a0b", "a no-break space, which is not the usual space", "a\u00a0b"),
    ("caf\u00e9", "", "caf\u00e9"),
    ("care", "", "care"),
]


@pytest.mark.parametrize(("word", "what", "better"), SIGNS)
def test_signs_that_deceive(word: str, what: str, better: str):
    """A sign that cannot be seen, or that looks like another, is named, and the plain word is known."""
    assert deceiving(word) == what
    assert plain(word) == better


def test_quotation_shows_what_cannot_be_seen():
    """Two words that look the same are told apart in a message."""
    assert quoted("care\u200b") == "“care[zero-width space]”"
    assert quoted("\U0001f468\u200d\U0001f469") == "“\U0001f468\u200d\U0001f469”"


COMMENTS = [
    ("owner: #1 team", "comment-in-text"),
    ("owner: Families #2", "comment-in-text"),
    ("owner: Families # asked in May", ""),
    ('owner: "#1 team"', ""),
    ("owner: Team#1", ""),
]


@pytest.mark.parametrize(("typed", "code"), COMMENTS)
def test_number_sign_that_begins_a_comment(typed: str, code: str, tmp_path: Path):
    """A number sign that cuts a text off, or leaves nothing of it, is told; a comment is not."""
    assert [one.code for one in told_of(tmp_path, "owner: Families", typed)] == ([code] if code else [])


def test_error_of_a_spreadsheet_is_named(tmp_path: Path):
    """Where a figure is “#N/A”, the way out is the word for why there is none."""
    (found,) = told_of(tmp_path, "2024-25 Q1: 88.0", "2024-25 Q1: #N/A")

    assert found.message == "Nothing stands here, because “#N/A” is taken for a comment."
    assert "not-available" in found.hint


ADDRESSES = [
    ("data@halton,gov.uk", "Did you mean “data@halton.gov.uk”?"),
    ("data at halton.gov.uk", "Did you mean “data@halton.gov.uk”?"),
    ("mailto:data@halton.gov.uk", "Did you mean “data@halton.gov.uk”?"),
    ("see website", "Write it as in team@anytown.gov.uk, or delete the field."),
    ("data@halton", "Write it as in team@anytown.gov.uk, or delete the field."),
]


@pytest.mark.parametrize(("typed", "hint"), ADDRESSES)
def test_address_of_the_contact(typed: str, hint: str, tmp_path: Path):
    """What is no e-mail address is refused, with the address that is most likely meant."""
    contact = f"contact: {{name: Performance team, email: '{typed}'}}"

    (found,) = told_of(tmp_path, "contact: {name: Performance team}", contact, "portal.yml")

    assert (found.code, found.hint) == ("wrong-type", hint)
