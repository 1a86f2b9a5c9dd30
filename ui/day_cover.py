"""What lies over a grid that has nothing to show, or not yet: skeleton cards, a bar and a note, or words and a way on.

Draws and emits; what it says is decided in `link_model.py`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import paint
from ui.controls import Button, Turning, Words, name
from ui.link_model import Choice, Cover
from ui.notices import announce
from ui.states import EmptyState, Skeleton
from ui.theme import theme

if TYPE_CHECKING:
    from ui.day_view import DayView

BAR: Final = 2
_FAKE: Final = (  # minutes after opening and lengths of the cards of a skeleton, column by column
    ((0, 60), (60, 30), (90, 60), (150, 60), (210, 90), (330, 60), (405, 45), (465, 75)),
    ((0, 45), (45, 60), (135, 60), (225, 60), (300, 45), (375, 90), (480, 60)),
    ((30, 90), (135, 45), (180, 60), (270, 30), (345, 60), (420, 60)),
)
_SHARES: Final = (0.62, 0.46, 0.55, 0.7)


class ReadingBar(QWidget):
    """The 2 px line over the heads while something is read for the first time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._step = 0
        self._turning = Turning(self)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_reading(self, reading: bool) -> None:
        self._turning.on(reading)
        self.setVisible(reading)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._step = (self._step + 1) % 30
        width = self.width() * 0.38
        left = 0.0 if theme().reduced_motion else (self.width() + width) * self._step / 30 - width
        paint.fill(painter, QRectF(self.rect()), theme().color("accent.subtle"))
        paint.fill(painter, QRectF(left, 0, width, self.height()), theme().color("accent.base"))
        painter.end()


class _Note(QWidget):
    """A few words at the foot of the grid, perhaps with a button."""

    def __init__(self, parent: QWidget, cover: Cover) -> None:
        super().__init__(parent)
        name(self, "grid.note", cover.words)
        self._icon = cover.icon
        self._turning = Turning(self)
        self._turning.on(cover.icon == "spinner")
        px = theme().metrics.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(34), px(5), px(12 if not cover.choices else 6), px(5))
        row.setSpacing(px(10))
        row.addWidget(Words(cover.words, whole=True))
        self.buttons = {one.key: Button(one.words, small=True, identifier=f"grid.{one.key}") for one in cover.choices}
        for button in self.buttons.values():
            row.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, rect = theme(), theme().metrics.px, QRectF(self.rect())
        paint.box(painter, rect, rect.height() / 2, look.color("bg.raised"), look.color("border.default"))
        size = look.metrics.icon(14)
        paint.glyph(painter, self._icon, look.color("accent.text"), px(12), (rect.height() - size) / 2, size)
        painter.end()


class FirstReading(QWidget):
    """In the calendar's place before a practice was ever read: a skeleton, or why there is nothing and what to do."""

    acted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        name(self, "reading")
        self._cover = Cover()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown: QWidget = Skeleton()
        self._column.addWidget(self._shown)

    def put(self, cover: Cover) -> None:
        if cover == self._cover:
            return
        self._cover = cover
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = Skeleton()
        if cover.title:
            self._shown, buttons = words_of(cover)
            for key, button in buttons.items():
                button.clicked.connect(partial(self.acted.emit, key))
        self._column.addWidget(self._shown)


def words_of(cover: Cover) -> tuple[QWidget, dict[str, Button]]:
    """Title, sentence and buttons of a cover."""
    buttons = {
        one.key: Button(one.words, kind=one.kind, identifier=f"grid.{one.key.partition(':')[0]}")
        for one in cover.choices
    }
    made = list(buttons.values())
    return EmptyState(cover.icon, cover.title, cover.words, made, look=cover.look, identifier="grid.state"), buttons


