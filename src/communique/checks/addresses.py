"""URLs, e-mails and telephone numbers that are not what the source says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from communique.checks.contract import Hit, Pair, Rule
from communique.model import Severity

_PHONE = re.compile(
    r"(?<![0-9A-Za-z.+])\+\d[\d ()\u00a0‑–-]{5,}\d|(?<![0-9A-Za-z.+])\(\d{3,4}\)[ \u00a0]?\d[\d \u00a0‑–-]{4,}\d"
)
_NOT_DIGIT = re.compile(r"\D+")
_LANGUAGE_STEP = re.compile(
    r"(?<=[/.])(?:en|zh|ru|cn|zh-hans|zh-cn|zh_cn|en-us|ru-ru)(?=[/.?#]|$)|(?<=//)(?:en|zh|ru|cn)\."
)


def _find_addresses(pair: Pair) -> Iterator[Hit]:
    sources, targets = pair.source.addresses, pair.target.addresses
    if not sources and not targets:
        return
    wanted, there = Counter(text for text, _, _ in sources), Counter(text for text, _, _ in targets)
    missing = list((wanted - there).elements())
    added = list((there - wanted).elements())
    for text in missing:
        span = next((start, end) for address, start, end in sources if address == text)
        twin = next((other for other in added if _alike(text, other)), None)
        if twin is not None:
            added.remove(twin)
            place = next((start, end) for address, start, end in targets if address == twin)
            yield Hit(
                message=f"{twin} instead of {text}: the other language's page?",
                span=place,
                source_span=span,
                severity=Severity.NOTE,
            )
        else:
            yield Hit(message=f"{text} is missing or changed.", source_span=span)
    for text in added:
        place = next((start, end) for address, start, end in targets if address == text)
        if not missing:
            yield Hit(message=f"{text} is not in the source.", span=place)


def _alike(one: str, other: str) -> bool:
    """Whether two addresses differ only in the step that names a language."""
    return _LANGUAGE_STEP.sub("", one) == _LANGUAGE_STEP.sub("", other)


def _find_phones(pair: Pair) -> Iterator[Hit]:
    sources = _PHONE.findall(pair.source.prose) if "+" in pair.source.prose or "(" in pair.source.prose else []
    if not sources:
        return
    digits = _NOT_DIGIT.sub("", pair.target.prose)
    for match in _PHONE.finditer(pair.source.prose):
        if _NOT_DIGIT.sub("", match.group()) not in digits:
            yield Hit(message=f"{match.group()} is missing or changed.", source_span=match.span())


ADDRESS = Rule(
    id="code.address",
    severity=Severity.ERROR,
    why="An address with one wrong letter leads nowhere, or to somebody else.",
    find=_find_addresses,
)
PHONE = Rule(
    id="code.phone",
    severity=Severity.ERROR,
    why="A journalist who dials a wrong number does not dial again.",
    find=_find_phones,
)
