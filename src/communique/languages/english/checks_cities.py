"""Cities, provinces and regions in English, beside those of ``PLACES``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from communique.languages.english.dateline_places import DATELINE_PLACES

_LEFT_OUT = frozenset({"C-SOF", "C-BRN", "C-LIM", "C-SCL", "C-HOU", "C-TUL"})
"""Names that are as often something else."""
_MORE: Mapping[str, tuple[str, ...]] = {
    "C-SIA": ("Xi'an", "Xi’an", "Xian"), "C-CAN": ("Guangzhou", "Canton"), "C-ZUH": ("Zhuhai",),
    "C-DGG": ("Dongguan",), "C-FUO": ("Foshan",), "C-WNZ": ("Wenzhou",), "C-LYA": ("Luoyang",),
    "C-KWL": ("Guilin",), "C-SYX": ("Sanya",), "C-YNT": ("Yantai",), "C-WEH": ("Weihai",), "C-XUZ": ("Xuzhou",),
    "C-CZX": ("Changzhou",), "C-DQA": ("Daqing",), "C-LED": ("Leningrad",), "C-CHE": ("Chelyabinsk",),
    "C-KUF": ("Volgograd",), "C-VOZ": ("Voronezh",), "C-KRR": ("Krasnodar",), "C-TJM": ("Tyumen",),
    "C-RTW": ("Saratov",), "C-YKS": ("Yakutsk",), "C-MMK": ("Murmansk",), "C-ARH": ("Arkhangelsk", "Archangel"),
    "C-URS": ("Kursk",), "C-EGO": ("Belgorod",), "C-BZK": ("Bryansk",), "C-BAX": ("Barnaul",),
    "C-KEJ": ("Kemerovo",), "C-HTA": ("Chita",), "C-VDK": ("Vladikavkaz",), "C-BKN": ("Baikonur", "Baykonur"),
    "C-VOS": ("Vostochny",), "C-PLE": ("Plesetsk",), "C-SVX": ("Yekaterinburg", "Ekaterinburg"),
    "C-GOJ": ("Nizhny Novgorod", "Nizhniy Novgorod"), "C-ROV": ("Rostov-on-Don", "Rostov"),
    "C-ALM": ("Almaty", "Alma-Ata"), "C-HAG": ("The Hague", "the Hague", "Hague"), "C-URC": ("Urumqi", "Ürümqi"),
    "C-NGO": ("Nagoya",), "C-OSA": ("Osaka",), "C-ZRH": ("Zurich", "Zürich"), "C-ATH": ("Athens", "Athenian"),
    "C-AER": ("Sochi",), "X-ANH": ("Anhui",), "X-FUJ": ("Fujian",), "X-GAN": ("Gansu",), "X-GZH": ("Guizhou",),
    "X-HAI": ("Hainan",), "X-HEB": ("Hebei",), "X-HLJ": ("Heilongjiang",), "X-HEN": ("Henan",), "X-HUB": ("Hubei",),
    "X-HUN": ("Hunan",), "X-JXI": ("Jiangxi",), "X-JIL": ("Jilin",), "X-LIA": ("Liaoning",), "X-QIN": ("Qinghai",),
    "X-SHN": ("Shaanxi",), "X-SHD": ("Shandong",), "X-SHX": ("Shanxi",), "X-YUN": ("Yunnan",),
    "X-ZHJ": ("Zhejiang",), "X-GXI": ("Guangxi",), "X-NXI": ("Ningxia",),
    "X-NMG": ("Inner Mongolia", "Inner Mongolian"),
    "R-TAT": ("Tatarstan",), "R-BAS": ("Bashkortostan", "Bashkiria"), "R-DAG": ("Dagestan",),
    "R-CHN": ("Chechnya", "Chechen"), "R-KAM": ("Kamchatka",), "R-SAK": ("Sakhalin",), "R-CRI": ("Crimea", "Crimean"),
    "R-BUR": ("Buryatia",),
    "R-ALT": ("Altai", "Altay"), "R-SIB": ("Siberia", "Siberian"), "R-PRI": ("Primorye", "Primorsky", "Primorskiy"),
}  # fmt: skip
CITIES: Final[Mapping[str, tuple[str, ...]]] = {
    **{code: (name,) for code, name in DATELINE_PLACES.items() if code.startswith("C-") and code not in _LEFT_OUT},
    **_MORE,
}
"""Forms by the code of a place, as in ``PLACES``."""

NO_CITIES: Final[frozenset[str]] = frozenset(
    {"Boston Dynamics", "Boston Consulting", "Chicago Tribune", "Kazan Cathedral", "Veliky Novgorod", "Crimean Tatar"}
)
"""Longer names that one of those is only a part of."""
