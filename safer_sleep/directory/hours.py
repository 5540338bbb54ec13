"""Whether somebody is there now, and the words for it. Times are the clock on a wall in London; unknown stays unknown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache

import holidays

from safer_sleep.directory.clock import LONDON
from safer_sleep.directory.clock import now as clock_now
from safer_sleep.directory.schema import DAYS, Hours, Spans

NOT_KNOWN = "Opening hours not known."
ALWAYS_OPEN = "Open now, day and night."

_SUBDIVISION = {"england": "ENG", "scotland": "SCT", "wales": "WLS", "northern_ireland": "NIR"}

#: Far enough to pass Christmas and New Year in Scotland together.
_LOOK_AHEAD_DAYS = 15


@dataclass(frozen=True)
class Opening:
    """`is_open` is None where nobody can say. Times are aware, in London."""

    is_open: bool | None
    words: str
    closes: datetime | None = None
    opens: datetime | None = None


def london(now: datetime | None = None) -> datetime:
    """The moment in London. A moment without a zone is taken as the clock on the wall there."""
    if now is None:
        return clock_now()
    return now.replace(tzinfo=LONDON) if now.tzinfo is None else now.astimezone(LONDON)


@lru_cache(maxsize=64)
def _holidays_of(nation: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("GB", subdiv=_SUBDIVISION[nation], years=year))


def bank_holiday(day: date, nation: str, extra: frozenset[date] = frozenset()) -> bool:
    return day in extra or day in _holidays_of(nation, day.year)


def opening(hours: Hours | None, now: datetime | None = None, nation: str = "england", extra: frozenset[date] = frozenset()) -> Opening:
    """Whether hours say "open" at this moment, until when, or when next. `extra` are bank holidays that no calendar has yet."""
    if hours is None:
        return Opening(None, NOT_KNOWN)
    if hours.always:
        return Opening(True, ALWAYS_OPEN)
    here = london(now)
    today = here.date()
    # In UTC, because on the nights the clocks change the same wall time comes twice, or not at all.
    moment = here.astimezone(timezone.utc)
    spans, unknown_days = _agenda(hours, today, nation, extra)
    for start, end in spans:
        if start <= moment < end:
            closes = end.astimezone(LONDON)
            return Opening(True, f"Open now until {_clock(closes)}{_day_if_later(closes, today)}.", closes=closes)
    following = next((start for start, _ in spans if start > moment), None)
    opens = following.astimezone(LONDON) if following else None
    if today in unknown_days:
        usual = _usual(hours, today)
        return Opening(None, f"Bank holiday today: hours not known.{usual}", opens=opens)
    if opens is None:
        return Opening(None, NOT_KNOWN)
    gap = any(today < day < opens.date() for day in unknown_days)
    doubt = " Bank holiday hours not known." if gap else ""
    return Opening(False, f"Closed now. Opens {_day(opens, today)} at {_clock(opens)}.{doubt}", opens=opens)


def _agenda(hours: Hours, today: date, nation: str, extra: frozenset[date]) -> tuple[list[tuple[datetime, datetime]], set[date]]:
    """Open spans in UTC, joined where they touch, from yesterday (a night span reaches into today); and days nobody knows about."""
    spans: list[tuple[datetime, datetime]] = []
    unknown: set[date] = set()
    for offset in range(-1, _LOOK_AHEAD_DAYS):
        day = today + timedelta(days=offset)
        times: Spans = hours.week.get(DAYS[day.weekday()], ())
        if bank_holiday(day, nation, extra):
            if hours.bank_holidays is not None:
                times = hours.bank_holidays
            elif times:
                # A line that is shut on Sundays anyway is shut on a Christmas Day that is a Sunday.
                unknown.add(day)
                times = ()
        for start, end in times:
            span = (_moment(day, start), _moment(day, end))
            if spans and span[0] <= spans[-1][1]:
                spans[-1] = (spans[-1][0], max(spans[-1][1], span[1]))
            else:
                spans.append(span)
    return spans, unknown


def _moment(day: date, minutes: int) -> datetime:
    days, rest = divmod(minutes, 24 * 60)
    wall = datetime.combine(day + timedelta(days=days), time(rest // 60, rest % 60), tzinfo=LONDON)
    return wall.astimezone(timezone.utc)


def _clock(moment: datetime) -> str:
    return "midnight" if (moment.hour, moment.minute) == (0, 0) else f"{moment.hour}:{moment.minute:02d}"


def _day(moment: datetime, today: date) -> str:
    ahead = (moment.date() - today).days
    if ahead == 0:
        return "today"
    if ahead == 1:
        return "tomorrow"
    return moment.strftime("%A") if ahead < 7 else f"{moment:%A} {moment.day} {moment:%B}"


def _day_if_later(closes: datetime, today: date) -> str:
    """Midnight tonight and any time today need no day; a night span says "tomorrow"."""
    ahead = (closes.date() - today).days
    if ahead == 0 or (ahead == 1 and (closes.hour, closes.minute) == (0, 0)):
        return ""
    return f" {_day(closes, today)}"


def _usual(hours: Hours, day: date) -> str:
    spans = hours.week.get(DAYS[day.weekday()], ())
    if not spans:
        return ""
    said = " and ".join(f"{_wall(start)} to {_wall(end)}" for start, end in spans)
    return f" Usually {said} on a {day:%A}."


def _wall(minutes: int) -> str:
    minutes %= 24 * 60
    return "midnight" if minutes == 0 else f"{minutes // 60}:{minutes % 60:02d}"
