"""Chinese names of units and currencies."""

from __future__ import annotations

from communique.languages.fact_entries import Tail
from communique.languages.fact_symbols import PREFIXES as _PREFIXES
from communique.languages.fact_symbols import SYMBOLS as _SYMBOLS
from communique.languages.sentence_table import words
from communique.model import FactKind

_MEASURES = """
    公里=km 千米=km 米=m 分米=dm 厘米=cm 公分=cm 毫米=mm 微米=μm 纳米=nm 英里=mi 英尺=ft 英寸=in 码=yd 海里=nmi
    海里/小时=kn 海里每小时=kn 光年=ly 里=li 华里=li 丈=zhang 尺=chi 寸=cun 天文单位=au 公尺=m 平方公里=km2
    平方千米=km2 平方米=m2 平方厘米=cm2 平方毫米=mm2 平方英尺=ft2 平方英里=mi2 平=m2 平方=m2 公顷=ha 英亩=acre
    亩=mu 平方码=yd2 平方英寸=in2 立方米=m3 立方千米=km3 立方公里=km3 立方厘米=cm3 立方英尺=ft3 立方英寸=in3
    立方英里=mi3 立方码=yd3 立方毫米=mm3 立方分米=dm3 平方分米=dm2 平方英寸=in2 平方海里=nmi2
    立方=m3 方=m3 标准立方米=m3 吨=t 公吨=t 千吨=kt 公斤=kg 千克=kg 克=g 毫克=mg 微克=μg 斤=jin 市斤=jin 两=liang
    磅=lb 盎司=oz 克拉=ct 担=dan 升=L 公升=L 毫升=mL 厘升=cL 加仑=gal 品脱=pt 桶=bbl 蒲式耳=bu 载重吨=DWT 标箱=TEU
    标准箱=TEU 个标箱=TEU 个标准箱=TEU 瓦=W 千瓦=kW 兆瓦=MW 吉瓦=GW 太瓦=TW 瓦时=Wh 千瓦时=kWh 千瓦·时=kWh
    千瓦小时=kWh 兆瓦时=MWh 吉瓦时=GWh 太瓦时=TWh 度电=kWh 伏=V 伏特=V 千伏=kV 安=A 安培=A 毫安时=mAh 欧姆=Ω
    马力=hp 匹=hp 焦耳=J 千焦=kJ 兆焦=MJ 卡路里=cal 千卡=kcal 大卡=kcal 牛顿=N 千牛=kN 帕=Pa 帕斯卡=Pa 千帕=kPa
    兆帕=MPa 百帕=hPa 巴=bar 分贝=dB 赫兹=Hz 赫=Hz 千赫=kHz 千赫兹=kHz 兆赫=MHz 兆赫兹=MHz 吉赫=GHz 吉赫兹=GHz
    勒克斯=lx 流明=lm 像素=px 西弗=Sv 毫西弗=mSv 贝克勒尔=Bq 字节=B 千字节=KB 兆字节=MB 吉字节=GB 太字节=TB
    比特=bit 量子比特=qubit 兆=MB 兆比特每秒=Mbps 吉比特每秒=Gbps 摄氏度=C 华氏度=F 度=deg 开尔文=K 节=kn
    公里/小时=km/h 公里每小时=km/h 千米/小时=km/h 千米每小时=km/h 公里/时=km/h 千米/时=km/h 米/秒=m/s 米每秒=m/s
    千米每秒=km/s 公里每秒=km/s 千米/秒=km/s 英里/小时=mph 英里每小时=mph 立方米/秒=m3/s 立方米每秒=m3/s
    """
_MONEY = """
    元=CNY 元人民币=CNY 人民币=CNY 块=CNY 块钱=CNY 元钱=CNY 圆=CNY 美元=USD 美金=USD 欧元=EUR 英镑=GBP 日元=JPY
    日圆=JPY 円=JPY 美圆=USD 韩圜=KRW 韩元=KRW 韩圆=KRW 朝鲜元=KPW 卢布=RUB 俄罗斯卢布=RUB 白俄罗斯卢布=BYN
    港元=HKD 港币=HKD 澳门元=MOP
    澳元=AUD 澳大利亚元=AUD 加元=CAD 加拿大元=CAD 新西兰元=NZD 纽元=NZD 新加坡元=SGD 新元=SGD 新台币=TWD 台币=TWD
    瑞士法郎=CHF 瑞郎=CHF 法郎=CHF 卢比=INR 印度卢比=INR 巴基斯坦卢比=PKR 斯里兰卡卢比=LKR 尼泊尔卢比=NPR
    印尼盾=IDR 印尼卢比=IDR 泰铢=THB 越南盾=VND 林吉特=MYR 令吉=MYR 菲律宾比索=PHP 比索=MXN 墨西哥比索=MXN
    阿根廷比索=ARS 智利比索=CLP 哥伦比亚比索=COP 雷亚尔=BRL 巴西雷亚尔=BRL 土耳其里拉=TRY 里拉=TRY 格里夫纳=UAH
    坚戈=KZT 哈萨克斯坦坚戈=KZT 苏姆=UZS 索姆=KGS 索莫尼=TJS 马纳特=AZN 拉里=GEL 德拉姆=AMD 列伊=RON 兹罗提=PLN
    捷克克朗=CZK 福林=HUF 瑞典克朗=SEK 挪威克朗=NOK 丹麦克朗=DKK 冰岛克朗=ISK 克朗=SEK 兰特=ZAR 南非兰特=ZAR
    奈拉=NGN 埃及镑=EGP 黎巴嫩镑=LBP 谢克尔=ILS 迪拉姆=AED 阿联酋迪拉姆=AED 里亚尔=SAR 沙特里亚尔=SAR
    卡塔尔里亚尔=QAR 伊朗里亚尔=IRR 科威特第纳尔=KWD 第纳尔=IQD 伊拉克第纳尔=IQD 塞尔维亚第纳尔=RSD 塔卡=BDT
    缅元=MMK 基普=LAK 瑞尔=KHR 图格里克=MNT 比尔=ETB 肯尼亚先令=KES 先令=KES 乌干达先令=UGX 坦桑尼亚先令=TZS
    塞地=GHS 摩洛哥迪拉姆=MAD 古巴比索=CUP 秘鲁索尔=PEN 玻利瓦尔=VES 比特币=BTC 摩尔多瓦列伊=MDL 列弗=BGN
    西非法郎=XOF 特别提款权=XDR
    """
