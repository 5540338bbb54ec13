"""Every path and make target that the README and the docs name exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safer_sleep.settings import ROOT

_CODE = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"(?:[A-Za-z0-9_.<>*-]+/)+[A-Za-z0-9_.<>*-]*|[A-Za-z0-9_-]+\.(?:md|yml|yaml|toml|txt|py|jsonl)$")
_BUILT = ("utter_", "reports/", "models/", ".cache/", ".venv/", "../", "chat/", "/chat")


def problems() -> Iterator[str]:
    """Names of files and targets that are not there."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    for document in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for code in _CODE.findall(document.read_text(encoding="utf-8")):
            for target in re.findall(r"^make ([a-z-]+)", code):
                if target not in targets:
                    yield f"{document.relative_to(ROOT)}: there is no make target {target!r}"
            if _is_path(code) and not _exists(code):
                yield f"{document.relative_to(ROOT)}: {code!r} does not exist"


def _is_path(code: str) -> bool:
    first = code.split("::")[0]
    return bool(_PATH.fullmatch(first)) and not first.startswith(_BUILT) and first.split("/")[0] not in _topic_groups()


def _topic_groups() -> set[str]:
    return {path.name for path in (ROOT / "data").iterdir() if path.is_dir()} | {"group"}


def _exists(code: str) -> bool:
    path = re.sub(r"<[^>]*>", "*", code.split("::")[0]).rstrip("/")
    return any(ROOT.glob(path))
