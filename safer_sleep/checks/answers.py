"""Checks the written answers against how the assistant writes: sources, length, reading grade, numbers, words, buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import textstat

from safer_sleep.advice.answers import URGENCIES, Answer, answers
from safer_sleep.advice.sources import sources
from safer_sleep.advice.topics import group_of, topics
from safer_sleep.settings import DATA, ROOT
from safer_sleep.written import read_yaml

MOST_WORDS = 90
MOST_WORDS_IN_AN_EMERGENCY = 60
#: What a nine-to-eleven-year-old reads.
HIGHEST_GRADE = 6.0
EXCEPTIONS = ROOT / "safer_sleep" / "checks" / "exceptions.yml"

#: Numbers that are not figures: whom to call, and counting.
_ALWAYS = {"999", "111", "101", "55"}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_FORBIDDEN = re.compile(r"!|<|https?:|\*\*|\bmum\b|(?<!bedside )\bcrib\b|should have|risk[- ]free|great question", re.I)
_CLAIM = re.compile(r"\b(is|are|it's|perfectly|completely|totally|quite) safe\b(?! for)", re.I)
_PHONE = re.compile(r"\d[\d ]{8,}\d")
#: Parts of an answer by which it can be reached from a button: `topic#part`.
_PART = re.compile(r"(step\d+|dealt_with|why|check)$")

#: Parts that say something of an emergency; the same names in grief ("it was never like that") mean the same there.
_OF_EMERGENCIES = {"still", "seen", "dealt_with", "is_it_now"}


def exceptions() -> dict[str, dict[str, str]]:
    """Agreed exceptions: topic → check → reason (`exceptions.yml`)."""
    return read_yaml(EXCEPTIONS) or {}


def words(text: str) -> int:
    """How many words a parent reads."""
    return len(re.findall(r"[\w'’.%°/-]+", re.sub(r"^- ", "", text, flags=re.M)))


def grade(text: str) -> float:
    """Flesch-Kincaid grade. List items count as sentences of their own: that is how they are read."""
    lines = [re.sub(r"^- ", "", line).strip() for line in text.splitlines() if line.strip()]
    return textstat.flesch_kincaid_grade(" ".join(line if line[-1] in ".?:" else line + "." for line in lines))


def facts(topic: str) -> str:
    """The facts of a topic (its section of `data/<group>/facts.md`); empty where it has none."""
    path = DATA / group_of(topic) / "facts.md"
    if not path.exists():
        return ""
    found = re.search(rf"^## {re.escape(topic)}\n(.*?)(?=^## |\Z)", path.read_text(encoding="utf-8"), re.M | re.S)
    return found.group(1) if found else ""


def numbers_without_facts(topic: str, text: str) -> set[str]:
    """Numbers in an answer that do not occur in the facts of its topic."""
    # First aid is one subject: a step about breathing may stand in the choking answer.
    pages = [facts(topic)] if group_of(topic) != "emergency" else [facts(t) for t in topics() if group_of(t) == "emergency"]
    known = {number for page in pages for number in _NUMBER.findall(page)} | _ALWAYS
    return set(_NUMBER.findall(text)) - known


def texts(answer: Answer) -> Iterator[tuple[str, str]]:
    """Everything of an answer that a parent may read, with its name."""
    yield "text", answer.text
    if answer.why:
        yield "why", answer.why
    if answer.dealt_with:
        yield "dealt_with", answer.dealt_with
    for number, step in enumerate(answer.steps, 1):
        yield f"step {number}", step
    for number, again in enumerate(answer.again, 1):
        yield f"again {number}", again
    for more in answer.more:
        yield more.part, more.text


def problems(today: date | None = None) -> Iterator[str]:
    """Everything wrong with the answers, agreed exceptions left out."""
    today = today or date.today()
    agreed = exceptions()
    for source in sources().values():
        if source.overdue(today):
            yield f"data/sources.yml: {source.id} had to be read again by {source.next_review}"
    offers: dict[str, str] = {}
    for answer in answers().values():
        for check, problem in _of(answer):
            if check not in agreed.get(answer.topic, {}):
                yield f"data/{group_of(answer.topic)} (answers.yml, parts.yml): {answer.topic}: {problem}"
        if answer.offer in offers:
            yield f"{answer.topic} and {offers[answer.offer]} have the same words on their button: {answer.offer!r}"
        offers[answer.offer] = answer.topic


def _of(answer: Answer) -> Iterator[tuple[str, str]]:
    most = MOST_WORDS_IN_AN_EMERGENCY if group_of(answer.topic) == "emergency" else MOST_WORDS
    for name, text in texts(answer):
        if words(text) > most:
            yield "words", f"{name} has {words(text)} words; {most} at most"
        if grade(text) > HIGHEST_GRADE:
            yield "grade", f"{name} reads at grade {grade(text)}; {HIGHEST_GRADE} at most"
        for bad in _FORBIDDEN.findall(text):
            yield "forbidden", f"{name} holds {bad!r}"
        if _CLAIM.search(text):
            yield "claim", f"{name} calls something safe: {_CLAIM.search(text).group(0)!r}"
        if _PHONE.search(text):
            yield "phone", f"{name} holds a phone number; numbers come from the directory"
        extra = numbers_without_facts(answer.topic, text)
        if facts(answer.topic) and extra:
            yield "numbers", f"{name} has numbers that its facts do not: {', '.join(sorted(extra))}"
    if answer.urgency not in URGENCIES:
        yield "urgency", f"urgency {answer.urgency!r}"
    if group_of(answer.topic) == "emergency" and (answer.urgency != "emergency" or not re.match(r"(Call|Ring) 999|Go to A&E now|Put ", answer.text)):
        yield "emergency", "an emergency reply begins with what to do"
    if group_of(answer.topic) != "chat" and not answer.sources:
        yield "sources", "no source"
    for source in answer.sources:
        if source not in sources():
            yield "sources", f"unknown source {source!r}"
    for title, choice in (*answer.buttons, *(button for more in answer.more for button in more.buttons)):
        topic, _, part = choice.partition("#")
        if topic not in topics() or (part and not _PART.match(part) and part not in [more.part for more in answers()[topic].more]):
            yield "buttons", f"the button {title!r} leads to {choice!r}, which is not there"
    parts = {more.part for more in answer.more}
    for more in answer.more:
        if answer.urgency != "emergency" and more.part in _OF_EMERGENCIES:
            yield "buttons", f"a part named {more.part} would be taken for the end of an emergency"
        if strange := {*more.after, more.stays} - parts - {""}:
            yield "buttons", f"{more.part} names parts that are not there: {', '.join(sorted(strange))}"
