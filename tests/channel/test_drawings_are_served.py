"""A parent's browser gets the drawing that a reply names, and nothing else from that folder."""

import urllib.request

import pytest

pytestmark = pytest.mark.assistant


def test_the_drawing_of_a_reply_can_be_fetched(assistant):
    drawing = assistant.say("should baby's feet be at the foot of the cot")["messages"][0]["drawing"]
    assert drawing["name"] == "feet_to_foot"
    with urllib.request.urlopen(assistant.base + drawing["url"], timeout=10) as response:
        assert response.headers["Content-Type"].startswith("image/svg+xml")
        assert response.headers["Cache-Control"] == "public, max-age=86400"
        assert response.read().decode().startswith("<svg")


@pytest.mark.parametrize("name", ["no_such.svg", "clear_cot", "drawings.yml", "..%2Fpage.css", "%2e%2e%2f%2e%2e%2fsettings.svg"])
def test_any_other_name_is_not_found(assistant, name):
    status, body = assistant.request("GET", f"/chat/drawings/{name}")
    assert status == 404
    assert body["error"]["code"] in ("no_drawing", "refused") and "999" in body["messages"][0]["text"]


def test_the_page_may_show_it(assistant):
    with urllib.request.urlopen(assistant.base + "/chat/", timeout=10) as response:
        assert "img-src 'self'" in response.headers["Content-Security-Policy"]
