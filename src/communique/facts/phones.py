"""Telephone numbers, by the shapes of the countries that our releases come from and by the words before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.facts.sheet import Sheet
from communique.model import FactKind

_GAP = r"[ .-]?"
_SHAPES = re.compile(
    r"(?<![0-9A-Za-zА-Яа-я.,+/-])(?:"
    # international: + and country, area perhaps in brackets, groups
    r"\+[1-9][0-9]{0,2}(?:[ .-]{0,2}\((?:0\))?[0-9]{0,5}\))?(?:[ .-]{0,2}[0-9]{1,5}){1,6}"
    r"|00[1-9][0-9]{0,2}[ -][0-9]{1,5}(?:[ -][0-9]{2,5}){1,5}"
    # North America
    rf"|(?:1{_GAP})?(?:\([2-9][0-9]{{2}}\) ?|[2-9][0-9]{{2}}[.-])[0-9]{{3}}[.-][0-9]{{4}}"
    # Russia and neighbours: 8 and ten digits, or the area in brackets
    rf"|8{_GAP}(?:\([0-9]{{3,5}}\)|[0-9]{{3,5}}){_GAP}[0-9]{{1,3}}{_GAP}[0-9]{{2}}{_GAP}[0-9]{{2}}"
    rf"|8[ -]800[ -][0-9]{{3,4}}[ -][0-9]{{2,3}}(?:[ -][0-9]{{2}})?"
    r"|\([0-9]{3,5}\) ?[0-9]{1,3}-[0-9]{2}-[0-9]{2}"
    # China: area and number, mobile, 400 and 800
    r"|\(?0[1-9][0-9]{1,2}\)?[ -]?[0-9]{4}[ -]?[0-9]{3,4}"
    r"|(?:86[ -])?1[3-9][0-9](?:[ -]?)[0-9]{4}(?:[ -]?)[0-9]{4}"
    r"|86[ -][0-9]{2,3}[ -][0-9]{4}[ -]?[0-9]{4}"
    r"|[48]00[ -][0-9]{3,4}[ -][0-9]{3,4}"
    # Britain, Europe, Japan, Australia: a trunk zero and three groups
    r"|\(?0[1-9][0-9]{0,3}\)?[ -][0-9]{2,4}[ -][0-9]{2,4}(?:[ -][0-9]{2,4})?"
    r"|0800 [0-9]{3} [0-9]{3,4}"
    r")(?![0-9A-Za-zА-Яа-я]|[.,-][0-9])"
)
_SEVEN = re.compile(r"[0-9](?:[ ().+-]{0,6}[0-9]){6}")
"""What every such number has: so many digits with nothing but marks between them."""
_LOCAL = re.compile(r"[ :：]{0,3}(?P<number>[(]?[0-9][0-9() -]{3,18}[0-9])(?![0-9]|[.,:/][0-9])")
_SHORT = re.compile(r"[ :：“\"]{0,3}(?P<number>[0-9]{3,6})(?![0-9]|[.,:/-][0-9]| ?[%万亿])")
_FEWEST, _MOST = 7, 15
_LEAST_LOCAL = 5
_SURE, _LIKELY = 1.0, 0.8
_THOUSANDS = re.compile(r"\+?[1-9][0-9]{0,2}(?: [0-9]{3})+")
_TRIPLES = re.compile(r"[0-9]{3}(?: [0-9]{3})+")


def find_phones(sheet: Sheet) -> None:
    """Keep the telephone numbers of a text, and make holes of them."""
    shaped = list(_by_shape(sheet))
    starts = [start for start, _, _ in shaped]
    cued = [number for number in _by_cue(sheet) if not any(number[0] <= start < number[1] for start in starts)]
    spans: list[tuple[int, int]] = []
    for start, end, sure in sorted(shaped + cued, key=lambda span: (span[0], -span[1])):
        if not spans or start >= spans[-1][1]:
            sheet.state(FactKind.PHONE, _canonical(sheet.shape[start:end]), start, end, confidence=sure)
            spans.append((start, end))
    sheet.cut(spans)


def _by_shape(sheet: Sheet) -> Iterator[tuple[int, int, float]]:
    for match in _SHAPES.finditer(sheet.folded) if _SEVEN.search(sheet.folded) else ():
        number = match.group()
        if number.startswith("+"):
            number = number[: _length(number)]
        digits = sum(character.isdecimal() for character in number)
        if _goes_on(sheet.folded, match.start(), number):
            continue
        if _FEWEST <= digits <= _MOST and not _THOUSANDS.fullmatch(number) and not _YEARS.fullmatch(number):
            yield match.start(), match.start() + len(number), _SURE


def _goes_on(folded: str, start: int, number: str) -> bool:
    """The groups of three end a greater number: ``5 001 000 000``."""
    before = folded[max(0, start - 2) : start]
    return before[:1].isdecimal() and before[1:] == " " and _TRIPLES.fullmatch(number) is not None


def _length(number: str) -> int:
    """How much of what follows a plus sign is the number, by the plan of its country: ``+7 495 555-01-47 24``."""
    from phonenumbers import NumberParseException, is_valid_number, parse

    ends = [len(number), *(place for place in range(len(number) - 1, 0, -1) if number[place] in " .-")]
    for end in ends[:_MOST_TRIALS]:
        try:
            if number[end - 1].isdecimal() and is_valid_number(parse(number[:end])):
                return end
        except NumberParseException:
            break
    return len(number)


_MOST_TRIALS = 4
"""Groups that may follow a number without being part of it, and the number itself."""


def _by_cue(sheet: Sheet) -> Iterator[tuple[int, int, float]]:
    """Numbers without a country's shape, behind a word for telephone."""
    folded, grammar = sheet.folded, sheet.grammar
    for cue in grammar.phone_cue.finditer(folded) if grammar.phone_cue else ():
        local = _LOCAL.match(folded, cue.end())
        if local and sum(character.isdecimal() for character in local["number"]) >= _LEAST_LOCAL:
            yield (*local.span("number"), _LIKELY)
    for cue in grammar.short_phone_cue.finditer(folded) if grammar.short_phone_cue else ():
        short = _SHORT.match(folded, cue.end())
        if short and not grammar.tails.match(folded, short.end() + (folded[short.end() : short.end() + 1] == " ")):
            yield (*short.span("number"), _LIKELY)


def _canonical(written: str) -> str:
    """The digits, with the plus sign when it is written; ``(0)`` is dialled only inside the country."""
    plus = "+" if written.startswith("+") else ""
    return plus + "".join(character for character in written.replace("(0)", "") if character.isdecimal())


_YEARS = re.compile(r"(?:1[5-9]|20)[0-9]{2} ?[-–] ?(?:1[5-9]|20)[0-9]{2}")
