"""A catalog saved by other tools: `extract` afterwards changes no human target, and a second `extract` no byte."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import babel.messages.pofile
import polib
import pytest

from communique.catalogs.po import read_catalog

TEXT = """\
Two Academies Sign a Memorandum

The academies signed a memorandum on March 14, 2024. They said "yes" to both parts of it — at once.

Growth was 40% over the plan. The path is C:\\docs and it costs $1.5 million.

See https://example.org/a_b for the text.
"""


def communique(root: Path, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "communique", *arguments, "-q"], cwd=root, check=True)


def by_gettext(*command: str) -> Callable[[Path], None]:
    def save(path: Path) -> None:
        if shutil.which(command[0]) is None:
            pytest.skip(f"{command[0]} is not installed")
        subprocess.run([*command, str(path), "-o", str(path)], check=True)

    return save


def by_polib(path: Path) -> None:
    polib.pofile(str(path), wrapwidth=78).save()


def by_babel(path: Path) -> None:
    catalog = babel.messages.pofile.read_po(io.BytesIO(path.read_bytes()))
    buffer = io.BytesIO()
    babel.messages.pofile.write_po(buffer, catalog, width=76)
    path.write_bytes(buffer.getvalue())


TOOLS: dict[str, Callable[[Path], None]] = {
    "msgcat": by_gettext("msgcat"),
    "msgcat --no-wrap": by_gettext("msgcat", "--no-wrap"),
    "msgcat --sort-output": by_gettext("msgcat", "--sort-output"),
    "msgattrib --no-obsolete": by_gettext("msgattrib", "--no-obsolete"),
    "msgattrib --previous": by_gettext("msgattrib", "--previous"),
    "polib": by_polib,
    "Babel": by_babel,
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """One release, partly reviewed: an accepted draft, a post-edited one, a person's own, and raw drafts."""
    folder = tmp_path / "newsroom"
    communique(tmp_path, "init", str(folder))
    (folder / "communique.toml").write_text('[translate]\nengine = "pseudo"\n', encoding="utf-8")
    (folder / "content" / "memo.en.txt").write_text(TEXT, encoding="utf-8")
    communique(folder, "run", "--to", "ru")
    path = folder / "locales" / "ru" / "LC_MESSAGES" / "memo.po"
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    blocks[1] = blocks[1].replace("#, fuzzy\n", "")
    head, _, _ = blocks[2].partition("msgstr")
    blocks[2] = (
        "# Проверено.\n" + head.replace("#, fuzzy\n", "") + 'msgstr "Академии подписали меморандум «О науке» 14 марта."'
    )
    blocks[3] = blocks[3].replace("#, fuzzy\n", "").replace('msgstr "', 'msgstr "Именно: ')
    path.write_text("\n\n".join(blocks), encoding="utf-8")
    communique(folder, "extract")
    return folder


@pytest.mark.parametrize("tool", TOOLS)
def test_a_catalog_saved_by_another_tool(root: Path, tool: str) -> None:
    path = root / "locales" / "ru" / "LC_MESSAGES" / "memo.po"
    ledger = root / "locales" / "ru" / "LC_MESSAGES" / "memo.drafts.jsonl"
    before = read_catalog(path.read_bytes())
    TOOLS[tool](path)
    communique(root, "extract")
    after = read_catalog(path.read_bytes())
    assert [(unit.key, unit.target, unit.fuzzy) for unit in after.units] == [
        (unit.key, unit.target, unit.fuzzy) for unit in before.units
    ]
    assert [unit.comments for unit in after.units] == [unit.comments for unit in before.units]
    again, drafts = path.read_bytes(), ledger.read_bytes()
    communique(root, "extract")
    communique(root, "run", "--to", "ru")
    assert (path.read_bytes(), ledger.read_bytes()) == (again, drafts)
    if shutil.which("msgfmt"):
        subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(path)], check=True)
