"""Values of ``communique.toml`` as their settings want them."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence

from communique.errors import InputError, UsageError
from communique.model import Role, State

Keys = Mapping[str, tuple[str, Callable[[object], object]]]
"""Key of a section, the field that it fills, and what reads its value."""

_STATES = {"reviewed": State.REVIEWED, "needs-review": State.NEEDS_REVIEW, "draft": State.DRAFT}
_ROLES = {role.value.replace(" ", "-"): role for role in Role}


def read_table(table: str, content: Mapping[str, object], keys: Keys, *, place: str) -> dict[str, object]:
    """The fields that a section fills.

    Raises:
        InputError: a key or a value is not one that we know.
    """
    values: dict[str, object] = {}
    for key, value in content.items():
        if key not in keys:
            raise unknown(f"{table}.{key}", [f"{table}.{name}" for name in keys], place, "setting")
        field, read = keys[key]
        try:
            values[field] = read(value)
        except UsageError as error:
            raise InputError(f"{table}.{key}: {error.cause}", place=place, remedy=error.remedy) from None
    return values


def unknown(name: str, known: Sequence[str], place: str, what: str) -> InputError:
    """The error for a name that is none, with the one that is most like it."""
    return InputError(f"Unknown {what} {name!r}.", place=place, remedy=hint(name, known))


def hint(name: str, known: Sequence[str]) -> str:
    """Which name may be meant."""
    close = difflib.get_close_matches(name, known, n=1)
    return f"Did you mean {close[0]!r}?" if close else f"Known: {', '.join(known)}."


def read_text(value: object) -> str:
    """A text.

    Raises:
        UsageError: it is none.
    """
    if not isinstance(value, str):
        raise UsageError("Must be a text.", remedy="Put it in quotation marks.")
    return value


def read_texts(value: object) -> tuple[str, ...]:
    """A list of texts.

    Raises:
        UsageError: it is none.
    """
    if not isinstance(value, list):
        raise UsageError("Must be a list of texts.", remedy='Write it as ["…", "…"].')
    return tuple(read_text(entry) for entry in value)


def read_switch(value: object) -> bool:
    """True or false.

    Raises:
        UsageError: it is neither.
    """
    if not isinstance(value, bool):
        raise UsageError("Must be true or false.", remedy="Write it without quotation marks.")
    return value


def read_state(value: object) -> State:
    """A state that a gate may ask for.

    Raises:
        UsageError: it is none.
    """
    state = _STATES.get(read_text(value))
    if state is None:
        raise UsageError(f"{value!r} is no state.", remedy=f"Use one of: {', '.join(_STATES)}.")
    return state


def read_role(name: str) -> Role:
    """A role by its name with a hyphen: ``list-item``.

    Raises:
        UsageError: there is none.
    """
    role = _ROLES.get(name)
    if role is None:
        raise UsageError(f"There is no role {name!r}.", remedy=hint(name, list(_ROLES)))
    return role
