# mypy: disable-error-code="import-not-found,import-untyped"
"""Step 2: cross-lingual piece embeddings to start the training from.

Pieces that occur in the same sentence pairs get similar vectors: shifted positive pointwise
mutual information of the two sides taken together, factorised with a randomised eigenvalue
decomposition. It is what helps a small model most that sees little text.

python -m tools.mini_packages.embeddings --data DIR --out FILE
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

import numpy as np
import sentencepiece as spm
import torch
from numpy.typing import NDArray
from scipy import sparse

Matrix = NDArray[np.float32]
_SAMPLE: Final = 130_000


def incidence(ids: NDArray[Any], lengths: NDArray[Any], size: int) -> Any:
    """Sparse 0/1 matrix that says which pieces each sentence has."""
    rows = np.repeat(np.arange(len(lengths)), lengths)
    ones = np.ones(len(ids), np.float32)
    matrix = sparse.csr_matrix((ones, (rows, ids.astype(np.int64))), shape=(len(lengths), size))
    matrix.data[:] = 1
    return matrix


def cooccurrence(data: Path, size: int) -> tuple[Any, int]:
    """Count in how many pairs two pieces meet, either side; returns counts and pairs read."""
    total: Any = None
    pairs = 0
    for language in ("zh", "ru"):
        arrays = np.load(data / f"pairs-{language}.npz")
        english = incidence(arrays["en"], arrays["en_length"], size)
        foreign = incidence(arrays["xx"], arrays["xx_length"], size)
        chosen = np.random.RandomState(0).permutation(english.shape[0])[:_SAMPLE]
        both = (english[chosen] + foreign[chosen]).tocsr()
        both.data[:] = 1
        counts = both.T @ both
        total = counts if total is None else total + counts
        pairs += len(chosen)
    return total.tocoo(), pairs


def association(counts: Any, pairs: int, size: int) -> tuple[Any, NDArray[np.float64]]:
    """Shifted positive mutual information, and how often each piece occurs."""
    often = counts.data >= 3
    row, column, value = counts.row[often], counts.col[often], counts.data[often]
    occurrences = np.zeros(size)
    diagonal = row == column
    occurrences[row[diagonal]] = value[diagonal]
    row, column, value = row[~diagonal], column[~diagonal], value[~diagonal]
    information = np.log(value * pairs / (occurrences[row] * occurrences[column] + 1e-9))
    score = (information - np.log(4.0)) * (value / (value + 2.0))
    kept = score > 0
    matrix = sparse.csr_matrix((score[kept].astype(np.float32), (row[kept], column[kept])), shape=(size, size))
    strongest = np.asarray(matrix.max(axis=1).todense()).ravel()
    return matrix + sparse.diags(strongest), occurrences


def factorise(matrix: Any, width: int, rng: np.random.RandomState) -> NDArray[np.float64]:
    """Leading eigenvectors of a symmetric sparse matrix, scaled by their eigenvalues."""
    start = rng.randn(matrix.shape[0], width + 40).astype(np.float32)
    basis = np.linalg.qr(matrix @ start)[0]
    for _ in range(4):
        basis = np.linalg.qr(matrix @ basis)[0]
    small = basis.T @ (matrix @ basis)
    values, vectors = np.linalg.eigh((small + small.T) / 2)
    order = np.argsort(-values)[:width]
    scale = np.sqrt(np.maximum(values[order], 1e-6)) ** 0.7
    return np.asarray((basis @ vectors[:, order]) * scale, np.float64)


def make_embeddings(data: Path, width: int, seed: int = 1) -> Matrix:
    """Return one unit vector for each piece; rare pieces get random ones."""
    size = spm.SentencePieceProcessor(str(data / "spm.model")).vocab_size()
    counts, pairs = cooccurrence(data, size)
    matrix, occurrences = association(counts, pairs, size)
    rng = np.random.RandomState(seed)
    vectors = factorise(matrix, width, rng)
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    rare = (norms[:, 0] < 1e-4) | (occurrences < 3)
    noise = rng.randn(size, width) * width**-0.5
    mixed = np.where(rare[:, None], noise, 0.95 * vectors / np.maximum(norms, 1e-6) + 0.3 * noise)
    mixed /= np.linalg.norm(mixed, axis=1, keepdims=True)
    rotation = np.linalg.qr(rng.randn(width, width))[0]  # spreads the variance evenly
    return np.asarray(mixed @ rotation, np.float32)


def main() -> None:
    """Read the command line and write the embeddings as an initial checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--width", type=int, default=224)
    options = parser.parse_args()
    vectors = make_embeddings(options.data, options.width)
    torch.save({"model": {"embedding.weight": torch.from_numpy(vectors)}}, options.out)
    print(f"{vectors.shape[0]} vectors of width {vectors.shape[1]}")


if __name__ == "__main__":
    main()
