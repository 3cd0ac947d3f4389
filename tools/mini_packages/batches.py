# mypy: disable-error-code="import-not-found"
"""Batches: sentences drawn by kind and weight, grouped by length, with alignment targets."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from .embeddings import incidence
from .settings import EOS, FIXED_IDS, KINDS, TAGS, split_direction

Ids = NDArray[Any]
_FIRST_PLACEHOLDER: Final = 6
_POOL: Final = 12_000
_ALIGNED_SAMPLE: Final = 130_000


@dataclass(frozen=True, slots=True)
class Side:
    """Token ids of one side of the text, sentence after sentence."""

    ids: Ids
    lengths: Ids
    starts: Ids

    @classmethod
    def of(cls, ids: Ids, lengths: Ids) -> Side:
        """Index the sentences by their first token."""
        return cls(ids.astype(np.int64), lengths, np.concatenate([[0], np.cumsum(lengths)]))

    def sentence(self, index: int) -> Ids:
        """Return the ids of one sentence."""
        return self.ids[self.starts[index] : self.starts[index + 1]]


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of one training step."""

    source: Tensor
    target: Tensor
    expected: Tensor
    mask: Tensor | None
    language: str
    alignment: tuple[Tensor, Tensor] | None


def rounded(length: Ids) -> Ids:
    """Round lengths up, so that few different shapes occur."""
    return np.where(length <= 32, -(-length // 4) * 4, -(-length // 8) * 8)


def association_table(source: Side, target: Side, size: int) -> NDArray[np.float16]:
    """How strongly a source piece goes with a target piece; equal pieces are copies."""
    rows = np.random.RandomState(0).permutation(len(source.lengths))[:_ALIGNED_SAMPLE]
    left = incidence(source.ids, source.lengths, size)[rows]
    right = incidence(target.ids, target.lengths, size)[rows]
    left_count = np.asarray(left.sum(0)).ravel() + 2
    right_count = np.asarray(right.sum(0)).ravel() + 2
    joint = (left.T @ right).tocoo()
    strength = joint.data**2 / (left_count[joint.row] * right_count[joint.col])
    good = (joint.data >= 2) & (strength > 1e-3)
    table = np.zeros((size, size), np.float16)
    table[joint.row[good], joint.col[good]] = strength[good]
    same = np.arange(_FIRST_PLACEHOLDER, size)
    table[same, same] = np.maximum(table[same, same], 0.5)
    placeholders = np.arange(_FIRST_PLACEHOLDER, FIXED_IDS)
    table[placeholders, placeholders] = 1.0
    return table


class Direction:
    """Training text of one direction."""

    def __init__(
        self,
        data: Path,
        name: str,
        shares: dict[str, float],
        *,
        longest: int,
        aligned: bool,
        size: int,
    ) -> None:
        source, self.target_language, foreign = split_direction(name)
        arrays = np.load(data / f"pairs-{foreign}.npz")
        english = Side.of(arrays["en"], arrays["en_length"])
        other = Side.of(arrays["xx"], arrays["xx_length"])
        self.source, self.target = (english, other) if source == "en" else (other, english)
        self.name = name
        fits = (self.source.lengths <= longest) & (self.target.lengths <= longest)
        self.rows = np.nonzero(fits)[0]
        self.cumulative = self._cumulative(arrays["kind"], arrays["weight"], shares)
        self.table = association_table(self.source, self.target, size) if aligned else None

    def _cumulative(self, kind: Ids, weight: Ids, shares: dict[str, float]) -> Ids:
        chance = np.zeros(len(self.rows))
        for code, name in enumerate(KINDS):
            members = kind[self.rows] == code
            if members.any():
                weights = weight[self.rows][members]
                chance[members] = shares.get(name, 0.0) * weights / weights.sum()
        return np.cumsum(chance / chance.sum())

    def pool(self, rng: np.random.Generator, tokens: int) -> list[Ids]:
        """Draw sentences and cut them into batches of like lengths."""
        drawn = np.searchsorted(self.cumulative, rng.random(_POOL))
        rows = self.rows[np.minimum(drawn, len(self.rows) - 1)]
        left = rounded(self.source.lengths[rows] + 2)
        right = rounded(self.target.lengths[rows] + 1)
        order = np.lexsort((right, left))
        rows, weight = rows[order], np.maximum(left, right)[order]
        batches: list[Ids] = []
        start = 0
        while start < len(rows):
            count = max(8, int(tokens / weight[start]) // 8 * 8)
            batches.append(rows[start : start + count])
            start += count
        return batches

    def batch(self, rows: Ids) -> Batch:
        """Build the tensors of one batch."""
        source_lengths = self.source.lengths[rows] + 2
        width = int(rounded(np.array(source_lengths.max())))
        height = int(rounded(np.array(self.target.lengths[rows].max() + 1)))
        tag = TAGS[self.target_language]
        source = np.zeros((len(rows), width), np.int64)
        target = np.zeros((len(rows), height), np.int64)
        expected = np.full((len(rows), height), -1, np.int64)
        for place, row in enumerate(rows):
            left, right = self.source.sentence(row), self.target.sentence(row)
            source[place, 0] = target[place, 0] = tag
            source[place, 1 : len(left) + 1] = left
            source[place, len(left) + 1] = EOS
            target[place, 1 : len(right) + 1] = right
            expected[place, : len(right)] = right
            expected[place, len(right)] = EOS
        hidden = np.arange(width)[None] >= source_lengths[:, None]
        mask = torch.from_numpy(hidden).float()[:, None, None, :] * -1e4 if hidden.any() else None
        alignment = None
        if self.table is not None:
            alignment = self._alignment(self.table, source, expected, rows)
        return Batch(
            torch.from_numpy(source),
            torch.from_numpy(target),
            torch.from_numpy(expected),
            mask,
            self.target_language,
            alignment,
        )

    def _alignment(self, table: NDArray[np.float16], source: Ids, expected: Ids, rows: Ids) -> tuple[Tensor, Tensor]:
        """Where the attention of each target piece should lie, and where that is known."""
        known = np.maximum(expected, 0)
        score = table[source[:, None, :], known[:, :, None]].astype(np.float32)
        left = np.arange(source.shape[1])[None, None] / self.source.lengths[rows][:, None, None]
        right = np.arange(expected.shape[1])[None, :, None]
        distance = np.abs(left - right / self.target.lengths[rows][:, None, None])
        score *= np.exp(-3 * distance).astype(np.float32)
        best = score.max(-1)
        share = score / np.maximum(score.sum(-1, keepdims=True), 1e-9)
        share *= share
        share /= np.maximum(share.sum(-1, keepdims=True), 1e-9)
        certain = (best > 4e-3) & (share.max(-1) > 0.5) & (expected > EOS)
        return torch.from_numpy(share), torch.from_numpy(certain)


def endless(directions: list[Direction], tokens: int, seed: int) -> Iterator[tuple[str, Batch]]:
    """Yield batches of all directions, shuffled, without end."""
    rng = np.random.default_rng(seed)
    shuffler = random.Random(seed)
    while True:
        pool = [(direction, rows) for direction in directions for rows in direction.pool(rng, tokens)]
        shuffler.shuffle(pool)
        for direction, rows in pool:
            yield direction.name, direction.batch(rows)
