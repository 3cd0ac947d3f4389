from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from communique.catalogs.po import read_catalog, write_catalog
from communique.errors import EncodingError, InputError, OutputError
from communique.model import Catalog, Previous, State, Unit, UnitKey

CASES = Path(__file__).parents[2] / "cases" / "po"
FILES = sorted(path.name for path in CASES.glob("*.po"))
HEADER = 'msgid ""\nmsgstr ""\n"Language: ru\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'

needs_gettext = pytest.mark.skipif(shutil.which("msgcat") is None, reason="gettext is not installed")


def read(text: str) -> Catalog:
    return read_catalog(text.encode(), place="x.po")


def one(text: str) -> Unit:
    catalog = read(text)
    return (*catalog.units, *catalog.obsolete)[0]


def rewritten(text: str) -> str:
    return write_catalog(read(text)).decode()


@pytest.mark.parametrize("name", FILES)
def test_files_of_others_are_a_fixed_point_once_written(name: str) -> None:
    written = write_catalog(read_catalog((CASES / name).read_bytes(), place=name))
    assert write_catalog(read_catalog(written)) == written


@needs_gettext
@pytest.mark.parametrize("name", FILES)
def test_msgcat_finds_the_same_in_what_was_written(name: str, tmp_path: Path) -> None:
    ours = tmp_path / name
    ours.write_bytes(write_catalog(read_catalog((CASES / name).read_bytes())))
    command = ["msgcat", "--no-wrap", "--to-code=UTF-8"]
    expected = subprocess.run([*command, CASES / name], check=True, capture_output=True).stdout
    found = subprocess.run([*command, ours], check=True, capture_output=True).stdout
    if name == "babel.po":  # a demoted #| line is one again
        expected = expected.replace(b"# | msgid", b"#| msgid")
    assert sorted(found.split()) == sorted(expected.split())


@needs_gettext
@pytest.mark.parametrize("name", FILES)
def test_msgfmt_accepts_what_was_written(name: str, tmp_path: Path) -> None:
    ours = tmp_path / name
    ours.write_bytes(write_catalog(read_catalog((CASES / name).read_bytes())))
    done = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", ours], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@needs_gettext
def test_our_layout_is_that_of_msgcat() -> None:
    ours = (CASES / "ours.po").read_bytes()
    assert write_catalog(read_catalog(ours)) == ours
    assert subprocess.run(["msgcat", "--no-wrap", CASES / "ours.po"], check=True, capture_output=True).stdout == ours


def test_windows_1251_file_with_crlf() -> None:
    catalog = read_catalog((CASES / "windows-1251.po").read_bytes())
    assert catalog.units[0].target == "Во Владивостоке открылся новый мост для морских исследований"
    assert b"charset=UTF-8" in write_catalog(catalog)
    assert b"\r" not in write_catalog(catalog)


def test_all_that_an_entry_can_hold_is_kept() -> None:
    text = HEADER + (
        "# one\n#\n#  indented\n#. note\n#.\n#. more\n#: a.md:1\n#: b.md:2\n#, fuzzy, c-format, priority:100\n"
        '#= no-wrap\n#| msgctxt "old"\n#| msgid "was"\n#| msgid_plural "were"\n'
        'msgctxt "new"\nmsgid "is"\nmsgid_plural "are"\nmsgstr[0] "a"\nmsgstr[1] ""\n'
    )
    assert rewritten(text) == text
    assert one(text) == Unit(
        key=UnitKey("is", "new"),
        fuzzy=True,
        previous=Previous(source="was", context="old", plural="were"),
        notes=("note", "", "more"),
        comments=("one", "", " indented"),
        references=("a.md:1", "b.md:2"),
        flags=("c-format", "priority:100"),
        sticky=("no-wrap",),
        source_plural="are",
        plural_targets=("a", ""),
        has_context=True,
        line=20,
    )


def test_all_that_an_obsolete_entry_can_hold_is_kept() -> None:
    text = HEADER + (
        '# one\n#. note\n#: a.md:1\n#, fuzzy\n#~| msgctxt "old"\n#~| msgid ""\n#~| "a\\n"\n#~| "b"\n'
        '#~ msgctxt "new"\n#~ msgid "is"\n#~ msgid_plural "are"\n#~ msgstr[0] "a"\n'
    )
    assert rewritten(text) == text
    unit = read(text).obsolete[0]
    assert unit.previous == Previous(source="a\nb", context="old")
    assert (unit.comments, unit.notes, unit.references, unit.fuzzy) == (("one",), ("note",), ("a.md:1",), True)


