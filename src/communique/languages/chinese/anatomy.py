"""What the parts of a release look like in Chinese."""

from __future__ import annotations

from communique.languages.anatomy_table import AnatomyTable
from communique.languages.chinese.datelines import DATELINES
from communique.languages.chinese.labels import LABELS
from communique.languages.chinese.speech import SPEECH

ANATOMY = AnatomyTable(
    home=frozenset({"首页", "网站首页", "主页", "本站首页", "首頁", "门户首页"}),
    trail=("当前位置", "您的位置", "您现在的位置", "您当前的位置", "你的位置", "所在位置", "您所在的位置", "位置"),
    metadata=frozenset(
        {
            "发布时间", "发布日期", "发文日期", "发布", "发表时间", "发表日期", "时间", "日期", "更新时间", "更新日期",
            "成文日期", "生成日期", "来源", "信息来源", "稿件来源", "文章来源", "新闻来源", "供稿", "供稿单位",
            "发布机构", "发布单位", "发文机关", "发布人", "作者", "撰稿", "撰稿人", "撰文", "文", "图", "文/图", "图文",
            "图/文", "摄影", "摄影者", "图片", "编辑", "责任编辑", "责编", "编审", "审核", "审核人", "初审", "复审",
            "终审", "校对", "翻译", "译者", "记者", "通讯员", "浏览次数", "浏览量", "浏览", "访问量", "访问次数",
            "阅读", "阅读量", "阅读次数", "点击", "点击数", "点击率", "点击量", "字号", "字体", "字体大小", "分享",
            "分享到", "打印", "栏目", "分类", "标签", "关键词", "关键字", "索引号", "文号", "发文字号", "主题词",
            "主题分类", "公开方式", "地点", "组配分类", "名称", "版权",
            "新闻稿", "新闻通稿", "新闻发布", "即时发布", "请即时发布", "新闻公报",
        }
    ),
    contact=frozenset(
        {
            "联系人", "联系方式", "联系电话", "联系地址", "联系邮箱", "联系我们", "媒体联系", "媒体联系人",
            "媒体联络", "新闻联系人", "新闻联络", "电话", "办公电话",
            "咨询电话", "手机", "传真", "电子邮箱", "电子邮件",
            "邮箱", "网址", "网站", "地址", "邮编", "邮政编码", "微信", "微信公众号", "微博", "咨询",
            "详情请咨询",
        }
    ),
    contact_heads=(
        "联系方式", "联系人", "联系我们", "媒体联系", "媒体联络", "新闻联系", "新闻联络", "媒体垂询", "媒体咨询",
    ),
    about=("关于", "公司简介", "机构简介", "单位简介", "学校简介", "背景资料", "背景链接"),
    ends=frozenset({"完", "全文完", "结束", "终"}),
    label_mark="：",
    date="[0-9〇零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}[日号]",
    embargo=(
        "禁发至",
        "禁发期",
        "禁发：",
        "禁发:",
        "发布禁令",
        "解禁时间",
        "保密至",
        "新闻禁发",
        "本稿禁发",
        "请勿于",
        "严禁于",
    ),
    labels=LABELS,
    datelines=DATELINES,
    speech=SPEECH,
)  # fmt: skip
"""Labels as they stand on the sites of public bodies and in typed releases."""
