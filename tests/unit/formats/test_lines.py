from __future__ import annotations

from communique.formats.lines import lines_of, paragraphs_of
from communique.languages import get_language

WRAPPED = """\
The laboratory opened its doors on Monday to researchers from both of the
regions, who will share its instruments for five years, as the department
and the university had agreed in June.
"""


def paragraphs(source: str, locale: str = "en") -> list[list[str]]:
    return [[line.text for line in paragraph] for paragraph in paragraphs_of(lines_of(source), get_language(locale))]


def test_wrapped_lines_belong_together() -> None:
    assert [len(paragraph) for paragraph in paragraphs(WRAPPED)] == [3]
    assert [len(paragraph) for paragraph in paragraphs(WRAPPED.replace("\n", "\r\n"))] == [3]


def test_one_sentence_a_line_is_not_wrapped() -> None:
    source = "The laboratory opened its doors on Monday to researchers of both regions.\nThey share its instruments.\n"
    assert [len(paragraph) for paragraph in paragraphs(source)] == [1, 1]


def test_long_lines_are_paragraphs() -> None:
    line = "The laboratory opened its doors on Monday to researchers from both of the regions, " * 3
    assert [len(paragraph) for paragraph in paragraphs(f"{line}\n{line}\n")] == [1, 1]


def test_short_lines_in_a_wrapped_text_stand_alone() -> None:
    assert paragraphs(f"{WRAPPED}\nPress Office\nNanjing\n")[1:] == [["Press Office"], ["Nanjing"]]


def test_an_indented_line_begins_a_paragraph() -> None:
    first = WRAPPED.rstrip().replace("and the university", "and the university of the other region in the north")
    source = f"  {first}\n  {first}\n"
    assert len(paragraphs(source)) == 2


def test_labels_and_trails_are_never_joined() -> None:
    label = "Source: the press office of the department of science and technology of the"
    assert paragraphs(f"{WRAPPED}\n{label}\nwhole province and of its largest universities, as it said\n")[1:] == [
        [label],
        ["whole province and of its largest universities, as it said"],
    ]


def test_full_width_indents_and_markers_are_not_text() -> None:
    assert paragraphs("\ufeff　　第一段。\n•第二项\n① 第三项\n1.5亿元\n-5度\n", "zh_CN") == [
        ["第一段。"],
        ["第二项"],
        ["第三项"],
        ["1.5亿元"],
        ["-5度"],
    ]


def test_blank_lines_of_any_kind() -> None:
    assert paragraphs("a\n\x0c\n\u3000\n\u2028\nb") == [["a"], ["b"]]
    assert paragraphs("") == []
    assert paragraphs("\ufeff") == []
