"""The longest phrase wins, and none splits a word."""

from __future__ import annotations

from communique.facts.phrasebook import Phrasebook

BOOK = Phrasebook({"m": 1, "metre": 2, "metres per second": 3, "米": 4, "米兰": 5, "%": 6, "us$": 7})


def test_longest_match() -> None:
    assert BOOK.match("metres per second", 0) == (17, 3)
    assert BOOK.match("米兰", 0) == (2, 5)
    assert BOOK.match("米高", 0) == (1, 4)


def test_a_phrase_ends_with_its_word() -> None:
    assert BOOK.match("metre", 0) == (5, 2)
    assert BOOK.match("meter", 0) is None
    assert BOOK.match("m高", 0) == (1, 1)


def test_a_phrase_does_not_pass_the_end() -> None:
    assert BOOK.match("m", 0) == (1, 1)
    assert BOOK.match("", 0) is None
    assert BOOK.match("metres per", 0) is None


def test_match_before() -> None:
    assert BOOK.match_before("costs us$5", 9) == (6, 7)
    assert BOOK.match_before("bus$5", 4) is None
    assert BOOK.match_before("5", 0) is None
