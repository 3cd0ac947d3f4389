"""Cities, provinces and regions in Russian, beside those of ``PLACES``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from communique.languages.russian.dateline_places import DATELINE_PLACES

_LEFT_OUT = frozenset({"C-SOF", "C-BRN", "C-LIM", "C-SCL", "C-HOU", "C-TUL"})
"""Names that are as often something else."""
_ADJECTIVES = """
    C-CAN=гуанчжоус* C-SZX=шэньчжэньс* C-TSN=тяньцзиньс* C-CKG=чунцинс* C-WUH=уханьс* C-CTU=чэндус* C-SIA=сианьс*
    C-HGH=ханчжоус* C-SZV=сучжоус* C-TNA=цзинаньс* C-TAO=циндаос* C-DLC=даляньс* C-SHE=шэньянс* C-HRB=харбинс*
    C-CGQ=чанчуньс* C-CSX=чаншас* C-CGO=чжэнчжоус* C-KMG=куньминс* C-FOC=фучжоус* C-XMN=сямэньс* C-NNG=наньнинс*
    C-LHW=ланьчжоус* C-URC=урумчийс* C-LXA=лхасс* C-TYN=тайюаньс* C-KHN=наньчанс* C-NGB=нинбос* C-TPE=тайбэйс*
    C-KZN=казанск* C-SVX=екатеринбургск* C-OVB=новосибирск* C-GOJ=нижегородск* C-VVO=владивостокск* C-KHV=хабаровск*
    C-IKT=иркутск* C-KJA=красноярск* C-TOF=томск* C-OMS=омск* C-SAM=самарск* C-PEE=пермск* C-ROV=ростовск*
    C-AER=сочинск* C-KGD=калининградск* C-BQS=благовещенск* C-LIS=лиссабонс* C-ZRH=цюрихс* C-AMS=амстердамс*
    C-HAG=гаагск* C-CPH=копенгагенс* C-STO=стокгольмс* C-HEL=хельсинкск* C-WAW=варшавск* C-PRG=пражск* C-BUD=будапештс*
    C-BUH=бухарестс* C-BEG=белградск* C-ATH=афинск* C-DUB=дублинск* C-EDI=эдинбургск* C-MUC=мюнхенск* C-ALM=алматинск*
    C-TAS=ташкентск* C-FRU=бишкекск* C-BAK=бакинск* C-EVN=ереванск* C-TBS=тбилисск* C-FNJ=пхеньянск* C-MNL=манильск*
    C-KBL=кабульск* C-BGW=багдадск* C-DXB=дубайск* C-BOS=бостонск* C-CHI=чикагск* C-LAX=лос-анджелесск* C-TOR=торонтск*
    C-HAV=гаванск* C-MEL=мельбурнск* C-CHE=челябинск* C-KUF=волгоградск* C-VOZ=воронежск* C-KRR=краснодарск*
    C-TJM=тюменск* C-RTW=саратовск* C-YKS=якутск* C-MMK=мурманск* C-ARH=архангельск* C-NGO=нагойск* C-OSA=осакск*
    C-URS=курск* C-EGO=белгородск* C-BZK=брянск* C-HTA=читинск* C-BAX=барнаульск* C-KEJ=кемеровск*
    X-ANH=аньхойс* X-FUJ=фуцзяньс* X-GAN=ганьсус* X-GZH=гуйчжоус* X-HAI=хайнаньс* X-HEB=хэбэйс* X-HLJ=хэйлунцзянс*
    X-HEN=хэнаньс* X-HUB=хубэйс* X-HUN=хунаньс* X-JXI=цзянсийс* X-JIL=цзилиньс* X-LIA=ляонинс* X-QIN=цинхайс*
    X-SHN=шэньсийс* X-SHD=шаньдунс* X-SHX=шаньсийс* X-YUN=юньнаньс* X-ZHJ=чжэцзянс* R-TAT=татарстанск*
    R-BAS=башкирск* R-DAG=дагестанск* R-CHN=чеченск* R-KAM=камчатск* R-SAK=сахалинск* R-CRI=крымск* R-BUR=бурятск*
    R-SIB=сибирск*
