"""What facts look like in Chinese."""

from __future__ import annotations

from communique.languages.chinese.fact_hints import HINTS, LOTS
from communique.languages.chinese.fact_idioms import IDIOMS, NAMES
from communique.languages.chinese.fact_render import RENDER
from communique.languages.chinese.fact_units import PREFIXES, SYMBOLS, TAILS
from communique.languages.fact_entries import DateSuffixes, DayPart, Numeral, Rank, Tail
from communique.languages.fact_table import FactTable
from communique.languages.sentence_table import words
from communique.model import FactKind

_DIGITS = dict(zip("零〇○一二三四五六七八九", "000123456789", strict=True))
_NUMERALS = {
    **{character: Numeral(value, Rank.UNIT) for character, value in _DIGITS.items() if character not in "零〇○"},
    "两": Numeral("2", Rank.UNIT),
    "零": Numeral("0", Rank.ZERO),
    "〇": Numeral("0", Rank.ZERO),
    "十": Numeral("10", Rank.TIMES),
    "百": Numeral("100", Rank.TIMES, alone=False),
    "千": Numeral("1000", Rank.TIMES, alone=False),
    "万": Numeral("10000", Rank.SCALE, alone=False),
    "亿": Numeral("100000000", Rank.SCALE, alone=False),
}
_CLASSIFIERS = frozenset(
    "个名位人家所座条项件次届场轮种类台辆架艘只头匹棵株朵张本册部篇份封幅套组批队支枚颗粒块片层级间栋幢户口门节课堂期版页章句字段步"
    "笔桩起宗例处站线路道根把对双副代倍成度米国省市县区州岸校馆院村乡镇村厅室楼弄胡国人男女子员岁颗股派方大城园院系科党军师团营连排班车船机"
    "票分点秒天年月日周载旬季夜晚餐顿遍趟回圈棒局盘杯瓶碗盒箱袋包桶罐吨斤克升元角美欧英日港韩卢泰法平立公千厘毫英海光兆"
    "集幕景首曲支令卷轴尊樽面顶扇眼井孔洞环颗束捆串滴阵股缕丝丛簇群伙帮拨茬挂杆枝管筒壶坛金银铜缸筐篮篓担捧撮口匙勺胎窝笼栏池塘亩垧顷"
    "等之号角边侧端极维元轨者重翼冠连胜负比跨柱杠星钻级宿食针剂号档挡速缸轴轮核芯线通桥隧纵横山湖江河海洋洲"
)

_MINUTES = Tail(FactKind.DURATION, "min")

