"""One HTTP request to a running assistant, for tests and measurements: an error reply is an answer like any other."""

from __future__ import annotations

import json
import ssl
import urllib.error
import urllib.request
from typing import Any


def request(
    method: str, address: str, body: Any = None, raw: bytes | None = None, headers: dict[str, str] | None = None, timeout: float = 60, trust: ssl.SSLContext | None = None
) -> tuple[int, Any]:
    """Status and body (parsed if it is JSON) of the reply.

    Args:
        method: GET, POST, DELETE.
        address: with its path.
        body: what is sent as JSON, if anything.
        raw: these very bytes instead.
        headers: besides the content type.
        timeout: in seconds.
        trust: whose certificates are believed, where they are self-made.
    """
    data = raw if raw is not None else None if body is None else json.dumps(body).encode()
    asked = urllib.request.Request(address, data, {"Content-Type": "application/json", **(headers or {})}, method=method)
    try:
        with urllib.request.urlopen(asked, timeout=timeout, context=trust) as response:
            status, content = response.status, response.read()
    except urllib.error.HTTPError as error:
        status, content = error.code, error.read()
    try:
        return status, json.loads(content)
    except ValueError:
        return status, content.decode("utf-8", "replace")
