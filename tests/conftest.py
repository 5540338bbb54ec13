"""One real assistant for the whole run: a Rasa server and an action server on free ports."""

import pytest

from safer_sleep.run.server import running


@pytest.fixture(scope="session")
def assistant():
    with running() as started:
        yield started
