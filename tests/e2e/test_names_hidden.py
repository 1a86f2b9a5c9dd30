"""One key hides every name everywhere: on each page, in each sheet, from a screen reader, and on what leaves it.

The invented patients' names, phones, birth dates, addresses and notes are words that occur nowhere else. Add a page to
`SCREENS` with one line.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from adapters.change import AddPatient, Book, EditPatient
from adapters.model import Patient, Phone, Status
from app import settings as settings_file
from app.ref import Ref
from app.writeback import State
from tests.e2e.exposed import exposed
from tests.e2e.office import LINK, Office, at, key, until, words
from tests.ui import booking_stand
from ui.front_desk import FrontDesk
from ui.sheet import Popover, Sheet

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MARKS = ("Qvarnberg", "Ysolde", "Zephyrin", "Xanthippe", "Wolfhart", "555-01", "555 01", "5550", "1931", "1947")
MARKS += ("zq.example", "Zqnote", "Zqalert", "Zqplan", "Zqdetail", "Zq-77", "123.45")
PEOPLE = {
    "ana": ("Ysolde", "Qvarnberg"),
    "luz": ("Zephyrin", "Qvarnberg"),
    "renee": ("Xanthippe", "Wolfhart"),
}


def person(ident: str, given: str, family: str) -> Patient:
    return Patient(
        id=ident,
        given=given,
        family=family,
        born=date(1931, 3, 7) if ident != "renee" else date(1947, 3, 7),
        phones=(Phone(kind="mobile", number="4155550171"),),
        email=f"{ident}@zq.example",
        chart=f"Zq-77{ident}",
    )


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    known = tuple(person(ident, *names) for ident, names in PEOPLE.items())
    monkeypatch.setattr(booking_stand, "PATIENTS", known)
    monkeypatch.setattr("tests.e2e.office.PATIENTS", known)
    made = Office()
    made.settings = replace(made.settings, undo_seconds=10)
    for ident in PEOPLE:
        made.pms.offers[ident] = {
            "balance": Decimal("123.45"),
            "currency": "USD",
            "alerts": ("Zqalert",),
            "note": "Zqnote of the patient",
            "insurance": ("Zqplan",),
            "details": (("Recall", "Zqdetail"),),
        }
    made.add("v0", "ana", "09:00+60", status=Status.ARRIVED, note="Zqnote", status_since=at("08:55+5").start)
    made.add("v1", "luz", "15:00+60", note="Zqnote")
    made.add("v2", "renee", "16:00+45", provider="o")
    return made


def given_away() -> list[str]:
    return [f"{where}: {text}" for where, text in exposed() if any(mark in text for mark in MARKS)]


# --- the screens -----------------------------------------------------------------------------------------------------

Open = Callable[[FrontDesk], Awaitable[None]]


async def day(front: FrontDesk) -> None:
    front.go_to(front.desk.today())
    front.day.select(None)


def page(number: Qt.Key) -> Open:
    """A page by its key, with a visit selected where there is one."""

    async def open_it(front: FrontDesk) -> None:
        front.go_to(front.desk.today(), Ref(LINK, "v1"))
        key(front.view, number, CTRL)
        await settle(0.3)

    return open_it


def sheet_of(action: str) -> Open:
    """What an action of the menu opens over today."""

    async def open_it(front: FrontDesk) -> None:
        await day(front)
        front.act(action)
        await settle(0.5)

    return open_it


async def offer(front: FrontDesk) -> None:
    """An opening of today, offered to whom is due later."""
    await day(front)
    front.view.focus_slot(Ref(LINK, "h"), at("11:00+60").start, 60)
    front.act("offer_time")
    await until(lambda: front.offers.found)
    await settle()


async def peek(front: FrontDesk) -> None:
    if front.window.side.isVisible():
        front.window.toggle_inspector()
    front.go_to(front.desk.today(), Ref(LINK, "v1"))
    key(front.view, Qt.Key.Key_Space)
    await settle(0.3)


async def moved_over_another(front: FrontDesk) -> None:
    """A conflict is told by whom it is with."""
    await day(front)
    told = front.day._conflict(Ref(LINK, "v2"), at("15:00+45"), Ref(LINK, "h"))
    front.window.show_toast(told or "")


async def inspector(front: FrontDesk) -> None:
    front.go_to(front.desk.today(), Ref(LINK, "v1"))
    await until(lambda: front.day._context.get("card") or front.names_hidden)


def inspector_tab(tab: str) -> Open:
    async def open_it(front: FrontDesk) -> None:
        await inspector(front)
        button = front.inspector.findChild(QAbstractButton, f"inspector.tabs.{tab}")
        assert button is not None
        button.click()

    return open_it


async def palette(front: FrontDesk) -> None:
    await front.desk.patient(Ref(LINK, "ana"))
    front.palette.open()
    await until(lambda: front.palette.sheet and front.palette.sheet.model.rows)


async def palette_typed(front: FrontDesk) -> None:
    await palette(front)
    sheet = front.palette.sheet
    assert sheet is not None
    await until(sheet.box.hasFocus)
    words("qvarn")
    await until(lambda: sheet.current and sheet.current.ref)
    await settle()


async def patient_list(front: FrontDesk) -> None:
    await front.desk.patient(Ref(LINK, "ana"))
    key(front.view, Qt.Key.Key_4, CTRL)
    await settle()


async def patient_page(front: FrontDesk) -> None:
    front.patients.open(Ref(LINK, "luz"))
    await settle()


async def patient_filtered(front: FrontDesk) -> None:
    await patient_page(front)
    if not front.names_hidden:
        key(front.window, Qt.Key.Key_F, CTRL)
        words("Qvarnberg")
    await settle()


async def find_time(front: FrontDesk) -> None:
    front.slots.for_patient(Ref(LINK, "luz"))
    await until(lambda: front.slots.finding.answer)
    await settle()


async def together(front: FrontDesk) -> None:
    front.slots.for_family(Ref(LINK, "luz"))
    await until(lambda: front.slots.criteria.family and front.slots.finding.answer)
    await settle()


async def moving(front: FrontDesk) -> None:
    visit = front.desk.visit(Ref(LINK, "v1"))
    assert visit is not None
    front.slots.move(visit)
    await until(lambda: front.slots.finding.answer)
    await settle()


async def held(front: FrontDesk) -> None:
    span = at("14:00+45")
    await front.desk.hold(LINK, span, Ref(LINK, "h"), Ref(LINK, "r1"), patient_name="Qvarnberg, Zephyrin")
    await day(front)


async def booking(front: FrontDesk) -> None:
    front.booking.book_for(Ref(LINK, "luz"))
    await settle()


async def visit_sheet(front: FrontDesk) -> None:
    front.booking.open_visit(Ref(LINK, "v1"))
    await settle()


async def new_patient(front: FrontDesk) -> None:
    front.booking.new_patient("Zephyrin Qvarnberg" if not front.names_hidden else "Zefyrin Kvarnberg")
    await settle(0.3)


async def edit_patient(front: FrontDesk) -> None:
    front.patients.open(Ref(LINK, "luz"))
    await settle()
    front.patients.edit()
    await settle()


async def question(front: FrontDesk) -> None:
    visit = front.desk.visit(Ref(LINK, "v1"))
    assert visit is not None
    front.booking.ask("cancel", visit)


async def toast(front: FrontDesk) -> None:
    front.told(await front.desk.set_status(Ref(LINK, "v1"), Status.CONFIRMED))


async def changes(front: FrontDesk) -> str:
    """One of each kind on its way; the refused one's id."""
    front.desk.settings = replace(front.desk.settings, undo_seconds=0)
    booked = Book(patient_id="ana", provider_id="h", span=at("14:00+45"), room_id="r1")
    office_pms(front).fates.append("refused")
    refused = await front.desk.book(booked, connection=LINK, patient_name="Qvarnberg, Ysolde")
    await until(lambda: (front.desk.writeback(refused.id) or refused).state is State.REFUSED)
    await front.desk.pause_sending(True)
    await front.desk.edit_patient(EditPatient(patient_id="luz", email="new@zq.example"), connection=LINK)
    added = AddPatient(given="Xanthippe", family="Qvarnberg", born=date(1931, 1, 1))
    await front.desk.add_patient(added, connection=LINK)
    await front.desk.cancel(Ref(LINK, "v1"))
    return refused.id


