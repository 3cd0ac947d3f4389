"""Which entries gettext takes for the same one, and how a second one is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from communique.model import Unit, UnitKey

Identity = tuple[bool, UnitKey]
"""What must be unique in a PO file, over live and obsolete entries. An empty ``msgctxt`` differs from none."""

HEADER: Identity = (False, UnitKey(""))
"""The identity of the header, whether the file has one or not."""

_VARIANT = re.compile(r" ?~\d+$")


def identity(unit: Unit) -> Identity:
    """The identity of a unit."""
    return (unit.has_context or bool(unit.key.context), unit.key)


def variant(unit: Unit, taken: set[Identity]) -> Unit:
    """The unit under the first context of the form ``~2``, ``headline ~2`` that is not taken.

    gettext refuses a file in which an obsolete entry has the key of another one. Where both hold work of people,
    the second is kept under such a context.
    """
    stem = plain_context(unit.key.context)
    number = 2
    while True:
        context = f"{stem} ~{number}".lstrip()
        changed = replace(unit, key=UnitKey(unit.key.source, context), has_context=True)
        if identity(changed) not in taken:
            return changed
        number += 1


def plain_context(context: str) -> str:
    """The context without the number that :func:`variant` gave it."""
    return _VARIANT.sub("", context)


def work(unit: Unit) -> tuple[object, ...]:
    """What of a unit would be lost with it: targets and their state, comments."""
    return (unit.targets, unit.fuzzy, unit.previous, unit.comments)


def has_work(unit: Unit) -> bool:
    """Whether anything that a person may have made is in the unit."""
    return any(unit.targets) or bool(unit.comments)


def distinct(obsolete: Iterable[Unit], taken: Iterable[Unit]) -> tuple[Unit, ...]:
    """Obsolete units with keys of their own: equal ones once, others that share a key under variants of it.

    ``taken`` are the live units. An obsolete unit without any work that shares its key with another is left out.
    """
    holders = {HEADER: Unit(key=UnitKey("")), **{identity(unit): unit for unit in taken}}
    kept: list[Unit] = []
    for unit in obsolete:
        chosen = unit
        holder = holders.get(identity(unit))
        if holder is not None:
            if not has_work(unit) or _is_repeated(unit, holders):
                continue
            chosen = variant(unit, set(holders))
        holders[identity(chosen)] = chosen
        kept.append(chosen)
    return tuple(kept)


def _is_repeated(unit: Unit, holders: dict[Identity, Unit]) -> bool:
    """Whether the unit's work is held under its key or a variant of it already."""
    holder = holders.get(identity(unit))
    changed = unit
    numbers: set[Identity] = set()
    while holder is not None:
        if work(holder) == work(unit):
            return True
        numbers.add(identity(changed))
        changed = variant(unit, numbers)
        holder = holders.get(identity(changed))
    return False
