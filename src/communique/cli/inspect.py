"""``communique inspect``: spans, roles and facts of a release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli.console import Console
from communique.cli.options import Json, ProjectDir

if TYPE_CHECKING:
    from communique.model import Document, Span

NAME = "inspect"


def command(
    release: Annotated[str, typer.Argument(metavar="RELEASE", help="Slug or path of a release.")],
    *,
    spans: Annotated[bool, typer.Option("--spans", help="Show what is not translated, too.")] = False,
    facts: Annotated[bool, typer.Option("--facts", help="Show the facts of each segment, too.")] = False,
    project: ProjectDir = None,
    as_json: Json = False,
) -> None:
    """Show how a release is read: roles and segments."""
    from communique.cli.steps.plan import read_document
    from communique.store.project import open_project
    from communique.store.releases import select_releases

    console = Console(as_json=as_json)
    opened = open_project(project)
    chosen = select_releases(opened, [release]).releases
    documents = [(one, read_document(opened, one)) for one in chosen]
    if as_json:
        console.document(
            [
                {
                    "release": one.slug,
                    "path": opened.shown(one.path),
                    "locale": document.locale,
                    "format": document.format,
                    "spans": [_record(span, document.locale) for span in _shown(document, spans=spans)],
                }
                for one, document in documents
            ]
        )
        return
    for one, document in documents:
        console.say(
            f"{opened.shown(one.path)}: {document.format}, {document.locale}, {len(document.segments)} segments"
        )
        for span in _shown(document, spans=spans):
            console.result(_line(span))
            if facts:
                for line in _fact_lines(span, document.locale):
                    console.result(line)


def _shown(document: Document, *, spans: bool) -> tuple[Span, ...]:
    return document.spans if spans else document.segments


def _line(span: Span) -> str:
    from communique.model import Segment

    if isinstance(span, Segment):
        number = f" {span.place.sentence}/{span.place.sentences}" if span.place.sentences > 1 else ""
        speaker = f" ({span.speaker})" if span.speaker else ""
        return f"{span.place.line:5}  {span.role.value + number + speaker:<16}  {span.text}"
    return f"{'':5}  {'joint' if span.joint else 'verbatim':<16}  {span.raw!r}"


def _fact_lines(span: Span, locale: str) -> list[str]:
    from communique.facts import find_facts
    from communique.model import Segment

    if not isinstance(span, Segment):
        return []
    return [
        f"{'':5}  {'· ' + fact.kind.value:<16}  {fact.value} {fact.unit}".rstrip()
        + f"  ({span.text[fact.start : fact.end]})"
        for fact in find_facts(span.text, locale)
    ]


def _record(span: Span, locale: str) -> dict[str, object]:
    from communique.facts import find_facts
    from communique.model import Segment

    if not isinstance(span, Segment):
        return {"kind": "joint" if span.joint else "verbatim", "raw": span.raw}
    return {
        "kind": "segment",
        "role": span.role.value,
        "line": span.place.line,
        "block": span.place.block,
        "sentence": span.place.sentence,
        "sentences": span.place.sentences,
        "text": span.text,
        "context": span.context,
        "raw": span.raw,
        "facts": [
            {"kind": fact.kind.value, "value": fact.value, "unit": fact.unit, "start": fact.start, "end": fact.end}
            for fact in find_facts(span.text, locale)
        ],
    }
