"""What a parent types of a postcode is cut before it is stored: looked for in the real conversation database, byte by byte."""

import re

import pytest

#: Conversations and messages are named by long random letters, in which any three turn up by chance sooner or later.
RANDOM_NAME = re.compile(rb"[A-Za-z0-9_-]{20,}")

pytestmark = pytest.mark.assistant


@pytest.mark.parametrize(
    ("said", "never"),
    [
        ("how do i get a midwife, we live at NN17 1ZX in corby", b"1ZX"),
        ("how do i get a midwife, its nn17 4zq", b"4zq"),
        ("how do i get a midwife near nn60jw", b"0jw"),
        ("can she wear a hat, we are in LS6 3RT", b"3RT"),
    ],
)
def test_it_is_not_in_the_database_or_the_log(assistant, said, never):
    conversation = assistant.say(said)["conversation"]
    kept = b"".join(path.read_bytes() for path in assistant.folder.glob("conversations.db*"))
    assert conversation.encode() in kept
    for stored in (kept, assistant.log.read_bytes()):
        assert never not in RANDOM_NAME.sub(b"", stored)


def test_the_area_is_kept_so_that_it_is_asked_once(assistant):
    reply = assistant.say("how do i get a midwife, we live at NN17 1ZX")
    assert any("Kettering" in contact["name"] for contact in reply["messages"][0]["contacts"])
    kept = b"".join(path.read_bytes() for path in assistant.folder.glob("conversations.db*"))
    assert b"north_northamptonshire" in kept
