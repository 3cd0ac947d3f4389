"""Russian in drafts."""

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
        "–": " — ",
        "": ", ",
    },
    reach_words=frozenset({"с", "со", "по", "до"}),
    moment_words=frozenset({"в", "во"}),
    person=r"(?<![\w.])(?=(?P<name>[А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+){1,2})(?![\w-]))",
    after_number=r"[ \u00a0](?:год(?:а|у|ом|ов)?|г\.|гг\.)(?!\w)",
    government="communique.languages.russian.government:case_after",
)
