"""The search palette: one box over patients, their visits and commands, with a preview of the chosen row.

Draws rows and emits what was chosen; typing stays in the box while arrows move in the list. The highlight goes back to
the first row with every new answer, so that it never stays on the previous patient. Not here: finding.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui import paint, wording
from ui.controls import Segmented, name
from ui.headed_list import HELD
from ui.keyed_list import bare
from ui.palette_model import PaletteModel, Row
from ui.palette_preview import Preview
from ui.sheet import Sheet
from ui.theme import theme

SIZE: Final = (840, 560)
_TOP: Final = 96
_PREVIEW: Final = 302
_BOTTOM: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom


class RowDelegate(QStyledItemDelegate):
    """Draws one row; a chosen one gets the accent fill and a ring, never only a colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: Row = index.data(HELD)
        height = {"head": 34, "patient": 52, "visit": 44, "do": 40}[row.kind]
        return QSize(100, theme().metrics.px(height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(HELD)
        view = option.widget
        chosen = isinstance(view, QListView) and view.currentIndex().row() == index.row() and row.kind != "head"
        rect = QRectF(option.rect)
        look, px = theme(), theme().metrics.px
        painter.save()
        if row.kind == "head":
            words = QRectF(rect.left() + px(12), rect.top(), rect.width(), rect.height() - px(6))
            paint.text(painter, words, row.title, look.color("text.secondary"), "caption", 600, _BOTTOM)
        else:
            inside = rect.adjusted(px(1), px(1), -px(1), -px(1))
            if chosen:
                paint.box(
                    painter, inside, look.radius("control"), look.color("accent.subtle"), look.color("focus.ring"), 1.5
                )
            {"patient": self._patient, "visit": self._visit, "do": self._do}[row.kind](painter, inside, row)
        painter.restore()

    def _patient(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        look, px = theme(), theme().metrics.px
        disc = QRectF(rect.left() + px(11), rect.center().y() - px(14), px(28), px(28))
        paint.box(painter, disc, px(14), look.color("bg.pressed"))
        paint.text(painter, disc, row.initials, look.color("text.secondary"), "caption", 600, paint.CENTER)
        left = disc.right() + px(12)
        right = self._right(painter, rect, row)
        first = QRectF(left, rect.top() + px(5), right - left - px(8), px(20))
        end = paint.marked(painter, first, row.title, row.marks, "body", 600)
        if row.why:
            why = QRectF(end + px(8), first.top(), first.right() - end - px(8), first.height())
            paint.text(painter, why, row.why, look.color("text.secondary"), "caption", 400)
        second = QRectF(left, rect.top() + px(25), right - left, px(18))
        paint.text(painter, second, row.detail, look.color("text.secondary"), "small")

    def _right(self, painter: QPainter, rect: QRectF, row: Row) -> float:
        """ "Last Nov 4  Next Today 2:00 PM" at the right; the left edge of it."""
        look, px = theme(), theme().metrics.px
        at = rect.right() - px(11)
        for label, value in reversed(row.right):
            for words, ink, gap in ((value, "text.primary", 4), (label, "text.secondary", 8)):
                width = paint.width_of(words, "small")
                spot = QRectF(at - width - 1, rect.top() + px(5), width + 2, px(20))
                paint.text(painter, spot, words, look.color(ink), "small")
                at -= width + px(gap)
        return at

    def _visit(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        look, metrics, px = theme(), theme().metrics, theme().metrics.px
        size = metrics.icon(16)
        paint.glyph(
            painter, row.icon, look.color("text.secondary"), rect.left() + px(17), rect.center().y() - size / 2, size
        )
        shades = look.status("visit", row.status)
        words = wording.status_word(row.status)
        pill = paint.pill_size(words, shades.icon)
        spot = QRectF(
            rect.right() - px(11) - pill.width(), rect.center().y() - pill.height() / 2, pill.width(), pill.height()
        )
        paint.pill(painter, spot, words, shades.ink, shades.soft, shades.line, shades.icon)
        text = QRectF(rect.left() + px(51), rect.top(), spot.left() - rect.left() - px(60), rect.height())
        paint.marked(painter, text, row.title, row.marks, "body", 400)

    def _do(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        look, metrics, px = theme(), theme().metrics, theme().metrics.px
        size = metrics.icon(16)
        paint.glyph(
            painter, row.icon, look.color("text.secondary"), rect.left() + px(17), rect.center().y() - size / 2, size
        )
        right = rect.right() - px(11)
        for key in reversed(row.keys):
            ink, line = look.color("text.tertiary"), look.color("border.default")
            right = paint.keycap(painter, right, rect.center().y(), key, ink, line) - px(5)
        text = QRectF(rect.left() + px(51), rect.top(), right - rect.left() - px(60), rect.height())
        paint.text(painter, text, row.title, look.color("text.primary"), "body")


class Palette(Sheet):
    """`typed` asks for rows; `chosen` carries the row Enter or a click picked; `asked` a row and another action."""

    typed = Signal(str, str)  # text, tab
    chosen = Signal(object)  # Row
    asked = Signal(str, object)  # action, Row
    current_changed = Signal(object)  # Row or None
    hides_names = True

    def __init__(self, window: QWidget, tab: str = "all") -> None:
        super().__init__(window, wording.SEARCH, size=SIZE, identifier="palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = PaletteModel()
        self.box = QLineEdit()
        self.box.setStyleSheet("QLineEdit { border: none; background: transparent; padding: 0 }")
        self.box.setPlaceholderText(wording.search_placeholder())
        self.box.setFont(theme().font("heading", 400))
        name(self.box, "palette.box", wording.SEARCH)
        self.tabs = Segmented(wording.PALETTE_TABS, identifier="palette.tabs", label=wording.SEARCH, small=True)
        self.list = QListView()
        paint.keeps_places(self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(RowDelegate(self.list))
        bare(self.list)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        name(self.list, "palette.list", wording.PATIENTS)
        self.preview = Preview()
        self.nothing = Nothing()
        self._arrange()
        if tab != "all":
            self.tabs.set_current(tab)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(0)
        self._wait.timeout.connect(self._ask)
        self.box.textEdited.connect(self._edited)
        self.tabs.chosen.connect(self._tab)
        self.list.clicked.connect(self._clicked)
        self.box.installEventFilter(self)
        self.preview.asked.connect(self._preview_asked)

    def open(self) -> None:
        super().open()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def forget(self) -> None:
        """Nothing of anybody is in it any more: what was typed, the rows, the preview."""
        self._wait.stop()
        self.box.clear()
        self.set_rows([])
        self.preview.set_card(None)

    @property
    def text(self) -> str:
        return self.box.text().strip()

    @property
    def current(self) -> Row | None:
        index = self.list.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def set_rows(self, rows: list[Row], empty: tuple[str, str] | None = None) -> None:
        """A new answer; the first row is chosen."""
        self.model.set_rows(rows)
        self.nothing.say(empty if not self.model.choosable() else None)
        self.list.setVisible(bool(self.model.choosable()))
        self.nothing.setVisible(not self.model.choosable())
        self._choose(next(iter(self.model.choosable()), None))

    # --- inside ---

    def _arrange(self) -> None:
        px = theme().metrics.px
        self._title.hide()
        self._close.hide()
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(Glass())
        row.addWidget(self.box, 1)
        row.addWidget(self.tabs)
        self._head.insertWidget(0, top, 1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(px(8), px(4), px(8), px(8))
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        self._body.addWidget(body, 1)
        self.preview.setFixedWidth(px(_PREVIEW))
        self._body.addWidget(self.preview)
        self.hints = Hints()
        self._foot.insertWidget(0, self.hints, 100)

    def _relayout(self) -> None:
        super()._relayout()
        px = theme().metrics.px
        self._head.setContentsMargins(px(16), px(10), px(16), px(10))
        self._foot.setContentsMargins(px(16), px(6), px(16), px(6))

    def _place(self) -> None:
        """As a sheet, but near the top, where the eye is."""
        super()._place()
        top = min(theme().metrics.px(_TOP), max(16, self._host.height() - self.height() - 32))
        inside = QRect((self._host.width() - self.width()) // 2, top, self.width(), self.height())
        self.setGeometry(QRect(self._host.mapToGlobal(inside.topLeft()), inside.size()))
        if self._scrim is not None:
            self._scrim.set_hole(inside)

    def _edited(self) -> None:
        self._wait.start()

    def _ask(self) -> None:
        self.typed.emit(self.text, self.tabs.current)

    def _tab(self, key: str) -> None:
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def _press_primary(self) -> None:
        """Ctrl+Enter: a time for the chosen patient."""
        if self.current is not None and self.current.ref is not None:
            self.asked.emit("find_time_for", self.current)

    def _choose(self, number: int | None) -> None:
        index = self.model.index(number) if number is not None else QModelIndex()
        self.list.setCurrentIndex(index)
        if number is not None:
            before = number - 1
            top = before >= 0 and self.model.rows[before].kind == "head"
            self.list.scrollTo(self.model.index(before) if top else index)
            self.list.scrollTo(index)
        self.list.viewport().update()
        self.current_changed.emit(self.current)

    def _step(self, steps: int) -> None:
        rows = self.model.choosable()
        if rows:
            here = self.list.currentIndex().row()
            at = rows.index(here) + steps if here in rows else 0
            self._choose(rows[max(0, min(len(rows) - 1, at))])

    def _clicked(self, index: QModelIndex) -> None:
        if index.row() in self.model.choosable():
            self._choose(index.row())
            self.chosen.emit(self.current)

    def _preview_asked(self, action: str) -> None:
        if self.current is not None:
            self.asked.emit(action, self.current)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.box and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if self._key(event):
                return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
        if event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.current is not None:
                self.chosen.emit(self.current)
        elif event.key() == Qt.Key.Key_N and control and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.asked.emit("new_patient_named", Row(kind="do"))
        else:
            return False
        return True


class Glass(QWidget):
    """The magnifying glass before the box."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(theme().metrics.icon(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = theme().metrics.icon(20)
        paint.glyph(painter, "search", theme().color("text.secondary"), 0, (self.height() - size) / 2, size)
        painter.end()


class Hints(QWidget):
    """The keys that work here, and other things that can be typed."""

    def __init__(self) -> None:
        super().__init__()
        self._note = ""
        self.setMinimumHeight(theme().metrics.px(26))
        self.say("")

    def say(self, note: str) -> None:
        """A line in the place of what can also be typed; nothing brings that back."""
        self._note = note
        self.setAccessibleName(note or wording.also_works())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        middle, at = self.height() / 2, 0.0
        for keys, words in wording.PALETTE_HINTS:
            for key in keys:
                width = paint.keycap_width(key)
                paint.keycap(
                    painter, at + width, middle, key, look.color("text.secondary"), look.color("border.default")
                )
                at += width + px(4)
            length = paint.width_of(words, "small")
            spot = QRectF(at + px(2), 0, length + 2, self.height())
            paint.text(painter, spot, words, look.color("text.secondary"), "small")
            at += length + px(16)
        rest = QRectF(at, 0, self.width() - at, self.height())
        words = self._note or wording.also_works()
        paint.text(painter, rest, words, look.color("text.secondary"), "small", None, paint.RIGHT)
        painter.end()


class Nothing(QWidget):
    """What is said when nothing matches."""

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[str, str] | None = None

    def say(self, words: tuple[str, str] | None) -> None:
        self._words = words
        self.setAccessibleName(". ".join(words) if words else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._words is None:
            return
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        size = theme().metrics.icon(24)
        middle = self.width() / 2
        top = self.height() / 3
        paint.glyph(
            painter, "user-round-search", look.color("text.tertiary"), middle - size / 2, top - size - px(10), size
        )
        title, text = self._words
        paint.text(
            painter,
            QRectF(0, top, self.width(), px(24)),
            title,
            look.color("text.primary"),
            "title",
            None,
            paint.CENTER,
        )
        painter.setFont(look.font("body"))
        painter.setPen(look.color("text.secondary"))
        area = QRectF(px(48), top + px(30), self.width() - px(96), px(80))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), text)
        painter.end()
