"""The sheet of set-up: steps at the left, one page at a time, the foot's buttons; and the cover of a first run.

Draws and emits. Not here: the pages (`setup_pages.py`), what the buttons do (`setup_desk.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui import paint, wording
from ui.controls import Button, Words
from ui.setup_finish import FinishPage
from ui.setup_pages import CheckPage, ChoosePage, KeysPage
from ui.setup_parts import RAIL, StepRail
from ui.sheet import Scrim, Sheet
from ui.sidebar import quiet_scroll
from ui.theme import theme

SIZE: Final = (880, 640)
STEPS: Final = tuple(key for key, _ in wording.SETUP_STEPS)


class Cover(Scrim):
    """The whole window on a first run: nothing but the name above the sheet and a promise under it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, hole = theme(), theme().metrics.px, self._hole
        paint.fill(painter, self.rect(), look.color("bg.app"))
        paint.shadow(painter, hole, look.radius("sheet"), 3)
        middle, side = self.width() / 2, px(32)
        wide = paint.width_of(wording.APP, "heading", 600)
        top = (hole.top() - side) / 2
        if top > px(4):
            tile = QRectF(middle - (side + px(8) + wide) / 2, top, side, side)
            paint.box(painter, tile, px(7), look.color("accent.base"))
            size = look.metrics.icon(18)
            spot = tile.center().x() - size / 2, tile.center().y() - size / 2
            paint.glyph(painter, "book-open", look.color("accent.on"), *spot, size)
            words = QRectF(tile.right() + px(8), top, wide + 2, side)
            paint.text(painter, words, wording.APP, look.color("text.primary"), "heading", 600)
        under = QRectF(0, hole.bottom() + px(20), self.width(), px(20))
        if under.bottom() < self.height():
            ink = look.color("text.tertiary")
            paint.text(painter, under, wording.SETUP_ONLY_READS, ink, "small", None, paint.CENTER)
        painter.end()


class SetupSheet(Sheet):
    """`forward` is the main button of the step, `second` the plain one beside it, `helped` the link at the left."""

    forward = Signal()
    second = Signal()
    back = Signal()
    helped = Signal()

    def __init__(self, window: QWidget, zones: Mapping[str, str], now: datetime, *, first: bool) -> None:
        self.rail: StepRail | None = None
        super().__init__(window, wording.SETUP, size=SIZE, identifier="setup")
        if first:
            self.scrim_class = Cover
        self._title.hide()
        self._head.removeWidget(self._close)
        self._column.removeItem(self._head)
        self.rail = StepRail()
        self.rail.setParent(self)
        self.rail.show()
        self.choose, self.keys = ChoosePage(), KeysPage(zones)
        self.check, self.finish = CheckPage(zones, now), FinishPage()
        self.pages = QStackedWidget()
        for page in (self.choose, self.keys, self.check, self.finish):
            self.pages.addWidget(quiet_scroll(page, f"{page.objectName()}.scroll"))
        self._body.addWidget(self.pages, 1)
        self.link = Button(kind="link", identifier="setup.link")
        self.link.clicked.connect(self.helped)
        self.back_button = Button(wording.SETUP_BACK, identifier="setup.go_back")
        self.back_button.clicked.connect(self.back)
        self.other = Button(identifier="setup.other")
        self.other.clicked.connect(self.second)
        self.go = Button(kind="primary", identifier="setup.go")
        self.go.clicked.connect(self.forward)
        self.note = Words(style="small", color="text.secondary", identifier="setup.note")
        self.note.hide()
        self._foot.insertWidget(0, self.note)
        self._foot.insertWidget(0, self.link)
        self._foot.insertWidget(0, self.back_button)
        self.link.setAutoDefault(False)
        self.back_button.setAutoDefault(False)
        self.set_buttons(self.other, self.go)
        self._relayout()

    @property
    def step(self) -> str:
        return STEPS[self.pages.currentIndex()]

    def show_step(self, key: str) -> None:
        at = STEPS.index(key)
        self.pages.setCurrentIndex(at)
        if self.rail is not None:
            self.rail.show_step(at)
        self.setAccessibleDescription(self.rail.accessibleName() if self.rail else "")

    def show_buttons(
        self, go: str, *, other: str = "", back: bool = True, link: str = "", note: str = "", ready: bool = True
    ) -> None:
        """Words of the foot's buttons; none, no button. `note` stands beside them."""
        self.note.set_words(note)
        self.note.setVisible(bool(note))
        for button, words in ((self.go, go), (self.other, other), (self.link, link)):
            button.setText(words)
            button.setAccessibleName(words)
            button.setVisible(bool(words))
        self.back_button.setVisible(back)
        self.go.setEnabled(ready)
        if self.isVisible():
            self._fit()
            QTimer.singleShot(0, self, self._place)  # wider words of the step before may have stretched it

    # --- room ---

    def _fit(self) -> None:
        """Where words are too large for one row, the link gives way to the buttons."""
        px = theme().metrics.px
        shown = [self.link, *(b for b in (self.back_button, self.other, self.go) if not b.isHidden())]
        needed = sum(button.sizeHint().width() + px(8) for button in shown) + px(2 * 36)
        rail = px(RAIL) if self.rail is not None and not self.rail.isHidden() else 0
        self.link.setVisible(bool(self.link.text()) and needed <= self.width() - rail)

    def _relayout(self) -> None:
        super()._relayout()
        px = theme().metrics.px
        self._foot.setContentsMargins(px(36), px(14), px(36), px(14))
        self._place_rail()

    def _place_rail(self) -> None:
        if self.rail is None:
            return
        wide = theme().metrics.px(RAIL)
        shown = self.width() >= theme().metrics.px(640)
        self.rail.setVisible(shown)
        self.rail.setGeometry(0, 0, wide, self.height())
        self._column.setContentsMargins(wide if shown else 0, theme().metrics.px(28), 0, 0)
        side = self._close.sizeHint()
        edge = theme().metrics.px(12)
        self._close.setGeometry(self.width() - side.width() - edge, edge, side.width(), side.height())
        self._close.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_rail()
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        rect, radius = QRectF(self.rect()), look.radius("sheet")
        paint.box(painter, rect, radius, look.color("bg.canvas"))
        left = 0
        if self.rail is not None and self.rail.isVisible():
            left = self.rail.width()
            painter.save()
            painter.setClipRect(QRectF(0, 0, left, self.height()))
            paint.box(painter, rect, radius, look.color("bg.subtle"))
            painter.restore()
            paint.hairline(painter, left, 0, left, self.height())
        foot = self._foot.geometry().top()
        paint.hairline(painter, left, foot, self.width(), foot)
        painter.end()
