"""A message as bare words, for phrases to be looked for in."""

from __future__ import annotations

import re


def bare(text: str) -> str:
    """Lower case, letters, digits and single spaces only; apostrophes close up ("he's" is "hes")."""
    return " ".join(re.sub(r"[^a-z0-9 ]", " ", re.sub(r"['’‘]", "", text.lower())).split())
