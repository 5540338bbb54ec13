"""The list of who may embed is exact, and it is what the browser is told."""

import pytest

from safer_sleep.channel import embedding
from safer_sleep.channel.embedding import Choices, embedders, snippet, wordpress_snippet


def write(tmp_path, text):
    path = tmp_path / "embedders.yml"
    path.write_text(text)
    return path


def test_the_list_becomes_frame_ancestors(monkeypatch):
    monkeypatch.setattr(embedding, "origins", lambda: ("https://a.example",))
    policy = embedding.page_headers()["Content-Security-Policy"]
    assert "frame-ancestors 'self' https://a.example;" in policy
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    for rule in ("connect-src 'self'", "base-uri 'none'", "form-action 'self'", "require-trusted-types-for 'script'"):
        assert rule in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("origin", ["*", "https://*.nhs.uk", "https://a.example/path", "a.example", "https://a.example; script-src *", "'self'"])
def test_an_origin_that_is_not_exact_is_refused(tmp_path, origin):
    path = write(tmp_path, f'embedders:\n  - {{id: a, name: A, origins: ["{origin}"]}}\n')
    with pytest.raises(ValueError, match="https://www.example.org"):
        embedders(path, "")


def test_an_id_is_used_once(tmp_path):
    path = write(tmp_path, "embedders:\n  - {id: a, name: A, origins: []}\n  - {id: a, name: B, origins: []}\n")
    with pytest.raises(ValueError, match="used twice"):
        embedders(path, "")


def test_the_environment_adds_origins(tmp_path):
    found = embedders(write(tmp_path, "embedders: []\n"), "https://a.example, http://localhost:8000")
    assert found["environment"].origins == ("https://a.example", "http://localhost:8000")


def test_nobody_may_embed_when_the_list_is_empty(tmp_path):
    assert embedders(write(tmp_path, "embedders: []\n"), "") == {}


def test_the_demonstrations_area_is_in_the_directory():
    from safer_sleep.directory.load import directory

    areas = {one.area for one in embedders().values() if one.area}
    assert areas and areas <= set(directory().area_ids)


def test_what_an_editor_sends_cannot_break_out_of_the_snippet():
    choices = Choices.read({"colour": '#000000" onload="x', "greeting": "<script>", "side": "up", "embed": "nobody"})
    assert choices == Choices()
    assert snippet("https://c.example", Choices.read({"colour": "#AA3300"})).count('data-colour="#aa3300"') == 1


def test_the_snippet_pins_the_loader_and_has_a_link_that_works_alone():
    tags = snippet("https://c.example", Choices())
    assert '<a href="https://c.example/chat/" data-safer-sleep>' in tags
    assert 'integrity="sha384-' in tags and 'crossorigin="anonymous"' in tags and "defer" in tags


def test_the_wordpress_snippet_is_one_line():
    assert "\n" not in wordpress_snippet("https://c.example", Choices())
