"""What was decoded, in ``.communique/``: a cache in one SQLite file that can be deleted at any moment.

Several runs may use it at a time. It keeps a rollback journal, not a write-ahead log, whose shared memory does not work
on network disks. A run that is killed leaves it as it was before the last note. Whatever is wrong with it, a run goes
on and is only slower.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from threading import Lock
from typing import Final, TypeVar

FILE_NAME: Final = "drafts.sqlite"
MOST_BYTES: Final = 256_000_000
"""Size of the file beyond which the notes that were not used for longest are dropped; some 200,000 sentences."""

_log = logging.getLogger(__name__)
_T = TypeVar("_T")
_SCHEMA: Final = 1
"""``user_version`` of the file; one of another version is made anew."""
_PATIENCE: Final = 5.0
"""Seconds to wait for another run that writes; then this one does without."""
_AT_A_TIME: Final = 500
"""Keys of one statement; SQLite takes at least 999."""
_KEPT: Final = 0.8
"""Share of the size that stays when something must go."""
_OVERHEAD: Final = 120
"""Bytes of a note besides its text: the key, twice, and what SQLite needs."""
_TABLE: Final = """
CREATE TABLE notes (key BLOB PRIMARY KEY, note BLOB NOT NULL, used INTEGER NOT NULL);
CREATE INDEX notes_used ON notes (used);
"""


class DraftCache:
    """Notes by key (:class:`communique.engines.caching.Notes`), in a file that is opened on first use.

    ``tell`` is called once, in words, when the file cannot be used.
    """

    def __init__(self, folder: Path, *, most: int = MOST_BYTES, tell: Callable[[str], None] = _log.warning) -> None:
        self._path = folder / FILE_NAME
        self._most = most
        self._tell = tell
        self._connection: sqlite3.Connection | None = None
        self._closed = most <= 0
        self._run = 0
        """Number of this run in the file; notes that it uses get it."""
        self._lock = Lock()

    def find(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """What is noted under those of the keys under which something is."""

        def found(connection: sqlite3.Connection) -> dict[bytes, bytes]:
            noted: dict[bytes, bytes] = {}
            stale: list[bytes] = []
            for some in _runs(keys):
                marks = ",".join("?" * len(some))
                query = f"SELECT key, note, used FROM notes WHERE key IN ({marks})"  # noqa: S608 - only marks
                for key, note, used in connection.execute(query, some):
                    noted[key] = bytes(note)
                    if used != self._run:
                        stale.append(key)
            # Notes that are in use are dropped last. That another run writes now is no reason to wait.
            with suppress(sqlite3.OperationalError):
                self._touch(connection, stale)
            return noted

        return self._try(found) or {}

    def keep(self, noted: Mapping[bytes, bytes]) -> None:
        """Note under keys; what was there is replaced."""

        def kept(connection: sqlite3.Connection) -> None:
            rows = [(key, note, self._run) for key, note in noted.items()]
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany("INSERT OR REPLACE INTO notes VALUES (?, ?, ?)", rows)
            self._shrink(connection)

        if noted:
            self._try(kept)

    def close(self) -> None:
        """Close the file; nothing is found or kept any more."""
        with self._lock:
            self._closed = True
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _try(self, work: Callable[[sqlite3.Connection], _T]) -> _T | None:
        """Do something with the file; a broken one is made anew once, and what cannot be used is done without."""
        with self._lock:
            for again in (True, False):
                if self._closed:
                    return None
                try:
                    return work(self._opened())
                except sqlite3.DatabaseError as error:
                    if _is_busy(error):
                        return None
                    self._drop()
                    if again and _is_broken(error):
                        with suppress(OSError):
                            self._path.unlink(missing_ok=True)
                            _journal(self._path).unlink(missing_ok=True)
                        continue
                    self._give_up(error)
                except OSError as error:
                    self._drop()
                    self._give_up(error)
        return None

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._path.parent.mkdir(exist_ok=True)
            connection = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
            self._connection = connection
            connection.execute("PRAGMA synchronous = NORMAL")
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version != _SCHEMA:
                _make(connection)
            newest = connection.execute("SELECT max(used) FROM notes").fetchone()[0]
            self._run = (newest or 0) + 1
        return self._connection

    def _touch(self, connection: sqlite3.Connection, keys: Sequence[bytes]) -> None:
        if keys:
            connection.execute("PRAGMA busy_timeout = 0")
            try:
                with connection:
                    connection.execute("BEGIN IMMEDIATE")
                    connection.executemany(
                        "UPDATE notes SET used = ? WHERE key = ?", [(self._run, key) for key in keys]
                    )
            finally:
                connection.execute(f"PRAGMA busy_timeout = {int(_PATIENCE * 1000)}")

    def _shrink(self, connection: sqlite3.Connection) -> None:
        """Drop the notes that were not used for longest, when the file has grown beyond its bound."""
        page, pages, free = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_size", "page_count", "freelist_count")
        )
        if page * (pages - free) <= self._most:
            return
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            size = f"length(note) + {_OVERHEAD}"
            surplus = connection.execute(f"SELECT sum({size}) FROM notes").fetchone()[0] - _KEPT * self._most  # noqa: S608
            dropped = []
            # An open query would forbid VACUUM.
            with closing(connection.execute(f"SELECT key, {size} FROM notes ORDER BY used, rowid")) as oldest:  # noqa: S608
                while surplus > 0:
                    key, length = next(oldest)
                    surplus -= length
                    dropped.append((key,))
            connection.executemany("DELETE FROM notes WHERE key = ?", dropped)
        try:
            connection.execute("VACUUM")
        except sqlite3.OperationalError as error:
            # It needs room for a copy, and the file for itself. Trying at every note would be slow.
            _log.info("%s was not made smaller: %s", self._path, error)
            self._most = max(self._most, 2 * page * pages)

    def _drop(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _give_up(self, error: Exception) -> None:
        self._closed = True
        cause = str(error) or type(error).__name__
        self._tell(f"{self._path}: the cache of drafts cannot be used ({cause}); sentences are decoded anew.")


def _make(connection: sqlite3.Connection) -> None:
    """Tables of our schema in place of whatever there was."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        # Another run may have been faster.
        if connection.execute("PRAGMA user_version").fetchone()[0] == _SCHEMA:
            return
        with closing(connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")) as tables:
            names = [name for (name,) in tables]
        for name in names:
            connection.execute('DROP TABLE "{}"'.format(name.replace('"', '""')))
        for statement in filter(str.strip, _TABLE.split(";")):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {_SCHEMA}")


def _is_broken(error: sqlite3.DatabaseError) -> bool:
    """Whether the file itself is wrong, and not the disk or a lock."""
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR"))


def _is_busy(error: sqlite3.DatabaseError) -> bool:
    """Whether another run kept the file locked all the time that we waited."""
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _runs(keys: Sequence[bytes]) -> Iterator[list[bytes]]:
    return (list(keys[start : start + _AT_A_TIME]) for start in range(0, len(keys), _AT_A_TIME))