def test_all_that_a_header_can_hold_is_kept() -> None:
    text = (
        "# Team\n#\n#. extracted\n#: src:1\n#, c-format\n#= no-wrap\n"
        'msgid ""\nmsgstr ""\n"X-Ours: a: b\\n"\n"no field\\n"\n"Language: ru\\n"\n"X-Ours: twice\\n"\n'
    )
    assert rewritten(text) == text
    assert read(text).header == (("X-Ours", "a: b"), ("", "no field"), ("Language", "ru"), ("X-Ours", "twice"))


def test_header_is_never_fuzzy() -> None:
    text = "#, fuzzy\n" + HEADER
    assert read(text).header_fuzzy
    assert rewritten(text) == HEADER.rstrip("\n") + "\n"


def test_locales_of_the_header_are_gettext_names() -> None:
    catalog = read('msgid ""\nmsgstr "Language: zh-Hans\\nX-Source-Language: en_US\\n"\n')
    assert (catalog.target_locale, catalog.source_locale) == ("zh_CN", "en")


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_file_without_entries(text: str) -> None:
    assert read(text).units == ()
    assert rewritten(text) == ""


def test_loose_syntax_of_others() -> None:
    text = (
        '#nospace\n## double\n#.note\n#:a.md:1 b.md:2\n#,fuzzy,c-format\n#|msgid "was"\n'
        '  msgid   "a" "b"\n\t"c"\nmsgstr"d" \n'
        '#~msgid "e"\n#~msgstr "f"\n'
        'msgid "g" msgstr "h"\n'
    )
    catalog = read(text)
    assert [(unit.key.source, unit.target) for unit in catalog.units] == [("abc", "d"), ("g", "h")]
    assert [(unit.key.source, unit.target) for unit in catalog.obsolete] == [("e", "f")]
    unit = catalog.units[0]
    assert unit.comments == ("nospace", "# double")
    assert unit.notes == ("note",)
    assert unit.references == ("a.md:1", "b.md:2")
    assert unit.previous == Previous(source="was")
    assert (unit.fuzzy, unit.flags, unit.line) == (True, ("c-format",), 7)


def test_comment_below_the_last_entry_is_kept() -> None:
    assert read('msgid "a"\nmsgstr "b"\n\n# remember\n').units[0].comments == ("remember",)


def test_ornament_is_a_comment_not_a_flag() -> None:
    unit = one('#=====\n#= no-wrap\nmsgid "a"\nmsgstr "b"\n')
    assert (unit.comments, unit.sticky) == (("=====",), ("no-wrap",))


def test_previous_source_that_babel_made_a_comment() -> None:
    unit = one('# | "mine"\n# | msgid ""\n# | "was"\n# kept | msgid "x"\nmsgid "a"\nmsgstr "b"\n')
    assert unit.previous == Previous(source="was")
    assert unit.comments == ('| "mine"', 'kept | msgid "x"')


@pytest.mark.parametrize(
    ("quoted", "text"),
    [
        (r"\n\t\r\v\f\b\a\\\"", '\n\t\r\v\f\b\a\\"'),
        (r"\\a \\n \\101", r"\a \n \101"),
        (r"\101\x42\033[0m", "AB\x1b[0m"),
        (r"\303\251 caf\xc3\xa9", "é café"),
        (r"\351", "é"),
        (r"C:\dir", r"C:\dir"),
        ("\u2028\x85\x1c", "\u2028\x85\x1c"),
    ],
)
def test_escapes(quoted: str, text: str) -> None:
    unit = one(f'msgid "x"\nmsgstr "{quoted}"\n')
    assert unit.target == text
    assert one(write_catalog(Catalog(source_locale="", target_locale="", units=(unit,))).decode()) == unit


def test_texts_are_split_behind_line_feeds_only() -> None:
    text = HEADER + f'msgid ""\n"a\\n"\n"b"\nmsgstr "{"long " * 60}\\n"\n\nmsgid "\\n"\nmsgstr ""\n"\\n"\n"\\n"\n'
    assert rewritten(text) == text


