"""What the way of a release makes of a golden source, with the pseudo engine and a fixed date."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from communique.catalogs.po import write_catalog
from communique.engines.registry import make_engine
from communique.formats import parse
from communique.formats.registry import format_of_path, get_format
from communique.languages import get_language
from communique.pipeline.assembly import assemble_release
from communique.pipeline.drafting import draft
from communique.pipeline.extraction import bring_up, extract
from communique.pipeline.gate import gate
from communique.pipeline.translation import take_drafts, wanted

FOLDER = Path(__file__).parent.parent / "golden"
CREATED = "2017-06-09 08:30+0000"
TIME = "2017-06-09T08:30:00Z"


def sources() -> list[Path]:
    """``source.<language>.<extension>`` of every golden release."""
    return sorted(FOLDER.glob("*/source.*"))


def make(source: Path) -> dict[str, bytes]:
    """Template, catalog, findings and assembled release of one source, by file name, for each target locale."""
    slug, form = source.parent.name, format_of_path(source.name)
    language = get_language(source.suffixes[-2].removeprefix("."))
    assert form is not None
    document = parse(source.read_bytes(), format=form, locale=language.locale, place=source.name)
    template = extract(document, slug=slug, path=f"content/{slug}{source.suffix}", created=CREATED, previous=None)
    made = {"template.pot": write_catalog(template)}
    for locale in ("en", "zh_CN", "ru"):
        if locale == language.locale:
            continue
        catalog, _ = bring_up(None, template, locale=locale, entries=())
        markup = get_format(form).markup
        units = list(wanted(catalog, document, slug=slug, markup=markup))
        engine = make_engine("pseudo", (), language, get_language(locale))
        drafts = draft([unit.key.source for unit in units], engine, markup=markup, roles=[unit.role for unit in units])
        by_key = {unit.key: one for unit, one in zip(units, drafts, strict=True)}
        catalog, _ = take_drafts(catalog, (), by_key, time=TIME)
        findings = gate(document, catalog, slug=slug, path=f"{locale}.po")
        made[f"{locale}.po"] = write_catalog(catalog)
        made[f"{locale}.findings.txt"] = "".join(f"{one.place}: {one.message}\n" for one in findings).encode()
        assembled = assemble_release(document, catalog, draft=True).content
        if source.suffix == ".docx":
            made[f"{locale}.parts.xml"] = changed_parts(source.read_bytes(), assembled)
        else:
            made[f"{locale}{source.suffix}"] = assembled
    return made


def changed_parts(source: bytes, assembled: bytes) -> bytes:
    """The parts of an archive that differ from the source's, one after the other, cut into lines for a difference."""
    shown = []
    with ZipFile(BytesIO(source)) as before, ZipFile(BytesIO(assembled)) as after:
        assert before.namelist() == after.namelist()
        for name in after.namelist():
            part = after.read(name)
            if part != before.read(name):
                shown.append(
                    f"==== {name}\n" + re.sub(r"\r?\n?(?=<w:(?:p|style|lang)[ >])", "\n", part.decode()) + "\n"
                )
    return "".join(shown).encode()


def rewrite() -> None:
    """Write every golden file anew; read the difference before committing it."""
    for source in sources():
        for name, content in make(source).items():
            (source.parent / name).write_bytes(content)


if __name__ == "__main__":
    rewrite()