def office_pms(front: FrontDesk) -> object:
    return front.desk.make_adapter.__self__.pms  # type: ignore[union-attr]


async def outbox(front: FrontDesk) -> None:
    refused = await changes(front)
    front.outbox.open(refused)
    await settle()


async def outbox_peek(front: FrontDesk) -> None:
    await changes(front)
    front.outbox.peek()
    await settle()


async def compare(front: FrontDesk) -> None:
    refused = await changes(front)
    front.outbox.act("compare", refused)
    await until(lambda: QApplication.activeModalWidget() is not None)


async def discard(front: FrontDesk) -> None:
    refused = await changes(front)
    front.outbox.act("discard", refused)
    await settle()


async def fix(front: FrontDesk) -> None:
    refused = await changes(front)
    front.outbox.act("fix", refused)
    await settle()


SCREENS: dict[str, Open] = {
    "day": day,
    "week": page(Qt.Key.Key_2),
    "agenda": page(Qt.Key.Key_3),
    "peek": peek,
    "conflict": moved_over_another,
    "inspector": inspector,
    "inspector, patient": inspector_tab("patient"),
    "inspector, history": inspector_tab("history"),
    "held time": held,
    "palette": palette,
    "palette, typed": palette_typed,
    "patient list": patient_list,
    "patient page": patient_page,
    "patient list, filtered": patient_filtered,
    "find a time": find_time,
    "find a time, moving": moving,
    "find a time, together": together,
    "booking": booking,
    "visit": visit_sheet,
    "new patient": new_patient,
    "edit patient": edit_patient,
    "question": question,
    "toast": toast,
    "print": sheet_of("print"),
    "provider away": sheet_of("provider_away"),
    "offered opening": offer,
    "outbox": outbox,
    "outbox, peek": outbox_peek,
    "outbox, compare": compare,
    "outbox, discard": discard,
    "outbox, fix": fix,
}
"""Every place where something of a patient is shown. A new page is one line."""


