"""The `csportal` command."""

from __future__ import annotations

import json
import logging
import os
import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.logging import RichHandler
from rich.markup import escape

from csportal.problems import Level, as_annotation, as_json

if TYPE_CHECKING:
    from csportal.checks.changes.rule import Pair
    from csportal.checks.rule import Example
    from csportal.gate import Verdict

app = typer.Typer(
    help="Publish a council's plans and performance: check the data, build the site, look at it.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
out = Console(highlight=False, emoji=False)
err = Console(stderr=True, highlight=False, emoji=False)


class Format(StrEnum):
    """How problems are printed."""

    TERMINAL = "terminal"
    GITHUB = "github"
    JSON = "json"


Root = Annotated[Path, typer.Option("--root", help="The project's folder, with data/ and mkdocs.yml in it.")]


@app.command(epilog="Example: csportal check --format github")
def check(
    root: Root = Path(),
    form: Annotated[
        Format, typer.Option("--format", help="For people, for GitHub annotations, or for programs.")
    ] = Format.TERMINAL,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="REVISION",
            help="Also list what may not change in silence since a revision in git, such as origin/main.",
        ),
    ] = None,
) -> None:
    """Read data/ and list every problem with its file, line and way out. Exit status 1 if there is an error."""
    from csportal.gate import KEPT, gate

    verdict = gate(root / "data", root / KEPT)
    if against is not None:
        verdict = _compared(verdict, root / "data", against, form)
    _print(verdict, form)
    raise typer.Exit(1 if verdict.count(Level.ERROR) else 0)


def _compared(verdict: Verdict, data: Path, revision: str, form: Format) -> Verdict:
    """Return the verdict with what may not have changed in silence; say what cannot be compared."""
    from csportal.checks.changes.against import against
    from csportal.load.revision import RevisionError

    try:
        found = against(data, revision)
    except RevisionError as error:
        _print(verdict, form)
        err.print(f"[bold red]Nothing was compared:[/] {escape(f'{error.message} {error.hint}'.strip())}")
        raise typer.Exit(1) from None
    if found.untold:
        told = ", ".join(found.untold)
        err.print(f"[yellow]Not compared[/], because they cannot be read at {escape(revision)}: {escape(told)}.")
    return replace(verdict, problems=tuple(sorted({*verdict.problems, *found.problems})))


@app.command(epilog="Example: csportal build --site-dir public")
def build(
    root: Root = Path(),
    site_dir: Annotated[
        Path, typer.Option(help="Where the site goes; an old one is replaced when the new one is whole.")
    ] = Path("site"),
) -> None:
    """Check data/ and build the site. Nothing is replaced if anything is wrong."""
    from csportal.gate import KEPT, gate

    root = root.resolve()
    with err.status("Checking the data") as status:
        verdict = gate(root / "data", root / KEPT)
        _print(verdict, Format.TERMINAL)
        if verdict.portal is None:
            err.print("[bold red]Nothing was built.[/] Mend the problems above first.")
            raise typer.Exit(1)
        status.update("Building the site")
        _log()
        from csportal.site.build import BuildError
        from csportal.site.build import build as build_site
        from csportal.site.edition import NoSuchPartError
        from csportal.site.search import SearchIndexError

        try:
            target = build_site(root, verdict.portal, (root / site_dir).resolve())
        except (BuildError, NoSuchPartError, SearchIndexError, OSError) as error:
            err.print(f"[bold red]The site was not built:[/] {escape(str(error))}")
            raise typer.Exit(1) from None
    pages = sum(1 for _ in target.rglob("*.html"))
    where = target.relative_to(Path.cwd()) if target.is_relative_to(Path.cwd()) else target
    out.print(f"Built [bold]{pages}[/] pages into [bold]{escape(str(where))}/[/].")


@app.command(epilog="Example: csportal serve --address 127.0.0.1:8001")
def serve(
    root: Root = Path(),
    address: Annotated[str, typer.Option(help="Where to serve.")] = "127.0.0.1:8000",
) -> None:
    """Show the site in a browser, and build it again whenever data, content, look or program change."""
    from csportal.gate import KEPT, gate

    verdict = gate(root / "data", root / KEPT)
    _print(verdict, Format.TERMINAL)
    if verdict.portal is None:
        raise typer.Exit(1)
    _log(logging.INFO)
    from csportal.site.build import BuildError
    from csportal.site.build import serve as serve_site

    os.environ["SITE_URL"] = f"http://{address}/"
    try:
        serve_site(root.resolve(), address)
    except (BuildError, OSError) as error:
        err.print(f"[bold red]The site cannot be served:[/] {escape(str(error))}")
        raise typer.Exit(1) from None


