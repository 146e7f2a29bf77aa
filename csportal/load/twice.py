"""A name that stands twice in one group: whether the second is a copy, or one of the two was meant to be another."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

import yaml

from csportal.problems import UnreadableError, quoted
from csportal.values.period import parse_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.values.period import Period

Path: TypeAlias = "tuple[str | int, ...]"
Groups: TypeAlias = "dict[Path, yaml.MappingNode]"
DAY = timedelta(days=1)
EVERY = 3
"""From how many entries on a field that all others have is one that this one is to have."""
SAME = "The two are the same: delete either."


def way_out(groups: Groups, group: yaml.Node, name: str) -> str:
    """Return what to do about a name that is twice in a group; `groups` are all of the file."""
    given = [value for key, value in group.value if key.value == name]
    is_same = all(_plain(one) == _plain(given[0]) for one in given)
    if meant := _meant(groups, group, name):
        rest = "Delete one only if it is a copy." if is_same else "They differ, so neither is a plain copy."
        which = _which(_keys(group), name, meant)
        return f"{which} is most likely {quoted(meant)}, which is missing here. {rest}"
    if is_same:
        return SAME
    both = [quoted(said, 30) for one in given if (said := _value(one))]
    told = f" ({', then '.join(both)})" if len(both) == len(given) else ""
    return f"The two differ{told}, so neither is a plain copy: keep the one that is right, or put its own name to each."


def _which(keys: list[str], name: str, meant: str) -> str:
    """Return which of two that stand side by side is meant to be another period, by their order."""
    own, other, first = _period(name), _period(meant), keys.index(name)
    if own and other and keys[first : first + 2] == [name, name]:
        return "The first" if other < own else "The second"
    return "One of the two"


def _value(node: yaml.Node) -> str:
    """Return what stands after a name, or as the value in a group of fields; else nothing."""
    if isinstance(node, yaml.MappingNode):
        return next((_value(one) for key, one in node.value if key.value == "value"), "")
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def _plain(node: yaml.Node) -> object:
    """Return what a node says, so that two can be compared."""
    if isinstance(node, yaml.ScalarNode):
        return " ".join(node.value.split())
    if isinstance(node, yaml.MappingNode):
        return sorted((str(_plain(key)), repr(_plain(value))) for key, value in node.value)
    return [_plain(one) for one in node.value]


def _meant(groups: Groups, group: yaml.Node, name: str) -> str:
    """Return the name that one of the two should most likely have: the one that is missing, where that can be told."""
    keys = _keys(group)
    period = _period(name)
    gaps = {one.text for one in _gaps(keys, name, period)} - set(keys) if period else set()
    if len(gaps) == 1:
        return gaps.pop()
    sisters = [_keys(one) for one in _sisters(groups, group)]
    lacking = {key for one in sisters for key in one} - set(keys)
    usual = [key for key in lacking if sum(key in one for one in sisters) * 2 > len(sisters)]
    if period:
        fitting = [one for one in usual if _period(one)]
    else:
        fitting = [one for one in usual if len(sisters) >= EVERY and all(one in sister for sister in sisters)]
    return fitting[0] if len(fitting) == 1 else ""


def _keys(group: yaml.Node) -> list[str]:
    return [" ".join(key.value.split()) for key, _ in group.value if isinstance(key, yaml.ScalarNode)]


def _period(name: str) -> Period | None:
    try:
        return parse_period(name)
    except UnreadableError:
        return None


def _gaps(keys: list[str], name: str, period: Period) -> Iterator[Period]:
    """Yield the periods of which just one is missing where one of the two stands, between its two neighbours."""
    places = [row for row, key in enumerate(keys) if key == name and 0 < row < len(keys) - 1]
    for left, right in ((_period(keys[row - 1]), _period(keys[row + 1])) for row in places):
        if left and right and left < right:
            for one in (left.after, right.before):
                if (one.kind, one.first, one.last) == (period.kind, left.last + DAY, right.first - DAY):
                    yield one


def _sisters(found: Groups, group: yaml.Node) -> list[yaml.MappingNode]:
    """Return the groups that stand where this one does in the other entries of its list."""
    own = next((path for path, one in found.items() if one is group), ())
    shape = [step for step in own if isinstance(step, str)]
    others = [path for path in found if len(path) == len(own) and path != own]
    return [found[path] for path in others if [step for step in path if isinstance(step, str)] == shape]


def groups_of(root: yaml.Node) -> Groups:
    """Return every group of a file, with the way to it."""
    return dict(_groups(root, ()))


def _groups(node: yaml.Node, path: Path) -> Iterator[tuple[Path, yaml.MappingNode]]:
    if isinstance(node, yaml.MappingNode):
        yield path, node
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield from _groups(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for row, one in enumerate(node.value):
            yield from _groups(one, (*path, row))
