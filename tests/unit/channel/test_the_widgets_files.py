"""The built files that are committed: small, whole, and served so that a host can pin them."""

import base64
import gzip
import hashlib
import re
import shutil
import subprocess

import pytest

from safer_sleep.channel import embedding, widget_files
from safer_sleep.settings import ROOT

WIDGET = ROOT / "widget"


def body(name):
    return (widget_files.FOLDER / widget_files.manifest()[name].file).read_bytes()


def packed(*names):
    return sum(len(gzip.compress(body(name), 9)) for name in names)


def test_the_loader_is_at_most_3_kb():
    assert packed("loader") <= 3000


def test_all_that_a_parent_fetches_to_talk_is_at_most_20_kb():
    from safer_sleep.channel import page

    assert packed("frame", "style") + len(gzip.compress(page.render([]).encode(), 9)) <= 20000


@pytest.mark.parametrize("name", ["loader", "frame", "style", "embed", "embedStyle"])
def test_names_and_hashes_are_those_of_the_content(name):
    built = widget_files.manifest()[name]
    assert hashlib.sha256(body(name)).hexdigest()[:10] in built.file
    assert built.integrity == "sha384-" + base64.b64encode(hashlib.sha384(body(name)).digest()).decode()


def test_hashed_files_are_kept_for_ever_and_the_short_name_is_not():
    name = widget_files.manifest()["loader"].file
    assert "immutable" in widget_files.serve(name).headers["Cache-Control"]
    assert widget_files.serve(name, short_lived=True).headers["Cache-Control"] == "public, max-age=300"


def test_they_are_compressed_for_who_takes_it_and_not_sent_again_to_who_has_it():
    name = widget_files.manifest()["frame"].file
    answer = widget_files.serve(name, accepts="gzip, br")
    assert gzip.decompress(answer.body) == widget_files.serve(name).body == body("frame")
    assert widget_files.serve(name, known=answer.headers["ETag"]).status == 304


@pytest.mark.parametrize("name", ["../web.py", "..%2fweb.py", "manifest.json", "", "loader.js"])
def test_nothing_but_built_files_can_be_fetched(name):
    assert widget_files.serve(name).status == 404


def test_there_is_no_markup_from_text_no_eval_and_no_store_in_what_is_served():
    for name in ("loader", "frame"):
        assert not re.search(rb"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|localStorage|sessionStorage", body(name))


def test_the_lock_names_no_registry():
    lock = (WIDGET / "package-lock.json").read_text()
    assert '"resolved"' not in lock and "http" not in re.sub(r'"(url|funding)": "[^"]*"', "", lock)


def test_the_greetings_are_the_same_on_both_sides():
    source = (WIDGET / "src" / "shared" / "greetings.ts").read_text()
    assert all(f'"{words}"' in source for words in embedding.GREETINGS.values())


@pytest.mark.skipif(not shutil.which("npm") or not (WIDGET / "node_modules").is_dir(), reason="npm, or widget/node_modules, is not here: run `make widget`")
def test_types_lint_unit_tests_and_building_again_gives_the_same_bytes():
    done = subprocess.run(["npm", "run", "--silent", "check"], cwd=WIDGET, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
