"""Very high, racing and hardly asleep after a birth: told of oneself, it sounds like good news and is a matter for 999 or A&E.

"My mind is going so fast, I painted the hall", "I feel amazing, just not sleeping". Once it has been said it stays that, whatever the words after it sound like: whoever
is ill so may not see it, and is asked neither for thoughts of dying nor whether they are low. Tired, worried and awake is another matter (`_WORN_OUT`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.advice.topic_ids import MENTAL_HEALTH, SELF_HARM
from safer_sleep.conversation.disclosed.opening import someone_elses_mind
from safer_sleep.conversation.emergency.how_it_goes_on import called, help_there
from safer_sleep.conversation.history import CLOSES, History
from safer_sleep.conversation.words import bare

HIGH, WHY, CALLED, BABY = "high", "high_why", "high_called", "high_baby"
_PARTS = (HIGH, WHY, CALLED, BABY)
_MOST_WORDS = 50
_LATELY = 4

_N = r"(\d+|two|three|four|five|six|seven|a few|several|couple of|days and days of|many)"
_NIGHT = rf"{_N} (days|nights|nites)\b(?! (old|ago|late|early|pp|postpartum))"
_SLEEPLESS = re.compile(
    rf"\b(not|havent|hardly|barely|no|cant|couldnt|dont|without) (really |even |any |to |a wink of )*(sleep|slept|sleeping)\b.{{0,30}}\b{_NIGHT}"
    rf"|\b{_NIGHT}.{{0,20}}\b(no|without|not|havent|hardly|barely|cant)( \w+){{0,2}} (sleep|slept|sleeping)\b"
    rf"|\b(awake|up) (for |the whole |all )*{_NIGHT}|\b(cant|dont|not) (sleep|sleeping)( at all| at night)? even (when|if|though) (he|she|baby|the baby|they)"
    r"|\b(dont|do not|not|no) (even |really |seem to )?(need|needing|want|wanting) (to |any |much |the )*sleep\b|\b(just )?not sleeping\b|\b(sleep|slept|sleeping) (only |just |about |for )*(an|one|1|two|2) (hours?|hrs?)( a night)?\b"
)
_NIGHTS = re.compile(rf"\b{_NIGHT}")
_IN_BED_AWAKE = re.compile(r"\b(?<!he )(?<!baby )(?<!they )(?<!twins )(cant|cannot|can not|dont|not able to|unable to) (get to )?sleep( at all)? even (when|if|though|while) (he|she|hes|shes|baby|the baby|they|the twins)\b")
#: Each is one way to be high; two at once, or one without sleep, is what is meant here.
_WAYS = tuple(
    re.compile(rf"\b(?:{way})\b")
    for way in (
        r"(?:mind|head|brain|thoughts?)(?: \w+){0,2} (?:so fast|too fast|very fast|really fast|racing|speeding|flying|million miles|1000 miles|100 ?mph|100 miles)",
        r"(?:talk|talking|speak|speaking)(?: \w+)? (?:so |too |really |very |super )?(?:fast|quick|quickly|much)|cant (?:keep up with|stop) (?:my own (?:thoughts|words)|talking)",
        r"(?:so many|loads of|lots of|hundreds of|a million|all these|amazing|brilliant|big) (?:new )?(?:plans|ideas|projects)",
        r"(?:full of|so much|loads of|bursting with|endless|tons of|boundless) energy|buzzing|wired|hyper|energised|on fire",
        r"(?:feel|feeling|felt|im|i am) (?:\w+ ){0,2}?(?:amazing|incredible|invincible|on top of the world|brilliant|fantastic|euphoric|unstoppable|ecstatic|elated|electric|superhuman|better than ever|never better|so high|very high|like superwoman|like superman|great(?! about))",
        r"(?:painted|decorated|redecorated|wallpapered|reorganised|scrubbed|cleaned|rearranged|tidied|painting|cleaning)(?: out)? (?:the |my |our )?(?:whole |entire )?(?:hall|hallway|house|kitchen|bathroom|bedroom|living room|garage|loft|nursery|flat|cupboards|everything)|cleaning all night|spent (?:all|loads|thousands|hundreds)|cant stop (?:cleaning|writing|buying|planning|spending)",
        r"(?:feel|feeling|felt|im|i am) (?:\w+ ){0,2}?(?:happy|in love|great about)",
    )
)
#: The ways that say much by themselves: racing thoughts and talk. Energy does only beside nights without sleep, and a happy mother is happy for many reasons.
_STRONG, _ENERGY, _AMAZING, _HAPPY = frozenset({0, 1}), 3, 4, 6
#: One's own sleep that is missing, or not needed. "Up for 3 nights" is any parent.
_NO_SLEEP = re.compile(r"\b(?:not|havent|hardly|barely|no|cant|couldnt|dont|without)(?: (?:really|even|any|to|a wink of|seem to|need|needing|want|wanting|much|the|been|had))* (?:sleep|slept|sleeping)\b")
_NO_NEED = re.compile(r"\b(?:dont|do not|not|no) (?:even |really |seem to )?(?:need|needing|want|wanting) (?:to |any |much |the )*sleep\b")
#: Kept awake by the baby.
_WITH_BABY = re.compile(r"\b(?:with|by) (?:(?:my|our|the|a|this) )?(?:new ?born|baby|little one|lo)\b|\b(?:cluster|feeding|feeds|breastfeeding|bf)\b")
#: Worn out, or afraid: that is asked about as low mood or worry, and not sent to 999.
_WORN_OUT = re.compile(r"\b(exhausted|knackered|shattered|drained|worn out|so tired|too tired|very tired|tired|dead on my feet|dying for sleep|worr\w*|anxi\w*|scared|panic\w*|what if|overthink\w*|checking|sad|cry|crying|low|depress\w*|coffee|caffeine|red bull|coke|cocaine|speed|mdma)\b")
_NOT_WORN_OUT = re.compile(r"\b(not|never|dont (feel|get)|arent|isnt|wasnt) (even |at all |really )?(exhausted|knackered|shattered|tired|worr\w*|anxi\w*|scared|low|sad|depress\w*)\b")
_OF_NOTHING = re.compile(r"\b(scared|afraid|frightened|worried|anxious) (of|about) nothing\b")
_ONLY_TIRED = re.compile(r"\b(so |too |very |bit |a bit )*(tired)\b")
_OF_ANOTHER = re.compile(
    r"\b(he|she|hes|shes|baby|the baby|my (baby|son|daughter|toddler|wife|partner|girlfriend|sister|mate|friend)) (is |was |are |seems |looks |s |keeps )*(so |really |very |too |always )?(full of energy|buzzing|wired|hyper|happy|not sleeping|awake|talking (so |too )?fast)\b"
)
_SOMEBODY = re.compile(r"\b(he|she|hes|shes|they|theyre|baby|my (wife|partner|husband|sister|mate|friend|mum|dad))\b")
_MINE = re.compile(r"\b(i|im|ive|id|my|me)\b")
_DONE = re.compile(r"\b(used to|years ago|last time|with my (first|last|other)|when i was|slept (all night|through|well|8|eight)|finally slept|good night)\b")

#: Thoughts of dying, voices and beliefs have replies of their own.
_DYING = re.compile(r"\b(die|dying|dead|kill\w*|end it|hurt (myself|him|her|the baby)|suicid\w*|pills|tablets|voices?|chosen|imposter|evil|devil|god|demons?)\b")
_DENIES_DYING = re.compile(r"\b(not|dont|never|no) (\w+ ){0,3}?(dying|die|suicidal|kill|end|hurt|harm\w*|thoughts?)\b")
_HOLD = re.compile(
    r"\b(should|can|shall|do|could|may|is it ok|who)\b.{0,30}\b(hold|feed|have|has|take|takes|keep|look after|breastfeed|baby|him|her)\b|\b(baby|he|she|him|her) (\w+ ){0,2}(sleep|go|stay|be|sleeps) (with|in|next to|beside)\b"
)
_MUST_I = re.compile(r"\b(do|must|should) (i|we) (really )?(have to|need to|go|ring|call)\b")
_WHY_999 = re.compile(
    r"\bwhy\b|\b(im|i am|i feel|feel|feeling) (so |really |very |just |fine |and |perfectly )*(happy|fine|great|amazing|good|well|ok|okay|brilliant|better|wonderful)\b|\b(im|i am|its|it is) not (dying|ill|sick|mad|crazy|suicidal|sad|depressed|low|psycho\w*|bad|serious|an emergency)\b"
    r"|\bbaby brain\b|\bhormones?\b|\b(is|isnt) (that|it|this) (bad|normal|just|the|serious|wrong|ok)\b|\b(just|only) (not sleeping|happy|excited|busy|baby|new mum)\b|\b(too|so) (fast|much)\b|\bno sleep\b|\bnot sleeping\b"
    r"|\b(husband|partner|wife|mum|mam|sister|mate|friend|boyfriend|he|she|they|midwife)\b.{0,20}\b(worried|says?|said|thinks?|thinking|reckons?|wants|scared|told)\b|\b(do|must) (i|we) (have|need) to\b|\bdont (need|want)\b"
)


def very_high(text: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """The topic and part for somebody who is very high, racing or awake for nights and full of energy; or for what they say to it.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
    """
    words = bare(text)
    if not words or len(words.split()) > _MOST_WORDS or history.grieving:
        return None
    if spoken_of(history):
        return _goes_on(words, history)
    if history.open_emergency not in (None, SELF_HARM) or _DYING.search(words) and not _DENIES_DYING.search(words):
        return None
    return (SELF_HARM, HIGH) if _tells(words, [bare(said) for said in earlier[-_LATELY:]]) else None


def awake_in_bed(text: str) -> tuple[str, str] | None:
    """"Can't sleep even when he sleeps": of that the answer about low mood and worry speaks, not the one about tired nights or feeds."""
    words = bare(text)
    return (MENTAL_HEALTH, "") if _IN_BED_AWAKE.search(words) and not _DONE.search(words) else None


def spoken_of(history: History) -> bool:
    """Whether that is what the open emergency is about."""
    if history.open_emergency != SELF_HARM:
        return False
    for turn in reversed(history.turns):
        if turn.topic == SELF_HARM and turn.part in CLOSES:
            return False
        if turn.topic == SELF_HARM and turn.part in _PARTS:
            return True
    return False


def _tells(words: str, before: Sequence[str]) -> bool:
    if someone_elses_mind(words) or (_SOMEBODY.search(words) and not _MINE.search(words)) or _OF_ANOTHER.search(words) or _DONE.search(words):
        return False
    here = {place for place, way in enumerate(_WAYS) if way.search(words)}
    worried = _OF_NOTHING.sub(" ", _NOT_WORN_OUT.sub(" ", words))
    # "Tired but my mind races and I feel amazing" is no worn-out parent.
    racing = bool(_STRONG & here) and _AMAZING in here and _NO_SLEEP.search(words) and _NIGHTS.search(words)
    if _WORN_OUT.search(_ONLY_TIRED.sub(" ", worried) if racing else worried):
        return False
    lately = {place for place, way in enumerate(_WAYS) for said in before if way.search(said) and not _OF_ANOTHER.search(said) and not _WORN_OUT.search(said)}
    awake = [said for said in (words, *before) if _SLEEPLESS.search(said) and _NO_SLEEP.search(said)]
    strong = _STRONG & (here | lately)
    if not strong and any(_WITH_BABY.search(said) and not _NO_NEED.search(said) for said in (words, *awake)):
        return False
    if not here:
        return bool(strong or (_ENERGY in lately and words in awake)) and _SLEEPLESS.search(words) is not None and _NIGHTS.search(words) is not None
    if strong and len((here | lately) - {_HAPPY}) > 1:
        return True
    # Nights without sleep and high spirits; "not sleeping" alone is said by every parent, and so is happy.
    return here != {_HAPPY} and any(_NIGHTS.search(said) or _NO_NEED.search(said) for said in awake)


def _goes_on(words: str, history: History) -> tuple[str, str] | None:
    if _DYING.search(words) and not _DENIES_DYING.search(words):
        return None
    if _MUST_I.search(words):
        return SELF_HARM, WHY
    asks_for_the_baby = _HOLD.search(words) is not None
    if called(words) or re.search(r"\b(rang|rung|ringing|called|calling|phoned|phoning) (999|them|an ambulance|now)\b", words):
        return SELF_HARM, CALLED
    if asks_for_the_baby:
        return SELF_HARM, BABY
    if help_there(words):
        return None
    if _WHY_999.search(words) or _tells(words, []) or any(way.search(words) for way in _WAYS):
        newest = [said.part for said in history.turns[-1].said] if history.turns else []
        return SELF_HARM, HIGH if WHY in newest else WHY
    return None
