""" "ok" after an answer: the parent has read it. Saying the answer once more would look as if nobody listened."""

from __future__ import annotations

import re

from safer_sleep.advice.topics import UNCLEAR
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare

THANKS = "chat/thanks"
#: The part of the thanks that is said to a nod.
NOTED = "noted"

_NOD = re.compile(
    r"((oh|ah|right|yeah) )?(ok|okay|okey|oki|k|kk|right|alright|all right|fine|got it|gotcha|i see|fair enough|makes sense|noted|understood|good to know)"
    r"( (right|fine|got it|i see|cool|good|great|fair enough|makes sense))?$"
)
_THUMBS = re.compile("[👍👌🙏🙂😊❤\ufe0f\U0001f3fb-\U0001f3ff ]+$")


def nods(text: str, history: History) -> bool:
    """Whether a message only says that the last answer was read.

    Args:
        text: the parent's words.
        history: the conversation before this message. After a question of ours that offers topics, and while an emergency is
            open, "ok" may mean something: it is no nod there.
    """
    if history.last_answer is None or history.open_emergency or not history.turns[-1].said or history.turns[-1].said[0].topic == UNCLEAR:
        return False
    return _NOD.match(bare(text)) is not None or _THUMBS.match(text.strip()) is not None