@app.command(epilog="Example: csportal rules small-count")
def rules(
    code: Annotated[str | None, typer.Argument(help="The code of one rule, to see its examples.")] = None,
) -> None:
    """List the rules that data must keep, or explain one."""
    from csportal.checks.changes.rule import ChangeRule, change_rules
    from csportal.checks.rule import Rule
    from csportal.checks.rule import rules as all_rules
    from csportal.problems import nearest

    known: tuple[Rule | ChangeRule, ...] = (*all_rules(), *change_rules())
    found = [rule for rule in known if code in {None, rule.code}]
    if not found:
        err.print(f"There is no rule “{escape(str(code))}”. {nearest(str(code), [rule.code for rule in known])}")
        raise typer.Exit(1)
    for rule in found:
        source = f" ({rule.source})" if rule.source else ""
        out.print(f"[bold]{rule.code}[/] · {rule.family} · {rule.level}\n    {escape(rule.says)}{source}")
        if code:
            met = "is refused" if rule.level == Level.ERROR else "gets a warning"
            out.print(f"\nThis {met}:\n", _example(rule.bad), sep="\n", soft_wrap=True)
            out.print(*(escape(line) for line in rule.bad.lines), sep="\n", soft_wrap=True)
            out.print("\nThis is let through:\n", _example(rule.good), sep="\n", soft_wrap=True)


def _example(example: Example | Pair) -> str:
    """Return every file of an example, each under its name."""
    return "\n".join(escape(f"# {one.title}\n{one.text}") for one in example.shown)


@app.command(epilog="Example: csportal schema --check")
def schema(
    root: Root = Path(),
    compare: Annotated[
        bool, typer.Option("--check", help="Change nothing; exit status 1 if the files are out of date.")
    ] = False,
) -> None:
    """Write the JSON Schemas that editors use into data/schemas/."""
    from csportal.records.schema import schemas

    folder = root / "data" / "schemas"
    stale = [
        name
        for name, text in schemas().items()
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text
    ]
    if compare:
        out.print(
            "The schemas are up to date." if not stale else f"Out of date: {', '.join(stale)}. Run “csportal schema”."
        )
        raise typer.Exit(1 if stale else 0)
    folder.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (folder / name).write_text(schemas()[name], encoding="utf-8")
    out.print(f"Wrote {len(stale)} of {len(schemas())} schemas.")


def _print(verdict: Verdict, form: Format) -> None:
    if form == Format.JSON:
        print(json.dumps([as_json(problem) for problem in verdict.problems], ensure_ascii=False, indent=2))
        return
    if form == Format.GITHUB:
        for problem in verdict.problems:
            print(as_annotation(problem))
    else:
        for problem in verdict.problems:
            colour = "red" if problem.level == Level.ERROR else "yellow"
            out.print(
                f"[bold]{escape(str(problem.place))}[/]: [{colour}]{problem.code}[/]: {escape(problem.message)}",
                soft_wrap=True,
            )
            if problem.hint:
                out.print(f"    {escape(problem.hint)}", style="dim", soft_wrap=True)
    errors, warnings = verdict.count(Level.ERROR), verdict.count(Level.WARNING)
    counts = ", ".join(
        f"{number} {word}{'' if number == 1 else 's'}" for number, word in ((errors, "error"), (warnings, "warning"))
    )
    files = f"{verdict.files} data file{'' if verdict.files == 1 else 's'}"
    err.print(f"[bold red]{counts}[/] in {files}." if errors else f"[green]{files} checked[/]: {counts}.")
    if verdict.problems:
        code = next((one.code for one in verdict.problems if one.level == Level.ERROR), verdict.problems[0].code)
        err.print(
            f"To learn more about a code: “csportal rules {code}”, or the page “Rules for the data” (rules/#{code}).",
            soft_wrap=True,
        )


def _log(level: int = logging.WARNING) -> None:
    logging.basicConfig(
        level=level, format="%(message)s", handlers=[RichHandler(console=err, show_time=False, show_path=False)]
    )


def main() -> None:
    """Run the command; an interruption ends it quietly."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)
