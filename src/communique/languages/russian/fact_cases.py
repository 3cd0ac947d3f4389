"""Russian dates and weekdays in their cases: к 2017 году, в марте, с пятницы."""

from __future__ import annotations

from communique.languages.fact_render_table import Declined

_NB = "\u00a0"
_HARD, _SOFT = ("март", "август"), ("январ", "феврал", "апрел", "июн", "июл", "сентябр", "октябр", "ноябр", "декабр")
_MONTHS = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_FORMS = {
    # case: ending of март, of январь, of май; год; век, квартал; полугодие; -е годы; the days of the week
    "genitive": (
        "а", "я", "я", "года", "а", "я", "-х годов",
        "понедельника вторника среды четверга пятницы субботы воскресенья",
    ),
    "dative": (
        "у", "ю", "ю", "году", "у", "ю", "-м годам",
        "понедельнику вторнику среде четвергу пятнице субботе воскресенью",
    ),
    "accusative": (
        "", "ь", "й", "год", "", "е", "-е годы",
        "понедельник вторник среду четверг пятницу субботу воскресенье",
    ),
    "instrumental": (
        "ом", "ем", "ем", "годом", "ом", "ем", "-ми годами",
        "понедельником вторником средой четвергом пятницей субботой воскресеньем",
    ),
    "prepositional": (
        "е", "е", "е", "году", "е", "и", "-х годах", "понедельнике вторнике среде четверге пятнице субботе воскресенье"
    ),
}  # fmt: skip


def _month(stem: str, hard: str, soft: str, short: str) -> str:
    if stem in _HARD:
        return stem + hard
    return stem + (soft if stem in _SOFT else short)


def _declined(hard: str, soft: str, short: str, year: str, noun: str, half: str, decade: str, days: str) -> Declined:
    bc = f"до{_NB}н.{_NB}э."
    return Declined(
        lone_months=tuple(_month(stem, hard, soft, short) for stem in _MONTHS),
        weekdays=dict(zip(_DAYS, days.split(), strict=True)),
        dates={
            "ymd": f"{{day}}{_NB}{{month}} {{year}}{_NB}года",
            "ym": f"{{month}} {{year}}{_NB}года",
            "y": f"{{year}}{_NB}{year}",
            "yq": f"{{which}}{_NB}квартал{noun} {{year}}{_NB}года",
            "q": f"{{which}}{_NB}квартал{noun}",
            "yh": f"{{which}}{_NB}полугоди{half} {{year}}{_NB}года",
            "h": f"{{which}}{_NB}полугоди{half}",
            "decade": f"{{year}}{decade}",
            "century": f"{{roman}}{_NB}век{noun}",
            "bc": f"{{year}}{_NB}{year} {bc}",
            "century bc": f"{{roman}}{_NB}век{noun} {bc}",
        },
    )


CASES = {case: _declined(*forms) for case, forms in _FORMS.items()}
"""All but the nominative, in which the table of the language stands."""
