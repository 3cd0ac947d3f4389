from __future__ import annotations

from dataclasses import replace

import pytest

from communique.catalogs.merge import merge
from communique.catalogs.po import read_catalog, write_catalog
from communique.model import EMPTY, Catalog, Previous, State, Unit, UnitKey

A = "The institute opened a 100-metre research bridge."
A2 = "The institute opened a 120-metre research bridge."
A3 = "The institute opened a 120-metre long research bridge."
B = "Visitors are welcome on weekdays."
C = "“It is a laboratory under the open sky,” said Anna Orlova."


def template(*sources: str | UnitKey, **fields: str) -> Catalog:
    keys = [source if isinstance(source, UnitKey) else UnitKey(source) for source in sources]
    header = {"Project-Id-Version": "x", "POT-Creation-Date": "2024-05-14 09:00+0000", **fields}
    return Catalog(
        source_locale="en",
        target_locale="",
        units=tuple(
            Unit(key=key, notes=("body",), references=(f"content/x.en.md:{line}",), has_context=bool(key.context))
            for line, key in enumerate(keys, 1)
        ),
        header=tuple(header.items()),
    )


def unit(source: str, target: str, *, context: str = "", fuzzy: bool = False, was: str = "", comment: str = "") -> Unit:
    return Unit(
        key=UnitKey(source, context),
        target=target,
        fuzzy=fuzzy,
        previous=Previous(source=was) if was else None,
        comments=(comment,) if comment else (),
        has_context=bool(context),
    )


def catalog(*units: Unit, obsolete: tuple[Unit, ...] = ()) -> Catalog:
    return Catalog(source_locale="en", target_locale="ru", units=units, obsolete=obsolete)


def merged(old: Catalog | None, new: Catalog, locale: str = "ru", **options: object) -> Catalog:
    """Merge, and see to it that a second merge changes nothing, also by way of a file."""
    once = merge(old, new, locale=locale, **options)  # type: ignore[arg-type]  # handed through
    assert merge(once, new, locale=locale, **options) == once  # type: ignore[arg-type]  # handed through
    written = write_catalog(once)
    assert write_catalog(merge(read_catalog(written), new, locale=locale, **options)) == written  # type: ignore[arg-type]  # handed through
    return once


def summary(found: Catalog) -> list[tuple[str, str, State]]:
    return [(each.key.source, each.target, each.state) for each in found.units]


def test_new_catalog() -> None:
    found = merged(None, template(A, B))
    assert summary(found) == [(A, "", State.UNTRANSLATED), (B, "", State.UNTRANSLATED)]
    assert (found.source_locale, found.target_locale) == ("en", "ru")
    assert found.units[0].references == ("content/x.en.md:1",)


def test_moved_units_keep_everything_and_take_the_template_s_order() -> None:
    old = catalog(
        replace(unit(A, "a", comment="mine"), flags=("priority:100",), sticky=("no-wrap",), notes=("old",)),
        unit(B, "b", fuzzy=True, was=C),
    )
    found = merged(old, template(B, A))
    assert summary(found) == [(B, "b", State.NEEDS_REVIEW), (A, "a", State.REVIEWED)]
    assert found.units[0].previous == Previous(source=C)
    last = found.units[1]
    assert (last.comments, last.flags, last.sticky, last.notes) == (
        ("mine",),
        ("priority:100",),
        ("no-wrap",),
        ("body",),
    )
    assert found.obsolete == ()


def test_changed_source_keeps_its_target_for_review() -> None:
    found = merged(catalog(unit(B, "b"), unit(A, "a", comment="mine")), template(B, A2))
    assert found.units[1] == replace(
        template(B, A2).units[1], target="a", fuzzy=True, previous=Previous(source=A), comments=("mine",)
    )
    assert found.obsolete == ()


def test_source_changed_twice_names_the_one_that_the_target_was_made_for() -> None:
    once = merged(catalog(unit(A, "a")), template(A2))
    assert merged(once, template(A3)).units[0].previous == Previous(source=A)


def test_reviewed_target_forgets_the_source_before() -> None:
    found = merged(catalog(unit(A2, "a", was=A)), template(A2))
    assert (found.units[0].state, found.units[0].previous) == (State.REVIEWED, None)
    assert merged(catalog(unit(A2, "a", was=A)), template(A3)).units[0].previous == Previous(source=A2)


def test_changed_draft_names_its_source_too() -> None:
    found = merged(catalog(unit(A, "a", fuzzy=True)), template(A2))
    assert found.units[0].previous == Previous(source=A)


def test_change_that_was_undone_waits_for_review_without_a_difference() -> None:
    once = merged(catalog(unit(A, "a")), template(A2))
    found = merged(once, template(A))
    assert (found.units[0].target, found.units[0].fuzzy, found.units[0].previous) == ("a", True, None)


