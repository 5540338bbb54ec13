"""Takes a turn of the co-sleeping check in. Another question is not taken: Rasa then answers it by its own rule and comes back."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from safer_sleep.co_sleeping_check.tracker import after_turn, is_turn_of_the_check


class ValidateCoSleepingCheckForm(Action):
    def name(self) -> Text:
        return "validate_co_sleeping_check_form"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]) -> List[Dict[Text, Any]]:
        if not is_turn_of_the_check(tracker.latest_message):
            return []
        slot, age_days = tracker.get_slot("co_sleeping_check"), tracker.slots.get("baby_age_days")
        state, result = after_turn(slot, tracker.latest_message, tracker.events, age_days)
        return [SlotSet("co_sleeping_check", state.as_slot()), SlotSet("co_sleeping_result", result)]
