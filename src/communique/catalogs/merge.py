"""Bringing a catalog to a new template, so that no human work is ever lost.

In template order, each unit gets what the first of these rules gives it:

1. The same key: target, state, comments and foreign flags stay as they are, wherever the unit has moved. An obsolete
   unit comes back just as it left.
2. The same source in another context. When the other context has left, it was renamed, and the unit keeps its state:
   a person accepted this very target for this very sentence. When it is still there, the sentence has become two
   units; the new one gets a copy of the reviewed target, fuzzy.
3. A sentence that was split or joined. The old units become obsolete as they are, so that undoing the edit brings
   them back reviewed. A joined sentence gets the targets joined, and in ``#|`` the old sources, one a line. The parts
   of a split one get the sentences of the old target when those are as many (``split``); otherwise the first part
   gets the whole.
4. A like source: target kept, fuzzy, with ``#|``. A live unit moves, an obsolete one is copied.
5. Nothing.

Departed units that hold a target or a comment become obsolete. ``#|`` always names the source that the target was
made for, through any number of changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from communique.catalogs.headers import CREATED, catalog_header, plural_count, touched
from communique.catalogs.keys import distinct, has_work, plain_context
from communique.catalogs.pairing import Candidate, pair
from communique.languages import find_language
from communique.model import EMPTY, Catalog, Previous, Unit, UnitKey

Splitter = Callable[[str], Sequence[str]]
"""Sentences of a text in the target language; joined they are the text."""


def merge(catalog: Catalog | None, template: Catalog, *, locale: str, split: Splitter | None = None) -> Catalog:
    """The catalog of ``locale`` for this template; a new one when there is none yet.

    Merging twice changes nothing, and equal input gives equal bytes. ``split`` finds the sentences of a target.
    """
    language = find_language(locale)
    work = _Merge(catalog, template, joiner=language.joiner if language is not None else " ", split=split)
    work.take_exact()
    work.take_contexts()
    work.take_like()
    header = catalog_header(catalog, template, locale=locale)
    units = work.units(plural_count(header))
    obsolete = distinct(work.departed(), units)
    if catalog is None or _bare(catalog.units) != units or _bare(catalog.obsolete) != obsolete:
        same_keys = catalog is not None and [unit.key for unit in catalog] == [unit.key for unit in units]
        header = touched(header, created="" if same_keys else template.field(CREATED))
    base = catalog if catalog is not None else Catalog(source_locale="", target_locale=locale)
    return replace(
        base,
        source_locale=template.source_locale or base.source_locale,
        target_locale=locale,
        units=units,
        obsolete=obsolete,
        header=header,
        # polib puts an empty comment above a header that has none.
        header_comments=base.header_comments if any(base.header_comments) else (),
        header_fuzzy=False,
    )


class _Merge:
    """The state of one merge: which new unit has been given what, and which old units are used up."""

    def __init__(self, catalog: Catalog | None, template: Catalog, *, joiner: str, split: Splitter | None) -> None:
        self._new = list(template.by_key().values())
        self._live = len(catalog.units) if catalog is not None else 0
        self._old = _bare((*catalog.units, *catalog.obsolete)) if catalog is not None else ()
        self._joiner = joiner
        self._split = split
        self._keys = {unit.key for unit in self._new}
        self._result: dict[int, Unit] = {}
        self._exact: dict[int, int] = {}
        """Old index of each new unit that was found by its key."""
        self._used: set[int] = set()

    def units(self, plurals: int) -> tuple[Unit, ...]:
        """The units of the template, filled; ``plurals`` is the number of targets of one with a plural."""
        return tuple(_tidied(self._result.get(index, unit), plurals) for index, unit in enumerate(self._new))

    def departed(self) -> list[Unit]:
        """What becomes or stays obsolete, newest last."""
        obsolete = range(self._live, len(self._old))
        return [
            self._old[index]
            for index in (*obsolete, *range(self._live))
            if index not in self._used and has_work(self._old[index])
        ]

    def take_exact(self) -> None:
        """Rule 1."""
        holders: dict[UnitKey, list[int]] = {}
        for index, unit in enumerate(self._old):
            holders.setdefault(unit.key, []).append(index)
        for index, unit in enumerate(self._new):
            fitting = [old for old in holders.get(unit.key, ()) if _fits(unit, self._old[old])]
            if fitting:
                best = min(fitting, key=self._worth)
                self._result[index] = _filled(unit, self._old[best])
                self._used.add(best)
                if best < self._live:
                    self._exact[index] = best

    def take_contexts(self) -> None:
        """Rule 2."""
        holders: dict[str, list[int]] = {}
        for index, unit in enumerate(self._old):
            if any(unit.targets):
                holders.setdefault(unit.key.source, []).append(index)
        for index, unit in enumerate(self._new):
            if index in self._result:
                continue
            fitting = [old for old in holders.get(unit.key.source, ()) if _fits(unit, self._old[old])]
            departed = [old for old in fitting if old not in self._used and self._old[old].key not in self._keys]
            if departed:
                best = min(departed, key=self._worth)
                self._result[index] = _filled(unit, self._old[best])
                self._used.add(best)
            elif fitting:
                old = self._old[min(fitting, key=self._worth)]
                if not old.fuzzy:
                    self._result[index] = _filled(unit, replace(old, comments=()), previous=_source_of(old))

    def take_like(self) -> None:
        """Rules 3 and 4."""
        new = [index for index in range(len(self._new)) if index not in self._result]
        candidates = [
            Candidate(
                index=index,
                sources=tuple(dict.fromkeys((unit.key.source, _source_of(unit).source))),
                live=index < self._live,
                translated=any(unit.targets),
                single=unit.source_plural is not None,
            )
            for index, unit in enumerate(self._old)
            if index not in self._used and unit.key not in self._keys and has_work(unit)
        ]
        if not new or not candidates:
            return
        sources = [unit.key.source for unit in self._new]
        for pairing in pair(sources, new, candidates, self._exact):
            olds = [self._old[index] for index in pairing.old]
            if len(pairing.new) > 1:
                self._give_parts(pairing.new, olds[0])
            elif len(olds) > 1:
                self._give_joined(pairing.new[0], olds)
            elif _fits(self._new[pairing.new[0]], olds[0]):
                self._give(pairing.new[0], olds[0])
                if pairing.old[0] < self._live:
                    self._used.add(pairing.old[0])

    def _give(self, index: int, old: Unit) -> None:
        """The target of another source, fuzzy."""
        self._result[index] = _filled(self._new[index], old, previous=_source_of(old))

    def _give_joined(self, index: int, olds: Sequence[Unit]) -> None:
        """The targets of several sources, joined as the target language joins sentences."""
        targets = [old.target for old in olds if old.target and old.target != EMPTY]
        empty = EMPTY if any(old.target for old in olds) else ""
        joined = replace(
            olds[0],
            target=self._joiner.join(targets) if targets else empty,
            comments=tuple(dict.fromkeys(comment for old in olds for comment in old.comments)),
            flags=tuple(dict.fromkeys(flag for old in olds for flag in old.flags)),
            sticky=tuple(dict.fromkeys(content for old in olds for content in old.sticky)),
            draft=None,
            origin=None,
        )
        sources = "\n".join(_source_of(old).source for old in olds)
        self._result[index] = _filled(self._new[index], joined, previous=Previous(source=sources))

    def _give_parts(self, indexes: Sequence[int], old: Unit) -> None:
        """The sentences of a target to the parts of its source, or the whole to the first part."""
        sentences = [part.strip() for part in self._split(old.target)] if self._split is not None else []
        if old.target == EMPTY:
            sentences = [EMPTY] * len(indexes)
        if len(sentences) != len(indexes) or not all(sentences):
            self._give(indexes[0], old)
            return
        for number, (index, sentence) in enumerate(zip(indexes, sentences, strict=True)):
            part = replace(old, target=sentence, draft=None, origin=None, comments=() if number else old.comments)
            self._give(index, part)

    def _worth(self, index: int) -> tuple[bool, bool, bool, int]:
        """Sorts the old unit first whose target is most worth having."""
        unit = self._old[index]
        return (not any(unit.targets), index >= self._live, unit.fuzzy, index)


def _fits(new: Unit, old: Unit) -> bool:
    """Whether both have a plural, or neither."""
    return (new.source_plural is None) == (old.source_plural is None)


def _source_of(unit: Unit) -> Previous:
    """The source that the unit's target was made for."""
    if unit.fuzzy and unit.previous is not None:
        return unit.previous
    return Previous(source=unit.key.source, context=plain_context(unit.key.context) or None, plural=unit.source_plural)


