"""Signs that deceive the eye: those that cannot be seen, and letters of other scripts that look like Latin ones."""

from __future__ import annotations

import re
import unicodedata

UNSEEN = {
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u200e": "left-to-right mark",
    "\u200f": "right-to-left mark",
    "\u2060": "word joiner",
    "\ufeff": "byte order mark",
}
"""Signs that show nothing. Two of them join or part letters where a script needs it, and two turn its direction."""
NEVER_MEANT = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Those that no script needs."""
SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u3000]")
"""Spaces that look like the usual one."""
OTHER_SCRIPT = "\u0370-\u03ff\u0400-\u052f"
ALIKE = str.maketrans(
    "аеорсухіјѕԁһкмтвнАЕОРСТХКМВНІЅЈορνατικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijsdhkmtbhAEOPCTXKMBHISJopvatikABEZHIKMNOPTYX"
)


def shown_unseen(text: str) -> str:
    """Return a text with the names of signs that cannot be seen and that nobody means, in square brackets."""
    return text if text.isascii() else NEVER_MEANT.sub(lambda found: f"[{UNSEEN[found[0]]}]", text)


def plain(text: str) -> str:
    """Return a text without unseen signs, and with the letters that its look-alikes stand in for."""
    return "".join(sign for sign in text if sign not in UNSEEN).translate(ALIKE)


def deceiving(text: str) -> str:
    """Return what deceives the eye in a word that is to be of plain letters, in words; nothing where nothing does."""
    for sign in text if not text.isascii() else "":
        if sign in UNSEEN:
            return f"a {UNSEEN[sign]}, which cannot be seen"
        if SPACES.match(sign):
            return f"a {unicodedata.name(sign).lower()}, which is not the usual space"
        if sign.translate(ALIKE) != sign:
            script = unicodedata.name(sign).split()[0].capitalize()
            return f"the {script} letter “{sign}”, which looks like “{sign.translate(ALIKE)}”"
    return ""