def test_reference_with_blanks() -> None:
    text = HEADER + '#: \u2068open day.md\u2069:3\n#: a.md:1\nmsgid "a"\nmsgstr "b"\n'
    assert one(text).references == ("open day.md:3", "a.md:1")
    assert rewritten(text) == text


def test_backslash_at_the_end_of_a_comment_does_not_swallow_the_next_line(tmp_path: Path) -> None:
    unit = Unit(key=UnitKey("a"), target="b", comments=("C:\\",))
    written = write_catalog(Catalog(source_locale="", target_locale="", units=(unit,)))
    assert written == b'# C:\\ \nmsgid "a"\nmsgstr "b"\n'


def test_content_is_never_taken_as_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.po").write_text('msgid "a"\nmsgstr "b"\n')
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError):
        read_catalog(b"x.po")


def test_obsolete_entries_that_share_a_key_are_kept_under_variants() -> None:
    text = (
        HEADER
        + 'msgid "a"\nmsgstr "1"\n\n'
        + "".join(f'#~ msgid "a"\n#~ msgstr "{target}"\n\n' for target in ("1", "2", "2", "3", ""))
    )
    catalog = read(text)
    assert [(unit.key.context, unit.target) for unit in catalog.obsolete] == [("~2", "2"), ("~3", "3")]
    assert read(rewritten(text)).obsolete[0].key == UnitKey("a", "~2")


def test_empty_context_is_not_none() -> None:
    text = HEADER + 'msgid "a"\nmsgstr "1"\n\nmsgctxt ""\nmsgid "a"\nmsgstr "2"\n'
    assert rewritten(text) == text


def test_obsolete_entry_without_source_is_no_header() -> None:
    text = HEADER + '#~ msgid ""\n#~ msgstr "Language: zh_CN\\n"\n'
    assert read(text).target_locale == "ru"
    assert read(text).obsolete[0].key == UnitKey("", "~2")


def test_empty_target_sign_is_a_translation() -> None:
    assert one('msgid "a"\nmsgstr "<EMPTY>"\n').state is State.REVIEWED


def test_fuzzy_entry_without_target_is_untranslated() -> None:
    assert one('#, fuzzy\nmsgid "a"\nmsgstr ""\n').state is State.UNTRANSLATED


BROKEN = {
    "conflict": ('msgid "a"\n<<<<<<< HEAD\nmsgstr "b"\n=======\nmsgstr "c"\n>>>>>>> x\n', 2, "conflict", "Resolve"),
    "conflict, second mark": ('msgid "a"\nmsgstr "b"\n=======\n\n', 3, "conflict", "Resolve"),
    "open text": ('msgid "a\nmsgstr "b"\n', 1, "no closing quote", '"'),
    "bare quote": ('msgid "a"\nmsgstr "b "c" d"\n', 2, "after a closing quote", "\\"),
    "prose": ("<html>\n<body>\n", 1, "neither a keyword", "Mend"),
    "unknown keyword": ('msgid "a"\nmsgtxt "b"\n', 2, "neither a keyword", "Mend"),
    "text before any keyword": ('"a"\n', 1, "where an entry should begin", "msgid"),
    "target without source": ('msgstr "a"\n', 1, "without msgid", "msgid"),
    "source without target": ('msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', 3, "where msgstr should stand", "msgstr"),
    "context without source": ('msgctxt "a"\nmsgctxt "b"\n', 2, "where msgid should stand", "msgid"),
    "context behind source": ('msgid "a"\nmsgctxt "b"\n', 2, "where msgstr should stand", "msgstr"),
    "two targets": ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 3, "second msgstr", "one"),
    "plural without number": ('msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n', 3, "with msgid_plural", "msgstr[0]"),
    "number without plural": ('msgid "a"\nmsgstr[0] "b"\n', 2, "without msgid_plural", "msgstr"),
    "gap in numbers": (
        'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[2] "d"\n',
        4,
        "where msgstr[1] should stand",
        "gaps",
    ),
    "plural behind target": ('msgid "a"\nmsgstr "b"\nmsgid_plural "c"\n', 3, "after msgstr", "before"),
    "half obsolete": ('#~ msgid "a"\nmsgstr "b"\n', 2, "#~", "all"),
    "domains": ('domain "x"\nmsgid "a"\nmsgstr "b"\n', 1, "domains", "own"),
    "previous target": ('#| msgstr "x"\nmsgid "a"\nmsgstr "b"\n', 1, "previous text", "Remove"),
    "text behind a previous one": ('#| msgid "x"\n"y"\nmsgid "a"\nmsgstr "b"\n', 2, "should begin", "msgid"),
    "previous text alone": ('#| "x"\nmsgid "a"\nmsgstr "b"\n', 1, "no keyword", "#| msgid"),
    "twice": ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 4, "stands twice; the first time on line 1", "~"),
    "two headers": ('msgid ""\nmsgstr ""\n\nmsgid ""\nmsgstr ""\n', 4, "twice", "~"),
    "cut off in a text": ('msgid "a"\nmsgstr "b', 2, "cut off", "backup"),
    "cut off in a keyword": ('msgid "a"\nmsgs', 2, "cut off", "backup"),
    "cut off behind the source": ('msgid "a"\n', 1, "cut off", "backup"),
    "cut off above the source": ('msgid "a"\nmsgstr "b"\n\n#: x.md:1\n', 4, "cut off", "backup"),
}


