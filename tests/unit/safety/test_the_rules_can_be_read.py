"""The rules stand in files that a clinician corrects: any reader of YAML has to read the same in them, and each rule says where it comes from."""

import shutil

import pytest
import yaml
from rasa.shared.core.domain import Domain
from rasa.shared.data import get_data_files
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLReader

from safer_sleep.safety.other_dangers import OTHER_RULES
from safer_sleep.safety.rules import RULES, written_rules

FILES = sorted(RULES.glob("*.yml")) + sorted(OTHER_RULES.glob("*.yml"))
MOST_LINES = 300


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_quick_and_the_plain_reader_of_yaml_agree(path):
    # The quick one lets a bare "?" inside a list through, the plain one does not; a machine may have either.
    quick = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = path.read_text(encoding="utf-8")
    assert yaml.load(text, Loader=quick) == yaml.load(text, Loader=yaml.SafeLoader)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_is_short_enough_to_be_searched_by_eye(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("folder", [RULES, OTHER_RULES], ids=lambda folder: folder.name)
def test_every_rule_has_its_own_name_and_a_source(folder):
    rules = written_rules(folder)["rules"]
    names = [rule["name"] for rule in rules]
    assert len(names) == len(set(names))
    assert [rule["name"] for rule in rules if not rule.get("source")] == []


def test_rasa_takes_none_of_the_files_for_its_own():
    mine = [RasaYAMLReader.is_yaml_nlu_file, YAMLStoryReader.is_stories_file, Domain.is_domain_file]
    assert [path for is_mine in mine for path in get_data_files([str(RULES), str(OTHER_RULES)], is_mine)] == []


@pytest.mark.parametrize(
    "change",
    {
        "a file with signs that `order` leaves out": ("extra.yml", "red_flags: {topic: choking, signs: []}"),
        "a word list in two files": ("extra.yml", "red_flags: {groups: {drowsy: [drowsy]}}"),
        "a section in two files": ("extra.yml", "red_flags: {contexts: {}}"),
    }.items(),
    ids=lambda change: change[0],
)
def test_what_would_be_lost_without_a_word_is_refused(change, tmp_path):
    folder = shutil.copytree(RULES, tmp_path / "rules")
    name, content = change[1]
    (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(ValueError):
        written_rules(folder)
