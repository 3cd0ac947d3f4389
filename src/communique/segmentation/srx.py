"""Segmentation rules in SRX 2.0 (Segmentation Rules eXchange): read, applied and written, text to values and back.

An SRX file can stand in for the rules of a language. At each place of a text the first rule decides whose pattern
before the break ends there and whose pattern after it starts there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

from communique.errors import InputError
from communique.languages.language import Language
from communique.segmentation.ranges import Ranges, place_outside
from communique.segmentation.srx_patterns import to_python

_SPACE = "http://www.lisa.org/srx20"
_DOCTYPE = re.compile(r"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SrxRule:
    """One rule: a place between two patterns, and whether a sentence ends there."""

    cut: bool
    before: str
    """Pattern of what stands before the place, as in the file; empty matches everywhere."""
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SrxMap:
    """Which languages a group of rules is for."""

    pattern: str
    """Matched against a whole language tag, without regard to case: ``EN.*``."""
    group: str
    """Name of the group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SrxRules:
    """An SRX file."""

    groups: tuple[tuple[str, tuple[SrxRule, ...]], ...]
    """Groups of rules by name, in order."""
    maps: tuple[SrxMap, ...]
    cascade: bool = True
    """All groups that a language maps to count, one after the other; otherwise only the first."""

    def rules_for(self, tag: str) -> tuple[SrxRule, ...]:
        """The rules for a language tag, in the order in which they decide."""
        named = dict(self.groups)
        found = [
            named.get(entry.group, ())
            for entry in self.maps
            if re.fullmatch(to_python(entry.pattern), tag, re.IGNORECASE)
        ]
        return tuple(rule for rules in (found if self.cascade else found[:1]) for rule in rules)


def read_srx(text: str, *, place: str = "") -> SrxRules:
    """The rules of an SRX file; ``place`` names it in errors.

    Raises:
        InputError: it is no SRX, it declares a document type or entities, or a pattern cannot be used.
    """
    if _DOCTYPE.search(text):
        raise InputError(
            "The SRX file declares a document type or entities.", place=place, remedy="Take the declaration out."
        )
    try:
        root = ET.fromstring(text)  # noqa: S314  # entities and document types were refused above
    except (ET.ParseError, ValueError) as error:
        raise InputError(f"The SRX file is not well-formed XML: {error}.", place=place, remedy="Correct it.") from error
    if _name(root) != "srx":
        raise InputError("The file is no SRX.", place=place, remedy="Give a file whose root element is <srx>.")
    header = next((node for node in root.iter() if _name(node) == "header"), None)
    groups = tuple(
        (node.get("languagerulename", ""), tuple(_rule(rule, place) for rule in node if _name(rule) == "rule"))
        for node in root.iter()
        if _name(node) == "languagerule"
    )
    maps = tuple(
        SrxMap(pattern=node.get("languagepattern", ""), group=node.get("languagerulename", ""))
        for node in root.iter()
        if _name(node) == "languagemap"
    )
    for entry in maps:
        to_python(entry.pattern, place=place)
    return SrxRules(groups=groups, maps=maps, cascade=header is not None and header.get("cascade") == "yes")


def _name(node: ET.Element) -> str:
    return node.tag.rpartition("}")[2].lower()


def _rule(node: ET.Element, place: str) -> SrxRule:
    parts = {_name(child): "".join(child.itertext()) for child in node}
    rule = SrxRule(
        cut=node.get("break", "yes").strip().lower() != "no",
        before=parts.get("beforebreak", ""),
        after=parts.get("afterbreak", ""),
    )
    to_python(rule.before, place=place)
    to_python(rule.after, place=place)
    return rule


def find_srx_cuts(
    text: str, rules: SrxRules, language: Language, *, closed: Sequence[tuple[int, int]] = ()
) -> list[int]:
    """Offsets at which sentences start, as :func:`communique.segmentation.find_cuts`, by the rules of an SRX file."""
    decided: dict[int, bool] = {}
    for pattern, cut in _compiled(rules, language.bcp47):
        for match in pattern.finditer(text):
            decided.setdefault(match.end(), cut)
    fence = Ranges(closed)
    cuts: set[int] = set()
    for offset in sorted(offset for offset, cut in decided.items() if cut):
        start = offset
        while start < len(text) and text[start].isspace():
            start += 1
        place = place_outside(text, start, fence)
        if place is not None and text[:place].strip():
            cuts.add(place)
    return sorted(cuts)


@lru_cache(maxsize=16)
def _compiled(rules: SrxRules, tag: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    return tuple(
        (re.compile(f"(?:{to_python(rule.before)})(?={to_python(rule.after)})"), rule.cut)
        for rule in rules.rules_for(tag)
    )


def write_srx(rules: SrxRules) -> str:
    """An SRX 2.0 file."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<srx xmlns="{_SPACE}" version="2.0">',
        f'  <header segmentsubflows="yes" cascade="{"yes" if rules.cascade else "no"}">',
        '    <formathandle type="start" include="no"/>',
        '    <formathandle type="end" include="yes"/>',
        '    <formathandle type="isolated" include="no"/>',
        "  </header>",
        "  <body>",
        "    <languagerules>",
    ]
    for name, group in rules.groups:
        lines.append(f"      <languagerule languagerulename={quoteattr(name)}>")
        for rule in group:
            lines += [
                f'        <rule break="{"yes" if rule.cut else "no"}">',
                f"          <beforebreak>{escape(rule.before)}</beforebreak>",
                f"          <afterbreak>{escape(rule.after)}</afterbreak>",
                "        </rule>",
            ]
        lines.append("      </languagerule>")
    lines += ["    </languagerules>", "    <maprules>"]
    lines += [
        f"      <languagemap languagepattern={quoteattr(entry.pattern)} languagerulename={quoteattr(entry.group)}/>"
        for entry in rules.maps
    ]
    lines += ["    </maprules>", "  </body>", "</srx>"]
    return "\n".join(lines) + "\n"
