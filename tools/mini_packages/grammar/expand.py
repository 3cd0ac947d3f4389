"""Patterns, and their expansion to sentences."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from tools.mini_packages.grammar.model import Triple, Value
from tools.mini_packages.grammar.slots import bind
from tools.mini_packages.grammar.tables import HERE, Phrase, phrase
from tools.mini_packages.grammar.template import Ref, fill

BUCKETS = 20
"""One pattern in so many is held out."""
CODED = 0.08
"""How often a sentence gets inline codes."""
_ATOMIC = frozenset(("link", "email", "code"))
_SMALL = frozenset(
    (
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "nor",
        "of",
        "in",
        "on",
        "at",
        "to",
        "by",
        "for",
        "with",
        "from",
        "as",
        "via",
    )
)
_OPENING = re.compile(r"""(?:⟦\d⟧|[«„“"'(\[ ])*""")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence in three languages with slots."""

    id: str
    phrase: Phrase
    headline: bool
    """English may be in title case."""
    raw: bool
    """The first letter stays as it is."""

    @property
    def held_out(self) -> bool:
        """Whether the pattern is kept for evaluation."""
        digest = hashlib.sha256(self.id.encode("utf-8")).hexdigest()
        return int(digest, 16) % BUCKETS == 0


@cache
def all_patterns() -> tuple[Pattern, ...]:
    """Every pattern, in the order of files."""
    found: list[Pattern] = []
    seen: set[str] = set()
    for path in sorted((HERE / "patterns").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        headline, raw = "%headline" in text, "%raw" in text
        body = "\n".join(line for line in text.splitlines() if not line.startswith(("#", "%")))
        for block in re.split(r"\n\s*\n", body.strip()):
            lines = [line.strip() for line in block.splitlines() if line.strip()]
            if len(lines) != 3:
                raise ValueError(f"{path.name}: three lines wanted: {block}")
            identity = pattern_id(path.stem, lines[0])
            if identity in seen:
                raise ValueError(f"{path.name}: twice: {lines[0]}")
            seen.add(identity)
            found.append(Pattern(identity, phrase(*lines), headline, raw))
    return tuple(found)


def pattern_id(stem: str, english: str) -> str:
    """A readable id that depends on the English text only."""
    slug = "-".join(re.findall(r"[a-z]+", english.lower())[:6])
    return f"{stem}.{slug}.{hashlib.sha256(english.encode('utf-8')).hexdigest()[:4]}"


def _refs_once(refs: list[Ref], name: str) -> bool:
    uses = [ref for ref in refs if name in (ref.name, ref.target)]
    return len(uses) == 1 and not (uses[0].word or uses[0].choices or uses[0].target)


def _wrapped(value: Value, number: int) -> Value:
    """The value between two codes: the number given, and the next."""
    a, b = f"⟦{number}⟧", f"⟦{number + 1}⟧"

    def around(text: str) -> str:
        tail = "," if text.endswith(",") else ""
        return f"{a}{text[: len(text) - len(tail)]}{b}{tail}"

    return Value(around(value.en), a + value.zh + b, tuple(a + form + b for form in value.ru), value.kind)


def _coded(pattern: Pattern, values: dict[str, Value], rng: Random) -> dict[str, Value]:
    """Values with one or two inline codes, numbered in the order of the English."""
    shape = pattern.phrase
    usable = [
        name for name, _ in shape.names if all(_refs_once(t.refs(), name) for t in (shape.en, shape.zh, shape.ru))
    ]
    chosen = rng.sample(usable, min(len(usable), rng.choice((1, 1, 2))))
    order = [ref.name for ref in shape.en.refs()]
    types = dict(shape.names)
    out = dict(values)
    number = 1
    for name in sorted(chosen, key=order.index):
        if types[name] in _ATOMIC:
            code = f"⟦{number}⟧"
            out[name] = Value(code, code, (code,) * 6, values[name].kind)
            number += 1
        else:
            out[name] = _wrapped(values[name], number)
            number += 2
    return out


def upper_first(text: str) -> str:
    """The text with its first letter in upper case, past quotation marks and codes."""
    match = _OPENING.match(text)
    at = match.end() if match else 0
    if text.startswith(("www.", "http"), at) or "@" in text[at:].split(" ", maxsplit=1)[0]:
        return text
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def title_case(text: str) -> str:
    """English headline style: principal words in capitals."""
    words = text.split(" ")
    out: list[str] = []
    for at, word in enumerate(words):
        bare = word.strip("⟦123456789⟧,:;\"'()")
        inner = 0 < at < len(words) - 1 and not words[at - 1].endswith(":")
        if (bare in _SMALL and inner) or bare[:1].isdigit():  # «17th» stays
            out.append(word)
        else:
            out.append(re.sub(r"[A-Za-z]", lambda m: m.group().upper(), word, count=1))
    return " ".join(out)


def tidy_english(text: str) -> str:
    """Doubled marks after an appositive are one."""
    text = re.sub(r",(⟦\d⟧)?\s*([,.;:?!])", lambda m: (m.group(1) or "") + m.group(2), text)
    text = text.replace(",)", ")").replace(',"', ',"')
    text = re.sub(r",$", "", text)
    text = re.sub(r"\.(⟦\d⟧)?\.(?!\.)", lambda m: "." + (m.group(1) or ""), text)
    return re.sub(r"\ba ((?:⟦\d⟧)?[aeio]|8|11\b|18\b)", r"an \1", text)


def nested_quotes(text: str) -> str:
    """Russian marks inside other quotation marks: «… „…“ …»."""
    depth = 0
    out: list[str] = []
    for character in text:
        if character == "«":
            depth += 1
            out.append("«" if depth == 1 else "„")
        elif character == "»":
            out.append("»" if depth == 1 else "“")
            depth -= 1
        else:
            out.append(character)
    return "".join(out)


def tidy_russian(text: str) -> str:
    """A full stop after an abbreviation that ends the sentence is one; «о» before a vowel is «об»."""
    text = nested_quotes(re.sub(r"(?<!\.)\.(⟦\d⟧)?\.(?!\.)", lambda m: "." + (m.group(1) or ""), text))
    text = re.sub(r"\b([Оо]) ((?:⟦\d⟧)?«?[аиоуэАИОУЭ])", r"\1б \2", text)
    text = re.sub(r"\b([Вв]) (?=(?:⟦\d⟧)?[ВвФф][бвгджзклмнпрстфхцчшщь])", r"\1о ", text)
    return re.sub(r"\b([Сс]) (?=(?:⟦\d⟧)?с[тсклпв][а-я])", r"\1о ", text)


def render(pattern: Pattern, rng: Random, *, codes: bool | None = None) -> Triple:
    """One sentence of a pattern."""
    shape = pattern.phrase
    values = bind(shape, rng)
    if codes if codes is not None else rng.random() < CODED:
        values = _coded(pattern, values, rng)
    en = tidy_english(fill(shape.en, "en", values))
    zh = fill(shape.zh, "zh", values)
    ru = tidy_russian(fill(shape.ru, "ru", values))
    if not pattern.raw:
        en, ru = upper_first(en), upper_first(ru)
    if pattern.headline and rng.random() < 0.6:
        en = title_case(en)
    return Triple(en, zh, ru, pattern.id)


def expand(count: int, *, seed: int, held_out: bool = False) -> Iterator[Triple]:
    """So many sentences, from the patterns for training or from those held out; the same for the same seed."""
    chosen = [pattern for pattern in all_patterns() if pattern.held_out == held_out]
    rng = Random(f"{seed}:{held_out}")
    seen: set[int] = set()
    for _ in range(count):
        for _ in range(12):
            triple = render(rng.choice(chosen), rng)
            digest = int.from_bytes(hashlib.blake2b(triple.en.encode(), digest_size=8).digest(), "big")
            if digest not in seen:
                break
        seen.add(digest)
        yield triple
