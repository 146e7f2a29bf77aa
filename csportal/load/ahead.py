"""Reading ahead: another process reads the data and keeps what it has read, while this one is still starting."""

from __future__ import annotations

import gc
from itertools import islice
from typing import TYPE_CHECKING

from csportal.load.cache import Cache
from csportal.load.folder import data_files, read_folder
from csportal.load.processes import MANY, copying, processes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def read_ahead(data: Path, cache: Path) -> Callable[[], None]:
    """Begin to read the data folder, and return what waits for the end of it.

    What was read is in the file `cache` then. Nothing is begun where that is there already, as it has nearly all that
    is to be read; where there is little to read; and where no other process may share the work. Whatever happens to the
    reader, the data can still be read without it.
    """
    if cache.exists() or processes() == 1 or not any(islice(data_files(data), MANY, None)):
        return lambda: None
    reader = copying().Process(target=_read, args=(data, cache), daemon=True)
    try:
        reader.start()
    except OSError:  # the system has no process left
        return lambda: None
    return reader.join


def _read(data: Path, cache: Path) -> None:
    gc.disable()  # all that is read is kept
    kept = Cache(cache)
    read_folder(data, kept)
    kept.save()
