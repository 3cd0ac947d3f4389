from __future__ import annotations

from dataclasses import replace

import pytest

from communique.catalogs.ledger import annotate, carried_entries, new_entries, read_ledger, write_ledger
from communique.catalogs.merge import merge
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

MACHINE = Origin(kind=OriginKind.MACHINE, engine="argos", packages=("en_zh 1.9",), score=-0.25)
TIME = "2017-06-09T08:30:00Z"
A = "The institute opened a 100-metre research bridge."
A2 = "The institute opened a 120-metre research bridge."
B = "Visitors are welcome on weekdays."


def entry(source: str, target: str, *, context: str = "", time: str = TIME, origin: Origin = MACHINE) -> LedgerEntry:
    return LedgerEntry(key=UnitKey(source, context), draft=Draft(target=target, origin=origin), time=time)


def catalog(*units: Unit, obsolete: tuple[Unit, ...] = ()) -> Catalog:
    return Catalog(source_locale="en", target_locale="zh_CN", units=units, obsolete=obsolete)


def template(*sources: str) -> Catalog:
    return Catalog(source_locale="en", target_locale="", units=tuple(Unit(key=UnitKey(source)) for source in sources))


def test_bytes_of_a_ledger() -> None:
    entries = [entry("Hi", "你好"), entry("News", "新闻", context="headline", origin=Origin(kind=OriginKind.MEMORY))]
    written = write_ledger(entries)
    assert written.decode() == (
        '{"source": "Hi", "target": "你好", "origin": "machine", "engine": "argos", "packages": ["en_zh 1.9"], '
        '"score": -0.25, "time": "2017-06-09T08:30:00Z"}\n'
        '{"source": "News", "context": "headline", "target": "新闻", "origin": "memory", '
        '"time": "2017-06-09T08:30:00Z"}\n'
    )
    assert read_ledger(written) == entries


def test_everything_of_an_origin_is_kept() -> None:
    origin = replace(MACHINE, pivot="en", lost=("https://example.org", "**"), score=0.0)
    entries = [entry("a", "б", origin=origin)]
    assert read_ledger(write_ledger(entries)) == entries


@pytest.mark.parametrize(
    "torn", ["{", '{"source": "a"}', '{"source": "a", "tar', "null", '{"source": "a", "target": "\\ud8']
)
def test_torn_last_line_is_left_out(torn: str) -> None:
    whole = write_ledger([entry("a", "b")])
    assert read_ledger(whole + torn.encode()) == [entry("a", "b")]


def test_line_torn_within_a_character_is_left_out() -> None:
    written = write_ledger([entry("a", "b"), entry("a", "中")])
    assert read_ledger(written[: written.index("中".encode()) + 1]) == [entry("a", "b")]


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("{", "no entry"),
        ("[]", "no entry"),
        ('{"source": "a", "target": 1, "origin": "machine"}', "no entry"),
        ('{"source": "a", "target": "b", "origin": "oracle"}', "no entry"),
        ("<<<<<<< HEAD", "conflict"),
        ("=======", "conflict"),
    ],
)
def test_broken_line_has_its_place(line: str, cause: str) -> None:
    whole = write_ledger([entry("a", "b")])
    with pytest.raises(InputError) as caught:
        read_ledger(whole + line.encode() + b"\n" + whole, place="x.drafts.jsonl")
    assert caught.value.place == "x.drafts.jsonl:2"
    assert cause in caught.value.cause
    assert caught.value.remedy


def test_broken_bytes_have_their_place() -> None:
    with pytest.raises(InputError) as caught:
        read_ledger(b"\xff\n")
    assert caught.value.place == "line 1"


def test_blank_lines_and_marks_of_other_editors_are_skipped() -> None:
    whole = write_ledger([entry("a", "b")])
    assert read_ledger(b"\xef\xbb\xbf" + whole.replace(b"\n", b"\r\n") + b"\r\n\n") == [entry("a", "b")]


def test_fields_of_newer_ledgers_are_skipped() -> None:
    assert read_ledger(b'{"source": "a", "target": "b", "origin": "machine", "mood": 1, "time": ""}\n')


def test_repetitions_are_not_entered() -> None:
    ledger = [entry("a", "1"), entry("a", "2")]
    drafts = {UnitKey("a"): Draft(target="2", origin=MACHINE), UnitKey("b"): Draft(target="2", origin=MACHINE)}
    assert [found.key.source for found in new_entries(ledger, drafts, time=TIME)] == ["b"]
    again = {UnitKey("a"): Draft(target="1", origin=MACHINE)}
    assert new_entries(ledger, again, time="2018-01-01T00:00:00Z") == [entry("a", "1", time="2018-01-01T00:00:00Z")]


