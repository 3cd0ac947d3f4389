"""Which formats exist."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import PurePath
from typing import cast

from communique.errors import UsageError
from communique.formats.contract import Format

FORMATS: dict[str, str] = {
    "text": "communique.formats.text:TEXT",
    "markdown": "communique.formats.markdown:MARKDOWN",
    "docx": "communique.formats.docx:DOCX",
    "html": "communique.formats.html:HTML",
}
"""Name and the object that reads it, loaded on use."""

EXTENSIONS: dict[str, str] = {
    ".txt": "text",
    ".md": "markdown",
    ".mdx": "markdown",
    ".markdown": "markdown",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""Extension and format; so that a folder can be listed without loading any format."""


@cache
def get_format(name: str) -> Format:
    """The format of that name.

    Raises:
        UsageError: there is none.
    """
    dotted = FORMATS.get(name)
    if dotted is None:
        raise UsageError(f"Unknown format {name!r}.", remedy=f"Use one of: {', '.join(FORMATS)}.")
    module, _, attribute = dotted.partition(":")
    return cast("Format", getattr(import_module(module), attribute))


def format_of_path(name: str) -> str | None:
    """Name of the format that a file's name tells by its extension, or None."""
    return EXTENSIONS.get(PurePath(name).suffix.lower())
