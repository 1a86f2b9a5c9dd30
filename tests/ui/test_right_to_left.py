"""The window in a language that runs from right to left: panes mirror, the calendar and the lists keep their places."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.day_hands import two_columns
from tests.ui.gallery import filled_window
from tests.ui.invented_day import NOW
from ui.day_model import DayModel
from ui.day_view import DayView
from ui.labels import Words
from ui.theme import theme
from ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def window(qtbot: QtBot, mirrored: None) -> MainWindow:
    window = filled_window()
    qtbot.addWidget(window)
    window.finish()
    window.resize(1440, 900)
    window.show()
    return window


def place(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def button(window: QWidget, identifier: str) -> QRect:
    found = window.findChild(QPushButton, identifier)
    assert found is not None
    return place(window, found)


def test_the_panes_change_sides(window: MainWindow) -> None:
    sidebar, pages, side = (place(window, each) for each in (window.sidebar, window.pages, window.side))
    assert side.right() < pages.left() + 2
    assert pages.right() < sidebar.left() + 2
    new, today = place(window, window.topbar.new), button(window, "topbar.today")
    assert new.right() < today.left()


@pytest.mark.parametrize("size", [(1440, 900), (1024, 680)])
def test_nothing_overlaps_or_is_cut(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.grab()
    seen: list[tuple[QWidget, QRect]] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QPushButton | Words) or not widget.width():
            continue
        rect = place(window, widget)
        assert window.rect().contains(rect), widget.objectName()
        for other, there in seen:
            apart = widget.parentWidget() is not other.parentWidget() or not rect.intersects(there)
            assert apart, f"{widget.objectName()} lies over {other.objectName()}"
        seen.append((widget, rect))


def test_back_and_on_point_outwards(window: MainWindow) -> None:
    previous, following = button(window, "topbar.previous"), button(window, "topbar.next")
    assert following.right() < previous.left()


def test_the_hours_stay_at_the_left(qtbot: QtBot, mirrored: None) -> None:
    view = DayView(theme())
    qtbot.addWidget(view)
    view.resize(520, 700)
    view.show()
    view.show_day(DayModel.prepare(two_columns(), NOW))
    assert place(view, view.gutter).right() <= place(view, view.viewport()).left()
    assert place(view, view.verticalScrollBar()).right() == place(view, view.viewport()).right()
    view.grab()
