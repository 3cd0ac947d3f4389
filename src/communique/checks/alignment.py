"""Targets that belong to another sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.adequacy import compare
from communique.checks.contract import Hit, Pair, Rule
from communique.checks.gazetteer import mentions
from communique.checks.names_people import people_in_common
from communique.checks.side import Side
from communique.languages.places import WITHIN
from communique.model import Severity

_FIGURES = re.compile(r"\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?")
_LATIN_NAME = re.compile(r"\b[A-Z][A-Za-z0-9]+")
_CYRILLIC_NAME = re.compile(r"\b[А-ЯЁ][а-яё]{3,}")
_SOUNDS = (
    ("sch|sh|ch|zh|ts|kh|щ|ш|ч|ж|ц|дж|j|x|z|s|с|з|c|q|k|к|г|g|х|h", "k"), ("ph|ф|f|v|в|b|б|p|п|w", "p"),
    ("th|т|t|d|д", "t"), ("l|л", "l"), ("m|м", "m"), ("n|н", "n"), ("r|р", "r"),
)  # fmt: skip
"""Consonants that one language writes for another, in classes."""
_SOUND = re.compile("|".join(f"(?P<{letter}>{pattern})" for pattern, letter in _SOUNDS))
_YEAR = 4
"""Digits of a year, which another language may tell by its last two."""
_SHARED, _ALONE, _MOST = 2.5, -0.8, 3
"""What a sign tells that both sides have, and one that the other side lacks; how many of each count."""
_ERROR, _WARNING, _DOUBT = -9.0, -3.5, 0.0
"""Evidence below which the target is another sentence's, may be, and is compared with its neighbours' sources."""
_FITS, _BETTER = 6.0, 9.0
"""Evidence that a neighbour's source must have, and how much more than the target's own."""
_SHOWN = 60
_SKELETON = 3
"""Consonants of a name by which it is known again, when another alphabet writes it."""


def _skeleton(name: str) -> str:
    sounds = "".join(match.lastgroup or "" for match in _SOUND.finditer(name.lower()))
    return re.sub(r"(.)\1+", r"\1", sounds)[:_SKELETON]


def _signs(side: Side) -> set[str]:
    """What stays in any language: figures, names in Latin letters, places, and how names sound."""
    text = side.prose
    figures = [re.sub(r"\D", "", figure) for figure in _FIGURES.findall(text)]
    signs = {figure.strip("0") for figure in figures} | {
        figure[-2:].strip("0") for figure in figures if len(figure) == _YEAR
    }
    signs |= {f"@{WITHIN.get(mention.code, mention.code)}" for mention in mentions(side, of_places=True)}
    first = len(text) - len(text.lstrip("\"'«“(‘"))
    names = [match for pattern in (_LATIN_NAME, _CYRILLIC_NAME) for match in pattern.finditer(text)]
    skeletons = (_skeleton(match.group()) for match in names if match.start() > first)
    signs |= {f"~{skeleton}" for skeleton in skeletons if len(skeleton) == _SKELETON}
    return signs - {""}


def _people(source: Side, target: Side) -> set[str]:
    """Chinese people that both sides name, the one in letters and the other in characters."""
    letters, characters = (source, target) if source.language.checks.spaced else (target, source)
    return {f"%{number}" for number in range(people_in_common(letters, characters))}


def _score(source: Side, target: Side) -> float:
    """Evidence that two texts say the same: by their words, and where these leave a doubt by their signs.

    Logarithm of the odds; above 0 they do.
    """
    score = compare(source.keys, target.keys, source.language, target.language).score
    if score + 2 * _MOST * _ALONE > _WARNING:
        return score
    ours, theirs = _signs(source), _signs(target)
    if not (source.language.checks.spaced and target.language.checks.spaced):
        kinds = () if _LATIN_NAME.search(source.prose) and _LATIN_NAME.search(target.prose) else ("~",)
        ours = {sign for sign in ours if not sign.startswith(kinds)}
        theirs = {sign for sign in theirs if not sign.startswith(kinds)}
        people = _people(source, target)
        ours, theirs = ours | people, theirs | people
    alone = min(_MOST, len(ours - theirs)) + min(_MOST, len(theirs - ours))
    return score + _SHARED * min(_MOST, len(ours & theirs)) + _ALONE * alone


def _owner(pair: Pair, score: float) -> str:
    """The source among the neighbours that the target fits far better than its own."""
    language, markup = pair.source.language, pair.source.markup
    scored = [
        (_score(Side(source, language, markup=markup), pair.target), source) for source, _ in pair.context.neighbours
    ]
    best, source = max(scored, default=(0.0, ""))
    return source if best > _FITS and best - score > _BETTER else ""


def _find(pair: Pair) -> Iterator[Hit]:
    score = _score(pair.source, pair.target)
    if score >= _DOUBT or not pair.target.own_letters:
        return  # what is in no language of its own is a matter of other rules
    whole = (0, len(pair.target.text))
    owner = _owner(pair, score)
    if owner:
        short = owner if len(owner) <= _SHOWN else owner[: _SHOWN - 1] + "…"
        yield Hit(message=f"The target fits another source: “{short}”.", span=whole, remedy="Compare the two rows.")
    elif score < _WARNING:
        yield Hit(
            message="Hardly a word, figure or name of the source stands in the target; is it another sentence's?",
            span=whole,
            severity=Severity.ERROR if score < _ERROR else Severity.WARNING,
        )


MISALIGNED = Rule(
    id="sense.misaligned",
    severity=Severity.ERROR,
    why="A row that slipped in an alignment gives every sentence the translation of its neighbour.",
    find=_find,
)
