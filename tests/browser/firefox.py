"""Drives Debian's Firefox over WebDriver BiDi, which it speaks by itself: no driver program, no patched browser."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

import aiohttp

from safer_sleep.run.server import free_port

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
#: Nothing is fetched that a test did not ask for.
PREFERENCES = {
    "app.update.enabled": False,
    "browser.aboutConfig.showWarning": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.getAddons.cache.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
}


class Firefox:
    """One headless browser with one tab."""

    def __init__(self, folder: Path) -> None:
        port = free_port()
        lines = [f'user_pref("{name}", {str(value).lower() if isinstance(value, bool) else repr(value).replace(chr(39), chr(34))});' for name, value in PREFERENCES.items()]
        (folder / "user.js").write_text("\n".join(lines))
        self._process = subprocess.Popen(
            [FIREFOX, "--headless", "--no-remote", "--profile", str(folder), f"--remote-debugging-port={port}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={"HOME": str(folder), "PATH": "/usr/bin:/bin", "MOZ_HEADLESS_WIDTH": "1280", "MOZ_HEADLESS_HEIGHT": "800"},
        )  # fmt: skip
        # A loop in a thread of its own: Playwright's runs in this one.
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        self._next = 0
        self._run(self._connect(port))
        self.call("session.new", {"capabilities": {}})
        self.tab = self.call("browsingContext.getTree", {})["contexts"][0]["context"]

    def _run(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    async def _connect(self, port: int) -> None:
        self._session = aiohttp.ClientSession()
        for _ in range(200):
            try:
                self._socket = await self._session.ws_connect(f"ws://127.0.0.1:{port}/session", max_msg_size=0)
                return
            except aiohttp.ClientError:
                await asyncio.sleep(0.2)
        raise RuntimeError("Firefox did not open its debugging port")

    def call(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """One command and its result. Raises `RuntimeError` with the browser's words if it fails."""
        return self._run(self._call(method, parameters))

    async def _call(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        self._next += 1
        await self._socket.send_json({"id": self._next, "method": method, "params": parameters})
        while True:
            answer = await self._socket.receive_json()
            if answer.get("id") == self._next:
                if answer.get("type") == "error":
                    raise RuntimeError(f"{method}: {answer.get('message')}")
                return answer["result"]

    def go(self, address: str) -> None:
        self.call("browsingContext.navigate", {"context": self.tab, "url": address, "wait": "complete"})

    def frame(self) -> str | None:
        """The context of the chat's frame inside the tab, once there is one."""
        tree = self.call("browsingContext.getTree", {"root": self.tab})["contexts"][0]
        return next((child["context"] for child in tree["children"] if "/chat/" in child["url"]), None)

    def address(self) -> str:
        return self.call("browsingContext.getTree", {"root": self.tab})["contexts"][0]["url"]

    def evaluate(self, expression: str, context: str | None = None) -> Any:
        """The value of an expression that gives text, a number, true or false."""
        result = self.call("script.evaluate", {"expression": expression, "target": {"context": context or self.tab}, "awaitPromise": True})
        if result["type"] == "exception":
            raise RuntimeError(result["exceptionDetails"]["text"])
        return result["result"].get("value")

    def wait(self, expression: str, context: str | None = None, seconds: float = 10) -> Any:
        """Waits until an expression is true. Raises `AssertionError` if it never is."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            value = self.evaluate(expression, context)
            if value:
                return value
            time.sleep(0.05)
        raise AssertionError(f"Never true in Firefox: {expression}")

    def click(self, expression: str, context: str | None = None) -> None:
        """A real click in the middle of the element that the expression gives."""
        spot = self.evaluate(f"(() => {{ const e = {expression}; e.scrollIntoView({{block: 'center'}}); const r = e.getBoundingClientRect(); return Math.round(r.x + r.width / 2) + ',' + Math.round(r.y + r.height / 2); }})()", context)
        x, y = map(int, spot.split(","))
        steps = [{"type": "pointerMove", "x": x, "y": y}, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self.call("input.performActions", {"context": context or self.tab, "actions": [{"type": "pointer", "id": "mouse", "actions": steps}]})

    def type(self, keys: str, context: str | None = None) -> None:
        """Keys as a person presses them; "\\ue007" is Enter, "\\ue008" is Shift."""
        steps = [step for key in keys for step in ({"type": "keyDown", "value": key}, {"type": "keyUp", "value": key})]
        self.call("input.performActions", {"context": context or self.tab, "actions": [{"type": "key", "id": "keyboard", "actions": steps}]})

    def close(self) -> None:
        try:
            self._run(self._session.close())
        finally:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
