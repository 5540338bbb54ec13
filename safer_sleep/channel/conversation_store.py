"""Rasa's SQL tracker store, made fit for several processes (`endpoints.yml` names this class). SQLite or PostgreSQL.

A turn is kept whole or not at all, and only on top of the conversation as it was when the turn began. If another process has added to it
meanwhile (its lease ran out, Redis was emptied), `Moved` is raised and the turn begins again with what is there now: nothing is answered twice.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Awaitable, Callable, Optional, Text, TypeVar

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore, create_engine_kwargs
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool

from safer_sleep import settings
from safer_sleep.channel import metrics

logger = logging.getLogger(__name__)
_Result = TypeVar("_Result")

#: Seconds. A parent waits for a database that hangs no longer than this, then gets the fixed words.
_CONNECT_SECONDS = 3
_STATEMENT_MILLISECONDS = 5000
#: Seconds for which a turn is tried again while PostgreSQL is away: a restart takes one to three.
_AWAY_SECONDS = 6.0
_TRY_AGAIN = 0.25


class Moved(Exception):
    """The conversation has gone on since this turn began."""


class NotKept(Exception):
    """The turn was answered, but could not be written down. `said` is what to give the parent all the same."""

    def __init__(self, worth_another_try: bool) -> None:
        super().__init__()
        self.worth_another_try = worth_another_try
        self.said: Any = None


class ConversationStore(SQLTrackerStore):
    """Keeps conversations. With `SAFER_SLEEP_KEEP_HOURS=0` in memory only, whatever `endpoints.yml` says."""

    def __init__(self, domain: Optional[Domain] = None, event_broker: Optional[EventBroker] = None, **options: Any) -> None:
        if settings.KEEP_HOURS == 0:
            options = {"dialect": "sqlite", "db": ":memory:"}
        if str(options.get("dialect", "")).startswith("postgresql"):
            options["query"] = {"connect_timeout": str(_CONNECT_SECONDS), **(options.get("query") or {})}
        super().__init__(domain=domain, event_broker=event_broker, **options)
        # A database on the network may hang: then this conversation waits in a thread, and the others go on.
        self._threads: Optional[ThreadPoolExecutor] = None
        if self.engine.dialect.name == "postgresql":
            self._threads = ThreadPoolExecutor(8, thread_name_prefix="conversations")
            # A connection is tried before it is used: after a restart of PostgreSQL the old ones are dead.
            pool = {**create_engine_kwargs(self.engine.url), "pool_pre_ping": True, "pool_recycle": 1800}
            self._use(sa.create_engine(self.engine.url, **pool))
            sa.event.listen(self.engine, "connect", _no_endless_statement)
        elif self.engine.url.database in (None, "", ":memory:"):
            self._use(sa.create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}))
            self.Base.metadata.create_all(self.engine)
        else:
            sa.event.listen(self.engine, "connect", _nothing_left_behind)
            self.engine.dispose()

    def _use(self, engine: sa.engine.Engine) -> None:
        self.engine.dispose()
        self.engine = engine
        self.sessionmaker = sessionmaker(bind=engine)

    async def aside(self, work: Callable[[], _Result]) -> _Result:
        """Does work on the database without holding up other conversations, where the database may be slow."""
        if self._threads is None:
            return work()
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    async def _retrieve(self, sender_id: Text, fetch_events_from_all_sessions: bool) -> Optional[DialogueStateTracker]:
        began = time.monotonic()
        while True:
            try:
                return await self.aside(lambda: self._read(sender_id))
            except OperationalError as error:
                # A restart of PostgreSQL takes one to three seconds; a file that cannot be read does not get better.
                if self._threads is None or time.monotonic() - began > _AWAY_SECONDS:
                    metrics.fault("store")
                    logger.error("A conversation could not be read: %s", _kind(error))
                    raise
            await asyncio.sleep(_TRY_AGAIN)

    def _read(self, sender_id: Text) -> Optional[DialogueStateTracker]:
        # All events, in the order in which they were written: Rasa's question for "the newest session" compares clock times, and when a
        # clock is put back the newest messages would be missing from the conversation.
        with self.session_scope() as session:
            rows = self._event_query(session, sender_id, fetch_events_from_all_sessions=True).all()
            events = [json.loads(row.data) for row in rows]
        if not events or not self.domain:
            return None
        tracker = DialogueStateTracker.from_dict(sender_id, events, self.domain.slots)
        tracker.kept_events = len(tracker.events)
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Adds the turn in one transaction.

        Raises:
            Moved: the stored conversation is not the one that this turn went on from.
            NotKept: the database cannot be reached or has no room; nothing of the turn is kept then.
        """
        await self.stream_events(tracker)
        try:
            await self.aside(lambda: self._write(tracker))
        except SQLAlchemyError as error:
            logger.error("A turn could not be kept: %s", _kind(error))
            raise NotKept(worth_another_try=self._threads is not None) from None

    def _write(self, tracker: DialogueStateTracker) -> None:
        known = getattr(tracker, "kept_events", 0)
        with self.session_scope() as session:
            if self._threads is not None:
                session.execute(sa.text("SELECT pg_advisory_xact_lock(hashtextextended(:of, 0))"), {"of": tracker.sender_id})
            if self._event_query(session, tracker.sender_id, fetch_events_from_all_sessions=True).count() != known:
                raise Moved
            for event in list(tracker.events)[known:]:
                data = event.as_dict()
                session.add(
                    self.SQLEvent(
                        sender_id=tracker.sender_id,
                        type_name=event.type_name,
                        timestamp=data.get("timestamp"),
                        intent_name=data.get("parse_data", {}).get("intent", {}).get("name"),
                        action_name=data.get("name"),
                        data=json.dumps(data),
                    )
                )
            session.commit()
        tracker.kept_events = len(tracker.events)


async def until_it_holds(turn: Callable[[], Awaitable[_Result]]) -> _Result:
    """Takes a turn, and takes it again if it could not be built on what is stored.

    A turn that was answered but cannot be written down (a full disk) is given to the parent all the same.

    Raises:
        Moved: each time the conversation had gone on meanwhile.
        NotKept: it cannot be written down, and there was nothing to say either.
    """
    began = time.monotonic()
    while True:
        over = time.monotonic() - began > _AWAY_SECONDS
        try:
            return await turn()
        except Moved:
            metrics.fault("moved")
            if over:
                raise
        except NotKept as error:
            if over or not error.worth_another_try:
                metrics.fault("store")
                if error.said is None:
                    raise
                return error.said
        await asyncio.sleep(_TRY_AGAIN)


def _no_endless_statement(connection: Any, _: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET statement_timeout = {_STATEMENT_MILLISECONDS}")
        cursor.execute("SET idle_in_transaction_session_timeout = 15000")
    connection.commit()


def _nothing_left_behind(connection: Any, _: Any) -> None:
    # What is deleted is overwritten, not only marked as free. No write-ahead file: it would keep deleted words for a while, and with a
    # full disk even reading would fail for want of it.
    for setting in ("journal_mode=DELETE", "secure_delete=ON", "busy_timeout=3000"):
        connection.execute(f"PRAGMA {setting}")


def _kind(error: SQLAlchemyError) -> str:
    return type(getattr(error, "orig", None) or error).__name__
