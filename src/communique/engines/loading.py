"""A package in memory: its tokenizer, its model, and how many pieces that takes."""

from __future__ import annotations

import logging
import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.engines.options import EngineOptions, choose_threads
from communique.engines.package import Package
from communique.engines.tokenizers import REINSTALL, Tokenizer, load_tokenizer
from communique.errors import PackageError, PackageMissingError, UsageError

if TYPE_CHECKING:
    from ctranslate2 import Translator  # type: ignore[import-untyped]  # it has no types

_log = logging.getLogger(__name__)
_NO_POSITION = re.compile(r"position encodings are defined for positions >= ([0-9]+)")
"""What CTranslate2 says when a sequence is longer than the table of positions in a model."""
SHORTEST = 8
"""Pieces; a package that cannot take so many is broken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedPackage:
    """What decoding needs of a package."""

    tokenizer: Tokenizer
    translator: Translator
    workers: int
    """Batches that are decoded at a time."""
    positions: int
    """Pieces for which the model has positions; 0: more than will be asked for."""
    longest: int
    """Pieces of one text; a longer one must be cut."""
    target_prefix: str
    """Token that decoding must begin with; empty: none."""
    place: str
    """The package's folder, for messages."""


def load(package: Package, options: EngineOptions) -> LoadedPackage:
    """Load a package.

    Raises:
        PackageMissingError: its folder is gone.
        PackageError: it cannot be loaded.
        UsageError: the options ask for a device or compute type that this machine does not have.
    """
    if not package.path.is_dir():
        raise PackageMissingError(
            f"The package {package.name} is no longer there.",
            place=str(package.path),
            remedy=f"Run `communique models install {package.from_code} {package.to_code}`, then this command again.",
        )
    tokenizer = load_tokenizer(package)
    workers, threads = choose_threads(options, _cores())
    translator = _load_model(package, options, workers, threads)
    positions = _positions(translator, 2 * options.longest + 16, str(package.path))
    # Half of the positions, since a translation may be longer than its source.
    longest = min(options.longest, positions // 2) if positions else options.longest
    if longest < SHORTEST:
        raise PackageError("The model takes no text.", place=str(package.path), remedy=REINSTALL)
    return LoadedPackage(
        tokenizer=tokenizer,
        translator=translator,
        workers=workers,
        positions=positions,
        longest=longest,
        target_prefix=package.target_prefix,
        place=str(package.path),
    )


def _cores() -> int:
    """Processor cores that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _load_model(package: Package, options: EngineOptions, workers: int, threads: int) -> Translator:
    import ctranslate2

    folder = str(package.path / "model")

    def opened(device: str) -> Translator:
        return ctranslate2.Translator(
            folder,
            device=device,
            compute_type=options.compute_type,
            inter_threads=workers,
            intra_threads=threads,
        )

    found = options.device != "cpu" and ctranslate2.get_cuda_device_count() > 0
    if options.device == "cuda" and not found:
        raise UsageError(
            "This machine has no CUDA device that can be used.", place="device", remedy="Use the device cpu, or auto."
        )
    try:
        try:
            return opened("cuda" if found else "cpu")
        except RuntimeError as error:
            # A broken model fails again on the processor, and is told of then.
            if options.device != "auto" or not found:
                raise
            _log.warning("The CUDA device cannot be used (%s); the processor is.", error)
            return opened("cpu")
    except ValueError as error:
        raise UsageError(str(error), place="compute_type", remedy="Use the compute type auto.") from error
    except RuntimeError as error:
        raise PackageError(f"The model cannot be loaded: {error}", place=folder, remedy=REINSTALL) from error


def _positions(translator: Translator, needed: int, place: str) -> int:
    """How many positions a model has; 0 when they are as many as needed.

    Asked before the first text, so that how a text is cut does not hang on what was translated before it.
    """
    try:
        translator.translate_batch([["<unk>"] * needed], beam_size=1, max_input_length=0, max_decoding_length=1)
    except (RuntimeError, ValueError) as error:
        limit = _NO_POSITION.search(str(error))
        if limit is None:
            raise PackageError(f"Decoding failed: {error}", place=place, remedy=REINSTALL) from error
        return int(limit[1])
    return 0
