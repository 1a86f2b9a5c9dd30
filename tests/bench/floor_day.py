"""The floor of a start: a bare PySide6 program that reads one day's JSON and paints it with QPainter, nothing else.

`python floor_day.py DAY.json`; the moment of its first painting goes to the file named by DAYBOOK_PAINTED.
"""

import json
import os
import sys
import time

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

TOP, LEFT, FIRST, LAST = 40, 56, 6 * 60, 20 * 60


class Day(QWidget):
    painted = False

    def __init__(self, day):
        super().__init__()
        self.day = day

    def paintEvent(self, event):
        p = QPainter(self)
        p.fillRect(event.rect(), Qt.GlobalColor.white)
        width = (self.width() - LEFT) / len(self.day["columns"])
        minute = (self.height() - TOP) / (LAST - FIRST)
        p.setPen(QColor("#e4e7ec"))
        for hour in range(FIRST, LAST, 60):
            p.drawLine(0, int(TOP + (hour - FIRST) * minute), self.width(), int(TOP + (hour - FIRST) * minute))
        p.setPen(QColor("#1d2733"))
        for n, name in enumerate(self.day["columns"]):
            p.drawText(QRectF(LEFT + n * width, 0, width, TOP), Qt.AlignmentFlag.AlignCenter, name)
        bold, plain = QFont("Inter", 8, QFont.Weight.Bold), QFont("Inter", 8)
        fill, line, ink = QColor("#dbe7f3"), QColor("#7fa1c2"), QColor("#1d2733")
        for column, start, minutes, name, kind in self.day["visits"]:
            box = QRectF(LEFT + column * width + 1, TOP + (start - FIRST) * minute, width - 3, minutes * minute - 1)
            p.setPen(line)
            p.setBrush(fill)
            p.drawRect(box)
            p.setPen(ink)
            p.setFont(bold)
            p.drawText(box.adjusted(5, 0, -2, 0), Qt.AlignmentFlag.AlignTop, name)
            p.setFont(plain)
            p.drawText(box.adjusted(5, 11, -2, 0), Qt.AlignmentFlag.AlignTop, kind)
        p.end()
        self.painted = True


def main():
    app = QApplication(sys.argv[:1])
    with open(sys.argv[1], encoding="utf-8") as file:
        day = Day(json.load(file))
    window = QMainWindow()
    window.resize(1280, 800)
    window.setCentralWidget(day)
    window.show()
    while not day.painted:
        app.processEvents()
    with open(os.environ["DAYBOOK_PAINTED"], "w", encoding="ascii") as file:
        file.write(f"{time.monotonic():.6f}")
    app.exec()


main()
