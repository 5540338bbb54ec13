"""Addresses that may become links: https, tel and sms. The widget does the same (widget/src/frame/links.ts); one list of cases tests both."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_TEXT = re.compile(r"(?:(\w{1,20}) to )?\+?([\d\s]{3,20})$", re.A)


def web_link(address: str) -> str | None:
    """An https address as it may be linked; `None` for every other kind."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    return address.strip() if parts.scheme == "https" and parts.netloc else None


def phone_link(number: str) -> str | None:
    """"0808 2000 247" to "tel:08082000247"; `None` if it is not a number."""
    digits = re.sub(r"[\s()-]", "", number)
    return f"tel:{digits}" if re.fullmatch(r"\+?\d{3,15}", digits, re.A) else None


def text_link(words: str) -> str | None:
    """"SHOUT to 85258" to a text message with the word in it, a plain number to an empty one; `None` for anything else."""
    found = _TEXT.match(words.strip())
    if not found:
        return None
    digits = re.sub(r"\s", "", found[2])
    if not re.fullmatch(r"\d{3,15}", digits, re.A):
        return None
    # "?&body=" is read by both kinds of phone; either sign alone is lost on one of them.
    return f"sms:{digits}" + (f"?&body={quote(found[1])}" if found[1] else "")
