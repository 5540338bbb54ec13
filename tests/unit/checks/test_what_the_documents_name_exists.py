"""`make check` notices a path, a target, a module or a document that is named and is not there: each once."""

import pytest

from safer_sleep.checks.readme import problems

#: Put in, so that the check of this very file does not look for it.
NONE = "none"


@pytest.fixture
def project(tmp_path):
    for name in ("data", "docs", "safer_sleep/evaluation", "deploy/secrets"):
        (tmp_path / name).mkdir(parents=True)
    for name, text in {
        "Makefile": "run: ## starts\n",
        "README.md": "`make run`, `docs/runbook.md`\n\n    python -m safer_sleep.evaluation\n    python -m safer_sleep.measure --all\n",
        "docs/runbook.md": "Run `python -m safer_sleep.measure`.\n",
        "safer_sleep/evaluation/__main__.py": "# See docs/runbook.md.\n",
        "safer_sleep/measure.py": "",
    }.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def test_what_is_there_is_fine(project):
    assert not list(problems(project))


@pytest.mark.parametrize(
    ("file", "text", "noticed"),
    [
        ("README.md", "`make walk`", "README.md: there is no make target 'walk'"),
        ("README.md", f"`docs/{NONE}.md`", f"README.md: 'docs/{NONE}.md' does not exist"),
        ("README.md", "    python -m safer_sleep.none --all", "README.md: there is no module 'safer_sleep.none' to run"),
        ("docs/runbook.md", "Run `python -m safer_sleep.none`.", "docs/runbook.md: there is no module 'safer_sleep.none' to run"),
        # A folder of modules is nothing that can be run.
        ("docs/runbook.md", "Run `python -m safer_sleep`.", "docs/runbook.md: there is no module 'safer_sleep' to run"),
        ("safer_sleep/measure.py", f"# See docs/{NONE}.yml, or ask.", f"safer_sleep/measure.py: 'docs/{NONE}.yml' does not exist"),
        ("deploy/compose.yml", f"# See docs/{NONE}.md.", f"deploy/compose.yml: 'docs/{NONE}.md' does not exist"),
    ],
)
def test_what_is_not_there_is_noticed(project, file, text, noticed):
    (project / file).write_text(text)
    assert list(problems(project)) == [noticed]


def test_a_secret_is_not_read(project):
    (project / "deploy/secrets/signing").write_bytes(b"\xff")
    assert not list(problems(project))
