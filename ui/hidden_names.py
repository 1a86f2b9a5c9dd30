"""Hiding names in the whole window at one moment, and asking before a hidden name leaves it. Holds nothing itself.

The state is the front desk's (`names_hidden`); every page draws itself anew on `names_switched`. Not here: how a name
is written while it is hidden (`wording.name_hidden`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from ui import wording

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk
    from ui.window import MainWindow


def switch(front: FrontDesk, hidden: bool) -> None:
    """Names are hidden, or shown, from now on: calendar, bars, note, pages and open sheets, in one go."""
    window = front.window
    front.day.hide_names(hidden)
    window.topbar.set_names_hidden(hidden)
    if "hide_names" in window.actions_by_key:
        window.actions_by_key["hide_names"].setChecked(hidden)
    if hidden:
        front.undoing.retell()
    front.names_switched.emit(hidden)
    cover_sheets(window, hidden)


def cover_sheets(window: MainWindow, hidden: bool) -> None:
    """A question or form that was open is covered until names are shown again."""
    from ui.sheet import Sheet

    for sheet in window.findChildren(Sheet):
        if sheet.isVisible() and not sheet.hides_names:
            sheet.cover(hidden)


def ask(window: MainWindow, what: str, then: Callable[[bool], None]) -> None:
    """Whether names may be in what is copied, saved or printed; Esc does nothing at all."""
    from ui.outbox_ask import Question

    title, words, initials, full = wording.hidden_asked(what)
    Question(
        window,
        title,
        (words,),
        stay=initials,
        go=full,
        identifier=f"{what}.hidden",
        stayed=partial(then, True),
        gone=partial(then, False),
        danger=False,
    ).open()
