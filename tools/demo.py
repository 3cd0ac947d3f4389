"""``make demo``: the way of a release, once, on the releases of this repository.

First from nothing, in a scratch newsroom, with a real model: drafts in all six directions. Then the newsroom that this
repository is: its reviewed Chinese version and its half-reviewed Russian one are assembled into ``dist/``.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRATCH = ROOT / "build" / "demo"
RELEASE = "2017-06-09-spbpu-mou"
SHOWN = 4
"""Sentences of the release shown with their drafts."""


def communique(*arguments: str, folder: Path) -> str:
    """Run the command as a user would; its talk goes to the terminal, its result comes back."""
    print(f"\n$ communique {' '.join(arguments)}", flush=True)
    done = subprocess.run(
        [sys.executable, "-m", "communique", *arguments], cwd=folder, stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode != 0:
        sys.exit(done.returncode)
    return done.stdout


def heading(text: str) -> None:
    """A line that parts the steps."""
    print(f"\n=== {text}", flush=True)


def show_drafts() -> None:
    """The first sentences of the English release with what the model made of them."""
    spans = json.loads(communique("inspect", RELEASE, "--json", folder=SCRATCH))[0]["spans"]
    catalogs = {locale: drafts(locale) for locale in ("zh_CN", "ru")}
    for span in spans[:SHOWN]:
        print(f"\n  {span['role']:>10}  {span['text']}")
        for locale, by_source in catalogs.items():
            print(f"  {locale:>10}  {by_source.get(span['text'], '(left empty)')}")


def drafts(locale: str) -> dict[str, str]:
    """Drafts of the scratch newsroom by their source, as the ledger has them."""
    ledger = SCRATCH / "locales" / locale / "LC_MESSAGES" / f"{RELEASE}.drafts.jsonl"
    entries = [json.loads(line) for line in ledger.read_text(encoding="utf-8").splitlines()]
    return {entry["source"]: entry["target"] for entry in entries}


def main() -> None:
    """Run the demo."""
    start = time.monotonic()
    heading("1. From nothing: three releases, six directions, drafted by Argos packages")
    shutil.rmtree(SCRATCH, ignore_errors=True)
    communique("init", str(SCRATCH), folder=ROOT)
    for name in ("content", "models"):
        shutil.copytree(ROOT / name, SCRATCH / name, dirs_exist_ok=True)
    print(communique("run", folder=SCRATCH), end="")
    show_drafts()

    heading("2. This repository's newsroom: catalogs that people have reviewed")
    print(communique("run", folder=ROOT), end="")
    print(communique("status", folder=ROOT), end="")

    seconds = time.monotonic() - start
    chinese = (ROOT / "dist" / "zh_CN" / f"{RELEASE}.txt").read_text(encoding="utf-8")
    heading("3. The release in Chinese, every sentence reviewed")
    print("\n".join(chinese.splitlines()[:8]))
    heading(f"Done in {seconds:.0f} s")
    print(f"""\
Results     dist/zh_CN/{RELEASE}.txt   reviewed
            dist/ru/{RELEASE}.txt      partly reviewed, so it carries a notice
            dist/manifest.json         who wrote which sentence: machine, post-edited, human
            build/demo/                the newsroom that was drafted from nothing

Next        open locales/ru/LC_MESSAGES/{RELEASE}.po in a PO editor (Poedit, Lokalize, Virtaal, OmegaT…),
            review what is fuzzy, save, and run
                .venv/bin/communique build {RELEASE} --to ru
            It assembles the release once every sentence is reviewed, and says what is missing until then.

The drafts  come from the mini packages in models/: a phrase book of release language to try the tool with, no
            translator. Real Argos packages (far larger, and far better) are used instead once they are installed:
                .venv/bin/communique models install en zh
                .venv/bin/communique models install en ru
            or, without a network, .venv/bin/communique models install FILE.argosmodel""")


if __name__ == "__main__":
    main()
