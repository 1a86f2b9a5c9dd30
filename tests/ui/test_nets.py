"""The nets under the tests hold: Qt's loop for async tests, no nested loops, no network."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop


async def test_async_tests_here_run_on_qts_own_loop() -> None:
    assert isinstance(asyncio.get_running_loop(), QEventLoop)
    assert await asyncio.to_thread(lambda: 3) == 3


@pytest.mark.parametrize("call", [lambda: QDialog().exec(), QApplication.processEvents])
async def test_a_nested_loop_inside_a_task_is_refused(qtbot: QtBot, call: Callable[[], object]) -> None:
    with pytest.raises(AssertionError, match="nested"):
        call()


def test_outside_a_task_events_may_be_processed(qapp: QApplication) -> None:
    qapp.processEvents()
    QApplication.processEvents()


async def test_a_click_is_heard_by_waiting_for_its_signal(
    qtbot: QtBot, signal_future: Callable[[Any], Awaitable[Any]]
) -> None:
    button = QPushButton("Book")
    qtbot.addWidget(button)
    button.show()
    heard = signal_future(button.clicked)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    await heard
    assert not button.isDown()


@pytest.mark.parametrize("how", ["show()", "setVisible(True)", "setHidden(False)"])
def test_a_part_shown_before_it_has_a_parent_is_refused(qapp: QApplication, how: str) -> None:
    part = QLabel("part")
    in_ui = {"__name__": "ui.some_page", "part": part}
    with pytest.raises(AssertionError, match=r"QLabel is shown by ui\.some_page"):
        eval(f"part.{how}", in_ui)
    part.setVisible(False)
    part.setParent(host := QWidget())
    eval(f"part.{how}", in_ui)
    assert not host.isVisible()


def test_no_test_reaches_the_network() -> None:
    with pytest.raises(AssertionError, match="network"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with pytest.raises(AssertionError, match="network"):
        socket.getaddrinfo("example.com", 80)
