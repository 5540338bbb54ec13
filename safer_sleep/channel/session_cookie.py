"""The one cookie: names the conversation for this browser session, and only on the page that embeds the chat. No Sanic import."""

from __future__ import annotations

COOKIE = "safer_sleep_conversation"

_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


def header(scheme: str, host: str, conversation: str | None) -> str:
    """The `Set-Cookie` header.

    In another site's page a browser only takes a cookie that is `SameSite=None; Secure`, and `Partitioned` keeps what was said on one
    site out of the chat on another. Browsers take `Secure` from this machine's own address without https too.

    Args:
        scheme: "https" or "http".
        host: the request's `Host`, with or without a port.
        conversation: the id; `None` clears the cookie.
    """
    private = scheme == "https" or host.rsplit(":", 1)[0] in _LOOPBACK or host in _LOOPBACK
    parts = [f"{COOKIE}={conversation or ''}", "Path=/chat", "HttpOnly"]
    parts += ["Secure", "SameSite=None", "Partitioned"] if private else ["SameSite=Lax"]
    # No expiry date: it goes with the browser session.
    return "; ".join(parts if conversation else [*parts, "Max-Age=0"])
