"""What checks need to know of Russian."""

from __future__ import annotations

from communique.languages.check_table import CheckTable, join_names
from communique.languages.russian.checks_cities import CITIES, NO_CITIES
from communique.languages.russian.checks_crowds import CROWDS
from communique.languages.russian.checks_names import NO_PLACES, PLACES
from communique.languages.russian.checks_negation import CONCORD, HALF_NEGATION, HINTS, NEGATION, NO_NEGATION
from communique.languages.russian.checks_opposites import OPPOSITES
from communique.languages.russian.checks_organizations import ORGANIZATIONS
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

_ENDINGS = (
    "иями|ями|ами|ией|иям|иях|ого|его|ому|ему|ыми|ими|ешь|ишь|ться|тся|ать|ить|еть|ять|ют|ут|ит|ат|ят|ет|ала|ило|или|али|"
    "ила|ал|ил|ла|ло|ли|ая|яя|ое|ее|ые|ие|ой|ей|ий|ый|ую|юю|ом|ем|ам|ям|ах|ях|ов|ев|ия|ию|ии|а|о|у|ы|и|е|ь|я|ю|й"
)
"""Endings of cases, persons and genders."""

CHECKS = CheckTable(
    endings=_ENDINGS,
    stem_length=6,
    spelling_folds={"ё": "е"},
    letters="А-Яа-яЁё",
    lengthening=0.125,
    length_spread=0.12,
    length_slack={"en": 0.8, "zh_CN": -0.3},
    may_double=frozenset({"да", "нет", "очень", "ха", "так", "еле", "чуть", "давно"}),
    typography=TYPOGRAPHY,
    finals=".!?…",
    places=join_names(CITIES, PLACES),
    organizations=ORGANIZATIONS,
    no_places=NO_PLACES | NO_CITIES,
    declensions=_DECLENSIONS,
    negation=NEGATION,
    concord=CONCORD,
    half_negation=HALF_NEGATION,
    negation_hints=HINTS,
    no_negation=NO_NEGATION,
    opposites=OPPOSITES,
    deputies=(
        r"\b(?:вице-(?!чемпион|мисс|адмирал|корол)\w+|заместител(?!ьн)\w*"
        r"|зам(?:министр|глав|директор|пред|начальник|руковод|ген)\w*)"
    ),
    deputy_signs=r"вице|зам|помощник|депутат|и\. ?о\.|товарищ|шериф|второ|исполняющ",
    deputy_heads=("вице", "зам"),
    crowds=CROWDS,
    starts=("с", "со", "от"),
    goals=("до",),
)
