"""The outbox of the design's picture as changes in a real desk, and a front around it for tests and pictures.

Nobody in it exists. `python -m tests.ui.outbox_stand [folder]` draws it into PNGs; nothing here is asserted.
"""

from __future__ import annotations

import os
import random
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QApplication

from adapters.change import Book, Change, EditPatient, Move, SetStatus
from adapters.errors import Reason
from adapters.model import Appointment, Connection, DayFacts, Patient, Practice, Provider, Room, Span, Status, VisitType
from adapters.port import Accepted
from app import writeback as wbk
from app.desk import Desk
from app.ledger import Gate
from app.news import Comparison, Link, LinkState
from app.readback import wished
from app.ref import Ref
from app.settings import Settings
from app.store import Store
from app.writeback import Wait, Writeback
from app.writer import InlineWriter
from tests.doubles.fake_pms import ZONE
from tests.ui.gallery import filled_window
from ui import wording
from ui.outbox_desk import OutboxDesk
from ui.outbox_peek import OutboxPeek
from ui.outbox_summary import summary_of
from ui.outbox_watch import News
from ui.sheet import Sheet
from ui.tasks import Tasks
from ui.theme import theme
from ui.tray import Tray

NOW = datetime(2026, 2, 17, 10, 42, tzinfo=ZONE)
LINK = "c"
PRACTICE = Practice(
    id="p",
    name="Harbor Lane Dental",
    timezone=ZONE.key,
    providers=tuple(
        Provider(id=key, name=words)
        for key, words in (
            ("h", "Dr. Haddad"),
            ("o", "Dr. Okafor"),
            ("l", "Dr. Lindqvist"),
            ("n", "P. Nair"),
        )
    ),
    rooms=tuple(Room(id=key, name=words) for key, words in (("r1", "Op 1"), ("r2", "Op 2"), ("r3", "Hyg 1"))),
    visit_types=(VisitType(id="fill", name="Filling", minutes=45),),
)


class SetClock:
    """A clock that only moves when it is told to."""

    def __init__(self, now: datetime = NOW) -> None:
        self.at, self.passed = now, 0.0

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.passed

    def go_on(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)
        self.passed += seconds

    async def sleep(self, seconds: float) -> None:
        import asyncio

        await asyncio.sleep(0)


def span(hour: int, minute: int = 0, minutes: int = 45) -> Span:
    start = NOW.replace(hour=hour, minute=minute)
    return Span(start=start, end=start + timedelta(minutes=minutes))


def visit(ident: str, who: str, hour: int, minute: int, kind: str, provider: str, **more: Any) -> Appointment:
    return Appointment(
        id=ident,
        span=span(hour, minute),
        patient_id=f"p{ident}",
        patient_name=who,
        provider_id=provider,
        visit_type=kind,
        revision="1",
        **more,
    )


class Making:
    """Makes changes in order, each as if made so many seconds ago."""

    def __init__(self) -> None:
        self.made: list[Writeback] = []

    def make(
        self, change: Change, ago: float, who: str, *, kind: str = "", before: Appointment | None = None
    ) -> Writeback:
        at = NOW - timedelta(seconds=ago)
        return wbk.make(
            change,
            id=f"w{len(self.made) + 1}",
            seq=len(self.made) + 1,
            connection=LINK,
            now=at,
            undo=timedelta(seconds=6),
            by="Dana Velez",
            patient_name=who,
            visit_type=kind,
            before=before,
        )

    def keep(self, wb: Writeback) -> Writeback:
        self.made.append(wb)
        return wb


def sent(wb: Writeback, after: float = 1.0) -> Writeback:
    return wbk.picked(wb, wb.made_at + timedelta(seconds=after))


