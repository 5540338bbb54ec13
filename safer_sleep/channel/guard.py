"""What every request passes before it is answered: an id for the logs, the check that our own page sent it, and the limits."""

from __future__ import annotations

import asyncio
import logging
import math
import time
from typing import Any

from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json

from safer_sleep import settings
from safer_sleep.channel import fault, ids, metrics
from safer_sleep.channel.caller import address_of, is_other_site, network_of
from safer_sleep.channel.contract import Incoming, read_message
from safer_sleep.channel.limits import CONVERSATION, NETWORK, READS, Limiter
from safer_sleep.run import logs

logger = logging.getLogger(__name__)

#: For every reply, whatever it is. Pages add their own Content-Security-Policy.
HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin"}


class Guard:
    """Refuses in words, with 999 and 111, before any work is done for a request."""

    def __init__(self) -> None:
        self._limiter = Limiter()

    def attach(self, routes: Blueprint) -> None:
        """Puts itself before and after every request to these routes, and before what Sanic itself refuses."""

        @routes.listener("after_server_start")
        async def whole_app(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
            app.error_handler.add(Exception, in_words)

        @routes.middleware("request")
        async def before(request: Request) -> HTTPResponse | None:
            request.ctx.began = time.monotonic()
            request.ctx.id = logs.begin_request(request.headers.get("x-request-id"))
            reads = request.method in ("GET", "HEAD", "OPTIONS")
            if not reads and is_other_site(request):
                metrics.refused("other_site")
                return json(fault.body("other_origin", "This request came from another site's page."), status=403)
            # Asking to be forgotten is never refused.
            forgets = request.method == "DELETE" or request.path.endswith("/forget")
            network = None if forgets else network_of(address_of(request))
            wait = await self._limiter.wait_for(READS if reads else NETWORK, network) if network else 0
            return _wait(wait, incoming=await _as_far_as_it_can_be_read(request)) if wait else None

        @routes.middleware("response")
        async def after(request: Request, response: HTTPResponse) -> None:
            for name, value in HEADERS.items():
                response.headers.setdefault(name, value)
            if response.content_type == "application/json":
                response.headers.setdefault("Cache-Control", "no-store")
            if not hasattr(request.ctx, "id"):
                return
            response.headers["X-Request-ID"] = request.ctx.id
            if request.path.endswith("/health"):
                return
            milliseconds = round((time.monotonic() - request.ctx.began) * 1000)
            # The route's name, not the path that was asked for: a path may hold anything.
            numbers = {"method": request.method, "route": request.name, "status": response.status, "milliseconds": milliseconds}
            logger.info("answered", extra={"numbers": numbers})

    async def refuses(self, incoming: Incoming, turns: int) -> HTTPResponse | None:
        """The refusal for a message that comes too fast or at a time when there is too much to do; `None` to let it in.

        Danger is looked for in a refused message too: its fixed reply comes first.
        """
        if turns >= settings.TURNS_AT_ONCE:
            metrics.refused("busy")
            return _wait(2, "busy", 503, incoming)
        if not ids.is_ours(incoming.conversation):
            return None
        wait = await self._limiter.wait_for(CONVERSATION, incoming.conversation or "")
        return _wait(wait, "too_many", 429, incoming) if wait else None


async def _as_far_as_it_can_be_read(request: Request) -> Incoming:
    """The message in a request that is refused, for the sake of the danger that may be in it."""
    try:
        await request.receive_body()
        return read_message(request.body) if request.content_type == "application/json" else Incoming(None, request.form.get("message"))
    except Exception:
        return Incoming(None)


def _wait(seconds: float, code: str = "too_many", status: int = 429, incoming: Incoming = Incoming(None)) -> HTTPResponse:
    body = fault.body(code, None, incoming.text, incoming.choice, incoming.conversation)
    return json(body, status=status, headers={"Retry-After": str(max(1, math.ceil(seconds)))})


async def in_words(request: Request, error: Exception) -> HTTPResponse:
    """What Sanic itself refuses (no such page, too large, too slow) is said in our words too. The error's own text may hold anything."""
    status: Any = getattr(error, "status_code", 500)
    if status >= 500 and status != 503:
        metrics.fault("request")
        logger.error("A request failed: %s", type(error).__name__)
    return json(fault.body("fault" if status >= 500 else "refused"), status=status, headers=dict(HEADERS))
