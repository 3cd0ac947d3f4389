"""``communique terms``: the termbase of a newsroom."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli.console import Console
from communique.cli.options import Check, Json, ProjectDir, Quiet
from communique.errors import ExitCode
from communique.model import Severity, TermStatus

if TYPE_CHECKING:
    from communique.terms.merging import Merged

app = typer.Typer(help="The termbase: list, check, find, add, import, export.", no_args_is_help=True)

TermsFile = Annotated[
    Path | None, typer.Option("--terms", metavar="FILE.csv", help="A termbase, instead of the project's own.")
]
_Status = Annotated[
    str | None, typer.Option("--status", metavar="STATUS", help="approved, variant, forbidden or do-not-translate.")
]


class Shape(StrEnum):
    """What a termbase is written as."""

    CSV = "csv"
    TBX = "tbx"


@app.command("list")
def list_terms(
    pattern: Annotated[str, typer.Argument(metavar="[TEXT]", help="Only rows that hold this text.")] = "",
    *,
    status: _Status = None,
    terms: TermsFile = None,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """List the rows of the termbase."""
    from communique.cli.steps import terms as steps
    from communique.languages import LANGUAGES
    from communique.terms.cells import join_cell

    console = Console(quiet=quiet, as_json=as_json)
    found = steps.matching(steps.open_terms(project, terms).termbase, pattern, status)
    if as_json:
        console.document({"terms": [steps.record(term) for term in found]})
        return
    locales = [language.locale for language in LANGUAGES]
    if found:
        rows = [
            (term.concept, *(join_cell(term.rendered(locale)) for locale in locales), term.status.value)
            for term in found
        ]
        console.table(("CONCEPT", *locales, "STATUS"), rows)
    console.say(f"{len(found)} terms.")


@app.command("check")
def check_terms(
    *, terms: TermsFile = None, project: ProjectDir = None, as_json: Json = False, quiet: Quiet = False
) -> None:
    """Find what is wrong with the termbase itself.

    Rows that cannot be read, duplicates, renderings of two concepts, contradictions, wrong letters and marks.
    """
    from communique.checks.reports import finding_record
    from communique.cli.steps import terms as steps
    from communique.terms.problems import find_problems

    console = Console(quiet=quiet, as_json=as_json)
    termbase = steps.open_terms(project, terms).termbase
    problems = find_problems(termbase)
    if as_json:
        console.document({"terms": len(termbase), "findings": [finding_record(problem) for problem in problems]})
    for problem in () if as_json else problems:
        console.result(f"{problem.place}: {problem.severity.value}: {problem.message} [{problem.rule}]")
        console.result(f"    {problem.remedy}")
    counts = [sum(problem.severity is severity for problem in problems) for severity in Severity]
    console.say(f"{len(termbase)} terms: {counts[0]} errors, {counts[1]} warnings, {counts[2]} notes.")
    if counts[0]:
        raise typer.Exit(ExitCode.FINDINGS)


@app.command("find")
def find(
    what: Annotated[list[str], typer.Argument(metavar="RELEASE...|TEXT", help="Releases, or a text to look in.")],
    *,
    source: Annotated[
        str | None, typer.Option("--source", metavar="LOCALE", help="Locale of the text; else its letters tell.")
    ] = None,
    terms: TermsFile = None,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Find terms in releases or in a text, with their renderings."""
    from communique.cli.steps import terms as steps

    console = Console(quiet=quiet, as_json=as_json)
    stored = steps.open_terms(project, terms)
    found = steps.find_mentions(what, stored.termbase, folder=project, source=source)
    if as_json:
        records = [
            {
                "place": mention.place,
                "start": mention.match.start,
                "end": mention.match.end,
                "text": mention.text[mention.match.start : mention.match.end],
                "term": steps.record(mention.match.term),
            }
            for mention in found
        ]
        console.document({"found": records})
    for mention in () if as_json else found:
        match = mention.match
        others = [f"{locale}: {texts[0]}" for locale, texts in match.term.renderings if match.rendering not in texts]
        mark = "" if match.term.status is TermStatus.APPROVED else f" [{match.term.status.value}]"
        row = f" ({match.term.place})" if match.term.place else ""
        console.result(f"{mention.place}: {mention.text[match.start : match.end]}{mark} → {'; '.join(others)}{row}")
    console.say(f"{len(found)} found.")


