"""The scrolled surface of the day calendar: lays a day out, paints its columns, turns places into pixels and back.

Pinned heads and gutter are siblings of the viewport and share its scroll bars. Not here: what a person does with it
(`day_view.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.writeback import Look
from ui import paint, wording
from ui.day_ground import INSET, Place, Tiles
from ui.day_heads import Corner, Gutter, Heads, HintBar, Tab
from ui.day_layout import Axis, Box, card_box, revealed, spread
from ui.day_model import Card, DayModel
from ui.day_paint import CardPainter
from ui.scroll_bar import ScrollBar
from ui.theme import Theme

WIDE: Final = 1760
COLUMN_MOST: Final = 280
SPINNER_MS: Final = 100
MARGIN: Final = 26  # around a card: its ring, its shadow and the label of a resize


class DayCanvas(QAbstractScrollArea):
    """Paints a `Place`. Coordinates: the viewport's, or the grid's own (`content`), which begin at the first column."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        paint.keeps_places(self)  # the hours run down at the left, whatever the language
        self._ground = QWidget()
        self.setViewport(self._ground)
        self.theme = theme
        self.place: Place | None = None
        self.is_covered = False  # words stand where the columns are: hours mean nothing
        self.colors: dict[str, str] = {}  # connection → its practice's colour, where there are several
        self._make_painter(None)
        self.heads, self.gutter, self.corner = self.make_heads(), Gutter(self), Corner(self)
        self.hints = HintBar(self)
        self._spinner = QTimer(self, interval=SPINNER_MS)
        self._spinner.timeout.connect(self._spin)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._bar = ScrollBar()
        self.setVerticalScrollBar(self._bar)
        # A bar that comes and goes would lay out and paint the first day twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._ground.lower()  # under the bar, whose own holder PySide would take 8 ms to find out about
        self.setAutoFillBackground(True)  # the lane of the bar below
        self.setBackgroundRole(QPalette.ColorRole.Base)
        viewport = self.viewport()
        viewport.setMouseTracking(True)
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._theme_changed)

    def viewport(self) -> QWidget:
        """Ours, at hand: the first time it is asked for Qt's own, PySide makes 80 classes to find out what it is."""
        return self._ground

    def make_heads(self) -> Heads:
        """The pinned row over the columns."""
        return Heads(self)

    @property
    def model(self) -> DayModel | None:
        return self.place.model if self.place else None

    def tabs(self) -> list[Tab]:
        """The times shown in the gutter: here the present one."""
        if self.place is None:
            return []
        axis, nows = self.place.axis, self.place.model.nows
        return [Tab(axis.y(minute), wording.clock_time(at, half=False), True) for minute, at in nows.items()]

    def paint_over(self, p: QPainter, region: QRegion) -> None:
        """What lies over the columns."""

    # --- geometry ---

    @property
    def left(self) -> int:
        return self.horizontalScrollBar().value()

    @property
    def top(self) -> int:
        return self.verticalScrollBar().value()

    def content(self, at: QPoint) -> tuple[int, int]:
        """From the viewport to the grid's own coordinates."""
        return at.x() + self.left, at.y() + self.top

    def box_of(self, card: Card) -> Box | None:
        """The card's box inside its column."""
        if self.place is None or card.column >= len(self.place.columns):
            return None
        return next((box for one, box in self.place.cards(card.column) if one is card), None)

    def rect_of(self, card: Card) -> QRect | None:
        """Where the card is in the viewport."""
        box = self.box_of(card)
        if box is None or self.place is None:
            return None
        x = self.place.columns.span(card.column)[0] - self.left
        return QRect(int(x + box.x), int(box.y) - self.top, int(box.w), int(box.h))

    def slot_box(self, column: int, start: float, end: float) -> Box:
        """The box of any stretch of time in a column, in the grid's coordinates."""
        assert self.place is not None
        x, width = self.place.columns.span(column)
        gap = self.theme.metrics.column_gap
        box = card_box(self.place.axis, width - 1, start, end, 0, 1, INSET, gap)
        return box._replace(x=box.x + x)

    def card_at(self, at: QPoint) -> Card | None:
        if self.place is None:
            return None
        x, y = self.content(at)
        column = self.place.columns.at(x)
        if column is None:
            return None
        inside = x - self.place.columns.span(column)[0]
        boxes = self.place.cards(column)
        return next((card for card, box in reversed(boxes) if box.contains(inside, y)), None)

    def reveal(self, card: Card) -> None:
        """Scroll the card wholly into view."""
        box = self.box_of(card)
        if box is not None and self.place is not None:
            x, width = self.place.columns.span(card.column)
            self._scroll_to(x, width, box.y, box.y + box.h)

    def show_box(self, column: int, box: Box) -> None:
        """Scroll a stretch of a column (in the grid's coordinates) into view."""
        if self.place is not None:
            x, width = self.place.columns.span(column)
            self._scroll_to(x, width, box.y, box.y + box.h)

    def _scroll_to(self, x: int, width: int, top: float, bottom: float) -> None:
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setValue(revealed(self.top, self.viewport().height(), top, bottom))
        horizontal.setValue(revealed(self.left, self.viewport().width(), x, x + width, 0))

    # --- drawing ---

    def update_card(self, card: Card | None) -> None:
        rect = self.rect_of(card) if card is not None else None
        if rect is not None:
            self.viewport().update(rect.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.viewport().devicePixelRatioF() != self.painter.dpr:
            self._make_painter(self.tiles.hidden)
        p = QPainter(self.viewport())
        if self.place is None:
            paint.fill(p, event.rect(), self.theme.color("bg.canvas"))
        else:
            for rect in rects_of(event.region()):
                self._paint_columns(p, rect, self.place)
            self.paint_over(p, event.region())
            self.tiles.trim(self.columns_seen(self.place), self.top, self.top + self.viewport().height())
        p.end()

    def columns_seen(self, place: Place) -> range:
        if not len(place.columns):
            return range(0)
        last = place.columns.nearest(self.left + self.viewport().width() - 1)
        return range(place.columns.nearest(self.left), last + 1)

    def _paint_columns(self, p: QPainter, rect: QRect, place: Place) -> None:
        left, top = self.left, self.top
        seen = (top, top + self.viewport().height())
        right_end = place.columns.width - left
        bottom_end = place.axis.height - top
        canvas = self.theme.color("bg.canvas")
        if rect.right() >= right_end:
            paint.fill(p, QRect(max(right_end, rect.left()), rect.top(), rect.width(), rect.height()), canvas)
        if rect.bottom() >= bottom_end:
            self._paint_below(p, QRect(rect.left(), max(bottom_end, rect.top()), rect.width(), rect.height()), place)
        if not len(place.columns) or rect.left() >= right_end:
            return
        first, last = place.columns.nearest(rect.left() + left), place.columns.nearest(rect.right() + left)
        for column in range(first, last + 1):
            x, width = place.columns.span(column)
            a = max(rect.left() + left - x, 0)
            b = min(rect.right() + 1 + left - x, width)
            if b > a:
                part = QRect(a, rect.top() + top, b - a, rect.height())
                self.tiles.draw(p, place, column, x - left, part, seen, top)

    def _paint_below(self, p: QPainter, rect: QRect, place: Place) -> None:
        """A tall window shows more than the day has hours: closed time goes on to its edge."""
        color = self.theme.color
        paint.fill(p, rect, color("grid.closed" if len(place.columns) else "bg.canvas"))
        for column in self.columns_seen(place):
            x, width = place.columns.span(column)
            paint.fill(p, QRect(x + width - 1 - self.left, rect.top(), 1, rect.height()), color("grid.lineHour"))

    def _redraw(self, card: Card) -> None:
        box = self.box_of(card)
        if box is not None:
            self.tiles.forget(card.column, box.y, box.y + box.h)
            self.update_card(card)

    def _make_painter(self, hidden: Card | None) -> None:
        self.painter = CardPainter(self.theme, self.viewport().devicePixelRatioF())
        self.tiles = Tiles(self.painter)
        self.tiles.hidden = hidden

    def _refresh_all(self) -> None:
        for part in (self.viewport(), self.heads, self.gutter, self.corner):
            part.update()

    def _theme_changed(self) -> None:
        self._make_painter(self.tiles.hidden)
        self._lay_out()
        self._refresh_all()

    def _spin(self) -> None:
        if self.place is None:
            return
        seen = self.viewport().rect()
        for column in self.columns_seen(self.place):
            for card, box in self.place.cards(column):
                if card.look == Look.SENDING:
                    icon = self.painter.icon_box(card, box)
                    x = self.place.columns.span(column)[0] - self.left
                    rect = icon.translated(x, -self.top).toAlignedRect()
                    if rect.intersects(seen):
                        self.viewport().update(rect)

    def _watch_spinner(self) -> None:
        """Turn only while something is being sent and can be seen."""
        cards = [card for column in self.model.columns for card in column.cards] if self.model else []
        turning = any(card.look == Look.SENDING for card in cards)
        if turning and self.isVisible() and not self.theme.reduced_motion:
            self._spinner.start()
        else:
            self._spinner.stop()

    # --- laying out ---

    def _lay_out(self, model: DayModel | None = None) -> None:
        model = model or self.model
        metrics = self.theme.metrics
        extra = max((len(c.all_day) for c in model.columns), default=0) if model else 0
        head = metrics.column_head + 1 + extra * metrics.px(24)
        lane = self._bar.sizeHint().width()  # it lies over the free strip of the last column
        self.setViewportMargins(metrics.gutter + 1, head, -lane, 0)
        if model is not None:
            most = metrics.px(COLUMN_MOST) if self.window().width() > WIDE else None
            columns = spread(len(model.columns), self.viewport().width(), metrics.column_min, most)
            axis = Axis(model.first, model.last, metrics.hour)
            old = self.place
            if old is None or (old.axis, old.columns, old.model) != (axis, columns, model):
                self.place = Place(model, axis, columns, metrics.column_gap, metrics.px(22))
                if old is None or (old.axis, old.columns) != (axis, columns):
                    self.tiles.clear()
            self._set_ranges(axis.height, columns.width, old.axis if old else None)
        self._bar.covered = head
        self._put_parts(head)

    def _set_ranges(self, height: int, width: int, before: Axis | None) -> None:
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        view = self.viewport().size()
        middle = before.minute(self.top + view.height() / 2) if before and before.height != height else None
        vertical.setRange(0, max(0, height - view.height()))
        vertical.setPageStep(view.height())
        vertical.setSingleStep(self.theme.metrics.hour // 4)
        horizontal.setRange(0, max(0, width - view.width()))
        horizontal.setPageStep(view.width())
        horizontal.setSingleStep(self.theme.metrics.column_min // 3)
        if middle is not None and self.place is not None:  # zooming keeps what was in the middle there
            vertical.setValue(round(self.place.axis.y(middle) - view.height() / 2))

    def _put_parts(self, head: int) -> None:
        view = self.viewport().geometry()
        width = self.theme.metrics.gutter + 1
        self.corner.setGeometry(view.left() - width, view.top() - head, width, head)
        self.heads.setGeometry(view.left(), view.top() - head, self.width() - view.left(), head)
        self.gutter.setGeometry(view.left() - width, view.top(), width, view.height())
        self._put_hints()

    def _put_hints(self) -> None:
        if not self.hints.isHidden():
            view, size = self.viewport().geometry(), self.hints.sizeHint()
            width = min(size.width(), view.width() - 8)
            self.hints.setGeometry(view.left() + 4, view.bottom() - size.height() - 4, width, size.height())

    def _keep_tiles(self, old: Place | None) -> None:
        """Throw away the drawings of columns that changed."""
        place = self.place
        if place is None or old is None or (old.axis, old.columns) != (place.axis, place.columns):
            self.tiles.clear()
            return
        same_words = old.model.options == place.model.options
        for index, (was, now) in enumerate(zip(old.model.agenda.columns, place.model.agenda.columns, strict=True)):
            before, after = old.model.columns[index], place.model.columns[index]
            if not same_words or was != now or before.notes != after.notes or before.shut != after.shut:
                self.tiles.forget(index, 0, place.axis.height)

    def _first_look(self, model: DayModel) -> None:
        assert self.place is not None
        axis, height = self.place.axis, self.viewport().height()
        wanted = axis.y(model.opening) - axis.hour / 2
        now = model.now_minute
        if now is not None and not wanted <= axis.y(now) <= wanted + height * 0.8:
            wanted = axis.y(now) - height / 3
        self.verticalScrollBar().setValue(round(wanted))

    # --- Qt ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        first = self.place is not None and event.oldSize().height() < 50
        self._lay_out()
        if first and self.place is not None:
            self._first_look(self.place.model)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        if dx:
            self.heads.update()
        if dy:
            self.gutter.update()


def rects_of(region: QRegion) -> Iterator[QRect]:
    """The rectangles of a region (its type stub does not know that it can be walked)."""
    yield from region  # type: ignore[misc]
