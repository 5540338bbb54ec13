"""`make run`'s third process: the demonstration page, opened in a browser once the assistant answers. Usage: python -m safer_sleep.demo_host"""

from __future__ import annotations

import os
import sys
import threading
import time
import urllib.error
import urllib.request
import webbrowser

from safer_sleep.demo_host.server import make_server


def main() -> None:
    port, chat = int(os.environ.get("DEMO_PORT", "5010")), f"http://127.0.0.1:{os.environ.get('PORT', '5005')}"
    server = make_server(port, chat)
    threading.Thread(target=_announce, args=(chat, f"http://localhost:{port}/"), daemon=True).start()
    server.serve_forever()


def _announce(chat: str, page: str) -> None:
    """Waits for the assistant, says where everything is, and opens the page where there is a screen to open it on."""
    while not _answers(f"{chat}/chat/ready"):
        time.sleep(1)
    print(f"Ready. The widget in somebody else's page: {page}   by itself: {chat}/chat/   the snippet: {chat}/chat/embed", flush=True)
    if os.environ.get("SAFER_SLEEP_OPEN", "yes") == "yes" and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "darwin"):
        webbrowser.open(page)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=2) as response:
            return response.status == 200
    except (OSError, urllib.error.URLError):
        return False


if __name__ == "__main__":
    main()
