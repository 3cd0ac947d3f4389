"""Names in Chinese: how characters read, and which of them foreign names are written with."""

from __future__ import annotations

from typing import Final

from communique.languages.chinese.from_russian import GIVEN_NAMES, GRID
from communique.languages.chinese.readings import READINGS
from communique.languages.name_table import NameTable

_TRANSCRIBING: Final = frozenset(
    "阿埃艾爱安昂奥巴芭拜班邦包保鲍贝本比彼毕边宾波伯博勃布采蔡曹策查察昌彻茨楚次聪村措达戴黛丹当道得德登邓迪狄蒂"
    "第丁东杜敦顿多厄恩尔耳法凡范方菲斐费芬丰冯佛夫弗福富盖甘冈高戈哥格葛根贡古瓜圭郭果哈海罕翰汉杭豪赫黑亨洪侯胡"
    "华怀惠霍基吉季济加佳贾嘉简江姜焦杰捷金津京久卡凯坎康考柯科可克肯孔库夸宽匡奎坤昆阔拉腊莱赖兰朗劳勒雷蕾莉里利"
    "丽立莲连廉良列烈林琳凛留柳龙隆卢鲁路露吕伦罗洛略马玛迈麦曼芒毛茅梅门蒙孟米密敏明莫默姆木穆拿娜纳乃奈南内嫩能"
    "尼妮年涅宁牛纽农努诺欧帕派潘庞培佩彭皮匹平泼珀坡婆朴普奇齐恰乔切钦琴青琼丘邱屈让热仁日荣茹儒瑞若萨塞赛三桑瑟"
    "森沙莎山珊尚绍舍申生圣施什石史士世舒朔斯丝思松苏孙所索塔台泰坦汤唐陶忒特腾提廷通图土吐托陀瓦娃万旺威韦维魏温"
    "文翁沃乌吾武希西锡席夏香肖晓谢辛欣兴休雄修许逊雅亚扬延杨耶叶伊因英永尤约云泽扎詹章珍真郑芝治朱珠卓兹孜宗祖佐"
    "俄墨挪葡牙荷意印缅柬埔寨智秘玻危伽委嘎噶喀咖咯奇契赤摩魔迦梵蓬篷邓代岱帝底狮夷以色列撒叙老挝瓜汶莱吾"
)
_SURNAMES: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习温康施文牛樊葛"
    "邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路"
    "游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟"
    "应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
) | {
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "司徒",
    "东方",
    "独孤",
    "南宫",
    "夏侯",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "端木",
}

_POLYPHONES: Final = frozenset(
    "长重乐行朝盛曾单解仇查盖尉区朴任华纪葛召宁应缪翟晟隽娜莎茜覃卜合大夏石车令曲参都度干好和会间角觉卡可空了量落蒙模宿调弹"
    "为相校兴旋叶殷扎占着中转传奇强藏降将尽屏铺薄绿率露柏伯谌称冠俊吉贾牟那期其仔员蔚洗种祭折少射识塞"
)

NAMES = NameTable(
    readings=READINGS,
    polyphones=_POLYPHONES,
    transcribing=_TRANSCRIBING,
    surnames=_SURNAMES,
    grids={"ru": GRID},
    given_names={"ru": GIVEN_NAMES},
    joint="·",
)
