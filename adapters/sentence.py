"""Sentences of the two lower floors that a person may read: English, and ready for a screen in another language.

Not here: which language (`ui/language.py`) and the looking up (`ui.wording.translated`). Logs and commands print it.
"""

from __future__ import annotations


class Sentence(str):
    """An English sentence that keeps its form and what was put into it. `parts` may be sentences themselves."""

    __slots__ = ("form", "parts")
    form: str
    parts: dict[str, object]


def say(form: str, **parts: object) -> Sentence:
    """The sentence, with the {named} parts put in. `form` is a literal: the catalogues are made from these calls."""
    sentence = Sentence(form.format(**parts) if parts else form)
    sentence.form, sentence.parts = form, parts
    return sentence
