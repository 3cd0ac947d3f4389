"""Rules of Russian print."""

from __future__ import annotations

from typing import Final

from communique.languages.check_table import TypographyRule
from communique.model import Severity

_WARNING, _NOTE = Severity.WARNING, Severity.NOTE
_NBSP = "\u00a0"
_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_MONTH_NAMES = "|".join(month.capitalize() for month in _MONTHS.split("|"))
_SMALL_WORDS = "и|или|а|но|в|во|на|с|со|из|к|ко|до|от|по|за|о|об|у|при|для|без|что|не|как|же"
_NO_DECIMAL = r"г\.|года?\b|мск|МСК|утра|вечера|ночи|дня"
_MILCHIN = "Мильчин, Чельцова"

TYPOGRAPHY: Final[tuple[TypographyRule, ...]] = (
    TypographyRule(
        id="ru.quotes",
        severity=_WARNING,
        clause="Правила 2006, § 192",
        why="Russian quotations take « », and „ “ inside; straight and English marks are foreign to its print.",
        message="{wrong}: Russian quotations take « ».",
        pattern=r'"(?P<inner>[^"«»„“”]*)"|"|”',
        replacement=r"«\g<inner>»",
        needs='"”',
        unless_paired='"«»„“”',
    ),
    TypographyRule(
        id="ru.english-quotes",
        severity=_WARNING,
        clause="Правила 2006, § 192",
        why="“ ” are the marks of English; in Russian “ closes what „ opened.",
        message="{wrong}: Russian quotations take « ».",
        pattern=r"“(?P<inner>[^\"«»„“”]*)”",
        replacement=r"«\g<inner>»",
        needs="“",
    ),
    TypographyRule(
        id="ru.stop-in-quotes",
        severity=_NOTE,
        clause="Правила 2006, § 196",
        why="In Russian the full stop stands behind the closing mark.",
        message="The full stop stands behind the closing mark.",
        pattern=r"\.[»\"](?<=[а-яё]{4}..)(?=\s*$)",
        needs=".",
    ),
    TypographyRule(
        id="ru.hyphen-dash",
        severity=_WARNING,
        clause="Правила 2006, § 117",
        why="A hyphen joins parts of a word; between words stands a dash.",
        message="A hyphen stands where a dash should: {wrong!r}.",
        pattern=r"(?<=[^\s\d])[ \u00a0]-{1,2}[ \u00a0](?=\S)|(?<=\d)[ \u00a0]-{1,2}[ \u00a0](?=[^\s\d])",
        replacement=f"{_NBSP}— ",
        needs="-",
    ),
    TypographyRule(
        id="ru.en-dash",
        severity=_NOTE,
        clause=f"{_MILCHIN}, 5.2",
        why="The dash of a Russian sentence is the long one; the short one joins figures.",
        message="A short dash stands where the long one should.",
        pattern=r"(?<=[^\s\d])[ \u00a0]–[ \u00a0](?=\S)|(?<=\d)[ \u00a0]–[ \u00a0](?=[^\s\d])",
        replacement=f"{_NBSP}— ",
        needs="–",
    ),
    TypographyRule(
        id="ru.dash-nbsp",
        severity=_NOTE,
        clause=f"{_MILCHIN}, 5.2",
        why="A dash must not begin a line.",
        message="A no-break space stands before a dash.",
        pattern=r"(?<=\S) (?=— )",
        replacement=_NBSP,
        needs="—",
    ),
    TypographyRule(
        id="ru.year-range",
        severity=_NOTE,
        clause=f"{_MILCHIN}, 5.2",
        why="Years from and to are joined by a short dash without blanks.",
        message="{wrong}: years are joined by – without blanks.",
        pattern=r"(?<![\d.,/–—-])(?P<first>1\d{3}|20\d{2})[ \u00a0]?[-—][ \u00a0]?"
        r"(?P<last>1\d{3}|20\d{2})(?![\d/–—-]|[.,]\d)",
        replacement=r"\g<first>–\g<last>",
        needs="-—",
    ),
    TypographyRule(
        id="ru.range",
        severity=_NOTE,
        clause=f"{_MILCHIN}, 5.2",
        why="Figures from and to are joined by a short dash without blanks.",
        message="{wrong}: a range of figures is joined by – without blanks.",
        pattern=r"(?<![\w.,/–—-])(?!(?:1\d{3}|20\d{2})[ \u00a0]?[-—][ \u00a0]?(?:1\d{3}|20\d{2}))"
        r"\d{1,3}(?:,\d+)?(?:[ \u00a0]?[-—][ \u00a0]?|[ \u00a0]–[ \u00a0]?|–[ \u00a0])\d{1,3}(?:,\d+)?(?![\w/–—-])",
        needs="-—–",
    ),
    TypographyRule(
        id="ru.number-nbsp",
        severity=_NOTE,
        clause=f"{_MILCHIN}, 6.2",
        why="A number must not be parted from what it counts at the end of a line.",
        message="A no-break space stands between a number and what it counts.",
        pattern=rf"(?<=\d) (?=(?!(?:{_SMALL_WORDS})\b)[а-яё%°$€£¥])",
        replacement=_NBSP,
        needs="0123456789",
    ),
    TypographyRule(
        id="ru.nbsp",
        severity=_NOTE,
        clause=f"{_MILCHIN}, 6.2",
        why="Initials, № and abbreviations must not be parted from what they belong to.",
        message="A no-break space stands here.",
        # The blank stands first, so that the search leaps from one to the next.
        pattern=r" (?:(?<=\b[А-ЯЁг]\. )(?=[А-ЯЁ])|(?<=[№§] )(?=\d)|(?<=\bт\. )(?=[едкпч]\.)|(?<=\d )(?=\d{3}(?!\d))"
        r"|(?:(?<=\b[IVXLC] )|(?<=[IVXLC]{2} ))(?=в\.|вв\.|век))",
        replacement=_NBSP,
        needs=" ",
    ),
    TypographyRule(
        id="ru.percent",
        severity=_NOTE,
        clause="ГОСТ 8.417-2002, 8.3",
        why="A blank parts the sign % from its number.",
        message="A no-break space stands before %.",
        pattern=r"(?<=\d)(?P<wrong>%)",
        replacement=f"{_NBSP}%",
        needs="%",
    ),
    TypographyRule(
        id="ru.decimal-point",
        severity=_WARNING,
        clause=f"{_MILCHIN}, 6.1",
        why="The decimal mark of Russian is the comma; a point reads as a date, a time or the number of a chapter.",
        message="{wrong}: the decimal mark is a comma.",
        pattern=r"\d(?<![\w.,:/№§-]\d)(?<!№ \d)(?<!верси[яию] \d)(?<!п\. \d)(?<!пункт \d)"
        r"\d{0,3}\.\d{1,3}(?![\d.:/-])"
        rf"(?=[ \u00a0-]?(?:[а-яё%°$€£¥]|[A-Za-z]{{1,3}}\b)|[,.;)]|$)"
        rf"(?!,\d{{1,2}}\b)(?!\s?(?:{_MONTHS}|{_NO_DECIMAL}))",
        needs=".",
    ),
    TypographyRule(
        id="ru.thousands-comma",
        severity=_WARNING,
        clause=f"{_MILCHIN}, 6.1",
        why="A comma between thousands turns two thousand into two in Russian.",
        message="{wrong}: thousands are parted by a blank, a comma is the decimal mark.",
        pattern=r"\d(?<![\d.,]\d)\d{0,2}(?:,\d{3}){2,}(?![\d,])",
        needs=",",
    ),
    TypographyRule(
        id="ru.scale-stop",
        severity=_WARNING,
        clause="Правила 2006, § 209",
        why="млн, млрд and трлн take no stop: they are no abbreviations by cutting.",
        message="{wrong}: no stop stands behind млн, млрд and трлн.",
        pattern=r"\.(?=[ \u00a0][а-яё$€])(?:(?<=\bмлн\.)|(?<=\bмлрд\.)|(?<=\bтрлн\.))",
        replacement="",
        needs=".",
    ),
    TypographyRule(
        id="ru.month-capital",
        severity=_WARNING,
        clause="Правила 2006, § 178",
        why="Names of months are written small.",
        message="{wrong}: months are written small.",
        pattern=rf"(?<=\d[ \u00a0])(?:{_MONTH_NAMES})\b",
        letters=dict(zip("ЯФМАИСОНД", "яфмаисонд", strict=True)),
        needs="ЯФМАИСОНД",
    ),
    TypographyRule(
        id="ru.minus",
        severity=_NOTE,
        clause=f"{_MILCHIN}, 6.1",
        why="A minus is as long as a plus; a hyphen is not.",
        message="A minus is −, not a hyphen.",
        pattern=r"(?:(?<=[\s(])|^)-(?=\d)",
        needs="-",
    ),
    TypographyRule(
        id="ru.double-stop",
        severity=_WARNING,
        clause="Правила 2006, § 209",
        why="The stop of an abbreviation ends the sentence, too.",
        message="{wrong}: one stop is enough.",
        pattern=r"\.\.(?<=[а-яёa-z»\d%]\.\.)(?!\.)",
        replacement=".",
        needs=".",
    ),
    TypographyRule(
        id="ru.foreign-mark",
        severity=_WARNING,
        clause=f"{_MILCHIN}, 4.1",
        why="Full-width marks are left over from Chinese.",
        message="{wrong}: a mark of Chinese print.",
        pattern="[，。；：？！、（）《》「」【】～]",
        letters={
            "，": ",",
            "；": ";",
            "：": ":",
            "？": "?",
            "！": "!",
            "。": ".",
            "（": "(",
            "）": ")",
            "《": "«",
            "》": "»",
        },
        needs="，。；：？！、（）《》「」【】～",
    ),
    TypographyRule(
        id="ru.interpunct",
        severity=_WARNING,
        clause=f"{_MILCHIN}, 11",
        why="The · between parts of a name belongs to Chinese.",
        message="{wrong!r}: parts of a name are parted by a blank.",
        pattern=r"(?<=[а-яёА-ЯЁ])[ ]?[·•][ ]?(?=[А-ЯЁ])",
        needs="·•",
    ),
    TypographyRule(
        id="ru.mark-spacing",
        severity=_WARNING,
        clause=f"{_MILCHIN}, 4.1",
        why="A blank before a comma or full stop lets it begin a line.",
        message="A blank stands before {wrong!r}.",
        pattern=r"[ \u00a0](?<=[\w»\")].)[ \u00a0]*(?=[,.;:!?](?:\s|$))",
        replacement="",
        needs=" ",
        source_too=True,
    ),
    TypographyRule(
        id="ru.title-case",
        severity=_NOTE,
        clause="Правила 2006, § 173",
        why="Russian writes only the first word of a headline or a name of an institution with a capital.",
        message="{wrong}: is this the Title Case of English?",
        pattern=r"(?:[А-ЯЁ][а-яё]{3,}(?<!вич)(?<!вич[аеу])(?<!вн[аеуы])(?<!вной) ){3,}[А-ЯЁ][а-яё]{3,}",
    ),
)
