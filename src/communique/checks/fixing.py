"""Safe fixes, put into a target."""

from __future__ import annotations

from dataclasses import replace

from communique.checks.contract import Pair
from communique.checks.running import DEFAULTS, Options, check
from communique.checks.side import Side
from communique.model import Finding

_ROUNDS = 8
"""How often a mended text is looked at again; one fix may make room for another."""


def apply_fixes(text: str, findings: list[Finding]) -> str:
    """The text with every fix that overlaps no earlier one."""
    edits = sorted(
        {(*finding.span, finding.fix) for finding in findings if finding.span is not None and finding.fix is not None}
    )
    pieces, position = [], 0
    for start, end, new in edits:
        if start < position:
            continue
        pieces += [text[position:start], new]
        position = end
    return "".join([*pieces, text[position:]])


def fix(pair: Pair, options: Options = DEFAULTS) -> str:
    """The target with all that is safe mended; mending what was mended changes nothing.

    What would change a code, an address or a placeholder is left alone. A text that comes back to one it already was
    is left as it stood at first: then two rules disagree.
    """
    kept = _kept(pair.target)
    seen = [pair.target.text]
    for _ in range(_ROUNDS):
        mended = _mend(pair, check(pair, options), kept)
        if mended == seen[-1]:
            return mended
        if mended in seen:
            break
        seen.append(mended)
        pair = replace(pair, target=_side(mended, pair.target))
    return seen[0]


def _mend(pair: Pair, findings: list[Finding], kept: list[str]) -> str:
    """All fixes at once, or where that changes what must be kept, one after the other."""
    text = pair.target.text
    mended = apply_fixes(text, findings)
    if mended == text or _kept(_side(mended, pair.target)) == kept:
        return mended
    safe: list[Finding] = []
    for finding in findings:
        if finding.fix is not None and _kept(_side(apply_fixes(text, [*safe, finding]), pair.target)) == kept:
            safe.append(finding)
    return apply_fixes(text, safe)


def _side(text: str, like: Side) -> Side:
    return Side(text, like.language, markup=like.markup)


def _kept(side: Side) -> list[str]:
    """What mending may not change: codes and placeholders."""
    return [code.text for code in side.codes] + [found.group() for found in side.placeholders]
