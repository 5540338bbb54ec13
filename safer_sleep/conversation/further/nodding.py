""" "ok", "moved him" or "hes asleep now" after an answer: the parent has read it, or done it. Saying it once more would look as if nobody listened."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import OLDER_BABY, SAME_ROOM, THANKS
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.danger.asleep_with import LIFT_PARTS
from safer_sleep.conversation.danger.illness import ill_lately
from safer_sleep.conversation.history import History, Said
from safer_sleep.conversation.plain.told_alone import age_alone
from safer_sleep.conversation.words import bare
from safer_sleep.safety.ages import PAST_SIX_MONTHS

#: The part of the thanks that is said to a nod.
NOTED = "noted"
#: The parts that are said to a parent who has done what was advised, and to "hes asleep now".
DONE, ASLEEP = "done", "asleep"
#: The part that is said to what a model takes for that: it says what has to be true of it.
HEARD = "heard"
#: Under this key a message's shares of reactions stand beside those of the answers' parts (`nlu.further_model`), and from which share, 0 to 1,
#: one is believed: of 64 of them in tests/evaluation/reaction_messages.yml 77% are then found, and none of 69 unsafe or other messages is taken for one.
REACTIONS = "reactions"
REACTS = 0.6
#: Something unsafe that is done all the same, and the share from which it may be that.
UNSAFE, PERHAPS_UNSAFE = "unsafe", 0.15
_NO_PLACE = re.compile(
    r"\b(front|tummy|belly|side|stomach|sofa|settee|couch|armchair|chair|bouncer|swing|seat|chest|sling|bed|in with|duvet|pillows?|quilt|nest|pod|blankets?|hat|towels?|cushions?|wedge|rolled|either side|in it|on it|use it|using it|brother|sister|dog|cat|wine|beer"
    r"|drink|on me)\b"
)
_TAKEN_AWAY = re.compile(r"\b(off|out of|away|bin|binned|removed|gone|no more)\b")
_REACTION_PARTS = {"done": HEARD, "will_do": HEARD, "thanks": ""}
#: "Thanks for nothing" is no thanks; it has the answer for what people think of this, unless the classifier hears a question in it.
COMPLAINT = "complaint"
_TOPICAL = re.compile(
    r"\b(i me(an|ant)|bed|cot|crib|basket|sofa|couch|room|bag|tog|pillow|blanket|dummy|side|tummy|back|front|sleep\w*|nap\w*|feed\w*|milk|drink\w*|smok\w*|weeks?|months?|temp\w*|degrees|says who|who says|source|where .* from)\b"
)
#: A complaint is about us or about what we said: "no, shes in the pram" puts something right, and wants an answer.
_OF_US = re.compile(
    r"\b(you|your|youre|u|ur|bot|robot|computer|machine|program|chat|app|site|website|page|ai|siri|google|answers?|answering|advice|help|helps|helped|helping|helpful|unhelpful|useless|no use|useful"
    r"|rubbish|crap|shite?|bullshit|stupid|dumb|thick|daft|pointless|joke|wast(e|ed|ing)|hopeless|terrible|awful|rude|patronising|annoying|ridiculous|pathetic|nonsense|understand|listen\w*"
    r"|repeat\w*|same thing|over and over|no good|what a|thanks for (nothing|that)|not (great|good)|disappoint\w*|frustrat\w*|worse than|honestly this|sick of this|my question|what i (asked|said|meant|wrote)|preach\w*|lectur\w*"
    r"|copy and paste|stop (telling|saying|asking)|keep(s)? (saying|asking|telling)|ffs|real person|know all that)\b"
)
#: What was meant is named beside it: "i asked about the sock", "its a plane not a car".
_NAMES_WHAT_WAS_MEANT = re.compile(
    r"\bi (asked|said|told you|was asking|am asking|was on|am on) (about|on about|if|how|for|the|she|he|its|no\b)|\b(im|i was) (asking|on|talking) (about|on about)"
    r"|\b(its|it is|hes|shes|thats|it was) (a|an|the|in a|in the|my|on a|on the) \w+( \w+)? not\b|\bnot (a|an|the|my|in the|on the) \w+( \w+)? (a|an|the|its|i|in|on)\b"
)
#: The part for an age within the first year, in days, and the answer for a child who is past it.
AGE, _YEAR = "age", 365
OVER_ONE = "over_one"
#: Parts that say from which age or until which age an answer holds. In some answers it is the age at which a complaint passes.
AGE_PARTS = ("age", "from_age", "until_when")
_NOT_BY_AGE = frozenset({"sleep_position/reflux", "sleep_position/flat_head", "sleep_position/feet_to_foot", "sleep_space/hazards"})
#: A room of their own is a matter of the first 6 months.
TOO_EARLY, AFTER_SIX = "too_early", "after_six"
#: After answers of these groups such words report on the baby's sleep; after illness, a danger or a disclosure they may mean anything.
OF_SLEEP = frozenset({"co_sleeping", "sleep_space", "sleep_position", "warmth", "settling", "protecting", "sids"})

_GOOD_NIGHT = re.compile(r"\b(good ?night|night night|nighty night|nite nite|bye|bye bye|ta ra|see ya|im off to bed|going to bed now|off to bed)( x+| love| hun| then| now| and thanks?| thanks?| thank you)*$")
_ASKS = re.compile(r"\b(how|what|when|where|why|who|should|can|could|do i|does|is it|is that|will)\b")
_NOD = re.compile(
    r"((oh|ah|right|yeah) )?(ok|okay|okey|oki|k|kk|right|alright|all right|fine|got it|gotcha|i see|fair enough|makes sense|noted|understood"
    r"|good to know|forget it|never ?mind|nvm|doesnt matter|dont matter|leave it then)"
    r"( (right|fine|got it|i see|cool|good|great|fair enough|makes sense))?$"
)
_THUMBS = re.compile("[👍👌🙏🙂😊❤\ufe0f\U0001f3fb-\U0001f3ff ]+$")


_OK = r"(?:(?:ok|okay|oki|k|right|yes|yeah|yep|yh|fine|cheers|ta|thanks?|thank you|thankyou|thx|great|good|cool|brill|got it|alright|phew|aw|oh|ah|and|so|well|now|just|then|will|lovely|perfect) )*"
_TAIL = r"(?: (?:now|then|thanks?|thank you|ta|cheers|x+|so thanks|already|for now|tonight|straight away|honestly|sorted|mate|hun|and (?:hes|shes|theyre) (?:fine|ok|asleep|settled)|all good))*"
_BABY = r"(?:him|her|them|it|the baby|baby|my baby|bubba|lo|the little one)"
_OWN_PLACE = r"(?:in |to |into |in to |back in |back to |over to )?(?:his |her |the |their |a |own |own little |my )*(?:cot|crib|basket|moses basket|bedside cot|bedside crib|next ?(?:2|to) ?me|snuz ?pod|travel cot|carrycot|carry cot|cotbed|cot bed)"
_AWAY = r"(?:taken|took|taking|got|threw|thrown|chucked|put|moved|binned|removed|pulled)"
_THINGS = r"(?:the |his |her |that |all the |it )?(?:pillows?|duvet|quilt|bumpers?|teddy|teddies|toys?|blankets?|hat|nest|pod|wedge|towel|cover|covers|muslin|toy|it|them|that|mattress|topper)"
_DONE = re.compile(
    rf"{_OK}(?:"
    rf"(?:will|gonna|going to|i will|ill|shall) (?:do(?: that| it| this)?|try(?: that| it| this)?)"
    rf"|(?:ive |i have |i |we |weve |have |just |all |its )*(?:done|did|sorted|moved|swapped|changed)(?: it| that| {_BABY})?(?: {_OWN_PLACE})?"
    rf"|(?:ive |i have |i |we |weve |just |have |hubby |he |she |dad |partner )*(?:moved|put|got|laid|popped|lifted|placed|transferred"
    rf"|switched) {_BABY}(?: (?:down|back|over|up))?(?: on (?:his|her|their) back)?(?: (?:hes|shes|theyre|and hes|and shes))? {_OWN_PLACE}"
    rf"|(?:hes|shes|theyre|he is|she is|they are|baby is|babys) (?:back |now |fine |asleep |settled |down |all |safe )*{_OWN_PLACE}"
    rf"|(?:ive |i have |i |we |weve |just )*(?:moved|lifted|got) {_BABY}(?: off(?: (?:the sofa|him|me|there))?| out| over)?"
    rf"|(?:ive |i have |i |we |weve |just |have )*{_AWAY} {_THINGS} (?:out|off|away|in the bin)(?: of the cot| the cot| of there)?"
    rf"|(?:il|ill|i will|im gonna|im going to|ill just|gonna|going to) (?:do that|try that|move {_BABY}|put {_BABY} {_OWN_PLACE})"
    rf"|back (?:it is )?then"
    rf"){_TAIL}$"
)
_ASLEEP = re.compile(rf"{_OK}(?:(?:hes|shes|theyre|he is|she is|they are|he|she|babys|baby is|its) )(?:just |finally |fast |sound |now "
    rf"|gone |dropped |off |back |all |both |has |have |fell |fallen |went |nodded )*(?:asleep|sleep|off|settled|sleeping)(?: again| at last"
    rf"| finally)?{_TAIL}$")
_THANKED = re.compile(r"(?:(?:ok|okay|right|yes|great|fine|lovely|oh|ah|good|brilliant) )*(?:thanks?|thank you|ta|cheers|thankyou"
    r"|thx)(?: (?:very much|so much|a lot|for that|for the help|hun|mate|x+))*(?: (?:will do|ill do that|will try|i will|ill try|done))$")


def reports(text: str, history: History, earlier: Sequence[str] = ()) -> str:
    """The part of the thanks for a parent who says, after an answer about sleep, that it is done or that the baby sleeps; empty for other words.

    Args:
        text: the parent's words. Whole messages only, so that nothing else that they tell is passed over.
        history: the conversation before this message.
        earlier: the parent's messages before this one. A baby who was hot or ill is not let go with a kind word.
    """
    before = history.last_answer
    if before is None or group_of(before.topic) not in OF_SLEEP or history.open_emergency or history.asked_emergency or history.grieving:
        return ""
    words = bare(text)
    if ill_lately(earlier, messages=4):
        return ""
    if _DONE.fullmatch(words) or _THANKED.fullmatch(words):
        return DONE
    return ASLEEP if says_asleep(text) else ""


def says_asleep(text: str) -> bool:
    """Whether the whole message says that the baby is asleep."""
    return _ASLEEP.fullmatch(bare(text)) is not None


def reacts(
    text: str, further: Mapping[str, Mapping[str, float]], history: History, understood: Mapping[str, Any], earlier: Sequence[str] = ()
) -> str | None:
    """The part of the thanks for what a model takes for "it is done", "we will" or thanks, after an answer about sleep; `None` for other words.

    Args:
        text: the parent's words. A place that is no place to sleep, illness, or a disclosure in them is no news to be glad of.
        further: topic → part → share (`nlu.further_model`), reactions under `REACTIONS`.
        understood: what the classifier made of it.
        history, earlier: as for `reports`.
    """
    before, shares, words = history.last_answer, further.get(REACTIONS) or {}, bare(text)
    name = max(shares, key=shares.__getitem__, default=None)
    if name not in _REACTION_PARTS or shares[name] < REACTS or shares.get(UNSAFE, 0.0) >= PERHAPS_UNSAFE or before is None or group_of(before.topic) not in OF_SLEEP:
        return None
    if history.open_emergency or history.asked_emergency or history.grieving or before.part in LIFT_PARTS or ill_lately([*earlier, text], messages=4):
        return None
    if _NAMES_WHAT_WAS_MEANT.search(words):
        return None  # "No, I'm on about the pram" is no news of what was done.
    if (_NO_PLACE.search(words) and not _TAKEN_AWAY.search(words)) or group_of(understood["topic"]) in ("support", "emergency", "baby_health"):
        return None
    return _REACTION_PARTS[name]


def complains(text: str, further: Mapping[str, Mapping[str, float]], history: History, understood: Mapping[str, Any]) -> bool:
    """Whether a model takes the words for a complaint, they are about us, and nobody hears a question or a correction in them. Arguments as for `reacts`."""
    shares, words = further.get(REACTIONS) or {}, bare(text)
    question = understood["how"].endswith("clear") and group_of(understood["topic"]) != "chat"
    question = question or _TOPICAL.search(words) is not None or _OF_US.search(words) is None or _NAMES_WHAT_WAS_MEANT.search(words) is not None
    quiet = not (history.open_emergency or history.asked_emergency or history.grieving)
    return quiet and history.last_answer is not None and not question and max(shares, key=shares.__getitem__, default="") == COMPLAINT and shares[COMPLAINT] >= REACTS


def age_told(text: str, history: History, today: date, earlier: Sequence[str] = ()) -> tuple[str, str] | None:
    """The topic and part for a baby's age and nothing else, after an answer about sleep that did not ask for it; `None` for other words.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        today: the date in the UK.
        earlier: the parent's messages before this one.
    """
    before = history.last_answer
    if before is None or group_of(before.topic) not in OF_SLEEP or history.open_emergency or history.grieving or ill_lately(earlier, messages=4):
        return None
    age = age_alone(text, today)
    if age is None or age < 0:
        return None
    if age < _YEAR:
        return _part_for_an_age(before, age) or (THANKS, AGE)
    return (OLDER_BABY, OVER_ONE) if group_of(before.topic) == "co_sleeping" else None


def _part_for_an_age(before: Said, age: int) -> tuple[str, str] | None:
    """The part of the answer just read that says from when, or until when; `None` where it has none, or that was just read."""
    if before.topic in _NOT_BY_AGE:
        return None
    if before.topic == SAME_ROOM:
        part = AFTER_SIX if age >= PAST_SIX_MONTHS else TOO_EARLY
    else:
        part = next((more.part for more in answers()[before.topic].more if more.part in AGE_PARTS), "")
    return (before.topic, part) if part and part != before.part else None


def says_good_night(text: str) -> bool:
    """Whether a short message without a question ends in good night or goodbye."""
    words = bare(text)
    return len(words.split()) <= 12 and "?" not in text and _GOOD_NIGHT.search(words) is not None and _ASKS.search(words) is None


def only_night(text: str, history: History) -> bool:
    """Whether a message is no more than "night", after a kind word of ours; straight after an answer it may ask "and at night?"."""
    last = history.turns[-1].said if history.turns else []
    return bool(last) and last[0].topic == THANKS and "?" not in text and re.fullmatch(r"(?:night|nite|nighty)(?: night| nite)?(?: x+)?", bare(text)) is not None


def nods(text: str, history: History) -> bool:
    """Whether a message only says that the last answer was read.

    Args:
        text: the parent's words.
        history: the conversation before this message. After a question of ours that offers topics, and while an emergency is
            open, "ok" may mean something: it is no nod there.
    """
    if history.last_answer is None or history.open_emergency or not history.turns[-1].said or history.turns[-1].said[0].topic == UNCLEAR:
        return False
    return _NOD.match(bare(text)) is not None or _THUMBS.match(text.strip()) is not None
