"""``communique segment``: how a text would be split."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli.console import Console
from communique.cli.options import Json, ProjectDir
from communique.errors import UsageError

if TYPE_CHECKING:
    from communique.languages import Language
    from communique.segmentation import UserRules
    from communique.segmentation.srx import SrxRules

NAME = "segment"


def command(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="Text to split; else stdin.")] = None,
    *,
    language: Annotated[
        str | None, typer.Option("--language", "-l", metavar="LOCALE", help="Its language; else as its name says.")
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say at each possible end why it was cut or not.")] = False,
    srx: Annotated[
        Path | None,
        typer.Option("--srx", metavar="FILE", help="Cut by the rules of this SRX 2.0 file instead of ours."),
    ] = None,
    export_srx: Annotated[
        bool, typer.Option("--export-srx", help="Print our rules, as far as SRX 2.0 can say them, and end.")
    ] = False,
    project: ProjectDir = None,
    as_json: Json = False,
) -> None:
    """Show how a text would be split into sentences.

    One sentence a line; paragraphs and line breaks are kept apart. In a newsroom its own rules count, too. For a
    release with its markup and anatomy there is `communique inspect`.
    """
    from communique.formats.encoding import decode
    from communique.store.files import read_bytes

    console = Console(as_json=as_json)
    if export_srx:
        console.result(_exported().rstrip())
        return
    place = str(file) if file is not None and str(file) != "-" else "stdin"
    chosen = _language(language, file)
    rules = _rules(srx, project)
    data = sys.stdin.buffer.read() if place == "stdin" else read_bytes(Path(place))
    text = decode(data, place=place).removeprefix("\ufeff")
    lines = [line for line in text.splitlines() if line.strip()]
    if explain:
        _explain(lines, chosen, rules, console)
        return
    sentences = [[sentence.strip() for sentence in _split(line, chosen, rules)] for line in lines]
    if as_json:
        console.document({"language": chosen.locale, "paragraphs": sentences})
        return
    for number, paragraph in enumerate(sentences):
        if number:
            console.result("")
        for sentence in paragraph:
            console.result(sentence)


def _exported() -> str:
    from communique.languages import LANGUAGES
    from communique.segmentation.srx import write_srx
    from communique.segmentation.srx_export import export_srx

    return write_srx(export_srx(LANGUAGES))


def _language(option: str | None, file: Path | None) -> Language:
    from communique.languages import find_language, get_language

    if option is not None:
        return get_language(option)
    found = find_language(file.stem.rpartition(".")[2]) if file is not None else None
    if found is None:
        raise UsageError("In which language is the text?", remedy="Name it with --language, for example --language zh.")
    return found


def _rules(srx: Path | None, project: Path | None) -> UserRules | SrxRules | None:
    """The rules of an SRX file, or what the newsroom around the working folder sets, if there is one."""
    from communique.store.project import find_project, open_project
    from communique.store.rules import read_srx_file, segmentation_rules

    if srx is not None:
        return read_srx_file(srx)
    return segmentation_rules(open_project(project)) if project is not None or find_project() is not None else None


def _split(line: str, language: Language, rules: UserRules | SrxRules | None) -> list[str]:
    from communique.segmentation import find_cuts
    from communique.segmentation.srx import SrxRules, find_srx_cuts

    if isinstance(rules, SrxRules):
        cuts = find_srx_cuts(line, rules, language)
    else:
        cuts = find_cuts(line, language, rules=rules)
    return [line[start:end] for start, end in zip([0, *cuts], [*cuts, len(line)], strict=True)]


def _explain(lines: list[str], language: Language, rules: UserRules | SrxRules | None, console: Console) -> None:
    from communique.segmentation import explain
    from communique.segmentation.srx import SrxRules

    if isinstance(rules, SrxRules):
        raise UsageError(
            "The rules of an SRX file have no names to explain.", remedy="Leave out --explain or the file."
        )
    decisions = [(line, explain(line, language, rules=rules)) for line in lines]
    if console.as_json:
        console.document(
            {
                "language": language.locale,
                "paragraphs": [
                    {
                        "text": line,
                        "decisions": [
                            {"offset": one.offset, "cut": one.cut, "rule": one.rule, "reason": one.reason}
                            for one in found
                        ],
                    }
                    for line, found in decisions
                ],
            }
        )
        return
    for line, found in decisions:
        for one in found:
            left, right = line[max(0, one.offset - 24) : one.offset], line[one.offset : one.offset + 24]
            console.result(f"{'cut ' if one.cut else 'keep'}  …{left}│{right}…  {one.rule}: {one.reason}")
