"""Formats: bytes of a release to a Document, Document and targets to bytes."""

from __future__ import annotations

from communique.formats.assembly import assemble
from communique.formats.contract import Format, FormatOptions
from communique.formats.encoding import convert, decode
from communique.formats.reading import parse
from communique.formats.registry import EXTENSIONS, FORMATS, format_of_path, get_format

__all__ = [
    "EXTENSIONS",
    "FORMATS",
    "Format",
    "FormatOptions",
    "assemble",
    "convert",
    "decode",
    "format_of_path",
    "get_format",
    "parse",
]
