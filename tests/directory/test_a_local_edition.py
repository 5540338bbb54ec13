"""A local edition is one folder: copied, changed, checked with plain words, and chosen by one setting."""

import os
import shutil
import subprocess
import sys
from datetime import date, datetime

import pytest

from safer_sleep.directory import check
from safer_sleep.directory.find import find
from safer_sleep.directory.help import Known, help_for
from safer_sleep.directory.load import FOLDER, directory, editions
from safer_sleep.directory.place import ASK, KNOWN
from safer_sleep.directory.places import understand
from safer_sleep.directory.schema import DirectoryError
from safer_sleep.settings import ROOT

EXAMPLE = "example_county"
DAYTIME, NIGHT = datetime(2026, 11, 25, 10), datetime(2026, 11, 29, 3)


@pytest.fixture
def copy(tmp_path):
    """The directory as somebody would have it who has just copied the example; `change` edits one of the copy's files."""
    shutil.copytree(FOLDER, tmp_path / "directory")
    shutil.copytree(FOLDER / EXAMPLE, tmp_path / "directory" / "my_county")

    class Copy:
        folder = tmp_path / "directory"

        def change(self, file, old, new):
            path = self.folder / "my_county" / file
            text = path.read_text(encoding="utf-8")
            assert old in text
            path.write_text(text.replace(old, new, 1), encoding="utf-8")

        def problems(self):
            with pytest.raises(DirectoryError) as error:
                directory("my_county", self.folder)
            return "\n".join(error.value.problems)

    return Copy()


def test_there_are_two():
    assert editions() == [EXAMPLE, "northamptonshire"]


@pytest.mark.parametrize(
    ("said", "kind", "area"),
    [("Sampleton", KNOWN, "upper_exampleshire"), ("sampelton", KNOWN, "upper_exampleshire"), ("XM1", KNOWN, "upper_exampleshire"), ("XM2 1AB", KNOWN, "upper_exampleshire"),
     ("XM2 2AB", ASK, EXAMPLE), ("near Fictborough", KNOWN, "lower_exampleshire"), ("Easterby", ASK, EXAMPLE), ("Exampleshire", ASK, EXAMPLE), ("Leeds", KNOWN, "england")],
)  # fmt: skip
def test_its_places_are_understood(said, kind, area):
    place = understand(said, edition=EXAMPLE)
    assert (place.kind, place.area) == (kind, area)


def test_its_people_are_found():
    found = help_for("support/health_visitor", Known("upper_exampleshire", "Sampleton", age_days=60), DAYTIME, EXAMPLE)
    team = next(card for card in found.cards if card["name"] == "Exampleshire health visiting team")
    assert (team["phone"], team["open_now"], team["hours"]) == ("01632 960101", True, "Open now until 17:00.")
    assert "Interpreters on request." in team["note"]
    shut = find("support/health_visitor", "upper_exampleshire", NIGHT, 60, edition=EXAMPLE)
    assert shut.cards[0]["name"] == "NHS 111 (England)"


def test_a_council_is_not_shown_the_other_councils_line():
    assert "Upper Exampleshire stop smoking service" in str(find("support/stop_smoking", "upper_exampleshire", DAYTIME, edition=EXAMPLE).cards)
    assert "Upper Exampleshire stop smoking service" not in str(find("support/stop_smoking", "lower_exampleshire", DAYTIME, edition=EXAMPLE).cards)


def test_one_setting_chooses_it():
    command = [sys.executable, "-c", "from safer_sleep.directory.load import directory; print(directory().edition.name)"]
    said = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT), "SAFER_SLEEP_EDITION": EXAMPLE}, capture_output=True, text=True)
    assert said.stdout.strip() == "Exampleshire"


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("contacts.yml", "mon-fri: 09:00-17:00", "mon-fri: 9-5", "'9-5' is not a time span: write 09:00-17:00, or closed"),
        ("contacts.yml", "mon-fri: 09:00", "monday: 09:00", "'monday' is not a day or days"),
        ("contacts.yml", "note: Ask for the duty health visitor.", "note: Ring 01632 960999.", "numbers go in `phone` or `text`"),
        ("contacts.yml", "serves: [support/stop_smoking]", "serves: [support/smoking]", "is no topic"),
        ("contacts.yml", "area: upper_exampleshire", "area: upper_sampleshire", "is not one of"),
        ("contacts.yml", "confidence: high\n    verified: 2026-11-22", "confidence: medium\n    verified: 2026-11-22", "only what is sure may be verified"),
        ("contacts.yml", "verified: 2026-11-22", "verified: 22/11/26", "is not a date: write it as 2026-11-22"),
        ("contacts.yml", "phone: 01632 960101", "fone: 01632 960101", "is not a field of the directory: check the spelling"),
        ("contacts.yml", "id: upper_stop_smoking", "id: example_health_visiting", "the id stands twice"),
        ("areas.yml", "council: upper_exampleshire", "council: upper", "is no area of edition.yml"),
        ("areas.yml", "maternity_unit: sampleton", "maternity_unit: sample", "is not listed above"),
        ("edition.yml", "nation: england", "nation: mercia", "nation"),
        ("edition.yml", "name: Exampleshire", "\tname: Exampleshire", "line"),
    ],
)
def test_a_mistake_is_named_with_file_and_line_in_plain_words(copy, file, old, new, words):
    copy.change("edition.yml", "id: example_county", "id: my_county")
    copy.change(file, old, new)
    problems = copy.problems()
    assert words in problems and file in problems, problems


def test_the_line_is_the_line(copy):
    text = (copy.folder / "my_county" / "contacts.yml").read_text(encoding="utf-8")
    copy.change("contacts.yml", "phone: 01632 960101", "fone: 01632 960101")
    number = next(n for n, line in enumerate(text.splitlines(), 1) if "01632 960101" in line)
    assert f"contacts.yml, line {number}:" in copy.problems()


def test_the_check_is_a_table_to_work_through(capsys):
    assert check.main([EXAMPLE, "--today", "2027-11-25"]) == 0
    said = capsys.readouterr().out
    for words in ("Exampleshire:", "overdue", "unverified   lower_family_hub", "nobody       support/social_services", "not here     support/worried_about_child"):
        assert words in said


def test_the_check_lists_what_is_left_undone():
    here = directory()
    kinds = {row[0] for row in check.rows(here, date(2026, 11, 25))}
    assert {"unverified", "no number", "not rung"} <= kinds and "overdue" not in kinds
    assert not [row for row in check.rows(here, date(2026, 11, 25)) if row[0] == "not here"]
    unshown = {row[1] for row in check.rows(here, date(2026, 11, 25)) if row[0] == "unverified"}
    assert {"ngh_maternity_triage", "kgh_maternity", "nhft_health_visiting", "cry_sis"} <= unshown


def test_the_check_stops_a_number_that_would_be_shown_unverified(monkeypatch, capsys):
    monkeypatch.setattr(check, "shown_but_not_verified", lambda here, now: iter(["somebody: shows a number, but is not verified"]))
    assert check.main([EXAMPLE]) == 1
    assert "This must not go out" in capsys.readouterr().out
