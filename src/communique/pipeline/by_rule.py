"""Pieces that tables write: datelines, labels and their dates, set lines, the usual steps of a trail.

An engine makes sentences of what is none. What the tables of both languages know whole is therefore written by them,
and anything else stays with the engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from communique.inline import Markup
from communique.languages import get_language
from communique.model import Role
from communique.pipeline.dateline_codes import draft_marked_dateline
from communique.pipeline.labels import draft_label, draft_value
from communique.pipeline.ladder_terms import Terms
from communique.pipeline.other_tongues import keep_foreign
from communique.pipeline.pieces import Piece
from communique.terms import NO_TERMS, Termbase

_LABELLED: Final = frozenset({Role.BREADCRUMB, Role.METADATA, Role.CONTACT, Role.END_MARK})
_AROUND: Final = re.compile(
    r"\A(?P<before>(?:<[^<>]+>|[*_~]{1,3}|\s)*)(?P<text>.*?)(?P<after>(?:</[^<>]+>|[*_~]{1,3}|\s)*)\Z", re.DOTALL
)
"""Markup around the whole of a piece."""
_LINK: Final = re.compile(r"\A(\[)([^\[\]]+)(\]\([^()\s]*\))\Z")


def write_pieces(
    pieces: Sequence[Piece],
    role: Role | None,
    source: str,
    target: str,
    *,
    markup: Markup = "none",
    terms: Termbase = NO_TERMS,
) -> list[Piece]:
    """The pieces with what tables write in the target language, which the engine then does not see.

    ``source`` and ``target`` are locales; ``terms`` are asked for the names of reporters, and come before the tables.
    What is in another language than the source's is kept.
    """
    required = Terms(source_locale=source, target_locale=target, termbase=terms)
    if role is Role.DATELINE:
        written = [_dateline(piece, source, target, markup, terms) for piece in pieces]
    elif role is Role.EMBARGO:
        written = [part for piece in pieces for part in _embargo(piece, source, target)]
    elif role in _LABELLED:
        written = _fields(pieces, role, required)
    else:
        written = list(pieces)
    return [
        piece if required.missing(piece.text, piece.text) else keep_foreign(piece, source, target, markup)
        for piece in written
    ]


def _fields(pieces: Sequence[Piece], role: Role, required: Terms) -> list[Piece]:
    """Labels, values and steps."""
    source, target = required.source_locale, required.target_locale
    found = []
    for piece, after in zip_longest(pieces, pieces[1:]):
        bare = _bare(piece.text)
        if piece.translated:
            made = required.whole(bare) or draft_label(bare, source, target)
            if made is None and not (after and after.label_mark):
                made = draft_value(bare, source, target)
            # What the termbase has otherwise is none of the tables' business.
            found.append(piece if made is None or required.missing(bare, made) else _written(piece, made))
        elif piece.label_mark or role is Role.BREADCRUMB:
            found.append(piece)
        else:
            found.append(_written(piece, draft_value(bare, source, target)))
    return found


def _dateline(piece: Piece, source: str, target: str, markup: Markup, terms: Termbase) -> Piece:
    made = draft_marked_dateline(piece.text, source, target, markup=markup, terms=terms)
    if made is None:
        return piece
    return replace(piece, text=made[0], translated=False, by_rule=True, doubts=made[1])


def _embargo(piece: Piece, source: str, target: str) -> Iterator[Piece]:
    """The words by which an embargo is told, and until when it holds."""
    before, text, after = _parts(piece.text)
    whole = draft_label(text, source, target)
    if whole is not None:
        yield _written(piece, whole)
        return
    labels = get_language(source).anatomy.labels["embargo"]
    shown = text.casefold()
    known = next((one for one in sorted(labels, key=len, reverse=True) if shown.startswith(one.casefold())), "")
    rest = text[len(known) :]
    if not known or (rest[:1].isalpha() and known[-1].isascii()):
        yield piece
        return
    theirs = get_language(target).anatomy
    colon = rest.lstrip()[:1] in (":", "：")
    rest = rest.lstrip(" :：\u00a0")
    label = theirs.labels["embargo"][0]
    loud = text[: len(known)].isupper() and known.upper() != known.lower()
    label = label.upper() if loud else label
    blank = " " if get_language(target).joiner else ""
    yield Piece(text=before + label + (theirs.label_mark if colon else blank), translated=False, by_rule=True)
    if rest:
        made = draft_value(rest, source, target)
        made = made.upper() if made is not None and loud and text.isupper() else made
        yield Piece(text=rest if made is None else made, translated=made is None, by_rule=made is not None)
    if after:
        yield Piece(text=after, translated=False)


def _parts(text: str) -> tuple[str, str, str]:
    """Markup before a text, the text, markup after it."""
    around = _AROUND.match(text)
    before, bare, after = (around["before"], around["text"], around["after"]) if around else ("", text, "")
    link = _LINK.match(bare)
    return (before + link[1], link[2], link[3] + after) if link else (before, bare, after)


def _bare(text: str) -> str:
    return _parts(text)[1]


def _written(piece: Piece, made: str | None) -> Piece:
    if made is None:
        return piece
    before, bare, after = _parts(piece.text)
    changed = piece.translated or made != bare
    return replace(piece, text=before + made + after, translated=False, by_rule=changed)
