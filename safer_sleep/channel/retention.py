"""Forgetting: one conversation at once when the parent asks, idle ones on a clock."""

from __future__ import annotations

import time

from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore, SQLTrackerStore, TrackerStore


def unwrapped(store: TrackerStore) -> TrackerStore:
    """The store itself, without the wrappers that Rasa puts round it."""
    while isinstance(store, FailSafeTrackerStore):
        store = store._tracker_store
    return getattr(store, "_tracker_store", store)


async def delete_conversation(store: TrackerStore, conversation: str) -> None:
    """Deletes everything kept of a conversation: what was said, what was understood, what was remembered.

    Raises:
        NotImplementedError: the store is of a kind for which deleting has not been written.
    """
    inner = unwrapped(store)
    if isinstance(inner, SQLTrackerStore):
        with inner.session_scope() as session:
            session.query(inner.SQLEvent).filter(inner.SQLEvent.sender_id == conversation).delete(synchronize_session=False)
            session.commit()
    elif isinstance(inner, InMemoryTrackerStore):
        inner.store.pop(conversation, None)
    else:
        raise NotImplementedError(f"Deleting is not written for {type(inner).__name__}")


async def delete_idle_conversations(store: TrackerStore, hours: float, now: float | None = None) -> int:
    """Deletes every conversation whose newest event is older than `hours`.

    Returns:
        How many were deleted. Stores without an SQL database keep nothing past the process and are left alone.
    """
    inner = unwrapped(store)
    if not isinstance(inner, SQLTrackerStore):
        return 0
    import sqlalchemy as sa

    oldest = (now or time.time()) - hours * 3600
    with inner.session_scope() as session:
        idle = (
            session.query(inner.SQLEvent.sender_id)
            .group_by(inner.SQLEvent.sender_id)
            .having(sa.func.max(inner.SQLEvent.timestamp) < oldest)
            .all()
        )
        for (conversation,) in idle:
            session.query(inner.SQLEvent).filter(inner.SQLEvent.sender_id == conversation).delete(synchronize_session=False)
        session.commit()
    return len(idle)
