"""The day grid against bare painting of the same day: a drag frame, and showing another day. Ratios, never goals in ms.

Both floors are bare PySide6 painters in the same process, taken in turn with our grid. Run it by itself, or import
`measure_drag` and `measure_next_day` into a harness.
"""

from __future__ import annotations

import json
import os
import statistics
import time
from collections.abc import Callable
from datetime import timedelta

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.agenda import Agenda
from app.pauses import keep_short
from tests.ui.invented_day import DAY, NOW, crowd
from ui.day_model import DayModel, DayOptions
from ui.day_mouse import Mouse
from ui.day_view import DayView
from ui.theme import theme

SIZE = 1200, 820
BIG = 1920, 1080

Rect = tuple[float, float, float, float]
Job = Callable[[], None]


class Bare(QWidget):
    """A day as rectangles, with texts or without, and nothing kept between paintings."""

    def __init__(self, size: tuple[int, int], with_text: bool) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(*size)
        self.items: list[tuple[Rect, str, str]] = []
        self._with_text = with_text
        self._bold, self._plain = QFont("Inter"), QFont("Inter")
        self._bold.setPixelSize(12)
        self._bold.setBold(True)
        self._plain.setPixelSize(11)
        self._metrics = QFontMetrics(self._bold), QFontMetrics(self._plain)
        self._fill, self._ink, self._grid = QColor("#dbe7f3"), QColor("#1d2733"), QColor("#e4e7ec")

    def show_items(self, items: list[tuple[Rect, str, str]]) -> None:
        self.items = items
        self.repaint()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.fillRect(event.rect(), Qt.GlobalColor.white)
        p.setPen(self._grid)
        for y in range(0, self.height(), 18):
            p.drawLine(0, y, self.width(), y)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        elide = Qt.TextElideMode.ElideRight
        for (x, y, w, h), name, kind in self.items:
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(self._fill)
            p.drawRoundedRect(QRectF(x, y, w, h), 4, 4)
            if self._with_text:
                p.setPen(self._ink)
                p.setFont(self._bold)
                p.drawText(QPointF(x + 7, y + 13), self._metrics[0].elidedText(name, elide, int(w) - 10))
                p.setFont(self._plain)
                p.drawText(QPointF(x + 7, y + 25), self._metrics[1].elidedText(kind, elide, int(w) - 10))
        p.end()


def _bare_items(agenda: Agenda, size: tuple[int, int]) -> list[tuple[Rect, str, str]]:
    """The whole day on one screen, as a bare program would draw it."""
    width, height = size[0] / len(agenda.columns), float(size[1])
    made = []
    for c, column in enumerate(agenda.columns):
        share = height / len(column.visits)
        for n, visit in enumerate(column.visits):
            a = visit.appointment
            made.append(
                ((c * width + 2, n * share + 1, width - 12, share - 2), a.patient_name or "", a.visit_type or "")
            )
    return made


def _grid(agenda: Agenda, size: tuple[int, int]) -> DayView:
    view = DayView(theme())
    view.resize(*size)
    view.show()
    view.show_day(DayModel.prepare(agenda, NOW))
    QTest.qWaitForWindowExposed(view)
    return view


def _interleaved(jobs: dict[str, Job], rounds: int, each: int) -> dict[str, list[float]]:
    """Milliseconds of each job, by rounds: the median of `each` runs, the jobs taking turns."""
    for job in jobs.values():
        job()
    keep_short()  # as the running program does once its first screen stands; the floor gains as well
    found: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            runs = []
            for _ in range(each):
                start = time.perf_counter()
                job()
                runs.append((time.perf_counter() - start) * 1000)
            found[name].append(statistics.median(runs))
    return found


def _report(times: dict[str, list[float]], floor: str) -> dict[str, object]:
    report: dict[str, object] = {}
    for name, values in times.items():
        report[f"{name}_ms"] = round(statistics.median(values), 3)
        report[f"{name}_ms_range"] = (round(min(values), 3), round(max(values), 3))
        if name != floor:
            ratios = [a / b for a, b in zip(values, times[floor], strict=True)]
            report[f"{name}_ratio"] = round(statistics.median(ratios), 3)
            report[f"{name}_ratio_range"] = (round(min(ratios), 3), round(max(ratios), 3))
    return report


def measure_drag(rounds: int = 9, frames: int = 60) -> dict[str, object]:
    """One frame of dragging a visit over 20 columns × 40 visits, against painting all of them as bare rectangles."""
    app = QApplication.instance() or QApplication([])
    agenda = crowd(20, 40)
    view = _grid(agenda, BIG)
    bare = Bare(BIG, with_text=False)
    bare.items = _bare_items(agenda, BIG)
    bare.show()
    QTest.qWaitForWindowExposed(bare)
    view.set_rules(lambda ref, span, column: "Overlaps another visit" if span.start.minute == 30 else None, None)
    mouse: Mouse = view.mouse
    card = next(c for c in view.model.columns[6].cards if not c.is_firm and c.start > 600)  # type: ignore[union-attr]
    rect = view.rect_of(card)
    assert rect is not None
    start = rect.center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    mouse.move(start + QPoint(30, 30))
    step = 0

    def frame() -> None:
        nonlocal step
        step += 1
        mouse.move(QPoint(start.x() - 200 + step * 5 % 700, 240 + step * 3 % 420))
        app.processEvents()

    times = _interleaved({"drag": frame, "bare_rectangles": bare.repaint}, rounds, frames)
    mouse.let_go()
    view.finish_carry(keep=False)
    view.close()
    bare.close()
    return _report(times, "bare_rectangles")


def measure_next_day(rounds: int = 9, days: int = 5) -> dict[str, object]:
    """Preparing and painting a day of 12 × 30 visits never seen before, against a bare painter of the same days."""
    app = QApplication.instance() or QApplication([])
    total = rounds * days * 2 + 4
    agendas = [crowd(12, 30, DAY + timedelta(days=n), seed=n) for n in range(total)]
    view = _grid(agendas[0], SIZE)
    bare = Bare(SIZE, with_text=True)
    items = [_bare_items(a, SIZE) for a in agendas]
    bare.show()
    bare.show_items(items[0])
    QTest.qWaitForWindowExposed(bare)
    options = DayOptions()
    turns = {"grid": 0, "bare": 0}

    def grid_day() -> None:
        turns["grid"] += 1
        view.show_day(DayModel.prepare(agendas[turns["grid"]], NOW, options))
        app.processEvents()

    def bare_day() -> None:
        turns["bare"] += 1
        bare.show_items(items[turns["bare"]])

    times = _interleaved({"next_day": grid_day, "bare_painter": bare_day}, rounds, days)
    report = _report(times, "bare_painter")
    report["tile_megabytes"] = round(view.tiles.pixels * 4 / 1e6, 1)
    view.close()
    bare.close()
    return report


if __name__ == "__main__":
    keep = QApplication([])
    print(json.dumps({"drag": measure_drag(), "next_day": measure_next_day()}, indent=1))
