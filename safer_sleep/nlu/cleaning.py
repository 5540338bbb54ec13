"""A message as one clean line. Every model learns and reads it so; in a file of its own, because another cleaning is another model."""

from __future__ import annotations

import re
import unicodedata


def clean(text: str) -> str:
    """One line, one kind of apostrophe, no control or zero-width characters."""
    text = unicodedata.normalize("NFKC", text).replace("\u2019", "'").replace("\u2018", "'")
    text = "".join(" " if unicodedata.category(c) in ("Cc", "Zs", "Zl", "Zp") else c for c in text if unicodedata.category(c) != "Cf")
    return re.sub(r"\s+", " ", text).strip()
