"""What the anatomy rule needs to know of a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from communique.languages.dateline_table import DatelineTable, SpeechTable


@dataclass(frozen=True, slots=True, kw_only=True)
class AnatomyTable:
    """Words by which the parts of a release are recognised; all of them in lower case."""

    home: frozenset[str]
    """What the first step of a breadcrumb is called: ``home``."""
    trail: tuple[str, ...]
    """What may stand before a breadcrumb: ``you are here``."""
    metadata: frozenset[str]
    """Labels of label-value lines that tell about the release: ``release time``; also lines of such words alone."""
    contact: frozenset[str]
    """Labels of label-value lines that tell whom to ask: ``tel``."""
    contact_heads: tuple[str, ...]
    """How the line over a contact block begins: ``media contact``."""
    about: tuple[str, ...]
    """How the headline of a boilerplate begins: ``about ``."""
    ends: frozenset[str]
    """Words of an end mark: ``ends``."""
    label_mark: str
    """What stands between a label and its value: ``": "``."""
    date: str
    """Pattern of a date that stands alone on its line, without regard to case."""
    embargo: tuple[str, ...]
    """How a line begins that tells until when the text may not be used: ``embargoed until``."""
    embargo_line: str
    """Pattern of a line that tells it with a date before its words, without regard to case; empty if none does."""
    notes: frozenset[str]
    """Labels of a line to editors, which is no part of the text: ``note to editors``."""
    pictures: frozenset[str]
    """Labels of what a picture or table shows, if more than a name follows: ``photo``."""
    captions: tuple[str, ...]
    """How a line begins that tells what a picture shows: ``pictured``."""
    labels: Mapping[str, tuple[str, ...]]
    """What labels and set lines are called by code, the usual form first: ``published``, ``Release time``."""
    datelines: DatelineTable
    """How datelines look."""
    speech: SpeechTable
    """How speakers are named."""
