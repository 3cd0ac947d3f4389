"""PO files as catalogs and back: the one place where PO is read and written.

``write_catalog(read_catalog(x))`` keeps all that msgcat keeps, and what msgcat drops: flags that it does not know,
``#=`` lines, comments below the last entry. Writing what was written and read changes no byte.
"""

from __future__ import annotations

from communique.catalogs.decoding import decode
from communique.catalogs.keys import Identity, distinct, identity
from communique.catalogs.scan import CONTEXT, PLURAL, PREVIOUS, SOURCE, TARGET, RawEntry, Scanner
from communique.catalogs.writing import write_catalog
from communique.errors import InputError
from communique.languages import find_language
from communique.model import Catalog, Previous, Unit, UnitKey

FUZZY = "fuzzy"


def read_catalog(data: bytes, *, place: str = "") -> Catalog:
    """Any PO file, also one that others wrote.

    ``place`` is the file's name in messages. A file with live entries of the same key is refused, as by gettext;
    an obsolete entry that shares its key is kept (:func:`communique.catalogs.keys.distinct`).

    Raises:
        InputError: the file is no PO, broken, cut off, or holds a conflict; the place is ``file:line``.
        EncodingError: the file is not in the charset that it names.
    """
    units: list[Unit] = []
    obsolete: list[Unit] = []
    header: RawEntry | None = None
    lines: dict[Identity, int] = {}
    for entry in Scanner(place).read(decode(data, place=place)):
        if entry.obsolete:
            obsolete.append(_unit(entry))
            continue
        unit = _unit(entry)
        if (key := identity(unit)) in lines:
            raise _duplicate(unit, lines[key], place)
        lines[key] = entry.line
        if not entry.texts[SOURCE] and CONTEXT not in entry.texts:
            header = entry
        else:
            units.append(unit)
    return _with_header(header, tuple(units), distinct(obsolete, units))


def _unit(entry: RawEntry) -> Unit:
    """A raw entry as a unit."""
    texts = entry.texts
    plural = texts.get(PLURAL)
    flags = [flag for flag in dict.fromkeys(entry.flags) if flag != FUZZY]
    return Unit(
        key=UnitKey(texts[SOURCE], texts.get(CONTEXT, "")),
        target=texts.get(TARGET, ""),
        fuzzy=FUZZY in entry.flags,
        previous=_previous(texts) if PREVIOUS + SOURCE in texts or PREVIOUS + CONTEXT in texts else None,
        notes=tuple(entry.notes),
        comments=tuple(entry.comments),
        references=tuple(entry.references),
        flags=tuple(flags),
        sticky=tuple(entry.sticky),
        source_plural=plural,
        plural_targets=() if plural is None else _plural_targets(texts),
        has_context=CONTEXT in texts,
        line=entry.line,
    )


def _previous(texts: dict[str, str]) -> Previous:
    """The ``#|`` lines of an entry."""
    return Previous(
        source=texts.get(PREVIOUS + SOURCE, ""),
        context=texts.get(PREVIOUS + CONTEXT),
        plural=texts.get(PREVIOUS + PLURAL),
    )


def _plural_targets(texts: dict[str, str]) -> tuple[str, ...]:
    """``msgstr[0]``, ``msgstr[1]``…, which the scanner has found in order."""
    return tuple(text for keyword, text in texts.items() if keyword.startswith(f"{TARGET}["))


def _with_header(entry: RawEntry | None, units: tuple[Unit, ...], obsolete: tuple[Unit, ...]) -> Catalog:
    """The catalog with what its header entry says."""
    if entry is None:
        return Catalog(source_locale="", target_locale="", units=units, obsolete=obsolete)
    text = entry.texts.get(TARGET, "")
    fields = tuple(map(_field, text.removesuffix("\n").split("\n"))) if text else ()
    catalog = Catalog(source_locale="", target_locale="", header=fields)
    return Catalog(
        source_locale=_locale(catalog.field("X-Source-Language")),
        target_locale=_locale(catalog.field("Language")),
        units=units,
        obsolete=obsolete,
        header=fields,
        header_comments=tuple(entry.comments),
        header_fuzzy=FUZZY in entry.flags,
        header_notes=tuple(entry.notes),
        header_references=tuple(entry.references),
        header_flags=tuple(flag for flag in dict.fromkeys(entry.flags) if flag != FUZZY),
        header_sticky=tuple(entry.sticky),
    )


def _field(line: str) -> tuple[str, str]:
    """Name and value of a header line; a line that has no name is a value under an empty one."""
    name, colon, value = line.partition(":")
    return (name.strip(), value.strip()) if colon and name.strip() else ("", line)


def _locale(name: str) -> str:
    """The gettext name of a locale, as the table has it where it knows it."""
    language = find_language(name)
    return language.locale if language is not None else name


def _duplicate(unit: Unit, first: int, place: str) -> InputError:
    """The error for a second live entry of the same key."""
    shown = unit.key.source[:40]
    return InputError(
        f"The entry {shown!r} stands twice; the first time on line {first}.",
        place=f"{place}:{unit.line}" if place else f"line {unit.line}",
        remedy="Keep the better of the two, or mark one as obsolete (#~); `msguniq` does it for many.",
    )


__all__ = ["read_catalog", "write_catalog"]
