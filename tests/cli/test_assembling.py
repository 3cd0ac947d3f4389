"""What a newsroom sets about assembling, through the command line, with the pseudo engine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.newsroom import Run, read_tree, write_tree
from support.word_files import paragraph, word_file

PAGE = """\
<!doctype html>
<html lang="en">
<head>
  <title>Forum</title>
</head>
<body>
<h1>A Forum Opens</h1>
<p>The forum opened today. It follows <a href="2024-03-15-lab.zh.md">a laboratory</a>.</p>
<p>Thousands of guests came.</p>
</body>
</html>
"""
LAB = """\
---
title: 联合实验室揭牌
lang: zh-CN
date: 2024-03-15
---

3月14日，联合实验室揭牌。[论坛](/zh/2024-03-16-forum/)随后开幕。
"""
ABOUT = "About the Academy\n\nThe Academy was founded in 1899 by engineers. It has thirty thousand students.\n"
NEWS = "Academy Signs a Memorandum\n\nRelease time: March 20, 2024\n\nThe memorandum was signed today.\n\n" + ABOUT


@pytest.fixture
def room(newsroom: Path) -> Path:
    """The newsroom with releases that lead to each other, and nothing else."""
    for path in (newsroom / "content").iterdir():
        path.unlink()
    write_tree(
        newsroom / "content",
        {
            "2024-03-16-forum.en.html": PAGE,
            "2024-03-15-lab.zh.md": LAB,
            "2024-03-20-memo.en.txt": NEWS,
            "about.en.txt": ABOUT,
        },
    )
    return newsroom


def add_settings(room: Path, text: str) -> None:
    settings = room / "communique.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + text, encoding="utf-8")


def po(room: Path, slug: str, locale: str) -> Path:
    return room / "locales" / locale / "LC_MESSAGES" / f"{slug}.po"


def accept(path: Path, *sources: str) -> None:
    """Accept the drafts of some sentences, or of all."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    for number, block in enumerate(blocks):
        if not sources or any(f'msgid "{source}' in block for source in sources):
            blocks[number] = block.replace("#, fuzzy\n", "")
    path.write_text("\n\n".join(blocks), encoding="utf-8")


def read(room: Path, path: str) -> str:
    return (room / path).read_text(encoding="utf-8")


def entries(room: Path) -> dict[tuple[str, str], dict[str, object]]:
    releases = json.loads(read(room, "dist/manifest.json"))["releases"]
    return {(entry["release"], entry["locale"]): entry for entry in releases}


SITE = """
[assembly]
path = "{bcp47}/{year}/{slug}{extension}"
url = "https://example.org/{language}/{slug}/"
links = ["/{language}/{slug}/"]
front-matter = ["translationOf", "translator", "reviewed"]
translator = "Press Office"
json-ld = true
hreflang = true
"""


def test_links_lead_to_the_version_in_the_same_language(room: Path, run: Run) -> None:
    (room / "content/about.en.txt").unlink()
    add_settings(room, SITE)
    assert run("run").code == 0
    assert 'href="2024-03-15-lab.md"' in read(room, "dist/ru/2024/2024-03-16-forum.html")
    assert "](/ru/2024-03-16-forum/)" in read(room, "dist/ru/2024/2024-03-15-lab.md")
    assert 'href="../../../content/2024-03-15-lab.zh.md"' in read(room, "dist/zh-Hans/2024/2024-03-16-forum.html")


def test_a_version_tells_people_and_machines_what_it_is(room: Path, run: Run) -> None:
    (room / "content/about.en.txt").unlink()
    add_settings(room, SITE)
    assert run("run").code == 0
    lab = read(room, "dist/ru/2024/2024-03-15-lab.md")
    assert "\nlang: ru-RU\n" in lab
    assert "\ndate: 2024-03-15\n" in lab
    assert (
        "\ntranslationOf: https://example.org/zh/2024-03-15-lab/\ntranslator: Press Office\nreviewed: false\n---" in lab
    )
    data = json.loads(read(room, "dist/ru/2024/2024-03-15-lab.jsonld"))
    assert (data["inLanguage"], data["translationOfWork"]["inLanguage"]) == ("ru", "zh-Hans")
    assert data["datePublished"] == "2024-03-15"
    assert [one["name"] for one in data["translator"]] == ["Press Office", "Machine translation, not reviewed in full"]
    source = json.loads(read(room, "dist/zh-Hans/2024/2024-03-15-lab.jsonld"))
    assert [one["inLanguage"] for one in source["workTranslation"]] == ["en", "ru"]
    page = read(room, "dist/ru/2024/2024-03-16-forum.html")
    assert '<link rel="alternate" hreflang="en" href="https://example.org/en/2024-03-16-forum/">' in page
    assert '"translationOfWork"' in page
    assert not (room / "dist/ru/2024/2024-03-16-forum.jsonld").exists()
    entry = entries(room)["2024-03-16-forum", "ru"]
    assert entry["url"] == "https://example.org/ru/2024-03-16-forum/"
    assert [one["hreflang"] for one in entry["alternates"]] == ["en", "zh-Hans"]  # type: ignore[attr-defined]


def test_a_second_build_changes_no_byte(room: Path, run: Run) -> None:
    (room / "content/about.en.txt").unlink()
    add_settings(room, SITE + '[style.zh_CN]\nlatin-spacing = "space"\n')
    run("run")
    before = read_tree(room)
    assert run("build", "--draft").code == 0
    assert run("build", "--draft", "--check").code == 0
    assert run("run").code == 0
    assert read_tree(room) == before
    (room / "dist/ru/2024/2024-03-15-lab.jsonld").unlink()
    done = run("build", "--draft", "--check")
    assert done.code == 5
    assert "would change: dist/ru/2024/2024-03-15-lab.jsonld" in done.out
    assert not (room / "dist/ru/2024/2024-03-15-lab.jsonld").exists()


