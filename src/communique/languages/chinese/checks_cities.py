"""Cities, provinces and regions in Chinese, beside those of ``PLACES``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from communique.languages.chinese.dateline_places import DATELINE_PLACES
from communique.languages.sentence_table import words

_LEFT_OUT = frozenset({"C-SOF", "C-BRN", "C-LIM", "C-SCL", "C-HOU", "C-TUL"})
"""Names that are as often something else."""
_MORE: Mapping[str, tuple[str, ...]] = {
    "C-ZUH": ("珠海",), "C-DGG": ("东莞",), "C-FUO": ("佛山",), "C-WNZ": ("温州",), "C-LYA": ("洛阳",),
    "C-KWL": ("桂林",), "C-SYX": ("三亚",), "C-YNT": ("烟台",), "C-WEH": ("威海",), "C-XUZ": ("徐州",),
    "C-CZX": ("常州",), "C-DQA": ("大庆",), "C-LED": ("列宁格勒",), "C-CHE": ("车里雅宾斯克",),
    "C-KUF": ("伏尔加格勒",), "C-VOZ": ("沃罗涅日",), "C-KRR": ("克拉斯诺达尔",), "C-TJM": ("秋明",),
    "C-RTW": ("萨拉托夫",), "C-YKS": ("雅库茨克",), "C-MMK": ("摩尔曼斯克",), "C-ARH": ("阿尔汉格尔斯克",),
    "C-URS": ("库尔斯克",), "C-EGO": ("别尔哥罗德",), "C-BZK": ("布良斯克",), "C-BAX": ("巴尔瑙尔",),
    "C-KEJ": ("克麦罗沃",), "C-HTA": ("赤塔",), "C-VDK": ("弗拉季高加索",), "C-BKN": ("拜科努尔",),
    "C-VOS": ("东方航天发射场", "东方发射场"), "C-PLE": ("普列谢茨克",),
    "C-VVO": ("符拉迪沃斯托克", "海参崴"), "C-KHV": ("哈巴罗夫斯克", "伯力"), "C-BQS": ("布拉戈维申斯克", "海兰泡"),
    "C-ROV": ("顿河畔罗斯托夫", "罗斯托夫"), "C-NGO": ("名古屋",), "C-OSA": ("大阪",), "C-KBL": ("喀布尔",),
    "X-ANH": ("安徽",), "X-FUJ": ("福建",), "X-GAN": ("甘肃",), "X-GZH": ("贵州",), "X-HAI": ("海南",),
    "X-HEB": ("河北",), "X-HLJ": ("黑龙江",), "X-HEN": ("河南",), "X-HUB": ("湖北",), "X-HUN": ("湖南",),
    "X-JXI": ("江西",), "X-JIL": ("吉林",), "X-LIA": ("辽宁",), "X-QIN": ("青海",), "X-SHN": ("陕西",),
    "X-SHD": ("山东",), "X-SHX": ("山西",), "X-YUN": ("云南",), "X-ZHJ": ("浙江",), "X-GXI": ("广西",),
    "X-NXI": ("宁夏",), "X-NMG": ("内蒙古", "内蒙"), "R-TAT": ("鞑靼斯坦",), "R-BAS": ("巴什科尔托斯坦", "巴什基尔"),
    "R-DAG": ("达吉斯坦",), "R-CHN": ("车臣",), "R-KAM": ("堪察加", "勘察加"), "R-SAK": ("萨哈林", "库页岛"),
    "R-CRI": ("克里米亚",), "R-BUR": ("布里亚特",),
    "R-ALT": ("阿尔泰",), "R-SIB": ("西伯利亚",), "R-PRI": ("滨海边疆区",),
}  # fmt: skip
CITIES: Final[Mapping[str, tuple[str, ...]]] = {
    **{code: (name,) for code, name in DATELINE_PLACES.items() if code.startswith("C-") and code not in _LEFT_OUT},
    **_MORE,
}
"""Forms by the code of a place, as in ``PLACES``."""

NO_CITIES: Final[frozenset[str]] = words(
    """
    东海南 南海南 北海南 渤海南 黄海南 里海南 黑海南 沿海南 近海南 出海口 入海口 沿海口
    临海口 通海口 黄河南 黄河北 淮河南 淮河北 两河南 界河南 运河南 运河北 大河南 大河北
    河南岸 河南侧 河北岸 河北侧 湖南岸 湖南侧 湖北岸 湖北侧 太湖南 太湖北 长江西
    江西岸 江西侧 中山东 中山西 佛山西 佛山东 崂山东 泰山东 黄山东 黄山西 大庆祝 大庆典
    堪察加彼得罗巴甫洛夫斯克 形成都 建成都 变成都 构成都 组成都 成都市圈 太原则 西安大略
    长春期 诺夫哥罗德州 大连接 大连锁 大连续 扩大连 重大连 波士顿动力 苏州河 北京路
    南京路 北京东路 成长春 生长春
    """
)
"""Longer runs that one of those is only a part of."""
