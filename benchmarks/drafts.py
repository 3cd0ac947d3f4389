"""Drafts against plain decoding: ``python -m benchmarks.drafts FOLDER…``, with folders of ``.argosmodel`` files.

The sentences are those of FLORES dev under ``COMMUNIQUE_SHARED``. Plain is the likeliest hypothesis of the same
packages with the same beam; ours are the drafts of :mod:`communique.pipeline.drafting`. Where ours leaves a text empty,
it counts as empty in the first columns of chrF and BLEU, and is left out on both sides in the second ones. Three
tables follow: the same sentences with some words marked up, the cost on sentences that pass at once, and the sentences
of this repository's releases with the terms of its termbase.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.drafts_engines import DIRECTIONS, open_engines
from benchmarks.overlap import bleu, chrf
from communique.checks.contract import Context
from communique.checks.facts_matching import gaps
from communique.checks.running import check, make_pair
from communique.engines.contract import Engine
from communique.facts import find_facts
from communique.inline import find_codes
from communique.model import Draft, Severity
from communique.pipeline.acceptance import has_loop, has_unknown
from communique.pipeline.drafting import draft
from communique.pipeline.ladder_terms import Terms
from communique.segmentation import split_sentences
from communique.terms import NO_TERMS, Termbase, read_termbase

ROOT = Path(__file__).parents[1]
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One direction with one set of packages."""

    engine: Engine
    sources: Sequence[str]
    references: Sequence[str]
    """Empty where there are none."""
    terms: Termbase = NO_TERMS
    markup: str = "none"


@dataclass(slots=True, kw_only=True)
class Row:
    """What a way came to."""

    texts: list[str]
    flagged: list[bool]
    seconds: float


def plain(setting: Setting) -> Row:
    """The likeliest hypothesis of each text."""
    start = time.perf_counter()
    made = [first.text for first, *_ in setting.engine.translate(setting.sources)]
    return Row(texts=made, flagged=[False] * len(made), seconds=time.perf_counter() - start)


def ours(setting: Setting) -> tuple[Row, list[Draft]]:
    """The drafts."""
    start = time.perf_counter()
    made = draft(setting.sources, setting.engine, markup=setting.markup, terms=setting.terms)
    seconds = time.perf_counter() - start
    row = Row(texts=[one.target for one in made], flagged=[bool(one.origin.doubts) for one in made], seconds=seconds)
    return row, made


def share(part: int, whole: int) -> str:
    """Per cent."""
    return f"{100 * part / whole:.1f}" if whole else "–"


def facts(setting: Setting, row: Row) -> tuple[str, str]:
    """Facts of the sources that stand in the texts, and those that stand there or whose text is flagged or empty."""
    engine = setting.engine
    whole = kept = told = 0
    for source, target, flag in zip(setting.sources, row.texts, row.flagged, strict=True):
        there = len(find_facts(source, engine.source_locale))
        found = gaps(source, engine.source_locale, target, engine.target_locale)
        lost = sum(gap.source is not None and not gap.source.hint and not gap.source.small for gap in found)
        whole += there
        kept += max(0, there - lost)
        told += there if flag or not target else max(0, there - lost)
    return share(kept, whole), share(told, whole)


def invented(setting: Setting, row: Row, *, unflagged: bool = False) -> int:
    """Texts with a fact in digits that their source does not state."""
    engine = setting.engine
    return sum(
        any(
            gap.target is not None and gap.target.digits and not gap.target.hint
            for gap in gaps(source, engine.source_locale, target, engine.target_locale)
        )
        for source, target, flag in zip(setting.sources, row.texts, row.flagged, strict=True)
        if target and not (unflagged and flag)
    )


def found(setting: Setting, row: Row, wanted: Callable[[str], bool]) -> int:
    """Texts of which an error of certain rules is found."""
    engine = setting.engine
    count = 0
    for source, target in zip(setting.sources, row.texts, strict=True):
        pair = make_pair(
            source,
            target,
            source_locale=engine.source_locale,
            target_locale=engine.target_locale,
            markup="none",
            context=Context(terms=setting.terms),
        )
        count += bool(target) and any(
            finding.severity is Severity.ERROR and wanted(finding.rule) for finding in check(pair)
        )
    return count


def loops(setting: Setting, row: Row) -> int:
    """Texts that loop, or have traces of unknown pieces."""
    pairs = list(zip(setting.sources, row.texts, strict=True))
    seen = sum(has_loop(target) and not has_loop(source) for source, target in pairs)
    unknown = sum(has_unknown(source, target) for source, target in pairs)
    return max(seen, found(setting, row, lambda rule: rule == "sense.repetition")) + unknown


def terms_present(setting: Setting, row: Row) -> tuple[int, int]:
    """Required terms that stand in the texts, and all that are required."""
    engine = setting.engine
    terms = Terms(source_locale=engine.source_locale, target_locale=engine.target_locale, termbase=setting.terms)
    whole = missing = 0
    for source, target in zip(setting.sources, row.texts, strict=True):
        wanted = len(terms.required(source))
        whole += wanted
        missing += len(terms.missing(source, target)) if target else wanted
    return whole - missing, whole


def well_formed(source: str, target: str) -> bool:
    """Whether a text has the codes of its source, each as often."""
    return sorted(code.text for code in find_codes(source, "markdown")) == sorted(
        code.text for code in find_codes(target, "markdown")
    )


