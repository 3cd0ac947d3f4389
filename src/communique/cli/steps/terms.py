"""What `terms` does: the termbase of a project as read, changed and looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from communique.errors import CommuniqueError, UsageError
from communique.languages import LANGUAGES, get_language
from communique.model import Term, TermStatus
from communique.store.files import read_bytes, read_bytes_if_any, replace_bytes
from communique.store.project import Project, find_project, open_project
from communique.store.terms import terms_path
from communique.terms.cells import split_cell
from communique.terms.index import TermMatch, find_terms
from communique.terms.merging import Merged, merge_terms
from communique.terms.reading import read_termbase, understand
from communique.terms.sheet import read_sheet
from communique.terms.tbx import read_tbx
from communique.terms.termbase import STATUSES, Termbase, known_statuses
from communique.terms.writing import add_rows, write_termbase


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A termbase file as it lies on disk."""

    path: Path
    shown: str
    content: bytes | None
    """None where there is no file yet."""
    termbase: Termbase


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A term in a line of a text."""

    place: str
    text: str
    match: TermMatch


def open_terms(folder: Path | None, file: Path | None) -> Stored:
    """The termbase that ``--terms`` names, or that of the project.

    Raises:
        UsageError: there is neither.
        InputError: it cannot be read.
    """
    if file is not None:
        content = read_bytes(file, shown=file.as_posix())
        return Stored(
            path=file,
            shown=file.as_posix(),
            content=content,
            termbase=read_termbase(content, place=file.as_posix()),
        )
    project = open_project(folder)
    path = terms_path(project)
    shown = project.shown(path)
    found = read_bytes_if_any(path, shown=shown)
    termbase = read_termbase(found, place=shown) if found else Termbase()
    return Stored(path=path, shown=shown, content=found, termbase=termbase)


def term_of_arguments(
    concept: str, renderings: Sequence[str], *, status: str, short_of: str, verb: bool, note: str
) -> Term:
    """A term from the arguments of a command line: ``en=Suzhou``, ``ru=Сучжоу``.

    Raises:
        UsageError: one of them is no rendering, or the status is unknown.
    """
    found: dict[str, tuple[str, ...]] = {}
    for argument in renderings:
        name, equals, text = argument.partition("=")
        texts = split_cell(text)
        if not equals or not texts:
            raise UsageError(f"{argument!r} is no rendering.", remedy="Write LOCALE=TEXT, as in ru=Сучжоу.")
        found[get_language(name).locale] = texts
    known = STATUSES.get(status.casefold())
    if known is None:
        raise UsageError(f"Unknown status {status!r}.", remedy=f"Use one of: {known_statuses()}.")
    return Term(concept=concept, renderings=tuple(found.items()), status=known, short_of=short_of, verb=verb, note=note)


def add_terms(stored: Stored, terms: Iterable[Term], *, dry: bool) -> Merged:
    """Write what is new behind the rows that are there, which stay as they are; with ``dry``, write nothing."""
    merged = merge_terms(stored.termbase, terms)
    if merged.added and not dry:
        if stored.content:
            content = add_rows(read_sheet(stored.content, place=stored.shown), merged.added)
        else:
            content = write_termbase(merged.added)
        replace_bytes(stored.path, content, expected=stored.content, shown=stored.shown)
    return merged


def read_foreign(path: Path) -> Termbase:
    """The terms of a TBX or CSV file.

    Raises:
        InputError: it is neither.
    """
    shown = path.as_posix()
    content = read_bytes(path, shown=shown)
    if path.suffix.lower() in {".tbx", ".xml"} or content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return Termbase(read_tbx(content, place=shown))
    return understand(read_sheet(content, place=shown), place=shown)


def guess_locale(text: str) -> str:
    """The locale whose letters a text has most of; of those that share a script, the first."""
    counts = {language.locale: len(re.findall(f"[{language.terms.letters}]", text)) for language in LANGUAGES}
    return max(counts, key=lambda locale: counts[locale])


def find_mentions(
    names: Sequence[str], termbase: Termbase, *, folder: Path | None, source: str | None
) -> list[Mention]:
    """Terms in releases, where the arguments name some, or else in the arguments as a text.

    Raises:
        UsageError: the locale is unknown.
        InputError: a release cannot be read.
    """
    project = open_project(folder) if folder is not None or find_project() else None
    lines = _release_lines(project, names) if project is not None else []
    if not lines:
        text = " ".join(names)
        lines = [("text", get_language(source).locale if source else guess_locale(text), text)]
    return [
        Mention(place=place, text=text, match=match)
        for place, locale, text in lines
        for match in find_terms(text, locale, termbase)
    ]


def _release_lines(project: Project, names: Sequence[str]) -> list[tuple[str, str, str]]:
    """Place, locale and text of every segment of releases; nothing where a name is not one of a release."""
    from communique.cli.steps.plan import read_document
    from communique.store.releases import select_releases

    if any(len(name) > 255 or "\n" in name for name in names):  # noqa: PLR2004 - no file is called so
        return []
    try:
        releases = select_releases(project, names).releases
    except CommuniqueError:
        return []
    return [
        (f"{project.shown(release.path)}:{segment.place.line}", release.locale, segment.text)
        for release in releases
        for segment in read_document(project, release).segments
    ]


def matching(termbase: Termbase, pattern: str, status: str | None) -> list[Term]:
    """Terms whose concept, renderings or note hold a text, whatever its capitals, and which have a status.

    Raises:
        UsageError: the status is unknown.
    """
    wanted: TermStatus | None = None
    if status is not None:
        wanted = STATUSES.get(status.casefold())
        if wanted is None:
            raise UsageError(f"Unknown status {status!r}.", remedy=f"Use one of: {known_statuses()}.")
    needle = pattern.casefold()
    return [
        term
        for term in termbase.terms
        if (wanted is None or term.status is wanted)
        and any(
            needle in text.casefold()
            for text in (term.concept, term.note, *(text for _, texts in term.renderings for text in texts))
        )
    ]


def record(term: Term) -> dict[str, object]:
    """A term for JSON."""
    return {
        "concept": term.concept,
        "renderings": {locale: list(texts) for locale, texts in term.renderings},
        "status": term.status.value,
        "short_of": term.short_of or None,
        "verb": term.verb,
        "note": term.note,
        "place": term.place,
    }
