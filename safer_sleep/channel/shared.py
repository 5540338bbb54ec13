"""What several assistant processes share: a Redis, if one is set. It makes things fair and quick; nothing is lost when it goes away."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any

from safer_sleep import settings
from safer_sleep.channel import metrics

logger = logging.getLogger(__name__)

#: Seconds: a parent waits for no Redis.
_TIMEOUT = 0.5
#: Seconds for which it is not asked again after it failed.
_REST = 1.0

_connection: Any = None
_asleep_until = 0.0


async def run(script: str, keys: list[str], arguments: list[Any]) -> Any:
    """Runs one Lua script, whole or not at all.

    Returns:
        What it returned, or `None` when there is no Redis or it did not answer in time.
    """
    global _connection, _asleep_until
    if not settings.REDIS_URL or time.monotonic() < _asleep_until:
        return None
    import redis.asyncio
    from redis.exceptions import ConnectionError as Disconnected
    from redis.exceptions import RedisError

    if _connection is None:
        _connection = redis.asyncio.Redis.from_url(
            settings.REDIS_URL, socket_timeout=_TIMEOUT, socket_connect_timeout=_TIMEOUT, decode_responses=True
        )
    for last_try in (False, True):
        try:
            return await _connection.eval(script, len(keys), *(f"safer-sleep:{key}" for key in keys), *arguments)
        except (RedisError, OSError, asyncio.TimeoutError) as error:
            if isinstance(error, Disconnected) and not last_try:
                continue  # it was restarted since the last call: a fresh connection may do
            _asleep_until = time.monotonic() + _REST
            metrics.fault("redis")
            logger.warning("The shared Redis did not answer (%s): this process goes on alone", type(error).__name__)
    return None
