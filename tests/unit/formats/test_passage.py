from __future__ import annotations

from communique.formats.passage import PassageWriter, of_lines, whole
from communique.formats.words import find_words


def test_offsets_lead_back_to_the_source() -> None:
    source = "> ab\n> c\\|d"
    writer = PassageWriter(source)
    writer.copy(2, 4)
    writer.show(" ", 4, 7)
    writer.copy(7, 8)
    writer.show("|", 8, 10)
    writer.copy(10, 11)
    passage = writer.finish()
    assert passage.text == "ab c|d"
    assert [passage.source_start(at) for at in range(6)] == [2, 3, 4, 7, 8, 10]
    assert [passage.source_end(at) for at in range(1, 7)] == [3, 4, 7, 8, 10, 11]
    assert [at for at in range(4) if passage.opens_line(at)] == [0, 3]


def test_lines_are_joined_by_what_meets() -> None:
    def joined(source: str, joiner: str) -> str:
        first, second = source.split("\n")
        bounds = [(0, len(first)), (len(first) + 1, len(first) + 1 + len(second))]
        return of_lines(source, bounds, joiner=joiner).text

    assert joined("科技\n厅", "") == "科技厅"
    assert joined("科技，\n“厅", "") == "科技，“厅"
    assert joined("科技\nABC", "") == "科技 ABC"
    assert joined("科技\n厅", " ") == "科技 厅"
    assert joined("ab\ncd", "") == "ab cd"


def test_han_lines_joined_by_nothing_still_open_a_line() -> None:
    passage = of_lines("科技\n厅", [(0, 2), (3, 4)], joiner="")
    assert passage.opens_line(2)
    assert (passage.source_end(2), passage.source_start(2)) == (2, 3)


def test_control_characters_part_a_passage() -> None:
    writer = PassageWriter("a\x0c\x0bb")
    writer.copy(0, 4)
    passage = writer.finish()
    assert passage.text == "a b"
    assert passage.breaks == ((1, 2),)
    assert passage.prose == "a\nb"


def test_a_whole_passage_is_one_slice() -> None:
    passage = whole("text", 3, 9)
    assert (passage.source_start(0), passage.source_end(4)) == (3, 9)


def test_words_are_letters_outside_codes() -> None:
    words = find_words("`a b` and <https://c.d/e> 2017 ¼", "markdown")
    assert words.any(0, len(words.text))
    assert not words.any(0, 6)
    assert words.any(0, 7)
    assert not words.any(10, len(words.text))
    assert not find_words("* 2017 — 1.5 *", "markdown").any(0, 14)
    assert find_words("科", "none").any(0, 1)


def test_closed_ranges_by_offsets_in_a_part() -> None:
    words = find_words("one **two three** four", "markdown")
    assert words.closed == ((4, 17),)
    assert words.closed_between(2, 20) == [(2, 15)]
    assert words.encloses(9, 10)
    assert not words.encloses(0, 3)
