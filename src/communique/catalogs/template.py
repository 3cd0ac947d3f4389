"""Templates (POT): one unit for each distinct key of a release, in document order, without targets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.catalogs.headers import CREATED, template_header, touched
from communique.model import Catalog, Segment, Unit, UnitKey


def make_template(
    segments: Sequence[Segment],
    *,
    slug: str,
    source_locale: str,
    path: str,
    created: str,
    previous: Catalog | None = None,
) -> Catalog:
    """The template of a release.

    ``path`` is the release file as references name it, ``created`` a gettext date (``2017-06-09 08:30+0000``), and
    ``previous`` the template so far: its date stays unless the keys or their order change, and its header keeps what
    others added. A segment without text has no unit.
    """
    occurrences: dict[UnitKey, list[Segment]] = {}
    for segment in segments:
        if segment.text:
            occurrences.setdefault(segment.key, []).append(segment)
    units = tuple(
        Unit(
            key=key,
            notes=_notes(found),
            references=tuple(dict.fromkeys(f"{path}:{segment.place.line}" for segment in found)),
            has_context=bool(key.context),
        )
        for key, found in occurrences.items()
    )
    header = previous.header if previous is not None else ()
    same_keys = previous is not None and [unit.key for unit in previous.units] == [unit.key for unit in units]
    date = previous.field(CREATED) if previous is not None and same_keys else ""
    arranged = template_header(slug=slug, source_locale=source_locale, created=date or created, previous=header)
    return Catalog(
        source_locale=source_locale,
        target_locale="",
        units=units,
        header=arranged if same_keys else touched(arranged),
        header_comments=previous.header_comments if previous is not None else (),
    )


def _notes(occurrences: Iterable[Segment]) -> tuple[str, ...]:
    """What a translator should know, as far as it depends on the unit's own paragraphs alone.

    A role stands once, with the sentence's number in its paragraph where that is the same at each occurrence.
    """
    numbers: dict[str, set[str]] = {}
    speakers: dict[str, None] = {}
    for segment in occurrences:
        place = segment.place
        number = f", sentence {place.sentence} of {place.sentences}" if place.sentences > 1 else ""
        numbers.setdefault(segment.role.value, set()).add(number)
        if segment.speaker:
            speakers[f"speaker: {segment.speaker}"] = None
    roles = [role + (found.pop() if len(found) == 1 else "") for role, found in numbers.items()]
    return (*roles, *(" ".join(speaker.split()) for speaker in speakers))
