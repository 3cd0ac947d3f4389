"""Every rule has its page, and behaves as the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from communique.checks import RULES, all_rules
from communique.checks.contract import Context, Rule
from communique.checks.fixing import apply_fixes
from communique.checks.running import make_pair
from communique.model import Finding, Role
from support.check_pages import KINDS, Case, pages

PAGES = pages()
ROW = re.compile(r"^\| \[`([\w.-]+)`\]\(.*?\) \| (\w+) \| (.*) \|$", re.MULTILINE)
BY_ID = {rule.id: rule for rule in all_rules()}
CASES = [case for page in PAGES.values() for case in page.cases]


def findings(rule: Rule, case: Case) -> list[Finding]:
    pair = make_pair(
        case.source,
        case.target,
        source_locale=case.source_locale,
        target_locale=case.target_locale,
        context=Context(role=Role(case.role) if case.role else None),
    )
    return rule.findings(pair)


def test_ids_are_unique_and_registered_under_their_name() -> None:
    assert len(BY_ID) == len(all_rules())
    assert set(RULES) <= set(BY_ID)


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert set(PAGES) == set(BY_ID)
    assert [name for name, page in PAGES.items() if page.rule != name] == []


@pytest.mark.parametrize("rule", BY_ID.values(), ids=lambda rule: rule.id)
def test_a_page_says_why_and_shows_all_kinds(rule: Rule) -> None:
    page = PAGES[rule.id]
    assert page.why
    assert {case.kind for case in page.cases} == set(KINDS)
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


def test_every_rule_stands_in_the_documentation_as_it_is() -> None:
    text = (Path(__file__).parent.parent.parent / "docs" / "checks.md").read_text(encoding="utf-8")
    rows = {match[1]: (match[2], match[3]) for match in ROW.finditer(text)}
    assert set(rows) == set(BY_ID)
    for name, (severity, why) in rows.items():
        assert severity == BY_ID[name].severity.value
        assert why.startswith(BY_ID[name].why)
