"""Text that was left in the language of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from communique.checks.borrowings import borrowings
from communique.checks.contract import Hit, Pair, Rule
from communique.checks.side import Side
from communique.languages.check_table import CheckTable
from communique.model import Severity

_RUN = 3
"""Words of the source in a row, from which on they are no name."""
_HAN_RUN = 6
"""The same for characters of a script without blanks."""
_SMALL = 3
"""Letters up to which a word inside a title is written small."""
_KEPT = 16
"""Texts of which the runs are kept: several rules ask, one after the other."""
_QUOTED = re.compile(r"""[«“„"‘(（\[《][^»”“"’)）\]》]*[»”“"’)）\]》]""")


@cache
def _word(letters: str, *, spaced: bool) -> re.Pattern[str]:
    own = f"[{letters}]"
    return re.compile(rf"{own}+(?:['’-]{own}+)*" if spaced else own)


def foreign_runs(pair: Pair, text: str) -> list[list[re.Match[str]]]:
    """Words of the source's script in ``text``, in runs that only blanks and commas part."""
    return _runs(text, pair.source.language.checks)


@lru_cache(maxsize=_KEPT)
def _runs(text: str, table: CheckTable) -> list[list[re.Match[str]]]:
    runs: list[list[re.Match[str]]] = []
    for match in _word(table.letters, spaced=table.spaced).finditer(text):
        if runs and not text[runs[-1][-1].end() : match.start()].strip(" ,，、\u00a0"):
            runs[-1].append(match)
        else:
            runs.append([match])
    return runs


def _common(run: list[re.Match[str]]) -> int:
    """Words of a run that no name would have: written small, or of a script that has no capitals."""
    return sum(len(word.group()) > 1 and not word.group()[0].isupper() for word in run) or (
        len(run) if all(len(word.group()) == 1 and not word.group().isupper() for word in run) else 0
    )


def _same(source: Side, target: Side) -> bool:
    return " ".join(source.stripped.lower().split()) == " ".join(target.stripped.lower().split())


def _find_untranslated(pair: Pair) -> Iterator[Hit]:
    runs = foreign_runs(pair, pair.target.prose)
    if not runs:
        return
    spaced = pair.source.language.checks.spaced
    common = sum(_common(run) for run in runs)
    alike = _same(pair.source, pair.target)
    if alike and common >= (2 if spaced else 4):
        yield Hit(message="The target is the source.", span=(0, len(pair.target.text)))
    elif alike and not pair.target.own_letters and common:
        yield Hit(
            message="The target is the source; is it a name?", span=(0, len(pair.target.text)), severity=Severity.NOTE
        )
    elif not pair.target.own_letters and common >= (_RUN if spaced else _HAN_RUN):
        yield Hit(message="Nothing in the target is in its language.", span=(0, len(pair.target.text)))


def _find_half(pair: Pair) -> Iterator[Hit]:
    runs = foreign_runs(pair, pair.target.prose)
    if not runs or not pair.target.own_letters or _same(pair.source, pair.target):
        return
    least = _RUN if pair.source.language.checks.spaced else _HAN_RUN
    quoted: list[tuple[int, int]] | None = None
    for run in runs:
        start, end = run[0].start(), run[-1].end()
        if len(run) < least or _common(run) < least - 1:
            continue
        slice_ = pair.target.prose[start:end]
        if slice_.lower() not in pair.source.prose.lower():
            continue
        if quoted is None:
            quoted = [match.span() for match in _QUOTED.finditer(pair.target.prose)]
        if any(a <= start and end <= b for a, b in quoted):
            continue
        if borrowings(pair).holds(start, end):
            continue
        severity = Severity.WARNING if _is_title(run) else None
        yield Hit(message=f"Left untranslated: {slice_!r}.", span=(start, end), severity=severity)


def _is_title(run: list[re.Match[str]]) -> bool:
    """Whether words look like the title of a song or a game, which may stay: ``Fog on the Tyne``."""
    words = [word.group() for word in run]
    return words[0][0].isupper() and all(word[0].isupper() for word in words if len(word) > _SMALL)


UNTRANSLATED = Rule(
    id="sense.untranslated",
    severity=Severity.ERROR,
    why="A sentence in the wrong language goes out when nobody notices that nobody translated it.",
    find=_find_untranslated,
)
HALF = Rule(
    id="sense.half-translated",
    severity=Severity.ERROR,
    why="Machine drafts leave a phrase of the source standing in the middle of a translated sentence.",
    find=_find_half,
)
