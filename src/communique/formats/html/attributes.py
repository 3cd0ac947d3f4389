"""Texts in attributes: alternative texts, labels, and what the head of a page says of it."""

from __future__ import annotations

import re

from communique.anatomy import Kind
from communique.formats.html.references import seen_text, show_text
from communique.formats.passage import PassageWriter
from communique.formats.tiling import Block
from communique.inline.html_tags import Attribute, Tag
from communique.languages import Language

_ANYWHERE: dict[str, Kind] = {
    "alt": Kind.CAPTION,
    "title": Kind.FIELD,
    "aria-label": Kind.FIELD,
    "aria-description": Kind.FIELD,
    "aria-placeholder": Kind.FIELD,
    "aria-roledescription": Kind.FIELD,
    "aria-valuetext": Kind.FIELD,
    "placeholder": Kind.FIELD,
}
"""Attributes that hold text in whatever element."""
_LABELLED = frozenset(["option", "optgroup", "track"])
_PUSHED = frozenset(["submit", "button", "reset"])
_META: dict[str, Kind] = {
    **dict.fromkeys(
        ("title", "og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "articletitle"), Kind.TITLE
    ),
    **dict.fromkeys(
        ("description", "og:description", "twitter:description", "dc.description", "dcterms.description", "abstract"),
        Kind.SUMMARY,
    ),
    **dict.fromkeys(("og:image:alt", "twitter:image:alt"), Kind.CAPTION),
    **dict.fromkeys(
        (
            "keywords", "og:site_name", "application-name", "article:section", "article:tag", "sitename", "columnname",
            "columndescription", "columnkeywords", "contentsource",
        ),
        Kind.FIELD,
    ),
}  # fmt: skip
"""What of the head of a page is text, by ``name``, ``property`` or ``itemprop``; the last are of Chinese bodies."""
_LETTER = re.compile(r"[^\W\d_]")


def attribute_blocks(source: str, tag: Tag, language: Language) -> list[Block]:
    """The texts in the attributes of a tag, in order."""
    blocks = []
    for attribute in tag.attributes:
        kind = _kind(source, tag, attribute.name)
        if kind is not None and _LETTER.search(seen_text(source, attribute.start, attribute.end)):
            writer = PassageWriter(source)
            show_text(writer, source, attribute.start, attribute.end, language.joiner)
            form = f"attribute {attribute.quote}".rstrip()
            blocks.append(
                Block(
                    passage=writer.finish(),
                    kind=kind,
                    form=form,
                    opening_form=form,
                    whole=not attribute.quote,
                    prose=seen_text(source, attribute.start, attribute.end),
                )
            )
    return blocks


def meta_name(source: str, tag: Tag) -> str:
    """What a ``meta`` is about, in lower case; empty where it does not say."""
    for name in ("name", "property", "itemprop"):
        value = tag.value(source, name)
        if value:
            return value.strip().lower()
    return ""


def _kind(source: str, tag: Tag, name: str) -> Kind | None:
    """What text an attribute holds, if it holds any."""
    if name in _ANYWHERE:
        return _ANYWHERE[name]
    if name == "content":
        return _META.get(meta_name(source, tag)) if tag.name == "meta" else None
    if name == "label":
        return Kind.FIELD if tag.name in _LABELLED else None
    if name == "value" and tag.name == "input":
        return Kind.FIELD if (tag.value(source, "type") or "").lower() in _PUSHED else None
    return None


def find_attribute(tag: Tag, name: str) -> Attribute | None:
    """An attribute of a tag, if it has that one."""
    return next((attribute for attribute in tag.attributes if attribute.name == name), None)
