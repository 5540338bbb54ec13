"""A chat in the terminal with a running assistant, over the same API as the page. Usage: python -m safer_sleep.run.chat URL"""

from __future__ import annotations

import json
import sys
import urllib.error
import urllib.request
from typing import Any


def call(url: str, body: dict[str, Any]) -> dict[str, Any]:
    """Posts JSON and gives the answer back, error replies included."""
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        return json.load(error)


def show(reply: dict[str, Any]) -> list[dict[str, str]]:
    """Prints a reply; returns the buttons under it."""
    buttons: list[dict[str, str]] = []
    for message in reply.get("messages", []):
        print(f"\n{message['text']}\n  [{message.get('topic')} · {message.get('urgency')}]")
        for contact in message.get("contacts", []):
            print("  ☎", " · ".join(str(contact[k]) for k in ("name", "phone", "text", "hours") if contact.get(k)))
        for source in message.get("sources", []):
            print(f"  source: {source['title']}, {source['publisher']}")
        buttons += message.get("buttons", [])
    for number, button in enumerate(buttons, 1):
        print(f"  {number}. {button['title']}")
    return buttons


def main(base: str) -> int:
    try:
        reply = call(f"{base}/chat/conversation", {})
    except OSError:
        print(f"No assistant answers at {base}. Start it in another terminal with: make run", file=sys.stderr)
        return 1
    buttons = show(reply)
    while True:
        try:
            said = input("\nyou> ").strip()
        except (EOFError, KeyboardInterrupt):
            print()
            return 0
        body: dict[str, Any] = {"conversation": reply.get("conversation")}
        body.update({"choice": buttons[int(said) - 1]["choice"]} if said.isdigit() and 0 < int(said) <= len(buttons) else {"message": said})
        answer = call(f"{base}/chat/message", body)
        reply = {**reply, **answer}
        buttons = show(answer)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
