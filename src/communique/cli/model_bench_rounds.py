"""How fast packages decode on this machine, setting by setting."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from communique.engines.argos import ArgosEngine
from communique.engines.options import EngineOptions, choose_threads
from communique.engines.package import Package
from communique.languages import Language

SECONDS = 3.0
"""About how long a round takes: so many sentences are decoded in it."""
_FIRST = 16
"""Sentences by which it is estimated how many those are."""
_WORTH = 1.1
"""A setting must be so much faster than what is chosen without it to be recommended."""
BATCHES = (256, 1024, 4096)
BEAMS = (1, 2, 4, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One setting and what it came to."""

    what: str
    """What is varied in it: ``threads``, ``batch``, ``beam``."""
    workers: int
    threads: int
    batch: int
    beam: int
    sentences: int
    """How many were decoded."""
    speed: float
    """Sentences a second."""
    chosen: bool
    """It is what a run uses now."""


def cores() -> int:
    """Processor cores that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def layouts(count: int) -> list[tuple[int, int]]:
    """Workers and threads of each that fill so many cores; more than eight workers would need too much memory."""
    workers = {number for number in (1, 2, 4, 8, count) if number <= min(count, 8)}
    return [(number, count // number) for number in sorted(workers)]


def rounds(
    package: Package,
    source: Language,
    target: Language,
    texts: Sequence[str],
    options: EngineOptions,
    *,
    clock: Callable[[], float] = time.perf_counter,
) -> Iterator[Round]:
    """Measure layouts of threads, then sizes of batches, then beams; each with the best of what was before.

    Beams come last and are not chosen by speed: fewer hypotheses make worse drafts.

    Raises:
        CommuniqueError: the package cannot be loaded or used.
    """
    now = choose_threads(options, cores())

    def run(what: str, tried: EngineOptions, count: int) -> Round:
        engine = ArgosEngine(package, source.locale, target.locale, tried)
        engine.translate(texts[:1])
        start = clock()
        engine.translate(texts[:count])
        seconds = clock() - start
        layout = choose_threads(tried, cores())
        return Round(
            what=what,
            workers=layout[0],
            threads=layout[1],
            batch=tried.batch_tokens,
            beam=tried.beam_size,
            sentences=min(count, len(texts)),
            speed=min(count, len(texts)) / max(seconds, 1e-9),
            chosen=(layout, tried.batch_tokens, tried.beam_size) == (now, options.batch_tokens, options.beam_size),
        )

    first = run("", replace(options, inter_threads=now[0], intra_threads=now[1]), min(_FIRST, len(texts)))
    count = max(_FIRST, min(len(texts), int(first.speed * SECONDS)))
    best: list[Round] = []
    for workers, threads in sorted({*layouts(cores()), now}):
        best.append(run("threads", replace(options, inter_threads=workers, intra_threads=threads), count))
        yield best[-1]
    layout = _fastest(best)
    options = replace(options, inter_threads=layout.workers, intra_threads=layout.threads)
    best = [layout]
    for size in sorted({*BATCHES} - {options.batch_tokens}):
        best.append(run("batch", replace(options, batch_tokens=size), count))
        yield best[-1]
    options = replace(options, batch_tokens=_fastest(best).batch)
    for beam in sorted({*BEAMS} - {options.beam_size}):
        yield run("beam", replace(options, beam_size=beam), count)


def _fastest(measured: Sequence[Round]) -> Round:
    """The fastest, but what is chosen now unless another is clearly faster: the clock is never quite right."""
    best = max(measured, key=lambda one: one.speed)
    now = next((one for one in measured if one.chosen), measured[0])
    return best if best.speed > _WORTH * now.speed else now


def recommended(measured: Sequence[Round]) -> dict[str, int]:
    """What to set under ``[translate]`` for the best speed; empty where the choice is right already."""
    of_threads = [one for one in measured if one.what == "threads"]
    if not of_threads:
        return {}
    layout = _fastest(of_threads)
    size = _fastest([layout, *(one for one in measured if one.what == "batch")])
    wanted = {"workers": layout.workers, "threads": layout.threads} if not layout.chosen else {}
    return wanted | ({} if size is layout else {"batch": size.batch})
