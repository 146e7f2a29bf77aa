"""Readers of single cells: each returns what the text of a cell means, or refuses it with the way out.

Each raises an `UnreadableError` with the code of the problem; what reads two cells at once, a `refusal`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.problems import UnreadableError, nearest, quoted
from csportal.records.refusing import refusal
from csportal.signs import deceiving, plain
from csportal.values.number import parse_number
from csportal.values.period import Period, parse_period

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
URL = re.compile(r"https?://\w\S*", re.IGNORECASE)
EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
LONGEST = 5_000
LONGEST_LINE = 300


def read_text(given: str) -> str:
    """Return a text of several lines without the spaces around it (`empty-text`, `too-long`)."""
    text = given.strip()
    if not text:
        raise UnreadableError("empty-text", "The text is empty.", "Write it, or delete the field if it is optional.")
    if len(text) > LONGEST:
        hint = "Keep what a resident would read."
        raise UnreadableError("too-long", f"The text has {len(text):,} letters; {LONGEST:,} is the most.", hint)
    return text


def read_line(given: str) -> str:
    """Return a text as one line, with single spaces (`empty-text`, `too-long`)."""
    text = " ".join(read_text(given).split())
    if len(text) > LONGEST_LINE:
        hint = "Shorten it; longer text belongs in another field."
        raise UnreadableError("too-long", f"The text has {len(text)} letters; {LONGEST_LINE} is the most here.", hint)
    return text


def as_id(given: str) -> str:
    """Return a text as the id that is nearest to it; nothing where no letter of it can stand in one."""
    return re.sub(r"[^a-z0-9]+", "-", plain(given).lower()).strip("-")


def read_id(given: str) -> str:
    """Return the id, or refuse it.

    Raises:
        UnreadableError: it is not lower-case words joined by hyphens (`not-an-id`).

    """
    if not ID.fullmatch(given):
        better = as_id(given)
        odd = deceiving(given)
        message = f"{quoted(given)} is not an id{f': it holds {odd}' if odd else ''}."
        hint = f"Use lower-case words joined by hyphens, for example {quoted(better or 'foster-care')}."
        raise UnreadableError("not-an-id", message, f"Type it again by hand: {quoted(better)}." if odd else hint)
    return given


def read_yes_or_no(given: str) -> bool:
    """Return what true, false, yes or no means (`wrong-type`)."""
    if given.lower() in {"true", "yes"}:
        return True
    if given.lower() in {"false", "no"}:
        return False
    raise UnreadableError("wrong-type", f"{quoted(given)} is neither true nor false.", "Write true or false.")


def read_whole(given: str) -> int:
    """Return a whole number of up to nine digits, without a sign (`wrong-type`)."""
    if not re.fullmatch(r"[0-9]{1,9}", given.strip()):
        message = f"{quoted(given)} is not a whole number."
        raise UnreadableError("wrong-type", message, "Write digits only, such as 1 or 1000.")
    return int(given)


def read_change(given: str) -> Decimal:
    """Return the number of a change in per cent, which has its sign and % (`not-a-number`)."""
    if not given.strip().endswith("%"):
        hint = "Write the change with its sign and %, for example -1.43%."
        raise UnreadableError("not-a-number", f"{quoted(given)} is not a change in per cent.", hint)
    return parse_number(given)


def in_order(given: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    """Return a range, lower number first; equal numbers are refused too (`unclear-value`)."""
    low, high = given
    if low >= high:
        hint = "Write the lower number first, for example [4, 6]."
        raise refusal("unclear-value", f"A range from {low} to {high} holds nothing.", hint)
    return given


def read_period_once(given: str) -> Period:
    """Return the period, if it is written in its one way: a second would let it stand twice (`not-a-period`)."""
    period = parse_period(given)
    if period.text != given:
        hint = "Each period is written in one way only, so that it cannot stand here twice."
        raise UnreadableError("not-a-period", f"{quoted(given)} is to be written {quoted(period.text)} here.", hint)
    return period


def read_url(given: str) -> str:
    """Return a web address, which becomes a link: nothing else may, least of all a script (`wrong-type`)."""
    text = given.strip()
    if URL.fullmatch(text):
        return read_line(text)
    message = f"{quoted(text)} is not the address of a web page."
    if slip := re.match(r"(https?)(?:(:?/{1,2})|(:{1,2}))(?=\w)", text, re.IGNORECASE):
        better = f"{slip[1]}://{text[slip.end() :]}"
        what = "colon is" if ":" not in slip[0] else "second slash is" if "/" in slip[0] else "two slashes are"
        hint = f"The {what} missing after {quoted(slip[1])}. Write {quoted(better)}."
        raise UnreadableError("wrong-type", message, hint)
    begins = re.fullmatch(r"(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", text)
    hint = f"Write {quoted('https://' + text)}." if begins else "Copy it from the browser; it begins with https://."
    raise UnreadableError("wrong-type", message, hint)


def read_email(given: str) -> str:
    """Return an e-mail address (`wrong-type`)."""
    text = read_line(given)
    if EMAIL.fullmatch(text):
        return text
    better = (
        re.sub(r"\s*(?:\(at\)|\[at\]| at )\s*", "@", text.removeprefix("mailto:")).replace(",", ".").replace(" ", "")
    )
    is_slip = EMAIL.fullmatch(better)
    hint = f"Did you mean {quoted(better)}?" if is_slip else "Write it as in team@anytown.gov.uk, or delete the field."
    raise UnreadableError("wrong-type", f"{quoted(text)} is not an e-mail address.", hint)


def reader_of_words(choices: tuple[str, ...], slips: Mapping[str, str]) -> Callable[[str], str]:
    """Return the reader of a field that holds one of a few words (`unknown-word`).

    `slips` are other words for some of them.
    """

    def read(given: str) -> str:
        given = given.strip()
        if given not in choices:
            slip = slips.get(given.lower())
            hint = f"Write {quoted(slip)}." if slip else nearest(given, choices)
            raise UnreadableError("unknown-word", f"{quoted(given)} is not one of the words allowed here.", hint)
        return given

    return read
