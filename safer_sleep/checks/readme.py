"""Every path, make target and module that the README and the docs name exists, and every document that the code names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from safer_sleep.settings import ROOT

_CODE = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"(?:[A-Za-z0-9_.<>*-]+/)+[A-Za-z0-9_.<>*-]*|[A-Za-z0-9_-]+\.(?:md|yml|yaml|toml|txt|py|jsonl)$")
_MODULE = re.compile(r"python -m (safer_sleep(?:\.\w+)*)")
#: The documents that code points to in its comments: whoever follows one at night must find it.
_DOCUMENT = re.compile(r"\bdocs/[\w.-]+\.(?:md|yml)\b")
_FOLDERS = ("actions", "deploy", "directory", "safer_sleep", "tests", "widget/src")
#: By their endings: a filled-in settings file or a secret in `deploy` is not read.
_ENDINGS = {".example", ".py", ".template", ".ts", ".yaml", ".yml"}
_BUILT = ("utter_", "reports/", "models/", ".cache/", ".venv/", "../", "chat/", "/chat")


def problems(root: Path = ROOT) -> Iterator[str]:
    """Names of files, targets and modules that are not there."""
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text(encoding="utf-8"), re.M))
    for document in [root / "README.md", *sorted((root / "docs").glob("*.md"))]:
        text = document.read_text(encoding="utf-8")
        for code in _CODE.findall(text):
            for target in re.findall(r"^make ([a-z-]+)", code):
                if target not in targets:
                    yield f"{document.relative_to(root)}: there is no make target {target!r}"
            if _is_path(code, root) and not _exists(code, root):
                yield f"{document.relative_to(root)}: {code!r} does not exist"
        for module in _MODULE.findall(text):
            place = root.joinpath(*module.split("."))
            if not place.with_suffix(".py").is_file() and not (place / "__main__.py").is_file():
                yield f"{document.relative_to(root)}: there is no module {module!r} to run"
    in_folders = (path for folder in _FOLDERS for path in sorted((root / folder).rglob("*")) if path.suffix in _ENDINGS)
    for path in (root / "Makefile", *sorted(root.glob("*.yml")), *in_folders):
        for named in _DOCUMENT.findall(path.read_text(encoding="utf-8")):
            if not (root / named).is_file():
                yield f"{path.relative_to(root)}: {named!r} does not exist"


def _is_path(code: str, root: Path) -> bool:
    first = code.split("::")[0]
    return bool(_PATH.fullmatch(first)) and not first.startswith(_BUILT) and first.split("/")[0] not in _topic_groups(root)


def _topic_groups(root: Path) -> set[str]:
    return {path.name for path in (root / "data").iterdir() if path.is_dir()} | {"group"}


def _exists(code: str, root: Path) -> bool:
    path = re.sub(r"<[^>]*>", "*", code.split("::")[0]).rstrip("/")
    return any(root.glob(path))
