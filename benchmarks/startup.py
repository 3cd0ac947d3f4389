"""How long ``communique --help`` takes, beside the bare interpreter and an empty program with the same library."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 15

PROGRAMS = {
    "bare python3": ["-c", "pass"],
    "import typer": ["-c", "import typer"],
    "communique --help": ["-m", "communique", "--help"],
}


def seconds(arguments: list[str]) -> list[float]:
    """Wall-clock seconds of each run, sorted."""
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
        taken.append(time.perf_counter() - start)
    return sorted(taken)


def main() -> None:
    """Print a table."""
    print("| program | minimum s | median s |\n| --- | ---: | ---: |")
    for name, arguments in PROGRAMS.items():
        taken = seconds(arguments)
        print(f"| {name} | {taken[0]:.3f} | {statistics.median(taken):.3f} |")


if __name__ == "__main__":
    main()
