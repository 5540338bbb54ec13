"""The cookie works in another site's frame, goes with the session, and is never sent in the clear."""

import pytest

from safer_sleep.channel.session_cookie import header


@pytest.mark.parametrize("scheme, host", [("https", "chat.example.org"), ("http", "127.0.0.1:5005"), ("http", "localhost"), ("http", "[::1]:5005")])
def test_in_a_frame(scheme, host):
    cookie = header(scheme, host, "abc")
    assert cookie == "safer_sleep_conversation=abc; Path=/chat; HttpOnly; Secure; SameSite=None; Partitioned"


def test_without_https_browsers_would_refuse_the_other_one():
    assert header("http", "192.168.1.5:5005", "abc") == "safer_sleep_conversation=abc; Path=/chat; HttpOnly; SameSite=Lax"


def test_clearing_names_the_same_partition():
    assert header("https", "chat.example.org", None).endswith("Secure; SameSite=None; Partitioned; Max-Age=0")
