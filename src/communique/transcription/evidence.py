"""Whether two names in different scripts may be one."""

from __future__ import annotations

import re
from functools import cache

from communique.languages import LANGUAGES, Language
from communique.transcription.romanization import is_romanization
from communique.transcription.sounds import likeness, skeleton


def script_of(name: str) -> Language:
    """The language whose letters a name is mostly written with; the first of all for one without letters."""
    return max(LANGUAGES, key=lambda language: len(own_letter(language).findall(name)))


@cache
def own_letter(language: Language) -> re.Pattern[str]:
    """One letter of the script of a language."""
    return re.compile(f"[{language.checks.letters}]")


def evidence(one: str, other: str) -> float:
    """How likely it is that two names are one, by their sound: from 0 to 1; the order does not matter.

    ``鲁茨科伊`` may be ``Рудской`` and ``Rudskoi``; ``普京`` may not. Above 0.7 it is worth a person's look; a name
    that is translated by meaning (``德国``, ``Germany``) has no evidence, which says nothing against it.
    """
    first, second = script_of(one), script_of(other)
    if is_romanization(one, other) or is_romanization(other, one):
        return 1.0
    return likeness(skeleton(one, first.names), skeleton(other, second.names))
