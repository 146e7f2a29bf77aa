"""Preparing: every page as a Markdown file and every table as its downloads, in the folder that the builder reads."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from csportal.present.feed import feed
from csportal.present.pages.data import datasets
from csportal.problems import nearest
from csportal.publish.downloads import downloads
from csportal.publish.feed import to_atom
from csportal.publish.markdown import body_of, file_of, parts_of, to_markdown
from csportal.site.assets import vendor_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from csportal.present.shapes import Page
    from csportal.site.edition import Edition

PAGES = "build/pages"


class TemplateError(LookupError):
    """Raised when a page type has no template in content/templates, or one that asks for what the page has not."""


def prepare(root: Path, edition: Edition, site_url: str) -> Path:
    """Write the folder that the builder reads, and return it.

    A file that is there with the same bytes is left alone, so that a builder that watches sees only what changed;
    a file that no page needs any more is deleted.
    """
    target = root / PAGES
    wanted: set[Path] = set()
    for name, content in files(root, edition, site_url):
        path = target / name
        wanted.add(path)
        data = content.encode() if isinstance(content, str) else content
        if not path.is_file() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    for name, source in vendor_files(root):
        path = target / name
        wanted.add(path)
        if not path.is_file() or path.stat().st_size != source.stat().st_size:
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, path)
    for path in sorted(target.rglob("*"), reverse=True):
        if path.is_file() and path not in wanted:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return target


def files(root: Path, edition: Edition, site_url: str) -> Iterator[tuple[str, str | bytes]]:
    """Yield every file of the folder by its path in it: prose as it is written, then pages, then data."""
    yield from prose(root)
    for page in edition.pages.values():
        body = template(root, page.kind)
        _knows(page, body)
        yield file_of(page), to_markdown(page, body)
        for table in page.tables():
            yield from downloads(page.path, table)
    for table in datasets(edition.portal):
        yield from downloads("data", table)
    yield "feed.xml", to_atom(feed(edition.portal), site_url)


def prose(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the pages and pictures of content/ that people have written; templates are not among them."""
    content = root / "content"
    for path in sorted(content.rglob("*")):
        name = path.relative_to(content)
        if path.is_file() and name.parts[0] != "templates" and not any(part.startswith(".") for part in name.parts):
            yield name.as_posix(), path.read_bytes()


def _knows(page: Page, body: str) -> None:
    """Refuse a template that asks for a part that its pages have not."""
    for part in parts_of(body):
        if part not in {"top", *page.parts}:
            where = f"content/templates/{page.kind}.md"
            raise TemplateError(f"{where}: there is no part “{part}”. {nearest(part, ['top', *page.parts])}")


def template(root: Path, kind: str) -> str:
    """Return the body of a page type's template.

    Raises:
        TemplateError: there is none.

    """
    path = root / "content" / "templates" / f"{kind}.md"
    if not path.is_file():
        raise TemplateError(f"The page type “{kind}” has no template: content/templates/{kind}.md is missing.")
    return body_of(path.read_text(encoding="utf-8"))
