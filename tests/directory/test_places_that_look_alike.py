"""A wrong council is worse than one more question: names, postcodes and moves that look like somewhere else."""

import pytest

from safer_sleep.directory.place import ASK, ELSEWHERE, KNOWN
from safer_sleep.directory.places import understand

WEST, NORTH, ENGLAND = "west_northamptonshire", "north_northamptonshire", "england"


@pytest.mark.parametrize("town", ["Wellington", "Guisborough", "Okehampton", "Roehampton", "Bradley", "Chester", "Skipton", "Teddington", "Broughton Astley", "Royal Wootton Bassett"])
def test_a_town_elsewhere_is_not_one_of_ours_misspelt(town):
    assert (understand(town).kind, understand(town).area) == (KNOWN, ENGLAND)


@pytest.mark.parametrize("said", ["Broughton, Milton Keynes", "Kings Heath Birmingham", "Moulton, Spalding", "Upper Heyford", "between Daventry and Rugby"])
def test_a_name_that_is_also_elsewhere_is_asked(said):
    assert understand(said).kind == ASK and ELSEWHERE in understand(said).options


@pytest.mark.parametrize("said, area", [("Barby near Rugby", WEST), ("Yarwell, Peterborough", NORTH), ("Braybrooke, Market Harborough", NORTH), ("kings sutton, banbury", WEST)])
def test_a_village_of_ours_with_its_post_town_is_known(said, area):
    assert (understand(said).kind, understand(said).area) == (KNOWN, area)


@pytest.mark.parametrize(
    "said, area",
    [("nn14 my mums", NORTH), ("nn15 by the park", NORTH), ("NN1 4WE", WEST), ("nn15by", WEST), ("double n seventeen", NORTH), ("n n 5", WEST), ("NN five", WEST)],
)
def test_a_district_before_a_word_is_not_cut_in_two(said, area):
    assert (understand(said).kind, understand(said).area) == (KNOWN, area)


@pytest.mark.parametrize("said", ["nn14 we", "nn17 qg", "nn17qg", "an nn one", "nn23", "pe8, 4 months old", "ten miles from Northampton"])
def test_what_may_lie_with_either_is_asked(said):
    assert understand(said).kind == ASK


@pytest.mark.parametrize(
    "said, area",
    [("moved from Corby to Hull in the summer", ENGLAND), ("relocated from kettering to northampton", WEST), ("moving to corby next week, still in northampton", WEST),
     ("kettering until last week, now daventry", WEST), ("Welford Road, Leicester", ENGLAND), ("weedon road northampton", WEST)],
)  # fmt: skip
def test_where_they_live_now(said, area):
    assert (understand(said).kind, understand(said).area) == (KNOWN, area)


@pytest.mark.parametrize("said", ["welford road", "barnwell road", "Corby originally"])
def test_a_street_or_a_town_of_the_past_is_no_place(said):
    assert understand(said).area is None


@pytest.mark.parametrize(
    "said, area",
    [("Ketering above the chip shop on the corner", NORTH), ("guilsbrough, the house by the pond", WEST), ("king sutton", WEST), ("earls barten", NORTH)],
)
def test_a_misspelt_place_at_the_beginning_of_a_longer_answer(said, area):
    assert (understand(said).kind, understand(said).area) == (KNOWN, area)
