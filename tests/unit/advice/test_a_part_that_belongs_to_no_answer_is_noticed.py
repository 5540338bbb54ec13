"""Parts stand in a file of their own: one under a slip of the pen would never be said, and nobody would know."""

import shutil

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.settings import DATA

PART = "warmth/{topic}:\n- part: fan\n  title: A fan\n  {words}\n"


@pytest.fixture
def room(tmp_path):
    (tmp_path / "warmth").mkdir()
    shutil.copy(DATA / "warmth" / "answers.yml", tmp_path / "warmth")
    return tmp_path


def with_part(room, topic="hats", words="text: Point it away."):
    (room / "warmth" / "parts.yml").write_text(PART.format(topic=topic, words=words), encoding="utf-8")
    return answers(room)


def test_a_part_is_said_under_its_answer(room):
    assert [more.text for more in with_part(room)["warmth/hats"].more] == ["Point it away."]


def test_a_part_of_no_answer_is_an_error_that_names_it(room):
    with pytest.raises(ValueError, match="warmth/hat"):
        with_part(room, topic="hat")


def test_a_part_without_words_is_an_error_that_names_file_and_answer(room):
    with pytest.raises(ValueError, match="warmth/parts.yml: warmth/hats: 'text' is missing"):
        with_part(room, words="asked: [fan]")
