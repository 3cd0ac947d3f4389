from __future__ import annotations

from communique.formats import parse
from communique.model import Catalog, Document, State, Unit, UnitKey
from communique.pipeline.boilerplate import Master, apply_masters

ABOUT = "About SPbPU\n\nThe university was founded in 1899 by engineers. It has thirty thousand students today.\n"
FIRST, SECOND = "The university was founded in 1899 by engineers.", "It has thirty thousand students today."


def read(text: str) -> Document:
    return parse(text.encode(), format="text", locale="en")


def catalog(document: Document, targets: dict[str, str], fuzzy: frozenset[str] = frozenset()) -> Catalog:
    units = tuple(
        Unit(key=segment.key, target=targets.get(segment.text, ""), fuzzy=segment.text in fuzzy)
        for segment in document.segments
    )
    return Catalog(source_locale="en", target_locale="ru", units=units)


def master(targets: dict[str, str], fuzzy: frozenset[str] = frozenset()) -> Master:
    document = read(ABOUT)
    return Master(slug="about", document=document, catalog=catalog(document, targets, fuzzy))


def test_reviewed_sentences_of_the_master_are_taken() -> None:
    release = read("News are here\n\nThe forum opened on Monday in the city.\n\n" + ABOUT)
    found = apply_masters(
        release,
        catalog(release, {}),
        [master({FIRST: "Раз.", SECOND: "Два."}, frozenset({SECOND}))],
        source="a.txt",
        path="a.po",
    )
    states = {unit.key.source: (unit.target, unit.state) for unit in found.catalog.units}
    assert states[FIRST] == ("Раз.", State.REVIEWED)
    assert states[SECOND] == ("", State.UNTRANSLATED)
    assert found.origins == {UnitKey(FIRST): "about"}
    assert found.findings == ()


def test_a_changed_sentence_is_named() -> None:
    release = read("News are here\n\nThe forum opened on Monday in the city.\n\n" + ABOUT.replace("thirty", "forty"))
    found = apply_masters(release, catalog(release, {}), [master({FIRST: "Раз."})], source="a.txt", path="a.po")
    assert [(one.rule, one.place, one.severity.value) for one in found.findings] == [
        ("boilerplate.changed", "a.txt:7", "warning")
    ]
    assert "'about'" in found.findings[0].message
    assert SECOND in found.findings[0].message


def test_another_reviewed_translation_is_named_and_the_master_is_used() -> None:
    release = read("News are here\n\nThe forum opened on Monday in the city.\n\n" + ABOUT)
    own = catalog(release, {FIRST: "Иначе."})
    found = apply_masters(release, own, [master({FIRST: "Раз."})], source="a.txt", path="a.po")
    assert [one.rule for one in found.findings] == ["boilerplate.translated-otherwise"]
    assert found.catalog.by_key()[UnitKey(FIRST)].target == "Раз."


def test_a_master_in_another_language_is_left_out() -> None:
    release = parse("О вузе\n\nВуз основан в 1899 году.\n".encode(), format="text", locale="ru")
    own = Catalog(source_locale="ru", target_locale="en")
    assert apply_masters(release, own, [master({FIRST: "Раз."})], source="a", path="b").catalog == own
