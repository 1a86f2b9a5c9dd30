"""The agenda as a copied list, a table or a calendar file. With names hidden it asks first, and leaves out phones.

Not here: the formats (`app/exports.py`), writing (`app/paper.py`), print (`print_desk.py`).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app import paper
from ui import wording

if TYPE_CHECKING:
    from datetime import date

    from ui.agenda_desk import AgendaDesk
    from ui.front_desk import FrontDesk


class Exports(QObject):
    def __init__(self, front: FrontDesk, agenda: AgendaDesk) -> None:
        super().__init__(front.window)
        self._front, self._agenda = front, agenda
        self.dialog: QFileDialog | None = None
        front.on("export_csv", partial(self.save, "csv"))
        front.on("export_ics", partial(self.save, "ics"))

    # --- copying ---

    def copy_list(self) -> None:
        """The lines as shown, for a message or a note."""
        self._front.ask_names("copy", self._copy)

    def _copy(self, hide: bool) -> None:
        entries = self._agenda.listed()
        if self._front.names_hidden and not hide:
            entries = self._agenda.with_names()
        lines = [wording.day_full(self._agenda.day)]
        for entry in entries:
            parts = (
                entry.time,
                entry.length,
                entry.title,
                entry.what,
                f"{entry.who} {entry.room}".strip(),
                entry.phone,
                wording.status_word(entry.status) if entry.kind == "visit" else "",
                entry.state_words,
            )
            lines.append("\t".join(parts).rstrip("\t"))
        self._front.copy("\n".join(lines))
        number = sum(entry.kind == "visit" for entry in entries)
        self._front.window.show_toast(wording.copied_list(number))

    # --- files ---

    def save(self, kind: str) -> None:
        """Ask where, then write "csv" or "ics" there."""
        self._front.ask_names("export", partial(self._ask_where, kind))

    def _ask_where(self, kind: str, hide: bool) -> None:
        day = self._agenda.day
        dialog = self.dialog = QFileDialog(self._front.window, wording.export_title(kind))
        dialog.setObjectName("agenda.save")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(wording.export_filter(kind))
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(wording.csv_name(day, kind))
        dialog.fileSelected.connect(partial(self.write, kind, day, hide))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, kind: str, day: date, hide: bool, path: str) -> None:
        """Write that day's file; a failure is told in words."""
        name = wording.name_hidden if hide else None
        work = paper.write(self._front.desk, day, kind, path, name)
        self._front.tasks.start(work, then=self._told, failed=partial(not_written, self._front))

    def _told(self, number: int) -> None:
        self._front.window.show_toast(wording.exported(number))


def not_written(front: FrontDesk, error: BaseException) -> None:
    """A full disk or a folder that may not be written is not our mistake."""
    if isinstance(error, OSError | ValueError):
        front.warn(*wording.not_written())
    else:
        front.failed(error)
