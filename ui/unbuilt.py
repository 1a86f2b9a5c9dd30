"""What the design has and this version has not: greyed with its reason, so that no key or button does nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui import wording

if TYPE_CHECKING:
    from ui.window import MainWindow

UNBUILT: Final = ("redo", "help")


def grey(window: MainWindow) -> None:
    """Disable these actions in the menus, the navigation and the view switch. Call it once, after `finish()`."""
    why = wording.not_in_this_version()
    for key in UNBUILT:
        window.set_action(key, False, why)
        window.grey_page(key, why)
