"""The search index: Pagefind reads the built pages and writes an index that readers fetch in pieces."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from csportal.site.search_order import sort_filters

if TYPE_CHECKING:
    from pathlib import Path


class SearchIndexError(RuntimeError):
    """Raised when Pagefind cannot index the site; carries what it said."""


def index(site: Path) -> None:
    """Write the search index into the built site.

    Raises:
        SearchIndexError: Pagefind failed.

    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SearchIndexError(done.stderr.strip() or done.stdout.strip())
    sort_filters(site / "pagefind")
