"""Whatever a data file holds, reading and checking it ends in records or in problems."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from csportal.gate import Verdict, gate
from csportal.load.text import read_text
from csportal.problems import Level
from csportal.records.kinds import kind_of_file
from tests.conftest import ROOT
from tests.properties.plain import is_plain, is_within
from tests.properties.settings import tries

if TYPE_CHECKING:
    from collections.abc import Callable

PIECES = st.sampled_from([
    "a", "title", "2011-12", "1,435", "(5)", "null", "~", "no", ": ", ":", "- ", "-", "? ", ", ", "\n", "\n  ",
    "\n    ", "\t", "\r", "\r\n", "[", "]", "{", "}", '"', "'", "|", ">", "|-\n  ", "&a ", "*a", "!a ", "!!str ",
    "<<: ", " # b", "#", "%", "@", "`", "---\n", "...\n", "%YAML 1.1\n", "\\", "\\x", "“", "”", "\u00a0", "\u200b",
    "\u2028", "\x85", "\x00", "\ufeff", "é", "😀", "<<<<<<< HEAD\n", "=======\n", "{{ x }}", "<script>", "Q1", "..",
    "%d", "{name}",
])  # fmt: skip
YAMLISH = st.lists(PIECES, max_size=25).map("".join)
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"), max_size=12
)
PLAIN_TEXTS = TEXTS.map(lambda text: re.sub("[\u2028-\u202e\u2066-\u2069]", "", text))
NAMES = st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True)
TREES = st.recursive(
    PLAIN_TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3), max_leaves=12
)


def is_settled(raw: bytes) -> None:
    """See that a file's content is an entry or a problem, each problem plainly said and at a place in the file."""
    typed = raw.decode("utf-8", "replace")
    entry, problems = read_text("data/a.yml", raw)

    assert entry or problems
    assert problems == read_text("data/a.yml", raw)[1]
    for problem in problems:
        assert is_plain(problem, typed), problem
        assert is_within(problem, typed), problem


@tries(150)
@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_settled(raw):
    """Whatever bytes a file holds, they are an entry or a problem."""
    is_settled(raw)


@tries(150)
@given(YAMLISH)
def test_anything_like_yaml_is_settled(text):
    """However the signs of YAML are mixed, they are an entry or a problem."""
    is_settled(text.encode())


