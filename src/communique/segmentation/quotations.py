"""Quotations and brackets around a mark: where they opened, and how."""

from __future__ import annotations

from enum import Enum, auto

from communique.languages.sentence_table import SentenceTable

REACH = 600
"""How far back an opening mark is looked for, in characters."""
OPENING = {
    "”": "“", "’": "‘", "»": "«", "›": "‹", "“": "„", "‘": "‚", "」": "「", "』": "『", '"': '"', "'": "'", "＂": "＂",
    "》": "《", "〉": "〈", ")": "(", "）": "（", "]": "[", "】": "【", "}": "{", "〕": "〔", "］": "［", "｝": "｛",
}  # fmt: skip
CLOSING_QUOTES = frozenset("”’»›“‘」』\"'＂")
CLOSING_BRACKETS = frozenset(")）]】}〕］｝")
CLOSING_TITLES = frozenset("》〉")
QUOTATIONS = (("“", "”"), ("«", "»"), ("「", "」"), ("『", "』"), ("„", "“"))
BRACKETS = (("(", ")"), ("（", "）"), ("[", "]"))
PAIRS = (*QUOTATIONS, *BRACKETS, ("《", "》"))
_SENTENCE_EDGE = frozenset('.!?…。！？”’»」』"—–-•')
_BLANK = " \t\n\u00a0\u3000*_~`"


class Opening(Enum):
    """How a quotation or bracket starts."""

    START = auto()
    """At the start of a sentence."""
    INTRODUCED = auto()
    """After a colon or a verb of speech."""
    LISTED = auto()
    """After a comma."""
    INSIDE = auto()
    """In the middle of a clause: a name, a title, a motto."""


def openers_in(text: str) -> str:
    """The opening marks of :data:`PAIRS` that occur in a text."""
    return "".join(opener for opener, _ in PAIRS if opener in text)


def find_opening(text: str, closer: str, end: int) -> int:
    """Where the pair of a closing mark before ``end`` opened, or -1. A straight mark may close a curly one."""
    opening = text.rfind(OPENING[closer], max(0, end - REACH), end)
    return max(opening, enclosing(text, "“", "”", end)) if closer == '"' else opening


def opening_kind(text: str, opening: int, floor: int, table: SentenceTable) -> Opening:
    """How what opens at an offset starts; ``floor`` is where the sentence starts."""
    before = text[max(0, opening - 32) : opening].rstrip(_BLANK)
    if not before or opening <= floor or before[-1] in _SENTENCE_EDGE:
        return Opening.START
    if before[-1] in ":：":
        return Opening.INTRODUCED
    listed = before[-1] in ",，、;；"
    if before.rstrip(",，").endswith(table.introducing):
        return Opening.INTRODUCED
    return Opening.LISTED if listed else Opening.INSIDE


def enclosing(text: str, opener: str, closer: str, start: int) -> int:
    """Where the pair that is open at ``start`` opened, or -1 when none is."""
    opened = text.rfind(opener, start - REACH if start > REACH else 0, start)
    return opened if opened != -1 and text.find(closer, opened, start) == -1 else -1
