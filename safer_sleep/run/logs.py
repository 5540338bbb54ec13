"""Log lines that cannot hold a parent's words."""

from __future__ import annotations

import logging

#: Our own modules log kinds and counts only (checked by test), so their lines are kept whole.
_OURS = ("safer_sleep", "actions")


class WordlessFormatter(logging.Formatter):
    """Keeps our own lines; of anybody else's keeps time, level, place and kind of error.

    Rasa puts messages, slots and whole trackers into log lines, at error level too, and into the text of exceptions.
    """

    def format(self, record: logging.LogRecord) -> str:
        """One line, without the record's arguments or an exception's text unless it is ours."""
        when = self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z")
        if record.name.split(".", 1)[0] in _OURS:
            return f"{when} {record.levelname} {record.name} {record.getMessage()}"
        kind = f" {record.exc_info[0].__name__}" if record.exc_info and record.exc_info[0] else ""
        return f"{when} {record.levelname} {record.name}:{record.lineno}{kind}"
