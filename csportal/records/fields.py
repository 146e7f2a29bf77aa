"""Field types: what a cell of a data file may hold, each with its reader, its meaning and its JSON Schema."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from csportal.problems import UnreadableError, nearest, quoted
from csportal.signs import deceiving, plain
from csportal.values.figure import Figure, Missing, parse_figure
from csportal.values.number import Printed, parse_number
from csportal.values.period import Period, parse_period

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
URL = re.compile(r"https?://\w\S*", re.IGNORECASE)
EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
LONGEST = 5_000
LONGEST_LINE = 300


def reads(parse: Callable[[str], object], expected: str) -> BeforeValidator:
    """Return a validator that reads text by `parse` and turns its refusal into pydantic's kind of error."""

    def read(given: object) -> object:
        if not isinstance(given, str):
            raise refusal("wrong-type", f"{expected} is expected here, not {_kind(given)}.", "")
        try:
            return parse(given)
        except UnreadableError as error:
            raise refusal(error.code, error.message, error.hint) from None

    return BeforeValidator(read)


@dataclass(frozen=True)
class Refused:
    """One thing that a validator refuses; `path` leads from the validated part to the spot that it is about."""

    code: str
    message: str
    hint: str
    path: tuple[str | int, ...] = ()
    is_key: bool = False
    """Whether it is about the name that the path ends in, rather than about what stands there."""


def refusal(code: str, message: str, hint: str, path: tuple[str | int, ...] = ()) -> PydanticCustomError:
    """Return the error that a validator raises so that its code, message and way out reach the officer unchanged."""
    return refusals([Refused(code, message, hint, path)])


def refusals(found: Sequence[Refused]) -> PydanticCustomError:
    """Return the error for several things that a validator refuses."""
    return PydanticCustomError("refused", "{message}", {"message": found[0].message, "all": tuple(found)})


def _kind(given: object) -> str:
    kinds = {dict: "a group of fields", list: "a list", type(None): "nothing"}
    return kinds.get(type(given), "something else")


def _text(given: str) -> str:
    text = given.strip()
    if not text:
        raise UnreadableError("empty-text", "The text is empty.", "Write it, or delete the field if it is optional.")
    if len(text) > LONGEST:
        hint = "Keep what a resident would read."
        raise UnreadableError("too-long", f"The text has {len(text):,} letters; {LONGEST:,} is the most.", hint)
    return text


def _line(given: str) -> str:
    text = " ".join(_text(given).split())
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


def _yes_or_no(given: str) -> bool:
    if given.lower() in {"true", "yes"}:
        return True
    if given.lower() in {"false", "no"}:
        return False
    raise UnreadableError("wrong-type", f"{quoted(given)} is neither true nor false.", "Write true or false.")


