from __future__ import annotations

from communique.catalogs.po import read_catalog, write_catalog
from communique.catalogs.template import make_template
from communique.model import Catalog, Place, Role, Segment, UnitKey


def segment(
    text: str,
    line: int,
    *,
    role: Role = Role.BODY,
    sentence: int = 1,
    sentences: int = 1,
    context: str = "",
    speaker: str = "",
    block: int = 0,
) -> Segment:
    place = Place(line=line, block=block, sentence=sentence, sentences=sentences)
    return Segment(raw=text, text=text, role=role, place=place, context=context, speaker=speaker)


def template(*segments: Segment, previous: Catalog | None = None) -> Catalog:
    return make_template(
        segments,
        slug="x",
        source_locale="en",
        path="content/x.en.md",
        created="2024-05-14 09:00+0000",
        previous=previous,
    )


def test_units_in_document_order_each_key_once() -> None:
    found = template(
        segment("b", 1), segment("a", 3), segment("b", 5), segment("a", 7, context="headline"), segment("b", 5)
    )
    assert [unit.key for unit in found.units] == [UnitKey("b"), UnitKey("a"), UnitKey("a", "headline")]
    assert found.units[0].references == ("content/x.en.md:1", "content/x.en.md:5")
    assert [unit.has_context for unit in found.units] == [False, False, True]
    assert (found.source_locale, found.target_locale) == ("en", "")


def test_notes() -> None:
    found = template(
        segment("a", 1, role=Role.HEADLINE),
        segment("b", 3, sentence=2, sentences=3, role=Role.QUOTE, speaker="Anna\nOrlova"),
    )
    assert [unit.notes for unit in found.units] == [
        ("headline",),
        ("quote, sentence 2 of 3", "speaker: Anna Orlova"),
    ]


def test_notes_of_repeated_segments_are_brought_together() -> None:
    found = template(
        segment("a", 1, role=Role.HEADLINE),
        segment("a", 3, sentence=1, sentences=2),
        segment("a", 9, role=Role.HEADLINE),
        segment("a", 11, sentence=2, sentences=2),
        segment("b", 13, sentence=1, sentences=2, speaker="A"),
        segment("b", 15, sentence=1, sentences=2, speaker="B"),
    )
    assert [unit.notes for unit in found.units] == [
        ("headline", "body"),
        ("body, sentence 1 of 2", "speaker: A", "speaker: B"),
    ]


def test_notes_do_not_change_when_something_far_away_does() -> None:
    before = template(segment("a", 1), segment("b", 3, block=1))
    after = template(segment("new", 1), segment("a", 3, block=1), segment("b", 5, block=2))
    assert [unit.notes for unit in before.units] == [unit.notes for unit in after.units[1:]]


def test_segment_without_text_has_no_unit() -> None:
    assert template(segment("", 1)).units == ()


def test_template_made_again_is_the_same() -> None:
    first = template(segment("a", 1), segment("b", 3))
    assert template(segment("a", 1), segment("b", 3), previous=first) == first
    again = template(segment("a", 1), segment("b", 3), previous=read_catalog(write_catalog(first)))
    assert write_catalog(again) == write_catalog(first)


def test_what_others_added_to_the_header_is_kept() -> None:
    first = template(segment("a", 1))
    named = Catalog(
        source_locale="en",
        target_locale="",
        units=first.units,
        header=(*first.header, ("X-Domain", "press")),
        header_comments=("Newsroom",),
    )
    found = template(segment("b", 1), previous=named)
    assert found.field("X-Domain") == "press"
    assert found.header_comments == ("Newsroom",)
