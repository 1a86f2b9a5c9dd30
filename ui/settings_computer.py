"""The settings that are not in the settings' file: starting at login, which the system keeps, and the copy kept here.

Not here: where each system keeps it (`app/at_login.py`), what a cleared copy leaves (`app/links.py`), the other rows.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker

from app import at_login
from app.news import LinkState
from ui import wording
from ui.controls import Button
from ui.settings_rows import RowView, Switch

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk


def fill_login(front: FrontDesk, row: RowView) -> None:
    """The switch, as the system says now: a person may have changed it there."""
    if row.control is None:
        switch = Switch("settings.at_login", *wording.SETTING_ROWS["at_login"])
        switch.toggled.connect(partial(start_at_login, front))
        row.put(switch)
    if isinstance(row.control, Switch):
        with QSignalBlocker(row.control):
            row.control.setChecked(at_login.is_on())


def start_at_login(front: FrontDesk, on: bool) -> None:
    """From now on, or not; a system that does not let us is told of, and the switch goes back."""
    try:
        at_login.turn(on)
    except OSError as error:
        front.warn(wording.login_not_kept(), type(error).__name__)
        front.settings_changed.emit()


def fill_kept(front: FrontDesk, row: RowView) -> None:
    """What is kept, and the button that clears it."""
    desk = front.desk
    patients = sum(desk.store.patient_count(c.id) for c in desk.connections)
    row.say(wording.copy_kept(patients, *desk.window))
    if row.control is None and desk.connections:
        button = Button(wording.CLEAR_COPY, identifier="settings.copy_kept.clear")
        button.clicked.connect(partial(ask_to_clear, front))
        row.put(button)


def ask_to_clear(front: FrontDesk) -> None:
    from ui.outbox_ask import Question

    desk = front.desk
    systems = [c.name for c in desk.connections]
    gone = any(desk.link(c.id).state not in (LinkState.FRESH, LinkState.READING) for c in desk.connections)
    title, words = wording.clear_copy_asked(systems, gone)
    Question(
        front.window,
        title,
        words,
        stay=wording.KEEP_IT,
        go=wording.CLEAR_COPY_NOW,
        identifier="clear_copy",
        gone=partial(_clear, front),
    ).open()


def _clear(front: FrontDesk) -> None:
    front.tasks.start(_clear_all(front), then=partial(_cleared, front))


async def _clear_all(front: FrontDesk) -> None:
    for connection in front.desk.connections:
        await front.desk.links.clear(connection.id)


def _cleared(front: FrontDesk, nothing: None) -> None:
    front.window.show_toast(wording.COPY_CLEARED)
    front.settings_changed.emit()
