"""Chinese in drafts."""

from __future__ import annotations

from communique.languages.chinese.names import NAMES
from communique.languages.draft_table import DraftTable

_SURNAME = "|".join(sorted(NAMES.surnames, key=lambda surname: (-len(surname), surname)))
_SAYING = "(?:在[^，。；]{1,12}中?)?(?:表示|介绍|指出|认为|强调|说道|说|称|透露|宣布)"

DRAFTS = DraftTable(
    clause_marks={
        ",": "，",
        "，": "，",
        "、": "、",
        ";": "；",
        "；": "；",
        ":": "：",
        "：": "：",
        "—": "——",
        "–": "——",
        "": "，",
    },
    aside="（{}）",
    moment="{date}{time}",
    reach="至",
    reach_words=frozenset({"自", "从", "至", "到"}),
    weekday_date="{date}（{weekday}）",
    after_number=r"年(?=[\d，。、；：）”]|$)",
    # A name has one or two characters behind its surname; a title or a word of saying shows where it ends or begins.
    person=(
        rf"(?:(?<=书记)|(?<=主席)|(?<=[部省市厅局处司校院所会行]长)|(?<=主任)|(?<=教授)|(?<=博士)|(?<=院士)|(?<=总裁)"
        rf"|(?<=研究员)|(?<=董事长)|(?<=总经理))(?P<name>(?:{_SURNAME})[\u4e00-\u9fff]{{1,2}}?)"
        rf"(?=[、，。；：“”（]|{_SAYING}|和|与|等|为|出席|共同|会见|一行|主持|的)"
    ),
)
