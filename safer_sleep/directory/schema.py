"""The shape of the directory's files.

The files are edited by people who do not program. So every plain value is read as words (a phone number never loses its
first zero, 10:00 never becomes a count of seconds), a doubled or misspelt key is an error, and an error says where to look.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Literal, Optional

from pydantic import BaseModel, Extra, root_validator, validator

NATIONS = ("england", "scotland", "wales", "northern_ireland")
NATIONAL = "national"

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
BANK_HOLIDAYS = "bank_holidays"
ALWAYS = "24/7"

#: The only runs of digits that may stand in words a parent reads. Any other number belongs in `phone` or `text`, where it
#: is shown only once it is verified.
NUMBERS_ALLOWED_IN_WORDS = frozenset({"999", "111", "101", "18001", "18001111"})

#: Numbers that are not the usual ten or eleven digits.
_SHORT_NUMBERS = frozenset({"999", "111", "101", "18000", "18001111", "116123", "08001111"})
_SPAN = re.compile(r"^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$")

Spans = tuple[tuple[int, int], ...]


class DirectoryError(ValueError):
    """Something in the directory's files is wrong. `problems` holds one line for each: file, line, what and how to mend it."""

    def __init__(self, problems: list[str]):
        super().__init__("\n".join(problems))
        self.problems = problems


def digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def numbers_in(words: str) -> list[str]:
    """Every run of digits long enough to be rung, without its spaces, hyphens and brackets; years, sums, times and British standards are let be."""
    words = re.sub(r"\bBS (EN )?\d+[-\d:+A]*|\b\d{1,2}:\d{2}\b|\b\d{4}-\d{2}-\d{2}\b", " ", words)
    found = [digits(run) for run in re.findall(r"\+?\d(?:[\d\u00a0 ()-]*\d)?", words)]
    return [run for run in found if len(run) >= 5 or run in NUMBERS_ALLOWED_IN_WORDS]


def reachable(number: str) -> bool:
    """Whether it could be a UK number at all. One that could not is never shown."""
    plain = digits(number)
    return plain in _SHORT_NUMBERS or bool(re.fullmatch(r"0[1-9]\d{8,9}", plain))


def text_reachable(number: str) -> bool:
    return bool(re.fullmatch(r"\d{5,6}|999|07\d{9}", digits(number)))


def _days(words: str) -> list[str]:
    """`mon`, `mon-fri`, `sat, sun`: the days meant."""
    found: list[str] = []
    for part in words.lower().replace(" ", "").split(","):
        first, _, last = part.partition("-")
        if first not in DAYS or (last and last not in DAYS):
            raise ValueError(f"{words!r} is not a day or days: write mon, mon-fri or {BANK_HOLIDAYS}")
        start, end = DAYS.index(first), DAYS.index(last or first)
        found += [DAYS[i % 7] for i in range(start, end + (7 if end < start else 0) + 1)]
    return found


def _spans(words: str) -> Spans:
    """`09:00-17:00, 18:00-21:00` as minutes after midnight; a span that ends at or before its start runs into the next day."""
    if words.strip().lower() == "closed":
        return ()
    found = []
    for part in words.replace(" ", "").split(","):
        match = _SPAN.match(part)
        if not match:
            raise ValueError(f"{part!r} is not a time span: write 09:00-17:00, or closed")
        h1, m1, h2, m2 = (int(n) for n in match.groups())
        start, end = h1 * 60 + m1, h2 * 60 + m2
        if start >= 24 * 60 or end > 24 * 60 or m1 > 59 or m2 > 59:
            raise ValueError(f"{part!r} has a time that no clock shows")
        found.append((start, end if end > start else end + 24 * 60))
    return tuple(found)


class Strict(BaseModel):
    class Config:
        extra = Extra.forbid
        allow_mutation = False
        arbitrary_types_allowed = True