def test_without_settings_nothing_is_added(room: Path, run: Run) -> None:
    assert run("run").code == 0
    names = {name for name in read_tree(room) if name.startswith("dist/")}
    assert "dist/ru/2024-03-16-forum.html" in names
    assert not any(name.endswith(".jsonld") for name in names)
    page = read(room, "dist/ru/2024-03-16-forum.html")
    assert "hreflang" not in page
    assert "ld+json" not in page
    assert "translationOf" not in read(room, "dist/ru/2024-03-15-lab.md")


def test_boilerplate_comes_from_its_master(room: Path, run: Run) -> None:
    add_settings(room, '[boilerplate]\nmasters = ["about"]\n')
    run("run")
    assert run("build", "2024-03-20-memo", "--to", "ru").code == 1
    master = po(room, "about", "ru")
    accept(master)
    master.write_text(master.read_text(encoding="utf-8").replace('msgstr "[', 'msgstr "Одобрено: ['), encoding="utf-8")
    accept(po(room, "2024-03-20-memo", "ru"), "Academy Signs", "Release", "March", "The memorandum")
    done = run("build", "2024-03-20-memo", "--to", "ru")
    assert done.code == 0, done.out + done.err
    assert read(room, "dist/ru/2024-03-20-memo.txt").count("Одобрено: ") == 3
    assert "Черновик" not in read(room, "dist/ru/2024-03-20-memo.txt")
    entry = entries(room)["2024-03-20-memo", "ru"]
    assert (entry["boilerplate"], entry["draft"]) == (["about"], False)
    assert entry["reviewed"] == entry["sentences"]
    assert [one["origin"] for one in entry["by_sentence"] if "origin" in one] == ["memory"] * 3  # type: ignore[attr-defined]


def test_boilerplate_that_differs_is_named(room: Path, run: Run) -> None:
    add_settings(room, '[boilerplate]\nmasters = ["about"]\n')
    path = room / "content/2024-03-20-memo.en.txt"
    path.write_text(NEWS.replace("thirty", "forty"), encoding="utf-8")
    done = run("run")
    assert done.code == 0
    assert done.out.count("[boilerplate.changed]") == 1
    assert "content/2024-03-20-memo.en.txt:9: warning: Differs from the boilerplate 'about'" in done.out
    warnings = json.loads(run("build", "--draft", "--json").out)["warnings"]
    assert [one["rule"] for one in warnings] == ["boilerplate.changed"]


def test_an_unknown_master_is_refused(room: Path, run: Run) -> None:
    add_settings(room, '[boilerplate]\nmasters = ["abuot"]\n')
    run("extract")
    done = run("build")
    assert done.code == 3
    assert "boilerplate.masters: No release is called 'abuot'." in done.err


def test_stand_ins_by_role(room: Path, run: Run) -> None:
    slug = "2024-03-16-forum"
    run("run", slug, "--to", "ru")
    assert run("build", slug, "--to", "ru").code == 1
    add_settings(room, '[assembly.fallback]\ndefault = "machine"\nlead = "source"\n[gate.roles]\nbody = "draft"\n')
    done = run("build", slug, "--to", "ru")
    assert done.code == 0, done.out + done.err
    page = read(room, f"dist/ru/{slug}.html")
    assert '<p lang="en">The forum opened today. It follows' in page
    assert page.count("communique-notice") == 1
    assert "приведены на языке оригинала" in page
    entry = entries(room)[slug, "ru"]
    assert entry["stand_ins"] == {"machine": 2, "source": 2}
    assert entry["draft"] is True


def test_headlines_may_be_stricter_than_the_rest(room: Path, run: Run) -> None:
    slug = "2024-03-20-memo"
    add_settings(room, '[assembly.fallback]\ndefault = "machine"\nheadline = "stop"\n')
    run("run", slug, "--to", "ru")
    done = run("build", slug, "--to", "ru")
    assert done.code == 1
    assert "draft: Academy Signs a Memorandum [gate.not-reviewed]" in done.out
    assert "The memorandum was signed" not in done.out


def test_two_releases_in_one_file_are_refused(room: Path, run: Run) -> None:
    add_settings(room, '[assembly]\npath = "{locale}/{name}{extension}"\n')
    write_tree(room / "content", {"more/about.en.txt": ABOUT})
    run("extract")
    done = run("build")
    assert done.code == 3
    assert "'about' and 'more/about' would both be written to dist/en/about.txt" in done.err


def test_a_slug_without_the_year_that_the_path_asks_for_is_named(room: Path, run: Run) -> None:
    add_settings(room, '[assembly]\npath = "{locale}/{year}/{slug}{extension}"\n')
    run("extract")
    done = run("build")
    assert done.code == 3
    assert "about" in done.err
    assert "{year}" in done.err


def test_a_word_file_is_described_beside(room: Path, run: Run) -> None:
    add_settings(room, SITE)
    (room / "content/about.en.txt").unlink()
    write_tree(room / "content", {"2024-04-01-word.en.docx": word_file(paragraph("One is here."))})
    assert run("run", "2024-04-01-word", "--to", "ru").code == 0
    data = json.loads(read(room, "dist/ru/2024/2024-04-01-word.jsonld"))
    assert data["datePublished"] == "2024-04-01"
    assert run("build", "2024-04-01-word", "--to", "ru", "--draft", "--check").code == 0
