"""Rate limits: a token bucket for each conversation and each part of the network, in memory or shared in Redis.

What is counted has a keyed one-way name and forgets itself within minutes. No address and no conversation id is kept.
"""

from __future__ import annotations

import hashlib
import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from safer_sleep import settings
from safer_sleep.channel import metrics, shared

logger = logging.getLogger(__name__)

#: Buckets remembered by one process. Past that the one that was used longest ago is forgotten (it is full again by then).
_MOST_BUCKETS = 50_000


@dataclass(frozen=True)
class Limit:
    """So many at once (`burst`), refilled at `per_minute`."""

    name: str
    burst: float
    per_minute: float


CONVERSATION = Limit("conversation", settings.CONVERSATION_BURST, settings.CONVERSATION_PER_MINUTE)
NETWORK = Limit("network", settings.PREFIX_BURST, settings.PREFIX_PER_MINUTE)
#: Pages and their files: several go with each message.
READS = Limit("reads", settings.PREFIX_BURST * 5, settings.PREFIX_PER_MINUTE * 5)

# One step, so that two processes cannot both take the last token. Redis's own clock: the processes' clocks may differ.
_TAKE = """
local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000
local burst, rate = tonumber(ARGV[1]), tonumber(ARGV[2])
local kept = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = math.min(burst, (tonumber(kept[1]) or burst) + math.max(0, now - (tonumber(kept[2]) or now)) * rate)
local wait = 0
if tokens >= 1 then tokens = tokens - 1 else wait = (1 - tokens) / rate end
redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', tostring(now))
redis.call('EXPIRE', KEYS[1], math.ceil(burst / rate) + 1)
return tostring(wait)
"""


class Limiter:
    """Counts requests. With a shared Redis all processes count together; while it is away, each counts alone: nobody is shut out for it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def wait_for(self, limit: Limit, who: str) -> float:
        """Takes one from the bucket.

        Returns:
            0 if there was one, else the seconds until there is.
        """
        key = f"limit:{limit.name}:{hashlib.sha256(who.encode()).hexdigest()[:20]}"
        together: Any = await shared.run(_TAKE, [key], [limit.burst, limit.per_minute / 60])
        wait = float(together) if together is not None else self._alone(limit, key)
        if wait > 0:
            metrics.refused(f"limit_{limit.name}")
        return wait

    def _alone(self, limit: Limit, key: str) -> float:
        now, rate = self._clock(), limit.per_minute / 60
        tokens, at = self._buckets.pop(key, (limit.burst, now))
        tokens = min(limit.burst, tokens + (now - at) * rate)
        wait = 0.0 if tokens >= 1 else (1 - tokens) / rate
        self._buckets[key] = (tokens - 1 if tokens >= 1 else tokens, now)
        if len(self._buckets) > _MOST_BUCKETS:
            self._buckets.popitem(last=False)
        return wait
