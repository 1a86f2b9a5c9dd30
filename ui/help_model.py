"""The shortcuts by area, from the table of actions and the grid's own keys; and what Daybook is built on. Pure."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from email.message import Message

from PySide6.QtGui import QKeySequence

from adapters.record import dataclass
from ui import wording
from ui.actions import ACTIONS, MENUS

NATIVE = QKeySequence.SequenceFormat.NativeText
BUILT_ON = ("PySide6-Essentials", "qasync", "httpx", "pydantic", "keyring", "sqlcipher3", "rapidfuzz", "anyascii")
BUILT_ON_TOO = ("jellyfish", "platformdirs", "icalendar", "reportlab", "tzdata")

_SAID_IN_FILE = {"sqlcipher3": "Zlib"}  # their licence is only a file


@dataclass(frozen=True, slots=True)
class Shortcut:
    """What a key does; `keys` in the platform's own writing, each of them does it."""

    words: str
    keys: tuple[str, ...]

    @property
    def spoken(self) -> str:
        return wording.shortcut_spoken(self.words, list(self.keys))


@dataclass(frozen=True, slots=True)
class Area:
    title: str
    shortcuts: tuple[Shortcut, ...]


def areas(platform: str = sys.platform) -> list[Area]:
    """Every menu with its keys, then the keys that belong to a place on screen."""
    found = []
    for menu, title in MENUS:
        rows = []
        for act in ACTIONS:
            keys = [key.toString(NATIVE) for key in act.shortcuts(platform)]
            if act.grid:
                keys.append(QKeySequence(act.grid).toString(NATIVE))
            if act.menu == menu and keys:
                rows.append(Shortcut(_plain(act.words), tuple(dict.fromkeys(keys))))
        if rows:
            found.append(Area(_plain(title), tuple(rows)))
    for title, told in wording.KEY_AREAS:
        found.append(Area(title, tuple(Shortcut(words, tuple(_native(keys))) for keys, words in told)))
    return found


def matching(every: Sequence[Area], text: str) -> list[Area]:
    """The areas with what holds all the words typed, in its words or its keys."""
    wanted = text.casefold().split()
    found = []
    for area in every:
        rows = tuple(row for row in area.shortcuts if all(one in _whole(area, row) for one in wanted))
        if rows:
            found.append(Area(area.title, rows))
    return found


def built_on() -> list[tuple[str, str, str]]:
    """Name, version and licence of each library, as it says of itself; then fonts and icons."""
    from importlib import metadata

    told = []
    for library in (*BUILT_ON, *BUILT_ON_TOO):
        try:
            about = metadata.metadata(library)
        except metadata.PackageNotFoundError:
            continue
        told.append((library, metadata.version(library), _licence(about.get_all("Classifier") or (), about)))  # type: ignore[arg-type]
    return [*told, ("Inter", "", "OFL-1.1"), ("Lucide", "", "ISC")]


def _licence(classifiers: Iterable[str], about: Message) -> str:
    expression = about.get("License-Expression", "")
    if expression:
        return expression
    named = [one.rpartition(" :: ")[2] for one in classifiers if one.startswith("License ::")]
    plain = about.get("License", "")
    return named[0] if named else plain if 0 < len(plain) < 60 else _SAID_IN_FILE.get(about.get("Name", ""), "")


def _whole(area: Area, row: Shortcut) -> str:
    return " ".join((area.title, row.words, *row.keys)).casefold()


def _plain(words: str) -> str:
    return words.replace("&", "").removesuffix("…")


def _native(keys: Iterable[str]) -> list[str]:
    return [QKeySequence(key).toString(NATIVE) for key in keys]
