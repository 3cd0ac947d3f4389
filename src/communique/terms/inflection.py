"""A term in the case and number that its sentence needs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from communique.errors import UsageError
from communique.languages import get_language
from communique.terms.words import load_morphology

GRAMMEMES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct", "sing", "plur"})
"""Nominative, genitive, dative, accusative, instrumental, prepositional; singular, plural. So pymorphy3 calls them."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_QUOTED = re.compile(r"«[^«»]*»|„[^„“]*“|\"[^\"]*\"")


def inflect(rendering: str, locale: str, grammemes: Iterable[str]) -> str | None:
    """A rendering, given in its dictionary form, in a case and number: ``("цифровой двойник", "ru", {"gent"})``.

    The head and what agrees with it change; a tail, what stands in quotation marks, initials and acronyms stay. Without
    a number the rendering keeps its own. A language without cases gives it back as it is; None means that the
    rendering has no such form (the plural of a person's name, say).

    Raises:
        UsageError: we do not know the locale or a grammeme.
    """
    wanted = frozenset(grammemes)
    if unknown := sorted(wanted - GRAMMEMES):
        raise UsageError(f"Unknown grammeme {unknown[0]!r}.", remedy=f"Use some of: {', '.join(sorted(GRAMMEMES))}.")
    morphology = load_morphology(get_language(locale).terms.morphology)
    if morphology is None:
        return rendering
    quoted = [match.span() for match in _QUOTED.finditer(rendering)]
    found = [
        match for match in _WORD.finditer(rendering) if not any(start <= match.start() < end for start, end in quoted)
    ]
    if not found:
        return rendering
    changed = morphology.inflect(tuple(match.group() for match in found), wanted)
    if changed is None:
        return None
    pieces, position = [], 0
    for match, word in zip(found, changed, strict=True):
        pieces += [rendering[position : match.start()], word]
        position = match.end()
    return "".join([*pieces, rendering[position:]])
