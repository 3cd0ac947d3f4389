"""What is copied, not translated: URLs, e-mails and codes. The same in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from communique.facts.sheet import Sheet
from communique.model import FactKind

_TLD = (
    "com|org|net|edu|gov|int|info|biz|io|ai|app|dev|news|media|online|site|tech|museum|travel|eu|uk|us|ru|su|by|ua|kz|uz"
    "|kg|am|ge|az|cn|hk|tw|mo|jp|kr|in|sg|au|nz|ca|de|fr|es|it|pt|nl|be|ch|at|se|no|fi|dk|pl|cz|sk|hu|ro|bg|gr|tr|il|ae"
    "|sa|qa|za|eg|ng|ke|br|ar|mx|cl|co|pe|ie|is|lt|lv|ee|rs|hr|si|th|vn|id|my|ph|pk|bd|lk|me|tv|cc|рф|москва|рус|中国"
)
_PATH = r"[^\s<>\"'`{}|\\^\ue000“”«»‘’„，。；：、！？（）《》【】「」\u3000\u2e80-\u9fff]"
_LABEL = r"[A-Za-z0-9А-Яа-я](?:[A-Za-z0-9А-Яа-я-]{0,62})"
_URL = re.compile(
    rf"(?:https?|ftps?)://{_PATH}{{1,2000}}"
    rf"|www\.{_PATH}{{1,2000}}"
    rf"|(?<![\wА-Яа-я@./-])(?:{_LABEL}\.){{1,5}}(?:{_TLD})(?![\w@])(?!\.[A-Za-z0-9])(?:[/?#]{_PATH}{{0,2000}})?",
    re.IGNORECASE | re.ASCII,
)
_EMAIL = re.compile(
    r"(?<![\wА-Яа-я.+-])[A-Za-z0-9А-Яа-я][A-Za-z0-9А-Яа-я._%+-]{0,63}"
    r"@(?:[A-Za-z0-9А-Яа-я-]{1,63}\.){1,6}(?:[A-Za-z]{2,24}|рф|рус|москва)(?![А-Яа-я])",
    re.ASCII,
)
_OPENERS = {")": "(", "]": "["}
_EDGE_LEFT = r"(?<![A-Za-zА-Яа-я0-9_.,/+-])"
_EDGE_RIGHT = r"(?![A-Za-zА-Яа-я0-9_]|[.,:/-][A-Za-zА-Яа-я0-9])"

_BODIES = (
    "ISO/IEC/IEEE|ISO/IEC TR|ISO/IEC TS|ISO/IEC|ISO/TS|ISO/TR|ISO/DIS|ISO/FDIS|ISO/PAS|EN ISO/IEC|EN ISO"
    "|BS EN ISO|DIN EN ISO|DIN EN|BS EN|IEC/TR|IEC|ISO|IEEE|ANSI/[A-Z]{2,5}|ANSI|ASTM|ASME|API|NFPA|SAE"
    "|MIL-STD|MIL|FIPS PUB|FIPS|NIST SP|NIST|RFC|ITU-[TR]|ETSI [A-Z]{2}|ETSI|ECMA|JIS|KS|EN|DIN|BS|UL|CISPR"
    "|SEMI|GB/T|GB/Z|GBZ/T|GBZ|GBJ|GJB|GB|JB/T|YY/T|YY|HJ/T|HJ|QB/T|QB|SJ/T|YD/T|CJ/T|CJJ|JGJ|JTG|NY/T|SY/T"
    "|DL/T|TB/T|MH/T|WS/T|GA/T|GA|LY/T|SB/T|CY/T|DZ/T|HG/T|FZ/T|T/[A-Z]{2,8}|DB[0-9]{2}/T|ГОСТ Р ИСО/МЭК"
    "|ГОСТ Р ИСО|ГОСТ Р МЭК|ГОСТ ИСО|ГОСТ ISO|ГОСТ IEC|ГОСТ Р|ГОСТ РВ|ГОСТ|ОСТ|ИСО|МЭК|СНиП|СанПиН|СП|ТУ|РД"
    "|ПНСТ|GOST R ISO|GOST R|GOST|SNiP"
    "|ТР ТС|ТР ЕАЭС|ВСН|ПУЭ|ОКПД|ОКВЭД|СТО|СТБ|ДСТУ|ISBN(?:-1[03])?:?|ISSN:?|CVE|CAS|OHSAS|SA|AS|NACE"
    "|PAS"
)


class _Shape(NamedTuple):
    """One shape of codes."""

    pattern: str
    cue: str
    """What every text with such a code has; found quickly, so that hardly a text is searched for the shape itself."""


_SHAPES = (
    _Shape(r"(?P<doi>(?:doi:? ?|https?://doi\.org/)?10\.[0-9]{4,9}/[A-Za-z0-9._;()/:-]*[A-Za-z0-9])", r"10\."),
    _Shape(rf"(?P<arxiv>{_EDGE_LEFT}arXiv:[0-9]{{4}}\.[0-9]{{4,5}}(?:v[0-9]+)?)", "arXiv:"),
    _Shape(rf"(?P<isin>{_EDGE_LEFT}[A-Z]{{2}}[A-Z0-9]{{9}}[0-9]{_EDGE_RIGHT})", "[A-Z]{2}[A-Z0-9]{9}[0-9]"),
    _Shape(r"(?P<isbn>(?<![0-9A-Z-])(?<!ISBN[ :])97[89]-(?:[0-9]{1,7}-){3}[0-9](?![0-9-]))", "97[89]-"),
    _Shape(
        r"(?P<act>(?:(?<=\((?:EU|EC|ЕС)\))|(?<=\((?:EU|EC|ЕС)\) )|(?<=\((?:EU|EC|ЕС)\) No ))"
        r"[0-9]{2,4}/[0-9]{1,4}(?![0-9/])"
        r"|(?<![0-9A-Za-z.,/-])[0-9]{2,4}/[0-9]{1,4}(?=/(?:EU|EC|EEC|ЕС|ЕЭС)(?![A-Za-zА-Яа-я])))",
        "[EЕ][UCEС]",
    ),
    _Shape(
        rf"(?P<body>{_EDGE_LEFT}(?:{_BODIES})[ -]?[A-Z]?[0-9][0-9A-Za-zА-Я]*(?:[.:/–-][0-9A-Za-zА-Я]+)*)",
        r"[0-9](?:(?<=[A-ZА-Я][0-9])|(?<=[A-ZА-Я][ -][0-9]))|IS[BS]N",
    ),
    _Shape(
        rf"(?P<document>{_EDGE_LEFT}[A-Z]{{1,5}}(?:/[A-Z][A-Za-z.0-9]*)*/(?:[A-Z0-9][A-Za-z0-9.-]*/)*"
        rf"[A-Z.]*[0-9]+(?:/[0-9]+)*(?:/(?:Rev|Add|Corr)\.[0-9]+)?){_EDGE_RIGHT}",
        "/",
    ),
    _Shape(r"(?P<bracket>[一-龥]{1,8}[〔\[［(][12][0-9]{3}[〕\]］)](?:第)?[0-9]+号)", "号"),
    _Shape(
        r"(?P<icp>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP[备证][0-9]{6,12}号(?:-[0-9]+)?)",
        "ICP",
    ),
    _Shape(
        r"(?P<ticker>(?<![0-9.,])[0-9]{3,6}\."
        r"(?:HK|SH|SZ|SS|BJ|TW|TWO|T|KS|KQ|SI|L|PA|DE|KL|BK|NS|BO|SR|IS|JK)(?![A-Za-z0-9]))",
        r"\.(?<=[0-9]\.)[A-Z]",
    ),
    _Shape(r"(?P<law>(?<![0-9A-Za-zА-Яа-я.,-])[0-9]{1,4}-(?:ФЗ|ФКЗ|рп|ПП|р|ОЗ|ЗРК)\b)", r"-(?<=[0-9]-)[А-Яр]"),
    _Shape(
        r"(?P<numbered>(?:(?<=[№#] )|(?<=[№#]))[0-9A-Za-zА-Я]+(?:[-/][0-9A-Za-zА-Яа-я]+)+"
        r"|(?<![0-9A-Za-z/-])(?:[0-9A-Z]+[-/][0-9A-Z]+(?:[-/][0-9A-Za-z]+)+|[0-9]{1,4}/[0-9]{1,4})(?=号)"
        r"|(?<=\b[Nn]o\. )[0-9A-Z]+(?:[-/][0-9A-Za-z]+)+)",
        r"[№#号]|\.(?<=[Nn]o\.) ",
    ),
    _Shape(
        r"(?P<version>(?<![0-9A-Za-zА-Яа-я.,+-])[vV]?[0-9]{1,4}(?:\.[0-9]{1,5}){2,4}"
        r"(?:[-.]?(?:rc|alpha|beta|a|b|dev|post)\.?[0-9]*)?(?![0-9A-Za-z]|\.[0-9]))",
        r"\.(?<=[0-9]\.)[0-9]{1,5}\.[0-9]",
    ),
    _Shape(r"(?P<short>(?<![0-9A-Za-z.])[vV][0-9]{1,3}\.[0-9]{1,4}(?![0-9A-Za-z]|\.[0-9]))", "[vV][0-9]"),
    _Shape(
        rf"(?P<event>{_EDGE_LEFT}[A-ZА-Я][A-Za-zА-Яа-я]{{1,14}}-(?:19[5-9]|20[0-6])[0-9]{_EDGE_RIGHT})",
        "-(?<=[A-Za-zА-Яа-я]-)[12]",
    ),
    _Shape(
        rf"(?P<hyphen>{_EDGE_LEFT}(?:[A-Z][A-Za-z]{{0,2}}|[A-Z]{{2,7}}|[А-Я][А-Яа-я]{{0,2}}|[А-Я]{{2,5}})-?"
        rf"[0-9]{{1,5}}[A-Za-zА-Я]{{0,3}}(?:[-–][0-9A-Z]+)*(?:/[0-9]+)?){_EDGE_RIGHT}(?!%)",
        r"[0-9](?:(?<=[A-Za-zА-Яа-я][0-9])|(?<=[A-Za-zА-Яа-я]-[0-9]))",
    ),
)
_CUES = tuple(re.compile(shape.cue) for shape in _SHAPES)


@cache
def _codes_of(shapes: tuple[int, ...]) -> re.Pattern[str]:
    """The shapes of some numbers, the first of them first."""
    return re.compile("|".join(_SHAPES[number].pattern for number in shapes))


_SURENESS = {"hyphen": 0.7, "short": 0.8, "version": 0.9}
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_DOTTED_PHONE = re.compile(r"[2-9][0-9]{2}\.[0-9]{3}\.[0-9]{4}")
_PERIOD = re.compile(r"(?:[QH][1-4]|FY[0-9]{2,4}|UTC|GMT)")
_BODY = re.compile(rf"(?:{_BODIES})(?![A-Z])")
"""A standard of a body, not a currency that begins like one: ``SA 8000``, unlike ``SAR750m``."""
_CURRENCY = re.compile(r"[A-Z]{3}[0-9]")


class Literal(NamedTuple):
    """A literal and where it stands."""

    kind: FactKind
    value: str
    start: int
    end: int
    sure: float


def find_addresses(sheet: Sheet) -> None:
    """Keep the e-mails and URLs of a text, and make holes of them."""
    if "@" in sheet.shape:
        _keep(sheet, _emails(sheet.shape))
    if ("." in sheet.shape and _DOTTED.search(sheet.shape)) or "://" in sheet.shape:
        _keep(sheet, _urls(sheet.shape))


def find_codes(sheet: Sheet) -> None:
    """Keep the codes of a text, and make holes of them."""
    if _DIGIT.search(sheet.shape):
        _name(sheet)
        _keep(sheet, _codes(sheet))


_DOTTED = re.compile(r"\.(?<=[^\s.]\.)[^\W_]")
"""What every address without a scheme has: a dot inside a word; it comes first so that the search may leap to it."""
_DIGIT = re.compile(r"[0-9]")


def _keep(sheet: Sheet, found: Iterator[Literal]) -> None:
    spans = []
    for literal in found:
        value = literal.value
        written = sheet.text[literal.start : literal.end]
        if "ё" in written.lower() and len(written) == len(value):
            value = "".join(sign if sign in "ёЁ" else plain for sign, plain in zip(written, value, strict=True))
        sheet.state(literal.kind, value, literal.start, literal.end, confidence=literal.sure)
        spans.append((literal.start, literal.end))
    sheet.cut(spans)


def _emails(shape: str) -> Iterator[Literal]:
    for match in _EMAIL.finditer(shape):
        yield Literal(FactKind.EMAIL, match.group(), *match.span(), 1.0)


def _urls(shape: str) -> Iterator[Literal]:
    for match in _URL.finditer(shape):
        end = _trimmed(shape, match.start(), match.end())
        value = shape[match.start() : end]
        named = value[:4].lower() in {"http", "www.", "ftp:", "ftps"}
        if not named and not any(letter.isalpha() for letter in value.partition("/")[0].rpartition(".")[0]):
            continue
        if end - match.start() > len("www."):
            yield Literal(FactKind.URL, value, match.start(), end, 1.0 if named else 0.8)


def _trimmed(shape: str, start: int, end: int) -> int:
    """Without the marks that belong to the sentence; a bracket stays when its partner is inside."""
    while end > start:
        last = shape[end - 1]
        opener = _OPENERS.get(last)
        if opener and shape.count(opener, start, end) >= shape.count(last, start, end):
            return end
        if last not in ".,;:!?…*_~)]":
            return end
        end -= 1
    return end


def _name(sheet: Sheet) -> None:
    """Keep names with digits in them, with little confidence: a translation may word them otherwise."""
    pattern = sheet.grammar.names
    if pattern is None:
        return
    spans = []
    for match in pattern.finditer(sheet.shape):
        sheet.state(FactKind.CODE, match.group(), *match.span(), confidence=_NAME)
        spans.append(match.span())
    sheet.cut(spans)


_NAME = 0.4


def _codes(sheet: Sheet) -> Iterator[Literal]:
    shape, grammar = sheet.shape, sheet.grammar
    shapes = tuple(number for number, cue in enumerate(_CUES) if cue.search(shape))
    for match in _codes_of(shapes).finditer(shape) if shapes else ():
        group, value = str(match.lastgroup), match.group()
        if group == "version" and (_THOUSANDS.fullmatch(value) or _DOTTED_PHONE.fullmatch(value) or _is_date(value)):
            continue
        start, end = match.span()
        if group == "event":
            yield Literal(*_event(value, end))
            continue
        priced = grammar.prefixes.match(value.lower(), 0) and not value[1:2].isdecimal()
        if (group == "hyphen" and (priced or _PERIOD.match(value))) or (
            group == "body" and priced and not _BODY.match(value)
        ):
            continue
        value = value.replace("–", "-") if group == "hyphen" else value
        if group == "hyphen" and value.endswith("s") and value[-2].isdecimal():
            value, end = value[:-1], end - 1
        yield Literal(FactKind.CODE, value, start, end, _SURENESS.get(group, 1.0))


_FOUR = len("2025")
_LONGEST_MODEL = 3


def _event(value: str, end: int) -> tuple[FactKind, str, int, int, float]:
    """A year behind a name (``Экспо-2025``), a code behind a few capitals (``XJ-2000``)."""
    name, year = value[: -_FOUR - 1], value[-_FOUR:]
    if name.isascii() and name.isupper() and len(name) <= _LONGEST_MODEL:
        return FactKind.CODE, value, end - len(value), end, 0.7
    return FactKind.DATE, year, end - _FOUR, end, 0.7


_DAY, _MONTH = 31, 12


def _is_date(value: str) -> bool:
    """``05.03.2025``, ``2025.3.5``."""
    parts = value.split(".")
    if len(parts) != len(("d", "m", "y")) or not all(part.isdecimal() for part in parts):
        return False
    first, middle, last = (int(part) for part in parts)
    year = last if len(parts[2]) == len("2025") else first if len(parts[0]) == len("2025") else 0
    day = first if year == last else last
    return bool(year) and 0 < day <= _DAY and 0 < middle <= _MONTH
