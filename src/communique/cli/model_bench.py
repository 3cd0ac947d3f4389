"""``communique models bench``: how fast the installed packages decode here, and what to set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli.console import Console
from communique.cli.options import Device, Json, ProjectDir, Quiet
from communique.errors import PackageMissingError

if TYPE_CHECKING:
    from communique.cli.model_bench_rounds import Round
    from communique.engines.options import EngineOptions
    from communique.engines.package import Package
    from communique.languages import Language
    from communique.store.package_metadata import Pair

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "The university and the institute signed a memorandum of understanding on June 9, 2017.",
        "More than 1,250 students from 14 countries took part in the competition.",
        "The governor visited the laboratory of new materials.",
        "According to the ministry, exports grew by 3.5 per cent in the second quarter of the year.",
        "“We will go on with this work,” she said.",
        "The new bridge will be opened next spring, two years later than planned.",
        "Both sides agreed to found a joint research centre in Nanjing.",
        "The exhibition is open until the end of the month.",
    ),
    "zh_CN": (
        "2017年6月9日，大学与研究所签署了谅解备忘录。",
        "来自14个国家的1250多名学生参加了比赛。",
        "省长参观了新材料实验室。",
        "据该部介绍，今年第二季度出口增长了3.5%。",
        "“我们将继续这项工作。”她说。",
        "新桥将于明年春天通车，比计划晚两年。",
        "双方同意在南京建立联合研究中心。",
        "展览将持续到本月底。",
    ),
    "ru": (
        "9 июня 2017 года университет и институт подписали меморандум о взаимопонимании.",
        "В соревновании приняли участие более 1250 студентов из 14 стран.",
        "Губернатор посетил лабораторию новых материалов.",
        "По данным министерства, во втором квартале экспорт вырос на 3,5 процента.",
        "«Мы продолжим эту работу», — сказала она.",
        "Новый мост откроют следующей весной, на два года позже, чем планировалось.",
        "Стороны договорились создать в Нанкине совместный исследовательский центр.",
        "Выставка открыта до конца месяца.",
    ),
}
"""Sentences for those who have no release yet, by locale."""
_MOST = 2000


def bench(
    pair: Annotated[
        list[str] | None, typer.Argument(metavar="[FROM TO]", help="Two languages, such as: en zh; else all packages.")
    ] = None,
    *,
    device: Device = None,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Measure how fast packages decode, setting by setting.

    About a minute for each package. The sentences are those of the project's releases, or built-in ones. Nothing is
    written; the drafts are the same with every setting but the beam.
    """
    from communique.cli.model_bench_rounds import recommended, rounds
    from communique.cli.model_project import project_root

    console = Console(quiet=quiet, as_json=as_json)
    root = project_root(project)
    options = _options(root, device)
    documents = []
    for package, source, target in _wanted(console, root, pair):
        texts, own = sentences(root, source)
        console.say(
            f"{package.name}: {len(texts)} {'sentences of the releases' if own else 'built-in sentences'}, "
            f"beam {options.beam_size}, device {options.device}"
        )
        measured: list[Round] = []
        for one in rounds(package, source, target, texts, options):
            measured.append(one)
            console.say(f"  {one.workers} × {one.threads}, batch {one.batch}, beam {one.beam}: {one.speed:.1f}/s")
        settings = recommended(measured)
        documents.append({"package": package.name, "rounds": [asdict(one) for one in measured], "set": settings})
        if not as_json:
            _show(console, package, measured, settings)
    if as_json:
        console.document({"device": options.device, "packages": documents})


def _options(root: Path | None, device: str | None) -> EngineOptions:
    import os

    from communique.engines.options import engine_options
    from communique.store.engines import Engines
    from communique.store.project import open_project

    if root is None:
        return engine_options(os.environ, {"device": device})
    return Engines(open_project(root), device=device).options


def _wanted(
    console: Console, root: Path | None, names: Sequence[str] | None
) -> list[tuple[Package, Language, Language]]:
    """The packages to measure.

    Raises:
        PackageMissingError: there is none.
        UsageError: the arguments name no pair.
    """
    from communique.cli import model_steps as steps
    from communique.languages import language_of_argos
    from communique.store.packages import survey_packages

    survey = survey_packages(root)
    steps.tell_problems(console, survey)
    used = steps.of_our_languages(survey)
    pairs: list[Pair] = [steps.parse_pair(names)] if names else sorted(used)
    found = []
    for pair in pairs:
        source, target = (language_of_argos(code) for code in pair)
        if pair not in used or source is None or target is None:
            raise PackageMissingError(
                f"No package for {pair[0]} → {pair[1]} is installed.",
                remedy=f"Run `communique models install {pair[0]} {pair[1]}`. A pivot is measured by its two halves.",
            )
        found.append((used[pair], source, target))
    if not found:
        raise PackageMissingError("No package is installed.", remedy="Run: communique models install en zh")
    return found


def sentences(root: Path | None, source: Language) -> tuple[list[str], bool]:
    """Sentences to decode, and whether they are of the project's releases."""
    built_in = SENTENCES[source.locale]
    joined = [f"{one}{source.joiner}{two}" for one in built_in for two in built_in if one is not two]
    if root is None:
        return [*built_in, *joined], False
    from communique.cli.steps.plan import read_document
    from communique.store.project import open_project
    from communique.store.releases import find_releases

    project = open_project(root)
    found: dict[str, None] = {}
    for release in find_releases(project).releases:
        if release.locale == source.locale and len(found) < _MOST:
            found |= dict.fromkeys(segment.text for segment in read_document(project, release).segments)
    if len(found) < len(joined):
        return [*built_in, *joined], False
    return list(found)[:_MOST], True


def _show(console: Console, package: Package, measured: Sequence[Round], settings: Mapping[str, int]) -> None:
    rows = [
        (
            package.name,
            str(one.workers),
            str(one.threads),
            str(one.batch),
            str(one.beam),
            f"{one.speed:.1f}",
            "as a run does now" if one.chosen else "",
        )
        for one in measured
    ]
    head = ("PACKAGE", "WORKERS", "THREADS", "BATCH", "BEAM", "SENTENCES/S", "")
    console.table(head, rows, right=(1, 2, 3, 4, 5))
    if settings:
        lines = "; ".join(f"{name} = {value}" for name, value in settings.items())
        console.result(f"{package.name}: faster with, in communique.toml under [translate]: {lines}")
    else:
        console.result(f"{package.name}: what a run does now is as fast as anything that was tried.")
