"""The page of a rule: why it is there, and pairs that it fires on, lets pass, and exempts.

    # sense.untranslated

    Why …

    ## Fires

    ```pair
    en → ru
    The source
    The target
    ```

``␣`` stands for a blank that would not be seen, ``⍽`` for a no-break space, ``⏎`` for a line break. Below the pair may
stand ``fix: `` with the target as mended, and ``role: headline``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "cases" / "checks"
KINDS = ("Fires", "Passes", "Exempt")

_SECTION = re.compile(r"^## (\w+)$", re.MULTILINE)
_PAIR = re.compile(r"^```pair\n(\w+) → (\w+)\n(.*)\n(.*)\n((?:\w+: .*\n|fix: ?\n)*)```$", re.MULTILINE)
_MARKS = str.maketrans({"␣": " ", "⍽": "\u00a0", "⏎": "\n"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One pair of a page."""

    rule: str
    kind: str
    """``Fires``, ``Passes`` or ``Exempt``."""
    source_locale: str
    target_locale: str
    source: str
    target: str
    fix: str | None
    """The target as mended; None where the page does not say."""
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The page of one rule."""

    rule: str
    why: str
    cases: tuple[Case, ...]


def read_page(path: Path) -> Page:
    """The page in a file."""
    text = path.read_text(encoding="utf-8")
    head, *sections = _SECTION.split(text)
    title, _, why = head.partition("\n")
    cases: list[Case] = []
    for kind, body in zip(sections[::2], sections[1::2], strict=True):
        found = _PAIR.findall(body)
        assert len(found) == body.count("```pair"), f"{path.parent.name}: a pair that cannot be read under {kind}"
        for source_locale, target_locale, source, target, more in found:
            known = dict(line.split(": ", 1) if ": " in line else (line[:-1], "") for line in more.splitlines())
            fix = known.get("fix")
            cases.append(
                Case(
                    rule=path.parent.name,
                    kind=kind,
                    source_locale=source_locale,
                    target_locale=target_locale,
                    source=source.translate(_MARKS),
                    target=target.translate(_MARKS),
                    fix=None if fix is None else fix.translate(_MARKS),
                    role=known.get("role", ""),
                )
            )
    return Page(rule=title.removeprefix("# ").strip(), why=" ".join(why.split()), cases=tuple(cases))


def pages() -> dict[str, Page]:
    """All pages by the name of their folder."""
    return {path.parent.name: read_page(path) for path in sorted(FOLDER.glob("*/page.md"))}
