"""The open elements of a page, and what they tell of the text inside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from communique.anatomy import Kind
from communique.formats.html.elements import (
    BLOCKS,
    IMPLIED,
    KEEP_PARAGRAPH,
    KINDS,
    OPAQUE,
    RULED,
    SCOPES,
    TABLE_PARTS,
)
from communique.inline.html_tags import Tag
from communique.languages import Language, find_language

_TRAIL = re.compile(r"breadcrumb", re.IGNORECASE)
_TRAIL_ELEMENTS = frozenset(["nav", "ol", "ul", "div", "p"])
_FEET = frozenset(["footer", "site-footer", "page-footer", "main-footer", "global-footer"])
"""What pages without a ``footer`` call theirs, as its class or id."""
_WHOLE = frozenset(["html", "body"])
"""Elements that hold the whole page: what they say of language and translation is the site's, not the release's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What holds for text at a place of the page."""

    kind: Kind = Kind.PARAGRAPH
    opaque: bool = False
    """Inside code, a drawing, preformatted text."""
    untranslated: bool = False
    """By ``translate`` or its class."""
    foreign: bool = False
    """By its language."""
    main: bool = False
    """Inside the article or what the page calls its main part."""
    table: int = -1
    """Where the innermost table begins; below 0 outside of all."""
    cell: int = -1
    """Where its cell begins."""

    @property
    def skipped(self) -> bool:
        """Text here is never translated."""
        return self.opaque or self.untranslated or self.foreign


class Stack:
    """Open elements, the innermost last. Every step takes a time that does not grow with their number."""

    def __init__(self, text: str, language: Language) -> None:
        self._text = text
        self._language = language
        self._names: list[str] = []
        self._states = [State()]
        self._places: dict[str, list[int]] = {}
        """By name, at which depths it is open."""
        self._blocks: list[int] = []
        self._scopes: list[int] = []

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._names)

    @property
    def state(self) -> State:
        """What holds now."""
        return self._states[-1]

    def is_open(self, name: str) -> bool:
        """An element of that name is open."""
        return bool(self._places.get(name))

    def close_implied(self, name: str) -> None:
        """Close what a start tag of that name closes (13.2.6.4)."""
        if name in BLOCKS and name not in KEEP_PARAGRAPH:
            top = self._top("p")
            if top > (self._scopes[-1] if self._scopes else -1):
                self._cut(top)
        if name in IMPLIED:
            closed, bounds = IMPLIED[name]
            depth = max(self._top(one) for one in closed)
            if depth > max((self._top(one) for one in bounds), default=-1):
                lowest = min(place for one in closed if (place := self._top(one)) > self._bound(bounds))
                self._cut(lowest)

    def push(self, tag: Tag) -> None:
        """Open an element."""
        name, depth = tag.name, len(self._names)
        self._names.append(name)
        self._states.append(self.state_in(tag))
        self._places.setdefault(name, []).append(depth)
        if name in BLOCKS:
            self._blocks.append(depth)
        if name in SCOPES:
            self._scopes.append(depth)

    def close(self, name: str) -> int | None:
        """Close the innermost element of that name and what is open in it: its depth, or None where it stays open.

        An inline element around a block that is still open stays, unless nothing in it is translated; no element closes
        from inside a cell that stands in it.
        """
        top = self._top(name)
        if top < 0:
            return None
        if name in BLOCKS:
            if self._scopes and self._scopes[-1] > top and name not in TABLE_PARTS:
                return None
        elif self._blocks and self._blocks[-1] > top and not self._states[top + 1].skipped:
            return None
        self._cut(top)
        return top

    def _top(self, name: str) -> int:
        places = self._places.get(name)
        return places[-1] if places else -1

    def _bound(self, names: tuple[str, ...]) -> int:
        return max((self._top(name) for name in names), default=-1)

    def _cut(self, depth: int) -> None:
        while len(self._names) > depth:
            self._places[self._names.pop()].pop()
            self._states.pop()
        for places in (self._blocks, self._scopes):
            while places and places[-1] >= depth:
                places.pop()

    def state_in(self, tag: Tag) -> State:
        """What holds inside an element that begins here."""
        state, name = self.state, tag.name
        kind = self._kind(tag, state)
        if kind is not state.kind:
            state = replace(state, kind=kind)
        if name in OPAQUE:
            state = replace(state, opaque=True)
        elif name in ("main", "article"):
            state = replace(state, main=True)
        elif name == "table":
            state = replace(state, table=tag.start)
        elif name in ("td", "th"):
            state = replace(state, cell=tag.start)
        if tag.attributes:
            state = self._told(tag, state)
        return state

    def _kind(self, tag: Tag, state: State) -> Kind:
        name = tag.name
        if state.kind is Kind.TRAIL:
            return state.kind
        if name in _TRAIL_ELEMENTS and tag.attributes and self._is_trail(tag):
            return Kind.TRAIL
        if name in ("main", "article") and state.kind not in (Kind.QUOTE, Kind.ITEM, Kind.CELL):
            return Kind.PARAGRAPH
        kind = Kind.FOOT if name == "div" and tag.attributes and self._is_foot(tag) else KINDS.get(name)
        if kind is None or (state.kind in RULED and kind in (Kind.ITEM, Kind.CELL)):
            return state.kind
        if kind is Kind.FOOT and (state.main or state.kind in (Kind.QUOTE, Kind.CELL)):
            return state.kind
        return kind

    def _is_trail(self, tag: Tag) -> bool:
        for name in ("class", "aria-label", "id", "itemtype"):
            value = tag.value(self._text, name)
            if value is not None and _TRAIL.search(value):
                return True
        return False

    def _is_foot(self, tag: Tag) -> bool:
        values = (tag.value(self._text, name) for name in ("class", "id"))
        return any(value is not None and not _FEET.isdisjoint(value.lower().split()) for value in values)

    def _told(self, tag: Tag, state: State) -> State:
        """What the attributes of an element tell."""
        if tag.name in _WHOLE:
            return state
        told = tag.value(self._text, "translate")
        if told is not None and told.lower() in ("no", "yes", ""):
            translated = told.lower() != "no"
            state = replace(state, untranslated=not translated, opaque=state.opaque and not translated)
        classes = tag.value(self._text, "class")
        if classes is not None and "notranslate" in classes and "notranslate" in classes.split():
            state = replace(state, untranslated=True)
        locale = tag.value(self._text, "lang") or tag.value(self._text, "xml:lang")
        if locale:
            state = replace(state, foreign=not self.is_ours(locale))
        return state

    def is_ours(self, locale: str) -> bool:
        """A language tag names the language of the page, as far as can be told."""
        primary = locale.strip().replace("_", "-").lower().partition("-")[0]
        known = find_language(primary)
        return known is self._language if known else primary in ("", "und", "mul", "zxx")
