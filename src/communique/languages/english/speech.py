"""How English tells who says what it quotes."""

from __future__ import annotations

from communique.languages.dateline_table import SpeechTable
from communique.languages.sentence_table import words

_SAYING = (
    "(?:said|says|told|tells|added|adds|noted|notes|explained|explains|stressed|stresses|emphasi[sz]ed|commented|comments"
    "|stated|states|announced|remarked|continued|concluded|recalled|warned|argued|pointed out|observed|declared|wrote"
    "|pledged|admitted|confirmed|insisted|replied|quipped|suggested)"
)
_TITLE = (
    "(?:(?:Dr|Prof|Mr|Ms|Mrs|Sir|Professor|President|Rector|Minister|Director|Academician|Ambassador|Governor"
    "|Mayor)\\.? )"
)
_NAME = (
    f"(?P<who>{_TITLE}?[A-Z][\\w’'-]{{1,30}}"
    "(?: (?:[A-Z]\\.|[A-Z][\\w’'-]{1,30}|of|de|van|von|bin|al-[A-Z]\\w+)){0,4})"
)
_POST = '(?:, [^,“”"\\n]{1,90}(?:, [^,“”"\\n]{1,60})?,)?'
_AUX = "(?:has |had |have |also |later |then |further )?"

SPEECH = SpeechTable(
    speakers=(
        # “…,” said Zhao Min, director of the centre.
        f'[,.!?…][”"] {_AUX}{_SAYING} {_NAME}',
        # “…,” Dr. Elena Orlova, who led the team, said.
        f'[,.!?…][”"] {_NAME}{_POST} {_AUX}{_SAYING}\\b(?!:)',
        # Sun Wei, deputy head of the agency, said: “…”
        f"(?<![\\w’'-])(?<![\\w’'-] ){_NAME}{_POST} {_AUX}{_SAYING}[^“”\".\\n]{{0,80}}?[:,]? [“\"]",
        # According to Li Hua, “…”
        f"According to {_NAME}",
    ),
    nobody=words(
        "he she it they we i you the a an this that these those who one his her their its our my what but and"
    ),
)
"""After the usage of newspapers; a speaker that the text does not name is none."""
