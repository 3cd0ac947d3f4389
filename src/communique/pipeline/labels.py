"""Labels, set lines and values by rule: nothing in them is left to an engine, or the whole is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from communique.facts import find_facts, render
from communique.languages import Language, get_language
from communique.model import Fact, FactKind
from communique.pipeline.datelines import written_name
from communique.pipeline.moments import ISO, TWO_WAYS, written_moment

_LABEL = re.compile(r"([^:：\n]{1,48}?)\s*[:：]\s*")
_AROUND = re.compile(r"\A([\W_]*)(.*?)([\W_]*)\Z", re.DOTALL)
_LETTER = re.compile(r"[^\W\d_]")
_COLON = re.compile(r"\s*[:：]\Z")
_END, _END_LINE = "end", "end_line"
"""Codes of the words of an end mark, and of an end mark with the marks that a language sets around it."""
_KEPT = frozenset({FactKind.URL, FactKind.EMAIL, FactKind.PHONE})
_STAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.,]{4,18}(?:Z|[+-][0-9]{2}:?[0-9]{2})?")
"""A moment in ISO 8601."""
_STAMPED = frozenset({"published", "updated"})
"""Codes of labels that a moment may follow without a colon."""
_LONGEST = 160
"""Characters of what tables may know the whole of."""
_WORDS = 4
"""Words of a label that a moment follows without a colon, at most."""
_GROUPED = re.compile(r"[0-9]{1,3}(?:[,\s\u00a0\u202f][0-9]{3})+")
"""A whole number whose groups other languages part in another way."""


def draft_label(text: str, source: str, target: str) -> str | None:
    """A label, a set line or a line of label and value in another language; None where a part of it is not known.

    ``Release time`` becomes «Дата публикации», ``— ENDS —`` becomes ``— Конец —``, and ``Date: June 9, 2017``
    becomes ``日期：2017年6月9日``. A value without letters is kept as it is, and so is an address.

    Raises:
        UsageError: a locale is unknown.
    """
    ours, theirs = get_language(source), get_language(target)
    if len(text) > _LONGEST:
        return None
    whole = _label(text, ours, theirs)
    if whole is not None:
        return whole
    match = _LABEL.match(text)
    if match is None:
        return _stamped(text, ours, theirs)
    label = _label(match[1], ours, theirs)
    value = _value(text[match.end() :].strip(), ours, theirs)
    if label is None:
        return _stamped(text, ours, theirs)
    return None if value is None else f"{label}{theirs.anatomy.label_mark}{value}".rstrip()


def _stamped(text: str, source: Language, target: Language) -> str | None:
    """A label with its moment and no colon: ``Posted on 11 April 2025``."""
    at = 0
    for _ in range(_WORDS):
        at = text.find(" ", at + 1)
        if at < 0:
            return None
        if _label_codes(source).get(text[:at].casefold()) in _STAMPED:
            label, made = _label(text[:at], source, target), _value(text[at + 1 :], source, target)
            dated = any(fact.kind is FactKind.DATE for fact in find_facts(text[at + 1 :], source.locale))
            return f"{label}{target.anatomy.label_mark}{made}" if label and made and dated else None
    return None


def _label(text: str, source: Language, target: Language) -> str | None:
    """A label in the marks that stand around it."""
    around = _AROUND.match(text)
    if around is None or not around[2]:
        return None
    bare = " ".join(around[2].split())
    codes, labels = _label_codes(source), target.anatomy.labels
    code = codes.get(bare.casefold()) or codes.get(f"{bare}.".casefold())
    if code == _END and around[1].strip():
        return labels[_END_LINE][0]
    if code is None or code not in labels:
        return None
    label = labels[code][0].upper() if bare.isupper() and bare.upper() != bare.lower() else labels[code][0]
    after = around[3].removeprefix(".")
    return around[1] + label + _COLON.sub(target.anatomy.label_mark.strip(), after)


@cache
def _label_codes(language: Language) -> dict[str, str]:
    codes: dict[str, str] = {}
    for code, forms in language.anatomy.labels.items():
        for form in forms:
            codes.setdefault(form.casefold(), code)
    return codes


def draft_value(text: str, source: str, target: str) -> str | None:
    """The value of a label in another language, where tables know the whole of it; None where they do not.

    It is a number, a moment, an address, a news agency or a place. A date in ISO 8601 and an address stay as they are;
    ``09.06.2025 10:00`` becomes ``June 9, 2025 10:00``, because other languages read it in another order.

    Raises:
        UsageError: a locale is unknown.
    """
    return None if len(text) > _LONGEST else _value(text, get_language(source), get_language(target))


def _value(text: str, source: Language, target: Language) -> str | None:
    if _STAMP.fullmatch(text):
        return text
    facts = find_facts(text, source.locale)
    rest, at = [], 0
    for fact in facts:
        rest.append(text[at : fact.start])
        at = fact.end
    rest.append(text[at:])
    if not _LETTER.search(text):
        return _digits(text, facts, rest, target)
    if facts and all(fact.kind in _KEPT for fact in facts) and not _LETTER.search("".join(rest)):
        return text
    moment = written_moment(text, source, target)
    return moment if moment is not None else written_name(text, source, target)


def _digits(text: str, facts: Sequence[Fact], rest: Sequence[str], target: Language) -> str:
    """A value without letters: a date with or without a time, or a number, as the other language writes it."""
    if any(part.strip(" ,") for part in rest) or not facts or ISO.search(text) or TWO_WAYS.match(text):
        return text
    first, *others = facts
    if first.kind is FactKind.DATE and all(fact.kind is FactKind.TIME for fact in others):
        return render(first, target.locale) + text[first.end :]
    if first.kind is FactKind.NUMBER and not others and _GROUPED.fullmatch(text):
        written = render(first, target.locale)
        # A count is told to the last: 12345, not 1.2345万.
        return re.sub(r"\D", "", text) if _LETTER.search(written) else written
    return text
