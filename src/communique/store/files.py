"""Reading and replacing files so that nothing is torn and nobody's work is lost."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from communique.errors import ChangedMeanwhileError, InputError, OutputError

_TEMPORARY = ".communique-tmp"
LARGEST_RELEASE = 256 << 20
"""Bytes of the largest release that is opened; a longer one would only fill the memory before it is refused."""


def read_bytes(path: Path, *, shown: str = "", most: int | None = None) -> bytes:
    """The whole file; ``most`` is how many bytes it may have.

    Raises:
        InputError: it is missing, too large, or cannot be read.
    """
    place = shown or str(path)
    try:
        if most is not None and path.stat().st_size > most:
            raise InputError(
                f"This file is larger than {most >> 20} MiB.", place=place, remedy="Cut it into several releases."
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError("There is no such file.", place=place, remedy="Check the name.") from None
    except OSError as error:
        raise InputError(f"Cannot be read: {_reason(error)}.", place=place, remedy="Check its permissions.") from error


def read_bytes_if_any(path: Path, *, shown: str = "") -> bytes | None:
    """The whole file, or None where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        place = shown or str(path)
        raise InputError(f"Cannot be read: {_reason(error)}.", place=place, remedy="Check its permissions.") from error


def replace_bytes(path: Path, content: bytes, *, expected: bytes | None, shown: str = "") -> None:
    """Replace a file atomically: at every instant it is wholly old or wholly new.

    ``expected`` is what the file held when it was read, None when there was none.

    Raises:
        ChangedMeanwhileError: the file is not as expected; it is left as it is.
        OutputError: it cannot be written; the old file is left as it is.
    """
    place = shown or str(path)
    target = path.resolve() if path.is_symlink() else path
    temporary: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=_TEMPORARY, dir=target.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            if expected is not None:  # a new file replaces nobody's work, and waiting for the disk costs most of a run
                stream.flush()
                os.fsync(stream.fileno())
        temporary.chmod(_mode_for(target))
        if read_bytes_if_any(target, shown=place) != expected:
            raise ChangedMeanwhileError(
                "The file was changed by somebody else while this run was at work; it was not touched.",
                place=place,
                remedy="Run the command again.",
            )
        temporary.replace(target)
        temporary = None
    except OSError as error:
        raise OutputError(
            f"Cannot be written: {_reason(error)}.", place=place, remedy=_remedy(error, target)
        ) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):  # the write has failed already; its own error is the one to tell
                temporary.unlink()


def remove_leftovers(folder: Path) -> None:
    """Remove temporary files that a killed run left; call it only while holding the project's lock."""
    for path in leftovers(folder):
        with contextlib.suppress(OSError):  # somebody else's folder is no reason to stop
            path.unlink()


def leftovers(folder: Path) -> Iterator[Path]:
    """Temporary files of ours below a folder."""
    return folder.rglob(f".*{_TEMPORARY}")


def _mode_for(path: Path) -> int:
    """Permissions for the new file: those of the old one, or the process's default."""
    try:
        return path.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _remedy(error: OSError, path: Path) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "Free some space on that disk and run the command again; finished files are kept."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"Make {path.parent} writable and run the command again."
    return "Mend that and run the command again; finished files are kept."