FACTS = FactTable(
    spaced=False,
    numerals=_NUMERALS,
    ordinals={},
    scales={
        "十": "10", "百": "100", "千": "1000", "万": "10000", "十万": "100000", "百万": "1000000", "千万": "10000000",
        "亿": "100000000", "十亿": "1000000000", "百亿": "10000000000", "千亿": "100000000000", "万亿": "1000000000000",
        "k": "1000", "w": "10000",
    },
    money_scales={"m": "1000000", "bn": "1000000000", "million": "1000000", "billion": "1000000000", "k": "1000"},
    half_before={"半": "0.5", "大半": "0.5"},
    half_after={"个半": "0.5"},
    half_unit={"半": "0.5"},
    elliptic=True,
    digits=_DIGITS,
    points="点",
    fillers=("多", "余", "来", "几", "好几"),
    classifiers=_CLASSIFIERS,
    about=("约", "近", "大约", "大概", "大致"),
    one_cues=words("为期 历时 长达 延长 超过 不到 至少 有效 期限 近 满 仅 约 逾 超 期 达"),
    one_joints=frozenset("零"),
    plural_before=frozenset("数几上好成"),
    pronominal=frozenset("一零〇"),
    partners=frozenset({"比", "对", "：", ":"}),
    weak_numbers=frozenset(),
    lone_fractions={},
    over="分之",
    wholes={"百": "1", "千": "0.1", "万": "0.01"},
    tails=TAILS,
    symbols=SYMBOLS,
    prefixes=PREFIXES,
    yen_words=("日本", "日元", "东京", "日圆", "大阪"),
    chained={"分": (_MINUTES, "秒")},
    chained_behind={
        "分": {"小时": _MINUTES, "角": Tail(FactKind.MONEY, "CNY", "0.01")},
        "角": {"元": Tail(FactKind.MONEY, "CNY", "0.1")},
    },
    decimals_behind=frozenset({"m", "s"}),
    growth=("倍",),
    roman_tails=frozenset("期级类型"),
    whole_periods=frozenset({"前", "头", "后"}),
    rates={
        "时速": {"km": "km/h", "mi": "mph"}, "每小时": {"km": "km/h", "mi": "mph"},
        "每秒": {"m": "m/s", "km": "km/s", "m3": "m3/s"},
    },
    number_marks=("no.", "№", "第"),
    number_ends=("号",),
    minus=("零下", "负", "摄氏零下"),
    ranges=frozenset({"-", "–", "—", "——", "~", "～", "至", "到", "或", "×", "x", "乘", "*", "日至", "年至", "月至",
        "日-", "和至"}),
    pairs=frozenset({"和", "与", "及", "、"}),
    ordinal_before=("第",),
    enumerators=frozenset({"，", "、", "：", "；", ",", ":", "时间", "一步", "方面", "种可"}) - {"一步", "方面",
        "种可"},
    firsts={"首": "1"},
    hints=HINTS,
    lots=LOTS,
    idioms=IDIOMS,
    names=NAMES,
    date_links=frozenset(),
    date_suffixes=DateSuffixes(
        year="年", month="月", day="日", loose_day="号",
        this_month=("本月", "上月", "下月", "当月", "上个月", "下个月", "这个月", "同月"),
        never_after=frozenset("级代饼球亮薪租供台嫂子"),
        heads=frozenset("在于自从至到"),
        spans=frozenset("近连前后这每共历"),
    ),
    year_words=frozenset({"年", "财年", "年度", "财政年度", "学年", "赛季", "年版", "年底", "年初", "年末", "年中"}),
    year_needs_name=True,
    bare_years=True,
    counted=r"[多余来几个名位人家所座条项件次届场轮种类台辆架艘只头匹棵株张本册部篇份封幅套组批队支枚块片层级间栋户口门节期页章字段笔起例处站倍米吨公千克升元美欧万亿%、，。；：）)\d米]|\Z|\s",
    lasting=frozenset({"历史", "的历史", "前", "以前", "来", "以来的历史", "之久", "后", "内"}),
    bounds=frozenset({"前", "以前", "来", "后", "内"}),
    common_era_before=frozenset({"公元"}),
    era_before=frozenset({"公元前", "前"}) - {"前"},
    decade_after=frozenset({"年代"}),
    decade_words=frozenset({"初", "末", "中期", "初期", "末期", "中后期", "后期"}),
    generation_after=frozenset({"后"}),
    centuries=frozenset({"世纪"}),
    century_before={"上世纪": 19, "上个世纪": 19, "本世纪": 20, "二十世纪": 19, "19世纪": 18},
    plain_periods=True,
    quarters=frozenset({"季度", "季", "财季"}),
    dated_quarters=frozenset({"季"}),
    halves={"上半年": 1, "下半年": 2},
    weekdays={
        **{
            f"{head}{character}": code
            for head in ("周", "星期", "礼拜")
            for character, code in zip("一二三四五六日天", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Sun"),
                strict=True)
        }
    },
    weekday_stops=frozenset("次年岁期个遍期天边围报刊刊小名种"),
    day_parts={
        "凌晨": DayPart(0, 6), "清晨": DayPart(4, 9), "早上": DayPart(4, 11), "早晨": DayPart(4, 11),
        "早": DayPart(4, 11),
            "一早": DayPart(4, 11),
        "上午": DayPart(0, 12), "中午": DayPart(11, 14), "正午": DayPart(12, 12), "午后": DayPart(12, 18),
        "下午": DayPart(12,
            23), "傍晚": DayPart(16, 20),
        "晚上": DayPart(17, 28), "晚": DayPart(17, 28), "晚间": DayPart(17, 28), "当晚": DayPart(17, 28),
        "今晚": DayPart(17,
            28), "昨晚": DayPart(17, 28), "明晚": DayPart(17, 28),
        "夜间": DayPart(18, 29), "夜里": DayPart(20, 29), "深夜": DayPart(21, 28), "午夜": DayPart(22, 26),
        "今早": DayPart(4,
            11), "明早": DayPart(4, 11),
        "早间": DayPart(4, 11), "午间": DayPart(11, 14), "上午的": DayPart(0, 12), "半夜": DayPart(22, 29),
        "入夜": DayPart(17,
            24),
    },
    day_part_first=True,
    fixed_times={"正午": "12:00", "午夜": "00:00", "零时": "00:00", "零点": "00:00"},
    hour_words=frozenset({"点", "点钟", "时", "時", "點", "时许", "点许", "点左右"}),
    minute_words=frozenset({"分", "分钟"}),
    clock_parts={"半": 30, "一刻": 15, "三刻": 45, "整": 0, "钟": 0, "许": 0},
    clock_heads=frozenset("于至在从到是定时日午晚早天间前后，、（("),
    zones={
        "北京时间": "UTC+8", "莫斯科时间": "UTC+3", "东京时间": "UTC+9", "格林尼治时间": "UTC",
        "格林威治时间": "UTC", "世界时": "UTC",
        "协调世界时": "UTC", "国际标准时间": "UTC", "香港时间": "UTC+8", "新加坡时间": "UTC+8", "utc": "UTC",
        "gmt": "UTC",
    },
    score_words=frozenset({"比分"}),
    phone_cues=r"(?:电话|手机|热线|传真|致电|拨打|座机|联系方式|tel|fax|phone)(?:号码|号)?(?:为|是|：|:)?",
    short_phone_cues=r"(?:拨打|致电|热线|电话|短号|客服)(?:号码)?(?:为|是|：|:|了)?(?=[“\"]?[0-9])",
    render=RENDER,
)  # fmt: skip
