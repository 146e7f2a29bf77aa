"""Two lists of words that others keep: English words, British spellings among them, and common misspellings.

The files are read for their words alone: the programs that they come with take longer to start than a check may last.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

ENGLISH = ("symspellpy", "frequency_dictionary_en_82_765.txt")
"""One word a line with how often it is used, the most frequent first."""
MISSPELT = ("codespell_lib", "data/dictionary.txt")
"""A line for each misspelling, as in “wether->weather, whether,”; in the order of the alphabet."""
LATER = frozenset([
    "academise", "academised", "annum", "anonymised", "benchmarked", "benefitted", "benefitting", "bunds", "chatbot",
    "chatbots", "cyberbullying", "dataset", "datasets", "decarbonise", "enablement", "esafety", "gatekeeping",
    "geocoded", "helpdesk", "housebuilding", "https", "inhouse", "insourced", "licensor", "mentee", "mentees",
    "misspelt", "novate", "novated", "onboarding", "onwards", "orthoptist", "orthoptists", "overspends",
    "placemaking", "rebased", "rebasing", "rephased", "reprofiled", "reprovision", "rewilding", "roadmap",
    "specialties", "specialty", "streetscene", "toolkits", "triaged", "unpick", "unpicked", "upskill", "upskilled",
    "upskilling", "vape", "vapes", "vaping", "virement", "virements", "vlog", "vlogs", "webpages", "wellbeing",
])  # fmt: skip
"""English words that the lists do not know."""

PLACES = frozenset([
    "bacup", "blaby", "broadland", "buxton", "consett", "crewe", "devizes", "earby", "filey", "frome", "goole",
    "ilkley", "malling", "notting", "rother", "seaton", "thame", "tring", "wapping", "watchet", "woking", "worksop",
    "worthing",
])  # fmt: skip
"""Places whose names are much like common words, as long as they begin with a capital."""

_is_english: dict[str, bool] = {}
"""Each word that was asked, so that the list is read again only for new ones."""


def unknown(words: Iterable[str]) -> set[str]:
    """Return those of the words, all in small letters, that are in no list of English words."""
    asked = set(words) - _is_english.keys() - LATER
    if asked:
        left = {word.encode() for word in asked}.difference(_english())
        _is_english.update(dict.fromkeys(asked, True))
        _is_english.update((word.decode(), False) for word in left)
    return {word for word in words if not _is_english.get(word, True)}


def known(words: AbstractSet[str]) -> list[str]:
    """Return those of the words that are English, the most frequent first; none of them is kept."""
    found = {word.encode() for word in words}.intersection(_english()) if words else ()
    return [word.decode() for word in sorted(found, key=_english().index)]


def common(count: int) -> list[str]:
    """Return the most frequent words."""
    return [word.decode() for word in _english()[:count]]


def meant(word: str) -> list[str]:
    """Return the words that a common misspelling stands for; none where it is no such."""
    text, sought = _misspelt(), f"{word}->".encode()
    low, high = 0, len(text)
    while low < high:  # always at the beginning of a line
        middle = text.rfind(b"\n", low, (low + high) // 2) + 1 or low
        if text[middle : middle + len(sought)] < sought:
            low = text.find(b"\n", middle) + 1 or high
        else:
            high = middle
    if not text.startswith(sought, low):
        return []
    end = text.find(b"\n", low)
    right = text[low + len(sought) : end if end >= 0 else None].decode()
    return [one.strip() for one in right.split(",") if one.strip()]


@cache
def _english() -> list[bytes]:
    return _read(*ENGLISH).removeprefix(b"\xef\xbb\xbf").translate(None, b"0123456789").split()


@cache
def _misspelt() -> bytes:
    return _read(*MISSPELT).lower()


def _read(package: str, name: str) -> bytes:
    """Return a file of an installed package, without starting the package."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(package)
    return (Path(spec.submodule_search_locations[0]) / name).read_bytes()
