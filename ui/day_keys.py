"""The day grid by keyboard, and the context menu of a visit: every drag has a key, every key is in the menu.

Keys act only while the grid has the focus; the single letters can be switched off. Not here: what an action does.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui import day_access
from ui.day_layout import floor_to, moved
from ui.day_model import Card
from ui.day_overlay import Carry, Slot, carried_rects
from ui.keys import held
from ui.visit_menu import VisitMenu, why_not

if TYPE_CHECKING:
    from ui.day_view import DayView

FINE: Final = 5
HOUR: Final = 60
_LETTERS: Final = {
    Qt.Key.Key_C: "confirm",
    Qt.Key.Key_A: "arrived",
    Qt.Key.Key_S: "seat",
    Qt.Key.Key_D: "done",
    Qt.Key.Key_X: "no_show",
    Qt.Key.Key_M: "move",
    Qt.Key.Key_L: "length",
    Qt.Key.Key_B: "book_next",
    Qt.Key.Key_P: "patient",
}
_PLAIN: Final = {Qt.Key.Key_F2: "edit", Qt.Key.Key_Delete: "cancel", Qt.Key.Key_Backspace: "cancel"}
_ARROWS: Final = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}
_WEEKS: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def press(view: DayView, event: QKeyEvent) -> bool:
    """Act on a key; False when it is not one of the grid's."""
    if view.place is None or not len(view.place.columns):
        return False
    key, modifiers = Qt.Key(event.key()), held(event)
    if view.carry is not None and not (
        modifiers == Qt.KeyboardModifier.ControlModifier and key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
    ):
        return _carrying(view, key, bool(modifiers & Qt.KeyboardModifier.AltModifier))
    if modifiers == Qt.KeyboardModifier.ControlModifier and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        if view.carry is not None and view.carry.mode == "length":
            return True
        view.day_stepped.emit(1 if key == Qt.Key.Key_Right else -1)
        return True
    for standard, action in (
        (QKeySequence.StandardKey.Cut, "cut"),
        (QKeySequence.StandardKey.Copy, "copy"),
    ):
        if event.matches(standard):
            return ask(view, action)
    if event.matches(QKeySequence.StandardKey.Paste):
        return paste(view)
    if modifiers == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        _next_visit(view, 1 if key == Qt.Key.Key_Down else -1)
        return True
    if modifiers == Qt.KeyboardModifier.ShiftModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        _stretch_cursor(view, 1 if key == Qt.Key.Key_Down else -1)
        return True
    if modifiers != Qt.KeyboardModifier.NoModifier:
        return False
    return _plain(view, key)


def _plain(view: DayView, key: Qt.Key) -> bool:
    if key in _ARROWS:
        columns, steps = _ARROWS[key]
        _move_cursor(view, columns, steps * view.options.step)
    elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        _move_cursor(view, 0, HOUR if key == Qt.Key.Key_PageDown else -HOUR)
    elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        _to_edge(view, key == Qt.Key.Key_Home)
    elif key in _ENTER or key == Qt.Key.Key_Space:
        return _enter(view, key == Qt.Key.Key_Space)
    elif key == Qt.Key.Key_Escape:
        return _escape(view)
    elif key in _PLAIN:
        return ask(view, _PLAIN[key])
    elif key in _LETTERS and view.options.grid_keys:
        return ask(view, _LETTERS[key])
    elif key == Qt.Key.Key_O and view.options.grid_keys:
        view.offer_asked.emit()
    else:
        return False
    return True


# --- the slot cursor ---


def first_slot(view: DayView) -> Slot | None:
    """Where the cursor begins: the present time, or opening, in the first column that is seen."""
    place = view.place
    if place is None or not len(place.columns):
        return None
    model = place.model
    minute = model.now_minute if model.now_minute is not None else model.opening
    return _fit(view, place.columns.nearest(view.left), floor_to(minute, view.options.step), view.options.new_minutes)


def _here(view: DayView) -> Slot | None:
    if view.slot_cursor is not None:
        return view.slot_cursor
    card = view.selected
    if card is not None:
        return _fit(view, card.column, floor_to(card.start, view.options.step), view.options.new_minutes)
    return None


