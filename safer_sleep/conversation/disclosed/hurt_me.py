"""What was thrown at the writer, or held over their mouth, by somebody close: abuse of the writer, and no danger of the baby's.

"He threw the lighter at me" is no shaken baby. A hand over the mouth and no air is the same danger as a grabbed throat (facts: A&E or 999 today), also where the
two are told in two messages, or a question about the cot stands beside them. A baby throws a dummy and lays a hand on a face as well: that is neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.advice.topic_ids import DANGER_NOW, DOMESTIC_ABUSE
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare
from safer_sleep.safety.other_dangers import look
from safer_sleep.safety.red_flags import detect

#: The part about a throat that was grabbed, and no air.
THROAT = "throat"
_MOST_WORDS = 45
_LATELY = 4

_ADULT = r"(partner|husband|hubby|wife|boyfriend|bf|girlfriend|gf|fiancee?|fella|bloke|ex|other half|oh|dad|father|stepdad|mum|mil|brother in law|brother|sister in law|mother in law|in laws?)"
_BY = rf"((my |the |her |his |babys )?{_ADULT}|he|she|hes|shes|they)"
_THROWN = re.compile(
    rf"\b{_BY} (\w+ ){{0,3}}?(threw|throws|thrown|throwing|chucked|chucks|chucking|lobbed|lobs|launched|flung|flings|hurled|hurls|slung) (?P<thing>(\w+ ){{1,4}}?)"
    r"(right |straight |hard |over )?(at|towards) (me|us|my (head|face|back|arm|leg|belly|chest))\b"
)
#: What a baby throws, and says of it.
_BABYS_THING = re.compile(r"\b(dumm(y|ies)|toys?|tedd(y|ies)|beaker|spoons?|food|dinner|porridge|puree|rattle|blocks?|bricks?|socks?|bib|banana|comforter|muslin|blankets?|balls?|rusk|toast|peas|pasta|yoghurt|nappy|hands?|himself|herself|arms)\b")
#: And the baby was hit as well, or was in the way: then its own danger comes first.
_BABY_TOO = re.compile(r"\b(hit|hits|smacked|struck|clipped|hurt|caught|got|landed|bounced|just missed|nearly hit|near|next to|over) (on |in )?((the|my|our) )?(baby|babys|him|her|them|cot|son|daughter)\b|\b(holding|feeding|cuddling|carrying) ((the|my) )?(baby|him|her|son|daughter)\b|\b(in|on) my (arms|lap)\b|\b(baby|hes|shes|he|she) (is |was |got )(hit|hurt)\b")
#: It was the baby that was thrown.
_THE_BABY = re.compile(r"(him|her|them|it|baby|(my|our|the|his) (\w+ )?(baby|son|daughter|twins?|newborn|lo|little one|child)) $")
_PLAYS = re.compile(
    r"\b(little|tiny|wee|chubby|cute|lol|haha\w*|giggl\w*|laugh\w*|sing|singing|sang|peekaboo|peek|tickl\w*|smil\w*|teeth\w*|feeds?|feeding|weaning|toddler|highchair|high chair|months?|weeks? old|baby (put|puts|grabs|threw|throws)|(his|her) (little )?(fingers|fists?))\b"
)
#: With "he" alone it has to be told like a quarrel.
_QUARREL = re.compile(
    rf"\b({_ADULT}|told (him|her|them)|said|says|argu\w*|row|rowing|fight|fighting|shout\w*|scream\w*|swear\w*|swore|angry|mad|temper|rage|raging|drunk|drinking|because i|abuse|abusive|police|scared|afraid|hit|missed)\b"
    r"|\b(lighter|phone|plate|mug|glass|chair|remote|controller|keys|ashtray|boots?|shoes?|pan|knife|hairdryer|laptop|vape|can|tin|lamp|bottle of|ornament|candle|iron|stool|kettle|hot)\b"
)
_NOW = re.compile(r"\b(just (now|threw|chucked|did)|right now|now|is throwing|still (here|going|throwing|shouting)|coming|help me|hiding|outside|locked in|keeps coming)\b")
_PAST_NOW = re.compile(r"\b(not now|for now|now and then|now and again|fine now|ok now|sorry now|calm now|asleep now|gone now|by now)\b")

_OVER_MY_FACE = re.compile(
    rf"\b{_BY} (\w+ ){{0,3}}?(put|puts|putting|held|holds|holding|had|pressed|presses|pushed|pushes|clamped|got|shoved|stuffed|with|places?|placed) (\w+ )?(his|her|a|the|both|their) (\w+ )?"
    r"(hands?|palm|arm|(?P<cloth>pillow|cushion|duvet|towel|blanket|coat|bag)) (\w+ )?(over|on|onto|across|against|into|in|to) my (\w+ and )?(mouth|nose|face|head)\b"
    rf"|\b{_BY} (\w+ ){{0,3}}?(smother\w*|suffocat\w*) me\b|\b{_BY} (\w+ ){{0,3}}?(covered|covers|blocked|held|pinched) my (mouth|nose|face)\b"
    rf"|\b{_BY} (\w+ ){{0,3}}?(pushed|shoved|held|pressed) my (face|head) (in|into|down|under|against) \w+"
)
#: A weight on the chest or back, and no air left; a baby is laid there too, so that a grown-up or a quarrel has to be named.
_ON_MY_CHEST = re.compile(
    rf"\b{_BY} (\w+ ){{0,3}}?(?P<how>sat|sits|sitting|knelt|kneels|kneeling|leant|leaned|leans|leaning|lay|lies|lying|stood|standing|laid|pinned|pressed|pushed) (\w+ ){{0,4}}?(on|onto|into|against|across) my (chest|stomach|tummy|back|ribs|throat|neck)\b"
)
#: A neck that the writer tied something round is no partner's doing.
_MY_OWN_HAND = re.compile(
    r"\bi(ve| have)?( \w+){0,2}? (tied|tie|wrapped|wrap|looped|knotted|tightened|put|pulled|had) (a |the |my |his |some )?(\w+ )?(scarf|belt|rope|cord|cable|lead|string|tights|sheet|flex|strap|dressing gown|noose)( \w+){0,3}? (round|around|on|tight|over) (my )?(own )?(neck|throat)\b"
)
_DRESSED = re.compile(r"\b(cold|warm|snow|outside|walk|winter|carrier|sling|wrap|pretty|fashion|wore|wearing|necklace)\b")
_SURE = re.compile(r"\b(smother\w*|suffocat\w*|pillow|cushion|duvet|towel|bag)\b")
_NO_AIR = re.compile(
    r"\bi (really |just |nearly |literally )?(couldnt|could not|cant|cannot|wasnt able to|struggled to|coudnt|cudnt|couldn) (even |really |hardly )?(get (a |any |my )?(breath|air)|breathe?|swallow|talk|speak|scream)\b|\b(no|not any|ran out of) (air|breath)\b"
    r"|\bi (nearly |almost )?(blacked out|passed out|fainted|went (dizzy|black|limp)|saw (stars|black))\b|\bthought (i was|im|id) (going to |gonna |about to )?(die|dying|dead|pass out)\b|\bhard to breathe?\b|\bstopped me (from )?breathing\b"
)
_NO_AIR_OTHERWISE = re.compile(r"\b(laugh\w*|asthma|inhaler|panic attack|a cold|snot|bunged|blocked|pregnant|bump|stairs|covid|chest infection|\d+ years ago)\b")
#: Said beside it of the baby, or of fire or blood: then the baby's own danger, or a wound, may be what is told.
_BESIDE_IT = re.compile(
    r"\b(baby|babys|babies|bub|newborn|lo|little one|son|sons|daughter|daughters|child|childs|children|kids?|twins?|toddler|him|her|hers|them|us|fire|flames?|burn\w*|alight|smoke|cut|cuts|cutting|bleed\w*|bled|blood)\b"
)
#: What was said to whoever did it.
_TO_THEM = re.compile(r"\bi (just |only )?(told|asked|begged|said (no )?to|answered) (him|her|them)\b|\b(because|when|after) i (told|asked) (him|her|them)\b")
_NOT_THE_BABY = re.compile(r"\bnot (at )?(the |my )?(baby|him|her|them)\b")
_AT_ME = re.compile(r"\b(at|it was|was) me\b.{0,12}\bnot (the |my |at )?(baby|him|her|them)\b|\bnot (at )?(the |my )?(baby|him|her|them)\b.{0,8}\b(me|at me)\b")


def hurt_me(text: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """The topic and part for what somebody close did to the writer; `None` where nothing of the kind is told.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
    """
    words = bare(text)
    if not words or len(words.split()) > _MOST_WORDS or history.grieving:
        return None
    if _no_air(words) and (_smothered(words) or told_of_the_throat(earlier)):
        return DOMESTIC_ABUSE, THROAT
    if _no_air(words) and (pressed := _ON_MY_CHEST.search(words)) and _QUARREL.search(words) and not _PLAYS.search(words) and not _BESIDE_IT.search(_TO_THEM.sub(" ", words)):
        return (DANGER_NOW, "") if pressed.group("how").endswith("ing") and not re.search(r"\b(was|were|had|couldnt|yesterday|earlier|last)\b", words) else (DOMESTIC_ABUSE, THROAT)
    if history.open_emergency is not None:
        return None
    if _smothered(words):
        return DOMESTIC_ABUSE, THROAT if _SURE.search(words) else ""
    if thrown_at_me(text):
        return (DANGER_NOW, "") if _NOW.search(_PAST_NOW.sub(" ", words)) else (DOMESTIC_ABUSE, "")
    before = history.last_answer
    if before is not None and before.topic == DOMESTIC_ABUSE and _AT_ME.search(words) and not the_baby_too(text):
        return DOMESTIC_ABUSE, ""
    return None


def by_my_own_hand(text: str) -> bool:
    """Whether the writer tied something round their own neck: thoughts of dying, and nobody else's doing."""
    words = bare(text)
    return _MY_OWN_HAND.search(words) is not None and not _DRESSED.search(words)


