"""The real assistant and its action server as child processes on free ports, for tests and measurements."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from safer_sleep.run.request import request
from safer_sleep.run.servers import free_port
from safer_sleep.settings import ROOT

START_SECONDS = 180


@dataclass
class Assistant:
    """A running assistant. `base` is its address; `log` what both processes wrote."""

    base: str
    log: Path
    folder: Path
    processes: dict[str, subprocess.Popen] = field(default_factory=dict)
    ready_after: float = 0.0

    def request(self, method: str, path: str, body: Any = None, raw: bytes | None = None, headers: dict[str, str] | None = None, timeout: float = 60) -> tuple[int, Any]:
        """Status and body (parsed if it is JSON) of one request."""
        return request(method, self.base + path, body, raw, headers, timeout)

    def say(self, message: str, conversation: str | None = None, **more: Any) -> dict[str, Any]:
        """One message of a parent; a new conversation if none is given."""
        body = {"message": message, **more, **({"conversation": conversation} if conversation else {})}
        return self.request("POST", "/chat/message", body)[1]

    def choose(self, choice: str, conversation: str) -> dict[str, Any]:
        """One tapped button."""
        return self.request("POST", "/chat/message", {"choice": choice, "conversation": conversation})[1]

    def set_clock(self, moment: str | None) -> None:
        """From now on it is this moment in London ("2026-12-28T02:00") for everything that says who is open; None for the real time."""
        (self.folder / "now").write_text(moment or "")

    def stop(self, name: str, sign: int = signal.SIGTERM) -> None:
        """Ends one of the processes this object started, by its id, and waits for it."""
        process = self.processes.pop(name, None)
        if process and process.poll() is None:
            process.send_signal(sign)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def memory_mb(self, name: str = "rasa") -> float:
        """Resident memory of one process in MB (Linux)."""
        for line in Path(f"/proc/{self.processes[name].pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        return 0.0


@contextlib.contextmanager
def running(environment: dict[str, str] | None = None, endpoints: str | None = None, actions: bool = True, healthy: bool = True) -> Iterator[Assistant]:
    """Starts the assistant with a conversation store of its own, yields it when it answers, stops it by process id.

    Args:
        environment: settings for both processes.
        endpoints: text of an `endpoints.yml` to use instead of the default one.
        actions: whether to start the action server.
        healthy: whether to wait until all is well; without it an answer that says what is wrong will do.

    Raises:
        RuntimeError: it did not start; the message holds the end of its log.
    """
    folder = Path(tempfile.mkdtemp(prefix="safer-sleep-"))
    port, actions_port = free_port(), free_port()
    default = (ROOT / "endpoints.yml").read_text().replace(":5055/", f":{actions_port}/").replace(".cache/conversations.db", str(folder / "conversations.db"))
    (folder / "endpoints.yml").write_text((endpoints or default).replace("ACTIONS_PORT", str(actions_port)))
    env = {**os.environ, "PORT": str(port), "ACTIONS_PORT": str(actions_port), "RASA_TELEMETRY_ENABLED": "false", "PYTHONPATH": str(ROOT),
           "SAFER_SLEEP_ENDPOINTS": str(folder / "endpoints.yml"), "SAFER_SLEEP_ACTIONS_HEALTH_URL": f"http://127.0.0.1:{actions_port}/health",
           "TF_CPP_MIN_LOG_LEVEL": "2", "SQLALCHEMY_SILENCE_UBER_WARNING": "1", "PYTHONWARNINGS": "ignore", "SAFER_SLEEP_NOW": str(folder / "now"),
           **(environment or {})}  # fmt: skip
    log = folder / "assistant.log"
    assistant = Assistant(f"http://127.0.0.1:{port}", log, folder)
    began = time.monotonic()
    with log.open("wb") as out:
        for name, wanted in (("actions", actions), ("rasa", True)):
            if wanted:
                module = {"actions": "safer_sleep.run.actions", "rasa": "safer_sleep.run.assistant"}[name]
                assistant.processes[name] = subprocess.Popen([sys.executable, "-m", module], cwd=ROOT, env=env, stdout=out, stderr=subprocess.STDOUT)
    try:
        _wait(assistant, began, healthy and actions, healthy)
        yield assistant
    finally:
        for name in list(assistant.processes):
            assistant.stop(name)


def _wait(assistant: Assistant, began: float, all_well: bool, model: bool) -> None:
    while time.monotonic() - began < START_SECONDS:
        if assistant.processes["rasa"].poll() is not None:
            break
        with contextlib.suppress(OSError):
            status, state = assistant.request("GET", "/chat/health", timeout=5)
            if status == 200 or (not all_well and isinstance(state, dict) and (state.get("model") == "ok" or not model)):
                assistant.ready_after = time.monotonic() - began
                return
        time.sleep(0.3)
    raise RuntimeError(f"The assistant did not start:\n{assistant.log.read_text()[-3000:]}")
