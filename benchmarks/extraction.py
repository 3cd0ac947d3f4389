"""Extracting 1,000 Markdown posts: from nothing, with nothing changed, and beside merely parsing them.

    python -m benchmarks.extraction [FOLDER]

Takes the Markdown files of a folder, over and over until there are 1,000; without a folder, the releases of this
repository and generated posts.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

POSTS = 1000

SENTENCES = (
    "The two sides signed an agreement on **{number}** projects in [photonics](https://example.org/{number}).",
    "Dr. A. Petrov of St. Petersburg said that work would begin on March {day}.",
    "It will cost $1.{number} million over three years.",
)


def generated(number: int) -> str:
    """A post of some forty sentences."""
    paragraphs = [" ".join(SENTENCES).format(number=number * 20 + line, day=line % 28 + 1) for line in range(13)]
    return f"---\ntitle: Release {number}\n---\n\n# Release {number}\n\n" + "\n\n".join(paragraphs) + "\n"


def posts(folder: Path | None) -> list[str]:
    """The texts to extract."""
    if folder is None:
        return [generated(number) for number in range(POSTS)]
    found = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()) if path.suffix in (".md", ".mdx")]
    return [found[number % len(found)] for number in range(POSTS)]


def run(root: Path, *arguments: str) -> float:
    """Seconds of a command."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "communique", *arguments, "-q"], cwd=root, stdout=subprocess.DEVNULL, check=True
    )
    return time.perf_counter() - start


def main() -> None:
    """Print a table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    texts = posts(folder)
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "newsroom"
        run(Path(name), "init", str(root))
        for number, text in enumerate(texts):
            (root / "content" / f"post-{number:04}.en.md").write_text(text, encoding="utf-8")
        import communique

        start = time.perf_counter()
        segments = sum(len(communique.parse(text.encode(), format="markdown", locale="en").segments) for text in texts)
        bare = time.perf_counter() - start
        fresh = run(root, "extract", "--to", "zh_CN", "--to", "ru")
        again = run(root, "extract", "--to", "zh_CN", "--to", "ru")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{len(texts)} posts, {segments} segments, 2 locales; peak memory {peak:.0f} MB\n")
    print("| work | s | posts/s |\n| --- | ---: | ---: |")
    for label, taken in (("parse alone", bare), ("extract from nothing", fresh), ("extract, nothing changed", again)):
        print(f"| {label} | {taken:.2f} | {len(texts) / taken:.0f} |")


if __name__ == "__main__":
    main()
