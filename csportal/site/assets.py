"""Scripts and fonts made by others: brought by a package manager, never kept in the repository."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

BASIC = "node_modules/plotly.js-basic-dist-min/plotly-basic.min.js"
FONT = "node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2"


def vendor_files(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield each file by its place on the site: Plotly's small script if npm brought it, else the wheel's; a font."""
    basic = root / BASIC
    yield "assets/vendor/plotly.min.js", basic if basic.is_file() else wheel_script()
    font = root / FONT
    if font.is_file():
        yield "assets/vendor/public-sans.woff2", font


def wheel_script() -> Path:
    """Return the full script that the plotly package carries."""
    spec = find_spec("plotly")
    assert spec  # noqa: S101 - it is one of the package's own requirements
    assert spec.origin  # noqa: S101 - a package with a file of its own
    return Path(spec.origin).parent / "package_data" / "plotly.min.js"
