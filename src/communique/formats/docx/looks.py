"""The look of a run: which of its properties a reader sees, and how they are written for another language."""

from __future__ import annotations

import re
from functools import lru_cache

from communique.formats.docx.xml import TOKEN, attributes_of
from communique.languages import LANGUAGES, Language

_UNSEEN = frozenset(
    [
        "lang",
        "noProof",
        "rPrChange",
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "bCs",
        "iCs",
        "szCs",
        "cs",
        "rtl",
        "kern",
        "spacing",
        "w",
        "snapToGrid",
        "fitText",
        "eastAsianLayout",
        "specVanish",
        "webHidden",
    ]
)
"""Properties that part no run from the next: for the spelling check, for complex scripts, for fine spacing."""
_UNSEEN_OR_FONT = _UNSEEN | {"rFonts"}
_DROPPED = frozenset(["lang", "noProof", "rPrChange", "ins", "del", "moveFrom", "moveTo"])
"""Properties that a rewritten run does not keep."""
_BEFORE_FONTS = frozenset(["rStyle"])
_AFTER_LANGUAGE = frozenset(["eastAsianLayout", "specVanish", "oMath"])
"""In the order of the schema (ISO/IEC 29500-1, 17.3.2.28) fonts stand second and the language near the end."""
_OFF = re.compile(r"""=\s*["'](?:0|false|off|none)["']""")
_NO_FILLS = ("auto", "ffffff")
_HINT = re.compile(r"""(?<!\s)\s++[\w.\-]*:?hint\s*=\s*(?:"[^"]*"|'[^']*')""")
_FONT = re.compile(
    r"""(?<![\w.\-])(?P<name>[\w.\-]*:?(?:ascii|hAnsi))(?P<is>\s*=\s*)(?P<quote>["'])(?P<font>[^"']*)(?P=quote)"""
)
_WIDE_FONTS = frozenset(font for language in LANGUAGES for font in language.word.wide_fonts)
_MAY_BE_OFF = frozenset(["u", "highlight", "effect"])
_HIDDEN = re.compile(r"""<[\w.\-]*:?vanish(?:\s*/|\s+[\w.\-]*:?val\s*=\s*["'](?:1|true|on)["']\s*/)?>""")


@lru_cache(maxsize=4096)
def properties_of(rpr: str) -> tuple[tuple[str, str], ...]:
    """Local name and slice of each property in a ``w:rPr``."""
    found: list[tuple[str, str]] = []
    depth, start, name = 0, 0, ""
    for match in TOKEN.finditer(rpr):
        if match["name"] is None:
            continue
        if match["close"]:
            depth -= 1
        else:
            if depth == 1:
                start, name = match.start(), match["name"].rpartition(":")[2]
            if not match["attributes"].endswith("/"):
                depth += 1
                continue
        if depth == 1:
            found.append((name, rpr[start : match.end()]))
    return tuple(found)


@lru_cache(maxsize=4096)
def look_of(rpr: str, font: str | None = None) -> str:
    """What a reader sees of a run's properties: equal for runs that look the same. ``font`` stands for its own."""
    unseen = _UNSEEN if font is None else _UNSEEN_OR_FONT
    seen = [_seen(name, written) for name, written in properties_of(rpr) if name not in unseen]
    return "".join(sorted([*seen, font or ""]))


@lru_cache(maxsize=4096)
def font_of(rpr: str) -> str:
    """What a reader sees of the fonts of a run; empty where it names none."""
    return next((_seen(name, written) for name, written in properties_of(rpr) if name == "rFonts"), "")


def _seen(name: str, written: str) -> str:
    """What a reader sees of one property; empty for nothing."""
    if name == "rFonts":
        fonts = sorted((key, value) for key, value, _ in attributes_of(written) if key in ("ascii", "asciiTheme"))
        return repr(fonts) if fonts else ""
    unseen = _is_plain_shade(written) if name == "shd" else name in _MAY_BE_OFF and _OFF.search(written)
    return "" if unseen else written


