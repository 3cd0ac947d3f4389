"""What a project sets about assembling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TranslatorKind = Literal["Organization", "Person"]
"""What a translator may be, by schema.org."""

FIELDS = ("lang", "language", "locale", "translationOf", "translator", "reviewed")
"""Fields that may be added to front matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssemblyOptions:
    """Settings of ``[assembly]``; every one has a default."""

    path: str = "{locale}/{slug}{extension}"
    """Pattern of the assembled file, below ``dist/``."""
    url: str = ""
    """Pattern of the address under which a version is published; empty: not known."""
    links: tuple[str, ...] = ()
    """Patterns of further addresses by which releases link to each other."""
    front_matter: tuple[str, ...] = ()
    """Fields that an assembled release has in its front matter, of :data:`FIELDS`."""
    translator: str = ""
    """Who answers for the translations; empty: nobody is named."""
    translator_kind: TranslatorKind = "Organization"
    json_ld: bool = False
    """Describe each version as linked data: in the head of a page, else in a file of its own."""
    hreflang: bool = False
    """Link the versions of a page in its head, where it does not do so itself; needs ``url``."""
