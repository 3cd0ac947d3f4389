"""Names of places that are nearly right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.gazetteer import mentions, places
from communique.checks.names_forms import bases, near_characters, near_words, word_pattern
from communique.checks.names_index import LONGEST_TEXT
from communique.languages import Language
from communique.model import Severity

_SHORTEST = 4
"""Letters of the shortest name that is compared."""
_SHORTEST_PART = 6
"""The same for one word of a name that has several."""
_SHORT_RUN = 2
"""Characters of a name that is looked for only if the target does not have it at all."""


def _find_misspelled(pair: Pair) -> Iterator[Hit]:
    wanted = mentions(pair.source, of_places=True)
    if not wanted:
        return
    language = pair.target.language
    gazetteer = places(language)
    there = mentions(pair.target, of_places=True)
    have = {mention.code for mention in there}
    taken = [mention.span for mention in there]
    for code in dict.fromkeys(mention.code for mention in wanted):
        forms = gazetteer.forms_of(code)
        find = _near_words if language.checks.spaced else _near_runs
        for start, end, form in find(pair.target.prose[:LONGEST_TEXT], forms, language, missing=code not in have):
            if not any(start < stop and begin < end for begin, stop in taken):
                taken.append((start, end))
                word = pair.target.text[start:end]
                yield Hit(message=f"{word} looks like a slip for {form}.", span=(start, end), remedy=f"Write {form}.")


def _near_words(
    text: str, forms: Iterable[str], language: Language, *, missing: bool
) -> Iterator[tuple[int, int, str]]:
    """Words with a capital that differ from a form by a slip."""
    pattern = word_pattern(language)
    known = {bases(part, language)[0]: form.rstrip("*") for form in forms for part in _parts(form)}
    for match in pattern.finditer(text) if pattern and known else ():
        word = match.group()
        own = bases(word, language)
        if len(word) < _SHORTEST or word.isupper() or any(base in known for base in own):
            continue
        for base, form in known.items():
            if len(base) >= _SHORTEST - (not missing) and near_words(own[0], base, language.names, strict=True):
                yield *match.span(), form
                break


def _parts(form: str) -> list[str]:
    """The words of a form that say enough by themselves."""
    words = form.replace("*", "").split()
    return words if len(words) == 1 and len(words[0]) >= _SHORTEST else [w for w in words if len(w) >= _SHORTEST_PART]


def _near_runs(text: str, forms: Iterable[str], language: Language, *, missing: bool) -> Iterator[tuple[int, int, str]]:
    """Runs of characters that differ from a form in one that sounds alike."""
    for form in forms:
        size = len(form)
        if size < _SHORT_RUN or (size == _SHORT_RUN and not missing):
            continue
        for start in range(len(text) - size + 1):
            run = text[start : start + size]
            if (run[0] == form[0] or run[-1] == form[-1]) and near_characters(run, form, language.names):
                yield start, start + size, form


MISSPELLED = Rule(
    id="name.misspelled",
    severity=Severity.WARNING,
    why="The name of a country with a letter wrong is the one slip that its embassy reads.",
    find=_find_misspelled,
)
