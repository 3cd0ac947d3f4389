"""Russian phrases that state a number, a date or a currency in passing."""

from __future__ import annotations

from communique.languages.fact_entries import Hint
from communique.languages.russian.fact_forms import adjective
from communique.model import FactKind

_MONTHS = (
    "январск", "февральск", "мартовск", "апрельск", "майск", "июньск", "июльск", "августовск", "сентябрьск",
    "октябрьск", "ноябрьск", "декабрьск",
)  # fmt: skip
_TIMES = {
    "2": "вдвое двукратно дважды удвоить удвоится удвоился удвоилась удвоилось удвоились удвоил удвоила удвоили "
    "удвоение удвоения удвоению удвоением",
    "3": "втрое трехкратно трижды утроить утроится утроился утроилась утроилось утроились утроил утроила утроили "
    "утроение утроения",
    "4": "вчетверо четырежды",
    "5": "впятеро",
    "6": "вшестеро",
    "10": "вдесятеро",
    "1/2": "наполовину пополам",
}
_WARS = {"1": ("перв",), "2": ("втор",), "3": ("трет",)}
_ENDINGS = {
    "перв": ("ая", "ой", "ую"),
    "втор": ("ая", "ой", "ую"),
    "трет": ("ья", "ьей", "ью"),
}
_WORLD = ("ая", "ой", "ую")


def _wars() -> dict[str, Hint]:
    return {
        f"{stem}{ending} миров{world}": Hint(FactKind.ORDINAL, number, "war")
        for number, (stem,) in _WARS.items()
        for ending, world in zip(_ENDINGS[stem], _WORLD, strict=True)
    }


def _months() -> dict[str, Hint]:
    return {
        form: Hint(FactKind.DATE, f"--{place:02}") for place, stem in enumerate(_MONTHS, 1) for form in adjective(stem)
    }


HINTS = {
    **_wars(),
    **_months(),
    **{word: Hint(FactKind.NUMBER, value) for value, listed in _TIMES.items() for word in listed.split()},
    **dict.fromkeys(("столетие", "столетия", "столетию", "столетием"), Hint(FactKind.ORDINAL, "100")),
    **{form: Hint(FactKind.DURATION, "24", "h") for form in (*adjective("круглосуточн"), "круглосуточно")},
}
_SCALES = {
    "100": "сотни сотен сотням сотнями сотнях",
    "1000": "тысячи тысяч тысячам тысячами тысячах",
    "1000000": "миллионы миллионов миллионам миллионами миллионах",
    "1000000000": "миллиарды миллиардов миллиардам миллиардами миллиардах",
    "1000000000000": "триллионы триллионов триллионам триллионами триллионах",
}
LOTS = {word: value for value, listed in _SCALES.items() for word in listed.split()}
"""Many of something, before a currency."""
