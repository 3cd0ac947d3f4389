"""Russian names of units and currencies, in all their cases."""

from __future__ import annotations

from collections.abc import Iterator

from communique.languages.fact_entries import Tail
from communique.languages.fact_symbols import PREFIXES as _PREFIXES
from communique.languages.fact_symbols import SYMBOLS as _SYMBOLS
from communique.languages.russian.fact_forms import noun, pair
from communique.languages.sentence_table import words
from communique.model import FactKind

_NOUNS = """
    километр m km|метр m m|сантиметр m cm|миллиметр m mm|микрометр m μm|микрон m0 μm|нанометр m nm|дециметр m dm
    |мил fs mi|ярд m yd|дюйм m in|фут m ft|узл m kn|верст f versta|парсек mk pc|грамм m g|грамм m0 g
    |килограмм m kg|килограмм m0 kg|миллиграмм m mg|микрограмм m μg|тонн f t|килотонн f kt|мегатонн f Mt
    |гигатонн f Gt|центнер m q|фунт m lb|унци fi oz|карат m ct|карат m0 ct|пуд m pud|литр m L|миллилитр m mL
    |гектолитр m hL|галлон m gal|пинт f pt|баррел ms bbl|бушел ms bu|гектар m ha|акр m acre|му 0 mu
    |сот/соток fk are|ватт m0 W|киловатт m0 kW|мегаватт m0 MW|гигаватт m0 GW|тераватт m0 TW|ватт-час m Wh
    |киловатт-час m kWh|мегаватт-час m MWh|гигаватт-час m GWh|тераватт-час m TWh|вольт m0 V|киловольт m0 kV
    |ампер m0 A|ом m Ω|джоул ms J|килоджоул ms kJ|мегаджоул ms MJ|калори fi cal|килокалори fi kcal
    |гигакалори fi Gcal|ньютон m N|килоньютон m kN|паскал ms Pa|килопаскал ms kPa|мегапаскал ms MPa|бар m0 bar
    |атмосфер f atm|децибел m0 dB|герц m0 Hz|килогерц m0 kHz|мегагерц m0 MHz|гигагерц m0 GHz|люкс m lx
    |люмен m lm|мегапиксел ms MP|мегапиксел m MP|пиксел ms px|зиверт m Sv|миллизиверт m mSv|беккерел ms Bq
    |байт m0 B|килобайт m0 KB|мегабайт m0 MB|гигабайт m0 GB|терабайт m0 TB|петабайт m0 PB|эксабайт m0 EB
    |бит m0 bit|килобит m0 Kb|мегабит m0 Mb|гигабит m0 Gb|кубит m qubit|градус m deg|кельвин m K
"""
_PAIRS = """
    квадратн километр m km2|квадратн метр m m2|квадратн сантиметр m cm2|квадратн миллиметр m mm2
    |квадратн мил fs mi2|квадратн фут m ft2|квадратн дюйм m in2|квадратн ярд m yd2|кубическ метр m m3
    |кубическ километр m km3|кубическ сантиметр m cm3|кубическ фут m ft3|кубическ дециметр m dm3
    |кубическ дюйм m in3|кубическ ярд m yd3|кубическ мил fs mi3|кубическ миллиметр m mm3
    |квадратн дециметр m dm2|морск мил fs nmi|светов год m ly|погонн метр m m|метрическ тонн f t
    |лошадин сил f hp|астрономическ единиц f au|английск мил fs mi|китайск му 0 mu
"""
_SHORT = {"квадратн": ("кв.", "кв"), "кубическ": ("куб.", "куб"), "погонн": ("пог.",), "морск": ("мор.",)}
"""Adjectives as they are abbreviated before a noun in full: ``кв. километров``."""
_FIXED = """
    километров_в_час=km/h километра_в_час=km/h километр_в_час=km/h километрах_в_час=km/h километрам_в_час=km/h
    метров_в_секунду=m/s метра_в_секунду=m/s метр_в_секунду=m/s километров_в_секунду=km/s километра_в_секунду=km/s
    миль_в_час=mph мили_в_час=mph мегабит_в_секунду=Mbps мегабита_в_секунду=Mbps гигабит_в_секунду=Gbps
    гигабита_в_секунду=Gbps терабит_в_секунду=Tbps мегабайт_в_секунду=MB/s гигабайт_в_секунду=GB/s
    кубометров_в_секунду=m3/s кубометра_в_секунду=m3/s градусов_цельсия=C градуса_цельсия=C градус_цельсия=C
    градусам_цельсия=C градусах_цельсия=C градусами_цельсия=C градусов_по_цельсию=C градуса_по_цельсию=C
    градусов_фаренгейта=F градуса_фаренгейта=F градусов_по_фаренгейту=F градуса_по_фаренгейту=F градусов_тепла=deg
    градуса_тепла=deg градусов_выше_нуля=deg световых_лет=ly световых_года=ly км_в_час=km/h кубометр=m3 кубометра=m3
    кубометров=m3 кубометрам=m3 кубометрами=m3 кубометрах=m3 кубов=m3 квадратов=m2 узел=kn световой_год=ly
    двадцатифутовых_контейнеров=TEU двадцатифутовых_контейнера=TEU двадцатифутовый_контейнер=TEU
    20-футовых_контейнеров=TEU 20-футовых_контейнера=TEU тонна-километров=tkm тонно-километров=tkm
    """
