"""The table of `make mistakes`: by family, how many mistakes are caught, and how many right edits are objected to."""

from __future__ import annotations

import tempfile
from pathlib import Path

from click import echo

from tests.mistakes import legitimate
from tests.mistakes.families import PUBLISHED, families, missed, rate, summary
from tests.mistakes.ground import Ground, places, plan_of

DATA = Path(__file__).parents[2] / "data"


def main() -> None:
    """Make every change, and print what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        grounds: dict[str, Ground] = {}

        def ground(file: str) -> Ground:
            plan = plan_of(file)
            if plan not in grounds:
                grounds[plan] = Ground(DATA, plan, Path(folder) / plan.replace("/", "-"))
            return grounds[plan]

        caught, of = 0, 0
        echo(f"{'family':<28}{'caught':>8}{'of':>6}{'rate':>8}")
        for family, mistakes in families().items():
            found = 0
            for mistake in mistakes:
                here = ground(mistake.file)
                problems = here.against(mistake) if family == PUBLISHED else here.gate(mistake)
                if set(mistake.places(here.files)) <= set(places(problems)):
                    found += 1
                else:
                    echo(f"  not caught: {mistake.name}")
            there = len(mistakes) + len(missed(family))
            echo(f"{family:<28}{found:>8}{there:>6}{rate(found, there):>8}")
            caught, of = caught + found, of + there
        echo(f"{'all':<28}{caught:>8}{of:>6}{rate(caught, of):>8}\n")
        alarms = 0
        for edit in legitimate.CASES:
            here = ground(edit.file)
            if here.gate(edit) or here.against(edit):
                alarms += 1
                echo(f"  false alarm: {edit.name}")
        echo(summary(caught, of, alarms))


if __name__ == "__main__":
    main()
