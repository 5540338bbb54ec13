"""The dangers that are not the baby's own body, in the light of the conversation: what comes first, and what stays with them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import CONCEALED_PREGNANCY, HARM_TO_BABY, MIDWIFE, SELF_HARM, WORRIED_ABOUT_CHILD
from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR
from safer_sleep.conversation.danger.labour import tells_of_labour
from safer_sleep.conversation.danger.near_the_baby import at_hand
from safer_sleep.conversation.further.follow_up import follow_up, stays
from safer_sleep.conversation.further.known import BY_OTHER_MEANS
from safer_sleep.conversation.further.known import READ as READ_FURTHER
from safer_sleep.conversation.history import History, may_answer_in_an_emergency
from safer_sleep.conversation.plain.only_sounds_like_danger import takes_most_of_a_feed
from safer_sleep.conversation.plain.whereabouts import PLACE
from safer_sleep.conversation.words import bare
from safer_sleep.directory.place import KNOWN
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.gate import FAINT
from safer_sleep.safety.grave_words import names_what_was_told
from safer_sleep.safety.other_dangers import OtherDanger, look
from safer_sleep.safety.red_flags import detect

#: From this share of thoughts of dying, by the models, they come before what is no matter of life and death by itself.
DYING = 0.5
#: How it is noted that a model alone saw such a danger, and from which share, 0 to 1, it is believed: where the classifier sees nothing clear or
#: that subject, and where it is clear about another. Measured with tests/evaluation/other_danger_messages.yml.
READ = "other danger: read"
LIKELY = 0.4
SURE = 0.5
#: The dose on the label is near to a double one, and a kicked door to a grabbed throat; and the first opens an emergency that only the parent can end.
OPENS_AN_EMERGENCY = 0.6
#: From this share a danger comes before a phrase of the answer before.
OVER_A_PHRASE = 0.8
#: And with so few words, none of them of that danger, it has to be as likely as this.
FEW_WORDS, IN_A_FEW_WORDS = 12, 0.95
_NEAR_OTHERS = (("emergency/seriously_ill", ""), ("support/domestic_abuse", "throat"))
_MY = re.compile(r"\b(i|im|ive|id|my|me|myself)\b")
_A_BABY = re.compile(r"\b(he|hes|him|his|she|shes|her|baby|babys|they|theyre|them|twins?|bub|lo|lil one|little one|son|daughter|newborn|boy|girl|child|kid|toddler)\b")
_JABS = re.compile(r"\b(jabs?|injections?|vaccin\w*|vacc?s|immunisations?|imms|needles|8 week ones|12 week ones|men ?b)\b")
#: "My baby" speaks of the baby, and so do the first words of a greeting of the parent's.
_MY_BABY = re.compile(r"\b(?:my|our) (?:baby|babys|son|daughter|boy|girl|lo|little (?:one|boy|girl)|newborn|twins?|child)\b|\b(?:im|i am) (?:worried|scared|asking|not sure|wondering)\b|\b(?:can|should|do|could|shall) i\b")
#: After the mother's own danger these are about that: "I can't just go to hospital with a newborn", "they are sending someone".
_OF_HELP_AND_FEAR = tuple(f"support/{topic}" for topic in ("out_of_hours", "social_services", "helplines", "health_visitor"))
_NOT_THE_BABY = re.compile(r"\bnot (?:the |my )?(?:baby|him|her)\b")
#: In so many turns a pregnancy that nobody knows of is still what labour is told about.
_LATELY = 6
#: Parts that are about a birth, a birth that is some time ago, and what makes it one of this minute all the same.
_HAS_HAD = re.compile(r"\b(?:ive|i have|i) (?:already |just )?(?:had|given birth to|gave birth to) (?:the|a|my|him|her|it|this)\b(?! (?:scan|test|midwife|appointment))(?: \w+)?|\b(?:ive|i) (?:already )?(?:gave|given) birth\b|\b(?:(?:he|she|baby|it) (?:is |was |has been )|hes |shes |its |babys )(?:already )?born\b(?! (?:early|at|in|with|prem|by))")
#: A birth at home that somebody must not hear of, and a cord that was tied with what there was.
_BORN_AT_HOME = re.compile(r"\bi (just )?(had|gave birth to|birthed|delivered) (him|her|it|the baby|my baby|this baby) (myself |alone |on my own )?(at home )?(in|on|at) (the |my |our )?(bathroom|bath|toilet|loo|bedroom|room|floor|shed|shower|home)\b")
_MUST_NOT_KNOW = re.compile(r"\b(mum|mam|mom|dad|parents|family|nan|they|my sister|boyfriend) (\w+ )?(will|would|might|cant|can not|mustnt|must not|dont|doesnt|didnt|is going to) (\w+ )?(hear|find|know|kill|see|wake|throw)\b|\b(nobody|no ?one|noone) (\w+ )?(knows|knew|can know|heard)\b|\b(secret\w*|hide|hiding|hid)\b|\b(im|i am) (only )?1[0-7]\b(?! (weeks?|days?|months?))")
_CORD_TIED = re.compile(r"\b(belly (bit|button|thing|stump)|cord|stump|umbilical|navel|tummy button)\b( \w+){0,8} (shoe ?laces?|boot ?laces?|string|hair ?bands?|bobbles?|thread|hair ties?)\b")
_WITH_HELP = re.compile(r"\b(midwi\w+|paramedics?|ambulance|home ?birth|hospital|doctors?|planned|doula|999|blinds?|monitor|lead|curtain|toy|pram|dummy|mobile)\b")
_NOT_HAD = re.compile(r"\b(?:when|after|until|till|once|before|if|how|will|what|first|last|years?|months?|adopted|taken|lost|miscarr\w*|scan|not|havent|gonna|going)\b")
_SECRET_BIRTH = re.compile(r"\b(?:nobody|no ?one|noone) (?:even )?knows? (?:that )?(?:ive|i have|i) (?:just |already )?(?:had|given birth to|gave birth to) (?:a|the|my|this) baby(?: (?:in|at|on|by|alone|yet|here|here|and|hes|shes|its)\b| (?:yesterday|today)| last night| \w+ (?:days?|hours?) ago|$)")
_NOT_WELL = re.compile(r"\b(?:not|wont|cant|isnt|doesnt|hardly|barely|floppy|limp|blue|grey|gray|pale|cold|breath\w*|bleed\w*|clots?|quiet|cry\w*|fits?|smell\w*|hot|fever|red|pus)\b")
_YELLOW = re.compile(r"\b(?:yellow\w*|jaundic\w*)\b(?! (?:poo|nappy|nappies|sick|blanket|vest|babygro))")
_WELL_ANDHIDDEN = re.compile(r"\b(?:fine|ok|okay|well|feeding|feeds|asleep|sleeps|sleeping|wardrobe|drawer|cupboard|box|under my bed|hid\w*|hiding|my (?:dad|mum|mam|parents|family)|(?:no ?one|nobody) (?:sees|to know|knows|finds))\b")
_OF_A_BIRTH = ("born_days", "born_yellow", "born", "born_well", "born_quiet", "born_before", "born_young", "born_cannot_ring", "born_bleeding")
_SOME_TIME_AGO = re.compile(
    r"\b(yesterday|last night|days? ago|(?:one|two|three|four|five|six|a few|couple of|\d) days?(?: ago| old)|this morning|hours? ago|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|last week)\b"
)
_CORD_CUT = re.compile(r"\bcord (?:is |has |was |s )?(?:been )?(?:already )?(?:cut|tied|off|gone)\b|\b(?:i|we|ive) (?:have |already )?(?:cut|tied) (?:the |his |her |its )?(?:cord|it)\b|\balready cut\b")
_YOUNG = re.compile(r"\b(?:im|i am|only|i m) (?:only )?1[0-7]\b(?! (?:weeks?|days?|months?|hours?))")
_THIS_MINUTE = re.compile(r"\b(just (?:now|had|came|born)|minutes? ago|still attached|placenta|afterbirth|half an hour|an hour ago)\b")
_TRIAGE = "mother_triage"
#: What makes it 999, after triage or while help is waited for.
_GRAVE_OF_HERS = re.compile(
    r"\b(breathless|out of breath|cant breathe|cant catch my breath|short of breath|chest (?:pain|hurts|tight)|pain in my chest|faint\w*|passed out|passing out|collaps\w*|blacking out|going to pass|cold shak\w*|shaking|shivering"
    r"|rigors?|bleeding (?:more|worse|loads|again|heavier|so much)|soak\w*|gush\w*|clots?|confused|cant see|vision|fit|worse|happening now|really ill|so ill)\b"
)
#: A baby who is heard from another room, and what else may be heard.
_HEARS_THE_BABY = re.compile(r"\b(?:i|we) (?:can |could |still |always |do )*(?:hear|heard) (?:him|her|them|the baby|my baby|every\w+|(?:him|her) (?:breathing|crying|snoring|moving|wake|stir))(?: \w+)?(?: (?:thru|through|from|over|on|in|via) (?:the |my |our )?(?:walls?|monitor|door|next room|landing|room|floor|ceiling))?\b")
_HEARS_MORE = re.compile(r"\b(?:hear\w*|voices?|whisper\w*|talking|tell\w*|says?|saying|god|devil|demon\w*|evil|messages?|special|chosen|watching|dead|nobody|noone|not there|isnt there|havent slept|not slept|spirits?)\b")
#: What the classifier makes of "who do I ring", how long such a message is at most, and words that name somebody else.
_WHOM_TO_RING = (UNCLEAR, OUT_OF_SCOPE, "support/midwife", "support/health_visitor", "support/helplines", "support/out_of_hours")
_MOST_WORDS = 9
_NAMED = re.compile(r"\b(midwife|midwives|health visitor|hv|gp|doctor|111)\b", re.I)
#: The rule that goes by what is usual, and does not do the sum.
_HALF_FEEDS = "half_feeds"
_FEEDS_WELL = re.compile(
    r"(?<!not )(?<!nt )\b(?:feeds?|feeding|fed|drinks?|drinking|eats?|eating|nursing)(?: is| are| all| still| so| very| really| just| been)* (?:good|well|fine|ok|okay|lovely|great|normal|normally|as usual|loads|plenty)\b(?! (?:until|till|before|yesterday|but now))"
)
_FEW_FEEDS = (("support/breastfeeding_help", "newborn"), ("baby_health/when_to_get_help", "dry"))
#: Topics whose dangers are of the body: nothing but a red flag of the baby comes before them.
_OF_THE_BODY = (
    "support/midwife", "support/concealed_pregnancy", "support/domestic_abuse", "support/alcohol_drugs", "support/breastfeeding_help", SELF_HARM, "emergency/seriously_ill",
)  # fmt: skip


def other_danger(text: str, earlier: Sequence[str], history: History, emergency_shares: Mapping[str, float]) -> Understood | None:
    """The part of an answer that a danger other than the baby's own has to be met with, or `None`. Arguments as for `safety.gate.gate`."""
    seen = look(text, earlier)
    if seen is not None and seen.rule == _HALF_FEEDS and takes_most_of_a_feed(text):
        return None
    if seen is None or (seen.beside is not None and seen.beside.certain) or _is_about_the_baby(seen, text, earlier):
        return None
    if _urgency(seen.topic, seen.part) != "emergency":
        known = follow_up(text, history)
        if known is not None and _urgency(*known) == "emergency":
            # "My waters broke" of a pregnancy that nobody knows about is more than a call to the ward.
            return Understood(known[0], 1.0, f"other danger: {seen.rule}", part=known[1])
        if history.open_emergency is not None or (seen.topic in _OF_THE_BODY and seen.beside is not None):
            # Something else is open, or may be wrong with the baby too: that is asked about first.
            return None
    if seen.topic not in _OF_THE_BODY and _gives_way(seen, history, emergency_shares):
        return None
    if (seen.topic, seen.part) == (MIDWIFE, _TRIAGE) and _born_in_secret(history):
        return Understood(CONCEALED_PREGNANCY, 1.0, f"other danger: {seen.rule}", part="born_bleeding")  # She has no notes, and no number on them.
    return Understood(seen.topic, 1.0, f"other danger: {seen.rule}", part=_when_born(seen.topic, seen.part, text))


