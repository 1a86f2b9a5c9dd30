"""What a practice on AlfaDocs gets: its directory, days of any range, patients, free times and changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from adapters import credentials
from adapters.change import AddPatient, Book, Cancel, EditPatient, Move, SetStatus
from adapters.errors import Clash, Forbidden, Garbled, Locked, Missing, NeedsSetting, NotFound, Refused, Unsupported
from adapters.http import Heard
from adapters.model import PatientWish, Phone, SlotWish, Span, Status
from adapters.port import Absent, Accepted, CannotTell, Found
from tests.adapters.alfadocs_harness import KNOBS, WORKDAY, AlfaDocsHarness, alfadocs
from tests.adapters.harness import everybody, ids, instants

ROME = ZoneInfo("Europe/Rome")


def local(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ROME)


# --- every doubt of the documents, alone ---


@pytest.mark.parametrize("knob", KNOBS)
async def test_a_day_at_the_desk_whichever_way_a_doubt_turns_out(knob: str) -> None:
    async with alfadocs(KNOBS[knob]) as desk:
        made = await desk.booked(11)
        moved = await desk.keep(Move(appointment_id=made.id, span=desk.span(16, 0, 45), room_id="32", seen=made.revision))
        assert moved == Accepted(made.id, overlaps=False)
        await desk.keep(SetStatus(appointment_id=made.id, status=Status.ARRIVED))
        now = await desk.visit(made.id)
        assert (now.room_id, now.status, now.span.minutes) == ("32", Status.ARRIVED, 45)
        assert now.patient_name == "D'Alò, Nicolò"
        phones = (Phone(kind="mobile", number="+39 320 555 0101"),)
        add = AddPatient(given="Ugo", family="Sala", born=date(1990, 5, 17), phones=phones)
        ugo = await desk.keep(add)
        assert ugo.remote_id
        assert not ugo.warnings
        for wish in (PatientWish(phone="320 5550101"), PatientWish(text="+393205550101"), PatientWish(text=ugo.remote_id)):
            assert ids(await desk.adapter.find_patients(wish)) == {ugo.remote_id}
        await desk.keep(EditPatient(patient_id=ugo.remote_id, phones=(Phone(kind="mobile", number="333 5550102"),)))
        card = await desk.adapter.patient(ugo.remote_id)
        assert [phone.number for phone in card.patient.phones] == ["+39 3335550102"]
        slots = await desk.adapter.offered_slots(SlotWish(first=desk.day, last=desk.day, minutes=30))
        assert {slot.provider_id for slot in slots} == {"501", "502"}
        assert not [slot for slot in slots if slot.provider_id == "501" and slot.span.overlaps(now.span)]
        assert (await desk.keep(Cancel(appointment_id=made.id))).remote_id == made.id
        assert (await desk.visit(made.id)).status is Status.CANCELLED


# --- who we are ---


async def test_the_directory_keeps_who_has_left_and_takes_colours_for_visit_types() -> None:
    async with alfadocs() as desk:
        practice = desk.practice
        assert (practice.id, practice.name, practice.timezone) == ("12", "Test practice", "Europe/Rome")
        told = {each.id: (each.name, each.active) for each in practice.providers}
        assert told == {"501": ("Ada Conti", True), "502": ("Bruno Gallo", True), "503": ("Carla Riva", False)}
        assert [(each.id, each.name) for each in practice.rooms] == [("31", "Poltrona 1"), ("32", "Poltrona 2")]
        assert {(each.id, each.name, each.color) for each in practice.visit_types} == {
            ("3", "Note", "#aabbcc"),
            ("7", "Visita", "#3366ff"),
        }


async def test_the_zone_is_the_practices_own_never_the_computers() -> None:
    async with alfadocs(timezone="W. Europe Standard Time") as desk:
        assert desk.practice.timezone == "Europe/Berlin"
    with pytest.raises(NeedsSetting) as caught:
        async with alfadocs(timezone="Middle-earth"):
            pass
    assert caught.value.key == "timezone"


async def test_a_key_is_asked_for_when_there_is_none_and_used_anew_when_replaced() -> None:
    async with alfadocs() as desk:
        credentials.put("c1", "api_key", "another")
        with pytest.raises(Locked):
            await desk.adapter.open()
        desk.server.key = "another"
        assert await desk.adapter.open() == desk.practice
        for key in ("", "schlüssel"):
            credentials.put("c1", "api_key", key)
            with pytest.raises(Locked):
                await desk.again().open()


@pytest.mark.parametrize("body", [{"status": "success", "data": {"practiceId": 12}}, {}, [], {"status": "error"}])
async def test_a_context_without_its_ids_is_no_context(body: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    async with alfadocs() as desk:
        monkeypatch.setattr(desk.server, "me", lambda call: desk.server._json(body))
        desk.server.__init__(desk.clock) if False else None
        desk.server._routes[0] = (*desk.server._routes[0][:2], lambda call: desk.server._json(body))
        with pytest.raises(Garbled):
            await desk.adapter.open()


async def test_closed_lists_switch_off_what_needs_them_and_no_more() -> None:
    async with alfadocs({"closed": {"colors": 403, "chairs": 404}}) as desk:
        desk.server.add_entry(id=1, date="2026-03-09 09:00:00", patientId=4101, operatorId=501)
        can = desk.adapter.capabilities
        assert "book" not in can.changes
        assert can.why_not["book"]
        assert desk.practice.rooms == ()
        with pytest.raises(Unsupported):
            await desk.adapter.submit(desk.booking())
        await desk.keep(SetStatus(appointment_id="1", status=Status.CONFIRMED))
        desk.server.closed = {}
        await desk.adapter.open()
        assert "book" in desk.adapter.capabilities.changes


async def test_a_401_on_one_route_is_that_route_and_not_the_key() -> None:
    async with alfadocs() as desk:
        desk.server.closed = {"appointments": 401}
        with pytest.raises(Forbidden):
            await desk.read()
        with pytest.raises(Forbidden):
            await desk.adapter.submit(desk.booking())
        desk.server.key = "revoked"
        with pytest.raises(Locked):
            await desk.read()


# --- days ---


@pytest.mark.parametrize("knob", ["as documented", "dateEnd is its midnight", "long ranges refused"])
async def test_any_range_comes_whole_and_once(knob: str) -> None:
    async with alfadocs(KNOBS[knob]) as desk:
        first, last = date(2026, 1, 1), date(2026, 4, 30)
        for number in range(-1, (last - first).days + 2):
            day = first + timedelta(days=number)
            desk.server.add_entry(id=1000 + number, date=f"{day} 23:45:00", patientId=4101, operatorId=501)
        facts = await desk.read(first, last)
        assert [int(visit.id) for visit in facts.appointments] == [1000 + n for n in range((last - first).days + 1)]
        assert facts.complete
        asked = [(call.get("dateStart"), call.get("dateEnd")) for call in desk.server.made("GET .*/appointments$")]
        spans = [date.fromisoformat(end) - date.fromisoformat(start) for start, end in asked]
        assert max(spans) <= timedelta(days=29)


async def test_one_question_answers_as_many_days_as_are_promised() -> None:
    async with alfadocs() as desk:
        days = desk.adapter.capabilities.max_days
        assert days is not None
        await desk.read(desk.day, desk.day + timedelta(days=days - 1))
        assert len(desk.server.made("GET .*/appointments$")) == 1


async def test_what_stands_in_the_agenda_is_told_as_it_is() -> None:
    async with alfadocs() as desk:
        add = desk.server.add_entry
        add(id=1, date="2026-03-09 09:00:00", patientId=4101, operatorId=501, chairId=31, firstVisit=True)
        add(id=2, date="2026-03-09 10:00:00", patientId=4102, duration=None, state="", description="Bring X-rays")
        add(id=3, date="2026-03-09 11:00:00", patientId=4102, state="in_care")
        add(id=4, date="2026-03-09 12:00:00", patientId=4102, state="in sospeso")
        add(id=5, date="2026-03-09 13:00:00", operatorId=501, description="Courier", colorId=3)
        add(id=6, date="2026-03-09 00:00:00", allDay=True, duration=None, operatorId=502, description="Course")
        add(id=7, date="2026-03-09 14:00:00", operatorId=501, state="cancelled")
        add(id=8, date="2026-03-08 23:45:00", operatorId=501, duration=60)
        add(id=9, date="2026-03-09T07:30:00Z", patientId=4999, operatorId=501)
        facts = await desk.read()
        told = {visit.id: visit for visit in facts.appointments}
        assert set(told) == {"1", "2", "3", "4", "9"}
        assert told["1"].marks == {"new"}
        assert (told["1"].visit_type_id, told["1"].visit_type) == ("7", "Visita")
        assert (told["2"].length_known, told["2"].span.minutes, told["2"].status) == (False, 30, Status.SCHEDULED)
        assert (told["2"].provider_id, told["2"].note) == (None, "Bring X-rays")
        assert (told["3"].status, told["4"].status, told["4"].status_label) == (
            Status.IN_CHAIR,
            Status.OTHER,
            "in sospeso",
        )
        assert told["9"].span.start == local(WORKDAY, 8, 30)
        assert told["9"].patient_name is None
        assert {block.id for block in facts.blocks} == {"5", "6", "8"}
        course = next(block for block in facts.blocks if block.id == "6")
        assert instants(course.span) == (local(WORKDAY, 0).timestamp(), local(date(2026, 3, 10), 0).timestamp())


async def test_nights_on_which_clocks_change() -> None:
    async with alfadocs() as desk:
        desk.server.add_entry(id=1, date="2026-03-29 01:30:00", patientId=4101, duration=60)
        desk.server.add_entry(id=2, date="2026-03-29 02:30:00", patientId=4101)
        desk.server.add_entry(id=3, date="2026-10-25 02:30:00", patientId=4101, duration=60)
        spring = {v.id: v for v in (await desk.read(date(2026, 3, 29))).appointments}
        assert spring["1"].span.end.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
        assert spring["2"].span.start.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
        (autumn,) = (await desk.read(date(2026, 10, 25))).appointments
        assert autumn.span.start.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
        assert autumn.span.minutes == 60
        gap = datetime(2026, 3, 29, 2, 30, tzinfo=ROME)
        second = datetime(2026, 10, 25, 2, 30, tzinfo=ROME, fold=1)
        for start in (gap, second, second.astimezone(UTC)):
            span = Span(start=start, end=start.astimezone(UTC) + timedelta(minutes=30))
            with pytest.raises(Refused) as caught:
                await desk.adapter.submit(replace(desk.booking(), span=span))
            assert caught.value.reasons[0].field == "span"
        assert not desk.server.made("POST")


@pytest.mark.parametrize(
    "spoil",
    [{"id": None}, {"date": "soon"}, {"date": None}],
)
async def test_a_line_nobody_can_read_makes_the_day_incomplete(spoil: dict[str, Any]) -> None:
    async with alfadocs() as desk:
        desk.server.add_entry(id=1, date="2026-03-09 09:00:00", patientId=4101)
        row = desk.server.add_entry(id=2, date="2026-03-09 10:00:00", patientId=4101)
        broken = {**row, **spoil}
        desk.server.list_appointments = None  # type: ignore[assignment, method-assign]
        desk.server.answer("GET", "appointments", {"status": "success", "count": 2, "data": [row, broken]})
        facts = await desk.read()
        assert not facts.complete


@pytest.mark.parametrize("data", ["none", 5, {"a": 1}, None])
async def test_anything_but_a_list_is_never_an_empty_day(data: Any) -> None:
    async with alfadocs() as desk:
        desk.server.answer("GET", "appointments", {"status": "success", "count": 0, "data": data})
        with pytest.raises(Garbled):
            await desk.read()


async def test_an_answer_shorter_than_its_count_is_incomplete_and_a_failed_one_none() -> None:
    async with alfadocs() as desk:
        desk.server.answer("GET", "appointments", {"status": "success", "count": 3, "data": []})
        assert not (await desk.read()).complete
        desk.server.answer("GET", "appointments", {"status": "error", "data": []})
        with pytest.raises(Garbled):
            await desk.read()


async def test_names_are_asked_for_once() -> None:
    async with alfadocs() as desk:
        for number in range(5):
            desk.server.add_entry(date=f"2026-03-09 {9 + number:02}:00:00", patientId=4101 + number % 2)
        for _ in range(2):
            assert {v.patient_name for v in (await desk.read()).appointments} == {"D'Alò, Nicolò", "Rossi, Giulia"}
        assert len(desk.server.made("GET .*/patients/")) == 2


async def test_many_names_are_asked_for_by_the_page() -> None:
    async with alfadocs() as desk:
        for number in range(250):
            row = desk.server.add_patient(firstName="Test", lastName=f"Number {number}")
            desk.server.add_entry(date=f"2026-03-09 {8 + number // 25:02}:00:00", patientId=row["id"])
        facts = await desk.read()
        assert len({visit.patient_name for visit in facts.appointments}) == 250
        assert not desk.server.made("GET .*/patients/")


# --- changes ---


async def test_a_booking_is_sent_as_the_documents_say() -> None:
    async with alfadocs() as desk:
        change = replace(desk.booking(9), note="Check-up", notify=True)
        receipt = await desk.keep(change)
        (call,) = desk.server.made("POST")
        assert call.json() == {
            "date": "2026-03-09 09:00:00",
            "duration": 30,
            "patientId": 4101,
            "operatorId": 501,
            "chairId": 31,
            "colorId": 7,
            "type": "inPractice",
            "allDay": False,
            "description": "Check-up",
            "emailReminder": True,
            "smsReminder": True,
        }
        assert receipt.overlaps is False
        assert receipt.remote_id == next(iter(desk.server.appointments.values()))["id"].__str__()


async def test_an_update_names_only_what_changes_beside_what_is_demanded() -> None:
    async with alfadocs() as desk:
        made = await desk.booked(9)
        await desk.keep(SetStatus(appointment_id=made.id, status=Status.CONFIRMED))
        assert desk.server.made("PATCH")[-1].json() == {
            "date": "2026-03-09 09:00:00",
            "colorId": 7,
            "state": "confirmed",
        }
        await desk.keep(Move(appointment_id=made.id, span=desk.span(10), provider_id="501", room_id="32"))
        assert desk.server.made("PATCH")[-1].json() == {"date": "2026-03-09 10:00:00", "colorId": 7, "chairId": 32}


async def test_a_verb_that_is_refused_is_tried_the_other_way_once_and_remembered() -> None:
    async with alfadocs({"verb": "PUT"}) as desk:
        made = await desk.booked()
        for status in (Status.CONFIRMED, Status.ARRIVED):
            await desk.keep(SetStatus(appointment_id=made.id, status=status))
        assert [call.method for call in desk.server.made("^P[AU]T")] == ["PATCH", "PUT", "PUT"]
        desk.server.verb = "POST"
        with pytest.raises(Refused):
            await desk.keep(SetStatus(appointment_id=made.id, status=Status.DONE))
        assert [call.method for call in desk.server.made("^P[AU]T")][3:] == ["PUT", "PATCH"]


@pytest.mark.parametrize(("provider", "room", "overlaps"), [("501", "32", True), ("502", "31", True), ("502", "32", False)])
async def test_a_double_booking_is_told(provider: str, room: str, overlaps: bool) -> None:
    async with alfadocs() as desk:
        await desk.booked(11, 0, 60)
        change = replace(desk.booking(11, 30), provider_id=provider, room_id=room, patient_id="4102")
        assert (await desk.keep(change)).overlaps is overlaps


async def test_a_booking_needs_a_colour_and_has_no_classes() -> None:
    async with alfadocs() as desk:
        with pytest.raises(Missing) as caught:
            await desk.adapter.submit(replace(desk.booking(), visit_type_id=None))
        assert caught.value.reasons[0].field == "visit_type_id"
        with pytest.raises(Refused):
            await desk.adapter.submit(Cancel(appointment_id="1", attendee_id="1"))
        assert not desk.server.made("^P")


async def test_somebody_new_in_the_directory_can_be_booked_at_once() -> None:
    async with alfadocs() as desk:
        desk.server.operators[504] = {"id": 504, "name": "Dora Neri"}
        await desk.keep(replace(desk.booking(), provider_id="504"))
        with pytest.raises(Refused):
            await desk.keep(replace(desk.booking(12), provider_id="503"))  # deleted


async def test_what_a_change_could_not_do_is_said() -> None:
    async with alfadocs() as desk:
        row = desk.server.add_entry(id=1, patientId=4101, operatorId=501, frequency="weekly", colorId=None)
        row["description"] = "Molar"
        receipt = await desk.keep(Cancel(appointment_id="1", reason="ill", note="Rang at nine"))
        assert len(receipt.warnings) == 3
        assert (row["colorId"], row["description"]) == (3, "Molar\nRang at nine")
        desk.server.add_entry(id=2, operatorId=501)
        with pytest.raises(Refused):
            await desk.keep(SetStatus(appointment_id="2", status=Status.DONE))


async def test_reasons_of_a_refusal_name_our_fields() -> None:
    async with alfadocs() as desk:
        desk.server.patients[4199] = desk.server.patients[4101]
        for errors in ({"chairId": ["No."]}, [{"propertyPath": "chairId", "message": "No."}]):
            desk.server.answer("POST", "appointments", {"status": "error", "errors": errors}, 422)
            with pytest.raises(Refused) as caught:
                await desk.adapter.submit(desk.booking())
            assert [(reason.field, reason.text) for reason in caught.value.reasons] == [("room_id", "No.")]
            assert "No." not in str(caught.value)
        desk.server.answer("POST", "appointments", {"status": "error", "message": "Closed"})
        with pytest.raises(Refused):
            await desk.adapter.submit(desk.booking())


async def test_a_taken_time_is_a_clash_where_the_service_says_so() -> None:
    async with alfadocs({"doubles": "refused"}) as desk:
        await desk.booked()
        with pytest.raises(Clash):
            await desk.adapter.submit(replace(desk.booking(), patient_id="4102"))


# --- patients ---


async def test_patients_come_by_the_page_each_once_though_rows_move() -> None:
    async with alfadocs({"links": {"next": "https://abroad.example.com/"}}) as desk:
        for number in range(350):
            desk.server.add_patient(firstName="Test", lastName=f"Number {number}")
        first = next(iter(desk.server.patients))

        def elsewhere() -> None:
            del desk.server.patients[first]
            desk.server.add_patient(firstName="Late", lastName="Comer")

        desk.server.between_pages = [lambda: None, lambda: None, lambda: desk.server.delete_patient(4102), elsewhere]
        found = await everybody(desk.adapter)
        assert len(found) == len(ids(found))
        assert ids(found) >= {str(ident) for ident in desk.server.patients} - {"4102"}
        assert all("abroad" not in call.path for call in desk.server.calls)


async def test_a_card_holds_what_alfadocs_keeps_and_nothing_made_up() -> None:
    async with alfadocs() as desk:
        card = await desk.adapter.patient("4101")
        assert card.patient.born == date(1985, 12, 10)
        assert card.patient.chart == "41/2018"
        assert [(phone.kind, phone.number) for phone in card.patient.phones] == [("home", "+39 0612345678")]
        assert dict(card.details) == {"Fiscal code": "DLANCL85T10F205X", "height": "172"}
        thin = await desk.adapter.patient("4102")
        assert (thin.patient.born, thin.details, thin.balance) == (None, (), None)
        desk.server.delete_patient(4102)
        gone = (await desk.adapter.patient("4102")).patient
        assert (gone.family, gone.active) == ("Rossi", False)


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        (PatientWish(phone="06 1234 5678"), {"4101"}),
        (PatientWish(phone="+39 (06) 12345678"), {"4101"}),
        (PatientWish(phone="0039 06 12345678"), {"4101"}),
        (PatientWish(phone="+44 06 12345678"), set()),
        (PatientWish(phone="06 1234 5679"), set()),
        (PatientWish(text="0612345678"), {"4101"}),
        (PatientWish(text="dla ncl 85t10 f205x"), {"4101"}),
        (PatientWish(text="4101"), {"4101"}),
        (PatientWish(text="dal nic", phone="0612345678"), {"4101"}),
        (PatientWish(text="rossi", phone="0612345678"), set()),
        (PatientWish(phone="0612345678", born=date(1985, 12, 10)), {"4101"}),
        (PatientWish(phone="0612345678", born=date(1985, 12, 11)), set()),
        (PatientWish(text="D'Alò"), set()),
        (PatientWish(text="4199"), set()),
        (PatientWish(), set()),
        (PatientWish(phone="n/a"), set()),
        (PatientWish(phone="--", text="4101"), set()),
    ],
)
async def test_a_search_finds_by_what_alfadocs_can_search(wish: PatientWish, found: set[str]) -> None:
    for names_filter in (False, True):
        async with alfadocs({"names_filter": names_filter}) as desk:
            assert ids(await desk.adapter.find_patients(wish)) == found
            assert not [call for call in desk.server.calls if call.get("lastName") or call.get("firstName")]


async def test_deleted_patients_are_found_only_when_asked_for() -> None:
    async with alfadocs() as desk:
        desk.server.delete_patient(4101)
        assert not await desk.adapter.find_patients(PatientWish(text="4101"))
        (gone,) = await desk.adapter.find_patients(PatientWish(text="4101", include_inactive=True))
        assert not gone.active


async def test_telephones_are_kept_one_by_one_and_a_failed_one_is_said() -> None:
    async with alfadocs() as desk:
        from tests.doubles.toy import Fault, lost_answer

        phones = tuple(Phone(kind=kind, number=f"+39 06 5550{n:03}") for n, kind in enumerate(("home", "work", "mobile")))
        desk.server.fail(Fault(422, on="POST .*/phone-numbers"), lost_answer("POST .*/phone-numbers"))
        receipt = await desk.keep(AddPatient(given="Ugo", family="Sala", phones=phones))
        assert [("was not" in text, "check" in text) for text in receipt.warnings] == [(True, False), (False, True)]
        card = await desk.adapter.patient(receipt.remote_id or "")
        assert [phone.kind for phone in card.patient.phones] == ["work", "mobile"]
        assert "555" not in "".join(receipt.warnings)


async def test_an_edit_of_telephones_changes_adds_and_admits_what_cannot_go() -> None:
    async with alfadocs() as desk:
        home, work = Phone(kind="home", number="+39 0612345678"), Phone(kind="work", number="02 5550101")
        assert (await desk.keep(EditPatient(patient_id="4101", phones=(home, work)))).warnings == ()
        assert len(desk.server.made("P.* .*/phone-numbers")) == 1
        receipt = await desk.keep(EditPatient(patient_id="4101", phones=(Phone(kind="work", number="02 5550102"),)))
        assert len(receipt.warnings) == 1
        card = await desk.adapter.patient("4101")
        assert [phone.number for phone in card.patient.phones] == ["+39 0612345678", "+39 025550102"]
        assert not desk.server.made("P[AU]T.*/patients/4101$")


async def test_an_edit_sends_both_names_and_the_birth_date_by_its_other_name() -> None:
    async with alfadocs() as desk:
        await desk.keep(EditPatient(patient_id="4102", born=date(1990, 1, 2), email=""))
        assert desk.server.made("PATCH")[-1].json() == {
            "firstName": "Giulia",
            "lastName": "Rossi",
            "dateOfBirth": "1990-01-02",
            "email": "",
        }
        with pytest.raises(NotFound):
            await desk.keep(EditPatient(patient_id="4199", email=""))
        with pytest.raises(Missing):
            await desk.keep(EditPatient(patient_id="4102", given=" "))


# --- free times ---


@pytest.mark.parametrize("form", ["range", "string", "date", "grouped", "days"])
async def test_free_times_are_read_in_every_likely_form_less_what_is_taken(form: str) -> None:
    async with alfadocs({"slot_form": form}) as desk:
        desk.server.add_entry(date="2026-03-09 09:30:00", patientId=4101, operatorId=501)
        desk.server.add_entry(date="2026-03-09 15:00:00", operatorId=501, description="Lunch")
        desk.server.add_entry(date="2026-03-09 10:00:00", patientId=4101, operatorId=501, state="cancelled")
        wish = SlotWish(first=desk.day, last=desk.day, minutes=30, provider_ids=frozenset(("501",)))
        slots = await desk.adapter.offered_slots(wish)
        assert [(slot.span.start, slot.provider_id, slot.source) for slot in slots] == [
            (local(desk.day, 9), "501", "offered"),
            (local(desk.day, 10), "501", "offered"),
        ]


async def test_an_unreadable_free_time_is_an_error_that_names_keys_only() -> None:
    async with alfadocs({"slot_form": "unknown"}) as desk:
        with pytest.raises(Garbled) as caught:
            await desk.adapter.offered_slots(SlotWish(first=desk.day, last=desk.day, minutes=30))
        assert "libero" in str(caught.value)
        assert "2026" not in str(caught.value)


async def test_free_times_are_asked_for_each_provider_and_fortnight() -> None:
    async with alfadocs() as desk:
        last = desk.day + timedelta(days=20)
        slots = await desk.adapter.offered_slots(SlotWish(first=desk.day, last=last, minutes=30))
        assert len(slots) == 21 * 4 * 2
        asked = {(call.path[-10:], call.get("endDate"), call.get("operatorIds")) for call in desk.server.made("free-slots")}
        assert asked == {
            (start, end, operator)
            for start, end in (("2026-03-09", "2026-03-22"), ("2026-03-23", "2026-03-29"))
            for operator in ("501", "502")
        }


@pytest.mark.parametrize(("status", "error"), [(403, Forbidden), (404, Unsupported)])
async def test_closed_free_times_are_not_no_free_times(status: int, error: type[Exception]) -> None:
    async with alfadocs({"closed": {"2026-03-09": status}}) as desk:
        with pytest.raises(error):
            await desk.adapter.offered_slots(SlotWish(first=desk.day, last=desk.day, minutes=30))


# --- traces ---


async def test_a_booking_known_from_before_is_no_trace_and_a_strange_one_is_a_doubt() -> None:
    async with alfadocs() as desk:
        change, since = desk.booking(), desk.now
        row = desk.server.add_entry(
            date="2026-03-09 10:00:00", patientId=4101, operatorId=501, chairId=31, createdThroughApi=True
        )
        assert await desk.again_open().find_trace(change, since) == Found(str(row["id"]))
        row["createdThroughApi"] = False  # made by hand in AlfaDocs
        assert isinstance(await desk.again_open().find_trace(change, since), CannotTell)
        row.update(createdThroughApi=True, duration=45)
        assert isinstance(await desk.again_open().find_trace(change, since), CannotTell)
        row.update(duration=30, patientId=4102)
        assert await desk.again_open().find_trace(change, since) == Absent()
