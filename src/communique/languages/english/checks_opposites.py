"""English words of which a slip makes the opposite, by theme and pole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

OPPOSITES: Final[Mapping[str, Mapping[str, str]]] = {
    "change": {
        "up": (
            "increase increased increases increasing rose rises risen rising grew growing grows grown "
            "climbed climbing improved surged jumped soared growth higher increasingly ~more more_than_last up_# "
            "up_by ~improve ~improves ~improving ~improvement ~improvements ~boost ~boosts ~boosted ~boosting "
            "~raise ~raises ~raised ~raising ~enhance ~enhances ~enhanced ~enhancing ~enhancement ~expand ~expands "
            "~expanded ~expanding ~expansion ~gain ~gains ~gained ~rise ~grow ~upgrade ~upgraded ~upgrading "
            "~stronger ~strengthen ~strengthens ~strengthened ~strengthening ~greater ~larger ~bigger ~faster "
            "~better ~double ~doubled ~promote ~promotes ~promoting ~extend ~extended ~add ~added ~adding ~up "
            "was_up were_up is_up are_up up_more"
        ),
        "down": (
            "decrease decreased decreases decreasing fell fallen falling declined declining dropped shrank "
            "shrunk slipped slumped plunged lower decline reduction reduced reduce reduces reducing cut cuts "
            "downturn ~less less_than_last fewer shrinking shrink shrinks ~drop ~drops ~dropping ~fall ~falls "
            "~ease ~eases ~eased ~easing ~slow ~slows ~slowed ~slowing ~slower ~smaller ~save ~saves ~saved "
            "~saving ~savings ~curb ~curbs ~curbing ~lose ~loses ~lost ~losing ~loss ~losses ~weaken ~weakens "
            "~weaker ~cutting ~relieve ~mitigate ~mitigates ~mitigating ~limit ~limiting ~minimise ~minimize "
            "~crash ~crisis ~deficit ~down ~short ~smaller ~narrow ~narrowed down_# down_by was_down were_down "
            "is_down are_down "
            "down_more"
        ),
    },
    "rate": {
        "up": "strengthened appreciated",
        "down": "weakened depreciated",
    },
    "latitude": {
        "north": (
            "north northern northward northwards northwest northwestern north-west northeast northeastern "
            "north-east northernmost south_korea south_korean south_koreans south_korea's south_africa "
            "south_african south_africa's south_sudan north_korea north_korean north_korea's north_macedonia"
        ),
        "south": (
            "south southern southward southwards southwest southwestern south-west southeast southeastern "
            "south-east southernmost south_korea south_korean south_koreans south_korea's south_africa "
            "south_african south_africa's south_sudan north_korea north_korean north_korea's north_macedonia"
        ),
    },
    "longitude": {
        "east": (
            "east eastern eastward eastwards northeast northeastern north-east southeast southeastern "
            "south-east easternmost"
        ),
        "west": (
            "west western westward westwards northwest northwestern north-west southwest southwestern "
            "south-west westernmost"
        ),
    },
    "sex": {
        "men": "men men's men’s male males ~man boys boys' boys’ man's",
        "women": (
            "women women's women’s female females ~woman ~daughter ~daughters ~mother ~wife girls girls' girls’ woman's"
        ),
    },
    "week": {
        "next": "next_week next_week's next_week’s",
        "last": "last_week last_week's last_week’s",
    },
    "month": {
        "next": "next_month next_month's next_month’s",
        "last": "last_month last_month's last_month’s",
    },
    "year": {
        "next": "next_year next_year's next_year’s",
        "this": "this_year this_year's this_year’s",
        "last": "last_year last_year's last_year’s",
    },
    "day": {
        "next": "tomorrow tomorrow's",
        "last": "yesterday yesterday's",
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
        "for": "support supports supported supporting ~for ~favour ~favor ~back ~backed",
        "against": "oppose opposes opposed opposing ~opposition ~against ~counter ~combat ~anti ~fight ~fighting",
    },
    "level": {
        "above": "above_# exceeded_#",
        "below": "below_#",
    },
    "result": {
        "gain": "profit profits ~earnings ~gain",
        "loss": "loss losses ~lost",
    },
    "ceremony": {
        "opening": "opening opened opens ~open ~opening-up ~openness ~launch ~launched",
        "closing": "closing closed closes ~close ~closure ~closures ~shut ~turn_off",
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
        "start": (
            "first_ten_days early_january beginning_of_january early_february beginning_of_february "
            "early_march beginning_of_march early_april beginning_of_april early_may beginning_of_may "
            "early_june beginning_of_june early_july beginning_of_july early_august beginning_of_august "
            "early_september beginning_of_september early_october beginning_of_october early_november "
            "beginning_of_november early_december beginning_of_december early_# beginning_of_#"
        ),
        "middle": (
            "second_ten_days mid_january middle_of_january mid_february middle_of_february mid_march "
            "middle_of_march mid_april middle_of_april mid_may middle_of_may mid_june middle_of_june "
            "mid_july middle_of_july mid_august middle_of_august mid_september middle_of_september "
            "mid_october middle_of_october mid_november middle_of_november mid_december middle_of_december "
            "mid_# middle_of_#"
        ),
        "end": (
            "last_ten_days late_january end_of_january late_february end_of_february late_march end_of_march "
            "late_april end_of_april late_may end_of_may late_june end_of_june late_july end_of_july "
            "late_august end_of_august late_september end_of_september late_october end_of_october "
            "late_november end_of_november late_december end_of_december late_# end_of_# year_end"
        ),
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
        "good": "success successful successfully succeeded ~won ~win",
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
    "ministry": {
        "foreign": (
            "ministry_of_foreign minister_of_foreign minister_for_foreign foreign_ministry foreign_minister "
            "foreign_ministry's foreign_minister's ministry_of_foreign_affairs minister_of_foreign_affairs"
        ),
        "defence": (
            "ministry_of_defence minister_of_defence minister_for_defence defence_ministry defence_minister "
            "defence_ministry's defence_minister's ministry_of_defense minister_of_defense "
            "minister_for_defense defense_ministry defense_minister defense_ministry's defense_minister's"
        ),
        "finance": (
            "ministry_of_finance minister_of_finance minister_for_finance finance_ministry finance_minister "
            "finance_ministry's finance_minister's"
        ),
        "health": (
            "ministry_of_health minister_of_health minister_for_health health_ministry health_minister "
            "health_ministry's health_minister's"
        ),
        "education": (
            "ministry_of_education minister_of_education minister_for_education education_ministry "
            "education_minister education_ministry's education_minister's"
        ),
        "farming": (
            "ministry_of_agriculture minister_of_agriculture minister_for_agriculture agriculture_ministry "
            "agriculture_minister agriculture_ministry's agriculture_minister's"
        ),
        "justice": (
            "ministry_of_justice minister_of_justice minister_for_justice justice_ministry justice_minister "
            "justice_ministry's justice_minister's"
        ),
        "interior": (
            "ministry_of_interior minister_of_interior minister_for_interior interior_ministry "
            "interior_minister interior_ministry's interior_minister's"
        ),
        "energy": (
            "ministry_of_energy minister_of_energy minister_for_energy energy_ministry energy_minister "
            "energy_ministry's energy_minister's"
        ),
        "transport": (
            "ministry_of_transport minister_of_transport minister_for_transport transport_ministry "
            "transport_minister transport_ministry's transport_minister's"
        ),
        "culture": (
            "ministry_of_culture minister_of_culture minister_for_culture culture_ministry culture_minister "
            "culture_ministry's culture_minister's"
        ),
        "commerce": (
            "ministry_of_commerce minister_of_commerce minister_for_commerce commerce_ministry "
            "commerce_minister commerce_ministry's commerce_minister's"
        ),
        "economy": (
            "ministry_of_economy minister_of_economy minister_for_economy economy_ministry economy_minister "
            "economy_ministry's economy_minister's"
        ),
    },
    "limit": {
        "earliest": "no_earlier not_earlier no_sooner",
        "latest": "no_later not_later",
    },
    "origin": {
        "home": "domestic domestically-made home-grown",
        "foreign": "imported foreign-made",
    },
    "vote": {
        "passed": "passed approved adopted",
        "rejected": "rejected vetoed rejects",
    },
}
"""Words by blanks, ``_`` between the words of a phrase, ``*`` behind the beginning of a word; ``#`` is any number, and
``~`` before a word that speaks for its pole without being blamed."""