def read_by_a_model(
    text: str, history: History, understood: Mapping[str, Any], dangers: Mapping[str, float], alarm: Understood | None, known: Understood | None
) -> Understood | None:
    """A danger that no rule sees and a model reads, or `None`.

    Args:
        text, history, understood: as for `safety.gate.gate`.
        dangers: `topic#part` → share, 0 to 1 (`nlu.other_danger_model`).
        alarm: what the rules and models together make of the baby's own dangers.
        known: the part of an answer that the words before explain the message by.
    """
    found = max(dangers, key=dangers.__getitem__, default=None)
    if found is None or history.open_emergency or history.asked_emergency or history.grieving or understood["how"] in BY_OTHER_MEANS:
        return None
    topic, _, part = found.partition("#")
    before = history.last_answer
    if before is not None and stays(history) is not None and before.topic == topic:
        return None  # It is spoken of already.
    if known is not None and known.how != READ_FURTHER and (known.topic == topic or dangers[found] < OVER_A_PHRASE):
        return None  # A phrase of the answer before explains the words.
    if topic == WORRIED_ABOUT_CHILD and at_hand(text):
        return None  # In the next room, or with a sitter.
    if topic == SELF_HARM and _HEARS_THE_BABY.search(bare(text)) and not _HEARS_MORE.search(_HEARS_THE_BABY.sub(" ", bare(text))):
        return None  # "I can hear her through the wall" is no voice.
    lost = understood["topic"] in (UNCLEAR, OUT_OF_SCOPE, topic) or not understood["how"].endswith("clear")
    if not names_what_was_told(text, topic) and dangers[found] < (IN_A_FEW_WORDS if len(text.split()) <= FEW_WORDS else OVER_A_PHRASE):
        return None  # "She likes a glass of wine" is nothing that was given, "just the moses but she hates it" no birth.
    if topic == MIDWIFE and after_the_babys_jabs(text):
        return None
    if (topic, part) == _FEW_FEEDS[0] and _FEEDS_WELL.search(bare(text)):
        return None  # "He sleep all day but feed good" is no baby who hardly feeds.
    if dangers[found] < (OPENS_AN_EMERGENCY if (topic, part) in _NEAR_OTHERS else LIKELY if lost else SURE):
        return None
    if alarm is not None and alarm.topic != topic and not _speaks_of_itself(text, found):
        # The baby's own danger comes first, where it is the likelier one or the other is no matter of life and death.
        likelier = alarm.confidence > dangers[found]
        if likelier or (_urgency(topic, part) != "emergency" and (alarm.how != FAINT or dangers[found] < OVER_A_PHRASE)):
            return None
    return Understood(topic, dangers[found], READ, part=_when_born(topic, part, text))


