"""Names in English: how they are found and heard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from communique.languages.name_table import NameTable

_SOUNDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("b", "p"), "P"),
    **dict.fromkeys(("d", "t", "th"), "T"),
    **dict.fromkeys(("g", "k", "c", "q", "h", "ck", "kh", "gh"), "K"),
    **dict.fromkeys(("v", "f", "w", "ph"), "F"),
    **dict.fromkeys(("z", "s", "j", "sh", "ch", "zh", "ts", "tz", "sch", "tch", "shch", "cz", "dzh", "dz"), "S"),
    **dict.fromkeys(("l", "r"), "L"),
    "m": "M",
    "n": "N",
    "x": "KS",
    "qu": "KF",
}

_DERIVATIONS = "a al an ans d e ean ed er ers es ese i ian ians ic is ish ism ist ized ly man men n ns o s y"

NAMES = NameTable(
    word=r"[A-ZÀ-ÖØ-ÞŠŽČŁŚ][A-Za-zÀ-ÖØ-öø-ÿšžčłńśęąğıřěů]+",
    initial=r"[A-Z]\.",
    sounds=_SOUNDS,
    soft_sounds={"c": "S", "g": "S"},
    soft_before="eiy",
    vowels="aeiouyàáâãäåèéêëìíîïòóôõöøùúûü",
    voices=("ae", "ao", "ei", "iy", "ou", "bp", "vfw", "gkqch", "dt", "szc", "sx", "lr", "mn", "jiy", "jg"),
    folds=(("ooo", "u"), ("oo", "u"), ("ou", "u"), ("ck", "k"), ("kh", "k"), ("ph", "f"), ("th", "t")),
    telltale="zh|x[iu]|q[iu](?!e)|ji(?:a|u|on)|[iu]ang|[ao]ng(?:[^aeiou]|$)",
    mute="hk",
    adjectives=frozenset({"s", "an", "ans", "ian", "ians", "ean", "eans", "ese", "ish", "ic"}),
    derivations=frozenset(_DERIVATIONS.split()),
)
