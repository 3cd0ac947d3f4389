from __future__ import annotations

import os
import socket
from pathlib import Path
from urllib.request import Request

import pytest

from communique.errors import OutputError, PackageError
from communique.store import downloads
from communique.store.downloads import DownloadError, Patience, fetch, fetch_bytes
from communique.store.web import Redirects, RefusedError
from support.packages import LocalServer

CONTENT = os.urandom(700_000)


class Watcher:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.begins: list[tuple[int, int | None]] = []
        self.bytes = 0
        self.notes: list[str] = []

    def begin(self, name: str, done: int, total: int | None) -> None:
        self.begins.append((done, total))

    def advance(self, count: int) -> None:
        self.bytes += count

    def note(self, message: str) -> None:
        self.notes.append(message)


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def patience(waits: list[float]) -> Patience:
    return Patience(timeout=5, attempts=3, sleep=waits.append)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "any.bin"


def accept_content(path: Path) -> None:
    if path.read_bytes() != CONTENT:
        raise PackageError("Is something else.")


def left(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir() if not path.name.endswith(".lock"))


def test_a_file_is_fetched_and_counted(server: LocalServer, target: Path, patience: Patience) -> None:
    watcher = Watcher()
    fetch([server.serve("/a", CONTENT)], target, accept=accept_content, progress=watcher, patience=patience)
    assert target.read_bytes() == CONTENT
    assert watcher.begins == [(0, len(CONTENT))]
    assert watcher.bytes == len(CONTENT)
    assert left(target) == ["any.bin"]


def test_a_file_that_is_there_already_is_not_fetched_again(
    server: LocalServer, target: Path, patience: Patience
) -> None:
    url = server.serve("/a", CONTENT)
    fetch([url], target, accept=accept_content, patience=patience)
    fetch([url], target, accept=accept_content, patience=patience)
    assert len(server.seen) == 1


def test_a_dropped_connection_is_resumed_where_it_broke(
    server: LocalServer, target: Path, patience: Patience, waits: list[float]
) -> None:
    watcher = Watcher()
    url = server.serve("/a", CONTENT, "drop 300000")
    fetch([url], target, accept=accept_content, progress=watcher, patience=patience)
    assert target.read_bytes() == CONTENT
    assert watcher.begins == [(0, len(CONTENT)), (300_000, len(CONTENT))]
    assert server.seen[1][1]["Range"] == "bytes=300000-"
    assert server.seen[1][1]["If-Range"] == '"one"'
    assert waits == [0.5]
    assert "broke after 300000" in watcher.notes[0]


def test_many_drops_are_outlived_as_long_as_each_try_brings_something(
    server: LocalServer, target: Path, patience: Patience, waits: list[float]
) -> None:
    url = server.serve("/a", CONTENT, *(["drop 50000"] * 10))
    fetch([url], target, accept=accept_content, patience=patience)
    assert target.read_bytes() == CONTENT
    assert waits == [0.5] * 10


def test_the_time_of_change_serves_where_there_is_no_strong_tag(
    server: LocalServer, target: Path, patience: Patience
) -> None:
    when = "Fri, 09 Jun 2017 08:00:00 GMT"
    url = server.serve("/a", CONTENT, "drop 1000", etag='W/"weak"', modified=when)
    fetch([url], target, accept=accept_content, patience=patience)
    assert server.seen[1][1]["If-Range"] == when
    assert target.read_bytes() == CONTENT


def test_without_tag_and_time_the_file_is_begun_again(server: LocalServer, target: Path, patience: Patience) -> None:
    url = server.serve("/a", CONTENT, "drop 1000", etag=None)
    fetch([url], target, accept=accept_content, patience=patience)
    assert "Range" not in server.seen[1][1]
    assert target.read_bytes() == CONTENT


def test_a_server_without_ranges_is_begun_again(server: LocalServer, target: Path, patience: Patience) -> None:
    url = server.serve("/a", CONTENT, "drop 1000", ranges=False)
    fetch([url], target, accept=accept_content, patience=patience)
    assert target.read_bytes() == CONTENT


@pytest.mark.parametrize("careless", [False, True])
def test_a_file_that_changed_between_is_begun_again(
    server: LocalServer, target: Path, patience: Patience, *, careless: bool
) -> None:
    url = server.serve("/a", os.urandom(len(CONTENT)), "drop 5000")
    with pytest.raises(DownloadError):
        fetch([url], target, accept=accept_content, patience=Patience(timeout=5, attempts=1))
    assert target.with_name("any.bin.part").stat().st_size == 5000
    server.serve("/a", CONTENT, etag='"two"', careless=careless)
    fetch([url], target, accept=accept_content, patience=patience)
    assert target.read_bytes() == CONTENT


def test_a_file_that_became_shorter_is_begun_again(server: LocalServer, target: Path, patience: Patience) -> None:
    url = server.serve("/a", CONTENT + CONTENT, "drop 800000")
    with pytest.raises(DownloadError):
        fetch([url], target, accept=accept_content, patience=Patience(timeout=5, attempts=1))
    server.serve("/a", CONTENT)
    fetch([url], target, accept=accept_content, patience=patience)
    assert target.read_bytes() == CONTENT


