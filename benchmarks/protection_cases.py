"""Sentences with inline codes put into them, and where a translation is to have some of these."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from communique.facts import find_facts
from communique.inline import CodeKind, find_codes
from communique.languages import Language

_WORD = re.compile(r"[^\W_a-zA-Zа-яёА-ЯЁ0-9]{2,4}|\w+(?:[-'’]\w+)*")
"""A word, or a few letters of a script that sets no blanks between words."""
_FEWEST = 8
"""Words of a sentence that codes are put into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What the pair of a case encloses, in a way that can be found again in a translation."""

    kind: Literal["fact", "place"]
    wanted: str
    """Canonical value of a fact; name of a country in the target language."""

    def spans(self, text: str, language: Language) -> list[tuple[int, int]]:
        """Where a text in the target language has it."""
        if self.kind == "fact":
            return [(fact.start, fact.end) for fact in find_facts(text, language.locale) if fact.value == self.wanted]
        # A case ending may differ.
        stem = self.wanted if len(self.wanted) < 6 else self.wanted[:-2]
        return [match.span() for match in re.finditer(rf"{re.escape(stem)}[^\W\u3400-\u9fff]{{0,3}}", text)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A sentence with codes."""

    kind: str
    text: str
    """In Markdown."""
    reference: str
    """A human translation, without codes."""
    truth: Truth | None = None


def _countries(source: Language, target: Language) -> list[tuple[str, str]]:
    from babel import Locale

    names = [Locale.parse(language.bcp47.replace("-", "_")).territories for language in (source, target)]
    return [(name, names[1][code]) for code, name in names[0].items() if len(code) == len("CN") and code in names[1]]


def _around(text: str, start: int, end: int, opening: str = "**", closing: str = "**") -> str:
    return f"{text[:start]}{opening}{text[start:end]}{closing}{text[end:]}"


_Spans = Sequence[tuple[int, int]]


def _nested(text: str, spans: _Spans, chance: random.Random) -> str:
    first = chance.randrange(1, len(spans) - 3)
    inner = _around(text[: spans[first + 2][1]], *spans[first + 1], "<i>", "</i>")
    return f"{inner[: spans[first][0]]}<b>{inner[spans[first][0] :]}</b>{text[spans[first + 2][1] :]}"


def _adjacent(text: str, spans: _Spans, chance: random.Random) -> str:
    first = chance.randrange(1, len(spans) - 2)
    return _around(_around(text, *spans[first + 1], "<i>", "</i>"), *spans[first], "<b>", "</b>")


def _some(spans: _Spans, count: int, chance: random.Random) -> tuple[int, int]:
    first = chance.randrange(1, len(spans) - count - 1)
    return spans[first][0], spans[first + count - 1][1]


def _after(text: str, spans: _Spans, chance: random.Random, code: str) -> str:
    end = chance.choice(spans[1:-2])[1]
    return text[:end] + code + text[end:]


def _instead(text: str, spans: _Spans, chance: random.Random) -> str:
    start, end = chance.choice(spans[1:-1])
    return f"{text[:start]}`make_all`{text[end:]}"


_KINDS: dict[str, Callable[[str, _Spans, random.Random], str]] = {
    "bold": lambda text, spans, chance: _around(text, *_some(spans, 2, chance)),
    "link": lambda text, spans, chance: _around(text, *_some(spans, 3, chance), "[", "](https://example.org/a)"),
    "nested": _nested,
    "adjacent": _adjacent,
    "start": lambda text, spans, _: _around(text, spans[0][0], spans[1][1]),
    "end": lambda text, spans, _: _around(text, spans[-2][0], spans[-1][1]),
    "code": _instead,
    "URL": lambda text, spans, chance: _after(text, spans, chance, " (https://www.example.org/news)"),
    "note": lambda text, spans, chance: _after(text, spans, chance, "[^1]"),
}


def make_cases(
    texts: Sequence[str], references: Sequence[str], source: Language, target: Language, count: int
) -> list[Case]:
    """At most ``count`` cases of each kind, the same for the same texts."""
    chance = random.Random(1)
    both = list(zip(texts, references, strict=True))
    chance.shuffle(both)
    cases: list[Case] = []
    found = [_with_fact(text, other, source, chance) for text, other in both]
    cases += [case for case in found if case is not None][:count]
    countries = _countries(source, target)
    found = [_with_country(text, other, countries) for text, other in both]
    cases += [case for case in found if case is not None][:count]
    for kind, put in _KINDS.items():
        made = [
            Case(kind=kind, text=put(text, spans, chance), reference=other)
            for text, other in both[: 2 * count]
            if len(spans := [match.span() for match in _WORD.finditer(text)]) >= _FEWEST
        ]
        cases += made[:count]
    return cases


def _with_fact(text: str, reference: str, source: Language, chance: random.Random) -> Case | None:
    facts = [fact for fact in find_facts(text, source.locale) if fact.kind.value not in {"url", "email"}]
    once = [fact for fact in facts if sum(other.value == fact.value for other in facts) == 1]
    if not once:
        return None
    fact = chance.choice(once)
    marked = _around(text, fact.start, fact.end)
    return Case(kind="fact", text=marked, reference=reference, truth=Truth(kind="fact", wanted=fact.value))


def _with_country(text: str, reference: str, countries: Sequence[tuple[str, str]]) -> Case | None:
    inside = [(name, other) for name, other in countries if text.count(name) == 1]
    whole = [
        (name, other)
        for name, other in inside
        if not any(name in longer and name != longer for longer, _ in inside)
        and not re.search(rf"[^\W\u3400-\u9fff]{re.escape(name)}|{re.escape(name)}[^\W\u3400-\u9fff]", text)
    ]
    if not whole:
        return None
    name, other = whole[0]
    marked = _around(text, text.index(name), text.index(name) + len(name))
    return Case(kind="place", text=marked, reference=reference, truth=Truth(kind="place", wanted=other))


def without_codes(text: str) -> tuple[str, tuple[int, int] | None]:
    """A text without its marks, and the slice that its first pair encloses."""
    bare, at, pair = "", 0, 0
    start: int | None = None
    span: tuple[int, int] | None = None
    for code in find_codes(text, "markdown"):
        bare += text[at : code.start]
        at = code.end
        if code.kind is CodeKind.OPENING and start is None:
            start, pair = len(bare), code.pair
        elif code.kind is CodeKind.CLOSING and start is not None and span is None and code.pair == pair:
            span = (start, len(bare))
    return bare + text[at:], span


def verdict(truth: Truth, text: str, language: Language) -> bool | None:
    """Whether the first pair of a translation encloses what it should and little more; None without a pair."""
    bare, span = without_codes(text)
    if span is None:
        return None
    start, end = span
    for first, last in truth.spans(bare, language):
        covered = min(end, last) - max(start, first)
        if 2 * covered >= last - first and end - start <= 2 * (last - first) + 8:
            return True
    return False
