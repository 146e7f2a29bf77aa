"""A copy of one plan with all that it leans on, in which one change after the other is made, checked and undone."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

from csportal.checks.changes.against import found
from csportal.checks.changes.rule import Change as Step
from csportal.gate import gate
from csportal.link import Portal, link
from csportal.load import read_folder
from csportal.records.reading import read_records
from tests.mistakes.places import PLANS

if TYPE_CHECKING:
    from pathlib import Path

    from csportal.problems import Problem
    from csportal.records.seen import Seen
    from tests.mistakes.change import Change, Changed

TODAY = date(2026, 1, 1)
"""A day on which every period of the published plans has begun."""


def plan_of(file: str) -> str:
    """Return the plan in whose copy a file is changed: its own, else one of its council, else the first."""
    council = file.partition("/")[0]
    return next(
        (plan for plan in PLANS if file.startswith(f"{plan}/")),
        next((plan for plan in PLANS if plan.startswith(f"{council}/")), PLANS[0]),
    )


class Ground:
    """One plan's folder, its council and the portal's own files, as they are published but for one change at a time."""

    def __init__(self, data: Path, plan: str, folder: Path) -> None:
        self.root = folder / "data"
        council = plan.partition("/")[0]
        shutil.copytree(data / plan, self.root / plan)
        for file in ("portal.yml", "glossary.yml", f"{council}/council.yml"):
            shutil.copyfile(data / file, self.root / file)
        paths = [path for path in self.root.rglob("*") if path.is_file()]
        self.files = {path.relative_to(self.root).as_posix(): path.read_bytes() for path in paths}
        self.published, _ = self._portal()

    def gate(self, change: Change | None = None) -> list[Problem]:
        """Return the problems of the data with the change."""
        changed = change.changed(self.files) if change else {}
        try:
            self._write(changed)
            return list(gate(self.root).problems)
        finally:
            self._write({file: self.files.get(file) for file in changed})

    def against(self, change: Change) -> list[Problem]:
        """Return what the change may not do in silence to what is published."""
        changed = change.changed(self.files)
        try:
            self._write(changed)
            now, seen = self._portal()
            return found(Step(self.published, now, seen, TODAY))
        finally:
            self._write({file: self.files.get(file) for file in changed})

    def _write(self, changed: Changed) -> None:
        for file, raw in changed.items():
            path = self.root / file
            if raw is None:
                path.unlink(missing_ok=True)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)

    def _portal(self) -> tuple[Portal, Seen]:
        entries, _ = read_folder(self.root)
        records, _, seen = read_records(entries)
        return link(records, seen)[0], seen


def places(problems: list[Problem]) -> list[str]:
    """Return where the problems are, and their codes, as `file:line: code`."""
    return sorted(f"{one.place.file}:{one.place.line}: {one.code}" for one in problems)
