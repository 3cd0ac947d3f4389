"""English words of which a slip makes the opposite, by theme and pole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

OPPOSITES: Final[Mapping[str, Mapping[str, str]]] = {
    "change": {
        "up": (
            "increase increased increases increasing rose rises risen rising grew growing grows grown "
            "climbed climbing improved surged jumped soared growth higher increasingly more up_# up_by was_up were_up "
            "is_up are_up up_more"
        ),
        "down": (
            "decrease decreased decreases decreasing fell fallen falling declined declining dropped shrank "
            "shrunk slipped slumped plunged lower decline reduction reduced reduce reduces reducing cut cuts "
            "downturn less fewer shrinking shrink shrinks down_# down_by was_down were_down is_down are_down "
            "down_more"
        ),
    },
    "rate": {
        "up": "strengthened appreciated",
        "down": "weakened depreciated",
    },
    "latitude": {
        "north": (
            "north northern northward northwards northwest northwestern north-west northeast northeastern north-east"
        ),
        "south": (
            "south southern southward southwards southwest southwestern south-west southeast southeastern south-east"
        ),
    },
    "longitude": {
        "east": ("east eastern eastward eastwards northeast northeastern north-east southeast southeastern south-east"),
        "west": ("west western westward westwards northwest northwestern north-west southwest southwestern south-west"),
    },
    "sex": {
        "men": "men men's men’s male males man boys boys' boys’ man's",
        "women": "women women's women’s female females woman girls girls' girls’ woman's",
    },
    "week": {
        "next": "next_week",
        "last": "last_week",
    },
    "month": {
        "next": "next_month",
        "last": "last_month",
    },
    "year": {
        "next": "next_year",
        "last": "last_year",
    },
    "day": {
        "next": "tomorrow",
        "last": "yesterday",
    },
    "extreme": {
        "most": "maximum maximal highest largest greatest biggest",
        "least": "minimum minimal lowest smallest at_least",
    },
    "trade": {
        "in": "import imports imported importing importer importers",
        "out": "export exports exported exporting exporter exporters",
    },
    "match": {
        "won": "beat beats beating defeated",
        "lost": "lost_to losing_to loses_to lose_to",
    },
    "stance": {
        "for": "support supports supported supporting",
        "against": "oppose opposes opposed opposing opposition",
    },
    "level": {
        "above": "above_# exceeded_#",
        "below": "below_#",
    },
    "result": {
        "gain": "profit profits",
        "loss": "loss losses",
    },
    "ceremony": {
        "opening": "opening opened opens open",
        "closing": "closing closed closes close",
    },
    "office": {
        "in": "appointed appoints appoint appointment appointing",
        "out": "dismissed dismisses dismiss dismissal resigned fired",
    },
    "leave": {
        "given": "allow allows allowed permitted permits",
        "refused": "ban bans banned prohibit prohibits prohibited",
    },
    "word": {
        "denied": "denied denies deny refuted",
        "confirmed": "confirmed confirms confirm",
    },
    "court": {
        "plaintiff": "plaintiff plaintiffs",
        "defendant": "defendant defendants",
    },
    "town": {
        "urban": "urban",
        "rural": "rural",
    },
    "term": {
        "short": "short-term",
        "long": "long-term",
    },
    "sign": {
        "plus": "positive positively",
        "minus": "negative negatively",
    },
    "season": {
        "spring": "spring",
        "summer": "summer summers",
        "autumn": "autumn",
        "winter": "winter winters",
    },
    "medal": {
        "gold": "gold",
        "silver": "silver",
        "bronze": "bronze",
    },
    "share": {
        "most": "majority",
        "least": "minority",
    },
    "bound": {
        "over": "more_than over_# exceeding exceeded exceeds",
        "under": "less_than fewer_than under_# nearly almost",
    },
    "part": {
        "start": "early_# beginning_of_#",
        "middle": "mid_# middle_of_#",
        "end": "late_# end_of_# year_end",
    },
    "century": {
        "last": "last_century",
        "this": "this_century",
    },
    "couple": {
        "he": "husband husbands",
        "she": "wife wives",
    },
    "child": {
        "he": "son sons",
        "she": "daughter daughters",
    },
    "parent": {
        "he": "father fathers",
        "she": "mother mothers",
    },
    "sibling": {
        "he": "brother brothers",
        "she": "sister sisters",
    },
    "life": {
        "begun": "born",
        "ended": "died",
    },
    "outcome": {
        "good": "success successful successfully succeeded",
        "bad": "failed failure failures unsuccessful fail fails",
    },
    "sale": {
        "in": "buyer buyers",
        "out": "seller sellers",
    },
    "daytime": {
        "morning": "morning mornings",
        "evening": "evening evenings",
    },
}
"""Words by blanks, ``_`` between the words of a phrase, ``*`` behind the beginning of a word; ``#`` is any number."""
