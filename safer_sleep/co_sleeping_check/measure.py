"""How well answers are read: readings beside what a person says that they mean.

Usage: python -m safer_sleep.co_sleeping_check.measure [--rules-only] [FILE]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answer_model import AnswerModel, written_answers
from safer_sleep.co_sleeping_check.questions import NOT_SURE, RATHER_NOT_SAY
from safer_sleep.co_sleeping_check.reading import COUNTS, Reading, read
from safer_sleep.co_sleeping_check.second_reader import Opinion, no_opinion, with_second_reader
from safer_sleep.safety.red_flags import detect
from safer_sleep.settings import ROOT

WRITTEN = ROOT / "tests" / "check" / "written_answers.jsonl"
_UNKNOWN = (NOT_SURE, RATHER_NOT_SAY, "skip")
_NO_ANSWERS = ("emergency", "other_question", "stop", "back", "why")
#: How far a read age may lie from the said one ("nearly 4 months" is read as a little under 4).
_AGE_SLACK = 0.15


@dataclass(frozen=True)
class Judged:
    """One written answer, how it was read, and whether that is right. `as_no_risk`: a risk, or a doubt, was read as none."""

    id: str
    question: str
    text: str
    means: Mapping[str, Any]
    reading: Reading
    right: bool
    as_no_risk: bool

    @property
    def asked_again(self) -> bool:
        """Nothing was read, so the parent is asked once more: the mildest way to be wrong."""
        return not self.right and not self.reading.answers and not self.reading.control


def judge(path: Path = WRITTEN, opinion: Opinion = no_opinion) -> Iterator[Judged]:
    """Reads every written answer of a file and judges the reading, with the second reader's opinion or without."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        reading = with_second_reader(read(row["text"], row["question"]), row["question"], row["text"], opinion)
        meanings = [row["means"], *row.get("or", row["means"].get("or", []))]
        danger = detect(row["text"]) is not None
        right = any(_right(row["question"], {**row["means"], **m, "also": row["means"].get("also", {})}, reading, danger) for m in meanings)
        as_no_risk = not right and _as_no_risk(row["question"], row["means"], reading)
        yield Judged(row["id"], row["question"], row["text"], row["means"], reading, right, as_no_risk)


def _right(question: str, means: Mapping[str, Any], reading: Reading, danger: bool) -> bool:
    also = means.get("also", {})
    if danger and means.get("value") == "emergency":
        return True
    if any(not _same(q, also[q], answer) for q, answer in reading.answers.items() if q in also):
        return False
    # What follows from the answer itself is no misreading: a joint is smoked.
    follows = {"smoking"} if a.has_risk(reading.answers, "drugs") and "drugs" in reading.answers else set()
    if any(q != question and q not in also and q not in follows for q in reading.answers):
        return False
    answer, wanted = reading.answers.get(question), means.get("value")
    if wanted == "emergency":
        return danger or answer is None
    if wanted == "other_question":
        return answer is None and reading.control in (None, COUNTS)
    if wanted in ("why", "back", "stop"):
        return reading.control == wanted
    return answer is not None and _same(question, means, answer)


def _same(question: str, means: Mapping[str, Any], answer: Mapping[str, Any]) -> bool:
    wanted, got = means.get("value"), answer.get("value")
    if wanted in _UNKNOWN or got in _UNKNOWN:
        return wanted in _UNKNOWN and got in _UNKNOWN
    if question == "place":
        return wanted == got or wanted in a.PLACES and a.PLACES.get(wanted) == a.PLACES.get(got)
    if question == "age" and wanted is None:
        said, seen = a.age_days(means), a.age_days(answer)
        return seen is not None and abs(said - seen) <= max(2, said * _AGE_SLACK) and a.age_band({"age": means}) == a.age_band({"age": answer})
    if question == "birth_weight" and "grams" in means and "grams" in answer:
        return abs(means["grams"] - answer["grams"]) <= 15 and a.has_risk({question: means}, question) == a.has_risk({question: answer}, question)
    if question == "born_early" and "weeks" in means and "weeks" in answer:
        return (means["weeks"], means.get("days", 0)) == (answer["weeks"], answer.get("days", 0))
    if question == "partner_knows":
        return wanted == got
    return a.has_risk({question: means}, question) == a.has_risk({question: answer}, question)


def _as_no_risk(question: str, means: Mapping[str, Any], reading: Reading) -> bool:
    """Whether anything that may be a risk was taken for none, also in what was said beside the question."""
    for q, answer in reading.answers.items():
        meant = means if q == question else means.get("also", {}).get(q)
        if q == "age":
            continue
        if q == "place":
            if a.PLACES.get(answer.get("value")) == a.OWN_SPACE and a.PLACES.get((meant or {}).get("value")) != a.OWN_SPACE:
                return True
        elif not a.has_risk({q: answer}, q) and (meant is None or meant.get("value") in _NO_ANSWERS or a.has_risk({q: meant}, q)):
            return True
    return False


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m safer_sleep.co_sleeping_check.measure")
    parser.add_argument("file", nargs="?", type=Path, default=WRITTEN)
    parser.add_argument("--rules-only", action="store_true", help="as if no model could be loaded")
    arguments = parser.parse_args()
    judged = list(judge(arguments.file, no_opinion if arguments.rules_only else AnswerModel().fit(written_answers()).shares))
    for row in judged:
        if not row.right:
            read_as = f"{dict(row.reading.answers)} {row.reading.control or ''}"
            print(f"{'NO RISK ' if row.as_no_risk else ''}{row.id} {row.question}: {row.text!r}\n    means {dict(row.means)}, read as {read_as}")
    right = sum(row.right for row in judged)
    as_no_risk = sum(row.as_no_risk for row in judged)
    again = sum(row.asked_again for row in judged)
    print(f"{right} of {len(judged)} right ({right / len(judged):.1%}); of the {len(judged) - right} others asked again: {again}")
    print(f"read as something else: {len(judged) - right - again}, as no risk: {as_no_risk}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
