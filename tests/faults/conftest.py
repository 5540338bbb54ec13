"""A small model in which small talk needs a custom action: the product's classifier, red-flag gate, emergency rules and answers, and one rule of ours."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from safer_sleep.nlu.training_data import examples
from safer_sleep.settings import ROOT
from safer_sleep.written import read_yaml

_RULES = """version: "3.1"
rules:
- rule: Small talk needs an action
  steps:
  - intent: chat
  - action: action_that_fails
- rule: Danger does not
  steps:
  - intent: emergency
  - action: utter_emergency
"""


@pytest.fixture(scope="session")
def model_with_a_failing_action(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("failing")
    (folder / "data").mkdir()
    nlu = [
        {"intent": topic, "examples": "".join(f"- {text}\n" for text in texts[:25])}
        for topic, texts in examples().items()
        if topic.startswith(("chat/", "emergency/"))
    ]
    (folder / "data" / "nlu.yml").write_text(yaml.safe_dump({"version": "3.1", "nlu": nlu}), encoding="utf-8")
    (folder / "data" / "rules.yml").write_text(_RULES, encoding="utf-8")
    for path in (ROOT / "data").glob("*/answers.yml"):
        (folder / "data" / f"{path.parent.name}.yml").write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    domain = read_yaml(ROOT / "domain.yml")
    domain["actions"] = [*domain.get("actions", ()), "action_that_fails"]
    (folder / "domain.yml").write_text(yaml.safe_dump(domain), encoding="utf-8")
    # What reads the check and further questions is left out: it takes minutes to learn and no test of a failing action comes there.
    config = read_yaml(ROOT / "config.yml")
    config["pipeline"] = [part for part in config["pipeline"] if part["name"].rpartition(".")[2] not in ("CheckReader", "FurtherReader", "TalkReader")]
    (folder / "config.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    command = [sys.executable, "-m", "rasa", "train", "--quiet", "--config", str(folder / "config.yml"), "--domain", str(folder / "domain.yml"),
               "--data", str(folder / "data"), "--out", str(folder), "--fixed-model-name", "failing"]  # fmt: skip
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "RASA_TELEMETRY_ENABLED": "false"})
    assert (folder / "failing.tar.gz").exists(), result.stdout[-2000:] + result.stderr[-2000:]
    return folder / "failing.tar.gz"
