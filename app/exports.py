"""A day's agenda for other programs and for paper: plain rows, CSV, iCalendar, PDF. Pure; no Qt, no disk.

Rows are the fixed JSON keys of the command line. Not here: which visits there are (`agenda.py`), the window's print.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Container, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from adapters.model import Practice, Status
from app.agenda import Agenda, Visit
from app.printing import Row, message
from app.writeback import Writeback

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
MARKS = {
    Status.SCHEDULED: "○",
    Status.CONFIRMED: "✓",
    Status.ARRIVED: "●",
    Status.IN_CHAIR: "■",
    Status.DONE: "✓✓",
    Status.NO_SHOW: "×",
    Status.CANCELLED: "×",
    Status.OTHER: "–",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that some spreadsheet would run."""


def rows(agenda: Agenda, practice: Practice, writebacks: Mapping[str, Writeback]) -> list[Row]:
    """The visits of one practice's day, earliest first, in its zone; the ghost of a moving visit is left out."""
    return [_row(visit, practice, writebacks) for visit in agenda.visits if not visit.is_ghost]


def moment(row: Row) -> tuple[float, str, str]:
    """Sorts rows of several practices by the instant at which the visit begins."""
    return datetime.fromisoformat(row["start"]).timestamp(), row["connection"], row["id"]


def _row(visit: Visit, practice: Practice, writebacks: Mapping[str, Writeback]) -> Row:
    it, zone = visit.appointment, ZoneInfo(practice.timezone)
    providers = {p.id: p.name for p in practice.providers}
    rooms = {r.id: r.name for r in practice.rooms}
    return {
        "connection": visit.ref.connection,
        "id": visit.ref.id,
        "start": it.span.start.astimezone(zone).isoformat(),
        "end": it.span.end.astimezone(zone).isoformat(),
        "minutes": it.span.minutes,
        "patient": {"id": it.patient_id, "name": it.patient_name},
        "provider": {"id": it.provider_id, "name": providers.get(it.provider_id or "")},
        "room": {"id": it.room_id, "name": rooms.get(it.room_id or "")},
        "visit_type": it.visit_type,
        "status": it.status.value,
        "status_label": it.status_label,
        "note": it.note,
        "pending": _pending(visit, writebacks, zone),
    }


def _pending(visit: Visit, writebacks: Mapping[str, Writeback], zone: ZoneInfo) -> Row | None:
    mark = visit.pending
    wb = writebacks.get(mark.id) if mark else None
    if mark is None or wb is None or (wb.settled and not wb.differs):
        return None
    return {
        "id": wb.id,
        "state": wb.state.value,
        "kind": wb.kind,
        "attempts": wb.attempts,
        "since": mark.since.astimezone(zone).isoformat(),
        "message": message(wb),
    }


_COLUMNS = (
    *("start", "end", "minutes", "patient", "provider", "room", "visit_type", "status", "note", "pending"),
    *("connection", "id"),
)


