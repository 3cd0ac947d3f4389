"""What a run writes, or with ``--check`` would write."""

from __future__ import annotations

from pathlib import Path

from communique.store.files import replace_bytes
from communique.store.project import Project


class Changes:
    """Takes every file that a run wants on disk, writes those that differ, and keeps count.

    With ``dry`` nothing is written; the paths are only noted.
    """

    def __init__(self, project: Project, *, dry: bool = False) -> None:
        self.project = project
        self.dry = dry
        self.paths: list[Path] = []
        """Files that were written, or would be."""

    def replace(self, path: Path, content: bytes, *, expected: bytes | None) -> bool:
        """Make a file hold ``content``; True if it did not already.

        Raises:
            ChangedMeanwhileError: the file does not hold what is expected; it is left as it is.
            OutputError: it cannot be written.
        """
        if content == expected:
            return False
        if not self.dry:
            replace_bytes(path, content, expected=expected, shown=self.project.shown(path))
        if path not in self.paths:
            self.paths.append(path)
        return True
