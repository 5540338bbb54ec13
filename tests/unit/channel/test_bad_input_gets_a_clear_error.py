"""A parent's words are never lost to bad input: each gets an error in words, and free text can never fire an intent."""

import json

import pytest

from safer_sleep.channel.contract import BadRequest, guarded, read_forget, read_message


def body(**fields):
    return json.dumps(fields).encode()


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "not_json"),
        (b"{", "not_json"),
        (b"\xff\xfe", "not_json"),
        (b"[]", "not_an_object"),
        (body(), "message_or_choice"),
        (body(message="hi", choice="chat/greet"), "message_or_choice"),
        (body(message=""), "empty"),
        (body(message="  \n "), "empty"),
        (body(message="x" * 1001), "too_long"),
        (body(message="x" * 5000), "too_large"),
        (body(message=7), "wrong_type"),
        (body(message="hi", admin="yes"), "unknown_field"),
        (body(message="hi", id="no spaces allowed"), "bad_id"),
        (body(choice=""), "bad_choice"),
    ],
)
def test_bad_input_gets_a_clear_error(raw, code):
    with pytest.raises(BadRequest) as error:
        read_message(raw)
    assert error.value.code == code
    assert error.value.message.endswith((".", "}."))


@pytest.mark.parametrize("raw", [b"{", b"\xff\xfe", b"[]", body(conversation=7), body(conversation={"id": "x"})])
def test_a_page_that_goes_away_says_which_chat_in_text_or_gets_an_error(raw):
    with pytest.raises(BadRequest):
        read_forget(raw)


@pytest.mark.parametrize(("raw", "named"), [(b"", None), (body(), None), (body(conversation=""), None), (body(conversation=None), None), (body(conversation="c"), "c")])
def test_a_page_that_goes_away_may_name_no_chat_then_its_cookie_does(raw, named):
    assert read_forget(raw) == named


@pytest.mark.parametrize("text", ["/restart", "/emergency/choking", " /chat"])
def test_a_slash_is_text(text):
    assert not guarded(text).strip().startswith("/")
    assert read_message(body(message=text)).text == text


@pytest.mark.parametrize("text", ["😭😭", "<b>help</b>", "mi bebé no duerme", "x" * 1000])
def test_odd_text_is_taken_as_it_is(text):
    assert read_message(body(message=text)).text == text