def csv_text(agenda_rows: Sequence[Row]) -> str:
    """Comma-separated, one visit a line. A cell that a spreadsheet would run as a formula is made plain text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for row in agenda_rows:
        writer.writerow([_cell(row[column]) for column in _COLUMNS])
    return out.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("state") or value.get("name") or value.get("id")
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def ics_text(agenda_rows: Sequence[Row], now: datetime) -> str:
    """An iCalendar file of the visits that take place; times in UTC, so that any program shows them right."""
    from icalendar import Calendar, Event  # only here

    calendar = Calendar()
    calendar.add("prodid", "-//Daybook//agenda//EN")
    calendar.add("version", "2.0")
    for row in agenda_rows:
        event = Event()
        event.add("uid", f"{row['id']}@{row['connection']}.daybook")
        event.add("dtstamp", now)
        for key, name in (("start", "dtstart"), ("end", "dtend")):
            event.add(name, datetime.fromisoformat(row[key]).astimezone(ZoneInfo("UTC")))
        event.add("summary", ", ".join(filter(None, (row["patient"]["name"], row["visit_type"]))) or "Visit")
        event.add("location", ", ".join(filter(None, (row["provider"]["name"], row["room"]["name"]))))
        event.add("status", _ics_status(row))
        calendar.add_component(event)
    return bytes(calendar.to_ical()).decode()


def _ics_status(row: Row) -> str:
    if row["status"] in (Status.CANCELLED, Status.NO_SHOW):
        return "CANCELLED"
    return "TENTATIVE" if row["pending"] else "CONFIRMED"


def pdf_bytes(day: date, agenda_rows: Sequence[Row], title: str, printed: datetime) -> bytes:
    """The day as a table on letter or A4-safe pages, black on white, each page numbered and dated."""
    from reportlab.lib import colors  # heavy, and only here
    from reportlab.lib.pagesizes import letter
    from reportlab.lib.units import mm
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

    for weight in ("Regular", "SemiBold"):
        font = TTFont(f"Inter-{weight}", str(FONTS / f"Inter-{weight}.ttf"))
        pdfmetrics.registerFont(font)
    letters = font.face.charToGlyph
    out = io.BytesIO()
    page = SimpleDocTemplate(
        out, pagesize=letter, leftMargin=14 * mm, rightMargin=14 * mm, topMargin=14 * mm, bottomMargin=16 * mm
    )
    page.title = title
    text, strong = _style("Inter-Regular"), _style("Inter-SemiBold")
    body: list[list[Any]] = [["Time", "", "Patient", "Visit", "Provider, room", "Status"]]
    for row in agenda_rows:
        start, end = (datetime.fromisoformat(row[key]) for key in ("start", "end"))
        status, who = Status(row["status"]), row["patient"]
        words = status.value.replace("_", " ") + (" (not saved yet)" if row["pending"] else "")
        body.append(
            [
                f"{start:%H:%M} – {end:%H:%M}",
                "◇" if row["pending"] else MARKS[status],
                Paragraph(_plain(_printable(who["name"], who["id"], letters)), strong),
                Paragraph(_plain(row["visit_type"]), text),
                Paragraph(_plain(row["provider"]["name"], row["room"]["name"]), text),
                Paragraph(words, text),
            ]
        )
    table = Table(body, colWidths=[24 * mm, 7 * mm, 46 * mm, 37 * mm, 46 * mm, 27 * mm], repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, 0), "Inter-SemiBold", 8),
                ("FONT", (0, 1), (-1, -1), "Inter-Regular", 8),
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.HexColor("#CFD7DA")),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    heading = Paragraph(_plain(f"{title} · {day:%A, %d %B %Y}"), _style("Inter-SemiBold", 14))

    def foot(canvas: Any, document: Any) -> None:
        canvas.setFont("Inter-Regular", 7)
        canvas.drawString(14 * mm, 9 * mm, f"Printed {printed:%Y-%m-%d %H:%M}. Confidential: holds patient names.")
        canvas.drawRightString(letter[0] - 14 * mm, 9 * mm, f"{document.page}")

    page.build([heading, Spacer(1, 5 * mm), table], onFirstPage=foot, onLaterPages=foot)
    return out.getvalue()


def _style(font: str, size: int = 8) -> Any:
    from reportlab.lib.styles import ParagraphStyle

    return ParagraphStyle(font, fontName=font, fontSize=size, leading=size * 1.3)


def _printable(name: str | None, ident: str | None, letters: Container[int]) -> str:
    """A name with a letter that the font lacks is told apart by the patient's id."""
    if name is None or all(ord(letter) in letters for letter in name):
        return name or ""
    return "".join(letter if ord(letter) in letters else "□" for letter in name) + f" ({ident})"


def _plain(*parts: str | None) -> str:
    """Text for a paragraph, in which reportlab would read markup."""
    from xml.sax.saxutils import escape

    return escape(", ".join(part for part in parts if part))
