"""Peak memory of decoding as the number of sentences grows, each in a process of its own.

The sentences are short numbered ones, so that a hundred thousand of them can be decoded in minutes. ``once`` gives all
to the engine in one call, whose results are in memory at the end; ``windows`` a thousand at a time, as ``translate``
does.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.packages import language, opened
from communique.engines.argos import ArgosEngine
from communique.engines.options import EngineOptions

ROOT = Path(__file__).resolve().parent.parent
WINDOW = 1000


def decode(folder: Path, count: int, size: int) -> None:
    """Decode so many sentences, ``size`` a call, and print peak memory in MB and sentences a second."""
    with opened(folder) as package:
        source, target = language(package.from_code).locale, language(package.to_code).locale
        engine = ArgosEngine(package, source, target, EngineOptions(beam_size=1))
        start = time.perf_counter()
        for first in range(0, count, size):
            engine.translate([f"No. {number}" for number in range(first, min(first + size, count))])
        seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{peak:.0f} {count / seconds:.0f}")


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path, help="an .argosmodel file, or the folder of a package")
    parser.add_argument("--counts", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--one", type=int, nargs=2, metavar=("COUNT", "SIZE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        decode(options.package, *options.one)
        return
    print("| sentences | windows, MB | once, MB | sentences/s |\n| ---: | ---: | ---: | ---: |")
    for count in options.counts:
        rows = []
        for size in (WINDOW, count):
            command = [sys.executable, "-m", "benchmarks.decoding_memory", str(options.package)]
            done = subprocess.run(
                [*command, "--one", str(count), str(size)], cwd=ROOT, capture_output=True, text=True, check=True
            )
            rows.append(done.stdout.split())
        print(f"| {count:,} | {rows[0][0]} | {rows[1][0]} | {rows[0][1]} |", flush=True)


if __name__ == "__main__":
    main()
