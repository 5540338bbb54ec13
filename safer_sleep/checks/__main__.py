"""`make check`: runs every check and prints what is wrong, file first."""

from __future__ import annotations

import sys

from safer_sleep.checks import answers, coverage, leaks, names, readme
from safer_sleep.evaluation import talk_turns

CHECKS = {
    "every topic has examples, an answer and a transcript": coverage.problems,
    "answers: sources, words, numbers, reading grade, buttons": answers.problems,
    "no evaluation question stands in the training data": leaks.problems,
    "every reply that a labelled turn of a talk names exists": talk_turns.problems,
    "the code uses no name that it does not have, and has none that it does not use": names.problems,
    "every path and command that the README names exists": readme.problems,
}


def main() -> int:
    failed = 0
    for name, problems in CHECKS.items():
        found = list(problems())
        failed += len(found)
        print(f"{'ok  ' if not found else 'FAIL'}  {name}", flush=True)
        for problem in found:
            print(f"        {problem}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
