"""The manager's agenda in the real window: figures that list what they count, calls by one key, the grid's keys."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget

from adapters.model import Status
from app.figures import figures
from app.ref import Ref
from tests.e2e.office import LINK, TODAY, Office, key, pending, until, words
from ui import paint, wording
from ui.agenda_model import visits_behind
from ui.agenda_page import AgendaPage
from ui.controls import Button
from ui.front_desk import FrontDesk
from ui.theme import theme

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def office() -> Office:
    made = Office()
    made.add("done", "luz", "08:00+60", status=Status.DONE)
    made.add("away", "haruka", "09:00+30", "o", status=Status.NO_SHOW)
    made.add("late", "renee", "10:30+45", "o", status=Status.CONFIRMED)
    made.add("here", "jon1", "11:00+30", "n", status=Status.ARRIVED)
    made.add("u1", "ana", "13:00+45")
    made.add("u2", "luz", "14:00+60", "o")
    made.add("u3", "renee", "15:00+30", "n")
    return made


@asynccontextmanager
async def agenda(office: Office) -> AsyncIterator[FrontDesk]:
    """The window on its agenda, phones read."""
    async with office.window() as front:
        key(front.view, Qt.Key.Key_3, CTRL)
        await until(lambda: front.window.current_page == "agenda" and page_of(front).list.current is not None)
        await until(lambda: not front.agenda.phones._asked)
        front.agenda.refresh()
        yield front


def page_of(front: FrontDesk) -> AgendaPage:
    assert front.agenda.page is not None
    return front.agenda.page


def visits(front: FrontDesk) -> list[str]:
    return [e.ref.id for e in page_of(front).list.entries.entries if e.kind == "visit" and e.ref is not None]


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press_button(front: FrontDesk, identifier: str) -> None:
    button = front.window.findChild(QWidget, identifier)
    assert isinstance(button, QWidget)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


async def test_each_figure_lists_exactly_what_it_counts(office: Office) -> None:
    async with agenda(office) as front:
        told = figures(front.desk.agenda(TODAY), front.desk.now())
        for figure, button in page_of(front).figures.buttons.items():
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            listed = page_of(front).list.entries.entries
            if figure == "openings":
                assert button.value == str(sum(e.kind == "gap" for e in listed))
                assert not visits(front)
            else:
                assert sorted(visits(front)) == sorted(v.ref.id for v in visits_behind(figure, told))
                assert not any(e.kind == "gap" for e in listed)
            if figure not in ("openings", "booked"):
                assert button.value == str(len(visits(front)))
            assert button.accessibleName().startswith(wording.tr({f[0]: f[3] for f in wording.FIGURES}[figure]))
        QTest.mouseClick(page_of(front).figures.buttons["no_shows"], Qt.MouseButton.LeftButton)
        assert page_of(front).figures.buttons["no_shows"].isChecked() is False
        assert set(visits(front)) >= {"late", "here", "u1", "u2", "u3"}


async def test_what_is_over_is_folded_and_opens_by_key(office: Office) -> None:
    async with agenda(office) as front:
        view = page_of(front).list
        heads = [e for e in view.entries.entries if e.kind == "group"]
        assert (heads[0].key, heads[0].is_open) == ("earlier", False)
        assert heads[0].detail == "2 visits: 1 done, 1 no-show"
        assert "done" not in visits(front)
        view.select("earlier")
        key(view, Qt.Key.Key_Right)
        assert visits(front)[:2] == ["done", "away"]
        key(view, Qt.Key.Key_Left)
        assert "done" not in visits(front)


async def test_one_key_confirms_and_goes_to_the_next_to_call(office: Office) -> None:
    async with agenda(office) as front:
        calls = page_of(front).side.calls
        assert [e.ref.id for e in calls.entries.entries if e.ref] == ["u1", "u2", "u3"]
        assert calls.entries.entries[0].detail.endswith("(415) 555-0171")
        calls.setFocus()
        assert calls.current is not None
        key(calls, Qt.Key.Key_C)
        await until(lambda: calls.current is not None and calls.current.ref == Ref(LINK, "u2"))
        key(calls, Qt.Key.Key_C)
        await until(lambda: calls.current is not None and calls.current.ref == Ref(LINK, "u3"))
        await until(lambda: office.pms.visits["u2"].status is Status.CONFIRMED and not pending(front))
        assert office.pms.visits["u1"].status is Status.CONFIRMED
        assert office.pms.visits["u3"].status is Status.SCHEDULED
        assert page_of(front).figures.buttons["unconfirmed"].value == "1"


async def test_the_day_to_call_for_can_be_tomorrow(office: Office) -> None:
    office.add("t1", "ana", "09:00+30")
    visit = office.pms.visits["t1"]
    from dataclasses import replace

    from adapters.model import Span

    day = timedelta(days=1)
    office.pms.visits["t1"] = replace(visit, span=Span(start=visit.span.start + day, end=visit.span.end + day))
    async with office.window() as front:
        key(front.view, Qt.Key.Key_3, CTRL)
        tomorrow = TODAY + day
        await until(lambda: front.desk.agenda(tomorrow).visits)
        await until(lambda: (days := page_of(front).side.days) is not None and len(days.keys) == 2)
        front.agenda._choose_call_day(tomorrow)
        calls = page_of(front).side.calls
        assert [e.ref.id for e in calls.entries.entries if e.ref] == ["t1"]
        calls.setFocus()
        key(calls, Qt.Key.Key_C)
        await until(lambda: office.pms.visits["t1"].status is Status.CONFIRMED)


async def test_a_day_that_is_over_has_nobody_to_call_and_back_again_it_has(office: Office) -> None:
    office.add("u5", "luz", "10:00+60", "o", day=TODAY + timedelta(days=1))
    async with agenda(office) as front:
        for _ in range(2):
            key(focused(), Qt.Key.Key_Left, CTRL)
            await until(lambda: not any(e.ref for e in page_of(front).side.calls.entries.entries))
            assert page_of(front).side.days is None
            key(focused(), Qt.Key.Key_Right, CTRL)
            await until(lambda: (days := page_of(front).side.days) is not None and len(days.keys) == 2)
            assert visits(front)


@pytest.mark.parametrize(
    ("pressed", "status"),
    [(Qt.Key.Key_A, Status.ARRIVED), (Qt.Key.Key_S, Status.IN_CHAIR), (Qt.Key.Key_D, Status.DONE)],
)
async def test_the_grids_keys_act_on_a_row(office: Office, pressed: Qt.Key, status: Status) -> None:
    async with agenda(office) as front:
        view = page_of(front).list
        assert view.select(f"{LINK}/u1")
        key(view, pressed)
        await until(lambda: office.pms.visits["u1"].status is status)
        assert view.current is not None
        assert view.current.ref == Ref(LINK, "u1")


async def test_the_menu_bar_acts_on_the_row_chosen_here(office: Office) -> None:
    async with agenda(office) as front:
        page_of(front).list.select(f"{LINK}/u2")
        front.window.actions_by_key["confirm"].trigger()
        await until(lambda: office.pms.visits["u2"].status is Status.CONFIRMED)


async def test_enter_opens_the_visit_and_b_looks_for_the_next(office: Office) -> None:
    async with agenda(office) as front:
        view = page_of(front).list
        view.select(f"{LINK}/u1")
        key(view, Qt.Key.Key_Return)
        await until(lambda: front.booking.session is not None)
        front.booking.session.sheet.reject()  # type: ignore[union-attr]
        await until(lambda: front.booking.session is None)
        key(view, Qt.Key.Key_B)
        await until(lambda: front.window.current_page == "find_time")


async def test_an_opening_is_filled_from_its_row(office: Office) -> None:
    async with agenda(office) as front:
        fills = page_of(front).side.fills
        entry = next(e for e in fills.entries.entries if e.gap is not None)
        fills.setFocus()
        fills.select(entry.key)
        key(fills, Qt.Key.Key_Return)
        await until(lambda: front.booking.session is not None)
        draft = front.booking.session.draft  # type: ignore[union-attr]
        assert entry.gap is not None
        assert draft.provider == entry.gap.provider.id
        assert draft.minutes <= 60
        front.booking.session.sheet.reject()  # type: ignore[union-attr]
        await until(lambda: front.booking.session is None)


async def test_the_context_menu_is_the_grids_and_greys_what_cannot_be(office: Office) -> None:
    async with agenda(office) as front:
        view = page_of(front).list
        front.agenda._fold("earlier")
        view.select(f"{LINK}/done")
        view.menu_asked.emit(view.current, QPoint(10, 10))
        menu = next(m for m in page_of(front).findChildren(QMenu) if m.accessibleIdentifier() == "day.visit_menu")
        told = {str(a.data()): a.isEnabled() for a in menu.actions() if a.data()}
        assert list(told)[:4] == ["open", "calendar", "confirm", "arrived"]
        assert told["move"] is False
        menu.close()


async def test_show_in_calendar_goes_to_the_visit(office: Office) -> None:
    async with agenda(office) as front:
        view = page_of(front).list
        view.select(f"{LINK}/u3")
        key(view, Qt.Key.Key_Return, CTRL)
        assert front.window.current_page == "day"
        assert front.day.selected == Ref(LINK, "u3")


async def test_the_visit_chosen_in_the_calendar_is_chosen_here(office: Office) -> None:
    async with agenda(office) as front:
        front.go_to(TODAY, Ref(LINK, "u2"))
        key(front.view, Qt.Key.Key_3, CTRL)
        assert front.agenda.selected == Ref(LINK, "u2")
        page_of(front).side.calls.setFocus()
        page_of(front).side.calls.select(f"call.{LINK}/u3")
        assert front.agenda.selected == Ref(LINK, "u3")  # the menu bar acts on the list used last


async def test_ctrl_f_filters_the_list_here(office: Office) -> None:
    async with agenda(office) as front:
        page_of(front).list.setFocus()
        key(front.window, Qt.Key.Key_F, CTRL)
        assert page_of(front).search.hasFocus()
        words("renee")
        assert set(visits(front)) == {"late", "u3"}
        words("zzz")
        assert not visits(front)
        empty = front.window.findChild(QWidget, "agenda.empty")
        assert empty is not None
        assert empty.isVisible()
        key(front.window, Qt.Key.Key_Escape)
        key(front.window, Qt.Key.Key_Escape)
        assert "u1" in visits(front)
        assert page_of(front).list.hasFocus()


async def test_by_provider_and_only_some_providers(office: Office) -> None:
    async with agenda(office) as front:
        front.agenda._order("provider")
        heads = [e.title for e in page_of(front).list.entries.entries if e.kind == "group"]
        assert heads == [c.name for c in front.desk.agenda(TODAY).columns if c.visits or c.openings]
        front.agenda._toggle_provider(Ref(LINK, "o"))
        assert set(visits(front)) == {"away", "late", "u2"}
        assert page_of(front).figures.buttons["unconfirmed"].value == "1"
        assert page_of(front).figures.buttons["waiting"].value == "0"


async def test_the_day_follows_the_calendar_and_the_month(office: Office) -> None:
    async with agenda(office) as front:
        view = page_of(front).list
        view.setFocus()
        key(view, Qt.Key.Key_Right, CTRL)
        assert front.day.day == TODAY + timedelta(days=1)
        assert front.window.current_page == "agenda"
        front.window._choose_day(TODAY)
        assert front.window.current_page == "agenda"
        await until(lambda: "u1" in visits(front))


async def test_hidden_names_are_hidden_everywhere(office: Office) -> None:
    async with agenda(office) as front:
        key(front.window, Qt.Key.Key_H, CTRL, SHIFT)
        assert front.names_hidden
        front.agenda.refresh()
        page = page_of(front)
        for view in (page.list, page.side.calls, page.side.fills):
            for entry in view.entries.entries:
                said = f"{entry.title} {entry.detail} {entry.spoken} {entry.tip} {entry.phone}"
                assert not any(name in said for name in ("Quintero", "Abbott", "555-01")), said
        for button in page.figures.buttons.values():
            assert "Abbott" not in button.accessibleName()
            assert "555" not in button.toolTip()


async def test_the_end_of_the_day_is_proved(office: Office) -> None:
    async with agenda(office) as front:
        side = page_of(front).side
        assert side.note.accessibleName() == "Nothing was changed here today."
        page_of(front).list.select(f"{LINK}/u1")
        key(page_of(front).list, Qt.Key.Key_C)
        await until(lambda: side.note.accessibleName() == "Everything made today is in Sikka.")
        assert office.pms.visits["u1"].status is Status.CONFIRMED
        QTest.mouseClick(side.link, Qt.MouseButton.LeftButton)
        assert front.window.current_page == "outbox"


# --- what leaves -----------------------------------------------------------------------------------------------------


async def test_copy_list(office: Office) -> None:
    async with agenda(office) as front:
        front.agenda.choose_figure("unconfirmed")
        press_button(front, "agenda.copy")
        lines = QApplication.clipboard().text().splitlines()
        assert lines[0] == "Tuesday, February 17"
        assert len(lines) == 4
        assert lines[1].startswith("1:00\t45 min\tQuintero, Ana")


async def test_a_table_is_written_where_asked_and_written_down(office: Office, tmp_path: Path) -> None:
    async with agenda(office) as front:
        front.agenda.exports.save("csv")
        dialog = front.agenda.exports.dialog
        assert dialog is not None
        assert [Path(p).name for p in dialog.selectedFiles()] == ["daybook-2026-02-17.csv"]
        dialog.reject()
        goal = tmp_path / "out.csv"
        front.agenda.exports.write("csv", TODAY, False, str(goal))
        await until(goal.exists)
        rows = list(csv.DictReader(io.StringIO(goal.read_text("utf-8-sig"))))
        assert [r["id"] for r in rows] == ["done", "away", "late", "here", "u1", "u2", "u3"]
        assert rows[4]["patient"] == "Quintero, Ana"


async def test_a_table_with_initials_names_nobody(office: Office, tmp_path: Path) -> None:
    async with agenda(office) as front:
        key(front.window, Qt.Key.Key_H, CTRL, SHIFT)
        front.agenda.exports.save("ics")
        question = next(
            w for w in QApplication.topLevelWidgets() if w.objectName() == "export.hidden" and w.isVisible()
        )
        stay = question.findChild(Button, "export.hidden.stay")
        assert stay is not None
        QTest.mouseClick(stay, Qt.MouseButton.LeftButton)
        dialog = front.agenda.exports.dialog
        assert dialog is not None
        dialog.reject()
        goal = tmp_path / "out.csv"
        front.agenda.exports.write("csv", TODAY, True, str(goal))
        await until(goal.exists)
        text = goal.read_text("utf-8-sig")
        assert "A. Q." in text
        assert "Quintero" not in text


async def test_a_file_that_cannot_be_written_is_told_in_words(office: Office, tmp_path: Path) -> None:
    async with agenda(office) as front:
        front.agenda.exports.write("csv", date(2026, 2, 17), False, str(tmp_path / "no" / "out.csv"))
        banner = "could not be written"
        await until(lambda: any(banner in (w.accessibleName() or "") for w in front.window.findChildren(QWidget)))


@pytest.mark.parametrize("window", [(1440, 900), (1024, 680)])
@pytest.mark.parametrize("size", [90, 100, 125, 150, 200])
async def test_no_figure_is_cut_at_any_text_size(
    office: Office, monkeypatch: pytest.MonkeyPatch, window: tuple[int, int], size: int
) -> None:
    cut: list[str] = []
    real = paint.text

    def text(painter: Any, rect: QRectF, words: str, color: Any, style: str = "body", *rest: Any, **more: Any) -> float:
        if paint.width_of(words, style, *rest[:1]) > rect.width() + 0.5:
            cut.append(words)
        return real(painter, rect, words, color, style, *rest, **more)

    async with agenda(office) as front:
        try:
            theme().configure(text_size=size)
            front.window.resize(*window)
            strip = page_of(front).figures
            monkeypatch.setattr(paint, "text", text)
            for button in strip.buttons.values():
                button.grab()
            monkeypatch.undo()
            assert cut == []
            assert page_of(front).list.viewport().height() > page_of(front).list.sizeHintForRow(0)
            strip.buttons["late"].setFocus()
            area = strip.findChild(QScrollArea, "agenda.figures.all")
            assert isinstance(area, QScrollArea)
            key(strip.buttons["late"], Qt.Key.Key_Right)
            last = strip.buttons["no_shows"]
            top = last.mapTo(area.viewport(), QPoint(0, 0)).y()
            assert 0 <= top < area.viewport().height(), "Right goes on to what must be scrolled to"
        finally:
            theme().configure(text_size=100)
