"""Puts one reply together from the written answers. No Rasa import: the channel uses it too when Rasa cannot answer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from safer_sleep.advice.answers import Answer, More, answers
from safer_sleep.advice.drawings import drawing_for
from safer_sleep.advice.sources import sources
from safer_sleep.advice.topic_ids import BEREAVEMENT, THANKS
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.advice.withdrawn import words_for
from safer_sleep.co_sleeping_check.pause import with_way_back
from safer_sleep.conversation.further.closer_question import CLOSER, NEEDS_THE_NEVERS
from safer_sleep.conversation.further.corrections import CORRECTED
from safer_sleep.conversation.further.fitting import FITS
from safer_sleep.conversation.further.nodding import AGE, ASLEEP, DONE
from safer_sleep.conversation.history import CLOSES, DEALT_WITH, NOT_THAT, OVER_AND_ASKED, SEEN, SMALL_TALK, STILL, WRONG_ALARM, History, Said
from safer_sleep.nlu.understanding import CHECK, WHY
from safer_sleep.reply import emergencies, grief, people
from safer_sleep.reply.nations import in_nation
from safer_sleep.reply.still_open import MISHEARD, misheard
from safer_sleep.safety import gate
from safer_sleep.safety.other_languages import opening

ONE_OF_THESE = "Is it one of these?"
OFFER = f"I am not sure what you mean. {ONE_OF_THESE}"
OFFER_AGAIN = "I did not get that right. Is one of these closer?"
BESIDE = "If that is not what you meant, tap the one that is."
SOMETHING_ELSE = ("Something else", UNCLEAR)
# The same card once more, without a word of its own, reads as if nobody had listened.
ONCE_MORE = "I may have no answer to exactly that; a midwife or health visitor can go into it. What I know:"
NEVERS = "No shared bed at all tonight if anyone in it smokes, drank, took drugs or a sleepy medicine, or if your baby was born early or small."
NO_MORE_WHY = "That is as much as I know about the reason. A midwife or health visitor can tell you more."
NO_SOURCES = "I have not given you any advice yet, so there is no source to name. Ask me something first."

#: How many buttons a reply has, where what may have been meant stands among the written ones: two of these always stay, and all that lead to help, with so many of what was meant at least.
MOST_BUTTONS, LEAST_NEAR = 5, 3
_OF_TROUBLE = ("support", "baby_health", "emergency")

_STEP = re.compile(r"step(\d+)$")


def compose(topic: str, understood: dict[str, Any], history: History, facts: people.Facts = people.Facts()) -> dict[str, Any]:
    """The reply to the newest message, as Rasa's response: `text`, `buttons` (title, payload) and `metadata`.

    Args:
        topic: the topic to answer.
        understood: the `understood` part of the message's parse data (see `nlu.parse_data`); may be empty.
        history: the conversation before this reply.
        facts: where the parent lives and how old the baby is, as far as it is known, and who was found near them.

    Raises:
        KeyError: there is no answer for the topic.
    """
    reply = _composed(topic, understood, history, facts)
    if _lowers_the_alarm(reply["metadata"], understood, history):
        reply["metadata"]["over"] = True
    return reply


def _lowers_the_alarm(said: dict[str, Any], understood: dict[str, Any], history: History) -> bool:
    """Whether "call 999" need not be seen any longer: it never was an emergency, help is there, or our question was answered with a tapped "no".

    "It is dealt with" does not lower it: that reply still names 999. Nor does another question in place of an answer to ours. The parent can put it away.
    """
    if group_of(said["topic"]) == "emergency" or said["urgency"] == "emergency":
        return said["part"] in (NOT_THAT, SEEN) and _more(answers()[said["topic"]], said["part"]) is not None
    tapped_no = history.asked_emergency is not None and history.open_emergency is None and understood.get("how") == "choice"
    return tapped_no or understood.get("how") == WRONG_ALARM


def _composed(topic: str, understood: dict[str, Any], history: History, facts: people.Facts) -> dict[str, Any]:
    part = understood.get("part", "") if understood.get("topic", topic) == topic else ""
    # What the newest words end stands in no turn of the conversation yet.
    ends_it = understood.get("how") in (OVER_AND_ASKED, WRONG_ALARM)
    first = None if ends_it else emergencies.held_back_by(topic, part, history)
    answer = answers()[first or topic]
    if first or (part == STILL and answer.urgency == "emergency"):
        asked = (understood.get("offers") or [None])[0] if part == STILL else topic if topic not in SMALL_TALK else None
        part, text, buttons = emergencies.is_it_over(answer, history, asked)
        return _reply(answer, text, buttons, part=part, facts=facts)
    offers = understood.get("offers") or []
    if history.grieving:
        if part != gate.IS_IT_NOW and not grief.asks_about_sleep(history):
            offers = [offered for offered in offers if grief.may_offer(offered)]
        if topic == UNCLEAR and not offers:
            return _reply(answer, grief.UNSURE, [grief.SOMEONE_TO_TALK_TO], facts=facts)
        if topic == "chat/capabilities":
            return _reply(answer, grief.WHAT_I_CAN_DO, [grief.SOMEONE_TO_TALK_TO, *answers()[BEREAVEMENT].buttons], facts=facts)
    if part == gate.IS_IT_NOW:
        return _is_it_now(answer, offers, facts)
    if topic == UNCLEAR and offers:
        sorry = {CORRECTED: MISHEARD, WRONG_ALARM: misheard(history)}.get(understood.get("how", ""))
        text = f"{sorry} {ONE_OF_THESE}" if sorry else OFFER_AGAIN if history.misses else OFFER
        about = history.last_answer.topic if history.last_answer else topic
        buttons = [*_offered(offers, about), SOMETHING_ELSE]
        return _reply(answer, text, with_way_back(buttons, topic, part, history), part="offer", facts=facts)

    text, buttons = _wording(answer, part, history, tapped=understood.get("how") == "choice")
    asked = people.question(topic, understood, history, facts.known, buttons) if part != WHY else people.Asked()
    text = people.wording(text, part, facts, asked)
    taken_back = understood.get("how") == WRONG_ALARM and group_of(topic) != "emergency"
    text = "\n\n".join(filter(None, (misheard(history) if taken_back else "", opening(understood.get("how", "")), text)))
    part, buttons = asked.part or part, list(asked.buttons) or buttons
    if topic == "chat/sources" and history.last_answer:
        return _sources_of(history.last_answer, answer, facts)
    if topic == "chat/sources":
        return _reply(answer, f"{text}\n\n{NO_SOURCES}", buttons, facts=facts)
    in_grief = history.grieving or topic == BEREAVEMENT
    # Only what has a button is spoken of.
    beside = _offered([offered for offered in offers if not in_grief or grief.may_offer(offered)], topic)
    if understood.get("also") in answers() and (not in_grief or grief.may_offer(understood["also"])):
        also = answers()[understood["also"]]
        text = f"{text}\n\nYou also asked about something else. Tap below for that."
        beside, buttons = [], [(also.offer, also.topic), *buttons]
    elif beside:
        text = f"{text}\n\n{BESIDE}"
    if asked.words:
        text = f"{text}\n\n{asked.words}".strip()
    likely = _offered(understood.get("likely") or (), topic) if understood.get("topic") == topic and not asked.buttons else []
    # Where an ill baby or somebody in trouble is spoken of, the written buttons lead to help: none makes room.
    buttons = [*buttons[:1], *beside, *buttons[1:], *likely] if group_of(topic) in _OF_TROUBLE else _with_nearest(buttons, beside + likely)
    unread = topic not in {said.topic for turn in history.turns for said in turn.said}
    out_of_turn = understood.get("how") == CLOSER or (unread and understood.get("how") in (FITS, "choice"))
    if part and out_of_turn and topic in NEEDS_THE_NEVERS:
        text = f"{text}\n\n{NEVERS}"
    if part and out_of_turn and understood.get("how") != "choice":
        buttons = [*[button for button in buttons if button[1] != topic][: MOST_BUTTONS - 2], (answer.offer, topic)]
    if topic == THANKS and part in (DONE, ASLEEP, AGE) and history.last_answer:
        buttons = list(history.last_answer.buttons[:4])  # the parent may go on from there
    more = _more(answer, part)
    if history.grieving or topic == BEREAVEMENT:
        buttons = grief.only_gentle(buttons, topic)
    elif more is None or more.urgency != "emergency":
        buttons = with_way_back(buttons if asked.part else buttons + people.way_back(topic, history), topic, part, history)
    reply = _reply(answer, text, buttons, part=part, facts=facts, more=more)
    if not (part or answer.urgency == "emergency" or history.times_running(topic) or history.grieving):
        # Once with the answer itself; a picture of a sleeping baby is not for a parent who has lost one.
        reply["metadata"]["drawing"] = drawing_for(topic, [turn.topic for turn in history.turns]) if words_for(topic) is None else None
    return reply


def _with_nearest(written: list[tuple[str, str]], nearest: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The buttons of an answer with those that come nearest to what may have been meant.

    The first written one stays first: the answer may ask something, and a typed "yes" means the first. The last ones make room. What leads to help, to
    the check or to an emergency always stays.
    """
    if not nearest:
        return written
    first, others = written[:1], [button for button in written[1:] if button not in nearest]
    help_ = [button for button in others if group_of(button[1]) in ("support", "emergency") or button[1].startswith(f"{CHECK}#")]
    nearest = nearest[: max(MOST_BUTTONS - len(first) - len(help_), LEAST_NEAR)]
    room = max(MOST_BUTTONS - len(first) - len(nearest), 1) - len(help_)
    spare = [button for button in others if button not in help_][: max(room, 0)]
    return first + nearest + [button for button in others if button in help_ or button in spare]


