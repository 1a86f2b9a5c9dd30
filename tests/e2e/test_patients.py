"""Patients as a front desk knows them: found, opened, edited, added; nobody's data is ever mixed with another's."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from adapters.change import AddPatient, EditPatient
from adapters.model import Connection, Phone, Status
from app.ref import Ref
from app.writeback import State
from tests.e2e.office import LINK, PRACTICE, TODAY, Adapter, Office, at, key, pending, until, words
from ui.controls import Button, Words
from ui.front_desk import FrontDesk
from ui.patient_editing import EditPatientSheet
from ui.patient_model import PersonShown
from ui.patient_page import PatientPage

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def office() -> Office:
    made = Office()
    made.add("v0", "luz", "09:00+60", status=Status.DONE, visit_type="Adult cleaning")
    made.add("v1", "luz", "15:00+60")
    made.add("v2", "ana", "13:00+45", status=Status.CONFIRMED)
    return made


def page(front: FrontDesk) -> PatientPage:
    found = front.window.page("patients")
    assert isinstance(found, PatientPage)
    return found


def shown(front: FrontDesk) -> PersonShown:
    found = page(front).shown
    assert found is not None
    return found


async def opened(front: FrontDesk, who: str) -> PersonShown:
    front.patients.open(Ref(LINK, who))
    await until(lambda: page(front).shown is not None and shown(front).upcoming is not None)
    await until(lambda: front.patients._card is not None)
    return shown(front)


def press(within: QWidget, identifier: str) -> None:
    button = within.findChild(QAbstractButton, identifier)
    assert button is not None, identifier
    assert button.isEnabled(), f"{identifier} is greyed"
    button.click()


def said(within: QWidget) -> str:
    """Every word that is to be read there."""
    return " | ".join(one.words for one in within.findChildren(Words)) + " | ".join(
        one.accessibleName() for one in within.findChildren(QWidget)
    )


# --- finding and opening ---


async def test_ctrl_4_type_enter_and_the_patient_is_there(office: Office) -> None:
    async with office.window() as front:
        key(front.view, Qt.Key.Key_4, CTRL)
        await until(lambda: front.window.current_page == "patients" and page(front).pane.box.hasFocus())
        words("mercado")
        await until(lambda: page(front).pane.current is not None)
        key(front.window, Qt.Key.Key_Return)
        await until(lambda: page(front).shown is not None and shown(front).upcoming)
        assert shown(front).name == "Luz Mercado"
        assert [line.day for line in shown(front).upcoming or ()] == ["Tue, Feb 17"]
        assert [line.what for line in shown(front).past] == ["Adult cleaning"]


async def test_every_row_tells_two_things_that_tell_people_apart(office: Office) -> None:
    async with office.window() as front:
        key(front.view, Qt.Key.Key_4, CTRL)
        await until(lambda: page(front).pane.model.rows)
        words("pruitt")
        await until(lambda: len([r for r in page(front).pane.model.rows if "Pruitt" in r.name]) == 2)
        assert [row.detail for row in page(front).pane.model.rows if row.kind == "patient"] == [
            "Jun 11, 1979 · (415) 555-0161",
            "Mar 5, 2004 · (415) 555-0162",
        ]


async def test_who_is_expected_today_is_listed_before_anything_is_typed(office: Office) -> None:
    async with office.window() as front:
        key(front.view, Qt.Key.Key_4, CTRL)
        await until(lambda: page(front).pane.model.rows)
        assert [row.name for row in page(front).pane.model.rows] == [
            "In the book today",
            "Mercado, Luz",
            "Quintero, Ana",
        ]
        await opened(front, "renee")
        await until(lambda: page(front).pane.model.rows[0].name == "Recently opened")
        assert page(front).pane.model.rows[1].name == "Abbott, Renée"
        assert page(front).pane.current == page(front).pane.model.rows[1]


async def test_while_typing_the_highlight_never_stays_on_the_patient_before(office: Office) -> None:
    async with office.window() as front:
        await opened(front, "luz")
        key(front.window, Qt.Key.Key_F, CTRL)
        pane = page(front).pane
        assert pane.box.hasFocus()
        words("qui")
        assert pane.current is None, "until the answer is there nobody is chosen"
        key(front.window, Qt.Key.Key_Return)
        assert front.patients.ref == Ref(LINK, "luz")
        await until(lambda: pane.current is not None)
        assert pane.current is not None
        assert pane.current.name == "Quintero, Ana"


async def test_the_phones_last_digits_answer_when_am_i_next_in_within_nine_keys(office: Office) -> None:
    async with office.window() as front:
        keys = 0
        key(front.view, Qt.Key.Key_K, CTRL)
        keys += 1
        await until(lambda: front.palette.sheet and front.palette.sheet.box.hasFocus())
        for digit in "0118":
            words(digit)
            keys += 1
        await until(lambda: front.palette.sheet and front.palette.sheet.current and front.palette.sheet.current.ref)
        sheet = front.palette.sheet
        assert sheet is not None
        assert sheet.current is not None
        assert sheet.current.right == (("Last", "Today 9:00 AM"), ("Next", "Today 3:00 PM"))
        assert keys <= 9


async def test_p_on_a_visit_opens_its_patient_and_back_returns(office: Office) -> None:
    async with office.window() as front:
        front.day.select(Ref(LINK, "v1"))
        front.view.setFocus()
        key(front.view, Qt.Key.Key_P)
        await until(lambda: page(front).shown is not None)
        assert (front.window.current_page, shown(front).name) == ("patients", "Luz Mercado")
        await opened(front, "ana")
        key(front.window, Qt.Key.Key_Left, ALT)
        await until(lambda: shown(front).name == "Luz Mercado")
        assert front.window.topbar.back.isVisible()
        key(front.window, Qt.Key.Key_Left, ALT)
        await until(lambda: front.window.current_page == "day")
        assert front.day.selected == Ref(LINK, "v1")
        key(front.view, Qt.Key.Key_Right, ALT)
        await until(lambda: front.window.current_page == "patients" and shown(front).name == "Luz Mercado")


async def test_a_visit_opens_in_its_day(office: Office) -> None:
    async with office.window() as front:
        await opened(front, "luz")
        press(page(front), "patient.visit.v1")
        await until(lambda: front.window.current_page == "day")
        assert front.day.selected == Ref(LINK, "v1")


async def test_a_visit_is_confirmed_from_here_and_shows_as_pending(office: Office) -> None:
    office.settings = replace(office.settings, undo_seconds=10)
    async with office.window() as front:
        await opened(front, "luz")
        press(page(front), "patient.confirm.v1")
        await until(lambda: shown(front).upcoming and (shown(front).upcoming or ())[0].look == "waiting")
        (line,) = shown(front).upcoming or ()
        assert (line.status, line.look_words, line.can_confirm) == ("confirmed", "Waiting", False)


# --- what the system offers ---


async def test_what_the_system_tells_is_there_and_what_it_does_not_has_no_place(office: Office) -> None:
    office.pms.offers["luz"] = {
        "balance": Decimal("86.00"),
        "currency": "USD",
        "alerts": ("penicillin",),
        "insurance": ("Bayside PPO",),
        "note": "Mornings only.",
        "details": (("Recall", "Cleaning in May"),),
    }
    async with office.window() as front:
        await opened(front, "luz")
        await until(lambda: shown(front).balance is not None)
        told = said(page(front))
        for piece in ("$86.00", "due", "Bayside PPO", "Mornings only.", "Cleaning in May", "Medical alert on file"):
            assert piece in told
        assert "penicillin" not in told, "an alert is a mark, not a text"
        await opened(front, "ana")
        await until(lambda: page(front).findChild(QWidget, "patient.balance") is None)
        for card in ("balance", "insurance", "notes", "good", "household"):
            assert page(front).findChild(QWidget, f"patient.{card}") is None
        assert "$86.00" not in said(page(front))


async def test_answers_that_come_in_the_wrong_order_never_mix_two_people(office: Office) -> None:
    office.pms.offers = {"luz": {"note": "LUZ-NOTE"}, "ana": {"note": "ANA-NOTE"}, "haruka": {"note": "HARUKA-NOTE"}}
    for who in ("luz", "ana"):
        office.pms.gates[who] = asyncio.Event()
    async with office.window() as front:
        front.patients.open(Ref(LINK, "luz"))
        await asyncio.sleep(0)
        front.patients.open(Ref(LINK, "ana"))
        for _ in range(5):
            await asyncio.sleep(0)
        assert shown(front).name == "Ana Quintero"
        assert "Luz" not in said(page(front)) + shown(front).copied
        front.patients.open(Ref(LINK, "haruka"))
        await until(lambda: shown(front).notes == "HARUKA-NOTE")
        office.pms.gates["ana"].set()
        office.pms.gates["luz"].set()
        for _ in range(20):
            await asyncio.sleep(0)
        assert (shown(front).name, shown(front).notes) == ("Haruka Ito", "HARUKA-NOTE")
        # The slow answer of a patient who is opened again belongs to them.
        office.pms.gates["luz"].clear()
        front.patients.open(Ref(LINK, "luz"))
        await until(lambda: shown(front).upcoming)
        assert shown(front).notes == ""
        assert "HARUKA-NOTE" not in said(page(front))
        office.pms.gates["luz"].set()
        await until(lambda: shown(front).notes == "LUZ-NOTE")


async def test_a_patient_who_is_gone_and_a_system_that_is_away_are_said_in_words(office: Office) -> None:
    async with office.window() as front:
        await opened(front, "luz")
        office.pms.offline = True
        front.patients.open(Ref(LINK, "ana"))
        await until(lambda: page(front).shown is not None and shown(front).upcoming is not None)
        assert shown(front).contact[0].words == "(415) 555-0171", "what it told last is still there"
        front.patients.open(Ref(LINK, "nobody"))
        await until(lambda: page(front).findChild(QWidget, "patient.trouble") is not None)
        assert page(front).shown is None
        office.pms.offline = False
        press(page(front), "patient.again")
        await until(lambda: "no such patient" in said(page(front)) or _trouble(front).startswith("Sikka has no such"))


def _trouble(front: FrontDesk) -> str:
    found = page(front).findChild(QWidget, "patient.trouble")
    return found.accessibleDescription() if found is not None else ""


async def test_a_household_is_listed_with_age_and_next_visit_and_each_opens(office: Office) -> None:
    ana = office.pms.patients["ana"]
    office.pms.patients["ana"] = replace(ana, phones=(*ana.phones, Phone(kind="home", number="+1 415 555 0118")))
    async with office.window() as front:
        await opened(front, "luz")
        await until(lambda: shown(front).household)
        (relative,) = shown(front).household
        assert (relative.words, relative.when) == ("Ana Quintero (29)", "Next Today 1:00 PM")
        press(page(front), "patient.together")
        await until(lambda: front.window.current_page == "find_time" and front.slots.criteria.family)
        criteria = front.slots.criteria
        assert criteria.seeker is not None
        assert (criteria.seeker.ref, [one.seeker.ref for one in criteria.family]) == (
            Ref(LINK, "luz"),
            [Ref(LINK, "ana")],
        )
        key(front.window, Qt.Key.Key_Left, ALT)
        await until(lambda: front.window.current_page == "patients" and page(front).shown is not None)
        await until(lambda: shown(front).household)
        press(page(front), "patient.relative.ana")
        await until(lambda: page(front).shown is not None and shown(front).name == "Ana Quintero")


async def test_contact_is_copied_whole_or_a_piece(office: Office) -> None:
    async with office.window() as front:
        await opened(front, "luz")
        press(page(front), "patient.copy")
        assert QApplication.clipboard().text() == "Luz Mercado\n(415) 555-0118"
        press(page(front), "inspector.copy")
        assert QApplication.clipboard().text() == "(415) 555-0118"


async def test_ctrl_n_here_is_a_visit_of_this_patient(office: Office) -> None:
    async with office.window() as front:
        await opened(front, "luz")
        key(front.window, Qt.Key.Key_N, CTRL)
        await until(lambda: front.booking.session is not None)
        session = front.booking.session
        assert session is not None
        assert session.draft.person is not None
        assert session.draft.person.ref == Ref(LINK, "luz")
        session.sheet.reject()


# --- editing and adding ---


async def edit_sheet(front: FrontDesk) -> EditPatientSheet:
    """The open sheet, ready to be typed into."""
    await until(lambda: front.patients.editing is not None)
    assert front.patients.editing is not None
    sheet = front.patients.editing.sheet
    await until(sheet.form.fields["given"].hasFocus)
    return sheet


def fill(front: FrontDesk, field: str, text: str) -> None:
    assert front.patients.editing is not None
    edit: QLineEdit = front.patients.editing.sheet.form.fields[field]
    edit.setFocus()
    edit.selectAll()
    words(text)


async def test_only_what_was_changed_is_sent_and_stays_marked_until_it_is_kept(office: Office) -> None:
    office.settings = replace(office.settings, undo_seconds=10)
    async with office.window() as front:
        await opened(front, "luz")
        press(page(front), "patient.edit")
        sheet = await edit_sheet(front)
        assert not sheet.save.isEnabled()
        fill(front, "email", "luz@example.com")
        key(front.window, Qt.Key.Key_Return, CTRL)
        await until(lambda: pending(front))
        (wb,) = pending(front)
        assert wb.change == EditPatient(patient_id="luz", email="luz@example.com")
        await until(lambda: shown(front).waiting)
        (waiting,) = shown(front).waiting
        assert (waiting.title, waiting.new, waiting.old) == (
            "New email · Waiting",
            "luz@example.com",
            "Sikka has none yet.",
        )
        assert all("luz@example.com" not in fact.words for fact in shown(front).contact), "not shown as a fact"
        front.undo(wb.id)
        await until(lambda: not shown(front).waiting)


async def test_a_kept_edit_is_the_new_fact(office: Office) -> None:
    async with office.window() as front:
        await opened(front, "luz")
        front.patients.edit()
        await edit_sheet(front)
        fill(front, "phone", "628 555 0117")
        fill(front, "born", "31.1.88")
        key(front.window, Qt.Key.Key_Return, CTRL)
        await until(lambda: office.pms.patients["luz"].phones == (Phone(kind="mobile", number="628 555 0117"),))
        assert office.pms.patients["luz"].born == date(1988, 1, 31)
        await until(lambda: shown(front).contact and shown(front).contact[0].words == "(628) 555-0117")
        assert shown(front).identity.startswith("Born Jan 31, 1988")


async def test_what_is_typed_wrong_is_said_under_its_field(office: Office) -> None:
    async with office.window() as front:
        await opened(front, "luz")
        front.patients.edit()
        sheet = await edit_sheet(front)
        for field, text in (("family", " "), ("born", "40/40/1"), ("phone", "12"), ("email", "luz@")):
            fill(front, field, text)
        key(front.window, Qt.Key.Key_Return, CTRL)
        problems = {name: one.text() for name, one in sheet.form.problems.items() if one.text()}
        assert set(problems) == {"family", "born", "phone", "email"}
        assert not pending(front)
        sheet.reject()


async def test_a_name_that_somebody_has_already_is_warned_about_but_can_be_saved(office: Office) -> None:
    async with office.window() as front:
        await opened(front, "jon2")
        front.patients.edit()
        sheet = await edit_sheet(front)
        fill(front, "born", "6/11/1979")
        await until(lambda: sheet.doubles.isVisible())
        assert sheet.findChild(Button, "new_patient.use.0") is not None
        key(front.window, Qt.Key.Key_Return, CTRL)
        await until(lambda: office.pms.patients["jon2"].born == date(1979, 6, 11))


async def test_fields_a_system_cannot_change_are_greyed_with_the_reason(office: Office) -> None:
    async with office.window() as front:
        await opened(front, "luz")
        can = office.adapter.capabilities
        office.adapter.capabilities = replace(
            can, why_not_fields={"edit_patient.born": "Sikka keeps the birth date as it is."}
        )
        front.patients.edit()
        sheet = await edit_sheet(front)
        form = sheet.form
        assert not form.fields["born"].isEnabled()
        assert form.problems["born"].text() == "Sikka keeps the birth date as it is."
        fill(front, "given", "Lucia")
        key(front.window, Qt.Key.Key_Return, CTRL)
        await until(lambda: office.pms.patients["luz"].given == "Lucia")


async def test_a_system_that_edits_nobody_greys_the_button(office: Office) -> None:
    async with office.window() as front:
        can = office.adapter.capabilities
        office.adapter.capabilities = replace(
            can, changes=can.changes - {"edit_patient"}, why_not={"edit_patient": "No."}
        )
        await opened(front, "luz")
        edit = page(front).findChild(Button, "patient.edit")
        assert edit is not None
        assert (edit.isEnabled(), edit.toolTip()) == (False, "No.")


async def test_a_refused_edit_is_tried_again_from_what_was_typed(office: Office) -> None:
    async with office.window() as front:
        await opened(front, "luz")
        office.pms.fates.append("refused")
        wb = await front.desk.edit_patient(EditPatient(patient_id="luz", email="luz@exampel.com"), connection=LINK)
        await until(lambda: (front.desk.writeback(wb.id) or wb).state is State.REFUSED)
        await until(lambda: shown(front).waiting and shown(front).waiting[0].look == "failed")
        front.outbox.act("fix", wb.id)
        sheet = await edit_sheet(front)
        assert sheet.form.fields["email"].text() == "luz@exampel.com"
        fill(front, "email", "luz@example.com")
        key(front.window, Qt.Key.Key_Return, CTRL)
        await until(lambda: office.pms.patients["luz"].email == "luz@example.com")
        await until(lambda: not pending(front))
        assert [w.id for w in front.desk.settled(TODAY)] == [wb.id], "one change, not two"


async def test_a_refused_new_patient_is_tried_again_too(office: Office) -> None:
    async with office.window() as front:
        office.pms.fates.append("refused")
        wb = await front.desk.add_patient(AddPatient(given="Nina", family="Adams"), connection=LINK)
        await until(lambda: (front.desk.writeback(wb.id) or wb).state is State.REFUSED)
        front.outbox.act("fix", wb.id)
        await edit_sheet(front)
        fill(front, "born", "3 Feb 1990")
        key(front.window, Qt.Key.Key_Return, CTRL)
        await until(lambda: any(p.born == date(1990, 2, 3) for p in office.pms.patients.values()))


async def test_a_new_patient_has_a_page_at_once_and_keeps_it_when_the_system_gives_a_number(office: Office) -> None:
    async with office.window() as front:
        await front.desk.pause_sending(True)
        wb = await front.desk.add_patient(AddPatient(given="Nina", family="Adams"), connection=LINK)
        front.patients.open(Ref(LINK, wb.id))
        await until(lambda: page(front).shown is not None and shown(front).waiting)
        assert (shown(front).name, shown(front).waiting[0].title) == ("Nina Adams", "New patient · Waiting")
        await front.desk.pause_sending(False)
        await until(lambda: any(p.family == "Adams" for p in office.pms.patients.values()))
        await until(lambda: front.patients.ref is not None and front.patients.ref.id in office.pms.patients)
        await until(lambda: page(front).shown is not None and not shown(front).waiting)
        assert shown(front).name == "Nina Adams"


async def test_a_new_patient_into_a_slot_takes_at_most_35_keys(office: Office) -> None:
    async with office.window() as front:
        keys = 0

        def tap(which: Qt.Key, *with_: Qt.KeyboardModifier) -> None:
            nonlocal keys
            keys += 1
            key(front.window, which, *with_)

        def typing(text: str) -> None:
            nonlocal keys
            keys += len(text)
            words(text)

        front.view.focus_slot(Ref(LINK, "h"), at("14:00+45").start, 45)
        front.view.setFocus()
        tap(Qt.Key.Key_Return)
        await until(lambda: front.booking.session is not None)
        session = front.booking.session
        assert session is not None
        await until(lambda: session.sheet.patient.search.hasFocus())
        typing("bo yi")
        await until(lambda: session.sheet.patient.search.has_list)
        while session.sheet.patient.hits.current < len(session.sheet.patient.hits.lines):
            tap(Qt.Key.Key_Down)
        tap(Qt.Key.Key_Return)
        await until(lambda: front.booking.adding is not None)
        adding = front.booking.adding
        assert adding is not None
        await until(adding.sheet.fields["born"].hasFocus)
        typing("6/1/80")
        tap(Qt.Key.Key_Tab)
        typing("5550199")
        tap(Qt.Key.Key_Return, CTRL)
        await until(lambda: front.booking.adding is None)
        await until(lambda: session.sheet.kind.hasFocus())
        typing("Pe")
        await until(lambda: session.draft.visit_type == "exam")
        tap(Qt.Key.Key_Return, CTRL)
        await until(lambda: any(v.patient_id.startswith("p") for v in office.kept() if v.patient_id))
        assert keys <= 35


async def test_one_person_in_two_systems_is_listed_twice_with_the_practice(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {LINK: "Harbor Lane Dental", "n": "North clinic"}

    async def open_one(self: Adapter) -> object:
        return replace(PRACTICE, name=names[self.connection])

    monkeypatch.setattr(Adapter, "open", open_one)
    office.store.put_connection(Connection(id="n", kind="fake", name="Cliniko"))
    async with office.window() as front:
        await until(lambda: len(front.desk.practices()) == 2 and front.desk.store.patient_count("n"))
        key(front.view, Qt.Key.Key_4, CTRL)
        await until(lambda: page(front).pane.box.hasFocus())
        words("mercado")
        await until(lambda: len(page(front).pane.model.rows) >= 3)
        rows = {row.side: (row.ref, row.name) for row in page(front).pane.model.rows if row.kind == "patient"}
        assert rows["Harbor Lane Dental"] == (Ref(LINK, "luz"), "Mercado, Luz")
        assert rows["North clinic"] == (Ref("n", "luz"), "Mercado, Luz")
        await opened(front, "luz")
        assert shown(front).practice == "Harbor Lane Dental"
        await until(lambda: shown(front).household)
        assert [(one.ref, one.practice) for one in shown(front).household] == [(Ref("n", "luz"), "North clinic")]