@app.command("add")
def add(
    concept: Annotated[str, typer.Argument(metavar="CONCEPT", help="A short name of what is meant: spbpu.")],
    renderings: Annotated[
        list[str], typer.Argument(metavar="LOCALE=TEXT...", help="Renderings; | parts several: en=railway|railroad")
    ],
    *,
    status: Annotated[
        str, typer.Option("--status", metavar="STATUS", help="approved, variant, forbidden or do-not-translate.")
    ] = "approved",
    short_of: Annotated[
        str, typer.Option("--short-of", metavar="CONCEPT", help="The concept whose short form this is.")
    ] = "",
    verb: Annotated[bool, typer.Option("--verb", help="It is a verb, and is found when conjugated.")] = False,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="For people.")] = "",
    terms: TermsFile = None,
    check: Check = False,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Add a row to the termbase; the others stay as they are, byte for byte."""
    from communique.cli.steps import terms as steps

    console = Console(quiet=quiet, as_json=as_json)
    term = steps.term_of_arguments(concept, renderings, status=status, short_of=short_of, verb=verb, note=note)
    stored = steps.open_terms(project, terms)
    _tell(console, steps.add_terms(stored, [term], dry=check), stored.shown, dry=check)


@app.command("import")
def import_terms(
    file: Annotated[Path, typer.Argument(metavar="FILE.tbx|FILE.csv", help="TBX (ISO 30042) or CSV.")],
    *,
    terms: TermsFile = None,
    check: Check = False,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Add the terms of a TBX or CSV file; a rendering that is there already is never changed."""
    from communique.cli.steps import terms as steps

    console = Console(quiet=quiet, as_json=as_json)
    foreign = steps.read_foreign(file)
    for problem in foreign.problems:
        console.say(f"{problem.place}: {problem.severity.value}: {problem.message} {problem.remedy}")
    stored = steps.open_terms(project, terms)
    _tell(console, steps.add_terms(stored, foreign.terms, dry=check), stored.shown, dry=check)


@app.command("export")
def export(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="File to write; stdout when none is named.")
    ] = None,
    *,
    shape: Annotated[
        Shape | None, typer.Option("--format", help="What it is written as; else the ending of FILE tells, or tbx.")
    ] = None,
    terms: TermsFile = None,
    project: ProjectDir = None,
    quiet: Quiet = False,
) -> None:
    """Write the termbase as TBX-Basic (ISO 30042) or CSV."""
    from communique.cli.steps import terms as steps
    from communique.store.files import read_bytes_if_any, replace_bytes
    from communique.terms.tbx import write_tbx
    from communique.terms.writing import write_termbase

    console = Console(quiet=quiet)
    termbase = steps.open_terms(project, terms).termbase
    ending = Shape.CSV if file is not None and file.suffix.lower() == ".csv" else Shape.TBX
    content = write_termbase(termbase.terms) if (shape or ending) is Shape.CSV else write_tbx(termbase.terms)
    if file is None:
        sys.stdout.buffer.write(content)
        return
    replace_bytes(file, content, expected=read_bytes_if_any(file), shown=file.as_posix())
    console.say(f"{len(termbase)} terms were written to {file.as_posix()}.")


def _tell(console: Console, merged: Merged, place: str, *, dry: bool) -> None:
    """What was added, what was there, what was left as it is."""
    from communique.cli.steps import terms as steps

    if console.as_json:
        console.document(
            {
                "added": [steps.record(term) for term in merged.added],
                "known": merged.known,
                "conflicts": [
                    {"term": steps.record(term), "locale": locale, "kept": steps.record(ours)}
                    for term, locale, ours in merged.conflicts
                ],
            }
        )
    else:
        for term in merged.added:
            texts = "; ".join(f"{locale}: {' | '.join(texts)}" for locale, texts in term.renderings)
            console.result(f"{'would be added' if dry else 'added'}: {term.concept}: {texts}")
    for term, locale, ours in merged.conflicts:
        console.say(
            f"{ours.place or place}: {ours.concept} is {ours.rendered(locale)[0]} for {locale}, "
            f"not {term.rendered(locale)[0]}; it stays. Edit the row if the new one is right."
        )
    console.say(f"{place}: {len(merged.added)} added, {merged.known} there already, {len(merged.conflicts)} differ.")
    if merged.conflicts:
        raise typer.Exit(ExitCode.FINDINGS)
    if dry and merged.added:
        raise typer.Exit(ExitCode.STALE)
