"""One table of everything that can be done from the menu bar and by key: its menu, words, shortcuts. No behaviour.

A shortcut is a `QKeySequence.StandardKey` where the platform has one. Grid keys (C, A, S …) act only while the day grid
has the focus, so they are shown in the menu but belong to the grid.
"""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtGui import QKeySequence

from adapters.record import dataclass

MENUS: Final = (
    ("visit", "&Visit"),
    ("patient", "&Patient"),
    ("view", "V&iew"),
    ("go", "&Go"),
    ("window", "&Window"),
    ("help", "&Help"),
)

Standard = QKeySequence.StandardKey
Keys = tuple[str | QKeySequence.StandardKey, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to do. `key` names its signal payload; `grid` is a key of the day grid; `mac` replaces `keys` there."""

    key: str
    menu: str
    words: str
    keys: Keys = ()
    mac: Keys | None = None
    grid: str = ""
    checkable: bool = False
    rule: bool = False  # a separator stands before it
    role: str = ""  # macOS moves these to the application menu

    def shortcuts(self, platform: str = sys.platform) -> list[QKeySequence]:
        """The key sequences on this platform, first the one shown in the menu."""
        wanted = self.mac if platform == "darwin" and self.mac is not None else self.keys
        found: list[QKeySequence] = []
        for key in wanted:
            if isinstance(key, str):
                found.append(QKeySequence(key))
            else:
                found += [one for one in QKeySequence.keyBindings(key)[:1] if one not in found]
        return found


ACTIONS: Final[tuple[Act, ...]] = (
    Act("new_visit", "visit", "&New visit…", ("Ctrl+N",)),
    Act("open_visit", "visit", "&Open", grid="Return", rule=True),
    Act("confirm", "visit", "&Confirm", grid="C", rule=True),
    Act("arrived", "visit", "&Arrived", grid="A"),
    Act("seat", "visit", "&Seat", grid="S"),
    Act("done", "visit", "&Done", grid="D"),
    Act("no_show", "visit", "No-s&how…", grid="X"),
    Act("move", "visit", "&Move…", grid="M", rule=True),
    Act("length", "visit", "&Length", grid="L"),
    Act("cut_visit", "visit", "Cu&t", (Standard.Cut,)),
    Act("copy_visit", "visit", "Cop&y details", (Standard.Copy,)),
    Act("paste_visit", "visit", "&Paste", (Standard.Paste,)),
    Act("book_next", "visit", "&Book next…", grid="B"),
    Act("cancel_visit", "visit", "Cancel &visit…", grid="Del", rule=True),
    Act("undo", "visit", "&Undo", (Standard.Undo,), rule=True),
    Act("redo", "visit", "&Redo", ("Ctrl+Y", "Ctrl+Shift+Z"), mac=("Ctrl+Shift+Z",)),
    Act("print", "visit", "Pr&int…", (Standard.Print,), rule=True),
    Act("quit", "visit", "E&xit", (), mac=(Standard.Quit,), rule=True, role="quit"),
    Act("find_patient", "patient", "&Find patient…", (Standard.Find,)),
    Act("new_patient", "patient", "&New patient…", ("Ctrl+Shift+N",)),
    Act("open_patient", "patient", "&Open patient", grid="P", rule=True),
    Act("edit_patient", "patient", "&Edit patient…"),
    Act("inspector", "view", "&Inspector", ("Ctrl+I",), checkable=True),
    Act("sidebar", "view", "&Sidebar", ("Ctrl+B",), mac=("Meta+Ctrl+S",), checkable=True),
    Act("menu_bar", "view", "&Menu bar", checkable=True),
    Act("hide_names", "view", "&Hide names", ("Ctrl+Shift+H",), checkable=True, rule=True),
    Act("zoom_in", "view", "&Larger", ("Ctrl++", "Ctrl+="), rule=True),
    Act("zoom_out", "view", "Sm&aller", ("Ctrl+-",)),
    Act("zoom_reset", "view", "&Normal size", ("Ctrl+0",)),
    Act("refresh", "view", "&Read again", ("F5", "Ctrl+R"), mac=("Ctrl+R",), rule=True),
    Act("full_screen", "view", "&Full screen", ("F11",), mac=("Meta+Ctrl+F",), checkable=True),
    Act("search", "go", "&Search or type a command…", ("Ctrl+K",)),
    Act("day", "go", "&Day", ("Ctrl+1",), rule=True),
    Act("week", "go", "&Week", ("Ctrl+2",)),
    Act("agenda", "go", "&Agenda", ("Ctrl+3",)),
    Act("patients", "go", "&Patients", ("Ctrl+4",)),
    Act("find_time", "go", "&Find a time", ("Ctrl+5", "Ctrl+Shift+F")),
    Act("outbox", "go", "&Outbox", ("Ctrl+6", "Ctrl+Shift+O")),
    Act("today", "go", "&Today", ("Ctrl+T",), rule=True),
    Act("go_to_date", "go", "&Go to date…", ("Ctrl+G",)),
    Act("previous", "go", "P&revious", grid="Ctrl+Left"),
    Act("next", "go", "&Next", grid="Ctrl+Right"),
    Act("back", "go", "&Back", ("Alt+Left",), mac=("Ctrl+[",), rule=True),
    Act("forward", "go", "Forward", ("Alt+Right",), mac=("Ctrl+]",)),
    Act("next_region", "window", "&Next region", ("F6",)),
    Act("previous_region", "window", "&Previous region", ("Shift+F6",)),
    Act("lock", "window", "&Lock", ("Ctrl+Shift+L",), rule=True),
    Act("connections", "window", "Connect&ions…", rule=True),
    Act("connect", "window", "Connect &a practice…"),
    Act("settings", "window", "&Settings…", ("Ctrl+,",), role="settings"),
    Act("close", "window", "&Close window", ("Ctrl+W",), rule=True),
    Act("shortcuts", "help", "&Keyboard shortcuts", ("Ctrl+/",)),
    Act("help", "help", "Daybook &help", ("F1",), mac=("Ctrl+?",)),
    Act("about", "help", "&About Daybook", rule=True, role="about"),
)

BY_KEY: Final = {act.key: act for act in ACTIONS}
