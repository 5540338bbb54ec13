"""What is told every night and only sounds like danger to a model: a baby who was put down and slept on, a scratch, a cat at the door, a cross parent.

A message is let through only where all of it is known to be harmless or nothing grave stands beside it. What a rule sees is never let through here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.advice.topic_ids import THANKS
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.danger.asleep_with import LIFT_PARTS
from safer_sleep.conversation.danger.illness import ill_lately
from safer_sleep.conversation.danger.moved_off import is_off
from safer_sleep.conversation.further.nodding import ASLEEP, DONE, OF_SLEEP
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare
from safer_sleep.safety.numbers import facts
from safer_sleep.safety.rules import rule_set

#: A longer message holds more than the one thing.
_MOST_WORDS = 25
_A_FEELING = 16

# A baby who was put down and slept on. The whole message has to be of such words.
_BABY = r"(?:him|her|them|it|the baby|my baby|baby|the little one|lo|bubba)"
_PUT_DOWN = re.compile(
    rf"\b(?:moved|transferred|put|laid|popped|got|lowered|placed|sneaked|snuck|shifted|slid) {_BABY}(?: (?:back|down|over|across|off me|(?:from|off) my (?:chest|arms|lap|boob)))*(?: (?:in|into|to|on) (?:to )?(?:his|her|their|the|its)(?: own)? "
    rf"(?:cot|crib|basket|moses basket|moses|bedside crib|next ?(?:2|to) ?me|snuz ?pod|cot bed|cotbed|back))*|\btransfer(?:red)?\b"
)
_SLEPT_ON = re.compile(
    r"\b(?:(?:he|she|they|baby|it)(?: even)? )?(?:didnt|did not|without)(?: even| once)? (?:wake|waking|stir|stirring|notice)(?: up| once| at all)*\b"
)
_HARMLESS_BESIDE = frozenset(
    "finally at last yay woo woohoo yes yeah ok omg wow result success miracle victory worked it and but then so just now he she hes shes they theyre i we ive weve baby after about an a the of hour hours hrs mins"
    " minutes half one two three four five trying rocking settling cuddling singing patting shushing asleep fast sound sleeping off bless first time try tonight this evening thank"
    " thanks you god lord slowly gently in to cot crib own down back for once honestly cant believe amazing brilliant great good lovely happy mum dad me proud phew haha lol x xx"
    " your tip tips trick did what said that done all up went stayed nap bedtime".split()
) | {str(number) for number in (1, 2, 3, 4, 5, 10, 15, 20, 30, 40, 45)}
#: After one of these nobody's deep sleep is good news.
_GIVEN_OR_HURT = re.compile(
    r"\b(?:gave|given|giving|methadone|codeine|morphine|medicine|calpol|piriton|phenergan|melatonin|drops|tablets?|pills?|drink|drank|wine|beer|vodka|smok\w*|weed|fell|fall|dropped|bump\w*|hit|banged|shook|shaken|choked|swallowed)\b"
)
#: Told first, it has to sound glad: without a word of it "put him down and he didn't wake" may be anything.
_GLAD = re.compile(r"\b(?:finally|at last|yay|woo|woohoo|omg|wow|result|success|miracle|victory|worked|amazing|brilliant|phew|haha|happy|proud|lovely|great|cant believe)\b|!\s*!")

_DROPPED_OFF = re.compile(r"\bdropped (?:right |straight )?(?:off|to sleep|asleep)\b(?! (?:the|my|our|a|his|her)\b)")
#: Told by what was done, not by where the baby is.
_MOVED = re.compile(r"\b(?:moved|put|lifted|got|took|taken|picked|scooped|grabbed|transferred|popped|laid|fetched|carried|placed)\b")

# Nails and dry skin, and a little blood.
_SCRATCH = re.compile(r"\b(?:nails?|scratch\w*|eczema|dry skin|cradle cap|clawing|itch\w*|mitts|mittens)\b")
_A_LITTLE_BLOOD = re.compile(r"\b(?:bleed\w*|bled|blood)\b")
_NO_SCRATCH = re.compile(
    r"\b(?:wont stop|not stop\w*|still|keeps? bleeding|lots?|loads|pour\w*|gush\w*|spurt\w*|soak\w*|everywhere|all over|deep|eyes?|mouth|ears?|nose|poo|nappy|wee|sick|vomit\w*|fell|fall\w*|drop\w*|hit|dogs?|cats?"
    r"|bite|bitten|rash|purple|spots?|hot|fever|temp\w*|cord|circumcis\w*|floppy|pale|infect\w*|pus|cant|hard|partner|he did|she did|knife|razor|cut off|i scratched|chok\w*|cough\w*|breath\w*|unwell|poorly|ill|my nails?|anger|temper|dug|keeps?|coming|belly|navel|days?|haemophil\w*|rat|rats|fox|foxes|hamster|ferret|blister\w*|weep\w*|husband|partner|he scratched me)\b"
)
_A_BIT = re.compile(r"\b(?:a bit|bit|little|slight\w*|tiny|drop|drops|spot of|few|sometimes|makes|making|til|till|until|scratches)\b")

# A cold, and a little less milk than usual: less than half is what a doctor has to hear of.
_COLD = re.compile(r"\b(?:(?:a|this|the|his|her|bad|full of|head|little) colds?|snuffl\w*|snotty|snot|bunged up|blocked up|blocked nose|stuffy|runny nose|congested|sniffl\w*)\b")
_MORE_THAN_A_COLD = re.compile(
    r"\b(?:clammy|breath\w*|ribs|suck\w*|grunt\w*|wheez\w*|blue|grey|gray|pale|mottled|floppy|limp|drowsy|sleepy|wake|waking|fever|temp\w*|hot|3[89]|40|rash|sick|vomit\w*|napp(?:y|ies)|wee|pee|worse|worried|not right|not himself|not herself|cough\w*|fast"
    r"|struggl\w*|nothing|none|refus\w*|wont|weeks?|wks?|days?|newborn)\b"
)
COLD_FEEDS = ("baby_health/cold_or_unwell", "feeds")

# A pet that wants in.
_PET = re.compile(r"\b(?:cats?|kittens?|dogs?|pupp(?:y|ies)|pets?)\b")
_PET_SOUNDS = re.compile(r"\b(?:meow\w*|miaow\w*|mews?|purr\w*|barks?|barking|whin(?:es?|ing)|whimpers?|howl\w*|yowl\w*|scratch(?:es|ing)?|paws|pawing)\b")
_WANTS_IN = re.compile(r"\b(?:door|doors|room|bedroom|outside|shut|let (?:him|her|it|them) in|get in|come in|night)\b")
_NO_PET = re.compile(
    r"\b(?:him he|he found|found me|someone|somebody|quiet|in the cot|in the basket|lick\w*|man|men|ex|partner|husband|boyfriend|dad|police|kick\w*|bang\w*|smash\w*|drunk|scared|afraid|threat\w*|bit|bite|bites|bitten|attack\w*|growl\w*|snap\w*|lung\w*|baby is|his face|her face|on top|lying on|breath\w*|blood|bleed\w*|hurt)\b"
)
PETS = ("co_sleeping/siblings_pets", "pet_in_room")
SCRATCHES = ("warmth/checking_baby", "scratches")

# Feelings that every parent has. What they are about is named, and it is never the baby.
_SOMEBODY = (
    r"(?:(?:the|my|our|his|her|their) )?(?:sitter|babysitter|baby sitter|childminder|nanny|nursery|nan|nana|gran|grandma|mil|mother in law|in laws|mum|mam|dad|sister|brother|friends?|family|hv|health visitor|midwife|neighbours?|husband|hubby"
    r"|partner|oh|wife|boss|work)"
)
_CROSS = r"(?:angry|cross|annoyed|fuming|furious|mad|livid|raging|upset|fed up|pissed off|irritated|narked|miffed)"
_END = r"(?: (?:with|at|about|by) (?:it all|this|that|everything|him for not helping|" + _SOMEBODY + r"))?(?: (?:really|honest|honestly|tbh|tonight|today|now|thats all|lol|x|thanks|if im honest|right now|and tired|a bit))*$"
_ORDINARY = re.compile(
    r"\b(?:i )?(?:feel|feeling|felt) (?:so |really |a bit |absolutely |physically |just )*(?:sick|guilty|awful|bad|sad|gutted|nervous|terrible|horrible|torn|mean|rotten|wretched) (?:about|at|for|of) (?:the thought of |even |just |him |her )*"
    r"(?:leaving|going back|starting|nursery|work|putting|letting|stopping|moving|saying no|not (?:breast)?feeding|using formula|giving up|sleep training|the childminder|handing)\b"
    rf"|\b(?:angry|cross|annoyed|fuming|furious|mad|livid|raging|upset) (?:with|at) {_SOMEBODY}\b|\b{_SOMEBODY} (?:that )?(?:i ?m|i am|im just|im only) (?:so |just |really )*{_CROSS} (?:with|at)?\b"
    rf"|\b(?:im|i am) not (?:depressed|suicidal|ill|low|in crisis|mental|pnd) ?(?:or anything )?(?:im |i am |its )?(?:just|only) (?:a bit |so |really |very |bit )*(?:{_CROSS}|tired|knackered|shattered|stressed|moaning|ranting|venting|hormonal|frustrated|grumpy|ratty){_END}"
    r"|\b(?:feel|feeling|felt) (?:like |as if )?(?:im |i am |ive become |being )?(?:always )?(?:the|a) (?:bad guy|baddie|bad cop|villain|mean one|nag|nasty one|party pooper|boring one|fun police|killjoy|spoilsport|evil one)\b"
)
_NO_ORDINARY_FEELING = re.compile(
    r"\b(?:die|dying|dead|death|kill\w*|myself|hurt\w*|harm\w*|end it|ending|cant go on|cant cope|not coping|live|living|alive|exist\w*|without me|better off|hit|hits|hitting|shak\w*|shook|throw\w*|scared|afraid|frighten\w*|terrified|knife|voices?"
    r"|drink\w*|drunk|wine|pills|tablets|cut|hate|hating|numb|empty|hopeless|worthless|pointless|nothing left|anymore|any more|every day|all the time|for weeks|months|cry\w*|snap\w*|lose it|losing it|gonna|going to (?!work)|want to|urge|threat\w*|touched|blood|be here|not here|tomorrow|goodbye|forever|for good"
    r"|disappear\w*|control\w*|takes my|locks?|violen\w*|abus\w*|sorry for|on my own with|alone with)\b"
)
#: And beside it stands nothing that is not on this list: "angry with my mum, she put a blanket over his head".
_BESIDE_A_FEELING = frozenset(
    "i im i'm its it is just only so really very a bit and but the no not that to of about with him her them baby back work nursery childminder nan nana gran on in at for monday tuesday wednesday thursday friday next week"
    " soon tomorrow today early my mat maternity leave after when lol x haha thats all tbh honest honestly again time first one day days she he they who came comes late says said always mum sitter today tonight".split()
)
#: Whom one leaves has to be the baby: after an answer about sleep, or where work or a carer is named.
_LEAVING = re.compile(r"\bleaving\b")
_WORK = re.compile(r"\b(?:work|job|nursery|childminder|sitter|babysitter|nanny|nan|nana|gran|grandma|maternity|mat leave|shift|my mum|my sister|baby)\b")
FEELINGS = ("support/mental_health", "ordinary")


def no_danger(text: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """The topic and part for words that only sound like danger; `None` for all others.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
    """
    words = bare(text)
    if not words or len(words.split()) > _MOST_WORDS or history.open_emergency or history.asked_emergency or history.grieving:
        return None
    if slept_on(text, earlier, history):
        return THANKS, ASLEEP
    if _taken_out(text, earlier, history):
        return THANKS, DONE
    if _COLD.search(words) and not _MORE_THAN_A_COLD.search(words) and takes_most_of_a_feed(text):
        return COLD_FEEDS
    if _SCRATCH.search(words) and _A_LITTLE_BLOOD.search(words) and _A_BIT.search(words) and not _NO_SCRATCH.search(words):
        return SCRATCHES
    if _PET_SOUNDS.search(words) and _WANTS_IN.search(words) and not _NO_PET.search(words) and any(_PET.search(bare(said)) for said in (*earlier[-2:], text)):
        return PETS
    return FEELINGS if _ordinary(words, earlier, history) else None


def _ordinary(words: str, earlier: Sequence[str], history: History) -> bool:
    """Whether the words tell of a feeling that every parent has, and of nothing that makes it another."""
    found = _ORDINARY.search(words)
    if found is None or len(words.split()) > _A_FEELING or _NO_ORDINARY_FEELING.search(words) or _of_people(history):
        return False
    if not set(f"{words[:found.start()]} {words[found.end():]}".split()) <= _BESIDE_A_FEELING:
        return False
    before = history.last_answer
    of_sleep = before is not None and group_of(before.topic) in OF_SLEEP
    return not _LEAVING.search(words) or of_sleep or any(_WORK.search(bare(said)) for said in (*earlier[-3:], words))


def takes_most_of_a_feed(text: str) -> bool:
    """Whether the numbers of a message say that more than half of a usual feed was drunk."""
    return "most_of_a_feed" in facts(rule_set().words(text))


def slept_on(text: str, earlier: Sequence[str], history: History) -> bool:
    """Whether a message tells of a baby who was put down and slept on, and of nothing else. Arguments as for `no_danger`."""
    words = bare(text)
    if "?" in text or not _PUT_DOWN.search(words) or not _SLEPT_ON.search(words):
        return False
    beside = _SLEPT_ON.sub(" ", _PUT_DOWN.sub(" ", words)).split()
    before = history.last_answer
    expected = (before is not None and group_of(before.topic) in OF_SLEEP) or _GLAD.search(f"{words} {'! !' if '!!' in text else ''}") is not None
    told = " ".join(bare(said) for said in earlier[-6:])
    return expected and set(beside) <= _HARMLESS_BESIDE and not ill_lately(earlier, messages=4) and not _GIVEN_OR_HURT.search(told)


def _taken_out(text: str, earlier: Sequence[str], history: History) -> bool:
    """Whether a message, after an answer about where a baby sleeps, only tells that they were moved from there. Arguments as for `no_danger`."""
    before = history.last_answer
    asked = before is not None and group_of(before.topic) in OF_SLEEP and before.part not in LIFT_PARTS
    told = _DROPPED_OFF.sub(" ", " ".join(bare(said) for said in earlier[-6:]))
    return asked and "?" not in text and _MOVED.search(bare(text)) is not None and is_off(text) and not ill_lately(earlier, messages=4) and not _GIVEN_OR_HURT.search(told)


def _of_people(history: History) -> bool:
    """Whether the talk is of violence, harm or thoughts of dying: there no feeling is ordinary."""
    grave = ("support/domestic_abuse", "support/worried_about_child", "emergency/self_harm", "emergency/harm_to_baby", "emergency/danger_now")
    return any(said.topic in grave for turn in history.turns for said in turn.said)
