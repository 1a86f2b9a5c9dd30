"""A change of colours while a form is open leaves every field readable."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import qss
from ui.fields import Stepper
from ui.theme import theme


def test_a_number_stays_between_its_minus_and_plus_when_the_colours_change(qtbot: QtBot, qapp: QApplication) -> None:
    stepper = Stepper(low=5, high=90, step=5, suffix=" min", identifier="length", label="Length")
    qtbot.addWidget(stepper)
    stepper.resize(120, 32)
    stepper.show()
    qss.dress(qapp)
    before = stepper.lineEdit().geometry()
    theme().configure(mode="dark")
    qss.dress(qapp)
    assert stepper.lineEdit().geometry() == before
    assert stepper.lineEdit().width() > 40
