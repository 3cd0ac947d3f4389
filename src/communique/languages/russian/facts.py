"""What facts look like in Russian."""

from __future__ import annotations

from communique.languages.fact_entries import DayPart, Doubt, Tail
from communique.languages.fact_table import FactTable
from communique.languages.russian.fact_forms import adjective
from communique.languages.russian.fact_hints import HINTS, LOTS
from communique.languages.russian.fact_idioms import IDIOMS, NAMES
from communique.languages.russian.fact_numbers import (
    CARDINALS,
    COLLECTIVES,
    COMPOUND_NUMBERS,
    FRACTIONS,
    HEADED_FRACTIONS,
    LONE_FRACTIONS,
    ONES,
    ORDINALS,
    SCALES,
    VAGUE,
)
from communique.languages.russian.fact_render import RENDER
from communique.languages.russian.fact_units import DOUBTFUL_TAILS, PREFIXES, SYMBOLS, TAILS
from communique.languages.sentence_table import words
from communique.model import FactKind

_MONTH_FORMS = (
    "январь января январе январю январем",
    "февраль февраля феврале февралю февралем",
    "март марта марте марту мартом",
    "апрель апреля апреле апрелю апрелем",
    "май мая мае маю маем",
    "июнь июня июне июню июнем",
    "июль июля июле июлю июлем",
    "август августа августе августу августом",
    "сентябрь сентября сентябре сентябрю сентябрем",
    "октябрь октября октябре октябрю октябрем",
    "ноябрь ноября ноябре ноябрю ноябрем",
    "декабрь декабря декабре декабрю декабрем",
)
_SHORT_MONTHS = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
_WEEKDAYS = {
    "Mon": "понедельник понедельника понедельнику понедельником понедельнике понедельникам понедельники понедельников",
    "Tue": "вторник вторника вторнику вторником вторнике вторникам вторники вторников",
    "Wed": "среда среды среде среду средой средам",
    "Thu": "четверг четверга четвергу четвергом четверге четвергам четверги четвергов",
    "Fri": "пятница пятницы пятнице пятницу пятницей пятницам пятниц",
    "Sat": "суббота субботы субботе субботу субботой субботам суббот",
    "Sun": "воскресенье воскресенья воскресенью воскресеньем воскресеньям воскресений",
}
_OF_WEEKDAYS = {"Mon": "понедельничн", "Tue": "вторничн", "Thu": "четвергов", "Fri": "пятничн", "Sun": "воскресн"}
_OF_SATURDAY = words(
    "субботний субботнего субботнему субботним субботнем субботняя субботней субботнюю субботнее субботние субботних "
    "субботними"
)
"""Adjectives: ``пятничных молитв``."""
_MORNING, _AFTERNOON, _EVENING, _NIGHT = DayPart(3, 12), DayPart(12, 17), DayPart(16, 24), DayPart(21, 29)
_AFTER_SREDA = words(
    "обитания разработки общения программирования проживания жизни существования его ее их где которая которую которой"
    " с для и"
)
_LAST_DECADE = 1990
"""Only this one is called by its ordinal alone: ``девяностые``."""
_COMPOUND = "|".join(sorted(COMPOUND_NUMBERS, key=len, reverse=True))
_STEMS = (
    "летн|годичн|дневн|часов|минутн|секундн|месячн|недельн|суточн|процентн|километров|метров|сантиметров|миллиметров"
    "|тонн|килограммов|литров|гектарн|мегаваттн|киловаттн|гигаваттн|этажн|страничн|местн|комнатн|кратн|миллионн|тысячн|миллиардн|квартирн|томн|серийн"
    "|рублев|долларов|градусн|мильн|балльн|язычн|палубн|полосн|дюймов"
)
_HALVED = "тонны|литра|километра|метра|сантиметра|миллиметра|килограмма|кило|гектара|грамма|процента"
"""Units that are one word with their half: ``полтонны``, ``около полутонны``."""
_NUMBER = Tail(FactKind.NUMBER)
_HALF_HOURS = {
    f"пол{hour}": f"{(place or 12):02}:30"
    for place, hour in enumerate(
        (
            "первого", "второго", "третьего", "четвертого", "пятого", "шестого", "седьмого", "восьмого", "девятого",
            "десятого", "одиннадцатого", "двенадцатого",
        )
    )
}  # fmt: skip
_PARTS_OF_DAY = words(
    "утро утра утром утру вечер вечера вечером вечеру день дня днем ночь ночи ночью полдень полудню полудня полночь"
)
"""They stand before the genitive of a day: ``вечером среды``."""

