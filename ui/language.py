"""The language of the screens: chosen once at the start, before the first sentence is imported. Takes effect then only.

Here: Qt's translators, its formats for dates and numbers, and the direction of the layout. Not here: the sentences
(`ui/wording`), the catalogues (`resources/translations`). English needs no catalogue and loads nothing.
"""

from __future__ import annotations

import os
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from ui.theme import RESOURCES

CATALOGUES: Final = os.path.join(RESOURCES, "translations")
LANGUAGES: Final = ("en", "it", "de")
"""What the screens can speak."""
_spoken = ""


def language_of(wish: str, system: QLocale) -> str:
    """One of LANGUAGES for a wish of the settings; for "system" the first of the system's own that we speak."""
    if wish in LANGUAGES:
        return wish
    told = (QLocale(name).language() for name in system.uiLanguages())
    spoken = {QLocale(language).language(): language for language in LANGUAGES}
    return next((spoken[each] for each in told if each in spoken), "en")


def formats_of(language: str, system: QLocale) -> QLocale:
    """How dates, times and numbers are written: as on this system, with the names of months in `language`.

    A system of that language keeps what its owner has set there. Another one lends its country, where Qt knows the two
    together (English in Italy counts to 24 and begins the week on Monday), else the language's own country is taken.
    """
    wanted = QLocale(language)
    if system.language() == wanted.language():
        return system
    if system.language() == QLocale.Language.C:
        return wanted
    there = QLocale(wanted.language(), system.territory())
    return there if there.territory() == system.territory() else wanted


def speak(wish: str, system: QLocale | None = None) -> str:
    """Take on the language of the settings (`system`, `en`, `it`, `de`). Returns the one spoken from now on.

    The first call of a process counts: from the sample practice to one's own, the sentences are those of the start.
    """
    global _spoken
    if _spoken:
        return _spoken
    application, system = QCoreApplication.instance(), system or QLocale.system()
    language = _spoken = language_of(wish, system)
    QLocale.setDefault(formats_of(language, system))
    if application is None or language == "en":
        return language
    for name, folder in (("qtbase", _qt_catalogues()), ("daybook", CATALOGUES)):
        translator = QTranslator(application)
        if translator.load(f"{name}_{language}", folder):
            application.installTranslator(translator)
    QGuiApplication.setLayoutDirection(_direction(language))
    return language


def _direction(language: str) -> Qt.LayoutDirection:
    return QLocale(language).textDirection()


def _qt_catalogues() -> str:
    """Where Qt keeps the words of its own buttons and keys."""
    from PySide6.QtCore import QLibraryInfo

    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
