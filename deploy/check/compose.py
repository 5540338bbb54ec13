"""Validates a compose file, filled in with the settings of a settings file, against the compose specification. Usage: compose.py FILE SETTINGS"""

import sys
from pathlib import Path

import yaml
from compose_spec import PyCompose

text = Path(sys.argv[1]).read_text(encoding="utf-8")
for line in Path(sys.argv[2]).read_text(encoding="utf-8").splitlines():
    name, _, value = line.partition("=")
    if not name.startswith("#"):
        text = text.replace(f"${{{name}}}", value)
# Anchors and "<<" are YAML's, not the specification's, and fields that begin with "x-" are ours: they are read first.
document = {name: part for name, part in yaml.safe_load(text).items() if not name.startswith("x-")}
PyCompose.from_yaml(yaml.safe_dump(document, sort_keys=False)).validate()
