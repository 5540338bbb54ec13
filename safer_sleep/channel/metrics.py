"""Counts for those who run the service, in Prometheus's format. Kinds and numbers only: nothing here points at one conversation."""

from __future__ import annotations

import hmac
from collections.abc import Sized
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, PlatformCollector, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from sanic.request import Request
from sanic.response import HTTPResponse, raw

from safer_sleep import settings
from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of
from safer_sleep.advice.withdrawn import withdrawn

_REGISTRY = CollectorRegistry()
ProcessCollector(registry=_REGISTRY)
PlatformCollector(registry=_REGISTRY)

_TURNS = Counter("safer_sleep_turns", "Turns that got a reply, by what it was", ["outcome"], registry=_REGISTRY)
_TOPICS = Counter("safer_sleep_topics", "Replies by topic", ["topic"], registry=_REGISTRY)
_OFFERED = Counter("safer_sleep_offered", "Topics offered where it was not clear what was meant, by topic", ["topic"], registry=_REGISTRY)
_RED_FLAGS = Counter("safer_sleep_red_flags", "Replies that said what to do in an emergency, by topic", ["topic"], registry=_REGISTRY)
_SECONDS = Histogram(
    "safer_sleep_turn_seconds", "From the request to its reply", registry=_REGISTRY, buckets=(0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 2, 3, 5, 10)
)
_REFUSED = Counter("safer_sleep_refused", "Requests not taken, by why", ["why"], registry=_REGISTRY)
_FAULTS = Counter("safer_sleep_faults", "Things that broke, by kind", ["kind"], registry=_REGISTRY)
_FORGOTTEN = Counter("safer_sleep_forgotten", "Conversations deleted, by why", ["why"], registry=_REGISTRY)
_USEFUL = Counter("safer_sleep_useful", "Was this what you needed, by topic and answer", ["topic", "useful"], registry=_REGISTRY)
_RUNNING = Gauge("safer_sleep_turns_in_progress", "Turns being worked on", registry=_REGISTRY)
_WITHDRAWN = Gauge("safer_sleep_answers_withdrawn", "Answers that are pulled at this moment", registry=_REGISTRY)
_WITHDRAWN.set_function(lambda: len(withdrawn()))


def turn(messages: list[dict[str, Any]], seconds: float) -> None:
    """Counts one turn by the messages that answered it."""
    topic = messages[0]["topic"]
    if messages[0]["urgency"] == "emergency" or group_of(topic) == "emergency":
        outcome = "emergency"
        _RED_FLAGS.labels(topic).inc()
    elif topic == UNCLEAR:
        offered = [button["topic"] for button in messages[0].get("buttons", ()) if button["topic"] != UNCLEAR]
        outcome = "offered" if offered else "not_understood"
        for near in offered:
            _OFFERED.labels(near).inc()
    elif topic == OUT_OF_SCOPE:
        outcome = "out_of_scope"
    else:
        outcome = "answered"
    _TURNS.labels(outcome).inc()
    _TOPICS.labels(topic).inc()
    _SECONDS.observe(seconds)


def running(turns: Sized) -> None:
    """Says where to look up how many turns are being worked on."""
    _RUNNING.set_function(lambda: len(turns))


def refused(why: str) -> None:
    """Counts a request that was not taken (`limit_conversation`, `limit_network`, `busy`, `other_site`)."""
    _REFUSED.labels(why).inc()


def fault(kind: str) -> None:
    """Counts something that broke: the code of a fault reply (`slow`, `no_reply`, `no_model`, `no_conversation`, `fault`), or what lay behind it
    (`request`, `redis`, `store`, `retention`, `moved`)."""
    _FAULTS.labels(kind).inc()


def forgotten(why: str, count: int = 1) -> None:
    """Counts deleted conversations (`asked`, `idle`)."""
    _FORGOTTEN.labels(why).inc(count)


def useful(topic: str, yes: bool) -> None:
    """Counts one yes or no to "Was this what you needed?"."""
    _USEFUL.labels(topic, "yes" if yes else "no").inc()


def page(request: Request) -> HTTPResponse | None:
    """The counts, for whoever may read them; `None` for everybody else.

    With `SAFER_SLEEP_METRICS_TOKEN` set, for whoever brings it as a bearer token. Without, only for a caller on this machine that no proxy
    speaks for.
    """
    if settings.METRICS_TOKEN:
        brought = (request.headers.get("authorization") or "").encode("utf-8", "replace")
        allowed = hmac.compare_digest(brought, f"Bearer {settings.METRICS_TOKEN}".encode())
    else:
        allowed = request.ip in ("127.0.0.1", "::1") and not any(h in request.headers for h in ("x-forwarded-for", "forwarded", "x-real-ip"))
    return raw(generate_latest(_REGISTRY), content_type=CONTENT_TYPE_LATEST) if allowed else None
