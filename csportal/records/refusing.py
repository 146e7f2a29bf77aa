"""How a validator refuses: each refusal reaches the officer with its code, its message and its way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from csportal.problems import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


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
