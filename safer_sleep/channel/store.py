"""Where conversations are kept: a store that says when it fails, and a way to ask whether it is well."""

from __future__ import annotations

import logging
from typing import Any

from rasa.core.agent import Agent
from rasa.core.tracker_store import FailSafeTrackerStore, SQLTrackerStore, TrackerStore

from safer_sleep.channel import ids
from safer_sleep.channel.conversation_store import ConversationStore
from safer_sleep.channel.fault import Broken
from safer_sleep.channel.retention import delete_conversation, unwrapped

logger = logging.getLogger(__name__)


def fail_loudly(agent: Agent | None) -> None:
    """Takes away Rasa's wrapper that answers "no such conversation" when the store has failed.

    With it a parent whose baby was floppy a minute ago would be a stranger, and nobody would know that the store is gone.
    """
    if agent is None or not isinstance(agent.tracker_store, FailSafeTrackerStore):
        return
    agent.tracker_store = agent.tracker_store._tracker_store
    if agent.processor is not None:
        agent.processor.tracker_store = agent.tracker_store


async def events(agent: Agent, conversation: str | None) -> list[dict[str, Any]]:
    """The conversation's events, oldest first; none for one that is not known.

    Raises:
        Broken: the store does not answer.
    """
    if not ids.is_ours(conversation):
        return []
    try:
        tracker = await agent.tracker_store.retrieve(conversation)
    except Exception as error:
        logger.error("A conversation could not be read: %s", type(error).__name__)
        raise Broken("no_conversation") from None
    return [event.as_dict() for event in tracker.events] if tracker is not None else []


async def forget(agent: Agent, conversation: str) -> None:
    """Deletes a conversation at the parent's wish.

    Raises:
        Broken: it is still there.
    """
    try:
        await delete_conversation(agent.tracker_store, conversation)
    except Exception as error:
        logger.error("A conversation could not be deleted: %s", type(error).__name__)
        raise Broken("not_forgotten") from None


async def state(store: TrackerStore | None) -> str:
    """`ok` if a conversation could be read and kept now; else what is wrong, by its kind only."""
    if store is None:
        return "not loaded"
    try:
        await store.retrieve("health-check")
        real = unwrapped(store)
        if isinstance(real, ConversationStore):
            await real.aside(lambda: _written_and_taken_back(real))
        elif isinstance(real, SQLTrackerStore):
            _written_and_taken_back(real)
    except Exception as error:
        return f"failed: {type(error).__name__}"
    return "ok"


def _written_and_taken_back(store: SQLTrackerStore) -> None:
    # A full or read-only disk, or a lock that is never let go, shows only when writing.
    with store.session_scope() as session:
        session.add(store.SQLEvent(sender_id="health-check", type_name="health-check", timestamp=0.0, data="{}"))
        session.flush()
        session.rollback()
