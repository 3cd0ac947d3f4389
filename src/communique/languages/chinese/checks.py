"""What checks need to know of Chinese."""

from __future__ import annotations

from communique.languages.check_table import CheckTable, join_names
from communique.languages.chinese.checks_cities import CITIES, NO_CITIES
from communique.languages.chinese.checks_crowds import CROWDS
from communique.languages.chinese.checks_names import NO_PLACES, PLACES
from communique.languages.chinese.checks_negation import HALF_NEGATION, HINTS, NEGATION, NO_NEGATION
from communique.languages.chinese.checks_opposites import OPPOSITES
from communique.languages.chinese.checks_organizations import ORGANIZATIONS
from communique.languages.chinese.checks_traditional import TRADITIONAL
from communique.languages.chinese.checks_typography import TYPOGRAPHY

_NEVER_DOUBLE = {
    "的": "目的的|的的确|的的士|标的的|的的（",
    "了": "了了[解如结却]|不了了之",
    "是": "是是[非否]|国是是",
    "在": "[存所现内自潜好实]在在|正在在(?!进)|旨在在(?=[\\d未来全各中国年世])",
    "和": "和和[平谐解睦好约]|[共中暖缓温柔总饱调]和和",
    "将": "将将[军来领士近要]|[上中少大名麻]将将",
    "与": "与与[会众其]|[参给赠]与与",
    "被": "被被[子告褥套单]",
    "对": "对对[手方象话比应策立照抗称待岸联]|[面针相反绝核应]对对",
    "为": "为为[期首主数何什难止了]|[作行]为为",
    "从": "从从[前来而事业]|[自服]从从",
    "到": "[得达看感受遇直]到到|到到[达来场期位处访]",
    "于": "[由对关至属位终便勇]于于|于于[是今]",
    "及": "[以涉普波]及及|及及[时格早]",
    "其": "其其[他它实中余次]|[尤极]其其",
    "有": "有有[关效利力害所没时些限望趣名机益用着序形]|[没拥具所还只都含占国私持享]有有",
    "也": "也也[许门]",
    "就": "就就[业是像算此]|[成造]就就",
    "已": "[而得]已已",
    "把": "把把[手握关柄]",
    "向": "[方面取倾走定]向向|向向[来往导]",
    "由": "[自理事缘]由由",
    "以": "[可所难足予加得]以以|以以[及来后前下上色往便为致]",
    "地": "[各当基土本场产外内陆工耕天湿草境重殖]地地|地地[方区点下面球震位上]",
    "这": "",
    "我": "自我我|我我行",
    "你": "",
    "它": "其它它",
    "他": "[其吉]他他|他他[们]",
    "她": "",
    "们": "",
    "而": "[从因然进反]而而|而而[且已]",
    "但": "[不非]但但|但但[是]",
    "该": "[应本]该该",
    "并": "[合吞兼]并并|并并[且非列不购]",
    "或": "或或[许者]|[抑]或或",
    "会": "会会[议员见谈长]|[社机协大委学议晚宴年董事都将不也才就工省市峰]会会",
    "要": "[主重需必]要要|要要[求点素]",
    "可": "[许认]可可|可可[以能见靠行]|可可",
    "中": "[其当集高初空手家场]中中[国央东部间小]",
    "时": "[同当届小及随临]时时|时时[间候代期刻常]|时时",
    "称": "[名简声]称称|称称[号赞]",
    "说": "[小学传]说说|说说[明法]",
    "等": "[平同优高初中]等等|等等",
    "所": "[研究场]所所|所所[有谓以在]",
    "还": "[归返偿交]还还|还还[是有原]",
    "不": "不不[能可得会同过断是]",
    "很": "",
    "都": "[首成古大京全]都都|都都[市会]",
    "此": "[因如由从]此此",
    "更": "[变]更更|更更[新加换]",
    "使": "[大即驱促]使使|使使[用得者馆命]",
    "让": "[转]让让",
    "给": "[供补]给给",
}
"""Function characters; behind each where it ends one word and begins the next."""

_COUNTRY_MARKS = {
    "CN": "中华", "US": "美", "RU": "俄苏", "JP": "日", "GB": "英", "FR": "法", "DE": "德", "KR": "韩", "KP": "朝",
    "IN": "印", "IR": "伊", "IL": "以犹", "TR": "土", "AU": "澳", "CA": "加", "IT": "意", "ES": "西", "EU-EU": "欧",
    "EU-AF": "非", "EU-AS": "亚", "TH": "泰", "VN": "越", "UA": "乌", "EG": "埃", "BR": "巴", "PK": "巴", "PS": "巴",
    "GR": "希", "PT": "葡", "NL": "荷", "PL": "波", "MX": "墨", "US-CA": "加", "US-TX": "德得", "GB-ENG": "英",
}  # fmt: skip
"""Characters that stand for a country in compounds such as 中俄."""

CHECKS = CheckTable(
    spaced=False,
    letters="\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f",
    letter_size=3.2,
    lengthening=0.05,
    length_spread=0.16,
    length_slack={"ru": 0.3},
    never_double=_NEVER_DOUBLE,
    traditional=TRADITIONAL,
    typography=TYPOGRAPHY,
    finals="。！？…",
    places=join_names(CITIES, PLACES),
    organizations=ORGANIZATIONS,
    no_places=NO_PLACES | NO_CITIES,
    country_marks=_COUNTRY_MARKS,
    mark_heads="对在赴访来驻旅",
    negation=NEGATION,
    half_negation=HALF_NEGATION,
    negation_hints=HINTS,
    no_negation=NO_NEGATION,
    opposites=OPPOSITES,
    deputies=(
        r"副(?:总(?![价额量])|主席|部长|省长|市长|州长|局长|院长|校长|主任|会长|书记|司长|处长|秘书长|外长|董事长|主编|议长|行长"
        r"|检察长|庭长|所长|首相|团长|队长|台长|县长|区长|厅长)"
    ),
    deputy_signs=r"副|助理|代|议员|次|警|二",
    deputy_heads=("副",),
    crowds=CROWDS,
    starts=("从", "由", "自"),
    goals=("至", "到", "为"),
)
