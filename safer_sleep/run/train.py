"""Trains the model if anything that it is made from has changed. Prints the model's path."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

from safer_sleep.settings import ROOT

MODELS = ROOT / "models"
_KEEP = 3


def made_from(root: Path = ROOT) -> list[Path]:
    """The files that decide what the model is: configuration, domain, training data, answers, and the code that learns."""
    files = [root / "config.yml", root / "domain.yml", root / "requirements.txt"]
    files += sorted((root / "data").rglob("*.yml"))
    for folder in ("nlu", "safety", "co_sleeping_check"):  # danger is also learnt from what the rules see, answers to the check apart
        files += sorted((root / "safer_sleep" / folder).glob("*.py"))
    return [path for path in files if path.is_file()]


def model_path(root: Path = ROOT) -> Path:
    """Where the model made from the files as they are now is or will be."""
    digest = hashlib.sha256()
    for path in made_from(root):
        digest.update(f"{path.relative_to(root)}\0".encode() + path.read_bytes() + b"\0")
    return root / "models" / f"safer-sleep-{digest.hexdigest()[:16]}.tar.gz"


def main() -> int:
    path = model_path()
    if path.exists():
        print(f"Model is up to date: models/{path.name}")
        return 0
    print("Training the model (up to ten minutes the first time; sentence vectors are kept for the next)", flush=True)
    began = time.monotonic()
    command = [sys.executable, "-m", "rasa", "train", "--quiet", "--data", "data", "--config", "config.yml", "--domain", "domain.yml",
               "--out", "models", "--fixed-model-name", path.name.removesuffix(".tar.gz")]  # fmt: skip
    result = subprocess.run(command, cwd=ROOT, env={**os.environ, "RASA_TELEMETRY_ENABLED": "false", "PYTHONWARNINGS": "ignore"})
    if result.returncode or not path.exists():
        print("Training failed; the lines above say why.", file=sys.stderr)
        return result.returncode or 1
    print(f"Trained in {time.monotonic() - began:.0f} s: models/{path.name}")
    for old in sorted(MODELS.glob("safer-sleep-*.tar.gz"), key=lambda p: p.stat().st_mtime)[:-_KEEP]:
        old.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
