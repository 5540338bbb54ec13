"""The places named in a parent's words, without those where they only work, were born or come from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from safer_sleep.directory.gazetteer import FAR, LONG_NAME, Gazetteer, Name, gazetteer, key_of, nearest
from safer_sleep.directory.load import Directory

_NEGATED = {"not", "isnt", "arent", "wasnt", "no", "never", "leaving", "left"}
_PAST = re.compile(
    r"(used to (live|be|stay)( in| at| near)?|(moved?|relocated|shifted|transferred|gone) (here )?(over )?(out )?(from|out of|away from)"
    r"|since moving from|formerly( of| in)?|previously( in| at)?|raised in|came (here )?from|come from|born in|grew up in"
    r"|originally (from )?|work(s|ing)? (in|at|near)|lived in|was (living )?in|were (living )?in|family (is )?in|mum (lives|is) in|(he|she|partner|dad) (lives|works|is) in)$"
)
_HOME = re.compile(r"(live|lives|living|home is|based|stay|staying|moved to|relocated to|house in|flat in|resident|now)( now| just| back)?( in| at| near| by| outside| to)?$")
#: What was said before this was a slip: "Northampton no sorry Kettering".
_PUT_RIGHT = re.compile(r"\b(no )?(sorry|wait|i mean|i meant|make that|no its|no were|no im( in)?)( ,)?$")
#: Where somebody will live is not yet where their midwife comes.
_FUTURE = re.compile(r"(moving|move|off|going|relocating)( back| over| up| down)? (to|into)$")
#: "Corby originally", "Kettering until last week".
_ONCE = {"originally", "previously", "before", "until", "till", "formerly"}
#: "Ten miles from Northampton" may be in either council.
_AWAY_FROM = re.compile(r"\b(miles?|mins?|minutes?|hours?|hr)( drive| walk| away)?( north| south| east| west)? (from|outside|out of|of|to)$")
_HOSPITAL = {"hospital", "hosp", "general", "maternity"}
#: "Wellingborough Road" is in Northampton.
_STREET = {"road", "rd", "street", "st", "avenue", "ave", "lane", "ln", "drive", "terrace", "crescent", "gardens"}
_OPENING_WORDS = {"in", "near", "nr", "from", "at", "by", "outside", "around", "its", "is", "am", "im", "live", "living"}
_CALLED = {"called", "named"}

#: Everyday words that are also places: taken as places only where nothing else can be meant.
EVERYDAY = {"bath", "reading", "barry", "cork", "boston", "old", "hull", "ely", "neath", "dover", "down", "moulton mowbray", "wales", "crick", "flore", "york"}
#: So many words beside the place are still an answer to "where are you?"; in a longer text a misspelt name needs an "in" or "near".
_SHORT_ANSWER = 3


@dataclass(frozen=True)
class Mention:
    """A place name and the words it stands in, from `start` up to `end`; `guessed` if it was misspelt."""

    name: Name
    start: int
    end: int
    guessed: bool = False


def mentions_in(words: list[str], here: Directory) -> tuple[list[Mention], str | None, bool]:
    """Places named as where they live; a hospital named beside; and whether they said they are out of the local area."""
    hospital, away, kept, home, later = None, False, [], [], []
    for mention in _named(words, here):
        before = " ".join(words[max(0, mention.start - 5) : mention.start])
        after = words[mention.end : mention.end + 1]
        if after and after[0] in _HOSPITAL:
            hospital = next((u.id for u in here.areas.maternity_units if any(key_of(a).startswith(mention.name.key) for a in u.also)), hospital)
            continue
        if after and (after[0] in _STREET or after[0] == "way" and mention.name.level == "village"):
            continue
        if mention.name.level == "area" and re.search(r"(outside|out of|not in)( of)?( the)?$", before):
            away = True
            continue
        if _PUT_RIGHT.search(before):
            kept, home = [], []
        elif _is_negated(words, mention.start, before) or _PAST.search(before) or after and after[0] in _ONCE:
            continue
        if _FUTURE.search(before) and "moved" not in before:
            later.append(mention)
            continue
        if mention.name.level == "town" and _AWAY_FROM.search(before):
            mention = replace(mention, name=replace(mention.name, targets=(here.whole,), level="area"))
        kept.append(mention)
        if _HOME.search(before):
            home.append(mention)
    for unit in here.areas.maternity_units:
        for also in unit.also:
            if key_of(also) in words:
                hospital = unit.id
    kept = kept or later
    # "I live in Daventry but we are at my mum's in Corby": home is where the midwife is.
    if home and len(home) < len(kept):
        kept = home + [m for m in kept if m not in home and _belongs_to(m, home, words)]
        kept.sort(key=lambda m: m.start)
    return kept, hospital, away


def _named(words: list[str], here: Directory) -> list[Mention]:
    """Every place name, in the order of the words: longest first, as it is written, then misspelt ones among what is left."""
    names = gazetteer(here.edition.id)
    found: list[Mention] = []
    taken: set[int] = set()
    for size in range(min(6, len(words)), 1, -1):
        found += _exact(words, names, size, taken)
    found += _nearly_written(words, names, taken)
    found += _exact(words, names, 1, taken)
    everyday = frozenset(here.elsewhere.not_places)
    short = len([word for word in words if word not in _OPENING_WORDS and word not in everyday and word != ","]) <= _SHORT_ANSWER
    for size in range(min(4, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            span = range(start, start + size)
            if taken & set(span) or "," in words[start : start + size] or {words[start], words[start + size - 1]} & (_OPENING_WORDS | {"the"}):
                continue
            opened = start > 0 and (words[start - 1] in _OPENING_WORDS or _moved_to(words, start))
            if not short and not opened and not _may_open(words, start):
                continue
            typed = "".join(words[i] for i in span)
            name = None if everyday & set(words[start : start + size]) else nearest(typed, names, size)
            if name and (short or opened or _is_clear(typed, name)):
                found.append(Mention(name, start, start + size, guessed=True))
                taken |= set(span)
    return sorted(found, key=lambda m: m.start)


def _exact(words: list[str], names: Gazetteer, size: int, taken: set[int]) -> list[Mention]:
    """The names of so many words as they are written; their words are added to `taken`."""
    found = []
    for start in range(len(words) - size + 1):
        span = range(start, start + size)
        if taken & set(span) or "," in words[start : start + size]:
            continue
        name = names.get("".join(words[i] for i in span))
        if name and size > 1 and (len(name.key) < LONG_NAME or name.level == FAR) and names.word_count[name.key] != size:
            continue
        if name and not ((name.key in EVERYDAY or name.level == FAR and size == 1) and not _stands_as_place(words, start, size)):
            found.append(Mention(name, start, start + size))
            taken |= set(span)
    return found


def _nearly_written(words: list[str], names: Gazetteer, taken: set[int]) -> list[Mention]:
    """Names of several words with a slip in one of them, before their words are taken for names: "King Sutton" is not Sutton."""
    found = []
    for size in range(min(4, len(words)), 1, -1):
        for start in range(len(words) - size + 1):
            span = range(start, start + size)
            if taken & set(span) or "," in words[start : start + size] or words[start] in _OPENING_WORDS | {"the"}:
                continue
            typed = "".join(words[i] for i in span)
            like = [name for wrong, name in (names.like(typed, 1) if len(typed) >= LONG_NAME else ()) if wrong == 1]
            meant = [n for n in like if names.word_count[n.key] == size and n.level in ("town", "village") and n.key[0] == typed[0]]
            if meant and len(like) == 1:
                found.append(Mention(meant[0], start, start + size, guessed=True))
                taken |= set(span)
    return found


def _may_open(words: list[str], start: int) -> bool:
    """Whether a place may stand here without an "in": at the beginning, or after a comma."""
    return start == 0 or words[start - 1] == ","


def _is_clear(typed: str, name: Name) -> bool:
    """In a longer text only a long name of ours, as good as right: other words would be like places too."""
    wrong = OSA.distance(typed, name.key)
    return name.level in ("town", "village", "area", "shared") and typed[0] == name.key[0] and len(typed) >= 7 and wrong <= (2 if len(name.key) >= LONG_NAME + 2 else 1)


def _is_negated(words: list[str], start: int, before: str) -> bool:
    """A "not" reaches three words far, but not across a comma: "not Kettering, Northampton" is Northampton."""
    near = words[max(0, start - 3) : start]
    if "," in near:
        near = near[len(near) - near[::-1].index(",") :]
    return bool(_NEGATED & set(near)) and not re.search(r"not (too |that |very )?far( away)?( from)?$|no longer in \w+ but", before)


def _stands_as_place(words: list[str], start: int, size: int) -> bool:
    alone = len(words) == size
    return alone or _moved_to(words, start) or (start > 0 and words[start - 1] in _OPENING_WORDS | _CALLED)


def _moved_to(words: list[str], start: int) -> bool:
    return start > 0 and words[start - 1] in ("to", "into") and bool({"moved", "moving", "from", "gone", "relocated"} & set(words[:start]))


def _belongs_to(mention: Mention, home: list[Mention], words: list[str]) -> bool:
    """Whether it only says more closely where home is: "live in Ashton, Oundle", "live in Weston near Towcester"."""
    last = max((h for h in home if h.end <= mention.start), key=lambda h: h.end, default=None)
    return last is not None and set(words[last.end : mention.start]) <= {",", "near", "nr", "by", "in", "close", "to", "outside", "just"}
