"""Answers to "where are you?" by someone who had not seen the reader: 95% right, and nobody sent to a wrong council's line."""

import json
from pathlib import Path

import pytest

from safer_sleep.directory.load import directory
from safer_sleep.directory.places import ASK, DECLINED, KNOWN, understand

ROWS = [json.loads(line) for line in (Path(__file__).parent / "written_places.jsonl").read_text(encoding="utf-8").splitlines()]


def outcome(text):
    """What the reader made of it, in the words of the file's README."""
    place = understand(text)
    return {DECLINED: "refused", ASK: "ask_council", KNOWN: place.area}.get(place.kind, "unknown")


def county_is_known(text):
    """"Northants": the county is known and the council is asked."""
    place = understand(text)
    return place.kind == ASK and (place.area == directory().whole or bool(place.maternity_unit))


def allowed(row):

    return {row["means"]["area"], *(one["area"] for one in row.get("or", []))}


def is_right(row):
    if row["means"].get("says") in ("why", "stop", "back", "question", "emergency"):
        return outcome(row["text"]) in ("unknown", "refused")
    return outcome(row["text"]) in allowed(row) or ("northamptonshire" in allowed(row) and county_is_known(row["text"]))


def wrong_council(row):
    """Sent to a council's lines without having said so."""
    councils = {area.id for area in directory().edition.areas[1:]}
    return outcome(row["text"]) in councils - allowed(row)


def test_95_of_100_written_answers_are_read_right():
    wrong = [(row["text"], sorted(allowed(row)), outcome(row["text"])) for row in ROWS if not is_right(row)]
    assert len(wrong) <= 0.05 * len(ROWS), "\n".join(map(str, wrong))


@pytest.mark.parametrize("row", [row for row in ROWS], ids=lambda row: row["id"])
def test_nobody_is_sent_to_a_wrong_council(row):
    assert not wrong_council(row), (row["text"], sorted(allowed(row)), outcome(row["text"]))
