"""Which form of placeholders a package keeps best: single ones in place of a word, and pairs around one to three.

"kept" counts the sentences in which every placeholder comes back once and in order.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace

from benchmarks.packages import arguments, language, opened, sentences
from communique.engines.argos import ArgosEngine
from communique.engines.package import Package
from communique.engines.placeholders import FORMS

_UNITS = re.compile(r"[^\W_a-zA-Zа-яёА-ЯЁ0-9]{2,4}|\w+(?: \w+){0,2}")
"""Words, or a few letters of a script that sets no blanks between words."""
_SINGLE = re.compile(r"[^\W_a-zA-Zа-яёА-ЯЁ0-9]{2}|\w+")


def marked(text: str, *, pair: bool, chance: random.Random) -> str:
    """A sentence with placeholders at some place inside."""
    spans = [match.span() for match in (_UNITS if pair else _SINGLE).finditer(text)]
    start, end = chance.choice(spans[1:-1] or spans)
    inside = f"⟦1⟧{text[start:end]}⟦2⟧" if pair else "⟦1⟧"
    return f"{text[:start]}{inside}{text[end:]}"


def kept(package: Package, texts: list[str], *, pair: bool) -> float:
    """Share of the sentences that keep what :func:`marked` put in."""
    chance = random.Random(1)
    sources = [marked(text, pair=pair, chance=chance) for text in texts]
    engine = ArgosEngine(package, language(package.from_code).locale, language(package.to_code).locale)
    expected = ["⟦1⟧", "⟦2⟧"] if pair else ["⟦1⟧"]
    made = engine.translate(sources)
    return sum(re.findall("⟦[0-9]+⟧", one.text) == expected for one in made) / len(made)


def main() -> None:
    """Print a table."""
    options = arguments(__doc__).parse_args()
    with opened(options.package) as package:
        texts = sentences(options.texts, language(package.from_code), options.count)
        print(f"{package.name}, {len(texts)} sentences\n\n| form | single | pair |\n| --- | ---: | ---: |")
        for name, pattern in {**{form.format(n=1): form for form in FORMS}, "as the engine does": ""}.items():
            form = replace(package, placeholder=pattern or package.placeholder)
            print(
                f"| `{name}` | {kept(form, texts, pair=False):.0%} | {kept(form, texts, pair=True):.0%} |", flush=True
            )


if __name__ == "__main__":
    main()
