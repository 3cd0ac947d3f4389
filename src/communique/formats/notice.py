"""A notice at the head of a file."""

from __future__ import annotations

from communique.formats.passage import LINE_END


def line_end_of(text: str) -> str:
    """How the text ends its first line; LF when it has but one."""
    match = LINE_END.search(text)
    return match.group() if match else "\n"


def insert_paragraph(text: str, paragraph: str, at: int) -> str:
    """The text with a paragraph of its own at an offset where a line begins."""
    end = line_end_of(text)
    before, after = text[:at], text[at:]
    if before.strip("\ufeff") and not before.endswith(("\n", "\r")):
        before += end
    if before.strip("\ufeff"):
        before += end
    return before + paragraph + end + (end if after and not after.startswith(("\n", "\r")) else "") + after
