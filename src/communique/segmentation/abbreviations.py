"""The rule for abbreviations: when a sentence may end with one is a matter of the table."""

from __future__ import annotations

import re

from communique.languages.sentence_table import Ending, SentenceTable
from communique.segmentation.marks import bare
from communique.segmentation.scene import Scene
from communique.segmentation.verdicts import Verdict, cut, hold

_NUMBER = re.compile(r"[$€£¥₽]?\d(?:[\d.,–—-]*\d)?(?:-?[^\W\d_]{1,3})?\Z|[IVXLCХ]+(?:[–—-][IVXLCХ]+)?\Z")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])\Z")
_SHORT_FRONT = 4
"""A time at the front of a sentence has at most so many words, where no verb can be told by its form."""
_LONG_HEAD = 120
"""No time at the front of a sentence has more characters."""
_CHAIN = 4

_ABBREVIATION = hold("abbreviation", "An abbreviation after which the sentence goes on.")
_BELONGS = hold("abbreviation with its word", "The abbreviation and what follows are one name or phrase.")
_BEFORE_NUMBER = hold("abbreviation before a number", "The abbreviation belongs to the number that follows.")
_FRONT = hold("time at the front", "The sentence so far is only a time or a phrase; its verb follows.")
_FINAL = cut("abbreviation at the end", "The abbreviation ends a sentence.")


def by_abbreviation(scene: Scene) -> Verdict | None:
    """What the table says of the token before a full stop; None when it is no abbreviation."""
    if not scene.token:
        return None
    ending = _chained(scene) or _in_context(scene) or _single(scene)
    if ending is None:
        return None
    if scene.mark.closers:
        return (
            None if ending in {Ending.WORD, Ending.DATE, Ending.TIME, Ending.ALWAYS} or scene.opens else _ABBREVIATION
        )
    known = scene.table.followers.get(scene.token.lower())
    if known is not None and (scene.ahead.word in known or _POSSESSIVE.sub("", scene.ahead.word) in known):
        return _BELONGS
    return _by_ending(scene, ending)


def _chained(scene: Scene) -> Ending | None:
    """The ending of an abbreviation written with blanks: ``т. д.``, ``н. э.``, ``p. m.``."""
    if len(scene.token) > _CHAIN or not scene.before or not scene.before[-1].endswith("."):
        return None
    token = scene.token.lower()
    for piece in scene.before[:-_CHAIN:-1]:
        if not piece.endswith(".") or len(piece) > _CHAIN + 3:
            return None
        token = f"{bare(piece[:-1]).lower()}.{token}"
        ending = scene.table.abbreviations.get(token)
        if ending is not None:
            return ending
    return None


def _in_context(scene: Scene) -> Ending | None:
    for pattern, ending in scene.table.contexts.get(scene.token.lower(), ()):
        start = max(scene.mark.floor, scene.mark.start - 64)
        if pattern.search(scene.mark.text, start, scene.mark.start):
            return ending
    return None


def _single(scene: Scene) -> Ending | None:
    token, table = scene.token, scene.table
    low = token.lower() if len(token) > 1 else token
    ending = table.after_number.get(low)
    if ending is not None and _counted(scene, table):
        return ending
    known = table.abbreviations
    if token in known:
        return known[token]
    capitals = len(token) > 1 and token.isupper() and "." not in token
    if not capitals:
        part = low.rpartition("-")[2]
        return known.get(low) or (known.get(part) if len(part) > 1 else None)
    word = scene.ahead.word
    return (known.get(low) or known.get(token.capitalize())) if word.isupper() or not word.isalpha() else None


def _counted(scene: Scene, table: SentenceTable) -> bool:
    """A number stands before the token, perhaps with other units between."""
    if scene.piece[:1].isdigit():
        return True
    for piece in scene.before[:-_CHAIN:-1]:
        if _NUMBER.match(piece.lstrip('(«“"~≈№*_')):
            return True
        chained = table.after_number.get(piece.rstrip(".").lower()) in {Ending.WORD, Ending.ALWAYS}
        if not chained or len(piece) == 1:
            return False
    return False


def _by_ending(scene: Scene, ending: Ending) -> Verdict:
    if ending is Ending.ALWAYS:
        return _FINAL
    if ending is Ending.NEVER or _goes_on(scene):
        return _ABBREVIATION
    if scene.number_follows and ending is not Ending.TIME:
        return _BEFORE_NUMBER
    if ending in {Ending.NUMBER, Ending.OPEN}:
        ends = bool(scene.before) and scene.opens
    elif ending is Ending.WORD:
        ends = not scene.in_title_case or scene.ahead.after == ":"
    else:
        return _FRONT if _is_front(scene) else _FINAL
    return _FINAL if ends else _ABBREVIATION


def _goes_on(scene: Scene) -> bool:
    """A bracket that does not open a sentence follows, or a dash before a number or a sign."""
    lead = scene.ahead.lead
    if lead[:1] == "(":
        return not scene.starts
    return lead[:1] in {"-", "–", "—"} and not scene.ahead.word[:1].isalpha()


def _is_front(scene: Scene) -> bool:
    """Whether the sentence so far is only a time or a phrase that its verb follows."""
    if scene.starts:
        return False
    if any(quote in scene.ahead.lead for quote in '«“„"') and not scene.opens:
        return True
    head = scene.mark.text[max(scene.mark.floor, scene.mark.start - _LONG_HEAD - 1) : scene.mark.start]
    if len(head) > _LONG_HEAD:
        return False
    if scene.table.predicate is not None:
        return scene.table.predicate.search(head) is None
    pieces = head.split()
    return len(pieces) <= _SHORT_FRONT and bare(pieces[0]).lower() in scene.table.fronts
