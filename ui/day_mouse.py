"""The pointer on the day grid: hovering, choosing, drawing a new time, moving and stretching visits. No QDrag.

A drag begins after the platform's start distance, snaps to the step (Alt: 5 minutes), scrolls near the edges, and Esc
puts everything back. Not here: what a drop does; the view emits it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QRegion
from PySide6.QtWidgets import QApplication

from ui import wording
from ui.day_layout import floor_to, moved, stretched
from ui.day_model import Card
from ui.day_overlay import Carry, Slot, carried_rects

if TYPE_CHECKING:
    from ui.day_view import DayView

EDGE: Final = 8  # the zone at a card's bottom that stretches it
SCROLL_ZONE: Final = 32
SCROLL_MS: Final = 16
FINE: Final = 5


class Mouse:
    """State of the pointer between press and release."""

    def __init__(self, view: DayView) -> None:
        self._view = view
        self._pressed: QPoint | None = None  # in the grid's coordinates
        self._grip = QPoint()  # from the card's corner to where it was taken
        self._card: Card | None = None
        self._on_edge = False
        self._last = QPoint()
        self._fine = False
        self.over_edge = False
        self.over_step = False
        self.is_creating = False
        self.is_quiet = False  # the last thing done was by pointer: no key hints for a mere selection
        self._scroller = QTimer(view, interval=SCROLL_MS)
        self._scroller.timeout.connect(self._scroll)

    # --- press, move, release ---

    def press(self, event: QMouseEvent) -> None:
        view = self._view
        at = event.position().toPoint()
        if view.place is None or not len(view.place.columns):
            return
        if view.carry is not None:  # a keyboard move in progress: a click elsewhere ends it
            view.finish_carry(keep=False)
        card = view.card_at(at)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.is_quiet = True
        self._last = at
        if card is not None and self._on_step(card, at):
            self._take_step(card)
            return
        self._pressed = QPoint(*view.content(at))
        self._card, self._on_edge = card, card is not None and self._edge(card, at)
        if card is not None:
            view.set_slot(None)
            view.choose(card)
        elif view.place.columns.at(self._pressed.x()) is not None:
            view.choose(None)
            self._hover_slot(at)

    def move(self, at: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        view = self._view
        self._last = at
        self._fine = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        if self._pressed is None:
            if view.carry is None:
                self._hover(at)
            return
        if view.carry is None and not self.is_creating and not self._begins(at):
            return
        if view.carry is not None:
            self._drag(at)
            view.carried_at.emit(view.viewport().mapToGlobal(at))
        elif self.is_creating:
            self._draw_slot(at)
        self._watch_edges(at)

    def release(self, event: QMouseEvent) -> None:
        view = self._view
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        card, slot, creating = self._card, view.slot, self.is_creating
        carrying = view.carry is not None
        self.let_go()
        if carrying:
            view.finish_carry(keep=self._is_near(event.position().toPoint()))
        elif card is not None and view.card_at(event.position().toPoint()) is not None:
            if card.visit is not None:
                view.visit_peeked.emit(card.ref, False)
        elif card is None and slot is not None and view.model is not None:
            if not creating:
                view.set_slot(None)
            column = view.model.columns[slot.column]
            view.slot_chosen.emit(column.ref, view.model.at(slot.start, slot.column), slot.minutes)
            view.set_slot(None)
        self._hover(event.position().toPoint())

    def double_click(self, event: QMouseEvent) -> None:
        card = self._view.card_at(event.position().toPoint())
        if card is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if card.hold is not None:
            self._view.hold_chosen.emit(card.hold.id)
        else:
            self._view.visit_opened.emit(card.ref)

    def leave(self) -> None:
        if self._pressed is None:
            self._view.set_slot(None)
            self._view.set_hovered(None)

    def scrolled(self) -> None:
        """The grid moved under a still pointer."""
        self.move(self._last, Qt.KeyboardModifier.AltModifier if self._fine else Qt.KeyboardModifier.NoModifier)

    def let_go(self) -> None:
        """Forget the press; what was carried is the view's to drop or put back."""
        self._pressed, self._card, self.is_creating = None, None, False
        self._scroller.stop()
        self._view.viewport().unsetCursor()

    def key(self, event: QKeyEvent) -> bool:
        """Esc during a drag puts back; Alt changes the step at once. True when that was all the key meant."""
        if event.type() == QKeyEvent.Type.KeyPress:
            self.is_quiet = False
        if self._pressed is None:
            return False
        if event.key() == Qt.Key.Key_Escape and event.type() == QKeyEvent.Type.KeyPress:
            view = self._view
            self.let_go()
            view.finish_carry(keep=False)
            view.set_slot(None)
        elif event.key() == Qt.Key.Key_Alt:
            self.move(self._last, event.modifiers())
        return True

    # --- hovering ---

    def _edge(self, card: Card, at: QPoint) -> bool:
        rect = self._view.rect_of(card)
        if rect is None or card.is_firm:
            return False
        return at.y() > rect.bottom() - min(EDGE, rect.height() // 3)

    def _on_step(self, card: Card, at: QPoint) -> bool:
        """Over the button for the next step of the day; it is there only while the pointer is on the card."""
        from ui.day_step import step_rect  # not before the first screen is painted

        spot = step_rect(self._view, card) if card is self._view.hovered else None
        return spot is not None and spot.contains(at)

    def step_words(self, card: Card) -> str:
        """What the button under the pointer does, with its key."""
        from ui.day_step import step_of

        step = step_of(self._view, card)
        return next((f"{words} ({key})" for g in wording.DAY_MENU for a, words, key in g if step and a == step[0]), "")

    def _take_step(self, card: Card) -> None:
        from ui.day_step import step_of

        step = step_of(self._view, card)
        if step is not None:
            self._view.choose(card)
            self._view.action_asked.emit(step[0], card.ref)

    def _hover(self, at: QPoint) -> None:
        view = self._view
        if not view.viewport().rect().contains(at):
            self.leave()
            return
        card = view.card_at(at)
        step = card is not None and self._on_step(card, at)
        edge = card is not None and not step and self._edge(card, at)
        if (edge, step) != (self.over_edge, self.over_step):
            self.over_edge, self.over_step = edge, step
            shape = Qt.CursorShape.PointingHandCursor if step else Qt.CursorShape.ArrowCursor
            view.viewport().setCursor(Qt.CursorShape.SizeVerCursor if edge else shape)
            view.update_card(card or view.hovered)
        view.set_hovered(card)
        if card is not None:
            view.set_slot(None)
        else:
            self._hover_slot(at)

    def _hover_slot(self, at: QPoint) -> None:
        view = self._view
        x, y = view.content(at)
        assert view.place is not None
        column = view.place.columns.at(x)
        if column is None or not 0 <= y < view.place.axis.height:
            view.set_slot(None)
            return
        model = view.place.model
        start = floor_to(view.place.axis.minute(y), FINE if self._fine else view.options.step)
        free = model.free_until(column, start)
        length = view.options.new_minutes
        if free is not None:
            length = max(FINE, min(length, int(free) - start))
        view.set_slot(Slot(column, start, min(length, model.length - start)))

    # --- dragging ---

    def _begins(self, at: QPoint) -> bool:
        """Whether the pointer has gone far enough for a drag, and what kind of drag it is."""
        view, pressed = self._view, self._pressed
        assert pressed is not None
        now = QPoint(*view.content(at))
        if (now - pressed).manhattanLength() < QApplication.startDragDistance():
            return False
        card = self._card
        if card is None:
            self.is_creating = view.slot is not None
            return self.is_creating
        from ui.day_keys import refusal  # not before the first screen is painted

        reason = refusal(view, card, "move") if card.visit is not None else None
        if reason is not None:
            view.explain(card, reason)
        if reason is not None or card.is_firm:
            self._pressed = None
            return False
        box = view.slot_rect(Slot(card.column, int(card.start), int(card.end - card.start)))
        carry = Carry(card, "length" if self._on_edge else "move", card.column, int(card.start), int(card.end))
        carry.at = box.topLeft() if not self._on_edge else None
        self._grip = pressed - QPoint(*view.content(box.topLeft()))
        view.start_carry(carry)
        shape = Qt.CursorShape.SizeVerCursor if self._on_edge else Qt.CursorShape.ClosedHandCursor
        view.viewport().setCursor(shape)
        return True

    def _drag(self, at: QPoint) -> None:
        view, carry, pressed = self._view, self._view.carry, self._pressed
        assert carry is not None
        assert pressed is not None
        assert view.place is not None
        before = carried_rects(view)
        x, y = view.content(at)
        step = FINE if self._fine else view.options.step
        card, length = carry.card, view.place.model.length
        if carry.mode == "length":
            by = (y - pressed.y()) * 60 / view.place.axis.hour
            place = carry.column, int(card.start), stretched(card.start, card.end, by, step, length)
        else:
            by = view.place.axis.minute(y - self._grip.y()) - card.start
            place = (view.place.columns.nearest(x), *moved(card.start, card.end - card.start, by, step, length))
            carry.at = at - self._grip
        if place != (carry.column, carry.start, carry.end):
            carry.column, carry.start, carry.end = place
            view.check_carry()
        region = QRegion()
        for rect in (*before, *carried_rects(view)):
            region += rect
        view.viewport().update(region)

    def _is_near(self, at: QPoint) -> bool:
        """Let go over the grid, its heads or its gutter; anywhere else means put back."""
        return self._view.rect().contains(at + self._view.viewport().pos())

    def _draw_slot(self, at: QPoint) -> None:
        view, pressed = self._view, self._pressed
        assert pressed is not None
        assert view.place is not None
        slot = view.slot
        if slot is None:
            return
        step = FINE if self._fine else view.options.step
        axis, day = view.place.axis, view.place.model.length
        start = floor_to(axis.minute(pressed.y()), step)
        end = floor_to(axis.minute(view.content(at)[1]), step) + step
        if end <= start:  # drawn upwards
            start, end = max(0, end - step), start + step
        view.set_slot(Slot(slot.column, start, min(end, day) - start))

    # --- scrolling at the edges ---

    def _pull(self, at: QPoint) -> QPoint:
        """How far to scroll for a pointer that near the edges."""
        rect: QRect = self._view.viewport().rect()

        def along(value: int, size: int) -> int:
            if value < SCROLL_ZONE:
                return -max(1, (SCROLL_ZONE - value) // 2)
            if value > size - SCROLL_ZONE:
                return max(1, (value - size + SCROLL_ZONE) // 2)
            return 0

        return QPoint(along(at.x(), rect.width()), along(at.y(), rect.height()))

    def _watch_edges(self, at: QPoint) -> None:
        if self._pull(at).isNull():
            self._scroller.stop()
        elif not self._scroller.isActive():
            self._scroller.start()

    def _scroll(self) -> None:
        view, pull = self._view, self._pull(self._last)
        before = view.left, view.top
        view.verticalScrollBar().setValue(view.top + pull.y())
        view.horizontalScrollBar().setValue(view.left + pull.x())
        if before == (view.left, view.top) or self._pressed is None:
            self._scroller.stop()
        else:
            self.scrolled()
