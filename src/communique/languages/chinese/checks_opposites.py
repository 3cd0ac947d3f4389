"""Chinese words of which a slip makes the opposite, by theme and pole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

OPPOSITES: Final[Mapping[str, Mapping[str, str]]] = {
    "change": {
        "up": (
            "增长 增加 增至 上升 上涨 上调 提高 攀升 飙升 升至 涨至 增幅 涨幅 高于 提升 增多 扩大 增产 升高 "
            "更高 更多 更大 上浮 ~改善 ~改进 ~加强 ~增强 ~扩 ~优化 ~促进 ~拉动 ~推高 ~提 ~增 ~涨 ~升 ~更 ~倍 ~翻番 "
            "~加快"
        ),
        "down": (
            "下降 减少 减至 下跌 下调 降低 下滑 回落 降至 跌至 降幅 跌幅 低于 缩减 缩小 减产 削减 减弱 更少 "
            "更低 降级 跌破 滑落 ~更小 ~减 ~降 ~跌 ~缩 ~节约 ~节省 ~压缩 ~缓解 ~放缓 ~损失 ~危机 ~崩 ~衰 ~少 ~丧失"
        ),
    },
    "rate": {
        "up": "升值 走强 走高",
        "down": "贬值 走弱 走低",
    },
    "latitude": {
        "north": "东北 西北 北部 以北 北方 北侧 北端 朝北 向北",
        "south": "东南 西南 南部 以南 南方 南侧 南端 朝南 向南",
    },
    "longitude": {
        "east": "东北 东南 东部 以东 东侧 东端 向东",
        "west": "西北 西南 西部 以西 西侧 西端 向西",
    },
    "sex": {
        "men": "男性 男子 男人 男孩 男生 男士 男童 ~男 ~先生",
        "women": "女性 女子 女人 女孩 女生 女士 女童 妇女 ~女 ~妇",
    },
    "week": {
        "next": "下周 下星期",
        "last": "上周 上星期",
    },
    "month": {
        "next": "下月 下个月",
        "last": "上月 上个月",
    },
    "year": {
        "next": "明年",
        "this": "今年",
        "last": "去年",
    },
    "day": {
        "next": "明天 明日",
        "last": "昨天 昨日",
    },
    "extreme": {
        "most": "最高 最大 最多 上限",
        "least": "最低 最小 最少 下限 至少",
    },
    "trade": {
        "in": "进口 进出口",
        "out": "出口",
    },
    "match": {
        "won": "战胜 击败 获胜 横扫 力克",
        "lost": "负于 输给 不敌 落败",
    },
    "stance": {
        "for": "支持 赞成 拥护 ~助 ~赞 ~促进",
        "against": "反对 ~反 ~打击 ~抗 ~对抗",
    },
    "level": {
        "above": "高于 以上 突破 超过",
        "below": "低于 以下 跌破",
    },
    "result": {
        "gain": "盈利 利润 赢利 ~收益",
        "loss": "亏损 ~损失 ~损",
    },
    "ceremony": {
        "opening": "开幕 开放 开业 打开 开盘 开启 开馆 开通 ~开 ~启",
        "closing": "闭幕 关闭 停业 收盘 闭馆 收于 报收 ~关 ~闭 ~收",
    },
    "office": {
        "in": "任命 委任 就任",
        "out": "免职 免去 解职 辞职 解雇 开除",
    },
    "leave": {
        "given": "允许 准许 准予 ~许可 ~批准",
        "refused": "禁止 禁令 严禁",
    },
    "word": {
        "denied": "否认 驳斥",
        "confirmed": "证实 确认",
    },
    "court": {
        "plaintiff": "原告",
        "defendant": "被告",
    },
    "town": {
        "urban": "城市 城镇 市区 ~市 ~城",
        "rural": "农村 乡村 ~乡镇 ~农 ~乡 ~村",
    },
    "term": {
        "short": "短期",
        "long": "长期",
    },
    "sign": {
        "plus": "阳性 正面 ~积极",
        "minus": "阴性 负面 消极 ~不利",
    },
    "season": {
        "spring": "春季 春天",
        "summer": "夏季 夏天 夏日",
        "autumn": "秋季 秋天",
        "winter": "冬季 冬天 寒冬",
    },
    "medal": {
        "gold": "金牌 黄金 金奖 摘金 夺金",
        "silver": "银牌 白银 银奖",
        "bronze": "铜牌 铜奖",
    },
    "share": {
        "most": "多数",
        "least": "少数",
    },
    "bound": {
        "over": "超过 多于 逾",
        "under": "不到 不足 少于 将近 接近",
    },
    "part": {
        "start": "年初 月初 上旬",
        "middle": "年中 中旬",
        "end": "年底 年末 月底 月末 下旬",
    },
    "century": {
        "last": "上世纪 上个世纪",
        "this": "本世纪",
    },
    "couple": {
        "he": "丈夫",
        "she": "妻子",
    },
    "child": {
        "he": "儿子",
        "she": "女儿",
    },
    "parent": {
        "he": "父亲 爸爸 父母",
        "she": "母亲 妈妈",
    },
    "sibling": {
        "he": "兄弟 弟弟 哥哥 兄长 ~弟 ~兄",
        "she": "姐妹 姐姐 妹妹 姊妹 ~姐 ~妹",
    },
    "life": {
        "begun": "出生 生于",
        "ended": "逝世 去世 病逝",
    },
    "outcome": {
        "good": "成功 ~顺利 ~取得",
        "bad": "失败 未能 失利",
    },
    "sale": {
        "in": "买方 买家",
        "out": "卖方 卖家",
    },
    "daytime": {
        "morning": "早上 上午 早晨 清晨 早间",
        "evening": "晚上 晚间 傍晚 当晚",
    },
    "ministry": {
        "foreign": "外交部 外长",
        "defence": "国防部 防长",
        "finance": "财政部 财长",
        "health": "卫生部 卫健委 卫生健康委",
        "education": "教育部",
        "farming": "农业部 农业农村部",
        "justice": "司法部",
        "interior": "内务部 内政部 公安部",
        "energy": "能源部",
        "transport": "交通部 交通运输部",
        "culture": "文化部 文化和旅游部",
        "commerce": "商务部",
        "economy": "经济部 经济发展部",
    },
    "limit": {
        "earliest": "最早 不早于",
        "latest": "最晚 最迟 不晚于 不迟于",
    },
    "origin": {
        "home": "国产 本土",
        "foreign": "进口",
    },
    "vote": {
        "passed": "通过 批准",
        "rejected": "否决 拒绝 驳回",
    },
}
"""Words by blanks, ``~`` before one that speaks for its pole without being blamed."""
