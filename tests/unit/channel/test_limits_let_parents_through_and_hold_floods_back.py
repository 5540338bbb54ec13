"""The buckets: what a parent types gets through, a flood does not, and an address is nowhere to be found."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safer_sleep import settings
from safer_sleep.channel.caller import network_of
from safer_sleep.channel.limits import CONVERSATION, NETWORK, Limit, Limiter


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


def take(limiter, limit=CONVERSATION, who="one"):
    return asyncio.run(limiter.wait_for(limit, who))


def test_a_parent_who_types_a_message_every_three_seconds_is_never_held_back():
    limiter = Limiter(clock := Clock())
    for _ in range(300):
        assert take(limiter) == 0
        clock.now += 3


def test_a_flood_is_held_back_and_another_conversation_is_not():
    limiter = Limiter(Clock())
    taken = [take(limiter) for _ in range(200)]
    assert taken[: int(CONVERSATION.burst)] == [0] * int(CONVERSATION.burst)
    assert all(wait > 0 for wait in taken[int(CONVERSATION.burst) :])
    assert take(limiter, who="another") == 0


def test_the_wait_it_names_is_long_enough():
    limiter = Limiter(clock := Clock())
    while not (wait := take(limiter)):
        pass
    clock.now += wait
    assert take(limiter) == 0


@given(st.lists(st.floats(0, 30), min_size=1, max_size=200))
def test_never_more_than_the_burst_and_what_was_refilled(pauses):
    limit, clock = Limit("test", 5, 60), Clock()
    limiter, began, let_in = Limiter(clock), Clock.now, 0
    for pause in pauses:
        clock.now += pause
        let_in += take(limiter, limit) == 0
    assert let_in <= limit.burst + (clock.now - began) * limit.per_minute / 60 + 1e-6


def test_the_number_of_buckets_has_an_end(monkeypatch):
    monkeypatch.setattr("safer_sleep.channel.limits._MOST_BUCKETS", 100)
    limiter = Limiter(Clock())
    for number in range(1000):
        take(limiter, NETWORK, f"network {number}")
    assert len(limiter._buckets) <= 100


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("81.2.69.142", "81.2.69.7", True),
        ("81.2.69.142", "81.2.70.142", False),
        ("2a00:23c4:1:2::1", "2a00:23c4:1:2:ffff::9", True),
        ("2a00:23c4:1:200::1", "2a00:23c4:1:300::1", False),
        ("::ffff:81.2.69.142", "81.2.69.1", True),
    ],
)
def test_neighbours_are_counted_together(one, other, same):
    assert (network_of(one) == network_of(other)) is same


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "", "unix:", "not an address"])
def test_this_machine_and_nonsense_are_not_counted(address):
    assert network_of(address) is None


def test_the_name_of_a_network_does_not_hold_its_address(monkeypatch):
    limiter = Limiter(Clock())
    take(limiter, NETWORK, network_of("81.2.69.142"))
    assert "81.2" not in repr(limiter._buckets)
    monkeypatch.setattr(settings, "REDIS_URL", "redis://nowhere")
    assert "81.2" not in network_of("81.2.69.142")
