"""Which language is spoken, how it writes, and what of Qt speaks it too."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale

from tests.house.source import ROOT
from ui.language import formats_of, language_of

SPEAK = """
import sys, json
from datetime import date, time
from PySide6.QtCore import QLocale, QTranslator, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
application = QApplication(["daybook"])
from ui.language import speak
spoken = speak(sys.argv[1], QLocale(sys.argv[2]))
from ui import wording
from adapters.errors import NotFound
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
print(json.dumps({
    "spoken": spoken,
    "close": wording.CLOSE,
    "one": wording.visits_count(1),
    "many": wording.visits_count(1204),
    "below": wording.translated(NotFound("7").title),
    "theirs": wording.translated("Words of a practice system"),
    "qt": box.buttons()[0].text().replace("&", ""),
    "loaded": len(application.findChildren(QTranslator)),
    "day": wording.day_heading(date(2026, 2, 17)),
    "time": wording.clock_time(time(15, 5)),
    "money": wording.money("1204.5", "EUR"),
    "week": wording.first_weekday(),
    "left": application.layoutDirection() == Qt.LayoutDirection.LeftToRight,
}))
"""


def spoken(language: str, system: str) -> dict[str, object]:
    """What a process started in that language says."""
    done = subprocess.run(
        [sys.executable, "-c", SPEAK, language, system],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        env={**__import__("os").environ, "PYTHONIOENCODING": "utf-8", "QT_QPA_PLATFORM": "offscreen"},
    )
    told: dict[str, object] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize(
    ("wish", "system", "language"),
    [
        ("it", "en_US", "it"),
        ("en", "it_IT", "en"),
        ("system", "it_IT", "it"),
        ("system", "it_CH", "it"),
        ("system", "de_AT", "de"),
        ("system", "fr_FR", "en"),
        ("system", "C", "en"),
    ],
)
def test_the_wish_counts_then_the_system_then_english(wish: str, system: str, language: str) -> None:
    assert language_of(wish, QLocale(system)) == language


@pytest.mark.parametrize(
    ("language", "system", "formats"),
    [
        ("it", "it_CH", "it_CH"),  # the country's own
        ("en", "en_GB", "en_GB"),
        ("it", "en_US", "it_IT"),
        ("en", "it_IT", "en_IT"),  # hours to 24, Monday first, English months
        ("en", "C", "en_US"),
        ("de", "it_CH", "de_CH"),
    ],
)
def test_formats_are_those_of_the_place_with_the_names_of_the_language(
    language: str, system: str, formats: str
) -> None:
    assert formats_of(language, QLocale(system)).name() == formats


def test_italian_is_spoken_by_us_by_qt_and_in_what_comes_from_below() -> None:
    said = spoken("it", "en_US")
    assert said == {
        "spoken": "it",
        "close": "Chiudi",
        "one": "1 appuntamento",
        "many": "1204 appuntamenti",
        "below": "Non trovato: 7",
        "theirs": "Words of a practice system",
        "qt": "Annulla",
        "loaded": 2,
        "day": "mar 17 febbraio",
        "time": "15:05",
        "money": "1204,50\xa0€",
        "week": 1,
        "left": True,
    }


def test_english_loads_no_catalogue() -> None:
    said = spoken("system", "en_US")
    assert said["loaded"] == 0
    assert (said["close"], said["one"], said["many"]) == ("Close", "1 visit", "1,204 visits")
    assert (said["below"], said["day"], said["week"]) == ("Not found: 7", "Tue, February 17", 7)