def after_the_babys_jabs(text: str) -> bool:
    """Whether a message is about a baby who was vaccinated and no body but theirs: "she got her jabs today, she's a bit hot"."""
    words = _MY_BABY.sub(" baby ", bare(text))
    return _JABS.search(words) is not None and _A_BABY.search(words) is not None and _MY.search(words) is None


def _speaks_of_itself(text: str, danger: str) -> bool:
    """Whether a message is about the mother's body and no baby's: "I'm all swelled up and my head is pounding"."""
    words = bare(text)
    return danger.startswith("support/midwife#") and _MY.search(words) is not None and _A_BABY.search(words) is None


def goes_on(history: History, understood: Mapping[str, Any], alarmed: bool = False) -> Understood | None:
    """The same danger again, where the next message is not understood; in an emergency also where it would get a sleep tip.

    Args:
        history: the conversation before this message.
        understood: what the classifier made of it.
        alarmed: whether the models suspect another danger without being sure: it is the one just spoken of.
    """
    held = stays(history)
    topic = understood["topic"]
    if held is None or understood["how"] == "choice in words":
        return None
    lost = topic in (UNCLEAR, OUT_OF_SCOPE) or understood["how"].endswith("offered")
    lost = lost or (held[0] == MIDWIFE and topic in _OF_HELP_AND_FEAR)
    urgent = history.last_answer is not None and _urgency(history.last_answer.topic, history.last_answer.part) == "emergency"
    # A town is told about the danger just spoken of. Where the danger is another's, the town says whom to ring, and that is answered.
    told = (urgent or held[0] in _OF_THE_BODY) and topic == held[0] and understood.get("part") not in ("", "why", None)
    unsure = not understood["how"].endswith(("clear", "place", "people", "two questions"))  # "feeling faint" while she bleeds is no low mood
    if lost or told or (urgent and (alarmed or unsure or not may_answer_in_an_emergency(topic))):
        return Understood(held[0], 1.0, "danger goes on", part=held[1])
    return None


