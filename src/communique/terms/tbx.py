"""TermBase eXchange (ISO 30042): TBX-Basic of 2019 is written; it and the older TBX of 2008 are read.

What we know of a term and TBX-Basic has a place for goes there: concept, language, administrative status, part of
speech, note. What it has no place for (``do-not-translate``, the full name of a short form) goes into further
``termNote`` elements of ours, which other tools keep or drop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from communique.errors import InputError
from communique.languages import find_language, get_language
from communique.model import Term, TermStatus

_ENTITY = re.compile(rb"<!\s*ENTITY|<!\s*DOCTYPE[^>]*\[", re.IGNORECASE)
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_WRITTEN = {
    TermStatus.APPROVED: "preferredTerm-admn-sts",
    TermStatus.VARIANT: "admittedTerm-admn-sts",
    TermStatus.FORBIDDEN: "deprecatedTerm-admn-sts",
    TermStatus.KEEP: "preferredTerm-admn-sts",
}
_READ = {
    "preferredterm": TermStatus.APPROVED,
    "admittedterm": TermStatus.VARIANT,
    "deprecatedterm": TermStatus.FORBIDDEN,
    "supersededterm": TermStatus.FORBIDDEN,
}
_KEEP, _SHORT_OF = "communique:doNotTranslate", "communique:shortOf"
_ENTRIES = {"conceptEntry", "termEntry"}
_SECTIONS = {"langSec", "langSet"}
_TERMS = {"termSec", "tig", "ntig"}


def read_tbx(content: bytes, *, place: str) -> list[Term]:
    """The terms of a TBX file, one row for each status of a concept, in the order of the file.

    Sections of languages that we do not know are left out. Entities are not expanded: a file that declares some is
    refused.

    Raises:
        InputError: it is no XML, no TBX, or declares entities.
    """
    if _ENTITY.search(content.replace(b"\0", b"")):  # UTF-16 has a zero beside each letter
        raise InputError(
            "Declares entities, which are not read.", place=place, remedy="Remove the part in brackets of its DOCTYPE."
        )
    try:
        root = ET.fromstring(content)  # noqa: S314 - declarations of entities were refused above
    except (ET.ParseError, ValueError, LookupError) as error:
        raise InputError(f"Is not valid XML: {error}.", place=place, remedy="Export it again as TBX.") from error
    entries = [node for node in root.iter() if _name(node) in _ENTRIES]
    if not entries and _name(root) not in {"tbx", "martif", "TBX"}:
        raise InputError("Is no TBX file.", place=place, remedy="Export it as TBX-Basic.")
    return [term for number, entry in enumerate(entries, start=1) for term in _read_entry(entry, number, place)]


def _read_entry(entry: ET.Element, number: int, place: str) -> Iterator[Term]:
    """The rows of one entry: approved renderings together, then the variants, then the forbidden ones."""
    concept = entry.get("id") or f"concept-{number}"
    rows: dict[TermStatus, dict[str, list[str]]] = {}
    known: dict[TermStatus, dict[str, str]] = {}
    for section in entry:
        language = find_language(section.get(_XML_LANG) or section.get("lang") or "")
        if _name(section) not in _SECTIONS or language is None:
            continue
        seen = False
        for node in section:
            texts = [" ".join("".join(part.itertext()).split()) for part in node.iter() if _name(part) == "term"]
            if _name(node) not in _TERMS or not texts or not texts[0]:
                continue
            notes = dict(_categories(node))
            stated = notes.get("administrativeStatus", "").partition("-")[0].lower()
            status = _READ.get(stated, TermStatus.VARIANT if seen else TermStatus.APPROVED)
            if notes.get(_KEEP) == "yes":
                status = TermStatus.KEEP
            seen = seen or status is TermStatus.APPROVED
            known[status] = notes | known.get(status, {})
            rows.setdefault(status, {}).setdefault(language.locale, []).append(texts[0])
    note = next((" ".join("".join(node.itertext()).split()) for node in entry if _name(node) == "note"), "")
    for status in (TermStatus.APPROVED, TermStatus.KEEP, TermStatus.VARIANT, TermStatus.FORBIDDEN):
        if status in rows:
            renderings = tuple((locale, tuple(dict.fromkeys(texts))) for locale, texts in rows[status].items())
            yield Term(
                concept=concept,
                renderings=renderings,
                status=status,
                short_of=known[status].get(_SHORT_OF, ""),
                verb=known[status].get("partOfSpeech") == "verb",
                note=known[status].get("note", note),
                place=place,
            )


def _categories(node: ET.Element) -> Iterator[tuple[str, str]]:
    """Data categories of a term in either style: ``<termNote type="x">`` or ``<min:x>``."""
    for part in node.iter():
        text = " ".join("".join(part.itertext()).split())
        yield part.get("type") or _name(part), text


def _name(node: ET.Element) -> str:
    return str(node.tag).rpartition("}")[2]


def write_tbx(terms: Iterable[Term], *, locale: str = "en") -> bytes:
    """A TBX-Basic file (ISO 30042:2019, DCA style); rows of one concept become one entry.

    In an approved row the first rendering is preferred, the others are admitted.
    """
    root = ET.Element("tbx", {"type": "TBX-Basic", "style": "dca", "xml:lang": get_language(locale).bcp47})
    root.set("xmlns", _NAMESPACE)
    described = ET.SubElement(ET.SubElement(ET.SubElement(root, "tbxHeader"), "fileDesc"), "sourceDesc")
    ET.SubElement(described, "p").text = "Termbase of a newsroom, written by communique"
    body = ET.SubElement(ET.SubElement(root, "text"), "body")
    concepts: dict[str, list[Term]] = {}
    for term in terms:
        concepts.setdefault(term.concept, []).append(term)
    for concept, rows in concepts.items():
        entry = ET.SubElement(body, "conceptEntry", {"id": concept})
        for name in dict.fromkeys(name for row in rows for name, _ in row.renderings):
            section = ET.SubElement(entry, "langSec", {"xml:lang": get_language(name).bcp47})
            for row in rows:
                for number, text in enumerate(row.rendered(name)):
                    _write_term(section, row, text, first=not number)
                    if row.note and not number and name == row.renderings[0][0]:
                        ET.SubElement(section[-1], "note").text = row.note
    ET.indent(root, "  ")
    written: bytes = ET.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + written + b"\n"


def _write_term(section: ET.Element, row: Term, text: str, *, first: bool) -> None:
    node = ET.SubElement(section, "termSec")
    ET.SubElement(node, "term").text = text
    status = TermStatus.VARIANT if row.status is TermStatus.APPROVED and not first else row.status
    notes = {"administrativeStatus": _WRITTEN[status]}
    if row.verb:
        notes["partOfSpeech"] = "verb"
    if row.status is TermStatus.KEEP:
        notes[_KEEP] = "yes"
    if row.short_of:
        notes[_SHORT_OF] = row.short_of
    for name, value in notes.items():
        ET.SubElement(node, "termNote", {"type": name}).text = value
