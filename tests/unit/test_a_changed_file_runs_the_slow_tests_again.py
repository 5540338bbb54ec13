"""What passed before is passed over only while every file it rests on is the same."""

import subprocess
import sys

import pytest

from safer_sleep.settings import ROOT

sys.path.insert(0, str(ROOT / "tests"))
from passed_before import rests_on  # noqa: E402


@pytest.fixture
def project(tmp_path):
    for name in ("safer_sleep/gate.py", "data/chat/facts.md", "docs/decisions.md", "docs/openapi.yml", "tests/conftest.py", "tests/browser/test_a.py", "tests/browser/widget.py",
                 "tests/faults/test_b.py", "tests/conversations/user_asks.yml"):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("as it was")
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    return tmp_path


@pytest.mark.parametrize("name", ["safer_sleep/gate.py", "data/chat/facts.md", "tests/conftest.py", "tests/faults/test_b.py", "tests/browser/widget.py",
                                  "tests/conversations/user_asks.yml", "docs/openapi.yml", "safer_sleep/new.py"])  # fmt: skip
def test_run_again(project, name):
    before = rests_on("faults", project)
    (project / name).write_text("changed")
    assert rests_on("faults", project) != before


@pytest.mark.parametrize("name", ["docs/decisions.md", "tests/browser/test_a.py"])
def test_passed_over(project, name):
    before = rests_on("faults", project)
    (project / name).write_text("changed")
    assert rests_on("faults", project) == before
