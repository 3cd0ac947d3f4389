from __future__ import annotations

import pytest

from communique.errors import InputError
from communique.model import Role, State
from communique.pipeline.assembly_options import AssemblyOptions
from communique.pipeline.gate import Standing
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


def test_settings_of_assembling_are_read() -> None:
    settings = parse_settings(
        b"""
        [assembly]
        path = "{bcp47}/{slug}{extension}"
        url = "https://example.org/{language}/{slug}"
        links = ["/{language}/{slug}/"]
        front-matter = ["lang", "reviewed", "lang"]
        translator = "SPbPU"
        translator-type = "person"
        json-ld = true
        hreflang = true
        [assembly.fallback]
        default = "source"
        list-item = "machine"
        [gate.roles]
        table-cell = "draft"
        [style.zh-Hans]
        latin-spacing = "thin"
        [boilerplate]
        masters = ["about"]
        """
    )
    assert settings == Settings(
        assembly=AssemblyOptions(
            path="{bcp47}/{slug}{extension}",
            url="https://example.org/{language}/{slug}",
            links=("/{language}/{slug}/",),
            front_matter=("lang", "reviewed"),
            translator="SPbPU",
            translator_kind="Person",
            json_ld=True,
            hreflang=True,
        ),
        fallbacks=((None, Standing.SOURCE), (Role.LIST_ITEM, Standing.MACHINE)),
        gate_roles=((Role.TABLE_CELL, State.DRAFT),),
        spacings=(("zh_CN", "\u2009"),),
        masters=("about",),
    )
    conditions = settings.conditions
    assert conditions.standing(Role.BODY, State.DRAFT) is Standing.SOURCE
    assert conditions.standing(Role.LIST_ITEM, State.DRAFT) is Standing.MACHINE
    assert conditions.standing(Role.TABLE_CELL, State.DRAFT) is Standing.TARGET


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
        ('[assembly]\npth = "x"', "Unknown setting 'assembly.pth'.", "Did you mean 'assembly.path'?"),
        (
            '[assembly]\npath = "{slug}{extension}"',
            "assembly.path: Two versions would have one address.",
            "Let it hold {slug}, and one of {locale}, {bcp47}, {language}.",
        ),
        (
            '[assembly]\nfront-matter = ["translation-of"]',
            "assembly.front-matter: 'translation-of' cannot be added to front matter.",
            "Did you mean 'translationOf'?",
        ),
        (
            '[assembly]\njson-ld = "yes"',
            "assembly.json-ld: Must be true or false.",
            "Write it without quotation marks.",
        ),
        (
            "[assembly]\nhreflang = true",
            "assembly.hreflang: The address of a version is not known.",
            'Set [assembly] url, such as "https://example.org/{bcp47}/{slug}.html".',
        ),
        (
            '[assembly.fallback]\nbdy = "machine"',
            "assembly.fallback: There is no role 'bdy'.",
            "Did you mean 'body'?",
        ),
        (
            '[assembly.fallback]\nbody = "empty"',
            "assembly.fallback: 'empty' cannot stand in.",
            "Use one of: machine, source, stop.",
        ),
        (
            '[assembly]\ntranslator-type = "robot"',
            "assembly.translator-type: 'robot' is no kind of translator.",
            "Use one of: organization, person.",
        ),
        ('[gate.roles]\nheadlines = "draft"', "gate.roles: There is no role 'headlines'.", "Did you mean 'headline'?"),
        ('[style.fr]\nlatin-spacing = "none"', "style.fr: Unknown locale 'fr'.", "Use one of: en, zh_CN, ru."),
        (
            '[style.zh]\nlatin-space = "none"',
            "Unknown setting 'style.zh.latin-space'.",
            "Did you mean 'style.zh.latin-spacing'?",
        ),
        (
            '[style.zh]\nlatin-spacing = "wide"',
            "style.zh.latin-spacing: 'wide' is no spacing.",
            "Use one of: none, thin, space.",
        ),
        (
            '[style.ru]\nlatin-spacing = "none"',
            "style.ru.latin-spacing: Russian puts blanks between words in any case.",
            "Remove it.",
        ),
        ('[style]\nzh = "none"', "Unknown setting 'style.zh'.", "Known: style.zh.latin-spacing."),
        (
            '[boilerplate]\nmaster = ["a"]',
            "Unknown setting 'boilerplate.master'.",
            "Did you mean 'boilerplate.masters'?",
        ),
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
