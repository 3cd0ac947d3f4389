"""Transcription never raises, and what goes to Palladius comes back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.languages import LANGUAGES
from communique.languages.russian.palladius import ESTABLISHED, SYLLABLES
from communique.transcription import evidence, palladius, pinyin_of, romanize, split_pinyin, transcribe
from communique.transcription.palladius import read_palladius
from communique.transcription.pinyin import join_pinyin

NAMES = st.text(alphabet="abgnuüzhXJ'’ -·АанньъюяюцзжЦ王琴欧阳修.", max_size=20) | st.text(max_size=20)
WORDS = st.lists(st.sampled_from(sorted(SYLLABLES)), min_size=1, max_size=3)


@given(one=NAMES, other=NAMES, locales=st.permutations([language.locale for language in LANGUAGES]))
@settings(max_examples=300, deadline=None)
def test_nothing_raises(one: str, other: str, locales: list[str]) -> None:
    palladius(one)
    pinyin_of(one)
    romanize(one)
    assert 0 <= evidence(one, other) <= 1
    transcribe(one, locales[0], locales[1])


@given(syllables=WORDS)
@settings(max_examples=300, deadline=None)
def test_what_palladius_writes_is_read_as_the_same_sounds(syllables: list[str]) -> None:
    word = join_pinyin(syllables)
    split = split_pinyin(word)
    assert split is not None
    if word.replace("'", "") not in ESTABLISHED and word not in ESTABLISHED:
        written = palladius(word)
        read = read_palladius(written)
        assert read is not None
        assert palladius(join_pinyin(read)) == written
