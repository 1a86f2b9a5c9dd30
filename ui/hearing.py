"""What the desk tells, shown where the window tells it: practices, links, the outbox in numbers, notices, failures.

Nothing here asks the desk for a change. Not here: the strips of a link with their ways out (`link_desk.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from ui import wording
from ui.topbar import LinkNote

if TYPE_CHECKING:
    from app.news import Notice
    from app.writeback import Writeback
    from ui.front_desk import FrontDesk

CHIP_MS: Final = 5_000


class Hearing(QObject):
    """Before `begin` it is told by hand, for the first screen; from then on it listens to the desk."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front)
        self._front = front
        self._chip = QTimer(self)  # "2 min ago" grows older by itself
        self._chip.setInterval(CHIP_MS)
        self._chip.timeout.connect(self.say_links)

    def begin(self) -> None:
        """From now on everything the desk tells is shown."""
        desk = self._front.desk
        desk.link_changed.subscribe(self._links_changed)
        desk.pending_changed.subscribe(self._pending_changed)
        desk.noticed.subscribe(self._noticed)
        self._front.window.banner_action.connect(self._banner_pressed)
        self._chip.start()

    def close(self) -> None:
        self._chip.stop()

    # --- practices, links, outbox ---

    def say_practices(self) -> None:
        """Who we are; before a first reading has told it, the calendar is a skeleton."""
        window = self._front.window
        practices = {c: p.name for c, p in self._front.desk.practices().items()}
        window.set_practices(practices)
        if not practices and window.current_page not in ("reading", "connections"):
            from ui.day_cover import FirstReading  # only on a first start

            window.add_page("reading", FirstReading())
            window.set_page("reading")
        elif practices and window.current_page == "reading":
            self._front.going.begin_today()

    def say_links(self) -> None:
        """One chip a connection, with how old what it shows is."""
        desk, now = self._front.desk, self._front.desk.now()
        notes = []
        if self._front.is_sample:
            notes.append(LinkNote("sample", *[wording.sample_chip()] * 2))
        if desk.sending_paused:
            notes.append(LinkNote("paused", *wording.link_words("paused", "", now=now)))
        for connection in desk.connections:
            link = desk.link(connection.id)
            as_of = link.as_of.astimezone(desk.zone()) if link.as_of is not None else None
            words = wording.link_words(link.state.value, connection.name, now=now, as_of=as_of, until=link.until)
            notes.append(LinkNote(link.state.value, *words))
        self._front.window.set_links(notes)

    def say_outbox(self) -> None:
        from ui.outbox_summary import summary_of

        self._front.window.set_outbox(summary_of(self._front.desk))

    def _links_changed(self, connection: str) -> None:
        self.say_links()
        self.say_practices()

    def _pending_changed(self, pending: tuple[Writeback, ...]) -> None:
        self.say_outbox()

    # --- notices and failures ---

    def warn(self, title: str, detail: str = "") -> None:
        """Say something in a strip under the top bar until it is closed."""
        from ui.notices import BannerNote

        self._front.window.set_banner(
            "notice", BannerNote("info", wording.translated(title), wording.translated(detail), wording.CLOSE)
        )

    def failed(self, error: BaseException) -> None:
        """An error nobody asked for: logged without what it says, told in plain words."""
        title, detail = getattr(error, "title", ""), getattr(error, "detail", "")
        if not title:
            from app import log

            log.event("a task failed", 40, raised=error)
            title, detail = wording.our_mistake()
        self.warn(title, detail)

    def not_read(self, error: BaseException) -> None:
        """Of a broken line a strip tells as long as it is broken; that one more try failed is a passing note."""
        self.say_links()
        title, detail = getattr(error, "title", ""), getattr(error, "detail", "")
        if title and self._front.links.tells(error):
            self._front.window.show_toast(title)
        elif title:
            self.warn(title, detail)
        else:
            self.failed(error)

    def _noticed(self, notice: Notice) -> None:
        self.warn(*((notice.title, notice.detail) if notice.key != "bug" else wording.our_mistake()))

    def _banner_pressed(self, key: str) -> None:
        from ui.link_model import LASTING

        if key not in LASTING:
            self._front.window.set_banner(key, None)
