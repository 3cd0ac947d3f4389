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
stand ``fix: `` with the target as mended, ``role: headline``, and ``beside: `` with another source and target of the
same release, parted by `` ⇔ ``.

A block ``terms`` anywhere on the page is the termbase of all its pairs, as CSV.

Rules that see a whole catalog have blocks of several pairs instead; ``at:`` names the pairs that have findings, from 1.
``role:`` stands below the pair that it is about, ``context:`` too, and ``ru:`` (or another locale) with its target in
another catalog of the release.

    ```catalog
    en → ru
    The source
    The target
    role: headline
    Another source
    Another target
    at: 1, 2
    ```
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from communique.terms import NO_TERMS, Termbase, read_termbase

FOLDER = Path(__file__).parent.parent / "cases" / "checks"
KINDS = ("Fires", "Passes", "Exempt")

_SECTION = re.compile(r"^## (\w+)$", re.MULTILINE)
_PAIR = re.compile(r"^```pair\n(\w+) → (\w+)\n(.*)\n(.*)\n((?:\w+: .*\n|fix: ?\n)*)```$", re.MULTILINE)
_CATALOG = re.compile(r"^```catalog\n(\w+) → (\w+)\n((?:.+\n)+?)```$", re.MULTILINE)
_TERMS = re.compile(r"^```terms\n((?:.+\n)+?)```$", re.MULTILINE)
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
    beside: tuple[tuple[str, str], ...] = ()
    """Further sources and targets of the release."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogPair:
    """One pair of a catalog on a page."""

    source: str
    target: str
    role: str = ""
    context: str = ""
    sibling: tuple[str, str] = ("", "")
    """Locale and text of its target in another catalog of the release."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogCase:
    """One catalog of a page."""

    rule: str
    kind: str
    source_locale: str
    target_locale: str
    pairs: tuple[CatalogPair, ...]
    at: tuple[int, ...]
    """Numbers of the pairs that have findings, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The page of one rule."""

    rule: str
    why: str
    cases: tuple[Case, ...]
    catalogs: tuple[CatalogCase, ...] = ()
    terms: Termbase = NO_TERMS


def _read_catalog(rule: str, kind: str, locales: tuple[str, str], body: str) -> CatalogCase:
    pairs: list[dict[str, Any]] = []
    at: tuple[int, ...] = ()
    lines = iter(body.splitlines())
    for line in lines:
        name, _, value = line.partition(": ")
        if name == "at":
            at = tuple(int(number) for number in value.split(","))
        elif name in {"role", "context"}:
            pairs[-1][name] = value
        elif name in {"en", "zh_CN", "ru"}:
            pairs[-1]["sibling"] = name, value.translate(_MARKS)
        else:
            pairs.append({"source": line.translate(_MARKS), "target": next(lines).translate(_MARKS)})
    made = tuple(CatalogPair(**pair) for pair in pairs)
    return CatalogCase(rule=rule, kind=kind, source_locale=locales[0], target_locale=locales[1], pairs=made, at=at)


def _read_beside(line: str) -> tuple[tuple[str, str], ...]:
    one, mark, other = line.partition(" ⇔ ")
    return ((one, other),) if mark else ()


def read_page(path: Path) -> Page:
    """The page in a file."""
    text = path.read_text(encoding="utf-8")
    found_terms = _TERMS.search(text)
    terms = read_termbase(found_terms[1].encode(), place="page.md") if found_terms else NO_TERMS
    assert not terms.problems, path.parent.name
    head, *sections = _SECTION.split(_TERMS.sub("", text))
    title, _, why = head.partition("\n")
    cases: list[Case] = []
    catalogs: list[CatalogCase] = []
    for kind, body in zip(sections[::2], sections[1::2], strict=True):
        found = _PAIR.findall(body)
        assert len(found) == body.count("```pair"), f"{path.parent.name}: a pair that cannot be read under {kind}"
        blocks = _CATALOG.findall(body)
        assert len(blocks) == body.count("```catalog"), f"{path.parent.name}: a catalog that cannot be read"
        catalogs += [_read_catalog(path.parent.name, kind, (one, other), rest) for one, other, rest in blocks]
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
                    beside=_read_beside(known.get("beside", "")),
                )
            )
    return Page(
        rule=title.removeprefix("# ").strip(),
        why=" ".join(why.split()),
        cases=tuple(cases),
        catalogs=tuple(catalogs),
        terms=terms,
    )


def pages() -> dict[str, Page]:
    """All pages by the name of their folder."""
    return {path.parent.name: read_page(path) for path in sorted(FOLDER.glob("*/page.md"))}
