"""Measures our widget beside two packaged ones in one run, the same way. Not part of the tests. From the project's root:

    (cd widget/bench && npm run fetch) && PYTHONPATH=. .venv/bin/python widget/bench/measure.py

Each page is empty but for the widget, on a slow 4G line (150 ms, 1.6 Mb/s) and a processor four times slower; medians of five. All frames are
kept in one process, so that the slow line and processor reach ours too. The replies come from a stand-in that answers at once.
"""

from __future__ import annotations

import gzip
import json
import statistics
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from safer_sleep.channel import embedding
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.stub import Stub

OTHERS = Path(__file__).parent / "others"
ROUNDS = 5
HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bench</title></head><body><h1>A page</h1>'
PAGES = {
    "bare": "",
    "ours": '<a href="CHAT/chat/" data-safer-sleep>Ask</a><script defer src="CHAT/chat/widget.js"></script>',
    "deep-chat": """<script src="/deep-chat/dist/deepChat.bundle.js" type="module"></script><deep-chat id="w"></deep-chat>
        <script>document.getElementById("w").connect = {handler: async (body, signals) => { const r = await fetch("/answer", {method: "POST", body: JSON.stringify(body)});
        signals.onResponse({text: (await r.json()).text}); }};</script>""",
    "botframework": """<div id="w" style="height:600px"></div><script src="/botframework-webchat/dist/webchat-minimal.js"></script><script>
        const listeners = {activity: [], status: []};
        const stream = name => ({subscribe: o => { const next = v => (o.next ? o.next(v) : o(v)); listeners[name].push(next); if (name === "status") { next(0); next(1); next(2); }
          return {unsubscribe() {}}; }});
        let id = 0;
        const line = {activity$: stream("activity"), connectionStatus$: stream("status"), end() {}, getSessionId: () => ({subscribe() { return {unsubscribe() {}}; }}),
          postActivity: a => ({subscribe: o => { const mine = String(id++); fetch("/answer", {method: "POST", body: "{}"}).then(r => r.json()).then(reply => {
            listeners.activity.forEach(n => n({...a, id: mine, timestamp: new Date().toISOString()}));
            (o.next ? o.next(mine) : o(mine)); o.complete && o.complete();
            listeners.activity.forEach(n => n({type: "message", id: String(id++), text: reply.text, from: {id: "bot", role: "bot"}, timestamp: new Date().toISOString()})); });
            return {unsubscribe() {}}; }})};
        WebChat.renderWebChat({directLine: line, userID: "p"}, document.getElementById("w"));</script>""",
}
READY = {
    "bare": "!!document.querySelector('h1')",
    "ours": "!!document.querySelector('safer-sleep-chat')?.shadowRoot.querySelector('.launcher:popover-open')",
    "deep-chat": "!!document.querySelector('deep-chat')?.shadowRoot?.querySelector('#text-input')",
    "botframework": "!!document.querySelector('[data-id=webchat-sendbox-input]')",
}
ANSWER = "Never sleep with your baby on a sofa"


class Handler(BaseHTTPRequestHandler):
    """The host's page and the packaged widgets' files, compressed once."""

    chat: str
    cache: dict[str, bytes] = {}

    def do_GET(self) -> None:
        name = self.path.strip("/")
        if name in PAGES:
            return self._send("text/html", (HEAD + PAGES[name].replace("CHAT", self.chat)).encode())
        path = OTHERS / name
        if not path.is_file():
            return self._send("text/plain", b"", 404)
        if name not in self.cache:
            self.cache[name] = gzip.compress(path.read_bytes(), 9)
        return self._send("text/javascript", self.cache[name], packed=True)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self._send("application/json", json.dumps({"text": ANSWER}).encode())

    def _send(self, kind: str, body: bytes, status: int = 200, packed: bool = False) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Quiet."""


def since_start(page: Page, condition: str) -> float:
    """Milliseconds from the start of the navigation until a condition is true in the page."""
    return page.evaluate(f"() => new Promise(done => {{ const look = () => {condition} ? done(performance.now()) : requestAnimationFrame(look); look(); }})")


def one_round(browser: Any, name: str, base: str, warm: bool) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    fetched = {"bytes": 0.0}
    for command, options in (("Network.enable", {}), ("Performance.enable", {}), ("Emulation.setCPUThrottlingRate", {"rate": 4}),
                             ("Network.emulateNetworkConditions", {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000})):  # fmt: skip
        session.send(command, options)
    session.on("Network.loadingFinished", lambda event: fetched.update(bytes=fetched["bytes"] + event["encodedDataLength"]))
    page.goto(f"{base}/{name}", wait_until="commit")
    found = {"ready": since_start(page, READY[name])}
    metrics = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
    found["script"] = metrics["ScriptDuration"] * 1000
    if name == "ours":
        if warm:
            page.get_by_role("button").dispatch_event("pointerenter")
            # The cover is hidden before the finger comes, too: it is the chat itself that has to be there.
            page.frame_locator("safer-sleep-chat iframe").locator("html.live").wait_for(state="attached")
        usable = "() => new Promise(done => { const look = () => document.activeElement?.shadowRoot?.activeElement?.tagName === 'IFRAME' ? done(performance.now()) : requestAnimationFrame(look); look(); })"
        began = page.evaluate("() => { document.querySelector('safer-sleep-chat').shadowRoot.querySelector('.launcher').click(); return performance.now(); }")
        found["open"] = page.evaluate(usable) - began
        frame = page.frames[1]
        frame.get_by_label("Your question").fill("can we nap on the sofa")
        frame.evaluate("() => { window.began = performance.now(); document.querySelector('.ask').requestSubmit(); }")
        found["turn"] = frame.evaluate("() => new Promise(done => { const look = () => document.querySelector('.turn .assistant') ? done(performance.now() - window.began) : requestAnimationFrame(look); look(); })")
    found["bytes"] = fetched["bytes"]
    if name == "ours":
        # The same post without the widget: what it adds to a turn is the difference.
        found["bare turn"] = frame.evaluate("""async () => { const began = performance.now();
            const reply = await fetch('/chat/message', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({message: 'can we nap on the sofa'})});
            await reply.json(); return performance.now() - began; }""")
    context.close()
    return found


def main() -> int:
    stub = Stub()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Handler.chat = stub.base
    base = f"http://localhost:{server.server_port}"
    embedding.origins = lambda: (base,)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, "--disable-site-isolation-trials", "--disable-features=IsolateOrigins,site-per-process"])
        rows = [(name, False) for name in PAGES] + [("ours", True)]
        for name, warm in rows:
            if name not in ("bare", "ours") and not (OTHERS / {"botframework": "botframework-webchat"}.get(name, name)).is_dir():
                print(f"{name}: not fetched")
                continue
            rounds = [one_round(browser, name, base, warm) for _ in range(ROUNDS)]
            print(f"{name + (' (warm)' if warm else ''):16}", "  ".join(f"{key} {statistics.median(r[key] for r in rounds):,.0f}" for key in rounds[0]))
        browser.close()
    server.shutdown()
    stub.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
