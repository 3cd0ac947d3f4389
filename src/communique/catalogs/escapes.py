"""Escapes of PO texts: polib's, and what polib leaves out."""

from __future__ import annotations

import re

from communique.errors import OutputError

_RARE = re.compile(r"\\(?:a|x[0-9A-Fa-f]|[0-7])")
_RUN = re.compile(r"(\\[^ax0-7])|\\a|(?:\\x[0-9A-Fa-f]{1,2}|\\[0-7]{1,3})+")
_CODE = re.compile(r"\\(?:x([0-9A-Fa-f]{1,2})|([0-7]{1,3}))")
UNHOLDABLE = re.compile("[\x00\x04\ud800-\udfff]")
"""What PO cannot hold: gettext ends a text at NUL, and EOT stands between context and source."""
_NAMES = {"\x00": "NUL", "\x04": "EOT (the separator between context and source)"}


def unescape(quoted: str) -> str:
    r"""The text that stands between two quotes of a PO file.

    polib knows the everyday escapes. ``\a`` and codes (``\033``, ``\xe9``), which gettext reads as well, it
    leaves as they stand; they are resolved before. An escape that nobody knows (``C:\dir``) is taken as written.
    """
    import polib

    if _RARE.search(quoted):
        quoted = _RUN.sub(_resolve, quoted)
    return polib.unescape(quoted)


def escape(text: str) -> str:
    """A text as it stands between two quotes; other controls than those that C has a letter for stay as they are.

    Raises:
        OutputError: the text holds what no PO file can.
    """
    import polib

    if bad := UNHOLDABLE.search(text):
        name = _NAMES.get(bad[0], f"U+{ord(bad[0]):04X} (half a surrogate pair)")
        shown = text[max(0, bad.start() - 20) : bad.start()]
        raise OutputError(
            f"A PO file cannot hold the character {name}, which follows {shown!r}.",
            remedy="Remove the character from the release or the translation.",
        )
    escaped = polib.escape(text)
    return escaped.replace("\a", r"\a") if "\a" in escaped else escaped  # polib does not know \a


def _resolve(found: re.Match[str]) -> str:
    r"""A run of codes, as polib would have escaped it. Codes are bytes: ``\303\251`` is é."""
    if found[1]:
        return found[1]
    if found[0] == r"\a":
        return "\a"
    codes = bytes(
        int(hexadecimal, 16) if hexadecimal else int(octal, 8) & 0xFF for hexadecimal, octal in _CODE.findall(found[0])
    )
    import polib

    try:
        return polib.escape(codes.decode())
    except UnicodeDecodeError:
        return polib.escape(codes.decode("latin-1"))
