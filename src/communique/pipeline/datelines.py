"""Datelines by rule: nothing in them is left to an engine, or the whole is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from string import Formatter

from communique.anatomy import Dateline, find_dateline
from communique.languages import Language, get_language
from communique.pipeline.ladder_terms import Terms
from communique.pipeline.moments import written_date
from communique.terms import NO_TERMS, Termbase
from communique.transcription import transcribe

_FINAL_DASH = re.compile(r"\s*(?:—+|–|-{1,3})\Z")
_COMMA = re.compile(r"\s*[,，]\s*")
_WIRES = frozenset({"prnewswire", "businesswire", "globenewswire"})
"""Wires that are paid for, which keep their own form of a dateline."""
_FIELDS = {"place": "place", "PLACE": "place", "date": "date", "agency": "agency", "names": "byline"}
"""Part of a dateline, by the field of a form that it fills."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDateline:
    """A dateline in another language."""

    text: str
    source: Dateline
    """What was read."""
    ranges: tuple[tuple[str, int, int], ...]
    """Name, start and end of its parts, as in :class:`communique.anatomy.Dateline`."""
    doubts: tuple[str, ...] = ()
    """What a person should look at: names that tables have spelled, and such as none could."""


def draft_dateline(text: str, source: str, target: str, terms: Termbase = NO_TERMS) -> WrittenDateline | None:
    """A dateline in another language: place, day and agency from tables, in the form that the language gives it.

    ``source`` and ``target`` are locales; ``text`` is the dateline alone. Reporters have the names that ``terms`` has
    for them, else such as the rules of transcription give, else their own; the last two are told as doubtful. None
    where any other part is unknown, or where it is no dateline.

    Raises:
        UsageError: a locale is unknown.
    """
    ours, theirs = get_language(source), get_language(target)
    text = text.strip()
    found = find_dateline(text, ours)
    if found is None or found.end < len(text):
        return None
    code = _agency_code(found.agency, ours)
    if code in _WIRES and not found.date:
        return None
    place, capitals = (_place(found.place, ours, theirs, capitals=capitals) for capitals in (False, True))
    date = written_date(found.date, ours, theirs)
    agency = theirs.anatomy.datelines.agencies.get(code, (None,))[0] if found.agency else ""
    names = _names(found.byline, ours)
    if not place or date is None or agency is None or names is None:
        return None
    form = _form(found, wire=code in _WIRES)
    if form is None:
        return None
    spelled = [_spelled(name, ours, theirs, terms) for name in names]
    values = {
        "place": place,
        "PLACE": capitals or "",
        "date": date,
        "agency": agency,
        "names": theirs.anatomy.datelines.name_joiner.join(name for name, _ in spelled),
    }
    written, ranges = _filled(theirs.anatomy.datelines.forms[form], values)
    written = written if _FINAL_DASH.search(text) or found.agency else written[: dash_start(written)]
    doubts = tuple(doubt for _, doubt in spelled if doubt)
    return WrittenDateline(text=written, source=found, ranges=tuple(ranges), doubts=doubts)


def written_name(text: str, source: Language, target: Language) -> str | None:
    """The name of a news agency or a place, with its country or without; None where the tables do not have it."""
    code = _agency_code(text, source)
    if code:
        return target.anatomy.datelines.agencies.get(code, (None,))[0]
    return _place(text, source, target, capitals=False) or None


def dash_start(text: str) -> int:
    """Offset of the dash, with its blank, that a dateline ends with; its length where there is none."""
    match = _FINAL_DASH.search(text)
    return match.start() if match else len(text)


def _filled(form: str, values: dict[str, str]) -> tuple[str, list[tuple[str, int, int]]]:
    """A form with its fields filled, and where their values stand."""
    written, ranges = "", []
    for literal, name, _, _ in Formatter().parse(form):
        # What is cut short has its stop: ``9 июня 2017 г. /ТАСС/``.
        written += literal.removeprefix(".") if written.endswith(".") else literal
        if name is not None:
            ranges.append((_FIELDS[name], len(written), len(written) + len(values[name])))
            written += values[name]
    return written, ranges


def _names(byline: str, language: Language) -> list[str] | None:
    """The names of a byline; None where it has something else."""
    if not byline:
        return []
    table = language.anatomy.datelines
    match = re.fullmatch(table.byline, byline)
    names = [name.strip() for name in re.split(table.between_names, match["names"])] if match else []
    if not language.joiner:
        # A name of two characters is set as wide as one of three: 张 磊.
        names = ["".join(name.split()) for name in names]
    return names if names and all(names) else None


def _spelled(name: str, source: Language, target: Language, terms: Termbase) -> tuple[str, str]:
    """A person's name in another language, and what is doubtful about it."""
    known = Terms(source_locale=source.locale, target_locale=target.locale, termbase=terms).whole(name)
    if known is not None:
        return known, ""
    made = transcribe(name, source.locale, target.locale)
    if made is None:
        return name, f"No rule spells {name} in {target.name}."
    return made, f"{name} is spelled {made} by rule."


def _form(found: Dateline, *, wire: bool) -> str | None:
    """Which form a dateline takes; None for reporters without an agency and a day."""
    if found.byline:
        return "signed" if found.agency and found.date and not wire else None
    if found.agency:
        return "wire" if wire else "full" if found.date else "sent"
    return "plain" if found.date else "bare"


def _place(text: str, source: Language, target: Language, *, capitals: bool) -> str | None:
    """A place with its country, if one stands there; empty for none. The place may be in capitals, its country not."""
    codes = _codes(source)
    names, town = target.anatomy.datelines.places, source.anatomy.datelines.town
    parts = [codes.get(re.sub(rf"\A{town}", "", part).casefold()) for part in _COMMA.split(text)] if text else []
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


def _agency_code(text: str, language: Language) -> str:
    wanted = text.casefold()
    agencies = language.anatomy.datelines.agencies
    return next((code for code, names in agencies.items() if wanted in {name.casefold() for name in names}), "")
