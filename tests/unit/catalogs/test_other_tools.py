"""Our catalogs after other tools have rewritten them."""

from __future__ import annotations

import io
import logging
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from communique.catalogs.ledger import annotate, new_entries
from communique.catalogs.merge import merge
from communique.catalogs.po import read_catalog, write_catalog
from communique.model import Authorship, Catalog, Draft, LedgerEntry, Origin, OriginKind, State, Unit, UnitKey

CASES = Path(__file__).parents[2] / "cases" / "po"
TOOLS = ("msgcat", "msgcat-80", "msgattrib", "msgmerge", "polib", "babel")
MACHINE = Origin(kind=OriginKind.MACHINE, engine="argos")


def gettext(*command: str | Path) -> bytes:
    if shutil.which(str(command[0])) is None:
        pytest.skip("gettext is not installed")
    return subprocess.run(command, check=True, capture_output=True).stdout


def by_polib(path: Path) -> bytes:
    import polib

    polib.pofile(str(path)).save(str(path))
    return path.read_bytes()


def by_babel(path: Path) -> bytes:
    from babel.messages import pofile

    buffer = io.BytesIO()
    pofile.write_po(buffer, pofile.read_po(io.BytesIO(path.read_bytes())))
    return buffer.getvalue()


def rewrite(tool: str, path: Path, template: Path) -> None:
    """Let a tool read and write the catalog at ``path``."""
    commands: dict[str, Callable[[], bytes]] = {
        "msgcat": lambda: gettext("msgcat", "--no-wrap", path),
        "msgcat-80": lambda: gettext("msgcat", path),
        "msgattrib": lambda: gettext("msgattrib", "--width=60", path),
        "msgmerge": lambda: gettext("msgmerge", "--quiet", "--previous", path, template),
        "polib": lambda: by_polib(path),
        "babel": lambda: by_babel(path),
    }
    path.write_bytes(commands[tool]())


def human(catalog: Catalog) -> set[tuple[UnitKey, str, bool]]:
    return {(unit.key, unit.target, unit.fuzzy) for unit in catalog.units if unit.target}


@pytest.fixture
def ours() -> Catalog:
    return read_catalog((CASES / "ours.po").read_bytes())


@pytest.fixture
def template(ours: Catalog) -> Catalog:
    """The template that ``ours`` was merged with."""
    units = tuple(
        Unit(key=unit.key, notes=unit.notes, references=unit.references, has_context=unit.has_context) for unit in ours
    )
    header = (("Project-Id-Version", "x"), ("POT-Creation-Date", "2099-01-01 00:00+0000"))
    return Catalog(source_locale="en", target_locale="", units=units, header=header)


@pytest.mark.filterwarnings("ignore")  # what other libraries warn of is theirs
@pytest.mark.parametrize("tools", [*((tool,) for tool in TOOLS), TOOLS, TOOLS[::-1]], ids=" ".join)
def test_no_human_target_changes(
    tools: tuple[str, ...], ours: Catalog, template: Catalog, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    path, pot = tmp_path / "x.po", tmp_path / "x.pot"
    path.write_bytes(write_catalog(ours))
    pot.write_bytes(
        write_catalog(replace(template, header=(*template.header, ("Content-Type", "text/plain; charset=UTF-8"))))
    )
    for tool in tools:
        rewrite(tool, path, pot)
    found = merge(read_catalog(path.read_bytes()), template, locale="ru")
    assert human(found) == human(ours)
    assert {unit.target for unit in found.obsolete} == {unit.target for unit in ours.obsolete}
    assert [unit.comments for unit in found.units] == [unit.comments for unit in ours.units]
    assert found.units[2].previous == ours.units[2].previous
    written = write_catalog(found)
    assert write_catalog(merge(read_catalog(written), template, locale="ru")) == written
    if "babel" not in tools:  # it drops header fields
        assert list(found.units) == [replace(unit, line=0) for unit in ours.units]
        assert found.header[3:] == ours.header[3:]
    path.write_bytes(written)
    gettext("msgfmt", "-c", "-o", "/dev/null", path)


@pytest.mark.filterwarnings("ignore")  # what other libraries warn of is theirs
@pytest.mark.parametrize("tool", TOOLS)
def test_authorship_is_still_known(tool: str, ours: Catalog, template: Catalog, tmp_path: Path) -> None:
    """Raw, accepted, post-edited and human text, told apart after a tool has saved the catalog."""
    raw, accepted, edited, written = (unit.key for unit in ours.units[3:7])
    drafts = {
        key: Draft(target=f"Черновик {number}.", origin=MACHINE) for number, key in enumerate((raw, accepted, edited))
    }
    ledger: list[LedgerEntry] = new_entries([], drafts, time="2024-05-14T09:00:00Z")
    targets = {
        raw: (drafts[raw].target, True),
        accepted: (drafts[accepted].target, False),
        edited: ("Правка.", False),
        written: ("Своё.", False),
    }
    units = tuple(
        replace(unit, target=targets[unit.key][0], fuzzy=targets[unit.key][1]) if unit.key in targets else unit
        for unit in ours.units
    )
    path, pot = tmp_path / "x.po", tmp_path / "x.pot"
    path.write_bytes(write_catalog(replace(ours, units=units)))
    pot.write_bytes(
        write_catalog(replace(template, header=(*template.header, ("Content-Type", "text/plain; charset=UTF-8"))))
    )
    rewrite(tool, path, pot)
    found = annotate(merge(read_catalog(path.read_bytes()), template, locale="ru"), ledger).by_key()
    assert [(found[key].authorship, found[key].state) for key in (raw, accepted, edited, written)] == [
        (Authorship.MACHINE, State.DRAFT),
        (Authorship.ACCEPTED, State.REVIEWED),
        (Authorship.POST_EDITED, State.REVIEWED),
        (Authorship.HUMAN, State.REVIEWED),
    ]


EDITED: dict[str, dict[int, str | bool]] = {
    "poedit.po": {
        2: "14 мая институт открыл 120-метровый исследовательский мост; 40 % его стоимости оплатил регион.",
        4: False,
        5: "Посетителей ждут по будням.",
    },
    "weblate.po": {4: False},
    "lokalize.po": {5: "Посетителей ждут по будням."},
}
"""What a person did in an editor: accepted a target as it was (False), or typed one."""


@pytest.mark.parametrize(
    "name", ["weblate.po", "poedit.po", "lokalize.po", "msgcat.po", "msgattrib.po", "msgmerge.po", "polib.po"]
)
def test_what_editors_leave(name: str, ours: Catalog, template: Catalog) -> None:
    catalog = read_catalog((CASES / name).read_bytes(), place=name)
    found = merge(catalog, template, locale="ru")
    done = EDITED.get(name, {})
    for number, (before, after) in enumerate(zip(ours.units, found.units, strict=True)):
        match done.get(number):
            case str(text):
                assert (after.target, after.state) == (text, State.REVIEWED), number
            case False:
                assert (after.target, after.state) == (before.target, State.REVIEWED), number
            case _:
                assert (after.target, after.fuzzy, after.previous) == (before.target, before.fuzzy, before.previous)
        assert after.comments == before.comments
    assert found.field("Last-Translator") == "Olga Petrova <olga@example.org>"
    assert found.field("X-Newsroom") == "Far East"
    assert found.field("PO-Revision-Date") == catalog.field("PO-Revision-Date")
    assert write_catalog(merge(found, template, locale="ru")) == write_catalog(found)