def the_baby_too(text: str) -> bool:
    """Whether a baby stands in "at me, not the baby" once more, beside the denial: "but the baby got hit"."""
    return _BESIDE_IT.search(_NOT_THE_BABY.sub(" ", bare(text))) is not None


def thrown_at_me(text: str) -> bool:
    """Whether somebody grown threw something at the writer."""
    words = bare(text)
    found = _THROWN.search(words)
    if found is None or _BABYS_THING.search(found.group("thing")) or _THE_BABY.match(found.group("thing")) or _PLAYS.search(words) or _BABY_TOO.search(words) or _beside(words, found):
        return False
    return _QUARREL.search(words) is not None


def thrown_and_no_more(text: str, earlier: Sequence[str]) -> bool:
    """Whether a rule that sees a baby hurt sees it only in what was thrown at the writer: "he chucked his phone at my head"."""
    if not thrown_at_me(text):
        return False
    words = bare(text)
    found = _THROWN.search(words)
    rest = detect(f"{words[: found.start()]} {words[found.end() :]}", earlier) if found else None
    return rest is None


def told_of_the_throat(earlier: Sequence[str]) -> bool:
    """Whether one of the last messages told of a throat that was grabbed, or a mouth that was held shut."""
    lately = list(earlier[-_LATELY:])
    return any(_smothered(bare(said)) or ((seen := look(said)) is not None and (seen.topic, seen.part) == (DOMESTIC_ABUSE, THROAT)) for said in lately)


def done_to_me(earlier: Sequence[str]) -> bool:
    """Whether one of the last messages told of something that was thrown at the writer, or held over their mouth."""
    return any(thrown_at_me(said) or _smothered(bare(said)) for said in earlier[-_LATELY:])


def _smothered(words: str) -> bool:
    found = _OVER_MY_FACE.search(words)
    return found is not None and not _PLAYS.search(words) and not _beside(words, found)


def _beside(words: str, found: re.Match[str]) -> bool:
    return _BESIDE_IT.search(_TO_THEM.sub(" ", f"{words[: found.start()]} | {words[found.end() :]}")) is not None


def _no_air(words: str) -> bool:
    return _NO_AIR.search(words) is not None and not _NO_AIR_OTHERWISE.search(words)
