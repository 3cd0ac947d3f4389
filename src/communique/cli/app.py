"""The command ``communique``: parse, call the work, render. Errors become plain words and an exit code here."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from communique.cli import build, check, extract, init, inspect, models, review, run, segment, status, terms, translate
from communique.errors import CommuniqueError, ExitCode

app = typer.Typer(
    name="communique",
    help="Turn official news releases into reviewed versions in other languages.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for _command in (init, extract, translate, check, status, build, run, segment, inspect):
    app.command(_command.NAME)(_command.command)
app.add_typer(models.app, name="models")
app.add_typer(review.app, name="review")
app.add_typer(terms.app, name="terms")


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        from communique import __version__

        typer.echo(f"communique {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and end.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """Turn official news releases into reviewed versions in other languages."""


def run_app(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; errors are printed to stderr."""
    try:
        app(list(arguments), prog_name="communique")
    except SystemExit as ending:
        code = ending.code if isinstance(ending.code, int) else int(ending.code is not None)
        return _interrupted() if code == ExitCode.INTERRUPTED else code
    except KeyboardInterrupt:
        return _interrupted()
    except Exception as error:
        if "--debug" in arguments:
            raise
        return _report(error)
    return ExitCode.DONE


def _interrupted() -> ExitCode:
    _print_error("Interrupted. Files are whole; run the command again to go on.")
    return ExitCode.INTERRUPTED


def _report(error: Exception) -> ExitCode:
    """Say in words what went wrong, and which exit code that means."""
    if isinstance(error, CommuniqueError):
        _print_error(f"{error.place}: {error.cause}" if error.place else error.cause, error.remedy)
        return error.exit_code
    if isinstance(error, OSError):
        reason = (error.strerror or str(error)).lower()
        _print_error(f"{error.filename}: {reason}." if error.filename else f"{reason}.")
        return ExitCode.INPUT
    _print_error(
        f"This is a defect of communique, not of your files: {type(error).__name__}: {error}",
        "Run it again as `communique --debug …` and report what it prints.",
    )
    return ExitCode.INPUT


def _print_error(text: str, remedy: str = "") -> None:
    print(f"communique: {text}", file=sys.stderr)  # noqa: T201 - this is the place that prints errors
    if remedy:
        print(f"  {remedy}", file=sys.stderr)  # noqa: T201 - as above


def main() -> None:
    """Entry point of the console command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A file or a pipe gets UTF-8 whatever the locale; a terminal shows what it can.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    sys.exit(run_app(sys.argv[1:]))
