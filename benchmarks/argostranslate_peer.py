"""The peer of the decoding benchmark: argostranslate's own translation object, in a process and a home of its own.

Reads one line of JSON (``package``: a folder, ``texts``) and says ``ready``; then, for each further line, translates
all texts one after the other and prints the seconds it took. Its import makes folders in the home, and needs stanza and
minisbd, which are not installed here (they bring torch, and models of their own that must be downloaded). Both are
stand-ins, and the text counts as one sentence: all that is measured is argostranslate's code, without the time that
its sentence boundaries cost.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any


def _stand_ins() -> None:
    for name in ("stanza", "minisbd", "spacy"):
        sys.modules[name] = ModuleType(name)
    minisbd: Any = sys.modules["minisbd"]
    minisbd.SBDetect = object
    minisbd.models = ModuleType("models")


class _OneSentence:
    """A sentencizer that leaves a text whole."""

    def __init__(self, package: object) -> None:
        self.package = package

    def split_sentences(self, text: str) -> list[str]:
        """The text."""
        return [text]


def main() -> None:
    """Answer line by line."""
    _stand_ins()
    from argostranslate import package, settings, translate  # type: ignore[import-untyped]  # it has no types

    translate.MiniSBDSentencizer = translate.StanzaSentencizer = _OneSentence
    asked = json.loads(sys.stdin.readline())
    known = package.Package(Path(asked["package"]))
    ends = [translate.Language(code, code) for code in (known.from_code, known.to_code)]
    made = translate.CachedTranslation(translate.PackageTranslation(*ends, known))
    made.translate(asked["texts"][0])
    threads = (settings.inter_threads, settings.intra_threads)
    print(json.dumps({"ready": True, "threads": threads, "compute_type": settings.compute_type}), flush=True)
    for _ in sys.stdin:
        start = time.perf_counter()
        for text in asked["texts"]:
            made.translate(text)
        print(time.perf_counter() - start, flush=True)


if __name__ == "__main__":
    main()
