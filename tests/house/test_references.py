"""The canary for PySide6 releases that lose references of None: on Python 3.11 they end the process in minutes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QWidget

ROUNDS = 300


class Watcher(QObject):
    told = Signal(object)

    def customEvent(self, event: QEvent) -> None: ...

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return False


class Canvas(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None: ...


def calls(app: QApplication) -> Iterator[tuple[str, Callable[[], object]]]:
    """Everyday calls, one by one, among them all those that 6.12.0 got wrong."""
    watcher, canvas, plain = Watcher(), Canvas(), QWidget()
    watcher.told.connect(ignore)
    canvas.installEventFilter(watcher)
    canvas.resize(40, 40)
    canvas.show()
    pixmap = QPixmap(20, 20)

    def timer() -> None:
        watcher.killTimer(watcher.startTimer(10_000))

    def soon() -> None:
        QTimer.singleShot(0, ignore_nothing)
        app.processEvents()

    def paint() -> None:
        painter = QPainter(pixmap)
        painter.drawText(0, 10, "x")
        painter.end()

    yield "sendEvent", lambda: QCoreApplication.sendEvent(watcher, QEvent(QEvent.Type.User))
    yield "startTimer, killTimer", timer
    yield "processEvents", app.processEvents
    yield "singleShot", soon
    yield "emit", lambda: watcher.told.emit(None)
    yield "repaint", canvas.repaint
    yield "QPainter", paint
    yield "QLabel", lambda: QLabel("x", None)
    yield "setParent", lambda: plain.setParent(None)
    yield "parent", lambda: plain.parent()
    yield "setProperty", lambda: plain.setProperty("p", None)
    canvas.close()


def ignore(_: object) -> None: ...


def ignore_nothing() -> None: ...


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be lost from Python 3.12 on")
def test_qt_calls_give_back_what_they_borrow(qapp: QApplication) -> None:
    lost = {}
    for name, call in calls(qapp):
        call()
        before = sys.getrefcount(None)
        for _ in range(ROUNDS):
            call()
        change = (sys.getrefcount(None) - before) / ROUNDS
        if abs(change) > 0.2:
            lost[name] = change
    assert not lost