def test_a_complete_part_needs_no_request(server: LocalServer, target: Path, patience: Patience) -> None:
    url = server.serve("/a", CONTENT)

    def interrupted(path: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch([url], target, accept=interrupted, patience=patience)
    fetch([url], target, accept=accept_content, patience=patience)
    assert len(server.seen) == 1
    assert left(target) == ["any.bin"]


def test_an_interrupt_leaves_the_part_for_the_next_try(server: LocalServer, target: Path, patience: Patience) -> None:
    url = server.serve("/a", CONTENT)

    class Impatient(Watcher):
        def advance(self, count: int) -> None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch([url], target, accept=accept_content, progress=Impatient(), patience=patience)
    begun = target.with_name("any.bin.part").stat().st_size
    assert 0 < begun < len(CONTENT)
    watcher = Watcher()
    fetch([url], target, accept=accept_content, progress=watcher, patience=patience)
    assert watcher.begins == [(begun, len(CONTENT))]
    assert target.read_bytes() == CONTENT


def test_a_claim_of_too_much_ends_with_an_error(server: LocalServer, target: Path, patience: Patience) -> None:
    url = server.serve("/a", CONTENT, *(["long"] * 20))
    with pytest.raises(DownloadError, match=f"broke after {len(CONTENT)} of {len(CONTENT) + 100} bytes|was changed"):
        fetch([url], target, accept=accept_content, patience=patience)
    assert not target.exists()


def test_a_claim_of_too_little_gives_a_file_that_is_not_accepted(
    server: LocalServer, target: Path, patience: Patience
) -> None:
    url = server.serve("/a", CONTENT, *(["short"] * 20))
    with pytest.raises(PackageError, match="something else"):
        fetch([url], target, accept=accept_content, patience=patience)
    assert left(target) == []


def test_a_server_that_does_not_tell_the_length_is_believed(
    server: LocalServer, target: Path, patience: Patience
) -> None:
    watcher = Watcher()
    url = server.serve("/a", CONTENT, "chunked")
    fetch([url], target, accept=accept_content, progress=watcher, patience=patience)
    assert watcher.begins == [(0, None)]
    assert target.read_bytes() == CONTENT


def test_a_broken_server_is_asked_again_with_longer_pauses(
    server: LocalServer, target: Path, patience: Patience, waits: list[float]
) -> None:
    fetch([server.serve("/a", CONTENT, "status 500", "status 502")], target, accept=accept_content, patience=patience)
    assert waits == [0.5, 1.0]


def test_a_server_may_ask_for_a_pause(
    server: LocalServer, target: Path, patience: Patience, waits: list[float]
) -> None:
    fetch([server.serve("/a", CONTENT, "retry-after")], target, accept=accept_content, patience=patience)
    assert waits == [7.0]


def test_a_server_that_stays_broken_is_given_up(
    server: LocalServer, target: Path, patience: Patience, waits: list[float]
) -> None:
    with pytest.raises(DownloadError, match="the server answers 500"):
        fetch([server.serve("/a", CONTENT, *(["status 500"] * 9))], target, accept=accept_content, patience=patience)
    assert len(server.seen) == 3
    assert waits == [0.5, 1.0]


def test_what_is_not_there_is_not_asked_for_twice(server: LocalServer, target: Path, patience: Patience) -> None:
    with pytest.raises(DownloadError, match=r"/none: the server answers 404") as caught:
        fetch([server.url("/none")], target, accept=accept_content, patience=patience)
    assert len(server.seen) == 1
    assert "communique models install FILE.argosmodel" in caught.value.remedy


def test_mirrors_are_tried_in_order(server: LocalServer, target: Path, patience: Patience) -> None:
    urls = [server.url("/none"), server.serve("/junk", b"<html>log in here</html>"), server.serve("/a", CONTENT)]
    watcher = Watcher()
    fetch([*urls, server.serve("/b", CONTENT)], target, accept=accept_content, progress=watcher, patience=patience)
    assert [path for path, _ in server.seen] == ["/none", "/junk", "/a"]
    assert any("something else" in note for note in watcher.notes)
    assert target.read_bytes() == CONTENT


def test_the_part_of_one_mirror_is_not_continued_from_another(
    server: LocalServer, target: Path, patience: Patience
) -> None:
    first = server.serve("/a", os.urandom(9000), "drop 4000", "status 404")
    fetch([first, server.serve("/b", CONTENT)], target, accept=accept_content, patience=patience)
    assert "Range" not in server.seen[-1][1]
    assert target.read_bytes() == CONTENT


def test_redirects_are_followed(server: LocalServer, target: Path, patience: Patience) -> None:
    end = server.serve("/a", CONTENT)
    fetch([server.serve("/moved", b"", f"location {end}")], target, accept=accept_content, patience=patience)
    assert target.read_bytes() == CONTENT


def test_a_circle_of_redirects_is_refused(server: LocalServer, target: Path, patience: Patience) -> None:
    url = server.url("/circle")
    server.serve("/circle", b"", *([f"location {url}"] * 30))
    with pytest.raises(DownloadError, match="circle"):
        fetch([url], target, accept=accept_content, patience=patience)
    assert len(server.seen) < 8


def test_a_redirect_to_a_local_file_is_refused(server: LocalServer, target: Path, patience: Patience) -> None:
    url = server.serve("/a", b"", "location file:///etc/hostname")
    with pytest.raises(DownloadError, match="not of the web"):
        fetch([url], target, accept=accept_content, patience=patience)


def test_a_redirect_away_from_https_is_refused() -> None:
    class Body:
        def close(self) -> None:
            pass

    request = Request("https://example.org/a")
    with pytest.raises(RefusedError, match="not safe"):
        Redirects().redirect_request(request, Body(), 302, "Found", {}, "http://example.org/a")  # type: ignore[arg-type]  # stand-ins


@pytest.mark.parametrize(
    ("url", "cause"),
    [
        ("file:///etc/hostname", "only http and https"),
        ("ftp://example.org/a", "only http and https"),
        ("nonsense", "only http and https"),
        ("http://", "no host"),
        ("http://127.0.0.1:1/a b", "URL can't contain"),
    ],
)
def test_other_addresses_are_not_opened(url: str, cause: str, target: Path, patience: Patience) -> None:
    with pytest.raises(DownloadError, match=cause):
        fetch([url], target, accept=accept_content, patience=patience)


def test_nobody_listening_is_said_with_what_to_do(server: LocalServer, target: Path, patience: Patience) -> None:
    url = server.url("/a")
    server.server_close()
    with pytest.raises(DownloadError, match="refused") as caught:
        fetch([url], target, accept=accept_content, patience=patience)
    assert "models install FILE" in caught.value.remedy


def test_no_network_is_said(monkeypatch: pytest.MonkeyPatch, target: Path, patience: Patience) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(DownloadError, match="no network"):
        fetch(["http://packages.example/a"], target, accept=accept_content, patience=patience)


def test_a_silent_server_is_given_up(target: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/a"
        with pytest.raises(DownloadError, match="does not answer"):
            fetch([url], target, accept=accept_content, patience=Patience(timeout=0.05, attempts=1))


def test_no_address_at_all(target: Path) -> None:
    with pytest.raises(DownloadError, match="no address"):
        fetch([], target, accept=accept_content)


def test_a_proxy_of_the_environment_is_used(
    server: LocalServer, target: Path, patience: Patience, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.serve("http://packages.example/a", CONTENT)
    monkeypatch.setenv("http_proxy", server.url(""))
    fetch(["http://packages.example/a"], target, accept=accept_content, patience=patience)
    assert target.read_bytes() == CONTENT


def test_what_is_too_large_is_not_taken(
    server: LocalServer, target: Path, patience: Patience, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "MAX_BYTES", 1000)
    with pytest.raises(DownloadError, match="more than are ever taken"):
        fetch([server.serve("/a", CONTENT)], target, accept=accept_content, patience=patience)
    with pytest.raises(DownloadError, match="does not end"):
        fetch([server.serve("/a", CONTENT, "chunked")], target, accept=accept_content, patience=patience)
    assert left(target) == []


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        fetch(["http://127.0.0.1:1/a"], tmp_path / "file" / "any.bin", accept=accept_content)


def test_a_second_run_does_not_touch_the_part(server: LocalServer, target: Path, patience: Patience) -> None:
    from filelock import FileLock

    target.parent.mkdir()
    with (
        FileLock(target.with_name("any.bin.lock")),
        pytest.raises(OutputError, match="Another run is downloading"),
    ):
        fetch([server.serve("/a", CONTENT)], target, accept=accept_content, patience=patience)


def test_small_files_are_fetched_whole(server: LocalServer, patience: Patience) -> None:
    assert fetch_bytes(server.serve("/i", b"[]", "status 503"), limit=10, patience=patience) == b"[]"


@pytest.mark.parametrize(
    ("faults", "cause"),
    [(["drop 3"] * 5, "broke after 3 of 8"), (["status 404"], "404"), (["status 500"] * 5, "500"), ([], "larger")],
)
def test_small_files_that_cannot_be_fetched(
    server: LocalServer, patience: Patience, faults: list[str], cause: str
) -> None:
    url = server.serve("/i", b"12345678", *faults)
    with pytest.raises(DownloadError, match=cause):
        fetch_bytes(url, limit=8 if faults else 7, patience=patience)


def test_a_broken_record_begins_again(server: LocalServer, target: Path, patience: Patience) -> None:
    target.parent.mkdir()
    target.with_name("any.bin.part").write_bytes(b"x" * 100)
    target.with_name("any.bin.part.json").write_text("{torn")
    fetch([server.serve("/a", CONTENT)], target, accept=accept_content, patience=patience)
    assert target.read_bytes() == CONTENT
