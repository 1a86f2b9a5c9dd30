"""The printed day: every visit once, on pages that hold it, named as chosen, in black whatever the theme."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from adapters.model import Status
from app import exports, paper
from app.agenda import Agenda
from app.audit import Audit
from app.figures import figures
from tests.e2e.office import Office, key, until
from tests.ui.invented_day import DAY, NOW, crowd, tuesday
from ui import wording
from ui.controls import Button
from ui.print_desk import PrintDesk
from ui.print_model import Choice, Printed, Source, printed
from ui.print_paint import HEAD, Pages
from ui.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LETTER = (5400.0, 7200.0)


def source(agenda: Agenda) -> Source:
    from adapters.model import Practice, Provider

    practice = Practice(
        id="c1",
        name="Harbor Lane",
        timezone=agenda.timezone,
        providers=tuple(Provider(id=c.ref.id, name=c.name) for c in agenda.columns),
    )
    return Source(
        agenda=agenda,
        rows=exports.rows(agenda, practice, {}),
        figures=figures(agenda, NOW),
        practices="Harbor Lane",
        now=NOW,
        by="Dana Velez",
        phone=lambda ref: "(415) 555-0100",
    )


def made(choice: Choice, agenda: Agenda | None = None) -> Printed:
    return printed(source(agenda or tuesday()), choice)


def test_by_provider_and_by_time_hold_the_same_visits() -> None:
    by_who, by_time = made(Choice()), made(Choice(order="time"))
    assert len(by_time.parts) == 1
    assert sorted(line.name for part in by_who.parts for line in part.lines) == sorted(
        line.name for line in by_time.parts[0].lines
    )
    real = [v for v in tuesday().visits if not v.is_ghost and v.appointment.status is not Status.CANCELLED]
    assert len(by_time.parts[0].lines) == len(real)
    starts = [line.start for line in by_time.parts[0].lines]
    assert starts == sorted(starts)


def test_the_head_tells_the_figures_of_the_day() -> None:
    told = figures(tuesday(), NOW)
    first, second = made(Choice()).figures
    assert first == f"{len(told.visits)} visits · {told.percent}% booked · {len(told.unconfirmed)} unconfirmed"
    assert second == f"{len(told.openings)} openings · 1 no-show"


def test_what_is_left_out_is_left_out() -> None:
    lines = made(Choice(finished=False, order="time")).parts[0].lines
    assert not any(line.status in ("Done", "No-show") for line in lines)
    with_gaps = made(Choice(openings=True, order="time")).parts[0].lines
    assert sum(line.is_open for line in with_gaps) == len(figures(tuesday(), NOW).openings)
    assert not any(line.phone for line in made(Choice(phones=False, order="time")).parts[0].lines)


def test_initials_leave_nothing_that_tells_who() -> None:
    lines = made(Choice(initials=True, notes=True, order="time")).parts[0].lines
    said = " ".join(f"{line.name} {line.phone} {line.note}" for line in lines)
    for visit in tuesday().visits:
        assert (visit.appointment.patient_name or "").partition(",")[0] not in said
    assert "555" not in said
    assert "M. D." in said


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 14), st.integers(1, 30), st.sampled_from(["time", "provider", "columns"]), st.booleans())
def test_no_line_is_lost_or_runs_off_a_page(
    qapp: QApplication, columns: int, visits: int, order: str, turned: bool
) -> None:
    agenda = crowd(columns, visits)
    day, choice = made(Choice(order=order, openings=True), agenda), Choice(order=order, openings=True)
    width, height = reversed(LETTER) if turned else LETTER
    pages = Pages(day, choice, width, height)
    texts = [cell for page in pages.pages for draw in page for cell in _texts(draw)]
    for part in day.parts:
        for line in part.lines:
            if order != "columns":
                assert any(words.startswith(line.name[:6]) for _, words in texts)
    assert all(rect.top() >= 0 and rect.bottom() <= height + 1 for rect, _ in texts)
    assert all(rect.left() >= -1 and rect.right() <= width + 1 for rect, _ in texts)
    if order == "provider":
        rows = sum(len(part.lines) for part in day.parts)
        shown = sum(1 for rect, words in texts if rect.left() == 0 and rect.top() >= HEAD - 60 and words[:1].isdigit())
        assert shown == rows


def _texts(draw: object) -> Iterator[tuple[object, str]]:
    """The rectangle and words of a text that is to be drawn."""

    class Listen:
        def __init__(self) -> None:
            self.heard: list[tuple[object, str]] = []

        def drawText(self, rect: object, flags: int, words: str) -> None:
            self.heard.append((rect, words))

        def __getattr__(self, name: str) -> object:
            return lambda *args: None

    listen = Listen()
    draw(listen)  # type: ignore[operator]
    yield from ((rect, words) for rect, words in listen.heard if words)


def test_a_page_is_black_on_white_in_the_dark(qapp: QApplication) -> None:
    theme().configure(mode="dark")
    pages = Pages(made(Choice()), Choice(), *LETTER).pages
    picture = QImage(540, 720, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.scale(0.1, 0.1)
    for draw in pages[0]:
        draw(painter)
    painter.end()
    shades = {picture.pixelColor(x, y).lightness() for x in range(0, 540, 2) for y in range(0, 720, 2)}
    assert min(shades) < 60
    assert picture.pixelColor(539, 719).lightness() == 255


def test_every_status_has_a_mark_of_its_own_and_what_is_not_kept_another() -> None:
    marks = {status: exports.MARKS[status] for status in Status if status is not Status.CANCELLED}
    assert len(set(marks.values())) == len(marks)
    row = {"status": "confirmed", "pending": {"id": "w"}}
    assert paper.mark_of(row) not in marks.values()


# --- in the window ---------------------------------------------------------------------------------------------------


@pytest.fixture
def office() -> Office:
    made = Office()
    made.add("u1", "ana", "13:00+45")
    made.add("u2", "luz", "14:00+60", "o", status=Status.CONFIRMED)
    return made


@asynccontextmanager
async def printing(office: Office, hide: bool = False):  # type: ignore[no-untyped-def]
    async with office.window() as front:
        if hide:
            key(front.view, Qt.Key.Key_H, CTRL, SHIFT)
        key(front.view, Qt.Key.Key_P, CTRL)
        if hide:
            question = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "print.hidden")
            button = question.findChild(Button, "print.hidden.stay")
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        desk = front.agenda.printing
        await until(lambda: desk is not None and desk.sheet is not None and desk.sheet.pages)
        yield front, desk
        if desk.sheet is not None:
            desk.sheet.reject()


async def test_ctrl_p_shows_the_pages_and_saves_them_as_pdf(office: Office, tmp_path: Path) -> None:
    async with printing(office) as (front, desk):
        sheet = desk.sheet
        assert sheet.at.words == "Page 1 of 1"
        assert sheet.printers.currentText() == wording.NO_PRINTER
        assert not sheet.go.isEnabled()
        desk.ask_where()
        assert [Path(p).name for p in desk.dialog.selectedFiles()] == [f"daybook-{DAY}.pdf"]
        desk.dialog.reject()
        goal = tmp_path / "day.pdf"
        desk.save(str(goal))
        await until(goal.exists)
        assert goal.read_bytes().startswith(b"%PDF")
        assert sys.platform == "win32" or goal.stat().st_mode & 0o077 == 0
        assert desk.sheet is None
        trail = Audit(front.desk.store)
        await until(lambda: [entry.action for entry in trail.day(DAY, NOW.tzinfo)] == ["export_day"])


async def test_with_names_hidden_it_asks_first_and_prints_initials(office: Office) -> None:
    async with printing(office, hide=True) as (_, desk):
        assert desk.sheet.ticks["initials"].isChecked()
        lines = [line for part in desk._printed().parts for line in part.lines]
        assert {line.name for line in lines} == {"A. Q.", "L. M."}


async def test_a_choice_changes_the_pages_at_once(office: Office) -> None:
    for hour in range(8, 17):
        for half, who in ((0, "renee"), (30, "haruka")):
            office.add(f"n{hour}{half}", who, f"{hour:02}:{half:02}+30", "n")
            office.add(f"o{hour}{half}", who, f"{hour:02}:{half:02}+30", "h")
    async with printing(office) as (_, desk):
        sheet = desk.sheet
        assert sheet.pages == 2
        QTest.keyClick(sheet, Qt.Key.Key_PageDown)
        assert sheet.at.words == "Page 2 of 2"
        sheet.order._segments["columns"].click()
        await until(lambda: sheet.pages == 1)
        assert replace(sheet.choice, order="provider") != sheet.choice
        assert sheet.go.text() == "Print 1 page"


async def test_two_keys_print_the_day(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paper_tray = tmp_path / "tray.pdf"

    def printer(desk: PrintDesk, name: str) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(paper_tray))
        return made

    monkeypatch.setattr(PrintDesk, "printers", lambda desk: ["Front desk laser"])
    monkeypatch.setattr(PrintDesk, "printer", printer)
    async with printing(office) as (front, desk):
        assert desk.sheet.go.text() == "Print 1 page"
        await until(desk.sheet.go.hasFocus)
        key(desk.sheet, Qt.Key.Key_Return)
        await until(paper_tray.exists)
        assert desk.sheet is None
        trail = Audit(front.desk.store)
        await until(lambda: [entry.action for entry in trail.day(DAY, NOW.tzinfo)] == ["export_day"])


@pytest.mark.qt_log_ignore("QPainter::begin", "This plugin does not support")
async def test_a_printer_that_does_not_take_it_is_told_in_words(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def printer(desk: PrintDesk, name: str) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "no" / "tray.pdf"))
        return made

    monkeypatch.setattr(PrintDesk, "printers", lambda desk: ["Front desk laser"])
    monkeypatch.setattr(PrintDesk, "printer", printer)
    async with printing(office) as (front, desk):
        desk.print()
        said = [w.accessibleName() or "" for w in front.window.findChildren(QWidget)]
        assert any("did not take it" in words for words in said)
        assert desk.sheet is not None
