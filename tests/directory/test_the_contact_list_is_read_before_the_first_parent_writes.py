"""It takes a second to read: the first emergency in the middle of a talk once waited for it, and it was read twice."""

import pytest

from safer_sleep.channel import fault
from safer_sleep.directory import load
from safer_sleep.directory.load import DEFAULT_EDITION, directory
from safer_sleep.directory.places import understand
from safer_sleep.run import actions


def test_it_is_read_once_under_whatever_name(monkeypatch):
    monkeypatch.delenv("SAFER_SLEEP_EDITION", raising=False)
    assert directory() is directory(None) is directory(DEFAULT_EDITION)


@pytest.mark.parametrize("warm_up", [fault.warm_up, actions.warm_up], ids=["assistant", "action server"])
def test_a_process_reads_it_when_it_starts(warm_up):
    load._read.cache_clear()
    warm_up()
    read = load._read.cache_info().misses
    understand("im in corby")
    assert read == load._read.cache_info().misses == 1
