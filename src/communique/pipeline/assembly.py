"""From a Document and a catalog to the release in another language, and the record of who wrote what."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from communique.catalogs.fill import targets_for
from communique.formats import assemble
from communique.languages import get_language
from communique.metrics import post_edit_distance
from communique.model import Authorship, Catalog, Document, Segment, State, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """What the manifest says of one segment."""

    line: int
    """1-based line in the source file."""
    authorship: Authorship
    """``none`` where the sentence stands in the source language."""
    state: State
    packages: tuple[str, ...] = ()
    """Packages behind the draft."""
    distance: float | None = None
    """Post-edit distance from the draft, 0 to 1; None where there was no draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """A release in another language."""

    content: bytes
    sentences: tuple[Sentence, ...]
    """In reading order."""
    labelled: bool
    """It carries a notice, because some of it is not reviewed."""


def assemble_release(document: Document, catalog: Catalog, *, draft: bool, least: State) -> Assembled:
    """The release in the catalog's locale.

    Without ``draft`` targets of at least the state that the gate asks for are used; ask the gate first. With it every
    target is used and sentences without one stay in the source language. Wherever a sentence is not reviewed, a notice
    in the target language says so.
    """
    units = catalog.by_key()
    least = min(least, State.DRAFT) if draft else least
    targets = targets_for(catalog, allow=least)
    sentences = [
        _sentence(segment, units[segment.key] if segment.key in targets else None) for segment in document.segments
    ]
    notice = _notice(document, catalog.target_locale, sentences)
    content = assemble(document, targets, locale=catalog.target_locale, notice=notice)
    return Assembled(content=content, sentences=tuple(sentences), labelled=bool(notice))


def manifest_entry(
    assembled: Assembled, *, slug: str, source: str, source_locale: str, locale: str, path: str
) -> dict[str, object]:
    """What ``dist/manifest.json`` says of one assembled release; paths are from the project's root."""
    counts = {
        authorship.value: sum(sentence.authorship is authorship for sentence in assembled.sentences)
        for authorship in Authorship
    }
    counts["untranslated"] = counts.pop(Authorship.NONE.value)
    reviewed = sum(sentence.state is State.REVIEWED for sentence in assembled.sentences)
    distances = [sentence.distance for sentence in assembled.sentences if sentence.distance is not None]
    return {
        "release": slug,
        "source": source,
        "source_locale": source_locale,
        "locale": locale,
        "path": path,
        "sha256": hashlib.sha256(assembled.content).hexdigest(),
        "draft": assembled.labelled,
        "sentences": len(assembled.sentences),
        "reviewed": reviewed,
        "packages": sorted({package for sentence in assembled.sentences for package in sentence.packages}),
        "authorship": counts,
        "post_edit_distance": round(sum(distances) / len(distances), 4) if distances else None,
        "by_sentence": [_record(sentence) for sentence in assembled.sentences],
    }


def _sentence(segment: Segment, unit: Unit | None) -> Sentence:
    if unit is None:
        return Sentence(line=segment.place.line, authorship=Authorship.NONE, state=State.UNTRANSLATED)
    edited = unit.authorship in (Authorship.ACCEPTED, Authorship.POST_EDITED)
    return Sentence(
        line=segment.place.line,
        authorship=unit.authorship,
        state=unit.state,
        packages=unit.origin.packages if unit.origin is not None else (),
        distance=post_edit_distance(unit.draft, unit.target) if edited and unit.draft is not None else None,
    )


def _record(sentence: Sentence) -> dict[str, object]:
    record: dict[str, object] = {
        "line": sentence.line,
        "authorship": sentence.authorship.value,
        "state": sentence.state.label,
    }
    if sentence.packages:
        record["packages"] = list(sentence.packages)
    if sentence.distance is not None:
        record["post_edit_distance"] = round(sentence.distance, 4)
    return record


def _notice(document: Document, locale: str, sentences: list[Sentence]) -> str:
    """The notice that the release needs; empty when every sentence is reviewed."""
    language = get_language(locale)
    notices, name = language.notices, language.notices.source_name(document.locale)
    parts = []
    if any(sentence.state in (State.DRAFT, State.NEEDS_REVIEW) for sentence in sentences):
        parts.append(notices.draft.format(source=name))
    if any(sentence.state is State.UNTRANSLATED for sentence in sentences):
        parts.append(notices.untranslated.format(source=name))
    return language.joiner.join(parts)
