"""The hazard log (`docs/hazard-log.md`) read back: its hazards, its controls, and how each control is taken out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from safer_sleep.settings import ROOT
from safer_sleep.written import read_yaml

LOG = ROOT / "docs" / "hazard-log.md"
TAKEN_OUT = ROOT / "docs" / "hazard-controls.yml"

SEVERITIES = ("Minor", "Significant", "Considerable", "Major", "Catastrophic")
LIKELIHOODS = ("Very low", "Low", "Medium", "High", "Very high")
#: The 5x5 example matrix of the guidance to DCB0129: rows are likelihoods, columns severities, lowest first.
MATRIX = ((1, 1, 2, 2, 3), (1, 2, 2, 3, 4), (2, 2, 3, 3, 4), (2, 3, 3, 4, 5), (3, 4, 4, 5, 5))


@dataclass(frozen=True)
class Control:
    """A control: what it does, where it stands, and the test that fails without it (`file::function`)."""

    id: str
    does: str
    file: str
    test: str
    taken_out: str


@dataclass(frozen=True)
class Hazard:
    """A hazard with its fields as written: cause, effect, the two ratings, the ids of its controls, what is left to do."""

    id: str
    title: str
    fields: dict[str, str]

    @property
    def controls(self) -> list[str]:
        return re.findall(r"C\d{2,3}", self.fields.get("Controls", ""))


@dataclass(frozen=True)
class Edit:
    """How a control is taken out: in `file`, `find` (which stands there once) becomes `replace`."""

    file: str
    find: str
    replace: str


def controls(log: Path = LOG) -> dict[str, Control]:
    """The rows of the table of controls, by id."""
    rows = re.findall(r"^\| (C\d{2,3}) \| (.+?) \| `(.+?)` \| `(.+?)` \| (.+?) \|$", log.read_text(encoding="utf-8"), re.M)
    return {row[0]: Control(*row) for row in rows}


def hazards(log: Path = LOG) -> dict[str, Hazard]:
    """The hazards, by id."""
    found = {}
    for part in re.split(r"^### ", log.read_text(encoding="utf-8"), flags=re.M)[1:]:
        heading, _, body = part.partition("\n")
        id_, _, title = heading.partition(" ")
        fields = dict(re.findall(r"^- \*\*(.+?):\*\* (.+)$", body, re.M))
        found[id_] = Hazard(id_, title, fields)
    return found


def edits(path: Path = TAKEN_OUT) -> dict[str, Edit]:
    """How each control is taken out, by the control's id."""
    return {id_: Edit(**entry) for id_, entry in read_yaml(path).items()}


def risk(rating: str) -> int:
    """The risk of "Severity x Likelihood".

    Raises:
        ValueError: one of the two words is not of the matrix.
    """
    severity, likelihood = (part.strip() for part in rating.split("×"))
    return MATRIX[LIKELIHOODS.index(likelihood)][SEVERITIES.index(severity)]
