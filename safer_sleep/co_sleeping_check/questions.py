"""The wording of the check, as it stands in `data/co_sleeping/check.yml`: questions, rows of the decision table, plan, phrases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml

TOPIC = "co_sleeping/is_it_safe"

NOT_SURE, RATHER_NOT_SAY = "not_sure", "rather_not_say"

_YES_NO = {"yes": "Yes", "no": "No"}


@dataclass(frozen=True)
class Question:
    """One question of the check.

    Attributes:
        id: its name, as in tests and in buttons (`co_sleeping/is_it_safe#alcohol=yes`).
        ask: the question in words.
        short: what it is about, in a few words, for lists of answers.
        why: why we ask.
        figure: what it is about where the answer is a figure ("Birth weight") or "just me"; the same as `short` where it is not written.
        counts: what counts as a yes.
        options: value → title of its button, in order.
    """

    id: str
    ask: str
    short: str
    why: str
    counts: str
    options: Mapping[str, str]
    figure: str = ""


@dataclass(frozen=True)
class Row:
    """One row of the decision table, as a parent reads it. Which answers lead to it is decided in `table`.

    Attributes:
        result: `never_tonight`, `not_advised`, `lower_risk`, `outside` or `best_choice`.
        label: what was answered.
        reason: why that matters.
        sources: ids in `data/sources.yml`.
        fixable: what has to be changed tonight; empty where nothing that a parent changes tonight helps.
    """

    id: str
    result: str
    label: str
    reason: str
    sources: tuple[str, ...]
    fixable: str = ""


@dataclass(frozen=True)
class PlanItem:
    """One thing to do tonight: as the chat says it, as the page to share says it, and the drawing that shows it."""

    id: str
    text: str
    page: str
    drawing: str = ""


@dataclass(frozen=True)
class Wording:
    questions: Mapping[str, Question]
    rows: Mapping[str, Row]
    plan: Mapping[str, PlanItem]
    results: Mapping[str, str]
    phrases: Mapping[str, str]
    page: Mapping[str, str]
    tail: Mapping[str, str]
    reviewed: str


@lru_cache(maxsize=None)
def wording(path: Path = DATA / "co_sleeping" / "check.yml") -> Wording:
    """Everything the check says.

    Raises:
        KeyError: an entry lacks a field.
    """
    written = read_yaml(path)
    questions = {
        name: Question(name, q["ask"].strip(), q["short"], q["why"], q["counts"], q.get("options") or _YES_NO, q.get("figure", q["short"]))
        for name, q in written["questions"].items()
    }
    rows = {
        name: Row(name, r["result"], r["label"], r["reason"], tuple(r["sources"]), r.get("fixable", "")) for name, r in written["rows"].items()
    }
    plan = {name: PlanItem(name, i["text"], i["page"], i.get("drawing", "")) for name, i in written["plan"].items()}
    phrases = {name: text.strip() for name, text in written["phrases"].items()}
    return Wording(questions, rows, plan, written["results"], phrases, written["page"], written["tail_buttons"], written["reviewed"])
