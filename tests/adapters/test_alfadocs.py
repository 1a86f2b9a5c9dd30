"""What a practice on AlfaDocs gets: its directory, days of any range, patients, free times and changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from adapters import credentials
from adapters.alfadocs.adapter import AlfaDocsAdapter
from adapters.change import AddPatient, Cancel, EditPatient, Move, SetStatus
from adapters.errors import Forbidden, Garbled, Locked, NeedsSetting, Refused, Unsupported
from adapters.http import Heard
from adapters.model import PatientWish, Phone, SlotWish, Span, Status
from adapters.port import Accepted
from tests.adapters.alfadocs_harness import KNOBS, WORKDAY, alfadocs
from tests.adapters.harness import ids, instants

ROME = ZoneInfo("Europe/Rome")


def local(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ROME)


# --- every doubt of the documents, alone ---


@pytest.mark.parametrize("knob", KNOBS)
async def test_a_day_at_the_desk_whichever_way_a_doubt_turns_out(knob: str) -> None:
    async with alfadocs(KNOBS[knob]) as desk:
        made = await desk.booked(11)
        moved = await desk.keep(
            Move(appointment_id=made.id, span=desk.span(16, 0, 45), room_id="32", seen=made.revision)
        )
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
        for wish in (
            PatientWish(phone="320 5550101"),
            PatientWish(text="+393205550101"),
            PatientWish(text=ugo.remote_id),
        ):
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
                await desk.forgetful()


@pytest.mark.parametrize("body", [{"status": "success", "data": {"practiceId": 12}}, {}, [], {"status": "error"}])
async def test_a_context_without_its_ids_is_no_context(body: Any) -> None:
    async with alfadocs() as desk:
        desk.server.answer("GET", "me", body)
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


async def test_an_audit_hears_who_was_looked_at_and_nothing_else_of_him() -> None:
    async with alfadocs() as desk:
        heard: list[Heard] = []
        adapter = AlfaDocsAdapter(desk.connection, clock=desk.clock, sleep=desk.clock.sleep, audit=heard.append)
        desk.others.append(adapter)
        await desk.pass_time(1)  # both count their calls against the one key
        await adapter.open()
        await adapter.patient("4101")
        await adapter.submit(EditPatient(patient_id="4101", email="new@example.com"))
        told = [(each.action, each.method, each.patient_id, each.ok) for each in heard if each.patient_id]
        assert told == [
            ("patient", "GET", "4101", True),
            ("patient", "GET", "4101", True),
            ("patient", "PATCH", "4101", True),
        ]
        assert "example.com" not in repr(heard)


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
        asked = {
            (call.path[-10:], call.get("endDate"), call.get("operatorIds")) for call in desk.server.made("free-slots")
        }
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


async def test_what_is_over_is_nobodys_offer() -> None:
    async with alfadocs() as desk:
        today = desk.now.astimezone(desk.zone).date()
        yesterday = today - timedelta(days=1)
        assert await desk.adapter.offered_slots(SlotWish(first=yesterday, last=yesterday, minutes=30)) == ()
        slots = await desk.adapter.offered_slots(SlotWish(first=yesterday, last=today, minutes=30))
        assert {slot.span.start.hour for slot in slots} == {10, 15}
        assert {call.path[-10:] for call in desk.server.made("free-slots")} == {today.isoformat()}
