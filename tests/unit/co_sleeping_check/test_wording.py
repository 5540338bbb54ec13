"""The words of the check follow the house's way of writing: short, plain, no blame, no number without a fact."""

import re

import pytest

from safer_sleep.checks.answers import _CLAIM, _FORBIDDEN, HIGHEST_GRADE, MOST_WORDS, grade, words
from safer_sleep.co_sleeping_check.plan import PAGES
from safer_sleep.co_sleeping_check.questions import wording
from safer_sleep.settings import DATA

SAID = wording()
TEXTS = {
    **{f"{q.id} {part}": getattr(q, part) for q in SAID.questions.values() for part in ("ask", "why", "counts")},
    **{f"row {r.id}": f"{r.label}. {r.reason}" for r in SAID.rows.values()},
    **{f"fix {r.id}": r.fixable for r in SAID.rows.values() if r.fixable},
    **{f"plan {i.id}": i.text for i in SAID.plan.values()},
    **{f"page {i.id}": i.page for i in SAID.plan.values() if i.page},
    **{f"phrase {name}": text for name, text in SAID.phrases.items() if not name.endswith("button")},
    **{f"result {name}": text for name, text in SAID.results.items()},
    **{f"the page's {name}": text for name, text in SAID.page.items()},
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_words_are_plain_and_blame_nobody(text):
    assert words(text) <= MOST_WORDS
    assert grade(text) <= HIGHEST_GRADE
    assert not _FORBIDDEN.search(text) and not _CLAIM.search(text)


def test_every_number_stands_in_the_facts():
    facts = (DATA / "co_sleeping" / "facts.md").read_text(encoding="utf-8") + (DATA / "baby_health" / "facts.md").read_text(encoding="utf-8")
    known = set(re.findall(r"\d+(?:\.\d+)?", facts)) | {"999", "111"}
    for name, text in TEXTS.items():
        examples = re.sub(r"“[^”]*”|\"[^\"]*\"", "", text)  # "11 weeks": how to type it, no fact
        assert set(re.findall(r"\d+(?:\.\d+)?", examples)) <= known, name


def test_every_plan_page_holds_known_items_and_no_reason():
    reasons = re.compile(r"alcohol|smok|\bdrug|medicine|methadone|prem|born early|weigh|because", re.I)
    for page, items in PAGES.items():
        shown = [SAID.plan[item].page for item in items]
        assert all(shown), page
        # A toddler's sheet names drink and drugs for everybody: it is the same for every family.
        assert page == "over-one" or not reasons.search(" ".join(shown)), page
