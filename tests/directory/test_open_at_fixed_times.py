"""Open, closed or not known, at fixed times round the year. All times are the clock on a wall in London."""

from datetime import datetime, timezone

import pytest

from safer_sleep.directory.cards import CLOSED, OPEN, cards, rank
from safer_sleep.directory.find import find
from safer_sleep.directory.help import BY_AGE, Known, help_for, working_day
from safer_sleep.directory.hours import opening
from safer_sleep.directory.load import directory
from safer_sleep.directory.schema import Hours

WEEKDAYS = Hours.of({"mon-fri": "09:00-17:00"})
SHUT_ON_HOLIDAYS = Hours.of({"mon-fri": "09:00-17:00", "bank_holidays": "closed"})
NIGHTS = Hours.of({"mon-sun": "22:00-06:00"})
ALWAYS = Hours.of("24/7")


def at(moment):
    return datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    ("moment", "is_open", "words"),
    [
        ("2026-11-25T08:59", False, "Closed now. Opens today at 9:00."),
        ("2026-11-25T09:00", True, "Open now until 17:00."),
        ("2026-11-25T16:59", True, "Open now until 17:00."),
        ("2026-11-25T17:00", False, "Closed now. Opens tomorrow at 9:00."),
        ("2026-11-27T17:00", False, "Closed now. Opens Monday at 9:00."),
        ("2026-11-29T03:00", False, "Closed now. Opens tomorrow at 9:00."),
        ("2026-11-30T00:00", False, "Closed now. Opens today at 9:00."),
        # Christmas Day is a Friday, Boxing Day a Saturday, so that Monday is a bank holiday too.
        ("2026-12-25T10:00", None, "Bank holiday today: hours not known. Usually 9:00 to 17:00 on a Friday."),
        ("2026-12-26T10:00", False, "Closed now. Opens Tuesday at 9:00. Bank holiday hours not known."),
        ("2026-12-28T10:00", None, "Bank holiday today: hours not known. Usually 9:00 to 17:00 on a Monday."),
        ("2026-12-29T10:00", True, "Open now until 17:00."),
        ("2027-01-01T00:01", None, "Bank holiday today: hours not known. Usually 9:00 to 17:00 on a Friday."),
        # Easter 2026: Good Friday 3 April, Monday 6 April.
        ("2026-04-03T12:00", None, "Bank holiday today: hours not known. Usually 9:00 to 17:00 on a Friday."),
        ("2026-04-06T12:00", None, "Bank holiday today: hours not known. Usually 9:00 to 17:00 on a Monday."),
        ("2026-04-07T12:00", True, "Open now until 17:00."),
    ],
)
def test_a_weekday_line_whose_holiday_hours_nobody_knows(moment, is_open, words):
    found = opening(WEEKDAYS, at(moment))
    assert (found.is_open, found.words) == (is_open, words)


@pytest.mark.parametrize("moment, is_open", [("2026-12-25T10:00", False), ("2026-12-24T10:00", True), ("2026-04-06T12:00", False)])
def test_a_line_that_says_it_is_shut_on_holidays_is_shut(moment, is_open):
    assert opening(SHUT_ON_HOLIDAYS, at(moment)).is_open is is_open


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [("2026-11-25T21:59", False), ("2026-11-25T22:00", True), ("2026-11-26T00:00", True), ("2026-11-26T05:59", True), ("2026-11-26T06:00", False)],
)
def test_a_night_line_runs_over_midnight(moment, is_open):
    assert opening(NIGHTS, at(moment)).is_open is is_open


def test_the_night_the_clocks_go_forward():
    # 29 March 2026: at 01:00 it becomes 02:00. 05:30 summer time is 04:30 in UTC.
    assert opening(NIGHTS, datetime(2026, 3, 29, 0, 59, tzinfo=timezone.utc)).is_open
    assert opening(NIGHTS, datetime(2026, 3, 29, 4, 30, tzinfo=timezone.utc)).is_open
    assert not opening(NIGHTS, datetime(2026, 3, 29, 5, 0, tzinfo=timezone.utc)).is_open
    assert opening(WEEKDAYS, datetime(2026, 3, 30, 8, 0, tzinfo=timezone.utc)).is_open
    assert not opening(WEEKDAYS, datetime(2026, 3, 27, 8, 59, tzinfo=timezone.utc)).is_open


def test_the_night_the_clocks_go_back():
    # 25 October 2026: 01:30 comes twice. 06:00 winter time is 06:00 in UTC.
    for twice in (datetime(2026, 10, 25, 0, 30, tzinfo=timezone.utc), datetime(2026, 10, 25, 1, 30, tzinfo=timezone.utc)):
        assert opening(NIGHTS, twice).is_open
    assert opening(NIGHTS, datetime(2026, 10, 25, 5, 59, tzinfo=timezone.utc)).is_open
    assert not opening(NIGHTS, datetime(2026, 10, 25, 6, 0, tzinfo=timezone.utc)).is_open


