"""The same fact as newspapers of three languages write it."""

from __future__ import annotations

import pytest

from communique.facts import render
from communique.model import Fact, FactKind

NB = "\u00a0"
WRITTEN = [
    (FactKind.NUMBER, "1500000", "", "1.5 million", "150万", f"1,5{NB}млн"),
    (FactKind.NUMBER, "2800", "", "2,800", "2800", "2800"),
    (FactKind.NUMBER, "135000", "", "135,000", "13.5万", f"135{NB}000"),
    (FactKind.NUMBER, "1/3", "", "one third", "三分之一", "одна треть"),
    (FactKind.NUMBER, "3/4", "", "three quarters", "四分之三", "три четверти"),
    (FactKind.NUMBER, "5/12", "", "5/12", "12分之5", "5/12"),
    (FactKind.ORDINAL, "3", "", "third", "第3", "3-й"),
    (FactKind.ORDINAL, "21", "", "21st", "第21", "21-й"),
    (FactKind.ORDINAL, "112", "", "112th", "第112", "112-й"),
    (FactKind.PERCENT, "14.2", "", "14.2%", "14.2%", f"14,2{NB}%"),
    (FactKind.PERCENT, "0.2", "pp", "0.2 percentage points", "0.2个百分点", f"0,2{NB}п.{NB}п."),
    (FactKind.PERCENT, "1", "pp", "1 percentage point", "1个百分点", f"1{NB}п.{NB}п."),
    (FactKind.PERCENT, "1", "bp", "1 basis point", "1个基点", f"1{NB}б.{NB}п."),
    (FactKind.MONEY, "1500000", "USD", "$1.5 million", "150万美元", f"1,5{NB}млн{NB}долларов США"),
    (FactKind.MONEY, "21", "RUB", "21 rubles", "21卢布", f"21{NB}рубль"),
    (FactKind.MONEY, "2.5", "CNY", "2.5 yuan", "2.5元", f"2,5{NB}юаня"),
    (FactKind.MONEY, "3000000000", "AED", "3 billion UAE dirhams", "30亿阿联酋迪拉姆", f"3{NB}млрд{NB}дирхамов"),
    (FactKind.MONEY, "2", "SEK", "2 Swedish kronor", "2瑞典克朗", f"2{NB}шведские кроны"),
    (FactKind.MONEY, "1", "PHP", "1 Philippine peso", "1菲律宾比索", f"1{NB}филиппинское песо"),
    (FactKind.MEASURE, "300", "m3", "300 cubic meters", "300立方米", f"300{NB}куб.{NB}м"),
    (FactKind.MEASURE, "-18", "C", "-18 °C", "-18摄氏度", f"−18{NB}°C"),
    (FactKind.MEASURE, "1625", "m", "1,625 meters", "1625米", f"1625{NB}м"),
    (FactKind.DURATION, "3", "yr", "3 years", "3年", f"3{NB}года"),
    (FactKind.DURATION, "5", "yr", "5 years", "5年", f"5{NB}лет"),
    (FactKind.DURATION, "1", "wk", "1 week", "1周", f"1{NB}неделя"),
    (FactKind.DATE, "2017-06-09", "", "June 9, 2017", "2017年6月9日", f"9{NB}июня 2017{NB}г."),
    (FactKind.DATE, "2024-05", "", "May 2024", "2024年5月", f"май 2024{NB}г."),
    (FactKind.DATE, "--04-03", "", "April 3", "4月3日", f"3{NB}апреля"),
    (FactKind.DATE, "2024-Q3", "", "the third quarter of 2024", "2024年第三季度", f"III{NB}квартал 2024{NB}г."),
    (FactKind.DATE, "1990s", "", "the 1990s", "20世纪90年代", "1990-е годы"),
    (FactKind.DATE, "C17", "", "the 17th century", "17世纪", f"XVII{NB}век"),
    (FactKind.DATE, "-221", "", "221 BC", "公元前221年", f"221{NB}г. до{NB}н.{NB}э."),
    (FactKind.TIME, "19:30", "", "7:30 p.m.", "19:30", "19:30"),
    (FactKind.TIME, "12:00", "", "noon", "12:00", "12:00"),
    (FactKind.TIME, "00:00", "UTC", "midnight UTC", "0:00（UTC）", f"0:00{NB}UTC"),
    (FactKind.TIME, "09:00", "UTC+3", "9 a.m. UTC+3", "9:00（UTC+3）", f"9:00{NB}UTC+3"),
    (FactKind.WEEKDAY, "Fri", "", "Friday", "星期五", "пятница"),
    (FactKind.CODE, "ISO 9001:2015", "", "ISO 9001:2015", "ISO 9001:2015", "ISO 9001:2015"),
]


@pytest.mark.parametrize(("kind", "value", "unit", "english", "chinese", "russian"), WRITTEN)
def test_render(kind: FactKind, value: str, unit: str, english: str, chinese: str, russian: str) -> None:
    fact = Fact(kind=kind, value=value, unit=unit, start=0, end=0)
    assert [render(fact, locale) for locale in ("en", "zh_CN", "ru")] == [english, chinese, russian]


def test_an_age_in_years() -> None:
    fact = Fact(kind=FactKind.NUMBER, value="35", unit="yr", start=0, end=0)
    assert [render(fact, locale) for locale in ("en", "zh", "ru")] == ["35 years old", "35岁", f"35{NB}лет"]


DECLINED = [
    (FactKind.DATE, "2017", "dative", f"2017{NB}году"),
    (FactKind.DATE, "2017", "genitive", f"2017{NB}года"),
    (FactKind.DATE, "2017-03", "prepositional", f"марте 2017{NB}года"),
    (FactKind.DATE, "--05", "genitive", "мая"),
    (FactKind.DATE, "2017-06-09", "dative", f"9{NB}июня 2017{NB}года"),
    (FactKind.DATE, "2024-Q3", "prepositional", f"III{NB}квартале 2024{NB}года"),
    (FactKind.DATE, "1990s", "prepositional", "1990-х годах"),
    (FactKind.DATE, "C19", "prepositional", f"XIX{NB}веке"),
    (FactKind.WEEKDAY, "Fri", "accusative", "пятницу"),
]


@pytest.mark.parametrize(("kind", "value", "case", "russian"), DECLINED)
def test_a_case_that_the_sentence_asks_for(kind: FactKind, value: str, case: str, russian: str) -> None:
    fact = Fact(kind=kind, value=value, start=0, end=0)
    assert render(fact, "ru", case=case) == russian
    assert render(fact, "zh_CN", case=case) == render(fact, "zh_CN")
