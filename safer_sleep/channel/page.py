"""The stand-alone chat page: rendered on the server, works without JavaScript, one form to type and one button a choice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from safer_sleep.channel.contract import SLASH_GUARD, as_message
from safer_sleep.settings import MESSAGE_LIMIT

_FOLDER = Path(__file__).parent / "templates"
_TEMPLATES = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)

CSS = (_FOLDER / "page.css").read_text(encoding="utf-8")

#: Where "Exit this page" goes: something anybody might be reading.
EXIT_TO = "https://www.bbc.co.uk/weather"

#: No script at all runs on this page, nothing is fetched from elsewhere, and no copy is left in the browser's cache.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' https://www.bbc.co.uk; base-uri 'none'; frame-ancestors 'self'",
    "Cache-Control": "no-store",
    # Nothing for other sites, but our own forms say which site they are from.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}

#: A drawing is the same for everyone, so a browser may keep it for a day. Opened on its own it may run and fetch nothing.
DRAWING_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Cache-Control": "public, max-age=86400",
    "X-Content-Type-Options": "nosniff",
}


def render(events: list[dict[str, Any]], problems: Sequence[dict[str, Any]] = (), typed: str = "") -> str:
    """The page with the conversation so far.

    Args:
        events: the conversation's events, oldest first; empty for a new one.
        problems: what went wrong with the last message, as messages; a red flag's own reply comes first.
        typed: what the parent typed, kept in the box after a problem.
    """
    said = _transcript(events)
    choices = said[-1]["messages"] if said and said[-1]["who"] == "assistant" else []
    return _TEMPLATES.get_template("page.html").render(
        turns=said, choices=[b for m in choices for b in m.get("buttons", [])], problems=[blocks(p["text"]) for p in problems], typed=typed, limit=MESSAGE_LIMIT
    )


def _transcript(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    turns: list[dict[str, Any]] = []
    titles: dict[str, str] = {}
    for event in events:
        if event.get("event") == "user":
            text = (event.get("text") or "").replace(SLASH_GUARD, "")
            if text.startswith("/") and (event.get("parse_data") or {}).get("understood", {}).get("how") == "choice":
                text = titles.get(text[1:], "")
            if text:
                turns.append({"who": "parent", "text": text})
        elif event.get("event") == "bot" and event.get("text"):
            metadata = (event.get("metadata") or {}).get("metadata") or {}
            message = as_message(event["text"], (event.get("data") or {}).get("buttons"), metadata)
            titles.update({b["choice"]: b["title"] for b in message.get("buttons", [])})
            message["blocks"] = blocks(message["text"])
            if turns and turns[-1]["who"] == "assistant":
                turns[-1]["messages"].append(message)
            else:
                turns.append({"who": "assistant", "messages": [message]})
    return turns


def blocks(text: str) -> list[dict[str, Any]]:
    """Plain text as paragraphs and lists: `{"kind": "p", "text": …}` or `{"kind": "ul", "items": […]}`."""
    found: list[dict[str, Any]] = []
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("- "):
            if found and found[-1]["kind"] == "ul":
                found[-1]["items"].append(line[2:])
            else:
                found.append({"kind": "ul", "items": [line[2:]]})
        elif line:
            found.append({"kind": "p", "text": line})
    return found
