"""The routes of the widget under `/chat`: its files, forgetting as the page goes away, the yes or no under an answer, the editor's page."""

from __future__ import annotations

from typing import Awaitable, Callable, Optional

from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, html, json, raw

from safer_sleep import settings
from safer_sleep.channel import editor_page, embedding, feedback, session_cookie, widget_files
from safer_sleep.channel.caller import is_https, is_other_site
from safer_sleep.channel.contract import read_forget

Forget = Callable[[Sanic, Optional[str]], Awaitable[None]]


def add_routes(routes: Blueprint, forget: Forget) -> None:
    """Adds the routes. Posts of other sites' pages never get here (`channel/guard.py`).

    Args:
        forget: deletes a conversation.
    """

    @routes.get("/static/<name>")
    async def static(request: Request, name: str) -> HTTPResponse:
        return _file(request, name)

    @routes.get("/widget.js")
    async def loader(request: Request) -> HTTPResponse:
        return _file(request, widget_files.manifest()["loader"].file, short_lived=True)

    # A page that is going away can only post (`sendBeacon`), not delete.
    @routes.post("/forget")
    async def forget_by_post(request: Request) -> HTTPResponse:
        await forget(request.app, read_forget(request.body) or request.cookies.get(session_cookie.COOKIE))
        return clear_cookie(json({"conversation": None, "messages": []}), request)

    @routes.get("/exit")
    async def leave(request: Request) -> HTTPResponse:
        answer = empty(status=303, headers={"Location": settings.EXIT_URL, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer"})
        # An address can be opened by anybody's page. Only our own page's link forgets.
        if is_other_site(request):
            return answer
        # Whoever looks over the parent's shoulder must not see a page that waits: the deleting goes on behind it.
        request.app.add_task(forget(request.app, request.cookies.get(session_cookie.COOKIE)))
        return clear_cookie(answer, request)

    @routes.post("/feedback")
    async def was_it_useful(request: Request) -> HTTPResponse:
        feedback.count(*feedback.read(request.body))
        return json({"counted": True})

    @routes.get("/embed")
    async def editor(request: Request) -> HTTPResponse:
        return html(editor_page.editor(_own_address(request), _choices(request)), headers=embedding.editor_headers())

    @routes.get("/embed/preview")
    async def preview(request: Request) -> HTTPResponse:
        return html(editor_page.preview(_own_address(request), _choices(request)), headers=embedding.editor_headers())


def set_cookie(answer: HTTPResponse, request: Request, conversation: Optional[str]) -> HTTPResponse:
    """The answer with the browser's session cookie that names the conversation; `None` takes the cookie away."""
    answer.headers.add("Set-Cookie", session_cookie.header("https" if is_https(request) else "http", request.host, conversation))
    return answer


def clear_cookie(answer: HTTPResponse, request: Request) -> HTTPResponse:
    """The answer with the cookie taken away."""
    return set_cookie(answer, request, None)


def tell_if_not_kept(answer: HTTPResponse, request: Request, known: Optional[str]) -> None:
    """Says so when a browser that goes on with a conversation has sent no cookie: it will not find the talk again after leaving."""
    if known and not request.cookies.get(session_cookie.COOKIE):
        answer.headers["Chat-Kept"] = "no"


def metadata(request: Request) -> dict[str, str]:
    """What is known about a message from where the chat stands: the embedder's area, if it has one."""
    area = embedding.area_of(request.args.get("embed"))
    return {"area": area} if area else {}


def _file(request: Request, name: str, short_lived: bool = False) -> HTTPResponse:
    served = widget_files.serve(name, request.headers.get("accept-encoding", ""), request.headers.get("if-none-match", ""), short_lived)
    headers = dict(served.headers)
    return raw(served.body, status=served.status, content_type=headers.pop("Content-Type"), headers=headers)


def _own_address(request: Request) -> str:
    return f"{'https' if is_https(request) else 'http'}://{request.host}"


def _choices(request: Request) -> embedding.Choices:
    return embedding.Choices.read({name: values[0] for name, values in request.args.items()})


