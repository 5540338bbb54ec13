"""The widget's built files, held in memory, compressed once. They are built in `widget/` and committed: no Node is needed here."""

from __future__ import annotations

import gzip
import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "static"

_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
_FOR_EVER = "public, max-age=31536000, immutable"
_FIVE_MINUTES = "public, max-age=300"


@dataclass(frozen=True)
class Built:
    """One entry of the build: the file's name under `/chat/static/` and the hash for its `integrity` attribute."""

    file: str
    integrity: str


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@lru_cache(maxsize=1)
def manifest() -> dict[str, Built]:
    """What was built: `loader`, `frame`, `style`, `embed`, `embedStyle`."""
    return {name: Built(**entry) for name, entry in json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8")).items()}


@lru_cache(maxsize=1)
def _contents() -> dict[str, tuple[bytes, bytes]]:
    return {path.name: (path.read_bytes(), gzip.compress(path.read_bytes(), 9, mtime=0)) for path in FOLDER.iterdir() if path.suffix in _TYPES}


def serve(name: str, accepts: str = "", known: str = "", short_lived: bool = False) -> Answer:
    """A built file as an HTTP answer.

    Args:
        name: the file's name; only names that were built are known, so no path can be asked for.
        accepts: the request's `Accept-Encoding`.
        known: the request's `If-None-Match`.
        short_lived: for the address whose content changes with every version (`/chat/widget.js`).
    """
    if name not in _contents():
        return Answer(404, {"Cache-Control": "no-store", "Content-Type": "text/plain"}, b"Not found")
    plain, packed = _contents()[name]
    tag = f'"{hashlib.sha256(plain).hexdigest()[:20]}"'
    headers = {
        "Cache-Control": _FIVE_MINUTES if short_lived else _FOR_EVER,
        "ETag": tag,
        "Vary": "Accept-Encoding",
        "X-Content-Type-Options": "nosniff",
        # A host that pins the loader's hash fetches it with `crossorigin`, which needs these two. The files are public.
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "Content-Type": _TYPES[Path(name).suffix],
    }
    if known == tag:
        return Answer(304, headers, b"")
    if "gzip" in accepts:
        return Answer(200, {**headers, "Content-Encoding": "gzip"}, packed)
    return Answer(200, headers, plain)
