"""Sentences of the list of shortcuts and of "About Daybook"; the keys that no menu shows, by area."""

from __future__ import annotations

from typing import Final

from ui.wording.language import tr

SHORTCUTS: Final = tr("Keyboard shortcuts")
SHORTCUTS_FIND: Final = tr("Search shortcuts")
ABOUT: Final = tr("About Daybook")
ABOUT_COPY: Final = tr("Copy details")
ABOUT_COPIED: Final = tr("Copied: versions, no patient data.")
ABOUT_BUILT_ON: Final = tr("Built on")
ABOUT_WHAT: Final = tr("A desk for the practice's calendar. What you see is what the practice system said last.")

GRID_KEYS: Final = (
    (("Up", "Down", "Left", "Right"), tr("Move the time cursor 15 minutes, or one column")),
    (("Shift+Up", "Shift+Down"), tr("Shorter or longer time")),
    (("Home", "End"), tr("To opening, to closing")),
    (("PgUp", "PgDown"), tr("One hour up or down")),
    (("Alt+Down", "Alt+Up"), tr("Next or previous visit in the column")),
    (("Return",), tr("Open the visit, or book the time")),
    (("Space",), tr("Look at the visit without opening it")),
    (("M",), tr("Move the visit: arrows, Ctrl+arrows for other days, PgUp and PgDn for other weeks, Enter, Esc")),
    (("L",), tr("Change its length: Up, Down, Enter, Esc")),
    (("F2",), tr("Edit the visit")),
    (("Menu", "Shift+F10"), tr("Everything that can be done with the visit")),
    (("Esc",), tr("Leave the mode, then clear the selection")),
)
FIND_KEYS: Final = (
    (("1", "9"), tr("Choose the first to ninth best time")),
    (("Up", "Down"), tr("From time to time")),
    (("Return",), tr("Book this time")),
    (("Ctrl+Return",), tr("Book the chosen time straight away")),
    (("H",), tr("Hold this time, or release it")),
    (("W",), tr("Why nothing fits")),
    (("Left", "Right"), tr("Close or open a day; between proposals")),
    (("Ctrl+E",), tr("Everyone of the household")),
    (("Ctrl+D",), tr("Today only, or all days again")),
)
PALETTE_KEYS: Final = (
    (("Up", "Down"), tr("Choose a row")),
    (("Return",), tr("Open it")),
    (("Tab",), tr("What else can be done with it")),
    (("Esc",), tr("Close")),
)
SHEET_KEYS: Final = (
    (("Ctrl+Return",), tr("Save, or the main button")),
    (("Esc",), tr("Cancel")),
)
KEY_AREAS: Final = (
    (tr("Day and week"), GRID_KEYS),
    (tr("Find a time"), FIND_KEYS),
    (tr("Search"), PALETTE_KEYS),
    (tr("Sheets"), SHEET_KEYS),
)


def no_shortcut(text: str) -> str:
    return tr("No shortcut matches “{text}”.").format(text=text)


def shortcut_spoken(words: str, keys: list[str]) -> str:
    return f"{words}: {', '.join(keys)}"


def about_version(version: str) -> str:
    return tr("Version {version}").format(version=version)
