"""Sentence vectors kept between trainings, so that only new sentences are encoded."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np

# SQLite takes 999 values in one statement in its older builds.
_AT_ONCE = 900
# Another process may be writing a few hundred vectors; it never takes this long.
_WAIT_SECONDS = 60


class VectorCache:
    """Vectors by the text they stand for, in one SQLite file.

    The file holds digests and no text, so it says nothing about what anybody
    wrote. Several processes may use it together, and several encoders share it
    without seeing each other's vectors. It may be deleted at any time.
    """

    def __init__(self, path: Path, fingerprint: str) -> None:
        """Open the cache, making the file if need be.

        Args:
            path: the SQLite file; its folder is made.
            fingerprint: names the encoder exactly; other fingerprints' vectors are never given.

        Raises:
            sqlite3.DatabaseError: the file is something other than an SQLite database.
            OSError: the folder cannot be made.
        """
        self._path = path
        self._salt = fingerprint.encode("utf-8") + b"\0"
        path.parent.mkdir(parents=True, exist_ok=True)
        with self._open() as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)")

    def get_many(self, texts: Iterable[str]) -> dict[str, np.ndarray]:
        """Look up vectors.

        Args:
            texts: any number of texts.

        Returns:
            Those that are known: text -> float32 vector of shape (dimension,),
            exact to half precision.

        Raises:
            sqlite3.OperationalError: another process held the file for a minute.
        """
        by_key = {self._key(text): text for text in texts}
        keys = list(by_key)
        found: dict[str, np.ndarray] = {}
        with self._open() as connection:
            for start in range(0, len(keys), _AT_ONCE):
                some = keys[start : start + _AT_ONCE]
                marks = ",".join("?" * len(some))
                for key, vector in connection.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", some):
                    found[by_key[key]] = np.frombuffer(vector, np.float16).astype(np.float32)
        return found

    def put_many(self, texts: Sequence[str], vectors: np.ndarray) -> None:
        """Keep vectors, all or none. A text that is already there is replaced.

        Args:
            texts: n texts.
            vectors: array of shape (n, dimension), kept in half precision.

        Raises:
            ValueError: there are not as many vectors as texts.
            sqlite3.OperationalError: the disk is full, or another process held the file for a minute.
        """
        if len(texts) != len(vectors):
            raise ValueError(f"{len(texts)} texts, but {len(vectors)} vectors")
        halves = np.asarray(vectors, dtype=np.float16)
        rows = [(self._key(text), half.tobytes()) for text, half in zip(texts, halves)]
        with self._open() as connection:
            connection.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(self._salt + text.encode("utf-8", "surrogatepass")).digest()

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        # A connection for each call: SQLite's may cross neither threads nor forks.
        with closing(sqlite3.connect(self._path, timeout=_WAIT_SECONDS)) as connection, connection:
            yield connection
