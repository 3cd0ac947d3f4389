"""Slices found again in texts that were rewritten."""

from __future__ import annotations

from communique.engines.contract import Link
from communique.engines.links import chain, link_pieces, move, shift
from communique.engines.offsets import locate, rewrite
from communique.engines.placeholders import PlaceholderForm


def test_slices_forward_and_back() -> None:
    made = rewrite("a ⟦1⟧ b ⟦22⟧ c", [(2, 5, "[1]!"), (8, 12, "#")])
    assert made.text == "a [1]! b # c"
    assert made.forward(0, 1) == made.back(0, 1) == (0, 1)
    assert made.forward(2, 5) == (2, 6)
    assert made.forward(3, 4) == (2, 6)
    assert made.back(3, 4) == (2, 5)
    assert made.forward(6, 7) == (7, 8)
    assert made.back(9, 10) == (8, 12)
    assert made.back(11, 12) == (13, 14)
    assert made.forward(0, 14) == (0, 12)


def test_a_form_is_written_and_read_with_its_places() -> None:
    form = PlaceholderForm(pattern="[{n}]")
    assert form.written("x ⟦12⟧ y").back(4, 5) == (2, 6)
    assert form.reading("x ［ 12 ］ y").text == "x ⟦12⟧ y"
    assert form.reading("x ［ 12 ］ y").forward(9, 10) == (7, 8)


def test_pieces_are_found_in_order() -> None:
    assert locate(["The", " do", "g", "."], "The  dog.") == [(0, 3), (5, 7), (7, 8), (8, 9)]
    assert locate(["大学", ",", "签"], "大学，签") == [(0, 2), (2, 3), (3, 4)]
    assert locate(["a", "lost", "b"], "a b") == [(0, 1), (2, 2), (2, 3)]
    assert locate(["x", "x"], "x") == [(0, 1), (1, 1)]


def test_hostile_lengths_take_no_time() -> None:
    assert locate(["y"] * 50_000, "x" * 50_000) == [(0, 0)] * 50_000
    assert locate(["x"] * 50_000, "x" * 50_000)[-1] == (49_999, 50_000)


def test_links_of_pieces() -> None:
    attention = [[0.9, 0.1], [0.2, 0.8], [0.5, 0.5]]
    links = link_pieces(attention, ["big", "dog"], "big dog", ["пёс", "большой", ""], "пёс большой")
    assert links == (Link(0, 3, 0, 3, 0.9), Link(4, 11, 4, 7, 0.8))


def test_of_links_to_one_slice_the_heaviest_stays() -> None:
    target = rewrite("[1]", [(0, 3, "⟦1⟧")])
    links = [Link(0, 1, 0, 1, 0.3), Link(1, 2, 4, 5, 0.7), Link(2, 3, 8, 9, 0.2)]
    assert move(links, target=target) == (Link(0, 3, 4, 5, 0.7),)
    assert shift([Link(0, 1, 2, 3, 0.5)], 10, 20) == (Link(10, 11, 22, 23, 0.5),)


def test_links_by_way_of_a_middle_text() -> None:
    first = [Link(0, 3, 10, 12, 0.5), Link(3, 6, 20, 22, 0.25)]
    second = [Link(0, 1, 2, 5, 0.5), Link(1, 2, 8, 9, 0.5)]
    assert chain(first, second) == (Link(0, 1, 10, 12, 0.25),)
