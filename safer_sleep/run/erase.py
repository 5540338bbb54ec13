"""Erases conversations on request: one by its id, those of a time, or all. Works on the store that the assistant uses.

Usage: python -m safer_sleep.run.erase --conversation ID | --between FROM TO | --all    (times as 2026-11-25T03:00, London time)
"""

from __future__ import annotations

import argparse
import asyncio
import datetime
import os
import sys
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore, TrackerStore
from rasa.core.utils import AvailableEndpoints

from safer_sleep.channel.retention import delete_conversation
from safer_sleep.run import secret_files
from safer_sleep.settings import ROOT

_LONDON = ZoneInfo("Europe/London")


def moment(text: str) -> float:
    """A London time as seconds since 1970."""
    return datetime.datetime.fromisoformat(text).replace(tzinfo=_LONDON).timestamp()


async def conversations_between(store: SQLTrackerStore, begin: float, end: float) -> list[str]:
    """The ids of the conversations in which something was said between two moments: a parent knows when they wrote, not their id."""
    event = store.SQLEvent
    with store.session_scope() as session:
        found = session.execute(sa.select(event.sender_id).where(event.timestamp >= begin, event.timestamp <= end).distinct())
        return [row[0] for row in found]


async def erase(store: SQLTrackerStore, arguments: argparse.Namespace) -> int:
    """Deletes what was asked for.

    Returns:
        How many conversations were deleted.
    """
    if arguments.conversation:
        wanted = [arguments.conversation]
    elif arguments.between:
        wanted = await conversations_between(store, *map(moment, arguments.between))
    else:
        wanted = list(await store.keys())
    return sum([1 if await delete_conversation(store, conversation) else 0 for conversation in wanted])


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m safer_sleep.run.erase", description=__doc__)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--conversation", metavar="ID", help="the id, as the parent's page or our proxy's error page shows it")
    which.add_argument("--between", nargs=2, metavar=("FROM", "TO"), help="every conversation with a message between two London times")
    which.add_argument("--all", action="store_true", help="every conversation")
    chosen = parser.parse_args(arguments)
    os.chdir(ROOT)
    secret_files.read()
    endpoints = AvailableEndpoints.read_endpoints(os.environ.get("SAFER_SLEEP_ENDPOINTS", "endpoints.yml"))
    store = TrackerStore.create(endpoints.tracker_store)
    if not isinstance(store, SQLTrackerStore):
        print("Conversations are in memory only here: they end with the process.", file=sys.stderr)
        return 1
    print(f"Erased conversations: {asyncio.run(erase(store, chosen))}. Backups: see docs/privacy.md, they expire on their own clock.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
