from __future__ import annotations

import subprocess
import sys

import pytest

from communique.errors import UsageError
from communique.formats import EXTENSIONS, FORMATS, format_of_path, get_format, parse


def test_a_path_tells_its_format() -> None:
    assert format_of_path("content/2017-06-09-mou.en.txt") == "text"
    assert format_of_path("a.zh_CN.MD") == "markdown"
    assert format_of_path("a.ru.mdx") == "markdown"
    assert format_of_path("a.ru.docx") == "docx"
    assert format_of_path("a.pdf") is None
    assert format_of_path("txt") is None


def test_extensions_are_those_of_the_formats() -> None:
    assert {extension: get_format(name).name for extension, name in EXTENSIONS.items()} == EXTENSIONS
    assert {extension for name in FORMATS for extension in get_format(name).extensions} == set(EXTENSIONS)


def test_an_unknown_format_or_locale_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="Unknown format 'rtf'") as caught:
        get_format("rtf")
    assert "text" in caught.value.remedy
    with pytest.raises(UsageError, match="Unknown locale"):
        parse(b"", format="text", locale="tlh")


def test_listing_files_loads_no_parser() -> None:
    program = (
        "import sys; from communique.formats import format_of_path; format_of_path('a.md');"
        "assert not {'markdown_it', 'yaml', 'charset_normalizer'} & set(sys.modules), sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
