"""Rules over whole catalogs, in the way of a catalog through all checks."""

from __future__ import annotations

from communique.checks.document import Elsewhere
from communique.checks.options import Options
from communique.checks.silences import Silence
from communique.model import Catalog, Finding, Severity, Unit, UnitKey
from communique.pipeline.checking import Job, acquaint, check_catalog

ONE = "The ministers discussed trade and energy on Monday."
TWO = "The hospital will treat three hundred patients a day."
TARGET = "Министры обсудили в понедельник торговлю и энергетику."
OTHER = "В понедельник министры говорили о торговле и энергетике."


def job(*pairs: tuple[str, str], path: str = "a.po", comments: tuple[str, ...] = ()) -> Job:
    units = tuple(
        Unit(key=UnitKey(source), target=target, line=10 * number, comments=comments)
        for number, (source, target) in enumerate(pairs, start=1)
    )
    catalog = Catalog(source_locale="en", target_locale="ru", units=units)
    return Job(catalog=catalog, path=path, source_locale="en", target_locale="ru")


def found(checked_job: Job, rule: str) -> list[Finding]:
    return [result.finding for result in check_catalog(checked_job).results if result.finding.rule == rule]


def test_one_target_for_two_sources_is_told_where_the_second_stands() -> None:
    (finding,) = found(job((ONE, TARGET), (TWO, TARGET)), "sense.same-target")
    assert (finding.place, finding.severity) == ("a.po:20", Severity.WARNING)
    assert finding.message == f"This is also the target of “{ONE[:39]}…” in a.po:10."
    assert finding.unit == UnitKey(TWO)


def test_a_silence_answers_a_rule_over_catalogs() -> None:
    silenced = job((ONE, TARGET), (TWO, TARGET))
    options = Options(off=frozenset({"sense.misaligned"}))
    silences = (Silence(rule="sense.same-target", reason="asked for"),)
    checked = check_catalog(
        Job(
            catalog=silenced.catalog,
            path="a.po",
            source_locale="en",
            target_locale="ru",
            options=options,
            silences=silences,
        )
    )
    assert [result.finding.rule for result in checked.results if result.finding.rule == "sense.same-target"] == []
    assert [result.finding.rule for result in checked.silenced] == ["sense.same-target"]


def test_catalogs_are_told_of_other_targets_in_other_releases() -> None:
    first, second, third = acquaint(
        [
            job((ONE, TARGET)),
            job((ONE, OTHER), path="b.po"),
            job((TWO, "Больница примет триста пациентов в день."), path="c.po"),
        ]
    )
    assert first.elsewhere == {UnitKey(ONE): (Elsewhere(target=OTHER, place="b.po:10"),)}
    assert second.elsewhere == {UnitKey(ONE): (Elsewhere(target=TARGET, place="a.po:10"),)}
    assert third.elsewhere == {}
    (finding,) = found(second, "sense.same-source")
    assert finding.message == f"The same source is “{TARGET[:39]}…” in a.po:10."
    assert finding.severity is Severity.NOTE


def test_catalogs_of_another_locale_are_not_compared() -> None:
    chinese = Catalog(
        source_locale="en", target_locale="zh_CN", units=(Unit(key=UnitKey(ONE), target="部长们周一讨论了贸易。"),)
    )
    other = Job(catalog=chinese, path="c.po", source_locale="en", target_locale="zh_CN")
    assert [one.elsewhere for one in acquaint([job((ONE, TARGET)), other])] == [{}, {}]


def test_a_slipped_row_is_told_from_its_neighbours() -> None:
    findings = found(job((ONE, TARGET), (TWO, OTHER)), "sense.misaligned")
    assert [finding.message for finding in findings] == [f"The target fits another source: “{ONE}”."]
