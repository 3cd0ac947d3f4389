"""Releases, file trees and what a command ended with, for tests of the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a command ended with."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]

ENGLISH = """\
Home > News Center > News

Two Academies Sign a Memorandum

Release time:2024-03-15

The academies signed a memorandum on March 14. Dr. A. Petrov of St. Petersburg spoke first.

See https://example.org/a_b for the text. Thank you.
"""

CHINESE = """\
---
title: 两院签署备忘录
date: 2024-03-15
---

3月14日，两院签署了备忘录。**双方**一致同意加强合作。

- 联合实验室；
- 人才培养。
"""

RUSSIAN = """\
# Академии подписали меморандум

14 марта 2024 г. академии подписали меморандум. А. И. Петров выступил первым.

| Город | Сумма |
| --- | --- |
| Москва | 5 млн руб. |
"""

RELEASES = {"memo.en.txt": ENGLISH, "lab.zh.md": CHINESE, "akademii.ru.md": RUSSIAN}


def write_tree(root: Path, tree: Mapping[str, str | bytes]) -> None:
    """Files by their path below ``root``; text is written as UTF-8 with the line ends that it has."""
    for name, content in tree.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def read_tree(root: Path) -> dict[str, bytes]:
    """Every file below ``root`` by its path, but for caches."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".communique" not in path.relative_to(root).parts
    }
