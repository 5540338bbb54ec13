"""Where somebody lives, from the words they use for it.

A wrong council's line is worse than one more question: whatever is not clear is asked. Of a postcode only the district is
used, and the first figure of the second half where the area data need it. What comes out holds nothing else of what was
typed, so that it may be kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.directory.gazetteer import OUTSIDE, key_of, plain
from safer_sleep.directory.load import Directory, directory
from safer_sleep.directory.mentions import Mention, mentions_in
from safer_sleep.directory.place import (
    ABROAD,
    ASK,
    ASK_AREA,
    ASK_COUNCIL,
    ASK_NATION,
    DECLINED,
    ELSEWHERE,
    KNOWN,
    UNKNOWN,
    Place,
    most_exact,
    place_of,
    unit_named,
    unit_of_town,
    with_unit,
)
from safer_sleep.directory.postcodes import by_letters, by_postcode
from safer_sleep.directory.schema import NATIONS

_LONGEST = 200

_DECLINED = re.compile(
    r"rather not|prefer not|\bnot (telling|saying|going to (say|tell)|gonna (say|tell))|(dont|do not|didnt) (really )?(want|wanna|wish|like) to"
    r"|dont wanna|wont (say|tell)|no thank|none of (your|ur|yr)|no(ne)? ?of ya|mind (your|ur) own|\b(skip|pass|private|confidential|anonymous)\b"
    r"|not comfortable|^(no|nope|nah|no way|why|stop)$|^(no|nope|nah)\b(?! (idea|clue|postcode))|why do (you|u)|why (you|u) (need|want|ask)|do i have to|keep (it|that) (to myself|private)"
)
_NOT_SURE = re.compile(r"dunno|(dont|do not) (know|no)\b|not sure|no idea|\bidk\b|unsure|no clue|either|neither|cant remember")
_COUNTY = re.compile(r"(shire|rutland|lincs|leics|norfolk|suffolk)$")
_THE_COUNTY = re.compile(r"\b(in|of) (the|this) county\b")
_ELSEWHERE = re.compile(r"\b(elsewhere|somewhere else|neither|none of (them|these|those)|another (county|council)|outside|not in either)\b")


def understand(text: str, asked: Sequence[str] = (), edition: str | None = None) -> Place:
    """The place meant by free words.

    Args:
        text: what the parent wrote.
        asked: the options of the question that they are answering, if any: "the west one" means something only then.
        edition: the local edition; without it, the one this assistant runs.
    """
    here = directory(edition)
    said = plain(text[:_LONGEST])
    words = said.split()
    if asked:
        chosen = _chosen(said, asked, here)
        if chosen:
            return chosen
    by_code = by_postcode(text[:_LONGEST], here)
    mentions, hospital, away = mentions_in(words, here)
    if by_code and mentions:
        return _both(by_code, _by_name(words, mentions, here), here)
    if by_code:
        return by_code
    if mentions:
        found = _by_name(words, mentions, here)
        return with_unit(found, hospital or unit_of_town(found, here)) if found.kind in (KNOWN, ASK) else found
    if hospital:
        return Place(ASK, None, heard=unit_named(hospital, here).name, question=ASK_AREA, maternity_unit=hospital)
    lettered = by_letters(text[:_LONGEST], here)
    if lettered:
        return lettered
    if _THE_COUNTY.search(said):
        return place_of((here.whole,), "", here)
    if away:
        return Place(UNKNOWN, question=ASK_NATION)
    if _NOT_SURE.search(said):
        return Place(UNKNOWN, question=ASK_AREA)
    if _DECLINED.search(said):
        return Place(DECLINED)
    return Place(UNKNOWN, question=ASK_AREA)


def _chosen(said: str, asked: Sequence[str], here: Directory) -> Place | None:
    """The option meant by an answer such as "west", "the second", "neither"."""
    words = said.split()
    if len(words) > 8:
        return None
    named = {o: set(plain(here.name_of(o)).split()) for o in asked if o != ELSEWHERE}
    for option, own in named.items():
        others = set().union(*(w for o, w in named.items() if o != option))
        if (own - others) & set(words) and not any(((w - own) & set(words)) for o, w in named.items() if o != option) and "not" not in words:
            return place_of((option,), here.name_of(option), here)
    if ELSEWHERE in asked and _ELSEWHERE.search(said):
        return Place(UNKNOWN, question=ASK_NATION)
    order = {"first": 0, "1": 0, "1st": 0, "second": 1, "2": 1, "2nd": 1, "third": 2, "3": 2, "last": len(asked) - 1}
    for word in words:
        if word in order and order[word] < len(asked) and len(words) <= 4:
            option = asked[order[word]]
            return Place(UNKNOWN, question=ASK_NATION) if option == ELSEWHERE else place_of((option,), here.name_of(option), here)
    return None


def _by_name(words: list[str], mentions: list[Mention], here: Directory) -> Place:
    targets = [set(m.name.targets) for m in mentions]
    first = mentions[0].name
    if len(mentions) == 1:
        return place_of(first.targets, first.label, here)
    joined = [set(words[a.end : b.start]) for a, b in zip(mentions, mentions[1:])]
    between = any(m.start > 0 and words[m.start - 1] == "between" for m in mentions)
    # A shared name is settled by whatever else was said.
    for i, mention in enumerate(mentions):
        if mention.name.level == "shared":
            others = set().union(*(t for j, t in enumerate(targets) if j != i and len(t) == 1))
            # Milton Keynes is in England, as we are, but says nothing of ours.
            wider = others - set().union(*(t for m, t in zip(mentions, targets) if _is_town_outside(m)))
            fits = {t for t in mention.name.targets if any(t == o or (t in here.parents and here.within(t, o)) for o in wider)}
            if len(fits) == 1:
                return place_of(tuple(fits), mention.name.label, here)
            outside = {o for o in others if o in NATIONS and o != here.edition.nation}
            if ELSEWHERE in mention.name.targets and len(outside) == 1 and not fits:
                return place_of(tuple(outside), mention.name.label, here)
    if any(ABROAD in t for t in targets) and any(t - {ABROAD} for t in targets) and all(link <= {","} for link in joined):
        # "Kettering, Ohio"
        return place_of((ABROAD,), mentions[-1].name.label, here)
    closer = {",", "near", "nr", "by", "outside", "close", "to", "not", "far", "from", "in", "just", "its", "next"}
    if _may_be_elsewhere(mentions, joined, between, closer, here):
        return place_of((*sorted(set().union(*targets) & here.parents.keys()), ELSEWHERE), "", here)
    united = most_exact(set().union(*targets), here)
    other_counties = [m for m in mentions if m.name.level in OUTSIDE and _COUNTY.search(m.name.key)]
    local = [m for m in mentions if m.name.targets[0] in here.parents]
    if other_counties and local and len(united) == 1 and not between and not any({"near", "border", "edge", "by", "nr"} & link for link in joined):
        # "Corby Glen, the Lincolnshire one": a name of ours in a county that is not.
        return Place(ASK, here.edition.nation, (*sorted(united), ELSEWHERE), "", ASK_COUNCIL)
    if len(united) == 1:
        label = next(m.name.label for m in mentions if set(m.name.targets) & united)
        return place_of(tuple(united), label, here)
    villages = [m for m in mentions if m.name.level == "village"]
    if not between and len({m.name.targets for m in villages}) == 1 and not any(m.guessed for m in villages):
        return place_of(villages[0].name.targets, villages[0].name.label, here)
    if not between and not mentions[0].guessed and all(link and link <= closer and link != {"in"} and link != {"to"} for link in joined):
        return place_of(first.targets, first.label, here)
    return place_of(tuple(sorted(united)), "", here)


def _may_be_elsewhere(mentions: list[Mention], joined: list[set[str]], between: bool, closer: set[str], here: Directory) -> bool:
    """"Broughton, Milton Keynes" and "between Daventry and Rugby": a name of ours beside a town that is not."""
    border = {d.post_town for d in here.areas.districts if not d.council}
    outside = [_is_town_outside(m) for m in mentions]
    if len(mentions) != 2 or not outside[1] and not (between and any(outside)) or all(outside):
        return False
    if between:
        return True
    ours, other = (m.name for m in mentions)
    return ours.level in ("village", "shared") and joined[0] <= closer and other.label not in border and not _COUNTY.search(other.key)


def _is_town_outside(mention: Mention) -> bool:
    return mention.name.level in OUTSIDE and mention.name.targets[0] in NATIONS and mention.name.key not in map(key_of, NATIONS)


def _both(by_code: Place, by_name: Place, here: Directory) -> Place:
    """A postcode and a name: they agree, one settles the other, or the parent is asked."""
    if by_code.kind == KNOWN and by_name.kind == KNOWN and by_code.area and by_name.area:
        if by_code.area == by_name.area or here.within(by_code.area, by_name.area):
            return by_code
        if here.nation_of(by_code.area) == by_name.area:
            return by_code
        return place_of((by_code.area, by_name.area), "", here)
    if by_code.kind == ASK and by_name.kind == KNOWN and by_name.area in by_code.options:
        return with_unit(by_name, by_code.maternity_unit, by_code.maternity_note)
    if by_code.kind == ASK and ELSEWHERE in by_code.options and by_name.kind == KNOWN and by_name.area in NATIONS and by_name.area != here.edition.nation:
        return by_code
    return by_code
