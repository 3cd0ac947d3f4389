"""``[assembly]``, ``[assembly.fallback]``, ``[style.LOCALE]`` and ``[gate.roles]``."""

from __future__ import annotations

from collections.abc import Mapping

from communique.errors import InputError, UsageError
from communique.inline.latin_spacing import SPACINGS
from communique.languages import get_language
from communique.model import Role, State
from communique.pipeline.assembly_options import FIELDS, AssemblyOptions, TranslatorKind
from communique.pipeline.gate import Standing
from communique.pipeline.versions import check_pattern
from communique.store.settings_values import (
    Keys,
    hint,
    read_role,
    read_state,
    read_switch,
    read_table,
    read_text,
    read_texts,
    unknown,
)

_STANDINGS = {"machine": Standing.MACHINE, "source": Standing.SOURCE, "stop": Standing.STOP}
_ANY = "default"
_KINDS: dict[str, TranslatorKind] = {"organization": "Organization", "person": "Person"}
_SPACING = "latin-spacing"


def read_assembly(content: Mapping[str, object], *, place: str) -> dict[str, object]:
    """The fields of the settings that ``[assembly]`` fills.

    Raises:
        InputError: a key or a value is not one that we know.
    """
    values = read_table("assembly", content, _KEYS, place=place)
    settings = {name: values.pop(name) for name in ("fallbacks",) if name in values}
    options = AssemblyOptions(**values)  # type: ignore[arg-type]  # every value was read for its field
    if options.hreflang and not options.url:
        raise InputError(
            "assembly.hreflang: The address of a version is not known.",
            place=place,
            remedy='Set [assembly] url, such as "https://example.org/{bcp47}/{slug}.html".',
        )
    return {**settings, "assembly": options}


def read_styles(content: Mapping[str, object], *, place: str) -> dict[str, object]:
    """The fields of the settings that ``[style.LOCALE]`` fills.

    Raises:
        InputError: a locale, a key or a value is not one that we know.
    """
    spacings = []
    for name, style in content.items():
        section = f"style.{name}"
        try:
            language = get_language(name)
        except UsageError as error:
            raise InputError(f"{section}: {error.cause}", place=place, remedy=error.remedy) from None
        if not isinstance(style, dict):
            raise unknown(section, [f"{section}.{_SPACING}"], place, "setting")
        read = read_table(section, style, {_SPACING: ("spacing", _spacing)}, place=place)
        if language.joiner and read:
            raise InputError(
                f"{section}.{_SPACING}: {language.name} puts blanks between words in any case.",
                place=place,
                remedy="Remove it.",
            )
        spacings += [(language.locale, str(spacing)) for spacing in read.values()]
    return {"spacings": tuple(spacings)}


def read_role_states(value: object) -> tuple[tuple[Role, State], ...]:
    """``[gate.roles]``: the least state by role.

    Raises:
        UsageError: a role or a state is none.
    """
    if not isinstance(value, dict):
        raise UsageError("Must be a table of roles.", remedy='Write it as [gate.roles] headline = "reviewed".')
    return tuple((read_role(name), read_state(state)) for name, state in value.items())


def _fallbacks(value: object) -> tuple[tuple[Role | None, Standing], ...]:
    """What stands in by role; None for every other role."""
    if not isinstance(value, dict):
        raise UsageError("Must be a table of roles.", remedy='Write it as [assembly.fallback] body = "machine".')
    for standing in value.values():
        if standing not in _STANDINGS:
            raise UsageError(f"{standing!r} cannot stand in.", remedy=f"Use one of: {', '.join(_STANDINGS)}.")
    return tuple((None if name == _ANY else read_role(name), _STANDINGS[to]) for name, to in value.items())


def _fields(value: object) -> tuple[str, ...]:
    names = read_texts(value)
    for name in names:
        if name not in FIELDS:
            raise UsageError(f"{name!r} cannot be added to front matter.", remedy=hint(name, FIELDS))
    return tuple(dict.fromkeys(names))


def _kind(value: object) -> TranslatorKind:
    kind = _KINDS.get(read_text(value))
    if kind is None:
        raise UsageError(f"{value!r} is no kind of translator.", remedy=f"Use one of: {', '.join(_KINDS)}.")
    return kind


def _spacing(value: object) -> str:
    spacing = SPACINGS.get(read_text(value))
    if spacing is None:
        raise UsageError(f"{value!r} is no spacing.", remedy=f"Use one of: {', '.join(SPACINGS)}.")
    return spacing


def _path(value: object) -> str:
    return check_pattern(read_text(value), file=True)


def _url(value: object) -> str:
    return check_pattern(read_text(value)) if value else read_text(value)


def _links(value: object) -> tuple[str, ...]:
    return tuple(check_pattern(pattern) for pattern in read_texts(value))


_KEYS: Keys = {
    "path": ("path", _path),
    "url": ("url", _url),
    "links": ("links", _links),
    "front-matter": ("front_matter", _fields),
    "translator": ("translator", read_text),
    "translator-type": ("translator_kind", _kind),
    "json-ld": ("json_ld", read_switch),
    "hreflang": ("hreflang", read_switch),
    "fallback": ("fallbacks", _fallbacks),
}
