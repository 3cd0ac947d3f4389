"""What each way to carry inline codes through a package keeps, what it costs, and whether codes come to their places.

"whole" counts the sentences that keep every code; "cost" is chrF of the drafts, without their codes, less that of
plain decoding; "right" and "wrong" count pairs around a number or date and around the name of a country, of those
sentences whose translation has it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.overlap import chrf
from benchmarks.packages import arguments, language, opened
from benchmarks.protection_cases import Case, make_cases, verdict, without_codes
from communique.engines.argos import ArgosEngine
from communique.engines.contract import Hypothesis, Way
from communique.inline import Protected, project, protect, restore
from communique.languages import Language, get_language
from communique.pipeline.codes import Answers, CodesWay, ask, attempts

_Result = tuple[str, bool]
"""A draft, and whether it is whole."""


class _Trial:
    """The cases of one package, decoded in every way."""

    def __init__(self, engine: ArgosEngine, cases: Sequence[Case]) -> None:
        self.cases = cases
        self._locales = {"source_locale": engine.source_locale, "target_locale": engine.target_locale}
        self.protected = [protect(case.text, "markdown") for case in cases]
        asked = [ask(one) for one in self.protected]
        plain = self._decode(engine, [one.plain for one in asked], Way(links=True))
        phrases = self._decode(engine, [phrase for one in asked for phrase in one.phrases], Way())
        marked = self._decode(engine, [one.marked for one in asked], Way())
        self.answers = [
            Answers(
                marked=marked[one.marked],
                plain=plain[one.plain],
                phrases={phrase: phrases[phrase] for phrase in one.phrases},
            )
            for one in asked
        ]

    @staticmethod
    def _decode(engine: ArgosEngine, texts: Sequence[str], way: Way) -> dict[str, tuple[Hypothesis, ...]]:
        distinct = list(dict.fromkeys(texts))
        return dict(zip(distinct, engine.translate(distinct, way=way), strict=True))

    def plainly(self, known: Protected, answers: Answers) -> _Result:
        """Without codes."""
        return restore(answers.plain[0].text, known).text, False

    def carried(self, known: Protected, answers: Answers) -> _Result:
        """With placeholders."""
        restored = restore(answers.marked[0].text, known)
        return restored.text, not restored.lost

    def projected(self, known: Protected, answers: Answers, *, links: bool, phrases: bool, least: float) -> _Result:
        """Put into the plain translation."""
        made = answers.plain[0]
        result = project(
            known,
            made.text,
            made.links if links else (),
            **self._locales,
            renderings={phrase: (known[0].text,) for phrase, known in answers.phrases.items()} if phrases else {},
            least=least,
        )
        return result.restored.text, not result.restored.lost

    def joined(self, known: Protected, answers: Answers) -> _Result:
        """Stretch by stretch."""
        made = attempts(known, Answers(phrases=answers.phrases), **self._locales)
        found = [one for one in made if one.way is CodesWay.STRETCHES]
        return (found[0].restored.text, found[0].whole) if found else ("", False)

    def best(self, known: Protected, answers: Answers) -> _Result:
        """As drafts are made."""
        placed = attempts(known, answers, **self._locales)[0]
        return placed.restored.text, placed.whole


def _report(trial: _Trial, engine: ArgosEngine, make: Callable[[Protected, Answers], _Result]) -> list[str]:
    target = language_of(engine)
    results = [make(known, answers) for known, answers in zip(trial.protected, trial.answers, strict=True)]
    plain = [trial.plainly(known, answers)[0] for known, answers in zip(trial.protected, trial.answers, strict=True)]
    whole: Counter[str] = Counter()
    places: Counter[bool | None] = Counter()
    for case, (text, complete), untouched in zip(trial.cases, results, plain, strict=True):
        whole[case.kind] += complete
        if case.truth is not None and case.truth.spans(untouched, target):
            places[verdict(case.truth, text, target)] += 1
    texts = [
        (without_codes(text)[0], without_codes(untouched)[0], case.reference)
        for case, (text, _), untouched in zip(trial.cases, results, plain, strict=True)
        # These hold words that no reference has.
        if case.kind not in {"code", "URL"}
    ]
    references = [reference for _, _, reference in texts]
    cost = chrf([made for made, _, _ in texts], references) - chrf([made for _, made, _ in texts], references)
    kinds = Counter(case.kind for case in trial.cases)
    return [
        f"{sum(whole.values()) / len(trial.cases):.0%}",
        *(f"{whole[kind] / count:.0%}" for kind, count in kinds.items()),
        f"{cost:+.1f}",
        f"{places[True] / max(1, places.total()):.0%}",
        f"{places[False] / max(1, places.total()):.0%}",
    ]


def language_of(engine: ArgosEngine) -> Language:
    """The language an engine translates to."""
    return get_language(engine.target_locale)


def main() -> None:
    """Print a table."""
    parser = arguments(__doc__)
    parser.add_argument("--references", type=Path, required=True, help="translations of --texts, line by line")
    options = parser.parse_args()
    with opened(options.package) as package:
        source, target = language(package.from_code), language(package.to_code)
        texts, references = (
            path.read_text(encoding="utf-8").splitlines() for path in (options.texts, options.references)
        )
        cases = make_cases(texts, references, source, target, options.count)
        engine = ArgosEngine(package, source.locale, target.locale)
        trial = _Trial(engine, cases)
        kinds = list(dict.fromkeys(case.kind for case in cases))
        head = ["way", "whole", *kinds, "cost", "right", "wrong"]
        print(f"{package.name}, {len(cases)} sentences\n\n| {' | '.join(head)} |\n| --- |{' ---: |' * (len(head) - 1)}")
        ways: dict[str, Callable[[Protected, Answers], _Result]] = {
            "placeholders": trial.carried,
            "stretches": trial.joined,
            "projection by links": lambda *both: trial.projected(*both, links=True, phrases=False, least=0),
            "projection by phrases": lambda *both: trial.projected(*both, links=False, phrases=True, least=0),
            "projection by both": lambda *both: trial.projected(*both, links=True, phrases=True, least=0),
            "projection by both, sure": lambda *both: trial.projected(*both, links=True, phrases=True, least=0.5),
            "drafts": trial.best,
        }
        for name, make in ways.items():
            print(f"| {name} | {' | '.join(_report(trial, engine, make))} |", flush=True)


if __name__ == "__main__":
    main()
