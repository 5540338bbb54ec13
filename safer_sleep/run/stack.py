"""The whole as a trust runs it, on one machine: PostgreSQL, Redis, nginx with TLS, action servers and several assistant processes.

`make run-production-like` starts it; the tests in tests/production kill parts of it.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import signal
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from safer_sleep.run.request import request
from safer_sleep.run.servers import Postgres, Redis, Server, find, free_port
from safer_sleep.settings import ROOT

_START_SECONDS = 180
NAME = "localhost"


class Nginx(Server):
    """The front door of deploy/nginx, and inside a second one that divides the action servers' work."""

    def write(self, assistants: list[int], actions: list[int], inside: int) -> None:
        """Writes its configuration for these ports."""
        subprocess.run([find("openssl", "openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", f"/CN={NAME}",
                        "-addext", f"subjectAltName=DNS:{NAME}", "-keyout", str(self.folder / "key.pem"), "-out", str(self.folder / "certificate.pem")],
                       check=True, capture_output=True)  # fmt: skip
        front = (ROOT / "deploy/nginx/safer-sleep.conf.template").read_text(encoding="utf-8")
        values = {
            "ASSISTANTS": "\n    ".join(f"server 127.0.0.1:{port} max_fails=0;" for port in assistants),
            "LISTEN": f"127.0.0.1:{self.port}", "SERVER_NAME": NAME, "LOG": str(self.folder / "access.log"),
            "TLS_CERTIFICATE": str(self.folder / "certificate.pem"), "TLS_KEY": str(self.folder / "key.pem"),
        }  # fmt: skip
        for name, value in values.items():
            front = front.replace(f"${{{name}}}", value)
        behind = "\n        ".join(f"server 127.0.0.1:{port} max_fails=0;" for port in actions)
        scratch = "\n    ".join(f"{kind}_temp_path {self.folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (self.folder / "nginx.conf").write_text(
            f"daemon off;\npid {self.folder}/pid;\nworker_processes 2;\nevents {{ worker_connections 1024; }}\nhttp {{\n    {scratch}\n{front}\n"
            f"    upstream actions {{\n        {behind}\n    }}\n    server {{\n        listen 127.0.0.1:{inside};\n        access_log off;\n"
            "        location / {\n            proxy_pass http://actions;\n            proxy_next_upstream error timeout non_idempotent;\n"
            "            proxy_connect_timeout 1s;\n        }\n    }\n}\n",
            encoding="utf-8",
        )

    def command(self) -> list[str]:
        return [find("nginx", "nginx"), "-e", "stderr", "-c", str(self.folder / "nginx.conf"), "-p", str(self.folder)]


class Stack:
    """The running whole. `base` is the address behind TLS; every process can be killed and started again by its name."""

    def __init__(self, folder: Path, assistants: int = 2, actions: int = 2, environment: dict[str, str] | None = None, port: int | None = None) -> None:
        self.folder = folder
        for name in ("postgres", "redis", "nginx"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        self.postgres, self.redis, self.nginx = Postgres(folder / "postgres"), Redis(folder / "redis"), Nginx(folder / "nginx", port or free_port())
        self._inside = free_port()
        self.ports = {f"assistant {n}": free_port() for n in range(1, assistants + 1)} | {f"actions {n}": free_port() for n in range(1, actions + 1)}
        self.processes: dict[str, subprocess.Popen] = {}
        self.log = folder / "stack.log"
        self.base = f"https://{NAME}:{self.nginx.port}"
        self._trust = ssl.create_default_context()
        self.environment = {
            **os.environ, "RASA_TELEMETRY_ENABLED": "false", "PYTHONPATH": str(ROOT), "TF_CPP_MIN_LOG_LEVEL": "2", "PYTHONWARNINGS": "ignore",
            "SQLALCHEMY_SILENCE_UBER_WARNING": "1", "SAFER_SLEEP_ENDPOINTS": "deploy/endpoints.yml", "SAFER_SLEEP_SECRET": secrets.token_urlsafe(32),
            "SAFER_SLEEP_REDIS_URL": self.redis.url, "SAFER_SLEEP_TRUSTED_PROXIES": "1", "ACTIONS_URL": f"http://127.0.0.1:{self._inside}/webhook",
            "SAFER_SLEEP_ACTIONS_HEALTH_URL": f"http://127.0.0.1:{self._inside}/health", "POSTGRES_SSLMODE": "prefer", **self.postgres.environment(),
            **(environment or {}),
        }  # fmt: skip

    def start(self) -> None:
        """Starts everything, and waits until every assistant is ready.

        Raises:
            NotInstalled: one of Debian's servers is missing.
            RuntimeError: something did not become ready; the message holds the end of the log.
        """
        for program, package in (("postgres", "postgresql"), ("redis-server", "redis-server"), ("nginx", "nginx"), ("openssl", "openssl")):
            find(program, package)
        self.postgres.start()
        self.redis.start()
        self.nginx.write(*([port for name, port in self.ports.items() if name.startswith(kind)] for kind in ("assistant", "actions")), self._inside)
        self._trust.load_verify_locations(self.nginx.folder / "certificate.pem")
        for name in self.ports:
            self.start_process(name)
        self.nginx.start()
        for name in self.ports:
            self.wait_until_ready(name)

    def start_process(self, name: str, **more: str) -> None:
        """Starts one assistant or action server by its name ("assistant 1"), with settings of its own if need be."""
        kind = name.split()[0]
        environment = {**self.environment, "PORT" if kind == "assistant" else "ACTIONS_PORT": str(self.ports[name]), **more}
        with self.log.open("ab") as out:
            self.processes[name] = subprocess.Popen([sys.executable, "-m", f"safer_sleep.run.{kind}"], cwd=ROOT, env=environment, stdout=out, stderr=out)

    def wait_until_ready(self, name: str) -> None:
        """Waits until one process can take work."""
        path = "/chat/ready" if name.startswith("assistant") else "/health"
        end = time.monotonic() + _START_SECONDS
        while time.monotonic() < end and self.processes[name].poll() is None:
            with contextlib.suppress(OSError):
                with urllib.request.urlopen(f"http://127.0.0.1:{self.ports[name]}{path}", timeout=5):
                    return
            time.sleep(0.2)
        raise RuntimeError(f"{name} did not become ready:\n{self.log.read_text(errors='replace')[-3000:]}")

    def kill(self, name: str, sign: int = signal.SIGKILL) -> None:
        """Ends one process by its id."""
        process = self.processes.pop(name)
        process.send_signal(sign)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def request(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None, timeout: float = 60) -> tuple[int, Any]:
        """Status and body (parsed if it is JSON) of one request through the front door."""
        return request(method, self.base + path, body, headers=headers, timeout=timeout, trust=self._trust)

    def say(self, message: str, conversation: str | None = None, **more: Any) -> tuple[int, Any]:
        """One message of a parent; a new conversation if none is given."""
        return self.request("POST", "/chat/message", {"message": message, **more, **({"conversation": conversation} if conversation else {})})

    def user_messages(self, conversation: str) -> list[tuple[str, int]]:
        """What PostgreSQL holds of a conversation: each client's message id with the number of replies after it."""
        rows = self.postgres.ask(f"SELECT type_name, data FROM events WHERE sender_id = '{conversation}' ORDER BY id")
        found: list[tuple[str, int]] = []
        for kind, data in rows:
            if kind == "user":
                found.append((json.loads(data)["message_id"], 0))
            elif kind == "bot" and found:
                found[-1] = (found[-1][0], found[-1][1] + 1)
        return found

    def stop(self) -> None:
        """Ends everything that this object started."""
        for name in list(self.processes):
            self.kill(name, signal.SIGTERM)
        for server in (self.nginx, self.redis, self.postgres):
            server.stop()


@contextlib.contextmanager
def running(**options: Any) -> Iterator[Stack]:
    """A stack in a folder of its own, which goes with it."""
    folder = Path(tempfile.mkdtemp(prefix="safer-sleep-stack-"))
    folder.chmod(0o755)  # PostgreSQL runs as another user
    stack = Stack(folder, **options)
    try:
        stack.start()
        yield stack
    finally:
        stack.stop()
        shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    """Runs the stack until Ctrl-C, and starts again what dies."""
    assistants, port = int(os.environ.get("ASSISTANTS") or 2), int(os.environ.get("TLS_PORT") or 8443)
    print(f"Starting PostgreSQL, Redis, nginx, 2 action servers and {assistants} assistants", flush=True)
    with running(assistants=assistants, port=port) as stack:
        print(f"Ready: {stack.base}/chat/ (its certificate is self-made: the browser will ask). Logs: {stack.folder}. Ctrl-C stops everything.", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            while True:
                time.sleep(1)
                for name, process in list(stack.processes.items()):
                    if process.poll() is not None:
                        print(f"{name} ended with {process.returncode}: started again", flush=True)
                        stack.start_process(name)
    return 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(main())
