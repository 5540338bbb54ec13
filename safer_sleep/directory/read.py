"""Reads one of the directory's files, with errors that name the file and the line."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Union

import yaml
from pydantic import ValidationError

from safer_sleep.directory.schema import DirectoryError, Strict


class _Words(yaml.SafeLoader):
    """Reads true, false and empty as such, and everything else as the words that stand there."""


_Words.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":bool", ":null", ":merge"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _line(node: yaml.Node, where: tuple[Union[str, int], ...]) -> int:
    """The line of the deepest part of the file that the error's path still reaches."""
    line = node.start_mark.line + 1
    for step in where:
        if isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == str(step)), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
        else:
            break
    return line


def _doubled_keys(node: yaml.Node, name: str) -> list[str]:
    problems: list[str] = []
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                problems.append(f"{name}, line {key.start_mark.line + 1}: {key.value!r} stands twice; keep one")
            seen.add(key.value)
            problems += _doubled_keys(value, name)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            problems += _doubled_keys(item, name)
    return problems


_PLAINER = {
    "field required": "is missing",
    "none is not an allowed value": "may not be empty",
    "extra fields not permitted": "is not a field of the directory: check the spelling",
    "invalid date format": "is not a date: write it as 2026-11-22",
}


def read(path: Path, model: type[Strict]) -> Any:
    """The file as `model`.

    Raises:
        DirectoryError: the file is not there, is not YAML or does not fit; every problem is listed with its line.
    """
    name = "/".join(path.parts[-3:])
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise DirectoryError([f"{name}: the file is missing"]) from None
    try:
        loader = _Words(text)
        node = loader.get_single_node()
        problems = _doubled_keys(node, name) if node else [f"{name}, line 1: the file is empty"]
        if problems:
            raise DirectoryError(problems)
        data = loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise DirectoryError([f"{name}, line {mark.line + 1 if mark else 1}: {error.problem or error}"]) from None
    if not isinstance(data, dict):
        raise DirectoryError([f"{name}, line 1: the file has to begin with a name and a colon"])
    try:
        return model(**data)
    except ValidationError as error:
        for one in error.errors():
            where = tuple(step for step in one["loc"] if step != "__root__")
            what = next((plain for start, plain in _PLAINER.items() if one["msg"].startswith(start)), one["msg"])
            problems.append(f"{name}, line {_line(node, where)}: {' > '.join(str(step) for step in where)}: {what}")
        raise DirectoryError(problems) from None