class Hours(Strict):
    """Opening hours in London wall-clock time. `bank_holidays` is None where nobody has said, which is not the same as closed."""

    always: bool = False
    week: dict[str, Spans] = {}
    bank_holidays: Optional[Spans] = None

    @classmethod
    def of(cls, value: Any) -> Optional["Hours"]:
        if value is None or isinstance(value, Hours):
            return value
        if isinstance(value, str):
            if value.strip() == ALWAYS:
                return cls(always=True)
            raise ValueError(f"write {ALWAYS}, or one line a day such as `mon-fri: 09:00-17:00`; leave it empty if not known")
        if not isinstance(value, dict) or not value:
            raise ValueError("hours are a list of days with times; leave it empty if not known")
        week: dict[str, Spans] = {}
        bank_holidays: Optional[Spans] = None
        for key, times in value.items():
            if not isinstance(times, str):
                raise ValueError(f"{key}: write times such as 09:00-17:00, or closed")
            if key == BANK_HOLIDAYS:
                bank_holidays = _spans(times)
                continue
            for day in _days(key):
                if day in week:
                    raise ValueError(f"{day} stands twice")
                week[day] = _spans(times)
        if not any(week.values()):
            raise ValueError("no day has any hours; leave hours empty if they are not known")
        return cls(week=week, bank_holidays=bank_holidays)


class NumberNotToShow(Strict):
    """A number that has been seen and must not be given: kept so that nobody adds it again, and so that a test can look for it."""

    number: str
    why: str


class Source(Strict):
    url: Optional[str]
    publisher: str
    seen_date: Optional[str]
    how: Literal["page", "relayed", "asked"]


class Contact(Strict):
    """One person, team, line or page. `note` is what a parent reads; `editor_note` is for those who keep the list."""

    id: str
    name: str
    serves: tuple[str, ...]
    area: tuple[str, ...]
    phone: Optional[str]
    text: Optional[str]
    text_word: Optional[str]
    url: Optional[str]
    url_seen: bool = True
    webchat: Optional[str]
    email: Optional[str]
    hours: Optional[Hours]
    hours_confidence: Optional[Literal["high", "medium", "low"]]
    hours_words: Optional[str]
    part_of_day: Optional[Literal["office_hours", "out_of_hours"]]
    cost: Optional[str]
    who_for: Optional[str]
    note: Optional[str]
    languages: Optional[str]
    relay: Optional[str]
    sure_route: Optional[str]
    danger: bool = False
    for_parents: bool = True
    pregnancy_only: bool = False
    only_if_asked: bool = False
    stands_for: tuple[str, ...] = ()
    editor_note: Optional[str]
    numbers_not_to_show: tuple[NumberNotToShow, ...] = ()
    source: tuple[Source, ...]
    confidence: Literal["high", "medium", "low", "unverified"]
    verified: Optional[date]
    check_by: Optional[date]

    @validator("id")
    def _plain_id(cls, value: str) -> str:
        if not re.fullmatch(r"[a-z0-9_]+", value):
            raise ValueError("an id has small letters, figures and _ only")
        return value

    @validator("area", "stands_for", pre=True)
    def _one_or_many(cls, value: Any) -> Any:
        return (value,) if isinstance(value, str) else value

    @validator("hours", pre=True)
    def _hours(cls, value: Any) -> Optional[Hours]:
        return Hours.of(value)

    @validator("url", "webchat")
    def _address(cls, value: Optional[str]) -> Optional[str]:
        if value and not re.fullmatch(r"https?://[^\s/.]+\.[^\s]+", value):
            raise ValueError("a web address begins with https:// and has no spaces")
        return value

    @validator("name", "who_for", "note", "languages", "relay", "sure_route", "hours_words", "text_word")
    def _no_numbers_in_words(cls, value: Optional[str]) -> Optional[str]:
        for number in numbers_in(value or ""):
            if number not in NUMBERS_ALLOWED_IN_WORDS:
                raise ValueError(f"{number} stands in words: numbers go in `phone` or `text`, where they are shown only once verified")
        return value

    @root_validator(skip_on_failure=True)
    def _fits_together(cls, values: dict[str, Any]) -> dict[str, Any]:
        if values["hours"] and not values["hours_confidence"]:
            raise ValueError("hours are given: say how sure they are in `hours_confidence` (high, medium or low)")
        if values["verified"] and values["confidence"] != "high":
            raise ValueError("`verified` has a date but `confidence` is not high: only what is sure may be verified")
        if values["verified"] and not values["source"]:
            raise ValueError("`verified` has a date but `source` is empty: say who confirmed it")
        if values["text_word"] and not values["text"]:
            raise ValueError("`text_word` is the word to send: the number to send it to goes in `text`")
        return values

    @property
    def shown_hours(self) -> Optional[Hours]:
        """Hours of low confidence count as not known: a parent who rings a shut line at 3 am may not ring again."""
        return None if self.hours_confidence == "low" else self.hours


