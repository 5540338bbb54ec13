"""The Rasa input channel `web`: one JSON post a turn, the stand-alone page, health. See docs/api.md for the contract."""

from __future__ import annotations

import asyncio
import logging
import secrets
from typing import Any, Awaitable, Callable, Dict, List, Optional, Text
from urllib.parse import urlsplit
from weakref import WeakValueDictionary

import aiohttp
from rasa.core.channels.channel import InputChannel, OutputChannel, UserMessage
from rasa.core.tracker_store import TrackerStore
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, html, json, redirect, text

from safer_sleep import settings
from safer_sleep.advice import drawings
from safer_sleep.channel import contract, fault, page, widget_routes
from safer_sleep.channel.contract import BadRequest, Incoming
from safer_sleep.channel.retention import delete_conversation, delete_idle_conversations
from safer_sleep.channel.session_cookie import COOKIE
from safer_sleep.conversation.history import History
from safer_sleep.nlu.parse_data import as_parse_data
from safer_sleep.nlu.understanding import Understood

logger = logging.getLogger(__name__)

START = page.START


class Collected(OutputChannel):
    """Gathers what Rasa says in one turn, in the shape of the contract."""

    def __init__(self) -> None:
        self.messages: List[Dict[Text, Any]] = []

    @classmethod
    def name(cls) -> Text:
        """The name under which Rasa files what is said here."""
        return "web"

    async def send_response(self, recipient_id: Text, message: Dict[Text, Any]) -> None:
        """Takes one message; anything without words is no message."""
        if message.get("text"):
            self.messages.append(contract.as_message(message["text"], message.get("buttons"), message.get("metadata") or {}))


