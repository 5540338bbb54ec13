"""The chat's page: rendered on the server and whole without JavaScript; the frame's script, where it runs, takes it over."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from safer_sleep import settings
from safer_sleep.advice.topic_ids import GREET
from safer_sleep.channel import embedding, links
from safer_sleep.channel.contract import SLASH_GUARD, as_message
from safer_sleep.channel.widget_files import manifest
from safer_sleep.conversation.history import History
from safer_sleep.reply.compose import compose

_FOLDER = Path(__file__).parent / "templates"
TEMPLATES = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
TEMPLATES.filters.update(long_date=lambda day: f"{date.fromisoformat(day):%-d %B %Y}", web_link=links.web_link, phone_link=links.phone_link, text_link=links.text_link)


#: For pages without a script or a form, such as the plan: nobody frames them, and no copy is left in the browser's cache.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}

#: A drawing is the same for everyone, so a browser may keep it for a day. Opened on its own it may run and fetch nothing.
DRAWING_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Cache-Control": "public, max-age=86400",
    "X-Content-Type-Options": "nosniff",
}


def render(
    events: list[dict[str, Any]], problems: Sequence[dict[str, Any]] = (), typed: str = "", conversation: str | None = None
) -> str:
    """The page with the conversation so far.

    Args:
        events: the conversation's events, oldest first; empty for a new one.
        problems: what went wrong with the last message, as messages; a red flag's own reply comes first.
        typed: what the parent typed, kept in the box after a problem.
        conversation: the id of the conversation that is shown, for the script to go on with.
    """
    turns = _transcript(events)
    return TEMPLATES.get_template("page.html").render(
        turns=turns,
        greeting=greeting(),
        problems=[blocks(problem["text"]) for problem in problems],
        typed=typed,
        limit=settings.MESSAGE_LIMIT,
        conversation=conversation if turns else "",
        built=manifest(),
        embedders=" ".join(embedding.origins()),
        exit_url=settings.EXIT_URL,
    )


def headers() -> dict[str, str]:
    """The page's HTTP headers."""
    return embedding.page_headers()


def greeting() -> dict[str, Any]:
    """What a parent sees before saying anything: the same words and choices as the API's first message."""
    reply = compose(GREET, {}, History())
    message = as_message(reply["text"], reply["buttons"], reply["metadata"])
    message["blocks"] = blocks(message["text"])
    return message


def opening_choices() -> set[str]:
    """Choices that stand on the page before there is a conversation, and so may be made in any."""
    return {GREET, *(button["choice"] for button in greeting().get("buttons", ()))}


def shown(events: list[dict[str, Any]], now: float | None = None) -> list[dict[str, Any]]:
    """The events of a conversation that may be put on a screen again: none if nobody has said anything for a while.

    Whoever opens the page later on the same phone may be somebody else. The conversation itself is deleted on its own clock.
    """
    last = max((event.get("timestamp") or 0 for event in events), default=0)
    return events if (now or time.time()) - last < settings.SHOW_AGAIN_MINUTES * 60 else []


def _transcript(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Turns of a parent's words and the messages that answered them. The greeting is left out: it stands on the page anyway."""
    turns: list[dict[str, Any]] = []
    titles = {button["choice"]: button["title"] for button in greeting().get("buttons", ())} if events else {}
    for event in events:
        if event.get("event") == "user":
            text = (event.get("text") or "").replace(SLASH_GUARD, "")
            if text.startswith("/") and (event.get("parse_data") or {}).get("understood", {}).get("how") == "choice":
                text = titles.get(text[1:], "")
            turns.append({"said": text, "messages": []})
        elif event.get("event") == "bot" and event.get("text"):
            metadata = (event.get("metadata") or {}).get("metadata") or {}
            message = as_message(event["text"], (event.get("data") or {}).get("buttons"), metadata)
            titles.update({b["choice"]: b["title"] for b in message.get("buttons", [])})
            message["blocks"] = blocks(message["text"])
            if not turns:
                turns.append({"said": "", "messages": []})
            turns[-1]["messages"].append(message)
    return [turn for turn in turns if turn["said"] or any(message["topic"] != GREET for message in turn["messages"])]


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
