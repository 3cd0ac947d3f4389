"""The last hand on a part whose targets are written: no empty runs, blanks that hold, the language of the runs."""

from __future__ import annotations

import re
from itertools import groupby

from communique.formats.docx.looks import default_fonts, localized_properties
from communique.formats.docx.writing import BEGIN, END, OURS
from communique.formats.docx.xml import TOKEN
from communique.languages import Language

_N = r"[\w.\-]*+"
_RPR_END = rf"</(?:{_N}:)?rPr\s*+>"
_RPR = rf"(?:<(?:{_N}:)?rPr\b[^<>]*+(?:(?<=/)>|(?<!/)>(?:(?!{_RPR_END}).)*{_RPR_END}))?"
_T = rf"<(?:{_N}:)?t(?:\s[^<>]*+)?>"
_T_END = rf"</(?:{_N}:)?t\s*+>"
_R = rf"<(?:{_N}:)?r(?:\s[^<>]*+)?>"
_R_END = rf"</(?:{_N}:)?r\s*+>"
_BLANK = r"[ \u3000]*+"
_JOINT = re.compile(rf"({_T_END}{_R_END}){_R}{_RPR}{_T}{END}({_BLANK}){BEGIN}?{_T_END}{_R_END}", re.DOTALL)
"""The end of a target, and the run that was opened again for nothing but the blank before the next sentence."""
_MARK = rf"(?:{END}{BEGIN}|{END}|{BEGIN})"
_EMPTY = re.compile(rf"{_R}{_RPR}(?:{_T}{_MARK}{_T_END}|{_MARK}){_R_END}", re.DOTALL)
"""A run of which a target has left nothing."""
_EMPTY_TEXT = re.compile(rf"{_T}{_MARK}{_T_END}")
_OURS = re.compile(rf"<(?P<prefix>(?:{_N}:)?)rPr>{OURS}(?P<inner>[^{OURS}]*+){OURS}</(?P=prefix)rPr>", re.DOTALL)
_TEXT = re.compile(rf"<(?P<name>(?:{_N}:)?t)(?P<attributes>\s[^<>]*+)?>(?P<text>[^<>]++)</(?P=name)\s*+>")
_INSERTED = re.compile(rf"<(?P<name>(?:{_N}:)?(?:ins|moveTo))\s(?:[^<>]*[^<>/])?>")
"""The opening of a tracked insertion around runs."""
_SPACE = "xml:space"
_EDGES = dict.fromkeys(map(ord, BEGIN + END))
_MARKS = dict.fromkeys(map(ord, BEGIN + END + OURS))


def mend(text: str, source: str, language: Language) -> str:
    """The text of a part, put in order where targets were written; ``source`` is what it was."""
    text = _JOINT.sub(r"\2\1", text)
    text = _EMPTY_TEXT.sub("", _EMPTY.sub("", text))
    text = _without_marks(text.translate(_EDGES))
    text = _OURS.sub(
        lambda match: localized_properties(
            f"<{match['prefix']}rPr>{match['inner']}</{match['prefix']}rPr>", match["prefix"], language
        ),
        text,
    )
    known = {match.group() for match in _TEXT.finditer(source)}
    return _TEXT.sub(lambda match: match[0] if match[0] in known else _kept(match), text.translate(_MARKS))


def _without_marks(text: str) -> str:
    """What is translated of a tracked insertion stands outside of it: nobody has inserted that."""
    if OURS not in text:
        return text
    written, at = [], 0
    for opening in _INSERTED.finditer(text):
        closing = f"</{opening['name']}>"
        end = text.find(closing, opening.end())
        if opening.start() < at or end < 0 or text.find(OURS, opening.end(), end) < 0:
            continue
        units = _units(text, opening.end(), end)
        if units is None:
            continue
        written.append(text[at : opening.start()])
        for ours, group in groupby(units, key=lambda unit: OURS in unit):
            inner = "".join(group)
            written.append(inner if ours else f"{opening[0]}{inner}{closing}")
        at = end + len(closing)
    return "".join((*written, text[at:]))


def _units(text: str, start: int, end: int) -> list[str] | None:
    """The elements between two offsets; None where one reaches over the end, or something else stands there."""
    units, at, depth = [], start, 0
    for tag in TOKEN.finditer(text, start, end):
        if not depth and tag.start() != at:
            return None
        if tag["name"] is None:
            continue
        depth += -1 if tag["close"] else 0 if tag["attributes"].endswith("/") else 1
        if depth < 0:
            return None
        if not depth:
            units.append(text[at : tag.end()])
            at = tag.end()
    return units if not depth and at == end else None


def _kept(match: re.Match[str]) -> str:
    """A text whose blanks at its ends are kept: XML that does not ask for them leaves them to chance."""
    text, attributes = match["text"], match["attributes"] or ""
    if text == text.strip() or _SPACE in attributes:
        return match[0]
    return f'<{match["name"]}{attributes} {_SPACE}="preserve">{text}</{match["name"]}>'


_DEFAULTS = re.compile(r"<(?:[\w.\-]*:)?docDefaults\b")
_DEFAULTS_END = re.compile(r"</(?:[\w.\-]*:)?docDefaults\s*>")
_LANG = re.compile(r"<(?P<prefix>(?:[\w.\-]*:)?)(?P<name>lang|themeFontLang)\b(?P<attributes>[^<>]*?)(?<!\s)\s*+/>")
_FONTS = re.compile(r"<(?:[\w.\-]*:)?rFonts\b[^<>]*/>")


def localized_styles(text: str, language: Language) -> str:
    """``styles.xml`` with the defaults of another language; styles themselves stay."""
    defaults = _DEFAULTS.search(text)
    closing = _DEFAULTS_END.search(text, defaults.end()) if defaults else None
    if defaults is None or closing is None:
        return text
    mended = _LANG.sub(lambda match: _language(match, language), text[defaults.start() : closing.end()])
    mended = _FONTS.sub(lambda match: default_fonts(match[0], language), mended)
    return text[: defaults.start()] + mended + text[closing.end() :]


def localized_settings(text: str, language: Language) -> str:
    """``settings.xml`` with the language by which the theme chooses its fonts."""
    return _LANG.sub(lambda match: _language(match, language), text, count=1)


def _language(match: re.Match[str], language: Language) -> str:
    """A ``w:lang`` with the language set beside those that it names for other scripts."""
    name = f"{match['prefix']}{'eastAsia' if language.word.eastern else 'val'}"
    attributes = re.sub(rf"""(?<!\s)\s++{name}\s*=\s*(?:"[^"]*"|'[^']*')""", "", match["attributes"])
    return f'<{match["prefix"]}{match["name"]}{attributes} {name}="{language.word.tag}"/>'
