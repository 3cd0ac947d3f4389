"""Sentences of release language in which forms of placeholders are tried, by locale. They were written for this."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        "The two universities signed a memorandum of cooperation in the presence of the deputy governor.",
        "More than forty students from nine countries took part in the summer school on renewable energy.",
        "The delegation visited the new laboratory and met with the heads of three departments.",
        "According to the ministry, exports of machinery grew faster last year than in any year before.",
        "The museum will remain open during the restoration, but visitors are asked to use the side entrance.",
        "Applications are accepted until the end of the month, and results will be announced in early autumn.",
        "He thanked the volunteers for their work and promised that the programme would continue.",
        "The bridge connects the northern district with the port and shortens the way by several kilometres.",
        "Researchers found that the material keeps its strength at temperatures far below zero.",
        "The agreement provides for joint research, exchange of teachers and shared use of equipment.",
        "Residents of the village have been supplied with clean drinking water since last spring.",
        "The company plans to build a second factory near the city and to employ local workers.",
    ),
    "zh_CN": (
        "两所大学在副省长的见证下签署了合作备忘录。",
        "来自九个国家的四十多名学生参加了可再生能源暑期学校。",
        "代表团参观了新实验室，并会见了三个系的负责人。",
        "据该部门介绍，去年机械产品出口增速超过以往任何一年。",
        "修缮期间博物馆照常开放，但请参观者从侧门进入。",
        "报名截止到本月底，结果将于初秋公布。",
        "他感谢志愿者的辛勤工作，并承诺该项目将继续下去。",
        "这座大桥连接北部城区和港口，使路程缩短了数公里。",
        "研究人员发现，这种材料在极低温度下仍能保持强度。",
        "协议规定双方开展联合研究、互派教师并共享设备。",
        "自去年春天以来，村民们已经用上了干净的饮用水。",
        "该公司计划在城市附近建设第二座工厂，并雇用当地工人。",
    ),
    "ru": (
        "Два университета подписали меморандум о сотрудничестве в присутствии заместителя губернатора.",
        "Более сорока студентов из девяти стран приняли участие в летней школе по возобновляемой энергетике.",
        "Делегация посетила новую лабораторию и встретилась с руководителями трёх кафедр.",
        "По данным министерства, экспорт машин в прошлом году рос быстрее, чем когда-либо прежде.",
        "Во время реставрации музей останется открытым, но посетителей просят пользоваться боковым входом.",
        "Заявки принимаются до конца месяца, а результаты будут объявлены в начале осени.",
        "Он поблагодарил добровольцев за работу и пообещал, что программа будет продолжена.",
        "Мост соединяет северный район с портом и сокращает путь на несколько километров.",
        "Исследователи обнаружили, что материал сохраняет прочность при очень низких температурах.",
        "Соглашение предусматривает совместные исследования, обмен преподавателями и общее пользование оборудованием.",
        "С прошлой весны жители деревни обеспечены чистой питьевой водой.",
        "Компания планирует построить второй завод недалеко от города и нанять местных рабочих.",
    ),
}