def scene(saved: int = 41) -> list[Writeback]:
    """What the picture shows: two that need a person, three on their way, and some saved."""
    book = Making()
    refused = sent(book.make(_book("e", 14, 30, "o", "r2"), 362, "Sørensen, Elise", kind="Filling"))
    refused = wbk.ticket(refused, refused.made_at + timedelta(seconds=1), "12345678", NOW)
    no = (Reason("room_id", "Operatory OP2 not available"),)
    book.keep(wbk.refused(refused, refused.made_at + timedelta(seconds=29), "The practice system said no", no))
    odd = sent(book.make(_book("c", 14, 30, "n", "r3"), 1325, "Okonkwo, Chidi", kind="Cleaning"))
    odd = wbk.accepted(odd, odd.made_at + timedelta(seconds=12), Accepted("a77"))
    book.keep(wbk.read_back_different(odd, odd.made_at + timedelta(seconds=40)))
    out = sent(book.make(_book("b", 15, 0, "h", "r1"), 14, "Hussain, Bilal", kind="Extraction"))
    book.keep(wbk.ticket(out, out.made_at + timedelta(seconds=2), "12345699", NOW + timedelta(seconds=4)))
    before = visit("v1", "Patel, Anjali", 15, 30, "Endo evaluation", "l")
    book.keep(book.make(Move(appointment_id="v1", span=span(16, 0)), 2, "Patel, Anjali", before=before))
    mail = sent(book.make(EditPatient(patient_id="p9", email="s.brennan@example.com"), 71, "Brennan, Siobhan"))
    mail = sent(wbk.put_off(mail, mail.made_at, Wait.SLOWED, NOW), 30)
    book.keep(wbk.put_off(mail, mail.made_at + timedelta(seconds=31), Wait.SLOWED, NOW + timedelta(seconds=24)))
    _saved(book, saved)
    return book.made


def _book(who: str, hour: int, minute: int, provider: str, room: str) -> Book:
    return Book(patient_id=who, provider_id=provider, room_id=room, visit_type_id="fill", span=span(hour, minute))


def _saved(book: Making, number: int) -> None:
    told = (
        (Status.NO_SHOW, "Alvarez, Camila", 9, 45, "Exam", "o", 1600, 41, 2),
        (Status.ARRIVED, "Eriksen, Maja", 10, 30, "Root canal", "l", 770, 9, 1),
        (Status.IN_CHAIR, "Petrov, Ilya", 10, 30, "Root canal #14", "h", 530, 15, 1),
        (Status.ARRIVED, "Adeyemi, Tunde", 11, 0, "Cleaning", "n", 240, 11, 1),
    )
    for nr in range(max(0, number - len(told))):
        _keep_saved(book, (Status.DONE, f"Early, Visitor {nr}", 8, nr % 60, "Exam", "h", 9000 - nr, 8, 1))
    for one in told[: max(0, number)]:
        _keep_saved(book, one)


def _keep_saved(book: Making, one: tuple[Status, str, int, int, str, str, float, float, int]) -> None:
    status, who, hour, minute, kind, provider, ago, took, tries = one
    ident = f"s{len(book.made)}"
    before = visit(ident, who, hour, minute, kind, provider)
    wb = sent(book.make(SetStatus(appointment_id=ident, status=status), ago, who, before=before))
    if tries > 1:
        wb = sent(wbk.put_off(wb, wb.made_at, Wait.OFFLINE, None), 8)
    wb = wbk.accepted(wb, wb.steps[1].at + timedelta(seconds=took), Accepted(None))
    book.keep(wbk.shown(wb, wb.settled_at or NOW))


class Slots:
    def __init__(self) -> None:
        self.asked: list[Writeback] = []

    def reschedule(self, writeback: Writeback) -> None:
        self.asked.append(writeback)


class Booking:
    def __init__(self) -> None:
        self.asked: list[tuple[Any, Span]] = []

    def move_visit(self, visit: Any, span: Span, column: Any) -> None:
        self.asked.append((visit, span))


class Patients:
    def __init__(self) -> None:
        self.asked: list[Ref] = []
        self.again: list[str] = []

    def open(self, ref: Ref) -> None:
        self.asked.append(ref)

    def edit_again(self, wb: Writeback) -> None:
        self.again.append(wb.id)


class Front(QObject):
    """What the outbox and the tray need of the window around them."""

    names_switched = Signal(bool)
    is_locked = False

    def __init__(self, desk: Desk, settings: Settings | None = None) -> None:
        super().__init__()
        self.desk, self.settings = desk, settings or Settings()
        self.window = filled_window()
        self.tasks = Tasks(self.failed)
        self.names_hidden = False
        self.booking, self.slots, self.patients = Booking(), Slots(), Patients()
        self.errors: list[BaseException] = []
        self.copied: list[str] = []
        self.visited: list[tuple[Any, Any]] = []
        self.left = 0
        self.window.set_links([])
        self.outbox = OutboxDesk(self)  # type: ignore[arg-type]
        self.tray = Tray(self)  # type: ignore[arg-type]
        desk.pending_changed.subscribe(self._say_outbox)
        self._say_outbox(())

    def _say_outbox(self, pending: tuple[Writeback, ...]) -> None:
        self.window.set_outbox(summary_of(self.desk))

    def undo(self, ident: str) -> None:
        self.tasks.start(self.desk.undo(ident))

    def copy(self, words: str) -> None:
        self.copied.append(words)

    def go_to(self, day: Any, ref: Any = None) -> None:
        self.visited.append((day, ref))

    def raise_window(self) -> None:
        self.window.show()

    def leave(self) -> None:
        self.left += 1

    def failed(self, error: BaseException) -> None:
        self.errors.append(error)


