"""Conversation ids that cannot be guessed and cannot be made up: random, and signed by us."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

from safer_sleep.channel.secret import signing_keys

#: 144 random bits: nobody meets another parent's conversation by trying.
_RANDOM_BYTES = 18
_RANDOM_LENGTH = 24
_SIGNATURE_LENGTH = 22


def new_conversation() -> str:
    """A new id: 24 characters by chance and a signature of 22, all of them letters, digits, "-" and "_"."""
    chance = secrets.token_urlsafe(_RANDOM_BYTES)
    return chance + _signature(chance, signing_keys()[0])


def is_ours(conversation: str | None) -> bool:
    """Whether we made this id. One that we did not make is never looked up: it costs no reading of the store and finds nobody's chat."""
    if not conversation or len(conversation) != _RANDOM_LENGTH + _SIGNATURE_LENGTH or not conversation.isascii():
        return False
    chance, signature = conversation[:_RANDOM_LENGTH], conversation[_RANDOM_LENGTH:]
    # No early return: how long it takes must not tell which key nearly fitted.
    return any([hmac.compare_digest(signature, _signature(chance, key)) for key in signing_keys()])


def _signature(chance: str, key: bytes) -> str:
    digest = hmac.new(key, b"conversation:" + chance.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest)[:_SIGNATURE_LENGTH].decode()
