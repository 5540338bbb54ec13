"""Over everything the assistant can say: no number that the directory does not hold as verified. What is allowed is read from the
files themselves, not from the code that shows it."""

import ast
import re
from datetime import datetime
from functools import lru_cache

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from safer_sleep.advice.answers import answers
from safer_sleep.channel import fault
from safer_sleep.conversation.history import DEALT_WITH, STILL, History, Said, Turn
from safer_sleep.conversation.plain import whereabouts as asked
from safer_sleep.directory.cards import cards
from safer_sleep.directory.help import Known, help_for
from safer_sleep.directory.load import directory, editions
from safer_sleep.reply.compose import compose
from safer_sleep.reply.people import WHERE, Facts
from safer_sleep.settings import ROOT

EVERYBODY = {"999", "111", "101", "18001", "55"}
TIMES = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31))


@lru_cache
def entries(edition):
    found = []
    for name in ("uk", edition):
        found += yaml.load((ROOT / "directory" / name / "contacts.yml").read_text(encoding="utf-8"), yaml.BaseLoader)["contacts"]
    return found


def digits(text):
    return re.sub(r"\D", "", text or "")


@lru_cache
def verified(edition="northamptonshire"):
    return EVERYBODY | {digits(c.get(field)) for c in entries(edition) if c.get("verified") for field in ("phone", "text")} - {""}


@lru_cache
def forbidden(edition="northamptonshire"):
    """Numbers in the files that must not be given: superseded ones, and those that nobody has made sure of."""
    held = {digits(c.get(field)) for c in entries(edition) if not c.get("verified") for field in ("phone", "text")}
    held |= {digits(n["number"]) for c in entries(edition) for n in c.get("numbers_not_to_show", [])}
    return {n for n in held if len(n) > 4} - verified(edition)


def numbers(text):
    """Whatever could be rung or texted: digits with the spaces and hyphens people put between; times, dates and British standards left out."""
    text = re.sub(r"\bBS (EN )?\d+[-\d:+A]*|\b\d{1,2}:\d{2}\b|\b\d{4}-\d{2}-\d{2}\b", " ", text)
    found = [digits(run) for run in re.findall(r"(?<![0-9a-f])\+?\d[\d\u00a0 ()-]*(?![0-9a-f])", text)]
    return {run for run in found if len(run) >= 5 or run in EVERYBODY}


def shown(reply):
    """Every word of a reply that a parent sees or taps; addresses of web pages are not rung."""
    yield reply["text"]
    for button in reply.get("buttons", ()):
        yield button["title"]
    for card in (reply.get("metadata") or reply).get("contacts", ()):
        yield " | ".join(str(value) for key, value in card.items() if key != "url")


def check(words, allowed=None, never=None):
    text = "\n".join(words)
    assert numbers(text) <= (allowed or verified()), numbers(text) - (allowed or verified())
    assert not numbers(text) & (never or forbidden())


def test_the_files_do_hold_numbers_that_must_not_be_given():
    assert {"01604545058", "03001261000", "08001707055", "03000120154"} <= forbidden()
    assert "08088026869" in verified() and "01536492000" in forbidden()


@pytest.mark.parametrize("topic", sorted(answers()))
def test_every_written_answer(topic):
    answer = answers()[topic]
    more = [words for part in answer.more for words in (part.text,)]
    check([answer.text, answer.why, answer.dealt_with, answer.offer, *answer.steps, *answer.again, *more, *(title for title, _ in answer.buttons)])


PARTS = ["", "why", WHERE, DEALT_WITH, STILL, "step1", "step2", asked.PLACE, asked.NO_AREA, asked.NOT_FOUND, asked.BOTH, asked.AGE, asked.NO_AGE, asked.ELSEWHERE_TAPPED, "in_wales"]
HISTORIES = [
    History(),
    History([Turn("emergency/choking", "", None, [Said("emergency/choking", "", "…")])]),
    History([Turn("support/bereavement", "", None, [Said("support/bereavement", "", "…")])]),
    History([Turn("support/midwife", "", None, [Said("support/midwife", asked.ASK_AREA, "…", (("Skip", "support/midwife#no_area"),))])]),
]


