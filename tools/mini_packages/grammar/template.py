"""Templates: text with slots, read once, filled many times.

`{org}` is a slot, `{org2}` another of the same type, `{org:gen}` its form, `{person.last}` its shorter mention.
In Russian `{person!подписал}` is a word that agrees with the slot, `{say@person}` the slot itself made to agree, and
`{org?будет|будут}` a choice by number (four choices: by gender and number). `{field:=}` takes the case of the
phrase that it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tools.mini_packages.grammar import inflect
from tools.mini_packages.grammar.model import CASES, Value

_SLOT = re.compile(r"\{([a-z_]+)(\d?)(\.last)?(?::([a-z=]+))?(?:@([a-z_]+\d?))?(?:!([^}]+))?(?:\?([^}]+))?\}")
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ref:
    """A use of a slot inside a template."""

    name: str
    type: str
    last: bool
    form: str
    target: str
    word: str
    choices: tuple[str, ...]


Part = str | Ref | tuple[str, ...]
"""Plain text, a slot, or the six forms of a marked Russian word."""


@dataclass(frozen=True, slots=True)
class Template:
    """One language of a pattern or phrase."""

    parts: tuple[Part, ...]
    kind: str
    """What a verb agrees with, where the template is a Russian phrase."""

    def refs(self) -> list[Ref]:
        """The uses of slots, in order."""
        return [part for part in self.parts if isinstance(part, Ref)]


def parse(text: str, *, russian: bool = False) -> Template:
    """Read a template."""
    parts: list[Part] = []
    kind = ""
    at = 0
    for match in _SLOT.finditer(text):
        if russian:
            found, pieces = _marked(text[at : match.start()])
            parts += pieces
            kind = kind or found
        elif match.start() > at:
            parts.append(text[at : match.start()])
        type_, digit, last, form, target, word, choices = match.groups()
        parts.append(
            Ref(
                name=type_ + digit,
                type=type_,
                last=bool(last),
                form=form or "",
                target=target or "",
                word=word or "",
                choices=tuple((choices or "").split("|")) if choices else (),
            )
        )
        at = match.end()
    if russian:
        found, pieces = _marked(text[at:])
        parts += pieces
        kind = kind or found
    elif at < len(text):
        parts.append(text[at:])
    for part in parts:
        if isinstance(part, str) and ("{" in part or "}" in part):
            raise ValueError(f"a stray brace: {text}")
    return Template(tuple(parts), kind)


def _marked(text: str) -> tuple[str, list[Part]]:
    """Plain text and marked words, and the kind of the first noun."""
    pieces: list[Part] = []
    kind = ""
    at = 0
    matches = list(inflect.MARKED.finditer(text))
    for index, match in enumerate(matches):
        if match.start() > at:
            pieces.append(text[at : match.start()])
        mark, word, class_, genitive = match.groups()
        if mark == "^":
            kind = kind or (class_ or inflect.noun_class(word))[0]
            pieces.append(inflect.noun(word, class_ or "", genitive or ""))
        else:
            noun = next((m for m in matches[index:] if m.group(1) == "^"), None)
            living = noun is not None and (noun.group(3) or "").endswith("a")
            pieces.append(inflect.adjective(word, living))
        at = match.end()
    if at < len(text):
        pieces.append(text[at:])
    return kind, pieces


def ing(text: str) -> str:
    """The -ing form of an English verb phrase."""
    verb, _, rest = text.partition(" ")
    if verb.endswith("ie"):
        verb = verb[:-2] + "y"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe")):
        verb = verb[:-1]
    elif verb in ("set", "put", "run", "cut", "begin", "get", "plan", "submit"):
        verb += verb[-1]
    out = f"{verb}ing {rest}".rstrip()
    return re.sub(
        r" and (promote|expand|improve|build|strengthen|deepen|develop)\b",
        lambda m: " and " + ing(m.group(1)).rstrip(),
        out,
    )


def english(value: Value, form: str) -> str:
    """A value in English, in the form that a template asks for."""
    if not form:
        return value.en
    if form == "bare":
        return _ARTICLE.sub("", value.en)
    if form == "ing":
        return ing(value.en)
    if form == "poss":
        return value.en + ("'" if value.en.endswith("s") else "'s")
    if form == "cap":
        return value.en if value.en.startswith("⟦") else value.en[:1].upper() + value.en[1:]
    raise ValueError(f"no such English form: {form}")


def russian(ref: Ref, values: Mapping[str, Value], case: int) -> str:
    """A use of a slot in Russian."""
    value = values[ref.name]
    if ref.last and value.last is not None:
        value = value.last
    if ref.word:
        return inflect.agree(ref.word, value.kind)
    if ref.choices:
        if len(ref.choices) == 2:
            return ref.choices[value.kind == "p"]
        return ref.choices["mfnp".index(value.kind)]
    if ref.target:
        return inflect.agree(value.ru[0], values[ref.target].kind)
    if ref.form == "cap":
        return value.ru[0][:1].upper() + value.ru[0][1:]
    wanted = case if ref.form == "=" else CASES.index(ref.form or "nom")
    return value.ru[wanted]


def fill(template: Template, language: str, values: Mapping[str, Value], case: int = 0) -> str:
    """A template with its slots filled."""
    out: list[str] = []
    for part in template.parts:
        if isinstance(part, str):
            out.append(part)
        elif isinstance(part, tuple):
            out.append(part[case])
        elif language == "ru":
            out.append(russian(part, values, case))
        else:
            value = values[part.name]
            if part.last and value.last is not None:
                value = value.last
            out.append(english(value, part.form) if language == "en" else value.zh)
    return "".join(out)
