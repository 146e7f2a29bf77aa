"""Reading data files: text stays as typed, its place is known, and what cannot be read is a problem, never a crash."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from csportal.load import read_folder
from csportal.load.decode import LARGEST
from csportal.load.text import read_text
from csportal.problems import MOST

TITLE = "title: Home visits\n"


def read(text: str | bytes) -> list[str]:
    """Return the problems of a file with this content, as `line:column: code`."""
    _, problems = read_text("a.yml", text.encode() if isinstance(text, str) else text)
    return [f"{problem.place.line}:{problem.place.column}: {problem.code}" for problem in problems]


def tree_of(text: str | bytes) -> object:
    """Return the content of a file that can be read."""
    entry, problems = read_text("a.yml", text.encode() if isinstance(text, str) else text)
    assert problems == []
    assert entry is not None
    return entry.tree


@pytest.mark.parametrize(
    "typed",
    ["no", "yes", "12.50", "010", "0x1F", "1e3", "2011-12", "2011-06-30", "1_000", "12:30", ".5", "true", "=", "-0"],
)
def test_scalar_stays_as_typed(typed):
    """A value is the text that was typed, whatever it looks like."""
    expected = {"a": typed}

    actual = tree_of(f"a: {typed}\n")

    assert actual == expected


@pytest.mark.parametrize("typed", ["", "~", "null"])
def test_nothing_is_nothing(typed):
    """A field with nothing after its colon holds nothing."""
    actual = tree_of(f"a: {typed}\n")

    assert actual == {"a": None}


@pytest.mark.parametrize("typed", ['""', '"~"', "'null'"])
def test_quoted_nothing_is_text(typed):
    """What stands in quotation marks is text, even where it is empty."""
    actual = tree_of(f"a: {typed}\n")

    assert actual == {"a": typed[1:-1]}


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbftitle: Caf\xc3\xa9\nref: A1\n",
        b"title: Caf\xc3\xa9\r\nref: A1\r\n",
        b"title: Caf\xc3\xa9\rref: A1\r",
        b"title: Caf\xc3\xa9\nref: A1",
        b"---\ntitle: Caf\xc3\xa9\nref: A1\n",
        b"# A comment\n\ntitle: Caf\xc3\xa9 # another\nref: A1\n",
    ],
    ids=["byte order mark", "Windows", "old Mac", "no last line end", "document start", "comments"],
)
def test_editors_are_forgiven(raw):
    """How an editor marks the file and ends its lines makes no difference."""
    actual = tree_of(raw)

    assert actual == {"title": "Café", "ref": "A1"}


def test_space_round_a_name_is_dropped():
    """A space of any kind that was pasted along with a field's name is not part of the name."""
    actual = tree_of("title\u00a0: Visits\n2011-12  Q1: 5\n")

    assert actual == {"title": "Visits", "2011-12 Q1": "5"}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", ["1:1: empty-file"]),
        (b"\n\n# only a comment\n", ["1:1: empty-file"]),
        (b"---\n", ["1:1: empty-file"]),
        (b"title: a\nref: Caf\xe9\n", ["2:9: unreadable-file"]),
        (b"\xef\xbb\xbftitle: Caf\xe9\n", ["1:11: unreadable-file"]),
        ("title: Visits\n".encode("utf-16"), ["1:1: unreadable-file"]),
        ("title: Visits\n".encode("utf-16-le"), ["1:2: unreadable-file"]),
        ("title: Visits\n".encode("utf-32"), ["1:1: unreadable-file"]),
        (b"title: a\nref: b\x00c\n", ["2:7: unreadable-file"]),
        (b"title: \xed\xa0\x80\n", ["1:8: unreadable-file"]),
        (b"title: a\xef\xbb\xbfb\n", ["1:9: unreadable-file"]),
        (b"title: a\r\nref: b\x07c\r\n", ["2:7: unreadable-file"]),
        ("title: a\nref: b\u202ec\n".encode(), ["2:7: unreadable-file"]),
        ("title: a\nref: b\u2028c\n".encode(), ["2:7: unreadable-file"]),
        (b"title: " + b"a" * LARGEST, ["1:1: unreadable-file"]),
        (b"title: " + b"a" * 10_000_000, ["1:1: unreadable-file"]),
        (b"- a\n- b\n", ["1:1: wrong-type"]),
        (b"just text\n", ["1:1: wrong-type"]),
        (b"[a, b]\n", ["1:1: wrong-type"]),
    ],
    ids=[
        "nothing", "comments only", "document start only", "Latin-1", "Latin-1 after a byte order mark", "UTF-16",
        "UTF-16 without its mark", "UTF-32", "NUL", "half a character", "a second byte order mark", "bell",
        "right-to-left override", "line separator", "too large", "10 MB", "list", "text", "list in brackets",
    ],
)  # fmt: skip
def test_file_that_is_no_record(raw, expected):
    """A file that is not a group of fields in plain UTF-8 is one problem, at the place where it goes wrong."""
    assert read(raw) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\n", ["2:1: repeated-key"]),
        ("a: {b: 1, b: 2}\n", ["1:11: repeated-key"]),
        ("a: 1\nb: 2\nc: 3\na: 1\nb: 2\nc: 3\n", ["4:1: repeated-key"]),
        ("a: 1\nb: 2\nc: 3\nd: 4\na: 1\nb: 2\nc: 3\n", ["5:1: repeated-key"]),
        ("a: 1\na: 2\na: 3\nb: 1\nb: 2\n", ["2:1: repeated-key", "3:1: repeated-key", "5:1: repeated-key"]),
        ("a: &x 1\nb: 2\n", ["1:4: yaml-alias"]),
        ("a: &x\n", ["1:4: yaml-alias"]),
        ("a: *x\n", ["1:4: yaml-alias"]),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", ["1:4: yaml-alias", "3:7: yaml-alias"]),
        ("a: {<<: {b: 1}}\n", ["1:5: yaml-alias"]),
        ("a: !!python/object:os.system x\n", ["1:4: yaml-tag"]),
        ("a: !secret x\n", ["1:4: yaml-tag"]),
        ("[a]: 1\n", ["1:1: yaml-syntax"]),
        ("a: {{ macro }}\n", ["1:5: yaml-syntax"]),
    ],
)
def test_yaml_that_hides_something(text, expected):
    """What YAML would overwrite, copy or convert in silence is a problem where it stands."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "words"),
    [
        ("a:\n\tb: 1\n", "2:1", "tab"),
        ("a:\n  b: 1\n\tc: 2\n", "3:1", "tab"),
        ("a:\n\u00a0 b: 1\n", "2:1", "space of another kind"),
        ('a: "x\nb: 1\n', "1:4", "not closed"),
        ('a: "x\nb: "y"\nc: 1\n', "1:4", "not closed"),
        ('"a: 1\nb: 2\n', "1:1", "not closed"),
        ("a: 'Children's visits'\n", "1:14", "after the closing quotation mark"),
        ('a: "x" y\n', "1:7", "after the closing quotation mark"),
        ('a: "C:\\data"\n', "1:7", "backslash"),
        ("a: x: y\n", "1:5", "holds a colon and a space"),
        ("a: 1\nb c\nd: 1\n", "2:1", "no colon"),
        ("abc\nd: 1\n", "1:1", "no colon"),
        ("a: 1\nb:c\nd: 1\n", "2:2", "no space after the colon"),
        ("a: [1, 2\nb: 1\n", "1:4", "not closed"),
        ("a: {b: [1, 2}\n", "1:8", "not closed"),
        ("a: {b: 1\n", "1:4", "not closed"),
        ("a: [1, 2]]\n", "1:10", "closes nothing"),
        ("a: {b: 1 c: 2}\n", "1:11", "cannot be read from here"),
        ("a: 1\n b: 2\n", "2:2", "further in"),
        ("a:\n    b: 1\n  c: 2\n", "2:5", "further in"),
        ("a:\n  b: 1\n   c: 2\n  d: 3\n", "3:4", "further in"),
        ("a:\n   b: 1\n    c: 2\nd:\n    e: 1\n", "2:4", "less far in"),
        ("a: %6\n", "1:4", "cannot begin with “%”"),
        ("a: @x\n", "1:4", "cannot begin with “@”"),
        ("a: `x`\n", "1:4", "cannot begin with “`”"),
        ("a: *see below* x\n", "1:4", "cannot begin with “*”"),
        ("a: **bold** x\n", "1:4", "cannot begin with “*”"),
        ("a: & b\n", "1:4", "cannot begin with “&”"),
        ("a: > text\n  b\n", "1:4", "begins on the next line"),
        ("a: - b\n", "1:4", "line of its own"),
        ("a:\n  - b: 1\n  -c: 2\n", "3:3", "no space after the hyphen"),
        ("a:\n  - b: 1\n  d: 3\n", "3:3", "hyphen"),
        ("a: 1\n---\nb: 2\n", "2:1", "“---” ends the record here and begins another"),
        ("a: 1\nb: 2\n...\nc: 3\n", "3:1", "“...” ends the record here"),
        ("a: 1\n------\nb: 2\n", "2:1", "holds nothing but “------”"),
    ],
)
def test_syntax_is_explained(text, expected, words):
    """A slip of YAML is one problem, on the line where it was made, in plain words."""
    _, problems = read_text("a.yml", text.encode())

    assert [(problem.code, f"{problem.place.line}:{problem.place.column}") for problem in problems] == [
        ("yaml-syntax", expected),
    ]
    assert words in problems[0].message
    assert problems[0].hint


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: 1\n---\nb: 2\n", "what stands below belongs to the same record"),
        ("a: 1\nb: 2\n---\na: 3\nb: 4\n", "Both sides have “a”, “b”: move what stands below into a file of its own"),
        ("a:\n  - b: 1\n---\na:\n  - b: 2\n", "Take it out with the second “a:”"),
        ("a: 1\n---\n", "nothing stands below it"),
    ],
)
def test_second_record_in_a_file_is_told_by_what_it_holds(text, words):
    """Where “---” parts a file, the way out is a file of its own only for what is another record."""
    _, problems = read_text("a.yml", text.encode())

    assert words in problems[0].hint


LAUGHS = "a0: &a0 [ha, ha, ha]\n" + "".join(f"a{n + 1}: &a{n + 1} [*a{n}, *a{n}, *a{n}]\n" for n in range(30))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (LAUGHS, "yaml-alias"),
        ("a: " + "[" * 1_000 + "]" * 1_000, "too-deep"),
        ("a: " + "[" * 1_000, "too-deep"),
        ("a: " + "[" * 900_000, "too-deep"),
        ("{a: " * 1_000 + "}" * 1_000, "too-deep"),
        ("{a: " * 200_000, "too-deep"),
        ("a:\n" + "- " * 400_000, "too-deep"),
        ("a: " + "[" * 10_000 + "]" * 10_000, "too-deep"),
        ("? " * 400_000, "too-deep"),
        ("\n".join(" " * n + "a:" for n in range(1_000)), "too-deep"),
        ("".join("  " * n + "- a:\n" for n in range(400)), "too-deep"),
    ],
    ids=[
        "a billion laughs", "1,000 brackets", "1,000 open brackets", "900,000 open brackets", "1,000 braces",
        "200,000 open braces", "400,000 hyphens", "10,000 brackets",
        "400,000 question marks", "1,000 steps of indent", "400 lists",
    ],
)  # fmt: skip
def test_nesting_is_bounded(text, code):
    """However deep a file nests, it is refused in so many words, and the program goes on."""
    _, problems = read_text("a.yml", text.encode())

    assert {problem.code for problem in problems} == {code}


def test_twenty_levels_are_read():
    """Twenty levels within each other are more than any record needs, and are read."""
    assert read("a: " + "[" * 19 + "1" + "]" * 19) == []
    assert read("a: " + "[" * 20 + "1" + "]" * 20) == ["1:24: too-deep"]


def test_many_brackets_are_read():
    """A long money table has hundreds of brackets side by side, which is no nesting."""
    text = "lines:\n" + "  - [1, 2, (3), 4]\n" * 300

    assert read(text) == []


def test_problems_of_one_file_have_an_end():
    """A file in which thousands of things are wrong is told of a hundred times, no more."""
    assert len(read("a: 1\n" * 5_000)) == MOST


@pytest.mark.parametrize("text", ["R&D", "Supplies & Services", "5 * 3", "A *star* in text", "x&y"])
def test_ampersand_and_star_within_text(text):
    """An ampersand or a star within a text is part of it."""
    assert tree_of(f"a: {text}\n") == {"a": text}


def write(folder: Path, files: dict[str, str]) -> Path:
    data = folder / "data"
    for file, text in files.items():
        (data / file).parent.mkdir(parents=True, exist_ok=True)
        (data / file).write_text(text, "utf-8")
    return data


def found_in(data: Path) -> list[str]:
    """Return the problems of a folder, as `file: code`."""
    return [f"{problem.place.file}: {problem.code}" for problem in read_folder(data)[1]]


def test_folder_is_read_in_order(tmp_path):
    """Files are read in the order of their paths, each named from the data folder on."""
    data = write(tmp_path, {"b.yml": TITLE, "a/c.yml": TITLE, "a/b/d.yml": TITLE})

    entries, problems = read_folder(data)

    assert [entry.file for entry in entries] == ["data/a/b/d.yml", "data/a/c.yml", "data/b.yml"]
    assert problems == []


def test_hidden_files_and_schemas_are_no_data(tmp_path):
    """Hidden files, and the schemas that editors use, are left alone."""
    data = write(tmp_path, {"a.yml": TITLE, ".DS_Store": "", ".idea/x.xml": "", "schemas/kpi.json": "{}"})

    assert found_in(data) == []


@pytest.mark.parametrize("name", ["a.csv", "a.yml~", "README.md", "a", "a.yml.bak", "a.YML"])
def test_other_files_are_refused(tmp_path, name):
    """A file that is not named as a data file is told, so that nothing is left out in silence."""
    data = write(tmp_path, {name: TITLE})

    assert found_in(data) == [f"data/{name}: misplaced-file"]


def test_folder_named_as_a_file(tmp_path):
    """A folder whose name ends as a file's does is a problem."""
    data = write(tmp_path, {"x.yml/a.yml": TITLE})

    assert found_in(data) == ["data/x.yml: unreadable-file"]


