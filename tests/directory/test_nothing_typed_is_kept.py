"""Whatever is typed, what is kept of it is an area, a name of the directory's own or the first half of a postcode, and days."""

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.conversation.plain.whereabouts import facts_of, listen
from safer_sleep.directory.gazetteer import gazetteer
from safer_sleep.directory.load import directory

HERE = directory()
AREAS = {*HERE.area_ids, "abroad", "unknown"}
LABELS = {name.label for name in gazetteer(HERE.edition.id).values()} | {unit.name for unit in HERE.areas.maternity_units} | {"unknown"}
ASKED = History([Turn("support/midwife", "", None, [Said("support/midwife", "ask_area", "…", ())])])
WORDS = st.sampled_from("corby ketering northampton im near we live in at nn17 1qg nn6 0ab le16 not from old bath 9 days weeks old my baby the is no rather say , . leeds ashton".split())
TEXT = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=12).map(" ".join))


@settings(max_examples=600, deadline=None)
@given(text=TEXT, history=st.sampled_from([History(), ASKED]), topic=st.sampled_from(["support/midwife", "warmth/hats", "chat/unclear"]))
def test_only_our_own_words_are_kept(text, history, topic):
    facts = facts_of(listen(text, {"topic": topic, "how": "alone: clear", "part": "", "offers": []}, 0.6, history, date(2026, 11, 25)))
    assert set(facts) <= {"area", "place", "maternity_unit", "baby_age_days"}
    assert facts.get("area", "unknown") in AREAS
    for name in (facts.get("place") or "unknown").split(" or "):
        assert name in LABELS or re.fullmatch(r"[A-Z]{1,2}\d[A-Z\d]?", name) or name in {a.name for a in HERE.edition.areas}, name
    assert facts.get("maternity_unit", "unknown") in {"unknown", *(unit.id for unit in HERE.areas.maternity_units)}
    assert isinstance(facts.get("baby_age_days", 0), int)
