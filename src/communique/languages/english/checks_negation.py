"""Words by which English denies."""

from __future__ import annotations

from typing import Final

NEGATION: Final = (
    r"\b(?:not|no|never|none|nobody|nothing|nowhere|neither|cannot|without)\b|"
    r"n ?['’]t\b"
)
"""What denies outright."""

HALF_NEGATION: Final = (
    r"\b(?:without|nor)\b|\b(?:un(?!it|i[vqft]|der|til\b|cle|ion)[a-z]{4,}|(?:in|"
    r"im)(?:ability|abilit\w+|capable|capacit\w+|sufficient\w*|adequa\w+|complete\w*|"
    r"correct\w*|visible|accura\w+|effective\w*|formal\w*|definite\w*|security|"
    r"efficien\w+|evitabl\w+|valid\w*|stabilit\w+|equalit\w+|equit\w+|justice\w*|"
    r"appropriate\w*|curable|possibl\w+|possibilit\w+|patien\w+|perfect\w*|proper\w*|"
    r"partial\w*|balance\w*|consisten\w+|different\w*|significan\w+|convenien\w+|"
    r"active|animate)|il(?:legal|licit|logical|litera)\w*|ir(?:regular|relevant|"
    r"respons|reversibl|rational)\w*|non\b|non-?\w{4,}|a(?:symptom|typical)\w*|"
    r"dis(?:agree|approv|like|allow|appear|satisf|obe|connect|continu|courag|"
    r"prove|regard|qualif|honest|trust|abled|abilit|claim|belie|engag|advantag|"
    r"comfort|similar)\w*|lack\w*|fail\w*|refus\w+|den(?:y|ie[sd]|ial\w*|ying)|"
    r"reject\w*|declin\w+|hardly|barely|scarcely|rare(?:ly)?|seldom|few|little|"
    r"less|unless|until|avoid\w*|prevent\w*|stop\w*|ban(?:s|ned|ning)?|prohibit\w*|"
    r"forbid\w*|forbade|except\w*|rather|instead|absen\w+|missing|wrong\w*|impossible|"
    r"yet|cease\w*|exempt\w*|ignor\w+|mis(?:under|lead|taken|use|trust|inform)\w*|"
    r"anything but|far from|out of|beyond|void|doubt\w*|difficult\w*|hard to|"
    r"neglect\w*|deprived?|shortage|scarc\w+)\b|\b\w{3,}(?<!un)less(?:ly|ness)?\b|"
    r"\b(?:clos(?:ed|es|ing|ure)|shut\w*|abort\w*|cancel\w*|sack(?:ed|ing)?|minimally|"
    r"unfit|devoid|elsewhere|away|contradict\w*|troubl\w*|get rid|unlike|no longer|"
    r"remain\w* (?:the same|unchanged)|unchanged|flat (?:on|year|at|from|compared)|broadly flat|steady|short of|intact|"
    r"perfect condition|fewer than|under \d|turned off|knock\w* out|"
    r"power cut\w*|cut off|off for|remains?|keep\w*|kept|new to|out for|outside|"
    r"exclud\w+|barred|intoleran\w+|inconclusive|undetermined|pending|awaited|still being|to be "
    r"(?:determined|confirmed|established|clarified|seen|known|found)|still out|unmanned|otherwise|apart from|"
    r"different from|rid of)\b"
)
"""What denies by its meaning or with an affix."""

HINTS: Final = (
    r"\b(?:dismiss\w*|exceed\w*|strange\w*|restrict\w*|oppos\w*|sold.out|abandon\w*|"
    r"withdr[ae]w\w*|dead|died|illegal\w*|against|only|too|poor\w*|los[ste]\w*|"
    r"defeat\w*|set ?back\w*|limited|surcharge|any(?:one|thing|body|where)|any (?:more|"
    r"longer|other)|than necessary|mixed|despite|mild\w*|respective\w*)\b"
)
"""What another language may well put as a denial."""

NO_NEGATION: Final = (
    r"\b(?=[cimnwy])(?:(?:not|never)\b(?=[^.;!?]{1,80}\buntil\b)|y/n\b|"
    r"not (?:only|just|merely|simply|least)\b|no doubt\b|no\. ?\d|non-?stop\b|"
    r"no-one\b|not to mention\b|no matter\b|nevertheless\b|nonetheless\b|"
    r"notwithstanding\b|whether or not\b|if not\b|nothing but\b|nor'|"
    r"no\b\s+\d|no wonder\b|no sooner\b|no (?:more|less|fewer|later|earlier) than\b|"
    r"(?:without|with no) (?:further |any )?delay\b|never too late\b|more often than not\b|"
    r"(?:can(?:not|['’]t| ?not)|could(?: not|n['’]t)) "
    r"(?:help|but|agree more|be (?:happier|prouder|better|clearer)|wait to)\b|"
    r"(?:not|never) (?:a moment|a minute) too soon\b|why not\b|not (?:more|less|fewer|later|earlier) than\b)|"
    r"n ?['’]t\b(?=[^.;!?]{1,80}\buntil\b)|"
    r"\b(?:not|no|never|none|nobody)\b(?=[^.,;!?]{1,50}\bfail(?:ed|s|ing)? to\b)|"
    r",\s+(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|ai|might|need)n['’]t "
    r"(?:it|he|she|they|we|you|there|i|that)\s*\?|"
    r",\s+(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should) (?:it|he|she|they|we|you|there|i) "
    r"not\s*\?"
)
"""Idioms that look like denials and are none."""
