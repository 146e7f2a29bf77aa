"""The edition: one portal's pages by address, for the macros that show their parts."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from csportal.derive.rating.standing import standing
from csportal.gate import gate
from csportal.link import Portal
from csportal.load.cache import KEPT
from csportal.load.folder import data_files
from csportal.present.figures import figure
from csportal.present.gather import modules
from csportal.present.links import link
from csportal.present.shapes import Details, Page
from csportal.present.tags import tag
from csportal.publish.html import Writer, top
from csportal.publish.stash import finished, finished_inline
from csportal.records.base import Record
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path


class NoSuchPartError(LookupError):
    """Raised when a page asks for a record, a part or a chart that there is not; the build stops."""


@dataclass(frozen=True)
class Edition:
    """One portal and all its pages. Everything here is a pure function of the portal."""

    portal: Portal

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page by its address."""
        found: dict[str, Page] = {}
        for page in self._all_pages():
            if page.path in found:
                first, second = found[page.path].kind_label.lower(), page.kind_label.lower()
                raise NoSuchPartError(
                    f"A {first} and a {second} page both want the address “{page.path}”: rename one id."
                )
            found[page.path] = page
        return found

    def _all_pages(self) -> Iterator[Page]:
        for module in modules("csportal.present.pages").values():
            yield from module.pages(self.portal)

    def show(self, address: str, part: str, at: str) -> str:
        """Return a part of a page as HTML, for the page at `at`; the part `top` is the title and the way back up."""
        page = self.pages.get(address)
        if page is None:
            raise NoSuchPartError(f"There is no page “{address}”.")
        if part == "top":
            return finished(top(page, at))
        if part not in page.parts:
            raise NoSuchPartError(f"The page “{address}” has no part “{part}”. It has: top, {', '.join(page.parts)}.")
        own = part if address == at else f"{address} {part}"
        return finished(Writer(at, page.path, own).blocks(page.parts[part]))

    def chart(self, address: str, kind: str, at: str) -> str:
        """Return a chart of any kind of any record as HTML."""
        record = self._record(address)
        found = modules("csportal.present.charts")
        name = kind.replace("-", "_")
        if name not in found:
            raise NoSuchPartError(f"There is no chart “{kind}”. There are: {', '.join(found)}.")
        drawn = found[name].chart(self.portal, record) if isinstance(record, found[name].SUBJECTS) else None
        if drawn is None:
            raise NoSuchPartError(f"“{address}” has nothing for a chart “{kind}”.")
        home = link(record).to.partition("#")[0]
        writer = Writer(at, home, f"{address} {kind}")
        return finished(writer.block(drawn) + writer.blocks(self._same_figures(record, found[name].TABLES)))

    def _same_figures(self, record: Record, names: tuple[str, ...]) -> list[Details]:
        """Return the table of what a chart shows, folded up."""
        found = [modules("csportal.present.tables")[name] for name in names]
        tables = [module.table(self.portal, record) for module in found if isinstance(record, module.SUBJECTS)]
        return [Details("The same figures as a table", (table,), "data") for table in tables]

    def link(self, address: str, at: str) -> str:
        """Return a link to a record's page, within a line of text."""
        to = link(self._record(address))
        if to.to.partition("#")[0] not in self.pages:
            raise NoSuchPartError(f"“{address}” has no page of its own.")
        return finished_inline(Writer(at).inline(to))

    def status(self, address: str, at: str) -> str:
        """Return a measure's latest figure with its status, within a line of text."""
        record = self._record(address)
        if not isinstance(record, Kpi):
            raise NoSuchPartError(f"“{address}” is not a measure.")
        now = standing(self.portal, record)
        writer = Writer(at)
        return finished_inline(f"{writer.inline(figure(record, now.entry))} {writer.inline(tag(now.rag, now.working))}")

    def _record(self, address: str) -> Record:
        record = self.portal.by_key.get(address)
        if record is None:
            raise NoSuchPartError(f"There is no record “{address}”.")
        return record


_held: dict[Path, tuple[object, Edition]] = {}


def hold(root: Path, portal: Portal) -> Edition:
    """Keep the edition of a portal for the macros of the build that follows.

    Where the data is hosted comes from the environment (CSPORTAL_REPOSITORY), as the workflow knows it best.
    """
    edition = Edition(replace(portal, memory={}, hosted_at=os.environ.get("CSPORTAL_REPOSITORY", "")))
    _held[root.resolve()] = (stamp(root), edition)
    return edition


def current(root: Path) -> Edition:
    """Return the edition held for the project, or one made from its data when none is held (another builder).

    Raises:
        NoSuchPartError: the data has problems; `csportal check` lists them.

    """
    held = _held.get(root.resolve())
    if held:
        return held[1]
    portal = gate(root / "data", root / KEPT).portal
    if portal is None:
        raise NoSuchPartError("The data has problems; “csportal check” lists them.")
    return hold(root, portal)


def is_fresh(root: Path, today: date | None = None) -> bool:
    """Whether the held edition was made from the data as it is now; and for a day, if one is given."""
    held = _held.get(root.resolve())
    if held is None or held[0] != stamp(root):
        return False
    return today is None or held[1].portal.today == today


def stamp(root: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what tells whether the data has changed: each file's name, time and size."""
    found = [(path, path.lstat()) for path in data_files(root / "data")] if (root / "data").is_dir() else []
    return tuple((str(path), info.st_mtime_ns, info.st_size) for path, info in found)