def test_departed_unit_becomes_obsolete_and_comes_back_as_it_was() -> None:
    reviewed, waiting = unit(A, "a", comment="mine"), unit(B, "b", fuzzy=True, was=A3)
    gone = merged(catalog(reviewed, waiting, unit(C, "")), template("Something else altogether, 2017"))
    assert gone.obsolete == (reviewed, waiting)
    back = merged(gone, template(B, A))
    assert summary(back) == [(B, "b", State.NEEDS_REVIEW), (A, "a", State.REVIEWED)]
    assert back.units[0].previous == Previous(source=A3)
    assert back.units[1].comments == ("mine",)
    assert back.obsolete == ()


def test_obsolete_unit_serves_a_like_source_and_stays() -> None:
    old = catalog(obsolete=(unit(A, "a"),))
    found = merged(old, template(A2))
    assert (found.units[0].target, found.units[0].fuzzy, found.units[0].previous) == ("a", True, Previous(source=A))
    assert found.obsolete == old.obsolete


def test_newest_obsolete_comes_last() -> None:
    old = catalog(unit(B, "b"), obsolete=(unit(A, "a"),))
    assert [each.key.source for each in merged(old, template(C)).obsolete] == [A, B]


def test_comment_without_target_is_not_lost() -> None:
    assert merged(catalog(unit(A, "", comment="mine")), template(A2)).units[0].comments == ("mine",)
    assert merged(catalog(unit(A, "", comment="mine")), template(C)).obsolete[0].comments == ("mine",)


def test_unlike_source_gets_nothing() -> None:
    found = merged(catalog(unit(A, "a")), template(B))
    assert summary(found) == [(B, "", State.UNTRANSLATED)]


def test_neighbours_decide_between_equally_like_sources() -> None:
    rows = [f"Total for the region: {number}" for number in (10, 20, 30)]
    heads = ["Students", "Teachers", "Visitors"]
    old = [piece for head, row in zip(heads, rows, strict=True) for piece in (head, row)]
    new = [piece for head in heads[::-1] for piece in (head, f"Total for the region: 4{heads.index(head) + 1}")]
    found = merged(catalog(*(unit(source, f"T {source}") for source in old)), template(*new))
    assert [each.target for each in found.units if each.fuzzy] == [f"T {row}" for row in rows[::-1]]


def test_context_that_was_renamed_keeps_the_state() -> None:
    found = merged(catalog(unit(A, "a")), template(UnitKey(A, "headline")))
    assert (found.units[0].target, found.units[0].state) == ("a", State.REVIEWED)
    assert found.obsolete == ()
    assert merged(found, template(A)).units[0].state is State.REVIEWED


def test_context_that_came_beside_gets_a_copy_for_review() -> None:
    found = merged(catalog(unit(A, "a", comment="mine")), template(UnitKey(A, "headline"), A))
    first, second = found.units
    assert (first.target, first.state, first.previous) == ("a", State.NEEDS_REVIEW, Previous(source=A))
    assert (second.target, second.state, second.comments) == ("a", State.REVIEWED, ("mine",))


def test_context_that_came_beside_a_draft_gets_nothing() -> None:
    found = merged(catalog(unit(A, "a", fuzzy=True)), template(UnitKey(A, "headline"), A))
    assert found.units[0].target == ""


@pytest.mark.parametrize(("locale", "joiner"), [("ru", " "), ("zh_CN", "")])
def test_joined_sentence_gets_the_targets_joined(locale: str, joiner: str) -> None:
    old = replace(catalog(unit(A, "a。", comment="mine"), unit(B, "b。", comment="yours")), target_locale=locale)
    found = merged(old, template(f"{A} {B}"), locale)
    assert found.units[0].target == f"a。{joiner}b。"
    assert (found.units[0].fuzzy, found.units[0].previous) == (True, Previous(source=f"{A}\n{B}"))
    assert found.units[0].comments == ("mine", "yours")
    assert merged(found, template(A, B), locale).units == merged(old, template(A, B), locale).units


def test_joined_sentence_leaves_the_empty_sign_out() -> None:
    assert merged(catalog(unit(A, "a"), unit(B, EMPTY)), template(f"{A} {B}")).units[0].target == "a"
    assert merged(catalog(unit(A, EMPTY), unit(B, EMPTY)), template(A + B)).units[0].target == EMPTY


def test_split_sentence_gives_the_whole_target_to_its_first_part() -> None:
    old = catalog(unit(f"{A} {B}", "a. b.", comment="mine"))
    found = merged(old, template(A, B))
    assert [(each.target, each.fuzzy) for each in found.units] == [("a. b.", True), ("", False)]
    assert found.units[0].previous == Previous(source=f"{A} {B}")
    assert found.obsolete == old.units
    assert merged(found, template(f"{A} {B}")).units[0].state is State.REVIEWED


