"""The written answers, one a topic (`data/<group>/answers.yml`), and what is said to further questions about each (`data/<group>/parts.yml`).

Rasa reads the answers as responses; this reader exists so that checks, fault replies and offers need no Rasa. The parts are this project's own: among
Rasa's responses they made a domain of a megabyte, which it parses four times when it starts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml

URGENCIES = ("routine", "urgent", "emergency")


@dataclass(frozen=True)
class More:
    """What is said to a further question about the same subject; reached by a button (`topic#part`) or by asking.

    Attributes:
        part: its name.
        title: the words on its button.
        asked: phrases by which a parent asks for it (see `conversation.further.follow_up`).
        opens: phrases that mean it whatever was spoken of before (see `conversation.plain.plain_questions`).
        text: what the parent reads.
        urgency: where it differs from the answer's own.
        contacts: where they differ from the answer's own.
        gives_way: whether a clear question about sleep in the same words is answered instead.
        after: the parts after which alone it is asked for by its phrases; empty for any.
        stays: the part that answers what is not understood next, so that a danger is not left by a word that nobody knows.
        buttons: where they differ from the answer's own.
    """

    part: str
    title: str
    asked: tuple[str, ...]
    text: str
    urgency: str | None = None
    contacts: tuple[str, ...] | None = None
    gives_way: bool = False
    after: tuple[str, ...] = ()
    stays: str = ""
    buttons: tuple[tuple[str, str], ...] = ()
    opens: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    """One written answer.

    Attributes:
        topic: `group/topic`.
        text: what the parent reads: plain text, blank lines between paragraphs, "- " for lists.
        urgency: `routine`, `urgent` (111 or today) or `emergency` (999 now).
        offer: the words by which the topic is offered when the assistant is not sure what was meant.
        why: the reason, for "why?"; empty where there is nothing to add.
        steps: what to do while help comes, one screen each; emergencies only.
        dealt_with: what is said when the parent says that the emergency is over.
        again: what to say when the topic comes up twice running; several, used in turn.
        more: what is said to further questions about it.
        opens: phrases that mean the topic, whatever the classifier makes of the rest.
        sources: ids in `data/sources.yml`.
        contacts: ids in the directory, in the order to offer them.
        buttons: what leads on, as (title, topic or topic#part).
        reviewed: date of the last review, ISO.
        status: `draft` until a clinician signs it.
    """

    topic: str
    text: str
    urgency: str
    offer: str
    why: str = ""
    steps: tuple[str, ...] = ()
    dealt_with: str = ""
    again: tuple[str, ...] = ()
    more: tuple[More, ...] = ()
    opens: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    buttons: tuple[tuple[str, str], ...] = ()
    reviewed: str = ""
    status: str = "draft"
    file: Path = field(default=Path(), compare=False)


@lru_cache(maxsize=None)
def answers(folder: Path = DATA) -> dict[str, Answer]:
    """Every answer by its topic.

    Raises:
        ValueError: an answer lacks something or stands twice; the message names file and topic.
    """
    found: dict[str, Answer] = {}
    parts = _parts(folder)
    for path in sorted(folder.glob("*/answers.yml")):
        for name, variants in read_yaml(path)["responses"].items():
            where = f"{path.parent.name}/{path.name}: {name}"
            response, metadata = variants[0], variants[0].get("metadata", {})
            if len(variants) != 1:
                raise ValueError(f"{where}: one wording a topic, so that it can be signed off; found {len(variants)}")
            try:
                answer = Answer(
                    topic=metadata["topic"],
                    text=response["text"].strip(),
                    urgency=metadata["urgency"],
                    offer=metadata["offer"],
                    why=(metadata.get("why") or "").strip(),
                    steps=tuple(step.strip() for step in metadata.get("steps") or ()),
                    dealt_with=(metadata.get("dealt_with") or "").strip(),
                    again=tuple(words.strip() for words in metadata.get("again") or ()),
                    more=parts.get(metadata["topic"], ()),
                    opens=tuple(metadata.get("opens") or ()),
                    sources=tuple(metadata.get("sources") or ()),
                    contacts=tuple(metadata.get("contacts") or ()),
                    buttons=_buttons(response),
                    reviewed=metadata["reviewed"],
                    status=metadata["status"],
                    file=path,
                )
            except KeyError as missing:
                raise ValueError(f"{where}: {missing} is missing") from missing
            if name != f"utter_{answer.topic}":
                raise ValueError(f"{where}: its metadata says topic {answer.topic!r}")
            if answer.topic in found:
                raise ValueError(f"{where}: answered twice")
            found[answer.topic] = answer
    if strangers := parts.keys() - found.keys():
        raise ValueError(f"parts.yml: there is no answer to {', '.join(sorted(strangers))}")
    return found


def _parts(folder: Path) -> dict[str, tuple[More, ...]]:
    found: dict[str, tuple[More, ...]] = {}
    for path in sorted(folder.glob("*/parts.yml")):
        for topic, entries in (read_yaml(path) or {}).items():
            try:
                found[topic] = tuple(_more(entry) for entry in entries)
            except KeyError as missing:
                raise ValueError(f"{path.parent.name}/{path.name}: {topic}: {missing} is missing") from missing
    return found


def _more(entry: dict) -> More:
    return More(
        part=entry["part"],
        title=entry["title"],
        asked=tuple(entry.get("asked") or ()),
        text=entry["text"].strip(),
        urgency=entry.get("urgency"),
        contacts=tuple(entry["contacts"]) if "contacts" in entry else None,
        gives_way=entry.get("gives_way", False),
        after=tuple(entry.get("after") or ()),
        stays=entry.get("stays", ""),
        buttons=_buttons(entry),
        opens=tuple(entry.get("opens") or ()),
    )


def _buttons(written: dict) -> tuple[tuple[str, str], ...]:
    return tuple((button["title"], button["payload"].lstrip("/")) for button in written.get("buttons") or ())
