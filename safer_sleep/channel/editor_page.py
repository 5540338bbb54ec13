"""The page for a trust's web editor: choose colour, words and corner, see it, copy the tags. Works without JavaScript."""

from __future__ import annotations

from safer_sleep.channel import embedding
from safer_sleep.channel.page import TEMPLATES
from safer_sleep.channel.widget_files import manifest


def editor(base: str, choices: embedding.Choices) -> str:
    """The editor's page.

    Args:
        base: this server's own address, which goes into the snippet.
        choices: what was chosen so far.
    """
    return TEMPLATES.get_template("editor.html").render(
        built=manifest(),
        choices=choices,
        greetings=embedding.GREETINGS,
        embedders=[one for one in embedding.embedders().values() if one.id != "environment"],
        preview=f"/chat/embed/preview?{choices.query()}",
        snippet=embedding.snippet(base, choices),
        wordpress=embedding.wordpress_snippet(base, choices),
        link=embedding.link(base),
    )


def preview(base: str, choices: embedding.Choices) -> str:
    """A made-up page of a trust with the widget on it, for the preview's frame."""
    return TEMPLATES.get_template("preview.html").render(built=manifest(), base=base, attributes=choices.attributes(), words=embedding.LINK_WORDS)