_SYMBOLS_RU = """
    км=km м=m см=cm мм=mm мкм=μm нм=nm дм=dm км²=km2 км2=km2 кв.км=km2 м²=m2 м2=m2 см²=cm2 см2=cm2 мм²=mm2 м³=m3
    м3=m3 см³=cm3 см3=cm3 км³=km3 км3=km3 дм³=dm3 кв._км=km2 кв._м=m2 кв.м=m2 кв._см=cm2 кв._миль=mi2 кв._мили=mi2
    кв._футов=ft2 куб._м=m3 куб.м=m3 куб._км=km3 куб._см=cm3 куб._футов=ft3 пог._м=m п._м=m га=ha кг=kg г=g гр=g
    мг=mg мкг=μg т=t ц=q кт=kt Мт=Mt Гт=Gt л=L мл=mL кл=cL дл=dL гл=hL км/ч=km/h км/час=km/h м/с=m/s м/сек=m/s
    км/с=km/s миль/ч=mph °C=C °С=C ℃=C °F=F Вт=W кВт=kW МВт=MW ГВт=GW ТВт=TW мВт=mW Вт·ч=Wh Вт*ч=Wh кВт·ч=kWh
    кВт*ч=kWh кВтч=kWh кВт-ч=kWh кВт_ч=kWh МВт·ч=MWh МВт*ч=MWh МВтч=MWh ГВт·ч=GWh ГВт*ч=GWh
    ГВтч=GWh ТВт·ч=TWh ТВтч=TWh кВА=kVA МВА=MVA В=V кВ=kV мВ=mV А=A мА=mA мА·ч=mAh мАч=mAh А·ч=Ah Ом=Ω кОм=kΩ Гц=Hz
    Кбайт=KB Мбайт=MB Гбайт=GB Тбайт=TB КБайт=KB МБайт=MB ГБайт=GB ТБайт=TB
    кГц=kHz МГц=MHz ГГц=GHz ТГц=THz КБ=KB Кб=KB кБ=KB МБ=MB ГБ=GB ТБ=TB ПБ=PB ЭБ=EB Мб=MB Гб=GB Тб=TB Кбит=Kb
    Мбит=Mb Гбит=Gb кбит/с=kbps Кбит/с=kbps Мбит/с=Mbps Гбит/с=Gbps Тбит/с=Tbps МБ/с=MB/s ГБ/с=GB/s Мб/с=Mbps Дж=J
    кДж=kJ МДж=MJ ГДж=GJ ккал=kcal кал=cal Гкал=Gcal Н=N кН=kN МН=MN Н·м=Nm Па=Pa гПа=hPa кПа=kPa МПа=MPa ГПа=GPa
    бар=bar атм=atm дБ=dB дБА=dBA лк=lx лм=lm Зв=Sv мЗв=mSv Бк=Bq л.с.=hp л._с.=hp лс=hp мм_рт._ст.=mmHg ppm=ppm
    МП=MP Мп=MP Мпикс=MP об/мин=rpm карат=ct ДФЭ=TEU TEU=TEU т/ч=t/h м³/с=m3/s г/км=g/km мг/л=mg/L барр.=bbl
    """
