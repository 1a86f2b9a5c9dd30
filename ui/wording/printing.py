"""Sentences of the print sheet and of the printed page."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from ui.wording.language import clock_time, count, day_full, heading, minutes, tr

PRINT_AGENDA: Final = tr("Print agenda")
PRINTER: Final = tr("Printer")
NO_PRINTER: Final = tr("No printer is set up")
ARRANGE: Final = tr("Arrange")
ARRANGEMENTS: Final = (("time", tr("By time")), ("provider", tr("By provider")), ("columns", tr("Columns")))
PAPER: Final = tr("Paper")
PAPERS: Final = (("letter", tr("Letter", "a size of paper")), ("a4", tr("A4")))
COPIES: Final = tr("Copies")
ORIENTATION: Final = tr("Orientation")
ORIENTATIONS: Final = (("portrait", tr("Upright")), ("landscape", tr("Across")))
INCLUDE: Final = tr("Include")
INCLUDES: Final = (
    ("phones", tr("Phone numbers")),
    ("openings", tr("Openings")),
    ("finished", tr("Finished visits")),
    ("notes", tr("Notes for the day")),
)
PRIVACY: Final = tr("Privacy")
INITIALS: Final = tr("Initials instead of names")
INITIALS_HINT: Final = tr("For sheets that stay in the open")
SHRED: Final = tr("Shred reminder in the footer")
SAVE_PDF: Final = tr("Save as PDF…")
SAVE_PDF_TITLE: Final = tr("Save the day as PDF")
PDF_FILES: Final = tr("PDF files (*.pdf)")
CANCEL_PRINT: Final = tr("Cancel")
PREVIEW: Final = tr("Preview")
PREVIOUS_PAGE: Final = tr("Previous page")
NEXT_PAGE: Final = tr("Next page")
NOTHING_PLANNED: Final = tr("No visits")
_MARK_WORDS: Final = {
    "○": tr("Unconfirmed"),
    "✓": tr("Confirmed"),
    "●": tr("Arrived"),
    "■": tr("In chair"),
    "✓✓": tr("Done"),
    "×": tr("No-show"),
    "◇": tr("Not settled"),
}


def mark_words(mark: str, status: str) -> str:
    """What a mark on paper means, beside it."""
    return tr("Cancelled") if status == "cancelled" and mark == "×" else _MARK_WORDS[mark]


def print_pages(pages: int) -> str:
    return count(pages, "Print {n} page", "Print {n} pages")


def page_of(page: int, pages: int) -> str:
    return tr("Page {n} of {all}").format(n=page, all=pages)


def print_title(day: date) -> str:
    return heading(day_full(day, year=True))


def print_subtitle(practices: str, week: int, read_at: datetime | None) -> str:
    """ "Harbor Lane Dental · Week 8 · as of 10:21 AM"."""
    parts = [practices, tr("Week {n}").format(n=week)]
    if read_at is not None:
        parts.append(tr("as of {time}").format(time=clock_time(read_at)))
    return " · ".join(part for part in parts if part)


def print_figures(visits: int, percent: int | None, unconfirmed: int, openings: int, no_shows: int) -> tuple[str, str]:
    first = [count(visits, "{n} visit", "{n} visits")]
    if percent is not None:
        first.append(tr("{n}% booked").format(n=percent))
    first.append(count(unconfirmed, "{n} unconfirmed", "{n} unconfirmed"))
    second = [count(openings, "{n} opening", "{n} openings"), count(no_shows, "{n} no-show", "{n} no-shows")]
    return " · ".join(first), " · ".join(second)


def print_section(visits: int, percent: int | None) -> str:
    words = count(visits, "{n} visit", "{n} visits")
    return words if percent is None else f"{words} · {tr('{n}% booked').format(n=percent)}"


def print_opening(length: int) -> str:
    return tr("Open, {time}").format(time=minutes(length))


def print_foot(at: datetime, by: str, shred: bool) -> str:
    words = tr("Printed {time} by {person}.").format(time=clock_time(at), person=by)
    return words + (" " + tr("Contains patient details: shred after use.") if shred else "")


def print_unsettled(number: int) -> str:
    return count(
        number,
        "{n} visit is not settled in its practice system yet. It prints with ◇.",
        "{n} visits are not settled in their practice system yet. They print with ◇.",
    )


def printed(pages: int, printer: str) -> str:
    return tr("{pages} sent to {printer}").format(pages=count(pages, "{n} page", "{n} pages"), printer=printer)


def not_printed() -> tuple[str, str]:
    return tr("The printer did not take it."), tr("Nothing was printed. Choose another one, or save as PDF.")


def pdf_saved() -> str:
    return tr("Saved. The file holds patient details: keep it as you keep the book.")
