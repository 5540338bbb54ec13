"""A wrong number is worse than none: what nobody has checked stays out of sight."""

from safer_sleep.directory.cards import cards
from safer_sleep.directory.load import directory


def test_no_number_that_nobody_has_checked_is_shown():
    unchecked = [contact for contact in directory().contacts.values() if not contact.verified and (contact.phone or contact.text)]
    assert unchecked
    for contact in unchecked:
        for card in cards([contact.id], most=1):
            assert not card.get("phone") and not card.get("text"), contact.id
