"""Datelines, labels and set lines by rule: nothing in them is left to an engine, or the whole is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from communique.anatomy import Dateline, find_dateline
from communique.facts import find_facts, render
from communique.languages import Language, get_language
from communique.model import Fact, FactKind

_LABEL = re.compile(r"([^:：\n]{1,48}?)\s*[:：]\s*")
_AROUND = re.compile(r"\A([\W_]*)(.*?)([\W_]*)\Z", re.DOTALL)
_LETTER = re.compile(r"[^\W\d_]")
_FINAL_DASH = re.compile(r"\s*(?:—+|–|-{1,3})\Z")
_COMMA = re.compile(r"\s*[,，]\s*")
_COLON = re.compile(r"\s*[:：]\Z")
_END, _END_LINE = "end", "end_line"
"""Codes of the words of an end mark, and of an end mark with the marks that a language sets around it."""
_KEPT = frozenset({FactKind.URL, FactKind.EMAIL, FactKind.PHONE})
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}")
_TWO_WAYS = re.compile(r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/")
"""A date whose day and month cannot be told apart."""
_GROUPED = re.compile(r"[0-9]{1,3}(?:[,\s\u00a0\u202f][0-9]{3})+")
"""A whole number whose groups other languages part in another way."""
_WIRES = frozenset({"prnewswire", "businesswire", "globenewswire"})
"""Wires that are paid for, which keep their own form of a dateline."""
_TOWN = re.compile(r"\A(?:г\.|город|市)\s*")


def draft_dateline(text: str, source: str, target: str) -> str | None:
    """A dateline in another language: place, day and agency from tables, in the form that the language gives it.

    ``source`` and ``target`` are locales; ``text`` is the dateline alone. None where any part of it is unknown, where
    a reporter is named, or where it is no dateline.

    Raises:
        UsageError: a locale is unknown.
    """
    ours, theirs = get_language(source), get_language(target)
    text = text.strip()
    found = find_dateline(text, ours)
    if found is None or found.end < len(text) or found.byline:
        return None
    code = _agency_code(found.agency, ours)
    if code in _WIRES and not found.date:
        return None
    place, capitals = (_place(found.place, ours, theirs, capitals=capitals) for capitals in (False, True))
    date = _date(found.date, ours, theirs)
    agency = theirs.anatomy.datelines.agencies.get(code, (None,))[0] if found.agency else ""
    if not place or date is None or agency is None:
        return None
    form = theirs.anatomy.datelines.forms[_form(found, wire=code in _WIRES)]
    written = form.format(place=place, PLACE=capitals, date=date, agency=agency)
    return written if _FINAL_DASH.search(text) or found.agency else _FINAL_DASH.sub("", written)


def _form(found: Dateline, *, wire: bool) -> str:
    if found.agency:
        return "wire" if wire else "full" if found.date else "sent"
    return "plain" if found.date else "bare"


def _place(text: str, source: Language, target: Language, *, capitals: bool) -> str | None:
    """A place with its country, if one stands there; empty for none. The place may be in capitals, its country not."""
    codes = _codes(source)
    names = target.anatomy.datelines.places
    parts = [codes.get(_TOWN.sub("", part).casefold()) for part in _COMMA.split(text)] if text else []
    if len(parts) == 1 and parts[0] is None:
        # In Chinese the country stands before its city, with nothing between.
        parts = next(
            (
                [codes[text[at:].casefold()], codes[text[:at].casefold()]]
                for at in range(1, len(text))
                if text[:at].casefold() in codes and text[at:].casefold() in codes
            ),
            parts,
        )
    known = [names[code] for code in parts if code is not None and code in names]
    if len(known) != len(parts) or len(parts) > 2:  # noqa: PLR2004  a place and its country
        return None
    if known and capitals:
        known[0] = known[0].upper()
    if len(known) < 2:  # noqa: PLR2004  the same
        return known[0] if known else ""
    return target.anatomy.datelines.country.format(place=known[0], country=known[1])


@cache
def _codes(language: Language) -> dict[str, str]:
    """Codes of places by every name that the tables have for them, casefolded."""
    table = language.anatomy.datelines.places
    found = {
        form.casefold(): code
        for code, forms in language.checks.places.items()
        for form in forms
        if code in table and not form.endswith("*")
    }
    return found | {name.casefold(): code for code, name in table.items()}


def _date(text: str, source: Language, target: Language) -> str | None:
    """A date as the other language writes it; empty for none, None where it is not understood as a whole."""
    if not text:
        return ""
    shown = text.title() if text.isupper() else text
    facts = find_facts(shown, source.locale)
    if len(facts) != 1 or facts[0].kind is not FactKind.DATE:
        return None
    rest = shown[: facts[0].start] + shown[facts[0].end :]
    return None if _LETTER.search(rest) else render(facts[0], target.locale)


def _agency_code(text: str, language: Language) -> str:
    wanted = text.casefold()
    agencies = language.anatomy.datelines.agencies
    return next((code for code, names in agencies.items() if wanted in {name.casefold() for name in names}), "")


def draft_label(text: str, source: str, target: str) -> str | None:
    """A label, a set line or a line of label and value in another language; None where a part of it is not known.

    ``Release time`` becomes «Дата публикации», ``— ENDS —`` becomes ``— Конец —``, and ``Date: June 9, 2017``
    becomes ``日期：2017年6月9日``. A value without letters is kept as it is, and so is an address.

    Raises:
        UsageError: a locale is unknown.
    """
    ours, theirs = get_language(source), get_language(target)
    whole = _label(text, ours, theirs)
    if whole is not None:
        return whole
    match = _LABEL.match(text)
    if match is None:
        return None
    label = _label(match[1], ours, theirs)
    value = _value(text[match.end() :].strip(), ours, theirs)
    return None if label is None or value is None else f"{label}{theirs.anatomy.label_mark}{value}".rstrip()


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
    """The value of a label in another language, where it is a number, a date or an address; None where it says more.

    A date in ISO 8601 and an address stay as they are; ``09.06.2025 10:00`` becomes ``June 9, 2025 10:00``, because
    other languages read it in another order.

    Raises:
        UsageError: a locale is unknown.
    """
    return _value(text, get_language(source), get_language(target))


def _value(text: str, source: Language, target: Language) -> str | None:
    facts = find_facts(text, source.locale)
    rest, at = [], 0
    for fact in facts:
        rest.append(text[at : fact.start])
        at = fact.end
    rest.append(text[at:])
    if not _LETTER.search(text):
        return _digits(text, facts, rest, target)
    if _LETTER.search("".join(rest)):
        return None
    if facts and all(fact.kind in _KEPT for fact in facts):
        return text
    return _date(text, source, target)


def _digits(text: str, facts: Sequence[Fact], rest: Sequence[str], target: Language) -> str:
    """A value without letters: a date with or without a time, or a number, as the other language writes it."""
    if any(part.strip(" ,") for part in rest) or not facts or _ISO.search(text) or _TWO_WAYS.match(text):
        return text
    first, *others = facts
    if first.kind is FactKind.DATE and all(fact.kind is FactKind.TIME for fact in others):
        return render(first, target.locale) + text[first.end :]
    if first.kind is FactKind.NUMBER and not others and _GROUPED.fullmatch(text):
        return render(first, target.locale)
    return text
