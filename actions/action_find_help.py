"""Finds who can help this parent, where they live and at this hour. The reply itself is put together by the assistant."""

from __future__ import annotations

import asyncio
from dataclasses import asdict, replace
from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from safer_sleep.directory.help import help_for
from safer_sleep.reply.people import known_from
from safer_sleep.settings import ACTION_SECONDS


class ActionFindHelp(Action):
    """Sets `found_help`: words and contact cards, and for which message they are. Says nothing itself."""

    def name(self) -> Text:
        """The name in the domain and the rules."""
        return "action_find_help"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]) -> List[Dict[Text, Any]]:
        """One look into the directory, given up after `ACTION_SECONDS`."""
        understood = tracker.latest_message.get("understood") or {}
        known = known_from(tracker.slots, understood)
        # Where nobody has said where the parent is, the site that the chat stands on says whose contacts come first.
        known = replace(known, area=known.area or (tracker.latest_message.get("metadata") or {}).get("area"))
        found = await asyncio.wait_for(asyncio.to_thread(help_for, understood["topic"], known), ACTION_SECONDS)
        turn = sum(event.get("event") == "user" for event in tracker.events)
        return [SlotSet("found_help", {"turn": turn, **asdict(found)})]