def of_the_body_still(history: History) -> Understood | None:
    """The danger of the parent's own body just spoken of, once more."""
    held = stays(history)
    return Understood(held[0], 1.0, "danger goes on", part=held[1]) if held is not None and held[0] in _OF_THE_BODY else None


def labour_that_nobody_knows_of(text: str, history: History) -> Understood | None:
    """"Tightenings all night, is that normal", after a pregnancy that nobody knows of: the baby may be coming."""
    lately = [said for turn in history.turns[-_LATELY:] for said in turn.said if said.topic == CONCEALED_PREGNANCY]
    before = history.last_answer
    met = before is not None and before.topic == CONCEALED_PREGNANCY and before.part not in ("", "weeks", "older", "cost", "angry", "private", "young", "options", "lost_before")
    if not lately or met or history.grieving or any(said.part.startswith("born") or said.part in ("over", "someone") for said in lately):
        return None
    return Understood(CONCEALED_PREGNANCY, 1.0, "danger goes on", part="coming") if tells_of_labour(text) else None


def mother_still(text: str, history: History) -> Understood | None:
    """The mother's own danger once more, where she speaks of her body right after it: "I'm getting breathless" is no baby's breath."""
    held, before = stays(history), history.last_answer
    after = held is not None and held[0] == MIDWIFE and before is not None and before.part.startswith("mother_")
    mine = after and _MY.search(bare(text)) is not None and _A_BABY.search(_NOT_THE_BABY.sub(" ", bare(text))) is None
    return Understood(MIDWIFE, 1.0, "danger goes on", part="mother_now") if mine and _GRAVE_OF_HERS.search(bare(text)) else None


