"""From a Document and targets to the bytes of the target document."""

from __future__ import annotations

from collections.abc import Mapping

from communique.formats.contract import Format, PackedFormat
from communique.formats.registry import get_format
from communique.languages import get_language
from communique.model import EMPTY, Document, Role, Segment, Span, UnitKey, Verbatim

_WIDE_BLANK = "\u3000"


def assemble(document: Document, targets: Mapping[UnitKey, str], *, locale: str, notice: str = "") -> bytes:
    """The document in another language, in UTF-8; an archive as the archive that it was.

    A segment without a target, or whose target is its own text, stands as in the source, byte for byte. The joint of
    two sentences changes only where one of them does; a sentence that stays as it is in the midst of others keeps the
    blank that its own language puts behind it. What names the language of the file, or is written otherwise in
    each (:attr:`communique.model.Verbatim.localized`), follows the locale as soon as anything is translated. ``notice``
    is put at the head of the file.

    Raises:
        UsageError: the locale is unknown.
    """
    form = get_format(document.format)
    language = get_language(locale)
    joiner, source_joiner = language.joiner, get_language(document.locale).joiner
    spans = document.spans
    changed = [_change(span, targets) for span in spans]
    translated = any(target is not None for target in changed)
    dropped = _dropped_joints(spans, changed)
    slices = []
    behind = ""
    for number, span in enumerate(spans):
        target = changed[number]
        if isinstance(span, Segment):
            behind = _behind(span, target, source_joiner) if target != EMPTY else behind
            slices.append(span.raw if target is None else _written(form, span, target))
        elif not span.joint:
            slices.append(_localized(span, language.locale) if translated else span.raw)
        elif number in dropped:
            continue
        elif _neighbours_change(number, spans, changed):
            raw = span.raw.replace(_WIDE_BLANK, joiner) if joiner else span.raw
            joins = joiner or behind
            slices.append((raw or joins) if joins else "")
        else:
            slices.append(span.raw)
    text = "".join(slices)
    if notice:
        text = form.insert_notice(text, notice, language)
    if isinstance(form, PackedFormat):
        return form.pack(text, document.container, language)
    return text.encode("utf-8", "replace")


def _written(form: Format, segment: Segment, target: str) -> str:
    """The slice of a target. In an archive's XML even an intentionally empty one leaves tags that must match."""
    if target == EMPTY:
        return form.write(segment, "") if isinstance(form, PackedFormat) else ""
    return form.write(segment, target)


def _behind(segment: Segment, target: str | None, source_joiner: str) -> str:
    """What stands behind a sentence in a language that otherwise puts nothing there.

    A sentence that is kept brings what its own language puts; a dateline that ends with a word (……电) is parted from
    the first sentence.
    """
    if target is None:
        return source_joiner
    return " " if segment.role is Role.DATELINE and target[-1:].isalnum() else ""


def _change(span: Span, targets: Mapping[UnitKey, str]) -> str | None:
    """The target to write, or None where the source's slice stays."""
    if isinstance(span, Verbatim):
        return None
    target = targets.get(span.key, "").strip()
    return None if not target or target == span.text else target


def _localized(span: Verbatim, locale: str) -> str:
    """What a slice that is never translated is in a release of that locale."""
    return next((written for known, written in span.localized if known == locale), span.raw)


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
