"""The hands of a deed, and the table that is printed when all deeds are done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.deeds.meter import Budget, Count, TaskMeter
from ui import wording
from ui.theme import theme

ROWS = pytest.StashKey[dict[str, tuple[Budget, Count]]]()


@dataclass
class Hands:
    """A person's two hands on the keyboard. Keys go where the focus is."""

    meter: TaskMeter
    rows: dict[str, tuple[Budget, Count]] = field(repr=False)

    def press(self, which: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None, "nothing has the keyboard"
        with_ = Qt.KeyboardModifier.NoModifier
        for one in held:
            with_ |= one
        QTest.keyClick(target.focusWidget() or target, which, with_)

    def type(self, words: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the keyboard"
        QTest.keyClicks(target, words)

    def begin(self) -> None:
        """What came before was the scene; from here on it counts."""
        self.meter.start()

    def done(self, deed: str, budget: Budget) -> None:
        """The deed is done: it is counted, and must be within its budget."""
        count = self.meter.stop()
        self.rows[deed] = (budget, count)
        assert not self.meter.refused, f"a mouse was used on {self.meter.refused}"
        assert count.keys <= budget.keys_alone, f"{deed}: {count.keys} keys, {budget.keys_alone} allowed"


@pytest.fixture
def hands(qapp: QApplication, request: pytest.FixtureRequest) -> Hands:
    return Hands(TaskMeter(qapp), request.config.stash.setdefault(ROWS, {}))


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    wording.use_locale(QLocale("en_US"))
    theme().configure(mode="light", text_size=100, density="standard", reduced_motion=True)
    yield
    qapp.setStyleSheet("")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    rows = config.stash.get(ROWS, {})
    if not rows:
        return
    write: Callable[[str], None] = terminalreporter.write_line
    write("")
    write(f"{'deed':<58}{'keys':>6}{'of':>5}{'clicks':>8}{'travel':>8}{'windows':>9}{'focus':>7}")
    for deed, (budget, count) in sorted(rows.items(), key=lambda row: int(row[0].split()[0][1:])):
        write(
            f"{deed:<58}{count.keys:>6}{budget.keys_alone:>5}{count.clicks:>8}{count.travel:>8.0f}"
            f"{count.windows:>9}{count.focus:>7}"
        )
