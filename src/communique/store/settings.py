"""``communique.toml``: what a project may set, checked key by key."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import Literal

from communique.checks.silences import Silence
from communique.errors import InputError, UsageError
from communique.languages import get_language
from communique.model import Role, Severity, State
from communique.pipeline.assembly_options import AssemblyOptions
from communique.pipeline.gate import Conditions, Standing
from communique.store.settings_assembly import read_assembly, read_role_states, read_styles
from communique.store.settings_values import Keys, read_state, read_table, unknown
from communique.store.settings_values import read_text as _text
from communique.store.settings_values import read_texts as _texts

FILE_NAME = "communique.toml"

_MOST_BEAM = 32
_TRACKED = ("refuse", "accept")
_DEVICES = ("auto", "cpu", "cuda")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of a project; every one has a default."""

    name: str = ""
    """Name of the newsroom, for people."""
    targets: tuple[str, ...] = ()
    """Locales that releases are translated to; empty: all that we know but the release's own."""
    front_matter: tuple[str, ...] = ("title", "description", "summary", "lead")
    """Front matter keys of Markdown whose text is translated."""
    tracked_changes: Literal["refuse", "accept"] = "refuse"
    """Whether Word documents with tracked changes are refused, or read as if all of them were accepted."""
    abbreviations: tuple[str, ...] = ()
    """Tokens after which no sentence ends, beside those of the language."""
    no_break: tuple[str, ...] = ()
    """Regular expressions inside and right after whose matches no sentence ends."""
    do_not_split: tuple[str, ...] = ()
    """Examples of text that stays in one sentence."""
    split_here: tuple[str, ...] = ()
    """Examples of text with ``|`` where a sentence ends."""
    srx: str = ""
    """Path of an SRX file whose rules take the place of ours, from the project's folder; empty: ours."""
    engine: str = "argos"
    """Name of the engine in its registry."""
    url: str = ""
    """Address of the server that the engine asks, where it is one that does."""
    pivot: str = "en"
    """Locale that pairs without a package of their own are translated through; empty: none."""
    beam: int = 4
    """Hypotheses that decoding keeps in play."""
    device: str = "auto"
    """Where decoding runs: ``cpu``, ``cuda``, or ``auto``."""
    workers: int = 0
    """Batches decoded at a time; 0: as many as the processor has cores, up to four."""
    threads: int = 0
    """Threads of one batch; 0: what the workers leave."""
    batch: int = 1024
    """Pieces of one batch."""
    draft_cache: int = 256
    """Megabytes that ``.communique/`` may hold of what was decoded; 0: nothing is kept."""
    gate: State = State.REVIEWED
    """The least state that every unit of a release must have before it is assembled without ``--draft``."""
    gate_roles: tuple[tuple[Role, State], ...] = ()
    """Roles whose units need another state."""
    fallbacks: tuple[tuple[Role | None, Standing], ...] = ()
    """Roles, and what stands in for a unit that has not come as far; None for all other roles."""
    assembly: AssemblyOptions = field(default_factory=AssemblyOptions)
    """How releases are assembled."""
    spacings: tuple[tuple[str, str], ...] = ()
    """Locales, and what stands between Han characters and Latin words in them instead of nothing."""
    masters: tuple[str, ...] = ()
    """Slugs of the releases that are the approved boilerplate of all others."""
    checks_off: tuple[str, ...] = ()
    """Rules, or families of them, that do not run."""
    check_severities: tuple[tuple[str, Severity], ...] = ()
    """Rules, and how grave their findings are instead."""
    terms: str = "locales/terms.csv"
    """Path of the termbase, from the project's folder."""
    silences: tuple[Silence, ...] = ()
    """Findings that reviewers have answered, with their reasons."""

    @property
    def conditions(self) -> Conditions:
        """What the gate asks of the sentences of a release."""
        fallbacks = dict(self.fallbacks)
        return Conditions(
            least=self.gate,
            roles=dict(self.gate_roles),
            fallback=fallbacks.get(None, Standing.STOP),
            fallbacks={role: standing for role, standing in fallbacks.items() if role is not None},
        )


