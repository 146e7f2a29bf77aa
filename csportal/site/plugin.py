"""The one place that MkDocs knows: before it builds, the data is checked and the pages are prepared."""

from __future__ import annotations

import logging
import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.base import Config
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin

from csportal.checks.asking import FaultyRuleError
from csportal.gate import gate
from csportal.load.cache import KEPT
from csportal.site import edition
from csportal.site.assets import vendor_files
from csportal.site.prepare import TemplateError, prepare
from csportal.site.search import index
from csportal.values.today import DayError, build_day

if TYPE_CHECKING:
    from datetime import date

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files

    from csportal.link import Portal

THEME_ONLY = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png")

log = logging.getLogger("mkdocs.plugins.csportal")


class Settings(Config):  # type: ignore[no-untyped-call]
    """The plug-in has no settings: everything is in data/."""


class CsportalPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]
    """Lets `mkdocs build` and `mkdocs serve` do by themselves what their users expect."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs' own signature
        self.serving = command == "serve"
        self.code = _code_stamp()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the data, prepare the pages and point the builder at them."""
        root = Path(config.config_file_path).parent
        if getattr(self, "serving", False) and self.code != _code_stamp():
            log.info("The program has changed: starting again")
            os.execv(sys.executable, sys.orig_argv)  # noqa: S606 - the very command that is running
        today = _today()
        if not edition.is_fresh(root, today if getattr(self, "serving", False) else None):
            edition.hold(root, _checked(root, today))
        current = edition.current(root)
        settings = current.portal.settings
        config.site_name = settings.title
        config.site_description = settings.summary
        config.extra["notice"] = settings.notice
        config.extra["fonts"] = [name for name, _ in vendor_files(root) if name.endswith(".woff2")]
        try:
            config.docs_dir = str(prepare(root, current, config.site_url or "/"))
        except TemplateError as error:
            raise Abort(str(error)) from None
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out the theme's scripts and styles, as pages use the portal's own; have each template read once."""
        for file in list(files):
            if file.src_uri.startswith(THEME_ONLY):
                files.remove(file)
        # All pages of a type have the same text for the macros plug-in, which would compile it for each.
        macros = config.plugins["macros"].env  # type: ignore[attr-defined]  # the macros plug-in's own
        macros.from_string = cache(macros.from_string)
        return files

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG002 - MkDocs' own signature
        """Watch what people edit, not what is prepared from it; and never wait for the server to end the program."""
        server.unwatch(config.docs_dir)
        # Stopped while it starts, the server's thread is not told of it and would keep the program alive.
        server.serve_thread.daemon = True
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make the search index of what was built."""
        index(Path(config.site_dir))


def _checked(root: Path, today: date) -> Portal:
    try:
        verdict = gate(root / "data", root / KEPT, today)
    except FaultyRuleError as error:
        raise Abort(f"{error} This is a fault of the program, not of the data; nothing was built.") from None
    for problem in verdict.problems:
        log.log(logging.ERROR if problem.level == "error" else logging.INFO, "%s", problem)
    if verdict.portal is None:
        raise Abort("The data has problems; nothing was built.")
    return verdict.portal


def _today() -> date:
    try:
        return build_day()
    except DayError as error:
        raise Abort(str(error)) from None


def _code_stamp() -> int:
    return max(path.stat().st_mtime_ns for path in Path(__file__).parents[1].rglob("*.py"))
