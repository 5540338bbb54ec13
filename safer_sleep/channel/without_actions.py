"""When the action server is down the co-sleeping check cannot go on: the parent gets fixed words and an answer all the same.

While the check is open Rasa runs its form before anything else, so that an emergency in the middle of it would go unanswered too.
Every other answer needs no action server: it is composed here, and the form is put aside until the parent comes back to it.
"""

from __future__ import annotations

import logging
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.events import ActiveLoop, BotUttered, SlotSet

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import SAFEST_PLACE
from safer_sleep.channel.contract import as_message
from safer_sleep.co_sleeping_check.questions import TOPIC, wording
from safer_sleep.co_sleeping_check.say import start_button
from safer_sleep.co_sleeping_check.tracker import is_turn_of_the_check
from safer_sleep.conversation.history import History
from safer_sleep.reply.compose import compose

logger = logging.getLogger(__name__)


def replies(parse_data: dict[str, Any], history: History) -> list[dict[str, Any]]:
    """What to say to the newest message without the action server: its own answer, or kind words in place of the check.

    Args:
        parse_data: of the newest message.
        history: the conversation before this reply.
    """
    understood = parse_data.get("understood") or {}
    topic = understood.get("topic")
    if not is_turn_of_the_check(parse_data):
        return [compose(topic, understood, history)] if topic in answers() else []
    kind = compose(SAFEST_PLACE, {}, history)
    kind["text"] = f"{wording().phrases['unavailable']}\n\n{kind['text']}"
    kind["metadata"].update({"topic": TOPIC, "part": "unavailable"})
    title, choice = start_button()
    never, visitor = "co_sleeping/never_when", "support/health_visitor"
    onward = [(answers()[never].offer, never), (wording().phrases["visitor_button"], visitor), (title, choice)]
    kind["buttons"] = [{"title": title, "payload": f"/{choice}"} for title, choice in onward]
    return [kind]


async def reply(store: TrackerStore, conversation: str) -> list[dict[str, Any]]:
    """Answers the newest message of a conversation whose check could not be run, and keeps the answer in the conversation.

    Returns:
        The messages in the shape of the contract; none if it was not the check that failed.
    """
    tracker = await store.retrieve(conversation)
    if tracker is None or tracker.latest_message is None:
        return []
    parse_data = tracker.latest_message.parse_data or {}
    if tracker.active_loop_name is None and not is_turn_of_the_check(parse_data):
        return []
    logger.error("The co-sleeping check could not be run")
    history = History.from_events(event.as_dict() for event in tracker.events)
    said = replies(parse_data, History(history.turns[:-1]))
    for message in said:
        tracker.update(BotUttered(message["text"], data={"buttons": message["buttons"]}, metadata={"metadata": message["metadata"]}))
    tracker.update(SlotSet(REQUESTED_SLOT, None))
    tracker.update(ActiveLoop(None))
    await store.save(tracker)
    return [as_message(message["text"], message["buttons"], message["metadata"]) for message in said]
