"""The drafts ledger: what was proposed for a unit, and when; one JSON object a line.

PO flags and ``#.`` lines do not survive other tools, so it is the ledger that tells raw, accepted and post-edited
machine text from a person's own after any editor has saved the catalog.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from communique.catalogs.provenance import annotate, carried_entries
from communique.errors import InputError
from communique.model import Draft, LedgerEntry, Origin, OriginKind, UnitKey


def read_ledger(data: bytes, *, place: str = "") -> list[LedgerEntry]:
    """The entries, oldest first. A last line without its end was torn by a killed process and is left out.

    Raises:
        InputError: another line is no entry; the place is ``file:line``.
    """
    lines = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    entries = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            entries.append(_entry(json.loads(line.decode())))
        except (ValueError, KeyError, TypeError) as error:
            if number == len(lines):
                break
            conflict = line.startswith((b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||"))
            raise InputError(
                "The ledger holds the marks of a conflict that git could not merge."
                if conflict
                else "The line is no entry of a drafts ledger.",
                place=f"{place}:{number}" if place else f"line {number}",
                remedy="Keep the lines of both sides."
                if conflict
                else "Remove the line, or bring it back from version control.",
            ) from error
    return entries


def write_ledger(entries: Iterable[LedgerEntry]) -> bytes:
    """The ledger as a file: readable UTF-8, one object a line, what is empty left out."""
    return "".join(json.dumps(_fields(entry), ensure_ascii=False) + "\n" for entry in entries).encode(
        errors="surrogatepass"
    )


def new_entries(ledger: Sequence[LedgerEntry], drafts: Mapping[UnitKey, Draft], *, time: str) -> list[LedgerEntry]:
    """The entries to append for these drafts; none where the newest entry of a unit says the same.

    ``time`` is UTC, ISO 8601 with seconds.
    """
    newest = {entry.key: entry.draft for entry in ledger}
    return [LedgerEntry(key=key, draft=draft, time=time) for key, draft in drafts.items() if newest.get(key) != draft]


def _fields(entry: LedgerEntry) -> dict[str, Any]:
    origin = entry.draft.origin
    fields: dict[str, Any] = {
        "source": entry.key.source,
        "context": entry.key.context,
        "target": entry.draft.target,
        "origin": origin.kind.value,
        "engine": origin.engine,
        "packages": list(origin.packages),
        "pivot": origin.pivot,
        "score": origin.score,
        "risk": origin.risk,
        "lost": list(origin.lost),
        "rung": origin.rung,
        "repairs": list(origin.repairs),
        "doubts": list(origin.doubts),
        "time": entry.time,
    }
    kept = {"source", "target", "score", "risk"}
    return {name: value for name, value in fields.items() if (value or name in kept) and value is not None}


def _entry(fields: Any) -> LedgerEntry:
    """An entry from its JSON object; further names are ignored, so that newer ledgers can be read."""
    if not isinstance(fields, dict):
        raise TypeError(fields)
    score = fields.get("score")
    return LedgerEntry(
        key=UnitKey(_text(fields["source"]), _text(fields.get("context", ""))),
        draft=Draft(
            target=_text(fields["target"]),
            origin=Origin(
                kind=OriginKind(fields["origin"]),
                engine=_text(fields.get("engine", "")),
                packages=tuple(map(_text, fields.get("packages", ()))),
                pivot=_text(fields.get("pivot", "")),
                score=None if score is None else float(score),
                risk=None if fields.get("risk") is None else int(fields["risk"]),
                lost=tuple(map(_text, fields.get("lost", ()))),
                rung=_text(fields.get("rung", "")),
                repairs=tuple(map(_text, fields.get("repairs", ()))),
                doubts=tuple(map(_text, fields.get("doubts", ()))),
            ),
        ),
        time=_text(fields.get("time", "")),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


__all__ = ["annotate", "carried_entries", "new_entries", "read_ledger", "write_ledger"]
