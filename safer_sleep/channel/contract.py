"""The reply contract: what a client may send, and the shape of what it gets back. No Rasa import."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from safer_sleep.settings import BODY_LIMIT, MESSAGE_LIMIT

#: Free text that begins with "/" would be read by Rasa as an order to fire an intent. A zero-width space in front makes it
#: text; the reader of a parent's words takes it away again (`nlu.cleaning`).
SLASH_GUARD = "\u200b"

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}$")


# Whole messages only: "start again with the dummy" is a question.
_START_AGAIN = re.compile(
    r"(can (we|i) |please |lets |let's |ok )*(start (again|over|afresh|a new chat)|restart|new (chat|conversation)|begin again|clear (this|the) chat"
    r"|delete (this|the|my) (chat|conversation|messages)|forget (what i said|everything|all that|this chat))( please| now)*[ .!]*",
    re.I,
)


class BadRequest(Exception):
    """What was sent cannot be taken. `code` is for programs, the message is for people, `status` is the HTTP status."""

    def __init__(self, code: str, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.code, self.message, self.status = code, message, status


@dataclass(frozen=True)
class Incoming:
    """A parent's message: free text or an offered choice, never both."""

    conversation: str | None
    text: str | None = None
    choice: str | None = None
    id: str | None = None


def read_message(body: bytes, request_id: str | None = None) -> Incoming:
    """Reads the body of `POST /chat/message`.

    Args:
        body: as it came.
        request_id: stands in for the client's own id of the message, where it gave none: our proxy keeps it when it tries a second
            process, so that a message which reached the first is not taken twice.

    Raises:
        BadRequest: too large, not JSON, not an object, unknown or wrongly typed fields, empty or too long text.
    """
    fields = _object(body)
    unknown = sorted(set(fields) - {"conversation", "message", "choice", "id"})
    if unknown:
        raise BadRequest("unknown_field", f"These fields are not known here: {', '.join(unknown)[:100]}.")
    for name, value in fields.items():
        if not isinstance(value, str):
            raise BadRequest("wrong_type", f"“{name}” has to be text.")
    if ("message" in fields) == ("choice" in fields):
        raise BadRequest("message_or_choice", "Send either “message” (your words) or “choice” (an offered button).")
    if "id" in fields and not _ID.match(fields["id"]):
        raise BadRequest("bad_id", "“id” has to be 1 to 64 letters, digits, “-” or “_”.")
    if "message" in fields:
        check_text(fields["message"])
    elif not fields["choice"] or len(fields["choice"]) > 100:
        raise BadRequest("bad_choice", "That choice is not one of the buttons.")
    return Incoming(fields.get("conversation") or None, fields.get("message"), fields.get("choice"), fields.get("id") or request_id)


def check_text(text: str) -> None:
    """Raises `BadRequest` for text that is empty or longer than `MESSAGE_LIMIT` characters."""
    if not text.strip():
        raise BadRequest("empty", "There is nothing in the message yet. Type your question and send it again.")
    if len(text) > MESSAGE_LIMIT:
        raise BadRequest("too_long", f"That is {len(text):,} characters. Please keep it to {MESSAGE_LIMIT:,}: ask the main thing first.", 413)


def read_conversation(body: bytes) -> str:
    """Reads the body of `DELETE /chat/conversation`. Raises `BadRequest` as `read_message` does."""
    conversation = _object(body).get("conversation")
    if not isinstance(conversation, str) or not conversation:
        raise BadRequest("no_conversation", "Say which conversation to forget: {\"conversation\": \"…\"}.")
    return conversation


def read_forget(body: bytes) -> str | None:
    """Reads the body of `POST /chat/forget`: the conversation it names; `None` if it is empty or names none.

    Raises:
        BadRequest: something else than that; nothing is forgotten then.
    """
    conversation = _object(body).get("conversation") if body.strip() else None
    if conversation is not None and not isinstance(conversation, str):
        raise BadRequest("wrong_type", "“conversation” has to be text.")
    return conversation or None


def _object(body: bytes) -> dict[str, Any]:
    if len(body) > BODY_LIMIT:
        raise BadRequest("too_large", f"The request is larger than {BODY_LIMIT:,} bytes.", 413)
    try:
        fields = json.loads(body.decode("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        raise BadRequest("not_json", "The request is not JSON in UTF-8.") from None
    if not isinstance(fields, dict):
        raise BadRequest("not_an_object", "The request has to be a JSON object.")
    return fields


def asks_to_start_again(text: str) -> bool:
    """Whether the message asks, and asks only, to forget this conversation and begin a new one."""
    return bool(_START_AGAIN.fullmatch(text.strip()))


def guarded(text: str) -> str:
    """Text as it may be given to Rasa: a leading "/" cannot fire an intent."""
    return SLASH_GUARD + text if text.lstrip().startswith("/") else text


def as_message(text: str, buttons: list[dict[str, Any]] | None, metadata: dict[str, Any]) -> dict[str, Any]:
    """One message of a reply, in the shape of the contract: keys other than `text`, `topic`, `urgency` only where they hold something."""
    message: dict[str, Any] = {"text": text, "topic": metadata.get("topic", "chat/unclear"), "urgency": metadata.get("urgency", "routine")}
    choices = []
    for button in buttons or ():
        choice = button["payload"].lstrip("/")
        choices.append({"title": button["title"], "choice": choice, "topic": choice.partition("#")[0]})
    if choices:
        message["buttons"] = choices
    for key in ("sources", "contacts", "drawing", "plan", "over"):
        if metadata.get(key):
            message[key] = metadata[key]
    return message


def messages_of_turn(events: list[dict[str, Any]], message_id: str) -> list[dict[str, Any]] | None:
    """What was replied to the message with this client id; `None` if it has not been seen (or has no reply yet)."""
    found: list[dict[str, Any]] | None = None
    for event in events:
        if event.get("event") == "user":
            if found:
                break
            found = [] if event.get("message_id") == message_id else None
        elif event.get("event") == "bot" and found is not None and event.get("text"):
            metadata = (event.get("metadata") or {}).get("metadata") or {}
            found.append(as_message(event["text"], (event.get("data") or {}).get("buttons"), metadata))
    return found or None


def messages_of_body(body: bytes | None) -> list[dict[str, Any]]:
    """The messages in a reply's body."""
    return json.loads(body or b"{}").get("messages", [])


def conversation_of(body: bytes | None) -> str | None:
    """The conversation id in a reply's body."""
    try:
        return json.loads(body or b"{}").get("conversation")
    except (json.JSONDecodeError, AttributeError):
        return None
