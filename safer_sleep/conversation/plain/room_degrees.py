"""How warm a room is, in a parent's words, and what its baby wears there: the number decides, not the words around it.

"What does he wear at 12 degrees" was answered with the hot night's "only a nappy, and no covers".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from safer_sleep.advice.topic_ids import COLD_WEATHER, HOT_WEATHER, ROOM_TEMPERATURE, SLEEPING_BAGS
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.danger.illness import says_ill
from safer_sleep.conversation.history import History
from safer_sleep.conversation.plain.plain_questions import HAPPENED
from safer_sleep.conversation.words import bare
from safer_sleep.safety.denials import what_is_left

#: From each number of degrees (°C) up, the part of `warmth/sleeping_bags` that says what to wear: the steps of the makers' guide in its facts.
STEPS = ((27.0, "at_27"), (24.0, "at_24"), (20.5, "at_21"), (16.0, "at_16"))
#: The part of `warmth/cold_weather` for a room below the lowest step.
BELOW = "cold_room"
#: A number outside these is no room (°C): a baby's own temperature begins at 34.
_LOWEST, _HIGHEST = -5.0, 33.9
#: A bare number below this is rather a time of day: "the sun is in the bedroom at 4".
_LOWEST_BARE = 8.0

#: From so many °C the steps name one tog or less.
_WARM = 20.5

_UNIT = r"(?:degrees?|degress|degs?|celsius|celcius|centigrade|°\s?c?|º\s?c?|c)\b"
_FAHRENHEIT = r"(?:°\s?f|º\s?f|f|fahrenheit|farenheit|degrees f\w*)\b"
_NUMBER = r"(?<![\d.])(?P<number>(?:minus |-)?\d{1,2}(?:\.\d+)?)"
_NOT_DEGREES = (
    r"(?!\s?-?(?:\d|weeks?|wks?|w\b|months?|mths?|mo\b|m\b|days?|d\b|yrs?|years?|hrs?|hours?|h\b|mins?|minutes?|am\b|pm\b|%|percent|tog|togs"
    r"|kg|kilos?|g\b|lb|lbs|pounds?|oz"
    r"|ml|cm|mm|inch|st\b|nd\b|rd\b|th\b|times|x\b|beers?|pints?|:|/|\.\d|\+|layers?|blankets?|vests?|nights?|feeds?|babies|kids|of\b))"
)
_WITH_UNIT = re.compile(rf"{_NUMBER}\s?{_UNIT}(?!\s*(?:section|angle|over|under|too|more|less|above|below|warmer|colder|hotter|cooler|off"
    rf"|out))", re.I)
_WITH_F = re.compile(rf"(?<![\d.])(?P<number>\d{{2,3}}(?:\.\d+)?)\s?{_FAHRENHEIT}", re.I)
_PLACE = r"(?:room|bedroom|nursery|house|flat|lounge|upstairs|thermometer|gro ?egg|monitor|heating|thermostat|hive|temp|temperature|it ?s|it is|in here|mines?|ours)"
_OF_THE_ROOM = re.compile(
    rf"\b{_PLACE}\b(?:['’]?s)?(?: (?:is|are|at|was|only|about|around|says|reads|showing|shows|stays?|sitting|set|to|down|up|gets?|drops?"
    rf"|goes|now|currently|like|nearly|always|in|on|the|here|room)){{0,4}} {_NUMBER}{_NOT_DEGREES}",
    re.I,
)
_IN_HERE = re.compile(rf"\b(?:its|it['’]?s|it is|at|is) (?:only |about |around |like )?{_NUMBER}{_NOT_DEGREES} (?:in (?:here|his|her|the|our"
    rf"|my|their)|tonight|outside|at night)", re.I)
#: Straight after an answer about warmth, a number says which row of it was meant: "and if its 25".
_LEANS = re.compile(
    rf"^(?:ok|okay|so|and|but|or|what|whats|about|if|its|it['’]?s|it is|is|at|for|then|how|mines?|ours|room|the|says|only|nearly|around|hmm"
    rf"|well|yeah|no|when|even|in|here| )*"
    rf"{_NUMBER}{_NOT_DEGREES}",
    re.I,
)
_CLOTHES = re.compile(
    r"\b(wear|wears|wearing|put (him|her|them|baby|my baby|the baby|on)|dress(ed|ing)?|clothe\w*|tog|togs|layers?|vest|vests|sleepsuits?"
    r"|sleep suits?|babygrow?|pyjamas|pjs"
    r"|sleeping bags?|sleepbag|grobag|gro bag|blankets?|covers?)\b",
    re.I,
)
#: Against a classifier that is sure of another topic ("is he all right on his side, it's 18 in here"), clothes have to be what is asked for.
_ASKS_CLOTHES = re.compile(r"\b(what|how|which)( \w+){0,4} (wear|wears|put|dress|tog|togs|sleeping bag|layers)\b|\btog (for|at|in)\b", re.I)
_OUTDOORS = re.compile(r"\b(outside|outdoors|pram|walk|car|snow|nursery (put|puts|said)|bath|water|bottle|milk|oven|wash)\b", re.I)
_COLD_WORDS = re.compile(r"\b(cold|freezing|chilly|frosty|no heating|heating (is )?(off|broken)|winter|icy)\b", re.I)
_HOT_WORDS = re.compile(r"\b(hot|boiling|roasting|heatwave|sweat\w*|warm night|too warm|summer)\b", re.I)


def room_degrees(text: str, after_warmth: bool = False) -> float | None:
    """The temperature of a room in °C that a message names; `None` where it names none, or may mean a baby's own.

    Args:
        text: the parent's words.
        after_warmth: whether an answer about warmth came just before, so that a bare number says which room is meant.
    """
    if _OUTDOORS.search(text):
        return None
    if found := _WITH_F.search(text):
        celsius = (float(found["number"]) - 32) / 1.8
        return celsius if _LOWEST <= celsius <= _HIGHEST else None
    named = _WITH_UNIT.search(text)
    # "No temp 36.8, heating on 23": the first number that can be a room's.
    of_the_room = next((one for one in _OF_THE_ROOM.finditer(text) if float(re.sub(r"minus ", "-", one["number"], flags=re.I)) <= _HIGHEST), None)
    found = named or of_the_room or _OF_THE_ROOM.search(text) or _IN_HERE.search(text) or (_LEANS.search(text) if after_warmth else None)
    if found is None:
        return None
    degrees = float(re.sub(r"minus ", "-", found["number"], flags=re.I))
    return degrees if (_LOWEST if named else _LOWEST_BARE) <= degrees <= _HIGHEST else None


def clothes_for(degrees: float) -> tuple[str, str]:
    """The topic and part that say what a baby wears in a room of so many °C."""
    return next(((SLEEPING_BAGS, part) for least, part in STEPS if degrees >= least), (COLD_WEATHER, BELOW))


def warm_room(told: Sequence[str]) -> tuple[str, str] | None:
    """The topic and part for the warm room that was named last in these messages; `None` where the last one named is not warm, or none is."""
    named = next((degrees for text in reversed(told) if (degrees := room_degrees(text)) is not None), None)
    return clothes_for(named) if named is not None and named >= _WARM else None


def dress_to_the_room(text: str, history: History, understood: Mapping[str, Any]) -> tuple[str, str] | None:
    """The topic and part for what to wear in a room whose temperature is told; `None` where none is, or another question is asked.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        understood: what the classifier made of it (`topic`).
    """
    before = history.last_answer
    topic = understood["topic"]
    after_warmth = before is not None and group_of(before.topic) == "warmth"
    told = what_is_left(text) or text  # "Nobody is hurt, what does he wear at 12 degrees": a cold room all the same.
    if says_ill(told) or HAPPENED.search(bare(told)):
        return None
    degrees = room_degrees(text, after_warmth)
    if degrees is None:
        # The same season at least: a cold room never gets the hot night's answer.
        cold = topic == HOT_WEATHER and _COLD_WORDS.search(text) and not _HOT_WORDS.search(text)
        return (COLD_WEATHER, "") if cold else None
    wrong_season = (topic == HOT_WEATHER and degrees < STEPS[2][0]) or (topic == COLD_WEATHER and degrees >= STEPS[2][0])
    another = understood.get("how", "").endswith("clear") and topic not in (COLD_WEATHER, HOT_WEATHER, SLEEPING_BAGS, ROOM_TEMPERATURE)
    asked = (_ASKS_CLOTHES if another else _CLOTHES).search(text) or (after_warmth and not another)
    return clothes_for(degrees) if asked or wrong_season else None


#: Hot skin in a hot room, and what makes it more than that.
_HOT_SKIN = re.compile(r"\b(?:clammy|sweat\w*|damp|sticky|hot|boiling|roasting|flushed|red cheeks)\b", re.I)
_MORE_THAN_HEAT = re.compile(
    r"\b(?:floppy|limp|drows\w*|sleepy|dopey|letharg\w*|wont|cant|not (?:feed\w*|drink\w*|himself|herself|waking|right)|hardly|breath\w*|pant\w*|pale|blue|grey|rash|fever|temp\w*|ill|unwell|poorly|sick|vomit\w*|fit|jerk\w*|wake|wet napp\w*|dry|3[89]|40|quiet|unresponsive)\b", re.I
)


#: Told before, it need not be of the baby: "cant go lower" is said of the cooling.
_ILL = re.compile(r"\b(?:floppy|limp|drows\w*|dopey|letharg\w*|breath\w*|pale|blue|grey|rash|fever|poorly|unwell|vomit\w*|not (?:feed\w*|drink\w*|himself|herself|right))\b", re.I)


def hot_in_a_hot_room(text: str, earlier: Sequence[str]) -> tuple[str, str] | None:
    """The topic and part for "its 27 now and hes clammy on his neck", where the heat was talked about before: what comes off.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first: the room may be named there.
    """
    if not _HOT_SKIN.search(text) or _MORE_THAN_HEAT.search(text) or any(_ILL.search(said) for said in earlier[-2:]):
        return None
    warm = any(_HOT_WORDS.search(said) or (room_degrees(said) or 0) >= STEPS[2][0] for said in earlier[-2:])
    degrees = room_degrees(text, after_warmth=warm)
    return clothes_for(degrees) if degrees is not None and degrees >= STEPS[1][0] else None