@settings(max_examples=1500, deadline=None)
@given(
    topic=st.sampled_from(sorted(answers())),
    part=st.sampled_from(PARTS),
    area=st.sampled_from([None, "abroad", "nowhere", *directory().area_ids]),
    unit=st.sampled_from([None, "ngh", "kgh"]),
    age=st.sampled_from([None, -1, 0, 9, 20, 28, 29, 300]),
    moment=TIMES,
    history=st.sampled_from(HISTORIES),
    with_action=st.booleans(),
)
def test_every_reply(topic, part, area, unit, age, moment, history, with_action):
    known = Known(area, "Corby" if area else "", unit, age, area == "northamptonshire", part if part in (asked.PLACE, asked.NO_AREA, asked.NOT_FOUND) else "")
    found = help_for(topic, known, moment) if with_action else None
    facts = Facts(known, found.text if found else "", found.cards if found else None)
    check(shown(compose(topic, {"topic": topic, "part": part, "offers": ["support/midwife"]}, history, facts)))


@pytest.mark.parametrize("edition", editions())
@settings(max_examples=300, deadline=None)
@given(data=st.data(), moment=TIMES)
def test_every_edition_and_every_contact(edition, data, moment):
    here = directory(edition)
    known = Known(data.draw(st.sampled_from([None, *here.area_ids])), age_days=data.draw(st.sampled_from([None, 9, 20, 60])))
    found = help_for(data.draw(st.sampled_from(sorted(t for t in answers() if t.startswith("support/")))), known, moment, edition)
    check([found.text, *shown({"text": "", "contacts": found.cards})], verified(edition), forbidden(edition))


@pytest.mark.parametrize("area", [None, *directory().area_ids])
def test_every_contact_card(area):
    for moment in (datetime(2026, 11, 25, 10), datetime(2026, 12, 25, 2)):
        for contact in directory().contacts:
            check(shown({"text": "", "contacts": cards((contact,), area, moment)}))
    assert not cards(tuple(directory().contacts), "abroad")


@pytest.mark.parametrize("code", ["slow", "no_reply", "fault", "refused", "no_model", "no_conversation", "not_forgotten", "anything"])
@pytest.mark.parametrize("said", [None, "she is not breathing", "i cant cope any more", "my partner is going to kill me", "hello"])
def test_every_error_body(code, said):
    body = fault.body(code, said=said)
    check([body["error"]["message"]])
    for message in body["messages"]:
        check(shown(message))


def test_every_fixed_sentence_in_the_code_and_on_the_page():
    for path in sorted((ROOT / "safer_sleep").rglob("*.py")) + sorted((ROOT / "actions").rglob("*.py")):
        strings = [node.value for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        for text in strings:
            assert not {n for n in numbers(text) if len(n) >= 9} - verified(), (path.name, text)
            # 18000 stands in the code as a number that could be rung at all.
            assert not numbers(text) & forbidden() - {"18000"}, path.name
    pages = [*(ROOT / "safer_sleep").rglob("*.html"), *(ROOT / "safer_sleep").rglob("*.svg"), ROOT / "directory" / "uk" / "words.yml", ROOT / "directory" / "uk" / "routes.yml"]
    for path in pages:
        text = re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8"))
        assert not {n for n in numbers(text) if len(n) >= 9} - verified(), path.name
        assert not numbers(text) & forbidden(), path.name


@pytest.mark.parametrize("contact_id, number", [("samaritans", "116 123"), ("shout", "85258")])
def test_a_number_is_shown_only_while_it_is_verified(monkeypatch, contact_id, number):
    """The control itself: take the date away, and the number is gone from the card."""
    here, moment = directory(), datetime(2026, 11, 25, 10)
    assert number in str(cards((contact_id,), None, moment))
    monkeypatch.setitem(here.contacts, contact_id, here.contacts[contact_id].copy(update={"verified": None}))
    assert number not in str(cards((contact_id,), None, moment))
