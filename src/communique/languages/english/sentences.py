"""How sentences end in English, and what only looks like an end."""

from __future__ import annotations

import re

from communique.languages.english.sentence_openers import OPENERS
from communique.languages.english.sentence_words import ABBREVIATIONS, OFFICERS, SAINTS, UNITS, ZONES
from communique.languages.sentence_table import Ending, SentenceTable, words

STARTERS = words(
    "A After Again All Also Although Among An And Another Any Anyone Are As At Because Before Both But By Can Could",
    "Despite Did Do Does Due During Each Either Even Every Everyone For From Further Furthermore Had Has Have He Her",
    "Here His How However I I'm I've I'd I'll If In Instead Into Is It It's Its Just Later Let Like Many Maybe",
    "Meanwhile More Moreover Most Much My Neither Nevertheless No Nobody None Nor Not Nothing Now Of On Once One Only",
    "Or Other Others Our Over Perhaps Please Several She She's Should Since So Some Soon Still Such Than That That's",
    "The Their Them Then There There's Therefore These They They're This Those Though Through Thus To Today Tomorrow",
    "Together Too Under Until Unlike Upon Was We We're We've Were What When Where Whether Which While Who Whose Why",
    "With Within Without Would Yes Yesterday Yet You Your",
)
SPEECH_VERBS = """
    said says say asked asks replied replies added adds noted notes explained explains wrote writes told tells exclaimed
    answered continued stressed stresses emphasized emphasised commented comments recalled remarked concluded observed
    announced declared stated asking saying telling adding shouted insisted argued warned joked admitted
"""
_CAPITALISED = r"[A-ZÀ-ÖØ-ÞА-ЯЁ][\w.’'-]{0,40}+"

SENTENCES = SentenceTable(
    abbreviations=ABBREVIATIONS,
    after_number=UNITS,
    contexts={"st": ((re.compile(r"\d[\w-]*\s(?:[\w.’'-]+\s){0,3}st$", re.IGNORECASE), Ending.WORD),)},
    followers={
        "st": words(SAINTS),
        "co": words("Ltd Limited Inc KG LLC", OFFICERS),
        **dict.fromkeys(("inc", "ltd", "corp", "llc", "plc", "gmbh"), words("Inc Ltd Co KG", OFFICERS)),
        **dict.fromkeys(("a.m", "p.m"), words(ZONES)),
    },
    starters=STARTERS,
    openers=OPENERS,
    fronts=words("at on in by from since until till around before after about approximately starting"),
    letter_heads=words(
        "group plan vitamin building class type section appendix part grade series category option phase room hall",
        "annex team block zone level unit schedule exhibit hepatitis terminal gate point pillar track panel",
    ),
    numbered_heads=words("chapter section article part appendix annex figure table clause step stage item rule lesson"),
    exclaimed=words("Yahoo Jeopardy Yum Kahoot Guess Chips Oklahoma Hamilton Mamma Joomla"),
    small_starters=words("iPhone iPad iPod iOS iTunes iCloud macOS eBay eLife arXiv bioRxiv mRNA"),
    introducing=tuple(f" {verb}" for verb in SPEECH_VERBS.split()),
    speaker=re.compile(
        rf"(?:(?:{_CAPITALISED}|of|de|van|von|the),?\s){{1,6}}?(?:has\s|had\s|later\s|also\s)?(?:{'|'.join(SPEECH_VERBS.split())})\b"
    ),
    vowels="aeiouy",
)
