"""Phrases that are a fact by themselves: ``首`` before a word that counts, ``полгода``, ``an hour and a half``."""

from __future__ import annotations

from communique.facts.board import Board
from communique.facts.grammar import Sense
from communique.model import FactKind

_LIKELY, _HINTED = 0.6, 0.3


def read_fixed(board: Board) -> None:
    """Keep what single words and fixed phrases state."""
    for hit in board.hits:
        if hit.sense is Sense.FIRST:
            board.state(FactKind.ORDINAL, hit.value, hit.start, hit.end, sure=_LIKELY)
        elif hit.sense is Sense.DURATION:
            value, _, unit = hit.value.partition(" ")
            board.state(FactKind.DURATION, value, hit.start, hit.end, unit=unit)
        elif hit.sense is Sense.HINT:
            kind, value, unit = hit.value.split("|")
            board.state(FactKind(kind), value, hit.start, hit.end, unit=unit, sure=_HINTED)