def town_of_the_child(text: str, history: History, understood: Mapping[str, Any]) -> Understood | None:
    """"I'm in Kettering, who do I ring?" after a worry about a child asks for those who look after children, not for a midwife."""
    before, place = history.last_answer, understood.get("place") or {}
    asks = understood["topic"] in _WHOM_TO_RING and len(text.split()) <= _MOST_WORDS and not _NAMED.search(text)
    if before is None or before.topic != WORRIED_ABOUT_CHILD or place.get("kind") != KNOWN or not asks:
        return None
    return Understood(WORRIED_ABOUT_CHILD, 1.0, "place", part=PLACE)


def born_already(text: str, history: History) -> Understood | None:
    """"The cord is cut already", after a birth that nobody knows of: what was said for the first minutes is not said again."""
    before, words = history.last_answer, bare(text)
    if before is None and _SECRET_BIRTH.search(words) and not history.grieving:
        return Understood(CONCEALED_PREGNANCY, 1.0, "born in secret", part=_when_born(CONCEALED_PREGNANCY, "born", text))
    at_home = (_BORN_AT_HOME.search(words) and _MUST_NOT_KNOW.search(words)) or (_CORD_TIED.search(words) and re.search(r"\b(i|im|my|ive|we)\b", words))
    if at_home and not _WITH_HELP.search(words) and history.open_emergency is None and not history.grieving and not _born_in_secret(history):
        days = _SOME_TIME_AGO.search(words) or _CORD_TIED.search(words)
        return Understood(CONCEALED_PREGNANCY, 1.0, "born in secret", part="born_young" if _YOUNG.search(words) else "born_before" if days else "born")
    if before is None or before.topic != CONCEALED_PREGNANCY or history.open_emergency is not None:
        return None
    if before.part not in _OF_A_BIRTH:
        # A birth that we took for a pregnancy.
        return Understood(CONCEALED_PREGNANCY, 1.0, "danger goes on", part=_when_born(CONCEALED_PREGNANCY, "born", text)) if _HAS_HAD.search(words) and not _NOT_HAD.search(words) else None
    said = {turn.part for turn in history.turns if turn.topic == CONCEALED_PREGNANCY}
    # Days after the birth nobody is told to leave the cord, nor once it is cut.
    days = "born_before" in said and before.part in ("born_before", "born_days", "born_young")
    if _YELLOW.search(words) and (days or _CORD_CUT.search(words)):
        part = "born_yellow"
    elif days and (_WELL_ANDHIDDEN.search(words) or _CORD_CUT.search(words)) and not _NOT_WELL.search(words):
        part = "born_days"
    elif _YOUNG.search(words) and "born_young" not in said:
        part = "born_young"
    elif _CORD_CUT.search(words):
        part = "born_well"
    elif _SOME_TIME_AGO.search(words) and "born_before" not in said:
        part = "born_before"
    else:
        return None
    return Understood(CONCEALED_PREGNANCY, 1.0, "danger goes on", part=part)


