"""Which of many messages stand for all of them. No Rasa import.

Each is taken or left for what it says itself: by its place in the list, one message more in the data had every model learn from other ones.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import numpy as np


def one_in(every: int, texts: Iterable[str]) -> np.ndarray:
    """Takes about one message in so many; the same message always, or never.

    Args:
        every: how many messages one stands for.
        texts: the messages.

    Returns:
        int array: the places of those taken, in order.
    """
    marks = (hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).digest() for text in texts)
    return np.array([at for at, mark in enumerate(marks) if int.from_bytes(mark, "big") % every == 0], dtype=int)
