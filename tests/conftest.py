"""One real assistant for the whole run: a Rasa server and an action server on free ports."""

import pytest

from safer_sleep.run.server import free_port, running

pytest_plugins = ("passed_before",)


@pytest.fixture(scope="session")
def host_port():
    """Where a host's page with the widget may be served: the assistant has to know it when it starts."""
    return free_port()


@pytest.fixture(scope="session")
def assistant(host_port):
    with running({"SAFER_SLEEP_EMBED_ORIGINS": f"http://localhost:{host_port}"}) as started:
        yield started
