"""Building: the site is made beside the old one and takes its place when it is whole."""

from __future__ import annotations

import logging
import os
import shutil
from typing import TYPE_CHECKING

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from csportal.site import edition
from csportal.site.macro_errors import listen
from csportal.values.today import MOMENT, moment

if TYPE_CHECKING:
    from pathlib import Path

    from csportal.link import Portal

# Material for MkDocs prints a page about MkDocs 2 on every build unless it is told not to.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


SIGN = "pagefind/pagefind-entry.json"
"""What every built site holds, and no folder of sources."""


class BuildError(RuntimeError):
    """Raised when the builder stops; the site that was there is as it was."""


def build(root: Path, portal: Portal, target: Path) -> Path:
    """Build the site of a portal that has passed the gate into `target` and return it.

    Raises:
        BuildError: the builder stopped, or `target` holds something that is no site; it is as it was.

    """
    if target.exists() and any(target.iterdir()) and not (target / SIGN).is_file():
        raise BuildError(f"{target} holds something other than a site, so it is left as it is.")
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh, old = (target.with_name(f".{target.name}-{name}") for name in ("new", "old"))
    shutil.rmtree(fresh, ignore_errors=True)
    edition.hold(root, portal)
    errors = listen()
    given = os.environ.get(MOMENT)
    # The builder dates its pages too: by the day on which the portal is judged, so that this day says all of a build.
    os.environ[MOMENT] = moment(portal.today)
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(fresh), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        config.plugins.on_shutdown()
    except (Abort, ConfigurationError) as error:
        raise BuildError(str(error)) from None
    except SystemExit:
        # The macros plug-in ends the program when a page cannot be rendered.
        raise BuildError(" ".join(errors.found) or "A page cannot be rendered.") from None
    finally:
        os.environ.pop(MOMENT)
        if given is not None:
            os.environ[MOMENT] = given
    _swap(fresh, target, old)
    return target


def _swap(fresh: Path, target: Path, old: Path) -> None:
    """Put the new site in the place of the old one, which is kept until the new one stands."""
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def serve(root: Path, address: str) -> None:
    """Serve the site and build it again when data, content, look or program change.

    Raises:
        BuildError: the first build stopped.

    """
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    listen()
    try:
        mkdocs_serve(str(root / "mkdocs.yml"), livereload=True, dev_addr=address, strict=False)
    except (Abort, ConfigurationError) as error:
        raise BuildError(str(error)) from None
