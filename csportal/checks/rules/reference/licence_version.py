"""The address of the licence leads to the version that its name gives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.portal import PortalSettings
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

OF_NAME = lazy_pattern(r"\b(?:v|version |licence |license )\s?(\d)(?:\.(\d))?(?!\d)", re.IGNORECASE)
OF_ADDRESS = lazy_pattern(r"(?:/v?|version[/-]?)(\d)(?:\.(\d))?(?=/|$|\.html?$)", re.IGNORECASE)


def check(portal: Portal) -> Iterator[Problem]:
    for settings in portal.all(PortalSettings):
        name, url = settings.licence.name, settings.licence.url
        given, leads = _version(OF_NAME, name), _version(OF_ADDRESS, url)
        if given and leads and given != leads:
            message = f"{quoted(name)} is version {given}, but its address leads to version {leads}: {quoted(url, 100)}"
            hint = "Check under which version the data is published, then put the name or the address right."
            yield Problem(settings.at("licence", "url"), RULE.code, message, hint, record=settings.key)


def _version(pattern: re.Pattern[str], text: str) -> str:
    """Return the version in a name or an address, “3.0”; nothing where there is none."""
    found = pattern.search(text)
    return f"{found[1]}.{found[2] or '0'}" if found else ""


PORTAL = "portal.yml"

RULE = Rule(
    code="licence-version",
    says="The address of the licence leads to the version that the licence's name gives.",
    bad=Example(
        PORTAL,
        with_line(COUNCIL[PORTAL], "version/3/", "version/2/"),
        "5:52: licence-version: “Open Government Licence v3.0” is version 3.0, but its address leads to version 2.0: "
        "“https://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/”",
    ),
    good=Example(PORTAL, COUNCIL[PORTAL]),
    check=check,
)
