"""One table of everything that can be done from the menu bar and by key: its menu, words, shortcuts. No behaviour.

A shortcut is a `QKeySequence.StandardKey` where the platform has one. Grid keys (C, A, S …) act only while the day grid
has the focus, so they are shown in the menu but belong to the grid.
"""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtGui import QKeySequence

from adapters.record import dataclass
from ui.wording.language import tr

MENUS: Final = (
    ("visit", tr("&Visit")),
    ("patient", tr("&Patient")),
    ("view", tr("V&iew")),
    ("go", tr("&Go")),
    ("window", tr("&Window")),
    ("help", tr("&Help")),
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
    Act("new_visit", "visit", tr("&New visit…"), ("Ctrl+N",)),
    Act("open_visit", "visit", tr("&Open"), grid="Return", rule=True),
    Act("confirm", "visit", tr("&Confirm"), grid="C", rule=True),
    Act("arrived", "visit", tr("&Arrived"), grid="A"),
    Act("seat", "visit", tr("&Seat"), grid="S"),
    Act("done", "visit", tr("&Done"), grid="D"),
    Act("no_show", "visit", tr("No-s&how…"), grid="X"),
    Act("move", "visit", tr("&Move…"), grid="M", rule=True),
    Act("length", "visit", tr("&Length"), grid="L"),
    Act("cut_visit", "visit", tr("Cu&t"), (Standard.Cut,)),
    Act("copy_visit", "visit", tr("Cop&y details"), (Standard.Copy,)),
    Act("paste_visit", "visit", tr("&Paste"), (Standard.Paste,)),
    Act("book_next", "visit", tr("&Book next…"), grid="B"),
    Act("cancel_visit", "visit", tr("Cancel &visit…"), grid="Del", rule=True),
    Act("offer_time", "visit", tr("Offer this openin&g…"), grid="O"),
    Act("provider_away", "visit", tr("Provider a&way…"), rule=True),
    Act("undo", "visit", tr("&Undo"), (Standard.Undo,), rule=True),
    Act("redo", "visit", tr("&Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), mac=("Ctrl+Shift+Z",)),
    Act("print", "visit", tr("Pr&int…"), (Standard.Print,), rule=True),
    Act("export_csv", "visit", tr("&Export as table…")),
    Act("export_ics", "visit", tr("Export as calendar &file…")),
    Act("quit", "visit", tr("E&xit"), (), mac=(Standard.Quit,), rule=True, role="quit"),
    Act("find_patient", "patient", tr("&Find patient…"), (Standard.Find,)),
    Act("new_patient", "patient", tr("&New patient…"), ("Ctrl+Shift+N",)),
    Act("open_patient", "patient", tr("&Open patient"), grid="P", rule=True),
    Act("edit_patient", "patient", tr("&Edit patient…")),
    Act("inspector", "view", tr("&Inspector"), ("Ctrl+I",), checkable=True),
    Act("sidebar", "view", tr("&Sidebar"), ("Ctrl+B",), mac=("Meta+Ctrl+S",), checkable=True),
    Act("menu_bar", "view", tr("&Menu bar"), checkable=True),
    Act("hide_names", "view", tr("&Hide names"), ("Ctrl+Shift+H",), checkable=True, rule=True),
    Act("zoom_in", "view", tr("&Larger"), ("Ctrl++", "Ctrl+="), rule=True),
    Act("zoom_out", "view", tr("Sm&aller"), ("Ctrl+-",)),
    Act("zoom_reset", "view", tr("&Normal size"), ("Ctrl+0",)),
    Act("refresh", "view", tr("&Read again"), ("F5", "Ctrl+R"), mac=("Ctrl+R",), rule=True),
    Act("full_screen", "view", tr("&Full screen"), ("F11",), mac=("Meta+Ctrl+F",), checkable=True),
    Act("search", "go", tr("&Search or type a command…"), ("Ctrl+K",)),
    Act("day", "go", tr("&Day"), ("Ctrl+1",), rule=True),
    Act("week", "go", tr("&Week"), ("Ctrl+2",)),
    Act("agenda", "go", tr("&Agenda"), ("Ctrl+3",)),
    Act("patients", "go", tr("&Patients"), ("Ctrl+4",)),
    Act("find_time", "go", tr("&Find a time"), ("Ctrl+5", "Ctrl+Shift+F")),
    Act("outbox", "go", tr("&Outbox"), ("Ctrl+6", "Ctrl+Shift+O")),
    Act("today", "go", tr("&Today"), ("Ctrl+T",), rule=True),
    Act("go_to_date", "go", tr("&Go to date…"), ("Ctrl+G",)),
    Act("previous", "go", tr("P&revious"), grid="Ctrl+Left"),
    Act("next", "go", tr("&Next"), grid="Ctrl+Right"),
    Act("back", "go", tr("&Back"), ("Alt+Left",), mac=("Ctrl+[",), rule=True),
    Act("forward", "go", tr("Forward"), ("Alt+Right",), mac=("Ctrl+]",)),
    Act("next_region", "window", tr("&Next region"), ("F6",)),
    Act("previous_region", "window", tr("&Previous region"), ("Shift+F6",)),
    Act("lock", "window", tr("&Lock"), ("Ctrl+Shift+L",), rule=True),
    Act("connections", "window", tr("Connect&ions…"), rule=True),
    Act("connect", "window", tr("Connect &a practice…")),
    Act("settings", "window", tr("&Settings…"), ("Ctrl+,",), role="settings"),
    Act("close", "window", tr("&Close window"), ("Ctrl+W",), rule=True),
    Act("shortcuts", "help", tr("&Keyboard shortcuts"), ("Ctrl+/",)),
    Act("help", "help", tr("Daybook &help"), ("F1",), mac=("Ctrl+?",)),
    Act("about", "help", tr("&About Daybook"), rule=True, role="about"),
)

BY_KEY: Final = {act.key: act for act in ACTIONS}
