"""How much there is, and how much is left."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from communique.model import Authorship, Catalog, State

_Key = TypeVar("_Key")

FIFTHS = 5
"""Into so many parts the risks from 0 to 100 are sorted."""

_IDEOGRAPHS = "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_IDEOGRAPH = re.compile(f"[{_IDEOGRAPHS}]")
_WORD = re.compile(f"(?:[^\\W\\d_{_IDEOGRAPHS}][\u0300-\u036f]*)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Figures of one catalog or, added, of several.

    Words are runs of letters; Chinese characters and kana are counted one by one and belong to no word.
    """

    units: int = 0
    states: Mapping[State, int] = field(default_factory=dict)
    """Units by state; states that no unit has may be absent."""
    authorship: Mapping[Authorship, int] = field(default_factory=dict)
    """Units by authorship, as far as the catalog was annotated."""
    words: int = 0
    """Words of all sources."""
    risks: Mapping[int, int] = field(default_factory=dict)
    """Raw drafts by the fifth that their risk lies in: 0 for 0 to 19, 4 for 80 to 100."""
    characters: int = 0
    """Chinese characters and kana of all sources."""
    words_left: int = 0
    """Words of the sources that are not reviewed yet."""
    characters_left: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            units=self.units + other.units,
            states=_added(self.states, other.states),
            authorship=_added(self.authorship, other.authorship),
            risks=_added(self.risks, other.risks),
            words=self.words + other.words,
            characters=self.characters + other.characters,
            words_left=self.words_left + other.words_left,
            characters_left=self.characters_left + other.characters_left,
        )

    def of(self, state: State) -> int:
        """Units of one state."""
        return self.states.get(state, 0)

    @property
    def complete(self) -> bool:
        """Every unit is reviewed."""
        return self.of(State.REVIEWED) == self.units


def count(catalog: Catalog) -> Counts:
    """The figures of a catalog; obsolete units play no part."""
    states: Counter[State] = Counter()
    authorship: Counter[Authorship] = Counter()
    risks: Counter[int] = Counter()
    words = characters = words_left = characters_left = 0
    for unit in catalog.units:
        state = unit.state
        states[state] += 1
        authorship[unit.authorship] += 1
        if state is State.DRAFT and unit.origin is not None and unit.origin.risk is not None:
            risks[min(FIFTHS - 1, unit.origin.risk * FIFTHS // 100)] += 1
        unit_words, unit_characters = count_text(unit.key.source)
        words += unit_words
        characters += unit_characters
        if state is not State.REVIEWED:
            words_left += unit_words
            characters_left += unit_characters
    return Counts(
        units=len(catalog.units),
        states=dict(states),
        authorship=dict(authorship),
        risks=dict(risks),
        words=words,
        characters=characters,
        words_left=words_left,
        characters_left=characters_left,
    )


def count_text(text: str) -> tuple[int, int]:
    """Words and Chinese characters of a text."""
    return len(_WORD.findall(text)), len(_IDEOGRAPH.findall(text))


def _added(one: Mapping[_Key, int], other: Mapping[_Key, int]) -> dict[_Key, int]:
    return dict(Counter(one) + Counter(other))
