"""Two servers that start at once must not be given one port, nor one that an outgoing connection may take before they listen."""

import socket

from safer_sleep.run.servers import free_port


def test_none_comes_twice_and_none_is_for_outgoing_connections():
    ports = [free_port() for _ in range(500)]
    assert len(set(ports)) == len(ports) and max(ports) < 32_768


def test_one_that_is_taken_is_passed_over():
    first = free_port()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", first + 1 if first + 1 < 32_000 else 20_000))
        taken.listen()
        assert free_port() != taken.getsockname()[1]