def _is_plain_shade(written: str) -> bool:
    told = {key.lower(): value.lower() for key, value, _ in attributes_of(written)}
    fills = (value for key, value in told.items() if key.endswith("fill"))
    return told.get("val") == "clear" and all(value.startswith(_NO_FILLS) for value in fills)


def is_hidden(rpr: str) -> bool:
    """The run is not shown at all."""
    return "vanish" in rpr and _HIDDEN.search(rpr) is not None


@lru_cache(maxsize=4096)
def localized_properties(rpr: str, prefix: str, language: Language) -> str:
    """The ``w:rPr`` of a rewritten run: its language, and fonts that have its letters."""
    word = language.word
    head: list[str] = []
    fonts = ""
    middle: list[str] = []
    tail: list[str] = []
    for name, written in properties_of(rpr):
        if name in _DROPPED:
            continue
        if name == "rFonts":
            fonts = localized_fonts(written, language)
        else:
            (head if name in _BEFORE_FONTS else tail if name in _AFTER_LANGUAGE else middle).append(written)
    if not fonts and word.eastern:
        fonts = f'<{prefix}rFonts {prefix}hint="eastAsia"/>'
    tag = f'<{prefix}lang {prefix}{"eastAsia" if word.eastern else "val"}="{word.tag}"/>'
    return f"<{prefix}rPr>{''.join(head)}{fonts}{''.join(middle)}{tag}{''.join(tail)}</{prefix}rPr>"


_EASTERN = re.compile(r"""(?<![\w.\-])(?P<head>[\w.\-]*:?eastAsia\s*=\s*)(?P<quote>["'])(?P<font>[^"']*)(?P=quote)""")


def _with_eastern_font(written: str, language: Language) -> str:
    """The fonts with one for Han characters, where one font was named for all letters and has none."""
    word = language.word
    named = {key: value for key, value, _ in attributes_of(written)}
    font = named.get("eastAsia", "")
    if not font or font != named.get("ascii") or font.casefold() in word.wide_fonts | word.further_fonts:
        return written
    return _EASTERN.sub(lambda match: f"{match['head']}{match['quote']}{word.font}{match['quote']}", written)


def default_fonts(written: str, language: Language) -> str:
    """An ``w:rFonts`` of the defaults: there is always one for Han characters when the language has them."""
    if not language.word.eastern:
        return localized_fonts(written, language) or written
    if any(name in ("eastAsia", "eastAsiaTheme") for name, _, _ in attributes_of(written)):
        return _with_eastern_font(written, language)
    prefix = written[1 : written.index("rFonts")]
    return f'{written.removesuffix("/>").rstrip()} {prefix}eastAsia="{language.word.font}"/>'


def localized_fonts(written: str, language: Language) -> str:
    """An ``w:rFonts`` for another language.

    Which font a mark such as “ is set in follows ``hint``, and so does Cyrillic (ISO/IEC 29500-1, 17.3.2.26): East
    Asian languages get it, all others lose it. Fonts whose Cyrillic letters are as wide as Han characters are replaced.
    """
    word = language.word
    bare = _HINT.sub("", written)
    prefix = re.match(r"<([\w.\-]*:?)rFonts", bare)
    if word.eastern:
        head = f"<{prefix[1] if prefix else ''}rFonts"
        bare = _with_eastern_font(bare, language)
        return bare.replace(head, f'{head} {prefix[1] if prefix else ""}hint="eastAsia"', 1)
    bare = _FONT.sub(
        lambda match: (
            f"{match['name']}{match['is']}{match['quote']}{word.font}{match['quote']}"
            if match["font"].casefold() in _WIDE_FONTS
            else match[0]
        ),
        bare,
    )
    return bare if re.search(r"rFonts\s+[^\s/]", bare) else ""
