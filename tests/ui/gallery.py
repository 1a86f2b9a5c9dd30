"""Renders the window, its parts and states with invented data into PNGs: `python -m tests.ui.gallery [folder]`.

For eyes, beside the design's pictures; nothing here is asserted.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui import qss, wording
from ui.controls import KINDS, Avatar, Button, CheckRow, Pill, Segmented
from ui.fields import Chips, DateField, SearchField, Stepper, labelled
from ui.inspector import Fact, Inspector, InspectorCard, NextStep, Waiting
from ui.notices import BannerNote
from ui.sheet import Sheet
from ui.sidebar import ColumnRow
from ui.states import EmptyState
from ui.statusbar import Counts, OutboxSummary
from ui.theme import theme
from ui.topbar import LinkNote
from ui.window import MainWindow

DAY = date(2026, 2, 17)
LOADS = {2: 0.9, 3: 0.75, 4: 0.95, 5: 0.9, 6: 0.5, 7: 0.2, 9: 0.7, 10: 0.95, 11: 0.95, 12: 0.7, 13: 0.7, 14: 0.15}
LOADS |= {17: 0.9, 18: 0.95, 19: 0.7, 20: 0.7, 21: 0.15, 23: 0.5, 24: 0.7, 25: 0.45, 26: 0.5, 27: 0.25, 28: 0.15}


CARD = InspectorCard(
    name="Maja Eriksen",
    identity="Sep 2, 1991 · 34 · #10482",
    status="arrived",
    waiting="Checked in 10:28 · waiting ",
    waited="14 min",
    next_step=NextStep("in_chair", "Seat in Op 3", "armchair", "S"),
    facts=(
        Fact("clock", "10:30 AM – 12:00 PM", "· 90 min"),
        Fact("stethoscope", "Root canal, premolar #12"),
        Fact("user-round", "Dr. Grace Lindqvist", "· Op 3"),
        Fact("sticky-note", "Ride home with her son at 12:15. Prefers text messages.", quiet=True),
    ),
    contact=(
        Fact("phone", "(415) 555-0132", "mobile", copy="(415) 555-0132"),
        Fact("mail", "maja.eriksen@example.com", copy="maja.eriksen@example.com"),
        Fact("circle-dollar-sign", "$120.00 due", "since Jan 8"),
        Fact("heart-pulse", "Medical alert on file", below="Read it in Sikka. Not shown here."),
    ),
    lines=(
        ("Last", "Jan 8", "Emergency exam"),
        ("Next", "Mar 3, 9:00", "Crown prep #12"),
        ("Recall", "Cleaning due in April", ""),
    ),
    kept="Same in Sikka. “Arrived” saved 10:29.",
)


def filled_window() -> MainWindow:
    """The window of pictures 01 and 13, with an empty page."""
    window = MainWindow(DAY, DAY)
    for key in ("day", "week", "agenda", "patients", "find_time", "outbox"):
        window.add_page(key, QWidget)
    window.set_page("day")
    window.set_practices({"c1": "Harbor Lane Dental"})
    window.set_user("Dana Velez", "Front desk 1")
    window.set_loads({DAY.replace(day=day): load for day, load in LOADS.items()})
    window.set_links([LinkNote("fresh", "Sikka · 20 s ago", "20 s")])
    window.set_counts(Counts(visits=34, unconfirmed=6, openings=4, free=195, late=1, no_show=1))
    window.set_outbox(OutboxSummary(on_way=3, refused=1, check=1, sending=True))
    window.set_columns(
        [
            ColumnRow("p1", "Dr. Amira Haddad", "Op 1"),
            ColumnRow("p2", "Dr. Tomas Okafor", "Op 2"),
            ColumnRow("p3", "Dr. Grace Lindqvist", "Op 3"),
            ColumnRow("p4", "Priya Nair", "Hyg 1"),
            ColumnRow("p5", "Joel Brandt", "Hyg 2"),
        ]
    )
    window.sidebar.columns.set_option("outside", True)
    inspector = Inspector()
    inspector.set_waiting(
        [Waiting("v1", "Eriksen, Maja", "10:30, Dr. Lindqvist", "arrived", "14 min")],
        [Waiting("v2", "Castellano, Rosa", "11:30, Dr. Haddad", "confirmed")],
    )
    inspector.set_card(CARD)
    window.set_inspector(inspector)
    window.inspector = inspector
    return window


def shoot(window: MainWindow, path: Path, over: QWidget | None = None, at: QPoint | None = None) -> None:
    """The window as a picture, with another window drawn over it where it would stand."""
    QApplication.processEvents()
    picture: QPixmap = window.grab()
    if over is not None:
        painter = QPainter(picture)
        painter.drawPixmap(at or window.mapFromGlobal(over.pos()), over.grab())
        painter.end()
    picture.save(str(path))


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "gallery")
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    wording.use_locale(QLocale("en_US"))
    theme().configure(mode="light")
    qss.dress(app)
    window = filled_window()
    window.finish()
    window.show()
    for mode in ("light", "dark"):
        theme().configure(mode=mode, text_size=100)
        window.resize(1440, 900)
        shoot(window, folder / f"day-{mode}.png")
        board = controls_board()
        board.show()
        board.grab().save(str(folder / f"controls-{mode}.png"))
        board.close()
        window.show_toast("Moved Anjali Patel to 4:00. Sends in 6 s.", action="Undo", key="undo", icon="check")
        window.set_banner(
            "offline",
            BannerNote("wifi-off", "Offline since 10:21.", "You can go on booking; changes wait here.", "Try now"),
        )
        QTest.qWait(250)
        shoot(window, folder / f"notices-{mode}.png")
        window.set_banner("offline", None)
        sheet = sheet_over(window)
        shoot(window, folder / f"sheet-{mode}.png", sheet)
        sheet.reject()
        window.inspector.set_card(None)
        shoot(window, folder / f"glance-{mode}.png")
        window.inspector.set_card(CARD)
        window.resize(1024, 680)
        shoot(window, folder / f"small-{mode}.png")
        window.toggle_inspector()
        shoot(window, folder / f"overlay-{mode}.png")
        window.toggle_inspector()
        assert window.rail is not None
        window.rail.month_asked.emit(window.rail.brand)
        shoot(window, folder / f"rail-month-{mode}.png", QApplication.activePopupWidget())
        QApplication.activePopupWidget().close()
        theme().configure(text_size=150)
        window.resize(1440, 900)
        shoot(window, folder / f"large-{mode}.png")
        theme().configure(text_size=200)
        window.toggle_inspector()
        shoot(window, folder / f"largest-{mode}.png")
        window.toggle_inspector()


def controls_board() -> QWidget:
    """Every control in its states on one board."""
    board = QWidget()
    grid = QVBoxLayout(board)
    for small in (False, True):
        row = QHBoxLayout()
        for kind in KINDS:
            row.addWidget(Button(kind.title(), kind=kind, icon="plus", small=small))
        off = Button("Off", small=small)
        off.setEnabled(False)
        row.addWidget(off)
        row.addWidget(Button("Menu", menu=True, small=small))
        row.addWidget(Button("Book 4:15 PM", kind="primary", keys="Ctrl ↵", small=small))
        row.addWidget(Button(icon="ellipsis", label="More", small=small))
        row.addStretch()
        grid.addLayout(row)
    row = QHBoxLayout()
    row.addWidget(
        Segmented((("all", "All"), ("you", "Needs you 2"), ("way", "On the way 3")), identifier="s", label="Show")
    )
    row.addWidget(Segmented((("d", "Day"), ("w", "Week")), identifier="s2", label="View", small=True))
    for state, words in (
        ("failed", "Not saved"),
        ("attention", "Please check"),
        ("sending", "Sending"),
        ("saved", "Saved"),
    ):
        row.addWidget(Pill("outbox", state, words, icon=theme().status("outbox", state).icon))
    row.addWidget(Avatar("ME"))
    row.addStretch()
    grid.addLayout(row)
    row = QHBoxLayout()
    row.addWidget(labelled("Search", SearchField("Name, phone or birth date", identifier="f1")))
    row.addWidget(labelled("Date", DateField(DAY, identifier="f2", label="Date")))
    stepper = Stepper(low=5, high=480, step=15, suffix=" min", identifier="f3", label="Length")
    stepper.setValue(45)
    row.addWidget(labelled("Length", stepper))
    days = [(str(day), wording.weekday_letter(day), wording.weekday_letter(day)) for day in range(1, 7)]
    chips = Chips(days, identifier="f4", label="Days")
    chips.set_chosen({"1", "3"})
    row.addWidget(labelled("Days", chips))
    box = QComboBox()
    box.addItems(["Periodic exam", "Root canal"])
    row.addWidget(labelled("Visit type", box, optional=True))
    grid.addLayout(row)
    row = QHBoxLayout()
    plain = QCheckBox("Plain check box")
    plain.setChecked(True)
    for widget in (
        plain,
        QRadioButton("Plain radio"),
        QLineEdit("A plain line"),
        QPushButton("Plain Qt button"),
        QSpinBox(),
    ):
        row.addWidget(widget)
    grid.addLayout(row)
    grid.addWidget(
        EmptyState(
            "key-round",
            "Sikka is asking for a new key",
            "The key for this office stopped working at 10:40. Nothing is lost: 3 changes wait here.",
            (Button("Open connection", kind="primary"), Button("Try again"), Button("Copy details", kind="ghost")),
            look="failed",
        ),
        1,
    )
    board.resize(1100, 620)
    return board


def sheet_over(window: MainWindow) -> Sheet:
    sheet = Sheet(window, "New visit", identifier="booking")
    body = QWidget()
    column = QVBoxLayout(body)
    column.addWidget(labelled("Note for the day", QPlainTextEdit("Wants to talk about whitening."), optional=True))
    column.addStretch()
    sheet.set_body(body)
    book = Button("Book 4:15 PM", kind="primary", keys="Ctrl ↵")
    sheet.set_buttons(Button("Cancel"), book, left=CheckRow("Book another after this"))
    sheet.open()
    return sheet


if __name__ == "__main__":
    main()
