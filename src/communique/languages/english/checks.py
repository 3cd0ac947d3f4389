"""What checks need to know of English."""

from __future__ import annotations

from communique.languages.check_table import CheckTable, join_names
from communique.languages.english.checks_cities import CITIES, NO_CITIES
from communique.languages.english.checks_crowds import CROWDS
from communique.languages.english.checks_names import NO_PLACES, PLACES
from communique.languages.english.checks_negation import HALF_NEGATION, HINTS, NEGATION, NO_NEGATION
from communique.languages.english.checks_opposites import OPPOSITES
from communique.languages.english.checks_organizations import ORGANIZATIONS
from communique.languages.english.checks_typography import TYPOGRAPHY

CHECKS = CheckTable(
    endings="['’]s|ies|ing|ed|es|s|e|y",
    stem_length=7,
    letters="A-Za-zÀ-ÖØ-öø-ɏ",
    lengthening=0.0,
    length_spread=0.1,
    may_double=frozenset({"had", "that", "is", "very", "so", "no", "ha", "bye", "there"}),
    typography=TYPOGRAPHY,
    finals=".!?…",
    places=join_names(CITIES, PLACES),
    organizations=ORGANIZATIONS,
    no_places=NO_PLACES | NO_CITIES,
    negation=NEGATION,
    half_negation=HALF_NEGATION,
    negation_hints=HINTS,
    no_negation=NO_NEGATION,
    opposites=OPPOSITES,
    deputies=(
        r"\b(?:vice[- ](?:president|premier|chair\w*|minister|mayor|governor|foreign|director|rector|speaker|head)"
        r"|deputy (?!sheriff)\w+)"
    ),
    deputy_signs=r"\b(?:vice|deput|associate|assistant|under-?secretary|second|acting|lieutenant|sub-|no\. 2|junior)",
    deputy_heads=("vice", "deputy"),
    crowds=CROWDS,
    starts=("from",),
    goals=("to",),
)
