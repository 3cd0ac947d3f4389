"""Rules of English print."""

from __future__ import annotations

from typing import Final

from communique.languages.check_table import TypographyRule
from communique.model import Severity

_WARNING, _NOTE = Severity.WARNING, Severity.NOTE
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

TYPOGRAPHY: Final[tuple[TypographyRule, ...]] = (
    TypographyRule(
        id="en.foreign-mark",
        severity=_WARNING,
        clause="Chicago 18, 6.1",
        why="Full-width marks are left over from Chinese, and many fonts cannot show them.",
        message="{wrong}: a mark of Chinese print.",
        pattern="(?P<wrong>[，；：？！。])(?= |$)|[，；：？！。、（）《》「」【】～]",
        letters={"，": ",", "；": ";", "：": ":", "？": "?", "！": "!", "。": ".", "（": "(", "）": ")"},
        needs="，。；：？！、（）《》「」【】～",
    ),
    TypographyRule(
        id="en.foreign-quotes",
        severity=_WARNING,
        clause="Chicago 18, 6.122",
        why="English quotations take “ ”; « » and „ “ are left over from Russian.",
        message="{wrong}: English quotations take “ ”.",
        pattern="[«»„]",
        letters={"«": "“", "»": "”"},
        needs="«»„",
    ),
    TypographyRule(
        id="en.interpunct",
        severity=_WARNING,
        clause="Chicago 18, 8.5",
        why="The · between parts of a name belongs to Chinese.",
        message="{wrong!r}: parts of a name are parted by a blank.",
        pattern=r"(?<=[A-Za-z])[ ]?[·•・‧][ ]?(?=[A-Z])",
        needs="·•・‧",
    ),
    TypographyRule(
        id="en.label-space",
        severity=_WARNING,
        clause="Chicago 18, 6.7",
        why="A colon without its blank glues a label to its value: Release time:2017.",
        message="A blank stands behind a colon.",
        pattern=r"(?<=[a-z]{2})(?P<wrong>:)(?=[0-9A-Z])",
        replacement=": ",
        needs=":",
    ),
    TypographyRule(
        id="en.mark-spacing",
        severity=_WARNING,
        clause="Chicago 18, 6.7",
        why="A blank before a comma or full stop lets it begin a line.",
        message="A blank stands before a mark.",
        pattern=r"[ \u00a0](?<=[\w”\")].)[ \u00a0]*(?=[,.;:!?](?:\s|$))",
        replacement="",
        needs=" ",
        source_too=True,
    ),
    TypographyRule(
        id="en.comma-space",
        severity=_WARNING,
        clause="Chicago 18, 6.7",
        why="Words that a comma glues together are found by no search.",
        message="A blank stands behind a comma.",
        pattern=r"(?<=[a-z]{2})(?P<wrong>,)(?=[A-Za-z]{2})",
        replacement=", ",
        needs=",",
    ),
    TypographyRule(
        id="en.double-hyphen",
        severity=_NOTE,
        clause="Chicago 18, 6.91",
        why="Two hyphens are a typewriter's dash.",
        message="{wrong!r}: a dash is —",
        pattern=r"(?<=\w)(?: -- |--)(?=\w)",
        needs="-",
    ),
    TypographyRule(
        id="en.ordinal-date",
        severity=_NOTE,
        clause="AP, months; Chicago 18, 6.41",
        why="Dates with their year are written without st, nd, rd and th.",
        message="{wrong}: dates are written without st, nd, rd and th.",
        pattern=rf"\b(?:{_MONTHS}) \d{{1,2}}(?P<wrong>st|nd|rd|th)\b",
        replacement="",
        needs="tnrs",
    ),
    TypographyRule(
        id="en.mixed-quotes",
        severity=_NOTE,
        clause="Chicago 18, 6.123",
        why="Straight and curly marks in one sentence show where it was patched.",
        message="Straight and curly quotation marks stand in one sentence.",
        pattern=r"(?s)\A(?=.*[“”]).*?(?P<wrong>\")",
        needs='"',
    ),
)
