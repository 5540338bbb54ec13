"""Custom actions that fail, loaded in place of the product's by the setting SAFER_SLEEP_ACTIONS."""

from __future__ import annotations

import asyncio
from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

SLOW = "slowly"
#: Seconds: longer than the turn limit of the test (8), so long that a red flag (3 s more) comes before it ends, and another turn (8 s more) does not.
HANGS = 14


class ActionThatFails(Action):
    """Raises, and puts the parent's words into the exception, as careless code does. Asked to be slow it hangs instead."""

    def name(self) -> Text:
        return "action_that_fails"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]) -> List[Dict[Text, Any]]:
        said = tracker.latest_message.get("text", "")
        if SLOW in said:
            await asyncio.sleep(HANGS)
            dispatcher.utter_message(text="It took a while.")
            return []
        raise ValueError(f"could not handle {said!r}")