class DayCover(QWidget):
    """Lies over the columns of one grid; `acted(key)` is a choice that was pressed."""

    acted = Signal(str)

    def __init__(self, view: DayView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._cover = Cover()
        self._state: QWidget | None = None
        self._note: _Note | None = None
        self._bar = ReadingBar(view)
        name(self, "grid.cover")
        self.hide()
        view.viewport().installEventFilter(self)
        view.shown.connect(self.update)
        theme().changed.connect(self._make)

    @property
    def cover(self) -> Cover:
        return self._cover

    def put(self, cover: Cover) -> None:
        """Show this, or take away what was there."""
        if cover == self._cover:
            return
        before, self._cover = self._cover, cover
        self._make()
        said = " ".join(part for part in (cover.title, cover.words) if part)
        if said and (cover.title or cover.icon) != (before.title or before.icon):
            announce(self._view, said)

    def _make(self) -> None:
        """Widgets for the present words. One that has the keyboard gives it back to the grid."""
        focused = self.focusWidget()
        if focused is not None and focused.hasFocus():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        for old in (self._state, self._note):
            if old is not None:
                old.hide()
                old.deleteLater()
        self._state = self._note = None
        cover = self._cover
        if cover.title:
            self._state = self._words(cover)
        elif cover.words:
            self._note = _Note(self, cover)
            self._hear(self._note.buttons)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not (self._state or cover.choices))
        self.setAccessibleName(f"{cover.title} {cover.words}".strip())
        self._bar.show_reading(cover.reading)
        self._view.is_covered = bool(cover.title)
        self._view.gutter.update()
        self.setVisible(bool(cover.unread or cover.title or cover.words))
        self._place()
        for made in (self._state, self._note):
            if made is not None:
                made.show()
        self.raise_()
        self.update()

    def _words(self, cover: Cover) -> QWidget:
        holder = QWidget(self)
        state, buttons = words_of(cover)
        QVBoxLayout(holder).addWidget(state)
        self._hear(buttons)
        return holder

    def _hear(self, buttons: dict[str, Button]) -> None:
        for key, button in buttons.items():
            button.clicked.connect(partial(self.acted.emit, key))

    def _place(self) -> None:
        viewport = self._view.viewport()
        px = theme().metrics.px
        self._bar.setGeometry(0, 0, self._view.width(), px(BAR))
        note = self._note
        if note is not None and not self._cover.unread:  # the columns below stay in reach of the pointer
            size = note.sizeHint()
            self.setGeometry(
                (viewport.width() - size.width()) // 2, viewport.height() - size.height() - px(14), *_both(size)
            )
            note.setGeometry(self.rect())
            return
        self.setGeometry(viewport.rect())
        if self._state is not None:
            self._state.setGeometry(self.rect())
        if note is not None:
            size = note.sizeHint()
            note.setGeometry((self.width() - size.width()) // 2, self.height() - size.height() - px(14), *_both(size))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, view, place = theme(), self._view, self._view.place
        if self._cover.title:
            paint.fill(painter, QRectF(self.rect()), look.color("grid.closed"))
        elif place is not None:
            for column in self._cover.unread:
                if column < len(place.columns):
                    x, width = place.columns.span(column)
                    self._column(painter, QRect(x - view.left, 0, width, self.height()), column)
        painter.end()

    def _column(self, painter: QPainter, rect: QRect, column: int) -> None:
        look, view, place = theme(), self._view, self._view.place
        assert place is not None
        if not rect.intersects(self.rect()):
            return
        paint.fill(painter, QRectF(rect), look.color("bg.canvas"))
        for y, is_half in place.lines:
            ink = look.color("grid.lineHalf" if is_half else "grid.lineHour")
            paint.fill(painter, QRectF(rect.x(), y - view.top, rect.width(), 1), ink)
        paint.fill(painter, QRectF(rect.right(), 0, 1, rect.height()), look.color("grid.lineHour"))
        if self._cover.blank:
            return
        px, radius = look.metrics.px, look.radius("card")
        first = place.model.opening
        for number, (start, length) in enumerate(_FAKE[column % len(_FAKE)]):
            box = view.slot_box(column, first + start, first + start + length)
            card = QRectF(box.x - view.left, box.y - view.top, box.w, box.h)
            paint.box(painter, card, radius, look.color("bg.subtle"), look.color("border.subtle"))
            for line, token in enumerate(("bg.pressed", "bg.hover")):
                if (line + 1) * px(15) + px(4) > card.height():
                    break
                share = _SHARES[(number + column) % len(_SHARES)] * (1 - 0.35 * line)
                words = QRectF(card.x() + px(10), card.y() + px(9) + line * px(15), card.width() * share, px(7))
                paint.box(painter, words, px(3), look.color(token))


def _both(size: QSize) -> tuple[int, int]:
    return size.width(), size.height()


__all__ = ["Choice", "DayCover", "ReadingBar"]
