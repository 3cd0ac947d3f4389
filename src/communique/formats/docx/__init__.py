"""Word documents: a ZIP archive whose XML parts hold the text."""

from __future__ import annotations

from communique.formats.docx.format import DOCX

__all__ = ["DOCX"]