@pytest.mark.parametrize(("text", "line", "cause", "remedy"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_file(text: str, line: int, cause: str, remedy: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text)
    assert caught.value.place == f"x.po:{line}"
    assert cause in caught.value.cause
    assert remedy in caught.value.remedy


def test_place_without_a_name() -> None:
    with pytest.raises(InputError) as caught:
        read_catalog(b"nonsense\n")
    assert caught.value.place == "line 1"


def test_undecodable_file() -> None:
    with pytest.raises(EncodingError) as caught:
        read_catalog(HEADER.encode() + 'msgid "a"\nmsgstr "Новости региона"\n'.encode("cp1251"), place="x.po")
    assert caught.value.place == "x.po:7"
    assert "UTF-8" in caught.value.remedy


def test_utf_16_file() -> None:
    with pytest.raises(EncodingError) as caught:
        read_catalog(HEADER.encode("utf-16"))
    assert caught.value.encoding == "utf-16"


@pytest.mark.parametrize("charset", ["GB18030", "GBK", "BIG5", "UTF-8"])
def test_charset_of_the_header(charset: str) -> None:
    text = HEADER.replace("UTF-8", charset) + 'msgid "a"\nmsgstr "大學許功蓋"\n'
    assert read_catalog(text.encode(charset)).units[0].target == "大學許功蓋"


def test_charset_in_a_header_of_one_line() -> None:
    text = 'msgid ""\nmsgstr "Language: ru\\nContent-Type: text/plain; charset=KOI8-R\\n"\n\nmsgid "a"\nmsgstr "Да"\n'
    assert read_catalog(text.encode("koi8-r")).units[0].target == "Да"


def test_characters_beyond_gb2312_under_its_name() -> None:
    text = HEADER.replace("UTF-8", "GB2312") + 'msgid "a"\nmsgstr "朱镕基"\n'
    assert read_catalog(text.encode("gb18030")).units[0].target == "朱镕基"


@pytest.mark.parametrize("charset", ["CHARSET", "GB2312", "no-such-charset", "base64", "idna"])
def test_utf_8_under_another_name(charset: str) -> None:
    text = HEADER.replace("UTF-8", charset) + 'msgid "a"\nmsgstr "Новости — новости"\n'
    catalog = read_catalog(text.encode())
    assert catalog.units[0].target == "Новости — новости"
    assert b"charset=UTF-8" in write_catalog(catalog)


def test_line_ends_of_other_systems() -> None:
    text = HEADER + '# c\nmsgid "a"\nmsgstr "b"\n'
    expected = read(text)
    assert read(text.replace("\n", "\r\n")) == expected
    assert read(text.replace("\n", "\r")) == expected
    assert read_catalog(b"\xef\xbb\xbf" + text.encode()) == expected


@pytest.mark.parametrize("character", ["\x00", "\x04", "\ud800"])
def test_what_po_cannot_hold_is_refused(character: str) -> None:
    unit = Unit(key=UnitKey("a"), target=f"before{character}after")
    with pytest.raises(OutputError) as caught:
        write_catalog(Catalog(source_locale="", target_locale="", units=(unit,)))
    assert "before" in caught.value.cause


def test_two_units_of_one_key_are_refused() -> None:
    unit = Unit(key=UnitKey("a"))
    with pytest.raises(OutputError):
        write_catalog(Catalog(source_locale="", target_locale="", units=(unit, replace(unit, target="b"))))
