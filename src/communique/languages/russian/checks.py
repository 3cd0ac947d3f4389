"""What checks need to know of Russian."""

from __future__ import annotations

from communique.languages.check_table import CheckTable
from communique.languages.russian.checks_names import NO_PLACES, ORGANIZATIONS, PLACES
from communique.languages.russian.checks_negation import CONCORD, HALF_NEGATION, HINTS, NEGATION, NO_NEGATION
from communique.languages.russian.checks_typography import TYPOGRAPHY

_DECLENSIONS = (
    ("ия", ("ия", "ии", "ию", "ией")),
    ("ея", ("ея", "еи", "ее", "ею", "еей")),
    ("я", ("я", "и", "е", "ю", "ей")),
    ("ка", ("ка", "ки", "ке", "ку", "кой")),
    ("ша", ("ша", "ши", "ше", "шу", "шей")),
    ("а", ("а", "ы", "и", "е", "у", "ой")),
    ("ь", ("ь", "я", "и", "ю", "ем", "е", "ью")),
    ("й", ("й", "я", "ю", "ем", "е")),
    ("ы", ("ы", "", "ов", "ам", "ами", "ах")),
    *((letter, (letter, letter + "а", letter + "у", letter + "ом", letter + "е")) for letter in "бвгдзклмнпрстфхцчшж"),
)
"""Nominatives of names and their other cases."""

CHECKS = CheckTable(
    letters="А-Яа-яЁё",
    lengthening=0.1,
    length_spread=0.12,
    may_double=frozenset({"да", "нет", "очень", "ха", "так", "еле", "чуть", "давно"}),
    typography=TYPOGRAPHY,
    finals=".!?…",
    places=PLACES,
    organizations=ORGANIZATIONS,
    no_places=NO_PLACES,
    declensions=_DECLENSIONS,
    negation=NEGATION,
    concord=CONCORD,
    half_negation=HALF_NEGATION,
    negation_hints=HINTS,
    no_negation=NO_NEGATION,
)
