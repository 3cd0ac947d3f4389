"""An Argos package as a value: where it lies and what its metadata says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """An installed ``.argosmodel`` package that translates one pair of languages."""

    path: Path
    """Folder with ``metadata.json``, ``model/`` and the tokenizer's file."""
    from_code: str
    """Argos code of the source language: ``en``, ``zh``, ``ru``."""
    to_code: str
    """Argos code of the target language."""
    version: str
    """``package_version`` of the metadata."""
    tokenizer: Literal["sentencepiece", "bpe"]
    """Which tokenizer file it carries."""
    target_prefix: str = ""
    """Token that decoding must begin with, for packages of several target languages."""
    placeholder: str = ""
    """Form in which it keeps placeholders, ``⟦{n}⟧``, where its metadata says so; else empty."""
    forms: tuple[str, ...] = ()
    """Forms that it was found to keep, the best first; they come before ``placeholder``. Empty: nobody tried."""
    description: str = ""
    """One line about it, where its metadata has one."""
    sha256: str = ""
    """Of the archive it was installed from, where that is known."""
    archive: Path | None = None
    """The ``.argosmodel`` in the project's ``models/`` that ``path`` is the unpacked cache of; None elsewhere."""

    @property
    def name(self) -> str:
        """How it is named to people and in origins: ``en_zh 1.9``."""
        return f"{self.from_code}_{self.to_code} {self.version}"
