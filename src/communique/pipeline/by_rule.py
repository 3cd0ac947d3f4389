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

from communique.facts import find_facts
from communique.inline import Markup, find_codes
from communique.languages import get_language
from communique.model import FactKind, Role
from communique.pipeline.dateline_codes import draft_marked_dateline
from communique.pipeline.labels import draft_label, draft_value
from communique.pipeline.ladder_terms import Terms
from communique.pipeline.other_tongues import keep_foreign
from communique.pipeline.pieces import Piece, cut_pieces
from communique.terms import NO_TERMS, Termbase

_LABELLED: Final = frozenset({Role.BREADCRUMB, Role.METADATA, Role.CONTACT, Role.END_MARK})
_MOMENT: Final = frozenset({FactKind.DATE, FactKind.TIME, FactKind.WEEKDAY})
_BEFORE: Final = re.compile(r"(?:<[^<>]+>|[*_~\s])*")
"""Markup before the whole of a piece."""
_BEHIND: Final = "*_~ \t\n\u00a0\u3000"
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
        written = [part for piece in pieces for part in _embargo(piece, required, markup)]
    elif role in _LABELLED:
        written = _fields(pieces, role, required, markup)
    else:
        written = list(pieces)
    return [
        piece if required.missing(piece.text, piece.text) else keep_foreign(piece, source, target, markup)
        for piece in written
    ]


def _fields(pieces: Sequence[Piece], role: Role, required: Terms, markup: Markup) -> list[Piece]:
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
            found.append(piece if made is None or required.missing(bare, made) else _written(piece, made, markup))
        elif piece.label_mark or role is Role.BREADCRUMB:
            found.append(piece)
        else:
            found.append(_written(piece, draft_value(bare, source, target), markup))
    return found


def _dateline(piece: Piece, source: str, target: str, markup: Markup, terms: Termbase) -> Piece:
    made = draft_marked_dateline(piece.text, source, target, markup=markup, terms=terms)
    if made is None:
        return piece
    return replace(piece, text=made[0], translated=False, by_rule=True, doubts=made[1])


def _embargo(piece: Piece, required: Terms, markup: Markup) -> Iterator[Piece]:
    """The words by which an embargo is told, and until when it holds."""
    source, target = required.source_locale, required.target_locale
    before, text, after = _parts(piece.text)
    end = len(piece.text) - len(after)
    if any(len(before) <= code.start < end for code in find_codes(piece.text, markup)):
        # Such as ``**EMBARGO:** June 9``: a label with its value.
        yield from _fields(cut_pieces(piece.text, Role.METADATA, markup), Role.METADATA, required, markup)
        return
    whole = draft_label(text, source, target)
    if whole is not None:
        yield _written(piece, whole, markup)
        return
    labels = get_language(source).anatomy.labels["embargo"]
    shown = text.casefold()
    known = next((one for one in sorted(labels, key=len, reverse=True) if shown.startswith(one.casefold())), "")
    rest = text[len(known) :]
    timed = not rest or any(fact.kind in _MOMENT for fact in find_facts(rest, source))
    if not known or not timed or (rest[:1].isalpha() and known[-1].isascii()):
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
    match = _BEFORE.match(text)
    start = match.end() if match else 0
    end = len(text.rstrip(_BEHIND))
    while end > start and text[end - 1] == ">" and text.startswith("</", opened := text.rfind("<", start, end)):
        end = len(text[start:opened].rstrip(_BEHIND)) + start
    before, bare, after = text[:start], text[start:end], text[max(start, end) :]
    link = _LINK.match(bare)
    return (before + link[1], link[2], link[3] + after) if link else (before, bare, after)


def _bare(text: str) -> str:
    return _parts(text)[1]


def _written(piece: Piece, made: str | None, markup: Markup) -> Piece:
    """The piece with what was made of its bare text; as it was where that would break its markup."""
    if made is None:
        return piece
    before, bare, after = _parts(piece.text)
    changed = piece.translated or made != bare
    text = before + made + after
    return replace(piece, text=text, translated=False, by_rule=changed) if _kept(piece.text, text, markup) else piece


def _kept(source: str, made: str, markup: Markup) -> bool:
    """Whether a text has the same markup as its source."""
    one, other = (sorted(code.text for code in find_codes(text, markup)) for text in (source, made))
    return one == other
