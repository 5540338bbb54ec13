"""An assistant as it stands behind a proxy: forwarded addresses believed, a token for the counts, and every logger at its most talkative."""

import pytest

from safer_sleep.run.server import running
from safer_sleep.run.servers import NotInstalled
from safer_sleep.run.stack import running as run_stack
from safer_sleep.settings import ROOT

TOKEN = "only-for-the-counts"


@pytest.fixture(scope="session")
def behind_a_proxy(tmp_path_factory):
    folder = tmp_path_factory.mktemp("behind-a-proxy")
    talkative = (ROOT / "logging.yml").read_text().replace("WARNING", "DEBUG").replace("CRITICAL", "DEBUG").replace("INFO", "DEBUG")
    (folder / "logging.yml").write_text(talkative)
    environment = {
        "SAFER_SLEEP_TRUSTED_PROXIES": "1",
        "SAFER_SLEEP_METRICS_TOKEN": TOKEN,
        "SAFER_SLEEP_PREFIX_BURST": "20",
        "SAFER_SLEEP_PREFIX_PER_MINUTE": "6",
        "SAFER_SLEEP_CONVERSATION_BURST": "8",
        "SAFER_SLEEP_LOGGING_FILE": str(folder / "logging.yml"),
        "SAFER_SLEEP_LOG_LEVEL": "DEBUG",
        "SAFER_SLEEP_WITHDRAWN_FILE": str(folder / "withdrawn.txt"),
        "LOG_LEVEL": "DEBUG",
    }
    with running(environment) as started:
        started.token = TOKEN
        started.withdrawn = folder / "withdrawn.txt"
        yield started


@pytest.fixture(scope="session")
def folder_for_postgres(tmp_path_factory):
    """Makes a new folder that PostgreSQL may enter, which runs as another user."""

    def made(name):
        folder = tmp_path_factory.mktemp(name)
        base = tmp_path_factory.getbasetemp()
        # Tests that run side by side have a base of their own inside the common one.
        above = [base, base.parent, *([base.parent.parent] if base.name.startswith("popen-") else [])]
        for parent in (folder, *above):
            parent.chmod(0o755)
        return folder

    return made


@pytest.fixture(scope="session")
def stack():
    """PostgreSQL, Redis, nginx, two action servers and two assistants. Every test leaves it whole."""
    try:
        # These parents type faster than people: the limit on that is tested elsewhere.
        with run_stack(assistants=2, environment={"SAFER_SLEEP_CONVERSATION_BURST": "100000"}) as started:
            yield started
    except NotInstalled as missing:
        pytest.skip(f"Needs Debian's servers: {missing}")
