"""Options of decoding from settings and environment."""

from __future__ import annotations

import pytest

from communique.engines.options import EngineOptions, choose_threads, engine_options
from communique.errors import UsageError


def test_defaults() -> None:
    assert engine_options({}, {}) == EngineOptions()
    assert engine_options({"ARGOS_BEAM_SIZE": "", "HOME": "x"}, {"pivot": "en"}) == EngineOptions()


def test_the_environment_comes_before_the_settings() -> None:
    options = engine_options(
        {"ARGOS_BEAM_SIZE": "2", "ARGOS_DEVICE_TYPE": "auto", "ARGOS_INTRA_THREADS": "3"},
        {"beam_size": 5, "inter_threads": 2, "length_penalty": 0.5, "compute_type": "int8"},
    )
    assert (options.beam_size, options.device, options.intra_threads, options.inter_threads) == (2, "auto", 3, 2)
    assert (options.length_penalty, options.compute_type) == (0.5, "int8")


@pytest.mark.parametrize(
    ("environ", "settings", "place"),
    [
        ({"ARGOS_BEAM_SIZE": "four"}, {}, "ARGOS_BEAM_SIZE"),
        ({"ARGOS_INTER_THREADS": "-1"}, {}, "ARGOS_INTER_THREADS"),
        ({"ARGOS_DEVICE_TYPE": "tpu"}, {}, "ARGOS_DEVICE_TYPE"),
        ({}, {"beam_size": 0}, "setting beam_size"),
        ({}, {"beam_size": 2.5}, "setting beam_size"),
        ({}, {"beam_size": True}, "setting beam_size"),
        ({}, {"length_penalty": float("nan")}, "setting length_penalty"),
        ({}, {"compute_type": 8}, "setting compute_type"),
    ],
)
def test_wrong_values_are_named(environ: dict[str, str], settings: dict[str, object], place: str) -> None:
    with pytest.raises(UsageError) as raised:
        engine_options(environ, settings)
    assert raised.value.place == place
    assert raised.value.remedy


@pytest.mark.parametrize(
    ("options", "cores", "expected"),
    [
        (EngineOptions(), 1, (1, 1)),
        (EngineOptions(), 2, (2, 1)),
        (EngineOptions(), 4, (4, 1)),
        (EngineOptions(), 16, (4, 4)),
        (EngineOptions(inter_threads=1), 8, (1, 8)),
        (EngineOptions(intra_threads=4), 8, (2, 4)),
        (EngineOptions(intra_threads=4), 2, (1, 4)),
        (EngineOptions(inter_threads=3, intra_threads=2), 2, (3, 2)),
    ],
)
def test_threads(options: EngineOptions, cores: int, expected: tuple[int, int]) -> None:
    assert choose_threads(options, cores) == expected