_TIME_FORMS = {
    "yr": "год года году годе годы лет годам годами годах г. годиков",
    "mo": "месяц месяца месяцу месяце месяцы месяцев месяцам месяцами месяцах мес мес.",
    "wk": "неделя недели неделе неделю недель неделям неделями неделях нед нед.",
    "d": "день дня дню дне дни дней дням днями днях сут сут. сутки суток суткам сутками сутках дн. дн",
    "h": "час часа часу часом часе часы часов часам часами часах ч ч. часик",
    "min": "минута минуты минуте минуту минутой минут минутам минутами минутах мин мин. минуток",
    "s": "секунда секунды секунде секунду секундой секунд секундам секундами секундах сек сек.",
    "ms": "миллисекунда миллисекунды миллисекунд мс",
    "μs": "микросекунда микросекунды микросекунд мкс",
    "ns": "наносекунда наносекунды наносекунд нс",
}
_SPANS = {
    "10": "десятилетие десятилетия десятилетию десятилетием десятилетии десятилетий "
    "десятилетиям десятилетиями десятилетиях",
    "1000": "тысячелетие тысячелетия тысячелетию тысячелетием тысячелетии тысячелетий",
    "100": "век века веку веком веке веки веков векам веками веках столетие столетия столетию "
    "столетием столетии столетий столетиям столетиями столетиях",
}
_DAYS = ("рабоч", "календарн", "учебн", "банковск", "торгов", "полн")
_MONEY = """
    доллар m USD|рубл ms RUB|юан ms CNY|иен f JPY|йен f JPY|евро 0 EUR|вон f KRW|крон f SEK|франк mk CHF
    |рупи fi INR|рупи/рупий fi INR|тенге 0 KZT|гривн/гривен f UAH|гривн fi UAH|лир f TRY|дирхам m AED|реал m BRL
    |реал ms BRL|песо 0 MXN|сум m UZS|сом m KGS|манат m AZN|драм m AMD|лари 0 GEL|сомони 0 TJS|шекел ms ILS
    |риял m SAR|риал m IRR|динар m IQD|бат m THB|донг m VND|рингит m MYR|рингит m0 MYR|ринггит m MYR|ринггит m0 MYR
    |форинт m HUF|лев m BGN
    |ле/лей 0 RON|рэнд m ZAR|ранд m ZAR|найр f NGN|тугрик mk MNT|быр m ETB|шиллинг mk KES|така 0 BDT
    |биткоин m BTC|биткойн m BTC|песет f ESP|патак f MOP|седи 0 GHS|кип m LAK|рупи fs IDR
"""
_MONEY_PAIRS = """
    австралийск доллар m AUD|канадск доллар m CAD|гонконгск доллар m HKD|сингапурск доллар m SGD
    |новозеландск доллар m NZD|тайваньск доллар m TWD|американск доллар m USD|швейцарск франк mk CHF
    |белорусск рубл ms BYN|российск рубл ms RUB|китайск юан ms CNY|японск иен f JPY|японск йен f JPY
    |южнокорейск вон f KRW|корейск вон f KRW|северокорейск вон f KPW|датск крон f DKK|шведск крон f SEK
    |норвежск крон f NOK|чешск крон f CZK|исландск крон f ISK|индийск рупи fi INR|пакистанск рупи fi PKR
    |индонезийск рупи fi IDR|турецк лир f TRY|египетск фунт m EGP|ливанск фунт m LBP|британск фунт m GBP
    |казахстанск тенге 0 KZT|украинск гривн/гривен f UAH|бразильск реал m BRL|бразильск реал ms BRL
    |мексиканск песо 0 MXN|аргентинск песо 0 ARS|чилийск песо 0 CLP|колумбийск песо 0 COP|филиппинск песо 0 PHP
    |кубинск песо 0 CUP|узбекск сум m UZS|киргизск сом m KGS|азербайджанск манат m AZN|туркменск манат m TMT
    |армянск драм m AMD|грузинск лари 0 GEL|таджикск сомони 0 TJS|израильск шекел ms ILS|саудовск риял m SAR
    |катарск риал m QAR|катарск риял m QAR|иранск риал m IRR|кувейтск динар m KWD|иракск динар m IQD
    |сербск динар m RSD|тайск бат m THB|вьетнамск донг m VND|малайзийск рингит m MYR
    |малайзийск ринггит m MYR|кыргызск сом m KGS|венгерск форинт m HUF
    |болгарск лев m BGN|южноафриканск рэнд m ZAR|южноафриканск ранд m ZAR|нигерийск найр f NGN
    |монгольск тугрик mk MNT|марокканск дирхам m MAD|кенийск шиллинг mk KES|молдавск ле/леев 0 MDL
    |румынск ле/леев 0 RON
"""
_MONEY_FIXED = """
    руб=RUB руб.=RUB р.=RUB долл=USD долл.=USD долларов_сша=USD доллара_сша=USD доллар_сша=USD доллару_сша=USD
    долларам_сша=USD долларами_сша=USD долларах_сша=USD долл._сша=USD долл_сша=USD фунтов_стерлингов=GBP
    фунта_стерлингов=GBP фунт_стерлингов=GBP фунтам_стерлингов=GBP фунтами_стерлингов=GBP фунтах_стерлингов=GBP
    фунту_стерлингов=GBP ф._ст.=GBP злотых=PLN злотый=PLN злотого=PLN злотым=PLN леев=MDL лей=MDL лея=MDL гривен=UAH
    крон=SEK тенге=KZT грн=UAH грн.=UAH юань=CNY левов=BGN дол.=USD долларов_соединенных_штатов=USD
    """
