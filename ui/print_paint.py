"""The printed day as pages: laid out in tenths of a point, black on white whatever the screen's theme, marks as shapes.

Not here: what is printed (`print_model.py`), the sheet around the preview (`print_sheet.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPen, QPolygonF
from PySide6.QtPrintSupport import QPrinter

from ui import wording
from ui.print_model import Choice, Line, Part, Printed
from ui.theme import theme

PAPERS: Final = {"letter": QPageSize.PageSizeId.Letter, "a4": QPageSize.PageSizeId.A4}
MARGIN: Final = 36.0  # points
ROW, NOTE, HEAD, SECTION, FOOT = 168, 120, 520, 260, 200
MOST_COLUMNS: Final = 6
INK, QUIET, RULE, LIGHT = QColor("#000000"), QColor("#3C464C"), QColor("#9AA5AB"), QColor("#D5DCDF")
Draw = Callable[[QPainter], None]


def prepare(printer: QPrinter, choice: Choice) -> None:
    """Paper, orientation and margins as chosen."""
    turned = QPageLayout.Orientation.Landscape if choice.landscape else QPageLayout.Orientation.Portrait
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    printer.setPageLayout(QPageLayout(QPageSize(PAPERS[choice.paper]), turned, margins, QPageLayout.Unit.Point))
    printer.setDocName(wording.APP)  # it is seen in queues and on the printer's display: nobody's name


def render(printer: QPrinter, day: Printed, choice: Choice) -> int:
    """Paint all pages; how many there were, 0 when the printer did not take it."""
    area = printer.pageLayout().paintRect(QPageLayout.Unit.Point)
    pages = Pages(day, choice, area.width() * 10, area.height() * 10).pages
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    scale = printer.resolution() / 720
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            painter.end()
            return 0
        painter.save()
        painter.scale(scale, scale)
        painter.setPen(RULE)  # a recorded page takes its first pen from the screen's theme unless one is set
        for draw in page:
            draw(painter)
        painter.restore()
    painter.end()
    return len(pages)


def page_count(printer: QPrinter, day: Printed, choice: Choice) -> int:
    """How many pages `render` will paint."""
    area = printer.pageLayout().paintRect(QPageLayout.Unit.Point)
    return len(Pages(day, choice, area.width() * 10, area.height() * 10).pages)


def font(size: float, weight: int = 400) -> QFont:
    """Inter in points, unhinted, so that it measures the same on every device."""
    made = QFont(theme().font("body", weight))
    made.setPixelSize(round(size * 10))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


class Pages:
    """`pages`: for each page what is to be drawn, in order."""

    def __init__(self, day: Printed, choice: Choice, width: float, height: float) -> None:
        self._day, self._choice, self._width, self._height = day, choice, width, height
        self.pages: list[list[Draw]] = []
        self._y = 0.0
        if choice.order == "columns":
            self._columns()
        else:
            self._new_page()
            for part in day.parts:
                self._part(part)
            if not day.parts or not any(part.lines for part in day.parts):
                self._text(0, self._y + 60, self._width, 150, wording.NOTHING_PLANNED, 10, QUIET)
        total = len(self.pages)
        for number, page in enumerate(self.pages, start=1):
            page.append(self._foot(number, total))

    # --- pieces ---

    def _put(self, draw: Draw) -> None:
        self.pages[-1].append(draw)

    def _text(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        words: str,
        size: float = 8.5,
        ink: QColor = INK,
        weight: int = 400,
        right: bool = False,
    ) -> float:
        """One line, elided; returns how wide it is."""
        face = font(size, weight)
        metrics = QFontMetricsF(face)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width) if words else ""
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        how = int(side | Qt.AlignmentFlag.AlignVCenter)

        def draw(painter: QPainter) -> None:
            painter.setFont(face)
            painter.setPen(ink)
            painter.drawText(QRectF(x, y, width, height), how | Qt.TextFlag.TextSingleLine.value, shown)

        self._put(draw)
        return min(width, metrics.horizontalAdvance(shown))

    def _rule(self, x: float, y: float, width: float, ink: QColor = LIGHT, thick: float = 4) -> None:
        def draw(painter: QPainter) -> None:
            painter.setPen(QPen(ink, thick))
            painter.drawLine(QPointF(x, y), QPointF(x + width, y))

        self._put(draw)

    def _new_page(self) -> None:
        """The head of a page: day and practice at the left, the figures at the right."""
        self.pages.append([])
        day, half = self._day, self._width * 0.58
        self._text(0, 0, half, 190, day.title, 14, weight=700)
        self._text(0, 190, half, 130, day.subtitle, 8.5, QUIET)
        for at, words in enumerate(day.figures):
            self._text(half, 60 + at * 130, self._width - half, 130, words, 8.5, right=True)
        self._rule(0, 380, self._width, RULE)
        self._y = float(HEAD - 60)

    def _foot(self, number: int, total: int) -> Draw:
        words, page = self._day.foot, wording.page_of(number, total)
        width, top = self._width, self._height - 120
        face = font(7)

        def draw(painter: QPainter) -> None:
            painter.setFont(face)
            painter.setPen(QUIET)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, top, width * 0.8, 120), int(Qt.AlignmentFlag.AlignLeft | middle), words)
            painter.drawText(QRectF(0, top, width, 120), int(Qt.AlignmentFlag.AlignRight | middle), page)

        return draw

    def _room(self) -> float:
        return self._height - FOOT - self._y

    # --- lists ---

    def _part(self, part: Part) -> None:
        """A heading is never parted from its first two lines, and said again on the next page."""
        needed = SECTION + sum(self._tall(line) for line in part.lines[:2])
        if self._room() < needed and self._y > HEAD:
            self._new_page()
        self._heading(part)
        for line in part.lines:
            if self._room() < self._tall(line):
                self._new_page()
                self._heading(part)
            self._line(line)
        self._y += 140

    def _heading(self, part: Part) -> None:
        if not part.title:
            return
        y, width = self._y, self._width
        took = self._text(0, y, width * 0.5, 190, part.title, 9.5, weight=600)
        self._text(took + 60, y, width * 0.7 - took - 60, 190, part.detail, 8.5, QUIET)
        self._text(width * 0.7, y, width * 0.3, 190, part.right, 8.5, QUIET, right=True)
        self._rule(0, y + 200, width, INK, 6)
        self._y += 205

    def _tall(self, line: Line) -> float:
        return ROW + (NOTE if line.note else 0)

    def _line(self, line: Line) -> None:
        y, x = self._y, 0.0
        for key, width in self._widths():
            room = width - 40
            if key == "time":
                first, _, rest = line.times.partition(" – ")
                took = self._text(x, y, room, ROW, first, 8.5, weight=600)
                self._text(x + took, y, room - took, ROW, f" – {rest}", 8.5, QUIET)
            elif key == "status":
                if not line.is_open:
                    self._mark(x, y + ROW / 2, line.mark)
                    self._text(x + 170, y, room - 170, ROW, line.status, 8.5)
            else:
                words = {"name": line.name, "kind": line.kind, "who": line.who, "phone": line.phone}[key]
                ink = QUIET if line.is_open else INK
                self._text(x, y, room, ROW, words, 8.5, ink, 600 if key == "name" and not line.is_open else 400)
            x += width
        if line.note:
            left = self._widths()[0][1]
            self._text(left, y + ROW - 30, self._width - left, NOTE, line.note, 7.5, QUIET)
        self._y += self._tall(line)
        self._rule(0, self._y, self._width)

    def _widths(self) -> list[tuple[str, float]]:
        """The columns of a line from left to right; what is left over goes to the name and the visit."""
        wanted = [("time", 900.0), ("name", 0.0), ("kind", 0.0)]
        if self._choice.order == "time":
            wanted.append(("who", 900.0))
        if self._choice.phones and not self._choice.initials:
            wanted.append(("phone", 880.0))
        wanted.append(("status", 820.0))
        free = self._width - sum(width for _, width in wanted)
        return [(key, width or free / 2) for key, width in wanted]

    # --- columns ---

    def _columns(self) -> None:
        """The day as it hangs on the wall: a column a provider, boxes where the visits are."""
        parts = self._day.parts or (Part(),)
        lines = [line for part in parts for line in part.lines]
        for at in range(0, len(parts), MOST_COLUMNS):
            self._new_page()
            self._wall(parts[at : at + MOST_COLUMNS], lines)

    def _wall(self, parts: Sequence[Part], lines: Sequence[Line]) -> None:
        if not lines:
            self._text(0, self._y + 60, self._width, 150, wording.NOTHING_PLANNED, 10, QUIET)
            return
        gutter, top, bottom = 380.0, self._y + 240, self._height - FOOT
        first = min(line.start for line in lines).replace(minute=0, second=0, microsecond=0)
        start, end = first.timestamp(), max(line.end.timestamp() for line in lines)
        scale = (bottom - top) / max(1.0, end - start)
        hours = int((end - start) // 3600) + 1
        zone = first.tzinfo
        for hour in range(hours):
            y = top + hour * 3600 * scale
            at = type(first).fromtimestamp(start + hour * 3600, zone)
            self._text(0, y - 60, gutter - 40, 120, wording.hour_label(at.hour), 7.5, QUIET, right=True)
            self._rule(gutter, y, self._width - gutter)
        width = (self._width - gutter) / len(parts)
        for number, part in enumerate(parts):
            x = gutter + number * width
            self._text(x + 30, self._y, width - 60, 130, part.title, 9, weight=600)
            self._text(x + 30, self._y + 115, width - 60, 110, part.right, 7, QUIET)
            for line, share in _side_by_side(part.lines):
                lane, of = share
                left, room = x + 20 + lane * (width - 40) / of, (width - 40) / of
                box = QRectF(left, top + (line.start.timestamp() - start) * scale, room, 0)
                box.setBottom(top + (line.end.timestamp() - start) * scale - 12)
                self._box(box, line)

    def _box(self, box: QRectF, line: Line) -> None:
        pen = QPen(RULE, 5)
        if line.is_open or line.mark == "◇":
            pen.setDashPattern([4, 3])

        def draw(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 25, 25)

        self._put(draw)
        left, width, tall = box.left() + 40, box.width() - 60, box.height()
        top, high = box.top() + (15 if tall >= 120 else 0), min(tall, 120.0)
        size = 8 if tall >= 110 else max(4.0, tall / 14)
        shift = 0.0
        if not line.is_open:
            self._mark(left, top + high / 2, line.mark)
            shift = 150.0
        ink = QUIET if line.is_open else INK
        self._text(left + shift, top, width - shift, high, line.name, size, ink, 400 if line.is_open else 600)
        rest = [line.times, line.kind, line.phone]
        for number, words in enumerate(word for word in rest if word):
            y = top + high + number * 105
            if y + 105 > box.bottom():
                break
            self._text(left, y, width, 105, words, 7, QUIET)

    # --- marks ---

    def _mark(self, x: float, middle: float, mark: str) -> None:
        """A status as a shape: the face has not all of these signs, and paper has no colours."""

        def draw(painter: QPainter) -> None:
            painter.setPen(QPen(INK, 11, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(x + 20, middle - 35, 70, 70)
            if mark in ("✓", "✓✓"):
                painter.drawPolyline(_polygon(x, middle, (10, 0), (35, 30), (85, -35)))
                if len(mark) > 1:
                    painter.drawPolyline(_polygon(x, middle, (72, 18), (84, 30), (134, -35)))
            elif mark in ("○", "●"):
                if mark == "●":
                    painter.setBrush(INK)
                painter.drawEllipse(box)
            elif mark == "■":
                painter.drawRect(box)
                painter.fillRect(box.adjusted(18, 18, -18, -18), INK)
            elif mark == "×":
                painter.drawLine(box.topLeft(), box.bottomRight())
                painter.drawLine(box.topRight(), box.bottomLeft())
            elif mark == "–":
                painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
            else:
                painter.drawPolygon(_polygon(x + 55, middle, (0, -46), (46, 0), (0, 46), (-46, 0)))

        self._put(draw)


def _polygon(x: float, middle: float, *points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x + dx, middle + dy) for dx, dy in points])


def _side_by_side(lines: Sequence[Line]) -> Iterator[tuple[Line, tuple[int, int]]]:
    """Each line with its lane and the number of lanes, where some overlap."""
    from ui.day_layout import lanes

    timed = sorted(lines, key=lambda line: (line.start.timestamp(), -line.end.timestamp()))
    edges = [(line.start.timestamp() / 60, line.end.timestamp() / 60) for line in timed]
    yield from zip(timed, lanes(edges), strict=True)