@tries(100)
@given(YAMLISH, st.sampled_from(["utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "utf-8-sig"]))
def test_any_encoding_is_settled(text, encoding):
    """In whichever encoding a file is saved, it is an entry or a problem."""
    is_settled(text.encode(encoding, "replace"))


@tries(200)
@given(st.dictionaries(NAMES, TREES, min_size=1, max_size=4), st.sampled_from([None, True, False]))
def test_what_is_written_is_read(tree, flow):
    """What a program writes as quoted YAML, whichever way it is laid out, is read as the same text."""
    raw = yaml.safe_dump(tree, default_style='"', default_flow_style=flow, allow_unicode=True).encode()

    entry, problems = read_text("data/a.yml", raw)

    assert problems == []
    assert entry
    assert entry.tree == tree


ODD = st.sampled_from([
    "", "~", "[]", "{}", "[[]]", "{a: b}", "-", "0", "-0", "-5", "(5)", "5%", "250%", "1e999", "NaN", "9" * 24,
    "9" * 25, "0.0000001", "1,435", "1.435", "1900", "2199-12-31", "AY 1900-01 autumn", "1900..2199", "2199-00",
    "2012-02-29", "2011..2014", "31/02/2025", "\N{ARABIC-INDIC DIGIT THREE}", "\N{FULLWIDTH DIGIT EIGHT}", "TBC",
    "new", "suppressed", "blank", "dash", "to-be-confirmed", "increase", "{due: 1900}", "{value: 5}",
    "{change: -5%, from: 1900}", "{below: england}", "{points: -1}", "true", "x" * 400, "x" * 6000, "&a b", "*a",
    "!a b", "|", ">", "# b", '"', "'", '"\\0"', '"\\u202e"', '"\\ud800"', "{{ 7*7 }}", "<script>", "http://[", "😀",
    "a\u00a0b", "- a", "? a", "a: b",
])  # fmt: skip
SCALAR = re.compile(r"[^\s,:\[\]{}]+(?: [^\s,:\[\]{}]+)*")


def typed_for(line: str, word: int, typed: str) -> str:
    """Return the line with one of its words, or runs of words, typed differently."""
    found = list(SCALAR.finditer(line))
    if not found:
        return line
    one = found[word % len(found)]
    return line[: one.start()] + typed + line[one.end() :]


# What may be done to the lines of a file, given two of them and what is typed.
TO_LINES: dict[str, Callable[[list[str], int, int, str], list[str]]] = {
    "deleted": lambda lines, here, _, __: [*lines[:here], *lines[here + 1 :]],
    "several deleted": lambda lines, here, there, _: [*lines[: min(here, there)], *lines[max(here, there) :]],
    "repeated": lambda lines, here, there, _: [*lines[:there], lines[here], *lines[there:]],
    "moved": lambda lines, here, there, _: [*lines[:here], lines[there], *lines[here + 1 :]],
    "indented": lambda lines, here, _, __: [*lines[:here], f"  {lines[here]}", *lines[here + 1 :]],
    "not indented": lambda lines, here, _, __: [*lines[:here], lines[here].lstrip(), *lines[here + 1 :]],
    "typed": lambda lines, here, there, typed: [*lines[:here], f"{' ' * (there % 3 * 2)}{typed}\n", *lines[here:]],
    "another value": lambda lines, here, _, typed: [
        *lines[:here], f"{lines[here].partition(':')[0]}: {typed}\n", *lines[here + 1 :],
    ],
    "another word": lambda lines, here, there, typed: [
        *lines[:here], typed_for(lines[here], there, typed), *lines[here + 1 :],
    ],
}  # fmt: skip
# What may be done to its bytes, given two places.
TO_BYTES: dict[str, Callable[[bytes, int, int], bytes]] = {
    "byte deleted": lambda raw, here, _: raw[:here] + raw[here + 1 :],
    "byte typed": lambda raw, here, there: raw[:here] + bytes([there % 256]) + raw[here + 1 :],
    "byte moved": lambda raw, here, there: raw[:here] + raw[there : there + 1] + raw[here + 1 :],
    "end lost": lambda raw, here, _: raw[:here],
    "part pasted": lambda raw, here, there: raw[:here] + raw[there : there + 200] + raw[here:],
}


@dataclass(frozen=True)
class Slip:
    """One thing done to a file, at places that are given in ten-thousandths of it."""

    what: str
    here: int
    there: int
    typed: str

    def done_to(self, raw: bytes) -> bytes:
        if self.what in TO_BYTES:
            return TO_BYTES[self.what](raw, len(raw) * self.here // 10_000, len(raw) * self.there // 10_000)
        lines = raw.decode("utf-8", "replace").splitlines(keepends=True) or ["\n"]
        here, there = (len(lines) * share // 10_000 for share in (self.here, self.there))
        return "".join(TO_LINES[self.what](lines, here, there, self.typed)).encode("utf-8", "replace")


WHAT = st.sampled_from([*TO_LINES, "another value", "another word", *TO_BYTES])
SHARES = st.integers(0, 9_999)
SLIPS = st.lists(st.builds(Slip, WHAT, SHARES, SHARES, ODD), min_size=1, max_size=3)
UNREAD = {"yaml-syntax", "yaml-alias", "yaml-tag", "too-deep", "unreadable-file", "empty-file"}


@dataclass(frozen=True)
class Folder:
    """A data folder that the tests spoil, one file at a time; what was read of the others is kept."""

    data: Path
    files: tuple[Path, ...]
    typed: str

    @property
    def kept(self) -> Path:
        return self.data.with_name("read.json")

    def spoilt(self, file: Path, raw: bytes) -> Verdict:
        """Return what the gate says of the folder with another content of one file, which is put back."""
        whole = file.read_bytes()
        try:
            file.write_bytes(raw)
            return gate(self.data, self.kept)
        finally:
            file.write_bytes(whole)


@pytest.fixture(scope="module", params=["council", "halton", "barnet"])
def folder(request, tmp_path_factory):
    """The tests' own council, or one that this repository publishes."""
    data = tmp_path_factory.mktemp(request.param) / "data"
    if request.param == "council":
        shutil.copytree(ROOT / "tests" / "council", data)
    else:
        shutil.copytree(ROOT / "data" / request.param, data / request.param)
        for name in ("portal.yml", "glossary.yml"):
            shutil.copyfile(ROOT / "data" / name, data / name)
    files = tuple(sorted(data.rglob("*.yml")))
    return Folder(data, files, "\n".join(file.read_text("utf-8") for file in files))


@tries(25)
@given(SHARES, SLIPS)
def test_spoilt_file_is_told(folder, which, slips):
    """However a real file is spoilt, the gate ends with plain problems at places; a broken one blames no other."""
    file = folder.files[len(folder.files) * which // 10_000]
    raw = file.read_bytes()
    for slip in slips:
        raw = slip.done_to(raw)
    name = file.relative_to(folder.data.parent).as_posix()
    own = raw.decode("utf-8", "replace")

    verdict = folder.spoilt(file, raw)

    assert (verdict.portal is None) == any(one.level == Level.ERROR for one in verdict.problems)
    assert list(verdict.problems) == sorted(set(verdict.problems))
    for problem in verdict.problems:
        assert is_plain(problem, folder.typed + own), problem
        assert problem.place.file != name or is_within(problem, own), problem
    if any(one.code in UNREAD and one.place.file == name for one in verdict.problems):
        assert {one.place.file for one in verdict.problems} == {name}


def one_of_each_kind(folder: Folder) -> list[Path]:
    """Return a file of each kind, the first of its folder."""
    paths = {file: file.relative_to(folder.data).as_posix() for file in folder.files}
    return list({kind_of_file(path)[0]: file for file, path in reversed(paths.items())}.values())


@pytest.mark.parametrize("folder", ["council"], indirect=True)
def test_broken_file_blames_no_other(folder):
    """A file that cannot be read, of whichever kind, is the only one that is told of."""
    for file in one_of_each_kind(folder):
        name = file.relative_to(folder.data.parent).as_posix()

        verdict = folder.spoilt(file, b"{: [")

        assert {one.place.file for one in verdict.problems} == {name}


@pytest.mark.parametrize("folder", ["council"], indirect=True)
def test_file_that_is_gone_ends_in_problems(folder):
    """Whichever kind of file is deleted, the gate ends: with a problem where another needs it."""
    for file in one_of_each_kind(folder):
        text = file.read_bytes()
        file.unlink()
        try:
            verdict = gate(folder.data, folder.kept)
        finally:
            file.write_bytes(text)
        assert (verdict.portal is None) == any(one.level == Level.ERROR for one in verdict.problems)
