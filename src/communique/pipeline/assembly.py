"""From a Document and a catalog to the release in another language, and the record of who wrote what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from communique.catalogs.fill import targets_for
from communique.formats import assemble
from communique.formats.contract import PackedFormat
from communique.formats.kept import mark_kept
from communique.formats.page_head import (
    add_alternates,
    add_linked_data,
    complete_article,
    has_alternates,
    has_article,
    has_head,
)
from communique.formats.registry import get_format
from communique.inline.latin_spacing import space_latin
from communique.languages import get_language
from communique.metrics import post_edit_distance
from communique.model import EMPTY, Authorship, Catalog, Document, Role, Segment, State, Unit, UnitKey, Verbatim
from communique.pipeline.assembly_options import AssemblyOptions
from communique.pipeline.gate import STRICT, Conditions, Standing, find_standings
from communique.pipeline.lone_dates import localize_dates
from communique.pipeline.news_article import Made, Published, describe_version, write_linked_data
from communique.pipeline.relinking import relink
from communique.pipeline.version_fields import set_version_fields
from communique.pipeline.versions import Atlas

_OF_TRANSLATION = ("translationOfWork", "translator")
"""What a page that describes its article in its own way is told besides."""
_SENTENCES = frozenset({Role.LEAD, Role.BODY, Role.QUOTE, Role.LIST_ITEM, Role.BOILERPLATE})
"""Roles of running text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """What the manifest says of one segment."""

    line: int
    """1-based line in the source file."""
    role: Role
    authorship: Authorship
    """``none`` where the sentence stands in the source language."""
    state: State
    packages: tuple[str, ...] = ()
    """Packages behind the draft."""
    distance: float | None = None
    """Post-edit distance from the draft, 0 to 1; None where there was no draft."""
    standing: Standing = Standing.TARGET
    """What stands for it."""
    master: str = ""
    """Slug of the boilerplate that its target comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """A release in another language."""

    content: bytes
    sentences: tuple[Sentence, ...]
    """In reading order."""
    labelled: bool
    """It carries a notice, because some of it is not reviewed."""
    linked_data: bytes | None = None
    """What a file beside it says of it to machines; None where the project wants none, or the page itself says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """In which surroundings a version is made."""

    slug: str
    atlas: Atlas
    """Where it and all other releases are."""
    options: AssemblyOptions = field(default_factory=AssemblyOptions)
    versions: Sequence[str] = ()
    """Locales in which the release exists, its own first."""
    masters: Mapping[UnitKey, str] = field(default_factory=dict)
    """Slug of the boilerplate that a unit has its target from."""

    def published(self, locale: str) -> Published:
        """Under which name the version in a locale is known."""
        return Published(slug=self.slug, locale=locale, url=self.atlas.address(self.slug, locale))


def assemble_release(
    document: Document,
    catalog: Catalog,
    *,
    draft: bool,
    conditions: Conditions = STRICT,
    spacing: str = "",
    edition: Edition | None = None,
) -> Assembled:
    """The release in the catalog's locale.

    Without ``draft`` targets that the conditions allow are used; ask the gate first. With it every target is used and
    sentences without one stay in the source language. Wherever a sentence is not reviewed, a notice in the target
    language says so. ``spacing`` stands between Han characters and Latin words, in languages without blanks. An
    ``edition`` adds what depends on the newsroom: links to other releases, front matter, linked data.
    """
    units = catalog.by_key()
    standings = find_standings(document, units, conditions, draft=draft)
    targets = {
        key: target
        for key, target in targets_for(catalog, allow=State.DRAFT).items()
        if standings.get(key, Standing.STOP) <= Standing.MACHINE
    }
    masters = edition.masters if edition is not None else {}
    sentences = tuple(
        _sentence(segment, units.get(segment.key), standings[segment.key], targets, masters)
        for segment in document.segments
    )
    notice = _notice(document, catalog.target_locale, sentences)
    written = _house_style(document, targets, catalog.target_locale, spacing)
    prepared = _prepared(document, targets, catalog.target_locale, spacing)
    if edition is not None and not _is_packed(document):
        resolve = edition.atlas.resolver(edition.slug, catalog.target_locale)
        prepared, written = relink(prepared, written, markup=get_format(document.format).markup, resolve=resolve)
    content = assemble(prepared, written, locale=catalog.target_locale, notice=notice)
    assembled = Assembled(content=content, sentences=sentences, labelled=bool(notice))
    return assembled if edition is None else _finished(assembled, document, catalog, targets, edition)


def _is_packed(document: Document) -> bool:
    return isinstance(get_format(document.format), PackedFormat)


def _house_style(document: Document, targets: Mapping[UnitKey, str], locale: str, spacing: str) -> dict[UnitKey, str]:
    """The targets with the spacing of the house. Blanks are only ever taken out of sentences: elsewhere they part."""
    if get_language(locale).joiner:
        return dict(targets)
    markup = get_format(document.format).markup
    parted = {segment.key for segment in document.segments if segment.role not in _SENTENCES} if not spacing else set()
    return {
        key: target if target == EMPTY or key in parted else space_latin(target, markup, spacing)
        for key, target in targets.items()
    }


