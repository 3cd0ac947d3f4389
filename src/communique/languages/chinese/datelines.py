"""Datelines in Chinese (电头, 讯头), as agencies, papers and wires write them."""

from __future__ import annotations

from communique.languages.chinese.dateline_places import DATELINE_PLACES
from communique.languages.dateline_table import DatelineTable

_DATE = "(?P<date>(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日)"
_PLACE = "(?P<place>[\\u4e00-\\u9fff·]{2,12}?)"
_AGENCY = (
    "(?P<agency>新华社|新华网|新华|中新社|中新网|人民网|央视网|央广网|光明网|中国网|中国新闻网|中国日报网|国际在线|环球网|参考消息网"
    "|塔斯社|白通社|俄新社|俄罗斯卫星通讯社|俄通社|国际文传电讯社|法新社|路透社|美联社|共同社|韩联社|本报|本刊|本网|本台|本社"
    "|[\\u4e00-\\u9fff]{2,8}?(?:日报|晚报|时报|早报|通讯社|新闻网|客户端))"
)
_BYLINE = (
    "(?P<byline>\\s?[（(](?:(?:本报|本社|本网|实习)?(?:记者|通讯员|作者|文|特约记者)[^（）()\\n]{1,40}"
    "|[\\u4e00-\\u9fff]{2,6}(?:[、 ][\\u4e00-\\u9fff]{2,4}){0,3})[）)])?"
)
_POST = "(?:(?:本报|本社|本网|实习|特约)?(?:记者|通讯员|实习生)[\\s：:]*)"
_KIND = "(?:专电|综合电|电|讯|消息)"

DATELINES = DatelineTable(
    patterns=(
        # 新华社南京6月9日电（记者王秦）   本报讯（记者 张磊）
        f"{_AGENCY}(?:{_PLACE})?(?:{_DATE}){_KIND}{_BYLINE}[：:]?\\s*",
        f"{_AGENCY}(?:讯|消息){_BYLINE}[：:，,]?\\s*",
        # 北京2017年6月9日 /美通社/ --
        f"{_PLACE}[，,]?\\s?{_DATE}\\s?[/／](?P<agency>[^/／\\n]{{2,20}})[/／]\\s?(?:-{{1,3}}|—{{1,2}}|–)\\s?",
        # 南京，2017年6月9日——   2017年6月9日，中国南京——
        f"[（【(]?{_PLACE}[，,\\s·]\\s?{_DATE}[）】)]?\\s?(?:—{{1,2}}|–|-{{1,3}}|\\s*\\Z)\\s?",
        f"[（【]{_PLACE}[，,\\s]?\\s?{_DATE}[）】]\\s?",
        f"[（【]{_DATE}[，,\\s]\\s?{_PLACE}[）】]\\s?",
        f"{_DATE}[，,\\s]\\s?{_PLACE}\\s?(?:—{{1,2}}|–|-{{1,3}})\\s?",
    ),
    places=DATELINE_PLACES,
    agencies={
        "xinhua": ("新华社", "新华网", "新华"),
        "cns": ("中新社", "中新网", "中国新闻网"),
        "tass": ("塔斯社",),
        "ria": ("俄新社",),
        "interfax": ("国际文传电讯社",),
        "sputnik": ("俄罗斯卫星通讯社",),
        "belta": ("白通社", "白俄罗斯通讯社"),
        "peoples_daily": ("人民日报",),
        "people_cn": ("人民网",),
        "reuters": ("路透社",),
        "ap": ("美联社",),
        "afp": ("法新社",),
        "bloomberg": ("彭博社",),
        "kyodo": ("共同社",),
        "yonhap": ("韩联社",),
        "prnewswire": ("美通社",),
        "businesswire": ("美国商业资讯",),
        "globenewswire": ("GLOBE NEWSWIRE",),
    },
    forms={
        "full": "{agency}{place}{date}电",
        "signed": "{agency}{place}{date}电（记者{names}）",
        "wire": "{place}{date} /{agency}/ --",
        "plain": "{place}，{date}——",
        "sent": "{agency}{place}电",
        "bare": "{place}——",
    },
    known=frozenset(),
    country="{country}{place}",
    town="",
    byline=f"[（(]\\s?(?:{_POST}|作者|文)?[\\s：:]*(?P<names>[^（）()]+?)\\s*[）)]",
    between_names=f"(?:[、，,]\\s*{_POST}?|\\s*{_POST}|(?<=\\S\\S)\\s+(?=\\S\\S))",
    name_joiner="、",
)
"""After the usage of Xinhua, China News Service and the paid wires."""
