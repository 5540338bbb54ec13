"""`mount` gets a root and everything else through its options: the same code runs in a shadow root, should a host ever need that."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from safer_sleep.settings import ROOT
from tests.browser.conftest import DESKTOP
from tests.browser.widget import until

ESBUILD = ROOT / "widget" / "node_modules" / ".bin" / "esbuild"
MOUNT = """() => {
  const host = document.createElement('div');
  const root = host.attachShadow({mode: 'open'});
  root.append(...document.body.children);
  document.body.append(host);
  const reply = {conversation: 'c', messages: [{text: 'An answer.', topic: 'chat/thanks', urgency: 'routine', buttons: [{title: 'More', choice: 'm'}], sources: [], contacts: []}]};
  window.sent = [];
  const transport = {send: async out => { window.sent.push(out.message ?? out.choice); return {ok: true, reply, kept: true}; }, forget: async () => true, farewell() {}, feedback() {}};
  window.mounted = M.mount(root, {transport, words: W.EN, limit: 1000, conversation: null, onExit: () => { window.exited = true; }});
}"""


@pytest.mark.skipif(not ESBUILD.exists() or not shutil.which("node"), reason="esbuild is not here: run `make widget` (needs Node)")
def test_in_a_shadow_root(opened, stub):
    def bundle(name, entry):
        return subprocess.run([ESBUILD, f"src/frame/{entry}.ts", "--bundle", "--format=iife", f"--global-name={name}"], cwd=ROOT / "widget", capture_output=True, text=True, check=True).stdout

    widget = opened(DESKTOP, open_panel=False, address="about:blank")
    page = widget.page
    page.context.route("**/chat/static/chat-*", lambda route: route.abort())
    page.goto(f"{stub.base}/chat/")
    page.evaluate(bundle("M", "mount") + bundle("W", "words") + "; window.M = M; window.W = W;")
    page.evaluate(MOUNT)
    page.get_by_label("Your question").fill("how warm")
    page.get_by_label("Your question").press("Enter")
    page.get_by_text("An answer.").wait_for()
    page.get_by_role("button", name="More").click()
    until(page, "document.querySelector('div').shadowRoot.querySelectorAll('.turn .assistant').length === 2")
    assert page.evaluate("window.sent") == ["how warm", "m"]
    assert page.evaluate("document.querySelector('div').shadowRoot.activeElement.className") == "turn"
    page.get_by_role("link", name="Exit site", exact=True).click()
    assert page.evaluate("window.exited") is True
