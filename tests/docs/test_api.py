"""The public API is what docs/api.md says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import communique
from communique.errors import CommuniqueError, UsageError

PAGE = Path(__file__).parent.parent.parent / "docs" / "api.md"

SOURCE = b"# Two Academies\n\nDr. Smith came. He left.\n"


def test_every_public_name_is_documented_and_there() -> None:
    documented = set(re.findall(r"^\| `(\w+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert documented == set(communique.__all__) - {"__version__"}
    for name in communique.__all__:
        assert getattr(communique, name) is not None


def test_the_example_runs() -> None:
    document = communique.parse(SOURCE, format="markdown", locale="en")
    assert [segment.text for segment in document.segments] == ["Two Academies", "Dr. Smith came.", "He left."]
    assert "".join(span.raw for span in document.spans).encode() == SOURCE
    targets = {segment.key: segment.text.upper() for segment in document.segments}
    assert communique.assemble(document, targets, locale="zh_CN") == b"# TWO ACADEMIES\n\nDR. SMITH CAME.HE LEFT.\n"
    assert communique.assemble(document, {}, locale="zh_CN") == SOURCE
    assert communique.split_sentences("Dr. Smith came. He left.", "en") == ["Dr. Smith came. ", "He left."]
    catalog = communique.read_catalog(b'msgid "a"\nmsgstr "b"\n')
    assert [unit.target for unit in catalog.units] == ["b"]
    assert communique.write_catalog(
        communique.read_catalog(communique.write_catalog(catalog))
    ) == communique.write_catalog(catalog)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        communique.no_such_name  # noqa: B018 - asking is the test


def test_errors_say_cause_place_and_remedy() -> None:
    with pytest.raises(UsageError) as caught:
        communique.parse(b"", format="text", locale="fr")
    assert caught.value.cause
    assert caught.value.remedy
    with pytest.raises(CommuniqueError):
        communique.read_catalog(b'msgid "a\n')
