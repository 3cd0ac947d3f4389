"""How Chinese tells who says what it quotes."""

from __future__ import annotations

from communique.languages.dateline_table import SpeechTable
from communique.languages.sentence_table import words

_SAYING = (
    "(?:表示|指出|强调|介绍|认为|坦言|感慨|补充|解释|呼吁|透露|评价|宣布|谈到|提到|答道|写道|说道|笑道|称赞|提醒|承诺|重申"
    "|告诉记者|告诉本报记者|回忆|致辞说|说|称)"
)
_WHO = "(?P<who>(?![他她它我你这那])[^，。！？；：“”‘’「」『』（）()、,\\s]{2,28}?)"
_ALSO = (
    "(?:还|也|则|随后|同时|再次|进一步|特别|曾|在[^，。“”]{1,16}?(?:时|中|上|后)?|对[^，。“”]{1,12}?"
    "|当天(?:早些时候)?|日前|近日|昨[天日]|今[天日]|[上下]午|晚间?|周[一二三四五六日]|星期[一二三四五六日天]|[0-9]{1,2}日)?"
)

SPEECH = SpeechTable(
    speakers=(
        # “……，”陆文清在致辞中说，“……”
        f"”{_WHO}{_ALSO}{_SAYING}(?:说|道|了|着)?(?=[，。；！]|\\Z)",
        # 王秦表示：“……”
        f"(?:(?<=[。！？；，”\\s])|\\A){_WHO}{_ALSO}{_SAYING}(?:说|道|了|着)?[：，,:]\\s?“",
    ),
    nobody=words("他 她 它 他们 她们 其 我 我们 你 你们 这 那 并 还 也 有人 双方 会议 报告 记者 大家 对此"),
)
"""After the usage of newspapers; a speaker that the text does not name is none."""
