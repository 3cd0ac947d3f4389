"""Catalogs and ledgers on disk: read together, written the ledger first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from communique.catalogs.ledger import annotate, read_ledger, write_ledger
from communique.catalogs.po import read_catalog, write_catalog
from communique.errors import ChangedMeanwhileError, InputError
from communique.languages import find_language
from communique.model import Catalog, LedgerEntry
from communique.store.changes import Changes
from communique.store.files import read_bytes_if_any
from communique.store.project import Project

_TRIES = 3
"""How often a catalog that is saved at the very moment of writing is read and changed again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A catalog with its ledger, and the bytes that both had on disk when they were read."""

    slug: str
    locale: str
    catalog: Catalog | None
    """Annotated with its ledger; None where there is no PO yet."""
    content: bytes | None
    entries: tuple[LedgerEntry, ...]
    ledger_content: bytes | None


def read_stored(project: Project, slug: str, locale: str) -> Stored:
    """The catalog of a release for a locale, as it is now.

    Raises:
        InputError: the PO or the ledger is broken; the place names file and line.
    """
    path, ledger_path = project.catalog(slug, locale), project.ledger(slug, locale)
    content = read_bytes_if_any(path, shown=project.shown(path))
    ledger_content = read_bytes_if_any(ledger_path, shown=project.shown(ledger_path))
    entries = read_ledger(ledger_content, place=project.shown(ledger_path)) if ledger_content is not None else []
    catalog = None
    if content is not None:
        catalog = annotate(read_catalog(content, place=project.shown(path)), entries)
    return Stored(
        slug=slug,
        locale=locale,
        catalog=catalog,
        content=content,
        entries=tuple(entries),
        ledger_content=ledger_content,
    )


def write_stored(
    changes: Changes, project: Project, stored: Stored, catalog: Catalog, added: list[LedgerEntry] | None = None
) -> None:
    """Write what changed. The ledger goes first, so that no draft is ever in a PO without being on record.

    Raises:
        ChangedMeanwhileError: a file is not what ``stored`` was read from; nothing was overwritten.
        OutputError: it cannot be written.
    """
    if added:
        path = project.ledger(stored.slug, stored.locale)
        changes.replace(path, write_ledger([*stored.entries, *added]), expected=stored.ledger_content)
    changes.replace(project.catalog(stored.slug, stored.locale), write_catalog(catalog), expected=stored.content)


def update_stored(
    changes: Changes,
    project: Project,
    slug: str,
    locale: str,
    change: Callable[[Stored], tuple[Catalog, list[LedgerEntry]] | None],
) -> None:
    """Read a catalog, change it, write it; again from the start when an editor saves it at that very moment.

    ``change`` gives the catalog and the new lines of its ledger, or None to leave everything as it is.

    Raises:
        ChangedMeanwhileError: it was saved meanwhile each time; nothing was overwritten.
        OutputError: it cannot be written.
    """
    for attempt in range(1, _TRIES + 1):
        stored = read_stored(project, slug, locale)
        changed = change(stored)
        if changed is None:
            return
        try:
            write_stored(changes, project, stored, *changed)
        except ChangedMeanwhileError:
            if attempt == _TRIES:
                raise
        else:
            return


def ledger_time() -> str:
    """Now, as a ledger writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_template(project: Project, slug: str) -> tuple[Catalog | None, bytes | None]:
    """The template of a release and its bytes; None and None where there is none."""
    path = project.template(slug)
    content = read_bytes_if_any(path, shown=project.shown(path))
    return (None if content is None else read_catalog(content, place=project.shown(path))), content


def refuse_two_folders(project: Project) -> None:
    """One folder a locale: with both ``zh_CN`` and ``zh_Hans`` nobody knows which holds the translation.

    Raises:
        InputError: two folders mean one locale, or one has another name than ours.
    """
    if not project.locales.is_dir():
        return
    for folder in sorted(project.locales.iterdir()):
        language = find_language(folder.name)
        if not folder.is_dir() or language is None or folder.name == language.locale:
            continue
        if not any(folder.rglob("*.po")):
            continue
        ours = project.locales / language.locale
        both = ours.is_dir() and any(ours.rglob("*.po"))
        raise InputError(
            f"Both {folder.name} and {language.locale} hold catalogs of one locale."
            if both
            else f"{folder.name} is called {language.locale} here.",
            place=project.shown(folder),
            remedy=f"Move what is worth keeping into {project.shown(ours)} and remove {project.shown(folder)}."
            if both
            else f"Rename the folder: mv {project.shown(folder)} {project.shown(ours)}",
        )
