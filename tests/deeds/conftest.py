"""The hands of a deed, and the table that is printed when all deeds are done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.deeds.meter import Budget, Count, TaskMeter
from tests.e2e.office import key, words

ROWS = pytest.StashKey[dict[str, tuple[Budget, Count, bool]]]()
LEFT = Qt.MouseButton.LeftButton


@dataclass
class Hands:
    """A person's two hands: on the keyboard, where keys go to the focus, or (`mouse`) with one on the mouse.

    `actions` counts what was pressed: a key with its modifiers is one.
    """

    meter: TaskMeter
    rows: dict[str, tuple[Budget, Count, bool]] = field(repr=False)
    mouse: bool = False
    actions: int = 0

    def press(self, which: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        self.actions += 1
        key(QApplication.activeWindow(), which, *held)

    def type(self, text: str) -> None:
        self.actions += len(text)
        words(text)

    def point(self, widget: QWidget, at: QPoint) -> None:
        """Go there. The event alone: QTest's own way runs the event loop inside itself."""
        here, none = QPointF(at), Qt.MouseButton.NoButton
        there = QPointF(widget.mapToGlobal(at))
        move = QMouseEvent(QEvent.Type.MouseMove, here, there, none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, move)

    def click(self, widget: QWidget, at: QPoint) -> None:
        """Go there, then press."""
        self.point(widget, at)
        self.actions += 1
        QTest.mouseClick(widget, LEFT, pos=at)

    def begin(self, window: QWidget) -> None:
        """What came before was the scene; from here on it counts. The pointer rests in the middle of the window."""
        self.actions = 0
        self.meter.start(QPointF(window.mapToGlobal(window.rect().center())))

    def done(self, deed: str, budget: Budget) -> None:
        """The deed is done: it is counted, and must be within its budget."""
        count = self.meter.stop()
        self.rows[f"{deed}, by mouse" if self.mouse else deed] = (budget, count, self.mouse)
        assert not self.meter.refused, f"a mouse was used on {self.meter.refused}"
        keys = budget.keys if self.mouse else budget.keys_alone
        assert count.keys <= keys, f"{deed}: {count.keys} keys, {keys} allowed"
        assert count.clicks <= budget.clicks, f"{deed}: {count.clicks} clicks, {budget.clicks} allowed"
        assert count.seconds <= budget.seconds, f"{deed}: {count.seconds:.1f} s, {budget.seconds} allowed"


@pytest.fixture
def hands(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Hands]:
    """By keyboard alone: a mouse button is refused."""
    meter = TaskMeter(qapp)
    yield Hands(meter, request.config.stash.setdefault(ROWS, {}))
    meter.stop()


@pytest.fixture
def mouse(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Hands]:
    """With clicks, as far as the budget has them."""
    meter = TaskMeter(qapp, hands_off=False)
    yield Hands(meter, request.config.stash.setdefault(ROWS, {}), mouse=True)
    meter.stop()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    rows = config.stash.get(ROWS, {})
    if not rows:
        return
    write: Callable[[str], None] = terminalreporter.write_line
    write("")
    write(
        f"{'deed':<58}{'keys':>6}{'of':>5}{'clicks':>8}{'of':>4}{'travel':>8}{'windows':>9}{'focus':>7}"
        f"{'hands s':>9}{'budget s':>10}"
    )
    for deed, (budget, count, mouse) in sorted(rows.items(), key=lambda row: (int(row[0].split()[0][1:]), row[0])):
        write(
            f"{deed:<58}{count.keys:>6}{budget.keys if mouse else budget.keys_alone:>5}"
            f"{count.clicks:>8}{budget.clicks if mouse else 0:>4}{count.travel:>8.0f}"
            f"{count.windows:>9}{count.focus:>7}{count.seconds:>9.1f}{budget.seconds:>10.1f}"
        )
    write("hands s: 0.2 s a key, 1.7 s a click, in the model; the budget also holds the time a person thinks.")
