"""The words of an exception: why it is one, and what else is there to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from csportal.derive.exceptions import Exceptional


def why(found: Exceptional[Any]) -> list[str]:
    """Return every reason that something is an exception, each by itself."""
    first, *others = found.reasons
    return [f"Why it is here: {first.said}", *(f"Also: {one.said}" for one in others)]


def there(*words: str | None) -> tuple[str, ...]:
    """Return the words that there are, each a paragraph."""
    return tuple(word for word in words if word)
