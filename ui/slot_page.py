"""The page "Find a time": what is looked for, the times by day, the day around the chosen one. Draws and emits.

What stands beside it in the window's bars (`beside`, `end`, `legend`) is made here and placed by the window.
Not here: asking the desk (`slot_desk.py`).
"""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import paint, wording
from ui.controls import Button, Prose, Segmented, Words, name
from ui.menus import pop_up_choices
from ui.notices import announce
from ui.slot_criteria import HEAD, SlotCriteria
from ui.slot_criteria import WIDTH as FORM
from ui.slot_delegate import GAP, MARGIN, strip_color
from ui.slot_list import SlotList
from ui.slot_model import Listed
from ui.slot_preview import WIDTH as SIDE
from ui.slot_preview import SideShown, SlotPreview
from ui.theme import theme

_LEAST_LIST: Final = 440
_LEAST_TIMES: Final = 380  # narrower than that beside the form, form and times are shown in turn
_LEAST_BAR: Final = 600  # in a narrower window the bar above has no room for when the times were checked
_LOOKING_MS: Final = 300


class Legend(QWidget):
    """What the colours of a strip mean, for the status bar."""

    def __init__(self) -> None:
        super().__init__()
        self._scale = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, "slots.legend")

    def set_scale(self, words: str) -> None:
        self._scale = words
        said = [text for _, text in wording.SLOT_LEGEND]
        self.setAccessibleName(", ".join((*said, words)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(300), theme().line("small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        x, ink = float(px(6)), look.color("text.secondary")
        for kind, text in (*wording.SLOT_LEGEND, ("", self._scale)):
            words = text
            wide = paint.width_of(words, "small") + (px(19) if kind else 0)
            if x + wide > self.width():
                break
            if kind:
                swatch = QRectF(x, (self.height() - px(8)) / 2, px(13), px(8))
                paint.box(painter, swatch, 1.5, *strip_color(kind))
                x += px(19)
            spot = QRectF(x, 0, self.width() - x, self.height())
            x += paint.text(painter, spot, words, ink, "small") + px(14)
        painter.end()


class HeldChip(QWidget):
    """ "1 held · 3:12 left", beside the page's title."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name(self, "slots.held")
        self.hide()

    def say(self, words: str) -> None:
        changed = len(words) != len(self._words)
        self._words = words
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if changed:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        width = paint.width_of(self._words, "small", 500) + metrics.icon(14) + metrics.px(28)
        return QSize(round(width), metrics.control_small)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, metrics, rect = theme(), theme().metrics, QRectF(self.rect())
        paint.box(painter, rect, look.radius("control"), look.color("bg.subtle"), look.color("border.default"))
        size = metrics.icon(14)
        ink = look.color("text.primary")
        paint.glyph(painter, "timer", ink, metrics.px(10), (rect.height() - size) / 2, size)
        paint.text(painter, rect.adjusted(metrics.px(16) + size, 0, 0, 0), self._words, ink, "small", 500)
        painter.end()


class CheckedChip(QWidget):
    """ "Times checked 12 s ago"; where that would be cut, the icon alone, with the words at the pointer."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._slim = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name(self, "slots.checked")

    def say(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.setToolTip(words)
            self.setVisible(bool(words))
            self.updateGeometry()
            self.update()

    def set_slim(self, slim: bool) -> None:
        self._slim = slim
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        words = 0 if self._slim else paint.width_of(self._words, "small") + metrics.px(8)
        return QSize(round(words) + metrics.icon(16), metrics.control_small)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, size = theme(), theme().metrics.icon(16)
        done = look.status("visit", "done").bar
        paint.glyph(painter, "cloud-check", done, 0, (self.height() - size) / 2, size)
        rest = QRectF(self.rect()).adjusted(size + theme().metrics.px(6), 0, 2, 0)
        if not self._slim:
            paint.text(painter, rest, self._words, look.color("text.secondary"), "small")
        painter.end()


class SlotNote(QWidget):
    """A sentence over the list: a time that was taken, or what has to be chosen first."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._look = "", "attention"
        self._prose = Prose("")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._prose, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        name(self, "slots.note")
        self._relayout()
        theme().changed.connect(self._relayout)
        self.hide()

    def say(self, words: str, look: str = "attention") -> None:
        """`look`: an outbox state for its colours."""
        if words and words != self._words:
            announce(self, words, assertive=True)
        self._words, self._look = words, look
        self._prose.set_runs(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.update()

    def _relayout(self) -> None:
        px, margin = theme().metrics.px, theme().metrics.px(MARGIN)
        self._row.setContentsMargins(margin + px(38), px(8), margin + px(14), px(8 + GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, metrics = theme(), theme().metrics
        shades = look.status("outbox", self._look)
        margin = metrics.px(MARGIN)
        rect = QRectF(self.rect()).adjusted(margin, 0, -margin, -metrics.px(GAP))
        paint.box(painter, rect, look.radius("panel"), shades.soft, shades.line)
        size = metrics.icon(16)
        icon = "info" if self._look == "waiting" else shades.icon
        paint.glyph(
            painter, icon, shades.ink, rect.left() + metrics.px(14), rect.top() + metrics.px(18) - size / 2, size
        )
        painter.end()


class SlotPage(QWidget):
    """`pressed` carries a row and "book", "hold", "release" or "help:n"; `best_asked`: book the top one."""

    pressed = Signal(object, str)
    best_asked = Signal()
    order_chosen = Signal(str)
    today_asked = Signal()  # this day alone, or all days again
    again_asked = Signal()
    seen = Signal(bool)

    def __init__(self, today: date) -> None:
        super().__init__()
        name(self, "slots", wording.FIND_A_TIME)
        self.criteria = SlotCriteria(today, self)
        self.sides = Segmented(wording.SLOTS_SIDES, identifier="slots.sides", label=wording.SLOTS_SHOWN)
        self.list = SlotList()
        self.preview = SlotPreview()
        self.note = SlotNote()
        self.held, self.checked, self.legend = HeldChip(), CheckedChip(), Legend()
        label = wording.SLOTS_READ_AGAIN
        self.again = Button(icon="refresh-cw", label=label, identifier="slots.again")
        self.beside, self.end = _row(self.held), _row(self.checked, self.again)
        self._found = Words(style="title", whole=True, identifier="slots.found")
        self._range = Words(color="text.secondary", identifier="slots.range")
        self._order = Button(kind="ghost", small=True, menu=True, identifier="slots.order")
        self._searching = QTimer(self)
        self._searching.setSingleShot(True)
        self._searching.setInterval(_LOOKING_MS)
        self._searching.timeout.connect(self._say_looking)
        self._arrange()
        self._connect()
        self._relayout()
        theme().changed.connect(self._relayout)

    def _arrange(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._found)
        self._head.addWidget(self._range, 1)
        self._head.addWidget(self._order)
        self._times = QWidget()
        self._column = QVBoxLayout(self._times)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.note)
        self._column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.criteria)
        row.addWidget(self._times, 1)
        row.addWidget(self.preview)
        self._turn = QHBoxLayout()
        self._turn.addWidget(self.sides)
        self._turn.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._turn)
        whole.addLayout(row, 1)

    def _connect(self) -> None:
        self.criteria.jumped.connect(self.focus_list)
        self.sides.chosen.connect(self._fit)
        self.list.pressed_button.connect(self.pressed)
        self.preview.hold_asked.connect(self._hold)
        self.preview.book_asked.connect(self._book)
        self.again.clicked.connect(self.again_asked)
        self._order.clicked.connect(self._ask_order)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.best_asked)
        for key, does in (
            (wording.EVERYONE_KEY, self.criteria.family.take_everyone),
            (wording.TODAY_KEY, self.today_asked.emit),
        ):
            one = QShortcut(QKeySequence(key), self)
            one.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            one.activated.connect(does)

    # --- what is told ---

    def show_listed(self, listed: Listed) -> None:
        """New results, or the old ones once more."""
        if not listed.is_old:
            self._searching.stop()
            self._found.set_words(listed.found)
            self._range.set_words(listed.range)
        self._order.setText(dict(wording.SLOTS_ORDER)[listed.scene.order])
        self._order.setAccessibleName(self._order.text())
        self.legend.set_scale(wording.slots_scale(*listed.hours))
        self.list.set_dim(listed.is_old)
        self.list.show_listed(listed)

    def show_side(self, shown: SideShown) -> None:
        self.preview.show_side(shown)

    def set_mode(self, mode: str, can_hold: bool) -> None:
        """What the buttons on a row do."""
        self.list.drawing.mode, self.list.drawing.can_hold = mode, can_hold

    def set_why_not(self, why_not: str) -> None:
        """Why nothing can be booked, where nothing can."""
        self.list.drawing.why_not = why_not

    def set_searching(self) -> None:
        """Old results stay, dimmed; after a while it is said that new ones are looked for."""
        self.list.set_dim(True)
        if not self._searching.isActive():
            self._searching.start()

    def focus_list(self) -> None:
        self._turn_to("times")
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_form(self) -> None:
        self._turn_to("form")
        self.criteria.seeker.take_focus()

    def focus_type(self) -> None:
        """On to the visit type: who it is for is known."""
        self._turn_to("form")
        self.criteria.kind.setFocus()

    # --- inside ---

    def _say_looking(self) -> None:
        self._range.set_words(wording.SLOTS_LOOKING)

    def _hold(self) -> None:
        row = self.list.current
        if row is not None and row.is_time:
            self.pressed.emit(row, "release" if row.hold is not None else "hold")

    def _book(self) -> None:
        row = self.list.current
        if row is not None and row.is_time:
            self.pressed.emit(row, "book")

    def _ask_order(self) -> None:
        current = next((key for key, words in wording.SLOTS_ORDER if words == self._order.text()), "")
        pop_up_choices(self._order, wording.SLOTS_ORDER, current, self.order_chosen.emit)

    def _relayout(self) -> None:
        px = theme().metrics.px
        self._found.setFixedHeight(px(HEAD))
        self._head.setContentsMargins(px(MARGIN + 4), 0, px(MARGIN - 2), 0)
        self._head.setSpacing(px(8))
        self._fit()

    def _turn_to(self, side: str) -> None:
        self.sides.set_current(side)
        self._fit()

    def _fit(self) -> None:
        """The preview gives way first where the window is narrow; then form and times are shown in turn."""
        px = theme().metrics.px
        self.preview.setVisible(self.width() >= px(FORM + SIDE + _LEAST_LIST))
        in_turn = self.width() < self.criteria.wanted + px(_LEAST_TIMES)
        form = self.sides.current == "form"
        self.sides.setVisible(in_turn)
        self._turn.setContentsMargins(*((px(16), px(8), px(16), px(8)) if in_turn else (0, 0, 0, 0)))
        self.checked.set_slim(self.width() < px(_LEAST_BAR))
        self.criteria.set_room(self.width() if in_turn else 0)
        self.criteria.setVisible(form or not in_turn)
        self._times.setVisible(not (form and in_turn))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("bg.app"))
        painter.end()


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().metrics.px(12))
    for widget in widgets:
        row.addWidget(widget)
    return holder
