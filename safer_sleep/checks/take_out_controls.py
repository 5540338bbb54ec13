"""Takes out one safety control after the other, in a copy of the project, and sees whether its test fails.

Usage: python -m safer_sleep.checks.take_out_controls [C01 C02 …]   (needs a trained model; some minutes)
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from safer_sleep.checks.hazards import Control, Edit, controls, edits
from safer_sleep.run.train import model_path
from safer_sleep.settings import ROOT

_LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".cache", "models", "node_modules", "__pycache__", ".pytest_cache", ".rasa", "reports", "*.db")


def copy_of_the_project(folder: Path) -> Path:
    """A copy without what was built; the model and caches are linked."""
    copy = folder / "project"
    shutil.copytree(ROOT, copy, ignore=_LEFT_OUT, symlinks=True)
    for name in (".venv", ".cache"):
        if (ROOT / name).exists():
            (copy / name).symlink_to((ROOT / name).resolve())
    return copy


def fails(copy: Path, test: str) -> bool:
    """Whether the test fails in the copy. A transcript is run by its name."""
    arguments = ["tests/conversations", "-k", Path(test).stem] if test.endswith(".yml") else [test]
    environment = {**os.environ, "PYTHONPATH": str(copy), "SAFER_SLEEP_MODEL": os.environ.get("SAFER_SLEEP_MODEL", str(model_path()))}
    result = subprocess.run([sys.executable, "-W", "ignore", "-m", "pytest", "-x", "-p", "no:cacheprovider", *arguments],
                            cwd=copy, env=environment, capture_output=True, text=True)  # fmt: skip
    if result.returncode not in (0, 1):
        raise RuntimeError(f"{test} could not be run:\n{result.stdout[-1500:]}{result.stderr[-500:]}")
    return result.returncode == 1


def seen_to_fail(copy: Path, control: Control, edit: Edit) -> bool:
    """Takes the control out, runs its test, puts the control back."""
    path = copy / edit.file
    whole = path.read_text(encoding="utf-8")
    if whole.count(edit.find) != 1:
        raise ValueError(f"{control.id}: the words to take out stand {whole.count(edit.find)} times in {edit.file}")
    path.write_text(whole.replace(edit.find, edit.replace), encoding="utf-8")
    try:
        return fails(copy, control.test)
    finally:
        path.write_text(whole, encoding="utf-8")


def _outcome(noticed: bool, passes_before: bool) -> str:
    return "fails" if noticed else "STILL PASSES" if passes_before else "fails with the control in place too"


def main(wanted: list[str]) -> int:
    if unknown := set(wanted) - set(controls()):
        print(f"No such control in docs/hazard-log.md: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    kept, whole = 0, {}
    with tempfile.TemporaryDirectory(prefix="controls-") as folder:
        copy = copy_of_the_project(Path(folder))
        for id_, control in controls().items():
            if wanted and id_ not in wanted:
                continue
            if control.test not in whole:
                whole[control.test] = not fails(copy, control.test)
            noticed = whole[control.test] and seen_to_fail(copy, control, edits()[id_])
            kept += not noticed
            outcome = f"{control.test} {_outcome(noticed, whole[control.test])}"
            print(f"{'ok  ' if noticed else 'FAIL'}  {id_} taken out of {edits()[id_].file}: {outcome}", flush=True)
    return 1 if kept else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
