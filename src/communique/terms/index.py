"""Where terms stand in a text: an index of their rarest words, then a look at the words around.

Each rendering is kept under one of its words, the one that the fewest renderings have, and there under the word
beside it. A text is read once, word by word; a word under which nothing is kept costs one look-up. What a language
knows of the forms of a word is asked only for words that begin like one of a term.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from communique.languages import get_language
from communique.model import Term, TermStatus
from communique.terms.termbase import Termbase
from communique.terms.words import Words, is_code, words_of

LONGEST = 64
"""Words of the longest rendering that is looked for; what is longer is a text, not a term."""

_MEMORY = 100_000
_QUOTES = "«»“”„‟‘’‚\"'「」『』《》〈〉＂"
_IGNORED = re.compile(rf"[\s\u00ad\u2060\ufeff\ufffc\ue000-\uf8ff\-‐‑{_QUOTES}]+")
_POINTS = str.maketrans(dict.fromkeys("•・‧∙⋅･", "·"))
_RANKS = {TermStatus.APPROVED: 0, TermStatus.KEEP: 1, TermStatus.VARIANT: 2, TermStatus.FORBIDDEN: 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class TermMatch:
    """A term in a text."""

    term: Term
    rendering: str
    """As the termbase has it."""
    start: int
    """Offset of its first character in the text."""
    end: int
    """Offset behind its last character."""


class _Entry:
    """One rendering of a term, ready to be compared."""

    __slots__ = ("_wanted", "anchor", "capitals", "gaps", "lead", "order", "rendering", "tail", "term", "words")

    def __init__(self, term: Term, rendering: str, order: int, words: Words) -> None:
        found = list(words.tokens(rendering))
        self.term, self.rendering, self.order = term, rendering, order
        self.words = tuple(token.group() for token in found)
        self.gaps = tuple(_gap(rendering[one.end() : other.start()]) for one, other in pairwise(found))
        self.lead = rendering[: found[0].start()] if found else ""
        self.tail = rendering[found[-1].end() :] if found else ""
        self.capitals = tuple(
            number for number, word in enumerate(self.words) if word[:1].isupper() and not is_code(word)
        )
        self.anchor = 0
        self._wanted: tuple[frozenset[str], ...] | None = None

    def wanted(self, words: Words) -> tuple[frozenset[str], ...]:
        if self._wanted is None:
            self._wanted = words.wanted(self.words, verb=self.term.verb)
        return self._wanted


class _Near:
    """Renderings with one anchor: those of one word, and the others by the word behind it, or before it."""

    __slots__ = ("alone", "left", "right")

    def __init__(self) -> None:
        self.alone: list[_Entry] = []
        self.right: dict[str, list[_Entry]] = {}
        self.left: dict[str, list[_Entry]] = {}


_NOTHING = _Near()


def _gap(text: str) -> str:
    """What of the characters between two words tells terms apart; blanks, hyphens and quotation marks do not."""
    return "" if text == " " else _IGNORED.sub("", text).translate(_POINTS)


def _same_gap(gap: str, wanted: str) -> bool:
    return gap == wanted or (("." in wanted or "·" in wanted) and gap == wanted.replace(".", "").replace("·", ""))


@dataclass(frozen=True, slots=True)
class Hit:
    """A rendering with its place in a text."""

    term: Term
    rendering: str
    start: int
    end: int
    order: int


class Index:
    """The renderings of a termbase in one language."""

    def __init__(self, termbase: Termbase, locale: str, *, loose: bool) -> None:
        self._words = words_of(locale)
        self._loose = loose
        self._starts: dict[str, list[_Entry]] = {}
        self._memory: dict[str, _Near] = {}
        self._keys: dict[str, frozenset[str]] = {}
        self._lookups: dict[str, tuple[str, ...]] = {}
        entries = [
            entry
            for order, (term, rendering) in enumerate(_renderings(termbase, locale))
            if 0 < len((entry := _Entry(term, rendering, order, self._words)).words) <= LONGEST
        ]
        counts = Counter(start for entry in entries for word in set(entry.words) for start in self._words.starts(word))
        for entry in entries:
            costs = [
                (min(counts[start] for start in self._words.starts(word)), -len(word), number)
                for number, word in enumerate(entry.words)
            ]
            entry.anchor = min(costs)[2]
            for start in self._words.starts(entry.words[entry.anchor]):
                self._starts.setdefault(start, []).append(entry)

    def hits(self, text: str) -> list[Hit]:
        """Every place where a rendering stands, also those that lie in one another."""
        if not self._starts:
            return []
        found = []
        tokens = list(self._words.tokens(text))
        words = [token.group() for token in tokens]
        last = len(words) - 1
        for number, word in enumerate(words):
            near = self._memory.get(word)
            if near is None:
                near = self._remember(word)
            if near is _NOTHING:
                continue
            tried = list(near.alone)
            if near.right and number < last:
                tried += [entry for start in self._looked_up(words[number + 1]) for entry in near.right.get(start, ())]
            if near.left and number:
                tried += [entry for start in self._looked_up(words[number - 1]) for entry in near.left.get(start, ())]
            for entry in dict.fromkeys(tried) if len(tried) > 1 else tried:
                first = number - entry.anchor
                if first >= 0 and first + len(entry.words) <= len(tokens):
                    hit = self._compare(entry, tokens[first : first + len(entry.words)], text)
                    if hit is not None:
                        found.append(hit)
        return found

    def _remember(self, word: str) -> _Near:
        """Renderings whose anchor a word may be a form of, by the word beside it."""
        if len(self._memory) >= _MEMORY:
            for memory in (self._memory, self._keys, self._lookups):
                memory.clear()
        within = {entry.order: entry for start in self._looked_up(word) for entry in self._starts.get(start, ())}
        near = _NOTHING
        if within:
            keys = self._keys_of(word)
            near = _Near()
            for entry in within.values():
                if not self._is_form(keys, entry.wanted(self._words)[entry.anchor]):
                    continue
                if len(entry.words) == 1:
                    near.alone.append(entry)
                    continue
                beside, side = (1, near.right) if entry.anchor + 1 < len(entry.words) else (-1, near.left)
                for start in self._words.starts(entry.words[entry.anchor + beside]):
                    side.setdefault(start, []).append(entry)
            if not (near.alone or near.right or near.left):
                near = _NOTHING
        self._memory[word] = near
        return near

    def _looked_up(self, word: str) -> tuple[str, ...]:
        starts = self._lookups.get(word)
        if starts is None:
            starts = self._lookups[word] = self._words.looked_up(word)
        return starts

    def _is_form(self, keys: frozenset[str], wanted: frozenset[str]) -> bool:
        if not keys.isdisjoint(wanted):
            return True
        return self._loose and any(key[0] == "~" and key[1:] in wanted for key in keys)

    def _keys_of(self, word: str) -> frozenset[str]:
        keys = self._keys.get(word)
        if keys is None:
            keys = self._keys[word] = self._words.keys(word)
        return keys

    def _compare(self, entry: _Entry, tokens: Sequence[re.Match[str]], text: str) -> Hit | None:
        """The hit, where all other words, what stands between and around them, and the capitals fit."""
        wanted = entry.wanted(self._words)
        for number, token in enumerate(tokens):
            if number != entry.anchor and not self._is_form(self._keys_of(token.group()), wanted[number]):
                return None
        for number, gap in enumerate(entry.gaps):
            between = _gap(text[tokens[number].end() : tokens[number + 1].start()])
            if between != gap and not _same_gap(between, gap):
                return None
        if entry.capitals and not self._loose and not any(tokens[number][0][0].isupper() for number in entry.capitals):
            return None
        return _framed(entry, tokens[0].start(), tokens[-1].end(), text)


def _framed(entry: _Entry, start: int, end: int, text: str) -> Hit | None:
    """The hit with what stands before and behind its words: marks must, quotation marks and a full stop may."""
    if entry.lead and text.endswith(entry.lead, 0, start):
        start -= len(entry.lead)
    elif entry.lead.strip(_QUOTES + " "):
        return None
    if entry.tail and text.startswith(entry.tail, end):
        end += len(entry.tail)
    elif entry.tail.strip(_QUOTES + " ."):
        return None
    if entry.term.status is TermStatus.KEEP and text[start:end] != entry.rendering:
        return None
    return Hit(entry.term, entry.rendering, start, end, entry.order)


def _renderings(termbase: Termbase, locale: str) -> list[tuple[Term, str]]:
    """What is looked for in texts of a locale; what is not to be translated stands as it is in each."""
    found = []
    for term in termbase.terms:
        texts = term.rendered(locale)
        if term.status is TermStatus.KEEP:
            texts = tuple(dict.fromkeys(text for _, kept in term.renderings for text in kept))
        found += [(term, text) for text in texts]
    return found


@lru_cache(maxsize=64)
def index_of(termbase: Termbase, locale: str, *, loose: bool = False) -> Index:
    """The index of a termbase for a language that we know, made once."""
    return Index(termbase, get_language(locale).locale, loose=loose)


@lru_cache(maxsize=256)
def scan(termbase: Termbase, locale: str, text: str) -> tuple[tuple[Hit, ...], ...]:
    """The terms of a text in order; what stands at one place with one length, approved ones first, is together.

    The longest counts, then the first: what lies in it or overlaps it is left out.
    """
    hits = index_of(termbase, locale).hits(text)
    hits.sort(key=lambda hit: (hit.start - hit.end, hit.start, _RANKS[hit.term.status], hit.order))
    taken = bytearray(len(text))
    groups: dict[tuple[int, int], list[Hit]] = {}
    for hit in hits:
        place = (hit.start, hit.end)
        if place in groups:
            groups[place].append(hit)
        elif 1 not in taken[hit.start : hit.end]:
            taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
            groups[place] = [hit]
    return tuple(tuple(groups[place]) for place in sorted(groups))


@lru_cache(maxsize=256)
def mentions(termbase: Termbase, locale: str, text: str) -> tuple[Hit, ...]:
    """Every rendering that a text has in some form, whatever its capitals, also inside longer ones."""
    return tuple(index_of(termbase, locale, loose=True).hits(text))


def find_terms(text: str, locale: str, termbase: Termbase) -> list[TermMatch]:
    """The terms of a text with their spans, in order; no two overlap, and the longest counts.

    Where two concepts have one rendering, the approved one, then the first of the termbase stands for both.

    Raises:
        UsageError: we do not know the locale.
    """
    return [
        TermMatch(term=group[0].term, rendering=group[0].rendering, start=group[0].start, end=group[0].end)
        for group in scan(termbase, get_language(locale).locale, text)
    ]
