"""Catalogs as PO text, laid out as ``msgcat --no-wrap`` does it, with one place a ``#:`` line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from communique.catalogs.escapes import UNHOLDABLE, escape
from communique.catalogs.keys import HEADER, identity
from communique.errors import OutputError
from communique.model import Catalog, Previous, Unit

_CHARSET = re.compile(r"(charset=)(?!utf-8\b)[^\s;]+", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\r|\n")
_PLACE = re.compile(r"(.*?)(:\d+)?", re.DOTALL)


def write_catalog(catalog: Catalog) -> bytes:
    """The PO file of a catalog: UTF-8, line feeds, obsolete units last, the header never fuzzy.

    Raises:
        OutputError: a text holds a NUL, an EOT or half a surrogate pair, or two units share a key; gettext would
            lose the text or refuse the file.
    """
    entries = [_entry(unit, "") for unit in catalog.units]
    entries.extend(_entry(unit, "#~ ") for unit in catalog.obsolete)
    seen = {HEADER, *(identity(unit) for unit in (*catalog.units, *catalog.obsolete))}
    if len(seen) <= len(entries):
        raise OutputError("Two units of the catalog have the same source and context.", remedy="Merge it anew.")
    if header := _header(catalog):
        entries.insert(0, header)
    return "\n".join(entries).encode()


def _header(catalog: Catalog) -> str:
    """The header entry; empty when the catalog has none."""
    above = _above(
        catalog.header_comments,
        catalog.header_notes,
        catalog.header_references,
        catalog.header_flags,
        catalog.header_sticky,
    )
    if not catalog.header and not catalog.header_comments:
        return ""
    text = "".join(f"{name}: {value.strip()}\n" if name else f"{value}\n" for name, value in catalog.header)
    # We write UTF-8, whatever the file was read from.
    return "".join((*above, *_text("", "msgid", ""), *_text("", "msgstr", _CHARSET.sub(r"\1UTF-8", text))))


def _entry(unit: Unit, mark: str) -> str:
    """One entry; ``mark`` is ``#~ `` when it is obsolete."""
    flags = ("fuzzy", *unit.flags) if unit.fuzzy else unit.flags
    lines = _above(unit.comments, unit.notes, unit.references, flags, unit.sticky)
    if unit.previous is not None:
        lines.extend(_previous(unit.previous, "#~| " if mark else "#| "))
    if unit.has_context or unit.key.context:
        lines.extend(_text(mark, "msgctxt", unit.key.context))
    lines.extend(_text(mark, "msgid", unit.key.source))
    if unit.source_plural is None:
        lines.extend(_text(mark, "msgstr", unit.target))
    else:
        lines.extend(_text(mark, "msgid_plural", unit.source_plural))
        for number, target in enumerate(unit.plural_targets or ("",)):
            lines.extend(_text(mark, f"msgstr[{number}]", target))
    return "".join(lines)


def _above(
    comments: Iterable[str],
    notes: Iterable[str],
    references: Iterable[str],
    flags: Iterable[str],
    sticky: Iterable[str],
) -> list[str]:
    """Comment lines of an entry, in their order."""
    lines = [f"# {line}\n" if line else "#\n" for line in _lines(comments)]
    lines.extend(f"#. {line}\n" if line else "#.\n" for line in _lines(notes))
    lines.extend(f"#: {_place(reference)}\n" for reference in references)
    if joined := ", ".join(flags):
        lines.append(f"#, {joined}\n")
    lines.extend(f"#= {content}\n" for content in sticky)
    return lines


def _lines(comments: Iterable[str]) -> Iterator[str]:
    """Comments line by line, without what no file can hold."""
    for comment in comments:
        for line in _LINE_END.split(comment):
            # gettext joins the next line to one that ends with a backslash, even in a comment; a blank prevents it.
            yield UNHOLDABLE.sub("\ufffd", line) + " " * line.endswith("\\")


def _place(reference: str) -> str:
    """A reference; a file name with blanks stands between U+2068 and U+2069, as newer gettext has it."""
    if not any(character.isspace() for character in reference):
        return reference
    found = _PLACE.fullmatch(_LINE_END.sub(" ", reference))
    return f"\u2068{found[1]}\u2069{found[2] or ''}" if found else reference


def _previous(previous: Previous, mark: str) -> Iterator[str]:
    """The ``#|`` lines."""
    if previous.context is not None:
        yield from _text(mark, "msgctxt", previous.context)
    yield from _text(mark, "msgid", previous.source)
    if previous.plural is not None:
        yield from _text(mark, "msgid_plural", previous.plural)


def _text(mark: str, keyword: str, text: str) -> Iterator[str]:
    """A keyword and its text: on one line, or split behind each line feed below an empty one."""
    lines = text.split("\n")
    last = lines.pop()
    pieces = [f"{line}\n" for line in lines]
    if last or not pieces:
        pieces.append(last)
    if len(pieces) == 1:
        yield f'{mark}{keyword} "{escape(pieces[0])}"\n'
        return
    yield f'{mark}{keyword} ""\n'
    for piece in pieces:
        yield f'{mark}"{escape(piece)}"\n'
