"""The command line: `python -m tools.mini_packages.grammar --count N --seed S --out FILE.tsv.gz`."""

from __future__ import annotations

import argparse
import gzip
from collections.abc import Iterator
from pathlib import Path

from tools.mini_packages.grammar import Triple, expand, lexicon


def write(path: Path, triples: Iterator[Triple]) -> int:
    """Write triples as a table, packed if the name ends in .gz; return how many."""
    count = 0
    raw = path.open("wb")
    with raw:
        stream = gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) if path.suffix == ".gz" else raw
        for triple in triples:
            stream.write(f"{triple.en}\t{triple.zh}\t{triple.ru}\t{triple.pattern}\n".encode())
            count += 1
        if stream is not raw:
            stream.close()
    return count


def main() -> None:
    """Read the arguments and write the table."""
    parser = argparse.ArgumentParser(prog="python -m tools.mini_packages.grammar", description=__doc__)
    parser.add_argument("--count", type=int, default=300_000, help="how many sentences")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--held-out", action="store_true", help="only the patterns kept for evaluation")
    parser.add_argument("--lexicon", action="store_true", help="write the lexicon instead")
    args = parser.parse_args()
    triples = lexicon() if args.lexicon else expand(args.count, seed=args.seed, held_out=args.held_out)
    print(f"{write(args.out, triples)} rows: {args.out}")


if __name__ == "__main__":
    main()
