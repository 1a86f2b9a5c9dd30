"""The day grid for assistive technology: a list whose children are the visits, with names and states in words.

Children are kept by place in the list and look up what is there when they are asked. Qt deletes a grid's interface with
its widget, so Python must keep it until then. Hidden names are hidden here too: the words are those of the cards.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from ui import wording
from ui.day_model import Card

if TYPE_CHECKING:
    from ui.day_overlay import Slot
    from ui.day_view import DayView

Text, Role = QAccessible.Text, QAccessible.Role
_installed = False
_kept: list[GridAccess] = []  # deleting one before its widget would leave Qt with a dangling pointer


def spoken(card: Card) -> str:
    """ "Eriksen, Maja, 10:30 to 12:00, root canal, arrived, waiting 14 minutes"."""
    return wording.visit_spoken(card)


class _OfView:
    """Knows its view, as long as that one lives."""

    _ref: weakref.ref[DayView]

    def _view(self) -> DayView | None:
        view = self._ref()
        return view if view is not None and isValid(view) else None


class CardAccess(_OfView, QAccessibleInterface):
    """The visit at one place of the list."""

    def __init__(self, view: DayView, index: int) -> None:
        super().__init__()
        self._ref = weakref.ref(view)
        self.index = index

    @property
    def _card(self) -> Card | None:
        view = self._view()
        found = cards(view) if view is not None else []
        return found[self.index] if self.index < len(found) else None

    def isValid(self) -> bool:
        return self._card is not None

    def object(self) -> Any:
        return None

    def window(self) -> Any:
        view = self._view()
        return view.window().windowHandle() if view is not None else None

    def relations(self, match: Any = None) -> list[Any]:
        return []

    def childAt(self, x: int, y: int) -> Any:
        return None

    def parent(self) -> Any:
        view = self._view()
        return QAccessible.queryAccessibleInterface(view) if view is not None else None

    def child(self, index: int) -> Any:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: Any) -> int:
        return -1

    def focusChild(self) -> Any:
        return None

    def text(self, kind: QAccessible.Text) -> str:
        card, view = self._card, self._view()
        if card is None or view is None or view.model is None:
            return ""
        if kind == Text.Name:
            return spoken(card)
        if kind == Text.Description:
            return wording.visit_described(card, view.model.columns[card.column].name)
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        return None

    def rect(self) -> QRect:
        card, view = self._card, self._view()
        rect = view.rect_of(card) if card is not None and view is not None else None
        if rect is None or view is None:
            return QRect()
        return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def role(self) -> QAccessible.Role:
        return Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        view, card = self._view(), self._card
        state.focusable = state.selectable = True
        if view is not None and card is not None and view.selected is card:
            state.selected = True
            state.focused = view.has_focus_here()
        rect = view.rect_of(card) if view is not None and card is not None else None
        if view is not None and rect is not None and not rect.intersects(view.viewport().rect()):
            state.offscreen = True
        return state


class GridAccess(_OfView, QAccessibleWidget):
    """The grid as a list."""

    def __init__(self, view: DayView) -> None:
        super().__init__(view, Role.List, "")
        self._ref = weakref.ref(view)
        self._children: dict[int, CardAccess] = {}
        self._ids: list[int] = []

    def text(self, kind: QAccessible.Text) -> str:
        view = self._view()
        model = view.model if view is not None else None
        if model is None:
            return ""
        if kind == Text.Name:
            return model.spoken_name
        if kind == Text.Description:
            minute = model.now_minute
            shown = sum(c.visit is not None and c.look != "ghost" for c in cards(view))
            return wording.day_grid_described(model.at(minute) if minute is not None else None, shown)
        return super().text(kind)

    def childCount(self) -> int:
        return len(cards(self._view()))

    def child(self, index: int) -> Any:
        view = self._view()
        if view is None or not 0 <= index < self.childCount():
            return None
        found = self._children.get(index)
        if found is None:
            found = self._children[index] = CardAccess(view, index)
            self._ids.append(QAccessible.registerAccessibleInterface(found))
        return found

    def forget_children(self) -> None:
        """Qt keeps registered children until it is told."""
        for ident in self._ids:
            QAccessible.deleteAccessibleInterface(ident)
        self._ids.clear()
        self._children.clear()

    def indexOfChild(self, child: Any) -> int:
        return getattr(child, "index", -1)

    def childAt(self, x: int, y: int) -> Any:
        view = self._view()
        card = view.card_at(view.viewport().mapFromGlobal(QPoint(x, y))) if view is not None else None
        return self.child(_index(view, card)) if card is not None and view is not None else None

    def focusChild(self) -> Any:
        view = self._view()
        if view is None or view.selected is None or not view.has_focus_here():
            return None
        return self.child(_index(view, view.selected))


def cards(view: DayView | None) -> list[Card]:
    """The children in reading order: column by column, by time."""
    model = view.model if view is not None else None
    return [card for column in model.columns for card in (*column.all_day, *column.cards)] if model else []


def _index(view: DayView, card: Card) -> int:
    return next((i for i, one in enumerate(cards(view)) if one is card), -1)


def _factory(key: str, thing: Any = None) -> Any:
    from ui.day_view import DayView

    if not isinstance(thing, DayView):
        return None
    for old in [one for one in _kept if not isValid(one)]:  # their widgets are gone
        old.forget_children()
        _kept.remove(old)
    made = GridAccess(thing)
    _kept.append(made)
    return made


def install() -> None:
    """Let Qt find these interfaces; once a run."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_factory)


# --- events ---


def announce(view: DayView, words: str) -> None:
    """Say something politely."""
    if QAccessible.isActive() and words and view.isVisible():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, words))


def day_shown(view: DayView) -> None:
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.ObjectReorder))


def card_focused(view: DayView, card: Card) -> None:
    """A visit became the selected one."""
    if (
        not QAccessible.isActive() or not view.isVisible() or not _installed
    ):  # Qt's own interface has no such child, and does not check
        return
    index = _index(view, card)
    for kind in (QAccessible.Event.Focus, QAccessible.Event.Selection):
        event = QAccessibleEvent(view, kind)
        event.setChild(index)
        QAccessible.updateAccessibility(event)


def slot_reached(view: DayView, slot: Slot) -> None:
    """ "3:00 PM, Dr. Haddad, free until 4:15"."""
    model = view.model
    if model is None or not QAccessible.isActive():
        return
    free = model.free_until(slot.column, slot.start)
    until = model.at(free, slot.column) if free is not None else None
    name = model.columns[slot.column].name
    announce(view, wording.slot_spoken(model.at(slot.start, slot.column), name, until))


def carry_reached(view: DayView) -> None:
    """Where a carried visit would land, and what is in the way."""
    carry, model = view.carry, view.model
    if carry is None or model is None or not QAccessible.isActive():
        return
    start, end = model.at(carry.start, carry.column), model.at(carry.end, carry.column)
    words = f"{wording.times_spoken(start, end)}, {model.columns[carry.column].name}"
    announce(view, ", ".join(part for part in (words, carry.reason) if part))
