"""Forgetting: one conversation at once when the parent asks, idle ones on a clock."""

from __future__ import annotations

import asyncio
import logging
import time

import sqlalchemy as sa
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore, SQLTrackerStore, TrackerStore
from sanic import Sanic

from safer_sleep import settings
from safer_sleep.channel import metrics
from safer_sleep.channel.conversation_store import ConversationStore

logger = logging.getLogger(__name__)


def unwrapped(store: TrackerStore) -> TrackerStore:
    """The store itself, without the wrappers that Rasa puts round it."""
    while isinstance(store, FailSafeTrackerStore):
        store = store._tracker_store
    return getattr(store, "_tracker_store", store)


async def delete_conversation(store: TrackerStore, conversation: str) -> int:
    """Deletes everything kept of a conversation: what was said, what was understood, what was remembered.

    Returns:
        How many events were deleted; 0 if there was no such conversation.

    Raises:
        NotImplementedError: the store is of a kind for which deleting has not been written.
    """
    inner = unwrapped(store)
    if isinstance(inner, SQLTrackerStore):
        return await _aside(inner, sa.delete(inner.SQLEvent).where(inner.SQLEvent.sender_id == conversation))
    if isinstance(inner, InMemoryTrackerStore):
        return 1 if inner.store.pop(conversation, None) else 0
    raise NotImplementedError(f"Deleting is not written for {type(inner).__name__}")


async def delete_idle_conversations(store: TrackerStore, hours: float, now: float | None = None) -> int:
    """Deletes every conversation whose newest event is older than `hours`.

    Returns:
        How many were deleted. Stores without an SQL database keep nothing past the process and are left alone.
    """
    inner = unwrapped(store)
    if not isinstance(inner, SQLTrackerStore):
        return 0
    event = inner.SQLEvent
    newest = sa.func.max(event.timestamp)
    idle = sa.select(event.sender_id).group_by(event.sender_id).having(newest < (now or time.time()) - hours * 3600)
    with inner.session_scope() as session:
        count = session.execute(sa.select(sa.func.count()).select_from(idle.subquery())).scalar_one()
    if count:
        # One statement: a conversation that a parent takes up again at this moment is either idle or it is not.
        await _aside(inner, sa.delete(event).where(event.sender_id.in_(idle)))
    return count


async def delete_idle_for_ever(app: Sanic) -> None:
    """The clock inside the service: looks for idle conversations as long as the process runs."""
    while True:
        agent = getattr(app.ctx, "agent", None)
        try:
            if agent is not None:
                count = await delete_idle_conversations(agent.tracker_store, settings.KEEP_HOURS or settings.MEMORY_MINUTES / 60)
                metrics.forgotten("idle", count)
        except Exception as error:
            metrics.fault("retention")
            logger.error("Deleting idle conversations failed: %s", type(error).__name__)
        await asyncio.sleep(settings.DELETE_EVERY_SECONDS)


async def _aside(store: SQLTrackerStore, statement: sa.sql.expression.Delete) -> int:
    def work() -> int:
        with store.session_scope() as session:
            result = session.execute(statement.execution_options(synchronize_session=False))
            session.commit()
            return result.rowcount

    return await store.aside(work) if isinstance(store, ConversationStore) else work()
