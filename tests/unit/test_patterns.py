"""Regular expressions that every Python from 3.11.0 on reads alike."""

from __future__ import annotations

import io
import re
import tokenize
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent.parent / "src" / "communique"

POSSESSIVE_GROUP = re.compile(r"(?<![\\(])\)(?:[*+?]|\{\{?[0-9, ]*\}\}?)\+|\(\?>")


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_possessive_quantifier_stands_on_a_group(path: Path) -> None:
    """Before 3.11.5 they match wrongly, or end in a SystemError (gh-101955, gh-106052); on a character they do not."""
    strings = tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline)
    found = [
        f"line {token.start[0]}: {token.string}"
        for token in strings
        if token.type == tokenize.STRING
        and re.match(r"[rRfF]+[\"']", token.string)
        and POSSESSIVE_GROUP.search(re.sub(r"\[(?:[^\]\\]|\\.)*\]", "x", token.string))
    ]
    assert found == []
