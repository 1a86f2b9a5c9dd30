"""Patients on AlfaDocs: met, searched for, added and edited, telephones and all."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from adapters.change import AddPatient, EditPatient
from adapters.errors import Garbled, Missing, NotFound, Unavailable, Unsure
from adapters.model import PatientWish, Phone
from adapters.port import Absent, CannotTell, Found
from tests.adapters.alfadocs_harness import alfadocs
from tests.adapters.harness import everybody, ids
from tests.doubles.toy import Fault, html_error, lost_answer


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
        phones = tuple(
            Phone(kind=kind, number=f"+39 06 5550{n:03}") for n, kind in enumerate(("home", "work", "mobile"))
        )
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


@pytest.mark.parametrize("knobs", [{}, {"one_has_phones": False}])
async def test_an_edit_stopped_half_way_is_found_with_what_is_left(knobs: dict[str, Any]) -> None:
    phones = (Phone(kind="home", number="+39 0612345678"), Phone(kind="mobile", number="+39 3331112233"))
    edit = EditPatient(patient_id="4101", family="Dalò", phones=phones)
    async with alfadocs(knobs) as desk:
        sent = desk.now
        desk.server.fail(Fault(drop=True, after=True, on="PATCH .*/patients/4101$"))
        with pytest.raises(Unsure):
            await desk.alfadocs.submit(edit)
        trace = await desk.alfadocs.find_trace(edit, sent)
        assert isinstance(trace, Found)
        assert "mobile" in trace.warnings[0]
        assert len(trace.warnings) == 1


async def test_telephones_are_looked_at_before_anything_is_written() -> None:
    edit = EditPatient(patient_id="4101", family="Dalò", phones=(Phone(kind="mobile", number="+39 3331112233"),))
    async with alfadocs({"one_has_phones": False}) as desk:
        desk.server.fail(*[html_error(on="GET .*/phone-numbers") for _ in range(3)])
        with pytest.raises(Unavailable):
            await desk.alfadocs.submit(edit)
        assert not desk.server.made("^(PATCH|POST) .*patients")


async def test_another_patient_than_the_one_asked_for_is_not_believed() -> None:
    async with alfadocs() as desk:
        desk.server.answer("GET", "4101", {"status": "success", "data": dict(desk.server.patients[4102])})
        with pytest.raises(Unavailable):
            await desk.alfadocs.submit(EditPatient(patient_id="4101", email="x@example.com"))
        assert not desk.server.made("^PATCH ")


@pytest.mark.parametrize(
    "knobs",
    [
        {"page_cap": 30},
        {"page_cap": 30, "tells_total": False},
        {"tells_total": False},
        {"more_in_total": 4},
        {"links": {"next": "https://abroad.example.com/api/v1/patients?offset=100"}},
    ],
)
async def test_everybody_comes_however_the_list_is_paged(knobs: dict[str, Any]) -> None:
    async with alfadocs(knobs) as desk:
        for number in range(118):
            desk.server.add_patient(firstName="Anna", lastName=f"Numero {number}")
        desk.clock.pass_time(60)
        assert len(await everybody(desk.alfadocs)) == 120


async def test_a_list_without_end_or_with_a_row_nobody_can_read_is_not_called_all() -> None:
    async with alfadocs({"ignores_offset": True, "page_cap": 30}) as desk:
        for number in range(58):
            desk.server.add_patient(firstName="Anna", lastName=f"Numero {number}")
        with pytest.raises(Garbled):
            await everybody(desk.alfadocs)
        change = AddPatient(given="Livia", family="Nuova", born=date(1990, 1, 1))
        assert isinstance(await desk.alfadocs.find_trace(change, desk.now), CannotTell)
        desk.server.ignores_offset = False
        assert isinstance(await desk.alfadocs.find_trace(change, desk.now), Absent)
        desk.server.patients[5] = {"id": None, "firstName": "Livia", "lastName": "Nuova", "phoneNumbers": []}
        with pytest.raises(Garbled):
            await everybody(desk.alfadocs)
        assert isinstance(await desk.alfadocs.find_trace(change, desk.now), CannotTell)


async def test_people_who_never_stand_still_are_not_called_all() -> None:
    async with alfadocs({"page_cap": 30, "more_in_total": 500}) as desk:
        for number in range(88):
            desk.server.add_patient(firstName="Anna", lastName=f"Numero {number}")

        def elsewhere() -> None:
            del desk.server.patients[next(iter(desk.server.patients))]
            desk.server.add_patient(firstName="Late", lastName="Comer")

        desk.server.between_pages = [elsewhere] * 600
        with pytest.raises(Unavailable):
            await everybody(desk.alfadocs)
