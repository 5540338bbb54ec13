"""The lease of a turn is renewed while the turn runs and never after it, even if the renewal's cancellation is swallowed on the way."""

import asyncio

import pytest

from safer_sleep.channel import shared, turns


@pytest.fixture
def asked(monkeypatch):
    """What Redis was asked, by a client that takes a cancellation for a time-out, as the real one was seen to do."""
    asked = []

    async def run(script, keys, arguments):
        asked.append(script)
        try:
            await asyncio.sleep(0.02)
        except asyncio.CancelledError:
            return None
        return 1

    monkeypatch.setattr(shared, "run", run)
    monkeypatch.setattr(turns, "LEASE", 0.03)
    return asked


def test_it_is_renewed_while_it_runs_and_left_alone_afterwards(asked):
    async def a_turn():
        async with turns.Turns().of("one"):
            while asked.count(turns._RENEW) < 2:  # however busy the machine is
                await asyncio.sleep(0.01)
        during, asked[:] = list(asked), []
        await asyncio.sleep(0.2)
        return during

    during = asyncio.run(asyncio.wait_for(a_turn(), 30))
    assert during[-1] == turns._GIVE_BACK
    assert asked == []


def test_a_turn_that_fails_is_given_back_too(asked):
    async def a_turn():
        async with turns.Turns().of("one"):
            raise ValueError

    with pytest.raises(ValueError):
        asyncio.run(a_turn())
    assert asked == [turns._TAKE, turns._GIVE_BACK]
