"""Bytes to text. Only UTF-8 is read; whatever else is recognised is named, and converted on request."""

from __future__ import annotations

import codecs

from communique.errors import EncodingError, InputError
from communique.formats.guessing import NAMES, recognise

_RENAME = "Give it an extension that is not a release's, or move it out of content/."
_SAVE = "Save it as UTF-8 in the editor that wrote it."


def decode(data: bytes, *, place: str = "") -> str:
    """The text of a UTF-8 file; a byte order mark stays its first character.

    Raises:
        EncodingError: the bytes are not UTF-8; ``encoding`` says what they look like.
        InputError: this is no text at all.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refusal(data, place=place, line=line) from None
    if "\0" in text:
        raise _refusal(data, place=place, line=text.count("\n", 0, text.index("\0")) + 1)
    return text


def convert(data: bytes, *, encoding: str | None = None, place: str = "") -> bytes:
    """The same text in UTF-8. UTF-8 comes back as it is; what a file looks like is guessed unless it is given.

    Raises:
        EncodingError: the encoding is unknown, or the way back would not give the same bytes.
        InputError: this is no text at all.
    """
    if encoding is None:
        try:
            decode(data, place=place)
        except EncodingError as error:
            encoding = error.encoding
            if not encoding:
                raise
        else:
            return data
    try:
        name = codecs.lookup(encoding).name.replace("-", "_")
    except LookupError:
        raise EncodingError(
            f"Unknown encoding {encoding!r}.", place=place, remedy=f"Use one of: {', '.join(NAMES.values())}."
        ) from None
    text = _there_and_back(data, name)
    if text is None:
        raise EncodingError(f"This file is not {NAMES.get(name, encoding)} throughout.", place=place, remedy=_SAVE)
    return text.encode("utf-8")


def _there_and_back(data: bytes, name: str) -> str | None:
    """The text, if encoding it again gives the same bytes."""
    if name == "utf_16":
        name = "utf_16_be" if data.startswith(codecs.BOM_UTF16_BE) else "utf_16_le"
    try:
        text = data.decode(name)
        return text if text.encode(name) == data else None
    except (UnicodeError, LookupError, TypeError):
        return None


def _refusal(data: bytes, *, place: str, line: int) -> InputError:
    encoding = recognise(data)
    if encoding:
        return _not_utf8(encoding, place)
    if b"\0" in data:
        return InputError("This is not a text file: it holds NUL bytes.", place=place, remedy=_RENAME)
    return EncodingError(
        "This file is not UTF-8, and nothing tells what it is.",
        place=f"{place}:{line}" if place else str(line),
        remedy=_SAVE,
    )


def _not_utf8(encoding: str, place: str) -> EncodingError:
    return EncodingError(
        f"This file is not UTF-8; it looks like {NAMES[encoding]}.",
        place=place,
        remedy="To convert it to UTF-8: communique extract --convert RELEASE",
        encoding=encoding,
    )