def _offered(choices: Iterable[str], about: str) -> list[tuple[str, str]]:
    """Buttons for choices (`topic` or `topic#part`): a part by its title alone where its topic is spoken of (`about`), elsewhere behind the topic's own words."""
    buttons = []
    for choice in choices:
        topic, _, part = choice.partition("#")
        answer = answers().get(topic)
        more = _more(answer, part) if answer is not None and part else None
        if answer is not None and (more is not None or not part):
            buttons.append((answer.offer if more is None else more.title if topic == about else f"{answer.offer}: {more.title}", choice))
    return buttons


def _is_it_now(unclear: Answer, offers: list[str], facts: people.Facts) -> dict[str, Any]:
    """The one-tap question, with 999 and 111 already on the screen. Emergencies come first, the rest is the way on."""
    suspected = offers[0]
    yes_or_no = {True: "Yes, now: ", False: "No. "}
    buttons = [(f"{yes_or_no[group_of(topic) == 'emergency']}{answers()[topic].offer}", topic) for topic in offers if topic in answers()]
    buttons.append(("No, something else", UNCLEAR))
    reply = _reply(unclear, emergencies.is_it_now(suspected), buttons, part=gate.IS_IT_NOW, facts=facts)
    reply["metadata"]["urgency"] = "emergency"
    return reply


