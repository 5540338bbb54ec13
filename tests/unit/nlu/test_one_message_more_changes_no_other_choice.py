"""By their place in the list, one message more had every model learn from others, and readings near a limit changed that had nothing to do with it."""

from safer_sleep.nlu.sampling import one_in

MESSAGES = [f"message number {number}" for number in range(3000)]


def test_one_message_more_changes_no_other_choice():
    before = {MESSAGES[at] for at in one_in(50, MESSAGES)}
    more = ["one more at the beginning", *MESSAGES]
    assert {more[at] for at in one_in(50, more)} - {"one more at the beginning"} == before


def test_about_one_in_so_many_is_taken():
    assert 40 <= len(one_in(50, MESSAGES)) <= 80
    assert len(one_in(1, MESSAGES)) == len(MESSAGES)
    assert len(one_in(50, [])) == 0
