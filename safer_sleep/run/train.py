"""Trains the model if anything that it is made from has changed. Prints the model's path."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from safer_sleep.settings import ROOT

MODELS = ROOT / "models"
_KEEP = 3
_PROGRESS = re.compile(r"Starting to train component '(?P<step>\w+)'|^(?P<far>\d+ of \d+ sentences encoded, \d+ s left)")


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


def _trained(path: Path) -> bool:
    """Has Rasa train. Its own lines, most of them warnings about nothing, go to a log; how far it is is shown."""
    # Rasa's validation takes half a minute and changes nothing here: `make check` runs the form of it that stops.
    command = [sys.executable, "-m", "rasa", "train", "--data", "data", "--config", "config.yml", "--domain", "domain.yml", "--skip-validation",
               "--out", "models", "--fixed-model-name", path.name.removesuffix(".tar.gz")]  # fmt: skip
    environment = {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "LOG_LEVEL": "INFO"}
    MODELS.mkdir(exist_ok=True)
    log = MODELS / "training.log"
    with log.open("w", encoding="utf-8", buffering=1) as kept:
        rasa = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
        try:
            for line in rasa.stdout:
                kept.write(line)
                if shown := _PROGRESS.search(line):
                    print(f"  {shown['step'] or shown['far']}", flush=True)
        except KeyboardInterrupt:
            rasa.terminate()
            rasa.wait()
            print("Training was broken off. What is encoded already is kept for the next time.", file=sys.stderr)
            return False
    if rasa.wait() == 0 and path.exists():
        return True
    lines = log.read_text(encoding="utf-8").splitlines()
    print(*lines[-15:], f"Training failed: the lines above, or all of {log.relative_to(ROOT)}, say why.", sep="\n", file=sys.stderr)
    return False


def main() -> int:
    path = model_path()
    if path.exists():
        print(f"Model is up to date: models/{path.name}")
        return 0
    print("Training the model (half an hour the first time on two cores; sentence vectors are kept for the next)", flush=True)
    began = time.monotonic()
    if not _trained(path):
        return 1
    print(f"Trained in {time.monotonic() - began:.0f} s: models/{path.name}")
    for old in sorted(MODELS.glob("safer-sleep-*.tar.gz"), key=lambda p: p.stat().st_mtime)[:-_KEEP]:
        old.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
