"""Header fields of catalogs and templates, in gettext's order.

``Last-Translator``, ``Language-Team`` and ``PO-Revision-Date`` belong to people and their editors. The first two are
made empty, the date as that of the template (Babel cannot read an empty one); once set they are never changed. A header
that says the right thing keeps its bytes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from communique.languages import find_language
from communique.model import Catalog

ORDER = (
    "Project-Id-Version",
    "Report-Msgid-Bugs-To",
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Language",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "Plural-Forms",
    "X-Generator",
    "X-Source-Language",
)
"""Our fields; others follow them in the order in which they were found."""

CREATED = "POT-Creation-Date"
GENERATOR = "X-Generator"
PLURALS = "Plural-Forms"

Header = tuple[tuple[str, str], ...]

_COUNT = re.compile(r"nplurals\s*=\s*(\d+)")
_FIXED = {"MIME-Version": "1.0", "Content-Transfer-Encoding": "8bit"}
_CHARSET = "text/plain; charset=UTF-8"
_NEW_TEMPLATE = {"PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE"}


def template_header(*, slug: str, source_locale: str, created: str, previous: Header = ()) -> Header:
    """The header of a template; what a previous one has beyond ours is kept."""
    ours = {"Project-Id-Version": slug, CREATED: created, "Language": "", "X-Source-Language": source_locale}
    return _arranged(
        {**_NEW_TEMPLATE, **dict(previous), **ours, **_FIXED, "Content-Type": _CHARSET}, previous, drop=PLURALS
    )


def catalog_header(catalog: Catalog | None, template: Catalog, *, locale: str) -> Header:
    """The header of a merged catalog, apart from what depends on whether anything changed (:func:`touched`)."""
    old = catalog.header if catalog is not None else ()
    found = dict(old)
    language = find_language(locale)
    values = {
        "Project-Id-Version": template.field("Project-Id-Version"),
        CREATED: template.field(CREATED),
        **found,
        "PO-Revision-Date": found.get("PO-Revision-Date") or template.field(CREATED),
        "Language": locale,
        **_FIXED,
        "Content-Type": _CHARSET,
        "X-Source-Language": template.source_locale or found.get("X-Source-Language", ""),
    }
    # Another formula with the right count is an editor's choice; another count is theirs while units rest on it.
    kept = bool(found.get(PLURALS)) and catalog is not None and any(unit.source_plural is not None for unit in catalog)
    if language is not None and not kept and plural_count(old) != language.plural_count:
        values[PLURALS] = language.plural_forms
    return _arranged(values, old, drop="" if values.get(PLURALS) else PLURALS)


def touched(header: Header, *, created: str = "") -> Header:
    """The header of a catalog or template that we have changed: our name in it, and the template's date if given."""
    values: dict[str, str] = {GENERATOR: generator()}
    if created:
        values[CREATED] = created
    return tuple((name, values.get(name, value)) for name, value in header)


@cache
def generator() -> str:
    """``communique`` with its version."""
    from importlib.metadata import version

    return f"communique {version('communique')}"


def plural_count(header: Header) -> int:
    """How many targets a unit with a plural has; 0 when the header does not say."""
    found = _COUNT.search(dict(header).get(PLURALS, ""))
    return int(found[1]) if found else 0


def _arranged(values: Mapping[str, str], old: Header, *, drop: str) -> Header:
    """Our fields in gettext's order, then those of the old header that are not ours, repetitions included."""
    ours = {name.casefold() for name in ORDER}
    defaults = {GENERATOR: generator()}
    spelled = {name.casefold(): value for name, value in values.items() if name}
    known = tuple((name, spelled.get(name.casefold(), defaults.get(name, ""))) for name in ORDER if name != drop)
    return known + tuple((name, value) for name, value in old if name.casefold() not in ours)
