"""What most tests in these folders ask: after these replies, what is this message taken for? Tests whose question differs have a `decided` of their own."""

from collections.abc import Iterable, Mapping
from typing import Any

from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.nlu.understanding import Understood

#: What the classifier hands on when nothing was understood.
LOST: Mapping[str, Any] = {"topic": "chat/unclear", "how": "alone: nothing understood", "offers": [], "part": "", "confidence": 0.5, "also": None, "place": None}


def after(*said: str, how: str = "") -> History:
    """The conversation in which these replies were given, the oldest first.

    Args:
        said: a topic each, or `topic#part`.
        how: which step of the understanding had decided for each of them.
    """
    return History([Turn(topic, part, None, [Said(topic, part, "")], how=how) for topic, _, part in (one.partition("#") for one in said)])


def decision(
    text: str,
    history: History | None = None,
    earlier: Iterable[str] = (),
    shares: Mapping[str, float] | None = None,
    further: Mapping[str, Mapping[str, float]] | None = None,
    dangers: Mapping[str, float] | None = None,
    **understood: Any,
) -> Understood | None:
    """What the message has to be taken for; `None` to leave what was understood.

    Args:
        text, further, dangers: as for `deciding.decide`.
        history: the conversation before; none is the beginning of one.
        earlier: the parent's messages before.
        shares: how likely each emergency is, as the models see it.
        understood: what the classifier made of the message, where it is not `LOST`: `topic`, `how`, `confidence`, `place` …
    """
    return decide(text, list(earlier), history or History(), {**LOST, **understood}, shares or {}, further=further, dangers=dangers)


def decided(*arguments: Any, **named: Any) -> str | None:
    """That decision as `topic#part`."""
    found = decision(*arguments, **named)
    return f"{found.topic}#{found.part}" if found is not None else None
