"""Whatever the catalog: nothing is lost, nothing is promoted, and doing it again changes nothing."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.catalogs.fill import fill, targets_for
from communique.catalogs.keys import distinct, identity
from communique.catalogs.ledger import annotate, carried_entries, new_entries, read_ledger, write_ledger
from communique.catalogs.merge import merge
from communique.catalogs.po import read_catalog, write_catalog
from communique.errors import InputError
from communique.model import (
    Authorship,
    Catalog,
    Draft,
    LedgerEntry,
    Origin,
    OriginKind,
    Previous,
    State,
    Unit,
    UnitKey,
)

CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00\x04")
"""All that PO can hold: no NUL (gettext ends the text there), no EOT (its context separator), no surrogates."""
TEXTS = st.text(CHARACTERS, max_size=12) | st.text(
    st.sampled_from("a\"\\\n\r\t\v\f\b\a\x1b\x85\u2028 'n0x"), max_size=8
)
LINES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\x04\n\r"), max_size=8).map(
    lambda line: line.rstrip("\\")
)
"""Comment lines; one that ends with a backslash is written with a blank behind it."""
PLACES = st.builds("content/{}.md:{}".format, st.text(st.sampled_from("abc-. "), max_size=5), st.integers(1, 99))
FLAGS = st.lists(st.sampled_from(["c-format", "no-wrap", "priority:100", "range: 0..10"]), unique=True, max_size=2)


@st.composite
def units(draw: st.DrawFn, *, sources: st.SearchStrategy[str] = TEXTS, targets: st.SearchStrategy[str] = TEXTS) -> Unit:
    """Any unit that a PO file can hold."""
    context = draw(st.just("") | TEXTS)
    plural = draw(st.none() | st.none() | TEXTS)
    previous = draw(st.none() | st.builds(Previous, source=TEXTS, context=st.none() | TEXTS, plural=st.none() | TEXTS))
    return Unit(
        key=UnitKey(draw(sources), context),
        target="" if plural is not None else draw(targets),
        fuzzy=draw(st.booleans()),
        previous=previous,
        notes=tuple(draw(st.lists(LINES, max_size=2))),
        comments=tuple(draw(st.lists(LINES, max_size=2))),
        references=tuple(draw(st.lists(PLACES, max_size=2))),
        flags=tuple(draw(FLAGS)),
        sticky=tuple(draw(st.lists(st.sampled_from(["no-wrap", "markdown-text, c-format"]), max_size=1))),
        source_plural=plural,
        plural_targets=() if plural is None else tuple(draw(st.lists(targets, min_size=1, max_size=4))),
        has_context=bool(context) or draw(st.booleans()),
    )


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    """Any catalog that a PO file can hold."""
    live = draw(st.lists(units(), max_size=4, unique_by=identity))
    live = [unit for unit in live if unit.key.source or unit.has_context]
    fields = st.tuples(st.sampled_from(["Language-Team", "X-Domain"]), LINES) | st.tuples(
        st.just(""), LINES.map(lambda line: line.replace(":", ""))
    )
    return Catalog(
        source_locale="",
        target_locale="ru",
        units=tuple(live),
        obsolete=distinct(draw(st.lists(units(), max_size=3)), live),
        header=(("Language", "ru"), *draw(st.lists(fields, max_size=3))),
        header_comments=tuple(draw(st.lists(LINES, max_size=2))),
        header_notes=tuple(draw(st.lists(LINES, max_size=1))),
        header_references=tuple(draw(st.lists(PLACES, max_size=1))),
        header_flags=tuple(draw(FLAGS)),
    )


def without_lines(found: tuple[Unit, ...]) -> list[Unit]:
    return [replace(unit, line=0) for unit in found]


@given(catalogs())
def test_what_is_written_is_read(catalog: Catalog) -> None:
    found = read_catalog(write_catalog(catalog))
    assert without_lines(found.units) == list(catalog.units)
    assert without_lines(found.obsolete) == list(catalog.obsolete)
    assert found.header_comments == catalog.header_comments


@given(catalogs())
def test_writing_what_was_read_changes_no_byte(catalog: Catalog) -> None:
    written = write_catalog(catalog)
    assert write_catalog(read_catalog(written)) == written


@given(catalogs())
def test_lines_point_at_msgid(catalog: Catalog) -> None:
    written = write_catalog(catalog)
    lines = written.decode().split("\n")
    found = read_catalog(written)
    for unit in (*found.units, *found.obsolete):
        assert lines[unit.line - 1].removeprefix("#~ ").startswith("msgid ")


@given(catalogs(), st.sampled_from([b"\r\n", b"\n\n"]))
def test_line_ends_of_others_do_not_matter(catalog: Catalog, line_end: bytes) -> None:
    written = write_catalog(catalog)
    assert write_catalog(read_catalog(b"\xef\xbb\xbf" + written.replace(b"\n", line_end))) == written


def read_or_refuse(data: bytes) -> None:
    """Reading ends with a catalog that can be written, or with a message that has a place and a remedy."""
    try:
        catalog = read_catalog(data, place="x.po")
    except InputError as error:
        refused = error
    else:
        # A code may stand for what PO cannot hold: \000.
        if not any(character in repr(catalog) for character in ("\\x00", "\\x04")):
            written = write_catalog(catalog)
            assert write_catalog(read_catalog(written)) == written
        return
    assert refused.place.startswith("x.po")
    assert refused.remedy


@given(
    st.binary(max_size=200) | st.text(st.sampled_from('msgidtrcx_plural[]0"\\\n#~|,.:= '), max_size=60).map(str.encode)
)
def test_no_bytes_break_the_reader(data: bytes) -> None:
    read_or_refuse(data)


@given(catalogs(), st.floats(0, 1), st.floats(0, 1), st.sampled_from([b"", b'"', b"\n", b"<<<<<<< x\n", b"\\", b"#~ "]))
def test_no_damage_breaks_the_reader(catalog: Catalog, start: float, stop: float, inserted: bytes) -> None:
    written = write_catalog(catalog)
    first, last = sorted((int(start * len(written)), int(stop * len(written))))
    read_or_refuse(written[:first] + inserted + written[last:])
    read_or_refuse(written[:first])


# Few sentences, so that catalogs and templates share, change, split, join and repeat them.

SENTENCES = [
    "The university signed an agreement with the region.",
    "The university signed an agreement with the regions.",
    "The delegation visited a laboratory.",
    "Students took part.",
    "Students took part in it.",
    "News",
]
SOURCES = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join)
TARGETS = st.sampled_from(["", "", "<EMPTY>"]) | st.integers(0, 99).map("Перевод {}.".format)
CONTEXTS = st.sampled_from(["", "", "", "headline", "~2"])


@st.composite
def old_units(draw: st.DrawFn) -> Unit:
    context = draw(CONTEXTS)
    target = draw(TARGETS)
    fuzzy = draw(st.booleans())
    return Unit(
        key=UnitKey(draw(SOURCES), context),
        target=target,
        fuzzy=fuzzy,
        previous=draw(st.none() | st.builds(Previous, source=SOURCES)) if fuzzy else None,
        comments=tuple(draw(st.lists(st.sampled_from(["check the name", "asked the author"]), max_size=1))),
        flags=tuple(draw(FLAGS)),
        has_context=bool(context),
    )


OLD = st.builds(
    Catalog,
    source_locale=st.just("en"),
    target_locale=st.just("ru"),
    units=st.lists(old_units(), max_size=6).map(tuple),
    obsolete=st.lists(old_units(), max_size=4).map(tuple),
    header=st.just((("Language", "ru"), ("X-Generator", "Poedit 3.4"))),
)
"""Catalogs as anybody may have left them, with repeated keys too."""


@st.composite
def templates(draw: st.DrawFn) -> Catalog:
    keys = draw(st.lists(st.builds(UnitKey, SOURCES, CONTEXTS), max_size=7, unique=True))
    found = [
        Unit(key=key, notes=("body",), references=(f"content/x.en.md:{number}",), has_context=bool(key.context))
        for number, key in enumerate(keys)
    ]
    return Catalog(
        source_locale="en",
        target_locale="",
        units=tuple(found),
        header=(("Project-Id-Version", "x"), ("POT-Creation-Date", draw(st.sampled_from(["2017", "2018"])))),
    )


def split(text: str) -> list[str]:
    return [part + "." for part in text.split(".") if part.strip()]


def everything(catalog: Catalog) -> tuple[Unit, ...]:
    return (*catalog.units, *catalog.obsolete)


@settings(max_examples=150)
@given(OLD, templates(), st.booleans())
def test_merge_never_loses_work(catalog: Catalog, template: Catalog, splitting: bool) -> None:  # noqa: FBT001 - drawn
    merged = merge(catalog, template, locale="ru", split=split if splitting else None)
    assert {unit.target for unit in everything(catalog)} <= {unit.target for unit in everything(merged)} | {""}
    assert {c for unit in everything(catalog) for c in unit.comments} <= {
        c for unit in everything(merged) for c in unit.comments
    }


@settings(max_examples=150)
@given(OLD, templates())
def test_merging_twice_changes_nothing(catalog: Catalog, template: Catalog) -> None:
    once = merge(catalog, template, locale="ru", split=split)
    assert merge(once, template, locale="ru", split=split) == once
    written = write_catalog(once)
    assert write_catalog(merge(read_catalog(written), template, locale="ru", split=split)) == written


@given(OLD, templates())
def test_merged_units_are_those_of_the_template(catalog: Catalog, template: Catalog) -> None:
    merged = merge(catalog, template, locale="ru")
    assert [(unit.key, unit.notes, unit.references) for unit in merged.units] == [
        (unit.key, unit.notes, unit.references) for unit in template.units
    ]


@given(OLD, templates())
def test_only_people_promote(catalog: Catalog, template: Catalog) -> None:
    accepted = {(unit.key.source, unit.target) for unit in everything(catalog) if not unit.fuzzy}
    for unit in merge(catalog, template, locale="ru", split=split).units:
        if unit.state is State.REVIEWED:
            assert (unit.key.source, unit.target) in accepted


@given(OLD, st.dictionaries(st.builds(UnitKey, SOURCES, CONTEXTS), st.sampled_from(["", "Черновик."])))
def test_fill_touches_only_what_is_untranslated(catalog: Catalog, texts: dict[UnitKey, str]) -> None:
    origin = Origin(kind=OriginKind.MACHINE, engine="pseudo")
    filled = fill(catalog, {key: Draft(target=text, origin=origin) for key, text in texts.items()})
    for before, after in zip(catalog.units, filled.units, strict=True):
        if before.state is not State.UNTRANSLATED or not texts.get(before.key):
            assert after == before
        else:
            assert (after.target, after.state, after.authorship) == (
                texts[before.key],
                State.DRAFT,
                Authorship.MACHINE,
            )
            assert after.comments == before.comments
    assert filled.obsolete == catalog.obsolete


@given(OLD, templates())
def test_assembly_gets_no_target_below_the_gate(catalog: Catalog, template: Catalog) -> None:
    merged = merge(catalog, template, locale="ru")
    reviewed = targets_for(merged, allow=State.REVIEWED)
    assert reviewed == {unit.key: unit.target for unit in merged.units if unit.target and not unit.fuzzy}
    assert reviewed.items() <= targets_for(merged, allow=State.DRAFT).items()


ORIGINS = st.builds(
    Origin,
    kind=st.sampled_from(OriginKind),
    engine=st.sampled_from(["", "argos"]),
    packages=st.lists(st.sampled_from(["en_ru 1.9", "zh_en 1.9"]), max_size=2).map(tuple),
    pivot=st.sampled_from(["", "en"]),
    score=st.none() | st.floats(-9, 0),
    lost=st.lists(TEXTS, max_size=1).map(tuple),
)
ENTRIES = st.lists(
    st.builds(
        LedgerEntry,
        key=st.builds(UnitKey, TEXTS, TEXTS),
        draft=st.builds(Draft, target=TEXTS, origin=ORIGINS),
        time=st.just("2017-06-09T08:30:00Z"),
    ),
    max_size=4,
)


@given(ENTRIES, st.integers(0, 40))
def test_a_torn_ledger_keeps_its_whole_lines(entries: list[LedgerEntry], torn: int) -> None:
    written = write_ledger(entries)
    assert read_ledger(written) == entries
    last = written.rfind(b"\n", 0, len(written) - 1) + 1
    assert read_ledger(written[: min(last + torn, len(written) - 2)] if entries else b"") == entries[:-1]


@given(ENTRIES)
def test_nothing_is_entered_twice(entries: list[LedgerEntry]) -> None:
    drafts = {entry.key: entry.draft for entry in entries}
    assert new_entries(entries, drafts, time="2018-01-01T00:00:00Z") == []


DRAFTS = st.lists(
    st.builds(
        LedgerEntry,
        key=st.builds(UnitKey, SOURCES),
        draft=st.builds(Draft, target=TARGETS, origin=ORIGINS),
        time=st.just("2017-06-09T08:30:00Z"),
    ),
    max_size=4,
)


@given(OLD, templates(), DRAFTS)
def test_annotating_changes_no_byte(catalog: Catalog, template: Catalog, entries: list[LedgerEntry]) -> None:
    merged = merge(catalog, template, locale="ru", split=split)
    annotated = annotate(merged, entries)
    assert write_catalog(annotated) == write_catalog(merged)
    again = merge(annotate(catalog, entries), template, locale="ru", split=split)
    assert write_catalog(again) == write_catalog(merged)
    ledger = [*entries, *carried_entries(merged, entries)]
    assert carried_entries(merged, ledger) == []
    known = {unit.key: unit.authorship for unit in annotated.units if unit.draft is not None}
    assert known.items() <= {unit.key: unit.authorship for unit in annotate(merged, ledger).units}.items()
