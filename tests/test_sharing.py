"""Rules asked by several processes at once find what they find one after the other, whatever happens on the way."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.conftest import ROOT

PROGRAM = '''
import json, os, signal, sys
from csportal.checks.asking import ask
from csportal.checks.sharing import ask_shared
from csportal.problems import Place, Problem

HERE = os.getpid()


class Odd:
    """A rule that finds one problem in each of some numbers, and does something first."""

    def __init__(self, number, then):
        self.code, self.then = f"odd-{number}", then

    def check(self, numbers):
        for number in numbers:
            self.then()
            yield Problem(Place("a.yml", number), self.code, "It is odd.")


def fail():
    raise ValueError("no such number")


def die():
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)


done = []
odd = [Odd(number, {THEN} if number == 21 else int) for number in range(50)]
problems, faults = ask_shared(odd, range(3), lambda: done.append(os.getpid() == HERE))
alone, failed = ask(odd, range(3))
print(json.dumps({
    "same": (problems, [one.code for one in faults]) == (alone, [one.code for one in failed]),
    "found": len(problems),
    "faults": [str(fault) for fault in faults],
    "done": done,
}))
'''


def asked(then: str) -> dict[str, Any]:
    """Return what came of asking fifty rules of three numbers, where one rule does something."""
    command = [sys.executable, "-c", PROGRAM.replace("{THEN}", then)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("then", ["int", "fail", "die"])
def test_shared_rules_find_the_same(then: str):
    """What is found does not depend on how many processes share the work, nor on one of them being lost."""
    found = asked(then)

    assert found["same"]
    assert found["found"] == (147 if then == "fail" else 150)


def test_rule_that_fails_in_another_process_is_told_with_its_place():
    """A rule that fails is told with what failed and where, as if it had been asked here."""
    (told,) = asked("fail")["faults"]

    assert told.startswith("The rule “odd-21” cannot be asked: ValueError in ")
    assert "(no such number)" in told


def test_something_else_is_done_once_meanwhile():
    """What is to be done meanwhile is done once, in the process that asked."""
    assert asked("int")["done"] == [True]


def test_other_threads_keep_the_work_in_one_process():
    """A process with other threads is not copied, as a copy would wait for what they hold."""
    waiting = "import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()\n"
    asks = "from csportal.load.processes import processes; print(processes())"
    done = subprocess.run(
        [sys.executable, "-c", waiting + asks], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=True
    )

    assert done.stdout == "1\n"