def a_desk(changes: list[Writeback], clock: SetClock | None = None, *, name: str = "Sikka") -> Desk:
    """A desk with these changes in its store, as after a start; its lane is open."""
    clock = clock or SetClock()
    store = Store.in_memory(clock=clock)
    store.put_connection(Connection(id=LINK, kind="fake", name=name))
    store.put_practice(LINK, PRACTICE, NOW)
    today = NOW.date()
    theirs = replace(visit("a77", "Okonkwo, Chidi", 14, 15, "Cleaning", "n"), room_id="r3")
    store.put_days(LINK, DayFacts(first=today, last=today, appointments=(theirs,)), NOW)
    store.put_patients(LINK, (Patient(id="e", given="Elise", family="Sørensen", chart="10482"),), NOW)
    if changes:
        store.put_writeback(*changes)
    desk = Desk(store, InlineWriter(), clock, random.Random(1), Settings())
    desk.ledger.gates[LINK] = Gate()
    return desk


def picture_desk() -> Desk:
    desk = a_desk(scene())
    desk.ledger.gates[LINK] = Gate(Wait.SLOWED, 24.0)
    slowed = Link(state=LinkState.SLOWED, since=NOW, as_of=NOW)
    desk.link = lambda connection: slowed  # type: ignore[method-assign]
    return desk


def _draw(front: Front, folder: Path, tag: str) -> None:
    app = QApplication.instance()
    outbox, window = front.outbox, front.window

    def grab(what: str, widget: Any = None) -> None:
        app.processEvents()  # nothing is tested here, and no loop runs
        app.processEvents()
        (widget or window).grab().save(str(folder / f"{what}-{tag}.png"))

    outbox.open()
    grab("outbox")
    outbox.open("w3")
    grab("details")
    page: Any = window.page("outbox")
    front.names_hidden = True
    outbox.tick()
    page.list.select("w4")
    grab("hidden")
    front.names_hidden = False
    page.search.setText("nobody")
    grab("nothing")
    page.search.clear()
    window.set_page("day")
    outbox.peek()
    peek = window.findChild(OutboxPeek)
    grab("peek", peek)
    peek.close()
    wb: Any = front.desk.writeback("w2")
    theirs: Any = front.desk.visit(wb.appointment)
    outbox._compared(Comparison(writeback=wb, read_at=NOW, ours=wished(wb), theirs=theirs.appointment))
    _draw_sheet(app, grab, "compare")
    outbox.act("discard", "w1")
    _draw_sheet(app, grab, "discard")
    outbox.ask_before_quitting(front.desk.pending(), front.leave)
    _draw_sheet(app, grab, "quit")
    outbox._tell_trouble(News(failed=("w1",)))
    grab("trouble")
    front.desk.ledger.paused = True
    outbox._say_paused()
    outbox.open("w4")
    grab("paused")


def _draw_sheet(app: Any, grab: Any, what: str) -> None:
    sheet = next(w for w in app.topLevelWidgets() if isinstance(w, Sheet) and w.isVisible())
    grab(what, sheet)
    sheet.reject()


def main(folder: Path) -> None:
    """Every view in light, dark and large text."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    wording.use_locale(QLocale("en_US"))
    folder.mkdir(parents=True, exist_ok=True)
    for mode, size in (("light", 100), ("dark", 100), ("light", 150), ("light", 200)):
        theme().configure(mode=mode, text_size=size, reduced_motion=False)
        front = Front(picture_desk())
        front.window.resize(1440, 900)
        front.window.finish()
        front.window.show()
        _draw(front, folder, f"{mode}-{size}")
        front.window.close()
        front.window.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "outbox-pictures"))
