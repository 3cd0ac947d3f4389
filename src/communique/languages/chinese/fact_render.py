"""How facts are written in Chinese: GB/T 15835 and the usage of the news agencies."""

from __future__ import annotations

from math import gcd

from communique.languages.fact_render_table import RenderTable

_MONTHS = tuple(f"{month}月" for month in range(1, 13))

_DIGITS = "零一二三四五六七八九十"
_FRACTIONS = {
    f"{above}/{below}": f"{_DIGITS[below]}分之{_DIGITS[above]}"
    for below in range(2, 11)
    for above in range(1, below)
    if gcd(above, below) == 1
}

RENDER = RenderTable(
    months=_MONTHS,
    lone_months=_MONTHS,
    weekdays={
        "Mon": "星期一", "Tue": "星期二", "Wed": "星期三", "Thu": "星期四", "Fri": "星期五", "Sat": "星期六",
        "Sun": "星期日",
    },
    dates={
        "ymd": "{year}年{month}{day}日", "ym": "{year}年{month}", "y": "{year}年", "md": "{month}{day}日",
        "m": "{month}",
        "d": "{day}日", "yq": "{year}年第{which}季度",
        "q": "第{which}季度", "yh": "{year}年{which}半年", "h": "{which}半年",
        "decade": "{century}世纪{tens}年代", "century": "{n}世纪", "bc": "公元前{year}年",
        "century bc": "公元前{n}世纪",
    },
    periods={"Q1": "一", "Q2": "二", "Q3": "三", "Q4": "四", "H1": "上", "H2": "下"},
    scales=((12, "万亿"), (8, "亿"), (4, "万")),
    group="",
    group_from=5,
    decimal=".",
    percent={"": ("{n}%",), "pp": ("{n}个百分点",), "bp": ("{n}个基点",)},
    money={
        "USD": ("{n}美元",), "EUR": ("{n}欧元",), "GBP": ("{n}英镑",), "CNY": ("{n}元",), "JPY": ("{n}日元",),
        "RUB": ("{n}卢布",),
        "CHF": ("{n}瑞士法郎",), "AUD": ("{n}澳元",), "CAD": ("{n}加元",), "HKD": ("{n}港元",), "NZD": ("{n}新西兰元",),
        "SGD": ("{n}新加坡元",), "TWD": ("{n}新台币",), "KRW": ("{n}韩元",), "INR": ("{n}印度卢比",),
        "BRL": ("{n}雷亚尔",),
        "KZT": ("{n}坚戈",), "TRY": ("{n}土耳其里拉",), "THB": ("{n}泰铢",), "BYN": ("{n}白俄罗斯卢布",),
        "UAH": ("{n}格里夫纳",), "AED": ("{n}阿联酋迪拉姆",), "SAR": ("{n}沙特里亚尔",), "QAR": ("{n}卡塔尔里亚尔",),
        "SEK": ("{n}瑞典克朗",), "NOK": ("{n}挪威克朗",), "DKK": ("{n}丹麦克朗",), "PLN": ("{n}兹罗提",),
        "CZK": ("{n}捷克克朗",), "HUF": ("{n}福林",), "IDR": ("{n}印尼盾",), "VND": ("{n}越南盾",),
        "MYR": ("{n}林吉特",),
        "PHP": ("{n}菲律宾比索",), "MXN": ("{n}墨西哥比索",), "ZAR": ("{n}南非兰特",), "EGP": ("{n}埃及镑",),
        "UZS": ("{n}苏姆",), "KGS": ("{n}索姆",), "AMD": ("{n}德拉姆",), "GEL": ("{n}拉里",), "AZN": ("{n}马纳特",),
        "ILS": ("{n}谢克尔",), "TJS": ("{n}索莫尼",), "MNT": ("{n}图格里克",), "PKR": ("{n}巴基斯坦卢比",),
        "BDT": ("{n}塔卡",), "IRR": ("{n}伊朗里亚尔",), "KWD": ("{n}科威特第纳尔",), "IQD": ("{n}伊拉克第纳尔",),
        "*": ("{n} {code}",),
    },
    units={
        "yr": ("{n}年",), "mo": ("{n}个月",), "wk": ("{n}周",), "d": ("{n}天",), "h": ("{n}小时",), "min": ("{n}分钟",),
            "s": ("{n}秒",),
        "m": ("{n}米",), "km": ("{n}公里",), "cm": ("{n}厘米",), "mm": ("{n}毫米",), "μm": ("{n}微米",),
        "nm": ("{n}纳米",),
        "km2": ("{n}平方公里",), "m2": ("{n}平方米",), "m3": ("{n}立方米",), "km3": ("{n}立方千米",),
        "ha": ("{n}公顷",),
        "acre": ("{n}英亩",), "mu": ("{n}亩",), "t": ("{n}吨",), "kg": ("{n}千克",), "g": ("{n}克",),
        "mg": ("{n}毫克",),
        "C": ("{n}摄氏度",), "F": ("{n}华氏度",), "deg": ("{n}度",), "L": ("{n}升",), "mL": ("{n}毫升",),
        "mi": ("{n}英里",),
        "ft": ("{n}英尺",), "in": ("{n}英寸",), "yd": ("{n}码",), "lb": ("{n}磅",), "oz": ("{n}盎司",),
        "gal": ("{n}加仑",),
        "bbl": ("{n}桶",), "nmi": ("{n}海里",), "ft2": ("{n}平方英尺",), "mi2": ("{n}平方英里",),
        "ft3": ("{n}立方英尺",),
        "kn": ("{n}海里/小时",), "ly": ("{n}光年",), "W": ("{n}瓦",), "kW": ("{n}千瓦",), "MW": ("{n}兆瓦",),
        "GW": ("{n}吉瓦",),
        "kWh": ("{n}千瓦时",), "MWh": ("{n}兆瓦时",), "GWh": ("{n}吉瓦时",), "TWh": ("{n}太瓦时",),
        "km/h": ("{n}公里/小时",),
        "m/s": ("{n}米/秒",), "dB": ("{n}分贝",), "*": ("{n}{unit}",),
    },
    ordinal="第{n}",
    ordinal_words={},
    ordinal_ends={},
    fraction_words=_FRACTIONS,
    fraction="{below}分之{above}",
    clock="24",
    clock_marks=("", ""),
    zone="{time}（{zone}）",
    plural="none",
    minus="-",
    age=("{n}岁",),
)  # fmt: skip
