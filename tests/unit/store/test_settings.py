from __future__ import annotations

import pytest

from communique.errors import InputError
from communique.model import State
from communique.store.settings import Settings, parse_settings


def test_an_empty_file_has_the_defaults() -> None:
    assert parse_settings(b"") == Settings()


def test_every_setting_is_read() -> None:
    settings = parse_settings(
        """
        [project]
        name = "Пресс-служба"
        targets = ["zh-Hans", "ru_RU"]
        [markdown]
        front-matter = ["title", "seo.summary"]
        [segmentation]
        abbreviations = ["СПб."]
        no-break = ["No\\\\. \\\\d"]
        do-not-split = ["U.S. Steel"]
        split-here = ["2017 г.|СПбПУ"]
        srx = "rules.srx"
        [translate]
        engine = "pseudo"
        pivot = ""
        beam = 2
        [gate]
        require = "needs-review"
        """.encode()
    )
    assert settings == Settings(
        name="Пресс-служба",
        targets=("zh_CN", "ru"),
        front_matter=("title", "seo.summary"),
        abbreviations=("СПб.",),
        no_break=("No\\. \\d",),
        do_not_split=("U.S. Steel",),
        split_here=("2017 г.|СПбПУ",),
        srx="rules.srx",
        engine="pseudo",
        pivot="",
        beam=2,
        gate=State.NEEDS_REVIEW,
    )


@pytest.mark.parametrize(
    ("text", "cause", "remedy"),
    [
        ("[projekt]", "Unknown section 'projekt'.", "Did you mean 'project'?"),
        ("project = 1", "Unknown section 'project'.", "Did you mean 'project'?"),
        ("[gate]\nrequires = 1", "Unknown setting 'gate.requires'.", "Did you mean 'gate.require'?"),
        ('[gate]\nrequire = "done"', "gate.require: 'done' is no state.", "Use one of: reviewed, needs-review, draft."),
        ('[project]\ntargets = "ru"', "project.targets: Must be a list of texts.", 'Write it as ["…", "…"].'),
        ('[project]\ntargets = ["fr"]', "project.targets: Unknown locale 'fr'.", "Use one of: en, zh_CN, ru."),
        ("[translate]\nbeam = true", "translate.beam: Must be a whole number from 1 to 32.", "4 is usual."),
        ("[translate]\nengine = 5", "translate.engine: Must be a text.", "Put it in quotation marks."),
    ],
)
def test_what_is_wrong_is_named(text: str, cause: str, remedy: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_settings(text.encode(), place="communique.toml")
    assert (caught.value.cause, caught.value.place, caught.value.remedy) == (cause, "communique.toml", remedy)


@pytest.mark.parametrize("data", [b"[gate", b"\xff"])
def test_no_toml(data: bytes) -> None:
    with pytest.raises(InputError):
        parse_settings(data)
