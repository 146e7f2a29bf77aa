"""Reading: data files become trees of text in which every scalar keeps its place."""

from csportal.load.entry import Entry
from csportal.load.folder import read_folder

__all__ = ["Entry", "read_folder"]
