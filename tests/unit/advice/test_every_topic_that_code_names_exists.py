"""A name for a topic that there is not would send parents to "not understood"."""

from safer_sleep.advice import topic_ids
from safer_sleep.advice.topics import topics


def test_every_topic_that_code_names_exists_and_has_one_name():
    ids = [value for name, value in vars(topic_ids).items() if name.isupper()]
    assert ids and set(ids) <= set(topics())
    assert len(ids) == len(set(ids))
