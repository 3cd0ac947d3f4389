"""Case forms of Russian words by their class of declension, as far as counted things need them.

Every form that the endings allow is made, also some that people do not use: no other word has them.
"""

from __future__ import annotations

from collections.abc import Iterator

_NOUNS = {
    # nominative, genitive, dative, accusative, instrumental, prepositional; then the same of the plural
    "m": (["", "а", "у", "", "ом", "е"], ["ы", "ов", "ам", "ы", "ами", "ах"]),
    "mk": (["", "а", "у", "", "ом", "е"], ["и", "ов", "ам", "и", "ами", "ах"]),
    "m0": (["", "а", "у", "", "ом", "е"], ("ы", "", "ам", "ы", "ами", "ах")),
    "ms": (["ь", "я", "ю", "ь", "ем", "е"], ["и", "ей", "ям", "и", "ями", "ях"]),
    "f": (["а", "ы", "е", "у", "ой", "е"], ("ы", "", "ам", "ы", "ами", "ах")),
    "fk": (["а", "и", "е", "у", "ой", "е"], ("и", "", "ам", "и", "ами", "ах")),
    "fs": (["я", "и", "е", "ю", "ей", "е"], ("и", "ь", "ям", "и", "ями", "ях")),
    "fi": (["я", "и", "и", "ю", "ей", "и"], ("и", "й", "ям", "и", "ями", "ях")),
    "fx": (["ь", "и", "и", "ь", "ью", "и"], ["и", "ей", "ям", "и", "ями", "ях"]),
    "n": (["о", "а", "у", "о", "ом", "е"], ("а", "", "ам", "а", "ами", "ах")),
    "ni": (["е", "я", "ю", "е", "ем", "и"], ("я", "й", "ям", "я", "ями", "ях")),
    "0": ([""] * 6, [""] * 6),
}
_ADJECTIVES = {
    "m": (["ого", "ому", "им", "ом"], ["ые", "ых", "ым", "ые", "ыми", "ых"]),
}
_MASCULINE = ["ый", "ого", "ому", "ый", "ым", "ом"]
_FEMININE = ["ая", "ой", "ой", "ую", "ой", "ой"]
_PLURAL = ["ые", "ых", "ым", "ые", "ыми", "ых"]
_SOFT_K = {"ый": "ий", "ым": "им", "ые": "ие", "ых": "их", "ыми": "ими"}
_VELARS = ("к", "г", "х", "ш", "щ", "ж", "ч")
_FEMININES = frozenset({"f", "fk", "fs", "fi", "fx"})


def noun(stem: str, declension: str) -> Iterator[str]:
    """All forms of a noun. A slash in the stem parts it from the stem of the genitive plural: ``копейк/копеек``."""
    base, _, bare = stem.partition("/")
    singular, plural = _NOUNS[declension]
    for ending in (*singular, *plural):
        yield base + ending
    if bare:
        yield bare


def adjective(stem: str) -> Iterator[str]:
    """All forms of an adjective with its stem: ``квадратн``."""
    for ending in {*_MASCULINE, *_FEMININE, *_PLURAL, "ое"}:
        yield stem + (_SOFT_K.get(ending, ending) if stem.endswith(_VELARS) else ending)


def pair(stem: str, head: str, declension: str) -> Iterator[str]:
    """Adjective and noun in all cases, and as after 2, 3 and 4: ``квадратных метра``."""
    base, _, bare = head.partition("/")
    singular, plural = _NOUNS[declension]

    def adjust(ending: str) -> str:
        return stem + (_SOFT_K.get(ending, ending) if stem.endswith(_VELARS) else ending)

    one = _FEMININE if declension in _FEMININES else _MASCULINE
    for case, ending in enumerate(one):
        yield f"{adjust(ending)} {base}{singular[case]}"
    for case, ending in enumerate(_PLURAL):
        yield f"{adjust(ending)} {bare if bare and case == 1 else base + plural[case]}"
    yield f"{adjust('ых')} {base}{singular[1]}"
    yield f"{adjust('ые')} {base}{singular[1]}"
    if declension == "0":
        yield f"{adjust('ое')} {base}"
