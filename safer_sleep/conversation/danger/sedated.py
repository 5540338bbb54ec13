"""A grown-up alone with the baby who has taken something that puts them to sleep: the baby goes down now, and somebody sober comes now.

The answer for help with drugs thanks them for asking, and the card on medicines speaks of any night. Neither says what to do in this minute.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.advice.topic_ids import ALCOHOL, DRUGS_MEDICINES, SELF_HARM
from safer_sleep.conversation.danger.asleep_with import MOST_WORDS, SEDATED, drink_or_drugs, is_told_of_now
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare
from safer_sleep.safety.rules import rule_set

#: The part once the baby lies in the cot.
IN_THE_COT = "sedated_cot"
#: In so many of the parent's messages before this one it is still what was taken tonight.
_LASTS = 3
#: What makes anyone sleep. A daily tablet that was only named is a matter of the card.
_STRONG = (
    r"(?:diazepam|valium|vallies|zopiclone|zimmers?|zolpidem|temazepam|nitrazepam|lorazepam|xanax|alprazolam|benzos?|heroin|methadone|physeptone|subutex|buprenorphine|ket|ketamine|ghb|gbl|fentanyl|oramorph|morphine"
    r"|oxycodone|tramadol|dihydrocodeine|pregabalin|gabapentin|pregabs|quetiapine|promethazine|phenergan|sleeping (?:tablets?|pills?)|(?:tablets?|pills?|medicine) (?:for|to) (?:help )?(?:me )?(?:the )?sleep(?:ing)?|(?:night|sleep) (?:tablets?|pills?)|sleepers|sedatives?)"
)
_TOOK = re.compile(rf"\b(?:took|taken|had|injected|smoked|done|used|banged) (?:(?:a|an|my|some|the|his|2|two|3|three|4|four|few|couple|of|one|1|half|more|too|many|much|bit|lot|usual|dose|extra|x|mg|\d+mg|night|tonights) )*{_STRONG}\b")
#: "My partner took", "she has had her methadone"; a medicine of another day, or not taken; and so much of it that it may be an overdose.
_NOT_MINE = re.compile(r"\b(?:partner|dad|mum|nan|gran|husband|hubby|wife|boyfriend|friend|sister|brother|he|hes|she|they) (?:has |have |had |just |also )*(?:took|taken|had|injected|smoked|done|used)\b|\b(?:not|havent|never|didnt|labour|birth|loads|overdose\w*|(?:whole|all) (?:the |my )?(?:pack\w*|box|strip|bottle|lot|of)|last (?:night|week)|yesterday|years ago|used to|if)\b")
_DROPS_OFF = re.compile(
    r"\b(?:g[oa]uch\w*|on the nod|nodding (?:off|out)|(?:dozing|dropping|drifting) off|pass(?:ing)? out|(?:cant|cannot|barely|hardly|struggling to|trying to) (?:\w+ ){0,2}?(?:keep my eyes open|stay awake|keep awake)|my eyes (?:are |keep |wont stay )?(?:closing|shutting|open)"
    r"|(?:keep|nearly|about to) (?:\w+ )?(?:fall|falling|fell|drop|dropping|nod|nodding) (?:off|asleep))\b"
)
_ALONE = re.compile(r"\b(?:(?:sister|mum|mam|partner|dad|friend|nan|hes|he|nobody|no one) (?:he |now )?(?:is |has )?(?:not|cant|wont|isnt|cancelled|let me down) ?(?:come|coming|here|make it)?|alone|on my own|by myself|just me|only me|nobody|no one|noone|no 1)\b")
_NOBODY_COMES = re.compile(r"\bnot (?:coming|come|here|home|around|answering)\b")
_HOLDS = re.compile(r"\b(?:can|could|should|is it ok to|ok to) (?:i )?(?:still |just )?(?:hold|cuddle|feed|lie with|lay with|sleep with|carry|nurse|pick up) (?:his|baby)\b")
#: Medicines of which the leaflet or a pharmacist has to say whether they make sleepy, and the part that says so.
WHICH = "which"
_FOR_MOOD = re.compile(r"\b(?:sertraline|citalopram|escitalopram|fluoxetine|prozac|paroxetine|venlafaxine|duloxetine|propranolol|lamotrigine|anti ?depressants?|ssris?|anxiety (?:tablets?|meds|medication)|happy pills)\b")
_THE_BED = re.compile(r"\b(?:bed|bed ?shar\w*|co ?sleep\w*|in with (?:me|us)|next to me)\b")
_MORE_THAN_THAT = re.compile(r"\b(?:smok\w*|vape\w*|weed|joint|spliff|too many|overdose|last night|woke|ill|stopped|stop|off)\b")
_A_QUESTION = 16


def medicine_for_mood(text: str) -> tuple[str, str] | None:
    """The topic and part for "I take sertraline, is it ok to share a bed": the leaflet or a pharmacist says, and until then the cot.

    Args:
        text: the parent's words.
    """
    words = bare(text)
    asked = _FOR_MOOD.search(words) and _THE_BED.search(words) and len(words.split()) <= _A_QUESTION
    return (DRUGS_MEDICINES, WHICH) if asked and not _MORE_THAN_THAT.search(words) and not _TOOK.search(words) and drink_or_drugs(text) != ALCOHOL else None


#: One tablet, the doctor's, and no wish to die: so it is told under an alarm about despair, with the baby in that bed.
_ONE_OF_THE_DOCTORS = re.compile(r"\b(?:(?:one|1|single) (?:\w+ )?(?:tablets?|pills?|only)|only (?:one|1)|(?:tablets?|pills?) (?:\w+ )?(?:1|one)\b|doctors? (?:give\w* |gave |says? )?(?:me )?(?:\w+ )?(?:tablets?|pills?|medicine|zopiclone)?|prescri\w+|normal (?:dose|tablets?)|my usual|zopiclone)\b")
_NO_WISH_TO_DIE = re.compile(r"\b(?:(?:not|dont|do not|no|never|isnt|im not) (?:\w+ ){0,3}?(?:die|dying|kill\w*|suicid\w*|hurt(?:ing)? myself|overdose\w*|end it|harm(?:ing)? myself)|not (?:an )?overdose)\b")
_MORE_OF_IT = re.compile(r"\b(?:(?:two|three|four|five|six|[2-9]|\d\d+|loads|lots|all|whole|too many|box|pack\w*|strip|bottle of) (?:of )?(?:\w+ )?(?:tablets?|pills?|them|strip|box)|but (?:i |sometimes |part of )|wish|cant go on|better off|goodbye|anymore|any more)\b")
_BESIDE_ME = re.compile(r"\b(?:baby|he|she|hes|shes|him|her|they)\b.{0,30}\b(?:in (?:my |the )?bed|with me|next to me|on me|beside me|bed)\b")


def no_overdose(text: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """The topic and part for "is doctor tablet, 1 only, I not want die, baby in bed with me", under the alarm that the tablet had raised.

    The alarm stays open, and the part names 999 for who meant to hurt themselves: only the baby comes first.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first: the denial may stand there.
        history: the conversation before this message.
    """
    words = bare(text)
    told = " . ".join([*(bare(said) for said in earlier[-2:]), words])
    if history.open_emergency != SELF_HARM or history.grieving or not _BESIDE_ME.search(words):
        return None
    denied = _NO_WISH_TO_DIE.search(told) and _ONE_OF_THE_DOCTORS.search(told) and not _MORE_OF_IT.search(told)
    return (DRUGS_MEDICINES, SEDATED) if denied else None


def sedated(text: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """The topic and part for one who has taken something and cannot stay awake, is alone with the baby, or asks to hold them; `None` for others.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
    """
    words = " ".join(rule_set().words(text))
    if history.grieving or history.open_emergency is not None or len(words.split()) > MOST_WORDS:
        return None
    said = [text, *reversed(earlier[-_LASTS:])]
    strong = any(_TOOK.search(one) and not _NOT_MINE.search(_NOBODY_COMES.sub(" ", one)) for one in (" ".join(rule_set().words(told)) for told in said))
    if not is_told_of_now(words):
        return (DRUGS_MEDICINES, SEDATED) if strong and _HOLDS.search(words) else None
    drowsy = _DROPS_OFF.search(words) and not _NOT_MINE.search(words) and (strong or drink_or_drugs(text) is not None)
    alone = strong and (_ALONE.search(words) or _HOLDS.search(words))
    return (DRUGS_MEDICINES, SEDATED) if drowsy or alone else None
