"""An id that we did not sign finds no conversation, whatever it looks like; a changed secret keeps running conversations alive."""

import re
import stat

import pytest

from safer_sleep import settings
from safer_sleep.channel import ids, secret


@pytest.fixture(autouse=True)
def keys(monkeypatch):
    monkeypatch.setenv("SAFER_SLEEP_SECRET", "a" * 40)
    secret.signing_keys.cache_clear()
    yield
    secret.signing_keys.cache_clear()


def test_ours_are_known_and_none_is_like_another():
    made = {ids.new_conversation() for _ in range(500)}
    assert len(made) == 500
    assert all(ids.is_ours(i) and re.fullmatch(r"[A-Za-z0-9_-]{46}", i) for i in made)


@pytest.mark.parametrize("wrong", [None, "", "abc", "x" * 46, "é" * 46, "\0" * 46, "../../etc/passwd", "x" * 100_000])
def test_anything_else_is_not(wrong):
    assert not ids.is_ours(wrong)


@pytest.mark.parametrize("place", [0, 10, 23, 24, 35, 45])
def test_one_changed_letter_is_not_ours(place):
    real = ids.new_conversation()
    assert not ids.is_ours(real[:place] + ("A" if real[place] != "A" else "B") + real[place + 1 :])


def test_a_new_secret_keeps_old_conversations_until_it_is_taken_away(monkeypatch):
    old = ids.new_conversation()
    monkeypatch.setenv("SAFER_SLEEP_SECRET", f"{'b' * 40}, {'a' * 40}")
    secret.signing_keys.cache_clear()
    new = ids.new_conversation()
    assert ids.is_ours(old) and ids.is_ours(new)
    monkeypatch.setenv("SAFER_SLEEP_SECRET", "b" * 40)
    secret.signing_keys.cache_clear()
    assert ids.is_ours(new) and not ids.is_ours(old)


def test_a_short_secret_is_refused(monkeypatch):
    monkeypatch.setenv("SAFER_SLEEP_SECRET", "hunter2")
    secret.signing_keys.cache_clear()
    with pytest.raises(secret.WeakSecret):
        secret.signing_keys()


def test_without_one_a_secret_is_made_once_and_only_we_can_read_it(monkeypatch, tmp_path):
    monkeypatch.delenv("SAFER_SLEEP_SECRET")
    monkeypatch.setattr(settings, "CACHE", tmp_path)
    secret.signing_keys.cache_clear()
    first = secret.signing_keys()
    secret.signing_keys.cache_clear()
    assert secret.signing_keys() == first
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]
