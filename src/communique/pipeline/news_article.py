"""A release as linked data: a ``NewsArticle`` of schema.org that says whose translation of what it is.

Everything in it comes from the release, its catalog and the settings, nothing from the clock: the same input gives the
same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from communique.facts import find_facts
from communique.formats.contract import PackedFormat
from communique.formats.front_matter_fields import read_fields
from communique.formats.registry import get_format
from communique.inline import protect
from communique.languages import get_language
from communique.model import EMPTY, Catalog, Document, FactKind, Role, UnitKey
from communique.pipeline.assembly_options import TranslatorKind

_UNSEEN = frozenset({"rcdata", "attribute", "json"})
"""Forms of segments that stand in the head of a page, or in its tags."""
_DATE_FIELDS = ("date", "datePublished", "publishDate", "published", "pubDate", "pubdate", "published_at")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.]+(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?")
_META = re.compile(r"<meta\b[^<>]*\barticle:published_time\b[^<>]*", re.IGNORECASE)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_REVISED = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{2}:[0-9]{2})([+-][0-9]{2})([0-9]{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Who made a version."""

    translator: str = ""
    kind: TranslatorKind = "Organization"
    packages: tuple[str, ...] = ()
    """Packages behind sentences that nobody has reviewed."""
    machine: bool = False
    """Some sentences are a machine's, as it wrote them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Under which name a version is known."""

    slug: str
    locale: str
    url: str = ""


def describe_version(
    document: Document,
    catalog: Catalog,
    targets: Mapping[UnitKey, str],
    *,
    version: Published,
    source: Published,
    made: Made,
) -> dict[str, object]:
    """The linked data of an assembled release."""
    described: dict[str, object] = {
        **_article(version, headline_of(document, targets)),
        **_if("datePublished", published_on(document, source.slug)),
        **_if("dateModified", _revised(catalog)),
        "translationOfWork": _article(source, headline_of(document, {}), nested=True),
    }
    translators = list(_translators(made))
    if translators:
        described["translator"] = translators[0] if len(translators) == 1 else translators
    return described


def describe_source(document: Document, *, source: Published, versions: Sequence[Published]) -> dict[str, object]:
    """The linked data of a release in its own language, with its translations."""
    return {
        **_article(source, headline_of(document, {})),
        **_if("datePublished", published_on(document, source.slug)),
        "workTranslation": [_article(version, "", nested=True) for version in versions],
    }


def write_linked_data(described: Mapping[str, object]) -> bytes:
    """A file of linked data (``.jsonld``)."""
    return (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def headline_of(document: Document, targets: Mapping[UnitKey, str]) -> str:
    """The first headline as a reader sees it, without markup; empty where the release has none.

    One in the text of a page goes before its title, which often names the site as well.
    """
    markup = get_format(document.format).markup
    headlines = [segment for segment in document.segments if segment.role is Role.HEADLINE]
    shown = [segment for segment in headlines if segment.form.partition(" ")[0] not in _UNSEEN]
    for segment in (*shown, *headlines):
        target = targets.get(segment.key, segment.text)
        return protect("" if target == EMPTY else target, markup).plain
    return ""


def published_on(document: Document, slug: str) -> str:
    """The day of publication (ISO 8601, with the time where it is told); empty where nothing tells it.

    From the front matter, the head of a page, the metadata of the release, or the slug, in that order.
    """
    return next(_dates(document, slug), "")


def _dates(document: Document, slug: str) -> Iterator[str]:
    if not isinstance(get_format(document.format), PackedFormat):
        text = document.source
        fields = read_fields(text)
        for name in _DATE_FIELDS:
            if (found := _ISO.match(str(fields.get(name, "")))) is not None:
                yield found.group().replace(" ", "T", 1)
        if (meta := _META.search(text)) is not None and (found := _ISO.search(meta.group())) is not None:
            yield found.group().replace(" ", "T", 1)
    for segment in document.segments:
        if segment.role is Role.METADATA:
            for fact in find_facts(segment.text, document.locale):
                if fact.kind is FactKind.DATE and _DAY.fullmatch(fact.value):
                    yield fact.value
    if (found := _DAY.match(slug.rpartition("/")[2])) is not None:
        yield found.group()


def _article(published: Published, headline: str, *, nested: bool = False) -> dict[str, object]:
    return {
        **({} if nested else {"@context": "https://schema.org"}),
        "@type": "NewsArticle",
        **_if("@id", published.url),
        **_if("url", published.url),
        "identifier": published.slug,
        **_if("headline", headline),
        "inLanguage": get_language(published.locale).bcp47,
    }


def _if(name: str, value: str) -> dict[str, str]:
    return {name: value} if value else {}


def _translators(made: Made) -> Iterator[dict[str, object]]:
    if made.translator:
        yield {"@type": made.kind, "name": made.translator}
    if made.machine:
        yield {
            "@type": "Organization",
            "additionalType": "https://schema.org/SoftwareApplication",
            "name": "Machine translation, not reviewed in full",
            **_if("description", ", ".join(made.packages)),
        }


def _revised(catalog: Catalog) -> str:
    found = _REVISED.fullmatch(catalog.field("PO-Revision-Date"))
    return f"{found[1]}T{found[2]}:00{found[3]}:{found[4]}" if found else ""