BARE: dict[str, Open] = {
    "settings": page(Qt.Key.Key_Comma),
}
"""Pages that show nobody by themselves."""


async def settle(seconds: float = 0.05) -> None:
    """Let tasks and timers come to rest."""
    import asyncio

    end = asyncio.get_running_loop().time() + seconds
    await until(lambda: asyncio.get_running_loop().time() > end)


async def press_the_key(front: FrontDesk) -> None:
    """Where it goes to: the popup, else the sheet, else the window."""
    popup = QApplication.activePopupWidget()
    over = popup or QApplication.activeModalWidget() or front.window
    await until(lambda: popup or over.isActiveWindow())
    key(over, Qt.Key.Key_H, CTRL, SHIFT)


async def close_all(front: FrontDesk) -> None:
    for popup in front.window.findChildren(Popover):
        popup.close()
    for sheet in front.window.findChildren(Sheet):
        if sheet.isVisible():
            sheet.reject()
    await settle()


@pytest.mark.parametrize("screen", SCREENS)
async def test_the_key_hides_everything_at_once_and_brings_it_back(office: Office, screen: str) -> None:
    async with office.window() as front:
        QApplication.clipboard().clear()
        await SCREENS[screen](front)
        await settle()
        assert given_away(), "with names shown there is something to hide, and the search finds it"
        await press_the_key(front)
        assert front.names_hidden
        assert given_away() == [], "at once, without a turn of the loop"
        await settle()
        assert given_away() == [], "and it stays so when late answers have come"
        assert "Qvarnberg" not in front.window.windowTitle()
        await press_the_key(front)
        assert not front.names_hidden
        await settle()
        await close_all(front)


@pytest.mark.parametrize("screen", [*SCREENS, *BARE])
async def test_what_is_opened_while_names_are_hidden_shows_none(office: Office, screen: str) -> None:
    office.settings = replace(office.settings, names_hidden=True)
    async with office.window() as front:
        QApplication.clipboard().clear()
        assert front.names_hidden, "it was on when the program ended"
        await (SCREENS | BARE)[screen](front)
        await settle()
        assert given_away() == []
        await close_all(front)


async def test_it_is_kept_over_a_restart(office: Office, tmp_path: Path) -> None:
    async with office.window() as front:
        front.folder = tmp_path
        key(front.view, Qt.Key.Key_H, CTRL, SHIFT)
        assert front.window.topbar.names.isVisible()
        assert front.window.actions_by_key["hide_names"].isChecked()
    office.settings, _ = settings_file.load(tmp_path)
    assert office.settings.names_hidden
    async with office.window() as front:
        await until(lambda: front.window.actions_by_key)
        assert given_away() == []
        assert front.window.actions_by_key["hide_names"].isChecked()
        front.window.topbar.names.click()
        assert not front.names_hidden
        assert not front.window.topbar.names.isVisible()


async def test_the_patient_page_opens_with_a_click_on_show_names(office: Office) -> None:
    office.settings = replace(office.settings, names_hidden=True)
    async with office.window() as front:
        front.patients.open(Ref(LINK, "luz"))
        await settle()
        page = front.window.page("patients")
        show = page.findChild(QAbstractButton, "patient.show_names")
        assert show is not None
        assert show.isVisible()
        show.click()
        await until(lambda: not front.names_hidden and "Zephyrin" in " ".join(given_away()))


async def test_copying_asks_first(office: Office) -> None:
    async with office.window() as front:
        QApplication.clipboard().clear()
        front.toggle_names()
        front.go_to(front.desk.today(), Ref(LINK, "v1"))
        for answer, name_told in (("copy.hidden.stay", False), ("copy.hidden.go", True)):
            QApplication.clipboard().clear()
            key(front.view, Qt.Key.Key_C, CTRL)
            await until(lambda: QApplication.activeModalWidget() is not None)
            sheet = QApplication.activeModalWidget()
            assert sheet is not None
            assert QApplication.clipboard().text() == ""
            button = sheet.findChild(QAbstractButton, answer)
            assert button is not None
            button.click()
            await until(lambda: QApplication.clipboard().text())
            assert ("Qvarnberg" in QApplication.clipboard().text()) is name_told
        QApplication.clipboard().clear()


async def test_printing_asks_first_and_hears_whether_names_may_be_on_paper(office: Office) -> None:
    async with office.window() as front:
        heard: list[bool] = []
        front.ask_names("print", heard.append)
        assert heard == [False], "with names shown nobody is asked"
        front.toggle_names()
        front.ask_names("print", heard.append)
        await until(lambda: QApplication.activeModalWidget() is not None)
        sheet: QWidget | None = QApplication.activeModalWidget()
        assert sheet is not None
        assert heard == [False]
        button = sheet.findChild(QAbstractButton, "print.hidden.stay")
        assert button is not None
        button.click()
        assert heard == [False, True]