class Area(Strict):
    id: str
    name: str
    part_of: Literal["england", "scotland", "wales", "northern_ireland"] | str
    also: tuple[str, ...] = ()


class Edition(Strict):
    """A local edition: what the folder is for. `areas` begins with the whole, then its councils."""

    id: str
    name: str
    nation: Literal["england", "scotland", "wales", "northern_ireland"]
    fictional: bool = False
    areas: tuple[Area, ...]
    recheck_after_days: int = 182
    extra_bank_holidays: tuple[date, ...] = ()


class Council(Strict):
    id: str
    name: str
    covers: str
    url: Optional[str]


class MaternityUnit(Strict):
    id: str
    name: str
    also: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()


class District(Strict):
    """The first half of a postcode. `sectors` counts addresses by council id, or by the name of somewhere outside."""

    district: str
    post_town: Optional[str]
    council: Optional[str]
    district_alone_is_enough: bool
    sectors: dict[str, dict[str, int]] = {}
    maternity_unit: Optional[str]
    maternity_note: Optional[str]

    @root_validator(skip_on_failure=True)
    def _council_if_enough(cls, values: dict[str, Any]) -> dict[str, Any]:
        if values["district_alone_is_enough"] and not values["council"]:
            raise ValueError("district_alone_is_enough is true, but no council is given")
        if not values["district_alone_is_enough"] and not values["sectors"]:
            raise ValueError("district_alone_is_enough is false, so `sectors` has to say what lies where")
        return values


class Areas(Strict):
    """`towns` are matched even when misspelt; `villages` too when their names are long enough; `shared` names lie in several places."""

    councils: tuple[Council, ...]
    maternity_units: tuple[MaternityUnit, ...] = ()
    districts: tuple[District, ...]
    towns: dict[str, tuple[str, ...]]
    villages: dict[str, tuple[str, ...]] = {}
    nicknames: dict[str, str] = {}
    shared: dict[str, tuple[str, ...]] = {}


class ContactFile(Strict):
    contacts: tuple[Contact, ...]


class Routes(Strict):
    """What is always true: where to turn when no verified number is held, and in which order a topic's contacts come."""

    sure_routes: dict[str, dict[str, str]]
    order: dict[str, tuple[str, ...]]
    night: dict[str, tuple[str, ...]]

    @validator("sure_routes")
    def _no_numbers(cls, value: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
        for topic, routes in value.items():
            for nation, words in routes.items():
                if nation not in (*NATIONS, "any"):
                    raise ValueError(f"{topic}: {nation!r} is not a nation; write one of {', '.join(NATIONS)} or any")
                if any(number not in NUMBERS_ALLOWED_IN_WORDS for number in numbers_in(words)):
                    raise ValueError(f"{topic}: a sure route names no numbers but 999, 111 and 101")
        return value


class ElsewherePlaces(Strict):
    """Places outside any local edition, by nation; `postcode_areas` are the letters a postcode begins with."""

    places: dict[str, tuple[str, ...]]
    postcode_areas: dict[str, tuple[str, ...]]
    border_districts: dict[str, tuple[str, ...]]
    abroad: tuple[str, ...]
    not_places: tuple[str, ...] = ()
    shared: dict[str, tuple[str, ...]] = {}


class FarTowns(Strict):
    """Towns outside any local edition, by nation: known only as they are written, and never taken for one of ours misspelt."""

    england: tuple[str, ...] = ()
    scotland: tuple[str, ...] = ()
    wales: tuple[str, ...] = ()
    northern_ireland: tuple[str, ...] = ()


class Words(Strict):
    """The sentences of a reply that names people (`directory/uk/words.yml`): what each is for stands there."""

    who: dict[str, str]
    reach: dict[str, str]
    when: dict[str, str]
    until_then: dict[str, str]
    place: dict[str, str]
    questions: dict[str, str]
    buttons: dict[str, str]
    offered_here: dict[str, str]
    ages: dict[str, str]
    days: dict[str, str]
    instead: dict[str, dict[str, str]]

    @validator("who", "reach", "when", "until_then", "place", "questions", "buttons", "offered_here", "ages", "days", each_item=True)
    def _no_numbers(cls, value: str) -> str:
        if any(number not in NUMBERS_ALLOWED_IN_WORDS for number in numbers_in(value)):
            raise ValueError("a sentence names no numbers but 999, 111 and 101: numbers come from contacts, where they are checked")
        return value
