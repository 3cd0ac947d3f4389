"""How decoding is to be done: the project's settings, and above them the environment variables of Argos."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final

from communique.errors import UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineOptions:
    """Options of decoding; the defaults are those that were measured (``docs/engines.md``)."""

    device: str = "auto"
    """``cpu``, ``cuda``, or ``auto``: CUDA where there is a device that works, else the processor."""
    inter_threads: int = 0
    """Batches decoded at a time; 0 chooses by the processor cores that this process may use."""
    intra_threads: int = 0
    """Threads of one batch; 0 chooses."""
    compute_type: str = "auto"
    """``auto`` is the fastest that the processor has; else a name that CTranslate2 knows, such as ``int8``."""
    beam_size: int = 4
    length_penalty: float = 1.0
    """Exponent by which the length of a hypothesis counts."""
    batch_tokens: int = 1024
    """Source pieces of one batch."""
    longest: int = 150
    """Pieces of one source text; a longer one is cut at clause marks, since packages are not trained on such."""
    repetition_penalty: float = 1.0
    """Above 1 makes repetition unlikely; 1 is off."""
    no_repeat_ngram_size: int = 0
    """Number of pieces that may not come twice; 0 is off."""
    url: str = ""
    """Address of the server, for an engine that asks one."""
    key: str = field(default="", repr=False)
    """What that server knows its users by."""

    @property
    def outcome(self) -> tuple[object, ...]:
        """Those on which the outcome hangs; threads and the size of batches change nothing."""
        return (
            self.device,
            self.compute_type,
            self.beam_size,
            self.length_penalty,
            self.longest,
            self.repetition_penalty,
            self.no_repeat_ngram_size,
        )


_VARIABLES: Final = {
    "device": "ARGOS_DEVICE_TYPE",
    "inter_threads": "ARGOS_INTER_THREADS",
    "intra_threads": "ARGOS_INTRA_THREADS",
    "compute_type": "ARGOS_COMPUTE_TYPE",
    "beam_size": "ARGOS_BEAM_SIZE",
    "key": "COMMUNIQUE_ENGINE_KEY",
}
_LEAST: Final = {
    "inter_threads": 0,
    "intra_threads": 0,
    "beam_size": 1,
    "length_penalty": 0,
    "batch_tokens": 1,
    "longest": 8,
    "repetition_penalty": 1,
    "no_repeat_ngram_size": 0,
}
_DEVICES: Final = ("cpu", "cuda", "auto")


def _number(name: str, value: object, kind: type, place: str) -> int | float:
    """A setting as the number that it should be."""
    remedy = f"Give a number of at least {_LEAST[name]}."
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise UsageError(f"{value!r} is no number.", place=place, remedy=remedy)
    try:
        number = float(value) if kind is float else int(value)
    except ValueError:
        raise UsageError(f"{value!r} is no number.", place=place, remedy=remedy) from None
    # Written so that a NaN fails it.
    if not number >= _LEAST[name] or number != float(value):
        raise UsageError(f"{value!r} is out of range.", place=place, remedy=remedy)
    return number


def engine_options(environ: Mapping[str, str], settings: Mapping[str, object]) -> EngineOptions:
    """The options that an environment and settings ask for; the environment comes first.

    ``settings`` has the names of the fields of :class:`EngineOptions`; names that are none are left to others. An
    empty environment variable is as good as none.

    Raises:
        UsageError: a value that is no number, too small or unknown.
    """
    chosen: dict[str, Any] = {}
    for option in fields(EngineOptions):
        variable = _VARIABLES.get(option.name, "")
        value: object = environ.get(variable) or settings.get(option.name)
        if value is None:
            continue
        place = variable if environ.get(variable) else f"setting {option.name}"
        if not isinstance(option.default, str):
            value = _number(option.name, value, type(option.default), place)
        elif not isinstance(value, str) or (option.name == "device" and value not in _DEVICES):
            known = f"Use one of: {', '.join(_DEVICES)}." if option.name == "device" else "Give a name."
            raise UsageError(f"{value!r} is unknown.", place=place, remedy=known)
        chosen[option.name] = value
    return EngineOptions(**chosen)


def choose_threads(options: EngineOptions, cores: int) -> tuple[int, int]:
    """Batches at a time and threads of one batch, for a number of processor cores.

    One thread a batch is fastest as long as there are batches (``docs/engines.md``); no more than four workers,
    since each holds its own scratch memory, so that more cores go to the batches.
    """
    inter = options.inter_threads or max(1, min(4, cores // (options.intra_threads or 1)))
    intra = options.intra_threads or max(1, cores // inter)
    return inter, intra