def _filled(new: Unit, old: Unit, *, previous: Previous | None = None) -> Unit:
    """A unit of the template with the work of an old one; fuzzy when ``previous`` names what it was made for.

    Format flags come from the template alone, as in msgmerge: Babel sees a placeholder in "40 % of", and msgfmt then
    refuses a right translation. Other flags that others wrote are kept.
    """
    same = previous is not None and (previous.source, previous.context or "", previous.plural) == (
        *new.key,
        new.source_plural,
    )
    return replace(
        new,
        target=old.target,
        plural_targets=old.plural_targets,
        fuzzy=old.fuzzy or previous is not None,
        previous=(None if same else previous) if previous is not None else old.previous,
        comments=old.comments or new.comments,
        flags=tuple(dict.fromkeys((*new.flags, *(flag for flag in old.flags if not flag.endswith("-format"))))),
        sticky=tuple(dict.fromkeys((*new.sticky, *old.sticky))),
        origin=old.origin,
        draft=old.draft,
    )


def _tidied(unit: Unit, plurals: int) -> Unit:
    """The unit without what means nothing: ``fuzzy`` without a target, ``#|`` beside a reviewed one."""
    translated = any(unit.targets)
    targets = unit.plural_targets
    if unit.source_plural is not None and not translated:
        targets = ("",) * max(plurals, 1)
    fuzzy = unit.fuzzy and translated
    return replace(unit, fuzzy=fuzzy, previous=unit.previous if fuzzy else None, plural_targets=targets, line=0)


def _bare(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """The units without the lines that they were read from."""
    return tuple(unit if unit.line == 0 else replace(unit, line=0) for unit in units)
