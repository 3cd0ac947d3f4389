"""What ``dist/manifest.json`` says of an assembled release."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from communique.languages import get_language
from communique.model import Authorship, State
from communique.pipeline.assembly import Assembled, Sentence
from communique.pipeline.gate import Standing
from communique.pipeline.versions import Atlas

_STAND_INS = {Standing.MACHINE: "machine", Standing.SOURCE: "source"}


def manifest_entry(
    assembled: Assembled, *, slug: str, locale: str, atlas: Atlas, versions: Sequence[str], linked_data: str = ""
) -> dict[str, object]:
    """The entry of one assembled release; paths are from the project's root.

    ``versions`` are the locales in which the release exists, its own first; ``linked_data`` is the path of the file
    that describes it, where there is one.
    """
    sentences = assembled.sentences
    counts = {
        authorship.value: sum(sentence.authorship is authorship for sentence in sentences) for authorship in Authorship
    }
    counts["untranslated"] = counts.pop(Authorship.NONE.value)
    distances = [sentence.distance for sentence in sentences if sentence.distance is not None]
    home = atlas.homes[slug]
    entry: dict[str, object] = {
        "release": slug,
        "source": home.path,
        "source_locale": home.locale,
        "locale": locale,
        "bcp47": get_language(locale).bcp47,
        "path": atlas.file(slug, locale),
        **_if("url", atlas.address(slug, locale)),
        "alternates": [_alternate(atlas, slug, version) for version in versions if version != locale],
        **_if("linked_data", linked_data),
        "sha256": hashlib.sha256(assembled.content).hexdigest(),
        "draft": assembled.labelled,
        "sentences": len(sentences),
        "reviewed": sum(sentence.state is State.REVIEWED for sentence in sentences),
        "packages": sorted({package for sentence in sentences for package in sentence.packages}),
        "authorship": counts,
        "stand_ins": {
            name: sum(sentence.standing is standing for sentence in sentences) for standing, name in _STAND_INS.items()
        },
        "boilerplate": sorted({sentence.master for sentence in sentences} - {""}),
        "post_edit_distance": round(sum(distances) / len(distances), 4) if distances else None,
        "by_sentence": [_record(sentence) for sentence in sentences],
    }
    return entry


def _alternate(atlas: Atlas, slug: str, locale: str) -> Mapping[str, str]:
    return {
        "hreflang": get_language(locale).bcp47,
        "path": atlas.file(slug, locale),
        **_if("url", atlas.address(slug, locale)),
    }


def _if(name: str, value: str) -> dict[str, str]:
    return {name: value} if value else {}


def _record(sentence: Sentence) -> dict[str, object]:
    record: dict[str, object] = {
        "line": sentence.line,
        "role": sentence.role.value,
        "authorship": sentence.authorship.value,
        "state": sentence.state.label,
    }
    if sentence.standing in _STAND_INS:
        record["stand_in"] = _STAND_INS[sentence.standing]
    if sentence.master:
        record["origin"] = "memory"
        record["boilerplate"] = sentence.master
    if sentence.packages:
        record["packages"] = list(sentence.packages)
    if sentence.distance is not None:
        record["post_edit_distance"] = round(sentence.distance, 4)
    return record
