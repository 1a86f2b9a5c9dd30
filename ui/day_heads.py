"""The pinned parts of the day grid: column heads, time gutter, the corner between them, and the bar of key hints.

They only paint; `day_view.py` tells them what is scrolled where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from adapters.record import dataclass
from ui import paint, practice_colors, wording
from ui.day_ground import Place
from ui.day_layout import Box
from ui.day_model import Card
from ui.day_paint import CardPainter
from ui.day_text import Texts
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.day_canvas import DayCanvas


@dataclass(frozen=True, slots=True)
class Tab:
    """A time in the gutter: the now-line's, or that of a slot, drag or cursor."""

    y: float
    words: str
    is_now: bool = False


class Heads(QWidget):
    """A column's name, how much is booked, its room and openings; below them visits that last all day."""

    card_pressed = Signal(object)
    menu_asked = Signal(object, QPoint)  # the column's ref, where on the screen

    def __init__(self, view: DayCanvas) -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def all_day_boxes(self) -> list[tuple[Card, Box]]:
        """Cards of visits without a time, in this widget's coordinates."""
        place, theme = self._view.place, self._view.theme
        if place is None:
            return []
        row = theme.metrics.px(24)
        found = []
        for index, column in enumerate(place.model.columns):
            x, width = place.columns.span(index)
            for n, card in enumerate(column.all_day):
                y = theme.metrics.column_head + n * row
                box = Box(x - self._view.left + 3, y, width - 14, row - 2)
                found.append((card, box))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        view = self._view
        p = QPainter(self)
        paint.fill(p, event.rect(), view.theme.color("bg.canvas"))
        if view.place is not None:
            p.setClipRect(0, 0, view.viewport().width(), self.height())  # not into the lane of the scroll bar
            for index in range(len(view.place.columns)):
                x, width = view.place.columns.span(index)
                if x + width > view.left and x < view.left + self.width():
                    self._head(p, view.place, view.painter, index, x - view.left, width)
            for card, box in self.all_day_boxes():
                view.painter.card(p, card, box)
            p.setClipping(False)
        paint.fill(p, QRect(0, self.height() - 1, self.width(), 1), view.theme.color("border.default"))
        p.end()

    def _head(self, p: QPainter, place: Place, cards: CardPainter, index: int, x: int, width: int) -> None:
        theme, column = cards.theme, place.model.columns[index]
        px, texts = theme.metrics.px, cards.texts
        head = theme.metrics.column_head
        left, right = x + px(12), x + width - 1 - px(11)
        end = right
        if column.percent is not None:
            words = f"{column.percent}%"
            start = round(right - texts.width("name", words))
            if self.title_width(place, cards, index) <= start - px(8) - left:  # the bar below says the same
                texts.draw(p, "name", words, start, px(10), px(100), theme.color("text.secondary"))
                end = start - px(8)
        self.title(p, place, cards, index, QRect(left, px(10), end - left, texts.line("head")))
        if (key := self._view.colors.get(column.ref.connection)) is not None:
            dot = QRectF(left, px(27) + px(5), px(8), px(8))
            paint.box(p, dot, dot.width() / 2, practice_colors.color(key))
            left += px(13)
        detail = _fitting(texts, column.detail, right - left)
        texts.draw(p, "plain", detail, left, px(27), right - left, theme.color("text.secondary"))
        if column.percent is not None:
            paint.fill(p, QRect(x, head - 3, width - 1, 3), theme.color("bg.hover"))
            booked = round((width - 1) * min(column.percent, 100) / 100)
            paint.fill(p, QRect(x, head - 3, booked, 3), theme.color("accent.line"))
        paint.fill(p, QRect(x + width - 1, 0, 1, self.height()), theme.color("grid.lineHour"))

    def title_width(self, place: Place, cards: CardPainter, index: int) -> float:
        """What the first line takes at least."""
        return cards.texts.width("head", wording.provider_short(place.model.columns[index].name))

    def title(self, p: QPainter, place: Place, cards: CardPainter, index: int, rect: QRect) -> None:
        """The first line of a head, left of the share that is booked."""
        name, texts, room = place.model.columns[index].name, cards.texts, rect.width()
        short = name if texts.width("head", name) <= room else wording.provider_short(name)
        texts.draw(p, "head", short, rect.left(), rect.top(), room, cards.theme.color("text.primary"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        card = next((c for c, box in self.all_day_boxes() if box.contains(at.x(), at.y())), None)
        if card is not None:
            self.card_pressed.emit(card)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self._view.place.columns.at(event.pos().x() + self._view.left) if self._view.place else None
        if index is not None and self._view.place is not None:
            self.menu_asked.emit(self._view.place.model.columns[index].ref, event.globalPos())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._view.place is not None:
            index = self._view.place.columns.at(event.pos().x() + self._view.left)
            if index is not None:
                column = self._view.place.model.columns[index]
                tip = "\n".join(part for part in (column.name, column.detail, column.tip) if part)
                QToolTip.showText(event.globalPos(), tip, self)
                return True
        return super().event(event)


def _fitting(texts: Texts, words: str, room: int) -> str:
    """A line of parts without as many of them as must go; the first one, and then the last one, stay longest."""
    parts = words.split(" · ")
    while len(parts) > 1 and texts.width("plain", " · ".join(parts)) > room:
        del parts[1]
    return " · ".join(parts)


class Gutter(QWidget):
    """Hours beside the grid, and the tabs of the present time and of what is being pointed at."""

    def __init__(self, view: DayCanvas) -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def tab_rect(self, tab: Tab) -> QRect:
        px = self._view.theme.metrics.px
        height = px(18)
        width = max(px(46), round(self._view.painter.texts.width("flag", tab.words)) + px(10))
        y = round(tab.y) - self._view.top - height // 2
        return QRect(self.width() - 1 - px(6) - width, y, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        view, theme = self._view, self._view.theme
        p = QPainter(self)
        dirty = event.rect()
        paint.fill(p, dirty, theme.color("bg.canvas"))
        line = theme.color("grid.lineHour")
        paint.fill(p, QRect(self.width() - 1, dirty.top(), 1, dirty.height()), line)
        if view.place is not None:
            tabs = view.tabs()
            rects = [self.tab_rect(tab) for tab in tabs]
            self._hours(p, view.place, dirty, rects)
            for tab, rect in zip(tabs, rects, strict=True):
                self._tab(p, tab, rect)
        p.end()

    def _hours(self, p: QPainter, place: Place, dirty: QRect, tabs: list[QRect]) -> None:
        view, theme = self._view, self._view.theme
        texts, px = view.painter.texts, theme.metrics.px
        ink = theme.color("text.disabled" if view.is_covered else "text.secondary")
        line = theme.color("grid.lineHour")
        for mark in place.model.axis_marks:
            y = round(place.axis.y(mark.minute)) - view.top
            if mark.half or not dirty.top() - 30 < y < dirty.bottom() + 30:
                continue
            paint.fill(p, QRect(self.width() - 1 - px(6), y, px(6), 1), line)
            rows = [wording.hour_label(mark.hour), *([mark.zone] if mark.zone else [])]
            for n, words in enumerate(rows):
                width = texts.width("label", words)
                top = y - px(7) + n * px(12)
                left = round(self.width() - 1 - px(12) - width)
                if not any(r.intersects(QRect(left, top, int(width), px(14))) for r in tabs):
                    texts.draw(p, "label", words, left, top, 100, ink)

    def _tab(self, p: QPainter, tab: Tab, rect: QRect) -> None:
        theme, texts = self._view.theme, self._view.painter.texts
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.color("grid.now" if tab.is_now else "accent.base"))
        p.drawRoundedRect(QRectF(rect), 4, 4)
        if tab.is_now:
            paint.fill(
                p, QRect(rect.right() + 1, round(tab.y) - self._view.top - 1, self.width(), 2), theme.color("grid.now")
            )
        ink = theme.color("bg.canvas" if tab.is_now else "accent.on")
        left = round(rect.left() + (rect.width() - texts.width("flag", tab.words)) / 2)
        texts.draw(p, "flag", tab.words, left, rect.top() + (rect.height() - texts.line("flag")) // 2, 200, ink)


class Corner(QWidget):
    """The zone the hours are told in, above the gutter."""

    def __init__(self, view: DayCanvas) -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        view, theme = self._view, self._view.theme
        p = QPainter(self)
        paint.fill(p, self.rect(), theme.color("bg.canvas"))
        if view.place is not None:
            words, texts = view.place.model.zone_name, view.painter.texts
            left = round(self.width() - 1 - theme.metrics.px(8) - texts.width("label", words))
            y = theme.metrics.column_head - theme.metrics.px(23)
            texts.draw(p, "label", words, max(2, left), y, self.width() - 4, theme.color("text.tertiary"))
        paint.fill(p, QRect(self.width() - 1, 0, 1, self.height()), theme.color("grid.lineHour"))
        paint.fill(p, QRect(0, self.height() - 1, self.width(), 1), theme.color("border.default"))
        p.end()


class HintBar(QWidget):
    """The keys that do something now, at the foot of the grid while it is worked with by keyboard."""

    def __init__(self, view: DayCanvas) -> None:
        super().__init__(view)
        self._theme: Theme = view.theme
        self._hints: tuple[tuple[tuple[str, ...], str], ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_for(self, mode: str) -> None:
        """Show the hints of a mode ("slot", "visit", "move", "length"), or none for an empty one."""
        self._hints = wording.DAY_HINTS.get(mode, ())
        self.setVisible(bool(self._hints))
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.metrics.px
        width = sum(self._width(keys, words) + px(12) for keys, words in self._hints)
        return QSize(round(width) + px(4), px(26))

    def _width(self, keys: tuple[str, ...], words: str) -> float:
        gap = self._theme.metrics.px(3)
        return (
            sum(paint.keycap_width(wording.key_name(key)) + gap for key in keys) + gap + paint.width_of(words, "small")
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        px, p = theme.metrics.px, QPainter(self)
        ground = theme.color("bg.canvas")
        paint.box(p, QRectF(self.rect()), theme.radius("control"), ground, theme.color("border.subtle"))
        x = float(px(8))
        for keys, words in self._hints:
            if x + self._width(keys, words) > self.width():
                break
            for key in keys:
                width = paint.keycap_width(wording.key_name(key))
                ink, line = theme.color("text.secondary"), theme.color("border.default")
                paint.keycap(p, x + width, self.height() / 2, wording.key_name(key), ink, line)
                x += width + px(3)
            rect = QRectF(x + px(2), 0, 400, self.height())
            x += paint.text(p, rect, words, theme.color("text.primary"), "small") + px(14)
        p.end()