_CENTS = (
    "копейк/копеек fk RUB 0.01|цент m USD 0.01|евроцент m EUR 0.01|пенс m GBP 0.01|пенни "
    "0 GBP 0.01|пфенниг mk DEM 0.01|коп 0 RUB 0.01|коп. 0 RUB 0.01|тиын m KZT 0.01"
)


def _measures() -> Iterator[tuple[str, Tail]]:
    for entry in _NOUNS.replace("\n", " ").split("|"):
        stem, declension, unit = entry.split()
        for form in noun(stem, declension):
            yield form, Tail(FactKind.MEASURE, unit)
    for entry in _PAIRS.replace("\n", " ").split("|"):
        stem, head, declension, unit = entry.split()
        for form in pair(stem, head, declension):
            yield form, Tail(FactKind.MEASURE, unit)
        for short in _SHORT.get(stem, ()):
            for form in noun(head, declension):
                yield f"{short} {form}", Tail(FactKind.MEASURE, unit)
    yield from _fixed(_FIXED, FactKind.MEASURE)


def _fixed(listed: str, kind: FactKind) -> Iterator[tuple[str, Tail]]:
    """``phrase=unit`` pairs; an underscore stands for a blank."""
    for entry in listed.split():
        name, _, unit = entry.partition("=")
        yield name.replace("_", " "), Tail(kind, unit)


