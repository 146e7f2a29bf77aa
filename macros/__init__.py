"""What pages may call. Each macro is one line into csportal; all text comes back escaped and finished."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from csportal.site.edition import current


def define_env(env: Any) -> None:
    """Give pages their macros; the builder calls this."""
    root = Path(env.conf["config_file_path"]).parent

    @env.macro
    def show(page: str, part: str) -> str:
        """Show a part of a page: `{{ show(id, "facts") }}`; in a template, `id` is the page's own."""
        return current(root).show(page, part, _at(env))

    @env.macro
    def chart(record: str, kind: str) -> str:
        """Show a chart of a record: `{{ chart("anytown/plan/kpis/visits", "kpi-over-time") }}`."""
        return current(root).chart(record, kind, _at(env))

    @env.macro
    def link(record: str) -> str:
        """Link to a record's page by its own title: `{{ link("anytown/plan") }}`."""
        return current(root).link(record, _at(env))

    @env.macro
    def status(record: str) -> str:
        """Show a measure's latest figure with its status: `{{ status("anytown/plan/kpis/visits") }}`."""
        return current(root).status(record, _at(env))


def _at(env: Any) -> str:
    return str(env.page.url).strip("./")
