"""English in drafts."""

from __future__ import annotations

from communique.languages.draft_table import DraftTable

DRAFTS = DraftTable(
    clause_marks={
        ",": ", ",
        "，": ", ",
        "、": ", ",
        ";": "; ",
        "；": "; ",
        ":": ": ",
        "：": ": ",
        "—": " — ",
        "–": " – ",
        "": ", ",
    },
    weekday_date="{weekday}, {date}",
    reach_words=frozenset({"from", "to", "till", "until", "through"}),
    moment_words=frozenset({"at", "on"}),
    person=r"(?<![\w.])(?=(?P<name>[A-Z][a-z]+ [A-Z][a-z]+)(?![\w-]))",
)