@pytest.mark.parametrize("moment", ["2026-03-29T01:30", "2026-10-25T01:30", "2026-12-25T03:00", "2026-11-29T03:00", "2027-01-01T00:00"])
def test_a_line_that_never_shuts_is_open_even_then(moment):
    assert opening(ALWAYS, at(moment)).is_open


@pytest.mark.parametrize("nation, moment, is_holiday", [
    ("england", "2026-04-06T12:00", True), ("scotland", "2026-04-06T12:00", False),
    ("scotland", "2027-01-04T12:00", True), ("england", "2027-01-04T12:00", False),
    ("northern_ireland", "2026-07-13T12:00", True), ("wales", "2026-07-13T12:00", False),
    ("scotland", "2026-11-30T12:00", True), ("northern_ireland", "2026-03-17T12:00", True),
])  # fmt: skip
def test_each_nation_keeps_its_own_holidays(nation, moment, is_holiday):
    assert (opening(WEEKDAYS, at(moment), nation).is_open is None) == is_holiday


def test_unknown_hours_are_never_shown_as_closed():
    assert opening(None, at("2026-11-25T03:00")).is_open is None
    here = directory()
    for contact in here.contacts.values():
        for moment in ("2026-11-29T03:00", "2026-12-25T12:00"):
            if contact.shown_hours is None:
                assert rank(contact, at(moment), here) != CLOSED
    for topic in ("support/helplines", "support/domestic_abuse", "support/stop_smoking"):
        for card in find(topic, "northamptonshire", at("2026-11-29T03:00"), most=9).cards:
            if card.get("hours") == "Opening hours not known.":
                assert "open_now" not in card


@pytest.mark.parametrize("moment", ["2026-11-25T10:00", "2026-11-29T03:00", "2026-12-25T23:59", "2026-12-28T02:00", "2026-03-29T01:30", "2026-10-25T01:30"])
@pytest.mark.parametrize("area", [None, *directory().area_ids])
def test_somebody_is_there_at_every_hour_for_those_who_cannot_wait(area, moment):
    here = directory()
    for topic in sorted(BY_AGE | {"support/out_of_hours", "support/mental_health", "support/bereavement"}):
        ranks = [rank(c, at(moment), here) for c in find(topic, area, at(moment)).contacts]
        assert ranks == sorted(ranks) and ranks[0] == OPEN, (topic, area, moment)


def test_danger_lines_come_first():
    for area in directory().area_ids:
        assert find("support/domestic_abuse", area, at("2026-11-25T10:00")).cards[0]["phone"] == "999"
        assert cards(("tommys", "emergency_999"), area, at("2026-11-25T10:00"))[0]["phone"] == "999"


@pytest.mark.parametrize("moment, day", [
    ("2026-11-25T10:00", ""), ("2026-11-25T08:00", "today"), ("2026-11-25T17:00", "tomorrow"), ("2026-11-27T17:00", "Monday"), ("2026-11-29T03:00", "tomorrow"),
    ("2026-12-24T18:00", "Tuesday"), ("2026-12-28T02:00", "tomorrow"), ("2026-04-02T17:00", "Tuesday"),
])  # fmt: skip
def test_when_somebody_with_office_hours_can_be_rung_next(moment, day):
    assert working_day(at(moment), "england", directory()) == day


def test_two_in_the_morning_on_a_bank_holiday_in_corby_with_a_nine_day_old():
    found = help_for("support/health_visitor", Known("north_northamptonshire", "Corby", "kgh", 9), at("2026-12-28T02:00"))
    assert "your midwife is the person to ask" in found.text
    assert "Kettering General Hospital" in found.text and "maternity notes" in found.text
    assert "ring tomorrow" in found.text and "Until then" in found.text and "111" in found.text
    names = [card["name"] for card in found.cards]
    assert names[0] == "NHS 111 (England)" and found.cards[0]["open_now"] is True
    assert any("Kettering" in name for name in names)
    tommys = next(card for card in found.cards if "Tommy" in card["name"])
    assert "open_now" not in tommys and tommys["hours"].startswith("Bank holiday today: hours not known.")


def test_a_line_that_can_be_rung_is_not_pushed_off_by_entries_without_a_number():
    names = [c.id for c in find("support/midwife", "west_northamptonshire", at("2026-11-26T00:00"), 4, "ngh").contacts]
    assert names == ["nhs_111", "ngh_maternity_triage", "tommys"]


def test_booking_a_midwife_is_for_before_the_birth():
    pregnant = find("support/midwife", "west_northamptonshire", at("2026-11-25T11:00"), -1, "ngh").contacts
    born = find("support/midwife", "west_northamptonshire", at("2026-11-25T11:00"), 4, "ngh").contacts
    assert "ngh_pregnancy_self_referral" in [c.id for c in pregnant]
    assert not [c for c in born if c.pregnancy_only]


def test_where_the_council_is_not_known_both_are_shown():
    for topic in ("support/midwife", "support/health_visitor", "support/stop_smoking"):
        areas = {area for c in find(topic, "northamptonshire", at("2026-11-25T03:00")).contacts for area in c.area}
        assert {"west_northamptonshire", "north_northamptonshire"} <= areas, topic
