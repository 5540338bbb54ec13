"""Each process in turn is killed, stopped or restarted under way. No message is lost, none is answered twice, nobody meets silence."""

import os
import signal
import time
from pathlib import Path

import pytest
from parents import Parents, nothing_lost_and_nothing_twice, refused_with_help

pytestmark = pytest.mark.assistant


def children(process):
    """Ids of a process and everything it started (Linux)."""
    found = [process.pid]
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(status.read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
        if parent == process.pid:
            found.append(int(status.parent.name))
    return found


@pytest.fixture
def report(capsys):
    def say(what, written):
        with capsys.disabled():
            print(f"\n  {what}: {written.summary()}")

    return say


@pytest.mark.parametrize("name", ["assistant 1", "actions 1"])
def test_kill_9_of_an_assistant_or_an_action_server(stack, name, report):
    with Parents(stack) as written:
        stack.kill(name, signal.SIGKILL)
        time.sleep(2)
        stack.start_process(name)
    stack.wait_until_ready(name)
    report(f"kill -9 of {name}", written)
    nothing_lost_and_nothing_twice(stack, written)
    # nginx tries the other one with the same request: parents do not even notice.
    assert written.refusals == []


def test_kill_9_of_nginx(stack, report):
    with Parents(stack) as written:
        for process in children(stack.nginx.process):
            os.kill(process, signal.SIGKILL)
        stack.nginx.process.wait()
        time.sleep(1)
        stack.nginx.start()
    report("kill -9 of nginx, back after a second", written)
    nothing_lost_and_nothing_twice(stack, written)


def test_postgresql_is_restarted(stack, report):
    with Parents(stack) as written:
        stack.postgres.stop(signal.SIGINT)
        time.sleep(1)
        stack.postgres.start()
    report("restart of PostgreSQL, away for more than a second", written)
    nothing_lost_and_nothing_twice(stack, written)
    refused_with_help(written)


def test_postgresql_is_killed(stack, report):
    with Parents(stack) as written:
        stack.postgres.stop(signal.SIGQUIT)  # all at once, without putting anything away: it has to recover from its log
        stack.postgres.start()
    report("PostgreSQL stopped without warning", written)
    nothing_lost_and_nothing_twice(stack, written)
    refused_with_help(written)


def test_postgresql_stands_still_as_in_a_failover(stack, report):
    with Parents(stack) as written:
        stopped = children(stack.postgres.process)
        for process in stopped:
            os.kill(process, signal.SIGSTOP)
        time.sleep(4)
        for process in stopped:
            os.kill(process, signal.SIGCONT)
    report("PostgreSQL standing still for 4 s", written)
    nothing_lost_and_nothing_twice(stack, written)
    refused_with_help(written)


def test_redis_is_emptied_killed_and_comes_back(stack, report):
    import redis

    with Parents(stack) as written:
        redis.Redis.from_url(stack.redis.url).flushall()
        time.sleep(0.5)
        stack.redis.stop(signal.SIGKILL)
        time.sleep(2)
        stack.redis.start()
    report("Redis emptied, then killed for 2 s", written)
    nothing_lost_and_nothing_twice(stack, written)
    assert written.refusals == []


def test_an_assistant_hangs_for_longer_than_its_turn_is_its_own(stack, report):
    """It wakes up after another process has answered in its place, and must not add a second answer."""
    with Parents(stack) as written:
        process = stack.processes["assistant 1"]
        os.kill(process.pid, signal.SIGSTOP)
        time.sleep(6)
        os.kill(process.pid, signal.SIGCONT)
    report("an assistant hanging for 6 s", written)
    nothing_lost_and_nothing_twice(stack, written)
    refused_with_help(written)


def test_a_new_model_goes_in_while_parents_are_writing(stack, report, tmp_path):
    from safer_sleep.run.train import model_path

    new = tmp_path / "the-next-model.tar.gz"
    new.write_bytes(model_path().read_bytes())
    with Parents(stack) as written:
        for name in ("assistant 1", "assistant 2"):
            stack.kill(name, signal.SIGTERM)
            stack.start_process(name, SAFER_SLEEP_MODEL=str(new))
            stack.wait_until_ready(name)
    report("another model, one process after the other", written)
    nothing_lost_and_nothing_twice(stack, written)
    assert written.refusals == []


def test_two_deploys_at_once_take_everything_away(stack, report):
    with Parents(stack, give_up_after=90) as written:
        for name in ("assistant 1", "assistant 2"):
            stack.kill(name, signal.SIGTERM)
        time.sleep(1)
        status, body = stack.say("my baby is not breathing")
        assert status in (502, 503, 504) and "999" in str(body) and "111" in str(body)
        for name in ("assistant 1", "assistant 2"):
            stack.start_process(name)
        for name in ("assistant 1", "assistant 2"):
            stack.wait_until_ready(name)
    report("both assistants away", written)
    nothing_lost_and_nothing_twice(stack, written)
    refused_with_help(written)


def test_no_word_and_no_address_is_in_any_log_after_all_this(stack):
    marker = "zebrafinchmarker"
    conversation = stack.say(f"{marker} can baby wear a hat")[1]["conversation"]
    stack.request("GET", f"/{marker}")
    stack.request("GET", f"/chat/{marker}?{marker}")
    written = "".join(path.read_text(errors="replace") for path in (stack.log, stack.nginx.folder / "access.log", stack.nginx.folder / "log",
                                                                      stack.postgres.folder / "log", stack.redis.folder / "log"))  # fmt: skip
    assert marker not in written and conversation not in written
    for log in (stack.nginx.folder / "access.log", stack.nginx.folder / "log"):
        assert "127.0.0.1" not in log.read_text()
