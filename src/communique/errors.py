"""One error base: place, cause, remedy. The rim turns it into plain words and an exit code."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What a command ends with. These numbers never change."""

    DONE = 0
    FINDINGS = 1
    """Findings, or a gate that is not met."""
    USAGE = 2
    INPUT = 3
    """Input that cannot be read, or output that cannot be written."""
    PACKAGE = 4
    """A model package is missing."""
    STALE = 5
    """With ``--check``: something would change."""
    INTERRUPTED = 130


class CommuniqueError(Exception):
    """Something that a person can mend.

    ``cause`` says what is wrong, ``place`` where (``file:line`` or a path), ``remedy`` what to do next.
    """

    exit_code: ExitCode = ExitCode.INPUT

    def __init__(self, cause: str, *, place: str = "", remedy: str = "") -> None:
        super().__init__(cause)
        self.cause = cause
        self.place = place
        self.remedy = remedy

    def __str__(self) -> str:
        text = f"{self.place}: {self.cause}" if self.place else self.cause
        return f"{text} {self.remedy}" if self.remedy else text


class UsageError(CommuniqueError):
    """The command was asked for something that does not exist or makes no sense."""

    exit_code = ExitCode.USAGE


class InputError(CommuniqueError):
    """A file that cannot be read as what it should be."""


class EncodingError(InputError):
    """A file that is not UTF-8. ``encoding`` names what it looks like, or is empty."""

    def __init__(self, cause: str, *, place: str = "", remedy: str = "", encoding: str = "") -> None:
        super().__init__(cause, place=place, remedy=remedy)
        self.encoding = encoding


class OutputError(CommuniqueError):
    """A file that cannot be written; what was there before is untouched."""


class ChangedMeanwhileError(OutputError):
    """A file on disk is not what was read; writing it would lose somebody's work."""


class PackageMissingError(CommuniqueError):
    """No model package translates the pair, directly or through the pivot."""

    exit_code = ExitCode.PACKAGE


class EngineError(CommuniqueError):
    """An engine that cannot be asked, or gives no answer that it could be taken at; nothing of it is kept."""


class PackageError(CommuniqueError):
    """A model package that is broken, unsafe or not what it claims to be."""
