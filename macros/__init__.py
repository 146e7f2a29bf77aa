"""What pages may call. Each macro is one line into csportal; all text comes back escaped and finished."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from csportal.site.edition import current


def define_env(env: Any) -> None:
    """Give pages their macros; the builder calls this."""
    root = Path(env.conf["config_file_path"]).parent

    def show(page: str, part: str) -> str:
        """Return a part of a page.

        Example: `{{ show(id, "facts") }}`; in a template, `id` is the page's own.
        """
        return current(root).show(page, part, _at(env))

    def chart(record: str, kind: str) -> str:
        """Show a chart of a record.

        Example: `{{ chart("anytown/plan/kpis/visits", "kpi-over-time") }}`.
        """
        return current(root).chart(record, kind, _at(env))

    def link(record: str) -> str:
        """Link to a record's page by its own title.

        Example: `{{ link("anytown/plan") }}`.
        """
        return current(root).link(record, _at(env))

    def status(record: str) -> str:
        """Show a measure's latest figure with its status.

        Example: `{{ status("anytown/plan/kpis/visits") }}`.
        """
        return current(root).status(record, _at(env))

    for macro in (show, chart, link, status):
        env.macro(macro)


def _at(env: Any) -> str:
    return str(env.page.url).strip("./")
