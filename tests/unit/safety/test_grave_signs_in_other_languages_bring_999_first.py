"""A frightened parent may write in any language: the gravest signs bring 999, with English words to read out."""

import pytest

from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History
from safer_sleep.nlu.parse_data import as_parse_data
from safer_sleep.reply.compose import compose
from safer_sleep.safety.other_languages import WORDS, sign_in
from safer_sleep.safety.red_flags import detect
from safer_sleep.written import read_yaml

LANGUAGE = {"topic": "chat/language", "how": "alone: clear", "part": "", "offers": [], "confidence": 0.99}

GRAVE = [
    ("Spanish", "mi bebé no respira", "emergency/not_breathing"), ("Spanish", "quiero morir", "emergency/self_harm"),
    ("Polish", "dziecko ma drgawki", "emergency/seizure"), ("Polish", "mąż mnie bije", "emergency/danger_now"),
    ("Romanian", "copilul se îneacă", "emergency/choking"), ("Portuguese", "o meu bebê não acorda", "emergency/not_breathing"),
    ("Turkish", "bebek çok hasta", "emergency/seriously_ill"), ("Somali", "ilmahaygu ma neefsanayo", "emergency/not_breathing"),
    ("Welsh", "dyw fy mabi ddim yn anadlu", "emergency/not_breathing"), ("Lithuanian", "kūdikis nekvėpuoja", "emergency/not_breathing"),
    ("Ukrainian", "дитина не дихає", "emergency/not_breathing"), ("Russian", "у ребёнка судороги", "emergency/seizure"),
    ("Arabic", "طفلي لا يتنفس", "emergency/not_breathing"), ("Urdu or Hindi", "میرا بچہ سانس نہیں لے رہا", "emergency/not_breathing"),
    ("Urdu or Hindi", "mera bacha saans nahi le raha", "emergency/not_breathing"), ("Punjabi", "ਮੇਰਾ ਬੱਚਾ ਸਾਹ ਨਹੀਂ ਲੈ ਰਿਹਾ", "emergency/not_breathing"),
    ("Bengali", "আমার বাচ্চা শ্বাস নিচ্ছে না", "emergency/not_breathing"), ("Tamil", "என் குழந்தை மூச்சு விடவில்லை", "emergency/not_breathing"),
    ("Chinese", "宝宝没有呼吸", "emergency/not_breathing"), ("Spanish", "mi bebe tiene fiebre tiene 3 semanas", "emergency/seriously_ill"),
]  # fmt: skip


@pytest.mark.parametrize("language, text, topic", GRAVE)
def test_999_comes_first(language, text, topic):
    assert detect(text).topic == topic
    decided = decide(text, [], History(), LANGUAGE, {})
    said = compose(decided.topic, as_parse_data(decided)["understood"], History())["text"]
    assert decided.topic == topic
    assert "999" in said.split("\n")[0] and "Call 999. Say:" in said and f"Say your language: {language}" in said
    assert "English only" not in said


def test_a_fever_is_111_and_with_weeks_of_age_it_is_more():
    decided = decide("mi bebe tiene fiebre tiene 3 meses", [], History(), LANGUAGE, {"emergency/choking": 0.2})
    assert decided.topic == "baby_health/fever"
    assert compose(decided.topic, as_parse_data(decided)["understood"], History())["text"].startswith("Ring 111. Say:")
    assert decide("mi bebe tiene fiebre", [], History(), LANGUAGE, {"emergency/seriously_ill": 0.8}).topic == "emergency/seriously_ill"


@pytest.mark.parametrize("text", [
    "what is a febrile convulsion", "czy dziecko może spać z nami", "kya mera bacha pet ke bal so sakta hai", "ما هي درجة حرارة الغرفة", "habla español",
    "can i have dhal and kan i sleep", "宝宝可以和我们一起睡吗", "les convulsions, i read about it in a french book in 3 weeks",
])  # fmt: skip
def test_plain_words_raise_nothing(text):
    assert sign_in(text) is None


def test_every_language_has_every_sign():
    written = read_yaml(WORDS)["other_languages"]
    for language, said in written["languages"].items():
        assert set(said) == {*written["signs"], "call", "units"} - {"newborn_fever"}, language
        assert "999" in said["call"]
