"""The slow folders are passed over where they passed already with exactly these files, so that `make test` again takes minutes.

What a folder's tests rest on is taken to be everything in the project, as it was when the run began, but its documents and the tests of the other folders. Only a whole run without a skipped test counts, never a part of one. `make test AGAIN=1` runs them all the same; a fresh clone, and so CI, always does.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from safer_sleep.settings import CACHE, ROOT

SLOW = ("browser", "conversations", "directory", "evaluation", "faults", "production", "speed")
_STAMPS = CACHE / "passed"
_TESTS = ROOT / "tests"

_rests_on: dict[str, str] = {}
_passed_over: dict[str, int] = {}
_not_passed: set[str] = set()
_ran: set[str] = set()


def rests_on(folder: str, root: Path = ROOT) -> str:
    """The SHA-256, in hexadecimal, of all that a folder of tests rests on; files that git ignores are left out."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=root, capture_output=True, check=True).stdout.decode()
    digest = hashlib.sha256()
    for name in sorted(listed.split("\0")):
        other_test = name.startswith("tests/") and Path(name).name.startswith("test_") and not name.startswith(f"tests/{folder}/")
        document = name.endswith(".md") and not name.startswith(("data/", "tests/"))
        if name and not other_test and not document and (root / name).is_file():
            digest.update(f"{name}\0".encode() + hashlib.sha256((root / name).read_bytes()).digest())
    return digest.hexdigest()


def _folder_of(path: Path) -> str:
    parts = path.relative_to(_TESTS).parts if path.is_relative_to(_TESTS) else ()
    return parts[0] if len(parts) > 1 and parts[0] in SLOW else ""


def _is_whole(config) -> bool:
    if _is_worker(config):
        return config.workerinput["whole"]
    chosen = ("keyword", "markexpr", "lf", "failedfirst", "deselect", "ignore", "ignore_glob", "maxfail")
    return not any(getattr(config.option, one, None) for one in chosen) and config.args == config.getini("testpaths")


def _is_worker(config) -> bool:
    """Whether this process runs a share of the tests for another one (pytest-xdist)."""
    return hasattr(config, "workerinput")


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node):
    # Told, not worked out again: a file that changes meanwhile would have each of them pass over something else.
    node.workerinput["whole"] = _is_whole(node.config)
    node.workerinput["rests_on"] = dict(_rests_on)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error):
    # Each worker has collected everything, and passed over the same.
    _passed_over.update(getattr(node, "workeroutput", {}).get("passed_over", {}))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session):
    if _is_worker(session.config):
        _rests_on.update(session.config.workerinput["rests_on"])
    elif _is_whole(session.config):
        _rests_on.update({folder: rests_on(folder) for folder in SLOW})


def pytest_collection_modifyitems(config, items):
    if not _is_whole(config) or os.environ.get("AGAIN"):
        return
    done = {folder for folder in SLOW if (_STAMPS / f"{folder}-{_rests_on[folder]}").exists()}
    passed = [item for item in items if _folder_of(item.path) in done]
    if passed:
        _passed_over.update(Counter(_folder_of(item.path) for item in passed))
        config.hook.pytest_deselected(items=passed)
        items[:] = [item for item in items if _folder_of(item.path) not in done]


def pytest_runtest_logreport(report):
    folder = _folder_of(ROOT / report.nodeid.split("::")[0])
    if folder:
        _ran.add(folder)
        if report.outcome != "passed":
            _not_passed.add(folder)


def pytest_sessionfinish(session, exitstatus):
    if _is_worker(session.config):  # It has seen a part only.
        session.config.workeroutput["passed_over"] = dict(_passed_over)
        return
    # 0: all passed, 1: some failed; anything else is a run that was broken off.
    if exitstatus not in (0, 1) or not _is_whole(session.config):
        return
    _STAMPS.mkdir(parents=True, exist_ok=True)
    for folder in _ran - _not_passed:
        for old in _STAMPS.glob(f"{folder}-*"):
            old.unlink()
        (_STAMPS / f"{folder}-{_rests_on[folder]}").touch()


def pytest_terminal_summary(terminalreporter):
    for folder, count in sorted(_passed_over.items()):
        terminalreporter.write_line(f"tests/{folder}: {count} passed before with exactly these files (make test AGAIN=1 runs them)")
