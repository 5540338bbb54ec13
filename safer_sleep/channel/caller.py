"""Who is calling, as far as it matters: over which scheme, from which site's page, from which part of the network. Nothing here is kept."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import secrets
from urllib.parse import urlsplit

from sanic.request import Request

from safer_sleep import settings
from safer_sleep.channel.secret import signing_keys

#: Without a shared store the key is of this process only, so that nothing outside it can be matched with an address.
_OF_THIS_PROCESS = secrets.token_bytes(32)


def address_of(request: Request) -> str:
    """The caller's address. A forwarded one is believed only from as many proxies as are ours: anyone can write that header."""
    if settings.TRUSTED_PROXIES:
        hops = [hop.strip() for line in request.headers.getall("x-forwarded-for", []) for hop in line.split(",") if hop.strip()]
        if len(hops) >= settings.TRUSTED_PROXIES:
            return hops[-settings.TRUSTED_PROXIES]
    return request.ip or ""


def network_of(address: str) -> str | None:
    """A one-way name of the part of the network (IPv4 /24, IPv6 /56) an address belongs to; `None` for this machine itself and for nonsense.

    The name is keyed, so it cannot be turned back by trying all addresses without the key, and it is only ever a counter's name.
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return None
    if getattr(ip, "ipv4_mapped", None):
        ip = ip.ipv4_mapped
    if ip.is_loopback:
        return None
    network = ipaddress.ip_network(f"{ip}/{24 if ip.version == 4 else 56}", strict=False)
    key = signing_keys()[0] if settings.REDIS_URL else _OF_THIS_PROCESS
    return hmac.new(key, f"network:{network}".encode(), hashlib.sha256).hexdigest()[:20]


def is_https(request: Request) -> bool:
    """Whether the parent's browser speaks TLS, here or with our proxy."""
    if settings.TRUSTED_PROXIES and request.headers.get("x-forwarded-proto"):
        return request.headers["x-forwarded-proto"].split(",")[-1].strip() == "https"
    return request.scheme == "https"


def is_other_site(request: Request) -> bool:
    """Whether another site's page made the browser send this. Our page and the widget's frame are both of our own origin.

    Browsers say so in Sec-Fetch-Site, which a page cannot forge; older ones in Origin. A program that is no browser sends neither: it has
    no parent's cookie to misuse.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    # "null" is what a page sends that hides where it is from; ours does not (Referrer-Policy: same-origin).
    origin = request.headers.get("origin")
    return bool(origin) and urlsplit(origin).netloc != request.host
