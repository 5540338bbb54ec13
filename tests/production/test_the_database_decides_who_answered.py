"""Even without Redis: of two processes that answer from the same point of a conversation only one is written down. And clocks may be wrong."""

import asyncio
import time

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SessionStarted, UserUttered

from safer_sleep.channel import conversation_store
from safer_sleep.channel.conversation_store import ConversationStore, Moved, NotKept, until_it_holds
from safer_sleep.run.servers import NotInstalled, Postgres


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def options(request, tmp_path_factory, folder_for_postgres):
    if request.param == "sqlite":
        yield {"dialect": "sqlite", "db": str(tmp_path_factory.mktemp("store") / "conversations.db")}
        return
    server = Postgres(folder_for_postgres("store"))
    try:
        server.start()
    except NotInstalled as missing:
        pytest.skip(str(missing))
    yield {"dialect": "postgresql", "host": "127.0.0.1", "port": server.port, "db": server.name, "username": server.name, "password": server.password}
    server.stop()


@pytest.fixture
def two_processes(options):
    return [ConversationStore(domain=Domain.empty(), **options) for _ in range(2)]


async def begin(store, conversation, now=1000.0):
    tracker = await store.get_or_create_tracker(conversation, append_action_listen=False)
    tracker.update(SessionStarted(timestamp=now))
    await store.save(tracker)


def answer(tracker, message, reply, now=1001.0):
    tracker.update(UserUttered(message, timestamp=now))
    tracker.update(BotUttered(reply, timestamp=now))


def test_of_two_answers_to_the_same_point_one_is_kept(two_processes):
    one, other = two_processes

    async def both():
        await begin(one, "a")
        first, second = await one.retrieve("a"), await other.retrieve("a")
        answer(first, "is a hat ok", "no hats indoors")
        answer(second, "is a hat ok", "no hats indoors")
        await one.save(first)
        with pytest.raises(Moved):
            await other.save(second)
        return await other.retrieve("a")

    kept = asyncio.run(both())
    assert [event.text for event in kept.events if isinstance(event, UserUttered)] == ["is a hat ok"]


def test_many_at_once_leave_whole_turns_in_a_row(two_processes):
    async def write(store, number):
        async def turn():
            tracker = await store.retrieve("b")
            answer(tracker, f"message {number}", f"reply {number}")
            await store.save(tracker)

        await until_it_holds(turn)

    async def all_of_them():
        await begin(two_processes[0], "b")
        await asyncio.gather(*(write(two_processes[n % 2], n) for n in range(12)))
        return await two_processes[0].retrieve("b")

    said = [event.text for event in asyncio.run(all_of_them()).events if isinstance(event, (UserUttered, BotUttered))]
    assert sorted(said) == sorted([f"{kind} {n}" for n in range(12) for kind in ("message", "reply")])
    assert all(said[n].replace("message", "reply") == said[n + 1] for n in range(0, 24, 2))


def test_a_clock_that_is_put_back_loses_nothing_of_the_conversation(two_processes):
    async def turns():
        await begin(two_processes[0], "c", now=5_000_000.0)
        for number, now in enumerate((5_000_001.0, 1000.0, 1001.0)):
            tracker = await two_processes[number % 2].retrieve("c")
            answer(tracker, f"message {number}", "reply", now)
            tracker.update(ActionExecuted("action_listen", timestamp=now))
            await two_processes[number % 2].save(tracker)
        return await two_processes[0].retrieve("c")

    kept = asyncio.run(turns())
    assert [event.text for event in kept.events if isinstance(event, UserUttered)] == ["message 0", "message 1", "message 2"]


def test_what_cannot_be_written_down_is_said_all_the_same(monkeypatch):
    monkeypatch.setattr(conversation_store, "_AWAY_SECONDS", 0.3)

    async def turn():
        error = NotKept(worth_another_try=True)
        error.said = "the answer"
        raise error

    began = time.monotonic()
    assert asyncio.run(until_it_holds(turn)) == "the answer"
    assert 0.3 <= time.monotonic() - began < 3
