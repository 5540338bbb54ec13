"""Says the result of the co-sleeping check with tonight's plan, or that the check has stopped."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from safer_sleep.co_sleeping_check.tracker import to_ask


class ActionCoSleepingResult(Action):
    def name(self) -> Text:
        return "action_co_sleeping_result"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]) -> List[Dict[Text, Any]]:
        for reply in to_ask(tracker.get_slot("co_sleeping_check"), tracker.latest_message, tracker.events, tracker.slots.get("area")):
            dispatcher.utter_message(**reply)
        return []
