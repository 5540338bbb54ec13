"""The hazard log points at what is there: files, tests, controls; its sums are right; it claims nobody's signature."""

import re

import pytest

from safer_sleep.checks.hazards import LOG, controls, edits, hazards, risk
from safer_sleep.settings import ROOT

FIELDS = {"Cause", "Effect", "Before controls", "Controls", "With controls", "Left to do"}


@pytest.mark.parametrize("control", controls().values(), ids=lambda control: control.id)
def test_a_control_points_at_a_file_and_a_test(control):
    assert (ROOT / control.file).is_file()
    path, _, function = control.test.partition("::")
    assert (ROOT / path).is_file()
    if function:
        assert re.search(rf"^(?:async )?def {re.escape(function)}\(", (ROOT / path).read_text(encoding="utf-8"), re.M)
    else:
        assert path.endswith(".yml")


@pytest.mark.parametrize("control", controls().values(), ids=lambda control: control.id)
def test_how_it_is_taken_out_still_fits_the_code(control):
    edit = edits()[control.id]
    assert (ROOT / edit.file).read_text(encoding="utf-8").count(edit.find) == 1
    assert edit.find != edit.replace


def test_no_control_is_taken_out_that_is_not_there():
    assert set(edits()) == set(controls())


@pytest.mark.parametrize("hazard", hazards().values(), ids=lambda hazard: hazard.id)
def test_a_hazard_is_written_out_and_its_controls_exist(hazard):
    assert set(hazard.fields) == FIELDS
    assert hazard.controls or hazard.fields["Controls"].startswith("none")
    assert set(hazard.controls) <= set(controls())


@pytest.mark.parametrize("hazard", hazards().values(), ids=lambda hazard: hazard.id)
def test_the_risk_is_what_the_matrix_says(hazard):
    before, after = ((rating.strip(), int(number)) for rating, number in (hazard.fields[f].split("=") for f in ("Before controls", "With controls")))
    assert risk(before[0]) == before[1] and risk(after[0]) == after[1]
    assert after[1] <= before[1]
    assert before[0].split("×")[0] == after[0].split("×")[0] or after[1] < before[1]


def test_every_control_is_used_by_a_hazard():
    assert {c for hazard in hazards().values() for c in hazard.controls} == set(controls())


def test_nobody_has_signed_it_and_it_says_so():
    assert "**Status: draft, unsigned.**" in LOG.read_text(encoding="utf-8")
