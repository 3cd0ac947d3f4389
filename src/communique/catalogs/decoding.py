"""From the bytes of a PO file to its text, by the charset that its header names."""

from __future__ import annotations

import codecs
import re

from communique.errors import EncodingError

_CHARSET = re.compile(rb'(?:^|"|\\n)Content-Type:[^"\n]*?charset=([A-Za-z0-9_.:\-]+)', re.MULTILINE | re.IGNORECASE)
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}
"""What files often hold whose header names the narrower charset."""
_HEADER_REACH = 16_384
"""How many bytes are searched for the charset: the header stands first, below comments at most."""


def decode(data: bytes, *, place: str) -> str:
    """The text of a PO file, without a byte order mark, its lines ended by line feeds alone.

    A file that is not in the charset that it names but is valid UTF-8 was converted by somebody who left the
    header alone; it is taken as UTF-8.

    Raises:
        EncodingError: the bytes are neither in the charset that the header names nor in UTF-8.
    """
    if data.startswith(_UTF16_MARKS):
        raise EncodingError(
            "The file is UTF-16, which no PO tool reads.", place=place, remedy="Save it as UTF-8.", encoding="utf-16"
        )
    text = _decode(data.removeprefix(codecs.BOM_UTF8), place=place, marked=data.startswith(codecs.BOM_UTF8))
    if "\r" not in text:
        return text
    # Only line ends are mended: a bare carriage return inside a text is that text's own.
    return text.replace("\r\n", "\n") if "\n" in text else text.replace("\r", "\n")


def _decode(data: bytes, *, place: str, marked: bool) -> str:
    """Decode strictly, by the byte order mark, the charset named, UTF-8 or a wider one, in this order."""
    named = "" if marked else _named_charset(data)
    failures = []
    for charset in filter(None, (named, "utf-8", _WIDER.get(named))):
        try:
            return data.decode(charset)
        except UnicodeDecodeError as error:
            failures.append(error)
        except (UnicodeError, LookupError):  # Python knows the name, but not as a charset: ``idna``, ``base64``
            continue
    failure = failures[0]
    line = data.count(b"\n", 0, failure.start) + 1
    looks = _guess(data)
    names = f"{named}, as its header says, nor UTF-8" if named not in {"", "utf-8"} else "UTF-8"
    byte = f"byte {data[failure.start]:#04x} cannot be read"
    raise EncodingError(
        f"The file is not {names}: {byte}{'; it looks like ' * bool(looks)}{looks}.",
        place=f"{place}:{line}" if place else f"line {line}",
        remedy="Save it as UTF-8, or name its charset in the header field Content-Type.",
        encoding=looks,
    ) from failure


def _named_charset(data: bytes) -> str:
    """The codec of the charset that the header names; empty when it names none that Python knows."""
    found = _CHARSET.search(data, 0, _HEADER_REACH)
    if found is None:
        return ""
    try:
        return codecs.lookup(found[1].decode("ascii")).name
    except LookupError:  # ``CHARSET``, as templates have it
        return ""


def _guess(data: bytes) -> str:
    """What the encoding looks like, or empty."""
    import charset_normalizer

    best = charset_normalizer.from_bytes(data).best()
    return best.encoding if best is not None else ""
