"""Rules for terms: how grave, where, and which row."""

from __future__ import annotations

import pickle

import pytest

from communique.checks import check_pair
from communique.model import Finding, Severity, Term
from communique.terms import read_termbase, termbase_of

ROWS = [
    {"concept": "twin", "en": "digital twin", "zh": "数字孪生", "ru": "цифровой двойник", "place": "t.csv:7"},
    {"concept": "twin", "ru": "цифровой близнец", "status": "forbidden", "note": "a calque", "place": "t.csv:9"},
    {"concept": "rector", "en": "rector", "zh": "校长", "ru": "ректор"},
    {"concept": "person", "en": "Andrei Rudskoi", "zh": "安德烈·鲁茨科伊", "ru": "Андрей Рудской"},
]


def findings(source: str, target: str, source_locale: str, target_locale: str, **known: object) -> list[Finding]:
    """What the rules for terms say."""
    found = check_pair(
        source,
        target,
        source_locale=source_locale,
        target_locale=target_locale,
        terms=ROWS,
        **known,  # type: ignore[arg-type]
    )
    return [finding for finding in found if finding.rule.startswith("term.")]


def test_a_missing_term_names_its_place_in_the_source_and_its_row() -> None:
    (found,) = findings("A digital twin is ready.", "Модель готова.", "en", "ru")
    assert (found.rule, found.severity, found.span, found.source_span) == (
        "term.missing",
        Severity.ERROR,
        None,
        (2, 14),
    )
    assert found.message == "digital twin has to be цифровой двойник here, and is not (t.csv:7)."


def test_a_forbidden_rendering_is_said_once_with_its_note() -> None:
    (found,) = findings("A digital twin is ready.", "Готов цифровой близнец.", "en", "ru")
    assert (found.rule, found.span, found.fix) == ("term.forbidden", (6, 22), "цифровой двойник")
    assert found.message == "цифровой близнец must not be used: a calque (t.csv:9)."


def test_a_term_is_asked_for_once() -> None:
    assert len(findings("digital twin and digital twins", "модель и модели", "en", "ru")) == 1


@pytest.mark.parametrize(
    ("source", "target", "locales"),
    [
        ("The rector spoke.", "Выступил глава вуза.", ("en", "ru")),
        ("Andrei Rudskoi spoke.", "С речью выступал Рудской.", ("en", "ru")),
        ("Andrei Rudskoi spoke.", "鲁茨科伊发言。", ("en", "zh_CN")),
    ],
    ids=["a common word", "a surname", "a surname in characters"],
)
def test_what_is_doubtful_is_a_warning(source: str, target: str, locales: tuple[str, str]) -> None:
    assert [(one.rule, one.severity) for one in findings(source, target, *locales)] == [
        ("term.missing", Severity.WARNING)
    ]


def test_a_term_that_moved_to_the_next_sentence_is_a_warning() -> None:
    moved = [("It is ready.", "Цифровой двойник готов.")]
    (found,) = findings("They made a digital twin.", "Они её сделали.", "en", "ru", context=moved)
    assert found.severity is Severity.WARNING
    stays = [("The digital twin is ready.", "Цифровой двойник готов.")]
    (found,) = findings("They made a digital twin.", "Они её сделали.", "en", "ru", context=stays)
    assert found.severity is Severity.ERROR


def test_terms_and_termbases_are_taken_as_mappings_are() -> None:
    term = Term(concept="twin", renderings=(("en", ("twin",)), ("ru", ("двойник",))))
    for terms in ([term], termbase_of([term]), [{"en": "twin", "ru": ["двойник"]}]):
        found = check_pair("twin", "модель", source_locale="en", target_locale="ru", terms=terms)
        assert "term.missing" in {finding.rule for finding in found}


def test_a_termbase_is_the_same_in_another_process() -> None:
    termbase = read_termbase("en,ru\ntwin,двойник\n".encode())
    again = pickle.loads(pickle.dumps(termbase))  # noqa: S301 - our own bytes
    assert (again, hash(again), again.terms) == (termbase, hash(termbase), termbase.terms)
