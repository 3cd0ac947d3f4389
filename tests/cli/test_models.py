from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.store.package_archive import file_sha256
from support.newsroom import Run
from support.packages import LocalServer, package_files, running_server, write_archive, write_folder, zip_bytes


@pytest.fixture
def argos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Argos Translate's folder of packages, in a home of its own; the working folder is no project."""
    for name in [name for name in os.environ if name.startswith(("ARGOS_", "XDG_", "SNAP"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    outside = tmp_path / "outside"
    outside.mkdir()
    monkeypatch.chdir(outside)
    return tmp_path / "home" / ".local" / "share" / "argos-translate" / "packages"


@pytest.fixture
def project(argos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty newsroom, with the working folder in it."""
    root = tmp_path / "newsroom"
    (root / "models").mkdir(parents=True)
    (root / "communique.toml").write_text("")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalServer]:
    """An index of three packages, without one from Chinese to Russian."""
    with running_server() as server:
        pairs = ("en", "zh"), ("zh", "en"), ("en", "ru"), ("en", "de")
        entries = []
        for source, target in pairs:
            url = server.serve(f"/{source}_{target}", zip_bytes(package_files(source, target)))
            entries.append({"from_code": source, "to_code": target, "package_version": "1.9", "links": [url]})
        server.serve("/index.json", json.dumps(entries).encode())
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", server.url("/"))
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        yield server


def requests(server: LocalServer) -> list[str]:
    return [path for path, _ in server.seen]


def test_nothing_is_installed_at_first(argos: Path, run: Run) -> None:
    done = run("models", "list")
    assert (done.code, done.out) == (0, "")
    assert "communique models install en zh" in done.err
    assert json.loads(run("models", "list", "--json").out) == {"packages": [], "problems": []}
    assert not argos.exists()


def test_a_file_is_installed_listed_and_removed(argos: Path, tmp_path: Path, run: Run) -> None:
    path = write_archive(tmp_path / "any.argosmodel", description="A phrase book")
    done = run("models", "install", path)
    assert done.code == 0
    assert "en_zh 1.9: installed" in done.out
    place = argos / "translate-en_zh-1_9"
    head, row = run("models", "list").out.splitlines()
    assert head.split() == ["PAIR", "VERSION", "TOKENIZER", "LOCK", "USED", "PLACE", "SIZE"]
    assert row.split()[:6] == ["en_zh", "1.9", "sentencepiece", "none", "yes", str(place)]
    (record,) = json.loads(run("models", "list", "--json").out)["packages"]
    assert record["place"] == str(place)
    assert record["sha256"] == file_sha256(path)
    assert record["description"] == "A phrase book"
    assert record["size"] > 40_000
    assert "is there already" in run("models", "install", path).out
    done = run("models", "remove", "en", "zh-Hans")
    assert (done.code, done.out) == (0, f"removed: {place}\n")
    assert run("models", "remove", "en_zh").code == 4


def test_a_broken_folder_is_a_warning(argos: Path, run: Run) -> None:
    write_folder(argos / "good")
    write_folder(argos / "half", without=("model/model.bin",))
    done = run("models", "list")
    assert done.code == 0
    assert "en_zh" in done.out
    assert str(argos / "half") in done.err
    assert json.loads(run("models", "list", "--json").out)["problems"][0]["place"] == str(argos / "half")


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (zip_bytes(package_files(), top="../"), "points outside"),
        (zip_bytes(package_files())[:-100], "cut off"),
        (b"no zip", "no zip archive"),
        (zip_bytes({"README.md": b""}), "metadata.json"),
    ],
)
def test_bad_files_end_with_3_and_say_why(argos: Path, run: Run, content: bytes, cause: str) -> None:
    Path("bad.argosmodel").write_bytes(content)
    done = run("models", "install", "bad.argosmodel")
    assert done.code == 3
    assert done.out == ""
    assert "bad.argosmodel" in done.err
    assert cause in done.err
    assert not argos.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("en", "xx"),
        ("en", "en"),
        ("en",),
        ("en", "zh", "ru"),
        ("en", "zh", "--here"),
        ("--project", "none", "en", "zh"),
    ],
)
def test_wrong_arguments_end_with_2(argos: Path, run: Run, arguments: tuple[str, ...]) -> None:
    done = run("models", "install", *arguments)
    assert done.code == 2
    assert done.err


def test_a_missing_file_ends_with_3(argos: Path, run: Run) -> None:
    done = run("models", "install", "none.argosmodel")
    assert done.code == 3
    assert "no such file" in done.err


def test_a_pair_is_installed_from_the_index(argos: Path, index: LocalServer, run: Run) -> None:
    done = run("models", "install", "en", "zh_CN")
    assert done.code == 0, done.err
    assert "en_zh 1.9: installed" in done.out
    assert "downloading, 0.0 MB" in done.err
    assert requests(index) == ["/index.json", "/en_zh"]
    assert not list((argos.parents[3] / ".cache").rglob("*.argosmodel"))
    again = run("models", "install", "en", "zh_CN", "--json")
    (record,) = json.loads(again.out)["installed"]
    assert record["changed"] is False
    assert requests(index) == ["/index.json", "/en_zh", "/index.json"]


def test_both_legs_are_installed_where_there_is_no_direct_package(argos: Path, index: LocalServer, run: Run) -> None:
    done = run("models", "install", "zh", "ru")
    assert done.code == 0, done.err
    assert "both legs: zh → en, en → ru" in done.err
    assert [line for line in done.out.splitlines() if line.endswith(": installed")] == [
        "zh_en 1.9: installed",
        "en_ru 1.9: installed",
    ]


def test_a_leg_that_is_there_is_not_fetched_again(argos: Path, index: LocalServer, run: Run) -> None:
    write_folder(argos / "mine", from_code="zh", to_code="en", version="2.0")
    assert run("models", "install", "zh", "ru").code == 0
    assert requests(index) == ["/index.json", "/en_ru"]


def test_an_older_package_is_renewed_from_the_index(argos: Path, index: LocalServer, run: Run) -> None:
    write_folder(argos / "mine", version="0.1")
    assert "in place of en_zh 0.1" in run("models", "install", "en", "zh").out
    assert [path.name for path in argos.iterdir() if path.is_dir()] == ["translate-en_zh-1_9"]


def test_a_pair_without_packages_ends_with_4(argos: Path, index: LocalServer, run: Run) -> None:
    done = run("models", "install", "ru", "zh")
    assert done.code == 4
    assert "models list --available" in done.err


def test_without_a_network_it_says_what_to_do(argos: Path, index: LocalServer, run: Run) -> None:
    del index.served["/index.json"]
    done = run("models", "install", "en", "zh")
    assert done.code == 3
    assert "communique models install FILE.argosmodel" in done.err


def test_what_is_available_is_listed(argos: Path, index: LocalServer, run: Run) -> None:
    write_folder(argos / "mine", version="0.1")
    lines = [line.split() for line in run("models", "list", "--available").out.splitlines()]
    assert lines == [
        ["PAIR", "VERSION", "INSTALLED"],
        ["en_ru", "1.9"],
        ["en_zh", "1.9", "0.1"],
        ["zh_en", "1.9"],
    ]
    everything = json.loads(run("models", "list", "--available", "--all", "--json").out)["available"]
    assert [entry["pair"] for entry in everything] == ["en_de", "en_ru", "en_zh", "zh_en"]
    assert everything[1]["links"] == [index.url("/en_ru")]


def test_a_package_is_added_to_the_project(project: Path, argos: Path, index: LocalServer, run: Run) -> None:
    write_folder(argos / "mine", version="0.5")
    assert run("models", "install", "en", "zh", "--here").code == 0
    archive = project / "models" / "translate-en_zh-1_9.argosmodel"
    assert archive.is_file()
    records = json.loads(run("models", "list", "--json").out)["packages"]
    assert [(record["place"], record["used"]) for record in records] == [
        (str(archive), True),
        (str(argos / "mine"), False),
    ]
    assert run("models", "remove", "en", "zh", "--here").out == f"removed: {archive}\n"


def test_the_project_is_found_from_outside(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    write_archive(project / "models" / "a.argosmodel")
    monkeypatch.chdir(tmp_path)
    assert run("models", "list").out == ""
    assert "en_zh" in run("models", "list", "--project", "newsroom").out


def test_packages_are_locked_and_verified(project: Path, argos: Path, run: Run) -> None:
    write_archive(project / "models" / "a.argosmodel")
    write_folder(argos / "ru", to_code="ru")
    write_folder(argos / "de", to_code="de")
    assert run("models", "lock", "--check").code == 5
    assert not (project / "models.lock").exists()
    done = run("models", "lock")
    assert (done.code, done.out.splitlines()) == (0, ["en_ru 1.9", "en_zh 1.9"])
    written = (project / "models.lock").read_bytes()
    assert run("models", "lock").code == run("models", "lock", "--check").code == 0
    assert (project / "models.lock").read_bytes() == written
    done = run("models", "verify")
    assert (done.code, done.out.splitlines()) == (0, ["en_ru: sound", "en_zh: sound"])
    assert {record["lock"] for record in json.loads(run("models", "list", "--json").out)["packages"]} == {
        "locked",
        "none",
    }


def test_a_changed_file_is_found(project: Path, argos: Path, run: Run) -> None:
    folder = write_folder(argos / "zh")
    run("models", "lock")
    (folder / "model" / "model.bin").write_bytes(b"other")
    done = run("models", "verify")
    assert done.code == 1
    assert done.out.splitlines() == ["en_zh: changed", "  model/model.bin differs"]
    (verdict,) = json.loads(run("models", "verify", "--json").out)["packages"]
    assert verdict == {"name": "en_zh", "state": "changed", "differences": ["model/model.bin differs"]}


def test_a_locked_package_that_is_missing_ends_with_4(project: Path, argos: Path, run: Run) -> None:
    write_folder(argos / "zh")
    run("models", "lock")
    (argos / "zh").rename(argos.parent / "away")
    done = run("models", "verify")
    assert done.code == 4
    assert "communique models install en zh" in done.err


def test_what_is_not_locked_is_said(project: Path, argos: Path, run: Run) -> None:
    write_folder(argos / "zh")
    done = run("models", "verify")
    assert (done.code, done.out) == (0, "en_zh: unlocked\n")
    assert "communique models lock" in done.err


def test_nothing_to_lock(project: Path, run: Run) -> None:
    assert run("models", "lock").code == 4


def test_a_lock_needs_a_project(argos: Path, run: Run) -> None:
    assert run("models", "lock").code == 2


def test_another_version_than_the_locked_one_is_not_even_fetched(
    project: Path, argos: Path, index: LocalServer, run: Run
) -> None:
    folder = write_folder(argos / "zh", version="0.1")
    run("models", "lock")
    assert run("models", "install", "en", "zh").code == 0, "the locked one is there"
    folder.rename(argos.parent / "away")
    done = run("models", "install", "en", "zh")
    assert done.code == 3
    assert "models.lock names en_zh 0.1" in done.err
    assert requests(index) == ["/index.json", "/index.json"]
    assert run("models", "install", "en", "zh", "--relock").code == 0
    assert json.loads((project / "models.lock").read_text())["packages"][0]["version"] == "1.9"


def test_a_download_with_another_checksum_is_not_installed(
    project: Path, argos: Path, index: LocalServer, run: Run
) -> None:
    assert run("models", "install", "en", "zh").code == 0
    assert run("models", "lock").code == 0
    assert run("models", "remove", "en", "zh").code == 0
    index.serve("/en_zh", zip_bytes(package_files()))
    done = run("models", "install", "en", "zh")
    assert done.code == 3
    assert "SHA-256" in done.err
    assert not list(argos.glob("translate-*"))


def test_only_what_must_opens_a_connection(
    project: Path, argos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    def unexpected(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", unexpected)
    monkeypatch.setattr(socket, "getaddrinfo", unexpected)
    path = write_archive(tmp_path / "any.argosmodel")
    for arguments in (["install", str(path)], ["list"], ["lock"], ["verify"], ["remove", "en", "zh"]):
        assert run("models", *arguments).code == 0


def test_quiet_says_only_results(argos: Path, index: LocalServer, run: Run) -> None:
    assert run("models", "install", "zh", "ru", "-q").err == ""


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_terminal_gets_a_bar(argos: Path, index: LocalServer) -> None:
    import pty

    ours, theirs = pty.openpty()
    code = "import sys; from communique.cli.app import run_app; sys.exit(run_app(['models', 'install', 'en', 'zh']))"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm"}
    ) as process:
        os.close(theirs)
        seen = b""
        try:
            while block := os.read(ours, 4096):
                seen += block
        except OSError:
            seen += b""  # Linux says so when the other side has closed
        assert process.stdout is not None
        assert b"en_zh 1.9: installed" in process.stdout.read()
    os.close(ours)
    assert process.returncode == 0
    assert b"kB" in seen


def test_an_interrupt_ends_with_130_and_is_resumed(
    argos: Path, index: LocalServer, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from communique.cli import download_progress

    index.serve("/en_zh", zip_bytes({**package_files(), "model/model.bin": os.urandom(900_000)}))

    def interrupted(self: object, count: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(download_progress._Lines, "advance", interrupted)
        assert run("models", "install", "en", "zh").code == 130
    assert not argos.exists()
    done = run("models", "install", "en", "zh")
    assert done.code == 0
    assert "going on at" in done.err
    assert "Range" in index.seen[-1][1]
