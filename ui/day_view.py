"""The day calendar widget: shows a prepared `DayModel` and tells what was done with it by pointer and keyboard.

It draws and emits; the window and the desk decide what a drop or a key means. Not here: layout and scrolling
(`day_canvas.py`), pointer (`day_mouse.py`), keys and menu (`day_keys.py`), what is painted on top (`day_overlay.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QRegion,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from adapters.model import Span
from adapters.record import replace
from app.ref import Ref
from ui import wording
from ui.day_canvas import DayCanvas
from ui.day_heads import Tab
from ui.day_model import Card, DayModel, DayOptions
from ui.day_mouse import Mouse
from ui.day_overlay import Carry, Slot, paint_over
from ui.theme import Theme

if TYPE_CHECKING:
    from types import ModuleType

Conflict = Callable[[Ref, Span, Ref], str | None]
May = Callable[[Ref, str], str | None]


class DayView(DayCanvas):
    """`conflict` tells in words what a wanted place collides with, `may` why an action is not possible; or None."""

    slot_chosen = Signal(object, object, int)  # column ref, start (aware), minutes
    visit_selected = Signal(object)  # ref, or None
    visit_peeked = Signal(object, bool)  # ref; by key (Space), or clicked once
    visit_opened = Signal(object)  # ref: double-clicked, or Enter
    visit_moved = Signal(object, object, object, bool)  # ref, column ref, span, whether that place is free
    visit_resized = Signal(object, object, bool)  # ref, span, whether that time is free
    action_asked = Signal(str, object)  # action of wording.DAY_MENU, or "edit"; ref
    paste_asked = Signal(object, object)  # column ref, start
    offer_asked = Signal()  # offer the time at the cursor, or that of a cancelled visit
    hold_chosen = Signal(str)  # id of a hold that was opened
    hold_released = Signal(str)
    day_stepped = Signal(int)
    zoom_stepped = Signal(int)
    prepared = Signal()  # a model was given: another day, or the same one as it is now
    shown = Signal()  # another model, or the same one elsewhere: what lies beside a card must look for it again
    carrying = Signal(bool)  # a visit was lifted, or put down
    carried_at = Signal(QPoint)  # where on the screen a pointer carries it

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.options = DayOptions()
        self.conflict: Conflict | None = None
        self.may: May | None = None
        self.selected: Card | None = None
        self.hovered: Card | None = None
        self.slot: Slot | None = None  # the empty time under the pointer
        self.slot_cursor: Slot | None = None  # the time the keyboard is at
        self.carry: Carry | None = None
        self.mouse = Mouse(self)
        self._saved: dict[str, datetime] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleIdentifier("day.grid")
        self.hints.setObjectName("day.hints")
        self.heads.card_pressed.connect(self.choose)
        self._access: ModuleType | None = None
        self._lay_out()

    def finish(self) -> None:
        """What can wait until the first screen is painted: the visits as assistive technology sees them."""
        from ui import day_access

        day_access.install()
        self._access = day_access

    # --- what the window calls ---

    def show_day(self, model: DayModel) -> None:
        """Show a prepared day. The same day again keeps place, selection and the drawings of unchanged columns."""
        old = self.place
        model.keep_saved(self._saved)
        same = old is not None and model.is_place_of(old.model)
        if not same:
            self._take_along(model)
            self.slot_cursor = self.slot = self.hovered = None
        if old is not None and same:
            for card in old.model.tick(model.now):  # what is kept of the drawings must not be out of date
                self._redraw(card)
        self.options = model.options
        self._lay_out(model)
        self._keep_tiles(old if same else None)
        self._follow(model)
        if not same and self.carry is None:
            self._first_look(model)
        elif not same:
            self.mouse.scrolled()  # the pointer, if that is what carries, is somewhere on another day
            self.check_carry()
        self._watch_spinner()
        self._refresh_all()
        if self._access is not None:
            self._access.day_shown(self)
        self.shown.emit()
        self.prepared.emit()

    def set_options(self, **changes: Any) -> None:
        """Change fields of `DayOptions`; the day is prepared again from its agenda where that matters."""
        self.options = replace(self.options, **changes)
        if self.place is not None:
            self.show_day(self.place.model.again(self.options))

    def set_rules(self, conflict: Conflict | None, may: May | None) -> None:
        """`conflict(ref, span, column)` and `may(ref, action)` answer with a reason in words, or None."""
        self.conflict, self.may = conflict, may

    def select(self, ref: Ref | None) -> None:
        """Select a visit from outside and bring it into view; nothing is emitted."""
        card = self.model.card(ref) if ref is not None and self.model else None
        self._set_selected(card)
        if card is not None:
            self.slot_cursor = None
            self.reveal(card)

    def tick(self, now: datetime) -> None:
        """Time has passed: move the now-line, waiting times and countdowns. Cheap; call it as often as needed."""
        if self.place is None:
            return
        before = set(self.place.model.nows)
        for card in self.place.model.tick(now):
            self._redraw(card)
        after = set(self.place.model.nows)
        if before != after:
            for minute in before | after:
                y = round(self.place.axis.y(minute)) - self.top
                self.viewport().update(0, y - 3, self.viewport().width(), 6)
            self.gutter.update()

    def focus_slot(self, column: Ref, start: datetime, minutes: int | None = None) -> None:
        """Put the slot cursor on a time and take the keyboard."""
        index = self.model.index_of(column, start) if self.model else None
        if index is None or self.model is None:
            return
        minute = (start.timestamp() - self.model.columns[index].start) / 60
        self.set_cursor(Slot(index, round(minute), minutes or self.options.new_minutes))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.shown.emit()

    def card_rect(self, ref: Ref) -> QRect | None:
        """Where a visit is, in this widget's coordinates, for a popover beside it."""
        card = self.model.card(ref) if self.model else None
        rect = self.rect_of(card) if card else None
        return rect.translated(self.viewport().pos()) if rect is not None else None

    def show_now(self) -> None:
        """Scroll so that the present time is in view."""
        if self.place is not None:
            self._first_look(self.place.model)

    # --- what the parts ask ---

    def slot_rect(self, slot: Slot) -> QRect:
        box = self.slot_box(slot.column, slot.start, slot.start + slot.minutes)
        return QRect(int(box.x) - self.left, int(box.y) - self.top, int(box.w), int(box.h))

    def tabs(self) -> list[Tab]:
        """The times to be shown in the gutter: now, and what is pointed at or carried."""
        found = super().tabs()
        if self.place is None:
            return found
        axis, model = self.place.axis, self.place.model
        if self.carry is not None:
            minute: float | None = self.carry.end if self.carry.mode == "length" else self.carry.start
        else:
            slot = self.slot or (self.slot_cursor if self.hasFocus() else None)
            minute = slot.start if slot is not None else None
        if minute is not None:
            found.append(Tab(axis.y(minute), wording.clock_time(model.at(minute), half=False)))
        return found

    def paint_over(self, p: QPainter, region: QRegion) -> None:
        paint_over(p, self, region)

    def explain(self, card: Card, reason: str) -> None:
        """Say in words, beside the card, why something is not possible."""
        rect = self.rect_of(card)
        if rect is not None:
            QToolTip.showText(self.viewport().mapToGlobal(rect.bottomLeft()), reason, self.viewport())
        from ui import day_access

        day_access.announce(self, reason)

    def has_focus_here(self) -> bool:
        return self.hasFocus()

    # --- selection, cursor, carry ---

    def choose(self, card: Card | None) -> None:
        """The person chose a visit, a hold or nothing."""
        before = self.selected
        self._set_selected(card)
        self.set_cursor(None)
        if (card and card.key) != (before and before.key) and not (card and card.hold):
            self.visit_selected.emit(card.ref if card else None)
        if card is not None:
            self.reveal(card)
            from ui import day_access

            day_access.card_focused(self, card)

    def _set_selected(self, card: Card | None) -> None:
        for one in (self.selected, card):
            self.update_card(one)
        self.selected = card
        self.show_hints()

    def set_cursor(self, slot: Slot | None) -> None:
        """Move the slot cursor; it takes the place of the selection."""
        old, self.slot_cursor = self.slot_cursor, slot
        for one in (old, slot):
            if one is not None and self.place is not None:
                self.viewport().update(self.slot_rect(one).adjusted(-3, -3, 3, 3))
        if slot is not None and self.place is not None:
            if self.selected is not None:
                self._set_selected(None)
                self.visit_selected.emit(None)
            self.show_box(slot.column, self.slot_box(slot.column, slot.start, slot.start + slot.minutes))
            from ui import day_access

            day_access.slot_reached(self, slot)
        self.gutter.update()
        self.show_hints()

    def set_slot(self, slot: Slot | None) -> None:
        if slot == self.slot:
            return
        for one in (self.slot, slot):
            if one is not None:
                self.viewport().update(self.slot_rect(one).adjusted(-2, -2, 2, 2))
        self.slot = slot
        self.gutter.update()

    def set_hovered(self, card: Card | None) -> None:
        if card is not self.hovered:
            for one in (self.hovered, card):
                self.update_card(one)
            self.hovered = card

    def start_carry(self, carry: Carry) -> None:
        """Lift a card, or begin to stretch it; its place in the column is drawn as left behind."""
        self.set_slot(None)
        self.set_cursor(None)
        self.carry = carry
        carry.day = self.model.day if self.model is not None else None
        self._hide(carry.card)
        self.check_carry()
        self.show_hints()
        self.carrying.emit(True)

    def check_carry(self) -> None:
        """Ask whether the place that is now aimed at is free."""
        carry, model = self.carry, self.model
        if carry is None or model is None:
            return
        span = model.span(carry.start, carry.end, carry.column)
        ref = model.columns[carry.column].ref
        carry.reason = self.conflict(carry.card.ref, span, ref) if self.conflict else None
        carry.retell(span)
        self.gutter.update()

    def finish_carry(self, keep: bool) -> None:
        """Drop what is carried where it is, or put it back."""
        carry, model = self.carry, self.model
        self._end_carry()
        if carry is None or not keep or model is None:
            return
        ref = carry.card.ref
        home = (carry.card.column, int(carry.card.start), int(carry.card.end))
        if carry.day == model.day and (carry.column, carry.start, carry.end) == home:
            return
        span = model.span(carry.start, carry.end, carry.column)
        if carry.mode == "length":
            self.visit_resized.emit(ref, span, carry.reason is None)
        else:
            self.visit_moved.emit(ref, model.columns[carry.column].ref, span, carry.reason is None)

    def _take_along(self, model: DayModel) -> None:
        """Another day is about to be shown: what is being moved goes there, in the same column where there is one."""
        carry, old = self.carry, self.model
        if carry is None or old is None or carry.mode != "move" or not model.columns or model.zone != old.zone:
            self._end_carry()
            return
        there = old.at(carry.start, carry.column) + (model.day - old.day)
        index = model.index_of(old.columns[carry.column].ref, there)
        carry.column = index if index is not None else min(carry.column, len(model.columns) - 1)
        carry.end = min(carry.end, model.length)
        carry.picture = carry.told = None
        self.tiles.hidden = None

    def _end_carry(self) -> None:
        if self.carry is None:
            return
        self.carry = None
        self._hide(None)
        self.mouse.let_go()
        self.viewport().update()
        self.gutter.update()
        self.show_hints()
        self.carrying.emit(False)

    def _hide(self, card: Card | None) -> None:
        for one in (self.tiles.hidden, card):
            box = self.box_of(one) if one is not None else None
            if one is not None and box is not None:
                self.tiles.forget(one.column, box.y, box.y + box.h)
                self.update_card(one)
        self.tiles.hidden = card

    def show_hints(self) -> None:
        mode = ""
        if self.carry is not None:
            mode = self.carry.mode if self.carry.by_key else ""
        elif self.hasFocus() and self.slot_cursor is not None:
            mode = "slot"
        elif self.hasFocus() and self.selected is not None and self.mouse.is_quiet:
            mode = "visit" if self.options.grid_keys else ""
        self.hints.show_for(mode)
        self._put_hints()

    def _follow(self, model: DayModel) -> None:
        """Find again, in another model, what was selected, hovered and carried."""
        if self.selected is not None:
            self.selected = model.card(self.selected.ref)
        self.hovered = None
        if self.carry is not None:
            card = model.card(self.carry.card.ref) if self.carry.day == model.day else None
            if card is not None and not card.is_firm:
                self.carry.card = card
                self._hide(card)
            elif self.carry.day == model.day:
                self._end_carry()
        else:
            self.tiles.hidden = None
        for name in ("slot", "slot_cursor"):
            slot = getattr(self, name)
            if slot is not None and slot.column >= len(model.columns):
                setattr(self, name, None)

    # --- Qt ---

    def showEvent(self, event: QShowEvent) -> None:
        self._watch_spinner()

    def hideEvent(self, event: QHideEvent) -> None:
        self._spinner.stop()
        self._end_carry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if keyboard and self.selected is None and self.slot_cursor is None and self.place is not None:
            from ui import day_keys

            self.set_cursor(day_keys.first_slot(self))
        self._focus_moved()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.carry is not None and self.carry.by_key:
            self._end_carry()
        self._focus_moved()

    def _focus_moved(self) -> None:
        self.update_card(self.selected)
        if self.slot_cursor is not None and self.place is not None:
            self.viewport().update(self.slot_rect(self.slot_cursor).adjusted(-3, -3, 3, 3))
        self.gutter.update()
        self.show_hints()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from ui import day_keys  # like the menu, not needed before the first screen is painted

        if not (self.mouse.key(event) or day_keys.press(self, event)):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.mouse.key(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mouse.move(event.position().toPoint(), event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mouse.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_stepped.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)
        self.mouse.scrolled()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        card = self.selected if by_key else self.card_at(event.pos())
        if card is None or card.visit is None:
            return
        rect = self.rect_of(card)
        at = rect.center() if by_key and rect is not None else event.pos()
        self._menu_of(card, self.viewport().mapToGlobal(at))

    def open_menu(self, ref: Ref, at: QPoint) -> None:
        """The context menu of a visit on screen, at a global position."""
        card = self.model.card(ref) if self.model else None
        if card is not None and card.visit is not None:
            self._menu_of(card, at)

    def _menu_of(self, card: Card, at: QPoint) -> None:
        self.choose(card)
        from ui import day_keys

        day_keys.menu(self, card).popup(at)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.mouse.leave()
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            card = self.card_at(event.pos())
            rect = self.rect_of(card) if card is not None else None
            if card is not None and rect is not None and self.carry is None:
                words = self.mouse.step_words(card) if self.mouse.over_step else wording.visit_spoken(card)
                QToolTip.showText(event.globalPos(), words, self.viewport(), rect)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)
