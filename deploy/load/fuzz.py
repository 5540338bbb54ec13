"""Fuzzes the real API from docs/openapi.yml with schemathesis: no 500, every reply as described. Run: make fuzz"""

from __future__ import annotations

import subprocess
import sys

from safer_sleep.run.server import running
from safer_sleep.settings import ROOT

# A bad request must be refused in the described shape; what is good must not be. Each is one of schemathesis's own checks.
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,negative_data_rejection"


def main(examples: str = "150") -> int:
    with running({"SAFER_SLEEP_CONVERSATION_BURST": "1000000"}) as assistant:
        result = subprocess.run(
            [ROOT / ".cache/load-tools/bin/schemathesis", "--config-file", ROOT / "deploy/load/schemathesis.toml", "run", ROOT / "docs/openapi.yml", "--url", assistant.base, "--checks", CHECKS,
             "--max-examples", examples, "--request-timeout", "20", "--seed", "20261125", "--no-color"],
        )  # fmt: skip
        errors = [line for line in assistant.log.read_text().splitlines() if '"level": "ERROR"' in line]
    print(f"{len(errors)} error lines in the assistant's log", *errors[:5], sep="\n")
    return result.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