def marked_up(texts: Sequence[str]) -> list[str]:
    """The texts with a word in bold, and a link around another in every second one."""
    chance = random.Random(7)
    made = []
    for number, text in enumerate(texts):
        words = list(_WORD.finditer(text))
        picked = sorted(chance.sample(range(len(words)), min(len(words), 1 + number % 2)), reverse=True)
        marked = text
        for place, word in enumerate(picked):
            start, end = words[word].span()
            inside = f"[{text[start:end]}](https://example.org/{number})" if place else f"**{text[start:end]}**"
            marked = marked[:start] + inside + marked[end:]
        made.append(marked)
    return made


def quality(settings: dict[str, Setting]) -> None:
    """The table of FLORES."""
    print(
        "| direction | | chrF | BLEU | chrF kept | BLEU kept | facts % | or flagged % | loops, unknown | wrong script "
        "| invented numbers | of these unflagged | empty | s |\n"
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    )
    for name, setting in settings.items():
        rows = {"plain": plain(setting), "ours": ours(setting)[0]}
        kept = [index for index, text in enumerate(rows["ours"].texts) if text]
        references = [setting.references[index] for index in kept]
        for way, row in rows.items():
            texts = [row.texts[index] for index in kept]
            stated = facts(setting, row)
            scripts = found(setting, row, lambda rule: rule.startswith("script.") or rule == "sense.untranslated")
            print(
                f"| {name if way == 'plain' else ''} | {way} | {chrf(row.texts, setting.references):.2f} "
                f"| {bleu(row.texts, setting.references):.2f} | {chrf(texts, references):.2f} "
                f"| {bleu(texts, references):.2f} | {stated[0]} | {stated[1]} | {loops(setting, row)} | {scripts} "
                f"| {invented(setting, row)} | {invented(setting, row, unflagged=True)} "
                f"| {sum(not text for text in row.texts)} | {row.seconds:.1f} |",
                flush=True,
            )


def markup(settings: dict[str, Setting], count: int) -> None:
    """The table of markup."""
    print("\n| direction | all codes kept % | well-formed, lost ones named % |\n| --- | ---: | ---: |")
    for name, setting in settings.items():
        sources = marked_up(setting.sources[:count])
        _, made = ours(Setting(engine=setting.engine, sources=sources, references=(), markup="markdown"))
        pairs = [(source, one) for source, one in zip(sources, made, strict=True) if one.target]
        complete = sum(well_formed(source, one.target) for source, one in pairs)
        told = sum(well_formed(source, one.target) or bool(one.origin.lost) for source, one in pairs)
        print(f"| {name} | {share(complete, len(pairs))} | {share(told, len(pairs))} |", flush=True)


def cost(settings: dict[str, Setting]) -> None:
    """The table of what guarding costs: processor time on texts whose first hypotheses pass, all threads together."""
    print("\n| direction | texts that pass at once | plain, s | ours, s | ratio |\n| --- | ---: | ---: | ---: | ---: |")
    for name, setting in settings.items():
        _, made = ours(setting)
        easy = [
            source
            for source, one in zip(setting.sources, made, strict=True)
            if not one.origin.rung and not one.origin.doubts and set(one.origin.repairs) <= {"typography"}
        ]
        alone = Setting(engine=setting.engine, sources=easy, references=())
        seconds = []
        for way in (plain, ours):
            start = time.process_time()
            way(alone)
            seconds.append(time.process_time() - start)
        print(
            f"| {name} | {len(easy)} of {len(setting.sources)} | {seconds[0]:.2f} | {seconds[1]:.2f} "
            f"| {seconds[1] / seconds[0]:.2f} |",
            flush=True,
        )


def releases(engines: Callable[[str, str], Engine]) -> None:
    """The table of terms: the sentences of the releases in content/."""
    termbase = read_termbase((ROOT / "locales" / "terms.csv").read_bytes())
    print("\n| direction | required | present in plain % | present in ours % |\n| --- | ---: | ---: | ---: |")
    for source, target in DIRECTIONS:
        paths = sorted((ROOT / "content").glob(f"*.{source[:2]}.*"))
        lines = [line.strip(" -|#>") for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
        sentences = [one.strip() for line in lines if line for one in split_sentences(line, source)]
        setting = Setting(
            engine=engines(source, target), sources=sentences, references=(), terms=termbase, markup="markdown"
        )
        there, whole = terms_present(setting, plain(setting))
        ours_there, _ = terms_present(setting, ours(setting)[0])
        print(f"| {source}→{target} | {whole} | {share(there, whole)} | {share(ours_there, whole)} |", flush=True)


def main() -> None:
    """Print the tables of each folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=200, help="sentences of FLORES")
    parser.add_argument("--skip", type=int, default=400, help="sentences left out before them: those of the fit")
    parser.add_argument("--only", choices=["quality", "markup", "cost", "terms"])
    options = parser.parse_args()
    shared = Path(os.environ["COMMUNIQUE_SHARED"]) / "eval" / "flores"
    for folder in options.folders:
        print(f"\n### {folder.name}, {options.count} sentences\n", flush=True)
        with open_engines(folder) as engines:
            settings = {}
            for source, target in DIRECTIONS:
                texts = {
                    locale: (shared / f"flores-dev.{locale[:2]}").read_text(encoding="utf-8").splitlines()
                    for locale in (source, target)
                }
                slice_ = slice(options.skip, options.skip + options.count)
                settings[f"{source}→{target}"] = Setting(
                    engine=engines(source, target), sources=texts[source][slice_], references=texts[target][slice_]
                )
            if options.only in {None, "quality"}:
                quality(settings)
            if options.only in {None, "markup"}:
                markup(settings, options.count // 2)
            if options.only in {None, "cost"}:
                cost(settings)
            if options.only in {None, "terms"}:
                releases(engines)


if __name__ == "__main__":
    main()
