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
CONFLICT = re.compile(r"^(?:<{7}|>{7})(?![<>]).*", re.MULTILINE)


def decode(file: str, raw: bytes) -> tuple[str | None, list[Problem]]:
    """Return the text of a file, or none, with the problem that it has."""
    if len(raw) > LARGEST:
        message = f"The file has more than {LARGEST:,} bytes, the most that is read."
        return None, [Problem(Place(file), "unreadable-file", message, "Split it, or check what was pasted in.")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The place in characters: what stands before the first wrong byte is well-formed.
        before = bytes(error.object[: error.start]).decode("utf-8", "replace")
        hint = "Save it as UTF-8; in most editors: Save as, Encoding."
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
        return None, [_conflict(_end_of(file, text[: found.start()]), found[0])]
    return text, []


def _end_of(file: str, before: str) -> Place:
    """Return the place just after the text."""
    lines = re.split(r"\r\n|\r|\n", before)
    return Place(file, len(lines), len(lines[-1]) + 1)


def _conflict(where: Place, mark: str) -> Problem:
    message = (
        f"This is a mark of a merge conflict: {quoted(mark)}. Two versions of the lines here stand one upon the other."
    )
    hint = "Keep one of the versions and delete the lines that begin with <<<<<<<, ======= and >>>>>>>."
    return Problem(where, "yaml-syntax", message, hint)


def holds_any(text: str, signs: tuple[str, ...]) -> bool:
    """Whether a text holds any of a few signs: much quicker than a pattern, which is then asked of few files only."""
    return any(map(text.__contains__, signs))
