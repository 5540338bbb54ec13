"""PostgreSQL, Redis and nginx as child processes on loopback, each with a folder of its own: for `make run-production-like` and the tests.

They are Debian's own servers (packages postgresql, redis-server, nginx). Nothing here touches one that is already running.
"""

from __future__ import annotations

import contextlib
import glob
import itertools
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

_STOP_SECONDS = 15
#: Below the ports of outgoing connections (Linux: from 32768, net.ipv4.ip_local_port_range; IANA: from 49152).
_SERVERS_PORTS = range(20_000, 32_000)
_PICKED = itertools.count(secrets.randbelow(len(_SERVERS_PORTS)))


class NotInstalled(Exception):
    """A server is not on this machine; the message says which Debian package has it."""


def find(program: str, package: str) -> str:
    """The path of a server's program.

    Raises:
        NotInstalled: it is not here.
    """
    places = [shutil.which(program), *sorted(glob.glob(f"/usr/lib/postgresql/*/bin/{program}"), reverse=True), f"/usr/sbin/{program}"]
    for place in places:
        if place and os.access(place, os.X_OK):
            return place
    raise NotInstalled(f"{program} is not on this machine: apt-get install {package}")


def free_port() -> int:
    """A port on loopback that nobody uses, never the same twice; each process begins at a place of its own, so that two who look at once rarely find the same.

    Not one that the system would give: those it also gives to every connection that a client opens, and one of them may have it by the time a server starts.

    Raises:
        OSError: none of a hundred was free.
    """
    for _ in range(100):
        port = _SERVERS_PORTS[next(_PICKED) % len(_SERVERS_PORTS)]
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise OSError(f"No free port from {_SERVERS_PORTS[0]} to {_SERVERS_PORTS[-1]}")


def wait_for_port(port: int, seconds: float = 30) -> None:
    """Waits until something listens. Raises `TimeoutError` if nothing does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(f"Nothing listens on port {port}")


@dataclass
class Server:
    """One server process and its folder. `stop` and `start` may be called again and again: what it holds stays."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen | None = None

    def command(self) -> list[str]:
        """How it is started."""
        raise NotImplementedError

    def user(self) -> str | None:
        """As whom it runs; `None` for ourselves."""
        return None

    def start(self) -> None:
        """Starts it and waits until it listens."""
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(self.command(), cwd=self.folder, stdout=log, stderr=log, user=self.user(), env={**os.environ, "LC_ALL": "C.UTF-8"})
        wait_for_port(self.port)

    def stop(self, sign: int = signal.SIGTERM) -> None:
        """Ends it, by its id."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(sign)
        try:
            self.process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Redis(Server):
    """Counts and turns only, so it keeps nothing on disk."""

    def command(self) -> list[str]:
        return [find("redis-server", "redis-server"), "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no",
                "--dir", str(self.folder)]  # fmt: skip

    @property
    def url(self) -> str:
        """For SAFER_SLEEP_REDIS_URL."""
        return f"redis://127.0.0.1:{self.port}/0"


class Postgres(Server):
    """A cluster with one database, `safer_sleep`. PostgreSQL does not run as root: then it runs as the user that Debian's package made."""

    name = "safer_sleep"
    password = "only-on-loopback"

    def user(self) -> str | None:
        if os.geteuid():
            return None
        try:
            return pwd.getpwnam("postgres").pw_name
        except KeyError:
            raise NotInstalled("PostgreSQL does not run as root and there is no user postgres: apt-get install postgresql") from None

    def command(self) -> list[str]:
        return [find("postgres", "postgresql"), "-D", str(self.folder / "data"), "-p", str(self.port), "-c", "listen_addresses=127.0.0.1",
                "-c", f"unix_socket_directories={self.folder}", "-c", "log_statement=none", "-c", "log_min_error_statement=panic",
                "-c", "log_parameter_max_length_on_error=0", "-c", "max_connections=60"]  # fmt: skip

    def start(self) -> None:
        fresh = not (self.folder / "data").exists()
        if fresh:
            if self.user():
                shutil.chown(self.folder, self.user())
            (self.folder / "password").write_text(self.password)
            (self.folder / "password").chmod(0o644)
            subprocess.run([find("initdb", "postgresql"), "-D", str(self.folder / "data"), "-U", self.name, "-A", "scram-sha-256",
                            f"--pwfile={self.folder / 'password'}", "--no-sync"], check=True, capture_output=True, user=self.user(), cwd=self.folder)  # fmt: skip
        super().start()
        self._until_it_answers()
        if fresh:
            self.ask(f"CREATE DATABASE {self.name}", database="postgres")

    def _until_it_answers(self) -> None:
        import psycopg2

        end = time.monotonic() + 30
        while True:
            try:
                return self.ask("SELECT 1", database="postgres")
            except psycopg2.OperationalError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)

    def ask(self, question: str, database: str | None = None) -> list[tuple]:
        """Rows of one SQL statement."""
        import psycopg2

        connection = psycopg2.connect(host="127.0.0.1", port=self.port, user=self.name, password=self.password, dbname=database or self.name)
        try:
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute(question)
                return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()

    def stop(self, sign: int = signal.SIGINT) -> None:
        """Ends it at once but in good order: asked by SIGTERM it would wait for every client to leave."""
        super().stop(sign)

    def environment(self) -> dict[str, str]:
        """For `deploy/endpoints.yml`."""
        return {"POSTGRES_HOST": "127.0.0.1", "POSTGRES_PORT": str(self.port), "POSTGRES_DB": self.name, "POSTGRES_USER": self.name,
                "POSTGRES_PASSWORD": self.password}  # fmt: skip
