"""A full postcode is cut before anything is stored, and what is left still finds the same council."""

import pytest
from uk_postcodes_parsing.postcode_utils import is_valid

from safer_sleep.channel.redact import without_postcodes
from safer_sleep.directory.load import directory
from safer_sleep.directory.places import understand

TAILS = ("1AB", "4qx", "0AA", "9ZZ")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("I'm at NN17 1QG in corby", "I'm at NN17 in corby"),
        ("nn171qg", "NN17"),
        ("nn17-1qg, flat 2", "NN17, flat 2"),
        ("nn17\n1qg", "NN17"),
        ("NNl7 IQG", "NN17"),
        ("n n 1 6 8 j p", "NN16"),
        ("nn17 1cq", "NN17"),
        ("NN6 0AB", "NN6 0"),
        ("le16 8ax", "LE16 8"),
        ("sw1a1aa and LS1 4AP", "SW1A and LS1"),
        ("BT1 1AA", "BT1"),
    ],
)
def test_only_what_finds_a_council_is_left(typed, kept):
    assert without_postcodes(typed) == kept


@pytest.mark.parametrize("said", ["woke at 1 2am and 3 4am", "room is 18c or 20c", "4kg, 3 weeks", "give her 5 2ml", "is 6m 2wk ok", "M1 motorway", "NN17", "ls1 please", "7lb 8oz", "ive called 999", "he failed to feed", "boiled water"])
def test_other_words_stay_as_they_are(said):
    assert without_postcodes(said) == said


@pytest.mark.parametrize("district", directory().areas.districts, ids=lambda d: d.district)
def test_the_council_found_is_the_same_with_and_without_the_rest(district):
    for tail in [f"{sector[-1]}AB" for sector in district.sectors] or TAILS:
        whole = f"{district.district} {tail.upper()}"
        assert is_valid(whole)
        cut = without_postcodes(f"it's {whole}")
        assert tail[1:].upper() not in cut
        assert understand(cut) == understand(f"it's {whole}")


@pytest.mark.parametrize("text", ["im 13 my bf 19", "im 15 my boyfriend is 22", "im 16 he is 25", "im 14 we did it once"])
def test_an_age_is_no_postcode_on_the_isle_of_man(text):
    assert without_postcodes(text) == text
