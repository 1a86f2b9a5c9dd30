"""Sentences of the patient list, the patient page and the sheet to edit a patient."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from ui.wording.desk import phone_kind
from ui.wording.language import age, ago, clock_time, count, day_heading, day_short, figure, tr

PATIENT_LIST: Final = tr("Patients")
PATIENT_PAGE: Final = tr("Patient")
FILTER_PATIENTS: Final = tr("Name, phone, date of birth")
UPCOMING: Final = tr("Upcoming")
PAST_VISITS: Final = tr("Past visits")
CONTACT: Final = tr("Contact")
FRONT_DESK_NOTES: Final = tr("Front-desk notes")
BALANCE: Final = tr("Balance")
GOOD_TO_KNOW: Final = tr("Good to know")
INSURANCE: Final = tr("Insurance")
HOUSEHOLD: Final = tr("Household")
COPY_CONTACT: Final = tr("Copy contact")
BOOK_VISIT: Final = tr("Book visit")
BOOK_TOGETHER: Final = tr("Book together…")
EDIT: Final = tr("Edit")
EDIT_PATIENT: Final = tr("Edit patient")
SAVE_CHANGES: Final = tr("Save changes")
CONFIRM_VISIT: Final = tr("Confirm")
TRY_TO_READ_AGAIN: Final = tr("Try again")
SHOW_NAMES: Final = tr("Show names")


def shown_of(shown: int, known: int) -> str:
    """ "14 of 8,412": how many rows are listed of all patients known here."""
    return tr("{n} of {all}").format(n=figure(shown), all=figure(known))


def list_heading(kind: str) -> str:
    return {
        "recent": tr("Recently opened"),
        "found": tr("Found"),
        "today": tr("In the book today"),
    }[kind]


def nobody_listed() -> tuple[str, str]:
    """The list before anybody was opened, on a day without visits."""
    return tr("Nobody opened yet"), tr("Type a name, a phone number or a birth date.")


def nobody_open() -> tuple[str, str]:
    return tr("No patient chosen"), tr("Choose one in the list, or type a name, a phone number or a birth date.")


def names_are_hidden() -> tuple[str, str]:
    return tr("Names hidden"), tr("Patients are not shown while names are hidden.")


def person_identity(born: date | None, chart: str | None, today: date) -> str:
    """Under the name on top of the page: "Born Jun 11, 1979 · 46 · Chart #07731"."""
    parts = []
    if born is not None:
        parts += [tr("Born {date}").format(date=day_short(born, year=True)), str(age(born, today))]
    if chart:
        parts.append(tr("Chart #{number}").format(number=chart))
    return " · ".join(parts)


def person_spoken(name: str, detail: str, next_visit: str, practice: str) -> str:
    """A row of the list as a screen reader says it."""
    coming = tr("next visit {when}").format(when=next_visit) if next_visit else tr("no visit booked")
    return ", ".join(filter(None, (name, detail, practice, coming)))


def short_when(start: datetime, today: date) -> str:
    """When the next visit is, in the fewest words: "2:00 PM" today, else "Mar 3"."""
    return clock_time(start) if start.date() == today else day_short(start.date())


def visit_day(day: date, today: date) -> str:
    """ "Tue, Feb 17" for what is near, "Nov 4, 2025" for another year."""
    if abs(day - today) < timedelta(days=300) and day >= today:
        return day_heading(day, long=False)
    return day_short(day, year=day.year != today.year)


def visit_line_spoken(day: str, time: str, what: str, who: str, status: str, pending: str) -> str:
    return ", ".join(filter(None, (day, time, what, who, status, pending)))


def missed(number: int) -> str:
    return count(number, "{n} no-show", "{n} no-shows")


def kept_since(day: date) -> str:
    """How far back this computer keeps visits: what is before it is not "none"."""
    return tr("Visits since {date} are kept here.").format(date=day_short(day, year=True))


def no_upcoming() -> str:
    return tr("No visit booked.")


def no_past() -> str:
    return tr("No past visit known here.")


def no_contact() -> str:
    return tr("No phone or email is known.")


def show_more(number: int) -> str:
    return tr("Show {n} more").format(n=number)


def reading_visits() -> str:
    return tr("Reading…")


def balance_is(amount: object) -> str:
    """What stands behind the amount."""
    value = float(str(amount))
    return tr("due") if value > 0 else tr("in credit") if value < 0 else tr("nothing due")


def balance_from(system: str) -> str:
    return tr("From {system}. Take payments there.").format(system=system)


def read_alert_in(system: str) -> str:
    return tr("Read it in {system}. Not shown here.").format(system=system)


def relative(name: str, years: int | None) -> str:
    """ "Ronan Brennan (9)"."""
    return f"{name} ({years})" if years is not None else name


def next_is(when: str) -> str:
    return tr("Next {when}").format(when=when) if when else tr("No visit booked")


def relative_spoken(name: str, when: str) -> str:
    return tr("Open {name}. {when}").format(name=name, when=when)


def same_phone_as() -> str:
    """Why these people are listed: a phone is what is known, not that they live together."""
    return tr("Same phone number")


# --- what is on its way ---


def edit_heading(field: str) -> str:
    return {
        "name": tr("New name"),
        "born": tr("New birth date"),
        "phones": tr("New phone"),
        "email": tr("New email"),
        "several": tr("Changed details"),
        "added": tr("New patient"),
    }[field]


def edit_waits(heading: str, state: str) -> str:
    """ "New email: not saved yet"."""
    return f"{heading} · {state}" if state else heading


def edit_old(system: str, old: str) -> str:
    if not old:
        return tr("{system} has none yet.").format(system=system)
    return tr("{system} still has {old}").format(system=system, old=old)


def not_in_system(system: str) -> str:
    return tr("Not saved in {system} yet.").format(system=system)


def removed_value() -> str:
    return tr("removed")


def since_words(age_of: timedelta) -> str:
    return ago(age_of)


# --- what could not be read ---


def as_last_told(system: str) -> str:
    return tr("{system} cannot be reached. This is what it told last.").format(system=system)


def patient_gone(system: str) -> tuple[str, str]:
    return tr("Not found"), tr("{system} has no such patient any more. Nothing was changed.").format(system=system)


def patient_unread(system: str) -> tuple[str, str]:
    return tr("Could not be read"), tr("{system} could not be asked. Nothing was changed.").format(system=system)


def contact_copied() -> str:
    return tr("Contact copied")


# --- editing ---


def edit_unchanged() -> str:
    return tr("Nothing was changed.")


def add_phone() -> str:
    return tr("Another phone")


def phone_of(kind: str) -> str:
    """The label of a phone's field."""
    return tr("Phone, {kind}").format(kind=phone_kind(kind)) if kind else tr("Phone")


def born_cannot_go() -> str:
    return tr("A birth date can be changed, not removed.")


# --- names hidden ---