_CENTS = {
    "美分": ("USD", "0.01"), "欧分": ("EUR", "0.01"), "便士": ("GBP", "0.01"), "戈比": ("RUB", "0.01"),
    "角": ("CNY", "0.1"), "角钱": ("CNY", "0.1"), "毛钱": ("CNY", "0.1"), "分钱": ("CNY", "0.01"),
}  # fmt: skip
_TIMES = {
    "年": ("yr", "1"), "整年": ("yr", "1"), "个年头": ("yr", "1"), "个年度": ("yr", "1"), "载": ("yr", "1"),
    "个月": ("mo",
        "1"), "个多月": ("mo", "1"), "月": ("mo", "1"),
    "周": ("wk", "1"), "个星期": ("wk", "1"), "星期": ("wk", "1"), "个礼拜": ("wk", "1"), "天": ("d", "1"),
    "日": ("d", "1"),
        "昼夜": ("d", "1"), "个昼夜": ("d", "1"),
    "个工作日": ("d", "1"), "工作日": ("d", "1"), "个交易日": ("d", "1"), "个自然日": ("d", "1"), "个日历日": ("d",
    "1"), "整天": ("d",
        "1"), "小时": ("h", "1"), "个小时": ("h", "1"), "个多小时": ("h", "1"),
    "钟头": ("h", "1"), "个钟头": ("h", "1"), "个学时": ("h", "1"), "学时": ("h", "1"), "分钟": ("min", "1"),
    "分": ("min", "1"),
        "秒": ("s", "1"), "秒钟": ("s", "1"), "毫秒": ("ms", "1"), "微秒": ("μs", "1"), "纳秒": ("ns", "1"),
    "个世纪": ("yr", "100"), "世纪": ("yr", "100"), "年间": ("yr", "1"), "刻钟": ("min", "15"),
    "个季度": ("quarter", "1"),
}  # fmt: skip
_PLAIN = """
    年级 年代 年生 年份 年制 年期 成员 成为 成立 成功 成本 成绩 成果 成都 成熟 成交 成长 成分 成效 成人 成年 天津
    天王 天使 天然 天体 天才 天安门 天文 天地 周边 周围 周知 米兰 米其林 克里 克隆 克拉玛依 元首 元旦 元勋 元素
    元件 元老 元化 元帅 元宵 升旗 升级 升学 升降 升入 升至 升为 升空 升任 吨级 日游 日本 日均 日报 日常 秒杀 桶装
    码头 瓦解 瓦房 磅礴 度假 度过 度蝉联 度获 度夺 度当选 度出任 度访 度荣 度入选 度登 度上 度空间 度赴 度担任
    度春秋 度重 度被 度参 度捧 度电影节 度参加 度举办 度摘 度打破 度来 斤斤 周岁儿 周刊 周次
    """
_DROPPED = words("平 方 里 丈 尺 寸 匹 兆 块 角 两 安 巴 节 担 圆  分 赫 帕 伏 载")
"""Too often something else to be a unit by themselves."""
_AGE = Tail(FactKind.NUMBER, "yr")
TAILS = {
    **{name: Tail(FactKind.MEASURE, unit) for name, _, unit in (pair.partition("=") for pair in _MEASURES.split())},
    **{name: Tail(FactKind.MONEY, code) for name, _, code in (pair.partition("=") for pair in _MONEY.split())},
    **{name: Tail(FactKind.MONEY, code, factor) for name, (code, factor) in _CENTS.items()},
    **{name: Tail(FactKind.DURATION, unit, factor) for name, (unit, factor) in _TIMES.items()},
    **{name: Tail(FactKind.NUMBER) for name in _PLAIN.split()},
    "平米": Tail(FactKind.MEASURE, "m2"),
    "岁": _AGE,
    "周岁": _AGE,
    "周年": Tail(FactKind.ORDINAL),
    "周年纪念": Tail(FactKind.ORDINAL),
    "等奖": Tail(FactKind.ORDINAL),
    "等功": Tail(FactKind.ORDINAL),
    "成": Tail(FactKind.PERCENT, "", "10"),
    "个百分点": Tail(FactKind.PERCENT, "pp"),
    "百分点": Tail(FactKind.PERCENT, "pp"),
    "个基点": Tail(FactKind.PERCENT, "bp"),
    "基点": Tail(FactKind.PERCENT, "bp"),
    "个bp": Tail(FactKind.PERCENT, "bp"),
    "倍": Tail(FactKind.NUMBER),
    "折": Tail(FactKind.NUMBER),
}
TAILS = {name: tail for name, tail in TAILS.items() if name not in _DROPPED}
SYMBOLS = dict(_SYMBOLS)
PREFIXES = {
    **_PREFIXES,
    "人民币": "CNY",
    "美金": "USD",
    "美元": "USD",
    "欧元": "EUR",
    "港币": "HKD",
    "港元": "HKD",
    "英镑": "GBP",
    "日元": "JPY",
    "rmb": "CNY",
}
