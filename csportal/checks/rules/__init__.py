"""Rules for the data: a folder for each family, and in it a module for each rule, found by being there."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from csportal.checks.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules, by family and code: each is the `RULE` of a module in the folder of its family."""
    found = [
        replace(import_module(f"{__name__}.{room.name}.{module.name}").RULE, family=room.name.replace("_", "-"))
        for room in iter_modules(__path__)
        for module in iter_modules([f"{one}/{room.name}" for one in __path__])
    ]
    return tuple(sorted(found, key=lambda rule: (rule.family, rule.code)))
