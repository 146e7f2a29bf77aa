"""From the bytes of a file to its text: what is no text, or shows nothing where it stands, is a problem."""

from __future__ import annotations

import re

from csportal.problems import Place, Problem, quoted

LARGEST = 1_000_000
"""How many bytes a file may have."""
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
SEEN = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
INDENT_UNSEEN = re.compile("^ *[\u00a0\u2000-\u200b\u202f\u3000]", re.MULTILINE)
CONFLICT_MARKS = ("<" * 7, ">" * 7)
SIDES = re.compile(
    r"<{7} ?(?P<first>.*)\n(?P<one>(?:.*\n)*?)(?:\|{7}.*\n(?:.*\n)*?)?={7}\n(?P<other>(?:.*\n)*?)>{7} ?(?P<second>.*)"
)
"""The two versions that a merge could not join, each with the name of where it is from."""
SAVE_AS = "Save it as UTF-8; in most editors: Save as, Encoding."
DOCUMENT = "Open it in the program that it is of, copy what it says into a plain text file, and save that as UTF-8."
FORMS = {
    b"\xff\xfe": ("in UTF-16, which some programs call “Unicode”", SAVE_AS),
    b"\xfe\xff": ("in UTF-16, which some programs call “Unicode”", SAVE_AS),
    b"PK\x03\x04": ("a document or a table of an office program, or a ZIP file", DOCUMENT),
    b"\xd0\xcf\x11\xe0": ("a document or a table of an office program", DOCUMENT),
    b"{\\rtf": ("a document in rich text", DOCUMENT),
    b"%PDF-": ("a PDF file", DOCUMENT),
}
"""How files begin that are no plain text: what each is, and the way out."""
CONFLICT = re.compile(r"^(?:<{7}|>{7})(?![<>]).*", re.MULTILINE)


def decode(file: str, raw: bytes) -> tuple[str | None, list[Problem]]:
    """Return the text of a file, or none, with the problem that it has."""
    if len(raw) > LARGEST:
        message = f"The file has more than {LARGEST:,} bytes, the most that is read."
        return None, [Problem(Place(file), "unreadable-file", message, "Split it, or check what was pasted in.")]
    if (begin := next((one for one in FORMS if raw.startswith(one)), None)) is not None:
        form, hint = FORMS[begin]
        return None, [Problem(Place(file), "unreadable-file", f"The file is {form}, not text in UTF-8.", hint)]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The place in characters: what stands before the first wrong byte is well-formed.
        before = bytes(error.object[: error.start]).decode("utf-8", "replace")
        hint = _of_windows(bytes(error.object[error.start : error.start + 1])) or SAVE_AS
        return None, [Problem(_end_of(file, before), "unreadable-file", "The file is not in UTF-8.", hint)]
    if (not text.isascii() or raw.translate(None, SEEN)) and (found := UNSEEN.search(text)):
        message = f"There is an invisible control character (U+{ord(found[0]):04X}) here."
        where = _end_of(file, text[: found.start()])
        return None, [Problem(where, "unreadable-file", message, "Delete it and type the text again.")]
    if not text.isascii() and (found := INDENT_UNSEEN.search(text)):
        message = f"There is a space of another kind (U+{ord(found[0][-1]):04X}) in the indent of this line."
        where = _end_of(file, text[: found.end() - 1])
        return None, [Problem(where, "yaml-syntax", message, "Delete the indent and type it again with the space bar.")]
    if holds_any(text, CONFLICT_MARKS) and (found := CONFLICT.search(text)):
        return None, [_conflict(_end_of(file, text[: found.start()]), found[0], text[found.start() :])]
    return text, []


def _of_windows(byte: bytes) -> str:
    """Return the way out where the byte is a sign of the older encoding of Windows; nothing where it is of none."""
    sign = byte.decode("cp1252", "ignore")
    if not sign.isprintable() or not sign.strip():
        return ""
    return (
        f"The byte {byte.hex().upper()} is {quoted(sign)} in Windows-1252: open the file again with that encoding, "
        "then save it as UTF-8 (in most editors: Save as, Encoding). Do not save a file that shows “�”."
    )


def _end_of(file: str, before: str) -> Place:
    """Return the place just after the text."""
    lines = re.split(r"\r\n|\r|\n", before)
    return Place(file, len(lines), len(lines[-1]) + 1)


def _conflict(where: Place, mark: str, rest: str) -> Problem:
    message = (
        f"This is a mark of a merge conflict: {quoted(mark)}. Two versions of the lines here stand one upon the other."
    )
    hint = "Keep one of the versions and delete the lines that begin with <<<<<<<, ======= and >>>>>>>."
    hint = f"{_apart(rest)}{hint}"
    return Problem(where, "yaml-syntax", message, hint)


def _apart(text: str) -> str:
    """Return what the two versions of a merge conflict differ in, where that is the value of one field."""
    found = SIDES.match(text)
    if found is None:
        return ""
    one, other = ([line.strip() for line in found[side].splitlines()] for side in ("one", "other"))
    only, instead = ([line for line in lines if line not in against] for lines, against in ((one, other), (other, one)))
    fields = [line.partition(": ") for line in (*only, *instead)]
    if len(only) != 1 or len(instead) != 1 or fields[0][0] != fields[1][0] or not (fields[0][2] and fields[1][2]):
        return ""
    name, said, again = quoted(fields[0][0].removeprefix("- ")), quoted(fields[0][2]), quoted(fields[1][2])
    return f"They differ in {name}: {said} ({found['first']}) and {again} ({found['second']}). "


def holds_any(text: str, signs: tuple[str, ...]) -> bool:
    """Whether a text holds any of a few signs: much quicker than a pattern, which is then asked of few files only."""
    return any(map(text.__contains__, signs))
