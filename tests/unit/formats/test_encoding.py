from __future__ import annotations

import pytest

from communique.errors import EncodingError, InputError
from communique.formats import convert, decode

CHINESE = "江苏省科技厅与圣彼得堡理工大学签署谅解备忘录。"
TRADITIONAL = "臺灣大學今日宣布新的研究計畫，與科學技術廳合作。"
RUSSIAN = "Стороны подписали меморандум о сотрудничестве, сообщила пресс-служба."
WESTERN = "The “Café de l’Europe” hosted the naïve résumé session — again."

FOREIGN = [
    pytest.param(CHINESE, "gb18030", "GB18030", id="GB18030"),
    pytest.param("科技", "gb18030", "GB18030", id="GB18030, two characters"),
    pytest.param(f"Home > News\n{CHINESE}\nhttps://example.org\n", "gb18030", "GB18030", id="GB18030 among Latin"),
    pytest.param(TRADITIONAL, "big5", "Big5", id="Big5"),
    pytest.param(RUSSIAN, "cp1251", "Windows-1251", id="Windows-1251"),
    pytest.param("Привет", "cp1251", "Windows-1251", id="Windows-1251, one word"),
    pytest.param(RUSSIAN.upper(), "cp1251", "Windows-1251", id="Windows-1251 in capitals"),
    pytest.param(RUSSIAN, "koi8_r", "KOI8-R", id="KOI8-R"),
    pytest.param("Привет", "koi8_r", "KOI8-R", id="KOI8-R, one word"),
    pytest.param(WESTERN, "cp1252", "Windows-1252", id="Windows-1252"),
    pytest.param(CHINESE, "utf_16", "UTF-16", id="UTF-16"),
    pytest.param("Plain Latin text.", "utf_16_le", "UTF-16LE", id="UTF-16 without a mark"),
]


@pytest.mark.parametrize(("text", "encoding", "name"), FOREIGN)
def test_a_foreign_encoding_is_named(text: str, encoding: str, name: str) -> None:
    with pytest.raises(EncodingError, match=f"looks like {name}\\.") as caught:
        decode(text.encode(encoding), place="content/a.zh_CN.txt")
    assert caught.value.place == "content/a.zh_CN.txt"
    assert "communique extract --convert" in caught.value.remedy


@pytest.mark.parametrize(("text", "encoding", "name"), FOREIGN)
def test_a_foreign_encoding_is_converted(text: str, encoding: str, name: str) -> None:
    converted = convert(text.encode(encoding))
    assert converted.decode("utf-8-sig" if encoding == "utf_16" else "utf-8") == text
    assert decode(converted)


def test_the_encoding_may_be_given() -> None:
    assert convert("да".encode("koi8_r"), encoding="KOI8-R").decode() == "да"
    with pytest.raises(EncodingError, match="Unknown encoding"):
        convert(b"\xff", encoding="klingon")
    with pytest.raises(EncodingError, match="not UTF-16 throughout"):
        convert(b"\xff\xfea", encoding="utf-16")
    with pytest.raises(EncodingError, match="throughout"):
        convert(b"\xff\xff", encoding="gb18030")
    with pytest.raises(EncodingError, match="throughout"):
        convert(b"abc", encoding="hex")


def test_utf8_comes_through_with_its_mark() -> None:
    assert decode("\ufeffДа\r\n".encode()) == "\ufeffДа\r\n"
    assert convert("\ufeffДа\r\n".encode()) == "\ufeffДа\r\n".encode()
    assert decode(b"") == ""


def test_damaged_utf8_is_not_taken_for_something_else() -> None:
    data = f"{RUSSIAN}\n{RUSSIAN}".encode() + b"\xd0"
    with pytest.raises(EncodingError) as caught:
        decode(data, place="a.txt")
    assert caught.value.encoding == ""
    assert caught.value.place == "a.txt:2"
    with pytest.raises(EncodingError):
        convert(data)


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"a\0b", b"Text\0 here.\n" * 5, b"\0" * 9, b"PK\3\4\0\0\xff\xfe\xfd"]
)
def test_binary_files_are_no_text(data: bytes) -> None:
    with pytest.raises(InputError, match="not a text file") as caught:
        decode(data)
    assert not isinstance(caught.value, EncodingError)
