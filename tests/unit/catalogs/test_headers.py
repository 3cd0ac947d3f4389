from __future__ import annotations

from dataclasses import replace

import pytest

from communique.catalogs.headers import ORDER, generator
from communique.catalogs.merge import merge
from communique.catalogs.template import make_template
from communique.languages import LANGUAGES
from communique.model import Catalog, Place, Role, Segment, Unit, UnitKey

CREATED = "2024-05-14 09:00+0000"


def segment(text: str, line: int = 1) -> Segment:
    return Segment(raw=text, text=text, role=Role.BODY, place=Place(line=line))


def template(*texts: str, created: str = CREATED, previous: Catalog | None = None) -> Catalog:
    return make_template(
        [segment(text, line) for line, text in enumerate(texts, 1)],
        slug="2024-05-14-bridge",
        source_locale="en",
        path="content/x.en.md",
        created=created,
        previous=previous,
    )


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.locale)
def test_header_of_a_new_catalog(language: object) -> None:
    from communique.languages import Language

    assert isinstance(language, Language)
    found = merge(None, template("a"), locale=language.locale)
    assert [name for name, _ in found.header] == list(ORDER)
    assert dict(found.header) == {
        "Project-Id-Version": "2024-05-14-bridge",
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": CREATED,
        "PO-Revision-Date": CREATED,
        "Last-Translator": "",
        "Language-Team": "",
        "Language": language.locale,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": language.plural_forms,
        "X-Generator": generator(),
        "X-Source-Language": "en",
    }


def test_header_of_a_template() -> None:
    found = template("a")
    assert [name for name, _ in found.header] == [name for name in ORDER if name != "Plural-Forms"]
    assert found.field("PO-Revision-Date") == "YEAR-MO-DA HO:MI+ZONE"
    assert found.field("Language") == ""
    assert not found.header_fuzzy


def test_people_s_fields_are_never_changed() -> None:
    theirs = {
        "PO-Revision-Date": "2024-05-15 10:20+1000",
        "Last-Translator": "Olga Petrova <olga@example.org>",
        "Language-Team": "Russian",
        "Report-Msgid-Bugs-To": "press@example.org",
        "Project-Id-Version": "newsroom",
    }
    first = merge(None, template("a"), locale="ru")
    edited = replace(first, header=tuple((name, theirs.get(name, value)) for name, value in first.header))
    found = merge(edited, template("a", "b", created="2024-06-01 00:00+0000"), locale="ru")
    assert theirs.items() <= dict(found.header).items()


def test_unknown_fields_and_comments_are_kept_behind_ours() -> None:
    old = Catalog(
        source_locale="",
        target_locale="ru",
        header=(("X-Newsroom", "Far East"), ("language", "ru"), ("", "no field"), ("X-Newsroom", "twice")),
        header_comments=("Team",),
        header_notes=("note",),
    )
    found = merge(old, template("a"), locale="ru")
    assert found.header[len(ORDER) :] == (("X-Newsroom", "Far East"), ("", "no field"), ("X-Newsroom", "twice"))
    assert (found.header_comments, found.header_notes) == (("Team",), ("note",))


def test_creation_date_moves_with_the_keys_only() -> None:
    first = template("a", "b")
    later = "2024-06-01 00:00+0000"
    assert template("a", "b", created=later, previous=first).header == first.header
    assert template("b", "a", created=later, previous=first).field("POT-Creation-Date") == later
    assert template("a", created=later, previous=first).field("POT-Creation-Date") == later


def test_creation_date_of_a_catalog_stays_while_its_keys_do() -> None:
    first = merge(None, template("a"), locale="ru")
    found = merge(first, template("a", created="2024-06-01 00:00+0000"), locale="ru")
    assert found == first
    found = merge(first, template("a", "b", created="2024-06-01 00:00+0000"), locale="ru")
    assert found.field("POT-Creation-Date") == "2024-06-01 00:00+0000"


def test_generator_is_renewed_with_a_change_only() -> None:
    first = merge(None, template("a"), locale="ru")
    header = tuple((name, "Poedit 3.4" if name == "X-Generator" else value) for name, value in first.header)
    saved = replace(first, header=header)
    assert merge(saved, template("a"), locale="ru").field("X-Generator") == "Poedit 3.4"
    assert merge(saved, template("b"), locale="ru").field("X-Generator") == generator()


@pytest.mark.parametrize(
    ("forms", "kept"),
    [
        ("nplurals=3; plural=(n%10==1 ? 0 : 1);", True),
        ("nplurals=4; plural=3;", False),
        ("nplurals=INTEGER; plural=EXPRESSION;", False),
        ("", False),
    ],
)
def test_plural_forms_with_the_right_count_are_an_editor_s_choice(forms: str, kept: bool) -> None:  # noqa: FBT001 - a column
    old = Catalog(source_locale="", target_locale="ru", header=(("Plural-Forms", forms),))
    assert (merge(old, template("a"), locale="ru").field("Plural-Forms") == forms) is kept


def test_plural_forms_stay_while_units_rest_on_them() -> None:
    forms = "nplurals=4; plural=3;"
    unit = Unit(key=UnitKey("day"), source_plural="days", plural_targets=("1", "2", "3", "4"))
    old = Catalog(source_locale="", target_locale="ru", header=(("Plural-Forms", forms),), units=(unit,))
    assert merge(old, template("a"), locale="ru").field("Plural-Forms") == forms


def test_language_and_fuzzy_are_mended() -> None:
    old = Catalog(source_locale="", target_locale="zh_Hans", header=(("Language", "zh_Hans"),), header_fuzzy=True)
    found = merge(old, template("a"), locale="zh_CN")
    assert (found.field("Language"), found.target_locale, found.header_fuzzy) == ("zh_CN", "zh_CN", False)


def test_empty_comment_that_polib_puts_above_the_header_is_dropped() -> None:
    old = Catalog(source_locale="", target_locale="ru", header_comments=("",))
    assert merge(old, template("a"), locale="ru").header_comments == ()
