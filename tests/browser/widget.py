"""How a person uses the widget, by role and label; and what a person could not see."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Frame, Page

LAUNCHER = "Ask about safer sleep"
#: The WCAG 2.2 A and AA rules of axe.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def until(frame: Page | Frame, expression: str, arg: Any = None) -> None:
    """Waits until a script says so. Playwright's own wait looks again from within the page, where a strict policy forbids it to."""
    for _ in range(160):
        if frame.evaluate(expression, arg):
            return
        frame.wait_for_timeout(50)
    raise AssertionError(f"never true: {expression}")


class Widget:
    """The widget in a page. `frame` is where the chat is: the loader's frame, or the page itself if it stands alone."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        self.fetched: list[str] = []
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: self.fetched.append(request.url))
        self._alone = False

    def alone(self) -> "Widget":
        self._alone = True
        self.page.locator("html.live").wait_for(state="attached")
        return self

    @property
    def launcher(self):
        return self.page.get_by_role("button", name=LAUNCHER)

    @property
    def frame(self) -> Frame:
        if self._alone:
            return self.page.main_frame
        for _ in range(600):  # a frame has its address a moment after it is there
            if found := [frame for frame in self.page.frames if "/chat/" in frame.url and frame != self.page.main_frame]:
                return found[0]
            self.page.wait_for_timeout(50)
        raise AssertionError("The widget opened no chat within 30 seconds")

    def open(self) -> "Widget":
        self.launcher.click()
        return self.wait_until_ready()

    def wait_until_ready(self) -> "Widget":
        self.page.frame_locator("safer-sleep-chat iframe").locator("html.live").wait_for(state="attached")
        self.page.locator("safer-sleep-chat .cover").wait_for(state="hidden")
        return self

    @property
    def box(self):
        return self.frame.get_by_label("Your question")

    @property
    def log(self):
        return self.frame.get_by_role("log")

    @property
    def status(self):
        return self.frame.locator("[data-part=status]")

    def button(self, name: str, exact: bool = True):
        return self.frame.get_by_role("button", name=name, exact=exact)

    def send(self, words: str) -> "Widget":
        self.box.fill(words)
        self.box.press("Enter")
        return self

    def ask(self, words: str) -> "Widget":
        """Sends and waits for an answer in the newest turn."""
        self.send(words)
        self.turn.locator(".assistant").first.wait_for()
        return self

    def tap(self, title: str) -> "Widget":
        """Taps a choice of the newest answer and waits for what follows."""
        turns = self.log.locator(".turn")
        before = turns.count()
        self.turn.locator(".choices").get_by_role("button", name=title, exact=True).tap()
        turns.nth(before).locator(".assistant").first.wait_for()
        return self

    @property
    def turn(self):
        return self.log.locator(".turn").last

    @property
    def answer(self) -> str:
        return self.turn.locator(".assistant").last.inner_text()

    def problems(self, axe: str) -> list[str]:
        """What axe finds in every frame of the page, AA rules only."""
        found = []
        for frame in self.page.frames:
            if frame.url in ("", "about:blank"):
                continue
            frame.evaluate(axe)
            result: dict[str, Any] = frame.evaluate(
                "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], iframes: false})", TAGS
            )
            found += [f"{frame.url}: {v['id']}: {n['target']} {n['failureSummary']}" for v in result["violations"] for n in v["nodes"]]
        return found

    def focused(self) -> str:
        """What has the focus inside the chat, in words."""
        return self.frame.evaluate(
            "() => { const e = document.activeElement; return e.matches('.turn') ? 'turn' : e.id || e.textContent.trim() || e.tagName; }"
        )

    def box_of(self, selector: str) -> dict[str, float]:
        """Where an element stands in its own frame's view."""
        return self.frame.evaluate("s => { const r = document.querySelector(s).getBoundingClientRect(); return {top: r.top, bottom: r.bottom, left: r.left, right: r.right, width: r.width, height: r.height}; }", selector)
