"""A real browser (Debian's Chromium), a stand-in for the assistant, and somebody else's page with the widget on it."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

import pytest

from safer_sleep.channel import embedding
from safer_sleep.demo_host.server import make_server
from safer_sleep.settings import ROOT
from tests.browser.stub import Stub
from tests.browser.widget import Widget

CHROMIUM = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost"]  # fmt: skip
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
DESKTOP = {"viewport": {"width": 1280, "height": 800}}
AXE = ROOT / "widget" / "node_modules" / "axe-core" / "axe.min.js"


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(item.fspath).is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


# For this folder only: Playwright's event loop runs in the test's own thread, and other tests want to start theirs.
@pytest.fixture(scope="package")
def chromium():
    if not CHROMIUM:
        pytest.skip("No Chromium here: the browser tests were not run. On Debian: apt-get install chromium (or set CHROMIUM to its path)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe():
    if not AXE.is_file():
        pytest.skip("axe-core is not here: run `npm ci` in widget/ to check accessibility too")
    return AXE.read_text(encoding="utf-8")


@pytest.fixture(scope="package")
def _servers():
    """The stub and the host's page, each on an address of its own: `localhost` and `127.0.0.1` are two sites to a browser."""
    patch = pytest.MonkeyPatch()
    stub = Stub(timeout_ms=2500)
    # The written answers are read from disk once: not while the first test waits.
    stub.reply("sofa")
    host = make_server(0, stub.base)
    patch.setattr(embedding, "origins", lambda: (f"http://localhost:{host.server_port}",))
    threading.Thread(target=host.serve_forever, daemon=True).start()
    yield stub, f"http://localhost:{host.server_port}/"
    host.shutdown()
    stub.close()
    patch.undo()


@pytest.fixture
def stub(_servers):
    _servers[0].clear()
    return _servers[0]


@pytest.fixture
def host(_servers):
    return _servers[1]


@pytest.fixture
def opened(chromium, stub, host):
    """Opens the widget in the host's page: `opened(PHONE, color_scheme="dark")`."""
    contexts = []

    def open_it(size=DESKTOP, open_panel=True, address=None, **more):
        context = chromium.new_context(**{"reduced_motion": "reduce", **size, **more})
        context.set_default_timeout(8000)
        contexts.append(context)
        page = context.new_page()
        widget = Widget(page)
        page.goto(address or host)
        if open_panel:
            widget.open()
        return widget

    yield open_it
    for context in contexts:
        context.close()


@pytest.fixture
def alone(opened, stub):
    """The chat's own page, without a host."""
    return lambda size=DESKTOP, **more: opened(size, open_panel=False, address=f"{stub.base}/chat/", **more).alone()


@pytest.fixture(scope="package")
def real_host(assistant, host_port):
    """Somebody else's page with the widget, before the real assistant."""
    server = make_server(host_port, assistant.base)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{host_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def real(opened, real_host):
    return lambda size=PHONE, **more: opened(size, address=real_host, **more)