def sentences(text: str) -> list[str]:
    return [part + ". " for part in text.rstrip(". ").split(". ")]


def test_split_sentence_gives_each_part_its_own() -> None:
    found = merged(catalog(unit(f"{A} {B}", "a. b.", comment="mine")), template(A, B), split=sentences)
    assert [(each.target, each.fuzzy) for each in found.units] == [("a.", True), ("b.", True)]
    assert {each.previous for each in found.units} == {Previous(source=f"{A} {B}")}
    assert [each.comments for each in found.units] == [("mine",), ()]


def test_split_target_with_another_number_of_sentences_goes_whole() -> None:
    found = merged(catalog(unit(f"{A} {B}", "a. b. c.")), template(A, B), split=sentences)
    assert [each.target for each in found.units] == ["a. b. c.", ""]


def test_sentence_split_by_an_edit() -> None:
    long = "The institute opened a research bridge on May 14, and visitors are welcome there on all weekdays."
    parts = "The institute opened a research bridge on May 14.", "Visitors are welcome there on all weekdays."
    found = merged(catalog(unit(C, "c"), unit(long, "a. b.")), template(C, *parts), split=sentences)
    assert [each.target for each in found.units] == ["c", "a.", "b."]


def test_sentences_joined_by_an_edit() -> None:
    long = "The institute opened a research bridge on May 14, and visitors are welcome there on all weekdays."
    parts = "The institute opened a research bridge on May 14.", "Visitors are welcome there on all weekdays."
    found = merged(catalog(unit(parts[0], "a."), unit(parts[1], "b.")), template(long))
    assert found.units[0].target == "a. b."


def test_short_sentence_behind_an_edited_one_is_no_split() -> None:
    found = merged(catalog(unit(A, "a")), template(A2, "Yes."))
    assert [each.target for each in found.units] == ["a", ""]
    assert found.obsolete == ()


def test_eight_sentences_at_most_are_joined() -> None:
    pieces = [f"Sentence number {number} of the long release." for number in range(8)]
    found = merged(
        catalog(*(unit(piece, f"{number}.") for number, piece in enumerate(pieces))), template(" ".join(pieces))
    )
    assert found.units[0].target == "0. 1. 2. 3. 4. 5. 6. 7."


def test_repeated_keys_are_resolved_without_loss() -> None:
    old = catalog(unit(A, "1"), unit(A, "2", comment="mine"), unit(A, "1"), unit(A, ""), obsolete=(unit(A, "3"),))
    found = merged(old, template(A))
    assert found.units[0].target == "1"
    assert {(each.key.context, each.target) for each in found.obsolete} == {("~2", "3"), ("~3", "2")}
    assert any(each.comments == ("mine",) for each in found.obsolete)


def test_repeated_key_with_an_empty_live_unit_takes_the_obsolete_target() -> None:
    old = catalog(unit(A, "", comment="mine"), obsolete=(unit(A, "3"),))
    found = merged(old, template(A))
    assert found.units[0].target == "3"
    assert "mine" in {comment for each in (*found.units, *found.obsolete) for comment in each.comments}


def test_variant_comes_back_when_nothing_else_is_left() -> None:
    found = merged(catalog(obsolete=(unit(A, "2", context="~2"),)), template(A))
    assert (found.units[0].target, found.units[0].key) == ("2", UnitKey(A))


def test_fuzzy_without_target_is_cleared() -> None:
    found = merged(catalog(unit(A, "", fuzzy=True, was=B)), template(A))
    assert (found.units[0].fuzzy, found.units[0].previous) == (False, None)


def test_format_flags_come_from_the_template_alone() -> None:
    old = catalog(replace(unit(A, "a"), flags=("python-format", "priority:100")))
    assert merged(old, template(A)).units[0].flags == ("priority:100",)
    new = template(A)
    new = replace(new, units=(replace(new.units[0], flags=("c-format",)),))
    assert merged(old, new).units[0].flags == ("c-format", "priority:100")


def test_plural_units_of_others() -> None:
    new = replace(template("%d day"), units=(replace(template("%d day").units[0], source_plural="%d days"),))
    found = merged(None, new)
    assert found.units[0].plural_targets == ("", "", "")
    filled = replace(found, units=(replace(found.units[0], plural_targets=("день", "дня", "дней")),))
    assert merged(filled, new).units[0].state is State.REVIEWED
    assert merged(filled, template("%d day")).obsolete[0].plural_targets == ("день", "дня", "дней")


def test_repeated_template_keys_count_once() -> None:
    assert [each.key.source for each in merged(None, template(A, B, A)).units] == [A, B]


def test_locale_that_no_table_knows() -> None:
    found = merged(catalog(unit(A, "a"), unit(B, "b")), template(f"{A} {B}"), "de")
    assert found.units[0].target == "a b"
    assert found.field("Plural-Forms") == ""