class WebChannel(InputChannel):
    """The chat API, the page a parent can use without JavaScript, and the health check, all under `/chat`."""

    def __init__(self) -> None:
        # Two messages of one conversation that arrive together are taken one after the other. The locks go when nobody waits.
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._turns: set[asyncio.Task] = set()

    @classmethod
    def name(cls) -> Text:
        """The channel's name."""
        return "web"

    @classmethod
    def from_credentials(cls, credentials: Optional[Dict[Text, Any]]) -> "WebChannel":
        """Needs no credentials."""
        return cls()

    def url_prefix(self) -> Text:
        """Everything is served under this path."""
        return "/chat"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes. Every one answers in the shape of the contract, faults included."""
        routes = Blueprint("web_channel", __name__)

        @routes.listener("after_server_start")
        async def keep_the_clock(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
            app.add_task(_delete_idle_conversations_for_ever(app))

        @routes.post("/conversation")
        async def start(request: Request) -> HTTPResponse:
            _same_origin(request)
            conversation = _new_conversation()
            answer = await self._answer(request.app, on_new_message, Incoming(conversation, choice=START), is_new=True)
            return _with_cookie(answer, request)

        @routes.post("/message")
        async def message(request: Request) -> HTTPResponse:
            _same_origin(request)
            incoming = contract.read_message(request.body)
            answer = await self._answer(request.app, on_new_message, incoming, metadata=widget_routes.metadata(request))
            widget_routes.tell_if_not_kept(answer, request, incoming.conversation)
            return _with_cookie(answer, request)

        @routes.delete("/conversation", ignore_body=False)
        async def forget(request: Request) -> HTTPResponse:
            _same_origin(request)
            await self._forget(request, contract.read_conversation(request.body))
            answer = json({"conversation": None, "messages": []})
            widget_routes.clear_cookie(answer, request)
            return answer

        widget_routes.add(routes, self._forget, _same_origin)

        @routes.get("/health")
        async def health(request: Request) -> HTTPResponse:
            agent = getattr(request.app.ctx, "agent", None)
            state = {
                "model": "ok" if agent is not None and agent.is_ready() else "not loaded",
                "actions": await _action_server_state(),
                "conversations": await _tracker_store_state(agent.tracker_store if agent else None),
            }
            return json(state, status=200 if set(state.values()) == {"ok"} else 503)

        @routes.get("/")
        async def show_page(request: Request) -> HTTPResponse:
            conversation = request.cookies.get(COOKIE)
            events = page.shown(await _events(request.app, conversation))
            return html(page.render(events, conversation=conversation), headers=page.headers())

        @routes.post("/")
        async def post_page(request: Request) -> HTTPResponse:
            _same_origin(request)
            return await self._form(request, on_new_message)

        @routes.get("/drawings/<file:str>")
        async def drawing(request: Request, file: str) -> HTTPResponse:
            svg = drawings.svg(file.removesuffix(".svg")) if file.endswith(".svg") else None
            if svg is None:
                raise BadRequest("no_drawing", "There is no drawing of that name.", 404)
            return text(svg, content_type="image/svg+xml", headers=page.DRAWING_HEADERS)

        @routes.exception(BadRequest)
        async def bad_request(request: Request, error: BadRequest) -> HTTPResponse:
            return json(fault.body(error.code, error.message), status=error.status)

        @routes.exception(Exception)
        async def broken(request: Request, error: Exception) -> HTTPResponse:
            status = getattr(error, "status_code", 500)
            if status >= 500:
                # The kind of error only: its message may hold a parent's words.
                logger.error("A request failed: %s", type(error).__name__)
            return json(fault.body("fault" if status >= 500 else "refused"), status=status)

        return routes

    # -- one turn ---------------------------------------------------------------------------------------------------

    async def _answer(
        self,
        app: Sanic,
        on_new_message: Callable[[UserMessage], Awaitable[Any]],
        incoming: Incoming,
        is_new: bool = False,
        metadata: Optional[Dict[Text, Any]] = None,
    ) -> HTTPResponse:
        """Takes one message through Rasa.

        The turn runs as a task of its own, so that it is finished and kept even if the parent's phone hangs up half-way.
        """
        turn = asyncio.ensure_future(self._turn(app, on_new_message, incoming, is_new, metadata))
        self._turns.add(turn)
        turn.add_done_callback(self._turns.discard)
        try:
            conversation, messages = await asyncio.wait_for(asyncio.shield(turn), settings.TURN_SECONDS)
        except BadRequest:
            raise
        except asyncio.TimeoutError:
            logger.error("A turn took longer than %s seconds", settings.TURN_SECONDS)
            return json(fault.body("slow", said=incoming.text, conversation=incoming.conversation), status=503)
        except Exception as error:
            logger.error("A turn failed: %s", type(error).__name__)
            return json(fault.body("fault", said=incoming.text, conversation=incoming.conversation), status=500)
        if not messages:
            logger.error("A turn ended without a reply")
            return json(fault.body("no_reply", said=incoming.text, conversation=conversation), status=500)
        return json({"conversation": conversation, "messages": messages})

    async def _turn(
        self, app: Sanic, on_new_message: Callable[[UserMessage], Awaitable[Any]], incoming: Incoming, is_new: bool, metadata: Optional[Dict[Text, Any]]
    ) -> tuple[str, list[dict[str, Any]]]:
        conversation = incoming.conversation or _new_conversation()
        async with self._lock(conversation):
            events = [] if is_new else await _events(app, conversation)
            if not events and not is_new:
                conversation = _new_conversation()
            if incoming.id:
                again = contract.messages_of_turn(events, incoming.id)
                if again is not None:
                    return conversation, again
            if incoming.text and contract.asks_to_start_again(incoming.text):
                await delete_conversation(app.ctx.agent.tracker_store, conversation)
                conversation, incoming, events = _new_conversation(), Incoming(None, choice=START, id=incoming.id), []
            collected = Collected()
            await on_new_message(
                UserMessage(
                    text=f"/{incoming.choice}" if incoming.choice else contract.guarded(incoming.text or ""),
                    output_channel=collected,
                    sender_id=conversation,
                    parse_data=_chosen(incoming.choice, History.from_events(events)) if incoming.choice else None,
                    input_channel=self.name(),
                    message_id=incoming.id,
                    metadata=metadata,
                )
            )
            return conversation, collected.messages

    async def _forget(self, request: Request, conversation: str) -> None:
        async with self._lock(conversation):
            await delete_conversation(request.app.ctx.agent.tracker_store, conversation)

    def _lock(self, conversation: str) -> asyncio.Lock:
        return self._locks.setdefault(conversation, asyncio.Lock())

    async def _form(self, request: Request, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> HTTPResponse:
        """The page without JavaScript: post, then show the page again. What was typed stays in the box if it was not taken."""
        conversation = request.cookies.get(COOKIE)
        form = request.form or {}
        if "forget" in form:
            if conversation:
                await self._forget(request, conversation)
            answer = redirect("/chat/", status=303)
            widget_routes.clear_cookie(answer, request)
            return answer
        typed = (form.get("message") or [""])[0] if isinstance(form.get("message"), list) else form.get("message") or ""
        choice = form.get("choice")
        try:
            if choice is None:
                contract.check_text(typed)
            result = await self._answer(
                request.app, on_new_message, Incoming(conversation, None if choice else typed, choice or None)
            )
        except BadRequest as error:
            events = await _events(request.app, conversation)
            return html(page.render(events, problem=error.message, typed=typed, conversation=conversation), status=error.status, headers=page.headers())
        if result.status != 200:
            events = await _events(request.app, conversation)
            words = fault.body("fault", said=typed)["messages"][0]["text"]
            return html(page.render(events, problem=words, typed=typed, conversation=conversation), status=result.status, headers=page.headers())
        return _with_cookie(redirect("/chat/#latest", status=303), request, contract.conversation_of(result.body))


def _new_conversation() -> str:
    return secrets.token_urlsafe(24)


def _chosen(choice: str, history: History) -> dict[str, Any]:
    """Parse data for a tapped button. Only what was offered in this conversation can be chosen.

    Raises:
        BadRequest: it was not offered.
    """
    if choice not in page.opening_choices() and choice not in history.choices:
        raise BadRequest("not_offered", "That button is no longer on offer. Please type what you want to know.")
    topic, _, part = choice.partition("#")
    return {"text": f"/{choice}", "entities": [], **as_parse_data(Understood(topic, 1.0, "choice", part=part))}


async def _events(app: Sanic, conversation: str | None) -> list[dict[str, Any]]:
    """The conversation's events, oldest first; none for one that is not known."""
    if not conversation:
        return []
    tracker = await app.ctx.agent.tracker_store.retrieve(conversation)
    return [event.as_dict() for event in tracker.events] if tracker is not None else []


