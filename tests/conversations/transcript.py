"""Plays one transcript with an assistant and says what is wrong with the first turn that goes wrong. The format: README.md here."""

from __future__ import annotations

from typing import Any, Protocol

#: What a turn may hold. A misspelt key would check nothing, so it is refused.
KEYS = {"user", "taps", "bot", "begins", "says", "never_says", "from_now_on_never_says", "buttons", "no_button", "urgency", "contacts", "no_contact", "cards", "at"}


class Talks(Protocol):
    """Whoever is talked to: `safer_sleep.run.server.Assistant`."""

    def say(self, message: str, conversation: str | None = None) -> dict[str, Any]: ...

    def choose(self, choice: str, conversation: str) -> dict[str, Any]: ...

    def request(self, method: str, path: str, body: Any = None) -> tuple[int, Any]: ...

    def set_clock(self, moment: str | None) -> None: ...


def play(turns: list[dict[str, Any]], assistant: Talks) -> None:
    """Sends the parent's turns in one conversation and checks each reply.

    Raises:
        AssertionError: a reply is not as written; it says which turn, and shows the reply.
        ValueError: the transcript itself is wrong.
    """
    reply: dict[str, Any] = {}
    never: list[str] = []
    for number, turn in enumerate(turns, 1):
        unknown = sorted(set(turn) - KEYS)
        if unknown or ("user" in turn) == ("taps" in turn):
            raise ValueError(f"turn {number}: needs `user` or `taps`, and no {unknown}")
        if number == 1 or "at" in turn:
            assistant.set_clock(turn.get("at"))
        if not reply and "taps" in turn:
            reply = assistant.request("POST", "/chat/conversation", {})[1]
        if "taps" in turn:
            reply = assistant.choose(_choice(turn["taps"], reply, number), reply["conversation"])
        else:
            reply = assistant.say(turn["user"], reply.get("conversation"))
        never += turn.get("from_now_on_never_says", [])
        wrong = problems(turn, reply, never)
        shown = "\n".join(_shown(message) for message in reply.get("messages", []))
        assert not wrong, f"turn {number} ({turn.get('user', turn.get('taps'))!r}): {'; '.join(wrong)}\n\n{shown}"


def problems(turn: dict[str, Any], reply: dict[str, Any], never: list[str] | tuple[str, ...] = ()) -> list[str]:
    """What is wrong with a reply, in words; nothing if it is as the turn says."""
    messages = reply.get("messages") or [{"text": "", "topic": "no reply", "urgency": "none"}]
    first, words = messages[0], "\n\n".join(message["text"] for message in messages).lower()
    titles = [button["title"] for message in messages for button in message.get("buttons", [])]
    people = [contact["name"] for message in messages for contact in message.get("contacts", [])]
    wrong = ["it is a fault reply"] if "error" in reply else []
    if "bot" in turn and turn["bot"] != f"utter_{first['topic']}":
        wrong.append(f"answered by utter_{first['topic']}, not by {turn['bot']}")
    if not first["text"].startswith(turn.get("begins", "")):
        wrong.append(f"does not begin with {turn['begins']!r}")
    wrong += [f"does not say {said!r}" for said in turn.get("says", []) if said.lower() not in words]
    wrong += [f"says {said!r}" for said in [*turn.get("never_says", []), *never] if said.lower() in words]
    if turn.get("urgency", first["urgency"]) != first["urgency"]:
        wrong.append(f"urgency is {first['urgency']}, not {turn['urgency']}")
    for key, shown in (("buttons", titles), ("contacts", people)):
        if turn.get(key) == [] and shown:
            wrong.append(f"has {key} {shown}, should have none")
        wrong += [f"lacks {wanted!r} among its {key} {shown}" for wanted in turn.get(key, []) if not any(wanted in name for name in shown)]
    wrong += [f"has the contact {name!r}" for name in turn.get("no_contact", []) if any(name in one for one in people)]
    cards = [" | ".join(str(value) for value in contact.values()) for message in messages for contact in message.get("contacts", [])]
    wrong += [f"no contact card says {said!r}: {cards}" for said in turn.get("cards", []) if not any(said in card for card in cards)]
    wrong += [f"has the button {title!r}" for title in turn.get("no_button", []) if any(title in name for name in titles)]
    return wrong


def _choice(title: str, reply: dict[str, Any], number: int) -> str:
    offered = {button["title"]: button["choice"] for message in reply.get("messages", []) for button in message.get("buttons", [])}
    assert title in offered, f"turn {number}: there is no button {title!r} to tap, only {list(offered)}"
    return offered[title]


def _shown(message: dict[str, Any]) -> str:
    buttons = " ".join(f"[{button['title']}]" for button in message.get("buttons", []))
    return f"utter_{message['topic']} · {message['urgency']}\n{message['text']}\n{buttons}"
