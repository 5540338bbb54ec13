"""What else may have been meant in the middle of a talk: the replies that come nearest, as buttons behind the first written one.

The buttons that are written for a reply lead on from it, whatever the parent had asked. Of 1,015 later turns of talks that people played, the reply given or one
of those buttons fitted 59%; with up to three of the replies that come nearest (`nlu.fitting_reply`) 64%.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from safer_sleep.advice.answers import answers
from safer_sleep.advice.swaps import is_dangerous
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.further.closer_question import card_first
from safer_sleep.conversation.further.fitting import BY_THE_CLASSIFIER, FITS, may_be_chosen, may_be_guessed_in
from safer_sleep.conversation.history import IS_IT_NOW, History
from safer_sleep.nlu.likeness_model import Reply
from safer_sleep.nlu.understanding import Understood

#: How it is noted that no reply fits well enough to be given.
DOUBTFUL = "doubtful in the talk"
#: How many replies are put beside one that is given, and in place of one.
MOST, MOST_ASKED = 3, 4
#: From which score, 0 to 1, a reply is worth a button.
LEAST = 0.05
#: Below which score a card that the classifier made out by itself is not read out once more. Of 48 such turns of talks that people played 12 would have fitted; of 24 one of the four nearest.
GIVEN_AGAIN_FROM = 0.2
#: Below which score a reply that is given says that something else may have been meant: a fifth to a half of those fitted.
SURE_FROM = 0.3
#: A danger or a trouble that was heard is answered, however little it fits the talk, and beside it stands nothing of another kind.
_OF_TROUBLE = ("baby_health", "support", "emergency")
#: Who was heard by a reader that asks for itself what was meant, or answers us.
_ASKED_FOR_ITSELF = ("check", "choice", "place", "age")


def nearest(history: History, fitting: Mapping[Reply, float], given: str = "", but: Collection[str] = ()) -> list[str]:
    """The replies that come nearest, as choices, likeliest first; what was said last is not said again.

    Args:
        history: the conversation before this message.
        fitting: (topic, part) → how likely it fits, 0 to 1 (`nlu.talk_reader`).
        given: the topic that is answered. What it, or the answer before, must never be taken for is left out: under "not after a drink" stands no bed.
        but: choices to leave out.
    """
    last = history.last_answer
    said_last = (last.topic, last.part) if last is not None else None
    read = {said.topic for turn in history.turns for said in turn.said}
    spoken_of = (given, last.topic if last is not None else "")
    found = sorted((reply for reply, score in fitting.items() if score >= LEAST and reply != said_last and may_be_chosen(*reply)), key=lambda reply: -fitting[reply])
    found = [reply for reply in found if not any(is_dangerous(one, reply[0]) for one in spoken_of)]
    # Where the card names what must not be missed, it comes before its parts.
    choices = (topic if card_first(topic) and topic not in read else as_choice((topic, part)) for topic, part in found)
    return [choice for choice in dict.fromkeys(choices) if choice not in but]


def _cannot_wait(reply: Reply) -> bool:
    """Whether a part says what to do this minute or today: nothing may stand in its way."""
    topic, part = reply
    return any(more.part == part and more.urgency not in (None, "", "routine") for more in answers()[topic].more)


def as_choice(reply: Reply) -> str:
    """A reply as the choice of a button."""
    topic, part = reply
    return f"{topic}#{part}" if part else topic


def doubtful(history: History, understood: Mapping[str, Any], fitting: Mapping[Reply, float]) -> Understood | None:
    """The question what was meant, in place of a card that was read already and hardly fits; `None` to leave it.

    Args:
        history: the conversation before this message.
        understood: what the classifier made of it (`topic`, `part`, `how`, `confidence`).
        fitting: as for `nearest`.
    """
    topic = understood["topic"]
    by_itself = understood["how"].startswith(BY_THE_CLASSIFIER) and not understood.get("part") and not understood.get("also")
    read = topic in {said.topic for turn in history.turns for said in turn.said}
    if not fitting or not may_be_guessed_in(history) or not by_itself or not read or group_of(topic) in (*_OF_TROUBLE, "chat") or fitting.get((topic, ""), 0.0) >= GIVEN_AGAIN_FROM:
        return None
    near = nearest(history, fitting)[:MOST_ASKED]
    return Understood(UNCLEAR, understood["confidence"], DOUBTFUL, offers=tuple(near), ranking=tuple(understood.get("ranking") or ())) if len(near) > 1 else None


def with_the_nearest(found: Understood, history: History, fitting: Mapping[Reply, float]) -> Understood:
    """A decision with the nearest other replies as choices: in place of an answer, beside a doubtful one, or among its buttons."""
    if not fitting or not may_be_guessed_in(history) or found.how.startswith(_ASKED_FOR_ITSELF):
        return found
    own = (found.topic, found.part)
    if found.topic == UNCLEAR and not found.part and found.how.startswith(BY_THE_CLASSIFIER):
        return replace(found, offers=tuple(dict.fromkeys([*nearest(history, fitting), *found.offers]))[:MOST_ASKED])
    if group_of(found.topic) in ("emergency", "chat") or found.part == IS_IT_NOW or _cannot_wait(own):
        return found
    near = nearest(history, fitting, found.topic, but={as_choice(own), *found.offers, *found.likely, *filter(None, [found.also])})
    if group_of(found.topic) in _OF_TROUBLE:
        near = [choice for choice in near if choice.partition("#")[0] == found.topic]
    near = near[: max(MOST - len(found.offers) - len(found.likely), 0)]
    in_doubt = found.how.startswith((*BY_THE_CLASSIFIER, FITS)) and fitting.get(own, 0.0) < SURE_FROM and group_of(found.topic) not in _OF_TROUBLE
    return replace(found, offers=(*found.offers, *near)) if in_doubt else replace(found, likely=(*found.likely, *near))