def _fit(view: DayView, column: int, start: int, minutes: int) -> Slot:
    assert view.place is not None
    axis, step = view.place.axis, view.options.step
    start = min(max(start, -(-axis.first // step) * step), axis.last - step)
    return Slot(column, start, max(step, min(minutes, axis.last - start)))


def _move_cursor(view: DayView, columns: int, minutes: int) -> None:
    place, here = view.place, _here(view)
    assert place is not None
    if here is None:
        view.set_cursor(first_slot(view))
        return
    column = min(max(here.column + columns, 0), len(place.columns) - 1)
    view.set_cursor(_fit(view, column, here.start + minutes, here.minutes))


def _stretch_cursor(view: DayView, steps: int) -> None:
    here = _here(view) or first_slot(view)
    if here is not None:
        view.set_cursor(_fit(view, here.column, here.start, here.minutes + steps * view.options.step))


def _to_edge(view: DayView, home: bool) -> None:
    here = _here(view) or first_slot(view)
    if here is None or view.place is None:
        return
    model = view.place.model
    hours = model.columns[here.column].hours
    edge = (hours[0][0] if hours else model.opening) if home else (hours[-1][1] if hours else model.closing)
    start = int(edge) if home else int(edge) - view.options.step
    view.set_cursor(_fit(view, here.column, start, here.minutes))


def _next_visit(view: DayView, way: int) -> None:
    """The next or previous visit of the column, from the selected one or from the cursor."""
    place, here = view.place, _here(view) or first_slot(view)
    if place is None or here is None:
        return
    cards = [c for c in place.model.columns[here.column].cards if c.look != "ghost"]
    if view.selected in cards:
        index = cards.index(view.selected) + way
    elif way > 0:
        index = next((i for i, c in enumerate(cards) if c.end > here.start), len(cards))
    else:
        index = next((i for i in range(len(cards) - 1, -1, -1) if cards[i].start < here.start), -1)
    if 0 <= index < len(cards):
        view.choose(cards[index])


# --- doing ---


def _enter(view: DayView, peek: bool) -> bool:
    card, slot, model = view.selected, view.slot_cursor, view.model
    if card is not None and card.hold is not None:
        view.hold_chosen.emit(card.hold.id)
    elif card is not None:
        if peek:
            view.visit_peeked.emit(card.ref, True)
        else:
            view.visit_opened.emit(card.ref)
    elif slot is not None and model is not None:
        view.slot_chosen.emit(model.columns[slot.column].ref, model.at(slot.start, slot.column), slot.minutes)
    else:
        return False
    return True


def _escape(view: DayView) -> bool:
    if view.selected is not None and view.selected.hold is not None:
        view.hold_released.emit(view.selected.hold.id)
    elif view.slot_cursor is not None:
        view.set_cursor(None)
    elif view.selected is not None:
        view.choose(None)
    else:
        return False
    return True


def paste(view: DayView) -> bool:
    """Put what was cut at the time cursor, or at the selected visit's start."""
    here, model = _here(view), view.model
    if here is None or model is None:
        return False
    view.paste_asked.emit(model.columns[here.column].ref, model.at(here.start, here.column))
    return True


def refusal(view: DayView, card: Card, action: str) -> str | None:
    """Why an action is not possible on this visit now, in words."""
    return why_not(card, action, view.may)


def ask(view: DayView, action: str) -> bool:
    """Ask for an action on the selected visit; a reason is shown where it is not possible."""
    card = view.selected
    if card is None or card.visit is None:
        return False
    reason = refusal(view, card, action)
    if reason is not None:
        view.explain(card, reason)
    elif action in ("move", "length"):
        carry = Carry(card, action, card.column, int(card.start), int(card.end), by_key=True)
        view.start_carry(carry)
    else:
        view.action_asked.emit(action, card.ref)
    return True


def _carrying(view: DayView, key: Qt.Key, fine: bool) -> bool:
    carry, place = view.carry, view.place
    assert carry is not None
    assert place is not None
    if key == Qt.Key.Key_Escape:
        view.finish_carry(keep=False)
    elif key in _WEEKS:
        if carry.mode == "move":  # a grid of several days already goes by weeks
            view.day_stepped.emit(_WEEKS[key] * (1 if len(set(place.model.days)) > 1 else 7))
    elif key in _ENTER:
        view.finish_carry(keep=True)
    elif key in _ARROWS:
        before = carried_rects(view)
        columns, steps = _ARROWS[key]
        step = FINE if fine else view.options.step
        by, length = steps * step, place.model.length
        if carry.mode == "length":
            carry.end = min(max(carry.end + by, carry.start + min(step, carry.end - carry.start)), length)
        else:
            carry.column = min(max(carry.column + columns, 0), len(place.columns) - 1)
            carry.start, carry.end = moved(carry.start, carry.end - carry.start, by, FINE, length)
            carry.picture = None
        view.check_carry()
        box = view.slot_box(carry.column, carry.start, carry.end)
        view.show_box(carry.column, box)
        for rect in (*before, *carried_rects(view)):
            view.viewport().update(rect)
        day_access.carry_reached(view)
    return True


# --- the menu ---


def menu(view: DayView, card: Card) -> VisitMenu:
    """The context menu, to be popped up by the caller."""
    return VisitMenu(view, card.span.minutes, partial(refusal, view, card), partial(_chosen, view, card))


def _chosen(view: DayView, card: Card, chosen: str) -> None:
    action, _, minutes = chosen.partition(":")
    if minutes and view.model is not None:
        carry = Carry(card, "length", card.column, int(card.start), int(card.start) + int(minutes))
        view.start_carry(carry)
        view.finish_carry(keep=True)
    elif action == "open":
        view.visit_opened.emit(card.ref)
    else:
        view.action_asked.emit(action, card.ref)
