"""Which case a Russian noun stands in, as far as the words before it tell: prepositions, nouns, verbs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from communique.languages.russian.morphology import parses

PREPOSITIONS: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        (
            "без",
            "безо",
            "близ",
            "ввиду",
            "вдоль",
            "вместо",
            "вне",
            "внутри",
            "возле",
            "вокруг",
            "вроде",
            "для",
            "до",
            "из",
            "изо",
            "из-за",
            "из-под",
            "кроме",
            "мимо",
            "накануне",
            "насчёт",
            "насчет",
            "около",
            "от",
            "ото",
            "относительно",
            "после",
            "посреди",
            "против",
            "путём",
            "путем",
            "ради",
            "сверх",
            "среди",
            "у",
            "вследствие",
            "посредством",
            "касательно",
            "помимо",
        ),
        "gent",
    ),
    **dict.fromkeys(("к", "ко", "по", "благодаря", "вопреки", "согласно", "навстречу"), "datv"),
    **dict.fromkeys(("про", "через", "сквозь", "несмотря на", "за"), "accs"),
    **dict.fromkeys(("с", "со", "над", "надо", "перед", "передо", "между", "под"), "ablt"),
    **dict.fromkeys(("о", "об", "обо", "при", "в", "во", "на"), "loct"),
}
"""The case that each takes most often in news; ``в`` and ``на`` mostly say where."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CASES: Final = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
_VERBS: Final = frozenset({"VERB", "INFN", "GRND"})
_NOMINAL: Final = frozenset({"NOUN", "NPRO"})
_NEAR: Final = 200
"""Characters before a noun in which its governor stands."""
_MARKS: Final = ',;:.!?—–()«»“”"'


def case_after(before: str, *, name: bool) -> str | None:
    """See :class:`communique.languages.draft_table.Government`."""
    clause = re.split(f"[{_MARKS}]", before[-_NEAR:])[-1]
    words = [match.group() for match in _WORD.finditer(clause)]
    if not words or not clause.endswith((" ", "\u00a0")):
        return None
    last = words[-1].lower()
    if last in PREPOSITIONS:
        return PREPOSITIONS[last]
    tag = parses(last)[0].tag
    if tag.POS == "NOUN":
        return _after_noun(words, name=name)
    if tag.POS in {"PRTS", "PRTF"} and "pssv" in tag:
        return "ablt"
    subject = any(
        parse.tag.POS in _NOMINAL and parse.tag.case == "nomn"
        for word in words[:-1]
        for parse in parses(word.lower())[:1]
    )
    if tag.POS in _VERBS and "tran" in tag and (subject or tag.POS != "VERB"):
        return "accs"
    return None


def _after_noun(words: list[str], *, name: bool) -> str | None:
    """The genitive; of a person's name the case of the title that it stands beside, which may be some words back."""
    if not name:
        return "gent"
    for place in range(len(words) - 1, -1, -1):
        tag: Any = parses(words[place].lower())[0].tag
        if tag.POS == "NOUN" and tag.animacy == "anim":
            governed = PREPOSITIONS.get(words[place - 1].lower()) if place else None
            case = str(governed or tag.case)
            return case if case in _CASES else None
    return None
