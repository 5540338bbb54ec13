"""One turn at a time in each conversation, whichever process it comes to.

Rasa's own `RedisLockStore` reads its list of tickets, changes it and writes it back in separate steps, so two processes can be given the
same ticket or wipe out each other's, and the ticket of a killed process is waited for 60 seconds (tests/production/
test_rasas_own_redis_lock_gives_two_the_same_turn.py shows both). Here taking a turn is one step in Redis, with a lease of some seconds that is renewed while the turn runs.
The lease only saves work and keeps order. That nothing is answered twice is decided in the database: see `conversation_store`.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator
from weakref import WeakValueDictionary

from safer_sleep.channel import shared

#: Seconds after which the turn of a process that was killed is free again.
LEASE = 3.0
_LONGEST = 60.0
_ASK_AGAIN = 0.03

_TAKE = "if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 else return 0 end"
_RENEW = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) else return 0 end"
_GIVE_BACK = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) else return 0 end"


class Turns:
    """Hands out the turns of conversations."""

    def __init__(self) -> None:
        # The locks go when nobody waits.
        self._here: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @contextlib.asynccontextmanager
    async def of(self, conversation: str) -> AsyncIterator[None]:
        """Waits for the turn, and holds it for as long as the block runs."""
        async with self._here.setdefault(conversation, asyncio.Lock()):
            key, holder = [f"turn:{conversation}"], secrets.token_hex(8)
            # 0 is "somebody else has it"; None is "there is no Redis": then this process goes on alone.
            while await shared.run(_TAKE, key, [holder, int(LEASE * 1000)]) == 0:
                await asyncio.sleep(_ASK_AGAIN)
            over = asyncio.Event()
            renewing = asyncio.ensure_future(_renew(key, holder, over))
            try:
                yield
            finally:
                over.set()
                renewing.cancel()
                await shared.run(_GIVE_BACK, key, [holder])


async def _renew(key: list[str], holder: str, over: asyncio.Event) -> None:
    # Not only until it is cancelled: on a busy machine the Redis client took a cancellation for a time-out of its own and swallowed it,
    # and the turn was held for ever. And not for ever in any case: no turn takes a minute.
    for _ in range(int(_LONGEST / LEASE * 3)):
        await asyncio.sleep(LEASE / 3)
        if over.is_set():
            return
        await shared.run(_RENEW, key, [holder, int(LEASE * 1000)])
