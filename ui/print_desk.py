"""Printing the day shown: the sheet with its preview, the printer, the PDF; what leaves is written down.

With names hidden it asks first. Not here: the pages (`print_paint.py`), the choices' widgets (`print_sheet.py`).
"""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog

from adapters.record import replace
from app import paper
from app.figures import figures
from ui import wording
from ui.agenda_export import not_written
from ui.agenda_phones import number_of
from ui.print_model import Choice, Printed, Source, printed
from ui.print_paint import prepare, render
from ui.print_sheet import PrintSheet, usual_choice

if TYPE_CHECKING:
    from app.ref import Ref
    from ui.front_desk import FrontDesk


class PrintDesk(QObject):
    """Made when somebody first prints."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front = front
        self._choice = usual_choice()
        self._source: Source | None = None
        self.sheet: PrintSheet | None = None
        self.dialog: QFileDialog | None = None

    def open(self) -> None:
        """The sheet on the day shown; asks about names first while they are hidden."""
        if self.sheet is None:
            self._front.ask_names("print", self._open)

    def _open(self, hide: bool) -> None:
        front = self._front
        self._choice = replace(self._choice, initials=hide)
        self._source = self._read()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        sheet = self.sheet = PrintSheet(
            front.window,
            wording.day_heading(front.day.day),
            self._choice,
            self.printers(),
            printer,
            self._paint,
        )
        self._choose_default(sheet)
        sheet.changed.connect(self._changed)
        sheet.print_asked.connect(self.print)
        sheet.pdf_asked.connect(self.ask_where)
        sheet.finished.connect(self._closed)
        sheet.say_unsettled(self._unsettled())
        sheet.open()
        sheet.again()

    def _choose_default(self, sheet: PrintSheet) -> None:
        usual = sheet.printers.findText(QPrinterInfo.defaultPrinterName())
        if usual >= 0:
            sheet.printers.setCurrentIndex(usual)

    def _closed(self, result: int) -> None:
        self.sheet = None

    def _changed(self, choice: Choice) -> None:
        self._choice = choice
        if self.sheet is not None:
            self.sheet.say_unsettled(self._unsettled())

    def printers(self) -> list[str]:
        """What is set up on this computer."""
        return QPrinterInfo.availablePrinterNames()

    def printer(self, name: str) -> QPrinter:
        """The one of that name."""
        return QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)

    # --- the day ---

    def _read(self) -> Source:
        front, desk = self._front, self._front.desk
        agenda, now = desk.agenda(front.day.day, "provider"), desk.now()
        return Source(
            agenda=agenda,
            rows=paper.day_rows(desk, front.day.day),
            figures=figures(agenda, now),
            practices=", ".join(practice.name for practice in desk.practices().values()),
            now=now,
            by=front.settings.made_by,
            phone=self._phone,
        )

    def _phone(self, patient: Ref) -> str:
        desk = self._front.desk
        known = desk.known_patient(patient)
        return number_of(known, desk.zone(patient.connection).key) if known is not None else ""

    def _printed(self) -> Printed:
        assert self._source is not None
        return printed(self._source, self._choice)

    def _unsettled(self) -> str:
        number = self._printed().unsettled
        return wording.print_unsettled(number) if number else ""

    def _paint(self, printer: QPrinter) -> int:
        prepare(printer, self._choice)
        return render(printer, self._printed(), self._choice)

    # --- doing it ---

    def print(self) -> None:
        """On the chosen printer."""
        sheet = self.sheet
        if sheet is None:
            return
        where = sheet.printers.currentText()
        printer = self.printer(where)
        printer.setCopyCount(sheet.copies.value())
        pages = self._paint(printer)
        if not pages:
            self._front.warn(*wording.not_printed())
            return
        sheet.accept()
        self._front.tasks.start(paper.left(self._front.desk, self._front.day.day))
        self._front.window.show_toast(wording.printed(pages, where))

    def ask_where(self) -> None:
        """Where the PDF goes."""
        sheet = self.sheet
        if sheet is None:
            return
        day = self._front.day.day
        dialog = self.dialog = QFileDialog(sheet, wording.SAVE_PDF_TITLE)
        dialog.setObjectName("print.save")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(wording.PDF_FILES)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(wording.csv_name(day, "pdf"))
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: str) -> None:
        """The pages as a PDF file, all of it or none."""
        content = self.pdf()
        if self.sheet is not None:
            self.sheet.accept()
        work = self._write(path, content)
        self._front.tasks.start(work, then=self._saved, failed=partial(not_written, self._front))

    def pdf(self) -> bytes:
        """The pages as PDF."""
        with tempfile.TemporaryDirectory(prefix="daybook-") as folder:  # for this person's eyes, and gone at once
            file = Path(folder) / "day.pdf"
            printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(file))
            self._paint(printer)
            return file.read_bytes() if file.exists() else b""

    async def _write(self, path: str, content: bytes) -> None:
        import asyncio

        if not content:
            raise OSError
        await asyncio.to_thread(paper.save, path, content)
        await paper.left(self._front.desk, self._front.day.day)

    def _saved(self, nothing: None) -> None:
        self._front.window.show_toast(wording.pdf_saved())
