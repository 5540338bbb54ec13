"""Near the baby, or a baby who is with a sitter: nobody is alone at home, however much "leave" and "alone" sound like it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.advice.topic_ids import HARM_TO_BABY, WORRIED_ABOUT_CHILD
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare

_ROOM = r"(?:living room|front room|sitting room|kitchen|next room|other room|lounge|same room|hall|hallway|landing|bathroom|bedroom|our room|my room|garden|conservatory|dining room)"
_HIM = r"(?:him|her|them|the baby|baby)"
_IN_A_ROOM = rf"(?:(?:im|i am|were|we are|ill be|i was|i will be) (?:only |just |right |literally )*(?:(?:in|at) (?:the |my |our )?{_ROOM}|next door to {_HIM}|downstairs|upstairs|across the (?:hall|landing)|(?:\d+|a few|two|three|five|couple of) (?:steps|feet|foot|metres|paces|yards) away))"
_SEES = rf"(?:i can|can|i) (?:see|hear)(?: and (?:see|hear))? {_HIM}(?: (?:thru|through|from|over|on|in|via) (?:the |my |our )?(?:door|doorway|wall|monitor|here|there|floor|ceiling|hall|landing))?"
#: All of it, word for word, as it says that nothing is wrong.
_NEAR = re.compile(
    rf"(?:(?:no|but|and|what|ok|look|sorry|omg|god|eh) )*(?:(?:im|i am|i was|ive) (?:not|never) (?:leaving|left|leave) {_HIM}(?: (?:alone|on (?:his|her|their) own|anywhere|in the house))* ?)?(?:(?:but|and) )?(?:{_IN_A_ROOM}(?: (?:\d+|a few|two|three|five|couple of) (?:steps|feet|foot|metres|paces) away)?)(?: (?:and |where )?{_SEES})?(?: (?:and )?the door(?: is|s)? (?:open|wide open))?"
)
_TILL_MORNING = re.compile(
    rf"(?:(?:ok|so|and|thanks|good|hes|shes|he is|she is|theyre)(?: (?:now|asleep|sleeping|fast asleep|settled|fine|pink|calm|quiet|breathing|breathing fine))* )*(?:(?:pink|calm|asleep|sleeping|breathing(?: fine| normally)?|now) )*(?:can|could|should|do|shall) i (?:just )?(?:leave|let) {_HIM}(?: (?:to|be|sleep|there|in the cot|asleep|alone in (?:his|her|the) cot|now|till|until|til|the|for|morning|night|he|she|wakes|up|tonight|rest))*"
)
_SLEEPS_ON = re.compile(r"\b(?:till|til|until|sleep|for the night|tonight|asleep)\b")
#: With somebody, and no word of nobody.
_WITH_A_SITTER = re.compile(r"\b(?:leave|leaving|left|have|having|stay|staying)\b.{0,25}\bwith (?:a |the |my |his |her |our )?(?:baby ?sitter|sitter|childminder|nanny|nursery|nan|nana|gran|grandma|grandparents|mum|mam|dad|parents|sister|in laws|mil|friend)\b|\b(?:baby ?sitting|babysit|babysiting|baby sat|sitter|babysitter)\b")
_WHAT_AGE = re.compile(r"\b(?:whats the youngest|what is the youngest|how (?:old|young)|what age|when can|how soon|at what age|youngest)\b")
_ALONE = re.compile(r"\b(?:can (?:a|my|his|her|the) (?:\w+ ){0,3}(?:child|kid|teen\w*|sibling|brother|sister|old|son|daughter) (?:baby ?sit|mind|watch)|home alone|left alone|on (?:his|her|their|its) own|by (?:himself|herself|itself)|nobody|noone|no one|gone (?:out|home)|left (?:already|early)|didnt (?:turn up|come)|popped|nipped|im (?:at|in|out)(?! (?:the )?(?:living|front|sitting|kitchen|next|other|lounge|same|hall))|shop|shops|pub|bus|work|car park)\b")


def at_hand(text: str) -> bool:
    """Whether the words tell of a baby in the next room or with a sitter, and of no grown-up who is away."""
    words = bare(text)
    near = re.search(rf"\b{_IN_A_ROOM}\b", words) or re.search(rf"\b{_SEES}\b", words) or re.search(r"\bin (?:the|his|her) (?:hall|hallway|next room|cot in the)\b", words) or _WITH_A_SITTER.search(words)
    return near is not None and not _ALONE.search(words)


def near_the_baby(text: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """The topic and part for a parent who is near, or asks from which age a sitter may; `None` for others.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
    """
    words = bare(text)
    lately = [said.topic for turn in history.turns[-3:] for said in turn.said]
    if _TILL_MORNING.fullmatch(words) and _SLEEPS_ON.search(words) and HARM_TO_BABY in lately:
        return HARM_TO_BABY, "calmer"
    if _WHAT_AGE.search(words) and _WITH_A_SITTER.search(words) and not _ALONE.search(words):
        return "sleep_space/other_carers", "first_night"
    if not _NEAR.fullmatch(words) or not lately:
        return None
    if HARM_TO_BABY in lately:
        return HARM_TO_BABY, "calmer"
    if any(re.search(r"\bcar ?seat\b", bare(said)) for said in earlier[-2:]):
        return "sleep_space/car_seat", "watching"
    return ("sleep_space/same_room", "leave_room") if WORRIED_ABOUT_CHILD in lately else None
