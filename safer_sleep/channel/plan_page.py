"""Tonight's plan on one sheet, to print, read aloud or send to someone who helps. Made from its address alone: nothing is stored.

The address holds which sheet and which night, and no answers: whoever gets it reads what to do, never why (see `plan.PAGES`).
It needs no signature: it can only choose among our own sheets, each of which is right advice for anybody.
"""

from __future__ import annotations

from datetime import date, datetime, timezone
from typing import Optional

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, html, text

from safer_sleep.advice.drawings import drawings
from safer_sleep.channel.page import HEADERS, _FOLDER
from safer_sleep.co_sleeping_check.plan import PAGES, night_of, read_code
from safer_sleep.co_sleeping_check.questions import PlanItem, wording


_TEMPLATES = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
CSS = (_FOLDER / "plan.css").read_text(encoding="utf-8")
#: What an unreadable address shows: what holds for every baby.
_FOR_EVERYBODY = "cot"


def render(code: str, now: datetime) -> tuple[str, int]:
    """The page for a code and its HTTP status (404 for a code that was never made here, with what holds for every baby).

    Args:
        code: the last part of the address, such as `cot-261125`.
        now: the time, to say so when the plan was for another night.
    """
    said, found = wording().page, read_code(code)
    page, night = found or (_FOR_EVERYBODY, None)
    items = [wording().plan[name] for name in PAGES[page]]
    body = _TEMPLATES.get_template("plan.html").render(
        said=said,
        title=said["title"] if found else said["unknown"],
        when=_when(night, now) if night else "",
        items=[(item.page, _picture(item)) for item in items if item.page],
    )
    return body, 200 if found else 404


def _when(night: date, now: datetime) -> str:
    written = f"{night:%A} {night.day} {night:%B}"
    key = "for_night" if night >= night_of(now) else "old"
    return wording().page[key].format(date=written)


def _picture(item: PlanItem) -> Optional[dict[str, str]]:
    found = drawings().get(item.drawing)
    return found.as_dict() if found else None


def add_routes(routes: Blueprint) -> None:
    """Adds the plan page and its style to the channel's routes."""

    @routes.get("/plan/<code:str>")
    async def plan_page(request: Request, code: str) -> HTTPResponse:
        body, status = render(code, datetime.now(timezone.utc))
        return html(body, status=status, headers=HEADERS)

    @routes.get("/plan.css")
    async def plan_css(request: Request) -> HTTPResponse:
        return text(CSS, content_type="text/css", headers={"Cache-Control": "max-age=300"})
