"""Every postcode district and sector that touches the county, as people type it. What each means was worked out from the postcode
counts by hand: 97 in 100 with one council settles it, anything less is asked."""

import pytest

from safer_sleep.directory.load import directory
from safer_sleep.directory.place import ASK, ELSEWHERE, KNOWN
from safer_sleep.directory.places import understand

WEST, NORTH, ENGLAND = "west_northamptonshire", "north_northamptonshire", "england"

DISTRICTS = {
    WEST: ["NN1", "NN2", "NN3", "NN4", "NN5", "NN7", "NN11", "NN12"],
    NORTH: ["NN8", "NN9", "NN10", "NN14", "NN15", "NN16", "NN17", "NN18"],
    # A district on its own that is not enough: who may be meant, the likelier first.
    (WEST, NORTH): ["NN6"],
    (WEST, ELSEWHERE): ["NN13", "CV23", "MK19", "OX17", "MK16", "LE17", "OX27"],
    (NORTH, ELSEWHERE): ["NN29", "LE15", "PE8", "PE9"],
    (NORTH, WEST, ELSEWHERE): ["LE16"],
}
SECTORS = {
    WEST: ["NN1 4", "NN3 5", "NN6 6", "NN6 7", "NN6 8", "NN7 2", "NN7 3", "NN7 4", "NN7 9", "NN11 3", "NN12 8", "NN13 6", "NN13 7", "NN13 9"],
    NORTH: ["NN8 1", "NN10 0", "NN10 1", "NN10 6", "NN10 8", "NN17 1", "NN18 0", "PE8 4", "PE8 5"],
    ENGLAND: ["CV23 9", "LE15 0", "LE15 6", "LE15 7", "LE15 9", "LE16 0", "LE16 7", "LE17 4", "LE17 5", "LE17 9", "MK16 0", "MK16 6", "MK16 9",
              "OX27 0", "OX27 8", "OX27 9", "PE8 9", "PE9 1", "PE9 2", "PE9 4", "PE9 9"],
    "asked": ["NN6 0", "NN6 9", "NN7 1", "NN10 9", "NN11 6", "NN13 5", "NN29 7", "CV23 0", "CV23 8", "LE16 8", "LE16 9", "MK19 6", "MK19 7", "OX17 1",
              "OX17 2", "OX17 3", "PE8 6", "PE9 3"],
}  # fmt: skip
#: A handful of addresses of ours among many others: sent to the nation's lines, which serve them too.
NEARLY_ALL_ELSEWHERE = ["LE15 8", "LE17 6", "MK16 8", "OX27 7"]


def test_no_district_is_forgotten():
    named = [district for districts in DISTRICTS.values() for district in districts]
    assert sorted(named) == sorted(d.district for d in directory().areas.districts)
    sectors = [sector for group in SECTORS.values() for sector in group] + NEARLY_ALL_ELSEWHERE
    assert {s for d in directory().areas.districts for s in d.sectors} - set(sectors) <= {s for d in ("NN3", "NN11", "NN12") for s in _sectors_of(d)}


def _sectors_of(district):
    return next(d.sectors for d in directory().areas.districts if d.district == district)


@pytest.mark.parametrize("typed", ["{0}", "{1}", "its {1}", "{0}.", "postcode is {0}", "{2}"])
@pytest.mark.parametrize("means, district", [(means, district) for means, districts in DISTRICTS.items() for district in districts], ids=str)
def test_a_district(means, district, typed):
    letters = district.rstrip("0123456789")
    place = understand(typed.format(district, district.lower(), f"{letters} {district[len(letters):]}"))
    if isinstance(means, tuple):
        assert place.kind == ASK and set(place.options) == set(means)
    else:
        assert (place.kind, place.area) == (KNOWN, means)


@pytest.mark.parametrize("means, sector", [(means, sector) for means, sectors in SECTORS.items() for sector in sectors], ids=str)
def test_a_sector(means, sector):
    for typed in (f"{sector}AB", f"{sector.replace(' ', '').lower()}ab", f"{sector} "):
        place = understand(typed)
        if means == "asked":
            assert place.kind == ASK and len(place.options) > 1, place
        else:
            assert (place.kind, place.area) == (KNOWN, means)


@pytest.mark.parametrize("sector", NEARLY_ALL_ELSEWHERE)
def test_a_sector_with_a_handful_of_ours(sector):
    place = understand(f"{sector}AB")
    assert place.area == ENGLAND or place.kind == ASK


@pytest.mark.parametrize("typed, area", [("LS6 1AA", ENGLAND), ("EH1", "scotland"), ("cf10", "wales"), ("BT9 7AB", "northern_ireland"), ("G12", "scotland"), ("m14", ENGLAND)])
def test_postcodes_elsewhere_give_the_nation(typed, area):
    assert understand(typed).area == area


@pytest.mark.parametrize("typed", ["im5 weeks pregnant", "is it only me2 nights", "so2 nights now", "my dh2 weeks off", "on the M1", "b4 bed"])
def test_words_with_a_number_are_no_postcode(typed):
    assert understand(typed).area is None and understand(typed).kind != "abroad"
