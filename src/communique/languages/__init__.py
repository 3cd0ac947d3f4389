"""Languages are tables: one package each, listed here and nowhere else.

No module elsewhere tests which language it deals with; it asks the table.
"""

from __future__ import annotations

from communique.errors import UsageError
from communique.languages.chinese import CHINESE
from communique.languages.english import ENGLISH
from communique.languages.language import Language
from communique.languages.russian import RUSSIAN

LANGUAGES: tuple[Language, ...] = (ENGLISH, CHINESE, RUSSIAN)
"""Every language that releases are written in or translated to, in the order in which they are listed to people."""

_BY_NAME: dict[str, Language] = {
    name: language
    for language in LANGUAGES
    for name in (language.locale.lower().replace("_", "-"), language.bcp47.lower(), *language.aliases)
}
_BY_ARGOS: dict[str, Language] = {language.argos: language for language in LANGUAGES}


def find_language(name: str) -> Language | None:
    """The language that a locale name, tag or alias means (``zh-Hans``, ``ru_RU``, ``EN``), or None."""
    return _BY_NAME.get(name.strip().replace("_", "-").lower())


def get_language(name: str) -> Language:
    """As :func:`find_language`.

    Raises:
        UsageError: the name means no language that we know.
    """
    language = find_language(name)
    if language is None:
        known = ", ".join(language.locale for language in LANGUAGES)
        raise UsageError(f"Unknown locale {name!r}.", remedy=f"Use one of: {known}.")
    return language


def language_of_argos(code: str) -> Language | None:
    """The language that an Argos package means by its code, or None."""
    return _BY_ARGOS.get(code)


__all__ = ["LANGUAGES", "Language", "find_language", "get_language", "language_of_argos"]