def _born_in_secret(history: History) -> bool:
    """Whether a birth that nobody knows of was spoken of in the last turns."""
    return any(said.topic == CONCEALED_PREGNANCY and said.part in _OF_A_BIRTH for turn in history.turns[-_LATELY:] for said in turn.said)


def _when_born(topic: str, part: str, text: str) -> str:
    """The part for a birth of yesterday, in place of the one for this minute."""
    return "born_before" if (topic, part) == (CONCEALED_PREGNANCY, "born") and _SOME_TIME_AGO.search(bare(text)) and not _THIS_MINUTE.search(bare(text)) else part


def _is_about_the_baby(seen: OtherDanger, text: str, earlier: Sequence[str]) -> bool:
    """A sure sign of the baby's comes before strange beliefs about it ("god told me to give her back"), and before few feeds ("grunting and not feeding")."""
    if seen.topic != SELF_HARM and (seen.topic, seen.part) not in _FEW_FEEDS:
        return False
    flag = detect(text, earlier)
    return flag is not None and flag.certain and (flag.topic == HARM_TO_BABY or seen.topic != SELF_HARM)


def _gives_way(seen: OtherDanger, history: History, emergency_shares: Mapping[str, float]) -> bool:
    dying = emergency_shares.get(SELF_HARM, 0.0) >= DYING or (seen.beside is not None and seen.beside.topic == SELF_HARM)
    return dying or history.grieving


def _urgency(topic: str, part: str) -> str:
    answer = answers()[topic]
    more = next((more for more in answer.more if more.part == part), None)
    return more.urgency if more is not None and more.urgency else answer.urgency
