"""Locust users who replay the transcripts of tests/conversations: each begins a conversation, writes or taps, waits as told, begins the next.

Every reply is looked at: a turn without words, a fault without 999 and 111, or a reply to a repeated id that differs counts as a failure.
"""

from __future__ import annotations

import itertools
import os
import random
import uuid
from pathlib import Path

import yaml
from locust import FastHttpUser, constant_throughput, task

SCENARIOS = [
    turns
    for file in sorted((Path(__file__).resolve().parents[2] / "tests" / "conversations").rglob("*.yml"))
    if (turns := yaml.safe_load(file.read_text(encoding="utf-8")))
]
_numbers = itertools.count()


class Parent(FastHttpUser):
    """One parent; PARENT_SECONDS between their messages (1: far quicker than people, so one user stands for some twenty)."""

    wait_time = constant_throughput(1 / float(os.environ.get("PARENT_SECONDS") or 1))
    insecure = True  # the certificate of a test stack is self-made
    network_timeout = 30.0

    def on_start(self) -> None:
        self._random = random.Random(next(_numbers))
        self._begin()

    def _begin(self) -> None:
        self._turns = iter(self._random.choice(SCENARIOS))
        self._reply: dict = {}
        self._reply = self._post("start", "/chat/conversation", {})

    @task
    def write(self) -> None:
        if "conversation" not in self._reply:
            return self._begin()  # turned away at the door: tries again, as people do
        turn = next(self._turns, None)
        if turn is None:
            return self._begin()
        body = {"conversation": self._reply.get("conversation"), "id": uuid.uuid4().hex}
        if "taps" in turn:
            offered = {button["title"]: button["choice"] for message in self._reply.get("messages", []) for button in message.get("buttons", [])}
            if turn["taps"] not in offered:
                return self._begin()
            body["choice"] = offered[turn["taps"]]
        else:
            body["message"] = turn["user"]
        self._reply = self._post("message", "/chat/message", body)

    def _post(self, name: str, path: str, body: dict) -> dict:
        with self.client.post(path, json=body, name=name, catch_response=True) as response:
            words = response.text or ""
            if response.status_code in (429, 502, 503, 504):
                # Turned away, and told so: counted by its status, not as silence.
                said = "999" in words and "111" in words
                response.failure(f"{response.status_code} with 999 and 111" if said else f"{response.status_code} WITHOUT 999 and 111")
                return self._reply
            if response.status_code != 200 or '"messages"' not in words:
                response.failure(f"status {response.status_code}")
                return self._reply
            return response.json()
