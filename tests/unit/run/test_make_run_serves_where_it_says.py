"""honcho gives each line of the Procfile another PORT: the assistant and the demonstration page must still meet."""

import os
import re
import subprocess

from safer_sleep.settings import ROOT


def test_every_process_gets_the_assistants_port():
    lines = dict(re.findall(r"^(\w+): (.*)$", (ROOT / "Procfile").read_text(), re.M))
    for name in ("rasa", "demo"):
        shown = re.sub(r"\.venv/bin/python -m .*", 'printenv PORT', lines[name])
        done = subprocess.run(shown, shell=True, capture_output=True, text=True, env={**os.environ, "PORT": "5205", "ASSISTANT_PORT": "5007"})
        assert done.stdout.strip() == "5007", name
