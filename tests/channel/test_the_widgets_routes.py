"""The widget's routes on the real assistant: who may use them, what they delete, and what the browser is told."""

from __future__ import annotations

import urllib.request

import pytest

pytestmark = pytest.mark.assistant
ELSEWHERE = {"Sec-Fetch-Site": "cross-site", "Origin": "https://elsewhere.example"}


def headers_of(assistant, path, **more):
    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *arguments):
            return None

    try:
        with urllib.request.build_opener(Stay).open(urllib.request.Request(assistant.base + path, headers=more)) as response:
            return response.status, response.headers
    except urllib.error.HTTPError as error:
        return error.code, error.headers


def known(assistant, conversation):
    return assistant.say("why", conversation)["conversation"] == conversation


def test_a_page_that_goes_away_can_forget_by_post(assistant):
    conversation = assistant.say("can baby wear a hat indoors")["conversation"]
    assert assistant.request("POST", "/chat/forget", {"conversation": conversation})[0] == 200
    assert not known(assistant, conversation)


@pytest.mark.parametrize("path", ["/chat/message", "/chat/conversation", "/chat/forget", "/chat/feedback"])
def test_another_sites_page_may_not_post(assistant, path):
    for headers in (ELSEWHERE, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://elsewhere.example"}):
        status, body = assistant.request("POST", path, {"message": "hello"}, headers=headers)
        assert (status, body["error"]["code"]) == (403, "other_origin")


def test_another_sites_page_cannot_wipe_a_chat_by_its_exit_address(assistant):
    conversation = assistant.say("can baby wear a hat indoors")["conversation"]
    cookie = {"Cookie": f"safer_sleep_conversation={conversation}"}
    status, headers = headers_of(assistant, "/chat/exit", **cookie, **ELSEWHERE)
    assert status == 303 and headers["Set-Cookie"] is None
    assert known(assistant, conversation)
    status, headers = headers_of(assistant, "/chat/exit", **cookie, **{"Sec-Fetch-Site": "same-origin"})
    assert (status, headers["Location"]) == (303, "https://www.bbc.co.uk/weather")
    assert "Max-Age=0" in headers["Set-Cookie"]
    assert not known(assistant, conversation)


def test_the_page_and_its_files_carry_their_headers(assistant):
    _, page = headers_of(assistant, "/chat/")
    assert "frame-ancestors 'self' http://localhost:" in page["Content-Security-Policy"]
    assert (page["Cache-Control"], page["Referrer-Policy"]) == ("no-store", "same-origin")
    _, loader = headers_of(assistant, "/chat/widget.js", **{"Accept-Encoding": "gzip"})
    assert (loader["Content-Encoding"], loader["Access-Control-Allow-Origin"], loader["Cache-Control"]) == ("gzip", "*", "public, max-age=300")


def test_what_is_said_is_kept_in_no_cache(assistant):
    request = urllib.request.Request(f"{assistant.base}/chat/message", b'{"message": "can baby wear a hat"}', {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as response:
        assert response.headers["Cache-Control"] == "no-store"
        assert "Partitioned" in response.headers["Set-Cookie"] and "HttpOnly" in response.headers["Set-Cookie"]


def test_yes_and_no_are_taken_for_topics_that_exist(assistant):
    assert assistant.request("POST", "/chat/feedback", {"conversation": "x", "topic": "warmth/hats", "useful": True}) == (200, {"counted": True})
    assert assistant.request("POST", "/chat/feedback", {"conversation": "x", "topic": "my partner hits me", "useful": True})[0] == 400


def test_the_sites_own_county_comes_first(assistant):
    """A parent who has said nothing of where they are gets the contacts of the site that they came through, if it has any."""

    def names(path):
        return [c["name"] for c in assistant.request("POST", path, {"message": "how do i contact my health visitor"})[1]["messages"][0].get("contacts", [])]

    assert any("Northampton" in name for name in names("/chat/message?embed=demo"))
    assert names("/chat/message?embed=nobody") == names("/chat/message")