def parse_settings(data: bytes, *, place: str = FILE_NAME) -> Settings:
    """Settings from the bytes of a ``communique.toml``.

    Raises:
        InputError: it is no TOML, or a key or value is not one that we know.
    """
    try:
        tables = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError("Is not UTF-8.", place=place, remedy="Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"Is not valid TOML: {error}.", place=place, remedy="Mend the line it names.") from error
    values: dict[str, object] = {}
    for table, content in tables.items():
        if table not in _SECTIONS or not isinstance(content, dict):
            raise unknown(table, _SECTIONS, place, "section")
        whole = _WHOLE.get(table)
        values |= whole(content, place=place) if whole else read_table(table, content, _KEYS[table], place=place)
    return Settings(**values)  # type: ignore[arg-type]  # every value was read for its field


def _locale(value: object) -> str:
    return get_language(_text(value)).locale


def _locales(value: object) -> tuple[str, ...]:
    return tuple(_locale(entry) for entry in _texts(value))


def _pivot(value: object) -> str:
    return _locale(value) if value else _text(value)


def _beam(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _MOST_BEAM:
        raise UsageError(f"Must be a whole number from 1 to {_MOST_BEAM}.", remedy="4 is usual.")
    return value


def _device(value: object) -> str:
    if value not in _DEVICES:
        raise UsageError(f"{value!r} is no device.", remedy=f"Use one of: {', '.join(_DEVICES)}.")
    return _text(value)


def _tracked(value: object) -> str:
    if value not in _TRACKED:
        raise UsageError(f"{value!r} is no way to treat tracked changes.", remedy=f"Use one of: {', '.join(_TRACKED)}.")
    return _text(value)


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise UsageError("Must be a whole number, 0 or more.")
    return value


def _batch(value: object) -> int:
    if not _count(value):
        raise UsageError("Must be 1 or more.", remedy="1024 is usual.")
    return _count(value)


def _rules(value: object) -> tuple[str, ...]:
    from communique.checks.registry import refuse_unknown

    names = _texts(value)
    refuse_unknown(names)
    return names


def _severities(value: object) -> tuple[tuple[str, Severity], ...]:
    if not isinstance(value, dict):
        raise UsageError("Must be a table of rules.", remedy='Write it as [checks.severity] "zh.quotes" = "error".')
    known = {severity.value: severity for severity in Severity}
    for severity in value.values():
        if severity not in known:
            raise UsageError(f"{severity!r} is no severity.", remedy=f"Use one of: {', '.join(known)}.")
    return tuple(zip(_rules(list(value)), map(known.__getitem__, value.values()), strict=True))


_NEEDED = {"rule", "reason"}


def _silences(value: object) -> tuple[Silence, ...]:
    form = 'Write [[checks.ignore]] with rule = "…", reason = "…" and, to narrow it, place or source.'
    if not isinstance(value, list):
        raise UsageError("Must be a list of tables.", remedy=form)
    silences = []
    for entry in value:
        if not isinstance(entry, dict) or not {"rule", "reason"} <= entry.keys() <= {
            "rule",
            "reason",
            "place",
            "source",
        }:
            raise UsageError("Needs a rule and a reason.", remedy=form)
        texts = {key: _text(text) for key, text in entry.items()}
        place, source = texts.get("place", "*"), texts.get("source", "")
        silences.append(Silence(rule=texts["rule"], reason=texts["reason"], place=place, source=source))
    return tuple(silences)


_KEYS: dict[str, Keys] = {
    "project": {"name": ("name", _text), "targets": ("targets", _locales)},
    "markdown": {"front-matter": ("front_matter", _texts)},
    "docx": {"tracked-changes": ("tracked_changes", _tracked)},
    "segmentation": {
        "abbreviations": ("abbreviations", _texts),
        "no-break": ("no_break", _texts),
        "do-not-split": ("do_not_split", _texts),
        "split-here": ("split_here", _texts),
        "srx": ("srx", _text),
    },
    "translate": {
        "engine": ("engine", _text),
        "url": ("url", _text),
        "pivot": ("pivot", _pivot),
        "beam": ("beam", _beam),
        "device": ("device", _device),
        "workers": ("workers", _count),
        "threads": ("threads", _count),
        "batch": ("batch", _batch),
        "cache": ("draft_cache", _count),
    },
    "gate": {"require": ("gate", read_state), "roles": ("gate_roles", read_role_states)},
    "boilerplate": {"masters": ("masters", _texts)},
    "terms": {"file": ("terms", _text)},
    "checks": {
        "off": ("checks_off", _rules),
        "severity": ("check_severities", _severities),
        "ignore": ("silences", _silences),
    },
}
"""Section and key of the file, the field that it fills, and what reads its value."""

_WHOLE = {"assembly": read_assembly, "style": read_styles}
"""Sections that are read as a whole."""

_SECTIONS = [*_KEYS, *_WHOLE]
