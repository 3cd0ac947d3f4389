"""From the bytes of a file to a Document."""

from __future__ import annotations

from communique.errors import InputError
from communique.formats.contract import FormatOptions, PackedFormat
from communique.formats.encoding import decode
from communique.formats.registry import get_format
from communique.languages import get_language
from communique.model import Document

LONGEST = 1 << 24
"""Characters of the longest text that is read: 16 Mi. An archive has bounds of its own."""
_BYTES = 4
"""What a character takes at most in UTF-8."""
_OPTIONS = FormatOptions()


def parse(
    data: bytes,
    *,
    format: str,  # noqa: A002  the public name
    locale: str,
    options: FormatOptions = _OPTIONS,
    place: str = "",
) -> Document:
    """Read a release.

    Args:
        data: the file's bytes; of a text file, in UTF-8.
        format: a name in the registry.
        locale: source locale, in any form that :func:`communique.languages.find_language` takes.
        options: what the project sets.
        place: the file's path, for messages.

    Raises:
        EncodingError: the bytes are not UTF-8.
        InputError: the text cannot be read as what it should be, or is longer than :data:`LONGEST`.
        UsageError: the format or the locale is unknown.
    """
    reader, language = get_format(format), get_language(locale)
    packed = isinstance(reader, PackedFormat)
    text = "" if packed else _decoded(data, place)
    try:
        if isinstance(reader, PackedFormat):
            text = reader.unpack(data)
        spans = reader.read(text, language, options)
    except InputError as error:
        error.place = ":".join(filter(None, (place, error.place)))
        raise
    return Document(locale=language.locale, format=format, spans=spans, container=data if packed else b"")


def _decoded(data: bytes, place: str) -> str:
    """The text of a file that is not too long."""
    text = decode(data, place=place) if len(data) <= _BYTES * LONGEST else ""
    if len(data) > _BYTES * LONGEST or len(text) > LONGEST:
        raise InputError(
            f"This file has more than {LONGEST:,} characters.", place=place, remedy="Cut it into several releases."
        )
    return text
