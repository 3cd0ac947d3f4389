"""The termbase file: what spreadsheets make of it, what is wrong with a row, and that nothing else changes."""

from __future__ import annotations

import pytest

from communique.errors import InputError
from communique.model import Severity, Term, TermStatus
from communique.terms import read_termbase
from communique.terms.sheet import read_sheet
from communique.terms.writing import add_rows, write_termbase


def problems(text: str) -> list[tuple[str, str, str]]:
    found = read_termbase(text.encode(), place="t.csv").problems
    return [(problem.place, problem.rule, problem.severity.value) for problem in found]


def test_a_row_becomes_a_term() -> None:
    text = "concept,en,zh_CN,ru,status,short-of,note\nspbpu,SPbPU,,СПбПУ|Политех,approved,full,a note\n"
    (term,) = read_termbase(text.encode(), place="locales/terms.csv").terms
    assert term == Term(
        concept="spbpu",
        renderings=(("en", ("SPbPU",)), ("ru", ("СПбПУ", "Политех"))),
        short_of="full",
        note="a note",
        place="locales/terms.csv:2",
    )


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfconcept;zh-Hans;ru_RU\r\nx;\xe8\x8b\x8f\xe5\xb7\x9e;\xd0\xa1\r\n",
        "concept\tzh\tRU\nx\t苏州\tС\n".encode("utf-16"),
        "sep=;\nconcept;zh;ru\nx;苏州;С\n".encode(),
        'ru,"zh_CN",concept\nС,"苏州",x\n'.encode(),
        "\n\nconcept,zh,ru\n,,\nx,苏州,С\n  ,,\n".encode(),
    ],
    ids=["semicolons and BOM", "UTF-16 and tabs", "separator line", "another order", "empty rows"],
)
def test_what_excel_writes_is_read(content: bytes) -> None:
    (term,) = read_termbase(content).terms
    assert (term.concept, term.rendered("zh_CN"), term.rendered("ru")) == ("x", ("苏州",), ("С",))


def test_a_line_break_in_a_cell_is_a_blank_and_counts_for_the_line_of_the_next_row() -> None:
    one, other = read_termbase(b'en,note\n"digital\ntwin","a\nb"\nrector,\n', place="t.csv").terms
    assert one.rendered("en") == ("digital twin",)
    assert other.place == "t.csv:5"


def test_an_escaped_bar_is_part_of_the_rendering() -> None:
    (term,) = read_termbase(b"en\n" + rb"a\|b|c\\|\d" + b"\n").terms
    assert term.rendered("en") == ("a|b", "c\\", "\\d")


def test_without_columns_the_first_rendering_names_the_concept_and_the_row_is_approved() -> None:
    (term,) = read_termbase(b"en\nrector\n").terms
    assert (term.concept, term.status) == ("rector", TermStatus.APPROVED)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("", TermStatus.APPROVED),
        ("Preferred", TermStatus.APPROVED),
        ("admitted", TermStatus.VARIANT),
        ("deprecated", TermStatus.FORBIDDEN),
        ("DNT", TermStatus.KEEP),
    ],
)
def test_statuses_have_the_names_that_people_use(status: str, expected: TermStatus) -> None:
    (term,) = read_termbase(f"en,status\nx,{status}\n".encode()).terms
    assert term.status is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("concept,en,status\na,x,aproved\n", [("t.csv:2", "termbase.status", "error")]),
        ("concept,en,ru\na,,\nb,x,\n", [("t.csv:2", "termbase.rendering", "error")]),
        ("concept,en,ru\na,x,y,z\n", [("t.csv:2", "termbase.cells", "warning")]),
        ("concept,en,short-of\na,x,b\n", [("t.csv:2", "termbase.short-of", "error")]),
        ("concept,en,short-of\na,x,a\n", [("t.csv:2", "termbase.short-of", "error")]),
        ("concept,zh,zh_CN\na,x,y\n", [("t.csv:1", "termbase.column", "error")]),
        ("concept,en\na,…\n", [("t.csv:2", "termbase.rendering", "error")]),
        ("concept,en,mine\na,x,y\n", []),
    ],
)
def test_what_is_wrong_with_a_row_is_said_with_its_line(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert problems(text) == expected


def test_a_bad_row_takes_no_other_with_it() -> None:
    termbase = read_termbase(b"en,status\nx,nonsense\ny,\n")
    assert [term.concept for term in termbase.terms] == ["y"]
    assert all(problem.remedy and problem.severity is Severity.ERROR for problem in termbase.problems[1:])


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"", "t.csv"),
        (b"concept,note\na,b\n", "t.csv:1"),
        (b'en,ru\na,"b\nc,d\n', "t.csv:2"),
        (b'en,ru\na,"b"c"\n', "t.csv:2"),
        (b"en\nab\xff\n", "t.csv:2"),
    ],
    ids=["empty", "no locale", "open quotation mark", "stray quotation mark", "no UTF-8"],
)
def test_what_is_no_termbase_is_refused_with_its_line(content: bytes, place: str) -> None:
    with pytest.raises(InputError) as caught:
        read_termbase(content, place="t.csv")
    assert caught.value.place == place
    assert caught.value.remedy


NEW = Term(concept="new, one", renderings=(("ru", ("С",)), ("zh_CN", ("苏州", "苏|州"))), short_of="x")


def test_adding_a_row_changes_no_byte_of_the_others() -> None:
    content = b'\xef\xbb\xbfconcept;mine;ru;zh;short-of\r\n"a";;"\xd0\xb0";;  \r\n'
    grown = add_rows(read_sheet(content, place="t.csv"), [NEW])
    assert grown == content + "new, one;;С;苏州|苏\\|州;x\r\n".encode()
    assert read_termbase(grown).terms[-1].rendered("zh_CN") == ("苏州", "苏|州")


def test_a_missing_column_becomes_the_last_one() -> None:
    grown = add_rows(read_sheet("concept,ru\na,а".encode(), place="t.csv"), [NEW])
    assert grown.decode() == 'concept,ru,zh_CN,short-of\na,а\n"new, one",С,苏州|苏\\|州,x\n'


def test_adding_nothing_changes_nothing() -> None:
    content = "\ufeffen\tru\r\na\tа".encode("utf-16-le")
    assert add_rows(read_sheet(content, place="t.csv"), []) == content


def test_what_is_written_is_read_again() -> None:
    terms = (
        NEW,
        Term(concept="x", renderings=(("en", ("sign",)),), verb=True, note="a\nb", status=TermStatus.FORBIDDEN),
    )
    found = read_termbase(write_termbase(terms)).terms
    assert [term.renderings for term in found] == [(("zh_CN", ("苏州", "苏|州")), ("ru", ("С",))), terms[1].renderings]
    assert [(term.short_of, term.verb, term.note, term.status) for term in found] == [
        ("x", False, "", TermStatus.APPROVED),
        ("", True, "a\nb", TermStatus.FORBIDDEN),
    ]
