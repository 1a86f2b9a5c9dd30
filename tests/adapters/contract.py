"""The contract every adapter keeps, as tests: subclass `AdapterContract`, give it a `harness`, see what is missing.

A test whose change a system does not document proves that the adapter says so (`Unsupported`, with the reason of
`capabilities.why_not`) instead of skipping. What is peculiar to one system belongs in that adapter's own test file.
"""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

import pytest

from adapters.change import CHANGES, AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import Clash, Missing, NotFound, PmsError, Refused, Unsupported, Unsure
from adapters.model import PatientWish, Phone, SlotWish, Status
from adapters.port import Absent, CannotTell, Found, PmsAdapter, Queued
from tests.adapters.harness import Harness, everybody, ids, instants

NOBODY = "no-such-thing"


async def refuses_with_reason(harness: Harness, change: Change) -> None:
    """An undocumented change is said to be so before anything is sent."""
    with pytest.raises(Unsupported) as caught:
        await harness.adapter.submit(change)
    assert caught.value.change == change.type
    assert caught.value.why == harness.adapter.capabilities.why_not[change.type]


class AdapterContract:
    kind: ClassVar[str]

    # --- who we are ---

    async def test_it_fills_the_protocol_and_names_what_setup_asks(self, harness: Harness) -> None:
        adapter = harness.adapter
        assert isinstance(adapter, PmsAdapter)
        assert adapter.kind == self.kind
        assert adapter.title
        keys = [field.key for field in adapter.fields]
        assert len(keys) == len(set(keys))
        assert all(field.label for field in adapter.fields)

    async def test_capabilities_speak_of_every_change_once(self, harness: Harness) -> None:
        can = harness.adapter.capabilities
        assert can.changes | set(can.why_not) == set(CHANGES)
        assert not can.changes & set(can.why_not)
        assert all(can.why_not.values())
        assert can.answers in ("now", "later")
        assert can.search_by <= {"name", "phone", "born", "id"}
        assert can.booking_needs <= {field.name for field in fields(Book)}
        assert can.refresh_every > timedelta(0)

    async def test_the_directory_is_whole(self, harness: Harness) -> None:
        practice = harness.practice
        ZoneInfo(practice.timezone)
        providers = {provider.id for provider in practice.providers}
        rooms = {room.id for room in practice.rooms}
        for entries in (practice.providers, practice.rooms, practice.visit_types):
            assert len({entry.id for entry in entries}) == len(entries)
            assert all(isinstance(entry.id, str) and entry.id and entry.name for entry in entries)
        assert set(practice.statuses) == {status.value for status in harness.adapter.capabilities.statuses}
        assert all(0 <= hours.weekday <= 6 and hours.start != hours.end for hours in practice.hours)
        assert {hours.provider_id for hours in practice.hours} <= providers | {None}
        assert {hours.room_id for hours in practice.hours} <= rooms | {None}
        for kind in practice.visit_types:
            assert kind.provider_ids is None or kind.provider_ids <= providers

    async def test_opening_again_tells_the_same(self, harness: Harness) -> None:
        assert await harness.adapter.open() == harness.practice

    # --- reading days ---

    async def test_a_range_is_its_days_put_together(self, harness: Harness) -> None:
        await harness.booked(9) if harness.may("book") else None
        last = harness.day + timedelta(days=2)
        whole = await harness.read(harness.day, last)
        assert (whole.first, whole.last) == (harness.day, last)
        days = [await harness.read(harness.day + timedelta(days=number)) for number in range(3)]
        assert sorted(visit.id for visit in whole.appointments) == sorted(
            visit.id for day in days for visit in day.appointments
        )

    async def test_visits_belong_to_the_practice_local_day_they_start_on(self, harness: Harness) -> None:
        facts = await harness.read()
        for visit in facts.appointments:
            assert visit.span.start.astimezone(harness.zone).date() == harness.day or visit.all_day
            assert visit.status in Status
            assert visit.status_label
        midnight = datetime(harness.day.year, harness.day.month, harness.day.day, tzinfo=harness.zone).timestamp()
        for block in facts.blocks:
            assert block.span.end.timestamp() > midnight
        assert len({visit.id for visit in facts.appointments}) == len(facts.appointments)

    async def test_the_directory_knows_what_visits_name(self, harness: Harness) -> None:
        practice = harness.practice
        providers = {provider.id for provider in practice.providers} | {None}
        rooms = {room.id for room in practice.rooms} | {None}
        kinds = {kind.id for kind in practice.visit_types} | {None}
        for visit in (await harness.read(harness.day - timedelta(days=7), harness.day)).appointments:
            assert visit.provider_id in providers
            assert visit.room_id in rooms
            assert visit.visit_type_id in kinds

    async def test_nothing_personal_can_be_printed(self, harness: Harness) -> None:
        card = await harness.adapter.patient(harness.patient_id)
        facts = await harness.read()
        person = card.patient
        shown = repr((card, facts, harness.practice))
        for private in (person.family, person.email, *(phone.number for phone in person.phones)):
            assert not private or private not in shown

    # --- booking ---

    async def test_a_booking_stands_as_asked_and_once(self, harness: Harness) -> None:
        change = replace(harness.booking(9, 15, 45), note="Prefers a window seat")
        if not harness.may("book"):
            await refuses_with_reason(harness, change)
            return
        before = {visit.id for visit in (await harness.read()).appointments}
        receipt = await harness.keep(change)
        (made,) = [visit for visit in (await harness.read()).appointments if visit.id not in before]
        assert receipt.remote_id in (None, made.id)
        assert instants(made.span) == instants(change.span)
        assert made.patient_id == change.patient_id
        assert made.provider_id == change.provider_id
        assert made.room_id == change.room_id or change.room_id is None
        assert made.visit_type_id == change.visit_type_id or change.visit_type_id is None
        assert made.status in (Status.SCHEDULED, Status.CONFIRMED)
        assert made.revision

    async def test_a_queued_change_is_not_yet_a_fact(self, harness: Harness) -> None:
        if not harness.may("book"):
            return
        before = await harness.read()
        receipt = await harness.adapter.submit(harness.booking())
        assert isinstance(receipt, Queued) == (harness.adapter.capabilities.answers == "later")
        if isinstance(receipt, Queued):
            assert await harness.adapter.check(receipt.ticket) == receipt
            assert len((await harness.read()).appointments) == len(before.appointments)
            done = await harness.settle(receipt)
            assert done.remote_id != receipt.ticket
            assert await harness.adapter.check(receipt.ticket) == done

    @pytest.mark.parametrize("field", ["patient_id", "provider_id", "room_id", "visit_type_id", "into"])
    async def test_booking_what_does_not_exist_writes_nothing(self, harness: Harness, field: str) -> None:
        if not harness.may("book") or (field != "into" and getattr(harness, field) is None):
            return
        before = (await harness.read()).appointments
        await harness.refuse(replace(harness.booking(), **{field: NOBODY}))
        assert len((await harness.read()).appointments) == len(before)

    async def test_an_overlap_is_told_or_refused(self, harness: Harness) -> None:
        if not harness.may("book"):
            return
        await harness.booked(11, 0, 60)
        change = replace(harness.booking(11, 30, 60), patient_id=harness.other_patient_id)
        try:
            receipt = await harness.keep(change)
        except Refused:
            return
        assert receipt.overlaps in (True, None)

    async def test_touching_visits_do_not_overlap(self, harness: Harness) -> None:
        if not harness.may("book"):
            return
        await harness.booked(11, 0, 30)
        receipt = await harness.keep(replace(harness.booking(11, 30, 30), patient_id=harness.other_patient_id))
        assert receipt.overlaps in (False, None)

    # --- moving, cancelling, statuses ---

    async def test_a_move_changes_what_it_names_and_keeps_the_rest(self, harness: Harness) -> None:
        if not harness.may("move"):
            await refuses_with_reason(harness, Move(appointment_id=NOBODY, span=harness.span(9)))
            return
        made = await harness.booked()
        await harness.keep(Move(appointment_id=made.id, span=harness.span(14, 0, 60), seen=made.revision))
        moved = await harness.visit(made.id)
        assert instants(moved.span) == instants(harness.span(14, 0, 60))
        assert moved.revision != made.revision
        assert replace(moved, span=made.span, revision=made.revision) == made

    async def test_a_move_to_another_provider(self, harness: Harness) -> None:
        if not harness.may("move"):
            return
        made = await harness.booked()
        await harness.keep(Move(appointment_id=made.id, span=made.span, provider_id=harness.other_provider_id))
        assert (await harness.visit(made.id)).provider_id == harness.other_provider_id

    def _changes_of(self, harness: Harness, visit_id: str, seen: str | None = None) -> list[Change]:
        status = Status.ARRIVED if Status.ARRIVED in harness.adapter.capabilities.statuses else Status.CONFIRMED
        every: list[Change] = [
            Move(appointment_id=visit_id, span=harness.span(15), seen=seen),
            SetStatus(appointment_id=visit_id, status=status, seen=seen),
            Cancel(appointment_id=visit_id, seen=seen),
        ]
        return [change for change in every if harness.may(change.type)]

    async def test_a_stale_view_is_a_clash_and_writes_nothing(self, harness: Harness) -> None:
        made = await harness.booked()
        await harness.change_elsewhere(made.id)
        now = await harness.visit(made.id)
        assert now.revision != made.revision
        for change in self._changes_of(harness, made.id, made.revision):
            with pytest.raises(Clash):
                await harness.adapter.submit(change)
            assert await harness.visit(made.id) == now

    async def test_changing_a_visit_that_does_not_exist(self, harness: Harness) -> None:
        for change in self._changes_of(harness, NOBODY):
            await harness.refuse(change)

    async def test_a_cancelled_visit_stays_listed_and_can_be_cancelled_again(self, harness: Harness) -> None:
        if not harness.may("cancel"):
            await refuses_with_reason(harness, Cancel(appointment_id=NOBODY))
            return
        made = await harness.booked()
        reason = next((code for code, _ in harness.practice.cancel_reasons), None)
        await harness.keep(Cancel(appointment_id=made.id, reason=reason, seen=made.revision))
        gone = await harness.visit(made.id)
        assert gone.status is Status.CANCELLED
        assert instants(gone.span) == instants(made.span)
        await harness.keep(Cancel(appointment_id=made.id))
        with pytest.raises(Clash):
            await harness.adapter.submit(Cancel(appointment_id=made.id, seen=made.revision + "-stale"))

    async def test_any_other_reason_counts_as_other(self, harness: Harness) -> None:
        if not harness.may("cancel"):
            return
        made = await harness.booked()
        await harness.keep(Cancel(appointment_id=made.id, reason="The dog ate the calendar"))
        assert (await harness.visit(made.id)).status is Status.CANCELLED

    async def test_a_cancelled_visit_takes_no_time(self, harness: Harness) -> None:
        if not harness.may("cancel"):
            return
        made = await harness.booked(13)
        await harness.keep(Cancel(appointment_id=made.id))
        receipt = await harness.keep(replace(harness.booking(13), patient_id=harness.other_patient_id))
        assert receipt.overlaps in (False, None)

    async def test_every_status_it_says_it_can_set(self, harness: Harness) -> None:
        if not harness.may("set_status"):
            await refuses_with_reason(harness, SetStatus(appointment_id=NOBODY, status=Status.ARRIVED))
            return
        made = await harness.booked()
        for status in sorted(harness.adapter.capabilities.statuses):
            seen = (await harness.visit(made.id)).revision
            await harness.keep(SetStatus(appointment_id=made.id, status=status, seen=seen))
            now = await harness.visit(made.id)
            assert now.status is status
            assert now.status_since is None or now.status_since <= harness.now

    async def test_a_status_it_cannot_set_is_refused(self, harness: Harness) -> None:
        if not harness.may("set_status"):
            return
        made = await harness.booked()
        for status in set(Status) - harness.adapter.capabilities.statuses:
            with pytest.raises((Refused, Unsupported)):
                await harness.adapter.submit(SetStatus(appointment_id=made.id, status=status))

    # --- patients ---

    async def test_every_patient_comes_once(self, harness: Harness) -> None:
        found = await everybody(harness.adapter)
        assert len(ids(found)) == len(found)
        assert {harness.patient_id, harness.other_patient_id} <= ids(found)

    async def test_a_new_patient_is_found_by_all_that_can_be_searched(self, harness: Harness) -> None:
        change = AddPatient(
            given="Ottoline",
            family="Quimby-Ångström",
            born=date(1961, 8, 7),
            phones=(Phone(kind="mobile", number="(415) 555-0142"),),
            email="ottoline@example.com",
        )
        if not harness.may("add_patient"):
            await refuses_with_reason(harness, change)
            return
        before = ids(await everybody(harness.adapter))
        receipt = await harness.keep(change)
        (added,) = [patient for patient in await everybody(harness.adapter) if patient.id not in before]
        assert receipt.remote_id in (None, added.id)
        assert (added.given, added.family, added.born) == ("Ottoline", "Quimby-Ångström", date(1961, 8, 7))
        assert added.active
        can = harness.adapter.capabilities.search_by
        for field, wish in {
            "name": PatientWish(text="quimby ottoline"),
            "phone": PatientWish(phone="+1 415 555 0142"),
            "born": PatientWish(born=date(1961, 8, 7)),
            "id": PatientWish(text=added.id),
        }.items():
            if field in can:
                assert added.id in ids(await harness.adapter.find_patients(wish)), field
        assert (await harness.adapter.patient(added.id)).patient == added

    async def test_fields_of_a_wish_mean_and(self, harness: Harness) -> None:
        adapter = harness.adapter
        person = (await adapter.patient(harness.patient_id)).patient
        never = date(1900, 1, 1)
        wishes = [PatientWish(text=person.family, born=never), PatientWish(text=person.family, phone="000 000 0000")]
        for wish in wishes:
            assert person.id not in ids(await adapter.find_patients(wish))

    async def test_a_wish_for_nobody_finds_nobody(self, harness: Harness) -> None:
        for wish in (PatientWish(text="zzqx"), PatientWish(phone="000 000 0000"), PatientWish(born=date(1900, 1, 1))):
            assert not await harness.adapter.find_patients(wish)

    async def test_a_wish_keeps_its_limit(self, harness: Harness) -> None:
        family = (await harness.adapter.patient(harness.patient_id)).patient.family
        assert len(await harness.adapter.find_patients(PatientWish(text=family[:1], limit=1))) <= 1

    async def test_an_edit_changes_what_it_names_and_keeps_the_rest(self, harness: Harness) -> None:
        change = EditPatient(patient_id=harness.patient_id, email="new.address@example.com")
        if not harness.may("edit_patient"):
            await refuses_with_reason(harness, change)
            return
        before = (await harness.adapter.patient(harness.patient_id)).patient
        await harness.pass_time(120)
        since = harness.now
        await harness.keep(change)
        after = (await harness.adapter.patient(harness.patient_id)).patient
        assert after == replace(before, email="new.address@example.com")
        if harness.adapter.capabilities.patient_deltas:
            changed = ids(await everybody(harness.adapter, since))
            assert harness.patient_id in changed
            assert harness.other_patient_id not in changed

    async def test_nobody_is_added_without_a_name(self, harness: Harness) -> None:
        if harness.may("add_patient"):
            before = len(await everybody(harness.adapter))
            with pytest.raises((Missing, Refused)):
                await harness.keep(AddPatient(given=" ", family=""))
            assert len(await everybody(harness.adapter)) == before

    async def test_an_unknown_patient_is_not_found(self, harness: Harness) -> None:
        with pytest.raises(NotFound):
            await harness.adapter.patient(NOBODY)

    # --- free times ---

    async def test_offered_times_fit_the_wish_or_are_said_not_to_be_offered(self, harness: Harness) -> None:
        wish = SlotWish(first=harness.day, last=harness.day, minutes=30, provider_ids=frozenset((harness.provider_id,)))
        if not harness.adapter.capabilities.offered_slots:
            with pytest.raises(Unsupported):
                await harness.adapter.offered_slots(wish)
            return
        for slot in await harness.adapter.offered_slots(wish):
            assert slot.span.start.astimezone(harness.zone).date() == harness.day
            assert slot.span.minutes >= 30
            assert slot.provider_id in (harness.provider_id, None)

    # --- what became of it ---

    async def _one_of_each(self, harness: Harness) -> list[Change]:
        changes: list[Change] = []
        if harness.may("book"):
            made = [await harness.booked(hour) for hour in (9, 10, 11)]
            changes.append(harness.booking(16))
            for visit, change in zip(made, self._changes_of(harness, ""), strict=False):
                changes.append(replace(change, appointment_id=visit.id))  # type: ignore[arg-type]
        people: list[Change] = [
            AddPatient(given="Wilhelmina", family="Trace", born=date(1977, 7, 7)),
            EditPatient(patient_id=harness.patient_id, email="trace@example.com"),
        ]
        return changes + [change for change in people if harness.may(change.type)]

    async def test_a_trace_is_found_of_what_happened_and_of_nothing_else(self, harness: Harness) -> None:
        changes = await self._one_of_each(harness)
        await harness.pass_time(3600)
        for change in changes:
            since = harness.now
            assert isinstance(await harness.adapter.find_trace(change, since), Absent | CannotTell), change.type
            receipt = await harness.adapter.submit(change)
            found = await harness.adapter.find_trace(change, since)
            if isinstance(receipt, Queued):
                assert found == Found(ticket=receipt.ticket) or isinstance(found, CannotTell), change.type
            done = await harness.settle(receipt)
            found = await harness.adapter.find_trace(change, since)
            assert isinstance(found, Found | CannotTell), change.type
            if isinstance(found, Found) and done.remote_id and found.remote_id:
                assert found.remote_id == done.remote_id

    async def test_a_booking_of_yesterday_is_no_trace_of_todays(self, harness: Harness) -> None:
        if not harness.may("book"):
            return
        await harness.keep(harness.booking())
        await harness.pass_time(3600)
        found = await harness.adapter.find_trace(harness.booking(), harness.now)
        assert isinstance(found, Absent | CannotTell)

    async def test_a_lost_answer_is_unsure_and_found_again_once(self, harness: Harness) -> None:
        change = harness.losing_answer(harness.booking())
        if change is None:
            return
        before = {visit.id for visit in (await harness.read()).appointments}
        since = harness.now
        with pytest.raises(Unsure):
            await harness.adapter.submit(change)
        found = await harness.adapter.find_trace(change, since)
        assert isinstance(found, Found)
        if found.ticket:
            await harness.settle(Queued(found.ticket))
        (made,) = [visit for visit in (await harness.read()).appointments if visit.id not in before]
        assert found.remote_id in (None, made.id)

    async def test_an_unknown_ticket_is_not_found(self, harness: Harness) -> None:
        with pytest.raises(NotFound):
            await harness.adapter.check(NOBODY)

    async def test_a_queued_change_is_withdrawn_or_it_is_said_that_it_cannot_be(self, harness: Harness) -> None:
        if not harness.adapter.capabilities.withdraw:
            with pytest.raises(Unsupported):
                await harness.adapter.withdraw(NOBODY)
            return
        before = len((await harness.read()).appointments)
        change, since = harness.booking(), harness.now
        receipt = await harness.adapter.submit(change)
        assert isinstance(receipt, Queued)
        assert await harness.adapter.withdraw(receipt.ticket) is True
        await harness.pass_time(600)
        assert len((await harness.read()).appointments) == before
        assert isinstance(await harness.adapter.find_trace(change, since), Absent | CannotTell)

    async def test_what_is_kept_cannot_be_withdrawn(self, harness: Harness) -> None:
        if not harness.adapter.capabilities.withdraw:
            return
        receipt = await harness.adapter.submit(harness.booking())
        assert isinstance(receipt, Queued)
        await harness.settle(receipt)
        assert await harness.adapter.withdraw(receipt.ticket) is False

    # --- errors and the end ---

    async def test_errors_say_nothing_of_a_person(self, harness: Harness) -> None:
        person = (await harness.adapter.patient(harness.patient_id)).patient
        made = await harness.booked() if harness.may("book") else None
        errors = [await harness.refuse(replace(harness.booking(), provider_id=NOBODY))] if made else []
        for change in self._changes_of(harness, made.id, "stale") if made else []:
            with pytest.raises(PmsError) as caught:
                await harness.adapter.submit(change)
            errors.append(caught.value)
        for error in errors:
            assert error.title
            for private in (person.family, person.email, *(phone.number for phone in person.phones)):
                assert not private or private not in f"{error}{error!r}"

    async def test_closing_twice_is_fine_and_nothing_works_afterwards(self, harness: Harness) -> None:
        await harness.adapter.close()
        await harness.adapter.close()
        with pytest.raises(PmsError):
            await harness.read()