def _prepared(document: Document, targets: Mapping[UnitKey, str], locale: str, spacing: str) -> Document:
    """The document with what is no sentence as the locale and the house have it, if any of it is translated."""
    if not targets or _is_packed(document):
        return document
    if get_format(document.format).markup == "none":
        return localize_dates(document, locale, spacing)
    if spacing:
        document = _spaced_dates(document, spacing)
    kept = {segment.key for segment in document.segments} - targets.keys()
    return mark_kept(document, kept, bcp47=get_language(document.locale).bcp47)


def _spaced_dates(document: Document, spacing: str) -> Document:
    """The document with the spacing of the house in what follows the locale: dates, the only such text with Han."""
    spans = [
        replace(span, localized=tuple((one, space_latin(text, "none", spacing)) for one, text in span.localized))
        if isinstance(span, Verbatim) and span.localized
        else span
        for span in document.spans
    ]
    return replace(document, spans=tuple(spans))


def _finished(
    assembled: Assembled,
    document: Document,
    catalog: Catalog,
    targets: Mapping[UnitKey, str],
    edition: Edition,
) -> Assembled:
    """The version with what tells others, people and machines, what it is."""
    options, language = edition.options, get_language(catalog.target_locale)
    content, linked_data = assembled.content, None
    described = _described(assembled, document, catalog, targets, edition) if options.json_ld else None
    if not _is_packed(document):
        text = content.decode("utf-8")
        markup = get_format(document.format).markup
        if markup == "markdown" and targets:
            text = set_version_fields(text, _fields(assembled, document, edition, catalog.target_locale), language)
        if markup == "html":
            if options.hreflang and not has_alternates(text):
                text = add_alternates(text, _alternates(edition))
            if described is not None and has_article(text):
                own = {name: described[name] for name in _OF_TRANSLATION if name in described}
                completed = complete_article(text, own)
                if completed is not None:
                    text, described = completed, None
            elif described is not None and has_head(text):
                text, described = add_linked_data(text, described), None
        content = text.encode("utf-8", "replace")
    if described is not None:
        linked_data = write_linked_data(described)
    return Assembled(
        content=content, sentences=assembled.sentences, labelled=assembled.labelled, linked_data=linked_data
    )


def _alternates(edition: Edition) -> list[tuple[str, str]]:
    return [(get_language(locale).bcp47, edition.published(locale).url) for locale in edition.versions]


def _described(
    assembled: Assembled, document: Document, catalog: Catalog, targets: Mapping[UnitKey, str], edition: Edition
) -> dict[str, object]:
    raw = [sentence for sentence in assembled.sentences if sentence.state in (State.DRAFT, State.NEEDS_REVIEW)]
    packages = sorted({package for sentence in raw for package in sentence.packages})
    machine = any(sentence.authorship is Authorship.MACHINE for sentence in raw)
    return describe_version(
        document,
        catalog,
        targets,
        version=edition.published(catalog.target_locale),
        source=edition.published(document.locale),
        made=Made(
            translator=edition.options.translator,
            kind=edition.options.translator_kind,
            packages=tuple(packages),
            machine=machine,
        ),
    )


def _fields(assembled: Assembled, document: Document, edition: Edition, locale: str) -> dict[str, str | bool]:
    """The fields that the project wants in front matter, and their values."""
    language = get_language(locale)
    reviewed = all(sentence.state is State.REVIEWED for sentence in assembled.sentences)
    values: dict[str, str | bool] = {
        "lang": language.bcp47,
        "language": language.bcp47,
        "locale": language.locale,
        "translationOf": edition.published(document.locale).url or edition.slug,
        "translator": edition.options.translator,
        "reviewed": reviewed,
    }
    return {name: values[name] for name in edition.options.front_matter if values[name] != ""}


def _sentence(
    segment: Segment,
    unit: Unit | None,
    standing: Standing,
    targets: Mapping[UnitKey, str],
    masters: Mapping[UnitKey, str],
) -> Sentence:
    line, role = segment.place.line, segment.role
    if unit is None or segment.key not in targets:
        return Sentence(
            line=line, role=role, authorship=Authorship.NONE, state=State.UNTRANSLATED, standing=Standing.SOURCE
        )
    edited = unit.authorship in (Authorship.ACCEPTED, Authorship.POST_EDITED)
    return Sentence(
        line=line,
        role=role,
        authorship=unit.authorship,
        state=unit.state,
        packages=unit.origin.packages if unit.origin is not None else (),
        distance=post_edit_distance(unit.draft, unit.target) if edited and unit.draft is not None else None,
        standing=standing,
        master=masters.get(segment.key, ""),
    )


def _notice(document: Document, locale: str, sentences: Sequence[Sentence]) -> str:
    """The notice that the release needs; empty when every sentence is reviewed."""
    language = get_language(locale)
    notices, name = language.notices, language.notices.source_name(document.locale)
    parts = []
    if any(sentence.state in (State.DRAFT, State.NEEDS_REVIEW) for sentence in sentences):
        parts.append(notices.draft.format(source=name))
    if any(sentence.state is State.UNTRANSLATED for sentence in sentences):
        parts.append(notices.untranslated.format(source=name))
    return language.joiner.join(parts)
