"""Who may embed the chat, what the browser is told about it, and the snippet that an editor copies. No Sanic import."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlencode

from safer_sleep import settings
from safer_sleep.channel.widget_files import manifest
from safer_sleep.written import read_yaml

EMBEDDERS = settings.ROOT / "embedders.yml"

_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d{1,5})?$")
_ID = re.compile(r"[a-z0-9_-]{1,40}$")
_COLOUR = re.compile(r"#[0-9a-f]{6}$", re.I)

#: What the button in the corner can say; the words stand in widget/src/shared/greetings.ts too (a test compares them).
GREETINGS = {"ask": "Ask about safer sleep", "baby": "Baby sleep questions", "tonight": "Help with sleep tonight"}
COLOUR = "#17524a"
LINK_WORDS = "Questions about your baby's sleep? Ask safer sleep"


@dataclass(frozen=True)
class Embedder:
    id: str
    name: str
    origins: tuple[str, ...]
    area: str | None = None


@lru_cache(maxsize=None)
def embedders(path: Path = EMBEDDERS, more: str | None = None) -> dict[str, Embedder]:
    """Everybody who may embed, by id.

    Args:
        path: the list.
        more: origins separated by commas; by default from `SAFER_SLEEP_EMBED_ORIGINS`.

    Raises:
        ValueError: an entry has no proper id, or an origin that is not exact: "*" would let anybody frame the chat.
    """
    found: dict[str, Embedder] = {}
    for entry in (read_yaml(path) or {}).get("embedders") or ():
        one = Embedder(**{**entry, "origins": tuple(entry.get("origins") or ())})
        if not _ID.match(one.id) or one.id in found:
            raise ValueError(f"{path.name}: the id {one.id!r} is used twice, or is not made of small letters, digits, “-” and “_”")
        found[one.id] = one
    added = settings.EMBED_ORIGINS if more is None else more
    if added.strip():
        found["environment"] = Embedder("environment", "From the environment", tuple(o.strip() for o in added.split(",") if o.strip()))
    for one in found.values():
        for origin in one.origins:
            if not _ORIGIN.match(origin):
                raise ValueError(f"{path.name}: {origin!r} ({one.id}) has to be like https://www.example.org, with no path and no “*”")
    return found


def origins() -> tuple[str, ...]:
    """Every origin that may embed, once, in the order of the list."""
    return tuple(dict.fromkeys(origin for one in embedders().values() for origin in one.origins))


def area_of(embed: str | None) -> str | None:
    """The area whose contacts come first for parents who come through this embedder; `None` for the whole UK."""
    one = embedders().get(embed or "")
    return one.area if one else None


def page_headers() -> dict[str, str]:
    """Headers of the chat's page: its own script and style only, framed by the listed hosts only, kept in no cache."""
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": " ".join(("'self'", *origins())),
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return {**_common(), "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items())}


def editor_headers() -> dict[str, str]:
    """Headers of the page where the snippet is put together, and of its preview: nobody else frames them."""
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; connect-src 'self'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'self'"
    )
    return {**_common(), "Content-Security-Policy": policy}


def _common() -> dict[str, str]:
    return {
        "Cache-Control": "no-store",
        # To us alone: without it a browser would hide even from us that our own form was posted by our own page.
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }


@dataclass(frozen=True)
class Choices:
    """What an editor chose. Anything not understood falls back to the default."""

    colour: str = COLOUR
    greeting: str = "ask"
    side: str = "right"
    embed: str = ""

    @classmethod
    def read(cls, fields: dict[str, str]) -> "Choices":
        """From a form or an address."""
        colour, greeting, embed = fields.get("colour", ""), fields.get("greeting", ""), fields.get("embed", "")
        return cls(
            colour=colour.lower() if _COLOUR.match(colour) else COLOUR,
            greeting=greeting if greeting in GREETINGS else "ask",
            side="left" if fields.get("side") == "left" else "right",
            embed=embed if embed in embedders() and embed != "environment" else "",
        )

    def attributes(self) -> dict[str, str]:
        """The script tag's attributes that differ from the defaults."""
        chosen = {"data-embed": self.embed, "data-colour": self.colour, "data-greeting": self.greeting, "data-side": self.side}
        usual = {"data-embed": "", "data-colour": COLOUR, "data-greeting": "ask", "data-side": "right"}
        return {name: value for name, value in chosen.items() if value != usual[name]}

    def query(self) -> str:
        return urlencode({"colour": self.colour, "greeting": self.greeting, "side": self.side, "embed": self.embed})


def snippet(base: str, choices: Choices) -> str:
    """The tags to paste: a link that works by itself, and the loader that upgrades it.

    Args:
        base: where the chat is, such as `https://chat.example.org`.
    """
    loader = manifest()["loader"]
    attributes = {"src": f"{base}/chat/static/{loader.file}", "integrity": loader.integrity, "crossorigin": "anonymous", **choices.attributes()}
    written = "\n        ".join(f'{name}="{html.escape(value)}"' for name, value in attributes.items())
    return f'{link(base)}\n<script defer {written}></script>'


def wordpress_snippet(base: str, choices: Choices) -> str:
    """The same for a "Custom HTML" block: on one line, because WordPress would make paragraphs of the breaks."""
    return " ".join(line.strip() for line in snippet(base, choices).splitlines())


def link(base: str) -> str:
    """The plain link, for places that take no script at all."""
    return f'<a href="{html.escape(base)}/chat/" data-safer-sleep>{html.escape(LINK_WORDS, quote=False)}</a>'
