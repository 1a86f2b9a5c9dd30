"""The composition root, and the story of a start in order. The only room that sees all three floors.

A command goes to `cli.py`. The window: data folder, store, one day painted; only then the event loop and all that sends
and reads. Closing goes back in reverse order. Not here: what the window does (`ui/front_desk.py`).
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from app.at_login import IN_TRAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication

    from app.opening import House
    from ui.front_desk import FrontDesk

READ_MS = 2_500
"""After this long the first reading is done, and what it used can go back to the system."""
WINDOW_FLAGS = frozenset({"--sample", "--fresh", IN_TRAY})


def run(argv: Sequence[str] | None = None) -> int:
    """Start Daybook with these arguments (the process's own when None); returns the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not WINDOW_FLAGS.issuperset(words):
        from app.cli import main

        return main(words)
    if not has_screen():
        _tell("This computer has no screen, so the window cannot open. Checking Daybook itself instead.")
        from app.cli import main

        return main(["--self-check"])
    sample = True if {"--sample", "--fresh"} & set(words) else None
    return open_window(sample=sample, fresh="--fresh" in words, in_tray=IN_TRAY in words)


def has_screen() -> bool:
    """Whether a window can be shown. A chosen Qt platform (as in tests) counts as one."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(*, sample: bool | None, fresh: bool, in_tray: bool = False) -> int:
    """The window on the practice's data, or on the sample practice; until it is closed. `in_tray`: not shown yet."""
    import gc

    gc.disable()  # nothing that is made before the first screen is garbage: looking for some takes a twentieth of it
    from ui.qt_lazily import import_qt

    import_qt()
    from PySide6.QtWidgets import QApplication

    from app.outcome import VERSION

    # Asked for here and not by setStyle(), whose answer is a QStyle: 11 classes of names that nobody needs.
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("Daybook")
    application.setApplicationVersion(VERSION)
    application.setDesktopFileName("daybook")
    application.setQuitOnLastWindowClosed(False)  # closing a sheet must not stop the loop
    status, then = _open_book(application, sample, fresh, in_tray)
    while then:  # from the sample practice to one's own, and back
        status, then = _open_book(application, then == "sample", fresh=False)
    return status


def _open_book(application: QApplication, sample: bool | None, fresh: bool, in_tray: bool = False) -> tuple[int, str]:
    """One book in a window, until it is closed: the exit status, and which book a person wants next, if any."""
    import random

    from adapters.errors import PmsError
    from adapters.sentence import say
    from app.clock import SystemClock
    from app.home import AlreadyRunning
    from app.opening import open_house
    from app.pauses import keep_short
    from app.trouble import StoreTrouble
    from app.writer import ThreadWriter
    from ui.language import speak
    from ui.theme import theme

    try:
        house = open_house(
            sample=sample, fresh=fresh, clock=SystemClock(), chance=random.SystemRandom(), writer=ThreadWriter()
        )
    except AlreadyRunning as other:
        from ui.raising import raise_first

        hangs = say("It runs as another user, or hangs.")
        return (0 if raise_first(other.folder) else _say(other, bool(sample), hangs)), ""
    except (PmsError, StoreTrouble) as trouble:
        return _say(trouble, bool(sample)), ""
    chosen = house.settings
    speak(chosen.language)  # before the first sentence is imported
    theme().configure(
        mode=chosen.appearance,
        text_size=chosen.text_size,
        density=chosen.density,
        reduced_motion=chosen.reduced_motion,
    )
    from ui.front_desk import FrontDesk

    front = FrontDesk(
        house.desk, house.settings, is_sample=house.is_sample, is_first=house.is_sample and sample is None
    )
    front.open(in_tray=in_tray)
    application.processEvents()  # the first screen, before anything else is loaded
    mark_painted()
    keep_short()
    _live(application, house, front)
    front.window.deleteLater()
    return 0, front.next_house


def mark_painted() -> None:
    """For measuring a start: the moment the first screen stood, to the file named by DAYBOOK_PAINTED."""
    path = os.environ.get("DAYBOOK_PAINTED")
    if path:
        import time

        with open(path, "w", encoding="ascii") as file:
            file.write(f"{time.monotonic():.6f}")


def _live(application: object, house: House, front: FrontDesk) -> None:
    """Run the one event loop until the person quits, then close in reverse order."""
    import asyncio

    from PySide6.QtCore import QTimer
    from qasync import QEventLoop

    from app import log
    from app.clock import SystemClock
    from app.pauses import give_back, sweep

    log.start(house.folder)
    QTimer.singleShot(READ_MS, give_back)

    async def live() -> None:
        sweeping = asyncio.create_task(sweep(SystemClock().sleep), name="look for garbage")
        try:
            await front.live(house.troubles, house.folder)
        finally:
            sweeping.cancel()

    def make_loop() -> asyncio.AbstractEventLoop:
        loop: asyncio.AbstractEventLoop = QEventLoop(application)
        return loop

    try:
        with asyncio.Runner(loop_factory=make_loop) as runner:
            runner.run(live())
    finally:
        house.close()
        log.stop()


def _tell(words: str) -> None:
    if sys.stderr is not None:  # a windowed program on Windows has none
        sys.stderr.write(words + "\n")


def _say(trouble: Exception, sample: bool, more: str = "") -> int:
    """What kept the window from opening, in a plain box; nothing was changed."""
    from PySide6.QtWidgets import QMessageBox

    from app import home, settings
    from ui.language import speak

    speak(settings.load(home.data_folder(sample=sample))[0].language)
    from ui.wording.language import translated

    title = getattr(trouble, "title", "") or str(trouble)
    detail = getattr(trouble, "detail", "") or more
    _tell(f"{title}. {detail}")
    box = QMessageBox(QMessageBox.Icon.Warning, "Daybook", translated(title))
    box.setInformativeText(translated(detail))
    box.show()
    from PySide6.QtCore import QEventLoop

    waiting = QEventLoop()
    box.finished.connect(waiting.quit)
    waiting.exec()
    return 1