def _same_origin(request: Request) -> None:
    """Another site's page may not post in a parent's name. Raises `BadRequest` if it tries."""
    origin = request.headers.get("origin")
    if (origin and origin != "null" and urlsplit(origin).netloc != request.host) or widget_routes.other_origin(request):
        raise BadRequest("other_origin", "This request came from another site's page.", 403)


def _with_cookie(answer: HTTPResponse, request: Request, conversation: str | None = None) -> HTTPResponse:
    conversation = conversation or contract.conversation_of(answer.body)
    if conversation and answer.status < 400:
        widget_routes.set_cookie(answer, request, conversation)
    return answer


async def _action_server_state() -> str:
    try:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as session:
            async with session.get(settings.ACTIONS_HEALTH_URL) as response:
                return "ok" if response.status == 200 else f"answers {response.status}"
    except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
        return "not reachable"


async def _tracker_store_state(store: TrackerStore | None) -> str:
    if store is None:
        return "not loaded"
    try:
        await store.retrieve("health-check")
    except Exception as error:
        return f"failed: {type(error).__name__}"
    return "ok"


async def _delete_idle_conversations_for_ever(app: Sanic) -> None:
    while True:
        try:
            agent = getattr(app.ctx, "agent", None)
            if agent is not None:
                await delete_idle_conversations(agent.tracker_store, settings.KEEP_HOURS)
        except Exception as error:
            logger.error("Deleting idle conversations failed: %s", type(error).__name__)
        await asyncio.sleep(settings.DELETE_EVERY_SECONDS)