FACTS = FactTable(
    decimal=",",
    thousands="",
    numerals=CARDINALS,
    ordinals=ORDINALS,
    scales=SCALES,
    money_scales={"m": "1000000", "bn": "1000000000", "million": "1000000", "billion": "1000000000", "k": "1000"},
    half_before={"пол-": "0.5", "половина": "0.5", "половины": "0.5", "половину": "0.5", "четверть": "0.25",
        "четверти": "0.25"},
    half_after={" с половиной": "0.5", " с четвертью": "0.25"},
    half_unit={" с половиной": "0.5"},
    fillers=(" и более", " с лишним", " с небольшим", " с гаком"),
    pronominal=ONES,
    numbered=words("статья статьи статье статью статьей дом дома доме д. корпус корпуса корпусе корп. кабинет кабинета "
        "кабинете аудитория аудитории зал зала зале павильон павильона павильоне выход выхода подъезд подъезда школа "
        "школы школе пункт пункта раздел раздела приложение приложения форма формы форме"),
    one_cues=words("только лишь ровно минимум"),
    collectives=frozenset(form for forms in COLLECTIVES.values() for form in forms.split()),
    all_words=words("все всех всем всеми они их нас мы вы"),
    vague_alone=VAGUE,
    size_cues=words("о более менее около свыше порядка больше меньше почти до до- свыше чем"),
    plural_before=words("несколько нескольких многие десятки десятков сотни сотен тысячи"),
    fractions=FRACTIONS,
    lone_fractions=LONE_FRACTIONS,
    headed_fractions=HEADED_FRACTIONS,
    tails=TAILS,
    symbols=SYMBOLS,
    prefixes=PREFIXES,
    doubtful_tails=DOUBTFUL_TAILS,
    yen_words=("япони", "иен", "йен", "токио"),
    durations={
        "полгода": ("0.5", "yr"), "полугода": ("0.5", "yr"), "полчаса": ("0.5", "h"), "получаса": ("0.5", "h"),
        "полминуты": ("0.5", "min"), "полвека": ("50", "yr"), "полтора года": ("1.5", "yr"),
        "за сутки": ("1", "d"), "за прошедшие сутки": ("1", "d"), "за последние сутки": ("1", "d"),
    },
    life_year=r"(?<![0-9-])(?P<number>[0-9]{2,3})-[мй] год[уа]? жизни",
    sides=frozenset({"на", "×", "x", "х"}),
    age_words=words(
        "возрасте моложе старше младше исполнилось исполняется исполнится возраста возрастом которому которой ему ей"
    ),
    number_marks=("№", "№№", "номер", "номером", "номера", "n"),
    minus=("минус", "минус "),
    ranges=frozenset({"-", "–", "—", "~", "…", "...", "до", "или", "по", "×", "x", "х", "на", "÷", "и до", "к", "либо",
        "/"}) - {"к", "/"},
    pairs=frozenset({"и"}),
    partners=frozenset({"из", "к", ":", "на", "до"}),
    weak_numbers=frozenset(),
    enumerators=frozenset({",", ";"}),
    ordinal_after=frozenset(
        f"-{ending}" for ending in ["й", "я", "е", "го", "му", "м", "ю", "х", "ми", "ая", "ый", "ий", "ой", "ого",
            "ому", "ым", "ом", "ую", "ые", "ых", "ыми", "ее", "его", "ему", "ей", "ье", "ья", "ьи", "ьего"]
    ),
    cardinal_after=frozenset({"-ти", "-и", "-х", "-мя", "-ю"} - {"-х"}),
    roman_single=True,
    hints=HINTS,
    lots=LOTS,
    idioms=IDIOMS,
    names=NAMES,
    compound=(
        rf"(?<![а-я0-9,.-])(?P<number>[0-9]+(?: [0-9]{{3}})*(?:,[0-9]+)?-|{_COMPOUND})"
        rf"(?P<unit>(?:{_STEMS})[а-я]{{1,4}}|(?:(?<=пол)|(?<=полу))(?:{_HALVED})|(?<!десяти)(?<!сто)лети[а-я]{{1,3}})(?![а-я-])"
    ),
    compound_numbers=COMPOUND_NUMBERS,
    compound_units={
        "летн": Tail(FactKind.NUMBER, "yr"), "годичн": Tail(FactKind.DURATION, "yr"),
            "дневн": Tail(FactKind.DURATION, "d"),
        "суточн": Tail(FactKind.DURATION, "d"), "часов": Tail(FactKind.DURATION, "h"),
            "мегапиксельн": Tail(FactKind.MEASURE, "MP"), "минутн": Tail(FactKind.DURATION, "min"),
        "секундн": Tail(FactKind.DURATION, "s"), "месячн": Tail(FactKind.DURATION, "mo"),
            "недельн": Tail(FactKind.DURATION, "wk"),
        "процентн": Tail(FactKind.PERCENT), "километров": Tail(FactKind.MEASURE, "km"),
            "метров": Tail(FactKind.MEASURE, "m"),
        "сантиметров": Tail(FactKind.MEASURE, "cm"), "миллиметров": Tail(FactKind.MEASURE, "mm"),
            "тонн": Tail(FactKind.MEASURE, "t"),
        "килограммов": Tail(FactKind.MEASURE, "kg"), "литров": Tail(FactKind.MEASURE, "L"),
            "гектарн": Tail(FactKind.MEASURE, "ha"),
        "мегаваттн": Tail(FactKind.MEASURE, "MW"), "киловаттн": Tail(FactKind.MEASURE, "kW"),
            "гигаваттн": Tail(FactKind.MEASURE, "GW"),
        "рублев": Tail(FactKind.MONEY, "RUB"), "долларов": Tail(FactKind.MONEY, "USD"),
            "градусн": Tail(FactKind.MEASURE, "deg"),
        "мильн": Tail(FactKind.MEASURE, "mi"), "дюймов": Tail(FactKind.MEASURE, "in"), "лети": Tail(FactKind.ORDINAL),
        "литра": Tail(FactKind.MEASURE, "L"), "километра": Tail(FactKind.MEASURE, "km"),
            "метра": Tail(FactKind.MEASURE, "m"),
        "сантиметра": Tail(FactKind.MEASURE, "cm"), "миллиметра": Tail(FactKind.MEASURE, "mm"),
            "кило": Tail(FactKind.MEASURE, "kg"), "гектара": Tail(FactKind.MEASURE, "ha"),
        "грамма": Tail(FactKind.MEASURE, "g"), "процента": Tail(FactKind.PERCENT),
        "миллионн": Tail(FactKind.NUMBER, "", "1000000"), "миллиардн": Tail(FactKind.NUMBER, "", "1000000000"),
            "тысячн": Tail(FactKind.NUMBER, "", "1000"),
        **dict.fromkeys(("этажн", "страничн", "местн", "комнатн", "кратн", "квартирн", "томн", "серийн", "балльн",
            "язычн", "палубн", "полосн"), _NUMBER),
    },
    months={form: place for place, forms in enumerate(_MONTH_FORMS, 1) for form in forms.split()},
    short_months={f"{name}{stop}": place for place, name in enumerate(_SHORT_MONTHS, 1) for stop in ("",
        ".") if name != "май"} | {"сент.": 9, "сент": 9, "февр.": 2, "нояб.": 11},
    doubtful_months={
        form: Doubt(small=True)
        for form in ("марта", "марте", "марту", "март", "май", "мая", "мае", "маю", "маем", "мартом", "август",
            "августа", "августу", "августе", "августом", "июлем", "июль", "июля")
    },
    date_links=frozenset({" ", ", "}),
    year_words=words("год года году годом годе годы годов годам годами годах г. гг. г гг -м -му -го -й")
    | frozenset({"учебный год", "учебного года", "учебном году", "финансовый год", "финансового года",
        "финансовом году", "-м году", "-го года", "-й год", "года выпуска"}),
    early_year_words=frozenset({"год", "г."}),
    year_heads=words("в во с со до к по после от за на и осенью весной летом зимой осень весна лето зима "
        "начала конца середины сезон сезона сезоне"),
    year_needs_head=True,
    bare_years=True,
    number_heads=words("около более свыше почти порядка менее примерно"),
    counted=r"[а-я]{2,}",
    era_after=frozenset({"до н. э.", "до н.э.", "до нашей эры", "до рождества христова", "до р. х."}),
    common_era_after=frozenset({"н. э.", "н.э.", "нашей эры"}),
    day_words=frozenset({"числа", "число", "числу", "числом"}),
    decades={
        form: year
        for year, stem in (
            (1920, "двадцат"), (1930, "тридцат"), (1940, "сороков"), (1950, "пятидесят"), (1960, "шестидесят"),
                (1970, "семидесят"),
            (1980, "восьмидесят"), (1990, "девяност"), (2000, "нулев"),
        )
        for form in (f"{stem}ые годы", f"{stem}ых годов", f"{stem}ых годах", f"{stem}ым годам", f"{stem}ыми годами",
            f"{stem}ые", f"{stem}ых")
        if " " in form or year == _LAST_DECADE
    },
    decade_after=frozenset({"-е", "-х", "-м годам", "-ми", "-ые", "-ых", "е годы"}),
    decade_words=frozenset({"годы", "годов", "годах", "годам", "годами", "гг.", "гг", "годы xx века",
        "годах xx века", "годов xx века", "годы прошлого века", "годах прошлого века", "годов прошлого века",
        "годы двадцатого века"}),
    centuries=words(
        """
        век века веку веком веке веки веков векам веками веках в. вв. в вв столетие столетия столетию столетием
        столетии столетий столетиях
        """
    ) - {"в"},
    quarters=words("квартал квартала кварталу кварталом квартале кварталы кварталов кварталах кв."),
    halves={
        **dict.fromkeys(["полугодие", "полугодия", "полугодию", "полугодием", "полугодии"], 0),
        **{f"перв{end} половин{tail}": 1 for end, tail in zip(["ая", "ой", "ую", "ой"], ["а", "е", "у", "ы"],
            strict=True)},
        **{f"втор{end} половин{tail}": 2 for end, tail in zip(["ая", "ой", "ую", "ой"], ["а", "е", "у", "ы"],
            strict=True)},
    },
    loose_halves=frozenset(
        f"{stem}{end} половин{tail}" for stem in ("перв", "втор") for end, tail in zip(["ая", "ой", "ую", "ой"],
            ["а", "е", "у", "ы"], strict=True)
    ),
    this_year=frozenset({"года", "текущего года", "нынешнего года", "прошлого года", "этого года"}),
    doubtful_day_parts=frozenset({"дня", "ночи"}),
    sure_clock_heads=frozenset({"в", "во", "к"}),
    century_sure=words("веке столетии веком столетием"),
    century_forms=words("веке веку веком века век столетия столетии"),
    period_of=frozenset({"года", "текущего года", "нынешнего года", "прошлого года"}),
    weekdays={form: code for code, forms in _WEEKDAYS.items() for form in forms.split()}
    | {form: code for code, stem in _OF_WEEKDAYS.items() for form in adjective(stem)}
    | dict.fromkeys(_OF_SATURDAY, "Sat"),
    short_weekdays={"пн": "Mon", "вт": "Tue", "ср": "Wed", "чт": "Thu", "пт": "Fri", "сб": "Sat", "вс": "Sun",
        "пн.": "Mon", "вт.": "Tue", "ср.": "Wed", "чт.": "Thu", "пт.": "Fri", "сб.": "Sat", "вс.": "Sun"},
    doubtful_weekdays={
        "среда": Doubt(),
        "среды": Doubt(before=words("до со с от") | _PARTS_OF_DAY),
        "среде": Doubt(before=words("к")),
        "среду": Doubt(before=words("в на каждую прошлую следующую эту минувшую ближайшую ту"),
            never_after=_AFTER_SREDA),
        "средой": Doubt(),
        "средам": Doubt(before=words("по")),
        "четвергов": Doubt(),
    },
    day_parts={
        "утра": _MORNING, "дня": _AFTERNOON, "вечера": _EVENING, "ночи": _NIGHT, "пополудни": DayPart(12, 23),
            "пополуночи": DayPart(0, 11),
        "часов утра": _MORNING, "часов вечера": _EVENING, "часов ночи": _NIGHT, "часа утра": _MORNING,
            "часа дня": _AFTERNOON, "часа ночи": _NIGHT,
        "часов дня": _AFTERNOON, "a.m.": DayPart(0, 11), "p.m.": DayPart(12, 23),
    },
    fixed_times={"полдень": "12:00", "полудня": "12:00", "полудню": "12:00", "полночь": "00:00",
        "полуночи": "00:00", "полуднем": "12:00", **_HALF_HOURS},
    hour_words=words("час часа часу часом часов часам часами часах час. ч ч."),
    minute_words=words("минут минуты минута мин мин."),
    clock_heads=words("в во с со до к ко на начало начала после начале около от по"),
    hour_needs_head=True,
    half_past={"половине": -30, "половина": -30, "половину": -30, "половины": -30, "половиной": -30},
    zones={
        "мск": "UTC+3", "по мск": "UTC+3", "по московскому времени": "UTC+3", "по москве": "UTC+3",
            "московского времени": "UTC+3", "utc": "UTC", "gmt": "UTC", "по гринвичу": "UTC",
        "по пекинскому времени": "UTC+8", "пекинского времени": "UTC+8", "всемирного времени": "UTC",
            "по всемирному времени": "UTC",
        "мск+1": "UTC+4", "мск+2": "UTC+5", "мск+3": "UTC+6", "мск+4": "UTC+7", "мск+5": "UTC+8", "мск+6": "UTC+9",
            "мск+7": "UTC+10", "мск+8": "UTC+11", "мск+9": "UTC+12", "мск-1": "UTC+2",
        "по токийскому времени": "UTC+9", "по местному времени": "",
    },
    score_words=words("счетом счет счета счете ничья ничью пользу матч обыграли победили проиграли "
        "соотношение соотношении масштаб масштабе"),
    phone_cues=(
        r"(?<![а-я])(?:тел(?:ефон[а-я]{0,3})?|моб|факс[а-я]?|горяч[а-я]+ лини[а-я]+|звон[а-я]+)(?![а-я])\.?(?: по)?"
        r"(?: (?:телефон[а-я]{0,3}|номер[а-я]{0,3}))?"
    ),
    short_phone_cues=(
        r"(?<![а-я])(?:звон[а-я]+(?: по)?|тел(?:ефон[а-я]{0,3})?\.?|горяч[а-я]+ лини[а-я]+|набрать|наберите"
        r"|позвоните(?: по)?)(?: (?:телефон[а-я]{0,3}|номер[а-я]{0,3}))?(?= ?[:—-]? ?[0-9])"
    ),
    render=RENDER,
)  # fmt: skip
