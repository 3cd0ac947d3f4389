"""Every rule has its page, and behaves as the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from communique.checks import CATALOG_RULES, RULES, CatalogRule, CatalogView, all_rules, catalog_rules
from communique.checks.contract import Context, Pair, Rule
from communique.checks.fixing import apply_fixes
from communique.checks.running import make_pair
from communique.model import Finding, Role, Unit, UnitKey
from support.check_pages import KINDS, Case, CatalogCase, CatalogPair, pages

PAGES = pages()
ROW = re.compile(r"^\| \[`([\w.-]+)`\]\(.*?\) \| (\w+) \| (.*) \|$", re.MULTILINE)
BY_ID = {rule.id: rule for rule in all_rules()}
CATALOG_BY_ID = {rule.id: rule for rule in catalog_rules()}
EVERY: dict[str, Rule | CatalogRule] = {**BY_ID, **CATALOG_BY_ID}
CASES = [case for page in PAGES.values() for case in page.cases]
CATALOG_CASES = [case for page in PAGES.values() for case in page.catalogs]


def findings(rule: Rule, case: Case) -> list[Finding]:
    pair = make_pair(
        case.source,
        case.target,
        source_locale=case.source_locale,
        target_locale=case.target_locale,
        context=Context(
            role=Role(case.role) if case.role else None, terms=PAGES[case.rule].terms, neighbours=case.beside
        ),
    )
    return rule.findings(pair)


def test_ids_are_unique_and_registered_under_their_name() -> None:
    assert len(BY_ID) == len(all_rules())
    assert set(RULES) <= set(BY_ID)
    assert set(CATALOG_RULES) == set(CATALOG_BY_ID)
    assert not set(BY_ID) & set(CATALOG_BY_ID)


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert set(PAGES) == set(EVERY)
    assert [name for name, page in PAGES.items() if page.rule != name] == []


@pytest.mark.parametrize("rule", EVERY.values(), ids=lambda rule: rule.id)
def test_a_page_says_why_and_shows_all_kinds(rule: Rule | CatalogRule) -> None:
    page = PAGES[rule.id]
    assert page.why
    assert {case.kind for case in page.cases} | {case.kind for case in page.catalogs} == set(KINDS)
    assert bool(page.catalogs) == (rule.id in CATALOG_BY_ID)
    assert rule.why.endswith(".")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule} {case.kind} {case.target[:20]}")
def test_a_rule_behaves_as_its_page_says(case: Case) -> None:
    rule = BY_ID[case.rule]
    applies = not rule.targets or case.target_locale in rule.targets
    found = findings(rule, case) if applies else []
    assert bool(found) == (case.kind == "Fires"), [finding.message for finding in found]
    for finding in found:
        assert finding.rule == rule.id
        assert finding.message
        for span, text in ((finding.span, case.target), (finding.source_span, case.source)):
            assert span is None or 0 <= span[0] <= span[1] <= len(text)
    if case.fix is not None:
        assert apply_fixes(case.target, found) == case.fix


@pytest.mark.parametrize("case", CATALOG_CASES, ids=lambda case: f"{case.rule} {case.kind} {case.pairs[0].source[:20]}")
def test_a_rule_over_a_catalog_behaves_as_its_page_says(case: CatalogCase) -> None:
    siblings: dict[str, dict[UnitKey, str]] = {}
    for pair in case.pairs:
        locale, target = pair.sibling
        siblings.setdefault(locale, {})[UnitKey(pair.source, pair.context)] = target
    view = CatalogView(pairs=[catalog_pair(case, pair) for pair in case.pairs], siblings=siblings)
    found = CATALOG_BY_ID[case.rule].findings(view)
    assert bool(case.at) == (case.kind == "Fires")
    assert sorted({index + 1 for index, _ in found}) == list(case.at)
    for index, finding in found:
        assert finding.rule == case.rule
        assert finding.message
        assert finding.unit == UnitKey(case.pairs[index].source, case.pairs[index].context)


def catalog_pair(case: CatalogCase, pair: CatalogPair) -> Pair:
    return make_pair(
        pair.source,
        pair.target,
        source_locale=case.source_locale,
        target_locale=case.target_locale,
        unit=Unit(key=UnitKey(pair.source, pair.context), target=pair.target),
        context=Context(role=Role(pair.role) if pair.role else None, terms=PAGES[case.rule].terms),
    )


def test_every_rule_stands_in_the_documentation_as_it_is() -> None:
    text = (Path(__file__).parent.parent.parent / "docs" / "checks.md").read_text(encoding="utf-8")
    rows = {match[1]: (match[2], match[3]) for match in ROW.finditer(text)}
    assert set(rows) == set(EVERY)
    for name, (severity, why) in rows.items():
        assert severity == EVERY[name].severity.value
        assert why.startswith(EVERY[name].why)
