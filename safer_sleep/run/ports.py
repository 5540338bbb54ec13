"""Refuses to start on ports that are taken, and says which and what to do. Usage: python -m safer_sleep.run.ports PORT…"""

from __future__ import annotations

import socket
import sys


def taken(port: int) -> bool:
    """Whether something already listens on the port on this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def main(arguments: list[str]) -> int:
    in_use = [port for port in map(int, arguments) if taken(port)]
    for port in in_use:
        print(f"Port {port} is already in use. Stop what runs there, or choose others: make run PORT=5006 ACTIONS_PORT=5056 DEMO_PORT=5011", file=sys.stderr)
    return 1 if in_use else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
