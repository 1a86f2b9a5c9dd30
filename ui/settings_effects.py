"""What a changed setting does to the open window, at once.

What is asked for when it is needed (undo, hold, notifications …) has nothing to do here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from adapters.record import replace
from app import settings
from ui import wording
from ui.theme import theme

if TYPE_CHECKING:
    from app.settings import Settings
    from ui.front_desk import FrontDesk

_LOOKS: Final = {
    "mode": "appearance",
    "text_size": "text_size",
    "density": "density",
    "reduced_motion": "reduced_motion",
}
"""What the theme calls it: the setting."""


def keep(front: FrontDesk, changes: dict[str, Any]) -> None:
    """Take on what was chosen, show it, and write it to the data folder; a folder that takes nothing is told."""
    before = front.settings
    front.desk.take_settings(replace(before, **changes))
    show(front, before, front.settings)
    front.seat.say()
    if front.folder is not None:
        try:
            settings.save(front.folder, front.settings)
        except OSError as error:
            front.warn(wording.settings_not_saved(), type(error).__name__)


def show(front: FrontDesk, before: Settings, now: Settings) -> None:
    """Bring the window in line with `now`."""
    _show_look(before, now)
    window, day = front.window, front.day
    if now.made_by != before.made_by:
        window.set_user(now.made_by)
    if now.week_start != before.week_start:
        wording.use_week_start(now.week_start)
        month = window.sidebar.month
        month.updateGeometry()
        month.update()
        month.month_shown.emit(*month.shown())
    columns = window.sidebar.columns
    columns.set_option("cancelled", now.show_cancelled)
    columns.set_option("outside", now.outside_hours)
    wanted = {
        "step": now.step_minutes,
        "show_cancelled": now.show_cancelled,
        "outside_hours": now.outside_hours,
        "grid_keys": now.grid_keys,
    }
    shown = front.view.options
    changed = {key: value for key, value in wanted.items() if getattr(shown, key) != value}
    if changed:
        front.view.set_options(**changed)
    if (now.columns_by, now.hidden_columns) != (before.columns_by, before.hidden_columns):
        day.refresh()


def _show_look(before: Settings, now: Settings) -> None:
    look, changes = theme(), dict[str, Any]()
    for name, setting in _LOOKS.items():
        wanted = getattr(now, setting)
        if wanted != getattr(before, setting) and wanted != getattr(look, name):
            changes[name] = wanted
    if changes:
        look.configure(**changes)
