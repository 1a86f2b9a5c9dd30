"""Names and numbers as people type them, made alike for comparing. Not here: the book's own sorted words (`local/`)."""

from __future__ import annotations

import unicodedata


def fold(words: str) -> str:
    """Small letters without accents."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def digits(number: str) -> str:
    return "".join(letter for letter in number if letter.isascii() and letter.isdigit())
