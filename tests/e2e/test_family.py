"""A mother and two children the same afternoon: found together, booked together, taken back together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from adapters.model import Appointment
from app.ref import Ref
from app.settings import Settings
from tests.e2e.office import LINK, TODAY, Office, at, key, pending, until, words
from ui.front_desk import FrontDesk
from ui.slot_model import Kind

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def office() -> Office:
    made = Office(Settings(undo_seconds=6, keep_days_back=2, keep_days_ahead=10, close_to_tray=False))
    made.add_family()
    made.add("v1", "luz", "13:00+60")
    return made


async def find_for_elena(front: FrontDesk) -> None:
    """Ctrl+Shift+F, her name, Enter: the household is known."""
    key(front.view, Qt.Key.Key_F, CTRL, SHIFT)
    await until(lambda: front.slots.page and front.slots.page.criteria.seeker.search.hasFocus())
    words("elena r")
    page = front.slots.page
    assert page is not None
    await until(lambda: page.criteria.seeker.search.has_list)
    key(front.window, Qt.Key.Key_Return)
    await until(lambda: page.criteria.kind.hasFocus())
    await until(lambda: page.criteria.family.isVisible())


async def found_sets(front: FrontDesk) -> None:
    await until(lambda: front.slots.finding.sets is not None and not front.slots.finding.is_old)


async def find_for_all(front: FrontDesk) -> None:
    """And a type, and everybody of the household."""
    await find_for_elena(front)
    words("Per")
    key(front.window, Qt.Key.Key_E, CTRL)
    await found_sets(front)


async def test_everyone_of_the_household_is_booked_with_eighteen_keys(office: Office) -> None:
    async with office.window() as front:
        await find_for_elena(front)  # 9 keys
        words("Per")  # 12
        key(front.window, Qt.Key.Key_E, CTRL)  # 13
        await found_sets(front)
        key(front.window, Qt.Key.Key_Return, CTRL)  # 14
        await until(lambda: len(pending(front)) == 3)
        wished = [wb.change for wb in pending(front)]
        assert {change.patient_id for change in wished} == {"mum", "kid1", "kid2"}  # type: ignore[union-attr]
        assert {change.visit_type_id for change in wished} == {"exam"}  # type: ignore[union-attr]
        assert len({change.provider_id for change in wished}) == 3  # type: ignore[union-attr]
        assert len({change.span for change in wished}) == 1, "all at once, with three of them free"  # type: ignore[union-attr]
        assert len({change.room_id for change in wished}) == 3  # type: ignore[union-attr]
        front.desk.clock._start -= 10  # type: ignore[attr-defined]
        await until(lambda: len(office.kept()) == 4)


async def test_one_press_takes_all_of_them_back(office: Office) -> None:
    async with office.window() as front:
        await find_for_all(front)
        key(front.window, Qt.Key.Key_Return, CTRL)
        await until(lambda: len(pending(front)) == 3)
        await until(lambda: front.window.current_page == "day")
        button = next(w for w in QApplication.allWidgets() if w.objectName() == "toast.action" and w.isVisible())
        button.click()  # type: ignore[attr-defined]
        await until(lambda: not pending(front))
        assert len(office.kept()) == 1


async def test_one_after_another_and_a_type_of_ones_own(office: Office) -> None:
    async with office.window() as front:
        await find_for_elena(front)
        words("Per")
        key(front.window, Qt.Key.Key_E, CTRL)
        page = front.slots.page
        assert page is not None
        family = page.criteria.family
        kind = next(picker for ref, picker in family._kinds.items() if ref.id == "kid1")
        await until(kind.isVisible)
        kind.setFocus()
        words("Ad")  # adult cleaning: an hour, and only with the hygienist
        await until(lambda: any(c.visit_type is not None for c in front.slots.criteria.family))
        assert family.turn is not None
        family.turn.click()
        await found_sets(front)
        best = front.slots.finding.best_parties(1)[0]
        lengths = [o.span.minutes for o in best.openings]
        assert sorted(lengths) == [45, 45, 60]
        assert best.span.minutes == 150
        cleaning = next(o for o in best.openings if o.span.minutes == 60)
        assert cleaning.provider == Ref(LINK, "n")
        row = next(r for r in page.list.rows.rows if r.kind is Kind.SET)
        assert len(row.lines) == 3
        assert "in all" in row.detail
        assert {who for _, who, _ in row.lines} == {"Elena", "Mateo", "Lucía"}


async def test_one_less_and_one_more_of_the_household(office: Office) -> None:
    async with office.window() as front:
        await find_for_all(front)
        page = front.slots.page
        assert page is not None
        for people in ({"Elena", "Mateo"}, {"Elena", "Mateo", "Lucía"}):
            QTest.mouseClick(page.criteria.family._rows[Ref(LINK, "kid2")], Qt.MouseButton.LeftButton)
            await until(
                lambda people=people: (
                    {  # type: ignore[misc]
                        who for row in page.list.rows.rows if row.kind is Kind.SET for _, who, _ in row.lines
                    }
                    == people
                )
            )
            assert not front.slots.finding.is_old
        key(front.window, Qt.Key.Key_Return, CTRL)
        await until(lambda: len(pending(front)) == 3)


async def test_what_somebody_takes_meanwhile_books_nobody(office: Office) -> None:
    async with office.window() as front:
        await find_for_all(front)
        page = front.slots.page
        assert page is not None
        best = front.slots.finding.best_parties(1)[0]
        taken = best.openings[2]
        office.pms.add(
            Appointment(
                id="else",
                span=taken.span,
                patient_id="jon1",
                patient_name="Pruitt, Jonathan",
                provider_id=taken.provider.id,
                room_id=taken.room.id if taken.room else None,
                revision="1",
            )
        )
        key(front.window, Qt.Key.Key_Return, CTRL)
        await until(lambda: page.note.isVisible())
        assert not pending(front)
        places = [(o.provider, o.span) for o in best.openings]

        def others() -> bool:
            again = front.slots.finding.best_parties(1)
            return bool(again) and [(o.provider, o.span) for o in again[0].openings] != places

        await until(others)


async def test_the_same_day_as_a_visit_somebody_of_the_household_has(office: Office) -> None:
    office.pms.add(
        Appointment(
            id="k1",
            span=at("16:00+30"),
            patient_id="kid1",
            patient_name="Reyes, Mateo",
            provider_id="o",
            room_id="r2",
            revision="1",
        )
    )
    async with office.window() as front:
        await find_for_elena(front)
        page = front.slots.page
        assert page is not None
        await until(lambda: page.criteria._same)
        (row,) = page.criteria._same.values()
        assert "Mateo Reyes" in row.text()
        row.click()
        await until(lambda: not front.slots.finding.is_old and front.slots.finding.answer)
        answer = front.slots.finding.answer
        assert answer is not None
        assert [day.date for day in answer.days] == [TODAY]


async def test_names_hidden_hide_the_household_too(office: Office) -> None:
    async with office.window() as front:
        await find_for_elena(front)
        key(front.window, Qt.Key.Key_E, CTRL)
        await found_sets(front)
        key(front.window, Qt.Key.Key_H, CTRL, SHIFT)
        page = front.slots.page
        assert page is not None
        await until(lambda: not any("Mateo" in row.spoken for row in page.list.rows.rows))
        said = [w.accessibleName() for w in page.findChildren(type(page.criteria.family.everyone))]
        assert not any("Mateo" in words_ for words_ in said)
        assert not any("Mateo" in row.spoken for row in page.list.rows.rows)
