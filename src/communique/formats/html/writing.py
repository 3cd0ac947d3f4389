"""A target as the slice of a page that takes a segment's place."""

from __future__ import annotations

import re
from collections import defaultdict, deque

from communique.formats.html.elements import BLOCKS, OPAQUE, VOID
from communique.formats.html.objects import write_json
from communique.formats.html.pieces import MARK, Piece, PieceKind, kind_of_tag, show_piece
from communique.formats.html.references import TextWriter
from communique.formats.html.tokens import TokenKind, tokens_of
from communique.inline import Code, CodeKind, find_codes
from communique.inline.html_tags import Tag, read_tag

_XML_TAG = re.compile(r"</?[a-z][a-z0-9]*(?: [a-z]+=(?:\"[^\"<>&]*\"|'[^'<>&]*'))?\s?/?>")
"""What a translator may add to a page that is XML."""


def write_target(form: str, raw: str, target: str) -> str:
    """A target, on one line, in a form of this format; ``raw`` is the segment's slice of the source.

    Tags of the source come back as the source has them. Tags that a translator wrote stay where they are inline and
    have their partner; anything else that looks like markup is written as text, so that the page stays well-formed.
    """
    match form.split(" "):
        case ["json"]:
            return write_json(target)
        case ["rcdata"]:
            return TextWriter(raw, xml=True).write(target)
        case ["attribute", *quote]:
            return _attribute(TextWriter(raw, xml=True).write(target), quote[0] if quote else "")
        case _:
            return _inline(raw, target, xml=form == "xml")


def _attribute(escaped: str, quote: str) -> str:
    if quote == "'":
        return escaped.replace("'", "&#39;")
    escaped = escaped.replace('"', "&quot;")
    return escaped if quote else f'"{escaped}"'


def _inline(raw: str, target: str, *, xml: bool) -> str:
    ours, lone = _markup_of(raw, xml=xml)
    codes = [code for code in find_codes(target, "html") if code.text.startswith("<")]
    markups = [_written(code, ours, lone, xml=xml) for code in codes]
    refused = {code.pair for code, markup in zip(codes, markups, strict=True) if markup is None and code.pair}
    words = TextWriter(raw, xml=xml)
    written, at = [], 0
    for code, markup in zip(codes, markups, strict=True):
        if markup is not None and code.pair not in refused:
            written += [words.write(target[at : code.start]), markup]
            at = code.end
    return "".join((*written, words.write(target[at:])))


def _written(code: Code, ours: dict[str, deque[str]], lone: set[str], *, xml: bool) -> str | None:
    """What stands for markup of a target; None where it is written as text."""
    tag = read_tag(code.text, 0)
    slices = ours.get(code.text)
    if tag is not None and code.kind is CodeKind.SINGLE and _is_half(tag, code.text) and code.text not in lone:
        return None
    if slices:
        return slices.popleft() if len(slices) > 1 else slices[0]
    if tag is None:
        return None
    if MARK in code.text and tag.value(code.text, "lang") is not None:
        return code.text.replace(MARK, "", 1)
    if not _is_allowed(tag, code.text, xml=xml):
        return None
    return f"{code.text[:-1].rstrip()} />" if xml and tag.name in VOID and not tag.alone else code.text


def _markup_of(raw: str, *, xml: bool) -> tuple[dict[str, deque[str]], set[str]]:
    """The markup of a source slice as a translator sees it, with its slices in order; and what of it has no partner."""
    found: defaultdict[str, deque[str]] = defaultdict(deque)
    for token in tokens_of(raw, xml=xml):
        if token.tag is not None or token.kind is TokenKind.NOTHING:
            kind = kind_of_tag(token.tag) if token.tag else PieceKind.SINGLE
            shown = show_piece(raw, Piece(kind, token.start, token.end, token.tag))
            found[shown].append(raw[token.start : token.end])
    lone = set()
    for code in find_codes(raw, "html"):
        tag = read_tag(raw, code.start) if code.kind is CodeKind.SINGLE else None
        if tag is not None and _is_half(tag, code.text):
            lone.add(show_piece(raw, Piece(kind_of_tag(tag), tag.start, tag.end, tag)))
        elif tag is not None and tag.end < code.end:
            shown = show_piece(raw, Piece(PieceKind.CLOSED, code.start, code.end, tag))
            found[shown].append(raw[code.start : code.end])
    return found, lone


def _is_half(tag: Tag, text: str) -> bool:
    """A code is a tag that asks for a partner, and nothing more."""
    return tag.end - tag.start == len(text) and not tag.alone and tag.name not in VOID


def _is_allowed(tag: Tag, text: str, *, xml: bool) -> bool:
    """A tag, or a whole element, that a translator may add."""
    if tag.name in BLOCKS or tag.name in OPAQUE - {"code", "kbd", "samp", "var"}:
        return False
    return not xml or _XML_TAG.fullmatch(text) is not None
