"""The figures of a printed document, cell by cell, so that a test can hold the data against them.

Reads the text of one of the example's five documents, in which the cells of a table are separated by tabs,
and prints its tables and the figures of its lists as JSON:

    python tests/printed/extract.py halton-q1-2011-12.txt > tests/printed/halton-q1-2011-12.json

The document is recognised by its heading; `--document barnet` says it instead.
What is left out or put together is said in the module of each document.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

# Run as a script, it finds the modules beside it by their path from the root, as the tests do.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.printed import barnet, halton, hammersmith, shared_services, westminster
from tests.printed.table import printed

DOCUMENTS = {
    module.__name__.rpartition(".")[2]: module for module in (halton, hammersmith, westminster, shared_services, barnet)
}


def recognised(text: str) -> str:
    """The document whose heading the text has."""
    found = [name for name, module in DOCUMENTS.items() if module.HEADING in text]
    if len(found) != 1:
        raise SystemExit(
            f"The text is not recognised by its heading; say --document with one of {', '.join(DOCUMENTS)}."
        )
    return found[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="the text of the document, with tables separated by tabs")
    parser.add_argument("--document", choices=DOCUMENTS, help="which document it is, where its heading does not say")
    given = parser.parse_args()
    text = given.source.read_text(encoding="utf-8")
    sys.stdout.write(printed(DOCUMENTS[given.document or recognised(text)].tables(text)))


if __name__ == "__main__":
    main()
