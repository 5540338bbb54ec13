"""Once a baby's death has been spoken of: what is asked is answered, and nothing about sleep is offered unasked."""

from __future__ import annotations

from collections.abc import Sequence

from safer_sleep.advice.topic_ids import BEREAVEMENT
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.history import History

UNSURE = (
    "I am not sure that I understood. I am so sorry about your loss, and you can say it in your own words. "
    "If you would rather talk to a person, Samaritans will listen at any hour."
)
WHAT_I_CAN_DO = (
    "I can help you find someone to talk to, and tell you what often happens after a baby has died. If you have a question about "
    "another baby, you can ask that too. I am a program, so I cannot ring anyone. If anyone is in danger, ring 999."
)
SOMEONE_TO_TALK_TO = ("Someone to talk to", BEREAVEMENT)

# Lead on to a sleep topic, a survey or feeding at night however kindly they are meant.
_NOT_NOW = ("chat/capabilities", "chat/feedback", "support/breastfeeding_help", "support/stop_smoking", "support/health_visitor")


def asks_about_sleep(history: History) -> bool:
    """Whether the parent's own last question was about sleep: then topics about sleep may be offered for the next."""
    before = history.last_answer
    return before is not None and group_of(before.topic) not in ("support", "emergency", "chat")


def may_offer(choice: str) -> bool:
    """Whether a button may be shown to somebody who grieves."""
    topic = choice.partition("#")[0]
    return group_of(topic) in ("support", "emergency", "chat") and topic not in _NOT_NOW


def only_gentle(buttons: Sequence[tuple[str, str]], topic: str) -> list[tuple[str, str]]:
    """The buttons that stay; a person to talk to where none does."""
    kept = [button for button in buttons if may_offer(button[1])]
    return kept or ([] if topic == BEREAVEMENT else [SOMEONE_TO_TALK_TO])
