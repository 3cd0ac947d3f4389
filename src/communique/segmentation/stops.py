"""Marks with a blank after them: is this a stop, or only a dot?

Each rule takes a :class:`Scene` and gives a verdict, or None when it has nothing to say. The first verdict counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from communique.languages.sentence_table import Ending, SentenceTable
from communique.segmentation.abbreviations import by_abbreviation
from communique.segmentation.marks import Mark, bare, look_ahead, words_before
from communique.segmentation.quotations import (
    BRACKETS,
    CLOSING_QUOTES,
    QUOTATIONS,
    Opening,
    enclosing,
    find_opening,
    opening_kind,
)
from communique.segmentation.scene import Scene
from communique.segmentation.verdicts import PLAIN, Verdict, hold

_BRACKET_REACH = 160
_MOTTO_REACH = 60
_INSERTED_REACH = 300
_TITLE_REACH = 60
_LISTED_REACH = 24
_DOTS = 3
"""Dots of an ellipsis; one more is a stop with an ellipsis."""
_SHORT_COUNT = 3
_LONG_COUNT = 6
"""Characters of the number of a list entry, at most; with stops between, ``1.2.10``."""
_LONG_SHAPE = 5
"""Letters of a word that is taken for an abbreviation by its shape, at most."""

_LABELLED = re.compile(r"[^\W\d_][:：]\d+\Z")
"""A label with the first number of a list right behind its colon: 附件：1."""
_CITED = re.compile(r"\([^()]{1,80}\)[.,;]")

_CITATION = hold("citation", "The source of the quotation follows in brackets.")
_INSERTED = re.compile(r"[,!?…][\"»”]?\s(?:[—–-]|--)\s[^\W\d_]")
_AUTHOR = hold("author's words", "The quotation goes on after the words of who speaks.")
_SMALL = hold("small letter", "What follows starts with a small letter.")
_PUNCTUATION = hold("punctuation", "Punctuation follows: the sentence goes on.")
_SPEAKER = hold("speaker", "The quotation is followed by who says it.")
_NAME_MARK = hold("name with a mark", "The mark belongs to a name.")
_TITLE = hold("quoted name", "The mark belongs to a quoted name inside the sentence.")
_MOTTO = hold("motto", "The mark stands inside a short quotation that is part of a clause.")
_BRACKET = hold("bracket", "The mark stands in a bracket inside the sentence.")
_ELLIPSIS = hold("ellipsis", "An ellipsis in the middle of a sentence.")
_LIST_NUMBER = hold("list number", "A number or letter at the start counts a list or a heading.")
_SECOND = re.compile(r"[^\W\d_]\.")
"""An initial with its stop."""
_INITIAL = hold("initial", "A single letter is an initial.")
_SHAPE = hold("abbreviation by shape", "A short word of this shape is taken for an abbreviation.")


def judge_stop(mark: Mark, table: SentenceTable) -> Verdict:
    """Whether a sentence ends at a mark that has a blank after it."""
    text = mark.text
    ahead = look_ahead(text, mark.next)
    word = ahead.word
    if text[mark.next] in ",;:)]}»”，；：、）" or (not word and ahead.after in {",", ";", ":"}):
        return _PUNCTUATION
    if word and word[0].islower() and word not in table.small_starters:
        return _SMALL
    pieces = words_before(text, mark.floor, mark.start)
    piece = pieces.pop() if pieces and not text[mark.start - 1].isspace() else ""
    scene = Scene(mark, ahead, bare(piece) if piece else "", piece, tuple(pieces), table)
    for rule in _STOP_RULES if mark.term == "." else _STRONG_RULES:
        verdict = rule(scene)
        if verdict is not None:
            return verdict
    return PLAIN


def _by_quotation(scene: Scene) -> Verdict | None:
    mark, table = scene.mark, scene.table
    closer = mark.closers[-1:]
    if not closer or closer not in CLOSING_QUOTES:
        return None
    if scene.ahead.lead.strip()[:1] in {"—", "–", "-"} or (
        table.speaker is not None and table.speaker.match(mark.text, mark.next)
    ):
        return _SPEAKER
    if _CITED.match(mark.text, mark.next):
        return _CITATION
    if mark.term[-1] not in "!?" or scene.opens or any(quote in scene.ahead.lead for quote in '“«"'):
        return None
    opening = find_opening(mark.text, closer, mark.start)
    if opening == -1:
        return None
    kind = opening_kind(mark.text, opening, mark.floor, table)
    reach = {Opening.INSIDE: _TITLE_REACH, Opening.LISTED: _LISTED_REACH}.get(kind, 0)
    return _TITLE if mark.start - opening <= reach else None


def _by_abbreviation(scene: Scene) -> Verdict | None:
    """What the table says of an abbreviation; one inside a bracket of the sentence does not end it."""
    verdict = by_abbreviation(scene)
    return (_by_bracket(scene) or verdict) if verdict is not None and verdict.cut else verdict


def _by_inserted_words(scene: Scene) -> Verdict | None:
    """Direct speech with words of its speaker in the middle: ``«Это важно, — сказал он. — Мы рады»``."""
    lead = scene.ahead.lead
    if not lead or lead[0] not in "—–-":
        return None
    floor, start = scene.mark.floor, scene.mark.start
    found = _INSERTED.search(scene.mark.text, max(floor, start - _INSERTED_REACH), start)
    return _AUTHOR if found and found.group()[-1].islower() else None


def _by_bracket(scene: Scene) -> Verdict | None:
    mark = scene.mark
    if mark.closers or not mark.openers:
        return None
    for opener, closer in BRACKETS:
        if opener not in mark.openers:
            continue
        opening = enclosing(mark.text, opener, closer, mark.start)
        if opening == -1 or mark.text.find(closer, mark.next, mark.next + _BRACKET_REACH) == -1:
            continue
        if opening_kind(mark.text, opening, mark.floor, scene.table) is not Opening.START:
            return _BRACKET
    return None


def _by_motto(scene: Scene) -> Verdict | None:
    mark = scene.mark
    if mark.closers or not mark.openers:
        return None
    for opener, closer in QUOTATIONS:
        if opener not in mark.openers:
            continue
        opening = enclosing(mark.text, opener, closer, mark.start)
        if opening == -1:
            continue
        close = mark.text.find(closer, mark.next, opening + _MOTTO_REACH)
        if close == -1:
            continue
        kind = opening_kind(mark.text, opening, mark.floor, scene.table)
        if kind is Opening.INSIDE or (kind is Opening.LISTED and mark.text[close - 1] not in ".!?…"):
            return _MOTTO
    return None


def _by_exclaimed_name(scene: Scene) -> Verdict | None:
    named = scene.token in scene.table.exclaimed and not scene.mark.closers and not scene.starts
    return _NAME_MARK if named else None


def _by_ellipsis(scene: Scene) -> Verdict | None:
    mark = scene.mark
    if mark.term.strip(".… \u00a0"):
        return None
    text, start = mark.text, mark.start
    if text[start - 1 : start] == "[" and mark.closers.startswith("]"):
        return None
    if " " in mark.term or "\u00a0" in mark.term:
        return _ELLIPSIS if mark.term.count(".") == _DOTS else None
    if start == mark.floor or not scene.piece:
        spaced = start > mark.floor and mark.text[start - 1].isspace()
        quoted = spaced and any(enclosing(text, o, c, start) != -1 for o, c in QUOTATIONS)
        return _ELLIPSIS if quoted or not scene.before else None
    return None


def _by_list_number(scene: Scene) -> Verdict | None:
    token, before = scene.token, scene.before
    if token.isdigit() and len(token) < _SHORT_COUNT and _LABELLED.search(scene.piece):
        return _LIST_NUMBER
    if (
        not token
        or len(token) > _LONG_COUNT
        or token != scene.piece.lstrip("*_(")
        or scene.mark.closers not in {"", ")"}
    ):
        return None
    counts = token.replace(".", "").isdigit() or not token.strip("IVXLC")
    if not before:
        short = len(token) <= _SHORT_COUNT or ("." in token and counts)
        return _LIST_NUMBER if short and (counts or (len(token) == 1 and token.isalpha())) else None
    if len(before) == 1 and counts and before[0].rstrip(".").lower() in scene.table.numbered_heads:
        return _LIST_NUMBER
    return _LIST_NUMBER if before[-1][-1] in ":;" and len(token) < _SHORT_COUNT and token.isdigit() else None


def _by_initial(scene: Scene) -> Verdict | None:
    token, table = scene.token, scene.table
    if scene.mark.closers or not scene.is_initial:
        return None
    if token in table.foreign_numerals and scene.before and not scene.before[-1].endswith("."):
        return None
    if scene.piece.endswith(f"/{token}"):
        return None
    if len(token) == 1 and token.islower():
        return None if scene.previous[-1:].isdigit() else _INITIAL
    if bare(scene.previous).lower() in table.letter_heads:
        return None
    # A surname follows two initials, even before a colon.
    opens = scene.opens and (scene.opens_by_word or not _SECOND.fullmatch(scene.previous))
    return None if opens else _INITIAL


def _by_shape(scene: Scene) -> Verdict | None:
    """A short word without a vowel, or one with a consonant at its end after an abbreviation: ``зав. каф. Белов``."""
    token, vowels = scene.token, scene.table.vowels
    if not vowels or not token.isalpha() or len(token) > _LONG_SHAPE or token.isupper() or scene.mark.closers:
        return None
    if scene.opens or scene.number_follows or not scene.ahead.word or token[0] >= "⺀":
        return None
    if scene.piece.endswith(f"/{token}"):
        return None
    chained = scene.previous.endswith(".") and token.islower() and token[-1] not in vowels
    if chained and scene.table.abbreviations.get(scene.previous[:-1].lower()) is Ending.NEVER:
        return _SHAPE
    low = token.lower()
    return None if low in scene.table.after_number or any(letter in vowels for letter in low) else _SHAPE


_Rule = Callable[[Scene], Verdict | None]
_STOP_RULES: tuple[_Rule, ...] = (
    _by_quotation,
    _by_inserted_words,
    _by_list_number,
    _by_abbreviation,
    _by_bracket,
    _by_motto,
    _by_initial,
    _by_shape,
)
_STRONG_RULES: tuple[_Rule, ...] = (
    _by_quotation,
    _by_inserted_words,
    _by_exclaimed_name,
    _by_ellipsis,
    _by_bracket,
    _by_motto,
)
