"""Which outcomes of an engine are no drafts at all, and which of its findings a draft must not be kept with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from communique.model import Finding, Severity

TYPOGRAPHY: Final = "typography"
"""The repair of a draft whose print was mended."""

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LONGEST = 6
"""Tokens of the longest n-gram that is looked for."""
_TIMES = 4
"""How often in a row an n-gram may come."""
_UNKNOWN = re.compile(r"⁇|<unk>|\ufffd", re.IGNORECASE)
"""What tokenizers write for a piece that they do not know."""
_USELESS: Final = {
    "sense.repetition": "a loop",
    "sense.untranslated": "untranslated",
    "sense.misaligned": "nothing of the source in it",
}
"""Errors after which a person does better to begin anew, and how they are told."""
_PASSABLE: Final = frozenset({"sense.omitted", "sense.length", "sense.doubled-word"})
"""Rules of sense whose warnings alone do not send a text up the ladder: they are as often wrong as right."""
_MUST: Final = ("facts.", "code.", "term.")
"""Families of which a warning is enough."""


def _tokens(text: str) -> list[str]:
    """Words, marks, and single letters of scripts without case (Han), in lower case."""
    tokens: list[str] = []
    for word in _TOKEN.findall(text.lower()):
        if any(char.isalpha() and not char.islower() for char in word):
            tokens += word
        else:
            tokens.append(word)
    return tokens


def has_loop(text: str) -> bool:
    """Whether one to six words come more than four times in a row (``阴性阴性阴性阴性阴性``); marks and numbers may."""
    tokens = _tokens(text)
    for width in range(1, _LONGEST + 1):
        run = 0
        """Tokens in a row that are equal to those ``width`` before them."""
        for index in range(width, len(tokens)):
            run = run + 1 if tokens[index] == tokens[index - width] else 0
            if run >= width * _TIMES and any(
                char.isalpha() for token in tokens[index - width + 1 : index + 1] for char in token
            ):
                return True
    return False


def has_unknown(source: str, target: str) -> bool:
    """Whether the target has the trace of an unknown piece that is not in its source."""
    return len(_UNKNOWN.findall(target)) > len(_UNKNOWN.findall(source))


def refusal(source: str, target: str, findings: Iterable[Finding] = ()) -> str:
    """Why an outcome is no draft at all: it is empty, loops, is the source again…; empty where it is one."""
    if not target.strip():
        return "nothing"
    if has_loop(target) and not has_loop(source):
        return "a loop"
    if has_unknown(source, target):
        return "unknown pieces"
    for finding in findings:
        if finding.severity is Severity.ERROR and finding.rule in _USELESS:
            return _USELESS[finding.rule]
    return ""


def is_draft(source: str, target: str) -> bool:
    """Whether an outcome is worth keeping: it has text, and does not loop where its source does not."""
    return not refusal(source, target)


def is_failure(finding: Finding) -> bool:
    """Whether a finding is reason enough to try another way: any error, and a warning about facts, codes or sense."""
    if finding.fix is not None or finding.severity is Severity.NOTE:
        return False
    if finding.severity is Severity.ERROR or finding.rule.startswith(_MUST):
        return True
    return finding.rule.startswith("sense.") and finding.rule not in _PASSABLE
