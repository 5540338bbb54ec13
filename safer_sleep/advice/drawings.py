"""Our line drawings: which one goes with which answer, and what is read aloud to a parent who cannot see it. No Rasa import."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from safer_sleep.settings import ROOT
from safer_sleep.written import read_yaml

FOLDER = ROOT / "safer_sleep" / "channel" / "drawings"


@dataclass(frozen=True)
class Drawing:
    """One drawing.

    Attributes:
        name: the file's name without `.svg`.
        alt: what it shows, in words.
        topics: the topics whose answer it goes with.
        file: where it stands.
    """

    name: str
    alt: str
    topics: tuple[str, ...]
    file: Path

    def as_dict(self) -> dict[str, str]:
        """The drawing as a reply carries it."""
        return {"name": self.name, "alt": self.alt, "url": f"/chat/drawings/{self.name}.svg"}


@lru_cache(maxsize=None)
def drawings(folder: Path = FOLDER) -> dict[str, Drawing]:
    """Every drawing by its name, in the order of `drawings.yml`."""
    listed = read_yaml(folder / "drawings.yml")
    return {
        name: Drawing(name, entry["alt"].strip(), tuple(entry["topics"]), folder / f"{name}.svg") for name, entry in listed.items()
    }


def drawing_for(topic: str, earlier: Iterable[str | None] = ()) -> dict[str, str] | None:
    """The drawing that goes with a topic's answer, as a reply carries it; `None` if it has none.

    Args:
        topic: the topic that is answered.
        earlier: the topics spoken of before in this conversation. After drink, smoking, drugs or an early or small baby, a bed
            made ready to share would be the wrong picture: the cot beside the bed is shown instead.
    """
    found = next((drawing for drawing in drawings().values() if topic in drawing.topics), None)
    if found and found.name == "bed_made_ready" and not set(drawings()["never_share"].topics).isdisjoint(earlier):
        found = drawings()["cot_beside_bed"]
    return found.as_dict() if found else None


@lru_cache(maxsize=None)
def svg(name: str) -> str | None:
    """The drawing's SVG text. Only a listed name is read from disk, so no name can lead out of the folder; `None` for any other."""
    drawing = drawings().get(name)
    return drawing.file.read_text(encoding="utf-8") if drawing else None