@pytest.mark.parametrize(
    ("target", "fuzzy", "authorship", "state"),
    [
        ("机", True, Authorship.MACHINE, State.DRAFT),
        ("机", False, Authorship.ACCEPTED, State.REVIEWED),
        ("旧", True, Authorship.MACHINE, State.DRAFT),
        ("旧", False, Authorship.ACCEPTED, State.REVIEWED),
        ("人", True, Authorship.POST_EDITED, State.NEEDS_REVIEW),
        ("人", False, Authorship.POST_EDITED, State.REVIEWED),
        ("", False, Authorship.NONE, State.UNTRANSLATED),
    ],
)
def test_authorship(target: str, fuzzy: bool, authorship: Authorship, state: State) -> None:  # noqa: FBT001 - a column
    ledger = [entry(A, "旧"), entry(A, "机")]
    found = annotate(catalog(Unit(key=UnitKey(A), target=target, fuzzy=fuzzy)), ledger).units[0]
    assert (found.authorship, found.state) == (authorship, state)
    assert found.draft == ("旧" if target == "旧" else "机")
    assert found.origin == MACHINE


def test_text_without_a_draft_is_human() -> None:
    found = annotate(catalog(Unit(key=UnitKey(B), target="人", draft="stale", origin=MACHINE)), [entry(A, "机")]).units[
        0
    ]
    assert (found.authorship, found.draft, found.origin) == (Authorship.HUMAN, None, None)


def test_context_separates() -> None:
    found = annotate(catalog(Unit(key=UnitKey(A), target="人")), [entry(A, "机", context="headline")]).units[0]
    assert found.authorship is Authorship.HUMAN


def test_obsolete_units_are_annotated() -> None:
    found = annotate(catalog(obsolete=(Unit(key=UnitKey(A), target="机", fuzzy=True),)), [entry(A, "机")])
    assert found.obsolete[0].state is State.DRAFT


def test_draft_of_a_changed_source() -> None:
    old = catalog(Unit(key=UnitKey(A), target="机", fuzzy=True))
    found = annotate(merge(old, template(A2), locale="zh_CN"), [entry(A, "机")]).units[0]
    assert found.previous == Previous(source=A)
    assert (found.authorship, found.state) == (Authorship.MACHINE, State.NEEDS_REVIEW)


def test_draft_of_a_changed_source_is_known_after_the_editor_removed_the_source_before() -> None:
    unit = Unit(key=UnitKey(A2), target="机")
    assert annotate(catalog(unit), [entry(A, "机")]).units[0].authorship is Authorship.ACCEPTED
    assert annotate(catalog(replace(unit, key=UnitKey(B))), [entry(A, "机")]).units[0].authorship is Authorship.HUMAN


def test_carried_entries_keep_post_edits_known() -> None:
    ledger = [entry(A, "机")]
    changed = merge(catalog(Unit(key=UnitKey(A), target="机", fuzzy=True)), template(A2, B), locale="zh_CN")
    carried = carried_entries(changed, ledger)
    assert carried == [entry(A2, "机")]
    assert carried_entries(changed, [*ledger, *carried]) == []
    edited = catalog(Unit(key=UnitKey(A2), target="人"))
    assert annotate(edited, [*ledger, *carried]).units[0].authorship is Authorship.POST_EDITED


def test_joined_drafts_are_machine_text() -> None:
    old = catalog(
        *(Unit(key=UnitKey(source), target=target, fuzzy=True) for source, target in ((A, "机。"), (B, "器。")))
    )
    ledger = [entry(A, "机。"), entry(B, "器。")]
    joined = merge(old, template(f"{A} {B}"), locale="zh_CN")
    assert annotate(joined, ledger).units[0].authorship is Authorship.MACHINE
    accepted = catalog(replace(joined.units[0], fuzzy=False, previous=None))
    assert annotate(accepted, [*ledger, *carried_entries(joined, ledger)]).units[0].authorship is Authorship.ACCEPTED
    assert annotate(joined, ledger[:1]).units[0].authorship is Authorship.HUMAN


def test_parts_of_a_draft_are_machine_text() -> None:
    old = catalog(Unit(key=UnitKey(f"{A} {B}"), target="机。器。", fuzzy=True))
    ledger = [entry(f"{A} {B}", "机。器。")]
    parts = merge(old, template(A, B), locale="zh_CN", split=lambda text: [text[:2], text[2:]])
    assert [unit.target for unit in parts.units] == ["机。", "器。"]
    assert {unit.authorship for unit in annotate(parts, ledger).units} == {Authorship.MACHINE}
    assert carried_entries(parts, ledger) == [entry(A, "机。"), entry(B, "器。")]
