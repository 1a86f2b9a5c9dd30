"""The catalogues say what the code says: complete, with the same parts in each sentence, and compiled."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests import translations
from tests.house.source import ROOT
from tests.translations import LANGUAGES, Said, places

COMPLETE = ("it", "de")
"""Languages that are offered as finished: a new sentence needs its translation in the same change."""
MNEMONIC = re.compile(r"&(?=[^&\s])")


def pairs(language: str) -> list[tuple[Said, list[str]]]:
    """Every finished sentence with its translated forms."""
    entries = translations.read(translations.path_of(language))
    said = translations.sentences()
    return [(said[key], entry.forms) for key, entry in entries.items() if key in said and entry.is_finished]


@pytest.mark.parametrize("language", COMPLETE)
def test_a_finished_language_has_every_sentence(language: str) -> None:
    left = translations.missing(language)
    shown = "\n".join(f"{said.place}: {said.words!r}" for said in left[:20])
    assert not left, f"{len(left)} are missing; run python -m tests.translations and translate them:\n{shown}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_and_its_compiled_form_are_in_step_with_the_code(language: str, tmp_path: Path) -> None:
    path = translations.path_of(language)
    translations.write(tmp_path / path.name, language, translations.read(path))
    assert (tmp_path / path.name).read_bytes() == path.read_bytes(), "run python -m tests.translations"
    translations.compile_to(path, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == path.with_suffix(".qm").read_bytes(), (
        "run python -m tests.translations"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_parts_of_its_sentence(language: str) -> None:
    found = []
    for said, forms in pairs(language):
        for number, form in enumerate(forms):
            wanted = places(said.one if said.one and number == 0 else said.words)
            if places(form) != wanted and not (
                said.one and number == 0 and set(places(form)) <= set(places(said.words))
            ):
                found.append(f"{said.words!r} -> {form!r}")
            if form != form.strip() or said.words.endswith("…") != form.endswith("…"):
                found.append(f"{said.words!r} -> {form!r}: another beginning or end")
            if len(MNEMONIC.findall(form)) > len(MNEMONIC.findall(said.words)):
                found.append(f"{said.words!r} -> {form!r}: one letter to press at most, where no other entry has it")
    assert not found, "\n".join(found)


_MENUS = """
import sys, json
from PySide6.QtCore import QCoreApplication, QLocale
application = QCoreApplication([])
from ui.language import speak
speak(sys.argv[1], QLocale("en_US"))
from ui.actions import ACTIONS, MENUS
print(json.dumps([["", words] for _, words in MENUS] + [[act.menu, act.words] for act in ACTIONS]))
"""


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_no_two_entries_of_a_menu_have_the_same_letter(language: str) -> None:
    import json

    done = subprocess.run(
        [sys.executable, "-c", _MENUS, language], cwd=ROOT, capture_output=True, text=True, check=True
    )
    letters: Counter[tuple[str, str]] = Counter()
    for menu, words in json.loads(done.stdout):
        found = re.search(r"&([^&\s])", words)
        if found:
            letters[menu, found[1].casefold()] += 1
    assert [key for key, times in letters.items() if times > 1] == []
