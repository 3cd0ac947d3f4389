"""Golden releases: template, catalogs, findings and assembled pages are what they were.

They are rewritten only by ``make golden``; read the difference before committing it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from support.golden import make, sources


@pytest.mark.parametrize("source", sources(), ids=lambda source: source.parent.name)
def test_golden(source: Path) -> None:
    made = make(source)
    kept = {path.name: path.read_bytes() for path in source.parent.iterdir() if path != source}
    assert sorted(made) == sorted(kept)
    for name, content in made.items():
        assert content.decode() == kept[name].decode(), name
