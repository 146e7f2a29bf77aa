"""How long the check takes: against PyYAML's C parser, as data grows, after one edit, and against two other checkers.

`make bench` runs it. It says what it finds and asserts nothing: a shared machine's times are no reason to fail.
All times are seconds of whole programs from start to end: on the clock, as the one who waits has them, and beside that
of the processor. Programs are run in turn; what is told is the middle of several runs, and of how they compare in each.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from csportal.load.cache import KEPT
from csportal.records.schema import schemas
from tests.bench.portal import write
from tests.bench.tables import PACKAGE, write_tables

SIZES = (1_000, 10_000)
TOOLS = Path(__file__).parents[2] / ".venv" / "bench" / "bin"
RUNS = 5
PARSE = """
import sys
from pathlib import Path
import yaml
for path in sorted(Path(sys.argv[1]).rglob("*.yml")):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""
CHECK = [sys.executable, "-m", "csportal", "check", "--today", "2024-08-01", "--root"]


class Taken(NamedTuple):
    """The seconds that a program takes: on the clock, and of the processor, of which there may be several."""

    elapsed: float
    worked: float

    def __str__(self) -> str:
        return f"{self.elapsed:7.2f} s ({self.worked:5.2f} s of the processor)"


def middle(runs: list[Taken]) -> Taken:
    """Return the middle of what several runs take."""
    return Taken(median(one.elapsed for one in runs), median(one.worked for one in runs))


def times(runs: list[Taken], others: list[Taken]) -> str:
    """Return how many times as long as another a program takes: on the clock and, in brackets, of the processor."""
    pairs = list(zip(runs, others, strict=True))
    elapsed = sorted(one.elapsed / other.elapsed for one, other in pairs)
    worked = median(one.worked / other.worked for one, other in pairs)
    return f"{median(elapsed):.1f} ({worked:.1f}) times, {elapsed[0]:.1f} to {elapsed[-1]:.1f},"


def seconds(command: list[str]) -> Taken:
    """Return what a program takes; it must succeed."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    elapsed, after = perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return Taken(elapsed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def measure(root: Path, kpis: int) -> list[Taken]:
    """Print what the check of a portal takes, beside what parsing its files takes, and return each run of it.

    The three are asked in turn, so that a busy minute of the machine weighs on all of them.
    """
    files = write(root / "data", kpis)
    edited = root / "data" / "town-1" / "plan-2024-25" / "kpis" / "visits-1.yml"
    text = edited.read_text("utf-8")
    found = []
    for run in range(RUNS):
        (root / KEPT).unlink(missing_ok=True)
        parsing, first = seconds([sys.executable, "-c", PARSE, str(root / "data")]), seconds([*CHECK, str(root)])
        edited.write_text(text.replace("owner: Families", f"owner: Families {run}"), "utf-8")
        found.append((parsing, first, seconds([*CHECK, str(root)])))
    parse, whole, again = ([taken[place] for taken in found] for place in range(3))
    say(f"{kpis:,} KPIs in {files:,} files")
    say(f"  PyYAML's C parser alone          {middle(parse)}")
    say(f"  csportal check                   {middle(whole)}  {times(whole, parse)} the parser")
    say(f"  again after one edit             {middle(again)}  {times(again, whole)} the first check")
    return whole


def compare(root: Path, kpis: int, whole: list[Taken]) -> None:
    """Print what other checkers take for the same KPIs, with far fewer questions."""
    schema = root / "kpi.json"
    schema.write_text(schemas()["kpi.json"], "utf-8")
    files = [str(path) for path in sorted((root / "data").rglob("kpis/*.yml"))]
    tables, apart = root / "tables", root / "apart"
    write_tables(tables, kpis)
    write_tables(apart, kpis, apart=True)
    others = [
        ("check-jsonschema", "the same files", ["--schemafile", str(schema), *files]),
        ("frictionless", "two tables", ["validate", str(tables / PACKAGE)]),
        ("frictionless", "a table a KPI", ["validate", str(apart / PACKAGE)]),
    ]
    for name, what, words in others:
        if (TOOLS / name).is_file():
            taken = seconds([str(TOOLS / name), *words])
            say(f"  {f'{name}, {what}':32} {taken}  {taken.elapsed / middle(whole).elapsed:.1f} times csportal check")
        else:
            say(f"  {name} is not installed")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    for kpis in [int(word.replace(",", "")) for word in sys.argv[1:]] or SIZES:
        with TemporaryDirectory() as folder:
            whole = measure(Path(folder), kpis)
            if kpis == SIZES[0]:
                compare(Path(folder), kpis, whole)


if __name__ == "__main__":
    main()
