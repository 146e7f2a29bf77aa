"""A service says what it does where all the others of its council do."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.council import Service

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

LEAST = 3
"""How many others there are at least, for what all of them have to be more than chance."""


def check(portal: Portal) -> Iterator[Problem]:
    services: dict[str, list[Service]] = defaultdict(list)
    for one in portal.all(Service):
        services[one.home.council].append(one)
    for beside in services.values():
        silent = [one for one in beside if not one.about]
        if len(silent) == 1 and len(beside) > LEAST:
            one = silent[0]
            message = f"{quoted(one.title)} has no “about”, which all the other services of the council have."
            hint = f"Say in “about” what it does. If nothing can be said, add: accepted: {{{RULE.code}: why}}"
            yield Problem(one.at("title"), RULE.code, message, hint, Level.WARNING, one.key)


FILE = "anytown/council.yml"
SERVICES = COUNCIL[FILE] + "    about: Help for families.\n"
SERVICES += "".join(
    f"  - {{id: {one.lower()}, title: {one}, about: Help with {one.lower()}.}}\n" for one in ("Care", "Play", "Schools")
)

RULE = Rule(
    code="service-unexplained",
    says="A service says what it does where every other service of its council does, and there are three or more.",
    bad=Example(
        FILE,
        SERVICES.replace(", about: Help with schools.", ""),
        "12:26: service-unexplained: “Schools” has no “about”, which all the other services of the council have.",
    ),
    good=Example(FILE, SERVICES),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
