"""Sentences of the new-patient sheet."""

from __future__ import annotations

from datetime import date
from typing import Final

from ui.wording.language import age, day_short, is_month_first, tr

NEW_PATIENT: Final = tr("New patient")
GIVEN_NAME: Final = tr("Given name")
FAMILY_NAME: Final = tr("Family name")
BIRTH_DATE: Final = tr("Birth date")
PHONE: Final = tr("Phone")
EMAIL: Final = tr("Email")
PRACTICE: Final = tr("Practice")
ADD_PATIENT: Final = tr("Add patient")
ADD_AND_BOOK: Final = tr("Add patient and book")
USE_THIS_PATIENT: Final = tr("Use this patient")
MAY_BE_KNOWN: Final = tr("This may already be a patient")


def birth_date_example() -> str:
    return tr("6/11/1979") if is_month_first() else tr("11.6.1979")


def birth_date_typed(born: date) -> str:
    """As people here type it: "6/11/1979" or "11.6.1979"."""
    if is_month_first():
        return f"{born.month}/{born.day}/{born.year}"
    return f"{born.day}.{born.month}.{born.year}"


def born_as(born: date, today: date) -> str:
    """How a typed birth date was understood: "Jun 11, 1979 · 46"."""
    return f"{day_short(born, year=True)} · {age(born, today)}"


def given_missing() -> str:
    return tr("Type the given name.")


def family_missing() -> str:
    return tr("Type the family name.")


def phone_unreadable() -> str:
    return tr("This is not a whole phone number.")


def email_unreadable() -> str:
    return tr("An email address has a name, an @ and a domain.")
