"""The front matter of an assembled release: in which language it is, whose translation of what."""

from __future__ import annotations

from collections.abc import Mapping

from communique.formats.front_matter_fields import Value, read_fields, set_fields
from communique.languages import Language, find_language

_LANGUAGE_FIELDS = ("lang", "language", "locale")


def set_version_fields(text: str, wanted: Mapping[str, Value], language: Language) -> str:
    """The text with what its front matter tells of its language following the locale, and further fields as wanted.

    A field that names a language stays in its notation: ``zh-CN``, ``zh_CN``, ``zh-Hans``, ``zh``.
    """
    present = read_fields(text)
    fields: dict[str, Value] = {}
    for name in _LANGUAGE_FIELDS:
        value = present.get(name)
        known = find_language(value) if isinstance(value, str) else None
        if isinstance(value, str) and known is not None and known is not language:
            fields[name] = tag_like(value, language)
    added = {name: value for name, value in wanted.items() if name not in _LANGUAGE_FIELDS or name not in present}
    return set_fields(text, fields, added=added)


def tag_like(known: str, language: Language) -> str:
    """The name of a language in the notation of another name: with its region or script, hyphen or underscore."""
    mark = "_" if "_" in known else "-"
    head, _, tail = known.replace("_", "-").partition("-")
    if not tail:
        # A name in full, such as ``English``, is no notation that others have.
        tag = language.argos if len(head) <= len("zho") else language.name
    elif len(tail) == len("Hans"):
        tag = language.bcp47
    else:
        tag = language.word.tag
    if known.islower():
        tag = tag.lower()
    return tag.replace("-", mark)