def _wording(answer: Answer, part: str, history: History, tapped: bool = False) -> tuple[str, list[tuple[str, str]]]:
    buttons = list(answer.buttons)
    more = _more(answer, part)
    if more:
        special = emergencies.under(answer, part, history) if answer.urgency == "emergency" else None
        onward = special if special is not None else more.buttons or buttons
        text = emergencies.said_again(answer, part, more.text, history) if answer.urgency == "emergency" else more.text
        return text, [button for button in onward if button[1] != f"{answer.topic}#{part}"]
    if part == WHY:
        return answer.why or NO_MORE_WHY, buttons
    if part == DEALT_WITH and answer.dealt_with:
        return answer.dealt_with, emergencies.afterwards(answer, history)
    step = _STEP.match(part)
    if step and 1 <= int(step.group(1)) <= len(answer.steps):
        number = int(step.group(1))
        onward = [("Next step", f"{answer.topic}#step{number + 1}")] if number < len(answer.steps) else []
        onward += emergencies.over(answer)
        return answer.steps[number - 1], onward
    said_before = history.times_running(answer.topic)
    if said_before and answer.again:
        return answer.again[min(said_before, len(answer.again)) - 1], buttons
    if said_before and not tapped and group_of(answer.topic) not in ("chat", "emergency", "support", "baby_health"):
        return f"{ONCE_MORE}\n\n{answer.text}", buttons
    return answer.text, buttons


def _more(answer: Answer, part: str) -> More | None:
    return next((more for more in answer.more if more.part == part), None)


def _sources_of(before: Said, sources_answer: Answer, facts: people.Facts) -> dict[str, Any]:
    """Names what the last answer rests on, then says how sure it is."""
    rests_on = [sources()[i] for i in answers()[before.topic].sources if i in sources()]
    if not rests_on:
        return _reply(sources_answer, sources_answer.text, list(sources_answer.buttons), facts=facts)
    lines = "\n".join(f"- {source.title}, {source.publisher}" for source in rests_on)
    text = f"What I just told you about {_subject(before.topic)} comes from:\n\n{lines}\n\n{sources_answer.text}"
    return _reply(sources_answer, text, list(sources_answer.buttons), source_ids=answers()[before.topic].sources, facts=facts)


def _subject(topic: str) -> str:
    offer = answers()[topic].offer
    return f"“{offer[0].lower() + offer[1:] if not offer[:2].isupper() else offer}”"


def _reply(
    answer: Answer,
    text: str,
    buttons: list[tuple[str, str]],
    part: str = "",
    facts: people.Facts = people.Facts(),
    source_ids: tuple[str, ...] | None = None,
    more: More | None = None,
) -> dict[str, Any]:
    shown = [sources()[i] for i in (answer.sources if source_ids is None else source_ids) if i in sources()]
    pulled = words_for(answer.topic) if part not in (*CLOSES, STILL) else None
    if pulled:
        text, shown = pulled, []
        buttons = [(title, choice) for title, choice in buttons if not choice.startswith(f"{answer.topic}#") or choice.endswith(f"#{DEALT_WITH}")]
    contacts = answer.contacts if more is None or more.contacts is None else more.contacts
    seen: set[str] = set()
    unique = [(title, choice) for title, choice in buttons if not (choice in seen or seen.add(choice))]
    return {
        "text": in_nation(text, facts.known.area),
        "buttons": [{"title": title, "payload": f"/{choice}"} for title, choice in unique],
        "metadata": {
            "topic": answer.topic,
            "part": part,
            "urgency": more.urgency if more and more.urgency else answer.urgency,
            "sources": [
                {"title": s.title, "publisher": s.publisher, "url": s.url, "reviewed": answer.reviewed} for s in shown if part != "offer"
            ],
            "contacts": people.contacts(answer.topic, contacts, part, facts) if more or part not in ("offer", WHY) else [],
        },
    }
