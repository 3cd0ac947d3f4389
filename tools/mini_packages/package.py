"""Step 5: pack a converted model as an Argos package, the same bytes every time.

python -m tools.mini_packages.package --data DIR --direction en-zh --checkpoint F --out DIR
"""

from __future__ import annotations

import argparse
import json
import tempfile
import zipfile
from pathlib import Path
from typing import Final

from .convert import convert
from .network import Shape
from .settings import NAMES, PLACEHOLDER_TEMPLATE, split_direction

VERSION: Final = "0.1"
ARGOS_VERSION: Final = "1.9"
LIMIT: Final = 6_000_000
_TIME: Final = (1980, 1, 1, 0, 0, 0)
LICENSE: Final = "CC-BY-SA-4.0"
DESCRIPTION: Final = (
    "A phrase book of release language for trying the tool with, not a translator: "
    "never publish what it writes without a reader who knows both languages."
)
_README: Final = Path(__file__).with_name("package_readme.md")


def metadata(source: str, target: str) -> str:
    """Return the metadata of a package; other Argos software ignores ``placeholder``."""
    fields = {
        "package_version": VERSION,
        "argos_version": ARGOS_VERSION,
        "from_code": source,
        "from_name": NAMES[source],
        "to_code": target,
        "to_name": NAMES[target],
        "placeholder": PLACEHOLDER_TEMPLATE,
        "license": LICENSE,
        "description": DESCRIPTION,
    }
    return json.dumps(fields, ensure_ascii=False, indent=2) + "\n"


def readme(source: str, target: str, shape: Shape) -> str:
    """Return the text that goes with a package."""
    values = {
        "SOURCE": NAMES[source],
        "TARGET": NAMES[target],
        "ENCODER": str(shape.encoder_layers),
        "DECODER": str(shape.decoder_layers),
        "WIDTH": str(shape.width),
        "INNER": str(shape.inner),
        "PIECES": f"{shape.vocabulary:,}",
    }
    text = _README.read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def write_zip(folder: Path, path: Path) -> None:
    """Pack a folder with sorted names and one fixed time."""
    entries = [folder, *sorted(folder.rglob("*"), key=lambda entry: entry.as_posix())]
    with zipfile.ZipFile(path, "w") as archive:
        for entry in entries:
            name = entry.relative_to(folder.parent).as_posix()
            info = zipfile.ZipInfo(name + "/" * entry.is_dir(), _TIME)
            info.create_system = 3
            info.external_attr = (0o40755 << 16 | 0x10) if entry.is_dir() else 0o100644 << 16
            info.compress_type = zipfile.ZIP_STORED if entry.is_dir() else zipfile.ZIP_DEFLATED
            content = b"" if entry.is_dir() else entry.read_bytes()
            archive.writestr(info, content, compresslevel=9)


def package(checkpoints: list[Path], data: Path, direction: str, out: Path) -> Path:
    """Convert and pack one direction; refuse a package that is too large."""
    source, target, _ = split_direction(direction)
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"translate-{source}_{target}.argosmodel"
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / path.stem
        folder.mkdir()
        shape = convert(checkpoints, data, direction, folder / "model")
        (folder / "sentencepiece.model").write_bytes((data / "spm.model").read_bytes())
        (folder / "metadata.json").write_text(metadata(source, target), encoding="utf-8")
        (folder / "README.md").write_text(readme(source, target, shape), encoding="utf-8")
        write_zip(folder, path)
    size = path.stat().st_size
    if size > LIMIT:
        raise SystemExit(f"{path.name} has {size:,} bytes, more than {LIMIT:,}")
    print(f"{path.name} {size:,} bytes")
    return path


def main() -> None:
    """Read the command line and write one package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--direction", required=True)
    parser.add_argument("--checkpoint", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    package(options.checkpoint, options.data, options.direction, options.out)


if __name__ == "__main__":
    main()
