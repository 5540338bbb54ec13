"""Parents who keep writing while something breaks, and who try again with the same message as the widget does."""

from __future__ import annotations

import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from safer_sleep.run.stack import Stack

QUESTIONS = ("can baby wear a hat indoors", "why", "what tog sleeping bag", "is a dummy ok", "what temperature should the room be", "why")


@dataclass
class Written:
    """What became of the messages: conversation -> ids in order, ids that were answered, refusals on the way, seconds each took."""

    conversations: dict[str, list[str]] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)
    changed_conversation: int = 0
    refusals: list[Any] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def summary(self) -> str:
        """One line for the report."""
        wanted = sum(map(len, self.conversations.values()))
        again = ", ".join(f"{count} times {status}" for status, count in Counter(status for status, _ in self.refusals).items())
        return f"{len(self.answered)} of {wanted} answered, tried again after: {again or 'nothing'}; slowest {max(self.seconds):.1f} s"


class Parents:
    """Some parents, each in a conversation of their own, writing until the block ends (and to the end of their questions)."""

    def __init__(self, stack: Stack, count: int = 5, give_up_after: float = 40, pause: float = 0.1) -> None:
        self.stack, self.give_up_after, self.pause = stack, give_up_after, pause
        self.written = Written()
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._write, args=(number,)) for number in range(count)]

    def __enter__(self) -> Written:
        for thread in self._threads:
            thread.start()
        end = time.monotonic() + 20
        while len(self.written.conversations) < len(self._threads) and time.monotonic() < end:
            time.sleep(0.05)  # what is to break must not break before they have begun
        return self.written

    def __exit__(self, *_: object) -> None:
        time.sleep(0.5)
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _write(self, parent: int) -> None:
        conversation, number = self._begin(), 0
        ids = self.written.conversations.setdefault(conversation, [])
        while not self._over.is_set() or number % len(QUESTIONS):
            message = f"parent{parent}-{conversation[:6]}-{number}"
            ids.append(message)
            self._until_answered(QUESTIONS[number % len(QUESTIONS)], conversation, message)
            number += 1
            time.sleep(self.pause)

    def _begin(self) -> str:
        """A new conversation, however often it takes to get one."""
        for _ in range(20):
            try:
                status, started = self.stack.request("POST", "/chat/conversation")
            except OSError:
                status, started = 0, {}
            if status == 200:
                return started["conversation"]
            time.sleep(0.3)
        raise AssertionError("no conversation could be begun")

    def _until_answered(self, question: str, conversation: str, message: str) -> None:
        began = time.monotonic()
        while time.monotonic() - began < self.give_up_after:
            try:
                status, body = self.stack.say(question, conversation, id=message)
            except OSError as error:
                status, body = type(error).__name__, None
            if status == 200:
                self.written.answered.add(message)
                self.written.seconds.append(time.monotonic() - began)
                self.written.changed_conversation += body["conversation"] != conversation
                return
            self.written.refusals.append((status, body))
            time.sleep(0.3)


def nothing_lost_and_nothing_twice(stack: Stack, written: Written) -> None:
    """Every message was answered, stayed in its conversation, and stands in PostgreSQL once, in its order, with its reply."""
    assert sum(map(len, written.conversations.values())) == len(written.answered), written.summary()
    assert written.changed_conversation == 0
    for conversation, ids in written.conversations.items():
        stored = stack.user_messages(conversation)[1:]  # the first is the greeting
        assert [message for message, _ in stored] == ids
        assert all(replies == 1 for _, replies in stored), stored


def refused_with_help(written: Written) -> None:
    """Whatever was refused on the way said 999 and 111."""
    assert all("999" in str(body) and "111" in str(body) for _, body in written.refusals if body is not None), written.refusals[:3]
