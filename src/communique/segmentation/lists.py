"""Lists that run on in one paragraph: ``1. First 2. Second``, ``a) … b) …``, ``• … • …``.

A sentence starts at each entry, unless the entries are parts of one sentence (``1. selection, 2. training``).
"""

from __future__ import annotations

import re

_BULLETS = "•⁃◦▪‣●■"
_HINTS = ("1.", "1)", "a.", "a)", "а.", "а)", "i)", "A)", "А)", *_BULLETS)
_MARKER = re.compile(
    rf"(?<!\S)(?:(?P<bullet>[{_BULLETS}])\s*)?"
    r"(?:(?P<open>\(?)(?:(?P<number>\d{1,3})|(?P<roman>[ivx]{1,5})|(?P<letter>[a-zа-я]|[A-ZА-Я](?=\))))(?P<close>\.\)|[.)])\s+(?=\S)"
    r"|(?P<lone>(?<=[" + _BULLETS + r"])\s*(?=\S)|(?<=[" + _BULLETS + r"]\s)(?=\S)))"
)
_JOINED = re.compile(r"(?:[,;:，；、：]|\b(?:and|or|и|или|либо))\Z")
_ROMAN = {"i": 1, "v": 5, "x": 10}
_REACH = 60


def find_entries(text: str) -> tuple[list[int], set[int]]:
    """Offsets where an entry starts a sentence, in order; and offsets right after a marker, where no cut is."""
    cuts: list[int] = []
    held: set[int] = set()
    if not any(hint in text for hint in _HINTS) and not _MARKER.match(text):
        return cuts, held
    last: dict[tuple[str, str], frozenset[tuple[str, int]]] = {}
    opened: dict[tuple[str, str], int] = {}
    for match in _MARKER.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()].rstrip()
        shape = ((match["bullet"] or ""), (match["open"] or "") + (match["close"] or ""))
        counts = _counts(match)
        following = _continued(last.get(shape, frozenset()), counts)
        if following:
            last[shape] = following
            held.update((opened[shape], match.end()))
            if not _JOINED.search(before):
                cuts.append(match.start())
        elif shape in opened and any(count == 1 for _, count in counts) and before[-1:] not in ",;:":
            last[shape], opened[shape] = counts, match.end()
            held.add(match.end())
            cuts.append(match.start())
        elif not before or (before[-1] in ".:!?…。！？：" and any(count == 1 for _, count in counts)):
            last[shape], opened[shape] = counts, match.end()
    return cuts, held


def _counts(match: re.Match[str]) -> frozenset[tuple[str, int]]:
    """What a marker may count: a letter ``i`` may also be a Roman one."""
    found: set[tuple[str, int]] = set()
    if match["number"]:
        found.add(("number", int(match["number"])))
    letter = match["letter"] or (match["roman"] if match["roman"] and len(match["roman"]) == 1 else None)
    if letter:
        first = "A" if "A" <= letter <= "Z" else "А" if "А" <= letter <= "Я" else "a" if letter <= "z" else "а"
        found.add((f"letter {first}", ord(letter) - ord(first) + 1))
    if match["roman"]:
        found.add(("roman", _roman(match["roman"])))
    return frozenset(found or {("bullet", 1)})


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _continued(last: frozenset[tuple[str, int]], counts: frozenset[tuple[str, int]]) -> frozenset[tuple[str, int]]:
    """Those counts that follow on the last ones; a bullet follows on a bullet."""
    return frozenset(
        (kind, count) for kind, count in counts if (kind, count - 1) in last or (kind == "bullet" and (kind, 1) in last)
    )
