"""TBX: what is written is read again, and what others write is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from communique.errors import InputError
from communique.model import Term, TermStatus
from communique.terms import read_termbase
from communique.terms.merging import merge_terms
from communique.terms.tbx import read_tbx, write_tbx

OLD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en-US"><text><body><termEntry id="c5">
<langSet xml:lang="en-US"><tig><term>rail line</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="ru"><ntig><termGrp><term>линия</term></termGrp></ntig>
<tig><term>ветка</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="tlh"><tig><term>x</term></tig></langSet>
</termEntry></body></text></martif>"""

TAGGED = """<tbx style="dct" type="TBX-Min" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry id="c1"><langSec xml:lang="en">
<termSec><term>sign</term><min:partOfSpeech>verb</min:partOfSpeech></termSec>
<termSec><term>ink</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
</conceptEntry></body></text></tbx>"""


def test_the_older_format_is_read() -> None:
    approved, forbidden = read_tbx(OLD.encode(), place="x.tbx")
    assert approved.renderings == (("en", ("rail line",)), ("ru", ("линия",)))
    assert (forbidden.renderings, forbidden.status) == ((("ru", ("ветка",)),), TermStatus.FORBIDDEN)


def test_the_style_with_tags_is_read() -> None:
    approved, variant = read_tbx(TAGGED.encode(), place="x.tbx")
    assert (approved.concept, approved.verb, approved.rendered("en")) == ("c1", True, ("sign",))
    assert (variant.status, variant.rendered("en")) == (TermStatus.VARIANT, ("ink",))


def test_what_is_written_is_read_again() -> None:
    terms = [
        Term(concept="a", renderings=(("en", ("x & y",)), ("zh_CN", ("苏州",))), note="<b>", short_of="b"),
        Term(concept="a", renderings=(("ru", ("з",)),), status=TermStatus.FORBIDDEN, note="why"),
        Term(concept="k", renderings=(("en", ("OpenDolphin",)),), status=TermStatus.KEEP, verb=True),
    ]
    assert read_tbx(write_tbx(terms), place="") == terms


def test_our_own_termbase_comes_back_whole() -> None:
    path = Path(__file__).parents[3] / "locales" / "terms.csv"
    termbase = read_termbase(path.read_bytes())
    merged = merge_terms(termbase, read_tbx(write_tbx(termbase.terms), place=""))
    assert (merged.added, merged.conflicts) == ((), ())


def test_it_is_tbx_basic_of_2019() -> None:
    root = ET.fromstring(write_tbx([Term(concept="a", renderings=(("zh_CN", ("苏州",)),))]))  # noqa: S314 - our own
    space = "{urn:iso:std:iso:30042:ed-2}"
    assert (root.tag, root.get("type"), root.get("style")) == (f"{space}tbx", "TBX-Basic", "dca")
    assert [node.text for node in root.iter(f"{space}term")] == ["苏州"]
    assert [node.get("{http://www.w3.org/XML/1998/namespace}lang") for node in root.iter(f"{space}langSec")] == [
        "zh-Hans"
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(encoding: str) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>'
    with pytest.raises(InputError, match="entities"):
        read_tbx(bomb.encode(encoding), place="x.tbx")


@pytest.mark.parametrize("content", [b"", b"<tbx>", b"<html/>", b"\x00\x01"])
def test_what_is_no_tbx_is_refused(content: bytes) -> None:
    with pytest.raises(InputError):
        read_tbx(content, place="x.tbx")


def test_importing_changes_no_approved_rendering() -> None:
    ours = read_termbase("concept,en,ru\na,x,\nb,y,у\n".encode())
    new = [
        Term(concept="a", renderings=(("en", ("z",)), ("ru", ("з",)))),
        Term(concept="b", renderings=(("en", ("y",)),)),
        Term(concept="b", renderings=(("en", ("w", "y")),), status=TermStatus.VARIANT),
    ]
    merged = merge_terms(ours, new)
    assert merged.added == (
        replace(new[0], renderings=(("ru", ("з",)),)),
        replace(new[2], renderings=(("en", ("w",)),)),
    )
    assert [(term.concept, locale) for term, locale, _ in merged.conflicts] == [("a", "en")]
    assert merged.known == 1
