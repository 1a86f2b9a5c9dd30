"""The menu bar, made from the table in `actions.py`: its actions, and a bar out of sight until Alt is pressed.

Made after the first screen is painted. The practice menu of the sidebar holds the same menus for the mouse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeySequence, QShortcutEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QWidget

from ui.actions import ACTIONS, MENUS
from ui.controls import name

T = TypeVar("T")

_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
    "": QAction.MenuRole.NoRole,
}


class MenuBar(QMenuBar):
    """Takes no room until Alt, a mnemonic or F10 calls it, unless it was asked to stay. macOS has its own bar."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._stays = self._called = False
        name(self, "menubar")
        self._settle()

    def set_staying(self, stays: bool) -> None:
        self._stays = stays
        self._settle()

    def watch(self, menu: QMenu) -> None:
        menu.aboutToHide.connect(self._leave)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QShortcutEvent) and not (self._called or self._stays):
            self._call(True)  # growing renames Qt's own shortcuts, so the menu is found by its letter
            for action in self.actions():
                if QKeySequence.mnemonic(action.text()) == event.key():
                    self.setActiveAction(action)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._call(True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._call(False)

    def _leave(self) -> None:
        if not self.hasFocus():
            self._call(False)

    def _call(self, called: bool) -> None:
        if called != self._called:
            self._called = called
            self._settle()

    def _settle(self) -> None:
        shown = self._stays or self._called or self.isNativeMenuBar()
        self.setMaximumHeight(self.sizeHint().height() if shown else 0)
        window = self.parentWidget()
        layout = window.layout() if window is not None else None
        if layout is not None:
            layout.invalidate()
            layout.activate()


def build(window: QMainWindow, act: Callable[[str], None]) -> tuple[MenuBar, dict[str, QMenu], dict[str, QAction]]:
    """The bar with its menus, and every action by its key. `act(key)` is called when one is triggered."""
    bar = MenuBar(window)
    menus = {}
    for key, words in MENUS:
        menus[key] = bar.addMenu(words)
        menus[key].setToolTipsVisible(True)
        bar.watch(menus[key])
    actions = {}
    for entry in ACTIONS:
        if entry.rule:
            menus[entry.menu].addSeparator()
        words = entry.words
        action = menus[entry.menu].addAction(f"{words}\t{_shown(entry.grid)}" if entry.grid else words)
        action.setObjectName(f"action.{entry.key}")
        action.setMenuRole(_ROLES[entry.role])
        action.setCheckable(entry.checkable)
        action.setShortcuts(entry.shortcuts())
        action.triggered.connect(partial(_take, act, entry.key))
        actions[entry.key] = action
    window.setMenuBar(bar)
    return bar, menus, actions


def _shown(keys: str) -> str:
    """As this platform and language write them: "Canc" for "Del"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def pop_up_choices(
    anchor: QWidget,
    choices: Iterable[tuple[T, str]],
    current: T | None,
    take: Callable[[T], None],
    may: Callable[[T], bool] = lambda choice: True,
) -> QMenu:
    """A menu under the anchor with what can be chosen, the `current` one ticked; `take` gets the choice."""
    menu = QMenu(anchor)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for choice, words in choices:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(choice == current)
        action.setEnabled(may(choice))
        action.triggered.connect(partial(_take, take, choice))
    menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))
    return menu


def _take(take: Callable[[T], None], choice: T, checked: bool = False) -> None:
    take(choice)


def pop_up_practice(
    window: QMainWindow,
    anchor: QWidget,
    practices: Mapping[str, str],
    menus: Mapping[str, QMenu],
    choose: Callable[[str], None],
) -> None:
    """The practices to choose from, and under them all menus of the bar, for the mouse."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for key, words in practices.items():
        menu.addAction(words.replace("&", "&&")).triggered.connect(partial(_take, choose, key))
    menu.addSeparator()
    for sub in menus.values():
        menu.addAction(sub.menuAction())  # by addMenu() PySide takes it for this menu's child, and forgets it with this
    menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft() + QPoint(8, -6)))