def test_link_out_of_the_folder(tmp_path):
    """A link that leads out of the data folder is not followed."""
    data = write(tmp_path, {"a.yml": TITLE})
    (tmp_path / "secret.yml").write_text(TITLE, "utf-8")
    (data / "b.yml").symlink_to(tmp_path / "secret.yml")

    assert found_in(data) == ["data/b.yml: unreadable-file"]


@pytest.mark.parametrize("target", ["nowhere.yml", "b.yml"])
def test_link_to_nothing(tmp_path, target):
    """A link whose file was removed, or that leads to itself, is a problem."""
    data = write(tmp_path, {"a.yml": TITLE})
    (data / "b.yml").symlink_to(data / target)

    assert found_in(data) == ["data/b.yml: unreadable-file"]


def test_linked_folder_is_told(tmp_path):
    """A folder that is a link is not followed, and is told."""
    data = write(tmp_path, {"a.yml": TITLE})
    (tmp_path / "elsewhere").mkdir()
    (data / "council").symlink_to(tmp_path / "elsewhere")

    assert found_in(data) == ["data/council: misplaced-file"]


def test_pipe_is_not_waited_for(tmp_path):
    """Something that is not a file is refused without being opened."""
    data = write(tmp_path, {"a.yml": TITLE})
    os.mkfifo(data / "b.yml")

    assert found_in(data) == ["data/b.yml: unreadable-file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
@pytest.mark.parametrize("name", ["a.yml", "council"])
def test_file_that_may_not_be_read(tmp_path, name):
    """A file or folder that may not be opened is a problem."""
    data = write(tmp_path, {"a.yml": TITLE, "council/b.yml": TITLE})
    (data / name).chmod(0)

    found = found_in(data)
    (data / name).chmod(0o700)

    assert found == [f"data/{name}: unreadable-file"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [("a\nb.yml", "a?b.yml"), ("\x1b[31m.yml", "?[31m.yml"), ("\u202ea.yml", "?a.yml"), ("😀.yml", "😀.yml")],
)
def test_name_cannot_forge_a_message(tmp_path, name, shown):
    """A file name that would begin a new line or move the cursor is shown without those signs; others as they are."""
    data = write(tmp_path, {name: "", "a/" + name: TITLE})

    entries, problems = read_folder(data)

    assert [entry.file for entry in entries] == [f"data/a/{shown}"]
    assert [str(problem).splitlines()[0] for problem in problems] == [
        f"data/{shown}:1:1: empty-file: The file is empty."
    ]


def test_file_removed_before_it_is_read(tmp_path, monkeypatch):
    """A file that is removed after the folder was listed is a problem, and the others are read."""
    data = write(tmp_path, {"a.yml": TITLE, "b.yml": TITLE})
    monkeypatch.setattr(
        "csportal.load.folder.data_files", lambda data: [data / name for name in ("a.yml", "gone.yml", "b.yml")]
    )

    entries, problems = read_folder(data)

    assert [entry.file for entry in entries] == ["data/a.yml", "data/b.yml"]
    assert [str(problem).splitlines()[0] for problem in problems] == [
        "data/gone.yml:1:1: unreadable-file: The file cannot be read: no such file or directory."
    ]


@pytest.mark.parametrize("then", ["nothing", "folder", "link"])
def test_file_that_changes_while_it_is_read(tmp_path, monkeypatch, then):
    """A file that is removed, or becomes something else, between the look at it and its opening, is a problem."""
    data = write(tmp_path, {"a.yml": TITLE})
    look = Path.lstat

    def look_and_remove(path: Path) -> os.stat_result:
        found = look(path)
        path.unlink()
        if then == "folder":
            path.mkdir()
        if then == "link":
            path.symlink_to(path)
        return found

    monkeypatch.setattr(Path, "lstat", look_and_remove)

    assert found_in(data) == ["data/a.yml: unreadable-file"]


def test_folder_linked_into_itself(tmp_path):
    """A folder that is a link to the one that holds it is told once, and not followed without end."""
    data = write(tmp_path, {"council/a.yml": TITLE})
    (data / "council" / "again").symlink_to(data)

    assert found_in(data) == ["data/council/again: misplaced-file"]


def test_deep_folders_are_read(tmp_path):
    """Files in folders within folders, far deeper than any record, are read in their turn."""
    data = write(tmp_path, {"a/" * 200 + "b.yml": TITLE})

    assert len(read_folder(data)[0]) == 1


def test_many_small_files_are_read(tmp_path):
    """Thousands of files, most of them empty, are each an entry or a problem."""
    data = write(tmp_path, {f"{number % 50}/{number}.yml": TITLE if number % 5 == 0 else "" for number in range(3_000)})

    entries, problems = read_folder(data)

    assert (len(entries), len(problems)) == (600, 2_400)


def test_name_that_is_no_text(tmp_path):
    """A file name that is not in UTF-8 is shown as far as it can be."""
    data = write(tmp_path, {"a.yml": TITLE})
    Path(os.fsdecode(os.fsencode(data) + b"/caf\xe9.txt")).write_text("", "utf-8")

    assert found_in(data) == ["data/caf?.txt: misplaced-file"]
