"""The routes of the widget under `/chat`: its files, forgetting as the page goes away, the yes or no under an answer, the editor's page."""

from __future__ import annotations

from typing import Awaitable, Callable, Optional

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty, html, json, raw

from safer_sleep import settings
from safer_sleep.channel import editor_page, embedding, feedback, session_cookie, widget_files
from safer_sleep.channel.contract import conversation_of

Forget = Callable[[Request, str], Awaitable[None]]


def add(routes: Blueprint, forget: Forget, same_origin: Callable[[Request], None]) -> None:
    """Adds the routes.

    Args:
        forget: deletes a conversation.
        same_origin: raises `BadRequest` for a request from another site's page.
    """

    @routes.middleware("response")
    async def kept_in_no_cache(request: Request, response: HTTPResponse) -> None:
        response.headers.setdefault("Cache-Control", "no-store")

    @routes.get("/static/<name>")
    async def static(request: Request, name: str) -> HTTPResponse:
        return _file(request, name)

    @routes.get("/widget.js")
    async def loader(request: Request) -> HTTPResponse:
        return _file(request, widget_files.manifest()["loader"].file, short_lived=True)

    # A page that is going away can only post (`sendBeacon`), not delete.
    @routes.post("/forget")
    async def forget_by_post(request: Request) -> HTTPResponse:
        same_origin(request)
        answer = json({"conversation": None, "messages": []})
        await _forget(request, conversation_of(request.body))
        clear_cookie(answer, request)
        return answer

    @routes.get("/exit")
    async def leave(request: Request) -> HTTPResponse:
        answer = empty(status=303, headers={"Location": settings.EXIT_URL, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer"})
        # An address can be opened by anybody's page. Only our own page's link forgets.
        if request.headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none"):
            await _forget(request, None)
            clear_cookie(answer, request)
        return answer

    @routes.post("/feedback")
    async def was_it_useful(request: Request) -> HTTPResponse:
        same_origin(request)
        feedback.count(*feedback.read(request.body))
        return json({"counted": True})

    @routes.get("/embed")
    async def editor(request: Request) -> HTTPResponse:
        return html(editor_page.editor(_own_address(request), _choices(request)), headers=embedding.editor_headers())

    @routes.get("/embed/preview")
    async def preview(request: Request) -> HTTPResponse:
        return html(editor_page.preview(_own_address(request), _choices(request)), headers=embedding.editor_headers())

    async def _forget(request: Request, conversation: Optional[str]) -> None:
        conversation = conversation or request.cookies.get(session_cookie.COOKIE)
        if conversation:
            await forget(request, conversation)


def set_cookie(answer: HTTPResponse, request: Request, conversation: str) -> None:
    """Names the conversation in the browser's session cookie."""
    answer.headers.add("Set-Cookie", session_cookie.header(request.scheme, request.host, conversation))


def clear_cookie(answer: HTTPResponse, request: Request) -> None:
    """Takes the cookie away."""
    answer.headers.add("Set-Cookie", session_cookie.header(request.scheme, request.host, None))


def tell_if_not_kept(answer: HTTPResponse, request: Request, known: Optional[str]) -> None:
    """Says so when a browser that goes on with a conversation has sent no cookie: it will not find the talk again after leaving."""
    if known and not request.cookies.get(session_cookie.COOKIE):
        answer.headers["Chat-Kept"] = "no"


def metadata(request: Request) -> dict[str, str]:
    """What is known about a message from where the chat stands: the embedder's area, if it has one."""
    area = embedding.area_of(request.args.get("embed"))
    return {"area": area} if area else {}


def other_origin(request: Request) -> bool:
    """Whether the browser says that another site's page made this request."""
    return request.headers.get("sec-fetch-site", "same-origin") in ("cross-site", "same-site")


def _file(request: Request, name: str, short_lived: bool = False) -> HTTPResponse:
    served = widget_files.serve(name, request.headers.get("accept-encoding", ""), request.headers.get("if-none-match", ""), short_lived)
    headers = dict(served.headers)
    return raw(served.body, status=served.status, content_type=headers.pop("Content-Type"), headers=headers)


def _own_address(request: Request) -> str:
    return f"{request.scheme}://{request.host}"


def _choices(request: Request) -> embedding.Choices:
    return embedding.Choices.read({name: values[0] for name, values in request.args.items()})


