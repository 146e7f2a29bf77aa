"""Lets `python -m csportal` stand for the `csportal` command."""

from csportal.cli import main

main()
