"""The Rasa input channel `web`: one JSON post a turn, the stand-alone page, health. See docs/openapi.yml for the contract."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any, Awaitable, Callable, Dict, List, Optional, Sequence, Text

import aiohttp
from rasa.core.channels.channel import InputChannel, OutputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, html, json, redirect, text

from safer_sleep import settings
from safer_sleep.advice import drawings
from safer_sleep.advice.topic_ids import GREET
from safer_sleep.channel import action_limit, contract, fault, ids, metrics, page, plan_page, store, widget_routes, without_actions
from safer_sleep.channel.contract import BadRequest, Incoming
from safer_sleep.channel.conversation_store import NotKept, until_it_holds
from safer_sleep.channel.guard import Guard
from safer_sleep.channel.redact import without_postcodes
from safer_sleep.channel.retention import delete_conversation, delete_idle_for_ever
from safer_sleep.channel.session_cookie import COOKIE
from safer_sleep.channel.turns import Turns
from safer_sleep.conversation.history import History
from safer_sleep.conversation.plain.whereabouts import facts_of, from_part
from safer_sleep.nlu.parse_data import as_parse_data
from safer_sleep.nlu.understanding import Understood
from safer_sleep.run import logs

logger = logging.getLogger(__name__)



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
        action_limit.limit(settings.ACTION_SECONDS + 1)
        # Two messages of one conversation that arrive together are taken one after the other.
        self._order = Turns()
        self._guard = Guard()
        self._turns: set[asyncio.Task] = set()

    @classmethod
    def name(cls) -> Text:
        """The channel's name."""
        return "web"

    @classmethod
    def from_credentials(cls, credentials: Optional[Dict[Text, Any]]) -> "WebChannel":
        """Needs no credentials."""
        logs.tame()
        return cls()

    def url_prefix(self) -> Text:
        """Everything is served under this path."""
        return "/chat"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes. Every one answers in the shape of the contract, faults included."""
        routes = Blueprint("web_channel", __name__)
        self._guard.attach(routes)

        @routes.listener("after_server_start")
        async def keep_the_clock(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
            fault.warm_up()
            store.fail_loudly(app.ctx.agent)
            if not app.ctx.agent.is_ready():
                logger.error("There is no usable model: only fixed words are answered")
            app.add_task(delete_idle_for_ever(app))

        @routes.post("/conversation")
        async def start(request: Request) -> HTTPResponse:
            conversation = ids.new_conversation()
            answer = await self._answer(request.app, on_new_message, Incoming(conversation, choice=GREET), is_new=True)
            return _with_cookie(answer, request)

        @routes.post("/message")
        async def message(request: Request) -> HTTPResponse:
            incoming = contract.read_message(request.body, request.ctx.id)
            answer = await self._answer(request.app, on_new_message, incoming, metadata=widget_routes.metadata(request))
            widget_routes.tell_if_not_kept(answer, request, incoming.conversation)
            return _with_cookie(answer, request)

        @routes.delete("/conversation", ignore_body=False)
        async def forget(request: Request) -> HTTPResponse:
            await self._forget(request.app, contract.read_conversation(request.body))
            return widget_routes.clear_cookie(json({"conversation": None, "messages": []}), request)

        @routes.get("/health")
        async def health(request: Request) -> HTTPResponse:
            agent = getattr(request.app.ctx, "agent", None)
            state = {
                "model": "ok" if agent is not None and agent.is_ready() else "not loaded",
                "actions": await _action_server_state(),
                "conversations": await store.state(agent.tracker_store if agent else None),
            }
            return json(state, status=200 if set(state.values()) == {"ok"} else 503)

        @routes.get("/ready")
        async def ready(request: Request) -> HTTPResponse:
            # Only the model: without database or action server this process still answers danger and says 999 and 111, a balancer does not.
            agent = getattr(request.app.ctx, "agent", None)
            well = agent is not None and agent.is_ready()
            return json({"ready": well}, status=200 if well else 503)

        @routes.get("/metrics")
        async def counts(request: Request) -> HTTPResponse:
            return metrics.page(request) or json(fault.body("refused"), status=404)

        @routes.get("/")
        async def show_page(request: Request) -> HTTPResponse:
            return await _page(request.app, request.cookies.get(COOKIE))

        @routes.post("/")
        async def post_page(request: Request) -> HTTPResponse:
            return await self._form(request, on_new_message)

        @routes.get("/drawings/<file:str>")
        async def drawing(request: Request, file: str) -> HTTPResponse:
            svg = drawings.svg(file.removesuffix(".svg")) if file.endswith(".svg") else None
            if svg is None:
                raise BadRequest("no_drawing", "There is no drawing of that name.", 404)
            return text(svg, content_type="image/svg+xml", headers=page.DRAWING_HEADERS)

        plan_page.add_routes(routes)
        widget_routes.add_routes(routes, self._forget)

        @routes.exception(BadRequest)
        async def bad_request(request: Request, error: BadRequest) -> HTTPResponse:
            return json(fault.body(error.code, error.message), status=error.status)

        @routes.exception(fault.Broken)
        async def part_missing(request: Request, error: fault.Broken) -> HTTPResponse:
            metrics.fault(error.code)
            return json(fault.body(error.code), status=503)

        @routes.exception(Exception)
        async def broken(request: Request, error: Exception) -> HTTPResponse:
            status = getattr(error, "status_code", 500)
            if status >= 500:
                metrics.fault("request")
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
        refusal = await self._guard.refuses(incoming, len(self._turns))
        if refusal is not None:
            return refusal
        began = time.monotonic()
        turn = asyncio.ensure_future(self._turn(app, on_new_message, incoming, is_new, metadata))
        self._turns.add(turn)
        turn.add_done_callback(self._turns.discard)
        metrics.running(self._turns)
        try:
            conversation, messages = await asyncio.wait_for(asyncio.shield(turn), fault.patience(incoming.text))
        except BadRequest:
            raise
        except asyncio.TimeoutError:
            logger.error("A turn took too long")
            return self._broken("slow", incoming, 503)
        except fault.Broken as error:
            logger.error("A turn could not be taken: %s", error.code)
            return self._broken(error.code, incoming, 503)
        except Exception as error:
            # Rasa wraps what went wrong in a component; the name of the wrapper alone would help nobody.
            logger.error("A turn failed: %s", type(error.__cause__ or error).__name__)
            return self._broken("fault", incoming, 500)
        if not messages:
            # Rasa turns an action that failed, or an action server that is down, into a turn in which nothing is said.
            logger.error("A turn ended without a reply")
            return self._broken("no_reply", incoming, 500, conversation)
        metrics.turn(messages, time.monotonic() - began)
        return json({"conversation": conversation, "messages": messages})

    @staticmethod
    def _broken(code: str, incoming: Incoming, status: int, conversation: str | None = None) -> HTTPResponse:
        metrics.fault(code)
        return json(fault.body(code, None, incoming.text, incoming.choice, conversation or incoming.conversation), status=status)

    async def _turn(
        self, app: Sanic, on_new_message: Callable[[UserMessage], Awaitable[Any]], incoming: Incoming, is_new: bool, metadata: Optional[Dict[Text, Any]]
    ) -> tuple[str, list[dict[str, Any]]]:
        if not app.ctx.agent.is_ready():
            raise fault.Broken("no_model")
        conversation = incoming.conversation if ids.is_ours(incoming.conversation) else ids.new_conversation()
        async with self._order.of(conversation):
            return await until_it_holds(lambda: self._once(app, on_new_message, incoming, conversation, is_new, metadata))

    async def _once(
        self,
        app: Sanic,
        on_new_message: Callable[[UserMessage], Awaitable[Any]],
        incoming: Incoming,
        conversation: str,
        is_new: bool,
        metadata: Optional[Dict[Text, Any]],
    ) -> tuple[str, list[dict[str, Any]]]:
        events = [] if is_new else await store.events(app.ctx.agent, conversation)
        if not events and not is_new:
            conversation = ids.new_conversation()
        if incoming.id:
            again = contract.messages_of_turn(events, incoming.id)
            if again is not None:
                return conversation, again
        if incoming.text and contract.asks_to_start_again(incoming.text):
            await delete_conversation(app.ctx.agent.tracker_store, conversation)
            conversation, incoming, events = ids.new_conversation(), Incoming(None, choice=GREET, id=incoming.id), []
        collected = Collected()
        message = UserMessage(
            text=f"/{incoming.choice}" if incoming.choice else contract.guarded(without_postcodes(incoming.text or "")),
            output_channel=collected,
            sender_id=conversation,
            parse_data=_chosen(incoming.choice, History.from_events(events)) if incoming.choice else None,
            input_channel=self.name(),
            message_id=incoming.id,
            metadata=metadata,
        )
        try:
            await on_new_message(message)
        except NotKept as error:
            error.said = conversation, collected.messages
            raise
        return conversation, collected.messages or await without_actions.reply(app.ctx.agent.tracker_store, conversation)

    async def _forget(self, app: Sanic, conversation: str | None) -> None:
        """Deletes a conversation, after the turn that may still be at work in it."""
        if ids.is_ours(conversation):
            async with self._order.of(conversation):
                await store.forget(app.ctx.agent, conversation)
            metrics.forgotten("asked")

    async def _form(self, request: Request, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> HTTPResponse:
        """The page without JavaScript: post, then show the page again. What was typed stays in the box if it was not taken."""
        conversation = request.cookies.get(COOKIE)
        form = request.form or {}
        if "forget" in form:
            await self._forget(request.app, conversation)
            return widget_routes.clear_cookie(redirect("/chat/", status=303), request)
        typed = (form.get("message") or [""])[0] if isinstance(form.get("message"), list) else form.get("message") or ""
        choice = form.get("choice")
        try:
            if choice is None:
                contract.check_text(typed)
            result = await self._answer(
                request.app, on_new_message, Incoming(conversation, None if choice else typed, choice or None, request.ctx.id)
            )
        except BadRequest as error:
            return await _page(request.app, conversation, [{"text": error.message}], typed, error.status)
        if result.status != 200:
            return await _page(request.app, conversation, contract.messages_of_body(result.body), typed, result.status)
        return _with_cookie(redirect("/chat/#latest", status=303), request, contract.conversation_of(result.body))


def _chosen(choice: str, history: History) -> dict[str, Any]:
    """Parse data for a tapped button. Only what was offered in this conversation can be chosen.

    Raises:
        BadRequest: it was not offered.
    """
    if choice not in page.opening_choices() and choice not in history.choices:
        raise BadRequest("not_offered", "That button is no longer on offer. Please type what you want to know.")
    topic, _, part = choice.partition("#")
    entities = [{"entity": name, "value": value} for name, value in facts_of(from_part(part)).items()]
    return {"text": f"/{choice}", "entities": entities, **as_parse_data(Understood(topic, 1.0, "choice", part=part))}


async def _page(
    app: Sanic, conversation: str | None, problems: Sequence[dict[str, Any]] = (), typed: str = "", status: int = 200
) -> HTTPResponse:
    """The page, even if the conversation cannot be read: then with the fixed words."""
    try:
        events = page.shown(await store.events(app.ctx.agent, conversation))
    except fault.Broken as error:
        events, status = [], 503
        problems = problems or fault.body(error.code)["messages"]
    return html(page.render(events, problems, typed, conversation), status=status, headers=page.headers())


def _with_cookie(answer: HTTPResponse, request: Request, conversation: str | None = None) -> HTTPResponse:
    conversation = conversation or contract.conversation_of(answer.body)
    return widget_routes.set_cookie(answer, request, conversation) if conversation and answer.status < 400 else answer


async def _action_server_state() -> str:
    try:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as session:
            async with session.get(settings.ACTIONS_HEALTH_URL) as response:
                return "ok" if response.status == 200 else f"answers {response.status}"
    except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
        return "not reachable"
