"""The plan page is made from its address alone. Whoever gets the address learns what to do tonight, and nothing about why."""

import itertools
import re
from datetime import date, datetime, timezone

import pytest

from safer_sleep.channel.plan_page import CSS, render
from safer_sleep.co_sleeping_check.order import so_far
from safer_sleep.co_sleeping_check.plan import PAGES, code, night_of, plan, read_code
from safer_sleep.co_sleeping_check.table import AT_ANY_AGE, IN_THE_FIRST_12_MONTHS

TONIGHT = datetime(2026, 11, 25, 23, 30, tzinfo=timezone.utc)
HERE = {"place": {"value": "adult_bed"}, "cot_here": {"value": "yes"}, "age": {"months": 5}}


@pytest.mark.parametrize("page", PAGES)
def test_a_code_is_read_back(page):
    assert read_code(code(page, date(2026, 11, 25))) == (page, date(2026, 11, 25))


@pytest.mark.parametrize("written", ["cot", "cot-261399", "drugs-261125", "cot-261125-x", "../page", "<script>", "cot-２６1125", ""])
def test_anything_else_is_no_plan_but_still_says_what_holds_for_every_baby(written):
    body, status = render(written, TONIGHT)
    assert status == 404 and "Nobody sleeps with baby on a sofa" in body and "<script" not in body


def test_every_reason_not_to_share_has_the_same_page():
    pages = set()
    for row in (*AT_ANY_AGE, *IN_THE_FIRST_12_MONTHS):
        if row == "twins":
            continue  # two babies need two cots: the sheet has to say so
        answers = {**HERE, row: {"value": "yes"}, "helper": {"value": "no"}}
        pages.add(code(plan(answers, so_far(answers)).page, night_of(TONIGHT)))
    assert pages == {"cot-261125"}


@pytest.mark.parametrize("page", PAGES)
def test_the_page_is_one_readable_sheet_without_scripts(page):
    body, status = render(code(page, date(2026, 11, 25)), TONIGHT)
    text = re.sub(r"<[^>]+>", " ", re.sub(r"<(title|style).*?</\1>", "", body, flags=re.S))
    assert status == 200 and "For the night of Wednesday 25 November" in text
    assert "<script" not in body and "style=" not in body and 'lang="en-GB"' in body
    assert "call 999" in text and "holds no names" in text
    assert len(text.split()) < 420
    assert all('alt="' in image for image in re.findall(r"<img[^>]*>", body))


def test_it_prints_on_a4_and_is_dark_at_night():
    assert "@page { size: A4" in CSS and "prefers-color-scheme: dark" in CSS


def test_at_three_in_the_morning_it_is_still_last_night():
    assert night_of(datetime(2026, 11, 26, 3, 0, tzinfo=timezone.utc)) == date(2026, 11, 25)
    assert "For the night of Wednesday" in render("cot-261125", datetime(2026, 11, 26, 3, 0, tzinfo=timezone.utc))[0]


def test_a_plan_of_another_night_says_so():
    assert "another night" in render("cot-261125", datetime(2026, 11, 26, 21, 0, tzinfo=timezone.utc))[0]


def test_pages_differ_only_by_what_there_is_to_do():
    bodies = [render(code(page, date(2026, 11, 25)), TONIGHT)[0] for page in PAGES]
    assert all(a != b for a, b in itertools.combinations(bodies, 2))
