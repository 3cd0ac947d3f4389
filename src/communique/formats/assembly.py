"""From a Document and targets to the bytes of the target document."""

from __future__ import annotations

from collections.abc import Mapping

from communique.formats.registry import get_format
from communique.languages import get_language
from communique.model import EMPTY, Document, Segment, Span, UnitKey, Verbatim


def assemble(document: Document, targets: Mapping[UnitKey, str], *, locale: str, notice: str = "") -> bytes:
    """The document in another language, in UTF-8.

    A segment without a target, or whose target is its own text, stands as in the source, byte for byte. The joint of
    two sentences changes only where one of them does. ``notice`` is put at the head of the file.

    Raises:
        UsageError: the locale is unknown.
    """
    form = get_format(document.format)
    joiner = get_language(locale).joiner
    spans = document.spans
    changed = [_change(span, targets) for span in spans]
    dropped = _dropped_joints(spans, changed)
    slices = []
    for number, span in enumerate(spans):
        target = changed[number]
        if isinstance(span, Segment):
            slices.append(span.raw if target is None else "" if target == EMPTY else form.write(span, target))
        elif not span.joint:
            slices.append(span.raw)
        elif number in dropped:
            continue
        elif _neighbours_change(number, spans, changed):
            slices.append((span.raw or joiner) if joiner else "")
        else:
            slices.append(span.raw)
    text = "".join(slices)
    if notice:
        text = form.insert_notice(text, notice)
    return text.encode("utf-8", "replace")


def _change(span: Span, targets: Mapping[UnitKey, str]) -> str | None:
    """The target to write, or None where the source's slice stays."""
    if isinstance(span, Verbatim):
        return None
    target = targets.get(span.key, "").strip()
    return None if not target or target == span.text else target


def _dropped_joints(spans: tuple[Span, ...], changed: list[str | None]) -> set[int]:
    """Numbers of the joints that go with an intentionally empty target: the one before it, else the one after."""
    dropped: set[int] = set()
    for number, target in enumerate(changed):
        if target != EMPTY:
            continue
        for joint in (number - 1, number + 1):
            if 0 <= joint < len(spans) and joint not in dropped and _is_joint(spans[joint]):
                dropped.add(joint)
                break
    return dropped


def _neighbours_change(number: int, spans: tuple[Span, ...], changed: list[str | None]) -> bool:
    return any(0 <= neighbour < len(spans) and changed[neighbour] is not None for neighbour in (number - 1, number + 1))


def _is_joint(span: Span) -> bool:
    return isinstance(span, Verbatim) and span.joint
