"""The twelve deeds of a front desk, each by keyboard alone, from the first key to what stands in the practice system.

Budgets are those of the keystroke-level model for the best known way; a deed that takes more keys fails. It is Tuesday,
a quarter to eleven, in the invented practice of `tests/e2e/office.py`. Here: finding, booking and looking; not here:
what is done to visits that stand (`test_more.py`).
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from adapters.change import AddPatient
from adapters.model import Status
from app.ref import Ref
from tests.deeds.conftest import Hands
from tests.deeds.meter import Budget
from tests.e2e.office import LINK, TODAY, Office, at, pending, until
from ui.day_overlay import Slot
from ui.front_desk import FrontDesk
from ui.print_desk import PrintDesk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
THURSDAY = TODAY + timedelta(days=2)


@pytest.fixture
def office() -> Office:
    made = Office()
    made.add("v1", "luz", "09:00+60", status=Status.DONE)
    made.add("v2", "renee", "13:00+45", status=Status.CONFIRMED)
    made.add("v3", "haruka", "15:00+60")
    return made


async def call_up(front: FrontDesk, hands: Hands, typed: str) -> None:
    """Ctrl+K and a few letters or digits of somebody: they are the chosen row."""
    hands.press(Key.Key_K, CTRL)
    await until(lambda: front.palette.sheet and front.palette.sheet.box.hasFocus())
    hands.type(typed)
    await until(lambda: (p := front.palette.sheet) and p.current and p.current.ref and p.current.kind == "patient")


async def booked_at_the_best_time(front: FrontDesk, hands: Hands, *, today: bool = False) -> None:
    """The best time there is for who is chosen in the search, for a periodic exam; who treated them last is known."""
    hands.press(Key.Key_Return, CTRL)
    await until(lambda: front.window.current_page == "find_time" and front.slots.finding.answer)
    await until(lambda: (told := front.slots.finding.answer) and told.request.preferred)
    hands.type("P")
    await until(lambda: front.slots.criteria.visit_type == Ref(LINK, "exam"))
    if today:
        hands.press(Key.Key_D, CTRL)
    await until(lambda: not front.slots.finding.is_old)
    hands.press(Key.Key_Return, CTRL)


async def test_a_known_patient_gets_the_next_free_time_with_their_provider_on_the_phone(
    office: Office, hands: Hands
) -> None:
    office.add("p1", "ana", "14:00+45", "o", day=YESTERDAY, status=Status.DONE)
    for provider in "hon":
        office.fill(provider, "10:30", "12:00")
    before = len(office.kept())
    async with office.window() as front:
        front.view.setFocus()
        hands.begin(front.window)
        await call_up(front, hands, "quin")
        await booked_at_the_best_time(front, hands)
        await until(lambda: len(office.kept()) == before + 1)
        hands.done("T1 known patient, next free time with Dr. X", Budget(0, 13, 8.0))
        made = next(v for v in office.kept() if v.patient_id == "ana" and v.id != "p1")
        assert made.provider_id == "o"
        assert made.span.start == at("12:00+45").start


async def test_an_emergency_is_seen_by_anyone_today(office: Office, hands: Hands) -> None:
    office.add("p1", "ana", "14:00+45", day=YESTERDAY, status=Status.DONE)
    office.fill("h", "10:30", "13:00")
    office.fill("h", "14:00", "15:00")
    office.fill("h", "16:00", "17:00")
    office.fill("o", "10:30", "16:00")
    office.fill("n", "10:30", "14:30")
    before = len(office.kept())
    async with office.window() as front:
        front.view.setFocus()
        hands.begin(front.window)
        await call_up(front, hands, "quin")
        await booked_at_the_best_time(front, hands, today=True)
        await until(lambda: len(office.kept()) == before + 1)
        hands.done("T2 same-day emergency, anyone", Budget(0, 14, 8.2))
        made = next(v for v in office.kept() if v.patient_id == "ana" and v.id != "p1")
        assert (made.provider_id, made.span.start) == ("n", at("14:30+45").start)


async def new_patient_booked(front: FrontDesk, hands: Hands) -> None:
    """In the open booking sheet: name, birth date, phone, type."""
    await until(lambda: front.booking.session is not None)
    session = front.booking.session
    assert session is not None
    await until(lambda: session.sheet.patient.search.hasFocus())
    hands.type("mia wong")
    await until(lambda: session.sheet.patient.search.has_list)
    hands.press(Key.Key_Return)
    await until(lambda: (a := front.booking.adding) and a.sheet.fields["born"].hasFocus())
    hands.type("05141987")
    hands.press(Key.Key_Tab)
    hands.type("4155550123")
    hands.press(Key.Key_Return, CTRL)
    await until(lambda: session.draft.person is not None and session.sheet.kind.hasFocus())
    hands.type("P")
    await until(lambda: session.draft.visit_type == "exam")
    hands.press(Key.Key_Return, CTRL)


def new_patient_stands(office: Office) -> bool:
    mia = next((p for p in office.pms.patients.values() if p.family == "Wong"), None)
    visit = next((v for v in office.kept() if mia is not None and v.patient_id == mia.id), None)
    if mia is None or visit is None:
        return False
    assert (mia.given, str(mia.born), mia.phones[0].number) == ("Mia", "1987-05-14", "4155550123")
    assert (visit.span.start, visit.provider_id, visit.visit_type_id) == (at("14:00+45").start, "h", "exam")
    return True


NEW = ("T3 new patient into a slot on screen", Budget(1, 35, 14.1))


async def test_a_new_patient_is_added_and_booked_in_a_time_on_screen(office: Office, hands: Hands) -> None:
    async with office.window() as front:
        front.view.focus_slot(Ref(LINK, "h"), at("14:00+45").start, 45)
        hands.begin(front.window)
        hands.press(Key.Key_Return)
        await new_patient_booked(front, hands)
        await until(lambda: any(isinstance(write.change, AddPatient) for write in office.pms.writes))
        hands.done(*NEW)
        await until(lambda: new_patient_stands(office))


async def test_a_new_patient_is_added_and_booked_by_mouse(office: Office, mouse: Hands) -> None:
    async with office.window() as front:
        column = front.view.model.index_of(Ref(LINK, "h"), at("14:00+45").start)  # type: ignore[union-attr]
        assert column is not None
        spot = front.view.slot_rect(Slot(column, 14 * 60, 30)).topLeft() + QPoint(20, 4)
        mouse.begin(front.window)
        mouse.click(front.view.viewport(), spot)
        await new_patient_booked(front, mouse)
        mouse.done(*NEW)
        await until(lambda: new_patient_stands(office))


async def test_an_unconfirmed_patient_is_called_and_confirmed(office: Office, hands: Hands) -> None:
    office.add("v4", "ana", "16:00+30")
    async with office.window() as front:
        front.view.setFocus()
        Hands.press(hands, Key.Key_3, CTRL)
        await until(lambda: (page := front.agenda.page) and page.side.calls.entries.rowCount() == 2)
        page = front.agenda.page
        assert page is not None
        page.side.calls.setFocus()
        hands.begin(front.window)
        hands.press(Key.Key_C)
        await until(lambda: office.pms.visits["v3"].status is Status.CONFIRMED)
        hands.done("T7 confirmation calls, per patient", Budget(0, 1, 1.6))
        await until(lambda: (entry := page.side.calls.current) and entry.ref == Ref(LINK, "v4"))
        await until(lambda: not pending(front))


async def test_when_am_i_next_in_is_answered_from_a_phone_number(office: Office, hands: Hands) -> None:
    office.add("v4", "ana", "14:15+45", day=THURSDAY)
    async with office.window() as front:
        await until(lambda: front.desk.agenda(THURSDAY).visits)
        front.view.setFocus()
        hands.begin(front.window)
        await call_up(front, hands, "5550171")
        sheet = front.palette.sheet
        assert sheet is not None
        await until(lambda: any("Feb 19, 2:15" in words for words in shown(front)))
        hands.done("T8 when am I next in, from a phone number", Budget(0, 9, 4.5))
        assert any("Ana Quintero" in words for words in shown(front))
        assert any("Apr 18, 1996" in words for words in shown(front))
        sheet.reject()
        assert not office.pms.writes


def shown(front: FrontDesk) -> list[str]:
    """What the pane beside the search says."""
    from ui.labels import Words

    sheet = front.palette.sheet
    assert sheet is not None
    return [one.words for one in sheet.preview.findChildren(Words) if one.isVisible()]


async def test_a_mother_and_two_children_come_the_same_afternoon(office: Office, hands: Hands) -> None:
    family = office.add_family()
    for provider in "hon":
        office.fill(provider, "10:30", "12:00")
    before = len(office.kept())
    async with office.window() as front:
        front.view.setFocus()
        hands.begin(front.window)
        hands.press(Key.Key_F, CTRL, SHIFT)
        await until(lambda: front.slots.page and front.slots.page.criteria.seeker.search.hasFocus())
        page = front.slots.page
        assert page is not None
        hands.type("elena r")
        await until(lambda: page.criteria.seeker.search.has_list)
        hands.press(Key.Key_Return)
        await until(lambda: page.criteria.kind.hasFocus() and page.criteria.family.isVisible())
        hands.type("P")
        hands.press(Key.Key_E, CTRL)
        await until(lambda: front.slots.finding.sets is not None and not front.slots.finding.is_old)
        hands.press(Key.Key_Return, CTRL)
        await until(lambda: len(office.kept()) == before + 3)
        hands.done("T9 mother and two children, same afternoon", Budget(0, 18, 10.3))
        made = [v for v in office.kept() if v.patient_id in family]
        assert {v.patient_id for v in made} == set(family)
        assert {v.visit_type_id for v in made} == {"exam"}
        assert {v.span.start.date() for v in made} == {TODAY}
        assert all(v.span.start.hour >= 12 for v in made)


async def test_the_book_of_the_day_is_printed_for_the_huddle(
    office: Office, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tray = tmp_path / "tray.pdf"

    def printer(desk: PrintDesk, name: str) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tray))
        return made

    monkeypatch.setattr(PrintDesk, "printers", lambda desk: ["Front desk laser"])
    monkeypatch.setattr(PrintDesk, "printer", printer)
    async with office.window() as front:
        front.view.setFocus()
        hands.begin(front.window)
        hands.press(Key.Key_P, CTRL)
        await until(lambda: (p := front.agenda.printing) and p.sheet and p.sheet.pages and p.sheet.go.hasFocus())
        hands.press(Key.Key_Return)
        await until(tray.exists)
        hands.done("T11 print today's book", Budget(0, 3, 3.3))
        assert tray.read_bytes().startswith(b"%PDF")
        await until(lambda: QApplication.activeModalWidget() is None)


async def test_closing_the_day_proves_that_everything_is_kept(office: Office, hands: Hands) -> None:
    async with office.window() as front:
        await front.desk.set_status(Ref(LINK, "v3"), Status.CONFIRMED)
        await until(lambda: not pending(front))
        front.view.setFocus()
        hands.begin(front.window)
        hands.press(Key.Key_3, CTRL)
        await until(
            lambda: (
                (page := front.agenda.page) and page.side.note.accessibleName() == "Everything made today is in Sikka."
            )
        )
        hands.done("T12 today's changes are kept: to see it", Budget(0, 7, 1.4))
        assert office.pms.visits["v3"].status is Status.CONFIRMED


async def test_closing_the_day_a_change_that_failed_is_repaired(office: Office, hands: Hands) -> None:
    async with office.window() as front:
        office.pms.fates.append("refused")
        wish = await front.desk.move(Ref(LINK, "v3"), at("16:00+60"))
        await until(lambda: front.desk.writeback(wish.id).state == "refused")  # type: ignore[union-attr]
        front.view.setFocus()
        hands.begin(front.window)
        hands.press(Key.Key_O, CTRL, SHIFT)
        await until(lambda: front.window.current_page == "outbox")
        hands.press(Key.Key_Return)
        await until(lambda: front.booking.session is not None)
        session = front.booking.session
        assert session is not None
        await until(lambda: (w := QApplication.focusWidget()) and session.sheet.isAncestorOf(w))
        hands.press(Key.Key_Return, CTRL)
        await until(lambda: office.pms.visits["v3"].span == at("16:00+60"))
        hands.done("T12 one change that failed is repaired", Budget(0, 9, 8.0))
        assert hands.actions <= 3
        await until(lambda: not pending(front))
