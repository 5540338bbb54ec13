"""The rules stand in a file that a clinician corrects: any reader of YAML has to read the same in it, and each rule says where it comes from."""

import yaml

from safer_sleep.safety.rules import RULES

WRITTEN = yaml.load(RULES.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)["red_flags"]


def test_the_quick_and_the_plain_reader_of_yaml_agree():
    # The quick one lets a bare "?" inside a list through, the plain one does not; a machine may have either.
    quick = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    assert yaml.load(RULES.read_text(encoding="utf-8"), Loader=quick)["red_flags"] == WRITTEN


def test_every_rule_has_its_own_name_and_a_source():
    names = [rule["name"] for rule in WRITTEN["rules"]]
    assert len(names) == len(set(names))
    assert [rule["name"] for rule in WRITTEN["rules"] if not rule.get("source")] == []