"""
_MORE: Mapping[str, tuple[str, ...]] = {
    "C-SZV": ("Сучжоу",), "C-ZUH": ("Чжухай",), "C-DGG": ("Дунгуань",), "C-FUO": ("Фошань",), "C-WNZ": ("Вэньчжоу",),
    "C-LYA": ("Лоян",), "C-KWL": ("Гуйлинь",), "C-SYX": ("Санья",), "C-YNT": ("Яньтай",),
    "C-WEH": ("Вэйхай",), "C-XUZ": ("Сюйчжоу",), "C-CZX": ("Чанчжоу",), "C-DQA": ("Дацин",),
    "C-LED": ("Ленинград", "ленинградск*"), "C-CHE": ("Челябинск",), "C-KUF": ("Волгоград",), "C-VOZ": ("Воронеж",),
    "C-KRR": ("Краснодар",), "C-TJM": ("Тюмень",), "C-RTW": ("Саратов",), "C-YKS": ("Якутск",), "C-MMK": ("Мурманск",),
    "C-ARH": ("Архангельск",), "C-URS": ("Курск",), "C-EGO": ("Белгород",), "C-BZK": ("Брянск",),
    "C-BAX": ("Барнаул",), "C-KEJ": ("Кемерово",), "C-HTA": ("Чита",), "C-UFA": ("Уфа", "уфимск*"),
    "C-VVO": ("Владивосток",), "C-VDK": ("Владикавказ",), "C-TOF": ("Томск",),
    "C-BKN": ("Байконур",), "C-VOS": ("космодром* восточн*",), "C-PLE": ("Плесецк",),
    "C-GOJ": ("Нижний Новгород", "Нижнего Новгорода", "Нижнему Новгороду", "Нижнем Новгороде", "Нижним Новгородом"),
    "C-ROV": ("Ростов-на-Дону", "Ростова-на-Дону", "Ростове-на-Дону", "Ростов"),
    "C-ALM": ("Алма-Ата", "Алма-Аты", "Алма-Ате", "Алматы"), "C-NGO": ("Нагоя",), "C-OSA": ("Осака",),
    "C-ATH": ("Афины", "Афин", "Афинах", "Афинам"), "C-FRA": ("Франкфурт",),
    "X-ANH": ("Аньхой",), "X-FUJ": ("Фуцзянь",), "X-GAN": ("Ганьсу",), "X-GZH": ("Гуйчжоу",), "X-HAI": ("Хайнань",),
    "X-HEB": ("Хэбэй",), "X-HLJ": ("Хэйлунцзян",), "X-HEN": ("Хэнань",), "X-HUB": ("Хубэй",), "X-HUN": ("Хунань",),
    "X-JXI": ("Цзянси",), "X-JIL": ("Цзилинь", "Гирин"), "X-LIA": ("Ляонин",), "X-QIN": ("Цинхай",),
    "X-SHN": ("Шэньси",), "X-SHD": ("Шаньдун",), "X-SHX": ("Шаньси",), "X-YUN": ("Юньнань",), "X-ZHJ": ("Чжэцзян",),
    "X-GXI": ("Гуанси", "Гуанси-Чжуанск*", "гуанси-чжуанск*"), "X-NXI": ("Нинся", "нинся-хуэйск*"),
    "X-NMG": (
        "Внутренняя Монголия", "Внутренней Монголии", "Внутреннюю Монголию", "Внутренней Монголией", "внутр* монгол*",
    ),
    "R-TAT": ("Татарстан", "Татария"), "R-BAS": ("Башкортостан", "Башкирия"), "R-DAG": ("Дагестан",),
    "R-CHN": ("Чечня",), "R-KAM": ("Камчатка",), "R-SAK": ("Сахалин",), "R-CRI": ("Крым",), "R-BUR": ("Бурятия",),
    "R-ALT": ("Алтай", "алтайск*"), "R-SIB": ("Сибирь",), "R-PRI": ("Приморье", "Приморья", "приморск* кра*"),
}  # fmt: skip


def _cities() -> dict[str, tuple[str, ...]]:
    forms: dict[str, list[str]] = {}
    for code, name in DATELINE_PLACES.items():
        if code.startswith("C-") and code not in _LEFT_OUT and code not in _MORE and " " not in name:
            forms[code] = [name]
    for code, listed in _MORE.items():
        forms.setdefault(code, []).extend(listed)
    for code, _, form in (pair.partition("=") for pair in _ADJECTIVES.split()):
        forms.setdefault(code, []).append(form)
    return {code: tuple(listed) for code, listed in forms.items()}


CITIES: Final[Mapping[str, tuple[str, ...]]] = _cities()
"""Forms by the code of a place, as in ``PLACES``."""

NO_CITIES: Final[frozenset[str]] = frozenset(
    {
        "Великий Новгород",
        "Великого Новгорода",
        "Великом Новгороде",
        "курск* дуг*",
        "сибирск* язв*",
        "крымск* татар*",
        "казанск* вокзал*",
        "казанск* собор*",
        "ленинградск* вокзал*",
        "ленинградск* проспект*",
    }
)
"""Longer names that one of those is only a part of."""
