"""Log lines that cannot hold a parent's words or an address: one JSON object a line, with the id of the request it belongs to."""

from __future__ import annotations

import contextvars
import json
import logging
import os
import re
import secrets
import time

#: The id of the request being answered. Given by us, or by our proxy in X-Request-ID; it points at no person and no conversation.
request_id: contextvars.ContextVar[str] = contextvars.ContextVar("request_id", default="")

_GIVEN_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")

#: Our own modules log kinds and counts only (checked by test), so their lines are kept whole.
_OURS = ("safer_sleep", "actions")


def begin_request(given: str | None) -> str:
    """Takes the id a proxy gave, if it looks like one, or makes one; every log line of this request carries it."""
    chosen = given if given and _GIVEN_ID.fullmatch(given) else secrets.token_hex(8)
    request_id.set(chosen)
    return chosen


class WordlessFormatter(logging.Formatter):
    """Keeps our own lines; of anybody else's keeps time, level, place and kind of error.

    Rasa puts messages, slots and whole trackers into log lines, at error level too, and into the text of exceptions. Sanic puts
    addresses and whole query strings there.
    """

    converter = time.gmtime

    def format(self, record: logging.LogRecord) -> str:
        """One line of JSON, without the record's arguments or an exception's text unless it is ours."""
        line: dict[str, object] = {
            "time": f"{self.formatTime(record, '%Y-%m-%dT%H:%M:%S')}.{int(record.msecs):03d}Z",
            "level": record.levelname,
            "logger": record.name,
            "process": record.process,
        }
        if request_id.get():
            line["request"] = request_id.get()
        if record.name.split(".", 1)[0] in _OURS:
            line["event"] = record.getMessage()
            line.update(getattr(record, "numbers", {}))
        else:
            line["logger"] = f"{record.name}:{record.lineno}"
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
        return json.dumps(line, ensure_ascii=False)


def set_up(level: int = logging.WARNING) -> None:
    """Gives a process that is not Rasa's (the action server, a command) the same kind of log."""
    handler = logging.StreamHandler()
    handler.setFormatter(WordlessFormatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("safer_sleep").setLevel(os.environ.get("SAFER_SLEEP_LOG_LEVEL", "INFO"))


def tame() -> None:
    """Gives every handler of this process our formatter.

    After it has read `logging.yml` Rasa puts a handler of its own beside ours, which writes messages and exceptions in full.
    """
    root = logging.getLogger()
    named = [logging.getLogger(name) for name in list(root.manager.loggerDict)]
    for logger in named:
        for handler in logger.handlers:
            handler.setFormatter(WordlessFormatter())
    ours = [handler for handler in root.handlers if isinstance(handler.formatter, WordlessFormatter)]
    for handler in [handler for handler in root.handlers if ours and handler not in ours]:
        root.removeHandler(handler)
    for handler in root.handlers:
        handler.setFormatter(WordlessFormatter())