def _money() -> Iterator[tuple[str, Tail]]:
    for entry in _MONEY.replace("\n", " ").split("|"):
        stem, declension, code = entry.split()
        for form in noun(stem, declension):
            yield form, Tail(FactKind.MONEY, code)
    for entry in _MONEY_PAIRS.replace("\n", " ").split("|"):
        stem, head, declension, code = entry.split()
        for form in pair(stem, head, declension):
            yield form, Tail(FactKind.MONEY, code)
    yield from _fixed(_MONEY_FIXED, FactKind.MONEY)
    for entry in _CENTS.split("|"):
        stem, declension, code, factor = entry.split()
        for form in noun(stem, declension):
            yield form, Tail(FactKind.MONEY, code, factor)


def _durations() -> Iterator[tuple[str, Tail]]:
    for unit, forms in _TIME_FORMS.items():
        for form in forms.split():
            yield form, Tail(FactKind.DURATION, unit)
    for factor, forms in _SPANS.items():
        for form in forms.split():
            yield form, Tail(FactKind.DURATION, "yr", factor)
    for stem in _DAYS:
        for form in pair(stem, "д", "0"):
            adjective = form.partition(" ")[0]
            for day in _TIME_FORMS["d"].split():
                yield f"{adjective} {day}", Tail(FactKind.DURATION, "d")
    for phrase, unit in _LONG.items():
        for form in phrase.split("|"):
            yield form, Tail(FactKind.DURATION, unit)


_LONG = {
    "академических часов|академических часа|рабочих часов|рабочих часа|астрономических часов": "h",
    "полных лет|полных года|календарных года|календарных лет|учебных года|долгих "
    "лет|последних лет|ближайших лет|последующих лет|лет подряд": "yr",
    "полных месяцев|календарных месяцев|календарных месяца|последних месяцев": "mo",
}


def _percents() -> Iterator[tuple[str, Tail]]:
    for form in noun("процент", "m"):
        yield form, Tail(FactKind.PERCENT)
    for form in pair("процентн", "пункт", "m"):
        yield form, Tail(FactKind.PERCENT, "pp")
    for form in pair("базисн", "пункт", "m"):
        yield form, Tail(FactKind.PERCENT, "bp")
    for form in ("п.п.", "п. п.", "пп", "п.п", "проц. пункта", "проц. п.", "процентных пп", "п. п"):
        yield form, Tail(FactKind.PERCENT, "pp")
    for form in ("б.п.", "б. п.", "бп", "б.п", "базовых пунктов", "базовых пункта", "базисов"):
        yield form, Tail(FactKind.PERCENT, "bp")
    for form in ("промилле",):
        yield form, Tail(FactKind.PERCENT, "", "0.1")
    for form in ("проц.", "проц", "процентов-"):
        yield form, Tail(FactKind.PERCENT)


_COLD = Tail(FactKind.MEASURE, "deg", "-1")
TAILS = {
    **dict(_measures()),
    **dict(_money()),
    **dict(_durations()),
    **dict(_percents()),
    **dict.fromkeys(("раза", "раз"), Tail(FactKind.NUMBER)),
    **dict.fromkeys(noun("килобаз", "f"), Tail(FactKind.NUMBER, "", "1000")),
    **dict.fromkeys(
        ("градусов мороза", "градуса мороза", "градус мороза", "градусов ниже нуля", "градуса ниже нуля"), _COLD
    ),
}
SYMBOLS = {**_SYMBOLS, **dict(_fixed(_SYMBOLS_RU, FactKind.MEASURE)), "₽": Tail(FactKind.MONEY, "RUB")}
PREFIXES = _PREFIXES
DOUBTFUL_TAILS = {
    form: (
        Tail(FactKind.MONEY, "GBP"),
        words(
            "стоит стоят стоила стоило стоимость стоимостью цена цены ценой заплатил заплатила "
            "заплатили выплатил штраф штрафа бюджет инвестиции"
            " инвестировал млн млрд миллиона миллионов миллиард миллиарда миллиардов тыс сумма "
            "сумму суммой грант зарплата зарплату прибыль выручка"
            " билет билеты билета купил купили продал продали заработал долг кредит фонд фонда "
            "стерлингов британских лондон британии"
        ),
    )
    for form in noun("фунт", "m")
}
