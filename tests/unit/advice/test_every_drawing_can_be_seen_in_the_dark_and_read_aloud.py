"""A drawing helps every parent or it does harm: seen in light and dark, read aloud, small on a slow line, nothing fetched from elsewhere."""

import re
import xml.etree.ElementTree as ET

import pytest

from safer_sleep.advice.drawings import FOLDER, drawing_for, drawings, svg
from safer_sleep.advice.topics import topics

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {f"{SVG}{tag}" for tag in ("svg", "title", "desc", "style", "g", "path", "rect", "circle", "ellipse", "text")}
VARIABLE = re.compile(r"(--[a-z]+):#[0-9a-f]{6}")

each_drawing = pytest.mark.parametrize("drawing", drawings().values(), ids=drawings())


@each_drawing
def test_it_is_read_aloud_in_the_same_words_everywhere(drawing):
    root = ET.fromstring(svg(drawing.name))
    title, described = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby").split() == [title.get("id"), described.get("id")]
    assert title.text.strip()
    assert described.text == drawing.alt
    assert 15 <= len(drawing.alt) <= 300 and drawing.alt.endswith(".")


@each_drawing
def test_it_is_small_and_holds_nothing_but_lines_and_fills(drawing):
    text = svg(drawing.name)
    assert len(text.encode()) < 8 * 1024
    assert {element.tag for element in ET.fromstring(text).iter()} <= DRAWN
    assert not re.search(r"https?:|data:|url\(|@import|href", text.replace('xmlns="http://www.w3.org/2000/svg"', ""))


@each_drawing
def test_the_room_that_the_page_keeps_for_it_is_the_room_it_takes(drawing):
    """The widget keeps 320 by 240 before the picture is there; another shape would move what is being read."""
    assert ET.fromstring(svg(drawing.name)).get("viewBox") == "0 0 320 240"


@each_drawing
def test_every_colour_of_the_paper_has_a_night_colour(drawing):
    style = ET.fromstring(svg(drawing.name)).find(f"{SVG}style").text
    day, night = style.split("@media (prefers-color-scheme:dark)", 1)
    night = night.split("}}", 1)[0]
    assert set(VARIABLE.findall(day)) == set(VARIABLE.findall(night)) >= {"--bg", "--ink"}
    assert set(re.findall(r"var\((--[a-z]{2,})\)", svg(drawing.name))) <= set(VARIABLE.findall(day))


def test_all_share_one_style():
    assert len({ET.fromstring(svg(name)).find(f"{SVG}style").text for name in drawings()}) == 1


@pytest.mark.parametrize(("on", "scheme"), [("--ink", "day"), ("--ink", "night"), ("--no", "day"), ("--no", "night"), ("--yes", "day"), ("--yes", "night")])
def test_lines_and_marks_stand_out(on, scheme):
    style = ET.fromstring(svg("clear_cot")).find(f"{SVG}style").text
    day, night = style.split("@media", 1)
    colours = dict(re.findall(r"(--[a-z]+):(#[0-9a-f]{6})", day if scheme == "day" else night))
    # WCAG 2.2, 1.4.11: what is needed to understand a picture has a contrast of 3 to 1 at least.
    for paper in ("--bg", "--sheet"):
        assert contrast(colours[on], colours[paper]) >= 3, paper


def test_the_list_and_the_folder_agree():
    assert {path.stem for path in FOLDER.glob("*.svg")} == set(drawings())


def test_every_topic_named_is_a_topic_and_has_one_drawing():
    named = [topic for drawing in drawings().values() for topic in drawing.topics]
    assert set(named) <= set(topics())
    assert sorted(named) == sorted(set(named))


@pytest.mark.parametrize("topic", ["co_sleeping/smoking", "co_sleeping/alcohol", "co_sleeping/drugs_medicines", "co_sleeping/premature", "co_sleeping/never_when"])
def test_a_parent_who_must_not_share_is_shown_the_cot_and_never_a_bed_made_ready(topic):
    assert drawing_for(topic)["name"] == "never_share"


@pytest.mark.parametrize("name", ["", "..", "../../settings", "drawings", "clear_cot.svg", "/etc/passwd"])
def test_only_a_listed_name_is_read(name):
    assert svg(name) is None


def contrast(one, other):
    """Contrast of two `#rrggbb` colours as WCAG 2.2 defines it, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