def _whole(given: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", given.strip()):
        message = f"{quoted(given)} is not a whole number."
        raise UnreadableError("wrong-type", message, "Write digits only, such as 1 or 1000.")
    return int(given)


def _share(given: str) -> Decimal:
    if not given.strip().endswith("%"):
        hint = "Write the change with its sign and %, for example -1.43%."
        raise UnreadableError("not-a-number", f"{quoted(given)} is not a change in per cent.", hint)
    return parse_number(given)


def _in_order(given: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    low, high = given
    if low >= high:
        hint = "Write the lower number first, for example [4, 6]."
        raise refusal("unclear-value", f"A range from {low} to {high} holds nothing.", hint)
    return given


def _named_once(given: str) -> Period:
    """Return the period, if it is written in its one way: a second way would let one period stand twice."""
    period = parse_period(given)
    if period.text != given:
        hint = "Each period is written in one way only, so that it cannot stand here twice."
        raise UnreadableError("not-a-period", f"{quoted(given)} is to be written {quoted(period.text)} here.", hint)
    return period


def _url(given: str) -> str:
    """Return a web address, which becomes a link: nothing else may, least of all a script."""
    text = given.strip()
    if URL.fullmatch(text):
        return _line(text)
    message = f"{quoted(text)} is not the address of a web page."
    if slip := re.match(r"(https?)(?:(:?/{1,2})|(:{1,2}))(?=\w)", text, re.IGNORECASE):
        better = f"{slip[1]}://{text[slip.end() :]}"
        what = "colon is" if ":" not in slip[0] else "second slash is" if "/" in slip[0] else "two slashes are"
        hint = f"The {what} missing after {quoted(slip[1])}. Write {quoted(better)}."
        raise UnreadableError("wrong-type", message, hint)
    begins = re.fullmatch(r"(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", text)
    hint = f"Write {quoted('https://' + text)}." if begins else "Copy it from the browser; it begins with https://."
    raise UnreadableError("wrong-type", message, hint)


def _email(given: str) -> str:
    text = _line(given)
    if EMAIL.fullmatch(text):
        return text
    better = (
        re.sub(r"\s*(?:\(at\)|\[at\]| at )\s*", "@", text.removeprefix("mailto:")).replace(",", ".").replace(" ", "")
    )
    is_slip = EMAIL.fullmatch(better)
    hint = f"Did you mean {quoted(better)}?" if is_slip else "Write it as in team@anytown.gov.uk, or delete the field."
    raise UnreadableError("wrong-type", f"{quoted(text)} is not an e-mail address.", hint)


def word(*choices: str) -> Any:
    """Return the type of a field that holds one of a few words."""
    words = WithJsonSchema({"type": "string", "enum": list(choices)})
    return Annotated[str, reads(_one_of(choices, {}), "A word"), words]


def reads_word(choices: Iterable[str], slips: Mapping[str, str]) -> BeforeValidator:
    """Return the validator of a field that holds one of a few words; `slips` are other words for some of them."""
    return reads(_one_of(tuple(choices), slips), "A word")


def _one_of(choices: tuple[str, ...], slips: Mapping[str, str]) -> Callable[[str], str]:
    def read(given: str) -> str:
        given = given.strip()
        if given not in choices:
            slip = slips.get(given.lower())
            hint = f"Write {quoted(slip)}." if slip else nearest(given, choices)
            raise UnreadableError("unknown-word", f"{quoted(given)} is not one of the words allowed here.", hint)
        return given

    return read


@dataclass(frozen=True)
class Reference:
    """Marks a field that holds the id of another record, and says of which kind."""

    kind: str


def reference(kind: str) -> Any:
    """Return the type of a field that names a record of the kind by its id; linking looks it up."""
    return Annotated[str, reads(read_id, "An id"), Reference(kind), WithJsonSchema(_pattern(ID.pattern))]


def _pattern(pattern: str) -> dict[str, Any]:
    return {"type": "string", "pattern": f"^{pattern}$"}


NUMBER_SCHEMA = {"type": ["number", "string"]}
PERIOD_SCHEMA = {"type": ["string", "integer"], "examples": ["2011-12", "2011-12 Q1", "2010", "2011-06", "2011-06-30"]}


@dataclass(frozen=True)
class Prose:
    """Marks a field that holds text for a reader."""


LINE_SCHEMA = {"type": ["string", "number"], "minLength": 1, "maxLength": LONGEST_LINE}
TEXT_SCHEMA = {"type": "string", "minLength": 1, "maxLength": LONGEST}
URL_SCHEMA = {"type": "string", "pattern": r"^[Hh][Tt][Tt][Pp][Ss]?://\w\S*$", "maxLength": LONGEST_LINE}

Line = Annotated[str, reads(_line, "One line of text"), Prose(), WithJsonSchema(LINE_SCHEMA)]
Name = Annotated[str, reads(_line, "A name"), WithJsonSchema(LINE_SCHEMA)]
"""A name that a figure stands under; it is no text for a reader of its own."""
Text = Annotated[str, reads(_text, "Text"), Prose(), WithJsonSchema(TEXT_SCHEMA)]
Email = Annotated[str, reads(_email, "An e-mail address"), Prose(), WithJsonSchema(LINE_SCHEMA)]
Url = Annotated[str, reads(_url, "A web address"), WithJsonSchema(URL_SCHEMA)]
Id = Annotated[str, reads(read_id, "An id"), WithJsonSchema(_pattern(ID.pattern))]
YesNo = Annotated[bool, reads(_yes_or_no, "true or false"), WithJsonSchema({"type": "boolean"})]
Whole = Annotated[int, reads(_whole, "A whole number"), WithJsonSchema({"type": "integer", "minimum": 0})]
Number = Annotated[Decimal, reads(parse_number, "A number"), WithJsonSchema(NUMBER_SCHEMA)]
Amount = Annotated[Printed, reads(Printed, "An amount"), WithJsonSchema(NUMBER_SCHEMA)]
Change = Annotated[Decimal, reads(_share, "A change in per cent"), WithJsonSchema(_pattern(r"-?[0-9.]+%"))]
Range = Annotated[tuple[Number, Number], AfterValidator(_in_order)]
Span = Annotated[Period, reads(parse_period, "A period"), PlainSerializer(str), WithJsonSchema(PERIOD_SCHEMA)]
SpanKey = Annotated[Period, reads(_named_once, "A period"), PlainSerializer(str), WithJsonSchema(PERIOD_SCHEMA)]
Value = Annotated[
    Figure,
    reads(parse_figure, "A number"),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "enum": [str(word) for word in Missing]}]}),
]


def optional(meaning: str, **extra: Any) -> Any:
    """Return a field that may be left out, with its meaning."""
    return Field(default=None, description=meaning, **extra)


def required(meaning: str, **extra: Any) -> Any:
    """Return a field that must be there, with its meaning."""
    return Field(description=meaning, **extra)


def listed(meaning: str, **extra: Any) -> Any:
    """Return a list that may be left out, with its meaning."""
    return Field(default=(), description=meaning, **extra)
