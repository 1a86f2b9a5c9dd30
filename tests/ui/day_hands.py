"""Hands on the calendar for its tests: a small day, what the view told, pointing, dragging and typing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.agenda import Agenda
from app.writeback import Look
from tests.ui import invented_day as day
from tests.ui.invented_day import C, S, at, ref
from ui.day_model import Card
from ui.day_view import DayView

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
K = Qt.Key
SIGNALS = (
    "slot_chosen",
    "visit_selected",
    "visit_peeked",
    "visit_opened",
    "visit_moved",
    "visit_resized",
    "action_asked",
    "paste_asked",
    "hold_chosen",
    "hold_released",
    "day_stepped",
    "zoom_stepped",
)


class Heard:
    """Everything the view told, in order."""

    def __init__(self, view: DayView) -> None:
        self.told: list[tuple[Any, ...]] = []
        for name in SIGNALS:
            getattr(view, name).connect(self._listener(name))

    def _listener(self, name: str) -> Any:
        def hear(*what: Any) -> None:
            self.told.append((name, *what))

        return hear

    def of(self, name: str) -> list[list[Any]]:
        """What one signal carried, each time."""
        return [list(told[1:]) for told in self.told if told[0] == name]


def two_columns() -> Agenda:
    """Two providers; one visit of the first is being sent."""
    sending = day.pending("book", Look.SENDING)
    moreau = day.visit(("9:30", "10:00", "Moreau, Julien", "Exam", S), "p2")
    return day.agenda(
        day.column(
            "p1",
            "Dr. Haddad",
            "Op 1",
            ("8:00", "17:00"),
            [
                day.visit(("9:00", "10:00", "Goldberg, Naomi", "Filling", C)),
                day.visit(("11:00", "11:30", "Patel, Anjali", "Exam", C)),
                day.visit(("13:00", "14:00", "Hussain, Bilal", "Extraction", S), pending=sending),
            ],
        ),
        day.column("p2", "Dr. Okafor", "Op 2", ("9:00", "16:00"), [moreau]),
    )


def where(view: DayView, column: int, text: str, dx: int = 40, dy: int = 4) -> QPoint:
    """A place in the viewport a little below a time."""
    assert view.model is not None
    minute = (at(text).timestamp() - view.model.start) / 60
    box = view.slot_box(column, minute, minute + 15)
    return QPoint(int(box.x) - view.left + dx, int(box.y) - view.top + dy)


def card(view: DayView, ident: str) -> Card:
    found = view.model.card(ref(ident)) if view.model else None
    assert found is not None
    return found


def middle(view: DayView, ident: str) -> QPoint:
    rect = view.rect_of(card(view, ident))
    assert rect is not None
    return rect.center()


def drag(view: DayView, start: QPoint, *points: QPoint, drop: bool = True, held: Qt.KeyboardModifier = NONE) -> None:
    """Press, move beyond the start distance, move to each point, let go at the last."""
    QTest.mousePress(view.viewport(), LEFT, held, start)
    QTest.mouseMove(view.viewport(), start + QPoint(8, 8))
    for point in points:
        view.mouse.move(point, held)
    if drop:
        QTest.mouseRelease(view.viewport(), LEFT, held, points[-1])


def keys(view: DayView, *pressed: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    for key in pressed:
        QTest.keyClick(view, key, held)
